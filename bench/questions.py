"""Time and peak memory of the questions on a generated graph.

``python bench/questions.py [--races N] [--store FOLDER] [--rdflib N]``. Each step runs in a process of its own, so that
its time is that of a cold start, imports included, and its peak memory its own. At the end who beat whom is asked of
rdflib in memory, of podium in memory in the same words, and of podium by its index, on the largest graph that rdflib
loads and answers on within a minute; ``--rdflib 0`` leaves that out. Exit status 1 where a question about two athletes
takes more than ``COLD`` of the processor's time (which other programs do not lengthen), or podium in the same words is
less than ``RATIO`` times faster; the index is shown beside it.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from pathlib import Path

from generated import NAMES, RUNNERS, Runner, dataset, derived, header, pool_size, runners, stream
from measuring import WIDTH, Measured, measure, print_table

WHO_BEAT_WHOM = """PREFIX pod: <https://w3id.org/podium/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?winner ?loser ?victories WHERE {
  {
    SELECT ?first ?second (COUNT(?worse) AS ?victories) WHERE {
      ?better pod:aheadOf|pod:saidToBeat ?worse ; pod:athlete ?first .
      ?worse pod:athlete ?second .
    }
    GROUP BY ?first ?second
  }
  ?first rdfs:label ?winner .
  ?second rdfs:label ?loser .
}"""
"""All pairs, counted, by name: the named query ``who-beat-whom`` without an event; nobody reads so many in order."""
EVENT = "1500m"
COLD = 1.0
RATIO = 30.0
MINUTE = 60.0
SPENT = 2.0
SMALLEST = 50
HERE = Path(__file__)
Pairs = list[tuple[str, ...]]


def cli(name: str, *words: str) -> Measured:
    """One command of podium, from a cold start; status 1, as of a chain that a small graph lacks, is an answer."""
    return measure(name, ["-m", "cli", *words], allowed=1)


def step(name: str, function: Callable[..., None], *words: object) -> Measured:
    """One function of this file, from a cold start."""
    return measure(name, [str(HERE), "--step", function.__name__, *map(str, words)])


def build(folder: str, races: str) -> None:
    """Load the generated graph in bulk, straight into Oxigraph."""
    import pyoxigraph as ox

    store = ox.Store(folder)
    store.bulk_load(stream(dataset(int(races))), ox.RdfFormat.TRIG, lenient=True)
    store.flush()
    size = sum(file.stat().st_size for file in Path(folder).iterdir())
    print(f"{len(store)} quads, {size / 1e6:.0f} MB on disk")


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
        pairs = sum(1 for _ in store.select(WHO_BEAT_WHOM))
    print(f"{pairs} pairs in {time.perf_counter() - start:.2f} s")


def podium_in_memory(races: str) -> None:
    """Load the derived graph into a store in memory and ask who beat whom."""
    import pyoxigraph as ox

    from graph.local import LocalStore

    inner = ox.Store()
    start = time.process_time()
    inner.bulk_load(stream(turtle(int(races))), ox.RdfFormat.TURTLE, lenient=True)
    loaded = time.process_time()
    store = LocalStore(":memory:", inner)
    told(loaded - start, lambda: [tuple(term.value for term in row) for row in store.select(WHO_BEAT_WHOM)])


def podium_by_its_index(races: str) -> None:
    """The same from the index of a store on disk, as ``podium network FILE.csv`` answers it."""
    from commands.lifecycle import compact
    from graph.network import Network
    from graph.store import open_store

    with tempfile.TemporaryDirectory() as folder:
        with redirect_stdout(io.StringIO()):
            start = time.process_time()
            build(folder, races)
            compact(store=folder)
            loaded = time.process_time()
        with open_store(folder, write=False) as store:

            def ask() -> Pairs:
                rows = Network(store).tallies()
                return [(winner.name, loser.name, str(number)) for winner, loser, number in rows]

            told(loaded - start, ask)


def rdflib_in_memory(races: str) -> None:
    """The same with rdflib."""
    import rdflib
    from rdflib.query import ResultRow

    graph = rdflib.Graph()
    text = "".join(turtle(int(races)))
    start = time.process_time()
    graph.parse(data=text, format="turtle")
    loaded = time.process_time()

    def ask() -> Pairs:
        rows = graph.query(WHO_BEAT_WHOM)
        return [tuple(str(term) for term in row) for row in rows if isinstance(row, ResultRow)]

    told(loaded - start, ask)


def turtle(races: int) -> Iterator[str]:
    """The derived graph as Turtle."""
    yield header()
    yield from derived(races)


def told(load: float, ask: Callable[[], Pairs]) -> None:
    """What a store in memory took of the processor's time, as JSON; of the askings in ``SPENT`` seconds, two at least,
    the fastest one.
    """
    took: list[float] = []
    while len(took) < 2 or sum(took) < SPENT:
        start = time.process_time()
        pairs = ask()
        took.append(time.process_time() - start)
    print(json.dumps({"load": load, "query": min(took), "pairs": len(pairs), "answer": digest(pairs)}))


def digest(pairs: Pairs) -> str:
    """The rows in short, to see that two answers are the same."""
    import hashlib

    return hashlib.sha256("\n".join(sorted("\t".join(row) for row in pairs)).encode()).hexdigest()[:12]


def against_rdflib(most: int) -> float | None:
    """How many times faster podium is in the same words, on the largest graph that rdflib loads and answers on within a
    minute; None where rdflib was not asked.
    """
    races, ratio = SMALLEST, None
    while races <= most:
        slow = json.loads(step(f"rdflib in memory, {races} races", rdflib_in_memory, races).output)
        if slow["load"] + slow["query"] > MINUTE:
            break
        fast = json.loads(step(f"podium in memory, {races} races", podium_in_memory, races).output)
        if slow["answer"] != fast["answer"]:
            raise SystemExit(f"rdflib and podium answer differently on {races} races")
        index = json.loads(step(f"podium by its index, {races} races", podium_by_its_index, races).output)
        if slow["answer"] != index["answer"]:
            raise SystemExit(f"rdflib and the index answer differently on {races} races")
        ratio = slow["query"] / fast["query"]
        took = f"rdflib {slow['query']:.2f} s, podium in SPARQL {fast['query']:.3f} s, by index {index['query']:.3f} s"
        by_index = slow["query"] / index["query"]
        print(f"  -> {slow['pairs']} pairs of {races} races: {took}: {ratio:.0f} and {by_index:.0f} times faster")
        races *= 2
    return ratio


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


def run(folder: str, races: int, most: int) -> int:
    """All steps; the exit status."""
    print(f"{races} races, {RUNNERS * races} performances, {os.cpu_count()} processors")
    print(f"{'step':{WIDTH}} {'time':>10} {'processor':>10} {'peak memory':>10}")
    building = [*made(folder, races), cli("start alone", "--help")]
    cold = about_two(folder, races)
    print_table([*building, *cold, *about_an_event(folder)])
    ratio = against_rdflib(most)
    slow = [one.name for one in cold if one.processor > COLD]
    for name in slow:
        print(f"not within {COLD:g} s: {name}")
    short = ratio is not None and ratio < RATIO
    if short:
        print(f"podium is {ratio:.0f} times faster than rdflib, and {RATIO:g} times were wanted")
    return 1 if slow or short else 0


def main() -> int:
    """Run the steps, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--races", type=int, default=1250)
    parser.add_argument("--store", help="a folder to build the store in; kept, and used again where it is there")
    parser.add_argument(
        "--rdflib", type=int, default=6400, metavar="RACES", help="the most races to ask rdflib about; 0: none"
    )
    parser.add_argument("--step", nargs="+", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.step:
        globals()[given.step[0]](*given.step[1:])
        return 0
    folder = given.store or tempfile.mkdtemp(prefix="podium-bench-")
    try:
        return run(folder, given.races, given.rdflib)
    finally:
        if not given.store:
            shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
