"""What a team is called for having won: ``the victorious American quartet``, ``Britain's winning relay team``, and who ran in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.analysis import Analysis
from extractor.linking.items import Row
from extractor.linking.relay_teams import is_team, person_at, rival

WINNING = frozenset("victorious winning triumphant all-conquering".split())
GROUPS = frozenset("quartet team squad foursome men women".split())
MEMBER = frozenset("part member members one leg anchored".split())
AFTER, SIX = 3, 6


@dataclass(frozen=True, slots=True)
class Epithet:
    """The row and item of the word of winning, the number of the team, and those of its runners whom the row names."""

    row: int
    item: int
    team: int
    runners: tuple[int, ...]


def team_epithets(analysis: Analysis) -> Iterator[Epithet]:
    """All of the body, in order of place."""
    body = analysis.reading.article.body_start
    for number, row in enumerate(analysis.rows):
        for place in row.of_kind("PLC") if row.sentence.start >= body else ():
            group = group_of(analysis, row, place) if row.items[place].word in WINNING else None
            if group is not None:
                yield Epithet(number, place, group[0], tuple(runners_of(analysis, row, place, group[1])))


def group_of(analysis: Analysis, row: Row, place: int) -> tuple[int, int] | None:
    """The team that a word of winning describes and the item that ends its name: it follows, or its country stands before."""
    items = row.items
    for i in range(place + 1, min(len(items), place + AFTER)):
        if is_team(analysis, row, i):
            return person_at(row, i), end_of_group(row, i)
    if place and is_team(analysis, row, place - 1):
        end = end_of_group(row, place)
        return (person_at(row, place - 1), end) if end > place else None
    return None


def end_of_group(row: Row, place: int) -> int:
    """The item of the noun of a group behind an item of its name, else that item."""
    for i in range(place + 1, min(len(row.items), place + SIX)):
        if row.items[i].word in GROUPS:
            return i
        if row.items[i].kind not in ("W", "DISC"):
            break
    return place


def runners_of(analysis: Analysis, row: Row, place: int, end: int) -> Iterator[int]:
    """Who is called a member of the team: named before ``part of`` it, or right behind it."""
    words = {item.word for item in row.items[max(0, place - SIX) : place]}
    if not words & MEMBER:
        return
    behind = [i for i in range(end + 1, min(len(row.items), end + AFTER + 1)) if is_runner(analysis, row, i)]
    before = [i for i in row.of_kind("PER") if i < place and is_runner(analysis, row, i) and not rival(row, i)]
    for i in behind[:1] or before[-1:]:
        yield person_at(row, i)


def is_runner(analysis: Analysis, row: Row, place: int) -> bool:
    """Whether an item is a person and no team."""
    item = row.items[place]
    return item.kind == "PER" and item.symbol != "HIS" and not is_team(analysis, row, place)
