"""The claims of a kind with their slots, as the articles state them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph.binding import Term
from graph.store import Store
from graph.terms import local, text

OF_ATHLETE = """
SELECT ?claim ?property ?value WHERE { ?claim a ?kind ; pod:athlete ?athlete ; ?property ?value }"""
OF_DISCIPLINE = """
SELECT ?claim ?property ?value WHERE { ?claim a ?kind ; pod:discipline ?discipline ; ?property ?value }"""
OF_SERIES = """
SELECT ?claim ?property ?value WHERE { ?claim a ?kind ; pod:series ?series ; ?property ?value }"""
OF_KIND = "SELECT ?claim ?property ?value WHERE { ?claim a ?kind ; ?property ?value }"


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim; ``values`` holds the values of each property by its local name, sorted, IRIs and literals as text."""

    iri: str
    values: Mapping[str, tuple[str, ...]]

    def get(self, name: str) -> str | None:
        """The first value of a property, None where the claim leaves it open."""
        found = self.values.get(name)
        return found[0] if found else None

    def whole(self, name: str) -> int | None:
        """A whole number, None where the claim leaves it open."""
        found = self.get(name)
        return None if found is None else int(found)

    @property
    def year(self) -> str | None:
        """The year of its date, where known."""
        date = self.get("date")
        return date[:4] if date else None

    @property
    def article(self) -> str:
        """The IRI of the article that makes the claim."""
        return self.values["wasDerivedFrom"][0]


def claims(store: Store, sparql: str, kind: NamedNode, **bound: Term) -> list[Claim]:
    """The claims of a class that a query of this module finds, in order of their IRIs."""
    rows = store.select(sparql, {"kind": kind, **bound})
    return grouped((text(row["claim"]), text(row["property"]), text(row["value"])) for row in rows)


def grouped(triples: Iterable[tuple[str, str, str]]) -> list[Claim]:
    """Triples as claims."""
    found: dict[str, dict[str, set[str]]] = {}
    for claim, name, value in triples:
        found.setdefault(claim, {}).setdefault(local(name), set()).add(value)
    return [
        Claim(iri, {name: tuple(sorted(values)) for name, values in sorted(found[iri].items())})
        for iri in sorted(found)
    ]
