"""Planned starts and withdrawals at named competitions that lie ahead of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.gazetteer import competitions
from extractor.linking.ahead import event_of
from extractor.linking.ahead_names import Event, ahead_date
from extractor.linking.countries.selection import chosen
from extractor.linking.cues import clause_of
from extractor.linking.entries.dates import coming, edition_ahead, month_behind, start_date
from extractor.linking.entries.entries import Sign, signs
from extractor.linking.entries.events import disciplines_of, reach_of
from extractor.linking.entries.themes import theme as about
from extractor.spans import CompetitionMention, DateMention, VenueMention

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
    "behind": 0.75,
    "lineup": 0.75,
    "lost": 0.75,
    "follow": 0.75,
    "met": 0.75,
    "sent": 0.75,
    "away": 0.75,
}
FOUND = {"here": 0.95, "city": 0.9, "back": 0.85, "main": 0.85}
#: How many sentences on the competition that a start was told of stays in hand.
REACH = 2
#: How many sentences of the body may settle which competition ahead the article is about.
HEAD = 2
#: The signs that say nothing of the time: they count for the competition ahead that the article is about.
BOUND = ("go", "goes", "head", "heads")
#: The signs whose competition stays in hand even where their own sentence does not say that it lies ahead.
STRONG = frozenset(("agreed", "will", "due", "named", "said"))
TIMELESS = ("present", "lineup", "lost", "met", "away")


def find_entries(analysis: Analysis) -> list[Draft]:
    """The entries and withdrawals that the prose states."""
    out: list[Draft] = []
    hand: tuple[int, Event] | None = None
    theme = about(analysis)
    last: Sign | None = None
    first = first_row(analysis)
    for sign in signs(analysis):
        spoken = hand[1] if hand is not None and sign.row - hand[0] <= REACH else None
        if sign.name == "follow":
            if spoken is None or last is None or sign.row - last.row > 1:
                continue
            sign = replace(sign, status=last.status if sign.status == "same" else sign.status)
            event: Event | None = spoken
        else:
            event = event_of(analysis, sign.row, sign.place, spoken) or theme
            if theme is not None and event is not None and over_soon(analysis, sign, event):
                event = theme
        if event is None or not (sign.name == "follow" or lies_ahead(analysis, sign, event, theme)):
            if event is not None and event.origin in ("here", "city") and sign.name in STRONG:
                hand = (sign.row, event)
            continue
        hand, last = (sign.row, event), sign
        if theme is None and sign.row - first < HEAD:
            theme = event
        if not analysis.people.persons[sign.person].office:
            out += drafts(analysis, sign, event, theme)
    return [*out, *of_team(analysis, theme)]


def of_team(analysis: Analysis, theme: Event | None) -> Iterator[Draft]:
    """Those whom the lists of a team name for the competition that it is selected for."""
    if theme is not None:
        for one in chosen(analysis):
            sign = Sign(one.row, one.place, one.person, one.place, "planned", "named")
            yield from drafts(analysis, sign, theme, theme, [one.discipline] if one.listed or one.discipline else ())


def over_soon(analysis: Analysis, sign: Sign, event: Event) -> bool:
    """Whether what is told of a start can no longer mean the trials that an article reports: it names no day of these weeks."""
    if event.origin != "main" or "Trials" not in event.key:
        return False
    dates = (i.mention for i in analysis.rows[sign.row].items if isinstance(i.mention, DateMention))
    return not any(coming(analysis, d) and (len(d.iso) == 10 or "week" in d.text) for d in dates)


def first_row(analysis: Analysis) -> int:
    """The number of the first sentence of the body."""
    body = analysis.reading.article.body_start
    return next((n for n, row in enumerate(analysis.rows) if row.sentence.start >= body), 0)


def lies_ahead(analysis: Analysis, sign: Sign, event: Event, theme: Event | None) -> bool:
    """Whether the start is still to come: a date ahead in the sentence or at the competition, an edition to come, or words that
    can mean nothing else; never where the sentence tells the day or the result of a race that is over."""
    row = analysis.rows[sign.row]
    dates = [i.mention for i in row.items if isinstance(i.mention, DateMention)]
    if any(start_date(analysis, d) for d in dates) or month_behind(analysis, event.mention):
        return True
    reach = row.items[sign.place + 1 : reach_of(row, sign.place) + 1]
    past = any(isinstance(i.mention, DateMention) and len(i.mention.iso) > 4 for i in reach)
    own = theme is not None and theme.key == event.key
    if sign.name in TIMELESS and row.items[sign.place].word not in ("joins", "join"):
        bound = event.origin == "city" and row.items[sign.place].word in BOUND
        return (
            own or (bound and edition_ahead(event.key, analysis.reading.article.published or "") is not None)
        ) and not past
    if any(i.kind == "MARK" for i in reach) or (past and sign.name in ("will", "due", "doing", "present", "other")):
        return False
    published = analysis.reading.article.published or ""
    to_come = ahead_date(analysis, event) is not None or edition_ahead(event.key, published) is not None
    main = analysis.main.competition
    at_main = main is not None and event.mention == main
    return (
        to_come
        or own
        or (at_main and analysis.main.ahead)
        or (sign.name in ("will", "due") and not (at_main and analysis.main.dated))
        or (event.origin == "here" and not past and (of_year(event, published) or lost_now(analysis, sign)))
    )


def of_year(event: Event, published: str) -> bool:
    """Whether the name of a competition says the year of the article or a later one."""
    year = event.mention.year if isinstance(event.mention, CompetitionMention) else None
    return bool(year) and str(year) >= published[:4] > ""


def lost_now(analysis: Analysis, sign: Sign) -> bool:
    """Whether a withdrawal is told in the present or the perfect: ``has pulled out``, ``is out of``."""
    row, doc = analysis.rows[sign.row], analysis.reading.doc
    tokens = [doc[i.token] for i in row.items[max(0, sign.place - 1) : sign.place + 1] if i.kind != "PER"]
    return sign.name in ("out", "not", "away") and any(
        t.tag_ in ("VBZ", "VBP") or t.lower_ in ("will", "wo") for t in tokens
    )


def drafts(
    analysis: Analysis, sign: Sign, event: Event, theme: Event | None, known_events: Sequence[str | None] = ()
) -> Iterator[Draft]:
    """One entry for each discipline that is known or that the sentence names for the start, with what the article settles of it."""
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
    for discipline in known_events or disciplines_of(analysis, sign, event) or [None]:
        yield Draft("entry", {**slots, "discipline": discipline}, start, end, f"entry.{sign.name}", chance, steps)


def date_of(analysis: Analysis, sign: Sign, event: Event) -> str | None:
    """The date ahead in the sentence nearest to the sign, else at the competition."""
    row = analysis.rows[sign.row]
    dates = [(abs(n - sign.place), i.mention) for n, i in enumerate(row.items) if isinstance(i.mention, DateMention)]
    ahead = [(gap, iso) for gap, date in dates if (iso := start_date(analysis, date)) is not None]
    if ahead:
        return min(ahead)[1]
    month, found = month_behind(analysis, event.mention), ahead_date(analysis, event)
    if month or found is not None:
        return month or (found.iso if found else None)
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
