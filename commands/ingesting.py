"""From articles and facts into the graph: ingest, load."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from commands.console import Problems, plural, progress
from commands.manual import GRAPH, examples, group
from commands.options import STORE, Base, Form, Jobs, Model, Paths, Store
from commands.reading import Unread, articles, readings, rules_of
from commands.tables import Format, Table, show, table
from commands.workers import ahead, workers

if TYPE_CHECKING:
    from commands.workers import Begin
    from extractor.article import Article
    from graph.ingest import IngestReport, Outcome, Submission
    from graph.store import Store as OpenStore

commands = group()


@commands.command(
    rich_help_panel=GRAPH,
    epilog=examples(
        "podium ingest news/",
        "podium ingest 'news/2022-*.txt' --store season-2022 --jobs 2",
        "PODIUM_STORE=~/athletics podium ingest article.html",
        "curl -s https://example.org/report.html | podium ingest -",
    ),
)
def ingest(
    paths: Paths,
    store: Store = STORE,
    base: Base = None,
    model: Model = None,
    jobs: Jobs = 1,
    form: Form = Format.table,
) -> None:
    """Extract the facts of articles and write them into the graph.

    An article that the graph holds with the same content is skipped; one whose content has changed replaces its
    earlier facts. Each is written whole or not at all: an ingest that is broken off can be run again.
    """
    from extractor.sources import how_many
    from graph.store import open_store

    problems, rules = Problems(), rules_of(model)
    with workers(jobs, model) as begin, open_store(store) as opened:
        found = submissions(opened, paths, problems, begin, rules, base, jobs)
        report = write(opened, found, base, rules, how_many(paths))
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
    from graph.store import open_store

    problems = Problems()
    texts = by_id(articles([articles_at], problems)) if articles_at else None
    given = list(read_facts(path, articles=texts))
    with open_store(store) as opened:
        report = write(opened, given, base, GIVEN, None)
    show(tallies(report, problems.count), form)
    problems.count += report.count("failed")
    problems.end()


def submissions(
    store: OpenStore,
    paths: Sequence[str],
    problems: Problems,
    begin: Begin,
    rules_version: str,
    base: str | None,
    jobs: int,
) -> Iterator[Submission]:
    """The articles with what finds their facts, which with several jobs has begun where the store needs them."""
    from graph.ingest import Submission, content_hash, needed

    def one(reading: Article | Unread) -> Unread | Submission:
        if isinstance(reading, Unread):
            return reading
        content = content_hash(reading)
        early = jobs > 1 and needed(store, reading.id, content, rules_version=rules_version, base=base)
        return Submission(reading, begin(reading) if early else lambda: begin(reading)(), content)

    for found in ahead(map(one, readings(paths, unique=False)), jobs):
        if isinstance(found, Unread):
            problems.add(found)
        else:
            yield found


def write(
    store: OpenStore, found: Iterable[Submission], base: str | None, rules_version: str, total: int | None
) -> IngestReport:
    """Write submissions into a store while telling how far it is."""
    from graph import ingest

    with progress("ingesting", total) as advance:
        return ingest.ingest(store, found, rules_version=rules_version, base=base, on_article=teller(advance))


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
