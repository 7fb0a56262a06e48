"""The place at the head of a row: ``1.``, ``1)``, ``=3``, ``2=``, ``T4``, ``3rd equal``, ``equal second``,
``Gold:``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

IN_WORDS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
ORDINALS: Mapping[str, int] = {word: n for n, word in enumerate(IN_WORDS.split("|"), 1)}
CUPS: Mapping[str, int] = {"🥇": 1, "🥈": 2, "🥉": 3}
MEDALS: Mapping[str, int] = {"gold": 1, "silver": 2, "bronze": 3, "winner": 1, "runner-up": 2}
TIE = r"(?:equal|eq\.?|tied?|joint)"
NUMERIC = re.compile(
    rf"(?:(?P<before>=\s?|T-?(?=\d)|{TIE}[ -])?(?P<n>\d{{1,3}})(?:st|nd|rd|th)?"
    rf"(?P<after>\s?=|T(?=[\s.)])|\s{TIE}(?=[\s.,:)])|\s\((?:tied?|equal|eq\.?)\))?)"
    r"(?P<sep>[.,):]|\s[-–—](?=\s))?(?=\s|$|(?<=[.)])[^\W\d_])",
    re.IGNORECASE,
)
WORDED = re.compile(
    rf"(?:(?P<before>{TIE})[ -])?(?P<w>{'|'.join((*ORDINALS, *MEDALS))})(?:\s(?P<after>{TIE}))?"
    r"(?:\smedal)?(?P<sep>\s?[:.,–—-])?(?=\s)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place with the end of its words in the row; ``tied`` where the row says so; ``firm`` where a point, bracket or
    word makes it sure (``1.``) and not a bare number."""

    number: int
    end: int
    tied: bool
    firm: bool


def place_at(text: str, start: int = 0) -> Place | None:
    """The place at ``start``, or None."""
    found = NUMERIC.match(text, start)
    if found and int(found["n"]) > 0:
        tied = bool(found["before"] or found["after"])
        return Place(int(found["n"]), found.end(), tied, bool(found["sep"]) or tied)
    worded = WORDED.match(text, start)
    if not worded or not (worded["sep"] or worded["before"] or worded["after"]):
        return None
    number = ORDINALS.get(worded["w"].lower()) or MEDALS[worded["w"].lower()]
    return Place(number, worded.end(), bool(worded["before"] or worded["after"]), True)


def place_cell(text: str) -> Place | None:
    """The place of a table's cell: only where the cell holds nothing else but a medal's sign or name."""
    bare = re.sub(r"(?i)\s?place\b.*$", "", text.strip(" *"))
    if bare in CUPS:
        return Place(CUPS[bare], len(bare), False, True)
    found = place_at(bare)
    return found if found and found.end == len(bare) else None
