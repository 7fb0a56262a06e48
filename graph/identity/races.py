"""Which claims, across articles, tell of one race. A pure function of the claims and of who is who."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from extractor.gazetteer import disciplines
from graph.identity.compare import ENOUGH, likeness
from graph.identity.groups import Appearance, Group, add, clashes, merge, spread
from graph.identity.meetings import setting
from graph.identity.rows import ClaimRow
from graph.identity.told import sex_of
from graph.identity.unions import Unions
from graph.identity.unnamed import with_events

TELLING = frozenset(("performance", "defeat", "record"))


def races(rows: Sequence[ClaimRow], who: Mapping[tuple[str, str], str], sexes: Mapping[str, str]) -> list[Group]:
    """The races, sorted by key. ``who`` gives the athlete of a name in an article, ``sexes`` the sex of an athlete."""
    found = [group for part in by_article(rows, who, sexes) for group in split(part)]
    found.sort(key=lambda group: group.key)
    return sorted(with_events(joined(collapsed(found))), key=lambda group: group.key)


def by_article(
    rows: Sequence[ClaimRow], who: Mapping[tuple[str, str], str], sexes: Mapping[str, str]
) -> Iterator[list[Appearance]]:
    """The appearances of each article that share discipline, setting, round and indoor, in the order of the text."""
    parts: dict[tuple[str, ...], list[Appearance]] = {}
    for row in rows:
        if tells_of_race(row):
            item = appearance(row, who, sexes)
            place = item.setting
            where = place.edition or (place.meeting.key if place.meeting else "")
            key: tuple[str, ...] = (
                row.article,
                row.discipline,
                where,
                place.city,
                row.date,
                row.round,
                "i" if row.indoor else "",
            )
            parts.setdefault(key, []).append(item)
    for key in sorted(parts):
        yield sorted(parts[key], key=lambda a: (a.row.kind == "defeat", a.row.start, a.row.iri))


def tells_of_race(row: ClaimRow) -> bool:
    """Whether a claim tells of a race that took place somewhere: a bare best or a record without a place does not."""
    if row.kind not in TELLING:
        return False
    if row.kind == "defeat":
        return True
    if row.kind == "record" and (row.mark is None or not (row.venue or row.competition)):
        return False
    return bool(row.discipline) and bool(row.competition or row.venue or len(row.date) == 10 or row.place)


def appearance(row: ClaimRow, who: Mapping[tuple[str, str], str], sexes: Mapping[str, str]) -> Appearance:
    """A claim with its setting and its people."""
    athlete = who[row.article, row.athlete]
    other = who[row.article, row.other] if row.other else ""
    sex = row.sex or sex_of(row) or sexes.get(athlete, "") or sexes.get(other, "")
    where = setting(row.competition, row.venue, row.date, row.indoor, row.published)
    return Appearance(row, where, athlete, other, sex)


def split(items: Iterable[Appearance]) -> list[Group]:
    """Races of one article and setting: one, unless places, marks or sexes clash (heats, men and women).

    A claim joins the race that has its athlete, else, where its event is told, the latest one that it fits. A defeat of
    two who are in one race together is theirs, even where it says the opposite of their places.
    """
    found: list[Group] = []
    for item in items:
        alone = Group(item.row.discipline)
        add(alone, item)
        fitting = [group for group in reversed(found) if fits(group, alone)]
        own = [group for group in fitting if alone.entries.keys() & group.entries.keys()]
        both = [group for group in found if item.other and alone.entries.keys() <= group.entries.keys()]
        home = next(iter(own or both or (fitting if item.row.discipline else [])), None)
        if home is None:
            found.append(alone)
        else:
            add(home, item)
    return found


def fits(group: Group, alone: Group) -> bool:
    """Whether one more claim can tell of the race."""
    if group.sexes and alone.sexes and not group.sexes & alone.sexes:
        return False
    if not (group.sexes and alone.sexes) and spread(group, alone):
        return False
    row = disciplines().get(group.discipline)
    return next(clashes(group, alone, row is None or row.lower_is_better), None) is None


def collapsed(groups: Sequence[Group]) -> list[Group]:
    """Groups of several articles that agree on everything by which a race is known, merged without comparing pairs."""
    buckets: dict[tuple[str, ...], list[list[Group]]] = {}
    alone: list[Group] = []
    for group in groups:
        known = group.discipline and group.day and len(group.sexes) == 1 and len(group.editions) == 1
        if not known or group.rounds - {"final"}:
            alone.append(group)
            continue
        key = (group.discipline, *group.sexes, *group.editions, group.day, *group.rounds)
        stacks = buckets.setdefault(key, [])
        stack = next((s for s in stacks if all(fits(g, group) for g in s)), None)
        if stack is None:
            stacks.append([group])
        else:
            stack.append(group)
    return [*alone, *(merge(stack) for key in sorted(buckets) for stack in buckets[key])]


def blocks(groups: Sequence[Group]) -> Iterable[list[int]]:
    """Groups worth comparing: of one edition, one city and year, one athlete and year, or one athlete and mark."""
    out: dict[tuple[str, ...], list[int]] = {}
    for number, group in enumerate(groups):
        for key in sorted(block_keys(group)):
            out.setdefault((group.discipline, *key), []).append(number)
    return (out[key] for key in sorted(out) if len(out[key]) > 1)


def block_keys(group: Group) -> set[tuple[str, ...]]:
    """The blocks of one group."""
    keys: set[tuple[str, ...]] = {("edition", edition) for edition in group.editions}
    if group.year:
        keys |= {("city", city, group.year) for city in group.cities}
    if group.day:
        keys.add(("day", group.day))
    for athlete, entry in group.entries.items():
        keys |= {("mark", athlete, str(mark.normalize())) for mark in entry.marks}
        keys |= {("meeting", athlete, meeting) for meeting in group.meetings}
        if group.year:
            keys.add(("year", athlete, group.year))
    return keys


def joined(groups: list[Group]) -> list[Group]:
    """Merge what is enough alike, the best pairs first, each weighed again with all that its groups have become."""
    groups.sort(key=lambda group: group.key)
    pairs = {pair for members in blocks(groups) for pair in combinations(members, 2)}
    scored = [(likeness(groups[a], groups[b]), a, b) for a, b in sorted(pairs)]
    unions, grown = Unions(len(groups)), dict(enumerate(groups))
    for _, a, b in sorted((pair for pair in scored if pair[0] >= ENOUGH), key=lambda p: (-p[0], p[1], p[2])):
        left, right = unions.root(a), unions.root(b)
        if left != right and likeness(grown[left], grown[right]) >= ENOUGH:
            grown[unions.join(left, right)] = merge((grown[left], grown[right]))
    return [grown[number] for number in range(len(groups)) if unions.root(number) == number]
