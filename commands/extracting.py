"""From articles to facts, without a graph: extract."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import quote

import typer

from commands import explaining
from commands.console import Failure, Problems, plural, progress
from commands.manual import ARTICLES, examples, group
from commands.options import Confidence, Jobs, Model, Paths
from commands.reading import Unread, readings
from commands.workers import ahead, workers

if TYPE_CHECKING:
    from extractor.article import Article
    from extractor.facts import Fact

    Found = Iterable[tuple[Article, Sequence[Fact]]]

commands = group()
Out = Annotated[Path | None, typer.Option("--out", metavar="FOLDER", help="Write one <article id>.jsonl each here.")]


@commands.command(
    rich_help_panel=ARTICLES,
    epilog=examples(
        "podium extract article.txt",
        "podium extract news/ --out facts/",
        "podium extract 'news/**/*.html' --jobs 4 > facts.jsonl",
        "cat article.txt | podium extract - --min-confidence 0.9",
        "podium extract article.txt --explain",
        "podium extract news/ --html pages/",
    ),
)
def extract(
    paths: Paths,
    out: Out = None,
    min_confidence: Confidence = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show each fact with its sentence and the steps to its slots instead.")
    ] = False,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FOLDER", help="Write each article as a page with its mentions.")
    ] = None,
    model: Model = None,
    jobs: Jobs = 1,
) -> None:
    """Print the facts that articles state, one JSON object a line.

    Reads .txt and .md (with or without a YAML front matter), .html, .json and .jsonl; a folder is read with all that
    is below it. What cannot be read is reported, the others go on, and the exit status is 1 at the end.
    """
    problems = Problems()
    found = sure(extracted(paths, model, problems, jobs=jobs), min_confidence)
    if out is not None:
        write_folder(found, out, ".jsonl", json_lines)
    elif html is not None:
        write_folder(found, html, ".html", lambda article, facts: explaining.page(article, facts, model))
    else:
        for article, facts in found:
            lines = explaining.explain(article, facts, model) if explain else dumped(facts)
            typer.echo("".join(f"{line}\n" for line in lines), nl=False)
    problems.end()


def sure(found: Found, least: float | None) -> Found:
    """The facts that are at least so sure."""
    return ((article, [fact for fact in facts if fact.confidence >= (least or 0)]) for article, facts in found)


def extracted(
    paths: Sequence[str], model: str | None, problems: Problems, *, failed: bool = False, jobs: int = 1
) -> Found:
    """Each article with its facts; one that fails is a problem, and where ``failed`` it is given without facts.

    With several ``jobs`` the articles are read ahead, and everything is told in the same order.
    """
    with workers(jobs, model) as begin:
        begun = ((reading, None if isinstance(reading, Unread) else begin(reading)) for reading in readings(paths))
        for reading, facts_of in ahead(begun, jobs):
            if isinstance(reading, Unread) or facts_of is None:
                problems.add(reading)
                continue
            try:
                facts = facts_of()
            except Failure:
                raise
            except Exception as error:  # one article must not cost the others
                problems.crash(reading.id, error)
                if failed:
                    yield reading, ()
            else:
                yield reading, facts


def dumped(facts: Sequence[Fact]) -> Iterator[str]:
    """The facts of one article as JSON lines."""
    from extractor.facts import dump

    return dump(facts)


def json_lines(article: Article, facts: Sequence[Fact]) -> str:
    """The facts of one article as the text of a file."""
    return "".join(f"{line}\n" for line in dumped(facts))


def write_folder(found: Found, out: Path, ending: str, text_of: Callable[[Article, Sequence[Fact]], str]) -> None:
    """One file an article, each whole or not at all, and the tally at the end."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Failure(f"{out}: cannot be made a folder: {error.strerror}; name another one") from error
    done = total = 0
    with progress("extracting", None) as advance:
        for article, facts in found:
            write_file(out / f"{quote(article.id, safe=' ')}{ending}", text_of(article, facts))
            total += len(facts)
            done += 1
            advance(article.id, plural(len(facts), "fact"))
    typer.echo(f"{plural(done, 'article')}, {plural(total, 'fact')} in {out}", err=True)


def write_file(path: Path, text: str) -> None:
    """A file that is whole or absent."""
    partial = path.with_name(f".{path.name}.part")
    try:
        partial.write_text(text, encoding="utf-8")
        os.replace(partial, path)
    except OSError as error:
        raise Failure(f"{path}: cannot be written: {error.strerror}") from error
