"""Season bests of an athlete, and a record through time, on axes that read as marks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from extractor.normalize.marks import Unit
from graph.careers import Best
from graph.literals import bounds
from graph.lookup import ResultInfo
from graph.plots.figure import BLUE, DOTS_PER_INCH, GREEN, GREY, INK, RED, light, mark_axis, readable, save, sheet
from graph.record_history import RecordRow
from graph.rows import QuestionError

OUTDOORS, INDOORS = BLUE, RED
DOUBT = " (doubtful)"


def plot_progression(rows: Sequence[Best], path: Path, *, name: str) -> Path:
    """Draw the season bests, one chart an event, the better marks up; personal bests are stars and carry their mark.

    Raises QuestionError where there is no mark to draw.
    """
    events = sorted({row.discipline for row in rows})
    if not events:
        raise QuestionError(f"no mark of {name} has a year: nothing to draw")
    figure = Figure(figsize=(8, 0.6 + 3.0 * len(events)), dpi=DOTS_PER_INCH, layout="constrained")
    FigureCanvasAgg(figure)
    figure.suptitle(f"Season bests of {name}", x=0.01, ha="left", fontsize=12, color=INK)
    panels = figure.subplots(len(events), 1, squeeze=False)
    for event, axes in zip(events, panels[:, 0], strict=True):
        panel(axes, event, [row for row in rows if row.discipline == event])
    return save(figure, path)


def panel(axes: Axes, event: str, rows: Sequence[Best]) -> None:
    """The chart of one event."""
    light(axes)
    axes.set_title(event, loc="left", fontsize=10, color=INK)
    for indoor, shade in ((False, OUTDOORS), (True, INDOORS)):
        line = [row for row in rows if row.indoor == indoor]
        if line:
            draw(axes, line, shade, "indoors" if indoor else "outdoors", above=not indoor)
    axes.margins(y=0.28)
    mark_axis(axes.yaxis, unit_of(rows[0].performance.result), better_up=True)
    seasons = [int(row.season) for row in rows]
    axes.set_xlim(min(seasons) - 0.6, max(seasons) + 0.6)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=12, min_n_ticks=1))
    if len({row.indoor for row in rows}) > 1:
        axes.legend(frameon=False, fontsize=8, loc="best")


def draw(axes: Axes, line: Sequence[Best], shade: str, name: str, *, above: bool) -> None:
    """One line with its marks, those of a season worse than the ones beside it below; stars are personal bests."""
    points = [(int(row.season), value(row.performance.result)) for row in line]
    axes.plot(*zip(*points, strict=True), color=shade, lw=1.2, marker="o", markersize=4, label=name)
    better_down = unit_of(line[0].performance.result) == "s"
    for number, (row, (x, y)) in enumerate(zip(line, points, strict=True)):
        if row.personal:
            axes.plot([x], [y], "*", color=shade, markersize=11)
        neighbours = [points[other][1] for other in (number - 1, number + 1) if 0 <= other < len(points)]
        valley = len(points) > 1 and all((other < y) == better_down and other != y for other in neighbours)
        label = axes.annotate(
            row.performance.result.mark or "",
            (x, y),
            textcoords="offset points",
            xytext=(0, 9 if above and not valley else -15),
            ha="center",
            fontsize=8,
            color=shade,
            weight="bold" if row.personal else "normal",
        )
        readable(label)


def value(result: ResultInfo) -> float:
    """The mark as a number for the axis."""
    return float(result.value or 0)


def unit_of(result: ResultInfo) -> Unit:
    """The unit of a mark."""
    return result.unit or "s"


def plot_records(rows: Sequence[RecordRow], path: Path, *, title: str, unit: Unit) -> Path:
    """Draw a record through time as steps; each step has a number, and a list beside the chart tells date, mark and
    holder.

    Rows without a date or a mark, and doubtful ones, stand in the list only. Raises QuestionError where none can be
    drawn.
    """
    drawn = [row for row in rows if row.date and row.value is not None and not row.doubtful]
    if not drawn:
        raise QuestionError(f"{title}: no record has both a date and a mark: nothing to draw")
    figure, axes = sheet(10.5, max(4.0, 1.2 + 0.24 * len(rows)), title)
    light(axes)
    xs = [years(row.date or "") for row in drawn]
    ys = [float(row.value or 0) for row in drawn]
    axes.step([*xs, xs[-1] + 1], [*ys, ys[-1]], where="post", color=GREEN, lw=1.4)
    axes.plot(xs, ys, "o", color=GREEN, markersize=4)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=10))
    axes.margins(x=0.06, y=0.15)
    mark_axis(axes.yaxis, unit, better_up=True)
    for row, x, y in zip(drawn, xs, ys, strict=True):
        axes.annotate(
            str(rows.index(row) + 1), (x, y), textcoords="offset points", xytext=(-5, 3), ha="right", fontsize=8
        )
    listed(axes, rows)
    return save(figure, path)


def listed(axes: Axes, rows: Sequence[RecordRow]) -> None:
    """The list of the steps, right of the chart."""
    lines = [
        f"{number:>2}  {row.date or '–':<10}  {row.mark or '–':>8}  {row.athlete.name}{DOUBT if row.doubtful else ''}"
        for number, row in enumerate(rows, 1)
    ]
    axes.text(
        1.03, 1.0, "\n".join(lines), transform=axes.transAxes, va="top", fontsize=8, family="monospace", color=INK
    )
    axes.set_xlabel("year", color=GREY, fontsize=9)


def years(day: str) -> float:
    """An ISO date as a number of years, a month or year by its middle."""
    first, last = (date.fromisoformat(end) for end in bounds(day))
    middle = first.toordinal() + (last.toordinal() - first.toordinal()) / 2
    start = date(first.year, 1, 1).toordinal()
    return first.year + (middle - start) / 366
