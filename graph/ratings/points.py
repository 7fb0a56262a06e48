"""Points by place and level, in the manner of the rankings of World Athletics, and the yearly order of the trade
press.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from graph.ratings.model import Estimate, Estimates, Race

COUNTED = 5
DECIDING = (None, "final")
TABLE: Mapping[str, tuple[int, ...]] = {
    "global title": (375, 330, 300, 270, 250, 230, 215, 200),
    "global": (200, 170, 150, 140, 130, 120, 110, 100),
    "area title": (170, 145, 130, 120, 110, 100, 90, 80),
    "area": (140, 120, 110, 100, 90, 80, 70, 60),
    "national title": (100, 80, 70, 60, 55, 50, 45, 40),
    "national": (60, 50, 45, 40, 35, 30, 27, 25),
    "invitational": (60, 50, 45, 40, 35, 30, 27, 25),
}
"""Points for the first eight places by class of meeting: podium's own table, stepped as the placing scores of World
Athletics. A meeting of unknown level counts as invitational.
"""
TIERS = ("global title", "area title", "national title")
MEDALS = 3


def class_of(race: Race) -> str:
    """The row of the table for a race: its level, and ``title`` where a championship or games decides one."""
    if race.level not in ("global", "area", "national"):
        return "invitational"
    return f"{race.level} title" if race.title else race.level


def placings(races: Iterable[Race]) -> Iterable[tuple[str, str, int]]:
    """(athlete, class of meeting, place) of every place in a race that decides; heats and rounds decide nothing."""
    for race in races:
        if race.round in DECIDING and race.contest is None:
            for finish in race.finishes:
                if finish.place is not None:
                    yield finish.athlete, class_of(race), finish.place


def points(races: Iterable[Race], *, counted: int = COUNTED) -> Estimates:
    """The sum of each athlete's best ``counted`` placing scores.

    Only the placing half of the World Athletics ranking (Competition and Ranking Rules, Event Rankings): the result
    score needs the scoring tables, which are not ours to give. Scores beyond eighth place are 0.  O(places).

    >>> from graph.ratings.model import Finish
    >>> points([Race("r", (Finish("a", 1), Finish("b", 2)), level="global")])["b"].value
    170.0
    """
    scores: dict[str, list[int]] = {}
    for athlete, kind, place in placings(races):
        row = TABLE[kind]
        scores.setdefault(athlete, []).append(row[place - 1] if place <= len(row) else 0)
    return {
        athlete: Estimate(float(sum(sorted(got, reverse=True)[:counted]))) for athlete, got in sorted(scores.items())
    }


@dataclass(frozen=True, slots=True)
class Season:
    """What the yearly order looks at: medals as (tier, place), best first, and marks, best first (lower is better)."""

    honours: tuple[tuple[int, int], ...]
    marks: tuple[Decimal, ...]


def yearly_order(races: Sequence[Race], *, lower_is_better: bool) -> Estimates:
    """Honours first, then head to head, then the sequence of marks: the three criteria, in this order, of the
    yearly world rankings of Track & Field News (since 1947).

    Honours are medals at global, area and national championships, compared from the best on; among athletes of
    equal honours those with the better balance of victories over one another stand first, then those with the
    better marks, the best first. ``value`` is the number of athletes that one stands above.  O(athletes x races).
    """
    seasons = {athlete: season(athlete, races, lower_is_better) for athlete in sorted(starters(races))}
    balance = balances(races, seasons)
    keys = {name: ranking_key(told, balance[name]) for name, told in seasons.items()}
    return {name: Estimate(float(sum(key < other for other in keys.values()))) for name, key in keys.items()}


def ranking_key(told: Season, balance: int) -> tuple[tuple[tuple[int, int], ...], int, tuple[Decimal, ...]]:
    """Sorts the best first; lists end with what is worse than anything, so that more honours or marks win."""
    return (*told.honours, (len(TIERS), 0)), -balance, (*told.marks, Decimal("Infinity"))


def starters(races: Iterable[Race]) -> set[str]:
    """Everybody with a place or a mark."""
    return {finish.athlete for race in races for finish in race.finishes}


def season(athlete: str, races: Iterable[Race], lower_is_better: bool) -> Season:
    """The medals and marks of one athlete."""
    own = [(race, finish) for race in races for finish in race.finishes if finish.athlete == athlete]
    marks = [finish.mark if lower_is_better else -finish.mark for _, finish in own if finish.mark is not None]
    honours = [
        (TIERS.index(kind), place)
        for name, kind, place in placings(race for race, _ in own)
        if name == athlete and kind in TIERS and place <= MEDALS
    ]
    return Season(tuple(sorted(honours)), tuple(sorted(marks)))


def balances(races: Iterable[Race], seasons: Mapping[str, Season]) -> dict[str, int]:
    """Victories minus defeats against athletes of equal honours."""
    found = dict.fromkeys(seasons, 0)
    for race in races:
        for winner, loser in race.pairs():
            if seasons[winner].honours == seasons[loser].honours:
                found[winner] += 1
                found[loser] -= 1
    return found
