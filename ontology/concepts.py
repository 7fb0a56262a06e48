"""The vocabularies at run time: the concept that a name means, and what the graph tells about a concept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from ontology.skos import FILES
from ontology.slugs import folded
from ontology.vocab import DCTERMS, RDF, SKOS

FOLDER = Path(__file__).parent / "vocab"
IS_DEFINED_BY = NamedNode("http://www.w3.org/2000/01/rdf-schema#isDefinedBy")
SPACE = "https://w3id.org/podium/vocab/"
UNTOLD = frozenset((SKOS.altLabel, SKOS.hiddenLabel, DCTERMS.source, IS_DEFINED_BY))


@cache
def vocabulary(file: str) -> tuple[Triple, ...]:
    """The triples of ``vocab/<file>.ttl``."""
    with (FOLDER / f"{file}.ttl").open("rb") as source:
        return tuple(quad.triple for quad in parse(source, format=RdfFormat.TURTLE))


@cache
def names(kind: str) -> Mapping[str, NamedNode]:
    """Concepts by folded label and notation.

    A preferred label goes before a notation (``100m`` is no ``100M``, 100 miles), that before other labels, and a city
    before a stadium.
    """
    found: dict[str, tuple[int, str, NamedNode]] = {}
    narrower = {t.subject for t in vocabulary(FILES[kind]) if t.predicate == SKOS.broader}
    weights = {SKOS.prefLabel: 0, SKOS.notation: 2, SKOS.altLabel: 4}
    for triple in vocabulary(FILES[kind]):
        weight = weights.get(triple.predicate)
        if weight is None or not isinstance(triple.object, Literal) or not isinstance(triple.subject, NamedNode):
            continue
        rank = (weight + (triple.subject in narrower), triple.subject.value, triple.subject)
        name = folded(triple.object.value)
        if name not in found or rank[:2] < found[name][:2]:
            found[name] = rank
    return {name: node for name, (_, _, node) in found.items()}


@lru_cache(maxsize=65536)
def find(kind: str, name: str) -> NamedNode | None:
    """The concept that a name or code means in a vocabulary; None where there is no such name.

    ``kind`` is ``discipline``, ``record-type``, ``series``, ``venue`` or ``country``; case and accents do not matter.
    """
    return names(kind).get(folded(name))


@lru_cache(maxsize=1)
def descriptions() -> Mapping[str, tuple[Triple, ...]]:
    """What is told of each concept and NewsCode: type, preferred label, notation, scheme, matches."""
    out: dict[str, list[Triple]] = {}
    for file in (*FILES.values(), "newscodes", "../podium"):
        for triple in vocabulary(file):
            if isinstance(triple.subject, NamedNode) and triple.predicate not in UNTOLD:
                out.setdefault(triple.subject.value, []).append(triple)
    return {iri: tuple(told) for iri, told in out.items() if any(is_concept(t) for t in told)}


def is_concept(triple: Triple) -> bool:
    """Whether the triple says that its subject is a concept."""
    return triple.predicate == RDF.type and triple.object == SKOS.Concept


def describe(iris: set[str]) -> Iterator[Triple]:
    """The descriptions of concepts and of the wider ones that they name, sorted by IRI."""
    todo, done = sorted(iris), set(iris)
    told: list[tuple[str, Triple]] = []
    while todo:
        iri = todo.pop()
        for triple in descriptions().get(iri, ()):
            told.append((iri, triple))
            other = triple.object
            if isinstance(other, NamedNode) and other.value in descriptions() and other.value not in done:
                done.add(other.value)
                todo.append(other.value)
    for _, triple in sorted(told, key=lambda pair: (pair[0], str(pair[1]))):
        yield triple
