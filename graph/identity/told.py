"""What the articles say of each name: its countries, sexes, events and years, and how surely they say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from graph.identity.events import only_sex, sex_of_mark, team_code
from graph.identity.names import is_full
from graph.identity.rows import ClaimRow
from ontology.slugs import folded

Mention = tuple[str, str]
Values = dict[str, Decimal]
Told = Mapping[Mention, "Statements"]
FIRM = Decimal("0.95")
"""From this confidence on a thing stands beside the name; below it is read off a phrase that may mean another."""
INFERRED = Decimal("0.94")
"""No mark tells a sex firmly: it may be another's."""
BARE = Decimal("0.5")
"""What a defeat without a discipline can tell of a sex at most."""


@dataclass(slots=True)
class Statements:
    """What one article says of one name: each value with the best confidence of a claim; ``contests`` are those that
    the name took part in, and whom it met over which discipline.
    """

    countries: Values = field(default_factory=dict)
    sexes: Values = field(default_factory=dict)
    events: Values = field(default_factory=dict)
    years: Values = field(default_factory=dict)
    contests: set[tuple[str, ...]] = field(default_factory=set)


def note(values: Values, value: str, confidence: Decimal) -> None:
    """Keep the best confidence of a value; an empty one is none."""
    if value:
        values[value] = max(confidence, values.get(value, Decimal(0)))


def statements(rows: Sequence[ClaimRow]) -> dict[Mention, Statements]:
    """What the claims of each article say of each name that is no team's."""
    told: dict[Mention, Statements] = {}
    for row in rows:
        for name in (row.athlete, row.other):
            if name and not team_code(name):
                found = told.setdefault((row.article, name), Statements())
                if not (row.kind == "coach" and name == row.other):
                    take(found, row, name)
    spread_sex(rows, told)
    return told


def take(found: Statements, row: ClaimRow, name: str) -> None:
    """Take what a claim says of one of its people."""
    if name == row.athlete:
        note(found.countries, row.country, row.confidence)
    note(found.events, row.discipline, row.confidence)
    note(found.years, year_of(row), row.confidence)
    for sex, confidence in sexes_of(row):
        note(found.sexes, sex, confidence)
    found.contests.update(contests(row, name))


def year_of(row: ClaimRow) -> str:
    """The year that a claim speaks of; that of an entry is near the day of publication."""
    return (row.date or (row.published if row.kind == "entry" else ""))[:4]


def sexes_of(row: ClaimRow) -> Iterator[tuple[str, Decimal]]:
    """The sex that a claim says, or else that its discipline or mark implies; with how sure that is."""
    if row.sex in ("men", "women"):
        yield row.sex, row.confidence
    elif not row.sex and (sex := sex_of(row)) in ("men", "women"):
        yield sex, row.confidence if only_sex(row.discipline, row.indoor) else min(row.confidence, INFERRED)


def sex_of(row: ClaimRow) -> str:
    """The sex that discipline or mark imply."""
    found = only_sex(row.discipline, row.indoor)
    if not found and row.mark is not None and row.kind in ("performance", "record"):
        found = sex_of_mark(row.discipline, row.mark)
    return found


def contests(row: ClaimRow, name: str) -> Iterator[tuple[str, ...]]:
    """The contests of one year and the rivals, by full name, in which two of one name would hardly both be."""
    if not row.discipline or row.kind == "entry":
        return
    if row.competition and row.date:
        yield row.discipline, folded(row.competition), row.date[:4]
    rival = row.other if name == row.athlete else row.athlete
    if row.kind in ("defeat", "head_to_head") and is_full(rival):
        yield row.discipline, folded(rival)


def spread_sex(rows: Iterable[ClaimRow], told: Mapping[Mention, Statements]) -> None:
    """Who beats or is beaten by somebody is of the same sex; twice, so that it reaches the rivals of rivals."""
    for _ in range(2):
        for row in rows:
            if row.kind not in ("defeat", "head_to_head") or team_code(row.athlete) or team_code(row.other):
                continue
            sides = [told[row.article, name].sexes for name in (row.athlete, row.other)]
            known = [dict(side) for side in sides]
            for side, sexes in zip(sides, reversed(known), strict=True):
                if len(sexes) == 1 and not side:
                    ((sex, confidence),) = sexes.items()
                    side[sex] = min(confidence, row.confidence, Decimal(1) if row.discipline else BARE)
