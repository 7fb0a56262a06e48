"""What a question about a whole event reads from the store, in a few passes: races, who ran in them, who beat whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from pyoxigraph import NamedNode

from graph.lookup import Lookup
from graph.rows import RaceInfo
from graph.store import Store
from graph.terms import UNIT_TERMS, discipline_term, number, text, unit_term
from ontology.vocab import POD

PAIRS = "SELECT ?better ?worse WHERE { ?better ?relation ?worse }"
PAIRS_IN = "SELECT ?better ?worse WHERE { ?better pod:discipline ?discipline ; ?relation ?worse }"
RESULTS = """
SELECT ?result ?race ?athlete ?place WHERE {
  ?result a pod:Result ; pod:race ?race ; pod:athlete ?athlete OPTIONAL { ?result pod:place ?place }
}"""
RESULTS_IN = """
SELECT ?result ?race ?athlete ?place WHERE {
  ?result pod:discipline ?discipline ; a pod:Result ; pod:race ?race ; pod:athlete ?athlete
  OPTIONAL { ?result pod:place ?place }
}"""
MARKS = "SELECT ?result ?value WHERE { ?result a pod:Result ; ?unit ?value }"
MARKS_IN = "SELECT ?result ?value WHERE { ?result pod:discipline ?discipline ; a pod:Result ; ?unit ?value }"
RELATIONS = (POD.aheadOf, POD.saidToBeat)


@dataclass(frozen=True, slots=True)
class Pair:
    """A victory by its IRIs alone, before anything is read about it."""

    better: str
    worse: str
    winner: str
    loser: str
    race: str
    stated: bool
    derived: bool


@dataclass(frozen=True, slots=True)
class Run:
    """One athlete in one race by IRIs."""

    result: str
    race: str
    athlete: str
    place: int | None


@dataclass(frozen=True, slots=True)
class Link:
    """Who beat whom as two runs."""

    better: Run
    worse: Run
    stated: bool
    derived: bool

    @property
    def pair(self) -> Pair:
        """The same, flat."""
        one, other = self.better, self.worse
        return Pair(one.result, other.result, one.athlete, other.athlete, one.race, self.stated, self.derived)


@dataclass(frozen=True, slots=True)
class Projection:
    """The races of a discipline, or of all, in order of their IRIs, who ran in them, and who beat whom, sorted.

    For the ratings (``whole`` is False) the links are those that are said in words only, as places tell the others,
    and there are marks; for the victory graph they are all, and there are confidences by result.
    """

    races: tuple[RaceInfo, ...]
    runs: tuple[Run, ...]
    links: tuple[Link, ...]
    names: Mapping[str, str]
    marks: Mapping[str, Decimal] = field(default_factory=dict)
    confidences: Mapping[str, Decimal] = field(default_factory=dict)


def read(lookup: Lookup, discipline: str | None, *, whole: bool) -> Projection:
    """The projection of a discipline by its key, or of all; raises QuestionError for an unknown key.

    O(results + victories), one pass over the rows of each query.
    """
    term = discipline_term(discipline) if discipline else None
    races = tuple(lookup.all_races(term))
    runs = tuple(sorted(read_runs(lookup.store, term), key=lambda run: run.result))
    links = tuple(read_links(lookup, runs, term, RELATIONS if whole else (POD.saidToBeat,)))
    athletes = {run.athlete for run in runs} | {run.athlete for link in links for run in (link.better, link.worse)}
    if whole:
        lookup.all_confidences(term)
    return Projection(
        races=races,
        runs=runs,
        links=links,
        names={athlete: lookup.name(athlete) for athlete in sorted(athletes)},
        marks={} if whole else read_marks(lookup.store, discipline),
        confidences=dict(sorted(lookup.confidences.items())) if whole else {},
    )


def read_runs(store: Store, term: NamedNode | None) -> Iterator[Run]:
    """Who was in which race: of a discipline, or of all."""
    rows = store.select(RESULTS_IN, {"discipline": term}) if term else store.select(RESULTS)
    for row in rows:
        yield Run(text(row["result"]), text(row["race"]), text(row["athlete"]), number(row["place"]))


def read_links(
    lookup: Lookup, runs: tuple[Run, ...], term: NamedNode | None, relations: tuple[NamedNode, ...]
) -> Iterator[Link]:
    """The pairs of results that the relations link, sorted; a result that leaves the discipline open is read by
    itself.
    """
    known = {run.result: run for run in runs}
    said: dict[tuple[str, str], set[NamedNode]] = {}
    for relation in relations:
        bound = {"relation": relation, **({"discipline": term} if term else {})}
        for row in lookup.store.select(PAIRS_IN if term else PAIRS, bound):
            said.setdefault((text(row["better"]), text(row["worse"])), set()).add(relation)
    for better, worse in sorted(said):
        for result in (better, worse):
            if result not in known:
                known[result] = stray(lookup, result)
        by = said[better, worse]
        yield Link(known[better], known[worse], POD.saidToBeat in by, POD.aheadOf in by)


def stray(lookup: Lookup, result: str) -> Run:
    """The run of a result that was not read with the others."""
    info = lookup.result(result)
    return Run(result, info.race or "", info.athlete, info.place)


def read_marks(store: Store, discipline: str | None) -> dict[str, Decimal]:
    """The marks of the results of a discipline, or of all."""
    if discipline is None:
        rows = [row for unit in UNIT_TERMS.values() for row in store.select(MARKS, {"unit": unit})]
    else:
        bound = {"discipline": discipline_term(discipline), "unit": unit_term(discipline)}
        rows = list(store.select(MARKS_IN, bound))
    return dict(sorted((text(row["result"]), Decimal(text(row["value"]))) for row in rows))
