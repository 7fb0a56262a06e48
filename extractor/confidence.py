"""How sure a fact is: the chance of its decisions, set right against what the corpus shows (isotonic steps per fact type).

The table ``data/confidence.tsv`` has, per type, the upper end of each step of the raw chance and the share of facts in it that
were right when neither the links nor the table had seen their article. Source: B. Zadrozny, C. Elkan, Transforming Classifier
Scores into Accurate Multiclass Probability Estimates (KDD 2002).
"""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from functools import lru_cache

from extractor.draft import Draft
from extractor.gazetteer import rows

LEAST = {"performance": 0.5, "defeat": 0.5, "record": 0.5, "honour": 0.5, "nationality": 0.5, "entry": 0.5, "coach": 0.5, "head_to_head": 0.5}


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
    if not ends:
        value = draft.chance
    else:
        value = values[min(bisect_left(ends, draft.chance), len(values) - 1)]
    return Decimal(str(round(min(max(value, 0.01), 1.0), 2)))


def least_confidence(kind: str) -> Decimal:
    """Below it a draft is no fact: a wrong fact costs more than a missing one."""
    return Decimal(str(LEAST[kind]))
