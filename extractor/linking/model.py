"""Log-linear choice among candidates: scoring, and learning by AdaGrad.

A candidate is a list of feature names. Weights are per task. The probability of a candidate is the softmax of the sums of its
weights. Sources: A. Ratnaparkhi, Maximum Entropy Models for Natural Language Ambiguity Resolution (1998); J. Duchi, E. Hazan,
Y. Singer, Adaptive Subgradient Methods (JMLR 12, 2011); S. Wager, S. Wang,
P. Liang, Dropout Training as Adaptive Regularization (NIPS 2013).
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp
from pathlib import Path
from random import Random

Weights = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Example:
    """One decision: the features of each candidate, and the places of those that are right."""

    task: str
    candidates: tuple[tuple[str, ...], ...]
    right: frozenset[int]


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """The weights that come with the package; no weights where none have been trained."""
    source = files("extractor") / "data" / "links.json.gz"
    if not source.is_file():
        return {}
    weights: dict[str, dict[str, float]] = json.loads(gzip.decompress(source.read_bytes()))
    return weights


def probabilities(weights: Mapping[str, float], candidates: Sequence[Sequence[str]]) -> list[float]:
    """The probability of each candidate."""
    get = weights.get
    sums = [sum([get(name, 0.0) for name in features]) for features in candidates]
    top = max(sums)
    powers = [exp(s - top) for s in sums]
    whole = sum(powers)
    return [p / whole for p in powers]


@dataclass(frozen=True, slots=True)
class Settings:
    """How to learn: rounds over the examples, step, pull towards zero, share of features hidden at each look."""

    rounds: int = 20
    rate: float = 0.05
    decay: float = 1e-3
    hidden: float = 0.5
    seed: int = 7


LINKS = Settings()
VERDICTS = Settings(rounds=12, rate=0.05, decay=5e-3, hidden=0.3)


def learn(examples: Sequence[Example], settings: Settings = LINKS) -> dict[str, dict[str, float]]:
    """Weights for every task that the examples have; the same examples in the same order give the same weights."""
    return {
        task: learn_task([e for e in examples if e.task == task], settings)
        for task in sorted({e.task for e in examples})
    }


def learn_task(examples: Sequence[Example], settings: Settings) -> dict[str, float]:
    """AdaGrad on the log-likelihood of the right candidates together, half of the features hidden at each look, and the weights
    of the second half of the rounds averaged, so that no single wording decides."""
    hide = Random(settings.seed)
    weights: dict[str, float] = {}
    squares: dict[str, float] = {}
    sums: dict[str, float] = {}
    for turn in range(settings.rounds):
        for example in examples if turn % 2 == 0 else reversed(examples):
            seen = [[f for f in c if hide.random() >= settings.hidden] for c in example.candidates]
            step(seen, example.right, weights, squares, settings)
        if turn >= settings.rounds // 2:
            for name, weight in weights.items():
                sums[name] = sums.get(name, 0.0) + weight
    share = (1 - settings.hidden) / (settings.rounds - settings.rounds // 2)
    scaled = {name: round(total * share, 3) for name, total in sorted(sums.items())}
    return {name: weight for name, weight in scaled.items() if abs(weight) >= LEAST}


LEAST = 0.015
"""Weights below it are left out of the table."""


def step(
    candidates: Sequence[Sequence[str]],
    right: frozenset[int],
    weights: dict[str, float],
    squares: dict[str, float],
    settings: Settings,
) -> None:
    """One update."""
    chances = probabilities(weights, candidates)
    good = sum(chances[i] for i in right)
    for i, features in enumerate(candidates):
        want = chances[i] / good if i in right and good > 0 else 0.0
        slope = chances[i] - want
        if abs(slope) < 1e-4:
            continue
        for name in features:
            gradient = slope + settings.decay * weights.get(name, 0.0)
            squares[name] = squares.get(name, 0.0) + gradient * gradient
            weights[name] = weights.get(name, 0.0) - settings.rate * gradient / (1e-6 + squares[name] ** 0.5)


def save(weights: Weights, path: Path) -> None:
    """Write weights so that the same weights give the same bytes."""
    text = json.dumps(weights, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(gzip.compress(text.encode(), mtime=0))
