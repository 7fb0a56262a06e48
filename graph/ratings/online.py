"""An online rating with uncertainty: race after race, as Elo's, for any number of starters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from openskill.models import PlackettLuce

from graph.ratings.model import Estimate, Estimates, Race, in_order

INTERVAL = 1.96


def online_rating(races: Iterable[Race], *, drift: float | None = None) -> Estimates:
    """Ratings after the last race: the interval is mu +- 1.96 sigma, ``value`` its lower end, so that a single good
    race does not lead the list.

    All start at mu 25, sigma 25/3; the dated races are read in order of date. ``drift`` (tau) is how much
    uncertainty a race adds. The Bayesian approximation of Weng and Lin (2011, JMLR 12: 267-300), Plackett-Luce
    variant, by openskill: O(races x starters^2).
    """
    model = PlackettLuce() if drift is None else PlackettLuce(tau=drift)
    ratings: dict[str, Any] = {}
    for race in in_order(races):
        order = race.order()
        if sum(map(len, order)) > 1:
            rate_race(model, ratings, order)
    return {athlete: estimate(ratings[athlete]) for athlete in sorted(ratings)}


def rate_race(model: PlackettLuce, ratings: dict[str, Any], order: list[list[str]]) -> None:
    """Update the ratings by one race; ties share a rank."""
    starters = [athlete for group in order for athlete in group]
    ranks = [float(rank) for rank, group in enumerate(order) for _ in group]
    teams = [[ratings.get(athlete) or model.rating(name=athlete)] for athlete in starters]
    for athlete, team in zip(starters, model.rate(teams, ranks=ranks), strict=True):
        ratings[athlete] = team[0]


def estimate(rating: Any) -> Estimate:
    """The interval, rounded to a thousandth."""
    half = INTERVAL * rating.sigma
    low = round(rating.mu - half, 3)
    return Estimate(low, low, round(rating.mu + half, 3))
