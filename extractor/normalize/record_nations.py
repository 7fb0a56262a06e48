"""Countries in the names of records: ``Kenyan``, ``national``, ``New Zealand``, ``Trinidad and Tobago``."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.gazetteer import countries

GENERAL = {
    "national": "",
    "uk": "GBR",
    "gb": "GBR",
    "us": "USA",
    "u.s.": "USA",
    "u.s": "USA",
    "country’s": "",
    "country's": "",
}
NO_NATION = frozenset({"northern ireland", "northern irish", "east african", "west african", "north african"})
"""Parts of a country or of a continent, whose records facts do not know."""


@lru_cache(maxsize=1)
def nations() -> dict[str, str]:
    """Adjectives and names of countries in lower case to codes; ``national`` and the like to nothing."""
    out = dict(GENERAL)
    named = [c for c in countries() if c.kind not in ("team", "neutral")]
    for country in named:
        for word in country.adjectives:
            out.setdefault(word.lower(), country.code)
    for country in named:
        if country.kind == "current" or country.name in ("East Germany", "West Germany", "Soviet Union"):
            out.setdefault(country.name.lower(), country.code)
    return {word: code for word, code in out.items() if word not in NO_NATION}


@lru_cache(maxsize=1)
def of_many_words() -> re.Pattern[str]:
    """The names of more than one word, at the end of what stands before a head noun."""
    names = sorted((n for n in [*nations(), *NO_NATION] if " " in n), key=lambda n: (-len(n), n))
    return re.compile(rf"(?i)\b(?P<w>{'|'.join(map(re.escape, names))})(?P<gap>[ -])$")


@lru_cache(maxsize=1)
def last_words() -> frozenset[str]:
    """The last words of the names of more than one word."""
    return frozenset(name.rpartition(" ")[2] for name in [*nations(), *NO_NATION] if " " in name)


LONGEST = 36
"""Characters of the longest name, and more."""


def nation_before(text: str, end: int) -> re.Match[str] | None:
    """A name of more than one word that ends at a place."""
    before = text[max(0, end - LONGEST) : end]
    if before[:-1].rpartition(" ")[2].lower() not in last_words():
        return None
    return of_many_words().search(before)
