"""Where names are at home: ``Kip-`` in Kenya, ``-sson`` in Scandinavia; nothing is said of a country that the text does not name.

Which of two persons a description by country means (``the Ethiopian``), their names may tell where the text does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from extractor.gazetteer import rows, values
from extractor.normalize.words import fold

Home = Literal["home", "foreign", "open"]

#: Countries that share their names with many others.
ENGLISH = frozenset("GBR USA AUS CAN NZL IRL JAM BAH BAR TTO RSA".split())


@dataclass(frozen=True, slots=True)
class Region:
    """The countries in which certain names are at home: whole ones, and how words of a name begin and its last word ends."""

    countries: frozenset[str]
    names: frozenset[str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]


@lru_cache(maxsize=1)
def regions() -> tuple[Region, ...]:
    """The rows of the table."""
    return tuple(
        Region(
            frozenset(values(row["countries"])),
            frozenset(values(row["names"])),
            values(row["beginnings"]),
            values(row["endings"]),
        )
        for row in rows("name_origins")
    )


@lru_cache(maxsize=4096)
def countries_of(name: str) -> frozenset[str]:
    """The countries in which a name is at home; a name or word that is known tells more than a beginning or an ending."""
    words = [fold(word) for word in re.findall(r"[^\W\d_][\w'’-]*", name)]
    if not words:
        return frozenset()
    known = [r.countries for r in regions() if not r.names.isdisjoint(words)]
    shaped = [r.countries for r in regions() if any(w.startswith(r.beginnings) for w in words)]
    shaped += [r.countries for r in regions() if words[-1].endswith(r.endings)]
    return frozenset().union(*(known or shaped))


def home_of(name: str, country: str) -> Home:
    """Whether a name is at home in a country, in others only, or of no known home."""
    countries = countries_of(name)
    if not countries:
        return "open"
    return "home" if country in countries else "foreign"
