"""What the methods read and what they give: races with their order of finish, and estimates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, groupby

import networkx as nx


@dataclass(frozen=True, slots=True)
class Finish:
    """One athlete in one race; ``place`` counts from 1, ``mark`` is in seconds, metres or points, None where
    silent.
    """

    athlete: str
    place: int | None = None
    mark: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Race:
    """One race as the articles tell it; places may be missing.

    ``level`` is that of the competition, ``title`` where a championship or games decides one. ``contest`` names the
    race where this is but a victory of one over another in it, told without places.
    """

    id: str
    finishes: tuple[Finish, ...]
    date: str | None = None
    discipline: str | None = None
    competition: str | None = None
    level: str | None = None
    round: str | None = None
    sex: str | None = None
    indoor: bool = False
    title: bool = False
    contest: str | None = None

    def order(self) -> list[list[str]]:
        """The athletes whose place is known, best first, ties together: ``[["a"], ["b", "c"], ["d"]]``."""
        placed = sorted((finish.place, finish.athlete) for finish in self.finishes if finish.place is not None)
        return [[athlete for _, athlete in group] for _, group in groupby(placed, key=lambda pair: pair[0])]

    def pairs(self) -> list[tuple[str, str]]:
        """(winner, loser) of every two athletes with different places."""
        order = self.order()
        return [(winner, loser) for above, below in combinations(order, 2) for winner in above for loser in below]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A rating and, where the method knows it, the interval in which it lies with 95% probability."""

    value: float
    low: float | None = None
    high: float | None = None


Estimates = dict[str, Estimate]


def in_order(races: Iterable[Race]) -> list[Race]:
    """The races by date, then id; undated ones are left out, for an online rating cannot place them."""
    return sorted((race for race in races if race.date), key=lambda race: (race.date or "", race.id))


def wins_and_losses(races: Iterable[Race]) -> dict[str, tuple[int, int, int]]:
    """For each athlete: races with a known order, victories over single opponents, defeats by single opponents."""
    contests: dict[str, set[str]] = {}
    won: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    for race in races:
        for athlete in (athlete for group in race.order() for athlete in group):
            contests.setdefault(athlete, set()).add(race.contest or race.id)
        pairs = race.pairs()
        won.update(winner for winner, _ in pairs)
        lost.update(loser for _, loser in pairs)
    return {athlete: (len(run), won[athlete], lost[athlete]) for athlete, run in contests.items()}


def wins_graph(races: Iterable[Race]) -> nx.DiGraph[str]:
    """Who beat whom how often: an edge winner -> loser with ``weight``, the number of victories."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    for race in races:
        graph.add_nodes_from(athlete for group in race.order() for athlete in group)
        for winner, loser in race.pairs():
            count = graph[winner][loser]["weight"] if graph.has_edge(winner, loser) else 0
            graph.add_edge(winner, loser, weight=count + 1)
    return graph


def components(graph: nx.DiGraph[str]) -> list[list[str]]:
    """Groups of athletes linked by any victories, the largest first; athletes of two groups cannot be compared."""
    found = [sorted(group) for group in nx.weakly_connected_components(graph)]
    return sorted(found, key=lambda group: (-len(group), group))


def places(estimates: Estimates, order: Sequence[str] | None = None) -> list[tuple[int, str]]:
    """(place, athlete), best first; equal values share a place, and stand in ``order`` or by their key."""
    position = {athlete: index for index, athlete in enumerate(order or sorted(estimates))}
    ranked = sorted(estimates, key=lambda athlete: (-estimates[athlete].value, position[athlete]))
    found: list[tuple[int, str]] = []
    for index, athlete in enumerate(ranked, 1):
        same = found and estimates[found[-1][1]].value == estimates[athlete].value
        found.append((found[-1][0] if same else index, athlete))
    return found
