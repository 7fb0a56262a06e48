"""Countries, their adjectives and people: ``Kenya's``, ``Kenyan``, ``the Kenyan``, ``(KEN)``, ``U.S.``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extractor.gazetteer import countries
from extractor.normalize.words import AliasTable
from extractor.spans import CountryMention

IN_BRACKETS = re.compile(r"(?<=[(\[,/ ])([A-Z]{3})(?=[)\],/;.]|$)", re.M)
POSSESSIVE = re.compile(r"['’]s?(?=\W|$)")
DESCRIBES = re.compile(
    r" (?!(?:who|whose|is|are|was|were|be|been|has|had|have|will|would|can|could|do|did|may|might|and|or|but|in|at|to|by|of|for|from|on|over|with|than|as|"
    r"also|then|never|still|now|again|only|even|always|all|took|won|ran|led|set|beat|made|went|came|kept|held|got|lost|left|gave|[a-z]+(?:ed|ly))\b)\w"
)
"""What follows ``the British`` where it describes the noun behind it and does not stand for the people."""
#: What before or behind a country's word makes it part of a longer name: ``New South Wales``, ``Jamaica College``.
PART_BEFORE = re.compile(r"\b(?:New|New South|West New) $")
PART_BEHIND = re.compile(
    r" (?:Columbia|College|University|High(?: School)?|State|Tech|Southern|A&M|Prep|Academy|Fork|Lutheran|Samoa)\b"
)
#: What shows that Georgia is the state, and what that it is the country.
STATES = re.compile(
    r"\b(?:NCAA|SEC|ACC|Big Ten|Big 12|Pac-12|Bulldogs?|freshm[ae]n|sophomores?|[Cc]ollegiate|LSU|Auburn|Florida|Alabama|Tennessee|Texas|"
    r"Kentucky|Arkansas|Carolina|Virginia|Oregon|Atlanta|Athens, Georgia|U\.?S\. [Tt]rials|USATF)\b"
)
COUNTRY = re.compile(r"\b(?:Georgians?|Tbilisi|Batumi)\b")
LEFT_OUT_KINDS = frozenset({"team", "neutral"})


@lru_cache(maxsize=1)
def table() -> AliasTable[tuple[str, str]]:
    """Names, adjectives and nouns with (code, form)."""
    pairs: list[tuple[str, tuple[str, str]]] = []
    for country in countries():
        if country.kind in LEFT_OUT_KINDS:
            continue
        pairs += [(alias, (country.code, "name")) for alias in country.names]
        pairs += [(alias, (country.code, "plural")) for alias in country.plural_nouns]
        pairs += [(alias, (country.code, "adjective")) for alias in country.adjectives]
        pairs += [(alias, (country.code, "noun")) for alias in country.nouns if alias not in country.adjectives]
    return AliasTable(sorted(pairs, key=lambda pair: RANK[pair[1][1]]))


RANK = {"name": 0, "adjective": 1, "noun": 2, "plural": 3}


@lru_cache(maxsize=1)
def codes() -> dict[str, str]:
    """Three-letter codes to the code that facts use."""
    out: dict[str, str] = {}
    for country in countries():
        for code in country.codes:
            out.setdefault(code, country.code)
    return out


def find_countries(text: str) -> list[CountryMention]:
    """All countries named, in order of place."""
    found = [*names(text), *bracketed(text)]
    found.sort(key=lambda m: (m.start, -m.end))
    out: list[CountryMention] = []
    for mention in found:
        if not out or mention.start >= out[-1].end:
            out.append(mention)
    return out


def names(text: str) -> Iterator[CountryMention]:
    """Aliases; a country's word must be capitalised."""
    for hit in table().find(text):
        surface = text[hit.start : hit.end]
        first = surface.removeprefix("the ").removeprefix("The ")
        if not first[:1].isupper():
            continue
        code, form = hit.payload
        if part_of_name(text, hit.end - len(first), hit.end) or (code == "GEO" and is_state(text)):
            continue
        if form == "plural" and first != surface and DESCRIBES.match(text, hit.end):
            form = "adjective"
        start = hit.end - len(first)
        possessive = POSSESSIVE.match(text, hit.end)
        if form == "name" and possessive and text[hit.end + 1 : hit.end + 2] == "s":
            whole = text[start : possessive.end()]
            yield CountryMention(start, possessive.end(), whole, "country.possessive", code, "possessive")
        else:
            yield CountryMention(start, hit.end, first, f"country.{form}", code, form)


def part_of_name(text: str, start: int, end: int) -> bool:
    """Whether a country's word is part of the name of a state or school."""
    return bool(
        PART_BEHIND.match(text, end)
        or (text[max(0, start - 2)] in "wh" and PART_BEFORE.search(text[max(0, start - 12) : start]))
    )


def is_state(text: str) -> bool:
    """Whether an article that names Georgia means the state of the USA."""
    return bool(STATES.search(text)) and not COUNTRY.search(text)


def bracketed(text: str) -> Iterator[CountryMention]:
    """Codes in brackets or between commas: ``(KEN)``, ``, KEN,``."""
    known = codes()
    for m in IN_BRACKETS.finditer(text):
        if m[1] in known:
            yield CountryMention(m.start(), m.end(), m.group(), "country.code", known[m[1]], "code")
