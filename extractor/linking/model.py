"""Log-linear choice among candidates: scoring, and learning by AdaGrad.

A candidate is a list of feature names. Weights are per task. The probability of a candidate is the softmax of the sums of its
weights. Source: A. Ratnaparkhi, Maximum Entropy Models for Natural Language Ambiguity Resolution (1998); J. Duchi, E. Hazan,
Y. Singer, Adaptive Subgradient Methods (JMLR 12, 2011).
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
    sums = [sum(get(name, 0.0) for name in features) for features in candidates]
    top = max(sums)
    powers = [exp(s - top) for s in sums]
    whole = sum(powers)
    return [p / whole for p in powers]


def learn(examples: Sequence[Example], *, rounds: int = 12, rate: float = 0.25, decay: float = 2e-4) -> dict[str, dict[str, float]]:
    """Weights for every task that the examples have, in the order given; deterministic."""
    out: dict[str, dict[str, float]] = {}
    for task in sorted({e.task for e in examples}):
        out[task] = learn_task([e for e in examples if e.task == task], rounds, rate, decay)
    return out


def learn_task(examples: Sequence[Example], rounds: int, rate: float, decay: float) -> dict[str, float]:
    """AdaGrad on the log-likelihood of the right candidates together."""
    weights: dict[str, float] = {}
    squares: dict[str, float] = {}
    for turn in range(rounds):
        for example in examples if turn % 2 == 0 else reversed(examples):
            step(example, weights, squares, rate, decay)
    return {name: round(w, 3) for name, w in sorted(weights.items()) if abs(w) >= 0.02}


def step(example: Example, weights: dict[str, float], squares: dict[str, float], rate: float, decay: float) -> None:
    """One update."""
    chances = probabilities(weights, example.candidates)
    good = sum(chances[i] for i in example.right)
    for i, features in enumerate(example.candidates):
        want = chances[i] / good if i in example.right and good > 0 else 0.0
        slope = chances[i] - want
        if abs(slope) < 1e-4:
            continue
        for name in features:
            gradient = slope + decay * weights.get(name, 0.0)
            squares[name] = squares.get(name, 0.0) + gradient * gradient
            weights[name] = weights.get(name, 0.0) - rate * gradient / (1e-6 + squares[name] ** 0.5)


def save(weights: Weights, path: Path) -> None:
    """Write weights so that the same weights give the same bytes."""
    text = json.dumps(weights, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(gzip.compress(text.encode(), mtime=0))
