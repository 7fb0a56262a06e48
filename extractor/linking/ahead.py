"""Which competition ahead a sentence means: one that it names, one in the city that it names, one spoken of before."""

from __future__ import annotations

import re
from datetime import date as day
from datetime import timedelta
from functools import lru_cache

from extractor.analysis import Analysis
from extractor.gazetteer import competitions, editions
from extractor.linking.ahead_names import (
    Event,
    ahead_date,
    looks_back,
    named_in,
    on_the_way,
    selection,
    settled,
    sought,
)
from extractor.linking.cues import clause_of
from extractor.linking.entries.dates import coming, edition_ahead, months
from extractor.linking.items import Row
from extractor.normalize.words import fold
from extractor.spans import CompetitionMention, DateMention, DisciplineMention, VenueMention

BACK = 4
#: How many items a sentence may have before a city that stands at its head.
LEAD = 5
#: How many characters behind a sentence a date ahead may stand that settles a meeting in the city that it names.
NEXT = 160
#: How many days ahead of its competition an article may be a preview of it.
SOON = 31
PAST_CITY = re.compile(
    r"(?i)\b(?:won|set|ran|took|claimed|finished|lost|was|were|since|after|held|(?<!out )of)\s(?:[\w’'-]+\s){0,5}?(?:in|at|to|for)\s(?:the\s)?$"
)
MEETS = frozenset(("meet", "meets", "meeting", "meetings"))
LEVELS = {"global": 0, "area": 1}


def event_of(analysis: Analysis, number: int, place: int, hand: Event | None = None) -> Event | None:
    """The competition that a start told of at a place of a row is meant for, or None where the text does not say; ``hand`` is
    the one that the sentences right before spoke of."""
    row = analysis.rows[number]
    here = [e for e in named_in(analysis, row, "here") if not looks_back(analysis, e)]
    over = {e.key for e in here if on_the_way(analysis, e)}
    here = [e for e in here if not on_the_way(analysis, e)]
    here = [e for e in here if not selection(row, e)] or [e for e in here if not sought(row, e)]
    here = [e for e in here if not aside(row, place, e)]
    behind = [e for e in here if e.mention is not None and e.mention.start > row.items[place].start]
    if behind or here:
        return (behind or here[::-1])[0]
    main = analysis.main.competition
    if (
        main is not None
        and not main.adjective
        and any(i.word == "here" for i in row.items[place : clause_of(row, place)[1] + 1])
    ):
        return Event(settled(analysis, main.key), main, "main")
    over |= {e.key for e in named_in(analysis, row, "here") if looks_back(analysis, e)}
    found = defended(analysis, row, place) or in_city(analysis, row, place) or hand or before(analysis, number)
    return None if found is not None and found.key in over else found


def aside(row: Row, place: int, event: Event) -> bool:
    """Whether a competition is only told of in a clause on somebody named behind a place: ``X is in it, as is Y, who won at Z``."""
    start = event.mention.start if event.mention is not None else 0
    between = [i.word for i in row.items[place + 1 :] if i.start < start]
    lead = max((n for n, word in enumerate(between) if word in ("who", "whose")), default=None)
    return lead is not None and "," not in between[lead:]


def before(analysis: Analysis, number: int) -> Event | None:
    """The competition ahead that the sentences before a row name, else the article's, where it lies ahead or is under way."""
    for back in range(1, min(BACK, number + 1)):
        for event in reversed(list(named_in(analysis, analysis.rows[number - back], "back"))):
            if is_ahead(analysis, event) and not looks_back(analysis, event):
                return event
    main = analysis.main.competition
    found = Event(settled(analysis, main.key), main, "main") if main is not None else None
    row = analysis.rows[number].sentence
    dated = any(coming(analysis, d) for d in analysis.reading.dates if row.start <= d.start < row.end)
    return found if found and (analysis.main.ahead or dated or is_ahead(analysis, found)) else None


def defended(analysis: Analysis, row: Row, place: int) -> Event | None:
    """``will defend her Olympic title``: the series whose title is at stake, where its next edition is known to come."""
    if not any(i.word.startswith("defen") for i in row.items[place : place + 4]):
        return None
    for item in row.items[place : place + 8]:
        mention = item.mention
        if (
            isinstance(mention, CompetitionMention)
            and mention.adjective
            and edition_ahead(mention.key, analysis.reading.article.published or "")
        ):
            return Event(mention.key, mention, "here")
    return None


def in_city(analysis: Analysis, row: Row, place: int) -> Event | None:
    """The competition in a city that the sentence names behind a preposition, after the place rather than before it."""
    found = [i for i in row.of_kind("VEN") if i and row.items[i - 1].word in ("in", "at", "to", "for")]
    later = [e.mention.start for e in named_in(analysis, row, "here") if e.mention and on_the_way(analysis, e)]
    found = [i for i in found if not later or row.items[i].start < later[0]]
    found += [i for i in row.of_kind("VEN") if i < place and where_follows(row, i)]
    high = clause_of(row, place)[1]
    dated = [k for k in found if k > high and day_follows(analysis, row, k)]
    lead = [k for k in found if k < min(place, LEAD) or (k < place and where_follows(row, k))]
    for k in [*(k for k in found if place < k <= high), *dated, *lead]:
        mention = row.items[k].mention
        if isinstance(mention, VenueMention) and not PAST_CITY.search(
            analysis.reading.text[
                max(0, mention.start - 50, row.items[place].start if k > place else 0) : mention.start
            ]
        ):
            key = (
                f"{mention.city} meeting"
                if row.items[k - 2].word in MEETS and k > 1
                else held_in(analysis, row, mention)
            )
            if key is not None:
                return Event(key, mention, "city")
    return None


