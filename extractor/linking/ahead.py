"""Which competition ahead a sentence means: one that it names, one in the city that it names, one spoken of before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as day
from datetime import timedelta
from functools import lru_cache

from extractor.analysis import Analysis
from extractor.gazetteer import competitions, editions
from extractor.linking.cues import clause_of
from extractor.linking.entry_dates import coming, edition_ahead, months
from extractor.linking.items import Row
from extractor.mentions.competitions import settle_games
from extractor.normalize.words import fold
from extractor.spans import CompetitionMention, DateMention, DisciplineMention, VenueMention

BACK = 4
#: How many characters behind a competition its date may stand: ``the European Cup last year``, ``in 2004``.
GAP = 4
#: How many items a sentence may have before a city that stands at its head.
LEAD = 5
#: How many characters behind a sentence a date ahead may stand that settles a meeting in the city that it names.
NEXT = 160
#: How many days ahead of its competition an article may be a preview of it.
SOON = 31
#: How many months before indoor championships, and how many before those outdoors, the plain name means the former.
SHORTLY = 2
APART = 9
LOOKS_BACK = re.compile(r"(?i)\b(?:last|previous|past|won|since|after|from|until|ago|of)\W+(?:[\w’'-]+\W+){0,3}$")
LOOKS_AHEAD = re.compile(
    r"(?i)\b(?:next|this|coming|later|forthcoming|upcoming|for|at|in|to|into)\W+(?:[\w’'-]+\W+){0,3}$"
)
PAST_CITY = re.compile(
    r"(?i)\b(?:won|set|ran|took|claimed|finished|lost|was|were|since|after|held|of)\s(?:[\w’'-]+\s){0,5}?(?:in|at|to|for)\s(?:the\s)?$"
)
OF_WHOM = re.compile(r"^[A-Z][a-z]+ of (?:the )?")
LEVELS = {"global": 0, "area": 1}


@dataclass(frozen=True, slots=True)
class Event:
    """A competition ahead: its name, the words that name it, and where they stand: here, city, back or main."""

    key: str
    mention: CompetitionMention | VenueMention | None
    origin: str


def event_of(analysis: Analysis, number: int, place: int, hand: Event | None = None) -> Event | None:
    """The competition that a start told of at a place of a row is meant for, or None where the text does not say; ``hand`` is
    the one that the sentences right before spoke of."""
    row = analysis.rows[number]
    here = [e for e in named_in(analysis, row, "here") if not looks_back(analysis, e)]
    here = [e for e in here if not selection(row, e)] or [e for e in here if not sought(row, e)]
    behind = [e for e in here if e.mention is not None and e.mention.start > row.items[place].start]
    if behind or here:
        return (behind or here[::-1])[0]
    over = {e.key for e in named_in(analysis, row, "here") if looks_back(analysis, e)}
    found = defended(analysis, row, place) or in_city(analysis, row, place) or hand or before(analysis, number)
    return None if found is not None and found.key in over else found


def before(analysis: Analysis, number: int) -> Event | None:
    """The competition ahead that the sentences before a row name, else the article's, where it lies ahead or is under way."""
    for back in range(1, min(BACK, number + 1)):
        for event in reversed(list(named_in(analysis, analysis.rows[number - back], "back"))):
            if is_ahead(analysis, event) and not looks_back(analysis, event):
                return event
    main = analysis.main.competition
    found = Event(settled(analysis, main.key), main, "main") if main is not None else None
    row = analysis.rows[number].sentence
    soon = any(coming(analysis, d) for d in analysis.reading.dates if row.start <= d.start < row.end)
    return found if found and (analysis.main.ahead or soon or is_ahead(analysis, found)) else None


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


def named_in(analysis: Analysis, row: Row, origin: str) -> Iterator[Event]:
    """The competitions that a sentence names, titles left out."""
    for place in row.of_kind("COMP"):
        mention = row.items[place].mention
        following = row.items[place + 1].symbol if place + 1 < len(row.items) else ""
        if isinstance(mention, CompetitionMention) and not mention.adjective and following != "TITLE:epithet":
            yield Event(settled(analysis, mention.key), mention, origin)


def selection(row: Row, event: Event) -> bool:
    """Whether a competition's name only says for what team or place somebody is a candidate (``European Indoor hopefuls``)."""
    place = next(
        (n for n, i in enumerate(row.items) if event.mention is not None and i.start == event.mention.start), None
    )
    return place is not None and any(
        i.word in ("hopefuls", "hopeful", "squad", "place", "team", "selection", "trials")
        for i in row.items[place + 1 : place + 2]
    )


