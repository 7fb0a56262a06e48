"""A record through time: steps with numbers, and beside them a list of who set which when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from matplotlib.axes import Axes

from extractor.normalize.marks import Unit
from graph.literals import bounds
from graph.plots.figure import BLUE, GREEN, GREY, INK, RED, bare, light, noted, picture, save, titled
from graph.plots.labels import Word, place
from graph.plots.letters import POINTS, name, width
from graph.plots.scales import mark_axis, year_axis
from graph.record_history import RecordRow
from graph.rows import QuestionError

CHART, SIZE, ROW = 7.0, 8.0, 0.19
MOST_NAME = 2.6
DOUBT = " (doubtful)"
COLOURS = {"men": BLUE, "women": RED}
SPAN = "A bar is a date that is known to the month or year only."
DOUBTS = "Doubtful ones, and those without a date or a mark, are in the list only."
SEXES = "Blue: men; red: women; grey: not told."
Numbered = tuple[int, RecordRow]


@picture
def plot_records(rows: Sequence[RecordRow], path: Path, *, title: str, unit: Unit) -> Path:
    """Draw a record through time as steps, of men and women each; each step has a number, and a list beside the chart
    tells date, mark and holder.

    Rows without a date or a mark, and doubtful ones, stand in the list only. Raises QuestionError where none can be
    drawn.
    """
    drawn = [(number, row) for number, row in enumerate(rows, 1) if row.date and row.value and not row.doubtful]
    if not drawn:
        raise QuestionError(f"{title}: no record has both a date and a mark: nothing to draw")
    xs = list_columns(rows)
    figure = bare(CHART + xs[-1], max(4.0, 1.8 + ROW * len(rows)))
    figure.set_layout_engine("constrained", rect=(0, 0, CHART / figure.get_figwidth(), 1))
    titled(figure, title)
    axes = figure.add_subplot()
    light(axes)
    words, lines = [], []
    for colour, part in parts(drawn):
        more, line = steps(axes, part, colour)
        words += more
        lines.append(line)
    axes.margins(x=0.06, y=0.15)
    axes.set_xlabel("year", color=GREY, fontsize=9)
    mark_axis(axes.yaxis, unit, better_up=True)
    year_axis(axes.xaxis, 10)
    listed(axes, rows, xs, {int(word.text): word.colour for word in words})
    told = ((SEXES, len(lines) > 1), (SPAN, any(map(vague, drawn))), (DOUBTS, len(drawn) < len(rows)))
    noted(figure, " ".join(note for note, needed in told if needed))
    bars = [[(x, float(row.value or 0)) for x in span(row.date or "")] for _, row in filter(vague, drawn)]
    place(axes, words, [*lines, *bars])
    return save(figure, path)


def parts(drawn: Sequence[Numbered]) -> list[tuple[str, list[Numbered]]]:
    """The records of men, of women and of who is not known, with a colour each; all in one where one sex is known."""
    sexes = {row.sex for _, row in drawn if row.sex}
    if len(sexes) < 2:
        return [(GREEN, list(drawn))]
    found = [
        (COLOURS.get(sex or "", GREY), [one for one in drawn if one[1].sex == sex]) for sex in (*sorted(sexes), None)
    ]
    return [(colour, part) for colour, part in found if part]


def vague(one: Numbered) -> bool:
    """Whether the day is not known."""
    return len(one[1].date or "") < 10


def steps(axes: Axes, part: Sequence[Numbered], colour: str) -> tuple[list[Word], list[tuple[float, float]]]:
    """One line of steps; its labels and its corners."""
    xs = in_order([span(row.date or "") for _, row in part])
    ys = [float(row.value or 0) for _, row in part]
    axes.step([*xs, xs[-1] + 1], [*ys, ys[-1]], where="post", color=colour, lw=1.4)
    axes.plot(xs, ys, "o", color=colour, markersize=4)
    for (_, row), y in zip(part, ys, strict=True):
        if len(row.date or "") < 10:
            axes.plot(span(row.date or ""), [y, y], color=colour, lw=4, alpha=0.25, solid_capstyle="butt")
    words = [Word(str(number), x, y, colour) for (number, _), x, y in zip(part, xs, ys, strict=True)]
    corners = [(xs[0], ys[0])]
    for x, y in zip(xs[1:], ys[1:], strict=True):
        corners += [(x, corners[-1][1]), (x, y)]
    return words, [*corners, (xs[-1] + 1, ys[-1])]


def in_order(spans: Sequence[tuple[float, float]]) -> list[float]:
    """A point within each span, none before the one before it where that can be: its middle, if nothing speaks
    against it.

    >>> in_order([(2005.5, 2005.5), (2005.8, 2005.8), (2005.0, 2006.0)])
    [2005.5, 2005.8, 2005.9]
    """
    latest = []
    bound = float("inf")
    for first, last in reversed(spans):
        bound = max(first, min(last, bound))
        latest.append(bound)
    found: list[float] = []
    for (first, last), most in zip(spans, reversed(latest), strict=True):
        least = min(most, max(first, found[-1])) if found else first
        middle = (first + last) / 2
        found.append(middle if least <= middle <= most else round((least + most) / 2, 6))
    return found


def span(day: str) -> tuple[float, float]:
    """The first and last moment of an ISO day, month or year, as a number of years; of a day its middle."""
    first, last = (years(date.fromisoformat(end)) for end in bounds(day))
    return first, last


def years(day: date) -> float:
    """A day as a number of years."""
    start = date(day.year, 1, 1)
    return day.year + ((day - start).days + 0.5) / 366


def list_columns(rows: Sequence[RecordRow]) -> list[float]:
    """Where number, date, mark and holder stand in the list, in inches, and how wide it is."""
    day = max(width(row.date or "–", SIZE) for row in rows)
    mark = max(width(row.mark or "–", SIZE) for row in rows)
    holder = max(width(holder_of(row), SIZE) for row in rows)
    return [0.25, 0.37, 0.37 + day + 0.15 + mark, 0.37 + day + 0.15 + mark + 0.15, 0.87 + day + mark + holder]


def holder_of(row: RecordRow) -> str:
    """The holder, and whether it is in doubt."""
    return name(row.athlete.name, MOST_NAME, SIZE) + (DOUBT if row.doubtful else "")


def listed(axes: Axes, rows: Sequence[RecordRow], xs: Sequence[float], colours: dict[int, str]) -> None:
    """The list of the steps, right of the chart from its top down."""
    for number, row in enumerate(rows, 1):
        shade = INK if number in colours else GREY
        cells = (str(number), row.date or "–", row.mark or "–", holder_of(row))
        for column, (cell, x) in enumerate(zip(cells, xs, strict=False)):
            text = axes.annotate(
                cell,
                (1, 1),
                xycoords="axes fraction",
                textcoords="offset points",
                xytext=(POINTS * x, -POINTS * ROW * (number - 0.5)),
                ha="left" if column in (1, 3) else "right",
                va="center",
                fontsize=SIZE,
                color=colours.get(number, shade) if column == 0 else shade,
                weight="bold" if column == 0 else "normal",
            )
            text.set_in_layout(False)
