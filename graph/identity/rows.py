"""Claims as rows: all that identity needs of a claim, read back from the graphs of the articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol

from pyoxigraph import Literal, NamedNode, Quad

from graph.convert import CLASSES, ROUNDS, SEXES, STATUSES, TITLES, UNITS
from ontology.vocab import OA, POD, RDF

KINDS = {term.value: kind for kind, term in CLASSES.items()}
NAMES = {
    POD.athleteName.value: "athlete",
    POD.winnerName.value: "athlete",
    POD.loserName.value: "other",
    POD.opponentName.value: "other",
    POD.coachName.value: "other",
}
TEXTS = {
    POD.disciplineName.value: "discipline",
    POD.competitionName.value: "competition",
    POD.venueName.value: "venue",
    POD.date.value: "date",
    POD.markText.value: "mark_text",
    POD.countryCode.value: "country",
    POD.areaName.value: "area",
}
LISTS = {
    POD.sex.value: ("sex", {term.value: name for name, term in SEXES.items()}),
    POD.round.value: ("round", {term.value: name for name, term in ROUNDS.items()}),
    POD.title.value: ("title", {term.value: name for name, term in TITLES.items()}),
    POD.status.value: ("status", {term.value: name for name, term in STATUSES.items()}),
}
MARKS = {term.value: unit for unit, term in UNITS.items()}
CLAIMS = f"SELECT ?g ?s ?p ?o WHERE {{ GRAPH ?g {{ ?s a {POD.Claim} ; ?p ?o }} }}"
PUBLISHED = f"SELECT ?g ?s ?p ?o WHERE {{ GRAPH ?g {{ ?s {POD.published} ?o }} BIND({POD.published} AS ?p) }}"
STARTS = (
    f"SELECT ?g ?s ?p ?o WHERE {{ GRAPH ?g {{ ?s a {POD.Claim} ; {POD.evidence} ?e . ?e {OA.hasTarget} ?t . "
    f"?t {OA.hasSelector} ?x . ?x {OA.start} ?o }} BIND({OA.start} AS ?p) }}"
)
Row = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One claim; empty strings and None where the article does not say.

    ``article`` is the IRI of its graph, ``athlete`` the winner of a defeat, ``other`` the loser, opponent or coach;
    ``mark`` is in seconds, metres or points, as ``unit`` says; ``start`` is where the quote starts, -1 where unknown.
    """

    iri: str
    article: str
    kind: str
    confidence: Decimal
    start: int = -1
    published: str = ""
    athlete: str = ""
    other: str = ""
    discipline: str = ""
    mark: Decimal | None = None
    unit: str = ""
    mark_text: str = ""
    place: int | None = None
    competition: str = ""
    venue: str = ""
    date: str = ""
    round: str = ""
    indoor: bool = False
    wind: Decimal | None = None
    records: tuple[str, ...] = ()
    sex: str = ""
    country: str = ""
    area: str = ""
    status: str = ""
    title: str = ""

    @property
    def people(self) -> tuple[str, ...]:
        """The names of athletes in it; a coach is none."""
        return (self.athlete, self.other) if self.other and self.kind != "coach" else (self.athlete,)


class Queryable(Protocol):
    """What :func:`read_claims` asks of a store."""

    def query(self, sparql: str, /) -> Any:
        """The solutions of a SELECT query, each indexable by the name of a variable."""


def read_claims(store: Queryable) -> list[ClaimRow]:
    """All claims of a store, sorted by IRI; the same as :func:`claim_rows` of the quads of its article graphs."""
    rows = (
        (solution["g"].value, solution["s"].value, solution["p"].value, solution["o"].value)
        for text in (CLAIMS, PUBLISHED, STARTS)
        for solution in store.query(text)
    )
    return collect(rows)


def claim_rows(quads: Iterable[Quad]) -> list[ClaimRow]:
    """The claims in the quads of article graphs, sorted by IRI."""
    kept = list(quads)
    return collect([*plain(kept), *starts(kept)])


def plain(quads: Iterable[Quad]) -> Iterator[Row]:
    """Quads as rows of text."""
    for quad in quads:
        graph, subject, value = quad.graph_name, quad.subject, quad.object
        if isinstance(graph, NamedNode) and isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
            yield graph.value, subject.value, quad.predicate.value, value.value


def starts(quads: Iterable[Quad]) -> Iterator[Row]:
    """Where each claim's quote starts, as rows about the claim."""
    found: dict[str, str] = {}
    bodies: list[Row] = []
    for graph, subject, predicate, value in plain(quads):
        if predicate == OA.start.value:
            found[subject.removesuffix("/position")] = value
        elif predicate == OA.hasBody.value:
            bodies.append((graph, value, OA.start.value, subject))
    for graph, claim, predicate, annotation in bodies:
        if annotation in found:
            yield graph, claim, predicate, found[annotation]


def collect(rows: Iterable[Row]) -> list[ClaimRow]:
    """Rows of (graph, subject, predicate, object) as claims."""
    about: dict[str, dict[str, Any]] = {}
    published: dict[str, str] = {}
    for graph, subject, predicate, value in rows:
        if predicate == POD.published.value:
            published[graph] = value
        else:
            note(about.setdefault(subject, {"iri": subject, "article": graph}), predicate, value)
    claims = [fields for fields in about.values() if "kind" in fields]
    for fields in claims:
        fields["published"] = published.get(fields["article"], "")
        fields["records"] = tuple(sorted(fields.get("records", ())))
    return sorted((ClaimRow(**fields) for fields in claims), key=lambda row: row.iri)


def note(fields: dict[str, Any], predicate: str, value: str) -> None:
    """Take one predicate of a claim into its fields."""
    if predicate in NAMES:
        fields[NAMES[predicate]] = value
    elif predicate in TEXTS:
        fields[TEXTS[predicate]] = value
    elif predicate in LISTS:
        name, terms = LISTS[predicate]
        fields[name] = terms.get(value, "")
    elif predicate in MARKS:
        fields["mark"], fields["unit"] = Decimal(value), MARKS[predicate]
    elif predicate in OTHERS:
        OTHERS[predicate](fields, value)


def take_type(fields: dict[str, Any], value: str) -> None:
    """The class of the claim."""
    if value in KINDS:
        fields["kind"] = KINDS[value]


OTHERS: dict[str, Callable[[dict[str, Any], str], Any]] = {
    RDF.type.value: take_type,
    POD.place.value: lambda fields, value: fields.update(place=int(value)),
    POD.wind.value: lambda fields, value: fields.update(wind=Decimal(value)),
    POD.indoor.value: lambda fields, value: fields.update(indoor=value == "true"),
    POD.confidence.value: lambda fields, value: fields.update(confidence=Decimal(value)),
    POD.recordCode.value: lambda fields, value: fields.setdefault("records", []).append(value),
    OA.start.value: lambda fields, value: fields.update(start=int(value)),
}
