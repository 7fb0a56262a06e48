"""Dates in headings of lists: ``26-27 June 1993``, ``July 24-26``, ``6/18/2021 to 6/27/2021``, ``28.5.1994``.

A meeting of several days gives the month (or the year), as no row says on which day it was run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
MONTH = (
    r"(?P<{0}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\.?"
)
FIRST, LAST = r"(?P<d1>\d{1,2})(?:st|nd|rd|th)?", r"(?P<d2>\d{1,2})(?:st|nd|rd|th)?"
TO = r"\s?(?:[-–—/&+]|to|and|until|till)\s?"
DAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?(?:the\s+)?"
YEAR = r"(?:,?\s+(?P<y>(?:18|19|20)\d\d)|,?\s+['’](?P<yy>\d\d)(?!\d))?"
PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w.:]){DAY}{FIRST}\s+{MONTH.format('m1')}(?:,?\s+(?P<y1>(?:18|19|20)\d\d))?{TO}{DAY}{LAST}\s+"
        rf"{MONTH.format('m2')}{YEAR}",
        rf"\b{MONTH.format('m1')}\s+{FIRST}{TO}{MONTH.format('m2')}\s+{LAST}(?!\d){YEAR}",
        rf"(?<![\w.:]){DAY}{FIRST}(?:{TO}{DAY}{LAST})?\s+(?:of\s+)?{MONTH.format('m2')}(?![a-z]){YEAR}",
        rf"\b{MONTH.format('m2')}\s+{FIRST}(?:{TO}{LAST})?(?![\d:.]\d|\d){YEAR}",
        rf"\b{MONTH.format('m2')},?\s+(?P<y>(?:18|19|20)\d\d)\b",
    )
)
ISO = re.compile(r"(?<!\d)(?P<y>(?:18|19|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?!\d)")
SLASHED = re.compile(r"(?<![\d/])(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<y>(?:18|19|20)\d\d)(?!\d)")
BARE_YEAR = re.compile(r"(?<![\d.,:/-])(?:18|19|20)\d\d(?![\d.,:/-]\d|\d)")


def date_in(text: str, year: str | None, published: str | None) -> str | None:
    """The date that a heading gives, as precise as it is for every row below; None where it gives none.

    ``year`` is the year in hand for a date without one; else it is the last such date before ``published``.
    """
    iso = [m.group() for m in ISO.finditer(text)]
    slashed = [slashed_date(m) for m in SLASHED.finditer(text)]
    numeric = iso or [found for found in slashed if found]
    if numeric:
        return common(numeric)
    for pattern in PATTERNS:
        found = pattern.search(text)
        if found:
            return worded(found, year, published)
    return None


def slashed_date(found: re.Match[str]) -> str | None:
    """``6/18/2021`` by the month first where that can be, ``28.5.1994`` by the day first; None where neither is
    sure."""
    first, second = int(found["a"]), int(found["b"])
    dotted = "." in found.group()
    if first > 12 or dotted:
        day, month = first, second
    elif second > 12:
        day, month = second, first
    else:
        return found["y"] if first != second else f"{found['y']}-{first:02d}-{first:02d}"
    return f"{found['y']}-{month:02d}-{day:02d}" if month <= 12 and day <= 31 else None


def worded(found: re.Match[str], year: str | None, published: str | None) -> str | None:
    """The date of a match of one of the patterns; None where nothing tells the year."""
    parts = found.groupdict()
    month = MONTHS.index(parts["m2"][:3].lower()) + 1
    first = MONTHS.index(parts["m1"][:3].lower()) + 1 if parts.get("m1") else month
    stated = parts.get("y") or (century(parts["yy"]) if parts.get("yy") else None)
    days = [int(parts[name]) for name in ("d1", "d2") if parts.get(name)]
    chosen = stated or year or guessed(month, days[-1] if days else 1, published)
    if chosen is None:
        return None
    if first != month:
        return chosen if parts.get("y1") in (None, chosen) else f"{chosen}-{month:02d}"
    if len(days) == 1:
        return f"{chosen}-{month:02d}-{days[0]:02d}"
    return f"{chosen}-{month:02d}"


def century(two: str) -> str:
    """``'96`` is 1996, ``'07`` is 2007."""
    return f"19{two}" if int(two) >= 30 else f"20{two}"


def guessed(month: int, day: int, published: str | None) -> str | None:
    """The year of the last such day not after the publication date (three days of grace)."""
    if published is None or len(published) < 7:
        return published
    year = int(published[:4])
    limit = (int(published[5:7]), int(published[8:10]) + 3 if len(published) == 10 else 31)
    return str(year if (month, day) <= limit else year - 1)


def common(dates: Iterable[str]) -> str | None:
    """What the dates have in common: the day, the month, the year, or None.

    >>> common(["2014-05-24", "2014-05-25"])
    '2014-05'
    """
    split = [date.split("-") for date in dates]
    shared: list[str] = []
    for parts in zip(*split, strict=False):
        if len(set(parts)) > 1:
            break
        shared.append(parts[0])
    return "-".join(shared) or None
