"""What claims tell of one race, gathered: who took part, with which place and mark; and what cannot be one race."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from graph.identity.events import family, in_series
from graph.identity.meetings import OPEN, Meeting, Setting
from graph.identity.rows import ClaimRow


@dataclass(slots=True)
class Entry:
    """One athlete's part: places and marks that are told, best supported first decided later."""

    places: set[int] = field(default_factory=set)
    marks: set[Decimal] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Appearance:
    """A claim that tells of a race: the row, its setting, and its people as identity has resolved them."""

    row: ClaimRow
    setting: Setting
    athlete: str
    other: str
    sex: str


@dataclass(slots=True)
class Group:
    """A race as some claims tell it. Empty sets and ``OPEN`` days where nobody says."""

    discipline: str
    appearances: list[Appearance] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    beats: set[tuple[str, str]] = field(default_factory=set)
    sexes: set[str] = field(default_factory=set)
    rounds: set[str] = field(default_factory=set)
    meetings: dict[str, Meeting] = field(default_factory=dict)
    editions: set[str] = field(default_factory=set)
    cities: set[str] = field(default_factory=set)
    first: str = OPEN[0]
    last: str = OPEN[1]
    dated: bool = False
    indoor: bool = False

    @property
    def key(self) -> str:
        """The first claim in order: what names the group for tie-breaks."""
        return min(a.row.iri for a in self.appearances)

    @property
    def year(self) -> str:
        """The year, where first and last day agree on it."""
        return self.first[:4] if self.first[:4] == self.last[:4] else ""

    @property
    def day(self) -> str:
        """The day, where it is known."""
        return self.first if self.first == self.last else ""


def add(group: Group, item: Appearance) -> None:
    """Take what a claim tells into a group."""
    group.appearances.append(item)
    row = item.row
    entry = group.entries.setdefault(item.athlete, Entry())
    if item.other:
        group.entries.setdefault(item.other, Entry())
        group.beats.add((item.athlete, item.other))
    elif row.kind == "performance" and row.place:
        entry.places.add(row.place)
    if row.mark is not None and not item.other:
        entry.marks.add(row.mark)
    if item.sex:
        group.sexes.add(item.sex)
    if row.round:
        group.rounds.add(row.round)
    group.indoor = group.indoor or row.indoor
    take_setting(group, item.setting, bool(row.date))


def take_setting(group: Group, setting: Setting, dated: bool) -> None:
    """Meeting, edition, city and the days that remain possible."""
    if setting.meeting is not None:
        group.meetings[setting.meeting.key] = setting.meeting
    if setting.edition:
        group.editions.add(setting.edition)
    if setting.city:
        group.cities.add(setting.city)
    if setting.first > group.last or setting.last < group.first:
        return
    group.first, group.last = max(group.first, setting.first), min(group.last, setting.last)
    group.dated = group.dated or dated


def merge(groups: Iterable[Group]) -> Group:
    """One group of several; the result does not depend on their order."""
    items = sorted((a for group in groups for a in group.appearances), key=order)
    out = Group(items[0].row.discipline or next((a.row.discipline for a in items if a.row.discipline), ""))
    for item in items:
        add(out, item)
    return out


def order(item: Appearance) -> tuple[int, int, str]:
    """Precise dates first, so that a coarse or clashing one cannot take their place."""
    return (-len(item.row.date), item.row.start, item.row.iri)


def clashes(one: Group, two: Group, lower_is_better: bool) -> Iterator[str]:
    """Why two groups cannot be one race: ``place``, ``mark``, ``same-place``, ``order``, ``beat``, each time found."""
    for athlete in one.entries.keys() & two.entries.keys():
        mine, theirs = one.entries[athlete], two.entries[athlete]
        if mine.places and theirs.places and not mine.places & theirs.places:
            yield "place"
        if mine.marks and theirs.marks and not agree(mine.marks, theirs.marks) and not one_series(one, mine, theirs):
            yield "mark"
    yield from order_clashes(one, two, lower_is_better)
    yield from order_clashes(two, one, lower_is_better)
    if reversed_in(one, two) or reversed_in(two, one):
        yield "beat"


