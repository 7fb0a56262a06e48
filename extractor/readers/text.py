"""Plain text and Markdown, with or without a YAML front matter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from extractor.article import Article, ArticleError
from extractor.intake import published, unwrapped

FENCE = re.compile(r"-{3,}[ \t]*")
HEADING = re.compile(r"#{1,6}[ \t]+|[ \t]*\Z")
TEXTS = ("id", "title", "source", "url")


def read_text(text: str, stem: str) -> Article:
    """The article of a text file.

    With a front matter (``id``, ``title``, ``source``, ``published``, ``url`` between two lines of ``---``) its keys
    count; without one, the id is ``stem``, the title is the first line, and nobody knows the day.
    Raises ArticleError that names the line.
    """
    if not FENCE.fullmatch(text.partition("\n")[0].rstrip()):
        return titled(text, stem, {})
    header, body, opened = split_front_matter(text)
    keys = parse_front_matter(header)
    for name in TEXTS:
        if isinstance(keys.get(name), list | dict):
            raise ArticleError(f"line {line_of(header, name)}: {name}: expected a text; put it between quotes")
    try:
        date = published(keys.get("published", keys.get("date")))
    except ArticleError as error:
        raise ArticleError(f"line {line_of(header, 'published', 'date')}: {error}") from error
    return titled(body, stem, {**{name: keys.get(name) for name in TEXTS}, "published": date}, opened)


def split_front_matter(text: str) -> tuple[str, str, int]:
    """Header, body and the number of the line on which the body begins."""
    lines = text.split("\n")
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    raise ArticleError("line 1: the front matter is opened by --- and never closed; end it with a line of ---")


def parse_front_matter(header: str) -> Mapping[str, Any]:
    """The keys of the header; raises ArticleError with the line in the file."""
    import yaml

    try:
        keys = yaml.safe_load(header)
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line if error.problem_mark else 0) + 2
        raise ArticleError(
            f"line {line}: the front matter is no YAML ({error.problem}); "
            "write one 'key: value' a line and put a value with a colon or quotes in it between quotes"
        ) from error
    except (yaml.YAMLError, ValueError) as error:
        raise ArticleError(f"line 2: the front matter is no YAML ({str(error).splitlines()[0]})") from error
    if keys is None:
        return {}
    if not isinstance(keys, dict):
        raise ArticleError("line 2: the front matter holds no keys; write one 'key: value' a line")
    return keys


def line_of(header: str, *names: str) -> int:
    """The line in the file on which one of the keys stands."""
    for number, line in enumerate(header.split("\n"), 2):
        if line.split(":")[0].strip() in names:
            return number
    return 2


def titled(body: str, stem: str, keys: Mapping[str, Any], line: int = 1) -> Article:
    """The article; where no key gives the title, the first line of the body does."""
    body = body.strip("\n")
    if not body.strip():
        raise ArticleError(f"line {line}: no text follows the front matter; write the article below it")
    title = str(keys.get("title") or "").strip()
    if not title:
        first, _, body = body.lstrip().partition("\n")
        title = HEADING.sub("", first)
    return Article(
        id=str(keys.get("id") or stem).strip(),
        title=title,
        body=unwrapped(body.strip("\n")),
        published=keys.get("published"),
        source=optional(keys.get("source")),
        url=optional(keys.get("url")),
    )


def optional(value: object) -> str | None:
    """The text, or None where it is absent or empty."""
    return (str(value).strip() or None) if value is not None else None