def where_follows(row: Row, place: int) -> bool:
    """Whether a clause says what happens in the city at a place: ``Oslo on Thursday, where X meets Y``."""
    between = [i for i in row.items[place + 1 : place + 5] if i.word not in (",", "on") and i.kind != "DATE"]
    return bool(between) and between[0].word == "where"


def elsewhen(analysis: Analysis, row: Row, key: str) -> bool:
    """Whether a sentence tells of a day ahead that is not one of the next edition of a series."""
    published = analysis.reading.article.published or ""
    edition = edition_ahead(key, published)
    dates = [d for d in analysis.reading.dates if row.sentence.start <= d.start < row.sentence.end and d.ahead]
    if edition is None:
        return False
    if any(len(d.iso) == 10 and not within(key, published, d.iso) for d in dates):
        return True
    return any(len(d.iso) >= 7 and len(edition[1]) >= 7 and abs(months(d.iso, edition[1])) > 0 for d in dates)


@lru_cache(maxsize=512)
def within(key: str, published: str, iso: str) -> bool:
    """Whether an ISO day may be one of the next edition of a series: not a week before its start, nor behind its end."""
    coming_next = next(
        (e for e in editions().get(key, ()) if (e.end or e.start or e.held) >= published[: len(e.end or e.start)]), None
    )
    if coming_next is None or len(coming_next.start) < 10:
        return True
    first = str(day.fromisoformat(coming_next.start) - timedelta(days=2))
    return first <= iso <= (coming_next.end or "9999")


def day_follows(analysis: Analysis, row: Row, place: int) -> bool:
    """Whether a date ahead stands right behind a place: ``in London on 25 April``."""
    dates = (i.mention for i in row.items[place + 1 : place + 3])
    return any(isinstance(d, DateMention) and coming(analysis, d) for d in dates)


def held_in(analysis: Analysis, row: Row, venue: VenueMention) -> str | None:
    """The competition in a city: one that the article places there, games or championships to come, the city's race or meeting."""
    text, city = analysis.reading.text, venue.city
    for c in analysis.reading.competitions:
        near = [
            v
            for v in analysis.reading.venues
            if v.city == city
            and (
                c.start <= v.start < c.end
                or (0 <= v.start - c.end <= 5 and text[c.end : v.start].strip() in ("in", ",", "at"))
            )
        ]
        if near and not c.adjective and not looks_back(analysis, Event(c.key, c, "city")):
            return settled(analysis, c.key)
    main = analysis.main
    if (
        main.venue == city
        and main.competition is not None
        and at_home(main.competition.key, city, analysis)
        and (main.ahead or is_ahead(analysis, Event(main.competition.key, None, "main")))
    ):
        return settled(analysis, main.competition.key)
    championships = coming_to(city, analysis.reading.article.published or "")
    if championships is not None and not elsewhen(analysis, row, championships):
        return championships
    road = {m.key for m in (row.items[i].mention for i in row.of_kind("DISC")) if isinstance(m, DisciplineMention)} & {
        "marathon",
        "half marathon",
    }
    names = [
        c.key
        for c in competitions().values()
        if fold(c.city) == fold(city) and c.kind == "road race" and "marathon" in c.key.lower()
    ]
    if road:
        return next(
            (n for n in names if ("half" in n.lower()) == ("half marathon" in road)),
            f"{city} {'Marathon' if 'marathon' in road else 'Half Marathon'}",
        )
    return (
        f"{city} meeting"
        if any(
            coming(analysis, d)
            for d in analysis.reading.dates
            if row.sentence.start <= d.start < row.sentence.end + NEXT
        )
        else None
    )


def at_home(key: str, city: str, analysis: Analysis) -> bool:
    """Whether no table says that the next edition of a series is elsewhere."""
    edition = edition_ahead(key, analysis.reading.article.published or "")
    return edition is None or same_city(edition[0], city)


def same_city(a: str, b: str) -> bool:
    """Whether two names are one city's; a name may be cut short (``Rio``)."""
    return f"{fold(a)} ".startswith(f"{fold(b)} ") or f"{fold(b)} ".startswith(f"{fold(a)} ")


@lru_cache(maxsize=512)
def coming_to(city: str, published: str) -> str | None:
    """The games or championships that a city holds within the year and a half after the ISO date; the greatest first."""
    found = []
    for key in editions():
        edition = edition_ahead(key, published)
        known = competitions().get(key)
        if edition and same_city(edition[0], city) and known and "U20" not in key and "U18" not in key:
            found.append((LEVELS.get(known.level, 2), known.kind != "games", key))
    return min(found)[2] if found else None


def is_ahead(analysis: Analysis, event: Event) -> bool:
    """Whether a date ahead stands at a mention of a competition, or its next edition begins within four months."""
    if ahead_date(analysis, event) is not None:
        return True
    published = analysis.reading.article.published or ""
    edition = edition_ahead(event.key, published)
    return edition is not None and months(published, edition[1]) <= 4


def about_to_come(analysis: Analysis) -> Event | None:
    """The article's competition where its next edition begins within the month behind the article: it is a preview."""
    main, published = analysis.main.competition, analysis.reading.article.published or ""
    if main is None or len(published) < 10:
        return None
    key = settled(analysis, main.key)
    starts = (e.start for e in editions().get(key, ()) if len(e.start) >= 10)
    return Event(key, main, "main") if any(published < start <= soon(published) for start in starts) else None


def soon(published: str) -> str:
    """The last ISO day before which a competition is previewed by an article of an ISO day."""
    return str(day.fromisoformat(published) + timedelta(days=SOON))
