"""What the corpus says of each decision: gold facts turned into right candidates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from extractor.normalize.compare import same_competition, same_date, same_mark, same_name, same_slot, same_venue

Gold = Mapping[str, Any]


def of_type(gold: Sequence[Gold], kind: str) -> list[Gold]:
    """The gold facts of one type."""
    return [g for g in gold if g["type"] == kind]


def with_mark(gold: Sequence[Gold], mark: str) -> list[Gold]:
    """The performances with a mark."""
    return [g for g in of_type(gold, "performance") if g.get("mark") is not None and same_mark(str(g["mark"]), mark)]


def with_place(gold: Sequence[Gold], place: int, sentence: str) -> list[Gold]:
    """The performances with a place whose evidence stands in a sentence or holds it; without any, all with the place."""
    placed = [g for g in of_type(gold, "performance") if g.get("place") == place]
    return [g for g in placed if shares(g["evidence"], sentence)]


def shares(evidence: str, sentence: str) -> bool:
    """Whether a quote and a sentence are of one stretch of text."""
    quote, words = " ".join(evidence.split()), " ".join(sentence.split())
    return quote in words or words in quote or overlap(quote, words) >= 30


def overlap(a: str, b: str) -> int:
    """The length of the longest end of one that begins the other."""
    best = 0
    for first, second in ((a, b), (b, a)):
        for size in range(min(len(first), len(second)), best, -1):
            if first.endswith(second[:size]):
                best = size
                break
    return best


def slot_right(slot: str, value: str | None, facts: Sequence[Gold]) -> bool:
    """Whether a candidate value is that of one of the facts; no value is right where a fact has none."""
    for fact in facts:
        given = fact.get(slot)
        if given is None:
            if value is None:
                return True
        elif value is not None and agrees(slot, str(given), value):
            return True
    return False


def agrees(slot: str, given: str, value: str) -> bool:
    """Whether two values of a race's slot agree."""
    if slot == "competition":
        return same_competition(given, value)
    if slot == "venue":
        return same_venue(given, value)
    if slot == "date":
        return same_date(given, value)
    return same_slot(slot, given, value)


def owners(names: Sequence[str], facts: Sequence[Gold], slot: str = "athlete") -> Iterator[int]:
    """The numbers of the persons that the facts name."""
    for number, name in enumerate(names):
        if any(same_name(name, str(f[slot])) for f in facts):
            yield number
