"""Legends: ``* = meet record   ! = world record``, ``Key: MR-meet record, AR-American record``."""

from __future__ import annotations

import re
from collections.abc import Mapping

ENTRY = re.compile(r"(?P<sign>[*!#@§†‡+^$&])\s?(?P<said>=|-|–|:|denotes|indicates)?\s?(?P<text>[^*!#@§†‡+^=]+)")
LETTERS = re.compile(r"\b(?P<sign>[A-Z]{2,4})\s?(?:=|-|–|:)\s?(?P<text>[A-Za-z][a-z][^,;.=]*)")
CODES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), code)
    for pattern, code in (
        (r"world (?:indoor )?rec(?:ord)?\b|world (?:indoor )?best(?! this)(?! of)", "WR"),
        (r"olympic rec(?:ord)?\b", "OR"),
        (r"(?:championships?|champ|games) (?:rec(?:ord)?|best(?: performance)?)\b", "CR"),
        (r"(?:meet(?:ing)?|trials|event|course|race) rec(?:ord)?\b", "MR"),
        (r"(?:area|european|african|asian|(?:south|north) american|continental|oceanian?|commonwealth) (?:indoor )?rec(?:ord)?\b", "AR"),
        (r"(?:national|nat|american|british|u\.?s\.?|u\.?k\.?|gb|english|irish|canadian|australian|jamaican|kenyan|german|french) (?:indoor )?rec(?:ord)?\b", "NR"),
        (r"world (?:lead|leading)", "WL"),
        (r"personal (?:best|record)|lifetime best|life(?:time)? record", "PB"),
        (r"season['’]?s? best", "SB"),
    )
)


def legend_of(text: str) -> Mapping[str, tuple[str, ...]]:
    """The records that signs or letters stand for; empty where the text is no legend. A sign of no record gives no code."""
    bare = text.strip()
    found = {m["sign"]: codes_in(m["text"]) for m in ENTRY.finditer(bare)} if ENTRY.match(bare) else {}
    if any(found.values()) or (found and re.match(r"[^\w\s]\s?=", bare)):
        return found
    letters = {m["sign"]: codes_in(m["text"]) for m in LETTERS.finditer(bare)}
    return letters if any(letters.values()) and len(bare.split()) <= 40 else {}


def codes_in(text: str) -> tuple[str, ...]:
    """The codes of the record that a legend's words name."""
    return tuple(code for pattern, code in CODES if pattern.search(text))[:1]