def one_series(group: Group, mine: Entry, theirs: Entry) -> bool:
    """Whether two marks of one athlete can be attempts of one contest: in jumps and throws, within five percent."""
    marks = mine.marks | theirs.marks
    return in_series(group.discipline) and max(marks) <= min(marks) * Decimal("1.05")


def reversed_in(one: Group, two: Group) -> bool:
    """Whether somebody who beats another in the first group is beaten by them, or placed behind them, in the second."""
    for winner, loser in one.beats:
        if (loser, winner) in two.beats:
            return True
        ahead, behind = two.entries.get(loser), two.entries.get(winner)
        if ahead and behind and ahead.places and behind.places and min(ahead.places) < min(behind.places):
            return True
    return False


def order_clashes(one: Group, two: Group, lower_is_better: bool) -> Iterator[str]:
    """Two athletes on one place without equal marks; a better place with a worse mark."""
    for a, mine in one.entries.items():
        if not mine.places:
            continue
        for b, theirs in two.entries.items():
            if a == b:
                continue
            yield from pair_clash(mine, theirs, lower_is_better)


def pair_clash(mine: Entry, theirs: Entry, lower_is_better: bool) -> Iterator[str]:
    """The clash of two athletes' places and marks; nobody without a place has a better mark than the winner."""
    ahead, behind = min(mine.places), min(theirs.places, default=0)
    if ahead == behind and not agree(mine.marks, theirs.marks):
        yield "same-place"
    elif (ahead < behind or (ahead == 1 and not behind)) and mine.marks and theirs.marks:
        best, other = (min(mine.marks), max(theirs.marks)) if lower_is_better else (max(mine.marks), min(theirs.marks))
        if (best > other) if lower_is_better else (best < other):
            yield "order"


def agree(one: set[Decimal], two: set[Decimal]) -> bool:
    """Whether two sets of marks have one in common, a mark with fewer decimals being a rounded one."""
    return any(a == b or rounded_to(a, b) or rounded_to(b, a) for a in one for b in two)


def rounded_to(coarse: Decimal, fine: Decimal) -> bool:
    """Whether ``coarse`` is ``fine`` with fewer decimals, rounded either way: ``28.5`` of ``28.46``."""
    digits = int(coarse.as_tuple().exponent)
    return digits > int(fine.as_tuple().exponent) and digits >= -1 and abs(coarse - fine) < Decimal(1).scaleb(digits)


def spread(one: Group, two: Group) -> bool:
    """Whether marks of the two lie too far apart for one race of one sex, given how many places lie between.

    Men and women differ by 9% to 12% in running, more in jumps; neighbours in one race seldom by 3%. A mark without a
    place may be anybody's, so it is given more room, and a race of stragglers (a city marathon) still more.
    """
    near, step, loose = SPREADS.get(family(one.discipline), SPREADS["distance"])
    for place, mark in marks_of(one):
        for other_place, other in marks_of(two):
            ratio = max(mark, other) / min(mark, other)
            gap = abs(place - other_place)
            if ratio > (1 + near + step * gap if place and other_place else 1 + loose):
                return True
    return False


SPREADS = {
    kind: (Decimal(near), Decimal(step), Decimal(loose))
    for kind, near, step, loose in (
        ("sprint", "0.03", "0.012", "0.055"),
        ("middle", "0.03", "0.012", "0.06"),
        ("distance", "0.03", "0.012", "0.09"),
        ("walk", "0.03", "0.012", "0.09"),
        ("jump", "0.06", "0.012", "0.12"),
        ("throw", "0.10", "0.02", "0.20"),
        ("combined", "0.06", "0.012", "0.15"),
    )
}


def marks_of(group: Group) -> list[tuple[int, Decimal]]:
    """Every place, 0 where nobody tells it, with its marks above 0."""
    entries = group.entries.values()
    return [(min(entry.places, default=0), mark) for entry in entries for mark in entry.marks if mark > 0]
