"""Axes labelled with marks as athletes read them, and with years."""

from __future__ import annotations

from decimal import Decimal

from matplotlib.axis import Axis
from matplotlib.ticker import FuncFormatter, Locator, MaxNLocator, MultipleLocator

from extractor.normalize.marks import Unit, written

SECONDS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600)
"""Steps between the labels of an axis of times, as a clock has them."""
LABELS = 7
WHOLE_SECONDS = 1800
"""From half an hour on, times are written without fractions."""


def mark_axis(axis: Axis, unit: Unit, *, better_up: bool, labels: int = LABELS) -> None:
    """Label an axis with marks in their written form (3:28.32, not 208.32), the better ones up; times at steps that a
    clock has, and all with fractions or none. To be called when all is drawn.
    """
    if unit == "s":
        low, high = sorted(axis.get_view_interval())
        axis.set_view_interval(max(low, 0.0), high, ignore=True)
    whole = unit == "s" and max(axis.get_view_interval()) >= WHOLE_SECONDS
    axis.set_major_locator(clock(axis, labels) if unit == "s" else even(labels))
    axis.set_major_formatter(FuncFormatter(lambda value, _: tick(value, unit, whole=whole)))
    axis.set_inverted(unit == "s" and better_up)


def clock(axis: Axis, labels: int = LABELS) -> Locator:
    """The finest steps that give no more labels than fit."""
    low, high = sorted(axis.get_view_interval())
    whole = [step for step in SECONDS if step >= 1 or high < WHOLE_SECONDS]
    return MultipleLocator(next((step for step in whole if (high - low) / step <= labels), whole[-1]))


def even(labels: int) -> Locator:
    """Metres and points."""
    return MaxNLocator(nbins=labels, steps=[1, 2, 2.5, 5, 10])


def year_axis(axis: Axis, labels: int) -> None:
    """Whole years, at steps that a calendar has."""
    axis.set_major_locator(MaxNLocator(integer=True, nbins=labels, min_n_ticks=1, steps=[1, 2, 5, 10]))
    axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:.0f}"))


def tick(value: float, unit: Unit, *, whole: bool = False) -> str:
    """One label of an axis.

    >>> tick(208.5, "s"), tick(1500, "s", whole=True), tick(5.0, "m"), tick(8800, "points")
    ('3:28.50', '25:00', '5.00', '8800')
    """
    if value < 0:
        return ""
    whole = whole or (unit == "s" and value >= WHOLE_SECONDS)
    exact = Decimal(repr(round(float(value), 2))).quantize(Decimal(1) if whole else Decimal("0.01"))
    return written(exact, unit)
