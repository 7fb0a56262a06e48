"""Whose a title is: as linked, as the construction names it, those listed behind a plural, the beater and not the beaten."""

from __future__ import annotations

from itertools import pairwise

from extractor.analysis import Analysis
from extractor.discourse.people import PersonMention
from extractor.linking.anchors import Anchor, Link
from extractor.linking.cues import is_person, owner_cue
from extractor.linking.honours.named import CONSTRUCTED, UNKNOWN
from extractor.linking.items import Row
from extractor.linking.owners import Owner
from extractor.linking.titles.reach import GLUE, NUMBERS, glue, reach_before
from extractor.linking.titles.words import listed_owners
from extractor.spans import TitleMention

Owned = tuple[str, str | None, float, tuple[int, int]]


def of_possessor(analysis: Analysis, row: int, item: int) -> Link | None:
    """The link of a win that is somebody's by its own words: ``her world 400m hurdles win in 1993``."""
    items = analysis.rows[row].items
    i = item - 1
    while i >= 0 and (
        items[i].kind in ("COMP", "DISC", "DATE")
        or (items[i].kind == "W" and items[i].word in GLUE - {",", "and", "'s", "’s"})
    ):
        i -= 1
    i -= i > 0 and items[i].word in ("'s", "’s", "'", "’")
    who = items[i].mention if i >= 0 else None
    if not isinstance(who, PersonMention) or analysis.people.persons[who.person].office:
        return None
    slots = dict.fromkeys(("discipline", "competition", "venue", "date"), UNKNOWN)
    return Link(Anchor(row, item, "place"), Owner(who.person, CONSTRUCTED, who, 1 - CONSTRUCTED), slots)


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
        if len(out) < 2:
            told = [row.items[i].mention for i in listed_before(row, link.anchor.item)]
            pair = [who for who in told if isinstance(who, PersonMention) and not people[who.person].office]
            out = [(people[p.person].name, None, link.owner.chance, (p.start, p.end)) for p in pair]
        if len(out) < 2:
            out = [(people[p.person].name, None, link.owner.chance, (p.start, p.end)) for p in said_of(row, link)]
        if len(out) > 1 or grouped(row, link.anchor.item):
            return out if len(out) > 1 else []
    if mention.kind == "title" and mention.text.lower().endswith("s") and not counted(row, link.anchor.item):
        pair = coordinated_owners(row, link)
        if len(pair) > 1:
            return [(people[p.person].name, None, link.owner.chance, (p.start, p.end)) for p in pair]
    mine = link.owner.mention
    span = (mine.start, mine.end) if mine else (mention.start, mention.end)
    return [(people[link.owner.person].name, None, link.owner.chance, span)]


def listed_before(row: Row, anchor: int) -> list[int]:
    """The names to which a plural title stands in apposition: ``A and B, the last two Olympic champions``."""
    items = row.items
    i = reach_before(row, anchor) - 1
    while i >= 0 and items[i].word in ("both", "the", "all"):
        i -= 1
    if i < 1 or items[i].word != ",":
        return []
    out: list[int] = []
    for k in range(i - 1, -1, -1):
        if items[k].symbol == "PER":
            out.append(k)
        elif items[k].word not in ("and", ",") and items[k].kind != "NAT" and items[k].word not in ("'s", "’s", "of"):
            break
    joined = any(x.word == "and" for x in items[min(out, default=i) : i])
    return out[::-1] if len(out) > 1 and joined else []


def grouped(row: Row, anchor: int) -> bool:
    """``five former Olympic champions``: a number of people, and nobody's title by itself."""
    items = row.items
    for i in range(anchor - 1, max(-1, anchor - COUNT_REACH), -1):
        if (
            items[i].word in NUMBERS
            and NUMBERS[items[i].word] > 1
            and items[i].word not in ("double", "triple", "twice")
        ):
            return items[i + 1].word not in ("-", "time", "times")
        if items[i].word == "of" and i and items[i - 1].word in GROUPS:
            return True
        if items[i].kind not in ("COMP", "DISC", "NAT", "DATE", "VEN") and not glue(items[i].word):
            return False
    return False


GROUPS = frozenset("pair duo trio quartet handful number group host field generation line list".split())


