"""Athletes with whom the federation of a country deals: ``the Kenyan federation has suspended X``, ``X was banned by Athletics Kenya``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from extractor.analysis import Analysis
from extractor.discourse.salience import role_of
from extractor.linking.coordination import coordinated, person_of
from extractor.linking.countries.clues import Clue, nations
from extractor.linking.items import Row
from extractor.spans import CountryMention

#: What the federation of a country does to its own athletes alone.
DEALING = frozenset(
    "suspended suspends suspend banned bans ban reinstated dropped drops fined threatened threatens cleared".split()
)
BODIES = frozenset("federation association body athletics authorities union committee".split())
#: ``Athletics Kenya``, ``UK Athletics``.
NAMED = re.compile(r"(?:Athletics $)|^ (?:Athletics|Athletics Federation|Athletics Association)\b")
NEAR = 4


def federation_clues(analysis: Analysis) -> Iterator[Clue]:
    """Whom the sentences say that a federation suspends, clears or drops."""
    for row in analysis.rows:
        if not row.of_kind("PER") or not any(i.word in DEALING for i in row.items):
            continue
        for place, country in nations(analysis, row):
            body = body_of(analysis, row, place, country)
            if body is not None:
                yield from dealt_with(analysis, row, country, body)


def body_of(analysis: Analysis, row: Row, place: int, country: CountryMention) -> Token | None:
    """The head of the words for a federation in which a country is named."""
    text = analysis.reading.text
    if NAMED.search(text[max(0, country.start - 10) : country.start]):
        return analysis.reading.doc[row.items[place].token]
    for item in row.items[place + 1 : place + 1 + NEAR]:
        if item.kind != "W":
            return None
        token = analysis.reading.doc[item.token]
        if item.word in BODIES and token.dep_ not in ("compound", "nmod"):
            return token
    return None


def dealt_with(analysis: Analysis, row: Row, country: CountryMention, body: Token) -> Iterator[Clue]:
    """The objects of what a federation does, or the subject of what is done by it."""
    by = body.dep_ == "pobj" and body.head.lower_ == "by"
    verb = body.head.head if by else body.head
    if verb.lower_ not in DEALING or not (by or body.dep_ == "nsubj"):
        return
    for i in row.of_kind("PER"):
        role = role_of(analysis.reading, row.items[i].start, row.items[i].end)
        if role.verb != verb.i or role.name not in ("Ss" if by else "O") or row.items[i].symbol == "HIS":
            continue
        for k in (i, *coordinated(analysis, row, i)):
            person = person_of(analysis, row.items[k])
            if person is not None:
                start, end = min(country.start, row.items[k].start), max(country.end, row.items[k].end)
                yield Clue(person, country.code, "included", start, end)
