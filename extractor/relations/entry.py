"""Planned starts and withdrawals at named competitions that lie ahead of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.gazetteer import competitions
from extractor.linking.ahead import Event, ahead_date, edition_ahead, event_of, start_date
from extractor.linking.cues import clause_of, is_epithet
from extractor.linking.entries import Sign, signs
from extractor.spans import DateMention, DisciplineMention, VenueMention

ROADS = (
    ("half marathon", "half marathon"),
    ("half-marathon", "half marathon"),
    ("marathon", "marathon"),
    ("cross", "cross country"),
    ("10k", "10km"),
    ("mile", "mile"),
)
#: How often a sign, and a competition found in a place, are right.
SURE = {
    "out": 0.85,
    "not": 0.85,
    "will": 0.85,
    "due": 0.85,
    "named": 0.85,
    "agreed": 0.8,
    "said": 0.8,
    "doing": 0.8,
    "present": 0.65,
    "chosen": 0.75,
    "other": 0.75,
}
FOUND = {"here": 0.95, "city": 0.9, "back": 0.85, "main": 0.85}
#: How many sentences on the competition that a start was told of stays in hand.
REACH = 2


def find_entries(analysis: Analysis) -> list[Draft]:
    """The entries and withdrawals that the prose states."""
    out: list[Draft] = []
    hand: tuple[int, Event] | None = None
    for sign in signs(analysis):
        spoken = hand[1] if hand is not None and sign.row - hand[0] <= REACH else None
        event = event_of(analysis, sign.row, sign.place, spoken)
        person = analysis.people.persons[sign.person]
        if event is not None and lies_ahead(analysis, sign, event):
            hand = (sign.row, event)
        if event is not None and not person.office and lies_ahead(analysis, sign, event):
            out += drafts(analysis, sign, event)
    return out


def lies_ahead(analysis: Analysis, sign: Sign, event: Event) -> bool:
    """Whether the start is still to come: a date ahead in the sentence or at the competition, an edition to come, or words that
    can mean nothing else; never where the sentence tells the day or the result of a race that is over."""
    row = analysis.rows[sign.row]
    dates = [i.mention for i in row.items if isinstance(i.mention, DateMention)]
    if any(start_date(analysis, d) for d in dates):
        return True
    if sign.name == "present" and row.items[sign.place].word not in ("joins", "join"):
        return False
    past = any(len(d.iso) > 4 for d in dates if d.start > row.items[sign.place].start)
    if row.of_kind("MARK") or (past and sign.name in ("will", "due", "doing", "present", "other")):
        return False
    published = analysis.reading.article.published or ""
    to_come = ahead_date(analysis, event) is not None or edition_ahead(event.key, published) is not None
    main = analysis.main.competition
    at_main = main is not None and event.mention == main
    return (
        to_come
        or (at_main and analysis.main.ahead)
        or (sign.name in ("will", "due") and not (at_main and analysis.main.dated))
    )


def drafts(analysis: Analysis, sign: Sign, event: Event) -> Iterator[Draft]:
    """One entry for each discipline that the sentence names for the start, with what the article settles of it."""
    row = analysis.rows[sign.row]
    known, main = competitions().get(event.key), analysis.main
    edition = edition_ahead(event.key, analysis.reading.article.published or "")
    own = main.competition is not None and main.competition.key == event.key
    slots: dict[str, object] = {
        "athlete": analysis.people.persons[sign.person].name,
        "competition": event.key,
        "status": sign.status,
        "date": date_of(analysis, sign, event) or (edition[1] if edition else None),
        "venue": venue_of(analysis, sign, event) or (edition[0] if edition else None),
        "indoor": bool(known and known.indoor) or "Indoor" in event.key or (main.indoor and own),
    }
    first = sign.place if sign.item is None else sign.item
    last = row.items[clause_of(row, max(first, sign.place))[1]]
    start, end = row.items[min(first, sign.place)].start, max(row.items[first].end, last.end)
    chance = SURE[sign.name] * FOUND[event.origin]
    steps = [f"{slots['athlete']} is {sign.status}: {sign.name}", f"competition: {event.key} ({event.origin})"]
    for discipline in disciplines_of(analysis, sign, event) or [None]:
        yield Draft("entry", {**slots, "discipline": discipline}, start, end, f"entry.{sign.name}", chance, steps)


def date_of(analysis: Analysis, sign: Sign, event: Event) -> str | None:
    """The date ahead in the sentence nearest to the sign, else at the competition."""
    row = analysis.rows[sign.row]
    dates = [(abs(n - sign.place), i.mention) for n, i in enumerate(row.items) if isinstance(i.mention, DateMention)]
    ahead = [(gap, iso) for gap, date in dates if (iso := start_date(analysis, date)) is not None]
    if ahead:
        return min(ahead)[1]
    found = ahead_date(analysis, event)
    if found is not None:
        return found.iso
    main = analysis.main
    return main.date if main.ahead and main.competition is not None and main.competition.key == event.key else None


def venue_of(analysis: Analysis, sign: Sign, event: Event) -> str | None:
    """The city of the competition: in its name, right behind it, the article's, of the table, of the sentence."""
    if isinstance(event.mention, VenueMention):
        return event.mention.city
    reading = analysis.reading
    for c in reading.competitions:
        if event.mention is not None and c.key == event.mention.key:
            near = [v for v in reading.venues if c.start <= v.start < c.end or 0 <= v.start - c.end <= 6]
            if near:
                return near[0].city
    main, known = analysis.main, competitions().get(event.key)
    if main.competition is not None and main.competition.key == event.key and main.venue:
        return main.venue
    if known and known.kind in ("road race", "meeting") and known.city:
        return known.city
    row = analysis.rows[sign.row]
    here = [
        row.items[i].mention for i in row.of_kind("VEN") if i > sign.place and row.items[i - 1].word in ("in", "at")
    ]
    return here[0].city if here and isinstance(here[0], VenueMention) and event.origin == "here" else None


def disciplines_of(analysis: Analysis, sign: Sign, event: Event) -> Sequence[str | None]:
    """The disciplines of a start: those that the clause names behind the sign or at its head, else that of the race."""
    row = analysis.rows[sign.row]
    low, high = clause_of(row, sign.place)
    found = [i for i in row.of_kind("DISC") if low <= i <= high and not is_epithet(row, i)]
    after = [i for i in found if i > sign.place]
    lead = [i for i in found if i < (sign.place if sign.item is None else min(sign.item, sign.place))]
    keys = [m.key for m in (row.items[i].mention for i in after or lead[-1:]) if isinstance(m, DisciplineMention)]
    if keys:
        return list(dict.fromkeys(keys))[:3]
    return [road_event(event.key)]


def road_event(key: str) -> str | None:
    """The event that the name of a road race or cross country championships says."""
    name = key.lower()
    return next((event for words, event in ROADS if words in name), None)