def counted(row: Row, anchor: int) -> bool:
    """Whether a number, ``both`` or several competitions stand before a plural title: one owner has them all."""
    before = row.items[max(0, anchor - COUNT_REACH) : anchor]
    return (
        any(i.word in NUMBERS or i.word in ("both", "his", "her") for i in before)
        or sum(i.kind in ("COMP", "DISC") for i in before) > 1
    )


COUNT_REACH = 8


def said_of(row: Row, link: Link) -> list[PersonMention]:
    """``A and B are the new champions``, ``A and B were crowned 60m champions``: both of whom it is said."""
    low = reach_before(row, link.anchor.item)
    words = [i.word for i in row.items[max(0, low - 3) : low + 1]]
    symbols = [i.symbol for i in row.items[max(0, low - 3) : low + 1]]
    if not ("BE" in symbols or {"became", "become", "crowned", "remain", "remains"} & set(words)):
        return []
    return coordinated_owners(row, link)


def coordinated_owners(row: Row, link: Link) -> list[PersonMention]:
    """``A and B claimed the titles``, ``A of Kenya and B of Cuba won gold medals``: the owner and the one joined to it."""
    people = [i for i in row.of_kind("PER") if i < link.anchor.item and is_person(row.items[i])]
    for a, b in pairwise(people):
        between = row.items[a + 1 : b]
        joined = any(i.word == "and" for i in between) and all(
            i.word in ("and", "of", "the", "from", "'s", "’s") or i.kind in ("NAT", "VEN") for i in between
        )
        both = [m for m in (row.items[a].mention, row.items[b].mention) if isinstance(m, PersonMention)]
        if joined and len(both) > 1 and link.owner.person in [m.person for m in both]:
            return both
    return []


def agreement(row: Row, link: Link) -> str:
    """Whether the construction around a title names the owner that was chosen."""
    cue = owner_cue(row, link.anchor.item)
    if cue is None:
        return "none"
    return f"{cue[1]}:{getattr(row.items[cue[0]].mention, 'person', None) == link.owner.person}"


def of_beater(row: Row, link: Link) -> Link | None:
    """The link of ``beat Y to the title`` is the beater's, that of ``guided Y to gold`` is Y's; None where nobody stands there."""
    for place in row.of_kind("PER"):
        verb = verb_over(row, place, link.anchor.item)
        if verb is None:
            continue
        who = row.items[place].mention
        if row.items[verb].word in GUIDING:
            return owned_by(link, who)
        if getattr(who, "person", None) == link.owner.person:
            return owned_by(link, subject_of(row, verb, link.owner.person))
    return link


def owned_by(link: Link, who: object) -> Link | None:
    """The link with another owner."""
    if not isinstance(who, PersonMention):
        return None
    if who.person == link.owner.person:
        return link
    return Link(link.anchor, Owner(who.person, link.owner.chance, who, link.owner.nobody), link.slots)


def subject_of(row: Row, verb: int, other: int) -> PersonMention | None:
    """The nearest person before a verb who is not the one behind it."""
    for i in range(verb - 1, -1, -1):
        who = row.items[i].mention
        if is_person(row.items[i]) and isinstance(who, PersonMention) and who.person != other:
            return who
    return None


NEAR = 10
GUIDING = frozenset(
    "guided guiding guides coached coaching steered steering led helped helping trained mentored inspired".split()
)
NAMING = frozenset("and , 's ’s of the two three both off out countryman compatriot rival".split())


def verb_over(row: Row, person: int, anchor: int) -> int | None:
    """The verb of beating or guiding behind which a person stands, alone or listed, before ``to the title``."""
    if person > anchor or not leads_to(row, person, anchor):
        return None
    for i in range(person - 1, max(-1, person - 1 - NEAR), -1):
        item = row.items[i]
        if (
            item.symbol == "BEAT"
            or item.word in GUIDING
            or (item.word in ("see", "saw", "seeing") and row.items[i + 1].word == "off")
        ):
            return i
        if item.kind not in ("PER", "NAT", "TITLE", "COMP", "DISC", "REC") and item.word not in NAMING | {
            "holder",
            "-",
        }:
            return None
    return None


def leads_to(row: Row, person: int, anchor: int) -> bool:
    """Whether only ``to`` or ``for`` and the words of the title stand between a person and a title."""
    words = [i for i in row.items[person + 1 : anchor] if i.kind in ("W", "PLC")]
    if not words or words[0].word not in ("to", "for"):
        return False
    return all(i.word in GLUE or i.word in ("to", "for", "into", "and") for i in words)
