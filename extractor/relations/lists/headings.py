"""What a heading says: event, sex, round, wind, meeting, venue, date, and what kind of rows stand under it."""

from __future__ import annotations

import re
from typing import cast

from extractor.facts import Sex
from extractor.gazetteer import competitions
from extractor.relations.lists.dates import BARE_YEAR, common, date_in
from extractor.relations.lists.events import COMBINED, event_in
from extractor.relations.lists.flags import wind_said
from extractor.relations.lists.model import Heading, Kind, ListMentions, Piece
from extractor.relations.lists.nations import country_of
from extractor.relations.lists.vocabulary import first_key
from extractor.spans import CompetitionMention

RESULTS = re.compile(
    r"(?i)\b(?:athletics|track(?: and field| & field)?|results?|finals?|leading finishers|"
    r"first (?:three|two|six|eight)|placings|finishers)\b"
)
SEX = re.compile(
    r"(?i)(?<![\w'’])(?:(?P<mixed>mixed)|"
    r"(?P<women>(?:senior |junior |elite |u\d\d )?(?:wom[ae]n|ladies|girls|female)(?:['’]?s?)?)|"
    r"(?P<men>(?:men|man|boys|male|gentlemen)(?:['’]?s?)?))(?![\w'’])"
)
CODED_SEX = re.compile(
    r"(?:^|[\s(])(?P<w>[WL])(?=\s?\d{2,5}|\s(?:HJ|PV|LJ|TJ|SP|DT|HT|JT))|"
    r"(?:^|[\s(])(?P<m>M)(?=\s?\d{2,5}|\s(?:HJ|PV|LJ|TJ|SP|DT|HT|JT))"
)
#: A city that no table has, before its country: ``Olhao (POR)``, ``Velenje, Slovenia``.
CITY = re.compile(
    r"(?:^|[-–—,(:]\s*)(?P<city>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})"
    r"(?:\s\((?P<code>[A-Z]{3})\)|,\s(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[,)\s]|$))"
)
INDOOR = re.compile(r"(?i)\bindoors?\b|\bshort track\b|\bbanked\b")
OUTDOOR = re.compile(r"(?i)\boutdoors?\b")
INSIDE = re.compile(r"(?i)\b(decathlon|heptathlon|pentathlon|octathlon)\b")


def read_heading(piece: Piece, mentions: ListMentions, year: str | None, published: str | None) -> Heading:
    """What the heading says. ``year`` is the year in hand for its date."""
    text = piece.text
    competition = competition_in(piece, mentions)
    bare = blanked(text, competition)
    event = event_in(bare)
    own_year = next((m.group() for m in BARE_YEAR.finditer(text)), None)
    return Heading(
        start=piece.start,
        end=piece.end,
        kind=kind_of(bare),
        sex=sex_of(bare),
        discipline=event[0] if event else None,
        competition=shown_name(competition.key) if competition else None,
        venue=venue_in(piece, mentions),
        date=date_in(text, own_year or year, published) or weekday(piece, mentions),
        year=own_year,
        round=round_of(bare),
        indoor=indoor_of(text, competition),
        wind=wind_said(text),
        inline=piece.layout == "run",
        inside=inside_of(text, event[0]) if event else None,
    )


def competition_in(piece: Piece, mentions: ListMentions) -> CompetitionMention | None:
    """The first competition that the heading names; an adjective (``European 100m``) only where nothing else does."""
    found = [m for m in mentions.competitions if piece.start <= m.start and m.end <= piece.end]
    event = event_in(piece.text)
    distance = (piece.start + event[1], piece.start + event[2]) if event and piece.text[event[1]].isdigit() else (0, 0)
    full = [m for m in found if not m.adjective and (m.known or not (m.start <= distance[1] and distance[0] < m.end))]
    if full:
        return full[0]
    return found[0] if found and re.search(r"(?i)championship|final|games|cup|trial", piece.text) else None


def venue_in(piece: Piece, mentions: ListMentions) -> str | None:
    """The city that the heading names, outside of its competition where it can; a stadium gives its city."""
    found = [m for m in mentions.venues if piece.start <= m.start and m.end <= piece.end]
    taken = [m for m in mentions.competitions if piece.start <= m.start and m.end <= piece.end]
    free = [m for m in found if not any(m.overlaps(c) for c in taken)]
    chosen = (free or found)[:1]
    if chosen:
        return shown_city(chosen[0].city)
    named = next((m for m in CITY.finditer(piece.text) if country_of(m["code"] or m["name"])), None)
    return shown_city(named["city"]) if named else None


def weekday(piece: Piece, mentions: ListMentions) -> str | None:
    """The day that a weekday in the heading means."""
    days = [
        m.iso
        for m in mentions.dates
        if piece.start <= m.start and m.end <= piece.end and len(m.iso) == 10 and not m.ahead
    ]
    return common(days) if days else None


def shown_name(key: str) -> str:
    """The name of a competition that stands in capitals, in the usual case: ``BRUSSELS GRAND PRIX``."""
    words = key.split()
    if not key.isupper() or len(words) < 2:
        return key
    return " ".join(
        word
        if len(word) <= 3 and "." not in word and word in ("AAA", "UK", "US", "USA", "GB", "IAAF")
        else word.capitalize()
        for word in words
    )


def shown_city(city: str) -> str:
    """``SAN SEBASTIAN`` as ``San Sebastian``."""
    return city.title() if city.isupper() and len(city) > 3 else city


def blanked(text: str, competition: CompetitionMention | None) -> str:
    """The heading without the name of its competition, whose words (``Final``, ``Relays``) say nothing of round or
    event;
    a name that makes the event (``London Marathon``) stays."""
    if competition is None or event_in(competition.text) is not None:
        return text
    return text.replace(competition.text, " " * len(competition.text), 1)


def inside_of(text: str, key: str) -> str | None:
    """The combined event that the heading of a single one names: ``Decathlon 100m``."""
    found = INSIDE.search(text)
    return found[1].lower() if found and key not in COMBINED else None


def kind_of(text: str) -> Kind | None:
    """What the rows under the heading are; None where it does not say."""
    kind = first_key("kind", text)
    if kind:
        return cast("Kind", kind)
    return "results" if RESULTS.search(text) else None


def sex_of(text: str) -> Sex | None:
    """Whose event it is."""
    found = SEX.search(text)
    if found:
        return "mixed" if found["mixed"] else "women" if found["women"] else "men"
    coded = CODED_SEX.search(text)
    return None if coded is None else "women" if coded["w"] else "men"


def round_of(text: str) -> str | None:
    """The round that the heading states."""
    return first_key("round", text)


def indoor_of(text: str, competition: CompetitionMention | None) -> bool | None:
    """Whether the heading says indoors or outdoors; None where it says neither. A named championship settles it."""
    if INDOOR.search(text):
        return True
    if OUTDOOR.search(text):
        return False
    known = competitions().get(competition.key) if competition else None
    return known.indoor if known else None
