"""Two athletes against one another: head-to-head, rivals."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from commands.console import drawn
from commands.manual import RIVALRY, examples, group
from commands.options import STORE, Athlete, Evidence, Form, Limit, Plot, Store, filtered
from commands.rivalry import WHERE, where
from commands.tables import Cell, Format, Row, Table, show, table
from graph.rows import Filters, Source

if TYPE_CHECKING:
    from graph.lookup import ResultInfo
    from graph.meetings import HeadToHead, Meeting, Rival, Tally
    from graph.tallies import StatedTally

commands = group()


@commands.command(
    "head-to-head",
    rich_help_panel=RIVALRY,
    epilog=examples(
        "podium head-to-head 'Jakob Ingebrigtsen' 'Timothy Cheruiyot'",
        "podium head-to-head Isinbayeva Feofanova --since 2004 --evidence",
        "podium head-to-head Isinbayeva Feofanova --plot rivalry.png",
    ),
)
@filtered("event", "year", "since", "until", "indoor", "level")
def head_to_head(
    a: Annotated[str, typer.Argument(metavar="A", help="An athlete; the tally is theirs.")],
    b: Annotated[str, typer.Argument(metavar="B", help="The other athlete.")],
    filters: Filters,
    evidence: Evidence = False,
    plot: Plot = None,
    store: Store = STORE,
    form: Form = Format.table,
) -> None:
    """List every meeting of two athletes, and the tally.

    By event and season, beside the tallies that articles state ("never beaten him in 10 races"), and whether what they
    say and what the graph counts can both be true.
    """
    from graph import meetings
    from graph.derived import open_current
    from graph.people import find_athlete

    with open_current(store) as opened:
        found = meetings.head_to_head(opened, find_athlete(opened, a), find_athlete(opened, b), filters)
    if plot:
        from graph.plots.rivalry import plot_rivalry

        drawn(plot_rivalry(found, plot))
    first, second = found.first.name, found.second.name
    tables = [
        meeting_table(found, f"{first} and {second}"),
        tally_table(found, first),
        stated_table(found.stated),
    ]
    show(tables, form, evidence=evidence)


def meeting_table(found: HeadToHead, title: str) -> Table:
    """One meeting a row."""
    columns = (*WHERE, "ahead", found.first.name, found.second.name, "margin")
    notes = () if found.meetings else ("no article tells of a race of both",)
    return Table(columns, tuple(meeting_row(meeting) for meeting in found.meetings), title, notes)


def meeting_row(meeting: Meeting) -> Row:
    """Who was ahead, with places and marks."""
    ahead = meeting.winner.name if meeting.winner else "not told"
    cells: tuple[Cell, ...] = (
        *where(meeting.race),
        ahead + (" (disputed)" if meeting.disputed else ""),
        finish(meeting.first),
        finish(meeting.second),
        meeting.margin,
    )
    return Row(cells, meeting.sources)


def finish(result: ResultInfo) -> str:
    """``1. 3:28.32``, as far as it is known."""
    return " ".join(part for part in (f"{result.place}." if result.place else "", result.mark or "") if part)


def tally_table(found: HeadToHead, first: str) -> Table:
    """The count in all, by event and by season."""
    tallies: Iterable[Tally] = (found.total, *found.by_event, *found.by_season) if found.meetings else ()
    rows = ((tally.key, tally.meetings, tally.wins, tally.losses, tally.open) for tally in tallies)
    return table(("of", "meetings", "wins", "losses", "open"), rows, f"Tally of {first}")


def stated_table(stated: Iterable[StatedTally]) -> Table:
    """What articles count, and the verdict on it."""
    columns = ("published", "athlete", "meetings", "wins", "losses", "event", "verdict", "because")
    return Table(columns, tuple(stated_row(tally) for tally in stated), "What articles count")


def stated_row(tally: StatedTally) -> Row:
    """One stated tally."""
    counts = (tally.meetings, tally.wins, tally.losses)
    return Row(
        (tally.published, tally.athlete.name, *counts, tally.discipline, tally.verdict, tally.reason), tally.sources
    )


@commands.command(
    rich_help_panel=RIVALRY,
    epilog=examples(
        "podium rivals 'Haile Gebrselassie'", "podium rivals 'El Guerrouj' --event 1500m --limit 5 --evidence"
    ),
)
@filtered("event", "year", "since", "until", "indoor", "level")
def rivals(
    athlete: Athlete,
    filters: Filters,
    limit: Limit = 20,
    evidence: Evidence = False,
    store: Store = STORE,
    form: Form = Format.table,
) -> None:
    """List whom an athlete met most."""
    from graph import meetings
    from graph.derived import open_current
    from graph.people import find_athlete

    with open_current(store) as opened:
        who = find_athlete(opened, athlete)
        found = meetings.rivals(opened, who, filters, limit=limit)
        told = [meetings.head_to_head(opened, who, rival.opponent, filters) if evidence else None for rival in found]
    columns = ("opponent", "meetings", "wins", "losses", "open", "first", "last", "events")
    rows = tuple(Row(rival_cells(rival), sources_of(met)) for rival, met in zip(found, told, strict=True))
    show([Table(columns, rows, f"Rivals of {who.name}")], form, evidence=evidence)


def sources_of(found: HeadToHead | None) -> tuple[Source, ...]:
    """Who tells of the meetings of two athletes, each quote once."""
    return tuple(dict.fromkeys(source for meeting in found.meetings for source in meeting.sources)) if found else ()


def rival_cells(rival: Rival) -> tuple[Cell, ...]:
    """One opponent."""
    counts = (rival.meetings, rival.wins, rival.losses, rival.open)
    return (rival.opponent.name, *counts, rival.first, rival.last, ", ".join(rival.events))
