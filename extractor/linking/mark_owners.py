"""Constructions that settle whose a mark is: two marks as a score, the one who set it, the one whom ``of`` or ``for`` names."""

from __future__ import annotations

from extractor.linking.items import Item

SET_BY = frozenset("set held run achieved recorded made owned thrown jumped established registered".split())
SETS = frozenset(
    "set sets ran run recorded achieved threw jumped cleared managed holds held shares shared did walked vaulted posted clocked".split()
)
FILL = frozenset({"NAT", "TITLE", "DISC", "COMP", "DATE", "VEN"})
FILL_WORDS = frozenset(
    "the a fellow compatriot 's ’s of great former old late legendary world olympic american british another his her team-mate training partner and".split()
)
LONGEST, NEAR = 6, 10
#: In the place of an item: somebody whom the row does not name.
PRIOR = -1


def is_person(item: Item) -> bool:
    """A name, pronoun or description, no possessive pronoun."""
    return item.kind == "PER" and item.symbol != "HIS"


def versus(items: tuple[Item, ...], anchor: int) -> tuple[int, str] | None:
    """``A beat B, 12.43 to 12.52``: the first mark is the first person's, the second the other's."""
    first = (
        anchor + 2 < len(items)
        and items[anchor + 1].word in ("to", "against", "v")
        and items[anchor + 2].kind == "MARK"
    )
    second = anchor >= 2 and items[anchor - 1].word in ("to", "against", "v") and items[anchor - 2].kind == "MARK"
    if not (first or second):
        return None
    head = anchor if first else anchor - 2
    found: list[int] = []
    for i in range(head - 1, -1, -1):
        if items[i].word == ";":
            break
        if is_person(items[i]) and person_number(items[i]) not in [person_number(items[j]) for j in found]:
            found.append(i)
        if len(found) == 2:
            winner = first != passive(items, found[1], found[0], head)
            return (found[1] if winner else found[0]), "versus"
    following = next((i for i in range(head + 3, min(len(items), head + 12)) if is_person(items[i])), None)
    if len(found) == 1 and following is not None:
        return (found[0] if first else following), "versus"
    if len(found) == 1 and beaten(items, found[0]):
        return (PRIOR if first else found[0]), "versus"
    return None


def beaten(items: tuple[Item, ...], place: int) -> bool:
    """Whether a verb of beating stands right before a person, whose rival the row does not name."""
    i = place - 1
    while i >= 0 and (items[i].kind in FILL or items[i].word in FILL_WORDS):
        i -= 1
    off = i > 0 and items[i].word == "off" and items[i - 1].symbol in ("BEAT", "HOLD")
    return i >= 0 and (items[i].symbol == "BEAT" or off)


def person_number(item: Item) -> int:
    """The number of the person of an item."""
    return int(getattr(item.mention, "person", -1))


def passive(items: tuple[Item, ...], first: int, second: int, head: int) -> bool:
    """``A was beaten by B, 12.43 to 12.52``, ``A lost to B``: whether the second person is the one who won."""
    words = [word(items, i) for i in range(first + 1, second)]
    while words and (words[-1] in FILL_WORDS or items[first + len(words)].kind in FILL):
        words.pop()
    return words[-1:] == ["by"] or "lost" in words or words[-2:] in (["second", "to"], ["second", "behind"])


LOSING = ("lost ", "lose ", "losing ", "surrendered ", "ceded ", "yielded ")
SCORED = frozenset({"versus", "setter"})


def stated(items: tuple[Item, ...], anchor: int) -> int | None:
    """The item of the person whose a mark is, or to whom a title was lost, by a construction that leaves no doubt."""
    if items[anchor].kind == "PLC" and items[anchor].word.startswith(LOSING):
        return next((i for i in range(anchor + 1, min(len(items), anchor + LONGEST)) if is_person(items[i])), None)
    if items[anchor].kind != "MARK":
        return None
    found = versus(items, anchor) or setter(items, anchor)
    return found[0] if found and found[0] != PRIOR and found[1] in SCORED else None


def setter(items: tuple[Item, ...], anchor: int) -> tuple[int, str] | None:
    """``7:55.72 which had belonged to X``, ``2.07m which X set``, ``52.94, set by X``, ``the 5.87m of X``, ``10.99 for X``."""
    i = anchor + 1
    i += word(items, i) == ","
    if word(items, i) in SET_BY and (agent := agent_after(items, i + 1)) is not None:
        return named(items, agent + 1, "setter")
    relative = word(items, i) in ("which", "that")
    i += relative
    i += word(items, i) in ("had", "has", "once")
    if word(items, i) in ("belonged", "belongs", "belonging") and word(items, i + 1) == "to":
        return named(items, i + 2, "setter")
    if relative:
        found = named(items, i, "setter")
        return found if found and any(word(items, found[0] + n) in SETS for n in range(1, NEAR)) else None
    return named(items, i + 1, "of") if i == anchor + 1 and word(items, i) in ("of", "for") else None


def agent_after(items: tuple[Item, ...], place: int) -> int | None:
    """The ``by`` of ``set by``, ``run in Oslo last year by``: behind words of place and time alone."""
    for i in range(place, min(len(items), place + LONGEST)):
        if items[i].word == "by":
            return i
        if items[i].kind not in ("DATE", "VEN", "COMP") and items[i].word not in ("in", "at", "on", "the", "ago"):
            return None
    return None


def named(items: tuple[Item, ...], place: int, cue: str) -> tuple[int, str] | None:
    """The person at the head of the words that begin at an item."""
    for i in range(place, min(len(items), place + LONGEST)):
        if is_person(items[i]):
            return i, cue
        joint = items[i].word == "," and i > place and i + 1 < len(items) and is_person(items[i + 1])
        if not joint and items[i].kind not in FILL and items[i].word not in FILL_WORDS:
            return None
    return None


def word(items: tuple[Item, ...], place: int) -> str:
    """The word of an item; nothing beyond the end."""
    return items[place].word if place < len(items) else ""
