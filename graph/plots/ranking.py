"""A ranking with its uncertainty: one row an athlete, the value as a dot, the interval as a bar."""

from __future__ import annotations

from pathlib import Path

from graph.plots.figure import BLUE, GREY, INK, light, save, sheet
from graph.rankings import Ranking

MOST = 50
NAMES = {
    "pagerank": "PageRank",
    "plackett-luce": "Plackett–Luce",
    "openskill": "openskill",
    "points": "points",
    "honours": "honours",
}


def plot_ranking(ranking: Ranking, path: Path, *, title: str | None = None, most: int = MOST) -> Path:
    """Draw the first ``most`` rows, best at the top. Where the method knows no interval of the value, the places
    between which each athlete stands in resamples are written behind the name, if they were asked for.
    """
    rows = ranking.rows[:most]
    figure, axes = sheet(8.5, 1.6 + 0.27 * len(rows), title or f"Ranked by {NAMES[ranking.method]}")
    light(axes)
    heights = [-row for row in range(len(rows))]
    for height, row in zip(heights, rows, strict=True):
        if row.low is not None and row.high is not None:
            axes.plot([row.low, row.high], [height, height], color=BLUE, lw=2, alpha=0.45, solid_capstyle="round")
    axes.plot([row.value for row in rows], heights, "o", color=BLUE, markersize=5)
    names = [f"{row.athlete.name}{between(row.best, row.worst)}  {row.place}" for row in rows]
    axes.set_yticks(heights, names, fontsize=9, color=INK)
    axes.set_ylim(-len(rows) + 0.4, 0.6)
    axes.set_xlabel(ranking.unit, color=GREY, fontsize=9)
    return save(figure, path)


def between(best: int | None, worst: int | None) -> str:
    """``  (2 to 5)``: the places in resamples."""
    return "" if best is None or worst is None else f"  ({best} to {worst})"
