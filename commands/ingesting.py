"""From articles and facts into the graph: ingest, load."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from commands.console import Problems, plural, progress
from commands.manual import GRAPH, examples, group
from commands.options import STORE, Base, Form, Model, Paths, Store
from commands.reading import articles, extractor_of, rules_of
from commands.tables import Format, Table, show, table

if TYPE_CHECKING:
    from graph.ingest import IngestReport, Outcome, Submission

commands = group()


@commands.command(
    rich_help_panel=GRAPH,
    epilog=examples(
        "podium ingest news/",
        "podium ingest 'news/2022-*.txt' --store season-2022",
        "PODIUM_STORE=~/athletics podium ingest article.html",
        "curl -s https://example.org/report.html | podium ingest -",
    ),
)
def ingest(
    paths: Paths, store: Store = STORE, base: Base = None, model: Model = None, form: Form = Format.table
) -> None:
    """Extract the facts of articles and write them into the graph.

    An article that the graph holds with the same content is skipped; one whose content has changed replaces its
    earlier facts. Each is written whole or not at all: an ingest that is broken off can be run again.
    """
    from extractor.sources import how_many
    from graph.ingest import submission

    problems = Problems()
    extract = extractor_of(model)
    found = (submission(article, extract) for article in articles(paths, problems, unique=False))
    report = write(found, store, base, rules_of(model), how_many(paths))
    show(tallies(report, problems.count), form)
    problems.count += report.count("failed")
    problems.end()


@commands.command(
    rich_help_panel=GRAPH,
    epilog=examples("podium load facts.jsonl", "podium load facts/ --articles news/"),
)
def load(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A file of facts (.jsonl) or a folder of them.")],
    articles_at: Annotated[
        str | None, typer.Option("--articles", metavar="PATH", help="The articles, to find the quotes in their text.")
    ] = None,
    store: Store = STORE,
    base: Base = None,
    form: Form = Format.table,
) -> None:
    """Write facts that were made elsewhere into the graph.

    Takes one JSON object a line, as podium extract prints them; docs/facts.md tells the slots. A line that is no fact
    is named with its place, and nothing of its article is written.
    """
    from graph.load import GIVEN, by_id, read_facts

    problems = Problems()
    texts = by_id(articles([articles_at], problems)) if articles_at else None
    report = write(list(read_facts(path, articles=texts)), store, base, GIVEN, None)
    show(tallies(report, problems.count), form)
    problems.count += report.count("failed")
    problems.end()


def write(
    found: Iterable[Submission], store: str, base: str | None, rules_version: str, total: int | None
) -> IngestReport:
    """Write submissions into a store while telling how far it is."""
    from graph import ingest
    from graph.store import open_store

    with open_store(store) as opened, progress("ingesting", total) as advance:
        return ingest.ingest(opened, found, rules_version=rules_version, base=base, on_article=teller(advance))


def teller(advance: Callable[..., None]) -> Callable[[Outcome], None]:
    """What reports each article as it is done."""

    def tell(outcome: Outcome) -> None:
        if outcome.status == "failed":
            advance(outcome.id, outcome.message, failed=True)
        else:
            facts = f", {plural(outcome.facts, 'fact')}" if outcome.status != "unchanged" else ""
            advance(outcome.id, outcome.status + facts)

    return tell


def tallies(report: IngestReport, unreadable: int) -> Sequence[Table]:
    """Articles by what became of them, facts by type, and what has changed in the graph."""
    counts = {
        "new": report.count("new"),
        "replaced": report.count("replaced"),
        "unchanged": report.count("unchanged"),
        "failed": report.count("failed") + unreadable,
    }
    summary = report.changes.summary()
    return (
        table(("articles", "number"), counts.items(), title="Articles"),
        table(
            ("facts", "number"),
            sorted(report.facts_by_type.items()),
            title="Facts",
            notes=[f"In the graph: {summary}"] if summary else [],
        ),
    )
