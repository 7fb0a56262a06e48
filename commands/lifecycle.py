"""How a graph lives on: info, diff, forget, reextract, compact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from commands.console import Problems, plural, progress
from commands.ingesting import teller
from commands.manual import GRAPH, examples, group
from commands.options import STORE, Form, Model, Store
from commands.reading import extractor_of, rules_of
from commands.tables import Cell, Format, Table, show, table

if TYPE_CHECKING:
    from graph.store import Store as OpenStore

commands = group()
SHOWN = 5
"""Lines of a kind, and names in a row, that are shown unasked."""


@commands.command(rich_help_panel=GRAPH, epilog=examples("podium info", "podium info --store season-2022 -f json"))
def info(store: Store = STORE, form: Form = Format.table) -> None:
    """Show what is in the store.

    Articles, claims, athletes, races, and by which rules the articles were read.
    """
    from graph.derived import open_current
    from graph.lifecycle import info as look

    with open_current(store) as opened:
        found = look(opened)
    head: list[tuple[str, Cell]] = [
        ("store", found.location),
        ("base of its names", found.base),
        ("articles", found.articles),
        ("published", " to ".join(day for day in (found.first, found.last) if day)),
        ("quads", found.quads),
    ]
    tables = [table(("what", "value"), head, title="Store")]
    for title, numbers in (
        ("Claims", found.claims),
        ("Nodes", found.nodes),
        ("Sources", found.sources),
        ("Rules", found.rules_versions),
    ):
        tables.append(table((title.lower(), "number"), numbers.items(), title=title))
    show(tables, form)


@commands.command(rich_help_panel=GRAPH, epilog=examples("podium diff", "podium diff --all --format json"))
def diff(
    every: Annotated[bool, typer.Option("--all", help="All lines, not only the first ones of each kind.")] = False,
    store: Store = STORE,
    form: Form = Format.table,
) -> None:
    """Show what the last change of the store changed in the graph."""
    from graph.derived import open_current
    from graph.lifecycle import diff as look

    with open_current(store) as opened:
        changes = look(opened)
    articles = [(status, len(ids), some(ids)) for status, ids in changes.articles.items()]
    most = None if every else SHOWN
    show(
        [
            table(("in short",), [(changes.summary(),)]),
            table(("became", "number", "articles"), articles, title="Articles"),
            line_table("Gained", changes.gained, most),
            line_table("Lost", changes.lost, most),
        ],
        form,
    )


def some(names: Sequence[str]) -> str:
    """The first names, and how many there are beside them."""
    return ", ".join(names[:SHOWN]) + (f" and {len(names) - SHOWN} more" if len(names) > SHOWN else "")


def line_table(title: str, lines: Mapping[str, Sequence[str]], most: int | None = None) -> Table:
    """What was gained or lost, by kind, at most so many lines of each."""
    rows = [(kind, line) for kind, found in lines.items() for line in found[:most]]
    left = sum(len(found) - len(found[:most]) for found in lines.values())
    return table(("kind", "what"), rows, title, [f"and {left} more; --all lists them"] if left else [])


@commands.command(rich_help_panel=GRAPH, epilog=examples("podium forget bbc-004", "podium forget bbc-004 bbc-005"))
def forget(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE", help="The ids of the articles.")],
    store: Store = STORE,
) -> None:
    """Take articles out of the graph, with the facts that only they state."""
    from graph.lifecycle import forget as remove

    with existing(store) as opened:
        changes = remove(opened, articles)
    typer.echo(f"forgot {plural(len(articles), 'article')}: {changes.summary()}")


@commands.command(rich_help_panel=GRAPH, epilog=examples("podium reextract", "podium reextract --force"))
def reextract(
    store: Store = STORE,
    model: Model = None,
    force: Annotated[bool, typer.Option("--force", help="Also where the rules are the same.")] = False,
    form: Form = Format.table,
) -> None:
    """Read the articles again after the rules have changed.

    The text is kept in the store. Prints what was gained and lost.
    """
    from graph.lifecycle import reextract as again

    with existing(store) as opened, progress("extracting", None) as advance:
        report = again(
            opened, extractor_of(model), rules_version=rules_of(model), on_article=teller(advance), force=force
        )
    counts: Counter[str] = Counter(outcome.status for outcome in report.outcomes)
    counts["facts made elsewhere, left alone"] = report.given
    show(
        [
            table(("articles", "number"), [(name, number) for name, number in counts.items() if number], "Articles"),
            line_table("Gained", report.gained),
            line_table("Lost", report.lost),
        ],
        form,
    )
    problems = Problems()
    problems.count = counts["failed"]
    problems.end()


@commands.command(rich_help_panel=GRAPH, epilog=examples("podium compact", "podium compact --store season-2022"))
def compact(store: Store = STORE) -> None:
    """Write the files of a store anew, without gaps.

    After much was loaded, questions are answered sooner. Makes the index of who beat whom, too, where it is missing.
    Takes as much room on the disk again while it runs.
    """
    from graph.derived import refresh
    from graph.local import size_of

    with existing(store) as opened:
        before = size_of(opened.location)
        refresh(opened)
        opened.compact()
    typer.echo(f"{store}: {before / 1e6:,.1f} MB before, {size_of(opened.location) / 1e6:,.1f} MB now")


def existing(store: str) -> OpenStore:
    """A store that is there already, opened for writing; raises StoreError where there is none."""
    from graph.store import open_store

    open_store(store, write=False).close()
    return open_store(store)
