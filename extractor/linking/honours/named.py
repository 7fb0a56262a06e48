"""Whose an epithet is by its construction alone: ``X, the Olympic champion``, ``champion X``, ``beat the world champion, X``."""

from __future__ import annotations

from extractor.analysis import Analysis
from extractor.discourse.people import PersonMention
from extractor.linking.anchors import Anchor, Link
from extractor.linking.cues import owner_cue
from extractor.linking.items import Row
from extractor.linking.owners import Owner
from extractor.linking.slots import Slot
from extractor.linking.titles.reach import reach_before
from extractor.spans import TitleMention

CONSTRUCTED = 0.55
"""The chance of an owner that only the construction names."""
UNKNOWN = Slot(None, 0.0, "none")


def by_construction(analysis: Analysis, anchor: Anchor) -> Link | None:
    """The link of an epithet whose owner the construction itself names: ``X, the Olympic champion``, ``Olympic champion X``."""
    row = analysis.rows[anchor.row]
    cue = owner_cue(row, anchor.item)
    place = name_behind(row, anchor.item)
    if place is None and cue is not None and cue[1] in ("epithet", "apposition", "predicate"):
        place = cue[0]
    who = row.items[place].mention if place is not None else None
    if not isinstance(who, PersonMention) or analysis.people.persons[who.person].office:
        return None
    if getattr(row.items[anchor.item].mention, "kind", "") != "epithet":
        return None
    slots = dict.fromkeys(("discipline", "competition", "venue", "date"), UNKNOWN)
    return Link(anchor, Owner(who.person, CONSTRUCTED, who, 1 - CONSTRUCTED), slots)


def of_named(row: Row, link: Link) -> Link:
    """The link of an epithet at the one whose name stands right behind it: ``beat the world champion, Y``."""
    place = name_behind(row, link.anchor.item)
    who = row.items[place].mention if place is not None else None
    if not isinstance(who, PersonMention) or who.person == link.owner.person:
        return link
    return Link(link.anchor, Owner(who.person, CONSTRUCTED, who, 1 - CONSTRUCTED), link.slots)


def name_behind(row: Row, anchor: int) -> int | None:
    """The item of the name behind an epithet of one person: ``champion X``, ``the champion, Kenya's X``, ``the champion (X)``."""
    items, mention = row.items, row.items[anchor].mention
    if not isinstance(mention, TitleMention) or mention.kind != "epithet" or mention.text.lower().endswith("s"):
        return None
    i = anchor + 1
    while i < len(items) and items[i].symbol == "EPI":
        i += 1
    if i < len(items) and items[i].word in (",", "("):
        if not of_somebody(row, anchor):
            return None
        i += 1
        while i < len(items) and (items[i].kind == "NAT" or items[i].word in BEFORE_NAME):
            i += 1
    return i if i < len(items) and items[i].symbol == "PER" else None


BEFORE_NAME = frozenset("the 's ’s fellow compatriot team-mate of countryman countrywoman".split())
NAMED_AS = frozenset("became become becoming as crowned remain remains remained being".split())
DETERMINED = frozenset("the 's ’s new reigning defending last".split())


def of_somebody(row: Row, anchor: int) -> bool:
    """Whether an epithet stands for somebody whom nothing before it names: ``(beat) the world champion,``."""
    low = reach_before(row, anchor)
    items = row.items
    if owner_cue(row, anchor) is not None and items[anchor + 1].symbol != "EPI":
        return False
    before = items[low - 1] if low else None
    if before is not None and (before.symbol in ("BE", "HOLD") or before.word in NAMED_AS | {"("}):
        return False
    if before is not None and before.word == "," and items[anchor + 1].word != "(":
        return False
    return any(item.word in DETERMINED for item in items[max(0, low - 1) : anchor])
