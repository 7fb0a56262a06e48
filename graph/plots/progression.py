"""Season bests of an athlete, one chart an event, on axes that read as marks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from extractor.gazetteer import disciplines
from extractor.normalize.marks import Unit
from graph.careers import Best
from graph.lookup import ResultInfo
from graph.plots.figure import BLUE, GREY, INK, RED, bare, light, picture, save, titled
from graph.plots.labels import Word, place
from graph.plots.scales import mark_axis, year_axis
from graph.rows import QuestionError

OUTDOORS, INDOORS = BLUE, RED
KINDS = (
    "track",
    "hurdles",
    "steeplechase",
    "road",
    "cross-country",
    "mountain",
    "walk",
    "relay",
    "jump",
    "throw",
    "combined",
)
"""The order of the events: as a list of results has them."""
HIGH, LOW = 2.7, 1.5
"""Inches of a chart with several seasons, and with one."""
LABELS = 14
Point = tuple[float, float]


@picture
def plot_progression(rows: Sequence[Best], path: Path, *, name: str) -> Path:
    """Draw the season bests, one chart an event, all over the same years, the better marks up; personal bests are
    stars, and a mark that articles call a record says which.

    Raises QuestionError where there is no mark to draw.
    """
    events = sorted({row.discipline for row in rows}, key=programme)
    if not events:
        raise QuestionError(f"no mark of {name} has a year: nothing to draw")
    heights = [HIGH if len({row.season for row in rows if row.discipline == event}) > 1 else LOW for event in events]
    figure = bare(8, 1.0 + sum(heights))
    titled(figure, f"Season bests of {name}")
    panels = figure.subplots(len(events), 1, squeeze=False, height_ratios=heights)[:, 0]
    legend(figure, rows)
    years = sorted(int(row.season) for row in rows)
    found = []
    for event, axes, height in zip(events, panels, heights, strict=True):
        mine = [row for row in rows if row.discipline == event]
        found.append(panel(axes, event, mine, (years[0] - 0.6, years[-1] + 0.6), 7 if height == HIGH else 4))
    for axes, (words, lines) in zip(panels, found, strict=True):
        place(axes, words, lines)
    return save(figure, path)


def programme(event: str) -> tuple[int, float, str]:
    """Where an event stands: runs by their length, then field events, then combined ones."""
    known = disciplines().get(event)
    if known is None:
        return len(KINDS), 0.0, event
    kind = KINDS.index(known.kind) if known.kind in KINDS else len(KINDS)
    return kind, float(known.lowest) if known.unit == "s" else 0.0, event


def legend(figure: Figure, rows: Sequence[Best]) -> None:
    """What colours and stars mean, below the charts."""
    handles = [
        Line2D([], [], color=shade, marker="o", markersize=4, lw=1.2, label=label)
        for indoor, shade, label in ((False, OUTDOORS, "outdoors"), (True, INDOORS, "indoors"))
        if any(row.indoor == indoor for row in rows)
    ]
    if any(row.personal for row in rows):
        handles.append(
            Line2D(
                [], [], color=GREY, marker="*", markersize=10, lw=0, label="best so far, of those that articles tell"
            )
        )
    figure.legend(handles=handles, loc="outside lower left", ncols=3, frameon=False, fontsize=8, labelcolor=INK)


def panel(
    axes: Axes, event: str, rows: Sequence[Best], years: tuple[float, float], ticks: int
) -> tuple[list[Word], list[list[Point]]]:
    """The chart of one event; the words and lines of it."""
    light(axes)
    axes.set_title(event, loc="left", fontsize=10, color=INK)
    words, lines = [], []
    for indoor, shade in ((False, OUTDOORS), (True, INDOORS)):
        line = [row for row in rows if row.indoor == indoor]
        if line:
            words += draw(axes, line, shade)
            lines.append(points(line))
    axes.margins(y=0.3)
    axes.set_xlim(*years)
    unit = unit_of(rows[0].performance.result)
    mark_axis(axes.yaxis, unit, better_up=True, labels=ticks)
    year_axis(axes.xaxis, LABELS)
    return sorted(words, key=lambda word: not word.bold), lines


def draw(axes: Axes, line: Sequence[Best], shade: str) -> list[Word]:
    """One line, stars for personal bests; its labels, those of a season worse than the ones beside it below."""
    places = points(line)
    axes.plot(*zip(*places, strict=True), color=shade, lw=1.2, marker="o", markersize=4)
    better_down = unit_of(line[0].performance.result) == "s"
    words = []
    for number, (row, (x, y)) in enumerate(zip(line, places, strict=True)):
        if row.personal:
            axes.plot([x], [y], "*", color=shade, markersize=11)
        neighbours = [places[other][1] for other in (number - 1, number + 1) if 0 <= other < len(places)]
        valley = len(places) > 1 and all((other < y) == better_down and other != y for other in neighbours)
        side = -1 if valley or row.indoor else 1
        words.append(Word(label(row), x, y, shade, bold=row.personal, side=side, rings=4 if row.personal else 2))
    return words


def label(row: Best) -> str:
    """``3:28.32 OR``: the mark and the records that it was, without personal ones."""
    result = row.performance.result
    records = [record for record in result.records if record not in ("PB", "SB")]
    return " ".join([result.mark or "", *records])


def points(line: Sequence[Best]) -> list[Point]:
    """Years and values."""
    return [(float(row.season), value(row.performance.result)) for row in line]


def value(result: ResultInfo) -> float:
    """The mark as a number for the axis."""
    return float(result.value or 0)


def unit_of(result: ResultInfo) -> Unit:
    """The unit of a mark."""
    return result.unit or "s"
