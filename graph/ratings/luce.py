"""Plackett-Luce on whole races, which on races of two is Bradley-Terry.

An athlete of strength s wins a race with probability s / (sum of all strengths), the second place goes likewise
among the rest.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import choix
import numpy as np
from numpy.typing import NDArray

from graph.ratings.model import Estimate, Estimates, Race, components, wins_graph

ELO = 400 / math.log(10)
MEAN = 1500.0
INTERVAL = 1.96
LARGEST_INVERTED = 3000


def plackett_luce(races: Sequence[Race], *, prior: float = 1.0) -> Estimates:
    """The strengths on the scale of Elo (mean 1500 in each component; 400 points are odds of 10 to 1), with 95%
    intervals.

    Iterative Luce spectral ranking (Maystre and Grossglauser 2015) by choix. ``prior`` is the number of drawn races
    of two against each opponent's share of the field that every athlete is given beforehand: without it the
    strength of who never lost is infinite. A tie counts half in each order. Components are fitted apart: their
    numbers cannot be compared. The interval follows from the Fisher information (Hunter 2004); it is left out in
    components above 3000 athletes.
    """
    found: Estimates = {}
    for group in components(wins_graph(races)):
        found.update(fit_component(group, orders(races, set(group)), prior))
    return found


def orders(races: Sequence[Race], members: set[str]) -> list[tuple[list[str], int]]:
    """The orders of finish among the members with their weight in halves: 2 for a clear order, 1 and 1 for one with
    ties.
    """
    found: list[tuple[list[str], int]] = []
    for race in races:
        groups = [[athlete for athlete in group if athlete in members] for group in race.order()]
        forward = [athlete for group in groups for athlete in group]
        if len(forward) < 2:
            continue
        backward = [athlete for group in groups for athlete in reversed(group)]
        found += [(forward, 2)] if forward == backward else [(forward, 1), (backward, 1)]
    return found


def fit_component(group: list[str], rankings: list[tuple[list[str], int]], prior: float) -> Estimates:
    """The estimates of one component."""
    if len(group) == 1:
        return {group[0]: Estimate(MEAN)}
    index = {athlete: number for number, athlete in enumerate(group)}
    data = [([index[athlete] for athlete in ranking], weight) for ranking, weight in rankings]
    doubled = [tuple(ranking) for ranking, weight in data for _ in range(weight)]
    alpha = prior / len(group)
    strengths = choix.ilsr_rankings(len(group), doubled, alpha=2 * alpha, max_iter=1000)
    strengths = strengths - strengths.mean()
    errors = standard_errors(strengths, data, alpha)
    return {athlete: estimate(strengths[number], errors[number]) for athlete, number in index.items()}


def estimate(strength: float, error: float) -> Estimate:
    """On the scale of Elo, rounded to a hundredth of a point."""
    value = MEAN + ELO * float(strength)
    if math.isnan(error):
        return Estimate(round(value, 2))
    half = INTERVAL * ELO * float(error)
    return Estimate(round(value, 2), round(value - half, 2), round(value + half, 2))


def standard_errors(
    strengths: NDArray[np.float64], data: list[tuple[list[int], int]], alpha: float
) -> NDArray[np.float64]:
    """Of each log-strength, from the pseudo-inverse of the Fisher information (strengths add up to 0).
    O(athletes^3).
    """
    count = len(strengths)
    if count > LARGEST_INVERTED:
        return np.full(count, math.nan)
    weights = np.exp(strengths)
    information = prior_information(weights, alpha)
    for ranking, halves in data:
        add_information(information, weights, np.asarray(ranking), halves / 2)
    covariance = np.linalg.pinv(information, hermitian=True)
    return np.sqrt(np.maximum(np.diag(covariance), 0.0))


def prior_information(weights: NDArray[np.float64], alpha: float) -> NDArray[np.float64]:
    """What ``alpha`` victories each way between any two add."""
    share = weights[:, None] / (weights[:, None] + weights[None, :])
    pair = 2 * alpha * share * share.T
    np.fill_diagonal(pair, 0.0)
    found: NDArray[np.float64] = np.diag(pair.sum(axis=1)) - pair
    return found


def add_information(
    information: NDArray[np.float64], weights: NDArray[np.float64], ranking: NDArray[np.int64], weight: float
) -> None:
    """Add, for every choice of a next finisher among those left, diag(p) - p p'."""
    for start in range(len(ranking) - 1):
        left = ranking[start:]
        share = weights[left] / weights[left].sum()
        information[np.ix_(left, left)] += weight * (np.diag(share) - np.outer(share, share))
