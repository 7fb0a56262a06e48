"""The chain of a path: athletes from top to bottom, between each two what the victory was."""

from __future__ import annotations

from pathlib import Path

from matplotlib.axes import Axes

from graph.plots.figure import BLUE, GREY, INK, page, picture, save
from graph.plots.letters import name, wrapped
from graph.rows import Chain, Victory

WIDTH, TOP, LEFT = 8.0, 0.75, 0.2
TEXT = 0.75
"""Where the words beside an arrow begin."""
ROOM = WIDTH - TEXT - LEFT
NAME, WORDS, QUOTE = 12.0, 9.5, 8.0
LINE, SMALL_LINE, GAP = 0.19, 0.16, 0.3
LINES = 3
HINT = "A dashed arrow: read off the places of a race, not said of the two."


@picture
def plot_chain(chain: Chain, path: Path) -> Path:
    """Draw one chain; stated victories are full arrows, those read off places dashed ones."""
    athletes = chain.athletes
    told = [(described(link), sentence(link)) for link in chain.links]
    steps = [2 * GAP + LINE * len(words) + SMALL_LINE * len(quote) for words, quote in told]
    hint = "" if all(link.stated for link in chain.links) else HINT
    count = f"{len(told)} {'victory' if len(told) == 1 else 'victories'}"
    title = f"{athletes[0].name} to {athletes[-1].name}: {count}"
    figure, axes = page(WIDTH, TOP + sum(steps) + (0.55 if hint else 0.3), title)
    y = TOP
    for number, athlete in enumerate(athletes):
        who = name(athlete.name, WIDTH - 2 * LEFT, NAME, "bold")
        axes.text(LEFT, y, who, fontsize=NAME, color=INK, va="center", weight="bold")
        if number < len(told):
            arrow(axes, y + 0.17, y + steps[number] - 0.17, stated=chain.links[number].stated)
            beside(axes, y + GAP, *told[number])
            y += steps[number]
    axes.text(LEFT, y + 0.37, hint, fontsize=QUOTE, color=GREY, va="center")
    return save(figure, path)


def arrow(axes: Axes, top: float, bottom: float, *, stated: bool) -> None:
    """From the winner down to the loser."""
    axes.plot([0.45, 0.45], [top, bottom - 0.06], color=BLUE, lw=1.6, ls="-" if stated else (0, (3, 2)))
    axes.plot([0.45], [bottom - 0.05], "v", color=BLUE, markersize=8)


def beside(axes: Axes, top: float, words: list[str], quote: list[str]) -> None:
    """What the victory was, and below it who says so."""
    for number, line in enumerate(words):
        axes.text(TEXT, top + LINE * (number + 0.5), line, fontsize=WORDS, color=INK, va="center")
    start = top + LINE * len(words)
    for number, line in enumerate(quote):
        y = start + SMALL_LINE * (number + 0.5)
        axes.text(TEXT, y, line, fontsize=QUOTE, color=GREY, va="center", style="italic")


def described(link: Victory) -> list[str]:
    """``beat, 1500m indoor, World Indoor Championships, Belgrade, 2022-03-20``, in lines."""
    race = link.race
    event = " ".join(part for part in (race.discipline, "indoor" if race.indoor else "") if part)
    words = ", ".join(part for part in ("beat", event, race.competition, race.venue, race.date) if part)
    return wrapped(words, ROOM, WORDS, most=2)


def sentence(link: Victory) -> list[str]:
    """The first sentence that says so, or the quote where it is too long, with its article, in lines."""
    if not link.sources:
        return []
    source = link.sources[0]
    whole = f"“{source.told}” ({source.article})"
    if len(wrapped(whole, ROOM, QUOTE, most=99)) <= LINES:
        return wrapped(whole, ROOM, QUOTE, most=LINES)
    return [*wrapped(f"“{' '.join(source.quote.split())}”", ROOM, QUOTE, most=LINES), f"({source.article})"]
