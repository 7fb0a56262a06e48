"""Titles that pass on: ``lost his world title to Y a fortnight ago`` makes Y the champion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.analysis import Analysis
from extractor.discourse.people import PersonMention
from extractor.draft import Draft
from extractor.linking.items import Row
from extractor.linking.titles.reach import reach_after
from extractor.linking.titles.series import settled
from extractor.linking.titles.words import times

LOST = frozenset("lost loses lose losing surrendered surrenders surrendering relinquished conceded".split())
BREAKS = frozenset("; , but while who which when after as and".split())
NAMING = frozenset("to the his her compatriot fellow team-mate countryman countrywoman young teenager 's ’s of".split())
REACH, NAME = 10, 6
PASSED_ON = 0.9


def passed(analysis: Analysis, row: Row, anchor: int, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The titles of the one to whom somebody lost them."""
    heir = lost_to(row, anchor) if drafts else None
    if heir is None or analysis.people.persons[heir[0].person].office:
        return
    name = analysis.people.persons[heir[0].person].name
    for draft in drafts:
        if draft.get("athlete") == name:
            continue
        venue, day = settled(analysis, str(draft.get("competition")), *heir[1]) or (None, None)
        yield replace(
            draft,
            slots={**draft.slots, "athlete": name, "venue": venue, "date": day, "count": None},
            rule="honour.taken",
            chance=draft.chance * PASSED_ON,
            steps=[*draft.steps, f"lost to {name}"],
            signals=[s for s in draft.signals if not s.startswith("stage:")],
        )


Told = tuple[str | None, str | None]


def lost_to(row: Row, anchor: int) -> tuple[PersonMention, Told] | None:
    """Who took a title that somebody lost, and where and when: ``lost her title in Berlin to Y``."""
    items = row.items
    if not any(i.word in LOST for i in items[max(0, anchor - REACH) : anchor]):
        return None
    for i in range(anchor + 1, min(len(items) - 1, anchor + REACH)):
        if items[i].word in BREAKS:
            return None
        if items[i].word == "to":
            return heir_at(row, anchor, i)
    return None


def heir_at(row: Row, anchor: int, preposition: int) -> tuple[PersonMention, Told] | None:
    """The one who is named behind ``to``, with the place and time told before or behind the name."""
    items = row.items
    ahead = range(preposition + 1, min(len(items), preposition + NAME))
    place = next((i for i in ahead if not introduces(row, i)), None)
    who = items[place].mention if place is not None else None
    if place is None or items[place].symbol != "PER" or not isinstance(who, PersonMention):
        return None
    told = times(row, anchor + 1, place) or times(row, place + 1, reach_after(row, place))
    return who, (told[0] if told else (None, None))


def introduces(row: Row, place: int) -> bool:
    """Whether an item only introduces a name: ``to compatriot``, ``to Ukraine's``."""
    item = row.items[place]
    return item.word in NAMING or item.kind == "NAT" or item.symbol == "EPI"
