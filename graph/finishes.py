"""The races of the graph with their order of finish, as the ratings read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from graph.network import Network, Pair, Run
from graph.ratings.model import Finish, Race
from graph.rows import ANYTHING, Filters, RaceInfo
from graph.store import Store
from graph.terms import UNIT_TERMS, discipline_term, text, unit_term
from ontology.vocab import POD

MARKS = "SELECT ?result ?value WHERE { ?result a pod:Result ; ?unit ?value }"
MARKS_IN = "SELECT ?result ?value WHERE { ?result pod:discipline ?discipline ; a pod:Result ; ?unit ?value }"
Contest = tuple[str, str, str]


def races(network: Network, filters: Filters = ANYTHING) -> list[Race]:
    """The races that pass the filters, sorted by IRI; each victory that is stated of two without places in one race
    comes as a race of two.
    """
    term = discipline_term(filters.discipline) if filters.discipline else None
    admitted = {info.iri: info for info in network.lookup.all_races(term) if filters.admits_race(info)}
    runs = {run.result: run for run in network.runs(term)}
    placed = known_races(network.store, filters, admitted, runs.values())
    if filters.stated is False:
        return placed
    known = {contest for race in placed for contest in contests(race)}
    said = network.admitted(network.paired(runs, term, (POD.saidToBeat,)), filters)
    duels = [
        pair
        for pair in said
        if not {(pair.race, pair.winner, pair.loser), (pair.race, pair.loser, pair.winner)} & known
    ]
    return [*(placed if filters.stated is None else ()), *(duel(admitted[pair.race], pair) for pair in duels)]


def known_races(store: Store, filters: Filters, admitted: dict[str, RaceInfo], runs: Iterable[Run]) -> list[Race]:
    """The admitted races of which any place or mark is known."""
    marks = known_marks(store, filters.discipline)
    finishes: dict[str, list[Finish]] = {}
    for run in runs:
        mark = marks.get(run.result)
        if run.race in admitted and (run.place or mark):
            finishes.setdefault(run.race, []).append(Finish(run.athlete, run.place, mark))
    return [rated(admitted[iri], finishes[iri]) for iri in sorted(finishes)]


def known_marks(store: Store, discipline: str | None) -> dict[str, Decimal]:
    """The marks of the results of a discipline, or of all."""
    if discipline is None:
        rows = [row for unit in UNIT_TERMS.values() for row in store.select(MARKS, {"unit": unit})]
    else:
        bound = {"discipline": discipline_term(discipline), "unit": unit_term(discipline)}
        rows = list(store.select(MARKS_IN, bound))
    return {text(row["result"]): Decimal(text(row["value"])) for row in rows}


def contests(race: Race) -> Iterator[Contest]:
    """(race, winner, loser) of the places of a race."""
    return ((race.id, winner, loser) for winner, loser in race.pairs())


def either_way(pair: Pair) -> set[Contest]:
    """The victory and its reverse: where places tell either, the statement adds nothing."""
    return {(pair.race, pair.winner, pair.loser), (pair.race, pair.loser, pair.winner)}


def duel(info: RaceInfo, said: Pair) -> Race:
    """One victory in a race, told without places."""
    return rated(info, (Finish(said.winner, 1), Finish(said.loser, 2)), f"{said.better} {said.worse}")


def rated(info: RaceInfo, finishes: Iterable[Finish], duel: str | None = None) -> Race:
    """A race for the ratings, the placed ones first; ``duel`` names a victory in it that stands alone."""
    ordered = sorted(finishes, key=lambda finish: (finish.place is None, finish.place or 0, finish.athlete))
    return Race(
        id=duel or info.iri,
        finishes=tuple(ordered),
        date=info.date,
        discipline=info.discipline,
        competition=info.competition,
        level=info.level,
        round=info.round,
        sex=info.sex,
        indoor=info.indoor,
        title=info.title,
        contest=info.iri if duel else None,
    )
