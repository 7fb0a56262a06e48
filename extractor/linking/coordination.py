"""Names that belong together: ``A (10.01), B and long jumper C``."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.analysis import Analysis
from extractor.discourse.people import PersonMention
from extractor.linking.items import Item, Row

APPOSED = 9
"""How many items an apposition between two names of a coordination may have."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def person_of(analysis: Analysis, item: Item) -> int | None:
    """The person of an item; teams are none."""
    mention = item.mention
    if isinstance(mention, PersonMention) and not analysis.people.persons[mention.person].team:
        return mention.person
    return None


def named(analysis: Analysis, item: Item) -> int | None:
    """The person that an item names."""
    return (
        person_of(analysis, item) if isinstance(item.mention, PersonMention) and item.mention.form == "name" else None
    )


def coordinated(analysis: Analysis, row: Row, first: int, mixed: bool = False) -> Iterator[int]:
    """The names that a comma or ``and`` joins to a name: ``A (10.01), B and long jumper C``; ``mixed`` where each may have a
    country of its own."""
    items = row.items
    place = first
    while True:
        i = past_apposition(analysis, row, past_bracket(row, past_country(row, place + 1) if mixed else place + 1))
        joined = False
        while i < len(items) and items[i].word in (",", "and", "&", "plus", "nor"):
            joined, i = True, i + 1
        i += joined and i + 1 < len(items) and items[i].word == "the"
        limit = i + 5
        while (
            joined and i < min(limit, len(items)) and items[i].kind != "PER" and steps_over(analysis, items[i], mixed)
        ):
            i += 1
        if not joined or i >= len(items) or named(analysis, items[i]) is None:
            return
        yield i
        place = i


def past_country(row: Row, place: int) -> int:
    """The place behind ``of Kenya`` or ``from Kenya`` that begins here."""
    items = row.items
    start = place + 1 if place + 2 < len(items) and items[place + 1].word == "the" else place
    if (
        place + 1 < len(items)
        and items[place].word in ("of", "from")
        and items[start + 1 if start > place else place + 1].kind == "NAT"
    ):
        return start + 2 if start > place else place + 2
    return place


def past_apposition(analysis: Analysis, row: Row, place: int) -> int:
    """The place of the comma that closes an apposition which begins here, where ``and`` and a name follow: ``, a distant second in
    9:09.61, and Y``."""
    items = row.items
    if place >= len(items) or items[place].word != ",":
        return place
    for i in range(place + 1, min(len(items) - 2, place + APPOSED)):
        if items[i].word == ",":
            follows = items[i + 1].word == "and" and named(analysis, items[i + 2]) is not None
            return i if follows and i > place + 1 else place
        if items[i].kind in ("PER", "NAT") or analysis.reading.doc[items[i].token].tag_ in FINITE:
            return place
    return place


def steps_over(analysis: Analysis, item: Item, mixed: bool) -> bool:
    """Whether an item may stand between ``and`` and the next name of a coordination."""
    if item.kind in ("DISC", "TITLE", "COMP", "REC") or item.symbol == "#" or (mixed and item.kind == "NAT"):
        return True
    return (
        item.kind == "W"
        and analysis.reading.doc[item.token].tag_ in ("NN", "JJ", "HYPH", "CD", "VBN")
        and item.word.isalnum()
    )


def past_bracket(row: Row, place: int) -> int:
    """The place behind a bracket, or behind ``, on 6.43,``, that begins here."""
    items = row.items
    if (
        place + 3 < len(items)
        and items[place].word == ","
        and items[place + 1].word in ("on", "in", "with")
        and items[place + 2].kind == "MARK"
    ):
        return place + 3
    if place < len(items) and items[place].word == "(":
        for i in range(place + 1, min(len(items), place + 10)):
            if items[i].word == ")":
                return i + 1
    return place
