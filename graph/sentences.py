"""The sentence around a quote: what a reader wants to see of an article, where the quote itself is a part of it."""

from __future__ import annotations

import re

ENDS = re.compile(r"([.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9])|(?=\n))\s*")
NO_END = re.compile(
    r"(?:^|[\s(\"“‘'-])(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Jr|Sr|No|vs?|[Ee]tc|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$"
)
"""What stands before a full stop that ends no sentence: initials, titles, months."""
MOST = 300
"""A sentence that is longer is shown from its quote on both sides only as far as this."""


def sentence(text: str, start: int, end: int) -> str:
    """The sentence or sentences of ``text`` that hold ``text[start:end]``, white space made even.

    What is longer than ``MOST`` is cut between words, and marked with three dots where it was.

    >>> sentence("He won. Ann Lee, who beat Eve Day at last, was glad. E. Day was not.", 17, 33)
    'Ann Lee, who beat Eve Day at last, was glad.'
    """
    stops = [found for found in ENDS.finditer(text) if not NO_END.search(text[: found.end()].rstrip()[-12:])]
    first = max((stop.end() for stop in stops if stop.end() <= start), default=0)
    last = min((stop.end(1) for stop in stops if stop.end(1) >= end), default=len(text))
    room = max(0, MOST - (end - start)) // 2
    left, right = max(first, start - room), min(last, end + room)
    if left > first:
        left = text.find(" ", left, start) + 1 or start
    if right < last:
        right = max(text.rfind(" ", end, right), end)
    words = " ".join(text[left:right].split())
    return f"{'… ' if left > first else ''}{words}{' …' if right < last else ''}"
