"""How a graph lives on: info, diff, forget, reextract."""

from __future__ import annotations

from typing import Annotated

import typer

from commands.console import Problems, plural, progress
from commands.ingesting import teller
from commands.manual import GRAPH, examples, group
from commands.options import STORE, Form, Model, Store
from commands.reading import extractor_of
from commands.tables import Format, show, table

commands = group()


@commands.command(rich_help_panel=GRAPH, epilog=examples("podium info", "podium info --store season-2022 -f json"))
def info(store: Store = STORE, form: Form = Format.table) -> None:
    """Show what is in the store.

    Articles, claims, athletes, races, and by which rules the articles were read.
    """
    from graph.derived import open_current
    from graph.lifecycle import info as look

    with open_current(store) as opened:
        found = look(opened)
    span = " to ".join(day for day in (found.published_first, found.published_last) if day)
    facts = [
        ("store", store),
        ("articles", found.articles),
        ("published", span),
        ("sources", ", ".join(found.sources)),
        ("quads", found.quads),
        ("rules", ", ".join(found.rules_versions)),
    ]
    show(
        [
            table(("what", "value"), facts, title="Store"),
            table(("claims", "number"), sorted(found.claims.items()), title="Claims"),
            table(("nodes", "number"), sorted(found.nodes.items()), title="Nodes"),
        ],
        form,
    )


@commands.command(rich_help_panel=GRAPH, epilog=examples("podium diff", "podium diff --format json"))
def diff(store: Store = STORE, form: Form = Format.table) -> None:
    """Show what the last change of the store changed in the graph."""
    from graph.derived import open_current
    from graph.lifecycle import diff as look

    with open_current(store) as opened:
        changes = look(opened)
    show([table(("change",), [(line,) for line in changes.lines], notes=[changes.summary()])], form)


@commands.command(rich_help_panel=GRAPH, epilog=examples("podium forget bbc-004", "podium forget bbc-004 bbc-005"))
def forget(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE", help="The ids of the articles.")],
    store: Store = STORE,
) -> None:
    """Take articles out of the graph, with the facts that only they state."""
    from graph.lifecycle import forget as remove
    from graph.store import open_store

    with open_store(store) as opened:
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
    from extractor.pipeline import rules_version
    from graph.lifecycle import reextract as again
    from graph.store import open_store

    with open_store(store) as opened, progress("extracting", None) as advance:
        report = again(
            opened, extractor_of(model), rules_version=rules_version(), on_article=teller(advance), force=force
        )
    show(
        [
            table(("fact",), [(line,) for line in report.gained], title="Gained"),
            table(("fact",), [(line,) for line in report.lost], title="Lost"),
        ],
        form,
    )
    failed = [outcome for outcome in report.outcomes if outcome.status == "failed"]
    problems = Problems()
    problems.count = len(failed)
    problems.end()
