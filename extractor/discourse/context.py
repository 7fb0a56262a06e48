"""What an article is about as a whole, and what was in hand before a sentence: the main competition, venue and date, and the
last discipline, competition and sex named. Candidates for what a sentence leaves unsaid."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from extractor.discourse.dateline import dateline_city, dateline_end
from extractor.discourse.stage import stage
from extractor.discourse.stage_joining import placed_venues, unnamed
from extractor.gazetteer import competition_named, competitions, disciplines
from extractor.normalize.marks import Mark
from extractor.reading import Reading
from extractor.spans import CompetitionMention, DateMention


@dataclass(frozen=True, slots=True)
class Main:
    """What the head of an article settles; any part may be None. ``date`` is ISO; ``dated`` where the text itself says it."""

    competition: CompetitionMention | None
    venue: str | None
    date: str | None
    dated: bool
    ahead: bool
    indoor: bool


def main_context(reading: Reading) -> Main:
    """The competition, venue and date that the title and the first sentences name."""
    head_end = head_of(reading)
    dateline = dateline_city(reading)
    found = stage(reading, dateline)
    competition = found.competition if found else main_competition(reading, head_end)
    date = (found.date if found else None) or main_date(reading, head_end)
    venue = (
        race_city(competition)
        or dateline
        or (found.venue if found else None)
        or city_of(reading, competition)
        or first_venue(reading, head_end)
    )
    ahead = bool(date and date.ahead)
    published = reading.article.published
    iso = date.iso if date else published[:7] if published else None
    if competition is None and venue is None:
        return Main(None, None, None, False, ahead, is_indoor_article(reading, None, head_end))
    return Main(competition, venue, iso, date is not None, ahead, is_indoor_article(reading, competition, head_end))


def race_city(competition: CompetitionMention | None) -> str | None:
    """The city of a road race, wherever the article was written."""
    known = competition_named(competition.key) if competition else None
    return known.city or None if known and known.kind == "road race" else None


def head_of(reading: Reading) -> int:
    """Where the fifth sentence of the body ends."""
    body = [s for s in reading.sentences if s.start >= reading.article.body_start]
    return body[min(3, len(body) - 1)].end if body else len(reading.text)


def main_competition(reading: Reading, head_end: int) -> CompetitionMention | None:
    """The first competition named in the body's head, else in the title, else anywhere, no adjective."""
    names = [c for c in reading.competitions if not c.adjective]
    body = reading.article.body_start
    first = next((s for s in reading.sentences if s.start >= body), None)
    if first and not any(first.start <= c.start < first.end for c in names):
        met = unnamed_meeting(reading, first.start, first.end)
        if met:
            return met
    for pool in ([c for c in names if body <= c.start < head_end], [c for c in names if c.start < body], names):
        if pool:
            return pool[0]
    return titles_at_stake(reading, head_end)


def titles_at_stake(reading: Reading, head_end: int) -> CompetitionMention | None:
    """The championships whose title the head of a report hands out (``his fourth European 60m title``), named nowhere."""
    for c in reading.competitions:
        after = reading.text[c.end : c.end + 50].split(".")[0].lower()
        if (
            c.start < head_end
            and c.adjective
            and re.search(r"\b(?:title|gold|silver|bronze|medal|crown)\b", after)
            and "medallist" not in after
        ):
            return c
    return None


def unnamed_meeting(reading: Reading, start: int, end: int) -> CompetitionMention | None:
    """``in Lievin on Saturday`` in the first sentence of a report, with no competition named: the ``Lievin meeting``."""
    if not any(start <= d.start < end and not d.ahead and len(d.iso) == 10 for d in reading.dates):
        return None
    if not any(start <= m.start < end for m in (*reading.marks, *reading.records, *reading.disciplines)):
        return None
    sentence = reading.sentence_at(start)
    for v in placed_venues(reading, sentence, ""):
        return unnamed(v)
    return None


