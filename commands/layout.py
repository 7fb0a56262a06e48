"""Columns of text: as wide as they need, or broken so that they fit a terminal. Nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

INDENT = "    "


def layout(
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    below: Sequence[Sequence[str]],
    right: frozenset[int],
    width: int | None,
) -> list[str]:
    """The lines of a table: a head, a rule, and each row with the lines ``below`` it.

    ``right`` are the columns that are set flush right. ``width`` is what the table must fit, None for any; to fit,
    cells are broken between words, and where even that is too wide, each row is shown as a block of its own.
    """
    natural = [max(len(head[i]), *(len(row[i]) for row in rows)) for i in range(len(head))]
    words = [max(longest_word(row[i]) for row in (head, *rows)) for i in range(len(head))]
    for gap in (2, 1):
        widths = shrunk(natural, words, width, gap)
        if widths:
            return list(grid(head, rows, below, right, widths, gap, width))
    return list(blocks(head, rows, below, width or 80))


def shrunk(natural: Sequence[int], words: Sequence[int], width: int | None, gap: int) -> list[int]:
    """Widths that fit, the widest columns giving way first; none where a word would have to be broken.

    ``natural`` are the widths that nothing is broken at, ``words`` those of each column's longest word.

    >>> shrunk([4, 30, 50], [4, 9, 28], 60, 2)
    [4, 24, 28]
    """
    room = sum(natural) if width is None else width - gap * (len(natural) - 1)
    if sum(words) > room:
        return []
    cap = max(natural)
    while sum(capped(natural, words, cap)) > room:
        cap -= 1
    return capped(natural, words, cap)


def capped(natural: Sequence[int], least: Sequence[int], cap: int) -> list[int]:
    """Each width, at most ``cap``, at least its least."""
    return [min(one, max(cap, low)) for one, low in zip(natural, least, strict=True)]


def longest_word(text: str) -> int:
    """The length of the longest word."""
    return max(map(len, text.split()), default=0)


def grid(
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    below: Sequence[Sequence[str]],
    right: frozenset[int],
    widths: Sequence[int],
    gap: int,
    width: int | None,
) -> Iterator[str]:
    """Rows in columns."""
    yield from broken(head, widths, right, gap)
    yield (" " * gap).join("-" * one for one in widths)
    for row, notes in zip(rows, below, strict=True):
        yield from broken(row, widths, right, gap)
        for note in notes:
            yield from indented(note, width)


def broken(cells: Sequence[str], widths: Sequence[int], right: frozenset[int], gap: int) -> Iterator[str]:
    """One row, its cells broken between words."""
    parts = [wrap(cell, size, break_on_hyphens=False) or [""] for cell, size in zip(cells, widths, strict=True)]
    for line in zip_longest(*parts, fillvalue=""):
        padded = (
            text.rjust(size) if index in right else text.ljust(size)
            for index, (text, size) in enumerate(zip(line, widths, strict=True))
        )
        yield (" " * gap).join(padded).rstrip()


def indented(text: str, width: int | None, lead: str = INDENT) -> list[str]:
    """A text with a margin, broken to fit."""
    return wrap(text, width or len(text) + len(lead) + 1, initial_indent=lead, subsequent_indent=INDENT)


def blocks(
    head: Sequence[str], rows: Sequence[Sequence[str]], below: Sequence[Sequence[str]], width: int
) -> Iterator[str]:
    """Each row as lines of ``name: value``, a blank line between two."""
    for number, (row, notes) in enumerate(zip(rows, below, strict=True)):
        if number:
            yield ""
        for name, cell in zip(head, row, strict=True):
            if cell:
                yield from indented(f"{name}: {cell}" if name else cell, width, "")
        for note in notes:
            yield from indented(note, width)
