"""Tables: for a terminal, for a spreadsheet, for a program, for a page; each row with the sentences that say so."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from textwrap import wrap
from typing import Any

import typer

from commands.layout import layout
from graph.rows import Source

Cell = str | int | float | Decimal | bool | None


class Format(StrEnum):
    """The forms of a table."""

    table = "table"
    json = "json"
    csv = "csv"
    markdown = "markdown"


@dataclass(frozen=True, slots=True)
class Row:
    """One row, its cells in the order of the columns, and its evidence."""

    cells: tuple[Cell, ...]
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns. ``notes`` stand below the table where people read it."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    title: str = ""
    notes: tuple[str, ...] = field(default=())


def table(columns: Sequence[str], rows: Iterable[Sequence[Cell]], title: str = "", notes: Sequence[str] = ()) -> Table:
    """A table whose rows carry no evidence."""
    return Table(tuple(columns), tuple(Row(tuple(cells)) for cells in rows), title, tuple(notes))


def show(tables: Sequence[Table], form: Format, *, evidence: bool = False) -> None:
    """Print tables on standard output in one of the forms; empty ones are left out where people read them.

    Forms for programs have no room for notes: these go to standard error.
    """
    typer.echo(render(tables, form, evidence=evidence, width=terminal_width()), nl=False)
    for note in (note for table in tables for note in table.notes if form in (Format.json, Format.csv)):
        typer.echo(f"podium: {note}", err=True)


def terminal_width() -> int | None:
    """The columns of the terminal on standard output, or as PODIUM_WIDTH says; None where it is no terminal."""
    if (given := os.environ.get("PODIUM_WIDTH", "")).isdecimal():
        return max(40, int(given))
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def render(tables: Sequence[Table], form: Format, *, evidence: bool = False, width: int | None = None) -> str:
    """The text of tables, ended by a line end; ``width`` is the number of columns that they must fit, None for any."""
    if form is Format.json:
        return as_json(tables, evidence)
    with_articles = [add_articles(table, evidence=evidence and form is not Format.table) for table in tables]
    if form is Format.csv:
        return "\n".join(as_csv(table, titled=len(tables) > 1) for table in with_articles)
    filled = [table for table in with_articles if table.rows or table.notes or len(tables) == 1]
    if form is Format.markdown:
        return "\n".join(as_markdown(table) for table in filled)
    return "\n".join(as_text(table, width, evidence) for table in filled)


def add_articles(given: Table, *, evidence: bool) -> Table:
    """The table with a last column that names the articles, or quotes them with ``evidence``."""
    if not any(row.sources for row in given.rows):
        return given
    rows = (
        Row((*row.cells, quoted(row.sources) if evidence else named(row.sources)), row.sources) for row in given.rows
    )
    return Table((*given.columns, "evidence" if evidence else "articles"), tuple(rows), given.title, given.notes)


def named(sources: Sequence[Source]) -> str:
    """The ids of the articles, each once, at most three."""
    names = list(dict.fromkeys(source.article for source in sources))
    return ", ".join(names[:3]) + (f" +{len(names) - 3}" if len(names) > 3 else "")


def quoted(sources: Sequence[Source]) -> str:
    """All the quotes with their articles in one cell."""
    return " | ".join(quote_lines(sources))


def quote_lines(sources: Sequence[Source]) -> list[str]:
    """Each sentence once; one that another quote of the same article holds is left out."""
    lines: dict[str, None] = {}
    for source in sources:
        longer = (o for o in sources if o.article == source.article and len(o.told) > len(source.told))
        if not any(source.told in other.told for other in longer):
            lines[quote_line(source)] = None
    return list(lines)


def quote_line(source: Source) -> str:
    """``bbc-004 (2005-02-01): "the sentence"``."""
    day = f" ({source.published})" if source.published else ""
    return f'{source.article}{day}: "{source.told}"'


def plain(cell: Cell) -> str:
    """A cell as people read it: nothing for None, yes and no for truth values."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return f"{cell:.4g}" if isinstance(cell, float) else str(cell)


def as_json(tables: Sequence[Table], evidence: bool) -> str:
    """A list of objects for one table, an object of such lists by title for several."""
    lists = {given.title: [as_object(given, row, evidence) for row in given.rows] for given in tables}
    content: Any = lists if len(tables) > 1 else next(iter(lists.values()), [])
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def as_object(given: Table, row: Row, evidence: bool) -> Mapping[str, Any]:
    """One row as a JSON object: the columns by name, and its sources."""
    record: dict[str, Any] = {
        name: float(cell) if isinstance(cell, Decimal) else cell
        for name, cell in zip(given.columns, row.cells, strict=True)
    }
    if evidence:
        record["evidence"] = [as_source(source) for source in row.sources]
    elif row.sources:
        record["articles"] = list(dict.fromkeys(source.article for source in row.sources))
    return record


def as_source(source: Source) -> Mapping[str, Any]:
    """A piece of evidence as a JSON object; offsets count in the article's text."""
    return {
        "article": source.article,
        "title": source.title,
        "published": source.published,
        "quote": source.quote,
        "sentence": source.told,
        "start": source.start,
        "end": source.end,
        "confidence": float(source.confidence),
    }


def as_csv(given: Table, *, titled: bool) -> str:
    """Comma-separated values with a header (RFC 4180, line ends ``\\n``); one of several tables after its title."""
    out = io.StringIO()
    if titled:
        out.write(f"# {given.title}\n")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(given.columns)
    writer.writerows([plain(cell) for cell in row.cells] for row in given.rows)
    return out.getvalue()


def as_markdown(given: Table) -> str:
    """A table of GitHub Flavored Markdown."""
    lines = [f"### {given.title}", ""] if given.title else []
    lines.append(f"| {' | '.join(given.columns)} |")
    lines.append(f"| {' | '.join('---' for _ in given.columns)} |")
    for row in given.rows:
        cells = (plain(cell).replace("|", "\\|").replace("\n", " ") for cell in row.cells)
        lines.append(f"| {' | '.join(cells)} |")
    for note in given.notes:
        lines += ["", note]
    return "\n".join(lines) + "\n"


def as_text(given: Table, width: int | None, evidence: bool) -> str:
    """A table for the eye; with ``width`` it fits a terminal, without it no cell is broken."""
    lines = [given.title] if given.title else []
    if given.rows:
        lines += columns_of(given, width, evidence)
    elif not given.notes:
        lines.append("nothing found")
    lines += [line for note in given.notes for line in (wrap(note, width) if width else [note])]
    return "\n".join(lines) + "\n"


def columns_of(given: Table, width: int | None, evidence: bool) -> list[str]:
    """The rows in columns, those that are empty left out; evidence in lines of its own below each row."""
    texts = [[" ".join(plain(cell).split()) for cell in row.cells] for row in given.rows]
    kept = [index for index in range(len(given.columns)) if any(text[index] for text in texts)]
    right = frozenset(
        place for place, index in enumerate(kept) if all(is_number(row.cells[index]) for row in given.rows)
    )
    return layout(
        [given.columns[index] for index in kept],
        [[text[index] for index in kept] for text in texts],
        [quote_lines(row.sources) if evidence else [] for row in given.rows],
        right,
        width,
    )


def is_number(cell: Cell) -> bool:
    """Whether a cell is set flush right."""
    return cell is None or (isinstance(cell, int | float | Decimal) and not isinstance(cell, bool))
