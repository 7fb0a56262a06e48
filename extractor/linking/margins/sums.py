"""The arithmetic of margins: a mark and a difference give another mark, in exact decimals."""

from __future__ import annotations

from decimal import Decimal

from extractor.linking.items import Row
from extractor.normalize.marks import Mark
from extractor.spans import DifferenceMention

BARE = ("marks.bare-margin", "marks.bare")
EXACT = frozenset({"exactly", "precisely"})


def standing(known: Mark, other: Mark) -> str:
    """Whether a mark is ahead of another or behind it."""
    return "ahead" if (known.value < other.value) == (known.unit == "s") else "behind"


def reckon(known: Mark, row: Row, diff: int, direction: str) -> Mark | None:
    """The other mark; None where units or precision do not fit."""
    mention = row.items[diff].mention
    assert isinstance(mention, DifferenceMention)
    gap = mention.mark
    if gap.unit != known.unit and not (mention.rule in BARE and known.unit == "m"):
        return None
    exact = any(i.word in EXACT for i in row.items[max(0, diff - 2) : diff])
    if digits(gap.value) > digits(known.value) or (digits(gap.value) == 0 < digits(known.value) and not exact):
        return None
    larger = direction == "more" or ((direction == "ahead") == (known.unit != "s") and direction in ("ahead", "behind"))
    value = known.value - gap.value if larger else known.value + gap.value
    return Mark.of(value, known.unit, clock=":" in known.text) if value > 0 else None


def digits(value: Decimal) -> int:
    """How many decimals a value is told with."""
    return max(0, -int(value.as_tuple().exponent))
