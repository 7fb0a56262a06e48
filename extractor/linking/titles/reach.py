"""How far the words of a title reach before and behind it, the cities among them, and the counts that they say."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.linking.honours.hosts import host_cities
from extractor.linking.items import Item, Row
from extractor.spans import DateMention, VenueMention

BEFORE, AFTER = 14, 22
NUMBERS = {
    w: n
    for n, words in enumerate(
        (
            "",
            "one",
            "two double twice",
            "three triple",
            "four quadruple",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
        )
    )
    for w in words.split()
}
GLUE = frozenset(
    "and , / & - – the a an 's ’s his her their its men women men's women's men’s women’s indoor outdoor indoors outdoors individual team junior senior youth under-20 under-23 u20 u23 relay reigning defending "
    "former current present past new newly newly-crowned crowned short long course sprint x first second third fourth fifth last successive consecutive back-to-back ex times time major global".split()
)
BETWEEN = frozenset(
    "in at over of from the that this same 's ’s , and ( ) both at last again twice then also on women women's women’s men men's men’s distance event here as well once more later".split()
)
BARE = frozenset("60 100 200 400 800 1500 1,500 5000 5,000 10000 10,000".split())
"""Distances whose unit the words leave out: ``the Olympic 100 champion``."""
PLACED = frozenset("in at and , from".split())


def reach_before(row: Row, place: int) -> int:
    """The first item of the words that make the title; commas count only between titles and events."""
    low = place
    for i in range(place - 1, max(-1, place - BEFORE), -1):
        item = row.items[i]
        if isinstance(item.mention, DateMention) and not year_inside(row, i):
            break
        if item.kind == "VEN" and (
            i + 1 < place
            and row.items[i + 1].kind not in ("TITLE", "DISC", "COMP")
            and row.items[i + 1].word not in GLUE - {","}
        ):
            break
        if item.kind not in ("COMP", "DISC", "DATE", "VEN", "NAT") and not (item.kind == "W" and glue(item.word)):
            break
        if item.word == "," and not (
            i
            and row.items[i - 1].kind in ("COMP", "DISC")
            and row.items[i + 1].kind in ("COMP", "DISC")
            and any(x.word in ("and", "&") for x in row.items[i:place])
        ):
            break
        low = i
    while low < place and row.items[low].word in ("and", ",", "/", "&", "-", "–"):
        low += 1
    return low


def year_inside(row: Row, i: int) -> bool:
    """Whether a date is a year inside a title (``the 2003 world``, ``1984 and 1988 champion``), not the end of what stands before."""
    mention = row.items[i].mention
    if not isinstance(mention, DateMention) or len(mention.iso) != len("2003"):
        return False
    if not mention.text.isdigit():
        return row.items[i + 1].word in ("'s", "’s") and mention.text.lower().startswith("last")
    following = row.items[i + 1 : i + 3]
    return following[0].word not in ("and", ",", "&") or (
        len(following) > 1 and isinstance(following[1].mention, DateMention)
    )


def glue(word: str) -> bool:
    """Whether a word may stand inside a title."""
    return word in GLUE or word in NUMBERS or word in BARE or word.endswith(("-time", "-times"))


def reach_after(row: Row, place: int, *, won: bool = False) -> int:
    """The end of the words behind a title that say where, when and over what: ``over 800m``, ``in Osaka two years ago``."""
    high, told = place + 1, False
    start = place + 1 + times_over(row, place)
    for i in range(start, min(len(row.items), place + AFTER)):
        item = row.items[i]
        if item.kind in ("DISC", "COMP", "DATE", "VEN") or city_of(row, i):
            if item.kind == "COMP" and getattr(item.mention, "adjective", False) and not (won and event_next(row, i)):
                break
            high, told = i + 1, True
        elif item.word not in BETWEEN or (
            item.word in (",", "and")
            and not ((told and follows_on(row, i)) or (i == place + 1 and set_off(row, place)))
        ):
            break
    return high


def times_over(row: Row, place: int) -> int:
    """The length of ``for the first time`` right behind a title."""
    words = [item.word for item in row.items[place + 1 : place + 6]]
    if words[:2] == ["for", "a"]:
        words[1] = "the"
    return 4 if words[:2] == ["for", "the"] and words[3:4] == ["time"] else 0


def event_next(row: Row, i: int) -> bool:
    """Whether an event follows an item: ``the Olympic 400m hurdles``."""
    return i + 1 < len(row.items) and row.items[i + 1].kind == "DISC"


def set_off(row: Row, place: int) -> bool:
    """``the silver medal, in Atlanta in 1996``: a comma between a title and its place and year."""
    items = row.items
    if getattr(items[place].mention, "kind", "") == "epithet" or place + 4 >= len(items):
        return False
    if [i.word for i in items[place + 1 : place + 3]] != [",", "in"]:
        return False
    return (
        city_of(row, place + 3) is not None
        and items[place + 4].word in ("in", ",")
        and any(i.kind == "DATE" for i in items[place + 4 : place + 7])
    )


def city_of(row: Row, i: int) -> str | None:
    """The city at an item: a venue, or a host of championships that no table of venues has (``in Victoria``)."""
    item = row.items[i]
    if isinstance(item.mention, VenueMention):
        return item.mention.city
    if item.kind == "W" and i and row.items[i - 1].word in PLACED and item.word in host_cities():
        return item.word.title()
    return None


def follows_on(row: Row, i: int) -> bool:
    """Whether a comma or ``and`` joins two items of one kind, maybe with a preposition: ``in 1994 and in 1998``."""
    ahead = [item for item in row.items[i + 1 : i + 4] if not (item.kind == "W" and item.word in BETWEEN - {","})]
    back = next((item for item in reversed(row.items[:i]) if item.kind != "W"), None)
    return bool(
        ahead
        and back
        and ahead[0].kind in ("DISC", "DATE", "VEN")
        and (ahead[0].kind == back.kind or {ahead[0].kind, back.kind} == {"DATE", "VEN"})
    )


def count_of(before: Sequence[Item]) -> int:
    """How many titles the words say: ``double``, ``three-time``, ``nine - times``, ``two``."""
    for item in before:
        word = item.word.removesuffix("-times").removesuffix("-time")
        if item.kind == "W" and word in NUMBERS:
            return max(1, NUMBERS[word])
    return 1


def count_behind(row: Row, place: int, high: int) -> int:
    """How often a title was won, said behind it: ``the title twice``, ``the race eight times``."""
    for i in range(place + 1, min(len(row.items), high + 3)):
        word = row.items[i].word
        following = row.items[i + 1].word if i + 1 < len(row.items) else ""
        if word == "twice" and following != "as":
            return 2
        if word in NUMBERS and following == "times":
            return NUMBERS[word]
        if word in (",", ";", "and", "but", "who"):
            break
    return 1


def coordinated(row: Row, place: int) -> int | None:
    """The next title or medal that ``and`` or a comma joins to one: ``three golds and two bronzes in Sydney``."""
    items = row.items
    if place + 2 >= len(items) or items[place + 1].word not in ("and", ",", "plus", "&"):
        return None
    for i in range(place + 2, min(len(items), place + 6)):
        item = items[i]
        if item.kind == "TITLE" or (item.kind == "PLC" and getattr(item.mention, "kind", "") == "medal"):
            return i
        if not (item.kind == "DISC" or (item.kind == "W" and (glue(item.word) or item.word == "and"))):
            return None
    return None
