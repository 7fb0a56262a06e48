"""Marks as exact decimals with a unit.

The written form follows the result sheets of World Athletics: hours, minutes and seconds divided by colons,
metres with two decimals, points as an integer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Literal

Unit = Literal["s", "m", "points"]
WRITTEN = re.compile(r"(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A result: ``value`` in seconds, metres or points; ``text`` as written (``14:32.93``, ``6.63``, ``6952``)."""

    value: Decimal
    unit: Unit
    text: str

    @classmethod
    def parse(cls, text: str, unit: Unit) -> Mark:
        """Read the written form.

        >>> Mark.parse("14:32.93", "s").value
        Decimal('872.93')

        Raises ValueError where the text is no mark.
        """
        found = WRITTEN.fullmatch(text.strip())
        if not found:
            raise ValueError(f"{text!r} is no mark; expected 14:32.93, 9.79, 6.63 or 6952")
        hours, minutes, rest = found.groups()
        try:
            value = Decimal(hours or 0) * 3600 + Decimal(minutes or 0) * 60 + Decimal(rest)
        except InvalidOperation as error:  # pragma: no cover - the pattern admits numbers only
            raise ValueError(f"{text!r} is no mark") from error
        return cls(value, unit, text.strip())

    @classmethod
    def of(cls, value: Decimal, unit: Unit, *, clock: bool | None = None) -> Mark:
        """The mark of a value, its text in the written form; ``clock`` forces or forbids colons (else from 60 s)."""
        return cls(value, unit, written(value, unit, clock))


def written(value: Decimal, unit: Unit, clock: bool | None = None) -> str:
    """The written form of a value: ``written(Decimal('872.93'), 's')`` is ``14:32.93``; trailing zeros are kept."""
    if unit == "points":
        return str(int(value))
    if unit == "m" or not (value >= 60 if clock is None else clock):
        return str(value)
    whole, seconds = divmod(value, 60)
    hours, minutes = divmod(int(whole), 60)
    places = max(0, -int(value.as_tuple().exponent))
    rest = f"{seconds:0{3 + places if places else 2}.{places}f}"
    return f"{hours}:{minutes:02d}:{rest}" if hours else f"{minutes}:{rest}"
