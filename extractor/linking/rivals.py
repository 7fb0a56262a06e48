"""Two marks of one event side by side, or two places, are rather two athletes' than one's: owners chosen together where a row gives
both to the same person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log

from extractor.linking.items import Item, Row
from extractor.linking.owners import Owner
from extractor.spans import MarkMention, PlaceMention

CLOSE, NEAR = 0.01, 0.03
PRICES = {"close": 1.0, "near": 0.5, "place": 0.5}
"""What it costs, in logarithms of chances, that two such anchors are one person's."""
LEAST = 1e-4


@dataclass(slots=True)
class Held:
    """An anchor of a row with its owner, and whose it would be were it not that person's."""

    item: int
    owner: Owner
    otherwise: Callable[[int], Owner]


def part(row: Row, held: Sequence[Held]) -> None:
    """Take from one person what is likelier another's, the anchors of a row pair by pair."""
    for n, first in enumerate(held):
        for second in held[n + 1 :]:
            price = clash(row.items[first.item], row.items[second.item])
            if price and first.owner.person == second.owner.person:
                settle(first, second, price)


def settle(first: Held, second: Held, price: float) -> None:
    """Give one of two anchors of a person to somebody else, if both are likelier so."""
    person = first.owner.person
    swaps = [(held, held.otherwise(person)) for held in (first, second)]
    open_ = [(held, other, worth(other) - worth(held.owner)) for held, other in swaps if other.person != person]
    held, other, gain = max(open_, key=lambda s: s[2], default=(first, first.owner, -price))
    if gain > -price:
        held.owner = other


def worth(owner: Owner) -> float:
    """The logarithm of the chance of an owner."""
    return log(max(owner.chance, LEAST))


def clash(a: Item, b: Item) -> float:
    """What it costs that two items are one person's: marks of about one height or time, different places."""
    if isinstance(a.mention, PlaceMention) and isinstance(b.mention, PlaceMention):
        placed = a.mention.place and b.mention.place and a.mention.place != b.mention.place
        return PRICES["place"] if placed else 0.0
    if not (isinstance(a.mention, MarkMention) and isinstance(b.mention, MarkMention)):
        return 0.0
    one, two = a.mention.mark, b.mention.mark
    if one.unit != two.unit or one.value == two.value:
        return 0.0
    apart = float(abs(one.value - two.value) / max(one.value, two.value))
    return PRICES["close"] if apart < CLOSE else PRICES["near"] if apart < NEAR else 0.0
