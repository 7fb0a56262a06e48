"""Planned starts and withdrawals at named competitions that lie ahead of the article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.gazetteer import competitions
from extractor.linking.anchors import Hands
from extractor.linking.cues import clause_of, is_epithet
from extractor.linking.entries import (
    Candidate,
    Event,
    ahead_date,
    candidates,
    edition_ahead,
    event_features,
    events_of,
    features,
)
from extractor.linking.labels import shares
from extractor.linking.model import Example, Weights, probabilities
from extractor.linking.pairs import class_options, judge, person_at
from extractor.normalize.compare import same_competition, same_name
from extractor.spans import DateMention, DisciplineMention, VenueMention

ENTRIES = ("none", "planned", "withdrawn")
TASK = "entry"
EVENT_TASK = "entry.competition"
ROADS = (
    ("half marathon", "half marathon"),
    ("half-marathon", "half marathon"),
    ("marathon", "marathon"),
    ("cross", "cross country"),
    ("10k", "10km"),
    ("mile", "mile"),
)


def find_entries(analysis: Analysis, weights: Weights, floor: float) -> list[Draft]:
    """The entries and withdrawals that the prose states, at least as likely as ``floor``."""
    out: list[Draft] = []
    hands = Hands(analysis)
    for candidate, signs in candidates(analysis):
        status, chance = judge(weights, TASK, ENTRIES, features(analysis, candidate, signs))
        if status == "none" or chance < floor:
            continue
        event, sure = choose(analysis, candidate, weights)
        if event is not None and chance * sure >= floor:
            out += drafts(analysis, candidate, event, status, chance * sure, hands)
    return out


def choose(analysis: Analysis, candidate: Candidate, weights: Weights) -> tuple[Event | None, float]:
    """The competition that is meant, with its probability; None where it is none of those named."""
    events, options = event_options(analysis, candidate)
    chances = probabilities(weights.get(EVENT_TASK, {}), options)
    best = max(range(len(events)), key=lambda i: (chances[i], -i))
    return events[best], chances[best]


def event_options(analysis: Analysis, candidate: Candidate) -> tuple[list[Event | None], list[tuple[str, ...]]]:
    """The competitions that may be meant, None first, with their features."""
    found = events_of(analysis, candidate)
    here = sum(e.origin == "here" for e in found)
    nothing = ("none|bias", f"none|here:{min(here, 2)}", f"none|all:{min(len(found), 3)}")
    return [None, *found], [nothing, *(tuple(event_features(analysis, candidate, e)) for e in found)]


def drafts(
    analysis: Analysis, candidate: Candidate, event: Event, status: str, chance: float, hands: Hands
) -> Iterator[Draft]:
    """One entry for each discipline that the sentence names for the start, with what the article settles of it."""
    row = analysis.rows[candidate.row]
    person = person_at(row, candidate.item)
    known = competitions().get(event.key)
    edition = edition_ahead(event.key, analysis.reading.article.published or "")
    date = date_of(analysis, candidate, event) or (edition[1] if edition else None)
    main = analysis.main.competition
    slots: dict[str, object] = {
        "athlete": analysis.people.persons[person].name,
        "competition": event.key,
        "status": status,
        "date": date,
        "venue": venue_of(analysis, candidate, event) or (edition[0] if edition else None),
        "indoor": bool(known and known.indoor) or "Indoor" in event.key or (analysis.main.indoor and main is not None and main.key == event.key),
    }
    item = row.items[candidate.item]
    start, end = item.start, item.end
    if event.origin in ("here", "city") and event.mention is not None:
        start, end = min(start, event.mention.start), max(end, event.mention.end)
    else:
        end = row.items[clause_of(row, candidate.item)[1]].end
    steps = [f"{slots['athlete']} is {status} ({chance:.2f})", f"competition: {event.key} ({event.origin})"]
    for discipline in disciplines_of(analysis, candidate, event, hands) or [None]:
        yield Draft(TASK, {**slots, "discipline": discipline}, start, end, f"entry.{status}", chance, steps)


def date_of(analysis: Analysis, candidate: Candidate, event: Event) -> str | None:
    """The date ahead in the sentence nearest to the person, else at the competition."""
    row = analysis.rows[candidate.row]
    dates = [(abs(n - candidate.item), i.mention) for n, i in enumerate(row.items) if isinstance(i.mention, DateMention)]
    ahead = [(gap, d) for gap, d in dates if d.ahead]
    if ahead and event.origin in ("here", "city", "main", "back1"):
        return min(ahead, key=lambda f: f[0])[1].iso
    found = ahead_date(analysis, event)
    return found.iso if found else None


def venue_of(analysis: Analysis, candidate: Candidate, event: Event) -> str | None:
    """The city of the competition: in its name, right behind it, of the sentence, of the table."""
    if isinstance(event.mention, VenueMention):
        return event.mention.city
    for c in analysis.reading.competitions:
        if event.mention is not None and c.key == getattr(event.mention, "key", ""):
            near = [v for v in analysis.reading.venues if c.start <= v.start < c.end or 0 <= v.start - c.end <= 6]
            if near:
                return near[0].city
    row = analysis.rows[candidate.row]
    here = [row.items[i].mention for i in row.of_kind("VEN") if i and row.items[i - 1].word in ("in", "at")]
    if here and isinstance(here[0], VenueMention):
        return here[0].city
    known = competitions().get(event.key)
    main = analysis.main
    if main.competition is not None and main.competition.key == event.key:
        return main.venue
    return known.city or None if known else None


def disciplines_of(analysis: Analysis, candidate: Candidate, event: Event, hands: Hands) -> list[str | None]:
    """The disciplines of a start: those that the clause names, else that of the race, else the athlete's own."""
    row = analysis.rows[candidate.row]
    low, high = clause_of(row, candidate.item)
    found = [i for i in row.of_kind("DISC") if low <= i <= high and not is_epithet(row, i)]
    after = [i for i in found if i > candidate.item]
    keys = [m.key for m in (row.items[i].mention for i in after or found) if isinstance(m, DisciplineMention)]
    if keys:
        return list(dict.fromkeys(keys))[:3]
    own = hands.before(candidate.row, person_at(row, candidate.item)).owner_discipline
    return [road_event(event.key) or own]


def road_event(key: str) -> str | None:
    """The event that the name of a road race or cross country championships says."""
    name = key.lower()
    return next((event for words, event in ROADS if words in name), None)


def examples(analysis: Analysis, gold: Sequence[Mapping[str, Any]]) -> Iterator[Example]:
    """The decisions of an article with their right answers: whether a person is entered, and where."""
    stated = [g for g in gold if g["type"] == TASK]
    persons = analysis.people.persons
    for candidate, signs in candidates(analysis):
        row = analysis.rows[candidate.row]
        name = persons[person_at(row, candidate.item)].name
        sentence = analysis.reading.sentence_text(row.sentence)
        mine = [g for g in stated if same_name(name, str(g["athlete"]))]
        sure = [g for g in mine if shares(str(g["evidence"]), sentence)]
        if mine and not sure:
            continue
        right = ENTRIES.index(str(sure[0].get("status", "planned"))) if sure else 0
        yield Example(TASK, class_options(ENTRIES, features(analysis, candidate, signs)), frozenset([right]))
        if sure:
            events, options = event_options(analysis, candidate)
            fits = [i for i, e in enumerate(events) if e and any(same_competition(e.key, str(g["competition"])) for g in sure)]
            yield Example(EVENT_TASK, tuple(options), frozenset(fits or [0]))
