"""Articles as JSON: one object, a list of objects, or one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from extractor.article import Article, ArticleError
from extractor.intake import published, unwrapped

BODIES = ("text", "body")
EXPECTED = 'expected {"title": ..., "text": ..., "published": ..., "source": ..., "url": ...}'


class NoArticles(ArticleError):
    """A file that holds something else altogether; reading on is of no use."""


def read_json(text: str, stem: str) -> Iterator[Article | ArticleError]:
    """The articles of a JSON file; a faulty one is given as the error that says why, the others go on.

    An object without ``id`` is called ``stem``, or ``stem-1``, ``stem-2`` in a list.
    """
    try:
        given = json.loads(text)
    except json.JSONDecodeError as error:
        raise ArticleError(f"line {error.lineno}, column {error.colno}: not JSON: {error.msg}") from error
    if not isinstance(given, list):
        yield article_of(given, stem)
        return
    for number, record in enumerate(given, 1):
        yield attempt(record, f"{stem}-{number}", f"article {number}")


def read_jsonl(lines: Iterable[str], stem: str) -> Iterator[Article | ArticleError]:
    """The articles of JSON lines, in order; empty lines are passed over. Raises NoArticles for a file of facts."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line.rstrip())
        except json.JSONDecodeError as error:
            yield ArticleError(f"line {number}, column {error.colno}: not JSON: {error.msg}; {EXPECTED}")
            continue
        yield attempt(record, f"{stem}-{number}", f"line {number}")


def attempt(record: Any, name: str, where: str) -> Article | ArticleError:
    """The article of one record, or the error with its place in the file."""
    try:
        return article_of(record, name)
    except NoArticles:
        raise
    except ArticleError as error:
        return ArticleError(f"{where}: {error}")


def article_of(record: Any, name: str) -> Article:
    """The article of one JSON object; raises ArticleError."""
    if not isinstance(record, dict):
        raise ArticleError(f"{type(record).__name__} is no article; {EXPECTED}")
    if "type" in record and "evidence" in record:
        raise NoArticles("these are facts, no articles; read them with: podium load")
    body = next((record[key] for key in BODIES if record.get(key)), None)
    title = record.get("title") or ""
    if not isinstance(body or title, str) or not (body or title):
        raise ArticleError(f"no text; {EXPECTED}")
    if not title:
        title, _, body = str(body).strip().partition("\n")
    return Article(
        id=str(record.get("id") or name),
        title=str(title).strip(),
        body=unwrapped(str(body or "").replace("\r\n", "\n").strip("\n")),
        published=published(record.get("published", record.get("date"))),
        source=optional(record, "source"),
        url=optional(record, "url"),
    )


def optional(record: Mapping[str, Any], key: str) -> str | None:
    """The text of a key, or None where it is absent or empty."""
    return str(record[key]) if record.get(key) else None
