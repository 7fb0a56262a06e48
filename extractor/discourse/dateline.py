"""The dateline of an article: ``MONACO, July 28 -``, where and when it was written, which is not when it happened."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.mentions.venues import find_venues
from extractor.normalize.date_forms import SHORT
from extractor.reading import Reading

DAY = rf"(?:{SHORT} \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? {SHORT})(?:,? \d{{4}})?"
CITY = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+(?: [A-ZÀ-Þ.’'-]+){0,3}"
#: ``PARIS:``, ``DURBAN (RSA, Apr 9):``, ``OSLO, June 13 -`` at the head of a paragraph.
OPENING = re.compile(
    rf"^(?P<city>{CITY})(?:, [A-Z][A-Za-z .]{{2,25}}?)?(?: \((?P<inner>[^()\n]{{2,40}})\))?(?:,? (?P<date>{DAY}))?"
    r"(?: \([^()\n]{2,20}\))?(?: ?:| [-–—]+)(?= \S)",
    re.MULTILINE,
)
#: ``Paris, 4 July``, ``Lausanne, Switzerland - July 6`` alone on a line.
LINE = re.compile(
    rf"^(?P<city>[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){{0,2}})(?:, [A-Z][A-Za-z .]{{2,25}}?)?(?:,| -| –|:| \()"
    rf" ?(?P<date>{DAY})\)?[.:]?[ \t]*$",
    re.MULTILINE,
)
DATELINE = re.compile(
    r"^\s*(?P<city>[A-ZÀ-Þ][A-ZÀ-Þ .’'-]{2,30})(?:, [A-Z][A-Za-z .]{2,25})?(?:,? (?P<date>[A-Z][a-z]+\.? \d{1,2}(?:[-–/]\d{1,2})?|\d{4}-\d\d-\d\d))?(?: \((?P<inner>[A-Za-z0-9 .]+)\))?(?: ?[-–—]+ |(?(date)\s+(?=[A-Z])|(?!)))"
)


def dateline_city(reading: Reading) -> str | None:
    """``MONACO - ...``: the city of a dateline, in ordinary case."""
    m = dateline_of(reading.article.body)
    if not m:
        return None
    at = reading.article.body_start + m.start("city")
    found = next((v for v in reading.venues if abs(v.start - at) <= 1), None)
    return (
        found.city.split(",")[0].title()
        if found and found.city.isupper()
        else found.city
        if found
        else m["city"].split(",")[0].title()
    )


def dateline_end(reading: Reading) -> int:
    """Where the words behind the dateline begin: the start of the body where there is none."""
    m = dateline_of(reading.article.body)
    return reading.article.body_start + (m.end() if m else 0)


@lru_cache(maxsize=4)
def dateline_of(body: str) -> re.Match[str] | None:
    """The dateline at the head of a body, in any of its forms."""
    found = DATELINE.match(body) or LINE.match(body)
    if found:
        return found
    opening = OPENING.match(body)
    return opening if opening and (opening["date"] or opening["inner"] or is_place(opening["city"])) else None


def is_place(city: str) -> bool:
    """Whether words in capitals are a city that the tables know."""
    return any(v.start == 0 and v.end >= len(city) - 1 for v in find_venues(f"{city.title()}."))
