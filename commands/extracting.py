"""From articles to facts, without a graph: extract."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import quote

import typer

from commands.console import Failure, Problems, plural, progress
from commands.manual import ARTICLES, examples, group
from commands.options import Confidence, Model, Paths
from commands.reading import articles, extractor_of

if TYPE_CHECKING:
    from extractor.article import Article
    from extractor.facts import Fact

commands = group()
Out = Annotated[Path | None, typer.Option("--out", metavar="FOLDER", help="Write one <article id>.jsonl each here.")]


@commands.command(
    rich_help_panel=ARTICLES,
    epilog=examples(
        "podium extract article.txt",
        "podium extract news/ --out facts/",
        "podium extract 'news/**/*.html' > facts.jsonl",
        "cat article.txt | podium extract - --min-confidence 0.9",
    ),
)
def extract(paths: Paths, out: Out = None, min_confidence: Confidence = None, model: Model = None) -> None:
    """Print the facts that articles state, one JSON object a line.

    Reads .txt and .md (with or without a YAML front matter), .html, .json and .jsonl; a folder is read with all that
    is below it. What cannot be read is reported, the others go on, and the exit status is 1 at the end.
    """
    problems = Problems()
    found = extracted(paths, model, problems)
    kept = ((article, [fact for fact in facts if fact.confidence >= (min_confidence or 0)]) for article, facts in found)
    if out is None:
        for _, facts in kept:
            print_facts(facts)
    else:
        write_folder(kept, out)
    problems.end()


def extracted(paths: Sequence[str], model: str | None, problems: Problems) -> Iterable[tuple[Article, Sequence[Fact]]]:
    """Each article with its facts; one that fails is added to the problems."""
    extract = extractor_of(model)
    for article in articles(paths, problems):
        try:
            facts = extract(article)
        except Failure:
            raise
        except Exception as error:  # one article must not cost the others
            problems.crash(article.id, error)
        else:
            yield article, facts


def print_facts(facts: Iterable[Fact]) -> None:
    """The facts of one article on standard output."""
    from extractor.facts import dump

    for line in dump(facts):
        typer.echo(line)


def write_folder(found: Iterable[tuple[Article, Sequence[Fact]]], out: Path) -> None:
    """One file an article, each whole or not at all, and the tally at the end."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Failure(f"{out}: cannot be made a folder: {error.strerror}; name another with --out") from error
    types: Counter[str] = Counter()
    done = 0
    with progress("extracting", None) as advance:
        for article, facts in found:
            write_facts(facts, out / f"{quote(article.id, safe=' ')}.jsonl")
            types.update(fact.type for fact in facts)
            done += 1
            advance(article.id, plural(len(facts), "fact"))
    typer.echo(f"{plural(done, 'article')}, {plural(types.total(), 'fact')} in {out}", err=True)


def write_facts(facts: Iterable[Fact], path: Path) -> None:
    """The facts of one article as a file that is whole or absent."""
    from extractor.facts import dump

    partial = path.with_name(f".{path.name}.part")
    partial.write_text("".join(f"{line}\n" for line in dump(facts)), encoding="utf-8")
    os.replace(partial, path)
