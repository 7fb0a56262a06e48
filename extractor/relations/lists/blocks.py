"""What the rows of a block settle together: the order of names, doubtful countries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.relations.lists.model import Person, Row
from extractor.relations.lists.names import person_name


def settled(rows: Sequence[Row]) -> list[Row]:
    """The rows with names turned where the block writes surnames first (``Bolt, Usain (JAM)``)."""
    turned = [row for row in rows if turnable(row)]
    if not turned or len(turned) * 5 < len(rows) * 3:
        return list(rows)
    return [turn(row) if turnable(row) else row for row in rows]


def turnable(row: Row) -> bool:
    """Whether a row's name may be a surname with its given name in the next field."""
    return bool(row.given) and len(row.people) == 1 and not row.people[0].team and len(row.people[0].name.split()) <= 2


def turn(row: Row) -> Row:
    """The row with the given name first."""
    person = row.people[0]
    name = person_name(f"{person.name}, {row.given}") or person.name
    return replace(row, people=(Person(name, person.country),), given=None)
