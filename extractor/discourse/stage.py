"""The stage of an article: the championships or meeting that it reports from, chosen among those that its head names.

What speaks for a candidate: that it stands early, with a day just past, beside results, with the city of the dateline; that its
edition (the table of editions) was on or just over when the article appeared. What speaks against it: another time or place, a
day ahead. Weights are by hand; the candidates and what speaks for them are those that a reader goes by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extractor.gazetteer import Edition, competitions, edition_of, editions
from extractor.normalize.words import fold
from extractor.reading import Reading, Sentence
from extractor.spans import CompetitionMention, DateMention, VenueMention

HEAD = 6
PAST_DAYS = 9
OVER_DAYS = 3
BY_PLACE = (2.0, 1.5, 1.0, 0.6, 0.4, 0.3)
IN_TITLE = 1.6
LEAST = 0.8
DATELINED = 1.2
PLACED = re.compile(r"\b(?:in|at|from) (?:the |[A-Z][\w-]+, )?$")
BACKGROUND = re.compile(
    r"(?i)\b(?:after|since|before|ahead of|following|left|missed|last year['’]s|last month['’]s|next|until|for|like) (?:\S+ ){0,4}$"
)
CONTEST = re.compile(
    r"(?i)\b(?:championships?|games|olympics?|final|finals|heats?|titles?|medals?|gold|silver|bronze|champions?|semi-?finals?|session|athletics)\b"
)


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
    on = edition_on(reading, head, date.fromisoformat(published), dateline)
    if on is not None:
        return on
    best: tuple[float, int, Stage] | None = None
    for n, (score, found) in enumerate(candidates(reading, head, published, dateline)):
        if best is None or (score, -n) > best[:2]:
            best = (score, -n, found)
    return best[2] if best and best[0] >= LEAST else None


def head_of(reading: Reading) -> list[Sentence]:
    """The first sentences of the body."""
    body = [s for s in reading.sentences if s.start >= reading.article.body_start]
    return body[:HEAD]


def edition_on(reading: Reading, head: Sequence[Sentence], day: date, dateline: str | None) -> Stage | None:
    """The edition that was on, or just over, when the article appeared, and whose city and nature the article names."""
    end = head[min(2, len(head) - 1)].end if head else 0
    cities: dict[str, VenueMention | None] = {fold(v.city): v for v in reading.venues if v.start < end}
    if dateline:
        cities.setdefault(fold(dateline), None)
    found: list[tuple[int, Edition, CompetitionMention]] = []
    for edition in current(day):
        if fold(edition.city) not in cities:
            continue
        named = [c for c in reading.competitions if c.key == edition.series]
        weight = 2 * any(not c.adjective for c in named) + len(named[:3])
        mention = next((c for c in named if not c.adjective), named[0] if named else None)
        if mention is None and CONTEST.search(reading.text[:end]) and hosts(reading.text[:end], edition):
            at = cities[fold(edition.city)]
            mention = (
                CompetitionMention(at.start, at.end, at.text, "competition.edition", edition.series) if at else None
            )
            weight = 1
        if mention is not None:
            found.append((weight, edition, mention))
    if not found:
        return None
    _, edition, mention = max(found, key=lambda f: (f[0], f[1].series))
    when = near_day(reading, head, day.isoformat())
    return Stage(mention, edition.city, when, edition)


def hosts(text: str, edition: Edition) -> bool:
    """``Tokyo 2020``, ``Beijing 2015``: the city with the year of the edition."""
    return re.search(rf"(?i)\b{re.escape(edition.city)} {edition.year}\b", text) is not None


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
        for c in inside:
            score = BY_PLACE[n] + worth(reading, c, counts, published, dateline) + timing(reading, sentence, c, when)
            yield score + 0.5 * tells_result(reading, sentence), Stage(c, date=when)
        if not inside and when is not None and n < 3 and tells_result(reading, sentence):
            for v in placed_venues(reading, sentence):
                yield BY_PLACE[n] + 0.6, Stage(unnamed(v), v.city, when)


def unnamed(v: VenueMention) -> CompetitionMention:
    """The meeting of a city that has no other name in the text."""
    city = v.city.title() if v.city.isupper() else v.city
    return CompetitionMention(v.start, v.end, v.text, "competition.unnamed", f"{city} meeting", known=False)


def worth(
    reading: Reading, c: CompetitionMention, counts: dict[str, int], published: str, dateline: str | None
) -> float:
    """What speaks for a competition wherever it stands: how often it is named, its city, its edition."""
    score = 0.15 * min(counts[c.key], 4)
    known = competitions().get(c.key)
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


def behind_background(reading: Reading, c: CompetitionMention) -> bool:
    """``since the Olympic Games``, ``ahead of the Bislett Games``: named as another time."""
    return BACKGROUND.search(reading.text[max(0, c.start - 60) : c.start].split(". ")[-1]) is not None


def timing(reading: Reading, sentence: Sentence, c: CompetitionMention, when: DateMention | None) -> float:
    """A day just past in the sentence speaks for a competition, another year or a day ahead against it."""
    if when is not None:
        return 0.0 if behind_background(reading, c) else 1.5 if abs(when.start - c.start) < 90 else 0.8
    dates = [d for d in reading.dates if sentence.start <= d.start < sentence.end]
    if any(d.ahead for d in dates):
        return -0.5
    return -1.5 if dates else 0.0


def near_day(reading: Reading, sentences: Sequence[Sentence], published: str) -> DateMention | None:
    """The first day of some sentences that lies just before the article."""
    first = shifted(published, -PAST_DAYS)
    return next(
        (
            d
            for s in sentences
            for d in reading.dates
            if s.start <= d.start < s.end and len(d.iso) == 10 and not d.ahead and first <= d.iso <= published
        ),
        None,
    )


def shifted(iso: str, days: int) -> str:
    """A day some days on."""
    return (date.fromisoformat(iso) + timedelta(days)).isoformat() if len(iso) == 10 else iso


def tells_result(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence names a mark, a record or an event."""
    return any(
        sentence.start <= m.start < sentence.end for m in (*reading.marks, *reading.records, *reading.disciplines)
    )


def placed_venues(reading: Reading, sentence: Sentence) -> Iterator[VenueMention]:
    """The cities of a sentence behind a preposition of place."""
    for v in reading.venues:
        if sentence.start <= v.start < sentence.end and PLACED.search(reading.text[max(0, v.start - 26) : v.start]):
            yield v
