"""Who beat whom, all pairs by name: rdflib in memory, podium in memory in the same words, and podium by its index.

``python bench/against_rdflib.py [--races N]``. Each of them is a process of its own, on generated graphs of 50, 100,
200 ... races up to the largest that rdflib loads and answers on within a minute. What counts is the processor's time
from the words to the answer as CSV (SPARQL 1.1 Query Results CSV); the answers must have the same lines. The words are
those of the named query ``who-beat-whom``, all events, as podium has it; and its bare pattern, without the narrowing by
event, sex and year, which rdflib reads much faster. Exit status 1 where podium is less than ``RATIO`` times faster with
the named query on the largest graph; the bare pattern and the index are shown beside it.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stdout
from typing import Any

from generated import bulk_load, derived, header, stream

from graph.catalog import get

BARE = """PREFIX pod: <https://w3id.org/podium/ontology#>
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
"""All pairs, counted, by name, in any order."""
NAMED = get("who-beat-whom").text
QUERIES = {"who-beat-whom": NAMED, "its bare pattern": BARE}
COLUMNS = ("winner", "loser", "victories")
RATIO = 30.0
MINUTE = 60.0
SPENT = 3.0
LEAST = 2
SMALLEST = 50
LARGEST = 12800
Step = Callable[[str, str], None]


def podium_in_memory(races: str, query: str) -> None:
    """Load the derived graph into a store in memory and ask who beat whom."""
    import pyoxigraph as ox

    from graph.local import LocalStore

    inner = ox.Store()
    start = time.process_time()
    inner.bulk_load(stream(turtle(int(races))), ox.RdfFormat.TURTLE, lenient=True)
    loaded = time.process_time()
    store = LocalStore(":memory:", inner)
    told(loaded - start, lambda: store.select(QUERIES[query]).serialize(format=ox.QueryResultsFormat.CSV) or b"")


def podium_by_its_index(races: str, query: str) -> None:
    """The same from the index of a store on disk, as ``podium network FILE.csv`` answers it."""
    from commands.lifecycle import compact
    from graph.network import Network
    from graph.store import open_store

    with tempfile.TemporaryDirectory() as folder:
        with redirect_stdout(io.StringIO()):
            start = time.process_time()
            bulk_load(folder, int(races))
            compact(store=folder)
            loaded = time.process_time()
        with open_store(folder, write=False) as store:

            def ask() -> bytes:
                out = io.StringIO(newline="")
                rows = csv.writer(out)
                rows.writerow(COLUMNS)
                rows.writerows((winner.name, loser.name, number) for winner, loser, number in Network(store).tallies())
                return out.getvalue().encode()

            told(loaded - start, ask)


def rdflib_in_memory(races: str, query: str) -> None:
    """The same with rdflib."""
    import rdflib

    graph = rdflib.Graph()
    text = "".join(turtle(int(races)))
    start = time.process_time()
    graph.parse(data=text, format="turtle")
    loaded = time.process_time()
    told(loaded - start, lambda: graph.query(QUERIES[query]).serialize(format="csv") or b"")


def turtle(races: int) -> Iterator[str]:
    """The derived graph as Turtle."""
    yield header()
    yield from derived(races)


def told(load: float, ask: Callable[[], bytes]) -> None:
    """What a store took of the processor's time to load and to answer in CSV, as JSON; of the askings in ``SPENT``
    seconds, ``LEAST`` at least, the fastest one.
    """
    took: list[float] = []
    while len(took) < LEAST or sum(took) < SPENT:
        start = time.process_time()
        answer = ask()
        took.append(time.process_time() - start)
    lines = sorted(answer.splitlines())
    print(json.dumps({"load": load, "query": min(took), "pairs": len(lines) - 1, "answer": digest(lines)}))


def digest(lines: Sequence[bytes]) -> str:
    """The lines in short, to see that two answers are the same."""
    return hashlib.sha256(b"\n".join(lines)).hexdigest()[:12]


def against_rdflib(query: str, most: int) -> float | None:
    """How many times faster podium is in the same words, on the largest graph of up to ``most`` races that rdflib loads
    and answers on within a minute; None where it manages none. Raises SystemExit where two answers differ.
    """
    races, ratio = SMALLEST, None
    while races <= most:
        slow = asked(rdflib_in_memory, races, query)
        if slow["load"] + slow["query"] > MINUTE:
            break
        fast, index = asked(podium_in_memory, races, query), asked(podium_by_its_index, races, query)
        if not slow["answer"] == fast["answer"] == index["answer"]:
            raise SystemExit(f"{query}: the answers differ on {races} races")
        ratio = slow["query"] / fast["query"]
        row = (query, f"{races:,}", f"{slow['pairs']:,}", *(f"{one['query']:.3f} s" for one in (slow, fast, index)))
        print(f"| {' | '.join(row)} | {ratio:.0f} | {slow['query'] / index['query']:.0f} |", flush=True)
        races *= 2
    return ratio


def asked(function: Step, races: int, query: str) -> dict[str, Any]:
    """What one of the three took and answered, in a process of its own."""
    command = [sys.executable, __file__, "--step", function.__name__, str(races), query]
    told: dict[str, Any] = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    return told


def main() -> int:
    """Ask on larger and larger graphs, print a table of Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--races", type=int, default=LARGEST, help="the most races to ask about")
    parser.add_argument("--step", nargs=3, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.step:
        globals()[given.step[0]](*given.step[1:])
        return 0
    print("| query | races | pairs | rdflib | podium in SPARQL | podium by its index | times faster | by the index |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    ratio, *_ = [against_rdflib(query, given.races) for query in QUERIES]
    if ratio is None or ratio < RATIO:
        print(f"podium is {ratio or 0:.0f} times faster than rdflib, and {RATIO:g} times were wanted")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
