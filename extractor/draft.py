"""A fact in the making: its slots, where the text says it, how likely it is, and the steps that led to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from extractor.facts import FACT_TYPES, Evidence, Fact

MOST_WORDS = 25
FEW_WORDS, WIDER = 4, 8


@dataclass(slots=True)
class Draft:
    """``chance`` is the product of the decisions behind the fact; offsets count in the article's text."""

    kind: str
    slots: dict[str, Any]
    start: int
    end: int
    rule: str
    chance: float
    steps: list[str] = field(default_factory=list)
    support: int = 1
    signals: list[str] = field(default_factory=list)

    def get(self, slot: str) -> Any:
        """The value of a slot, or None."""
        return self.slots.get(slot)

    def fill(self, slot: str, value: Any) -> None:
        """Set a slot that is still open."""
        if value is not None and self.slots.get(slot) in (None, (), False):
            self.slots[slot] = value


def to_fact(draft: Draft, article: str, text: str, confidence: Decimal) -> Fact:
    """The finished fact with its quote."""
    kind = FACT_TYPES[draft.kind]
    start, end = quote_range(text, draft.start, draft.end)
    evidence = Evidence(article, text[start:end], start, end)
    slots = {name: value for name, value in draft.slots.items() if value is not None and value != ()}
    return kind(evidence=evidence, rule=draft.rule, confidence=confidence, steps=tuple(draft.steps), **slots)


def quote_range(text: str, start: int, end: int) -> tuple[int, int]:
    """The range trimmed to whole words, at most twenty-five, in one line."""
    while start < end and text[start].isspace():
        start += 1
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    start, end = readable(text, start, end)
    quote = text[start:end].split("\n", 1)[0]
    words = quote.split(" ")
    if len(words) > MOST_WORDS:
        quote = " ".join(words[:MOST_WORDS])
    return start, start + len(quote.rstrip())


def readable(text: str, start: int, end: int) -> tuple[int, int]:
    """A quote of a few words (``second``, ``he won``) widened within its sentence, so that it says something by itself."""
    if text.count(" ", start, end) >= FEW_WORDS:
        return start, end
    first = max(text.rfind(stop, 0, start) + len(stop) for stop in (". ", "\n", "? ", "! ", "; ", '." ', '" '))
    first = first if text.rfind(" ", 0, start) >= 0 and first <= start else start
    ends = [place for stop in (". ", ".\n", "\n", "? ", "! ", "; ") if (place := text.find(stop, end)) >= 0]
    last = min(ends) if ends else len(text)
    before, after = text[first:start].split(" "), text[end:last].split(" ")
    head = " ".join(before[-WIDER - 1 :]) if len(before) > WIDER + 1 else text[first:start]
    tail = " ".join(after[: WIDER + 1])
    return start - len(head.lstrip()), end + len(tail)
