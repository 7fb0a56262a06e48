"""The editions of championships that were on, or just over, when an article appeared, and which of them it reports from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from extractor.discourse.dateline import dateline_end
from extractor.discourse.stage_joining import behind_background
from extractor.gazetteer import Edition, editions
from extractor.normalize.numbers import ORDINALS, whole_number
from extractor.normalize.words import fold
from extractor.reading import Reading, Sentence
from extractor.spans import CompetitionMention, VenueMention

OVER_DAYS = 3
OPEN = 3
CONTEST = re.compile(
    r"(?i)\b(?:championships?|games|olympics?|final|finals|heats?|titles?|medals?|gold|silver|bronze|champions?|semi-?finals?|session|athletics)\b"
)
ELSEWHERE = re.compile(
    r"(?i)\b(?:after|since|before|ahead of|following|until|for|towards|to|from|next|last (?:week|month|year)(?:['’]s)?|days?|weeks?|ago|earlier) (?:[^\s.]+ ){0,6}$"
)
DAY = re.compile(
    r"(?i)\b(?:day (?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)|the (?P<o>opening|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth) day)\b"
)
SESSIONS = {**ORDINALS, "opening": 1}


def current(day: date) -> list[Edition]:
    """The editions that were on, or over for a few days at most, on a day."""
    out = []
    for known in editions().values():
        for e in known:
            if (
                len(e.start) == 10
                and e.start <= day.isoformat()
                and day <= date.fromisoformat(e.end or e.start) + timedelta(OVER_DAYS)
            ):
                out.append(e)
    return out


def reported(
    reading: Reading, head: Sequence[Sentence], day: date, dateline: str | None
) -> tuple[Edition, CompetitionMention, str] | None:
    """The edition that was on when the article appeared, and whose city and nature the article names, with its mention and the
    name that the article has for the city.
    """
    end = head[min(2, len(head) - 1)].end if head else 0
    cities = cities_of(reading, end, dateline)
    found = [
        (weight, edition, mention, place)
        for edition in current(day)
        for place in cities
        if edition.was_in(place)
        for weight, mention in naming(reading, edition, end, cities[place])
    ]
    if not found:
        return None
    _, edition, mention, place = max(found, key=lambda f: (f[0], f[1].series))
    at = cities[place]
    return edition, mention, edition.city if at is None or fold(edition.city) == place else at.city


def cities_of(reading: Reading, end: int, dateline: str | None) -> dict[str, VenueMention | None]:
    """The cities that title and head name, with the mention; that of the dateline alone where there is one."""
    named = [v for v in reading.venues if v.start < end]
    if dateline:
        place = fold(dateline)
        return {place: next((v for v in named if fold(v.city) == place), None)}
    return {fold(v.city): v for v in reversed(named)}


def naming(
    reading: Reading, edition: Edition, end: int, at: VenueMention | None
) -> Iterator[tuple[int, CompetitionMention]]:
    """How an article names an edition: by its series, by the words of its titles, or by the city alone while medals are won there and
    no other competition is named."""
    named = [c for c in reading.competitions if c.key == edition.series]
    if named:
        mention = next((c for c in named if not c.adjective), named[0])
        yield 2 * any(not c.adjective for c in named) + len(named[:OPEN]), mention
    elif (
        at
        and not any(c.start < end and not (c.adjective or behind_background(reading, c)) for c in reading.competitions)
        and CONTEST.search(reading.text[:end])
        and (hosts(reading.text[:end], edition) or here(reading, at))
    ):
        yield 1, CompetitionMention(at.start, at.end, at.text, "competition.edition", edition.series)


def hosts(text: str, edition: Edition) -> bool:
    """``Tokyo 2020``, ``Beijing 15``: the city with the year of the edition."""
    return re.search(rf"(?i)\b{re.escape(edition.city)} (?:{edition.year}|{edition.year[2:]})\b", text) is not None


def here(reading: Reading, at: VenueMention) -> bool:
    """Whether a city is where the article reports from: its dateline, or named as no other place or time."""
    if at.start < dateline_end(reading) and at.start >= reading.article.body_start:
        return True
    return ELSEWHERE.search(reading.text[max(0, at.start - 60) : at.start].split(". ")[-1]) is None


def day_told(text: str, edition: Edition, published: str) -> str | None:
    """``day two``, ``the opening day``: the day of a championships, where it lies just before the article."""
    found = DAY.search(text)
    if not found or len(edition.start) < 10:
        return None
    words = (found["n"] or found["o"]).lower()
    number = SESSIONS.get(words) or whole_number(words)
    when = date.fromisoformat(edition.start) + timedelta(number - 1)
    return when.isoformat() if 0 <= (date.fromisoformat(published) - when).days <= 1 else None
