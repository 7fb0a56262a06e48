"""A ranking with its uncertainty: one row an athlete, the value as a dot, the interval as a bar."""

from __future__ import annotations

from pathlib import Path

from matplotlib.axes import Axes

from graph.plots.figure import BLUE, GREY, INK, light, noted, picture, save, sheet
from graph.plots.letters import name
from graph.rankings import Ranking, Rating

MOST = 50
SIZE, ROOM = 9.0, 2.6
NAMES = {
    "pagerank": "PageRank",
    "plackett-luce": "Plackett–Luce",
    "openskill": "openskill",
    "points": "points",
    "honours": "honours",
}
BAR = "A bar is the interval of 95%."
PLACES = "Right the places between which each stands in 90% of resampled races."


@picture
def plot_ranking(ranking: Ranking, path: Path, *, title: str | None = None, most: int = MOST) -> Path:
    """Draw the first ``most`` rows, best at the top, with what must be said with them below. The places between which
    each athlete stands in resamples are written at the right, if they were asked for.
    """
    rows = ranking.rows[:most]
    figure, axes = sheet(8.5, 1.9 + 0.27 * len(rows), title or f"Ranked by {NAMES[ranking.method]}")
    light(axes)
    heights = [-row for row in range(len(rows))]
    for height, row in zip(heights, rows, strict=True):
        if row.low is not None and row.high is not None:
            axes.plot([row.low, row.high], [height, height], color=BLUE, lw=2, alpha=0.45, solid_capstyle="round")
    axes.plot([row.value for row in rows], heights, "o", color=BLUE, markersize=5)
    names = [f"{name(row.athlete.name, ROOM, SIZE)}  {row.place}" for row in rows]
    axes.set_yticks(heights, names, fontsize=SIZE, color=INK)
    axes.set_ylim(-len(rows) + 0.4, 0.6)
    axes.set_xlabel(ranking.unit, color=GREY, fontsize=SIZE)
    resampled = places(axes, rows)
    left_out = f"The first {len(rows)} of {len(ranking.rows)}." if len(ranking.rows) > len(rows) else ""
    bars = BAR if any(row.low is not None for row in rows) else ""
    legend = " ".join(part for part in (left_out, bars, PLACES if resampled else "") if part)
    noted(figure, legend, *(f"{note[0].upper()}{note[1:]}." for note in ranking.notes))
    return save(figure, path)


def places(axes: Axes, rows: tuple[Rating, ...]) -> bool:
    """Write the places in resamples at the right; whether there are any."""
    known = [(row, height) for height, row in enumerate(rows) if row.best is not None and row.worst is not None]
    for row, height in known:
        axes.annotate(
            f"{row.best}–{row.worst}",
            (1, -height),
            xycoords=axes.get_yaxis_transform(),
            textcoords="offset points",
            xytext=(6, 0),
            va="center",
            fontsize=SIZE,
            color=GREY,
            annotation_clip=False,
        )
    return bool(known)
