"""What an athlete has done, and what was best in an event: show, top."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from commands.manual import CAREERS, RIVALRY, examples, group
from commands.options import STORE, Athlete, Evidence, Form, Limit, Store, filtered
from commands.rivalry import event_of, victory_table
from commands.tables import Cell, Format, Row, Table, show
from graph.rows import Filters

if TYPE_CHECKING:
    from graph.careers import Performance, Portrait, Ranked, Told
    from graph.record_history import RecordRow

commands = group()


@commands.command(
    "show",
    rich_help_panel=RIVALRY,
    epilog=examples(
        "podium show 'Jakob Ingebrigtsen'", "podium show Isinbayeva --evidence", "podium show Bekele -f json"
    ),
)
def show_athlete(athlete: Athlete, evidence: Evidence = False, store: Store = STORE, form: Form = Format.table) -> None:
    """Show all that the articles tell of an athlete.

    Country, honours, records, results in order of date, whom they beat and who beat them, planned starts; each row with
    its articles.
    """
    from graph import careers
    from graph.derived import open_current
    from graph.people import find_athlete

    with open_current(store) as opened:
        portrait = careers.show(opened, find_athlete(opened, athlete))
    show(portrait_tables(portrait), form, evidence=evidence)


def portrait_tables(portrait: Portrait) -> list[Table]:
    """The sections of a portrait; empty ones are left out where people read them."""
    from commands.occasions import entry_row, medal_row

    honours = tuple(Row((*medal_row(medal).cells[:3], medal.competition), medal.sources) for medal in portrait.honours)
    entries = tuple(Row((*entry_row(entry).cells[:4], entry.status), entry.sources) for entry in portrait.entries)
    return [
        Table(("", "what"), tuple(head_rows(portrait)), portrait.athlete.name),
        Table(("year", "event", "medal", "competition"), honours, "Honours"),
        Table(RECORDS, tuple(map(record_row, portrait.records)), "Records"),
        Table(RESULTS, tuple(map(result_row, portrait.results)), "Results"),
        victory_table(portrait.beat, "Beat", other="loser"),
        victory_table(portrait.beaten_by, "Beaten by", other="winner"),
        Table(("date", "competition", "venue", "event", "status"), entries, "Planned"),
    ]


def head_rows(portrait: Portrait) -> Iterable[Row]:
    """Names, country, events and coach."""
    known = portrait.known
    names = [name for name in known.names if name != portrait.athlete.name]
    years = "-".join(dict.fromkeys(str(year) for year in (known.first, known.last) if year))
    for label, cell in (
        ("also", ", ".join(names)),
        ("events", ", ".join(" ".join(part for part in (known.sex, event) if part) for event in known.disciplines)),
        ("years", years),
    ):
        if cell:
            yield Row((label, cell))
    yield from told_rows("country", portrait.nationality)
    yield from told_rows("coach", portrait.coaches)


def told_rows(label: str, told: Iterable[Told]) -> Iterable[Row]:
    """One row for each that is told."""
    return (Row((label, one.name), one.sources) for one in told)


RECORDS = ("date", "record", "event", "mark", "venue", "status")
RESULTS = ("date", "event", "place", "mark", "records", "competition", "venue", "round")


def record_row(record: RecordRow) -> Row:
    """One record of an athlete."""
    code = " ".join(part for part in (record.record, record.area, "indoor" if record.indoor else "") if part)
    return Row((record.date, code, record.discipline, record.mark, record.venue, record.status), record.sources)


def result_row(one: Performance) -> Row:
    """One result of an athlete."""
    result, race = one.result, one.race
    event = event_of(race) if race else result.discipline
    where: tuple[Cell, ...] = (race.competition, race.venue, race.round) if race else (None, None, None)
    cells = (one.date, event, result.place, result.mark, " ".join(result.records), *where)
    return Row(cells, one.sources)


@commands.command(
    rich_help_panel=CAREERS,
    epilog=examples(
        "podium top 1500m --sex men --year 2022",
        "podium top 'long jump' --sex women --indoor --limit 10",
        "podium top 100m --all --wind-assisted --format csv",
    ),
)
@filtered("year", "since", "until", "indoor", "sex", "level", "min_confidence")
def top(
    event: Annotated[str, typer.Argument(metavar="EVENT", help="The event, as in 1500m, pole vault.")],
    filters: Filters,
    every: Annotated[bool, typer.Option("--all", help="All marks, not the best of each athlete only.")] = False,
    wind_assisted: Annotated[
        bool, typer.Option("--wind-assisted", help="Also with more wind than is allowed.")
    ] = False,
    limit: Limit = 25,
    evidence: Evidence = False,
    store: Store = STORE,
    form: Form = Format.table,
) -> None:
    """List the best marks of an event."""
    from dataclasses import replace

    from commands.options import discipline
    from graph import careers
    from graph.derived import open_current

    wanted = replace(filters, discipline=discipline(event, "EVENT"))
    with open_current(store) as opened:
        found = careers.top(opened, wanted, one_per_athlete=not every, wind_legal=not wind_assisted, limit=limit)
    columns = ("place", "mark", "wind", "athlete", "date", "competition", "venue", "round")
    title = f"Best marks, {wanted.discipline}"
    show([Table(columns, tuple(map(ranked_row, found)), title)], form, evidence=evidence)


def ranked_row(ranked: Ranked) -> Row:
    """One line of a list by mark."""
    one = ranked.performance
    where: tuple[Cell, ...] = (one.race.competition, one.race.venue, one.race.round) if one.race else (None, None, None)
    cells = (ranked.place, one.result.mark, one.result.wind, one.athlete.name, one.date, *where)
    return Row(cells, one.sources)
