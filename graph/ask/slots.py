"""What a question speaks of besides people: events, competitions, years, marks, records, taken out of its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extractor.normalize.words import AliasTable
from graph.ask.patterns import (
    ALSO_PEOPLE,
    FINISHED,
    MARK,
    MEDALS,
    NOBODY_ELSE,
    ORDINALS,
    PARTED,
    PERFORMING,
    PICKS,
    PLACED,
    PLACES,
    RECORDS,
    SEXES,
    SOMEWHERE,
    TITLED,
    TITLES,
    YEARS,
)
from graph.ask.tables import (
    competition_names,
    country_names,
    discipline_names,
    people_of,
    performer_names,
    title_adjectives,
    venue_names,
)
from graph.ask.words import plainer

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
    slots.text = plainer(slots.text)
    take_table(slots, "series", competition_names())
    take_table(slots, "discipline", discipline_names())
    take_marks(slots)
    take_years(slots)
    if "discipline" not in slots.values:
        take_table(slots, "discipline", performer_names())
    take_places(slots)
    take_words(slots)
    take_country(slots)
    take_title(slots)
    take_venue(slots)
    return slots


def take_table(slots: Slots, name: str, table: AliasTable[str]) -> None:
    """The first alias of a table that is no part of a mark (``8.50m``); of ``milers`` the word athlete stays."""
    hit = next((hit for hit in table.find(slots.text) if not PARTED.search(slots.text[: hit.start])), None)
    if hit is not None:
        doing = name == "discipline" and PERFORMING.search(slots.text[hit.start : hit.end])
        slots.take(name, hit.payload, hit.start, hit.end, "athlete" if doing else GONE)


def take_marks(slots: Slots) -> None:
    """``under 3:30`` as a mark; the word that leads to it becomes ``beyond``."""
    found = MARK.search(slots.text)
    if found:
        unit = "hours" if found["hours"] else "minutes" if found["minutes"] else ""
        slots.take("mark", in_colons(found["mark"], unit), found.start(), found.end(), "beyond")


def in_colons(mark: str, unit: str) -> str:
    """Bare hours and minutes as a time: ``4 minutes`` is ``4:00``."""
    if ":" in mark or not unit:
        return mark
    return f"{mark}:00:00" if unit == "hours" else f"{mark}:00"


def take_places(slots: Slots) -> None:
    """``came second`` as a place; ``last`` and ``first`` of what happened, as ``pick``."""
    found = FINISHED.search(slots.text)
    if found:
        said = (found["place"] or "second").lower()
        place = ORDINALS.index(said) + 1 if said in ORDINALS else int(re.sub(r"\D", "", said))
        slots.take("place", str(place), found.start(), found.end(), "finish")
    found = PICKS.search(slots.text)
    if found:
        slots.take("pick", "last" if found["last"] else "first", found.start(), found.end())


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
    for name, table in (("sex", SEXES), ("indoor", PLACES)):
        for word in sorted(table, key=len, reverse=True):
            found = re.search(rf"\b{word}(?![\w'])", slots.text, re.IGNORECASE)
            if found:
                slots.take(name, table[word], found.start(), found.end())
                break
    for phrase, code in RECORDS.items():
        found = re.search(rf"\b{phrase.removesuffix(' record')}(?P<between>\s+)record(s?)\b", slots.text, re.IGNORECASE)
        if found:
            slots.take("record", code, found.start(), found.end(), f"record{found[2]}")
    for word, title in TITLES.items():
        found = re.search(rf"\b{word}\b", slots.text, re.IGNORECASE)
        if found:
            slots.take("title", title, found.start(), found.end(), "medal")
            break


def take_country(slots: Slots) -> None:
    """A country: ``Kenyan runners``, ``athletes from Kenya``, ``medals ... Kenya``; with ``record`` a national one."""
    hit = next((hit for hit in people_of().find(slots.text) if NOBODY_ELSE.match(slots.text[hit.end :])), None)
    if hit is None:
        hit = next((hit for hit in country_names().find(slots.text) if SOMEWHERE.search(slots.text[: hit.start])), None)
    if hit is None and MEDALS.search(slots.text):
        hits = (hit for hit in country_names().find(slots.text) if NOBODY_ELSE.match(slots.text[hit.end :]))
        hit = next((hit for hit in hits if slots.text[hit.start : hit.end].title() not in ALSO_PEOPLE), None)
    if hit is None:
        return
    possessive = re.match(r"'s?(?!\w)", slots.text[hit.end :])
    slots.take("country", hit.payload, hit.start, hit.end + (possessive.end() if possessive else 0))
    if "record" not in slots.values and re.search(r"\brecords?\b", slots.text):
        slots.values["record"] = "NR"


def take_title(slots: Slots) -> None:
    """The competition of ``Olympic champion`` and ``world title``."""
    for hit in title_adjectives().find(slots.text):
        if TITLED.match(slots.text[hit.end :]):
            slots.take("series", hit.payload, hit.start, hit.end)
            return


def take_venue(slots: Slots) -> None:
    """A city or stadium behind ``in`` or ``at``."""
    for hit in venue_names().find(slots.text):
        if PLACED.search(slots.text[: hit.start]):
            slots.take("venue", hit.payload, hit.start, hit.end)
            return
