"""The timeline of a rivalry: one row a meeting, the line leaning to whoever leads."""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path

from graph.lookup import ResultInfo
from graph.meetings import HeadToHead, Meeting
from graph.plots.figure import BLUE, FAINT, GREY, INK, RED, plain, save, sheet, shortened

ROW = 0.42
UNTOLD = "–"


def plot_rivalry(found: HeadToHead, path: Path) -> Path:
    """Draw all meetings in order of date: left the race, right places and marks, between them the balance of
    victories, which a victory of the first athlete moves to the left, of the second to the right.
    """
    rows = len(found.meetings)
    title = f"{found.first.name} and {found.second.name}: {found.total.wins}–{found.total.losses}"
    figure, axes = sheet(11, 1.6 + ROW * max(rows, 1), title)
    plain(axes)
    balance = list(accumulate(lean(found, meeting) for meeting in found.meetings))
    reach = max(map(abs, balance), default=1) or 1
    places = [1.5 * step / reach for step in balance]
    axes.set_xlim(-7.6, 7.6)
    axes.set_ylim(-rows - 0.2, 1.2)
    axes.plot([0, 0], [0.3, 0.6 - rows], color=FAINT, lw=1)
    axes.plot(places, [-row for row in range(rows)], color=GREY, lw=1.2, zorder=1)
    axes.text(-1.6, 0.8, f"◀ {found.first.name}", ha="right", fontsize=9.5, color=BLUE, weight="bold")
    axes.text(1.6, 0.8, f"{found.second.name} ▶", ha="left", fontsize=9.5, color=RED, weight="bold")
    for row, (meeting, x) in enumerate(zip(found.meetings, places, strict=True)):
        axes.plot([x], [-row], "o", color=colour(found, meeting), markersize=8, zorder=2)
        axes.text(-1.9, -row, described(meeting), ha="right", va="center", fontsize=9, color=INK)
        axes.text(1.9, -row, told(meeting), ha="left", va="center", fontsize=9, color=INK)
    return save(figure, path)


def lean(found: HeadToHead, meeting: Meeting) -> int:
    """-1 for a victory of the first, 1 for one of the second, 0 where nobody tells."""
    return 0 if meeting.winner is None else -1 if meeting.winner == found.first else 1


def colour(found: HeadToHead, meeting: Meeting) -> str:
    """The winner's colour."""
    return (GREY, RED, BLUE)[lean(found, meeting)]


def described(meeting: Meeting) -> str:
    """``2021-08-07  Men's 1500m final, Olympic Games 2020``."""
    return f"{shortened(meeting.race.label, 56)}   {meeting.race.date or 'undated'}"


def told(meeting: Meeting) -> str:
    """``1st 3:28.32   2nd 3:29.01   by 0.69 s``."""
    margin = f"   by {meeting.margin}" if meeting.margin else ""
    both = (one(meeting.first), one(meeting.second))
    return margin.strip() if both == (UNTOLD, UNTOLD) else f"{both[0]}  :  {both[1]}{margin}"


def one(result: ResultInfo) -> str:
    """Place and mark of one athlete, as far as known."""
    return " ".join(part for part in (f"{result.place}." if result.place else "", result.mark or "") if part) or UNTOLD
