"""The stage of an article: the championships or meeting that it reports from, chosen among those that its head names.

What speaks for a candidate: that it stands early, with a day just past, beside results, with the city of the dateline; that its
edition (the table of editions) was on or just over when the article appeared. What speaks against it: another time or place, a
day ahead. Weights are by hand; the candidates and what speaks for them are those that a reader goes by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from extractor.discourse.dateline import dateline_end
from extractor.discourse.stage_editions import day_told, reported
from extractor.discourse.stage_joining import (
    behind_background,
    named_there,
    placed_venues,
    road_race,
    tells_result,
    unnamed,
)
from extractor.gazetteer import Edition, competition_named, edition_of
from extractor.normalize.words import fold
from extractor.reading import Reading, Sentence
from extractor.spans import CompetitionMention, DateMention, VenueMention

HEAD = 6
PAST_DAYS = 9
BY_PLACE = (2.0, 1.5, 1.0, 0.6, 0.4, 0.3)
IN_TITLE = 1.6
LEAST = 0.8
DATELINED = 1.2
BEHIND = 5
RELATIVE = frozenset({"dates.weekday", "dates.near-day"})


@dataclass(frozen=True, slots=True)
class Stage:
    """Any part may be None; ``edition`` where the table of editions settles it."""

    competition: CompetitionMention | None
    venue: str | None = None
    date: DateMention | None = None
    edition: Edition | None = None


def stage(reading: Reading, dateline: str | None) -> Stage | None:
    """The stage of a report; None where nothing in its head stands out."""
    published = reading.article.published or ""
    if len(published) < 10:
        return None
    head = head_of(reading)
    on = edition_on(reading, head, published, dateline)
    if on is not None:
        return on
    best: tuple[float, int, Stage] | None = None
    for n, (score, found) in enumerate(candidates(reading, head, published, dateline)):
        if best is None or (score, -n) > best[:2]:
            best = (score, -n, found)
    return completed(reading, head, best[2]) if best and best[0] >= LEAST else None


def completed(reading: Reading, head: Sequence[Sentence], found: Stage) -> Stage:
    """A meeting without a name under the name that the head gives it; the city of a meeting that is named first."""
    published = reading.article.published or ""
    if found.competition and found.venue and found.competition.rule == "competition.unnamed":
        named = named_there(reading, head, found.venue, found.date)
        race = None if named else road_race(found.venue, reading, head)
        if race:
            named = replace(found.competition, key=race)
        return replace(found, competition=named or found.competition)
    if found.competition and found.venue is None and not names_city(reading, found.competition):
        today = near_day(reading, head[:3], published)
        for sentence in head[:3]:
            here = list(placed_venues(reading, sentence, shifted(published, -PAST_DAYS)))
            day = near_day(reading, [sentence], published) or (today if tells_result(reading, sentence) else None)
            if day and len(here) == 1 and agrees(found, here[0]) and (found.date is None or found.date.iso == day.iso):
                return replace(found, venue=here[0].city, date=day)
    return found


def held_in_city(reading: Reading, c: CompetitionMention) -> bool:
    """``won at the national championships in Ranchi``: whether somebody did something at a competition whose city is named with it."""
    there = any(reading.text[c.end : v.start] == " in " for v in reading.venues if 0 <= v.start - c.end <= BEHIND)
    return there and AT.search(reading.text, max(0, c.start - 24), c.start) is not None


AT = re.compile(r"\bat (?:the |this |his |her )?(?:\d+(?:st|nd|rd|th) )?$")
HELD_IN = 0.6


def names_city(reading: Reading, c: CompetitionMention) -> bool:
    """Whether the name of a competition holds its city, or the city stands right behind it."""
    return any(c.start <= v.start < c.end + BEHIND for v in reading.venues)


def agrees(found: Stage, venue: VenueMention) -> bool:
    """Whether a competition may be held in a city: it is at home there or nowhere."""
    known = competition_named(found.competition.key if found.competition else "")
    return known is None or not known.city or fold(known.city) == fold(venue.city)


def head_of(reading: Reading) -> list[Sentence]:
    """The first sentences of the body."""
    body = [s for s in reading.sentences if s.start >= reading.article.body_start]
    return body[:HEAD]


def edition_on(reading: Reading, head: Sequence[Sentence], published: str, dateline: str | None) -> Stage | None:
    """The edition that was on, or just over, when the article appeared, with the day that its head tells."""
    found = reported(reading, head, date.fromisoformat(published), dateline)
    if found is None:
        return None
    edition, mention, city = found
    end = head[0].end if head else 0
    counted = day_told(reading.text[:end], edition, published)
    if counted:
        when: DateMention | None = DateMention(mention.start, mention.end, mention.text, "dates.session", counted)
    else:
        when = near_day(reading, head, published)
    return Stage(mention, city, when, edition)


def candidates(
    reading: Reading, head: Sequence[Sentence], published: str, dateline: str | None
) -> Iterator[tuple[float, Stage]]:
    """Each competition that the title and the head name, and each city of a day just past where none is named; with its score."""
    counts: dict[str, int] = {}
    for c in reading.competitions:
        counts[c.key] = counts.get(c.key, 0) + 1
    body = reading.article.body_start
    for c in reading.competitions:
        if c.start < body and not c.adjective:
            yield IN_TITLE + worth(reading, c, counts, published, dateline), Stage(c)
    today = near_day(reading, head[:3], published)
    if dateline and today is not None:
        at = VenueMention(
            body, body + len(dateline), reading.text[body : body + len(dateline)], "venue.dateline", dateline
        )
        yield DATELINED, Stage(unnamed(at), dateline, today)
    for n, sentence in enumerate(head):
        inside = [c for c in reading.competitions if sentence.start <= c.start < sentence.end and not c.adjective]
        when = near_day(reading, [sentence], published)
        for c in meetings_before_circuits(inside):
            score = BY_PLACE[n] + worth(reading, c, counts, published, dateline) + timing(reading, sentence, c, when)
            score += HELD_IN * held_in_city(reading, c)
            yield score + 0.5 * tells_result(reading, sentence), Stage(c, date=when)
        day = when or today
        if not inside and day is not None and n < 3 and tells_result(reading, sentence):
            for v in placed_venues(reading, sentence, shifted(published, -PAST_DAYS)):
                yield BY_PLACE[n] + (0.6 if when else 0.2), Stage(unnamed(v), v.city, day)


def meetings_before_circuits(named: list[CompetitionMention]) -> list[CompetitionMention]:
    """A meeting, not the circuit of which the sentence says that it is part."""
    circuits = [c for c in named if (known := competition_named(c.key)) is not None and known.kind == "circuit"]
    meetings = [c for c in named if c.known and c not in circuits]
    return meetings if circuits and meetings else named


def worth(
    reading: Reading, c: CompetitionMention, counts: dict[str, int], published: str, dateline: str | None
) -> float:
    """What speaks for a competition wherever it stands: how often it is named, its city, its edition."""
    score = 0.15 * min(counts[c.key], 4)
    known = competition_named(c.key)
    edition = edition_of(c.key, published[:4])
    city = edition.city if edition else known.city if known else ""
    if dateline and city:
        score += 1.0 if fold(city) == fold(dateline) else -1.2
    if (
        edition
        and len(edition.start) == 10
        and not edition.start <= published <= shifted(edition.end or edition.start, 10)
    ):
        score -= 1.2
    if behind_background(reading, c):
        score -= 1.8
    return score


def timing(reading: Reading, sentence: Sentence, c: CompetitionMention, when: DateMention | None) -> float:
    """A day just past in the sentence speaks for a competition, another year or a day ahead against it."""
    if when is not None:
        return 0.0 if behind_background(reading, c) else 1.5 if abs(when.start - c.start) < 90 else 0.8
    dates = [d for d in reading.dates if sentence.start <= d.start < sentence.end]
    if any(d.ahead for d in dates):
        return -0.5
    return -1.5 if dates else 0.0


def near_day(reading: Reading, sentences: Sequence[Sentence], published: str) -> DateMention | None:
    """The day of some sentences that lies just before the article: the first sentence that tells one by its weekday or as
    yesterday, else by its date; the latest where a sentence tells several; else that of the dateline."""
    first, written = shifted(published, -PAST_DAYS), dateline_end(reading)
    days = [
        [d for d in reading.dates if s.start <= d.start < s.end and len(d.iso) == 10 and first <= d.iso <= published]
        for s in sentences
    ]
    told = [[d for d in found if not d.ahead and d.start >= written] for found in days]
    near = [[d for d in found if d.rule in RELATIVE] for found in told]
    for found in (*near, *told, *days):
        if found:
            return max(found, key=lambda d: (d.iso, -d.start))
    return None


def shifted(iso: str, days: int) -> str:
    """A day some days on."""
    return (date.fromisoformat(iso) + timedelta(days)).isoformat() if len(iso) == 10 else iso
