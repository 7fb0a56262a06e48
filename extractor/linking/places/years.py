"""Wins told over several years: ``for the third year in a row``, ``the winner in the last two years``."""

from __future__ import annotations

import re

from extractor.linking.items import Row
from extractor.linking.titles.reach import NUMBERS
from extractor.normalize.numbers import ORDINALS

REACH = 14
PLACED = 7
FEW = 3
"""A longer run of years is counted, not told year by year."""
WINS = frozenset({"win", "victory", "triumph"})
SUCCESSIVE = frozenset({"successive", "consecutive", "straight"})
RUNNING = re.compile(
    rf"\b(?:for the|a) ({'|'.join(ORDINALS)}) (?:(?:successive|consecutive|straight) year|year (?:in a row|in succession|running|on the trot))\b"
)
LAST = re.compile(
    rf"^(?:\S+ ){{0,6}}?(?:in|of|for|over) (?:each of )?(?:the|his|her) (?:last|past|previous) ({'|'.join(NUMBERS)}) (?:years|editions)\b"
)


def years_running(row: Row, anchor: int) -> int:
    """In how many years in a row a place was taken, with the one told of; 0 where none are counted."""
    if row.items[anchor].word in WINS and any(i.word in SUCCESSIVE for i in row.items[max(0, anchor - 2) : anchor]):
        return counted_before(row, anchor) if held_yearly(row, anchor) else 0
    words = " ".join(i.word for i in row.items[anchor + 1 : anchor + 1 + REACH])
    running = RUNNING.search(words) if "year" in words else None
    if running and not crosses(words[: running.start()]) and ORDINALS[running[1]] <= FEW:
        return ORDINALS[running[1]]
    return 0


def held_yearly(row: Row, anchor: int) -> bool:
    """``win in Berlin``, ``victory at the Bislett Games``: of a meeting, which each year has; not ``victory of 2009``, ``for Japan``."""
    behind = row.items[anchor + 1 : anchor + PLACED]
    if not behind or behind[0].word not in ("in", "at", "here", "there"):
        return False
    return behind[0].word in ("here", "there") or any(
        i.kind in ("VEN", "COMP") or i.word in ("town", "city") for i in behind
    )


def counted_before(row: Row, anchor: int) -> int:
    """``her third successive win``: the number, where it stands right before."""
    words = [i.word for i in row.items[max(0, anchor - 3) : anchor]]
    return next((ORDINALS[w] for w in words if w in ORDINALS), 0)


def last_years(row: Row, anchor: int) -> int:
    """How many of the last years a place was taken in; 0 where none are told."""
    words = " ".join(i.word for i in row.items[anchor + 1 : anchor + 1 + REACH])
    last = LAST.match(words) if "years" in words or "editions" in words else None
    return NUMBERS[last[1]] if last and not crosses(words[: last.start(1)]) else 0


def crosses(words: str) -> bool:
    """Whether another clause begins in the words."""
    return any(w in ("but", "while", "who", "which", ";", ".", "after") for w in words.split())
