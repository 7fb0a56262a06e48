"""Athletes and events through the years: progression."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from commands.console import drawn, plural
from commands.manual import CAREERS, examples, group
from commands.networking import event_words
from commands.options import STORE, Evidence, Form, Plot, Store, day, discipline_or_none, filtered
from commands.tables import Cell, Format, Row, Table, show
from graph.rows import Filters, QuestionError

if TYPE_CHECKING:
    from graph.careers import Best
    from graph.record_history import RecordRow
    from graph.store import Store as OpenStore

commands = group()
RECORD_NAMES = {
    "WR": "World record",
    "OR": "Olympic record",
    "CR": "Championship record",
    "AR": "Area record",
    "NR": "National record",
    "MR": "Meeting record",
}


@commands.command(
    rich_help_panel=CAREERS,
    epilog=examples(
        "podium progression 'Kenenisa Bekele'",
        "podium progression 1500m --sex men --plot records.svg",
        "podium progression 'pole vault' --sex women --on 2004-07-30",
        "podium progression 5000m --record AR --area Africa",
    ),
)
@filtered("event", "since", "until", "indoor", "sex")
def progression(
    name: Annotated[str, typer.Argument(metavar="ATHLETE|EVENT", help="An athlete, or an event for its record.")],
    filters: Filters,
    record: Annotated[str, typer.Option("--record", help="WR, OR, CR, AR, NR or MR, of an event.")] = "WR",
    area: Annotated[str | None, typer.Option("--area", help="Of an NR the country, of an AR the area.")] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="Only the record that stood on this day.")
    ] = None,
    evidence: Evidence = False,
    plot: Plot = None,
    store: Store = STORE,
    form: Form = Format.table,
) -> None:
    """Show an athlete's season bests, or an event's records through time."""
    from graph.derived import open_current

    event = discipline_or_none(name)
    with open_current(store) as opened:
        if event:
            tables = record_tables(opened, event, filters, (record.upper(), area, on), plot)
        else:
            tables = [season_table(opened, name, filters, plot)]
    show(tables, form, evidence=evidence)


def record_tables(
    store: OpenStore, event: str, filters: Filters, which: tuple[str, str | None, str | None], plot: Path | None
) -> list[Table]:
    """The record of an event through time, or on one day, a table a sex; raises QuestionError where none is known.

    ``which`` is the record, its area, and the day.
    """
    from graph import records

    record, area, on = which
    found = records.record_progression(
        store, event, record=record, sex=filters.sex, indoor=bool(filters.indoor), area=area
    )
    parts = [standing(part, on) if on else part for part in records.by_sex(found)]
    if not any(parts):
        raise QuestionError(f"no article tells which {record} of the {event} stood on {on}")
    parts = [[row for row in part if filters.admits_date(row.date)] for part in parts]
    if plot:
        title = record_title(record, event, filters)
        draw_records([row for part in parts for row in part if not row.far], plot, title, event)
    kept = [part for part in parts if part]
    if not kept:
        return [record_table([], record_title(record, event, filters))]
    return [record_table(part, record_title(record, event, replace(filters, sex=part[0].sex))) for part in kept]


def standing(rows: Sequence[RecordRow], on: str) -> list[RecordRow]:
    """The record that stood on a day, if any is known."""
    from graph.record_history import record_on

    found = record_on(rows, day(on, "--on") or on)
    return [] if found is None else [found]


def record_title(record: str, event: str, filters: Filters) -> str:
    """``World record, men's 1500m indoors``."""
    return f"{RECORD_NAMES.get(record, record)}, {event_words(replace(filters, discipline=event))}"


def record_table(rows: Sequence[RecordRow], title: str) -> Table:
    """The records of an event and sex, without those that are nowhere near the others."""
    kept = [row for row in rows if not row.far]
    far = len(rows) - len(kept)
    notes = (f"left out: {plural(far, 'mark')} nowhere near the others",) if far else ()
    columns = ("date", "mark", "athlete", "venue", "status", "area", "doubt")
    return Table(columns, tuple(map(record_row, kept)), title, notes)


def record_row(row: RecordRow) -> Row:
    """One record of an event, with what speaks against it."""
    cells = (row.date, row.mark, row.athlete.name, row.venue, row.status, row.area, row.doubt or None)
    return Row(cells, row.sources)


def draw_records(rows: Sequence[RecordRow], path: Path, title: str, event: str) -> None:
    """The record through time as a picture."""
    from extractor.gazetteer import disciplines
    from graph.plots.records import plot_records

    drawn(plot_records(rows, path, title=title, unit=disciplines()[event].unit))


def season_table(store: OpenStore, name: str, filters: Filters, plot: Path | None) -> Table:
    """The best mark of each season of an athlete."""
    from graph.careers import progression as seasons
    from graph.people import find_athlete

    athlete = find_athlete(store, name)
    found = seasons(store, athlete, filters)
    if plot:
        from graph.plots.progression import plot_progression

        drawn(plot_progression(found, plot, name=athlete.name))
    columns = ("event", "season", "best", "", "marks", "date", "competition", "venue")
    return Table(columns, tuple(map(best_row, found)), f"Seasons of {athlete.name}")


def best_row(best: Best) -> Row:
    """One season."""
    one = best.performance
    where: tuple[Cell, ...] = (one.race.competition, one.race.venue) if one.race else (None, None)
    event = f"{best.discipline}{' indoor' if best.indoor else ''}"
    cells = (event, best.season, one.result.mark, "PB" if best.personal else None, best.marks, one.date, *where)
    return Row(cells, one.sources)
