"""The timeline of a rivalry: one row a meeting, a dot that leans to whoever leads."""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from matplotlib.axes import Axes

from graph.lookup import ResultInfo
from graph.meetings import HeadToHead, Meeting
from graph.plots.figure import BLUE, EDGE, FAINT, GREY, INK, RED, page, picture, save
from graph.plots.letters import fitted, name, width
from graph.rows import QuestionError

ROW, TOP, BOTTOM = 0.3, 1.05, 0.45
SIZE, HINT_SIZE = 9.0, 8.0
GAP = 0.28
LEAST_LANE, MOST_LANE = 1.1, 2.6
"""The room of the lead, in inches."""
MOST_RACE, MOST_NAME = 4.4, 2.2
STEP, BESIDE = 0.16, 0.3
"""One victory of lead, in inches, where there is room for it, and what is free beside it."""
UNTOLD = "–"
HINT = "The dot moves one step to the side of whoever won, and has their colour; grey: nobody tells who was ahead."


class Column(NamedTuple):
    """One column: its heading, its cells, where it begins and how wide it is."""

    head: str
    cells: list[str]
    x: float
    room: float
    colour: str = INK

    @property
    def end(self) -> float:
        """Where the next one may begin."""
        return self.x + self.room + GAP


@picture
def plot_rivalry(found: HeadToHead, path: Path) -> Path:
    """Draw all meetings in order of date: left day and race, in the middle the lead, which a victory of the first
    athlete moves to the left, of the second to the right, and right the place and mark of each.

    Raises QuestionError where they never met.
    """
    if not found.meetings:
        raise QuestionError(
            f"no article tells of a race of {found.first.name} and {found.second.name}: nothing to draw"
        )
    balance = list(accumulate(lean(found, meeting) for meeting in found.meetings))
    lane = max(LEAST_LANE, min(MOST_LANE, 2 * (STEP * max(map(abs, balance)) + BESIDE)))
    left, right = columns(found, lane)
    wide = max(right[-1].end - GAP + EDGE, width(HINT, HINT_SIZE) + 3 * EDGE)
    total = found.total
    title = f"{found.first.name} and {found.second.name}: {total.wins}–{total.losses}"
    figure, axes = page(wide, TOP + ROW * len(found.meetings) + BOTTOM, title)
    for column in (*left, *right):
        write(axes, column)
    lead(axes, found, balance, (left[-1].end - GAP, lane))
    axes.text(EDGE, TOP + ROW * len(found.meetings) + 0.15, HINT, fontsize=HINT_SIZE, color=GREY, va="center")
    return save(figure, path)


def columns(found: HeadToHead, lane: float) -> tuple[list[Column], list[Column]]:
    """The columns left of the lead and those right of it."""
    meetings = found.meetings
    day = column("", [meeting.race.date or "undated" for meeting in meetings], EDGE)
    race = column("", [meeting.race.label for meeting in meetings], day.end, MOST_RACE)
    first = column(found.first.name, [one(met.first) for met in meetings], race.end - GAP + lane, MOST_NAME, BLUE)
    second = column(found.second.name, [one(met.second) for met in meetings], first.end, MOST_NAME, RED)
    margin = column("", [f"by {met.margin}" if met.margin else "" for met in meetings], second.end)
    return [day, race], [first, second, margin]


def column(head: str, cells: list[str], x: float, most: float = 9.0, colour: str = INK) -> Column:
    """As wide as its widest cell, at most so many inches."""
    head = name(head, most, SIZE, "bold")
    room = min(most, max([width(head, SIZE, "bold"), *(width(cell, SIZE) for cell in cells)]))
    return Column(head, [fitted(cell, most, SIZE) for cell in cells], x, room, colour)


def write(axes: Axes, column: Column) -> None:
    """Heading and cells."""
    axes.text(column.x, TOP - 0.32, column.head, fontsize=SIZE, color=column.colour, weight="bold", va="center")
    for row, cell in enumerate(column.cells):
        axes.text(column.x, TOP + ROW * row, cell, fontsize=SIZE, color=INK, va="center")


def lead(axes: Axes, found: HeadToHead, balance: list[int], lane: tuple[float, float]) -> None:
    """The line of the lead and its dots, in a lane that begins somewhere and is so wide."""
    middle = lane[0] + lane[1] / 2
    step = min(STEP, (lane[1] / 2 - BESIDE) / max(1, *map(abs, balance)))
    bottom = TOP + ROW * (len(balance) - 1)
    axes.plot([middle, middle], [TOP - 0.15, bottom + 0.15], color=FAINT, lw=1)
    axes.text(middle - 0.22, TOP - 0.32, "◀", fontsize=SIZE, color=BLUE, ha="center", va="center")
    axes.text(middle, TOP - 0.32, "lead", fontsize=HINT_SIZE, color=GREY, ha="center", va="center")
    axes.text(middle + 0.22, TOP - 0.32, "▶", fontsize=SIZE, color=RED, ha="center", va="center")
    xs = [middle + step * ahead for ahead in balance]
    axes.plot(xs, [TOP + ROW * row for row in range(len(xs))], color=GREY, lw=1.2, zorder=1)
    for row, (meeting, x) in enumerate(zip(found.meetings, xs, strict=True)):
        axes.plot([x], [TOP + ROW * row], "o", color=colour(found, meeting), markersize=7, zorder=2)


def lean(found: HeadToHead, meeting: Meeting) -> int:
    """-1 for a victory of the first, 1 for one of the second, 0 where nobody tells."""
    return 0 if meeting.winner is None else -1 if meeting.winner == found.first else 1


def colour(found: HeadToHead, meeting: Meeting) -> str:
    """The winner's colour."""
    return (GREY, RED, BLUE)[lean(found, meeting)]


def one(result: ResultInfo) -> str:
    """Place and mark of one athlete, as far as known."""
    return " ".join(part for part in (f"{result.place}." if result.place else "", result.mark or "") if part) or UNTOLD
