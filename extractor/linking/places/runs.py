"""Occasions in a row behind or before a finishing place: ``in 1997 and 1999``, ``in Athens in 1997 and again in Seville two
years later``, ``at both the Atlanta Olympics and this month's world championships``."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.linking.items import Item, Row
from extractor.spans import CompetitionMention

SLOT_OF = {"COMP": "competition", "VEN": "venue", "DATE": "date", "DISC": "discipline"}
LEADING = frozenset(
    "in at on over from of for during the both a an this his her their that again also then later once in men women men's women's men’s women’s 's ’s".split()
)
INSIDE = frozenset(
    "in at on over of the 's ’s men women race races meeting meet season edition grand prix ( ) games there indoor indoors outdoors final finals".split()
)
JOINTS = frozenset(("and", ",", "&", "plus"))
AFTER_JOINT = frozenset("and then again also now later".split())
#: Words that may stand between a finishing place and the occasions named behind it.
LIGHT = frozenset(
    "in at on over of for the a an both , : - – it them this that same event race races distance title titles crown crowns medal medals place places spot position twice three four five six times two each again also once "
    "before his her their 's ’s men women men's women's men’s women’s as well only first second third held so far individual back to back-to-back".split()
)
#: Prepositions behind which the other of the two stands: ``second to X in Oslo and Rome``.
OPPOSING = frozenset("to behind from over ahead of by".split())
NEW_CLAUSE = frozenset("RUN FIN BE SET HOLD TAKE BEAT LOSE HOPE WILL NOT".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """One of the occasions of a run: the items of its parts by slot."""

    low: int
    high: int
    parts: tuple[tuple[str, int], ...]

    def part(self, slot: str) -> int | None:
        """The item that names a slot."""
        return dict(self.parts).get(slot)


def run_of(row: Row, anchor: int) -> tuple[Phrase, ...]:
    """The run of occasions that belongs to a finishing place; empty where there is none or only one."""
    if len(row.of_kind("DATE")) + len(row.of_kind("VEN")) + len(row.of_kind("COMP")) < 2:
        return ()
    found = run_from(row, behind(row, anchor))
    if len(found) > 1:
        return found
    found = run_from(row, 0) if row.items[0].word in LEADING else ()
    return found if len(found) > 1 and leads_to(row, found[-1].high, anchor) else ()


def behind(row: Row, anchor: int) -> int | None:
    """Where the first occasion behind a place begins, with nothing but light words between."""
    i, items = anchor + 1, row.items
    while i < len(items):
        item = items[i]
        if starts_phrase(items, i) or unknown_place(items, i):
            return i
        if item.kind == "PER" and item.symbol != "HIS":
            if items[i - 1].word not in OPPOSING and items[i - 1].kind not in ("NAT", "TITLE"):
                return None
        elif not light(item):
            return None
        i += 1
    return None


def light(item: Item) -> bool:
    """Whether an item may stand between a place and its occasions."""
    if item.kind in ("TITLE", "NAT", "PER", "DISC", "DIFF", "ROUND") or item.symbol in ("COMPADJ", "PLC:medal"):
        return True
    return item.word in LIGHT or item.word in OPPOSING


def starts_phrase(items: tuple[Item, ...], i: int) -> bool:
    """Whether an occasion begins at an item: a competition, venue or date, behind its preposition or right here."""
    return items[i].kind in ("VEN", "DATE") or (items[i].kind == "COMP" and items[i].symbol != "COMPADJ")


def run_from(row: Row, start: int | None) -> tuple[Phrase, ...]:
    """The occasions in a row from an item on."""
    out: list[Phrase] = []
    i = start
    if i is not None and i and row.items[max(0, i - 1)].word == "between":
        return ()
    while i is not None:
        phrase = phrase_at(row, i)
        if phrase is None:
            break
        out.append(phrase)
        i = joint(row, phrase.high + 1)
    if out and clause_begins(row, out[-1].high + 1):
        out.pop()
    return tuple(out) if alike(out) else ()


def alike(run: list[Phrase]) -> bool:
    """Whether the occasions of a run name at least one kind of part in common, and differ in one."""
    kinds = [{slot for slot, _ in p.parts} for p in run]
    shared = set.intersection(*kinds) if kinds else set()
    return bool(shared & {"competition", "venue", "date"}) or (
        len(run) == 2 and bool(kinds[0] & {"venue"}) and bool(kinds[1] & {"competition"})
    )


def phrase_at(row: Row, start: int) -> Phrase | None:
    """The occasion that begins at an item: at most one part of each kind."""
    items, i = row.items, start
    while i < len(items) and items[i].word in LEADING:
        i += 1
    if i < len(items) - 1 and items[i].word in OPPOSING and items[i + 1].kind in ("PER", "NAT"):
        i = behind(row, i) or len(items)
    parts: dict[str, int] = {}
    high = -1
    while i < len(items):
        slot = slot_at(items[i])
        if slot:
            if slot in parts:
                break
            parts[slot], high = i, i
        elif items[i].word not in INSIDE and not unknown_place(items, i):
            break
        i += 1
    found = tuple(sorted(parts.items()))
    return Phrase(start, high, found) if set(parts) & {"competition", "venue", "date"} else None


def unknown_place(items: tuple[Item, ...], i: int) -> bool:
    """``in Split in 1990``: a word between two prepositions before a date is a place that no table has."""
    following = items[i + 1 : i + 3]
    return (
        items[i].kind == "W"
        and items[i - 1].word == "in"
        and len(following) == 2
        and following[0].word == "in"
        and following[1].kind == "DATE"
    )


def slot_at(item: Item) -> str | None:
    """The slot that an item names."""
    if isinstance(item.mention, CompetitionMention) and item.mention.adjective:
        return None
    return SLOT_OF.get(item.kind)


def joint(row: Row, i: int) -> int | None:
    """Where the next occasion begins behind ``and``, a comma, ``as well as``; None where the run ends."""
    words = [item.word for item in row.items[i : i + 3]]
    if words[:3] == ["as", "well", "as"]:
        return i + 3
    if not words or words[0] not in JOINTS:
        return None
    i += 1
    while i < len(row.items) and row.items[i].word in AFTER_JOINT:
        i += 1
    return i if i < len(row.items) else None


def clause_begins(row: Row, i: int) -> bool:
    """Whether the last occasion belongs to a new clause: ``in Oslo and in Rome ran 3:50``."""
    if i >= len(row.items):
        return False
    item = row.items[i]
    return (
        item.symbol in NEW_CLAUSE
        or item.kind in ("PER", "PLC", "MARK", "REC")
        or item.word in ("had", "has", "have", "did")
    )


def leads_to(row: Row, high: int, anchor: int) -> bool:
    """Whether a run at the head of a sentence leads to a place: one person and no other anchor stand between."""
    between = row.items[high + 1 : anchor]
    people = [i for i in between if i.kind == "PER"]
    return len(people) == 1 and len(between) <= 6 and not any(i.kind in ("MARK", "PLC", "REC", "DATE") for i in between)
