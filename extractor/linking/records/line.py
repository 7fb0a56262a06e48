"""A sentence as one line of tokens with their places, for patterns on how records are told: ``@3 's M5 had stood for nine years``.

``@n`` is a name, ``~n`` a pronoun, ``%n`` a description, ``=n`` a possessive pronoun, ``Mn`` a mark, ``Rn`` a record, ``Dn`` a difference, each
with the place of its item; other mentions are their kind in capitals, words (those of places too) are small.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.discourse.people import PersonMention
from extractor.linking.items import Item
from extractor.linking.phrases import Line, head_person

PERSONS = {"name": "@", "pronoun": "~", "possessive": "=", "epithet": "%", "speaker": "~"}
KINDS = {"MARK": "M", "REC": "R", "DIFF": "D"}
DESCRIBED = re.compile(
    r"(?:=\d+|the|another|@\d+ 's) (?:(?:[a-z][a-z-]*|-|,|NAT|TITLE|COMP|DISC|DATE) ){1,7}?(?P<o>@\d+) "
)
BESTS = ("PB", "SB", "WL")


@dataclass(frozen=True, slots=True)
class Spelled:
    """The line of a row, and where each item begins in it."""

    line: Line
    text: str
    starts: tuple[int, ...]

    def place(self, offset: int) -> int:
        """The item at an offset of the line."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def find(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of a pattern."""
        return pattern.finditer(self.text)


def spelled(line: Line) -> Spelled:
    """The line of a row."""
    starts: list[int] = []
    out: list[str] = []
    offset = 1
    for place, item in enumerate(line.items):
        token = sign(item, place)
        starts.append(offset)
        out.append(token)
        offset += len(token) + 1
    return Spelled(line, " " + " ".join(out) + " ", tuple(starts))


def sign(item: Item, place: int) -> str:
    """The token of an item; bests of a person or season are no records."""
    if isinstance(item.mention, PersonMention):
        return f"{PERSONS[item.mention.form]}{place}"
    if item.kind == "REC" and ("holder" in item.word or getattr(item.mention, "code", "") in BESTS):
        return "HOLDER" if "holder" in item.word else "BEST"
    if item.kind in KINDS:
        return f"{KINDS[item.kind]}{place}"
    if item.kind in ("W", "PLC"):
        return item.word.replace("’", "'").replace("—", "-").replace("–", "-").replace(" ", "_")
    return item.kind


def whom(sp: Spelled, place: int) -> int | None:
    """The person whom the phrase at an item names, also behind what describes them: ``his compatriot and training partner X``, ``his
    mentor, X``."""
    found = head_person(sp.line, place)
    if found is not None:
        return found
    m = DESCRIBED.match(sp.text[sp.starts[place] :]) if place < len(sp.starts) else None
    return number(m["o"]) if m else None


def number(token: str) -> int:
    """The place of an item of a token with one."""
    return int(token[1:])
