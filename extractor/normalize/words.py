"""Words of a text with their offsets, folded for comparison, and tables of aliases to look up in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

WORD = re.compile(r"[^\W_]+")
GAP = re.compile(r"[ \u00a0\-‐‑–'’.,/×&]{0,3}")
Payload = TypeVar("Payload")
Entry = tuple[tuple[str, ...], str | None, Payload]
"""The folded words of an alias, the form that must stand in the text (or None), and what it stands for."""


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Without accents and case: ``Zürich`` and ``zurich`` agree."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("Ł", "L"))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def titled(words: str) -> str:
    """A name in capitals with small letters: ``O'SULLIVAN`` as ``O'Sullivan``."""
    return re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize(), words)


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters and digits; ``norm`` is its folded form."""

    start: int
    end: int
    norm: str


@lru_cache(maxsize=8)
def words_of(text: str) -> tuple[Word, ...]:
    """All words of a text in order."""
    return tuple(Word(m.start(), m.end(), fold(m.group())) for m in WORD.finditer(text))


@lru_cache(maxsize=8)
def norms_of(text: str) -> tuple[str, ...]:
    """The folded forms of all words of a text in order."""
    return tuple(word.norm for word in words_of(text))


def beginning(pattern: re.Pattern[str], heads: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """``pattern.finditer(text)``, tried only where its first words stand.

    A pattern without regard to case is tried at every character; ``heads`` (lower case, its longer parts looked ahead at)
    finds the few places where one can begin, which is some times faster.
    """
    low = text.lower()
    if len(low) != len(text):
        yield from pattern.finditer(text)
        return
    end = 0
    for head in heads.finditer(low):
        if head.start() >= end and (match := pattern.match(text, head.start())):
            yield match
            end = match.end()


@dataclass(frozen=True, slots=True)
class Hit(Generic[Payload]):
    """An alias found: the range in the text and what the alias stands for."""

    start: int
    end: int
    payload: Payload


class AliasTable(Generic[Payload]):
    """Aliases by their first word, the longest first.

    Comparison ignores case and accents, hyphens and spaces are alike; an alias of up to four capitals (``US``, ``WR``,
    ``U.S.``) and one marked ``exact`` must stand in the text as written.
    """

    def __init__(self, aliases: Iterable[tuple[str, Payload]], *, exact: bool = False) -> None:
        self._by_first: dict[str, list[Entry[Payload]]] = {}
        for alias, payload in aliases:
            norms = tuple(word.norm for word in words_of(alias))
            if norms:
                entry = (norms, alias if exact or is_code(alias) else None, payload)
                self._by_first.setdefault(norms[0], []).append(entry)
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, text: str) -> Iterator[Hit[Payload]]:
        """The longest alias at each place, left to right, not overlapping."""
        norms = norms_of(text)
        by_first = self._by_first
        free = 0
        for place, norm in enumerate(norms):
            if norm in by_first and place >= free:
                hit = self._at(text, norms, place)
                if hit is not None:
                    free = place + hit[0]
                    yield hit[1]

    def _at(self, text: str, norms: tuple[str, ...], place: int) -> tuple[int, Hit[Payload]] | None:
        words = words_of(text)
        for alias, exact, payload in self._by_first[norms[place]]:
            count = len(alias)
            if norms[place : place + count] != alias:
                continue
            last = place + count - 1
            start, end = words[place].start, words[last].end
            if exact is not None and not text.startswith(exact.rstrip("."), start):
                continue
            if all(GAP.fullmatch(text, words[i].end, words[i + 1].start) for i in range(place, last)):
                return count, Hit(start, end, payload)
        return None


def is_code(alias: str) -> bool:
    """Whether an alias is a code that only counts as written: up to four capitals or digits."""
    letters = alias.replace(".", "").replace("&", "").replace(" ", "")
    return len(letters) <= 4 and letters.upper() == letters and any(c.isalpha() for c in letters)
