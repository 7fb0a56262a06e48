"""Whose each of several places or marks is that are given out in the order of the names: ``A and B were second and third``,
``silver and bronze went to A and B``, ``A (7:30.18) and B (7:30.38), third and fourth``."""

from __future__ import annotations

from extractor.linking.items import Item
from extractor.linking.phrases import Line

JOINTS = frozenset({",", "and", "&", "then"})
BETWEEN = frozenset({"of", "from", "the", "in", "'s", "’s", "his", "her", "fellow", "compatriot", "former", "both"})
INSIDE = frozenset({"NAT", "TITLE", "VEN", "REC", "COMP", "MARK", "DISC"})
PREMODIFIERS = frozenset({"JJ", "NN", "NNP", "NNPS", "NNS", "DT", "CD", "VBN", "POS", "PRP$", "HYPH"})
PASSED = frozenset(
    "and were was are is finished took came placed ran got won filled shared each respectively both , also had claimed secured home vaulted jumped cleared threw with for to went".split()
)
REACH, ORDERED = 14, 4


def shared_out(line: Line, anchor: int) -> tuple[int, str] | None:
    """The person whose rank among those named is that of an anchor among those told in a row; None where their numbers differ."""
    if line.items[anchor].kind != "PLC":
        return None
    run = places_of(line, anchor)
    if len(run) < 2:
        return None
    for people, side in ((people_before(line, run[0]), "before"), (people_after(line, run[-1]), "after")):
        if len(people) == len(run):
            return people[run.index(anchor)], f"shared:{side}"
    return None


def places_of(line: Line, anchor: int, kind: str = "PLC") -> list[int]:
    """The places (or marks) that stand in a row with one: ``second``, ``and third``."""
    out = [anchor]
    for step in (-1, 1):
        i = anchor + step
        while 0 <= i < len(line.items) and (line.items[i].kind == kind or line.word(i) in JOINTS):
            if line.items[i].kind == kind:
                out.append(i)
            i += step
    return sorted(out)


def in_order(line: Line, anchor: int) -> int | None:
    """The person whose rank among those named is that of a mark among several: ``A and B ran 2:00.10 and 2:00.55``, ``A, B and C swept
    the 800m in 2:00.10, 2:00.55 and 2:01.02 respectively``."""
    if line.items[anchor].kind != "MARK":
        return None
    run = places_of(line, anchor, "MARK")
    if len(run) < 2:
        return None
    told = any(line.word(i) == "respectively" for i in range(run[-1] + 1, min(len(line.items), run[-1] + ORDERED)))
    people = people_over(line, run[0]) if told else people_before(line, run[0])
    return people[run.index(anchor)] if len(people) == len(run) else None


def people_over(line: Line, first: int) -> list[int]:
    """The persons joined before marks of which ``respectively`` says that they are in their order."""
    i = first - 1
    while i >= 0 and not line.is_person(i) and line.items[i].kind != "MARK" and line.word(i) != ";":
        i -= 1
    return joined(line, i, -1) if i >= 0 and line.is_person(i) else []


def people_before(line: Line, first: int) -> list[int]:
    """The persons joined right before the places, over a verb that says what they did together."""
    i = first - 1
    while i >= 0 and first - i < REACH and not line.is_person(i) and not closes(line, i):
        item = line.items[i]
        if item.word not in PASSED and item.kind not in ("MARK", "DISC") and item.word not in ("in", ")"):
            return []
        i -= 1
    return joined(line, i, -1)


def closes(line: Line, place: int) -> bool:
    """Whether a bracket or mark that belongs to a name ends at an item."""
    mark = line.items[place].kind == "MARK" and (line.word(place - 1) in ("in", ",", "(") or line.is_person(place - 1))
    return mark or line.word(place) == ")"


def people_after(line: Line, last: int) -> list[int]:
    """The persons joined right behind the places: ``second and third were A and B``, ``went to A and B``."""
    i = last + 1
    while i < len(line.items) and i - last < REACH and not line.is_person(i):
        item = line.items[i]
        if item.word not in PASSED and item.kind not in INSIDE and item.word not in BETWEEN:
            return []
        i += 1
    return joined(line, i, 1)


def joined(line: Line, start: int, step: int) -> list[int]:
    """The persons that ``and`` and commas join, from one side to the other, with their countries, marks and brackets; empty
    where no ``and`` joins them."""
    out: list[int] = []
    linked = False
    i = start
    while 0 <= i < len(line.items):
        item = line.items[i]
        if line.is_person(i):
            if line.possessive(i):
                break
            out.append(i)
        elif item.word in JOINTS:
            linked = linked or item.word in ("and", "&")
        elif not inside(item) and line.tag(i) not in PREMODIFIERS:
            break
        i += step
    people = sorted(out)
    distinct = len({line.person(p) for p in people}) == len(people)
    return people if linked and distinct else []


def inside(item: Item) -> bool:
    """Whether an item may stand beside a name in a list of names."""
    return item.kind in INSIDE or item.word in BETWEEN or item.word in ("(", ")")
