"""Columns of text: as wide as they need, or broken so that they fit a terminal. Nothing is cut off."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from textwrap import wrap

GAP = 2
INDENT = "    "
NARROWEST = 4


def layout(
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    below: Sequence[Sequence[str]],
    right: frozenset[int],
    width: int | None,
) -> list[str]:
    """The lines of a table: a head, a rule, and each row with the lines ``below`` it.

    ``right`` are the columns that are set flush right; ``width`` is what the table must fit, None for any.
    """
    natural = [max(len(head[i]), *(len(row[i]) for row in rows)) for i in range(len(head))]
    words = [max(longest_word(row[i]) for row in (head, *rows)) for i in range(len(head))]
    widths = shrunk(natural, words, width) if width else natural
    lines = [*broken(head, widths, right), (" " * GAP).join("-" * one for one in widths)]
    for row, notes in zip(rows, below, strict=True):
        lines += broken(row, widths, right)
        for note in notes:
            lines += wrap(note, width or 10**6, initial_indent=INDENT, subsequent_indent=INDENT)
    return lines


def shrunk(natural: Sequence[int], words: Sequence[int], width: int) -> list[int]:
    """Widths that fit: the widest columns give way first, and the longest words are broken only where nothing else helps.

    ``natural`` are the widths that nothing is broken at, ``words`` those of each column's longest word.

    >>> shrunk([4, 30, 50], [4, 9, 28], 60)
    [4, 24, 28]
    """
    room = max(width - GAP * (len(natural) - 1), NARROWEST * len(natural))
    kept = max(words)
    while sum(min(word, kept) for word in words) > room:
        kept -= 1
    least = [min(word, kept) for word in words]
    cap = max(natural)
    while sum(capped(natural, least, cap)) > room:
        cap -= 1
    return capped(natural, least, cap)


def capped(natural: Sequence[int], least: Sequence[int], cap: int) -> list[int]:
    """Each width, at most ``cap``, at least its least."""
    return [min(one, max(cap, low)) for one, low in zip(natural, least, strict=True)]


def longest_word(text: str) -> int:
    """The length of the longest word."""
    return max(map(len, text.split()), default=0)


def broken(cells: Sequence[str], widths: Sequence[int], right: frozenset[int]) -> list[str]:
    """One row, its cells broken between words, or within one that is too long."""
    parts = [wrap(cell, size, break_on_hyphens=False) or [""] for cell, size in zip(cells, widths, strict=True)]
    lines = []
    for line in zip_longest(*parts, fillvalue=""):
        padded = (
            text.rjust(size) if index in right else text.ljust(size)
            for index, (text, size) in enumerate(zip(line, widths, strict=True))
        )
        lines.append((" " * GAP).join(padded).rstrip())
    return lines