def main_date(reading: Reading, head_end: int) -> DateMention | None:
    """The first date of the head that lies within a fortnight before the article; no mere year."""
    published = reading.article.published or ""
    body = reading.article.body_start
    near = [d for d in reading.dates if body <= d.start < head_end and len(d.iso) >= 7]
    past = [d for d in near if not d.ahead and (not published or d.iso[:7] >= month_before(published))]
    days = [d for d in past if len(d.iso) == 10]
    written = dateline_end(reading)
    told = [d for d in days or past if d.start >= written]
    return next(iter(told or days or past), None)


def month_before(iso: str) -> str:
    """The month before that of a date."""
    year, month = int(iso[:4]), int(iso[5:7] or 1)
    return f"{year - (month == 1):04d}-{month - 1 or 12:02d}"


def city_of(reading: Reading, competition: CompetitionMention | None) -> str | None:
    """The city that a competition's name holds, or where a known meeting or road race is at home."""
    if competition is None:
        return None
    inner = [v for v in reading.venues if competition.start <= v.start < competition.end]
    after = [
        v
        for v in reading.venues
        if 0 <= v.start - competition.end <= 5 and reading.text[competition.end : v.start] in (" in ", ", ")
    ]
    if inner or after:
        return [*inner, *after][0].city
    if competition.rule == "competition.meeting-in":
        return competition.key.removesuffix(" meeting").removesuffix(" Grand Prix")
    known = competition_named(competition.key)
    return known.city or None if known and known.kind in ("road race", "meeting") else None


def first_venue(reading: Reading, head_end: int) -> str | None:
    """The first venue of the head that is no part of a competition's name."""
    body = reading.article.body_start
    for v in reading.venues:
        if (
            body <= v.start < head_end
            and not any(c.start <= v.start < c.end for c in reading.competitions)
            and placed(reading.text, v.start)
        ):
            return v.city
    return None


def is_indoor_article(reading: Reading, competition: CompetitionMention | None, head_end: int) -> bool:
    """Whether the article's meeting is indoors: its series is, its name or its head says so, or only indoor events stand in it."""
    if competition and (
        "ndoor" in competition.text or (competition.key in competitions() and competitions()[competition.key].indoor)
    ):
        return True
    body = reading.text[:head_end].lower()
    if "indoor" in body and "outdoor" not in body:
        return True
    return any(d.key in ("60m", "60m hurdles", "50m", "50m hurdles") for d in reading.disciplines) and (
        reading.article.published or "-00"
    )[5:7] in ("01", "02", "03", "12")


def placed(text: str, start: int) -> bool:
    """Whether a preposition of place stands before an offset."""
    return bool(re.search(r"\b(?:[Ii]n|[Aa]t) (?:the |[A-Z][\w-]+, )?$", text[max(0, start - 24) : start]))


def plausible_mark(mark: Mark, key: str, *, stated: bool = True) -> bool:
    """Whether a mark can be one of a discipline: unit and bounds of the table."""
    discipline = disciplines().get(key)
    if discipline is None:
        return True
    if discipline.unit != mark.unit:
        return not stated and discipline.unit in ("s", "m") and discipline.lowest <= mark.value <= discipline.highest
    return discipline.lowest <= mark.value <= discipline.highest


#: Seconds below which a race is a sprint, whose times lie closer together than those of other races.
SPRINT, SPRINTED = Decimal(25), Decimal("1.33")
TIGHT = {"s": Decimal("1.5"), "points": Decimal("0.7"), "m": Decimal("0.55")}


def usual_mark(mark: Mark, key: str) -> bool:
    """Whether a mark is one that news reports of a discipline: within reach of the best, both sexes and juniors counted."""
    discipline = disciplines().get(key)
    if discipline is None or discipline.unit != mark.unit:
        return True
    if discipline.lower_is_better:
        return mark.value <= discipline.lowest * (SPRINTED if discipline.lowest < SPRINT else TIGHT["s"])
    return mark.value >= discipline.highest * TIGHT[mark.unit]


def titled(key: str) -> bool:
    """Whether winning a competition makes a champion: games and championships of the table, or by the word."""
    found = competition_named(key)
    if found:
        return found.titled
    return bool(re.search(r"(?i)\bchampionships?$|\bgames$", key)) and "Indoor Games" not in key
