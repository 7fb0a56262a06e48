"""Races, championships and what lies ahead: race, medals, calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from commands.manual import CAREERS, examples, group
from commands.options import STORE, Evidence, Form, Limit, Store, Year, filtered
from commands.rivalry import event_of, victory_row
from commands.tables import Cell, Format, Row, Table, show, table
from graph.rows import Filters, RaceInfo

if TYPE_CHECKING:
    from graph.entries import Entry
    from graph.honours import Medal, MedalRow
    from graph.races import RaceLine, RaceResult

commands = group()
Where = Annotated[
    str | None, typer.Option("--competition", metavar="NAME", help="Only this competition, by a part of its name.")
]


@commands.command(
    rich_help_panel=CAREERS,
    epilog=examples(
        "podium race --event 1500m --competition 'Olympic Games' --year 2021",
        "podium race --venue Zurich --event mile --sex men",
        "podium race data:race/1500m-men-2021-08-07-tokyo --evidence",
    ),
)
@filtered("event", "year", "since", "until", "indoor", "sex", "level")
def race(
    filters: Filters,
    name: Annotated[
        str | None, typer.Argument(metavar="RACE", help="The name of a race, as the list gives it.")
    ] = None,
    competition: Where = None,
    venue: Annotated[str | None, typer.Option("--venue", metavar="CITY", help="Only races here.")] = None,
    limit: Limit = 40,
    evidence: Evidence = False,
    store: Store = STORE,
    form: Form = Format.table,
) -> None:
    """Show the result of a race, as the articles together tell it.

    Places of which no article speaks stay open. Where several races pass the filters, they are listed.
    """
    from graph import races
    from graph.derived import open_current

    with open_current(store) as opened:
        if name is None:
            found = races.races(opened, filters, competition=competition, venue=venue, limit=limit)
            if len(found) != 1:
                show([race_list(found)], form)
                return
            name = found[0].iri
        result = races.race(opened, expanded(name))
    show(race_tables(result), form, evidence=evidence)


def expanded(name: str) -> str:
    """The IRI of a race, whose beginning may be left out or shortened to a prefix."""
    from graph.prefixes import PREFIXES

    prefix, colon, rest = name.partition(":")
    if colon and prefix in PREFIXES:
        return PREFIXES[prefix] + rest
    return name if colon else f"{PREFIXES['data']}{name}"


def shortened(iri: str) -> str:
    """The IRI of a race as it is typed."""
    from graph.prefixes import PREFIXES

    return iri.removeprefix(PREFIXES["data"])


def race_list(found: list[RaceInfo]) -> Table:
    """Races, one a row, with the name by which one is asked for."""
    rows = (
        (race.date, event_of(race), race.competition, race.venue, race.round, shortened(race.iri)) for race in found
    )
    notes = ("podium race RACE shows one",) if found else ()
    return table(("date", "event", "competition", "venue", "round", "race"), rows, "Races", notes)


def race_tables(result: RaceResult) -> list[Table]:
    """The finishers, and what is only said of two of them."""
    race = result.race
    title = ", ".join(part for part in (event_of(race), race.round, race.competition, race.venue, race.date) if part)
    silent = ", ".join(map(str, result.silent))
    columns = ("place", "athlete", "country", "mark", "wind", "records")
    rows = tuple(line_row(line) for line in result.lines)
    said = tuple(Row((one.winner.name, *victory_row(one, "loser").cells), one.sources) for one in result.said)
    return [
        Table(columns, rows, title, (f"no article tells who was placed {silent}",) if silent else ()),
        Table(
            ("winner", "loser", "date", "event", "competition", "venue", "round", "margin", "said"),
            said,
            "Only said of two",
        ),
    ]


def line_row(line: RaceLine) -> Row:
    """One finisher."""
    result = line.result
    cells: tuple[Cell, ...] = (
        result.place,
        line.athlete.name,
        ", ".join(line.countries),
        result.mark,
        result.wind,
        " ".join(result.records),
    )
    return Row(cells, line.sources)


@commands.command(
    rich_help_panel=CAREERS,
    epilog=examples(
        "podium medals 'Olympic Games' --year 2004", "podium medals 'European Indoor Championships' -f csv"
    ),
)
def medals(
    competition: Annotated[str, typer.Argument(metavar="COMPETITION", help="The championship or games.")],
    year: Year = None,
    evidence: Evidence = False,
    store: Store = STORE,
    form: Form = Format.table,
) -> None:
    """List the medals of a championship, and the table of countries."""
    from graph import honours
    from graph.derived import open_current

    with open_current(store) as opened:
        found = honours.medals(opened, competition, year=str(year) if year else None)
    show([country_table(honours.medal_table(found)), medal_table(found)], form, evidence=evidence)


def medal_table(found: list[Medal]) -> Table:
    """One medal a row."""
    columns = ("year", "event", "medal", "athlete", "country")
    return Table(columns, tuple(medal_row(medal) for medal in found), "Medals")


def medal_row(medal: Medal) -> Row:
    """One medal; ``gold x2`` where an article counts several without naming them."""
    event = " ".join(word for word in (medal.sex, medal.discipline, "indoor" if medal.indoor else "") if word)
    colour = medal.colour + (f" x{medal.count}" if medal.count > 1 else "")
    return Row((medal.year, event, colour, medal.athlete.name, medal.country), medal.sources)


def country_table(rows: list[MedalRow]) -> Table:
    """Countries by gold, silver, bronze."""
    cells = ((row.place, row.country, row.gold, row.silver, row.bronze, row.total) for row in rows)
    return table(("place", "country", "gold", "silver", "bronze", "total"), cells, "Countries")


@commands.command(
    rich_help_panel=CAREERS,
    epilog=examples("podium calendar --year 2005", "podium calendar --athlete Radcliffe --evidence"),
)
@filtered("event", "year", "since", "until", "indoor")
def calendar(
    filters: Filters,
    athlete: Annotated[str | None, typer.Option("--athlete", metavar="NAME", help="Only this athlete.")] = None,
    competition: Where = None,
    evidence: Evidence = False,
    store: Store = STORE,
    form: Form = Format.table,
) -> None:
    """List planned starts and withdrawals, by the latest word on each."""
    from graph.derived import open_current
    from graph.entries import calendar as ahead
    from graph.people import find_athlete

    with open_current(store) as opened:
        who = find_athlete(opened, athlete) if athlete else None
        found = ahead(opened, filters, athlete=who, competition=competition)
    columns = ("date", "competition", "venue", "event", "athlete", "status")
    show([Table(columns, tuple(entry_row(entry) for entry in found), "Calendar")], form, evidence=evidence)


def entry_row(entry: Entry) -> Row:
    """One start."""
    event = " ".join(word for word in (entry.discipline, "indoor" if entry.indoor else "") if word)
    cells = (entry.date, entry.competition, entry.venue, event, entry.athlete.name, entry.status)
    return Row(cells, entry.sources)
