"""Whose a title is: as linked, as the construction names it, those listed behind a plural, the beater and not the beaten."""

from __future__ import annotations

from extractor.analysis import Analysis
from extractor.discourse.people import PersonMention
from extractor.linking.anchors import Anchor, Link
from extractor.linking.cues import is_person, owner_cue
from extractor.linking.items import Row
from extractor.linking.owners import Owner
from extractor.linking.slots import Slot
from extractor.linking.title_reach import GLUE
from extractor.linking.title_words import listed_owners
from extractor.spans import TitleMention

CONSTRUCTED = 0.55
"""The chance of an owner that only the construction names."""
UNKNOWN = Slot(None, 0.0, "none")


def by_construction(analysis: Analysis, anchor: Anchor) -> Link | None:
    """The link of an epithet whose owner the construction itself names: ``X, the Olympic champion``, ``Olympic champion X``."""
    row = analysis.rows[anchor.row]
    cue = owner_cue(row, anchor.item)
    who = row.items[cue[0]].mention if cue else None
    if cue is None or cue[1] not in ("epithet", "apposition", "predicate") or not isinstance(who, PersonMention):
        return None
    if getattr(row.items[anchor.item].mention, "kind", "") != "epithet" or analysis.people.persons[who.person].office:
        return None
    slots = dict.fromkeys(("discipline", "competition", "venue", "date"), UNKNOWN)
    return Link(anchor, Owner(who.person, CONSTRUCTED, who, 1 - CONSTRUCTED), slots)


Owned = tuple[str, str | None, float, tuple[int, int]]


def owners_of(analysis: Analysis, row: Row, link: Link, mention: TitleMention) -> list[Owned]:
    """Whose a title is: name, event in brackets, chance and range; a plural epithet is of those listed behind it."""
    people = analysis.people.persons
    if mention.kind == "epithet" and mention.text.lower().endswith("s"):
        listed = listed_owners(row, link.anchor.item)
        out: list[Owned] = []
        for i, event in listed:
            who = row.items[i].mention
            if isinstance(who, PersonMention) and not people[who.person].office:
                out.append((people[who.person].name, event, link.owner.chance, (who.start, who.end)))
        if len(out) > 1:
            return out
    mine = link.owner.mention
    span = (mine.start, mine.end) if mine else (mention.start, mention.end)
    return [(people[link.owner.person].name, None, link.owner.chance, span)]


def agreement(row: Row, link: Link) -> str:
    """Whether the construction around a title names the owner that was chosen."""
    cue = owner_cue(row, link.anchor.item)
    if cue is None:
        return "none"
    return f"{cue[1]}:{getattr(row.items[cue[0]].mention, 'person', None) == link.owner.person}"


def of_beater(row: Row, link: Link) -> Link | None:
    """``had beaten Y to the title``, ``beat Y to gold``: a title linked to the beaten is the beater's; None where nobody stands there."""
    mine = link.owner.mention
    place = next((i for i in row.of_kind("PER") if row.items[i].mention is mine), None)
    if mine is None or place is None or not beaten_to(row, place, link.anchor.item):
        return link
    verb = next(i for i in range(place - 1, max(-1, place - 1 - NEAR), -1) if row.items[i].symbol == "BEAT")
    for i in range(verb - 1, -1, -1):
        who = row.items[i].mention
        if is_person(row.items[i]) and isinstance(who, PersonMention) and who.person != link.owner.person:
            return Link(link.anchor, Owner(who.person, link.owner.chance, who, link.owner.nobody), link.slots)
    return None


NEAR = 3


def beaten_to(row: Row, person: int, anchor: int) -> bool:
    """Whether a person stands between a verb of beating and ``to the title``."""
    if person > anchor or not any(i.symbol == "BEAT" for i in row.items[max(0, person - NEAR) : person]):
        return False
    words = [i for i in row.items[person + 1 : anchor] if i.kind in ("W", "PLC")]
    if not any(i.word in ("to", "for") for i in words):
        return False
    return all(i.word in GLUE or i.word in ("to", "for", "into") for i in words)
