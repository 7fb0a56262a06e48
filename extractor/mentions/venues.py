"""Venues: cities and stadiums, by the city that the format wants."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.gazetteer import Venue, country_names, venues
from extractor.normalize.words import AliasTable
from extractor.spans import VenueMention

#: What stands before and behind a place whose name is also a person's or a word (``in Eugene``, ``at Nice on Friday``).
IN_PLACE = re.compile(r"(?:^|[\s(])(?:[Ii]n|[Aa]t) (?:the )?$")
GOES_ON = re.compile(r"['’]s?\b|[-–]\w| (?!The |In |On |At |He |She |And |But )[A-Z][a-z]")


@lru_cache(maxsize=1)
def table() -> AliasTable[Venue]:
    """All aliases of venues and cities, cities first where both share one."""
    ordered = sorted(venues(), key=lambda v: (v.kind != "city", "(" in v.key))
    return AliasTable((alias, venue) for venue in ordered for alias in venue.aliases)


@lru_cache(maxsize=1)
def weak_table() -> AliasTable[Venue]:
    """Names that are also words, people's or a country's: places only behind a preposition."""
    named = {alias.lower() for venue in venues() for alias in venue.aliases} | {
        name.lower() for name in country_names().values()
    }
    ordered = sorted(venues(), key=lambda v: (v.kind != "city", "(" in v.key))
    return AliasTable((alias, v) for v in ordered for alias in v.weak_aliases if alias.lower() not in named)


def weak_venues(text: str) -> list[VenueMention]:
    """``in Eugene``, ``at Nice``."""
    return [
        VenueMention(
            hit.start, hit.end, text[hit.start : hit.end], "venue.weak", text[hit.start : hit.end], hit.payload.country
        )
        for hit in weak_table().find(text)
        if text[hit.start].isupper()
        and IN_PLACE.search(text[max(0, hit.start - 8) : hit.start])
        and not GOES_ON.match(text, hit.end)
    ]


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
    weak = [w for w in weak_venues(text) if not any(w.overlaps(v) for v in out)]
    return sorted([*out, *weak])


def written_city(surface: str, venue: Venue) -> str:
    """A city as the article spells it; the city of a stadium as the table does."""
    city = surface.split(",")[0] if venue.kind == "city" else venue.city
    return city.title() if city.isupper() and len(city) > 3 else city
