"""What all pictures share: the sheet, its colours and letters, and the file, whole or not at all."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import ParamSpec

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patheffects import withStroke
from matplotlib.text import Text

from graph.plots.letters import families, fitted, unknown, wrapped
from graph.plots.whole import whole
from graph.rows import QuestionError

FORMATS = ("svg", "png")
INK, GREY, FAINT = "#222222", "#6b6b6b", "#d9d9d9"
BLUE, RED, GREEN = "#1f5fa8", "#c0392b", "#2e7d4f"
DOTS_PER_INCH = 150
TITLE, SMALL = 12.0, 8.0
EDGE = 0.12
"""Inches left free at the sides of a title."""
P = ParamSpec("P")
log = logging.getLogger(__name__)


def picture(draw: Callable[P, Path]) -> Callable[P, Path]:
    """Draw names and quotes letter by letter as they are (a dollar begins no formula), with fonts for all of them."""

    @wraps(draw)
    def drawn(*args: P.args, **kwargs: P.kwargs) -> Path:
        with mpl.rc_context({"font.family": families(), "text.parse_math": False}), quiet():
            return draw(*args, **kwargs)

    return drawn


@contextmanager
def quiet() -> Iterator[None]:
    """Without Matplotlib's words on letters and weights that a font has not: ``save`` says what must be said."""
    fonts = logging.getLogger("matplotlib.font_manager")
    before = fonts.level
    fonts.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Glyph .* missing from font")
            yield
    finally:
        fonts.setLevel(before)


def bare(width: float, height: float) -> Figure:
    """An empty figure of the size in inches."""
    figure = Figure(figsize=(width, height), dpi=DOTS_PER_INCH, layout="constrained")
    FigureCanvasAgg(figure)
    return figure


def titled(figure: Figure, title: str) -> None:
    """The title at the upper left, in two lines at most."""
    room = figure.get_figwidth() - 2 * EDGE
    x = EDGE / figure.get_figwidth()
    figure.suptitle("\n".join(wrapped(title, room, TITLE, most=2)), x=x, ha="left", fontsize=TITLE, color=INK)


def noted(figure: Figure, *notes: str) -> None:
    """How the picture is read, small, below it."""
    room = figure.get_figwidth() - 2 * EDGE
    said = [line for note in notes if note for line in wrapped(note, room, SMALL, most=4)]
    if said:
        x = EDGE / figure.get_figwidth()
        figure.supxlabel("\n".join(said), x=x, ha="left", fontsize=SMALL, color=GREY)


def sheet(width: float, height: float, title: str) -> tuple[Figure, Axes]:
    """A figure of the size in inches with one pair of axes and a title at its left."""
    figure = bare(width, height)
    titled(figure, title)
    return figure, figure.add_subplot()


def page(width: float, height: float, title: str) -> tuple[Figure, Axes]:
    """A sheet for a picture that is no chart: its places are inches from the upper left corner."""
    figure = bare(width, height)
    figure.set_layout_engine("none")
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)
    axes.text(EDGE, 0.3, fitted(title, width - 2 * EDGE, TITLE), fontsize=TITLE, color=INK, va="center")
    return figure, axes


def light(axes: Axes) -> None:
    """A chart without the frame's upper and right sides, with a faint grid."""
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(GREY)
    axes.tick_params(colors=INK, labelsize=9)
    axes.grid(color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)


def save(figure: Figure, path: Path) -> Path:
    """Write the picture, the same bytes for the same answer, whole or not at all.

    Raises QuestionError for another ending than .svg or .png, and where the file cannot be written.
    """
    ending = path.suffix.lower().removeprefix(".")
    if ending not in FORMATS:
        raise QuestionError(f"{path}: a picture is a .svg or a .png file")
    missing = unknown("".join(text.get_text() for text in figure.findobj(Text) if isinstance(text, Text)))
    if missing and ending == "png":
        log.warning("podium: no font here has the letters %s: a .svg leaves them to the fonts of who reads it", missing)
    letters = "none" if missing else "path"
    metadata = {"Date": None} if ending == "svg" else {"Software": "podium"}

    def write(partial: Path) -> None:
        with mpl.rc_context({"svg.hashsalt": "podium", "svg.fonttype": letters}):
            figure.savefig(partial, format=ending, metadata=metadata)

    return whole(path, write)


def readable(text: Text) -> None:
    """A white rim, so that a line behind the text does not cross it."""
    text.set_path_effects([withStroke(linewidth=2.5, foreground="white")])
