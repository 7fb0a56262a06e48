"""Facts made elsewhere: by another extractor, a language model, an annotator; JSONL in the fact format."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from extractor.article import Article
from extractor.facts import Evidence, Fact, FactError, from_json
from extractor.gazetteer import units
from graph.ingest import Submission, content_hash

GIVEN = "given"
"""The rules version of articles whose facts no rule of podium found; `reextract` leaves them alone."""
FACT_ID = re.compile(r"(?P<article>.+?)/\d+(#char=\d+,\d+)?")
LIKE = {"'": "['‘’ʼ]", '"': '["“”]', "-": "[-‐‑–—]", "–": "[-–—]", "—": "[-–—]"}
"""Characters that an annotator's quote may have instead of the article's own."""


class LoadError(ValueError):
    """Facts that cannot be read; the message names the file, the line, what was expected and what to do."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of JSONL with its place, for messages."""

    text: str
    where: str

    def article(self, default: str) -> str:
        """The article that the line's ``id`` names, else the default; raises LoadError where it is no JSON object."""
        try:
            record = json.loads(self.text)
        except json.JSONDecodeError as error:
            message = f"{self.where}: not JSON: {error.msg} at column {error.colno}; expected one fact a line"
            raise LoadError(message) from error
        if not isinstance(record, dict):
            raise LoadError(f"{self.where}: expected a JSON object a line, got {type(record).__name__}")
        found = FACT_ID.fullmatch(str(record.get("id", "")))
        return found["article"] if found else default


def read_facts(path: Path, *, articles: Mapping[str, Article] | None = None) -> Iterator[Submission]:
    """The articles of a JSONL file, or of a folder of ``<article id>.jsonl``, each with its facts, in order of ids.

    A line says by its ``id`` (``bbc-004/3``) which article it is of; else it is of the article with the file's name.
    Where the article is in ``articles``, the quote is looked up in its text; else the fact has a quote without offsets.
    A fact that is wrong fails its article when its facts are asked for; raises LoadError where nothing can be read.
    """
    by_article: dict[str, list[Line]] = {}
    for file in fact_files(path):
        for line in read_lines(file):
            by_article.setdefault(line.article(file.stem), []).append(line)
    known = articles or {}
    for name in sorted(by_article):
        yield loaded(known.get(name), name, by_article[name])


def fact_files(path: Path) -> Sequence[Path]:
    """The file itself, or the .jsonl files of the folder, sorted; raises LoadError where there are none."""
    if path.is_dir():
        files = sorted(path.glob("*.jsonl"))
        if not files:
            raise LoadError(f"{path}: holds no .jsonl file; name a folder of <article id>.jsonl, or one file")
        return files
    if not path.is_file():
        raise LoadError(f"{path}: no such file; name a .jsonl file, or a folder of <article id>.jsonl")
    return [path]


def read_lines(file: Path) -> Iterator[Line]:
    """The lines that are not empty; raises LoadError where the file is no UTF-8 text."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise LoadError(f"{file}: cannot be read as UTF-8 text: {error}") from error
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield Line(line, f"{file}:{number}")


def loaded(article: Article | None, name: str, lines: Sequence[Line]) -> Submission:
    """One article with its lines; without its text it goes by its id."""
    known = article or Article(id=name, title=name, body="")

    def facts() -> Sequence[Fact]:
        return [read_fact(line, name, article) for line in lines]

    return Submission(known, facts, content_hash(known, "\n".join(sorted(line.text for line in lines))))


def read_fact(line: Line, name: str, article: Article | None) -> Fact:
    """The fact of a line, its quote placed in the article; raises LoadError."""
    try:
        fact = from_json(line.text, name, units())
    except FactError as error:
        raise LoadError(f"{line.where}: {error}") from error
    if article is None:
        return replace(fact, evidence=Evidence(fact.evidence.article, fact.evidence.quote))
    placed = place(fact.evidence, article.text)
    if placed is None:
        message = f"the article {name} does not say {fact.evidence.quote!r}; `evidence` is a verbatim quote of it"
        raise LoadError(f"{line.where}: {message}")
    return replace(fact, evidence=placed)


def place(evidence: Evidence, text: str) -> Evidence | None:
    """The evidence with the offsets and the very words of the text, None where the text has no such words.

    Given offsets hold where they are right; else the first place counts. Spaces, dashes and quotation marks may differ
    between the quote and the text.
    """
    start, end = evidence.start, evidence.end
    if start is not None and end is not None and text[start:end] == evidence.quote:
        return evidence
    found = re.search(pattern(evidence.quote), text)
    if found is None:
        return None
    return Evidence(evidence.article, found.group(), found.start(), found.end())


def pattern(quote: str) -> str:
    """A regular expression for the words of a quote."""
    return r"\s+".join("".join(LIKE.get(char, re.escape(char)) for char in word) for word in quote.split())


def by_id(articles: Iterable[Article]) -> dict[str, Article]:
    """The articles by id, for :func:`read_facts`; raises LoadError where two have one id."""
    out: dict[str, Article] = {}
    for article in articles:
        if article.id in out and out[article.id] != article:
            raise LoadError(f"two different articles have the id {article.id!r}; give each its own")
        out[article.id] = article
    return out
