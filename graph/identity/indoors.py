"""Indoors or outdoors: what season, meeting and the other claims of a mark tell where an article leaves it open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from extractor.gazetteer import Discipline, countries, disciplines, venues
from graph.identity.events import family
from graph.identity.meetings import TITLED, Setting, city_of, setting, table
from graph.identity.races import TELLING
from graph.identity.rows import ClaimRow
from graph.identity.unions import Unions

SUMMER = frozenset(("05", "06", "07", "08", "09"))
WINTER = frozenset(("12", "01", "02", "03"))
SHORTEST = Decimal("7.3")
"""Seconds that no sprint of 80m and more takes less than."""
UNDER_ROOF = frozenset(("track", "hurdles", "jump"))
"""Kinds of events that go indoors for the winter; the throws do not."""


def settled(rows: Sequence[ClaimRow], who: Mapping[tuple[str, str], str]) -> list[ClaimRow]:
    """The rows, with ``indoor`` as all claims of one athlete's mark together have it.

    That no claim says indoors means little: articles say it once. One that does speaks for all of its mark, unless the
    mark was made in summer.
    """
    inside = {
        row.iri: told for members in of_one_mark(rows, who) for row, told in zip(members, judged(members), strict=True)
    }
    return [row if inside.get(row.iri) in (None, row.indoor) else replace(row, indoor=not row.indoor) for row in rows]


def judged(members: Sequence[ClaimRow]) -> list[bool | None]:
    """What each claim of one mark is: as itself tells, else as the others do; None where nothing is told."""
    clues = [clue(row) for row in members]
    if False in clues:
        shared: bool | None = False
    else:
        shared = True if True in clues or any(row.indoor for row in members) else None
    return [shared if own is None else own for own in clues]


def of_one_mark(rows: Iterable[ClaimRow], who: Mapping[tuple[str, str], str]) -> Iterator[list[ClaimRow]]:
    """The claims that tell of one mark of one athlete; each alone that gives none."""
    marks: dict[tuple[str, str, str, str], list[ClaimRow]] = {}
    for row in rows:
        if row.kind not in TELLING or not row.discipline:
            continue
        if row.mark is None or row.kind == "defeat":
            yield [row]
        else:
            key = (who[row.article, row.athlete], row.discipline, row.unit, str(row.mark.normalize()))
            marks.setdefault(key, []).append(row)
    for key in sorted(marks):
        yield from together(marks[key])


def together(rows: Sequence[ClaimRow]) -> Iterator[list[ClaimRow]]:
    """The claims of one mark, apart where days and towns are."""
    unions = Unions(len(rows))
    for one, two in combinations(range(len(rows)), 2):
        if one_occasion(rows[one], rows[two]):
            unions.join(one, two)
    for members in unions.sets():
        yield [rows[number] for number in members]


def one_occasion(one: ClaimRow, two: ClaimRow) -> bool:
    """Whether two claims of one mark tell of one occasion: by the town, or the date; a time is hardly run twice."""
    if one.venue and two.venue:
        return city_of(one.venue) == city_of(two.venue)
    if one.date and two.date:
        return one.date.startswith(two.date) or two.date.startswith(one.date)
    found = disciplines().get(one.discipline)
    return found is not None and found.lower_is_better


def clue(row: ClaimRow) -> bool | None:
    """What a claim itself tells, whatever it says in so many words: indoors, outdoors (False), or nothing."""
    found = disciplines().get(row.discipline)
    if found is None:
        return None
    if found.indoor != "both" or short(found):
        return found.indoor != "no"
    where = setting(row.competition, row.venue, row.date, row.indoor, row.published)
    series = table().get(where.meeting.series) if where.meeting else None
    if series is not None and series.indoor:
        return True
    if held_in(where, SUMMER) and (row.venue or row.competition):
        return False
    titled = series is not None and series.kind in TITLED
    if not titled and held_in(where, WINTER) and goes_under_roof(row) and in_europe(city_of(row.venue)):
        return True
    return None


def short(found: Discipline) -> bool:
    """Whether it is a sprint of less than 80m, with or without hurdles: outdoors it is no more than a split."""
    return found.unit == "s" and found.kind in ("track", "hurdles") and found.lowest < SHORTEST


def held_in(where: Setting, season: frozenset[str]) -> bool:
    """Whether a setting lies within a season of one year."""
    months = {f"{month:02}" for month in range(int(where.first[5:7]), int(where.last[5:7]) + 1)}
    return where.first[:4] == where.last[:4] and months <= season


def goes_under_roof(row: ClaimRow) -> bool:
    """Whether an event has no meetings outdoors in a European winter: not the throws, nor, for a distance without a
    time, a race over the country or on the road.
    """
    found = disciplines()[row.discipline]
    return found.kind in UNDER_ROOF and (row.mark is not None or family(row.discipline) != "distance")


@lru_cache(maxsize=2048)
def in_europe(city: str) -> bool:
    """Whether a town is a European one."""
    area = {country.code: country.area for country in countries()}
    return any(area.get(v.country) == "Europe" for v in venues() if city and city_of(v.city or v.key) == city)
