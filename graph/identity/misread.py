"""Claims that cannot be true of the athlete whom they name, or of the day: a mark of the other sex, an event or year
that gave way, a mark recalled under the day of the article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from extractor.gazetteer import disciplines
from graph.identity.events import WOMEN_AT_BEST, families, go_together
from graph.identity.people import People
from graph.identity.profiles import Profile
from graph.identity.races import TELLING
from graph.identity.rows import ClaimRow
from graph.identity.told import year_of

SLACK = Decimal("0.01")
"""By how much of itself a mark may beat all that women have done before it is taken for a man's: records fall."""

DIGITS = 4
"""The fewest digits of such a mark."""


def misread(rows: Iterable[ClaimRow], folk: People) -> Iterator[str]:
    """The claims of performances, defeats and records, by IRI, that contradict what is well backed of their people."""
    for row in rows:
        if row.kind in TELLING:
            numbers = [folk.who.get((row.article, name)) for name in row.people]
            if any(n is not None and not can_be(row, folk.persons[n].profile) for n in numbers):
                yield row.iri


def recalled(rows: Iterable[ClaimRow], who: Mapping[tuple[str, str], str]) -> Iterator[str]:
    """The performances, by IRI, without a place whose mark more articles date in an earlier year: a mark of so many
    digits is hardly reached twice.
    """
    told: defaultdict[tuple[str, str, Decimal], defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    marked = [(row, exact(row)) for row in rows if row.kind == "performance" and row.date]
    known = [(row, told[who[row.article, row.athlete], row.discipline, mark]) for row, mark in marked if mark]
    for row, years in known:
        years[row.date[:4]].add(row.article)
    for row, years in known:
        year = row.date[:4]
        if not row.place and any(one < year and len(years[one]) > len(years[year]) for one in years):
            yield row.iri


def exact(row: ClaimRow) -> Decimal | None:
    """A mark of four digits or more; None for another."""
    return row.mark if row.mark is not None and len(row.mark.as_tuple().digits) >= DIGITS else None


def can_be(row: ClaimRow, profile: Profile) -> bool:
    """Whether a claim can tell of a person."""
    if row.discipline and row.discipline not in profile.events:
        return go_together(families((row.discipline,)), families(profile.events))
    year = int(year_of(row) or 0)
    if year and profile.first and not profile.first <= year <= profile.last:
        return False
    return profile.sexes != {"women"} or row.sex == "men" or not beyond_women(row)


def beyond_women(row: ClaimRow) -> bool:
    """Whether a mark is clearly better than all that women have done."""
    best, found = WOMEN_AT_BEST.get(row.discipline), disciplines().get(row.discipline)
    if best is None or found is None or row.mark is None:
        return False
    return row.mark < best * (1 - SLACK) if found.lower_is_better else row.mark > best * (1 + SLACK)
