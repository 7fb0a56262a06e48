"""One word of winning for several winners, each with an event: ``A won the 100m and B the 200m``, ``wins for A in the 100m, B in the
200m and C in the 400m``, ``winners were A (100m) and B (200m)``, ``the 100m went to A and the 200m to B``."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.linking.items import Item, Row
from extractor.spans import DisciplineMention

JOINTS = frozenset(", ; and while with & plus".split())
BEFORE_NAME = frozenset(
    "the a an 's ’s his her compatriot countryman fellow team-mate also then again briton veteran teenager from of".split()
)
DESCRIBING = frozenset({"NAT", "TITLE", "REC"})
TO_EVENT = frozenset("the in over at ( ' 's ’s men women men's women's men’s women’s individual flat".split())
TO_NAME = frozenset("to for by through from was won went".split())
ASIDE, LONGEST = 6, 5


def told_alike(row: Row, anchor: int, owner: int, event: int) -> Iterator[tuple[int, int]]:
    """The items of the other winners and of their events, in order."""
    items = row.items
    if len(row.of_kind("DISC")) < 2 or not 0 <= owner < len(items):
        return
    first = owner < event
    place = max(owner, event)
    if not joined_to(items, anchor, owner, event):
        return
    while (found := next_pair(items, after_mark(items, place + 1), first)) is not None:
        yield found
        place = max(found)


def joined_to(items: tuple[Item, ...], anchor: int, owner: int, event: int) -> bool:
    """Whether winner and event stand with the word of winning in one clause: no other person and nothing told between."""
    low, high = min(anchor, owner, event), max(anchor, owner, event)
    between = [i for n, i in enumerate(items[low:high], low) if n not in (anchor, owner, event)]
    return not any(i.kind in ("MARK", "PLC", "ROUND") or i.symbol in ("PER", "PRON") or i.word == ";" for i in between)


def after_mark(items: tuple[Item, ...], place: int) -> int:
    """Behind the mark, the bracket and the words that lead to it: ``in 10.01``, ``(10.01)``."""
    end = place
    while end < len(items) and (items[end].word in ("in", "(", ")", "with", "at", ",") or items[end].kind == "MARK"):
        end += 1
    told = any(i.kind == "MARK" for i in items[place:end])
    if not told:
        return place + (place < len(items) and items[place].word == ")")
    return end - (items[end - 1].word == ",")


def next_pair(items: tuple[Item, ...], place: int, name_first: bool) -> tuple[int, int] | None:
    """A joint, a name and its event (or the event and its name), with nothing else between; None where another thing is told."""
    start = place
    while place < len(items) and items[place].word in JOINTS:
        place += 1
    if place == start:
        return None
    if name_first:
        name = to_name(items, place)
        event = to_event(items, beside(items, name + 1)) if name is not None else None
    else:
        event = to_event(items, place)
        name = to_name(items, event + 1, needed=True) if event is not None else None
    return (name, event) if name is not None and event is not None else None


def to_name(items: tuple[Item, ...], place: int, *, needed: bool = False) -> int | None:
    """The name that follows, behind what describes it; ``needed``: only behind ``to`` or ``for``."""
    led = False
    for i in range(place, min(len(items), place + LONGEST)):
        if items[i].symbol == "PER":
            return i if led or not needed else None
        led = led or items[i].word in TO_NAME
        if (
            items[i].kind not in DESCRIBING
            and items[i].word not in BEFORE_NAME | TO_NAME
            and items[i].symbol != "COMPADJ"
        ):
            return None
    return None


def to_event(items: tuple[Item, ...], place: int) -> int | None:
    """The event that follows right away; None where it only describes somebody."""
    for i in range(place, min(len(items), place + LONGEST)):
        if isinstance(items[i].mention, DisciplineMention):
            describing = i + 1 < len(items) and items[i + 1].kind in ("TITLE", "REC", "PER")
            return None if describing else i
        if items[i].word not in TO_EVENT:
            return None
    return None


def beside(items: tuple[Item, ...], place: int) -> int:
    """Behind an aside on a person: ``of Kenya``, ``, of Shaftesbury,``."""
    if place + 1 < len(items) and items[place].word == "of" and items[place + 1].kind in ("NAT", "PER", "VEN"):
        return place + 2
    if place < len(items) and items[place].word == ",":
        for end in range(place + 1, min(len(items), place + ASIDE)):
            if items[end].word == ",":
                return end + 1
            if items[end].kind in ("MARK", "PLC", "DISC") or items[end].symbol == "PRON":
                break
    return place
