"""Claims that cannot both be true: about one result, one race, one title, one person's country."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import TypeVar

from extractor.gazetteer import disciplines
from graph.identity.events import same_country
from graph.identity.groups import Group
from graph.identity.meetings import setting
from graph.identity.results import PLACES, Result, marks_differ
from graph.identity.rows import ClaimRow

Pair = tuple[str, str]
Key = TypeVar("Key")


def contradictions(
    rows: Sequence[ClaimRow], races: Sequence[Group], found: Sequence[Result], who: Mapping[tuple[str, str], str]
) -> list[Pair]:
    """Pairs of IRIs of claims, each pair once and sorted."""
    pairs: set[Pair] = set()
    by_race: dict[int, list[Result]] = {}
    for result in found:
        pairs.update(in_result(result))
        if result.race is not None:
            by_race.setdefault(result.race, []).append(result)
    for number, members in by_race.items():
        pairs.update(same_place(members))
        pairs.update(reversed_order(races[number], members))
    pairs.update(other_country(rows, who))
    pairs.update(one_title(rows, who))
    return sorted(pairs)


def pair(one: ClaimRow, two: ClaimRow) -> Pair:
    """Two claims in order."""
    return (one.iri, two.iri) if one.iri < two.iri else (two.iri, one.iri)


def gathered(rows: Iterable[ClaimRow], key: Callable[[ClaimRow], Key | None]) -> dict[Key, list[ClaimRow]]:
    """Rows by key; those without one are left out."""
    out: dict[Key, list[ClaimRow]] = {}
    for row in rows:
        found = key(row)
        if found is not None:
            out.setdefault(found, []).append(row)
    return out


def between(groups: Mapping[Key, Sequence[ClaimRow]]) -> Iterator[Pair]:
    """All pairs of claims from different groups."""
    for one, two in combinations(groups.values(), 2):
        yield from (pair(a, b) for a, b in product(one, two))


def in_result(result: Result) -> Iterator[Pair]:
    """Other places, other marks of one athlete in one race."""
    if result.race is None:
        return
    yield from between(gathered(result.claims, lambda c: c.place if c.kind == "performance" else None))
    marks = gathered(result.claims, lambda c: (c.unit, c.mark) if c.mark is not None else None)
    for one, two in combinations(marks.values(), 2):
        if marks_differ(one[0], two[0]):
            yield from (pair(a, b) for a, b in product(one, two))


def same_place(members: Sequence[Result]) -> Iterator[Pair]:
    """Two athletes on one place with different marks, or with no marks to explain it."""
    by_place: dict[int, list[Result]] = {}
    for result in members:
        if result.place:
            by_place.setdefault(result.place, []).append(result)
    for place, sharing in by_place.items():
        for one, two in combinations(sharing, 2):
            if one.mark and two.mark and not marks_differ(one.mark, two.mark):
                continue
            told = [[c for c in r.claims if c.place == place and c.kind == "performance"] for r in (one, two)]
            yield from (pair(a, b) for a, b in product(*told))


def reversed_order(race: Group, members: Sequence[Result]) -> Iterator[Pair]:
    """A beat B said against B beat A, or against the places."""
    defeats: dict[tuple[str, str], list[ClaimRow]] = {}
    for item in race.appearances:
        if item.other:
            defeats.setdefault((item.athlete, item.other), []).append(item.row)
    results = {result.athlete: result for result in members}
    for (winner, loser), claims in defeats.items():
        yield from (pair(a, b) for a, b in product(claims, defeats.get((loser, winner), ())))
        first, second = results[winner], results[loser]
        if first.place and second.place and first.place > second.place:
            ranked = [c for r in (first, second) for c in r.claims if c.place == r.place and c.kind == "performance"]
            yield from (pair(a, b) for a, b in product(claims, ranked))


def other_country(rows: Sequence[ClaimRow], who: Mapping[tuple[str, str], str]) -> Iterator[Pair]:
    """One person, two countries that do not follow one another, told within a year: later it may be a change."""
    claims = [row for row in rows if row.kind == "nationality"]
    for own in gathered(claims, lambda c: who[c.article, c.athlete]).values():
        by_country = gathered(own, lambda c: c.country)
        for one, two in combinations(sorted(by_country), 2):
            if not same_country(one, two):
                told = product(by_country[one], by_country[two])
                yield from (pair(a, b) for a, b in told if abs(year(a) - year(b)) <= 1)


def year(row: ClaimRow) -> int:
    """The year of publication, 0 where unknown."""
    return int(row.published[:4] or 0)


def one_title(rows: Sequence[ClaimRow], who: Mapping[tuple[str, str], str]) -> Iterator[Pair]:
    """One title of one edition, event and sex given to two athletes; relays have several members."""
    for claims in gathered(rows, title_key).values():
        for one, two in combinations(claims, 2):
            if who[one.article, one.athlete] != who[two.article, two.athlete]:
                yield pair(one, two)


def title_key(row: ClaimRow) -> tuple[str, ...] | None:
    """What only one athlete can have: place, edition, discipline, sex, all of them known."""
    if row.kind != "honour" or not (row.competition and row.discipline and row.sex and row.title in PLACES):
        return None
    found = disciplines().get(row.discipline)
    if found is None or found.kind == "relay":
        return None
    edition = setting(row.competition, row.venue, row.date, row.indoor, row.published).edition
    return (str(PLACES[row.title]), edition, row.discipline, row.sex) if edition else None
