"""How far two rankings agree, and how sure the order of one is."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from graph.ratings.model import Estimates, Race, places

Method = Callable[[Sequence[Race]], Estimates]
SEED = 1896


def kendall_tau(first: Mapping[str, float], second: Mapping[str, float]) -> float | None:
    """Kendall's tau-b of the values of the athletes that both have: 1 the same order, -1 the reverse, ties
    corrected for.

    None where fewer than two are common or one ranking ties all.  Kendall 1945 (Biometrika 33: 239-251).  O(n^2).

    >>> kendall_tau({"a": 3, "b": 2, "c": 1}, {"a": 3, "b": 1, "c": 2})
    0.333333
    """
    common = sorted(first.keys() & second.keys())
    balance = tied_first = tied_second = 0
    for one, other in combinations(common, 2):
        x = sign(first[one] - first[other])
        y = sign(second[one] - second[other])
        balance += x * y
        tied_first += x == 0
        tied_second += y == 0
    pairs = len(common) * (len(common) - 1) // 2
    scale = math.sqrt((pairs - tied_first) * (pairs - tied_second))
    return round(balance / scale, 6) if scale else None


def sign(number: float) -> int:
    """-1, 0 or 1."""
    return (number > 0) - (number < 0)


def place_intervals(
    races: Sequence[Race], method: Method, *, samples: int = 100, seed: int = SEED
) -> dict[str, tuple[int, int]]:
    """The places between which each athlete stands in 90% of ``samples`` seasons drawn from the races with
    replacement.

    The bootstrap of Efron (1979); an athlete missing from a sample counts as last in it. The draw is seeded: the
    same races give the same intervals.  O(samples x method).
    """
    drawn: dict[str, list[int]] = {athlete: [] for athlete in method(races)}
    chance = random.Random(seed)
    for _ in range(samples):
        picked = chance.choices(range(len(races)), k=len(races))
        stands = {athlete: place for place, athlete in places(method([races[number] for number in picked]))}
        for athlete, found in drawn.items():
            found.append(stands.get(athlete, len(drawn)))
    return {athlete: middle(sorted(found)) for athlete, found in drawn.items()}


def middle(found: list[int]) -> tuple[int, int]:
    """The fifth and the ninety-fifth of a hundred."""
    cut = len(found) // 20
    return found[cut], found[len(found) - 1 - cut]
