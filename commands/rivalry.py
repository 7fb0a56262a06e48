"""Who beat whom: beats, path, head-to-head, rivals, cycles, rank."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from commands.manual import RIVALRY, examples, group
from commands.options import STORE, Evidence, Form, Limit, Store, filtered
from commands.tables import Format, Row, Table, show
from graph.rows import Chain, Filters, RaceInfo, Victory

if TYPE_CHECKING:
    from graph.rankings import Ranking, Rating

commands = group()
Athlete = Annotated[str, typer.Argument(metavar="ATHLETE", help="A name, or a part of one that is clear.")]
First = Annotated[str, typer.Argument(metavar="A", help="The athlete who beat the next one.")]
Second = Annotated[str, typer.Argument(metavar="B", help="The athlete at the end of the chain.")]
WHERE = ("date", "event", "competition", "venue", "round")


class Method(StrEnum):
    """How athletes are ranked."""

    pagerank = "pagerank"
    luce = "plackett-luce"
    openskill = "openskill"
    points = "points"
    honours = "honours"


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
    event = " ".join(word for word in (race.sex, race.discipline, "indoor" if race.indoor else "") if word)
    return (race.date, event, race.competition, race.venue, race.round)


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
        "podium rank --event 1500m --sex men --year 2022",
        "podium rank --event 'pole vault' --sex women --year 2005 --method plackett-luce",
        "podium rank --event 1500m --method openskill --limit 10 --format json",
    ),
)
@filtered()
def rank(
    filters: Filters,
    method: Annotated[Method, typer.Option("--method", help="How.")] = Method.pagerank,
    limit: Limit = 20,
    store: Store = STORE,
    form: Form = Format.table,
) -> None:
    """Rank the athletes of an event by whom they beat.

    pagerank on the graph of victories; plackett-luce on whole races; openskill, a rating with its uncertainty; points
    by place and level; honours, then head to head, then marks. Notes tell what cannot be compared.
    """
    from graph.derived import open_current
    from graph.rankings import rank as ranked

    with open_current(store) as opened:
        ranking = ranked(opened, filters, method=method.value, limit=limit)
    show([ranking_table(ranking)], form)


def ranking_table(ranking: Ranking) -> Table:
    """A ranking, one athlete a row."""
    columns = ("place", "athlete", "value", "low", "high", "races", "wins", "losses", "group")
    rows = (Row(rating_cells(rating)) for rating in ranking.rows)
    return Table(columns, tuple(rows), f"By {ranking.method}", tuple(ranking.notes))


def rating_cells(rating: Rating) -> tuple[str | int | float | None, ...]:
    """The cells of one athlete's rating."""
    return (
        rating.place,
        rating.athlete.name,
        rating.value,
        rating.low,
        rating.high,
        rating.races,
        rating.wins,
        rating.losses,
        rating.component,
    )
