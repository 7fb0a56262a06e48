"""What the graph tells about single nodes, read once and kept: names, races, results."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby
from operator import itemgetter

from pyoxigraph import NamedNode

from extractor.normalize.marks import Unit
from graph.rows import Athlete, RaceInfo
from graph.store import Store
from graph.terms import is_title, level_of, local, sex_word, text

NAME = "SELECT ?label WHERE { ?node rdfs:label ?label }"
ALL_RACES = """
SELECT ?race ?property ?value WHERE { ?summary a pod:RaceSummary ; pod:race ?race ; ?property ?value }"""
ALL_RACE_NAMES = """
SELECT ?race ?label WHERE { ?summary a pod:RaceSummary ; pod:race ?race . ?race rdfs:label ?label }"""
RACE_NAMES = """
SELECT ?race ?label WHERE {
  ?summary a pod:RaceSummary ; pod:discipline ?discipline ; pod:race ?race . ?race rdfs:label ?label
}"""
COUNTRY = "SELECT ?country WHERE { ?summary a pod:AthleteSummary ; pod:athlete ?athlete ; pod:countryCode ?country }"
CONFIDENCE = "SELECT ?result ?confidence WHERE { ?result pod:confidence ?confidence }"
CONFIDENCES = """
SELECT ?result ?confidence WHERE { ?result a pod:Result ; pod:discipline ?discipline ; pod:confidence ?confidence }"""
CONCEPTS = "SELECT ?node ?label WHERE { ?node a skos:Concept ; skos:prefLabel ?label }"
RACE = """
SELECT ?race ?property ?value WHERE { ?summary pod:race ?race ; a pod:RaceSummary ; ?property ?value }"""
RACES = """
SELECT ?race ?property ?value WHERE {
  ?summary a pod:RaceSummary ; pod:discipline ?discipline ; pod:race ?race ; ?property ?value
}"""
RESULT = """
SELECT ?property ?value WHERE {
  ?result ?property ?value
  FILTER(?property NOT IN (pod:aheadOf, pod:saidToBeat))
}"""
UNITS: dict[str, Unit] = {"seconds": "s", "metres": "m", "points": "points"}


@dataclass(frozen=True, slots=True)
class ResultInfo:
    """One performance as all articles together tell it; ``value`` is in seconds, metres or points."""

    iri: str
    athlete: str
    race: str | None = None
    discipline: str | None = None
    place: int | None = None
    mark: str | None = None
    value: Decimal | None = None
    unit: Unit | None = None
    wind: Decimal | None = None
    records: tuple[str, ...] = ()
    date: str | None = None
    indoor: bool = False
    sex: str | None = None
    confidence: Decimal = Decimal(1)


@dataclass(slots=True)
class Lookup:
    """The nodes of one store that have been asked for; valid as long as the store does not change."""

    store: Store
    names: dict[str, str] = field(default_factory=dict)
    races: dict[str, RaceInfo] = field(default_factory=dict)
    results: dict[str, ResultInfo] = field(default_factory=dict)
    confidences: dict[str, Decimal] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    countries: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def athlete(self, iri: str) -> Athlete:
        """The athlete with the name that the graph prefers."""
        return Athlete(iri, self.name(iri))

    def name(self, iri: str) -> str:
        """The label of an athlete, a race or a competition; the IRI's end where it has none."""
        if iri not in self.names:
            labels = sorted(text(row["label"]) for row in self.store.select(NAME, {"node": NamedNode(iri)}))
            self.names[iri] = labels[0] if labels else local(iri)
        return self.names[iri]

    def country(self, athlete: str) -> str | None:
        """The country that an athlete competes for; None where unknown or where articles give several."""
        found = self.countries_of(athlete)
        return found[0] if len(found) == 1 else None

    def countries_of(self, athlete: str) -> tuple[str, ...]:
        """All countries that an athlete is said to compete for."""
        if athlete not in self.countries:
            rows = self.store.select(COUNTRY, {"athlete": NamedNode(athlete)})
            self.countries[athlete] = tuple(sorted({text(row["country"]) for row in rows}))
        return self.countries[athlete]

    def label(self, concept: str) -> str:
        """The preferred label of a concept, read with all others at the first question."""
        if not self.labels:
            self.labels = {text(row["node"]): text(row["label"]) for row in self.store.select(CONCEPTS)}
        return self.labels.get(concept, local(concept))

    def race(self, iri: str) -> RaceInfo:
        """What is known of one race."""
        if iri not in self.races:
            rows = self.store.select(RACE, {"race": NamedNode(iri)})
            told = [(text(row["property"]), text(row["value"])) for row in rows]
            self.races[iri] = self.race_info(iri, told)
        return self.races[iri]

    def all_races(self, discipline: NamedNode | None) -> list[RaceInfo]:
        """All races, or those of a discipline, in order of their IRIs."""
        found: set[str] = set()
        for info in self.each_race(discipline):
            self.races.setdefault(info.iri, info)
            found.add(info.iri)
        return [self.races[iri] for iri in sorted(found)]

    def each_race(self, discipline: NamedNode | None) -> Iterator[RaceInfo]:
        """The same one by one, in the order of the store, and kept by nobody."""
        bound = {"discipline": discipline} if discipline else {}
        for row in self.store.select(RACE_NAMES if discipline else ALL_RACE_NAMES, bound):
            self.names.setdefault(text(row["race"]), text(row["label"]))
        rows = (
            (text(row["race"]), text(row["property"]), text(row["value"]))
            for row in self.store.select(RACES if discipline else ALL_RACES, bound)
        )
        for iri, told in groupby(rows, key=itemgetter(0)):
            yield self.race_info(iri, [(name, value) for _, name, value in told])

    def race_info(self, iri: str, told: Iterable[tuple[str, str]]) -> RaceInfo:
        """A race of the properties of its summary."""
        known = {local(name): value for name, value in sorted(told, reverse=True)}
        series = self.label(known["series"]) if "series" in known else None
        return RaceInfo(
            iri=iri,
            label=self.name(iri),
            discipline=known.get("disciplineName") or self.maybe_label(known.get("discipline")),
            competition=known.get("competitionName"),
            edition=known.get("competition"),
            series=series,
            venue=known.get("venueName"),
            date=known.get("date"),
            round=sex_word(known.get("round")),
            indoor=known.get("indoor") == "true",
            sex=sex_word(known.get("sex")),
            level=level_of(series),
            title=is_title(series),
        )

    def maybe_label(self, concept: str | None) -> str | None:
        """The label of a concept, None of none."""
        return None if concept is None else self.label(concept)

    def confidence(self, result: str) -> Decimal:
        """How sure a result is: the best of the confidences of the claims that speak of it."""
        if result not in self.confidences:
            rows = self.store.select(CONFIDENCE, {"result": NamedNode(result)})
            self.confidences[result] = max((Decimal(text(row["confidence"])) for row in rows), default=Decimal(1))
        return self.confidences[result]

    def all_confidences(self, discipline: NamedNode | None) -> None:
        """Read the confidences of all results, or of those of a discipline, at once."""
        for row in self.store.select(CONFIDENCES, {"discipline": discipline} if discipline else {}):
            self.confidences.setdefault(text(row["result"]), Decimal(text(row["confidence"])))

    def result(self, iri: str) -> ResultInfo:
        """What is known of one result."""
        if iri not in self.results:
            rows = self.store.select(RESULT, {"result": NamedNode(iri)})
            self.results[iri] = self.result_info(iri, [(text(row["property"]), text(row["value"])) for row in rows])
        return self.results[iri]

    def result_info(self, iri: str, told: Iterable[tuple[str, str]]) -> ResultInfo:
        """A result of its properties."""
        ordered = [(local(name), value) for name, value in sorted(told)]
        known = dict(reversed(ordered))
        unit = next((name for name in UNITS if name in known), None)
        return ResultInfo(
            iri=iri,
            athlete=known["athlete"],
            race=known.get("race"),
            discipline=known.get("disciplineName") or self.maybe_label(known.get("discipline")),
            place=int(known["place"]) if "place" in known else None,
            mark=known.get("markText"),
            value=Decimal(known[unit]) if unit else None,
            unit=UNITS[unit] if unit else None,
            wind=Decimal(known["wind"]) if "wind" in known else None,
            records=tuple(value for name, value in ordered if name == "recordCode"),
            date=known.get("date"),
            indoor=known.get("indoor") == "true",
            sex=sex_word(known.get("sex")),
            confidence=Decimal(known.get("confidence", "1")),
        )
