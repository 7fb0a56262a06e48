"""Countries as relay or national teams, where they compete as such."""

from __future__ import annotations

import re

from extractor.discourse.persons import Person, PersonMention
from extractor.gazetteer import country_names
from extractor.reading import Reading
from extractor.spans import CountryMention

TEAM_WORDS = re.compile(r"(?i)\b(?:relay|quartet|4 ?x ?\d+|team gold|team silver|team bronze|team title|squad|team (?:race|competition|event|prize))\b|\b(?:men|women)['’]s team\b")
"""Words of a sentence in which a country can be the one that is placed."""


def find_teams(reading: Reading, persons: list[Person]) -> list[PersonMention]:
    """Countries as relay or national teams, in sentences that speak of relays or teams or follow one that does."""
    out: list[PersonMention] = []
    numbers: dict[str, int] = {}
    relays = [d for d in reading.disciplines if not d.weak]
    for sentence in reading.sentences:
        spoken = bool(TEAM_WORDS.search(reading.text, sentence.start, sentence.end))
        last = next((d for d in reversed(relays) if d.start < sentence.end), None)
        in_hand = last is not None and "relay" in last.key and reading.sentence_at(last.start).paragraph == sentence.paragraph
        if not (spoken or in_hand):
            continue
        for c in reading.countries:
            if sentence.start <= c.start < sentence.end and is_team(reading, c):
                if c.code not in numbers:
                    numbers[c.code] = len(persons)
                    persons.append(Person(len(persons), country_names().get(c.code, c.text), None, set(), [], False, True))
                out.append(PersonMention(c.start, c.end, numbers[c.code], "name", c.form == "possessive"))
    return out


def is_team(reading: Reading, c: CountryMention) -> bool:
    """Whether a country's mention can be its team: a name, or the plural with an article; not before or after a person's name."""
    if c.form == "plural":
        return c.text.lower().startswith("the ") or reading.text[max(0, c.start - 4) : c.start].lower() == "the "
    if c.form not in ("name", "possessive") or any(m.start in (c.end, c.end + 1) for m in reading.names):
        return False
    return not re.search(r"(?:\bof (?:the )?|\()$", reading.text[max(0, c.start - 8) : c.start])
