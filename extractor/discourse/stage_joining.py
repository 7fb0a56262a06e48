"""The parts of a stage that the head of a report tells apart: the meeting of a city that a later sentence names (``beat him in
Turku on Friday ... to win the Paavo Nurmi Games``), the city of a meeting that is named first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.discourse.dateline import dateline_end
from extractor.gazetteer import competition_named, competitions, editions
from extractor.normalize.words import fold
from extractor.reading import Reading, Sentence
from extractor.spans import CompetitionMention, DateMention, VenueMention

PLACED = re.compile(
    r"\b(?:(?:[Ii]n|[Aa]t) (?:the |[A-Z][\w-]+, )?|(?:streets|roads|town|city|capital|suburb|port|resort) of )$"
)
TITLED = re.compile(
    r"(?i)\b(?:champions?|medall?ists?|winners?|gold|silver|bronze|medals?|titles?|crowns?|record)(?: \w+)? (?:in|at) (?:the )?$"
)
DWELLING = re.compile(
    r"(?i)\b(?:home|house|hospital|prison|court|born|lives?|lived|living|based|training|trained)(?: \w+)? (?:in|at) (?:the )?$"
)
BESIDE = 14
NAMING = 4
ON_DAY = re.compile(r"^,? (?:on |yesterday|last night|tonight|this )")
BACKGROUND = re.compile(
    r"(?i)\b(?:(?:left|missed|last year['’]s|last month['’]s|next|until|for|like|from|towards|ahead of) (?:\S+ ){0,4}|(?:after|since|before|following) (?:[^\s,]+ ){0,9})$"
)
TAKEN = re.compile(
    r"^ (?:(?:\d\S*|indoor|outdoor|\w+ jump|pole|vault|hurdles|mile|metres) ){0,3}(?:title|crown|championships?|trials)\b"
)


def unnamed(v: VenueMention) -> CompetitionMention:
    """The meeting of a city that has no other name in the text."""
    city = v.city.title() if v.city.isupper() else v.city
    return CompetitionMention(v.start, v.end, v.text, "competition.unnamed", f"{city} meeting", known=False)


def tells_result(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence names a mark, a record or an event."""
    return any(
        sentence.start <= m.start < sentence.end for m in (*reading.marks, *reading.records, *reading.disciplines)
    )


def placed_venues(reading: Reading, sentence: Sentence, first: str) -> Iterator[VenueMention]:
    """The cities of a sentence behind a preposition of place, other than those of a title (``champion in Rio``) and of a time
    before a day (``in Rome in 1987``) or of a life (``at home in Turku``)."""
    for v in reading.venues:
        if not sentence.start <= v.start < sentence.end or elsewhen(reading, v, first):
            continue
        before = reading.text[max(0, v.start - 40) : v.start]
        titled = TITLED.search(before) and not ON_DAY.match(reading.text[v.end : v.end + 20])
        if PLACED.search(before) and not titled and not DWELLING.search(before):
            yield v


def elsewhen(reading: Reading, v: VenueMention, first: str) -> bool:
    """Whether a date beside a city lies before a day."""
    return any(
        d.iso < first[: len(d.iso)] and (0 <= d.start - v.end <= BESIDE or 0 <= v.start - d.end <= BESIDE)
        for d in reading.dates
    )


def named_there(
    reading: Reading, head: Sequence[Sentence], venue: str, date: DateMention | None
) -> CompetitionMention | None:
    """The meeting or national championships that the head names for a city: at home there, or named beside it or its day; else the
    circuit that the head names."""
    named = [c for s in head[:NAMING] for c in reading.competitions if s.start <= c.start < s.end]
    named = [c for c in named if not behind_background(reading, c)]
    for c in named:
        if fits(reading, reading.sentence_at(c.start), c, venue, date):
            return c
    early = head[min(1, len(head) - 1)].end if head else 0
    return next((c for c in named if c.start < early and is_circuit(c)), None)


def behind_background(reading: Reading, c: CompetitionMention) -> bool:
    """``since the Olympic Games``, ``ahead of the Bislett Games``: named as another time."""
    return BACKGROUND.search(reading.text[max(0, c.start - 60) : c.start].split(". ")[-1]) is not None


def is_circuit(c: CompetitionMention) -> bool:
    """Whether a competition is a series of meetings in many cities."""
    known = competition_named(c.key)
    return known is not None and known.kind == "circuit" and known.level == "global" and not c.adjective


def fits(reading: Reading, sentence: Sentence, c: CompetitionMention, venue: str, date: DateMention | None) -> bool:
    """Whether a competition may be what was held in a city on a day."""
    known = competition_named(c.key)
    if c.key in editions() or (known and known.kind == "circuit"):
        return False
    if c.adjective and not TAKEN.match(reading.text[c.end : c.end + 50]):
        return False
    if fold(venue) in fold(c.key) or (known and fold(known.city) == fold(venue)):
        return True
    if known and known.kind in ("meeting", "road race") and known.city:
        return False
    at_stake = c.adjective and known is not None and known.level == "national"
    return undisturbed(reading, sentence, venue, date, at_stake or reported_from(reading, venue))


def undisturbed(reading: Reading, sentence: Sentence, venue: str, date: DateMention | None, free: bool) -> bool:
    """Whether a sentence names the city or the day (it need not where it is ``free``), and no other of the time of the article."""
    month = (reading.article.published or "")[:7]
    inside = [v for v in reading.venues if sentence.start <= v.start < sentence.end]
    cities = {fold(v.city) for v in inside if not elsewhen(reading, v, month)}
    days = {d.iso for d in reading.dates if sentence.start <= d.start < sentence.end and len(d.iso) > len("2004")}
    mine = {date.iso} if date else set()
    return cities <= {fold(venue)} and days <= mine and bool(cities or days or free)


def reported_from(reading: Reading, venue: str) -> bool:
    """Whether a city is that of the dateline."""
    return fold(venue) in fold(reading.text[reading.article.body_start : dateline_end(reading)])


def road_race(venue: str, reading: Reading, head: Sequence[Sentence]) -> str | None:
    """The marathon of a city where the head tells of a marathon and the table has that of the city."""
    end = head[min(1, len(head) - 1)].end if head else 0
    first = next((d for d in reading.disciplines if d.start < end), None)
    if first is None or first.key not in ("marathon", "half marathon"):
        return None
    return race_of_city(venue, first.key)


def race_of_city(city: str, discipline: str) -> str | None:
    """The road race of a city over a distance, where the table has one."""
    for key in (f"{city} {discipline.title()}", f"{city} City {discipline.title()}"):
        found = competitions().get(key)
        if found:
            return found.key
    return None
