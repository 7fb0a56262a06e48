"""The races of the graph with their order of finish, as the ratings read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.network import Network, Pair
from graph.projection import Projection
from graph.ratings.model import Finish, Race
from graph.rows import ANYTHING, Filters, RaceInfo

Contest = tuple[str, str, str]


def races(network: Network, filters: Filters = ANYTHING) -> list[Race]:
    """The races that pass the filters, sorted by IRI; each victory that is stated of two without places in one race
    comes as a race of two.
    """
    projection = network.projection(filters.discipline, whole=False)
    admitted = {info.iri: info for info in projection.races if filters.admits_race(info)}
    placed = known_races(projection, admitted)
    if filters.stated is False:
        return placed
    known = {contest for race in placed for contest in contests(race)}
    said = network.admitted((link.pair for link in projection.links), filters)
    duels = [pair for pair in said if pair.race in admitted and not either_way(pair) & known]
    return [*(placed if filters.stated is None else ()), *(duel(admitted[pair.race], pair) for pair in duels)]


def known_races(projection: Projection, admitted: dict[str, RaceInfo]) -> list[Race]:
    """The admitted races of which any place or mark is known."""
    finishes: dict[str, list[Finish]] = {}
    for run in projection.runs:
        mark = projection.marks.get(run.result)
        if run.race in admitted and (run.place or mark):
            finishes.setdefault(run.race, []).append(Finish(run.athlete, run.place, mark))
    return [rated(admitted[iri], finishes[iri]) for iri in sorted(finishes)]


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
