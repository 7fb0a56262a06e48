"""Questions in plain words: ask."""

from __future__ import annotations

from typing import Annotated

import typer

from commands.manual import QUESTIONS, examples, group
from commands.options import STORE, Evidence, Store
from commands.querying import AnswerFormat, print_answer, print_quoted, quotable
from commands.tables import Format, show, table

commands = group()
TOLD_APART = "a race that articles tell differently stands there twice; `podium head-to-head A B` puts it together"
HINTS = {
    "record-history": "so each article says; `podium progression EVENT` tells what of it does not fit the rest",
    "best-by-victories": "counted, not rated: `podium rank --event EVENT --year YEAR` rates them by five methods",
    "circles": "`podium cycles --event EVENT` shows the races of each circle",
    "head-to-head": TOLD_APART,
    "victory-over": TOLD_APART,
    "tally": TOLD_APART,
    "articles-about": "articles that state a fact of the athlete; others may name them",
}
"""What to know about the answers of a query."""


@commands.command(
    rich_help_panel=QUESTIONS,
    epilog=examples(
        "podium ask 'who beat Ingebrigtsen over 1500m since 2021?' --evidence",
        "podium ask 'What is the chain of victories from Tefera to Timothy Cheruiyot?'",
        "podium ask 'Who ran the fastest 1500m of 2022?' --sparql",
        "podium ask",
    ),
)
def ask(
    question: Annotated[
        str | None, typer.Argument(metavar="QUESTION", help="The question; without one, what can be asked.")
    ] = None,
    sparql: Annotated[bool, typer.Option("--sparql", help="Show the query that the question became, too.")] = False,
    evidence: Evidence = False,
    store: Store = STORE,
    form: Annotated[AnswerFormat, typer.Option("--format", "-f", help="The form of the answer.")] = AnswerFormat.table,
) -> None:
    """Ask a question in plain words.

    Who beat whom, how often, when and where, who was right behind, chains and circles of victories, the best of a year,
    records, medals, best marks, coaches, countries, articles. Each question becomes a named query, a chain one a link;
    what cannot be understood is said, with the nearest questions that can. A name that several have is settled by the
    event, year or rival of the question where these leave one.
    """
    from graph.ask import KINDS
    from graph.ask import ask as understand
    from graph.derived import open_current

    if question is None:
        rows = [(kind.example, kind.query) for kind in KINDS]
        known = Format(form.value) if form.value in set(Format) else Format.table
        show([table(("question", "query"), rows, "What can be asked, for example")], known)
        return
    with open_current(store) as opened:
        found = understand(opened, question)
        if sparql:
            typer.echo(found.sparql.rstrip("\n") + "\n", err=form is not AnswerFormat.table)
        told = found.answer(opened)
        if evidence:
            print_quoted(told, found.sources(opened, quotable(told, form)), form)
        else:
            print_answer(told, form)
    if found.query.name in HINTS and not found.kind.chain:
        typer.echo(f"podium: {HINTS[found.query.name]}", err=True)
