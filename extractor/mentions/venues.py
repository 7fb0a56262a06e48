"""Venues: cities and stadiums, by the city that the format wants."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.gazetteer import Venue, venues
from extractor.normalize.words import AliasTable
from extractor.spans import VenueMention

UNKNOWN = re.compile(r"(?<![\w-])(?:in|at) ((?:[A-Z][\w’'-]+)(?: (?:[A-Z][\w’'-]+|de|la|del|am|an der|sur|les))*)")


@lru_cache(maxsize=1)
def table() -> AliasTable[Venue]:
    """All aliases of venues and cities, cities first where both share one."""
    ordered = sorted(venues(), key=lambda v: (v.kind != "city", "(" in v.key))
    return AliasTable((alias, venue) for venue in ordered for alias in venue.aliases)


def find_venues(text: str) -> list[VenueMention]:
    """All venues named, in order of place; the words must be capitalised."""
    out: list[VenueMention] = []
    for hit in table().find(text):
        surface = text[hit.start : hit.end]
        if not surface[:1].isupper() or (surface.isupper() and len(surface) <= 3):
            continue
        rule = "venue.city" if hit.payload.kind == "city" else "venue.stadium"
        out.append(
            VenueMention(
                hit.start, hit.end, surface, rule, written_city(surface, hit.payload), hit.payload.country or None
            )
        )
    return out


def written_city(surface: str, venue: Venue) -> str:
    """A city as the article spells it; the city of a stadium as the table does."""
    city = surface.split(",")[0] if venue.kind == "city" else venue.city
    return city.title() if city.isupper() and len(city) > 3 else city
