"""The demo: the project's own articles in a store of their own, and five questions with their answers."""

from __future__ import annotations

import os
import shlex
import tempfile
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer

from commands.console import Failure
from commands.manual import START, examples, group

commands = group()
INTRO = """podium reads athletics news and keeps what they say in a graph, every fact with its sentence.
These are {count} articles that come with podium. They are read into {place} now:
"""


@dataclass(frozen=True, slots=True)
class Question:
    """A question in words, and the command that asks it."""

    words: str
    command: tuple[str, ...]


QUESTIONS = (
    Question(
        "Who beat Jakob Ingebrigtsen, where and when?", ("beats", "Jakob Ingebrigtsen", "--by-whom", "--evidence")
    ),
    Question(
        "Is there a chain of victories from Samuel Tefera to Timothy Cheruiyot?",
        ("path", "Samuel Tefera", "Timothy Cheruiyot"),
    ),
    Question(
        "Ingebrigtsen and Cheruiyot: every meeting, and do the articles agree on the tally?",
        ("head-to-head", "Jakob Ingebrigtsen", "Timothy Cheruiyot"),
    ),
    Question(
        "Who held the world record of the 1500m, and what of it cannot be true beside the rest?",
        ("progression", "1500m", "--sex", "men", "--outdoor"),
    ),
    Question(
        "Who were the best over 1500m, by whom they beat?",
        ("rank", "--event", "1500m", "--sex", "men", "--limit", "8"),
    ),
)


@commands.command(rich_help_panel=START, epilog=examples("podium demo", "podium demo --keep my-store"))
def demo(
    context: typer.Context,
    keep: Annotated[
        Path | None, typer.Option("--keep", metavar="FOLDER", help="Keep the store here, to go on asking.")
    ] = None,
) -> None:
    """See in a minute what podium is for.

    Ingests the articles that come with podium into a temporary store and asks it five questions, each shown as you
    would type it.
    """
    if keep is not None and keep.exists():
        raise Failure(f"{keep}: is there already; name a new folder with --keep")
    with nullcontext(str(keep)) if keep else tempfile.TemporaryDirectory(prefix="podium-") as place:
        store = str(Path(place) / "store") if keep is None else place
        with as_file(files("corpus") / "articles") as articles:
            count = sum(1 for _ in articles.glob("*.txt"))
            typer.echo(INTRO.format(count=count, place=keep or "a temporary store"))
            failed = run(context, ("ingest", str(articles)), store, shown="podium ingest corpus/articles")
        for number, question in enumerate(QUESTIONS, 1):
            typer.echo(f"\n\n{number}. {question.words}\n")
            failed |= run(context, question.command, store)
    typer.echo("\n\nNow with articles of your own: podium ingest FILE... and podium --help" + kept(keep))
    if failed:
        raise typer.Exit(1)


def run(context: typer.Context, command: Sequence[str], store: str, shown: str | None = None) -> bool:
    """Run one command as if it were typed, and show it first; gives whether it failed."""
    typer.echo(f"$ {shown or shlex.join(('podium', *command))}")
    before = os.environ.get("PODIUM_STORE")
    os.environ["PODIUM_STORE"] = store
    try:
        status = context.find_root().command.main(args=list(command), prog_name="podium", standalone_mode=False)
        return status not in (None, 0)
    finally:
        if before is None:
            del os.environ["PODIUM_STORE"]
        else:
            os.environ["PODIUM_STORE"] = before


def kept(keep: Path | None) -> str:
    """How to go on with a store that was kept."""
    return f"\nThe store of the demo is kept: export PODIUM_STORE={shlex.quote(str(keep))}" if keep else ""
