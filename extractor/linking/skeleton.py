"""A sentence as one line of tokens, for patterns over persons and words: ``=4 coach , @6 , said``.

``@n`` is a name, ``~n`` a pronoun, ``%n`` a description, ``=n`` a possessive pronoun, each with the place of its item;
other mentions are their kind in capitals, words (those of winning and places too) are small, a possessive ``'s`` is a word. Teams are ``TEAM``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log2

from extractor.analysis import Analysis
from extractor.discourse.people import PersonMention
from extractor.linking.items import Item, Row
from extractor.linking.pairs import person_at

#: How many sentences back the person that a text speaks of may stand.
NEAR = 3
SIGNS = {"name": "@", "pronoun": "~", "possessive": "=", "epithet": "%"}
#: A person in any form, and one that is no possessive pronoun; both as one group.
ANY = r"([@~%=]\d+)"
WHO = r"([@~%]\d+)"
NAME = r"(@\d+)"
#: A person with the possessive: ``her``, ``Kelly Holmes's``.
OWNER = r"([=]\d+|[@%]\d+(?= ['’]))(?: ['’]s?)?"


def skeleton(analysis: Analysis, row: Row) -> str:
    """The line of a row."""
    return " ".join(sign(analysis, item, place) for place, item in enumerate(row.items)) + " "


def sign(analysis: Analysis, item: Item, place: int) -> str:
    """The token of an item."""
    if isinstance(item.mention, PersonMention):
        return "TEAM" if analysis.people.persons[item.mention.person].team else f"{SIGNS[item.mention.form]}{place}"
    if item.kind in ("W", "PLC"):
        return item.word.replace("’", "'").replace(" ", "_")
    return item.kind


def place_of(token: str) -> int:
    """The place of the item of a person's token."""
    return int(token[1:])


def who(row: Row, token: str) -> int:
    """The person of a token."""
    return person_at(row, place_of(token))


def spoken_of(analysis: Analysis, number: int, besides: Sequence[int] = (), sex: str | None = None) -> int | None:
    """The athlete whom the text before a row speaks of: named often, in the title, or not long ago; None where nobody was."""
    persons = analysis.people.persons
    named: dict[int, int] = {}
    last: dict[int, int] = {}
    for place, row in enumerate(analysis.rows):
        for person in athletes(analysis, row):
            named[person] = named.get(person, 0) + 1
            if place < number:
                last[person] = place
    title = set(athletes(analysis, analysis.rows[0])) if analysis.rows else set()
    fits = [
        p for p in last if p not in besides and not persons[p].office and (sex is None or persons[p].sex in (sex, None))
    ]
    near = [p for p in fits if number - last[p] <= NEAR or p in title]
    return max(
        near, key=lambda p: (log2(1 + named[p]) + 1.5 * (p in title) - 0.7 * min(number - last[p], 6), -p), default=None
    )


def athletes(analysis: Analysis, row: Row) -> Iterator[int]:
    """The persons of a row in order of place, teams left out."""
    for item in row.items:
        if isinstance(item.mention, PersonMention) and not analysis.people.persons[item.mention.person].team:
            yield item.mention.person
