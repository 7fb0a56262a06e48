"""The names of events, competitions, countries and venues that a question may use, from the tables of the extractor."""

from __future__ import annotations

from functools import lru_cache

from extractor.gazetteer import competitions, countries, disciplines, venues
from extractor.normalize.words import AliasTable
from graph.ask.patterns import PERFORMERS


@lru_cache(maxsize=1)
def discipline_names() -> AliasTable[str]:
    """Every name of each discipline."""
    return AliasTable((alias, key) for key, row in disciplines().items() for alias in (key, *row.aliases))


@lru_cache(maxsize=1)
def performer_names() -> AliasTable[str]:
    """Those who do a discipline (``milers``), and bare distances (``over 1500``), where they can be of one only."""
    owners: dict[str, set[str]] = {}
    for key, row in disciplines().items():
        for alias in row.weak_aliases:
            if PERFORMERS.fullmatch(alias):
                owners.setdefault(alias, set()).add(key)
    return AliasTable((alias, min(keys)) for alias, keys in owners.items() if len(keys) == 1)


@lru_cache(maxsize=1)
def title_adjectives() -> AliasTable[str]:
    """``Olympic``, ``world``: what stands before champion, title and medal."""
    return AliasTable((word, key) for key, row in competitions().items() for word in row.title_adjectives)


@lru_cache(maxsize=1)
def people_of() -> AliasTable[str]:
    """``Kenyan``, ``Kenyans``: adjectives and nouns of each country."""
    return AliasTable(
        (word, row.code)
        for row in countries()
        if row.kind == "current"
        for word in (*row.adjectives, *row.nouns, *row.plural_nouns)
    )


@lru_cache(maxsize=1)
def competition_names() -> AliasTable[str]:
    """Every name of each series."""
    return AliasTable((alias, key) for key, row in competitions().items() for alias in (key, *row.aliases))


@lru_cache(maxsize=1)
def country_names() -> AliasTable[str]:
    """Every English name of each country."""
    return AliasTable((name, row.code) for row in countries() for name in row.names)


@lru_cache(maxsize=1)
def venue_names() -> AliasTable[str]:
    """Every name of each city and stadium, to the city as the graph writes it."""
    return AliasTable((alias, row.key) for row in venues() for alias in (row.key, *row.aliases))
