"""Coaches: who trains whom, as the constructions of the text say it."""

from __future__ import annotations

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.linking.coaching.coaching import coaching
from extractor.linking.countries.selection import Chosen, chosen
from extractor.linking.items import Row

#: How often each construction is right.
CHANCES = {
    "owned": 0.93,
    "called": 0.9,
    "of": 0.9,
    "active": 0.9,
    "passive": 0.88,
    "bare": 0.7,
    "mine": 0.85,
    "stable": 0.9,
    "bracket": 0.97,
    "plural": 0.85,
    "work": 0.75,
}


def find_coaches(analysis: Analysis) -> list[Draft]:
    """Who trains whom; one draft for each statement."""
    prose = [
        draft(analysis, found.row, found.athlete, found.coach, found.rule, (found.start, found.end))
        for found in coaching(analysis)
    ]
    return [*prose, *(in_bracket(analysis, one, one.coach) for one in chosen(analysis) if one.coach is not None)]


def in_bracket(analysis: Analysis, one: Chosen, coach: str) -> Draft:
    """A coach whom the list of a team names behind an athlete."""
    slots: dict[str, object] = {"athlete": analysis.people.persons[one.person].name, "coach": coach}
    steps = [f"{analysis.reading.text[one.start : one.end]!r}: a team with its coaches in brackets"]
    return Draft("coach", slots, one.start, one.end, "coach.bracket", CHANCES["bracket"], steps)


def draft(analysis: Analysis, row: Row, athlete: int, coach: int, rule: str, where: tuple[int, int]) -> Draft:
    """One pair."""
    names = analysis.people.persons
    slots: dict[str, object] = {"athlete": names[athlete].name, "coach": names[coach].name}
    items = row.items
    start, end = items[where[0]].start, items[min(where[1], len(items) - 1)].end
    steps = [f"{analysis.reading.text[start:end]!r}: {slots['coach']} coaches {slots['athlete']}"]
    return Draft("coach", slots, start, end, f"coach.{rule}", CHANCES[rule], steps)
