"""What a team is called for having won: ``the victorious American quartet``, ``Britain's winning relay team``, and who ran in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extractor.analysis import Analysis
from extractor.discourse.context import titled
from extractor.gazetteer import competitions
from extractor.linking.items import Row
from extractor.linking.relays.lists import is_team
from extractor.linking.relays.teams import person_at, rival
from extractor.spans import CompetitionMention

WINNING = frozenset("victorious winning triumphant all-conquering".split())
GROUPS = frozenset("quartet team squad foursome men women".split())
MEMBER = frozenset("part member members one leg anchored".split())
AFTER, SIX = 3, 6


@dataclass(frozen=True, slots=True)
class Epithet:
    """The row and item of the word of winning, the number of the team, those of its runners whom the row names, and the championships
    that the words name."""

    row: int
    item: int
    team: int
    runners: tuple[int, ...]
    series: str | None


def team_epithets(analysis: Analysis) -> Iterator[Epithet]:
    """All of the body, in order of place."""
    body = analysis.reading.article.body_start
    for number, row in enumerate(analysis.rows):
        for place in row.of_kind("PLC") if row.sentence.start >= body else ():
            group = group_of(analysis, row, place) if row.items[place].word in WINNING else None
            if group is not None:
                runners = tuple(runners_of(analysis, row, place, group[1]))
                yield Epithet(number, place, group[0], runners, series_of(row, place, group[1]))


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
        if row.items[i].kind not in ("W", "DISC", "COMP"):
            break
    return place


def series_of(row: Row, place: int, end: int) -> str | None:
    """The championships named between a word of winning and the noun of the group: ``victorious Olympic relay team``."""
    for item in row.items[place:end]:
        if isinstance(item.mention, CompetitionMention) and titled(item.mention.key):
            return item.mention.key
        if item.word in by_adjective():
            return by_adjective()[item.word]
    return None


@lru_cache(maxsize=1)
def by_adjective() -> dict[str, str]:
    """The championships that one word before a title names: ``Olympic``."""
    out: dict[str, str] = {}
    for key, found in competitions().items():
        for word in found.title_adjectives if found.titled else ():
            out.setdefault(word.lower(), key)
    return out


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
