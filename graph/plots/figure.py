"""What all pictures share: the sheet, its colours, axes labelled with marks as athletes read them, and the file."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patheffects import withStroke
from matplotlib.text import Text
from matplotlib.ticker import FuncFormatter, Locator, MaxNLocator, MultipleLocator

from extractor.normalize.marks import Unit, written
from graph.rows import QuestionError

FORMATS = ("svg", "png")
INK, GREY, FAINT = "#222222", "#767676", "#d9d9d9"
BLUE, RED, GREEN = "#1f5fa8", "#c0392b", "#2e7d4f"
DOTS_PER_INCH = 150
SECONDS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600)
"""Steps between the labels of an axis of times, as a clock has them."""
LABELS = 7
WHOLE_SECONDS = 1800
"""From half an hour on, times are written without fractions."""


def sheet(width: float, height: float, title: str) -> tuple[Figure, Axes]:
    """A figure of the size in inches with one pair of axes and a title at its left."""
    figure = Figure(figsize=(width, height), dpi=DOTS_PER_INCH, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    axes.set_title(title, loc="left", fontsize=12, color=INK, pad=12)
    return figure, axes


def plain(axes: Axes) -> None:
    """No frame, no ticks: for pictures that are no charts."""
    axes.set_axis_off()


def light(axes: Axes) -> None:
    """A chart without the frame's upper and right sides, with a faint grid."""
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(GREY)
    axes.tick_params(colors=INK, labelsize=9)
    axes.grid(color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)


def save(figure: Figure, path: Path) -> Path:
    """Write the picture, the same bytes for the same answer; raises QuestionError for another ending than .svg or
    .png.
    """
    ending = path.suffix.lower().removeprefix(".")
    if ending not in FORMATS:
        raise QuestionError(f"{path}: a picture is a .svg or a .png file")
    metadata = {"Date": None} if ending == "svg" else {"Software": "podium"}
    with mpl.rc_context({"svg.hashsalt": "podium"}):
        figure.savefig(path, format=ending, metadata=metadata)
    return path


def mark_axis(axis: Axis, unit: Unit, *, better_up: bool) -> None:
    """Label an axis with marks in their written form (3:28.32, not 208.32), the better ones up; times at steps that a
    clock has. To be called when all is drawn.
    """
    axis.set_major_locator(clock(axis) if unit == "s" else MaxNLocator(nbins=LABELS, steps=[1, 2, 2.5, 5, 10]))
    axis.set_major_formatter(FuncFormatter(lambda value, _: tick(value, unit)))
    axis.set_inverted(unit == "s" and better_up)


def clock(axis: Axis) -> Locator:
    """The finest steps that give no more labels than fit."""
    low, high = sorted(axis.get_view_interval())
    whole = [step for step in SECONDS if step >= 1 or high < WHOLE_SECONDS]
    return MultipleLocator(next((step for step in whole if (high - low) / step <= LABELS), whole[-1]))


def readable(text: Text) -> None:
    """A white rim, so that a line behind the text does not cross it."""
    text.set_path_effects([withStroke(linewidth=2.5, foreground="white")])


def tick(value: float, unit: Unit) -> str:
    """One label of an axis.

    >>> tick(208.5, "s"), tick(5.0, "m"), tick(8800, "points")
    ('3:28.50', '5.00', '8800')
    """
    if value < 0:
        return ""
    exact = Decimal(repr(round(float(value), 2))).quantize(
        Decimal(1) if unit == "s" and value >= WHOLE_SECONDS else Decimal("0.01")
    )
    return written(exact, unit)


def shortened(name: str, most: int = 46) -> str:
    """A label that is not longer than it may be."""
    return name if len(name) <= most else f"{name[: most - 1].rstrip()}…"
