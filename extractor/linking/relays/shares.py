"""Titles of a relay that several teams share out between them: ``the relay golds went to Peru and Norway``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.linking.items import Row
from extractor.linking.relays.events import is_relay
from extractor.linking.relays.lists import is_team
from extractor.linking.relays.teams import person_at

JOINED = frozenset({",", "and", "&", "the"})
SHARED = frozenset("golds silvers bronzes titles medals victories".split())


def shared_titles(analysis: Analysis, honours: Sequence[Draft]) -> Iterator[Draft]:
    """The honours of the teams that are joined to the one to which several titles of a relay went."""
    persons = analysis.people.persons
    teams = {p.name: p.number for p in persons if p.team}
    for honour in honours:
        team = teams.get(str(honour.get("athlete")))
        if team is None or not is_relay(honour.get("discipline")):
            continue
        row = next(r for r in analysis.rows if r.sentence.start <= honour.start < r.sentence.end)
        for i in joined(analysis, row, team) if plural(row, honour) else ():
            name = persons[person_at(row, i)].name
            steps = [*honour.steps, f"shared with {name}"]
            yield replace(
                honour, slots={**honour.slots, "athlete": name}, end=max(honour.end, row.items[i].end), steps=steps
            )


def plural(row: Row, honour: Draft) -> bool:
    """Whether the words of an honour are of several titles."""
    return any(
        item.word.split()[-1:] and item.word.split()[-1] in SHARED
        for item in row.items
        if item.end > honour.start and item.start < honour.end
    )


def joined(analysis: Analysis, row: Row, team: int) -> Iterator[int]:
    """The items of teams that stand behind one with nothing but ``and`` between."""
    last = -1
    for i in row.of_kind("PER"):
        if not is_team(analysis, row, i):
            last = -1
        elif last >= 0 and all(item.word in JOINED for item in row.items[last + 1 : i]):
            yield i
            last = i
        else:
            last = i if person_at(row, i) == team else -1
