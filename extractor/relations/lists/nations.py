"""The country that a field of a row names: ``GBR``, ``Great Britain``, ``U.S.``, ``GBR (Leeds City)``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from extractor.gazetteer import countries, rows
from extractor.normalize.words import fold
from extractor.relations.lists.vocabulary import by_value

#: Country names that are as often a club, a college or a place in the lists of some countries.
DOUBTFUL = frozenset({"georgia", "jersey", "ulster", "jordan"})
FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
AREAS: Mapping[str, str] = {"NACAC": "North America"}


def plain(text: str) -> str:
    """The text for comparison: folded, no points, ``&`` as ``and``, ``St`` as ``Saint``, no article."""
    words = fold(text.replace("&", " and ")).replace(".", "").replace("’", "'").split()
    words = ["saint" if word == "st" else word for word in words]
    return " ".join(words[1:] if words[:1] == ["the"] else words)


@lru_cache(maxsize=1)
def by_name() -> Mapping[str, str]:
    """Code by plain name; teams of continents are no countries."""
    table: dict[str, str] = {}
    for country in countries():
        if country.kind != "team":
            for name in country.names:
                table.setdefault(plain(name), country.code)
    return table


@lru_cache(maxsize=1)
def by_code() -> Mapping[str, str]:
    """Code by the three-letter codes of sport and of ISO, which count in capitals only."""
    teams = {code for country in countries() if country.kind == "team" for code in country.codes}
    table = {code: country.code for country in countries() for code in country.codes if len(code) == 3}
    own = {country.code: country.code for country in countries() if len(country.code) == 3}
    return {code: value for code, value in {**table, **own, **home_codes()}.items() if code not in teams}


@lru_cache(maxsize=1)
def home_codes() -> Mapping[str, str]:
    """``ENG``, ``SCO`` and the like, and codes of old result lists."""
    homes = {
        code: c.code
        for c in countries()
        if c.kind != "current"
        for code in c.codes
        if c.code == "GBR" and len(code) == 3
    }
    return {**homes, "HOL": "NED", "TRI": "TTO", "BRD": "FRG", "DDR": "GDR", "SOV": "URS", "ROM": "ROU", "SAF": "RSA"}


@lru_cache(maxsize=1)
def by_adjective() -> Mapping[str, str]:
    """Code by adjective (``Kenyan``)."""
    return {
        plain(word): country.code for country in countries() if country.kind != "team" for word in country.adjectives
    }


def country_of(text: str, adjectives: bool = False) -> str | None:
    """The code of the country that is the whole text, or None."""
    bare = text.strip(" \t\n.,;:*()[]")
    if not bare:
        return None
    if len(bare) == 3 and bare.isupper():
        return by_code().get(bare) or by_name().get(plain(bare))
    if bare.isupper() and len(bare) < 3 and bare not in ("US", "GB", "UK"):
        return None
    found = by_name().get(plain(bare)) or by_value("country").get(plain(bare))
    return found or (by_adjective().get(plain(bare)) if adjectives else None)


def country_in(text: str) -> str | None:
    """The country of a field that may hold a club beside it: ``GBR (Leeds City)``, ``KEN/Nike``, ``USA - Oregon``."""
    whole = country_of(text)
    if whole:
        return whole
    head = re.split(r"\s*[(/,;\[]\s*|\s+[-–—]\s+", text.strip(), maxsplit=1)[0]
    return country_of(head)


@lru_cache(maxsize=1)
def by_letters() -> Mapping[str, str]:
    """Code by the two letters of ISO 3166, which flags are made of."""
    return {row["iso2"]: row["code"] for row in rows("countries") if row["iso2"] and row["kind"] == "current"}


def spelled(text: str) -> str:
    """The text with flags (regional indicator symbols) as codes in brackets."""
    return FLAG.sub(
        lambda m: f" ({by_letters().get(''.join(chr(ord(c) - 0x1F1E6 + 65) for c in m.group()), '')}) ", text
    )


def abbreviated(text: str) -> str | None:
    """The country of a newspaper's abbreviation: ``Nig``, ``SA``, or a code in small letters (``Ken``)."""
    bare = text.strip().rstrip(".")
    known = by_value("abbreviation").get(bare)
    if known:
        return known
    small = len(bare) == 3 and bare[0].isupper() and bare[1:].islower()
    return by_code().get(bare.upper()) if small else None


def split_tail(text: str) -> tuple[str, str] | None:
    """``Usain Bolt JAM`` as name and country's words; None where the text does not end in a country.

    A country in words needs a name of two words before it: ``Michael Jordan`` stays whole.
    """
    words = text.split()
    for size in range(min(5, len(words) - 1), 0, -1):
        tail = " ".join(words[-size:])
        code_like = size == 1 and len(tail.strip("().")) == 3 and tail.strip("().").isupper()
        if (code_like or len(words) - size >= 2) and tail[0].isupper() and country_of(tail):
            if fold(tail) in DOUBTFUL:
                return None
            return " ".join(words[:-size]), tail
    return None


def team_name(text: str, code: str) -> str:
    """The country's English name for a team: ``U.S.`` is ``United States``, ``St Kitts and Nevis`` stays."""
    full = next((c.name for c in countries() if c.code == code and c.kind != "home-nation"), text)
    home = next((c.name for c in countries() if c.kind == "home-nation" and plain(c.name) == plain(text)), None)
    shown = " ".join(text.split())
    return home or (shown if plain(full) == plain(text) and not shown.isupper() else full)


def area_of(code: str | None) -> str | None:
    """The area of a country as record holders' areas are named: ``Europe``, ``Africa``, ``North America``."""
    found = next((c.area for c in countries() if c.code == code), None)
    return AREAS.get(found, found) if found else None
