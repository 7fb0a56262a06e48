"""Careers and lists: all about one athlete, the best marks of an event, season and personal bests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from pyoxigraph import NamedNode

from extractor.gazetteer import disciplines
from graph import evidence
from graph.claims import OF_ATHLETE, Claim, claims
from graph.entries import Entry, calendar
from graph.honours import Medal, honours
from graph.lookup import Lookup, ResultInfo
from graph.meetings import beaten_by, beats
from graph.people import Candidate, candidate
from graph.record_history import RecordRow
from graph.records import records_of
from graph.rows import ANYTHING, Athlete, Filters, QuestionError, RaceInfo, Source, Victory
from graph.store import Store
from graph.terms import discipline_term, maybe, text, unit_term
from ontology.vocab import POD

RESULTS_OF = "SELECT ?result WHERE { ?result a pod:Result ; pod:athlete ?athlete }"
MARKS = """
SELECT ?result ?athlete ?value ?wind ?date WHERE {
  ?result pod:discipline ?discipline ; a pod:Result ; ?unit ?value ; pod:athlete ?athlete
  OPTIONAL { ?result pod:wind ?wind }
  OPTIONAL { ?result pod:date ?date }
}"""
SHORTEST_FIRST = f"{MARKS} ORDER BY ?value"
LONGEST_FIRST = f"{MARKS} ORDER BY DESC(?value)"
WIND_LIMIT = Decimal("2.0")


@dataclass(frozen=True, slots=True)
class Performance:
    """One result with its race (None for a mark without a race) and its sentences."""

    athlete: Athlete
    result: ResultInfo
    race: RaceInfo | None
    sources: tuple[Source, ...]

    @property
    def date(self) -> str | None:
        """When, as precise as known."""
        return finer(self.result.date, self.race.date if self.race else None)


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody linked to the athlete (a coach, an athlete coached), with the sentences."""

    name: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Portrait:
    """All that the graph knows of an athlete; every row has its sources."""

    athlete: Athlete
    known: Candidate
    nationality: tuple[Told, ...]
    honours: tuple[Medal, ...]
    records: tuple[RecordRow, ...]
    results: tuple[Performance, ...]
    beat: tuple[Victory, ...]
    beaten_by: tuple[Victory, ...]
    coaches: tuple[Told, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Ranked:
    """One line of a list by mark."""

    place: int
    performance: Performance


@dataclass(frozen=True, slots=True)
class Best:
    """The best mark of a season, in one event, indoors or out; ``personal`` where it was then the athlete's best
    ever, ``records`` what the articles call it.
    """

    season: str
    discipline: str
    indoor: bool
    performance: Performance
    personal: bool
    marks: int


def show(store: Store, athlete: Athlete) -> Portrait:
    """Country, honours, records, results in order of date, whom the athlete beat and who beat the athlete."""
    return Portrait(
        athlete=athlete,
        known=candidate(store, athlete.iri),
        nationality=told(store, athlete, POD.NationalityClaim, "countryCode"),
        honours=tuple(honours(store, athlete)),
        records=tuple(records_of(store, athlete)),
        results=tuple(results(store, athlete)),
        beat=tuple(beats(store, athlete)),
        beaten_by=tuple(beaten_by(store, athlete)),
        coaches=told(store, athlete, POD.CoachClaim, "coachName"),
        entries=tuple(calendar(store, athlete=athlete)),
    )


def told(store: Store, athlete: Athlete, kind: NamedNode, slot: str) -> tuple[Told, ...]:
    """The values of one slot of an athlete's claims of a kind, each once with all its sources."""
    found: dict[str, list[Claim]] = {}
    for claim in claims(store, OF_ATHLETE, kind, athlete=NamedNode(athlete.iri)):
        found.setdefault(claim.values[slot][0], []).append(claim)
    return tuple(Told(name, evidence.of_claims(store, [one.iri for one in found[name]])) for name in sorted(found))


def results(store: Store, athlete: Athlete, filters: Filters = ANYTHING) -> list[Performance]:
    """The results of an athlete in order of date, undated last; those with neither place nor mark are left out."""
    lookup = Lookup(store)
    iris = [text(row["result"]) for row in store.select(RESULTS_OF, {"athlete": NamedNode(athlete.iri)})]
    found = [performance(lookup, iri) for iri in sorted(iris)]
    wanted = [one for one in found if (one.result.place or one.result.mark) and admits(filters, one)]
    wanted.sort(key=lambda one: (one.date or "9", one.result.discipline or "", one.result.iri))
    return [quoted(store, one) for one in wanted]


def performance(lookup: Lookup, iri: str) -> Performance:
    """One result with its race, without its sentences."""
    result = lookup.result(iri)
    race = lookup.race(result.race) if result.race else None
    return Performance(lookup.athlete(result.athlete), result, race, ())


def quoted(store: Store, one: Performance) -> Performance:
    """The result with its sentences."""
    return replace(one, sources=evidence.of_result(store, one.result.iri))


def admits(filters: Filters, one: Performance) -> bool:
    """Whether a result passes the filters; without a race its own slots are asked."""
    return (
        (filters.discipline is None or one.result.discipline == filters.discipline)
        and (filters.indoor is None or one.result.indoor == filters.indoor)
        and (filters.sex is None or one.result.sex == filters.sex)
        and (filters.level is None or (one.race is not None and one.race.level == filters.level))
        and (filters.min_confidence is None or one.result.confidence >= filters.min_confidence)
        and filters.admits_date(one.date)
    )


def finer(one: str | None, other: str | None) -> str | None:
    """The more precise of two dates."""
    return max((one or "", other or ""), key=len) or None


def top(
    store: Store,
    filters: Filters,
    *,
    one_per_athlete: bool = True,
    wind_legal: bool = True,
    limit: int = 25,
) -> list[Ranked]:
    """The best marks of an event, equal marks sharing a place.

    ``filters.discipline`` is required. ``wind_legal`` leaves out marks with more than 2.0 m/s from behind (World
    Athletics Technical Rules, rule 17.14 and 29.17); those without a reading stay. Raises QuestionError without an
    event.
    """
    if filters.discipline is None:
        raise QuestionError("a list by mark needs an event")
    lookup = Lookup(store)
    found: list[tuple[Decimal, Performance]] = []
    seen: set[str] = set()
    for value, result, athlete in marks(store, filters, wind_legal):
        if len(found) >= limit and value != found[-1][0]:
            break
        if one_per_athlete and athlete in seen:
            continue
        one = performance(lookup, result)
        if admits(filters, one):
            seen.add(athlete)
            found.append((value, one))
    return [Ranked(row.place, quoted(store, row.performance)) for row in ranked(found)[:limit]]


def ranked(found: Sequence[tuple[Decimal, Performance]]) -> list[Ranked]:
    """Places by value, equal ones shared and in order of date and name."""
    values = [value for value, _ in found]
    rows = [Ranked(1 + values.index(value), one) for value, one in found]
    return sorted(rows, key=lambda row: (row.place, row.performance.date or "9", row.performance.athlete.name))


def marks(store: Store, filters: Filters, wind_legal: bool) -> Iterable[tuple[Decimal, str, str]]:
    """(value, result, athlete) of the marks of an event whose wind and date pass, the best first, as the store
    sorts them: no more are read than are asked for.
    """
    assert filters.discipline is not None
    sparql = SHORTEST_FIRST if lower_is_better(filters.discipline) else LONGEST_FIRST
    bound = {"discipline": discipline_term(filters.discipline), "unit": unit_term(filters.discipline)}
    for row in store.select(sparql, bound):
        if wind_legal and row["wind"] is not None and Decimal(text(row["wind"])) > WIND_LIMIT:
            continue
        if row["date"] is None or filters.admits_date(maybe(row["date"])):
            yield Decimal(text(row["value"])), text(row["result"]), text(row["athlete"])


def lower_is_better(discipline: str) -> bool:
    """Whether the smaller mark wins: times, not distances, heights or points."""
    row = disciplines().get(discipline)
    return row is None or row.lower_is_better


def progression(store: Store, athlete: Athlete, filters: Filters = ANYTHING) -> list[Best]:
    """The best mark of each season and event, indoors and outdoors apart, in order of event and season.

    Marks without a year are left out; wind-assisted ones too.
    """
    seasons: dict[tuple[str, bool, str], list[Performance]] = {}
    for one in results(store, athlete, filters):
        if one.date and one.result.value is not None and one.result.discipline and legal(one.result):
            seasons.setdefault((one.result.discipline, one.result.indoor, one.date[:4]), []).append(one)
    rows: list[Best] = []
    for discipline, indoor, season in sorted(seasons):
        group = seasons[discipline, indoor, season]
        best = best_of(group, discipline)
        earlier = [row.performance for row in rows if (row.discipline, row.indoor) == (discipline, indoor)]
        personal = best_of([*earlier, best], discipline) is best or not earlier
        rows.append(Best(season, discipline, indoor, best, personal, len(group)))
    return rows


def legal(result: ResultInfo) -> bool:
    """Whether no more wind is known than the rules allow."""
    return result.wind is None or result.wind <= WIND_LIMIT


def best_of(group: Sequence[Performance], discipline: str) -> Performance:
    """The best mark; of equal ones the first."""
    sign = 1 if lower_is_better(discipline) else -1
    return min(group, key=lambda one: sign * (one.result.value or Decimal(0)))
