"""Claims that cannot be the athlete's whom they name: a mark of the other sex, an event or year that gave way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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


def misread(rows: Iterable[ClaimRow], folk: People) -> Iterator[str]:
    """The claims of performances, defeats and records, by IRI, that contradict what is well backed of their people."""
    for row in rows:
        if row.kind in TELLING:
            numbers = [folk.who.get((row.article, name)) for name in row.people]
            if any(n is not None and not can_be(row, folk.persons[n].profile) for n in numbers):
                yield row.iri


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
