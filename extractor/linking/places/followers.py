"""Places told by the order in which others come in: ``won in 1:58.01, followed by X (1:58.77) and Y (1:59.05)``, ``with X (44.50) and
Y (44.61) completing the podium``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from extractor.draft import Draft
from extractor.linking.anchors import Link
from extractor.linking.items import Item, Row

Told = tuple[Draft, Link, Row]
BESIDE = frozenset(
    "( ) , and & in with of from the a an 's ’s ' ’ fellow compatriot home countryman countrywoman teammate teammates team-mate team-mates".split()
)
MENTIONED = frozenset({"PER", "NAT", "MARK", "REC", "TITLE"})
COMPLETING = frozenset("completing completed complete rounding rounded".split())
PODIUM = (
    ["the", "podium"],
    ["the", "top", "three"],
    ["out", "the", "podium"],
    ["out", "the", "top"],
    ["the", "medals"],
)
LAST = 3


def in_train(marks: Sequence[Told]) -> None:
    """Give those who came in behind a placed one the places that follow."""
    for _, group in groupby(marks, key=lambda m: m[1].anchor.row):
        told = sorted(group, key=lambda m: m[1].anchor.item)
        items = told[0][2].items
        third(told, items)
        if len(told) > 1:
            for n, item in enumerate(items):
                if item.word == "followed" and "by" in [i.word for i in items[n + 1 : n + 3]]:
                    number(told, items, n, n + 2)
                elif item.word in COMPLETING and completes(items, n):
                    podium(told, n)


def completes(items: Sequence[Item], n: int) -> bool:
    """Whether words of completing are of the podium."""
    words = [i.word for i in items[n + 1 : n + 4]]
    return any(words[: len(form)] == form for form in PODIUM)


def number(told: Sequence[Told], items: Sequence[Item], before: int, start: int) -> None:
    """Count on from the last place before the words, as long as names and marks follow each other."""
    bases = [d for d, link, _ in told if link.anchor.item < before]
    place = bases[-1].get("place") if bases else None
    if not place:
        return
    end = next((i for i in range(start, len(items)) if not beside(items[i])), len(items))
    for draft, link, _ in told:
        if start <= link.anchor.item < end:
            place += 1
            if draft.get("place") is None:
                set_place(draft, place)


def beside(item: Item) -> bool:
    """Whether an item may stand in a list of names with marks."""
    return item.kind in MENTIONED or item.word in BESIDE


def podium(told: Sequence[Told], end: int) -> None:
    """The two behind a winner whose podium they complete."""
    before = [(d, link) for d, link, _ in told if link.anchor.item < end]
    first = [n for n, (d, _) in enumerate(before) if d.get("place") == 1]
    rest = before[first[-1] + 1 :] if first else []
    if len(rest) == LAST - 1 and all(d.get("place") is None for d, _ in rest):
        for place, (draft, _) in enumerate(rest, start=2):
            set_place(draft, place)


def third(told: Sequence[Told], items: Sequence[Item]) -> None:
    """``X completed the podium in 1:47.01``: who completes it is the third."""
    for n, item in enumerate(items):
        if item.word in ("completed", "rounded") and n and items[n - 1].kind == "PER" and completes(items, n):
            mine = [d for d, link, _ in told if link.anchor.item > n and link.owner.mention is items[n - 1].mention]
            if mine and mine[0].get("place") is None:
                set_place(mine[0], LAST)


def set_place(draft: Draft, place: int) -> None:
    """A place that follows from the order."""
    draft.slots["place"] = place
    draft.steps.append(f"place {place} by the order told")
