"""When two values of a slot agree: names by their last words, competitions by their telling words, dates as far as both go.

The rules of the fact format's scorer: a shorter name agrees with the longer one that it ends, a month with its days.
"""

from __future__ import annotations

import re
from typing import Any

from extractor.normalize.marks import Mark
from extractor.normalize.words import fold

GENERIC = frozenset(
    "the of at in and grand prix meeting meet international championships championship games iaaf".split()
)
SPELLINGS = {"aaas": "aaa", "olympics": "olympic", "worlds": "world", "europeans": "european"}
PEOPLE_SLOTS = frozenset({"athlete", "winner", "loser", "opponent", "coach"})


def words(text: str) -> list[str]:
    """Folded words, apostrophes dropped."""
    return re.sub(r"[^a-z0-9 ]+", " ", fold(text.replace("'", "").replace("’", ""))).split()


def same_name(a: str, b: str) -> bool:
    """Whether one name's words end the other's, or all of the shorter's two or more words stand in the longer."""
    short, long = sorted((words(a), words(b)), key=len)
    if not short:
        return False
    return long[len(long) - len(short) :] == short or (len(short) > 1 and set(short) <= set(long))


def same_competition(a: str, b: str) -> bool:
    """Whether two names of a competition share most of their telling words; an indoor or cross country series is another one."""
    first, second = (telling(name) for name in (a, b))
    if not first or not second:
        return False
    if first == second:
        return True
    if ("indoor" in first) != ("indoor" in second) and {"world", "european"} & first & second:
        return False
    if ("cross" in first) != ("cross" in second):
        return False
    core, other = first - GENERIC or first, second - GENERIC or second
    shared = len(core & other)
    return shared / min(len(core), len(other)) >= 0.6 and shared / max(len(core), len(other)) >= 0.34


def telling(name: str) -> set[str]:
    """The words of a name without years, in one spelling."""
    return {SPELLINGS.get(w, w) for w in words(re.sub(r"\b(19|20)\d\d\b", " ", name))}


def same_venue(a: str, b: str) -> bool:
    """Whether one place's words are all in the other's."""
    first, second = set(words(a)), set(words(b))
    return bool(first & second) and (first <= second or second <= first)


def same_date(a: str, b: str) -> bool:
    """Whether two ISO dates agree as far as both go."""
    return a.startswith(b) or b.startswith(a)


def same_mark(a: str, b: str) -> bool:
    """Whether two written marks have one value."""
    try:
        return Mark.parse(a.replace(",", ""), "s").value == Mark.parse(b.replace(",", ""), "s").value
    except ValueError:
        return False


def same_slot(slot: str, a: Any, b: Any) -> bool:
    """Whether two values of a slot agree."""
    if slot in PEOPLE_SLOTS:
        return same_name(a, b)
    if slot == "mark":
        return same_mark(str(a), str(b))
    if slot == "competition":
        return same_competition(a, b)
    if slot == "venue":
        return same_venue(a, b)
    if slot == "date":
        return same_date(a, b)
    if slot == "title":
        return bool({"champion": "gold"}.get(a, a) == {"champion": "gold"}.get(b, b))
    if slot == "records":
        return bool(set(a) & set(b))
    return str(a).lower() == str(b).lower()


def agree(slot: str, a: Any, b: Any) -> bool | None:
    """None where either side is silent."""
    return None if a is None or b is None else same_slot(slot, a, b)
