"""In which event a title was won, where its words name none: that in which the article has the athlete compete."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.linking.anchors import Link
from extractor.linking.titles.words import RELAYS, TitleWords
from extractor.relations_support import road_event

SURE, LIKELY, VERY_SURE = 0.6, 0.8, 0.9
CROSS = frozenset({"cross country", "short course cross country"})
NOT_OUTDOORS = frozenset(
    {
        "50m",
        "60m",
        "50m hurdles",
        "60m hurdles",
        "mile",
        "2 miles",
        "600m",
        "1000m",
        "2000m",
        "300m",
        "150m",
        "10km",
        "15km",
        "5km",
        "pentathlon",
    }
)
NOT_INDOORS = frozenset(
    {
        "100m",
        "110m hurdles",
        "100m hurdles",
        "400m hurdles",
        "5000m",
        "10000m",
        "3000m steeplechase",
        "discus throw",
        "hammer throw",
        "javelin throw",
        "decathlon",
        "marathon",
        "half marathon",
    }
)
COMBINED = frozenset({"heptathlon", "decathlon", "pentathlon"})


def told(draft: Draft, slot: str) -> str:
    """Where the value of a slot of a performance comes from, with its chance in steps."""
    return next((x for x in draft.signals if x.startswith(f"{slot}:") and x.count(":") == 2), "")


def firm(draft: Draft, slot: str) -> bool:
    """Whether a slot of a performance is named in its sentence, or as good as sure."""
    said = told(draft, slot)
    return not said or said.split(":")[1] == "here" or int(said.split(":")[2]) >= LEAST_TENTH


LEAST_TENTH = 9


def own_events(performances: Sequence[Draft], name: str) -> tuple[str, ...]:
    """The events in which the article has somebody compete; a combined event stands for its parts."""
    own = tuple(
        dict.fromkeys(
            str(d.get("discipline"))
            for d in performances
            if d.get("athlete") == name and d.get("discipline") and firm(d, "discipline")
        )
    )
    combined = tuple(e for e in own if e in COMBINED)
    return combined if len(combined) == 1 else own


def event_of(analysis: Analysis, link: Link, series: str, words: TitleWords, own: Sequence[str]) -> Told:
    """The event of a title that names none and how it is known: the series', else the one in which the article has the athlete
    compete."""
    event = road_event(series)
    if event:
        return event, "series"
    value, how = competed_in(link, own)
    relay = bool(words.words & RELAYS)
    if (
        value is None
        or relay != ("relay" in value)
        or not possible(value, series)
        or (value not in COMBINED and combined_told(analysis, own))
    ):
        return None, "open"
    return value, how


Told = tuple[str | None, str]


def competed_in(link: Link, own: Sequence[str]) -> Told:
    """The event that is chosen for a title where it is one of the athlete's own, or the only one of these."""
    chosen = link.slots["discipline"]
    if chosen.origin == "here" and chosen.chance >= (SURE if chosen.value in own else VERY_SURE):
        return chosen.value, "here"
    if len(own) == 1:
        return own[0], "own"
    if own:
        return (chosen.value if chosen.value in own else None), "one-of-own"
    return (chosen.value, "chosen") if chosen.chance >= LIKELY else (None, "open")


def combined_told(analysis: Analysis, own: Sequence[str]) -> bool:
    """Whether an article tells of a combined event, whose parts are no events of their own."""
    told = analysis.reading.disciplines
    if len(own) >= PARTS and any(d.key in COMBINED for d in told):
        return True
    return bool(told) and told[0].key in COMBINED


PARTS = 3
"""How many events of one athlete beside a combined one are parts of it."""


def possible(event: str, series: str) -> bool:
    """Whether an event is held at such championships."""
    if "Cross Country" in series:
        return event in CROSS
    return event not in (NOT_INDOORS if "Indoor" in series else NOT_OUTDOORS | CROSS)
