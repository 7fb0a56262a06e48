"""The tables of the sport as immutable look-ups, read once from ``extractor/data/*.tsv``.

Columns are described in ``extractor/data/README.md``. A cell with several values divides them by ``; ``.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files

from extractor.normalize.marks import Unit
from extractor.normalize.words import fold

UNITS: Mapping[str, Unit] = {"time": "s", "distance": "m", "height": "m", "points": "points"}


def rows(table: str) -> Iterator[dict[str, str]]:
    """The rows of one table by column name; empty cells are empty strings."""
    with (files("extractor") / "data" / f"{table}.tsv").open("r", encoding="utf-8") as source:
        yield from csv.DictReader(source, delimiter="\t", quoting=csv.QUOTE_NONE)


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell."""
    return tuple(part for part in (piece.strip() for piece in cell.split(";")) if part)


@dataclass(frozen=True, slots=True)
class Discipline:
    """A row of disciplines.tsv. Bounds are seconds, metres or points; ``indoor`` is yes, no or both."""

    key: str
    kind: str
    unit: Unit
    lower_is_better: bool
    indoor: str
    sexes: str
    lowest: Decimal
    highest: Decimal
    aliases: tuple[str, ...]
    weak_aliases: tuple[str, ...]
    in_facts: bool


@dataclass(frozen=True, slots=True)
class Competition:
    """A row of competitions.tsv."""

    key: str
    kind: str
    level: str
    area: str
    city: str
    country: str
    indoor: bool
    month: int | None
    aliases: tuple[str, ...]
    title_adjectives: tuple[str, ...]
    weak_aliases: tuple[str, ...]

    @property
    def titled(self) -> bool:
        """Whether winning it makes a champion: championships and games, not a meeting, a road race, a cup or a match of teams."""
        return self.kind == "games" or (self.kind == "championships" and "Championship" in self.key)


@dataclass(frozen=True, slots=True)
class Edition:
    """A row of editions.tsv: ``year`` is the name of the edition, ``start`` and ``end`` ISO days where known, ``also`` other
    places of it (Saint-Denis for Paris, Lausanne for Avenches).
    """

    series: str
    year: str
    city: str
    country: str
    start: str
    end: str
    also: tuple[str, ...] = ()

    def was_in(self, city: str) -> bool:
        """Whether it was held in a city, or beside it."""
        return fold(city) in {fold(name) for name in (self.city, *self.also)}

    @property
    def held(self) -> str:
        """The year in which it was held (Tokyo 2020: 2021)."""
        return self.start[:4] or self.year


@dataclass(frozen=True, slots=True)
class Country:
    """A row of countries.tsv; ``code`` is already mapped to the code that facts use (``ENG`` to ``GBR``)."""

    code: str
    name: str
    kind: str
    area: str
    names: tuple[str, ...]
    codes: tuple[str, ...]
    adjectives: tuple[str, ...]
    nouns: tuple[str, ...]
    plural_nouns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Venue:
    """A row of venues.tsv; a city's ``city`` is itself."""

    key: str
    kind: str
    city: str
    country: str
    aliases: tuple[str, ...]
    weak_aliases: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def disciplines() -> Mapping[str, Discipline]:
    """Disciplines by key."""
    return {row["key"]: read_discipline(row) for row in rows("disciplines")}


def read_discipline(row: Mapping[str, str]) -> Discipline:
    """One row of disciplines.tsv."""
    return Discipline(
        key=row["key"],
        kind=row["kind"],
        unit=UNITS[row["measure"]],
        lower_is_better=row["better"] == "lower",
        indoor=row["indoor"],
        sexes=row["sexes"],
        lowest=Decimal(row["plausible_min"] or 0),
        highest=Decimal(row["plausible_max"] or 10**6),
        aliases=values(row["aliases"]),
        weak_aliases=values(row["weak_aliases"]),
        in_facts=row["in_facts"] == "yes",
    )


@lru_cache(maxsize=1)
def units() -> Mapping[str, Unit]:
    """The unit of the marks of each discipline."""
    return {key: discipline.unit for key, discipline in disciplines().items()}


