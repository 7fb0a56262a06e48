"""Marks as result lists write them, and how the event settles what ``28.29.42``, ``4.32`` or ``8735`` mean.

Times, distances and scores are read into every meaning that their form allows; the bounds of the event
(``data/disciplines.tsv``) leave at most one. A mark outside the bounds is none: better no fact than a wheelchair race.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from extractor.gazetteer import Discipline, disciplines
from extractor.normalize.marks import Mark
from extractor.normalize.numbers import NUMBER, whole_number
from extractor.relations.lists.vocabulary import tables

HOUR, MINUTE, SECOND = (
    r"(?:(?:hours?|hrs?|h)\b\.?|h(?=\d))",
    r"(?:(?:minutes?|mins?|m)\b\.?|m(?=\d\d))",
    r"(?:seconds?|secs?|s)\b\.?",
)
UNIT = r"(?:\s?(?:metres?|meters?|m|seconds?|secs?|s|minutes?|mins?|hours?|hrs?|points?|pts?\.?)(?![\w/]))"
#: After the digits: hand timing, wind, altitude, indoor and footnote signs, an exclamation mark of the sheet.
SIGNS = r"(?P<signs>(?:\s?[*!#+§†‡^])+|(?:w|A|i|h|y|ht|e|R)(?![\w]))?"
WORDED = re.compile(
    rf"(?<![\w.,:])(?:(?P<h>{NUMBER})\s?{HOUR}[\s,]*(?:and\s)?)?(?:(?P<m>{NUMBER})\s?{MINUTE}[\s,]*(?:and\s)?)?"
    rf"(?P<s>\d{{1,2}}(?:\.\d{{1,3}})?|{NUMBER})\s?{SECOND}",
    re.IGNORECASE,
)
MIXED = re.compile(
    rf"(?<![\w.,:])(?:(?P<h>{NUMBER})\s?{HOUR}\s*)?(?P<m>{NUMBER})\s?(?:{MINUTE}\s*|['′’]\s?|:)(?P<s>\d{{1,2}}(?:[.,]\d{{1,2}})?)(?:\s?{SECOND}|''|[\"″”](?P<part>\d{{1,2}})?)?(?![\d:])",
    re.IGNORECASE,
)
DIGITS = re.compile(
    rf"(?<![\w.,:/+\-–−'’])(?P<mark>\d{{1,2}}[:.]\d{{2}}[:.]\d{{2}}(?:\.\d{{1,2}})?|\d{{1,3}}:\d{{2}}(?:[.,]\d{{1,3}})?|\d{{1,2}},\d{{3}}(?!\d)|\d{{1,3}}[.,]\d{{1,3}}|\d{{3,5}})"
    rf"{UNIT}?{SIGNS}(?![\d:/%])(?!\.\d)",
)
SHORTEST_CROSS = Decimal(480)
#: What shows a line to hold a mark: two digits after a point or colon, no wind.
DECIMAL = re.compile(r"(?<![\d+\-–−.])\d+[.:]\d{2}")
STATUS = re.compile(rf"(?<![\w.])(?:{'|'.join(tables()['status']['no result'])})(?![\w])", re.IGNORECASE)
SAME = re.compile(
    r"\b(?:[Ss]ame (?:time|mark|height|distance)|(?:s\.t\.|st|ST|s\.t)(?=$|[,;)])|ditto)|^\s*[\"”″〃]\s*$"
)
WORD_SAID = re.compile(r"\d|\b(?:hours?|minutes?|seconds?)\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def events() -> dict[str, Discipline]:
    """The disciplines of the table."""
    return dict(disciplines())


def marks_in(text: str, discipline: str | None) -> Iterator[tuple[int, int, str, str]]:
    """Stretches of a field that have the form of a mark: start, end, the mark as written, and the signs after it.

    A bare whole number counts for combined events only, where marks are points.
    """
    points = discipline is not None and events()[discipline].unit == "points"
    place = 0
    for found in sorted(candidates(text), key=lambda m: (m.start(), -m.end())):
        if found.start() < place:
            continue
        place = found.end()
        if found.re is not DIGITS:
            yield found.start(), found.end(), found.group(), ""
        elif points or not whole(found["mark"]):
            yield found.start(), found.end(), found["mark"], (found["signs"] or "").strip()


def candidates(text: str) -> Iterator[re.Match[str]]:
    """Everything that has the form of a mark and says more than a word; matches of different forms may overlap."""
    for pattern in (WORDED, MIXED, DIGITS):
        yield from (m for m in pattern.finditer(text) if WORD_SAID.search(m.group()))


def whole(mark: str) -> bool:
    """Whether a mark is a whole number (``8735``, ``8,735``), which only points are."""
    return mark.replace(",", "").isdecimal() and ("," not in mark or len(mark.split(",")[1]) == 3)


def read_mark(raw: str, discipline: str) -> Mark | None:
    """The mark of the event that a form means, None where no meaning lies within the event's bounds."""
    event = events()[discipline]
    for value, clock in meanings(raw.strip(), event):
        if lowest(event) <= value <= event.highest:
            return Mark.of(value, event.unit, clock=clock)
    return None


