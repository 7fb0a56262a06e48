"""What a question speaks of besides people: events, competitions, years, marks, records, taken out of its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from extractor.gazetteer import competitions, countries, disciplines, venues
from extractor.normalize.words import AliasTable

YEARS = re.compile(
    r"\b(?:(?P<word>since|from|after|before|until|till|up to)\s+|between\s+)?(?P<year>(?:19|20)\d\d)\b"
    r"(?:\s*(?:and|to|until|-|–)\s*(?P<last>(?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)
MARK = re.compile(
    r"\b(?:under|below|faster than|quicker than|over|beyond|above|better than|farther than|higher than)\s+"
    r"(?P<mark>\d[\d:.]*\d|\d)\s?(?:m|s|metres|meters|points)?\b",
    re.IGNORECASE,
)
RECORDS: Mapping[str, str] = {
    "world record": "WR",
    "olympic record": "OR",
    "championship record": "CR",
    "area record": "AR",
    "european record": "AR",
    "national record": "NR",
    "meeting record": "MR",
}
SEXES: Mapping[str, str] = {"men": "men", "men's": "men", "women": "women", "women's": "women", "mixed": "mixed"}
PLACES: Mapping[str, str] = {"indoors": "true", "indoor": "true", "outdoors": "false", "outdoor": "false"}
PLACED = re.compile(r"\b(?:in|at)\s+(?:the\s+)?$", re.IGNORECASE)
GONE = " "


@dataclass(slots=True)
class Slots:
    """The values found, by the name of the parameter that takes them, and the text without them."""

    text: str
    values: dict[str, str] = field(default_factory=dict)

    def take(self, name: str, value: str, start: int, end: int, keep: str = GONE) -> None:
        """Keep a value (the first one of a name) and blank its place in the text."""
        self.values.setdefault(name, value)
        self.text = f"{self.text[:start]} {keep} {self.text[end:]}"


def read(question: str) -> Slots:
    """All slots of a question; what is left in ``text`` are the words of the question and names of people."""
    slots = Slots(re.sub(r"[?!\"“”]", " ", question.replace("’", "'")))
    take_table(slots, "series", competition_names())
    take_table(slots, "discipline", discipline_names())
    take_marks(slots)
    take_years(slots)
    take_words(slots)
    take_country(slots)
    take_venue(slots)
    return slots


@lru_cache(maxsize=1)
def discipline_names() -> AliasTable[str]:
    """Every name of each discipline."""
    return AliasTable((alias, key) for key, row in disciplines().items() for alias in (key, *row.aliases))


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


def take_table(slots: Slots, name: str, table: AliasTable[str]) -> None:
    """The first alias of a table."""
    hit = next(iter(table.find(slots.text)), None)
    if hit is not None:
        slots.take(name, hit.payload, hit.start, hit.end)


def take_marks(slots: Slots) -> None:
    """``under 3:30`` as a mark; the word that leads to it becomes ``beyond``."""
    found = MARK.search(slots.text)
    if found:
        slots.take("mark", found["mark"], found.start(), found.end(), "beyond")


def take_years(slots: Slots) -> None:
    """A year, or a span: ``since 2021``, ``before 2010``, ``between 2005 and 2008``."""
    found = YEARS.search(slots.text)
    if not found:
        return
    slots.text = f"{slots.text[: found.start()]} {slots.text[found.end() :]}"
    slots.values.update(spans((found["word"] or "").lower(), int(found["year"]), found["last"]))


def spans(word: str, year: int, last: str | None) -> Iterator[tuple[str, str]]:
    """The parameters of a year with the word before it and the year that ends a span."""
    if last:
        yield from (("since", f"{year:04d}-01-01"), ("until", f"{last}-12-31"))
    elif word in ("since", "from"):
        yield "since", f"{year:04d}-01-01"
    elif word == "after":
        yield "since", f"{year + 1:04d}-01-01"
    elif word == "before":
        yield "until", f"{year - 1:04d}-12-31"
    elif word:
        yield "until", f"{year:04d}-12-31"
    else:
        yield "year", f"{year:04d}"


def take_words(slots: Slots) -> None:
    """Record types (the word ``record`` stays), sexes, indoors and outdoors."""
    for phrase, code in RECORDS.items():
        found = re.search(rf"\b{phrase}(s?)\b", slots.text, re.IGNORECASE)
        if found:
            slots.take("record", code, found.start(), found.end(), f"record{found[1]}")
    for name, table in (("sex", SEXES), ("indoor", PLACES)):
        for word in sorted(table, key=len, reverse=True):
            found = re.search(rf"\b{word}(?![\w'])", slots.text, re.IGNORECASE)
            if found:
                slots.take(name, table[word], found.start(), found.end())
                break


def take_country(slots: Slots) -> None:
    """A country, where the question asks for athletes of one."""
    if re.search(r"\b(athletes|competes?|runs? for|represents?)\b", slots.text, re.IGNORECASE):
        take_table(slots, "country", country_names())


def take_venue(slots: Slots) -> None:
    """A city or stadium behind ``in`` or ``at``."""
    for hit in venue_names().find(slots.text):
        if PLACED.search(slots.text[: hit.start]):
            slots.take("venue", hit.payload, hit.start, hit.end)
            return
