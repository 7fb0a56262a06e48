"""The derived graph: all that is decided across articles, from the set of claims and the decisions, nothing else."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Quad, Triple

from graph.convert import LISTS
from graph.identity.decisions import Decisions
from graph.identity.links import contradiction_triples, defeat_triples, link_triples, who_triples
from graph.identity.nodes import Nodes, person_key
from graph.identity.rows import ClaimRow
from graph.identity.world import World, nodes_of, resolve
from graph.identity.writing import race_triples, result_triples
from graph.literals import decimal, derived_iri
from ontology.concepts import describe, find
from ontology.records import record_concept
from ontology.vocab import MEDTOP, PHASE, POD, PROV, RDF, SPCT, UNIT

ALWAYS = (MEDTOP.n20000827, SPCT.competition, SPCT.recurring_competition, UNIT.time_absolute, PHASE.final)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two athletes that may be one person: IRIs, names, what speaks for it (positive) or against, and why."""

    left: str
    left_name: str
    right: str
    right_name: str
    score: Decimal
    reason: str


def derive(claims: Iterable[ClaimRow], decisions: Decisions, *, base: str) -> list[Quad]:
    """The named graph ``<base>graph/derived``, sorted; the same for every order of the claims."""
    graph = derived_iri(base)
    with no_collection():
        world = resolve(claims, decisions)
        triples = {str(triple): triple for triple in all_triples(world, nodes_of(world, base), graph)}
        return [Quad(t.subject, t.predicate, t.object, graph) for t in map(triples.pop, sorted(triples))]


@contextmanager
def no_collection() -> Iterator[None]:
    """No garbage collection inside: what is made here holds no cycles, and looking for some costs half of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def candidates(claims: Iterable[ClaimRow], decisions: Decisions, *, base: str) -> list[Candidate]:
    """The pairs of athletes that are left open, the likeliest first."""
    world = resolve(claims, decisions)
    return list(open_pairs(world, nodes_of(world, base)))


def all_triples(world: World, nodes: Nodes, graph: NamedNode) -> Iterator[Triple]:
    """Everything, in no order, some of it twice."""
    yield Triple(graph, RDF.type, POD.DerivedGraph)
    yield Triple(graph, RDF.type, PROV.Entity)
    yield from who_triples(world, nodes)
    for number, group in enumerate(world.races):
        yield from race_triples(number, group, nodes)
    for result in world.results:
        yield from result_triples(nodes.result(result), result, nodes, world.races, world.sex_of(result))
    yield from defeat_triples(world, nodes)
    yield from link_triples(world, nodes)
    yield from contradiction_triples(world)
    yield from candidate_triples(world, nodes)
    yield from describe(concepts(world.told))


def open_pairs(world: World, nodes: Nodes) -> Iterator[Candidate]:
    """The doubts with IRIs and names."""
    for doubt in world.folk.doubts:
        left, right = person_key(doubt.left), person_key(doubt.right)
        yield Candidate(
            nodes.athletes[left].value,
            nodes.labels[left],
            nodes.athletes[right].value,
            nodes.labels[right],
            Decimal(str(doubt.score)),
            ", ".join(doubt.reasons) or "the name alone",
        )


def candidate_triples(world: World, nodes: Nodes) -> Iterator[Triple]:
    """The open pairs as nodes."""
    for pair in open_pairs(world, nodes):
        node = NamedNode(f"{pair.left}/or/{pair.right.rsplit('/', 1)[1]}")
        yield Triple(node, RDF.type, POD.Candidate)
        yield Triple(node, POD.left, NamedNode(pair.left))
        yield Triple(node, POD.right, NamedNode(pair.right))
        yield Triple(node, POD.score, decimal(pair.score))
        yield Triple(node, POD.reason, Literal(pair.reason))


def concepts(rows: Iterable[ClaimRow]) -> set[str]:
    """The concepts and NewsCodes that claims and derived nodes use."""
    found = {term.value for term in ALWAYS}
    found.update(term.value for _, terms in LISTS.values() for term in terms.values())
    for row in rows:
        named = (("discipline", row.discipline), ("series", row.competition), ("venue", row.venue))
        for kind, name in (*named, ("country", row.country)):
            concept = find(kind, name) if name else None
            if concept is not None:
                found.add(concept.value)
        found.update(record_concept(c, indoor=row.indoor, area=row.area or None).value for c in row.records)
    return found
