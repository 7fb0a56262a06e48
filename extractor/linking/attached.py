"""Whose a mark is that hangs on a name: ``B, second once more in 4:00.72``, ``B (83.91m), the Olympic champion, who won in Doha
with 90.88m``; and the winner's mark behind the beaten rival (``got the better of B, the champion, with a 1:47.28 effort``)."""

from __future__ import annotations

from extractor.linking.items import Item
from extractor.linking.mark_owners import FILL, FILL_WORDS, is_person, person_number
from extractor.linking.phrases import Line

REACH = 14
ADVERBS = frozenset(
    "a the just only again once more still another distant close fine surprise also but even best here best-placed well".split()
)
LEADING = frozenset({"in", "with", "(", "at"})
LIGHT = frozenset("a an the his her personal season 's ’s best time lifetime career of".split())
OPENING, CLOSING = frozenset({"("}), frozenset({")"})
EFFORT = frozenset(
    "effort run clocking performance throw jump leap vault clearance time finish showing display swim put".split()
)
BEATEN = frozenset({"BEAT", "HOLD"})
TRAINED = frozenset({"by", "of", "with"})
WHO = "who"


def attached(line: Line, anchor: int) -> int | None:
    """The item of the person on whom a mark or place hangs; None where no such words stand before it."""
    if line.items[anchor].kind == "MARK":
        for find in (behind_place, of_winner):
            if (found := find(line, anchor)) is not None:
                return found
    if line.items[anchor].kind in ("MARK", "PLC"):
        return of_relative(line, anchor)
    return None


def behind_place(line: Line, anchor: int) -> int | None:
    """``B, second once more in 4:00.72``, ``B, a distant fourth with 4:02.11``: between name and mark nothing but the place."""
    items = line.items
    i = anchor - 1
    while i >= 0 and (items[i].word in LEADING or items[i].word in LIGHT or items[i].kind == "REC"):
        i -= 1
    if i == anchor - 1:
        return None
    while i >= 0 and items[i].word in ADVERBS:
        i -= 1
    if i < 0 or items[i].symbol not in ("PLC:ordinal", "PLC:runner-up"):
        return None
    i -= 1
    while i >= 0 and items[i].word in ADVERBS:
        i -= 1
    found = i - 1
    return found if found >= 0 and items[i].word == "," and named(line, found) else None


def named(line: Line, place: int) -> bool:
    """Whether an item is a name that possesses nothing."""
    return items_form(line.items[place]) == "name" and not line.possessive(place)


def items_form(item: Item) -> str:
    """``name``, ``pronoun`` and so on of a person; empty for another item."""
    return str(getattr(item.mention, "form", "")) if item.kind == "PER" else ""


def of_relative(line: Line, anchor: int) -> int | None:
    """``B (83.91m), the Olympic champion, who won in Doha with 90.88m``: what the clause of ``who`` tells is of the name before it."""
    items = line.items
    who = who_before(line, anchor)
    if who is None or who < 1 or items[who - 1].word != ",":
        return None
    i, bracketed = who - 1, False
    while i >= 0 and who - i < REACH:
        if is_person(items[i]):
            break
        bracketed = bracketed or items[i].word in CLOSING
        apposed = items[i].kind in FILL or items[i].word in FILL_WORDS or items[i].word in (",", "(", ")")
        if not apposed and not (bracketed and items[i].kind == "MARK"):
            return None
        i -= 1
    joined = i > 0 and items[i - 1].word in TRAINED
    return i if i >= 0 and not joined and bracketed and named(line, i) else None


def of_stranger(line: Line, anchor: int) -> bool:
    """``Petra, who was third in 4:11.20``: whether what the clause of ``who`` tells is of a name that nobody here is known by."""
    who = who_before(line, anchor)
    if who is None or who < 2 or line.items[who - 1].word != ",":
        return False
    named = line.items[who - 2]
    if line.word(who - 3) in PLACED:
        return False
    written = line.doc[named.token].text
    return named.kind == "W" and written[:1].isupper() and not written.isupper() and line.tag(who - 2) in PROPER


PLACED = frozenset("of from in at near for the a an this that another her his their '".split())
PROPER = frozenset({"NNP", "NNPS"})


def who_before(line: Line, anchor: int) -> int | None:
    """The ``who`` in whose clause an item stands, with nobody named between."""
    items = line.items
    for i in range(anchor - 1, max(-1, anchor - REACH), -1):
        word = items[i].word
        if word == WHO:
            return i
        if word in ENDS or is_person(items[i]):
            return None
    return None


ENDS = frozenset((",", ";", ":", "and", "but", "(", "than", "behind"))


def of_winner(line: Line, anchor: int) -> int | None:
    """``A beat B, the champion, with a 1:47.28 effort``: the effort is of the one who beat the other."""
    items = line.items
    behind = items[anchor + 1].word if anchor + 1 < len(items) else ""
    if behind not in EFFORT or anchor < 4 or [items[anchor - 2].word, items[anchor - 1].word] not in WITH:
        return None
    people = [i for i in range(anchor - 2) if is_person(items[i])]
    people = [i for i in people if not any(items[k].word in (";", ".") for k in range(i, anchor))]
    if len({person_number(items[i]) for i in people}) != 2 or not beats(items, people[0], people[-1]):
        return None
    return people[0]


WITH = (["with", "a"], ["with", "an"], ["in", "a"])


def beats(items: tuple[Item, ...], first: int, last: int) -> bool:
    """Whether words of beating stand between two persons."""
    words = [items[i].word for i in range(first + 1, last)]
    return any(items[i].symbol in BEATEN for i in range(first + 1, last)) or "better" in words
