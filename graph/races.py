"""Races as the articles together tell them."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph import evidence
from graph.lookup import Lookup, ResultInfo
from graph.network import Network
from graph.rows import Athlete, Filters, QuestionError, RaceInfo, Source, Victory
from graph.store import Store
from graph.terms import discipline_term, text
from ontology.slugs import folded

RESULTS = "SELECT ?result WHERE { ?result a pod:Result ; pod:race ?race }"


@dataclass(frozen=True, slots=True)
class RaceLine:
    """One athlete in the result of a race; place and mark are None where no article gives them."""

    athlete: Athlete
    countries: tuple[str, ...]
    result: ResultInfo
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class RaceResult:
    """A race as the articles together tell it: who is known, best first, the places nobody tells, and what is only
    said of two.
    """

    race: RaceInfo
    lines: tuple[RaceLine, ...]
    silent: tuple[int, ...]
    said: tuple[Victory, ...]


def races(
    store: Store,
    filters: Filters,
    *,
    competition: str | None = None,
    venue: str | None = None,
    limit: int | None = None,
) -> list[RaceInfo]:
    """The races that pass the filters, of a competition and at a venue by a part of the name, newest first."""
    term = discipline_term(filters.discipline) if filters.discipline else None
    wanted = [
        race
        for race in Lookup(store).all_races(term)
        if filters.admits_race(race)
        and holds(race.competition, competition)
        and (holds(race.venue, venue) or holds(race.competition, venue))
    ]
    return sorted(wanted, key=lambda race: (race.date or "", race.iri), reverse=True)[:limit]


def holds(name: str | None, part: str | None) -> bool:
    """Whether a name has all the words asked for; anything has no words."""
    return part is None or (name is not None and set(folded(part).split()) <= set(folded(name).split()))


def race(store: Store, iri: str) -> RaceResult:
    """The result of one race; raises QuestionError where the graph has none of that IRI."""
    network = Network(store)
    found = [text(row["result"]) for row in store.select(RESULTS, {"race": NamedNode(iri)})]
    if not found:
        raise QuestionError(f"the graph has no race {iri}")
    results = sorted((network.lookup.result(result) for result in found), key=finishing)
    placed = {result.place for result in results if result.place}
    pairs = [pair for pair in network.in_race(iri) if pair.stated and not pair.derived]
    return RaceResult(
        race=network.lookup.race(iri),
        lines=tuple(race_line(network, result) for result in results),
        silent=tuple(place for place in range(1, max(placed, default=0)) if place not in placed),
        said=tuple(evidence.of_victory(store, network.victory(pair)) for pair in pairs),
    )


def finishing(result: ResultInfo) -> tuple[bool, int, bool, str]:
    """Placed ones first in order, then those with a mark."""
    return result.place is None, result.place or 0, result.mark is None, result.iri


def race_line(network: Network, result: ResultInfo) -> RaceLine:
    """One line of a result."""
    return RaceLine(
        athlete=network.lookup.athlete(result.athlete),
        countries=network.lookup.countries_of(result.athlete),
        result=result,
        sources=evidence.of_result(network.store, result.iri),
    )
