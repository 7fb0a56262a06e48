"""Graphs of made-up races for the index of who beat whom: their statements, and stores that hold them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from graph.changes import log_iri, log_quads, version_quads
from graph.literals import DEFAULT_BASE as BASE
from graph.literals import derived_iri
from graph.rows import Athlete
from graph.store import Store, open_store
from ontology.vocab import POD, PREFIXES, RDF, RDFS, SKOS, SPORT

GRAPH = derived_iri(BASE)
RUNNERS = "abcdefgh"
EVENTS = ("1500m", "mile")
Race = tuple[tuple[str, ...], int, bool, int, bool]
"""Order of finish, event, indoors, year, and whether it is told in words who beat whom."""


def node(kind: str, name: str) -> NamedNode:
    return NamedNode(f"{BASE}{kind}/{name}")


def athlete(name: str) -> Athlete:
    return Athlete(node("athlete", name).value, name.upper())


def statements(races: Sequence[Race]) -> Iterator[tuple[NamedNode, NamedNode, NamedNode | Literal]]:
    """A derived graph in the shape of docs/graph.md."""
    for name in RUNNERS:
        yield node("athlete", name), RDF.type, SPORT.Athlete
        yield node("athlete", name), RDFS.label, Literal(name.upper())
        yield node("athlete", f"{name}/summary"), RDF.type, POD.AthleteSummary
        yield node("athlete", f"{name}/summary"), POD.athlete, node("athlete", name)
    for event in EVENTS:
        yield NamedNode(f"{PREFIXES['discipline']}{event}"), RDF.type, SKOS.Concept
        yield NamedNode(f"{PREFIXES['discipline']}{event}"), SKOS.prefLabel, Literal(event)
    for number, race in enumerate(races):
        yield from race_statements(f"r{number}", race)


def race_statements(name: str, race: Race) -> Iterator[tuple[NamedNode, NamedNode, NamedNode | Literal]]:
    """One race with its results."""
    finish, event, indoor, year, said = race
    summary = node("race", f"{name}/summary")
    yield node("race", name), RDFS.label, Literal(f"Race {name}")
    yield summary, RDF.type, POD.RaceSummary
    yield summary, POD.race, node("race", name)
    yield summary, POD.date, Literal(str(year))
    yield summary, POD.sex, NamedNode(f"{PREFIXES['facet']}{'men' if year % 2 else 'women'}")
    for about in (summary, *(node("result", f"{name}-{who}") for who in finish)):
        yield about, POD.disciplineName, Literal(EVENTS[event])
        yield about, POD.discipline, NamedNode(f"{PREFIXES['discipline']}{EVENTS[event]}")
        if indoor:
            yield about, POD.indoor, Literal(True)
    for place, who in enumerate(finish, 1):
        one = node("result", f"{name}-{who}")
        yield one, RDF.type, POD.Result
        yield one, POD.athlete, node("athlete", who)
        yield one, POD.race, node("race", name)
        yield one, POD.confidence, Literal(Decimal(10 - place) / 10)
    for better, worse in combinations(finish, 2):
        both = (node("result", f"{name}-{better}"), node("result", f"{name}-{worse}"))
        yield both[0], POD.saidToBeat if said else POD.aheadOf, both[1]
        if year == 2003:
            yield both[0], POD.aheadOf, both[1]


def mark(store: Store, fingerprint: str) -> None:
    """Call the derived graph current, as an ingest does."""
    kept = [quad for quad in store.quads(GRAPH) if quad.predicate != POD.claimsFingerprint]
    fresh = Quad(GRAPH, POD.claimsFingerprint, Literal(fingerprint), GRAPH)
    store.replace_graphs({GRAPH: [*kept, fresh], log_iri(BASE): log_quads(BASE, []) | version_quads(BASE, "one")})


def filled(folder: Path, races: Sequence[Race], fingerprint: str = "generated") -> None:
    """A store on disk with these races, and no others."""
    with open_store(folder) as store:
        store.replace_graphs({GRAPH: [Quad(*parts, GRAPH) for parts in dict.fromkeys(statements(races))]})
        mark(store, fingerprint)
