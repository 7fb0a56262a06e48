"""Legends of signs: ``* = meet record   ! = world record``."""

from __future__ import annotations

import re
from collections.abc import Mapping

ENTRY = re.compile(r"(?P<sign>[*!#@§†‡+^$&])\s?(?:=|-|–|:|denotes|indicates)\s?(?P<text>[^*!#@§†‡^=]+)")
CODES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), code)
    for pattern, code in (
        (r"world (?:indoor )?record|world best", "WR"),
        (r"olympic record", "OR"),
        (r"championships? record|games record", "CR"),
        (r"meet(?:ing)? record|trials record|event record|course record", "MR"),
        (r"(?:area|european|african|asian|south american|continental|oceanian?) record", "AR"),
        (r"national record|american record|british record|u\.?s\.? record", "NR"),
        (r"world (?:lead|leading)", "WL"),
        (r"personal (?:best|record)|lifetime best", "PB"),
        (r"season['’]?s? best", "SB"),
    )
)


def legend_of(text: str) -> Mapping[str, tuple[str, ...]]:
    """The records that signs stand for; empty where the text is no legend. A sign of no record gives no code."""
    found = {m["sign"]: codes_in(m["text"]) for m in ENTRY.finditer(text)}
    return found if found and ENTRY.match(text.strip()) else {}


def codes_in(text: str) -> tuple[str, ...]:
    """The codes of the record that a legend's words name."""
    return tuple(code for pattern, code in CODES if pattern.search(text))[:1]
