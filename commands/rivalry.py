"""Who beat whom: beats, path, cycles."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

import typer

from commands.console import drawn
from commands.manual import RIVALRY, examples, group
from commands.options import STORE, Athlete, Evidence, Form, Limit, Plot, Store, filtered
from commands.tables import Format, Row, Table, show
from graph.rows import Chain, Filters, RaceInfo, Victory

commands = group()
First = Annotated[str, typer.Argument(metavar="A", help="The athlete who beat the next one.")]
Second = Annotated[str, typer.Argument(metavar="B", help="The athlete at the end of the chain.")]
WHERE = ("date", "event", "competition", "venue", "round")


@commands.command(
    rich_help_panel=RIVALRY,
    epilog=examples(
        "podium beats 'Jakob Ingebrigtsen'",
        "podium beats Ingebrigtsen --by-whom --event 1500m --since 2021 --evidence",
        "podium beats Isinbayeva --indoor --format csv",
    ),
)
@filtered()
def beats(
    athlete: Athlete,
    filters: Filters,
    by_whom: Annotated[
        bool, typer.Option("--by-whom", help="Who beat the athlete, instead of whom they beat.")
    ] = False,
    evidence: Evidence = False,
    store: Store = STORE,
    form: Form = Format.table,
) -> None:
    """List whom an athlete beat, or who beat the athlete.

    Victories are those that an article states (stated), and those that the places or marks of a race tell.
    """
    from graph import meetings
    from graph.derived import open_current
    from graph.people import find_athlete

    with open_current(store) as opened:
        found = find_athlete(opened, athlete)
        victories = (meetings.beaten_by if by_whom else meetings.beats)(opened, found, filters)
    title = f"Who beat {found.name}" if by_whom else f"Whom {found.name} beat"
    show([victory_table(victories, title, other="winner" if by_whom else "loser")], form, evidence=evidence)


def victory_table(victories: Iterable[Victory], title: str, *, other: str) -> Table:
    """Victories, one a row, with the one athlete who is not in the title."""
    columns = (other, *WHERE, "margin", "said")
    return Table(columns, tuple(victory_row(victory, other) for victory in victories), title)


def victory_row(victory: Victory, other: str) -> Row:
    """One victory as a row."""
    athlete = victory.winner if other == "winner" else victory.loser
    return Row((athlete.name, *where(victory.race), victory.margin, said(victory)), victory.sources)


def where(race: RaceInfo) -> tuple[str | None, ...]:
    """Date, event, competition, venue and round of a race."""
    return (race.date, event_of(race), race.competition, race.venue, race.round)


def event_of(race: RaceInfo) -> str:
    """``women 1500m indoor``, as far as it is known."""
    return " ".join(word for word in (race.sex, race.discipline, "indoor" if race.indoor else "") if word)


def said(victory: Victory) -> str:
    """How the victory is known."""
    return "stated" if victory.stated else "derived"


class Want(StrEnum):
    """Which chains are shown."""

    shortest = "shortest"
    all = "all"
    best = "best"


@commands.command(
    rich_help_panel=RIVALRY,
    epilog=examples(
        "podium path 'Samuel Tefera' 'Timothy Cheruiyot'",
        "podium path Tefera Cheruiyot --all --evidence",
        "podium path Tefera Cheruiyot --plot chain.svg",
        "podium path Tefera Cheruiyot --best --event 1500m --since 2019 --outdoor",
    ),
)
@filtered()
def path(
    a: First,
    b: Second,
    filters: Filters,
    every: Annotated[bool, typer.Option("--all", help="All the shortest chains.")] = False,
    best: Annotated[bool, typer.Option("--best", help="The most convincing chain: recent, direct, sure.")] = False,
    evidence: Evidence = False,
    plot: Plot = None,
    store: Store = STORE,
    form: Form = Format.table,
) -> None:
    """Find a chain of victories: A beat X, X beat Y, Y beat B.

    Where there is none, tells how far it got and which link is missing, with status 1.
    """
    from graph.chains import chain
    from graph.derived import open_current
    from graph.people import find_athlete

    want = Want.all if every else Want.best if best else Want.shortest
    with open_current(store) as opened:
        chains = chain(opened, find_athlete(opened, a), find_athlete(opened, b), filters, want=want.value)
    if plot:
        from graph.plots.chains import plot_chain

        drawn(plot_chain(chains[0], plot))
    show([chain_table(found) for found in chains], form, evidence=evidence or form is Format.table)


def chain_table(found: Chain) -> Table:
    """A chain, one link a row, always with its sentences where people read it."""
    rows = (
        Row((link.winner.name, link.loser.name, *where(link.race), said(link)), link.sources) for link in found.links
    )
    title = " > ".join(athlete.name for athlete in found.athletes)
    return Table(("winner", "loser", *WHERE, "said"), tuple(rows), title)


@commands.command(
    rich_help_panel=RIVALRY,
    epilog=examples(
        "podium cycles --event 1500m --year 2022",
        "podium cycles --event 'pole vault' --sex women --length 4 --evidence",
    ),
)
@filtered()
def cycles(
    filters: Filters,
    length: Annotated[int, typer.Option("--length", min=3, max=6, help="How many athletes.")] = 3,
    limit: Limit = 10,
    evidence: Evidence = False,
    store: Store = STORE,
    form: Form = Format.table,
) -> None:
    """Find circles: A beat B, B beat C, C beat A, in one season.

    Needs --event; races indoors and outdoors, of men and women, are kept apart.
    """
    from graph import chains
    from graph.derived import open_current

    with open_current(store) as opened:
        found = chains.cycles(opened, filters, length=length, limit=limit)
    show([chain_table(one) for one in found] or [nothing("no such circle in these races")], form, evidence=evidence)


def nothing(note: str) -> Table:
    """A table without rows that says why."""
    return Table((), (), notes=(note,))
