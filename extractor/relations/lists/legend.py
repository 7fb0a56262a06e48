"""Legends: ``* = meet record   ! = world record``, ``Key: MR-meet record, AR-American record``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractor.relations.lists.vocabulary import first_key

ENTRY = re.compile(r"(?P<sign>[*!#@§†‡+^$&])\s?(?P<said>=|-|–|:|denotes|indicates)?\s?(?P<text>[^*!#@§†‡+^=]+)")
LETTERS = re.compile(r"\b(?P<sign>[A-Z]{2,4})\s?(?:=|-|–|:)\s?(?P<text>[A-Za-z][a-z][^,;.=]*)")


def legend_of(text: str) -> Mapping[str, tuple[str, ...]]:
    """The records that signs or letters stand for; empty where the text is no legend. A sign of no record gives no
    code."""
    bare = text.strip()
    found = {m["sign"]: codes_in(m["text"]) for m in ENTRY.finditer(bare)} if ENTRY.match(bare) else {}
    if any(found.values()) or (found and re.match(r"[^\w\s]\s?=", bare)):
        return found
    letters = {m["sign"]: codes_in(m["text"]) for m in LETTERS.finditer(bare)}
    return letters if any(letters.values()) and len(bare.split()) <= 40 else {}


def codes_in(text: str) -> tuple[str, ...]:
    """The codes of the record that a legend's words name."""
    code = first_key("record", text)
    return (code,) if code else ()
