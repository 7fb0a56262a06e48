"""The other athletes of a coach: those joined to the one that a construction names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.analysis import Analysis
from extractor.linking.countries.groups import lists
from extractor.linking.items import Row
from extractor.linking.skeleton import place_of, who


def also_owners(row: Row, place: int) -> Iterator[int]:
    """``A and B's coach``: A too."""
    items = row.items
    if place > 1 and items[place - 1].word == "and" and items[place - 2].symbol == items[place].symbol == "PER":
        yield who(row, f"@{place - 2}")


def with_mates(row: Row, token: str) -> Iterator[int]:
    """The persons that a coordination joins before a person: ``A and B, both coached by``, ``A, who like B is coached by``."""
    place = place_of(token)
    for i in row.of_kind("PER"):
        between = [x.word for x in row.items[i + 1 : place]]
        if (
            i < place
            and row.items[i].symbol != "HIS"
            and between in (["and"], [",", "who", "like"], ["like"], [",", "like"])
        ):
            yield who(row, f"@{i}")


def partners(row: Row, words: str) -> Iterator[int]:
    """``who trains with B under X``: B too."""
    yield from (who(row, t) for t in re.findall(r"with (@\d+) ", words))


def last_two(analysis: Analysis, offset: int, coach: int) -> tuple[int, ...]:
    """The two athletes last named together before an offset, else the last two named."""
    persons = analysis.people.persons
    before = [(start, members) for start, members in lists(analysis) if start < offset and coach not in members]
    near = [m for start, m in before if offset - start < 400] or [m for _, m in before if len(set(m)) == 2]
    if near:
        return near[-1]
    recent = [m.person for m in analysis.people.mentions if m.start < offset and m.person != coach]
    return tuple(dict.fromkeys(p for p in reversed(recent) if not persons[p].team and not persons[p].office))[:2]
