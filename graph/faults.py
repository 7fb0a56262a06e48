"""Where a query is wrong, for people: line, column, the line itself and a caret under the place.

The parser tells the furthest place that it reached, which is often behind the fault. What the words of the query show
by themselves (an unknown prefix, a bracket without its other half, a word that is none of SPARQL's) comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from graph.binding import FORMS, UPDATES, tokens
from graph.prefixes import PREFIXES

POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
PAIRS = {"(": ")", "{": "}", "[": "]"}
REASONS = (
    "The SELECT contains a variable that is unbound",
    "The SELECT overrides an existing variable",
    "IRI parsing failed",
)
"""What the parser says in words, among the characters that it would have taken."""
WORDS = frozenset(
    re.findall(
        r"\w+",
        """
        a true false base prefix select distinct reduced construct describe ask from named where order by asc desc
        limit offset values undef graph optional union minus filter bind as service silent exists not in having group
        count sum min max avg sample group_concat separator str lang langmatches datatype bound iri uri bnode rand abs
        ceil floor round concat strlen substr ucase lcase encode_for_uri contains strstarts strends strbefore strafter
        year month day hours minutes seconds timezone tz now uuid struuid md5 sha1 sha256 sha384 sha512 coalesce if
        strlang strdt sameterm isiri isuri isblank isliteral isnumeric regex replace
        triple subject predicate object istriple adjust lateral
        """,
    )
)
"""The words of SPARQL 1.1 (section 19.8), with Oxigraph's few more."""


class QueryError(ValueError):
    """A query that cannot be run; the message tells the place and shows it. ``line`` and ``column`` count from 1."""

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        """Keep the place."""
        super().__init__(message)
        self.line = line
        self.column = column


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its place, counted from 0 in the query."""

    kind: str
    text: str
    at: int


def fault(sparql: str, said: str) -> QueryError:
    """The error of a query that the parser refused with ``said``."""
    first = min(faults(sparql), key=lambda found: found[0], default=None)
    if first is not None:
        return pointed(sparql, *first)
    found = POSITION.match(said)
    if found is None:
        return QueryError(f"the query is not SPARQL: {said}")
    return pointed(sparql, index(sparql, int(found[1]), int(found[2])), reason(found[3]))


def pointed(sparql: str, at: int, why: str) -> QueryError:
    """The message with the line and a caret."""
    before = sparql[:at]
    line, column = before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1
    text = sparql.split("\n")[line - 1].rstrip()
    caret = "".join("\t" if char == "\t" else " " for char in text[: column - 1]).ljust(column - 1)
    return QueryError(f"line {line}, column {column}: {why}\n  {text}\n  {caret}^", line, column)


def index(sparql: str, line: int, column: int) -> int:
    """The start of the token at a place that the parser tells, or the end of the query."""
    lines = sparql.split("\n")
    given = sum(len(text) + 1 for text in lines[: line - 1]) + column - 1
    inside = [word for word in words(sparql) if word.at <= given < word.at + len(word.text)]
    return inside[0].at if inside else min(given, len(sparql.rstrip()))


def reason(expected: str) -> str:
    """What the parser says in words, else that it did not expect what stands there."""
    told = next((words for words in REASONS if words in expected), None)
    plain = re.findall(r'"(\S{1,2})"|\b([A-Z]{2,})\b', expected)
    could = sorted({one or other for one, other in plain} - {"IF", "TZ"})
    if told is None and 0 < len(could) <= 8:
        return f"unexpected here; it could be {', '.join(could)}"
    return told or "unexpected here"


def faults(sparql: str) -> Iterator[tuple[int, str]]:
    """Faults that single words show, each with its place."""
    found = list(words(sparql))
    yield from wrong_start(found)
    yield from wrong_brackets(found)
    declared = {found[i + 1].text for i, word in enumerate(found[:-1]) if word.text.upper() == "PREFIX"}
    for before, word in zip([None, *found], found, strict=False):
        if word.kind == "name" and not word.text.startswith("_:"):
            yield from wrong_prefix(word, declared)
        if word.text in ("'", '"'):
            yield word.at, "the text that begins here does not end on its line; close it, or use three quotation marks"
        if word.kind == "word" and not (before and before.text == "@") and word.text.lower() not in WORDS:
            yield word.at, f'{word.text!r} is no word of SPARQL; a variable is ?{word.text}, a text "{word.text}"'


def words(sparql: str) -> Iterator[Word]:
    """The tokens but for spaces and comments."""
    at = 0
    for kind, text in tokens(sparql):
        if kind != "space":
            yield Word(kind, text, at)
        at += len(text)


def wrong_start(found: list[Word]) -> Iterator[tuple[int, str]]:
    """A query must begin with one of four words, after its prefixes."""
    start = next((word for word in found if word.kind == "word" and word.text.upper() not in ("PREFIX", "BASE")), None)
    if start is None or start.text.upper() not in FORMS | UPDATES:
        what = "the query is empty" if not found else "a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE"
        yield (start.at if start else 0), what


def wrong_brackets(found: list[Word]) -> Iterator[tuple[int, str]]:
    """Brackets without their other half."""
    opened: list[Word] = []
    for word in found:
        if word.text in PAIRS:
            opened.append(word)
        elif word.text in PAIRS.values():
            if not opened or PAIRS[opened[-1].text] != word.text:
                yield word.at, f"this {word.text!r} closes nothing"
                return
            opened.pop()
    if opened:
        yield opened[-1].at, f"this {opened[-1].text!r} is never closed"


def wrong_prefix(word: Word, declared: set[str]) -> Iterator[tuple[int, str]]:
    """A prefix that is neither declared nor known."""
    prefix = word.text.split(":")[0]
    if prefix in PREFIXES or f"{prefix}:" in declared:
        return
    near = get_close_matches(prefix, PREFIXES, n=1)
    hint = f"; did you mean {near[0]}:?" if near else ""
    yield word.at, f"the prefix {prefix}: is not known{hint} Known are {', '.join(sorted(PREFIXES))}"
