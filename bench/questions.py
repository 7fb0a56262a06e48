"""Time and peak memory of the questions on a generated graph.

``python bench/questions.py [--races N] [--store FOLDER]``. Each step runs in a process of its own, so that its time is
that of a cold start, imports included, and its peak memory its own. Exit status 1 where a question about two athletes
takes more than ``COLD`` of the processor's time (which other programs do not lengthen).
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from against_rdflib import BARE
from generated import NAMES, RUNNERS, Runner, bulk_load, pool_size, runners
from measuring import WIDTH, Measured, measure, print_table

EVENT = "1500m"
COLD = 1.0
HERE = Path(__file__)


def cli(name: str, *words: str) -> Measured:
    """One command of podium, from a cold start; status 1, as of a chain that a small graph lacks, is an answer."""
    return measure(name, ["-m", "cli", *words], allowed=1)


def step(name: str, function: Callable[..., None], *words: object) -> Measured:
    """One function of this file, from a cold start."""
    return measure(name, [str(HERE), "--step", function.__name__, *map(str, words)])


def build(folder: str, races: str) -> None:
    """Load the generated graph in bulk, straight into Oxigraph."""
    quads = bulk_load(folder, int(races))
    size = sum(file.stat().st_size for file in Path(folder).iterdir())
    print(f"{quads} quads, {size / 1e6:.0f} MB on disk")


def open_again(folder: str) -> None:
    """Call the derived graph of a kept store current, whatever the version that generated it."""
    from graph.changes import log_iri, version_quads
    from graph.derived import code_version
    from graph.literals import DEFAULT_BASE
    from graph.store import Change, open_store

    with open_store(folder) as store:
        new = version_quads(DEFAULT_BASE, code_version())
        old = {quad for one in new for quad in store.quads(log_iri(DEFAULT_BASE)) if quad.predicate == one.predicate}
        store.apply(Change(frozenset(new - old), frozenset(old - new)))
    print("called current")


def project_from_store(folder: str) -> None:
    """What the victory graph of an event is made of, read from the store itself."""
    from graph.lookup import Lookup
    from graph.projection import read
    from graph.store import open_store

    with open_store(folder, write=False) as store:
        found = read(Lookup(store), EVENT, whole=True)
    print(f"{len(found.runs)} results, {len(found.links)} victories")


def project(folder: str) -> None:
    """The victory graph of an event."""
    from graph.network import Network
    from graph.rows import Filters
    from graph.store import open_store

    with open_store(folder, write=False) as store:
        start = time.perf_counter()
        graph = Network(store).victory_graph(Filters(discipline=EVENT))
        took = time.perf_counter() - start
    print(f"{graph.number_of_nodes()} athletes, {graph.number_of_edges()} victories in {took:.2f} s without imports")


def who_beat_whom(folder: str) -> None:
    """All pairs of the whole store."""
    from graph.store import open_store

    with open_store(folder, write=False) as store:
        start = time.perf_counter()
        pairs = sum(1 for _ in store.select(BARE))
    print(f"{pairs} pairs in {time.perf_counter() - start:.2f} s")


def about_two(folder: str, races: int) -> list[Measured]:
    """The questions about two athletes that must come within a second.

    Ten events on, athletes are linked through nine events between only: the longest chain that there is.
    """
    size, event, at = pool_size(races), NAMES.index(EVENT), ("--store", folder)
    best, worst = Runner(event, 0, 0).name, Runner(event, 0, size - 1).name
    near, far = (Runner((event + away) % len(NAMES), 0, 0).name for away in (2, len(NAMES) // 2))
    winner, second, *_ = (runner.name for runner in runners(event, size))
    return [
        cli("path, last to first", "path", worst, best, *at),
        cli("path, all shortest", "path", worst, best, "--all", *at),
        cli("path, with sentences", "path", worst, best, "--evidence", *at),
        cli("path within the event", "path", worst, best, "--event", EVENT, *at),
        cli("path, most convincing", "path", worst, best, "--best", *at),
        cli("path two events on", "path", worst, near, *at),
        cli("path ten events on", "path", worst, far, *at),
        cli("head to head", "head-to-head", winner, second, *at),
    ]


def about_an_event(folder: str) -> list[Measured]:
    """The questions about an event, and about all."""
    found = [
        step("project an event", project, folder),
        step("the same without the index", project_from_store, folder),
    ]
    for method in ("pagerank", "points", "plackett-luce"):
        asked = ("rank", "--event", EVENT, "--sex", "men", "--method", method, "--store", folder)
        found.append(cli(f"rank, {method}", *asked))
    with tempfile.TemporaryDirectory() as place:
        table = str(Path(place, "pairs.csv"))
        found.append(cli("who beat whom, all pairs, as CSV", "network", table, "--store", folder))
    return [*found, step("the same in SPARQL", who_beat_whom, folder)]


def made(folder: str, races: int) -> list[Measured]:
    """Build the store, or take the one that is there."""
    if Path(folder, "CURRENT").exists():
        return [step("open again", open_again, folder)]
    compacted = ("compact", "--store", folder)
    return [step("build", build, folder, races), cli("compact, make the index", *compacted)]


def run(folder: str, races: int) -> int:
    """All steps; the exit status."""
    print(f"{races} races, {RUNNERS * races} performances, {os.cpu_count()} processors")
    print(f"{'step':{WIDTH}} {'time':>10} {'processor':>10} {'peak memory':>10}")
    building = [*made(folder, races), cli("start alone", "--help")]
    cold = about_two(folder, races)
    print_table([*building, *cold, *about_an_event(folder)])
    slow = [one.name for one in cold if one.processor > COLD]
    for name in slow:
        print(f"not within {COLD:g} s: {name}")
    return 1 if slow else 0


def main() -> int:
    """Run the steps, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--races", type=int, default=1250)
    parser.add_argument("--store", help="a folder to build the store in; kept, and used again where it is there")
    parser.add_argument("--step", nargs="+", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.step:
        globals()[given.step[0]](*given.step[1:])
        return 0
    folder = given.store or tempfile.mkdtemp(prefix="podium-bench-")
    try:
        return run(folder, given.races)
    finally:
        if not given.store:
            shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
