"""What the rows of a block settle together: the order of names, doubtful countries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractor.relations.lists.model import Person, Row
from extractor.relations.lists.names import person_name
from extractor.relations.lists.nations import abbreviated, country_in

#: A bracket right after the name, before any mark.
NOTE = re.compile(r"^[^()\d]*\d*[^()\d]+\(([^()\d]{2,20})\)")


def settled(rows: Sequence[Row], newspaper: bool) -> list[Row]:
    """The rows with names turned where the block writes surnames first (``Bolt, Usain (JAM)``), and with the
    countries of
    abbreviations in brackets (``(Nig)``) where ``newspaper`` says that the article's brackets are countries."""
    if newspaper:
        rows = [replace(row, people=tuple(read_note(person) for person in row.people)) for row in rows]
    turned = [row for row in rows if turnable(row)]
    short = [row for row in turned if len(row.people[0].name.split()) == 1]
    if not turned or len(turned) * 5 < len(rows) * 3 or len(short) * 2 < len(turned):
        return list(rows)
    return [turn(row) if turnable(row) else row for row in rows]


def of_countries(texts: Iterable[str]) -> bool:
    """Whether the bracketed notes of an article's rows are countries, most of them, so that short ones may be."""
    notes = [m[1] for text in texts for m in NOTE.finditer(text)]
    found = [note for note in notes if country_in(note) or abbreviated(note)]
    return len(found) >= 2 and len(found) * 5 >= len(notes) * 3


def read_note(person: Person) -> Person:
    """The person with the country that the bracketed note abbreviates."""
    if person.country or person.team or not person.note:
        return person
    return replace(person, country=abbreviated(person.note))


def turnable(row: Row) -> bool:
    """Whether a row's name may be a surname with its given name in the next field."""
    return bool(row.given) and len(row.people) == 1 and not row.people[0].team and len(row.people[0].name.split()) <= 2


def turn(row: Row) -> Row:
    """The row with the given name first."""
    person = row.people[0]
    name = person_name(f"{person.name}, {row.given}") or person.name
    return replace(row, people=(Person(name, person.country),), given=None)
