"""The chain of a path: athletes from top to bottom, between each two what the victory was."""

from __future__ import annotations

from pathlib import Path
from textwrap import wrap

from graph.plots.figure import BLUE, GREY, INK, plain, save, sheet, shortened
from graph.rows import Chain, Victory

STEP = 1.25
LINE = 96


def plot_chain(chain: Chain, path: Path) -> Path:
    """Draw one chain; stated victories are full arrows, those read off places dashed ones."""
    athletes = chain.athletes
    title = f"{athletes[0].name} to {athletes[-1].name}"
    figure, axes = sheet(8, 1.1 + STEP * len(chain.links), title)
    plain(axes)
    axes.set_xlim(0, 8)
    axes.set_ylim(-STEP * len(chain.links) - 0.4, 0.4)
    for number, athlete in enumerate(athletes):
        axes.text(0.2, -STEP * number, athlete.name, fontsize=12, color=INK, va="center", weight="bold")
    for number, link in enumerate(chain.links):
        top = -STEP * number - 0.22
        style = {"arrowstyle": "-|>", "color": BLUE, "lw": 1.6, "ls": "-" if link.stated else "--"}
        axes.annotate("", xy=(0.6, top - STEP + 0.44), xytext=(0.6, top), arrowprops=style)
        axes.text(0.9, top - STEP / 2 + 0.36, described(link), fontsize=9.5, color=INK, va="center")
        axes.text(0.9, top - STEP / 2 + 0.24, sentence(link), fontsize=8, color=GREY, va="top", style="italic")
    return save(figure, path)


def described(link: Victory) -> str:
    """``beat, 1500m indoor, World Indoor Championships, Belgrade, 2022-03-20``."""
    race = link.race
    event = " ".join(part for part in (race.discipline, "indoor" if race.indoor else "") if part)
    return shortened(", ".join(part for part in ("beat", event, race.competition, race.venue, race.date) if part), 90)


def sentence(link: Victory) -> str:
    """The first sentence that says so, with its article, in two lines at most."""
    if not link.sources:
        return ""
    source = link.sources[0]
    room = 2 * LINE - len(source.article) - 10
    told = source.told if len(source.told) <= room else shortened(source.quote, room)
    return "\n".join(wrap(f"“{told}” ({source.article})", LINE))
