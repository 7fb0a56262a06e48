"""How sure a fact is: the chance of its decisions, set right against what the corpus shows (isotonic steps per fact type).

The table ``data/confidence.tsv`` has, per type, the upper end of each step of the raw chance and the share of facts in it that
were right when neither the links nor the table had seen their article. Source: B. Zadrozny, C. Elkan, Transforming Classifier
Scores into Accurate Multiclass Probability Estimates (KDD 2002).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from extractor.draft import Draft
from extractor.gazetteer import rows

POOL = 40
LEAST = Decimal("0.5")
"""Below it a draft is no fact: a wrong fact costs more than a missing one."""


@lru_cache(maxsize=1)
def steps() -> dict[str, tuple[tuple[float, ...], tuple[float, ...]]]:
    """For each type the upper ends of the steps and their values."""
    table: dict[str, list[tuple[float, float]]] = {}
    for row in rows("confidence"):
        table.setdefault(row["type"], []).append((float(row["upper"]), float(row["value"])))
    return {kind: (tuple(u for u, _ in sorted(s)), tuple(v for _, v in sorted(s))) for kind, s in table.items()}


def confidence_of(draft: Draft) -> Decimal:
    """The confidence of a draft, two decimals, in (0, 1]."""
    ends, values = steps().get(draft.kind, ((), ()))
    value = draft.chance if not ends else values[min(bisect_left(ends, draft.chance), len(values) - 1)]
    return Decimal(str(round(min(max(value, 0.01), 1.0), 2)))


def isotonic(outcomes: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Steps (upper end of the chance, share of right ones) that rise, by pooling adjacent violators.

    Each step holds at least ``POOL`` drafts. Source: M. Ayer et al., An Empirical Distribution Function for Sampling with
    Incomplete Information (Annals of Mathematical Statistics 26, 1955).
    """
    ordered = sorted(outcomes)
    blocks: list[list[float]] = []
    for start in range(0, len(ordered), POOL):
        part = ordered[start : start + POOL]
        blocks.append([part[-1][0], float(sum(right for _, right in part)), float(len(part))])
        while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]:
            upper, right, count = blocks.pop()
            blocks[-1] = [upper, blocks[-1][1] + right, blocks[-1][2] + count]
    return [(upper, right / count) for upper, right, count in blocks]
