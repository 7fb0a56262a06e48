"""SPARQL and the questions that are kept as queries: query, queries."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from commands.console import Failure
from commands.manual import QUESTIONS, examples, group
from commands.options import STORE, Evidence, Form, Store
from commands.tables import Format, Row, Table, show, table

if TYPE_CHECKING:
    from graph.answers import Answer
    from graph.catalog import NamedQuery
    from graph.rows import Source

commands = group()
NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
UNQUOTED = "no row leads to a claim or a result of the graph (docs/graph.md), so that there is no sentence to quote"
NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


class AnswerFormat(StrEnum):
    """The forms of an answer; the last six are for CONSTRUCT and DESCRIBE."""

    table = "table"
    csv = "csv"
    tsv = "tsv"
    json = "json"
    xml = "xml"
    markdown = "markdown"
    turtle = "turtle"
    trig = "trig"
    ntriples = "ntriples"
    nquads = "nquads"
    jsonld = "jsonld"
    rdfxml = "rdfxml"


@commands.command(
    rich_help_panel=QUESTIONS,
    epilog=examples(
        "podium query 'SELECT ?name WHERE { ?a a sport:Athlete ; rdfs:label ?name } LIMIT 5'",
        "podium query --file who-beat-whom.rq --format csv",
        "podium query season-bests --set athlete='Kenenisa Bekele' --set discipline=5000m --evidence",
        "podium query 'DESCRIBE data:athlete\\/kenenisa-bekele' --format jsonld",
    ),
)
def query(
    text: Annotated[
        str | None, typer.Argument(metavar="QUERY", help="SPARQL, or the name of a query that podium queries lists.")
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--file", metavar="FILE", help="Read the query from a file; - reads standard input.")
    ] = None,
    given: Annotated[
        list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="A parameter of a named query.")
    ] = None,
    evidence: Evidence = False,
    store: Store = STORE,
    form: Annotated[AnswerFormat, typer.Option("--format", "-f", help="The form of the answer.")] = AnswerFormat.table,
) -> None:
    """Ask the graph a SPARQL query, or one that is kept under a name.

    SELECT, ASK, CONSTRUCT and DESCRIBE; the usual prefixes are known without being declared; updates are refused.
    With --evidence each row of a SELECT leads to the sentences that say so, whatever its columns are.
    """
    from graph.answers import answer
    from graph.catalog import bind, get
    from graph.derived import open_current
    from graph.quoting import of_answer

    sparql = sparql_of(text, file)
    named = get(sparql) if NAME.fullmatch(sparql) else None
    if given and not named:
        raise Failure("--set gives a value to a parameter of a named query; write the value into the SPARQL instead")
    with open_current(store) as opened:
        bindings = bind(opened, named, parameters(given or [])) if named else None
        asked = named.text if named else sparql
        found = answer(opened, asked, bindings)
        if evidence:
            print_quoted(found, of_answer(opened, asked, bindings, quotable(found, form)), form)
        else:
            print_answer(found, form)


def sparql_of(text: str | None, file: Path | None) -> str:
    """The query that was typed or is in a file; raises typer.BadParameter."""
    if (text is None) == (file is None):
        raise typer.BadParameter("give a query, the name of one, or --file", param_hint="QUERY")
    if text is not None:
        return text.strip()
    assert file is not None
    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise Failure(f"{file}: not UTF-8; save the query as UTF-8") from error
    except OSError as error:
        raise Failure(f"{file}: cannot be read: {error.strerror}") from error


def parameters(given: Sequence[str]) -> Mapping[str, str]:
    """``["year=2022"]`` as a mapping; raises typer.BadParameter."""
    pairs = [pair.partition("=") for pair in given]
    for (name, equals, _), pair in zip(pairs, given, strict=True):
        if not equals or not name:
            raise typer.BadParameter(f"{pair!r}: expected NAME=VALUE, as in --set year=2022", param_hint="--set")
    return {name: value for name, _, value in pairs}


def print_answer(found: Answer, form: AnswerFormat) -> None:
    """An answer in one of the forms; a graph has no table and is shown as Turtle."""
    if form is not AnswerFormat.table:
        typer.echo(found.format(form.value), nl=False)
    elif found.kind == "select":
        columns = [name.replace("_", " ") for name in found.variables]
        show([table(columns, [tuple(map(as_number, row)) for row in found.rows])], Format.table)
    elif found.kind == "ask":
        typer.echo("yes" if found.true else "no")
    else:
        typer.echo(found.format("turtle"), nl=False)


def quotable(found: Answer, form: AnswerFormat) -> Answer:
    """The answer itself; raises Failure where its rows cannot be quoted in the form."""
    if found.kind != "select":
        raise Failure("--evidence quotes the sentences behind the rows of a SELECT query; this query has no rows")
    if form.value not in set(Format):
        raise Failure(f"--evidence has no place in the form {form.value}; use {', '.join(Format)}")
    return found


def print_quoted(found: Answer, sources: Sequence[tuple[Source, ...]], form: AnswerFormat) -> None:
    """Rows with the sentences that say so; where no row leads to any, that is said."""
    columns = tuple(name.replace("_", " ") if form is AnswerFormat.table else name for name in found.variables)
    cells = [tuple(map(as_number, row)) for row in found.rows]
    rows = tuple(Row(row, said) for row, said in zip(cells, sources, strict=True))
    show([Table(columns, rows)], Format(form.value), evidence=True)
    if rows and not any(sources):
        typer.echo(f"podium: {UNQUOTED}", err=True)


def as_number(cell: str | None) -> Decimal | str | None:
    """A cell as a number where it is one, so that columns of numbers are flush right."""
    return Decimal(cell) if cell and NUMBER.fullmatch(cell) else cell


@commands.command(
    rich_help_panel=QUESTIONS,
    epilog=examples("podium queries", "podium queries season-bests", "podium queries --format markdown"),
)
def queries(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="Show this one with its text.")] = None,
    form: Form = Format.table,
) -> None:
    """List the queries that are kept under a name."""
    from graph import catalog

    if name:
        typer.echo(catalog.get(name).text.rstrip("\n"))
        return
    rows = [(found.name, found.question, parameter_list(found)) for found in catalog.queries()]
    show([table(("name", "question", "parameters"), rows)], form)


def parameter_list(found: NamedQuery) -> str:
    """``discipline, [year]``: optional ones in brackets."""
    return ", ".join(
        parameter.name if getattr(parameter, "required", True) else f"[{parameter.name}]"
        for parameter in found.parameters
    )
