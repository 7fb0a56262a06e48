"""Days and editions that lie ahead of an article."""

from __future__ import annotations

import re
from datetime import date as day
from datetime import timedelta
from functools import lru_cache

from extractor.analysis import Analysis
from extractor.gazetteer import editions
from extractor.spans import CompetitionMention, DateMention, VenueMention

NEAR_WORDS = re.compile(
    r"(?i)\b(?:next|weekend|tomorrow|coming|later|tonight|today|this (?:week|month|summer|winter|season|year|morning|afternoon|evening))\b"
)
WEEKDAY = re.compile(
    r"(?i)(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:[’']s)?(?: (?:morning|afternoon|evening|night))?"
)

BARE_MONTH = re.compile(
    r"(?:this |in )?(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
BEHIND = re.compile(r",? (?:in [A-Z][\w’' -]+ )?(?:in )?")


SAID = re.compile(
    r"\b(?:said|announced|confirmed|told|revealed|reported|named|unveiled|published|withdrew|selected|picked|disclosed|added)(?: (?!will|would|to)[\w’'-]+){0,2}? (?:on )?$"
)
SAID_REACH = 48
"""Words whose day is that of the saying: ``said on Monday that X would run``."""


def coming(analysis: Analysis, date: DateMention) -> bool:
    """Whether a date lies ahead, or by its words may: a weekend, ``tomorrow``, ``next week`` within the month of the article."""
    published = analysis.reading.article.published or ""
    return date.ahead or (bool(published) and published.startswith(date.iso[:7]) and bool(NEAR_WORDS.search(date.text)))


def start_date(analysis: Analysis, date: DateMention) -> str | None:
    """The ISO date of a date in a sentence that tells of a start to come; a mere weekday is the next one. None where it is past."""
    if coming(analysis, date):
        return date.iso
    published = analysis.reading.article.published or ""
    if len(published) < 10 or len(date.iso) < 10 or not WEEKDAY.fullmatch(date.text):
        return None
    if SAID.search(analysis.reading.text, max(0, date.start - SAID_REACH), date.start):
        return None
    gap = day.fromisoformat(published) - day.fromisoformat(date.iso)
    return str(day.fromisoformat(date.iso) + timedelta(days=7)) if timedelta(0) < gap <= timedelta(days=7) else None


def month_behind(analysis: Analysis, mention: CompetitionMention | VenueMention | None) -> str | None:
    """The month, still to come in the year of the article, that stands without a year right behind a competition: ``ruled out of
    the World Championships in August``; None where there is none."""
    published = analysis.reading.article.published or ""
    if mention is None or len(published) < 7:
        return None
    text = analysis.reading.text
    for date in analysis.reading.dates:
        if 0 < date.start - mention.end < 30 and len(date.iso) == 7 and date.iso[5:] > published[5:7]:
            plain = BARE_MONTH.fullmatch(date.text) and BEHIND.fullmatch(text[mention.end : date.start])
            return f"{published[:4]}{date.iso[4:]}" if plain else None
    return None


def months(first: str, second: str) -> int:
    """The months between two ISO dates; a mere year counts to its middle."""
    a, b = (int(d[:4]) * 12 + int(d[5:7] or 6) for d in (first, second))
    return b - a


@lru_cache(maxsize=4096)
def edition_ahead(key: str, published: str) -> tuple[str, str] | None:
    """City and month (or year) of the next edition of a series, where it begins within a year and a half of the ISO date."""
    if not published:
        return None
    for edition in editions().get(key, ()):
        when, until = edition.start or edition.held, edition.end or edition.start or edition.held
        if when and until[: len(published)] >= published[: len(until)] and months(published, when) <= 18:
            return edition.city, when[:7]
    return None