@lru_cache(maxsize=1)
def competitions() -> Mapping[str, Competition]:
    """Competition series by key."""
    return {
        row["key"]: Competition(
            key=row["key"],
            kind=row["kind"],
            level=row["level"],
            area=row["area"],
            city=row["city"],
            country=row["country"],
            indoor=row["indoor"] == "yes",
            month=int(row["month"]) if row["month"] else None,
            aliases=values(row["aliases"]),
            title_adjectives=values(row["title_adjectives"]),
            weak_aliases=values(row["weak_aliases"]),
        )
        for row in rows("competitions")
    }


@lru_cache(maxsize=1)
def by_alias() -> Mapping[str, Competition]:
    """Competitions by their names in lower case; of two with one name the first."""
    out: dict[str, Competition] = {}
    for found in competitions().values():
        for alias in (found.key, *found.aliases):
            out.setdefault(alias.lower(), found)
    return out


def competition_named(name: str) -> Competition | None:
    """A competition by its key or another of its names; None where the table has none."""
    return competitions().get(name) or by_alias().get(name.lower())


@lru_cache(maxsize=1)
def editions() -> Mapping[str, tuple[Edition, ...]]:
    """The editions of each series, oldest first."""
    out: dict[str, list[Edition]] = {}
    for row in rows("editions"):
        also = tuple(name for name in values(row["other_names"]) if "(" not in name)
        where = row["series"], row["year"], row["city"], row["country"]
        edition = Edition(*where, row["start_date"], row["end_date"], also)
        out.setdefault(row["series"], []).append(edition)
    return {series: tuple(sorted(found, key=lambda e: (e.held, e.year))) for series, found in out.items()}


@lru_cache(maxsize=1)
def countries() -> tuple[Country, ...]:
    """All countries, teams and former countries, in the order of the table."""
    return tuple(read_country(row) for row in rows("countries"))


def read_country(row: Mapping[str, str]) -> Country:
    """One row of countries.tsv; the home nations take the code of Great Britain."""
    codes = {code for code in (row["code"], row["iso3"]) if code}
    return Country(
        code=row["maps_to"] if row["kind"] == "home-nation" else row["code"],
        name=row["name"],
        kind=row["kind"],
        area=row["area"],
        names=(row["name"], *values(row["name_aliases"])),
        codes=tuple(sorted(codes)),
        adjectives=values(row["adjectives"]),
        nouns=values(row["nouns"]),
        plural_nouns=values(row["plural_nouns"]),
    )


@lru_cache(maxsize=1)
def country_names() -> Mapping[str, str]:
    """The English name of each code, as teams are called in facts."""
    return {country.code: country.name for country in countries() if country.kind != "home-nation"}


@lru_cache(maxsize=1)
def venues() -> tuple[Venue, ...]:
    """Venues and cities, in the order of the table."""
    return tuple(
        Venue(
            row["key"],
            row["kind"],
            plain_city(row["city"]),
            row["country"],
            values(row["aliases"]),
            values(row["weak_aliases"]),
        )
        for row in rows("venues")
    )


def plain_city(city: str) -> str:
    """``Birmingham (Alabama)`` without what tells it apart."""
    return city.split(" (")[0]


def edition_of(series: str, year: str) -> Edition | None:
    """The edition of a series by the year in its name or the year in which it was held; None where the table has none."""
    found = editions().get(series, ())
    return next((e for e in found if e.year == year), None) or next((e for e in found if e.held == year), None)


GENERATION, EVER = 36, 999
"""Years after which a city without a year no longer names an edition, and none such."""


@lru_cache(maxsize=4096)
def edition_in(series: str, city: str, published: str, *, within: int = GENERATION) -> Edition | None:
    """The edition of a series in a city that an article of an ISO date means: the nearest in time, the past one where two are
    as near; without a date the latest. A city alone stands only for what it held ``within`` so many years before."""
    year = int(published[:4]) if published[:4].isdigit() else 9999
    found = [e for e in editions().get(series, ()) if e.was_in(city)]
    here = [e for e in found if year == 9999 or year - int(e.held) <= within]
    return min(here, key=lambda e: (abs(int(e.held) - year), int(e.held) > year), default=None)
