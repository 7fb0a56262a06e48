"""Results: one a performance, with the preferred value of each slot out of all the claims that speak of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar

from graph.identity.events import in_series
from graph.identity.groups import Group, agree
from graph.identity.meetings import OPEN, setting
from graph.identity.races import TELLING
from graph.identity.rows import ClaimRow
from graph.literals import bounds

Value = TypeVar("Value")
PLACES = {"gold": 1, "champion": 1, "silver": 2, "bronze": 3}


@dataclass(slots=True)
class Result:
    """One athlete's or team's performance. ``race`` is the number of the race, None for a mark without a race."""

    athlete: str
    discipline: str
    race: int | None
    claims: list[ClaimRow] = field(default_factory=list)
    indoor: bool = False
    place: int | None = None
    mark: ClaimRow | None = None
    wind: Decimal | None = None
    date: str = ""


def results(rows: Sequence[ClaimRow], races: Sequence[Group], who: Mapping[tuple[str, str], str]) -> list[Result]:
    """All results: of the races in their order, then of marks without a race, by athlete, discipline and mark."""
    raced = [result for number, race in enumerate(races) for result in of_race(number, race)]
    loose = attach(rows, raced, races, who)
    for result in (*raced, *loose):
        settle(result)
    return [*raced, *loose]


def of_race(number: int, race: Group) -> list[Result]:
    """One result an athlete; who is only beaten or beats has one without place and mark."""
    found = {athlete: Result(athlete, race.discipline, number) for athlete in sorted(race.entries)}
    for item in race.appearances:
        if not item.other:
            found[item.athlete].claims.append(item.row)
    for result in found.values():
        result.indoor = race.indoor
    return list(found.values())


def attach(
    rows: Sequence[ClaimRow], raced: Sequence[Result], races: Sequence[Group], who: Mapping[tuple[str, str], str]
) -> list[Result]:
    """Give each mark without a race to the one result that it can be; the others become results without a race."""
    placed = {claim.iri for result in raced for claim in result.claims}
    index: dict[tuple[str, str], list[Result]] = {}
    for result in raced:
        index.setdefault((result.athlete, result.discipline), []).append(result)
    loose: dict[tuple[str, ...], Result] = {}
    for row in rows:
        if row.iri in placed or row.kind not in TELLING or row.kind == "defeat" or row.mark is None:
            continue
        athlete = who[row.article, row.athlete]
        homes = [r for r in index.get((athlete, row.discipline), ()) if can_be(row, r, races)]
        if len(homes) == 1:
            homes[0].claims.append(row)
            continue
        key = (athlete, row.discipline, str(row.mark.normalize()), row.unit, "indoor" if row.indoor else "")
        loose.setdefault(key, Result(athlete, row.discipline, None, indoor=row.indoor)).claims.append(row)
    return [loose[key] for key in sorted(loose)]


def can_be(row: ClaimRow, result: Result, races: Sequence[Group]) -> bool:
    """Whether a bare mark is that of a result: the same to the last digit, on a day that both allow."""
    if row.mark is None or not any(row.mark == claim.mark for claim in result.claims):
        return False
    assert result.race is not None
    race = races[result.race]
    first, last = bounds(row.date) if row.date else OPEN
    if row.published and race.first != OPEN[0] and race.first > bounds(row.published)[1]:
        return False
    return first <= race.last and race.first <= last and not (row.indoor and not race.indoor)


def settle(result: Result) -> None:
    """Choose the preferred value of each slot; of jumps and throws the best mark counts, the others are attempts."""
    claims = result.claims = sorted(result.claims, key=lambda claim: claim.iri)
    result.place = preferred(claims, lambda c: c.place if c.kind == "performance" else None)
    marks = [claim for claim in claims if claim.mark is not None]
    chosen = preferred(marks, lambda c: c.mark.normalize() if c.mark is not None else None)
    if in_series(result.discipline):
        chosen = max((claim.mark for claim in marks if claim.mark is not None), default=None)
    told = [claim for claim in marks if claim.mark == chosen]
    if told:
        result.mark = max(told, key=lambda c: (len(c.mark_text), c.confidence, c.iri))
    result.wind = preferred(claims, lambda c: c.wind)
    result.date = max((claim.date for claim in claims), key=len, default="")


def preferred(claims: Iterable[ClaimRow], slot: Callable[[ClaimRow], Value | None]) -> Value | None:
    """The value that most claims give, then the more confident, then the one written longer, then the lesser."""
    votes: dict[Value, tuple[int, Decimal]] = {}
    for claim in claims:
        value = slot(claim)
        if value is not None:
            count, trust = votes.get(value, (0, Decimal(0)))
            votes[value] = (count + 1, max(trust, claim.confidence))
    if not votes:
        return None
    return min(votes, key=lambda v: (-votes[v][0], -votes[v][1], -len(str(v)), str(v)))


def honoured(
    rows: Iterable[ClaimRow], found: Sequence[Result], races: Sequence[Group], who: Mapping[tuple[str, str], str]
) -> dict[str, Result]:
    """The result that each honour claim speaks of, where exactly one has its edition, discipline and place."""
    index: dict[tuple[str, str], list[Result]] = {}
    for result in found:
        if result.race is not None and result.place:
            for edition in races[result.race].editions:
                index.setdefault((result.athlete, edition), []).append(result)
    out: dict[str, Result] = {}
    for row in rows:
        if row.kind == "honour" and row.competition:
            where = setting(row.competition, row.venue, row.date, row.indoor, row.published).edition
            fits = [
                r
                for r in index.get((who[row.article, row.athlete], where), ())
                if r.place == PLACES.get(row.title) and row.discipline in ("", r.discipline)
            ]
            finals = [r for r in fits if r.race is None or not races[r.race].rounds - {"final"}]
            if len(finals) == 1:
                out[row.iri] = finals[0]
    return out


def marks_differ(one: ClaimRow, two: ClaimRow) -> bool:
    """Whether two claims give marks of one unit that cannot both be, rounding and the series of a field event aside."""
    if in_series(one.discipline) or one.mark is None or two.mark is None or one.unit != two.unit:
        return False
    return not agree({one.mark}, {two.mark})