def lowest(event: Discipline) -> Decimal:
    """The lower bound of an event's marks; cross-country races have no set distance and can be short."""
    return min(event.lowest, SHORTEST_CROSS) if event.kind == "cross-country" else event.lowest


def meanings(raw: str, event: Discipline) -> Iterator[tuple[Decimal, bool | None]]:
    """The values that a form can have for an event, the literal one first, and whether its text needs colons."""
    if event.unit == "points":
        digits = re.sub(r"[,.\s]", "", raw)
        if digits.isdecimal():
            yield Decimal(digits), None
        return
    if event.unit == "m":
        found = re.fullmatch(r"(\d{1,3})(?:[.,](\d{1,2}))?", raw)
        if found:
            yield Decimal(f"{found[1]}.{found[2]}" if found[2] else found[1]), None
        return
    yield from times(raw)


def times(raw: str) -> Iterator[tuple[Decimal, bool | None]]:
    """Seconds of a written time; dotted forms also as minutes and seconds, and as hours, minutes and seconds."""
    worded = WORDED.fullmatch(raw) or MIXED.fullmatch(raw)
    if worded:
        yield from worded_time(worded)
    parts = re.split(r"[:.,]", raw)
    if not all(part.isdecimal() for part in parts):
        return
    numbers = [Decimal(part) for part in parts]
    if len(parts) == 2 and ":" not in raw:
        yield Decimal(f"{parts[0]}.{parts[1]}"), False if Decimal(parts[0]) >= 60 else None
        yield numbers[0] * 60 + numbers[1], None
    elif len(parts) == 2:
        yield numbers[0] * 60 + numbers[1], None
        yield numbers[0] * 3600 + numbers[1] * 60, None
    elif len(parts) == 3:
        if raw.count(":") < 2:
            yield numbers[0] * 60 + Decimal(f"{parts[1]}.{parts[2]}"), None
        yield numbers[0] * 3600 + numbers[1] * 60 + numbers[2], None
    elif len(parts) == 4:
        yield numbers[0] * 3600 + numbers[1] * 60 + Decimal(f"{parts[2]}.{parts[3]}"), None


def worded_time(found: re.Match[str]) -> Iterator[tuple[Decimal, bool | None]]:
    """``three minutes 29.05 seconds``, ``1min 49.68sec``, ``2h 10:05``, ``7'32"64``."""
    try:
        hours, minutes = (whole_number(found[name]) if found[name] else 0 for name in ("h", "m"))
        text = found["s"].replace(",", ".")
        seconds = Decimal(text) if text[0].isdecimal() else Decimal(whole_number(text))
    except ValueError:
        return
    part = found["part"] if "part" in found.re.groupindex else None
    if part:
        seconds = Decimal(f"{found['s']}.{part}")
    yield Decimal(hours * 3600 + minutes * 60) + seconds, None
    if "." not in text and found["h"] is None and "hour" not in found.group().lower():
        yield Decimal(minutes * 3600) + seconds * 60, None
