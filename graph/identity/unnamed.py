"""Defeats whose event no article names: the race of the two, where the graph knows just one that it can be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.gazetteer import disciplines
from graph.identity.groups import Group, clashes, merge


def with_events(groups: Sequence[Group]) -> list[Group]:
    """The races, those without an event merged into the one that is theirs; a pure function of the groups.

    It is theirs where all of their athletes ran it, at the same edition or in the same city, on the same day; or, at
    one edition, where no other event of these athletes is known.
    """
    named = [group for group in groups if group.discipline]
    unnamed = sorted((group for group in groups if not group.discipline), key=lambda group: group.key)
    homes: dict[str, list[Group]] = {}
    alone: list[Group] = []
    for group in unnamed:
        home = home_of(group, named)
        if home is None:
            alone.append(group)
        else:
            homes.setdefault(home.key, [home]).append(group)
    return [*alone, *(merge(homes[group.key]) if group.key in homes else group for group in named)]


def home_of(group: Group, named: Iterable[Group]) -> Group | None:
    """The race that a group without an event tells of, None where there is none or more than one."""
    near = [other for other in named if same_occasion(group, other) and group.entries.keys() & other.entries.keys()]
    shared = [other for other in near if group.entries.keys() <= other.entries.keys()]
    that_day = [other for other in shared if group.day and group.day == other.day]
    if not that_day and len({other.discipline for other in near}) > 1:
        return None
    found = that_day or shared
    return found[0] if len(found) == 1 and fits(group, found[0]) else None


def same_occasion(group: Group, other: Group) -> bool:
    """One edition; or one city, on a day that is known."""
    if group.indoor != other.indoor or group.first > other.last or other.first > group.last:
        return False
    if group.editions and other.editions:
        return bool(group.editions & other.editions)
    return bool(group.day and group.day == other.day and group.cities & other.cities)


def fits(group: Group, other: Group) -> bool:
    """Whether nothing forbids that the two are one race."""
    if group.sexes and other.sexes and not group.sexes & other.sexes:
        return False
    if group.rounds and group.rounds != other.rounds:
        return False
    row = disciplines().get(other.discipline)
    return next(clashes(group, other, row is None or row.lower_is_better), None) is None
