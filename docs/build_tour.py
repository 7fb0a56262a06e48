"""Run the tour of the README and write what its commands print into it: ``python docs/build_tour.py``.

The tour works on a store of its own, made from the articles that come with podium.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BEGIN, END = "<!-- tour: begin", "<!-- tour: end -->"
WIDTH = 110
STEPS = (
    ("Read the articles of the corpus into a graph (in the folder `podium-graph`):", "podium ingest corpus/articles"),
    ("Who beat Jakob Ingebrigtsen, where and when?", "podium beats 'Jakob Ingebrigtsen' --by-whom --evidence"),
    (
        "Is there a chain of victories from Samuel Tefera to Timothy Cheruiyot?",
        "podium path 'Samuel Tefera' 'Timothy Cheruiyot' --evidence",
    ),
    (
        "Every meeting of two rivals, and whether the tally that an article states can be true:",
        "podium head-to-head 'Jakob Ingebrigtsen' 'Timothy Cheruiyot' --evidence",
    ),
    (
        "The world record of the men's 1500m through time; what does not fit the others is marked:",
        "podium progression 1500m --sex men --outdoor --evidence",
    ),
    (
        "Who were the best women over the pole vault in 2005?",
        "podium rank --event 'pole vault' --sex women --year 2005 --limit 5 --evidence",
    ),
    ("Or in plain words:", "podium ask 'How often has Haile Gebrselassie beaten Paul Tergat?'"),
    (
        "Anything else in SPARQL, here: who won most often by what an article says?",
        "podium query 'SELECT ?name (COUNT(*) AS ?victories) WHERE "
        "{ ?better pod:saidToBeat ?worse ; pod:athlete ?a . ?a rdfs:label ?name } "
        "GROUP BY ?name ORDER BY DESC(?victories) ?name LIMIT 5'",
    ),
    ("The whole graph as a file, the same bytes every time:", "podium export athletics.ttl"),
)


def run(command: str, folder: str) -> str:
    """What a command prints, as on a terminal of WIDTH columns; raises SystemExit where it fails."""
    done = subprocess.run(
        [sys.executable, "-m", "cli", *shlex.split(command)[1:]],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PODIUM_STORE": f"{folder}/podium-graph", "PODIUM_WIDTH": str(WIDTH)},
    )
    if done.returncode:
        raise SystemExit(f"{command}: {done.stderr}")
    return done.stdout.rstrip()


def tour() -> str:
    """The steps with their commands and what they print."""
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for words, command in STEPS:
            typed = command.replace("athletics.ttl", f"{folder}/athletics.ttl")
            printed = run(typed, folder).replace(folder, ".")
            parts.append(f"{words}\n\n```console\n$ {command}\n{printed}".rstrip() + "\n```\n")
    return "\n".join(parts)


def main() -> None:
    """Put the tour between its marks in the README."""
    before, begin, rest = README.read_text(encoding="utf-8").partition(BEGIN)
    line, _, rest = rest.partition("\n")
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise SystemExit(f"README.md: the marks {BEGIN} ... --> and {END} are missing")
    README.write_text(f"{before}{begin}{line}\n\n{tour()}\n{end}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
