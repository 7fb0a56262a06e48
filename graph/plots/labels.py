"""Words beside points: each where it covers neither another, nor a point, nor, if it can be, a line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from graph.plots.figure import GREY, readable
from graph.plots.letters import POINTS, width

DOT = 5.0
"""Points around a dot that stay free."""
RINGS = (1.0, 2.0, 3.2, 4.6)
LINE = 0.45
"""What it costs to cover one line; each ring farther out costs 1."""
Point = tuple[float, float]


class Word(NamedTuple):
    """A label, its point, on which side it stands best (1 above, -1 below), and how many rings out it may stand."""

    text: str
    x: float
    y: float
    colour: str
    size: float = 8.0
    bold: bool = False
    side: int = 1
    rings: int = len(RINGS)


class Box(NamedTuple):
    """A room on the sheet, in points from its lower left corner."""

    x0: float
    y0: float
    x1: float
    y1: float

    def overlaps(self, other: Box) -> bool:
        """Whether they share any room."""
        return self.x0 < other.x1 and other.x0 < self.x1 and self.y0 < other.y1 and other.y0 < self.y1

    def within(self, other: Box) -> bool:
        """Whether it lies in the other."""
        return other.x0 <= self.x0 and self.x1 <= other.x1 and other.y0 <= self.y0 and self.y1 <= other.y1


class Spot(NamedTuple):
    """A possible place of a word: its offset from the point and its box, in points, its ring, and what it costs."""

    offset: Point
    box: Box
    ring: int
    cost: float


def place(axes: Axes, words: Sequence[Word], lines: Sequence[Sequence[Point]]) -> None:
    """Write the words, the first ones first, as far as there is room for them.

    ``lines`` are the points of each line in the chart. To be called when all else is drawn and the limits are set.
    """
    figure = axes.get_figure()
    assert isinstance(figure, Figure)
    figure.draw_without_rendering()
    scale = POINTS / figure.dpi
    frame = Box(*(float(edge) * scale for edge in axes.bbox.extents))
    corners = [[on_sheet(axes, point, scale) for point in line] for line in lines]
    pieces = [piece for line in corners for piece in pairwise(line)]
    points = [on_sheet(axes, (word.x, word.y), scale) for word in words]
    taken = [Box(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in points]
    for word, point in zip(words, points, strict=True):
        spots = [spot for spot in options(word, point) if spot.box.within(frame)]
        spot = cheapest([spot for spot in spots if not any(spot.box.overlaps(box) for box in taken)], pieces)
        if spot is not None:
            taken.append(spot.box)
            write(axes, word, spot)


def on_sheet(axes: Axes, point: Point, scale: float) -> Point:
    """A place of the chart in points from the lower left corner of the sheet."""
    x, y = axes.transData.transform(point)
    return float(x) * scale, float(y) * scale


def options(word: Word, point: Point) -> list[Spot]:
    """Above and below, left and right, and farther out."""
    wide = width(word.text, word.size, "bold" if word.bold else "normal") * POINTS * 1.04 + 2
    high = word.size * 1.15
    across, up = wide / 2 + DOT + 1, high / 2 + DOT + 1
    found = []
    for ring, far in enumerate(RINGS[: word.rings]):
        above, beside = up * far * word.side, across * (0.9 + 0.3 * ring)
        sides = (
            ((0.0, above), 0.0),
            ((0.0, -above), 0.2),
            ((-beside, above * 0.8), 0.3),
            ((beside, above * 0.8), 0.3),
            ((beside * 1.1, 0.0), 0.4),
            ((-beside * 1.1, 0.0), 0.4),
            ((beside, -above * 0.8), 0.5),
            ((-beside, -above * 0.8), 0.5),
        )
        for offset, cost in sides:
            x, y = point[0] + offset[0], point[1] + offset[1]
            box = Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
            found.append(Spot(offset, box, ring, cost + ring))
    return found


def cheapest(spots: Sequence[Spot], pieces: Sequence[tuple[Point, Point]]) -> Spot | None:
    """The place nearest to its point that covers the fewest pieces of lines."""
    best, least = None, float("inf")
    for spot in sorted(spots, key=lambda spot: spot.cost):
        if spot.cost >= least:
            break
        cost = spot.cost + LINE * sum(through(spot.box, *piece) for piece in pieces)
        if cost < least:
            best, least = spot, cost
    return best


def through(box: Box, one: Point, other: Point) -> bool:
    """Whether a straight line goes through a box (Liang and Barsky, A New Concept and Method for Line
    Clipping, 1984).
    """
    start, end = 0.0, 1.0
    for low, high, a, b in ((box.x0, box.x1, one[0], other[0]), (box.y0, box.y1, one[1], other[1])):
        if a == b:
            if not low <= a <= high:
                return False
            continue
        first, last = sorted(((low - a) / (b - a), (high - a) / (b - a)))
        start, end = max(start, first), min(end, last)
    return start <= end


def write(axes: Axes, word: Word, spot: Spot) -> None:
    """The word at its place, with a thin line to its point where it is far."""
    text = axes.annotate(
        word.text,
        (word.x, word.y),
        textcoords="offset points",
        xytext=spot.offset,
        ha="center",
        va="center",
        fontsize=word.size,
        color=word.colour,
        weight="bold" if word.bold else "normal",
        arrowprops={"arrowstyle": "-", "color": GREY, "lw": 0.5, "shrinkB": 3} if spot.ring else None,
    )
    text.set_in_layout(False)
    readable(text)
