"""The race of a relay's link, and what is no mark of it: times of legs, and marks that no relay has."""

from __future__ import annotations

from dataclasses import replace

from extractor.analysis import Analysis
from extractor.discourse.context import plausible_mark
from extractor.linking.anchors import Link, item_of
from extractor.linking.items import Row
from extractor.linking.relays.events import as_held
from extractor.linking.slots import Slot
from extractor.spans import DateMention, MarkMention

SURE = 0.9
NEAR = 4
"""How many items lie between a mark and the word of a leg, at most."""
BACK = 7
"""How many items lie between a time and the clause that looks back to it, at most."""


def of_leg(row: Row, place: int) -> bool:
    """Whether a mark is that of a leg: ``the last leg in 44.1``, ``43.5sec for his leg``."""
    near = [*row.items[max(0, place - NEAR) : place], *row.items[place + 1 : place + NEAR]]
    return any(item.word in ("leg", "legs") for item in near)


def can_be(analysis: Analysis, link: Link, key: str) -> bool:
    """Whether a mark can be one of a relay, not of one of its legs."""
    mention = item_of(analysis, link.anchor).mention
    return not isinstance(mention, MarkMention) or plausible_mark(mention.mark, key, stated=mention.unit_stated)


def of_then(row: Row, link: Link) -> Link:
    """A link of a clause that looks back to a time named before it, as of that time: ``the first since 1986, ..., when A, B, C and D
    won bronze``."""
    places = [i for i in range(link.anchor.item) if row.items[i].word == "when"]
    dates = [i for i in row.of_kind("DATE") if places and places[-1] - BACK <= i < places[-1]]
    mention = row.items[dates[-1]].mention if dates else None
    if not isinstance(mention, DateMention) or row.items[dates[-1] - 1].word != "since":
        return link
    then = {"venue": Slot(None, SURE, "here"), "date": Slot(mention.iso, SURE, "here")}
    return replace(link, slots={**link.slots, **then})


def in_event(link: Link, key: str, how: str) -> Link:
    """A link under a relay."""
    event = Slot(as_held(key, link.value("competition")), max(SURE, link.slots["discipline"].chance), f"relay-{how}")
    return replace(link, slots={**link.slots, "discipline": event})