def sought(row: Row, event: Event) -> bool:
    """Whether a place in the team is what somebody runs for: ``for a place in the European Championships squad``."""
    place = next(
        (n for n, i in enumerate(row.items) if event.mention is not None and i.start == event.mention.start), 0
    )
    words = [i.word for i in row.items[max(0, place - 6) : place]]
    return "place" in words and "for" in words[: words.index("place")]


def settled(analysis: Analysis, key: str) -> str:
    """The series of games that are named by their city."""
    inner = OF_WHOM.sub("", key)
    published = analysis.reading.article.published or ""
    found = settle_games(inner if inner in competitions() else key, published)[0]
    return indoors(found, published) or found


def indoors(key: str, published: str) -> str | None:
    """The indoor championships that the name of the outdoor ones means shortly before them, in a winter without the others."""
    name = key.replace(" Championships", " Indoor Championships")
    inside = edition_ahead(name, published) if name != key and "Indoor" not in key and name in editions() else None
    outside = edition_ahead(key, published)
    if inside is None or months(published, inside[1]) > SHORTLY:
        return None
    return name if outside is None or months(published, outside[1]) > APART else None


def looks_back(analysis: Analysis, event: Event) -> bool:
    """Whether the words at a competition speak of an edition that is over: a past year, ``last year's``, ``since the``."""
    mention = event.mention
    if mention is None:
        return False
    published = (analysis.reading.article.published or "9999")[:4]
    year = getattr(mention, "year", None)
    behind = (d.iso[:4] for d in analysis.reading.dates if 0 <= d.start - mention.end <= GAP)
    if (year and year < published) or any(y < published for y in behind):
        return True
    before = analysis.reading.text[max(0, mention.start - 40) : mention.start]
    return bool(LOOKS_BACK.search(before)) and not LOOKS_AHEAD.search(before) and ahead_date(analysis, event) is None


def in_city(analysis: Analysis, row: Row, place: int) -> Event | None:
    """The competition in a city that the sentence names behind a preposition, after the place rather than before it."""
    found = [i for i in row.of_kind("VEN") if i and row.items[i - 1].word in ("in", "at", "to", "for")]
    high = clause_of(row, place)[1]
    dated = [k for k in found if k > high and day_follows(analysis, row, k)]
    lead = [k for k in found if k < min(place, LEAD)]
    for k in [*(k for k in found if place < k <= high), *dated, *lead]:
        mention = row.items[k].mention
        if isinstance(mention, VenueMention) and not PAST_CITY.search(
            analysis.reading.text[
                max(0, mention.start - 50, row.items[place].start if k > place else 0) : mention.start
            ]
        ):
            key = held_in(analysis, row, mention)
            if key is not None:
                return Event(key, mention, "city")
    return None


def elsewhen(analysis: Analysis, row: Row, key: str) -> bool:
    """Whether a sentence tells of a day ahead that is not one of the next edition of a series."""
    published = analysis.reading.article.published or ""
    edition = edition_ahead(key, published)
    dates = [d for d in analysis.reading.dates if row.sentence.start <= d.start < row.sentence.end and d.ahead]
    return edition is not None and any(
        len(d.iso) >= 7 and len(edition[1]) >= 7 and abs(months(d.iso, edition[1])) > 0 for d in dates
    )


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


def ahead_date(analysis: Analysis, event: Event) -> DateMention | None:
    """The nearest date ahead of the article that stands in the sentence of a mention of a competition."""
    dates = [d for d in analysis.reading.dates if coming(analysis, d)]
    if not dates:
        return None
    places = [c.start for c in analysis.reading.competitions if settled(analysis, c.key) == event.key]
    if isinstance(event.mention, VenueMention):
        places = [event.mention.start]
    found: list[tuple[int, int, DateMention]] = []
    for start in places:
        sentence = analysis.reading.sentence_at(start)
        found += [(abs(d.start - start), d.start, d) for d in dates if sentence.start <= d.start < sentence.end]
    return min(found, key=lambda f: f[:2])[2] if found else None


def about_to_come(analysis: Analysis) -> Event | None:
    """The article's competition where its next edition begins within the month behind the article: it is a preview."""
    main, published = analysis.main.competition, analysis.reading.article.published or ""
    if main is None or len(published) < 10:
        return None
    key = settled(analysis, main.key)
    starts = (e.start for e in editions().get(key, ()) if len(e.start) >= 10)
    soon = str(day.fromisoformat(published) + timedelta(days=SOON))
    return Event(key, main, "main") if any(published < start <= soon for start in starts) else None
