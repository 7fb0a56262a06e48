"""One comparison of several races: ``second to X in Atlanta, Athens and Seville``, ``in the 2002 and 2003 races``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.discourse.occasions import Occasion
from extractor.linking.contests.forms import Contest
from extractor.linking.items import Row
from extractor.spans import CompetitionMention, DateMention, VenueMention

KINDS = ("COMP", "VEN", "DATE")
#: What may stand within a list of races besides what names them.
JOINTS = frozenset({",", "and", "in", "at", "the", "both", "again", "then", "&", "also", "on"})
#: How far behind the two a list may begin.
GAP = 8


def repeated(row: Row, contest: Contest, named: Sequence[Occasion]) -> list[Occasion]:
    """The races that a list behind a comparison names; a single one where its place is that of no occasion of the sentence; else none."""
    groups = listed(row, max(contest.trigger, *contest.people()) + 1)
    if len(groups) == 1 and unknown_place(row, groups[0], named):
        return [told(row, groups[0], (), named)]
    if len(groups) < 2 or not parallel(row, groups):
        return []
    shared = [i for i in groups[-1] if not any(of_kind(row, g, row.items[i].kind) for g in groups[:-1])]
    out: list[Occasion] = []
    heading: str | None = None
    for group in groups:
        one = told(row, group, shared, named)
        if of_kind(row, group, "COMP"):
            heading = one.competition
        bare = one.competition is None and of_kind(row, group, "VEN")
        out.append(replace(one, competition=heading) if bare else one)
    return out


def listed(row: Row, start: int) -> list[list[int]]:
    """The members of a list of races behind an item: the mentions between its commas and ``and``."""
    first = next((i for i in range(start, min(start + GAP, len(row.items))) if row.items[i].kind in KINDS), None)
    if first is None or any(row.items[i].word in (",", ";", "and", "who") for i in range(start, first)):
        return []
    groups: list[list[int]] = [[]]
    for place in range(first, len(row.items)):
        item = row.items[place]
        if item.kind in KINDS:
            groups[-1].append(place)
        elif item.word in (",", "and", "&"):
            groups += [[]] if groups[-1] else []
        elif item.word not in JOINTS:
            break
    while groups and not groups[-1]:
        groups.pop()
    return groups if all(groups) else []


def unknown_place(row: Row, group: Sequence[int], named: Sequence[Occasion]) -> bool:
    """Whether what stands right behind a comparison names a place that is that of no occasion of the sentence."""
    cities = [getattr(row.items[i].mention, "city", None) for i in of_kind(row, group, "VEN")]
    return bool(cities) and all(o.venue not in cities for o in named)


def of_kind(row: Row, group: Sequence[int], kind: str) -> list[int]:
    """The items of a kind in a member of a list."""
    return [i for i in group if row.items[i].kind == kind]


def parallel(row: Row, groups: Sequence[Sequence[int]]) -> bool:
    """Whether all members name a place, or all a competition, or all a day."""
    return any(all(of_kind(row, group, kind) for group in groups) for kind in ("VEN", "COMP", "DATE"))


def told(row: Row, group: Sequence[int], shared: Sequence[int], named: Sequence[Occasion]) -> Occasion:
    """The occasion of a member, with what the last member says for all; as the article has it where it is one of its occasions."""
    competition = venue = date = None
    for i in (*shared, *group):
        mention = row.items[i].mention
        if isinstance(mention, CompetitionMention):
            competition = mention.key
        elif isinstance(mention, VenueMention):
            venue = mention.city
        elif isinstance(mention, DateMention):
            date = mention.iso
    for o in named:
        if (o.low, o.high) == (min(group), max(group)):
            return o
    return Occasion(competition, venue, date, min(group), max(group))
