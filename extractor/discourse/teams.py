"""Countries as relay or national teams, where they compete as such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.discourse.persons import Person, PersonMention
from extractor.gazetteer import country_names
from extractor.reading import Reading, Sentence
from extractor.spans import CountryMention

TEAM_WORDS = re.compile(
    r"(?i)\b(?:relay|quartet|baton|4 ?x ?\d+|team (?:gold|silver|bronze|title|race|competition|contest|event|prize|victory))\b|\b(?:men|women)['’]s team\b"
)
"""Words of a sentence in which a country can be the one that is placed."""
CARRIES = 1
"""How many paragraphs after the one that names a relay still speak of it, where no other event is named."""
GROUP = re.compile(
    r" (?:(?:sprint|relay|4x\d+m?|men['’]s|women['’]s) )?(?:men|women|quartet|team|foursome|relay team|sprinters|girls|boys)\b(?! ?-?mates?)"
)
PLACE = re.compile(r"\b(?:in|at|across|home from|for|of|of the) $")
AGAINST = re.compile(r"\b(?:ahead of|clear of|in front of|hundredths? of a second ahead of) (?:the )?$")
MEMBER = re.compile(
    r"['’]s (?:[\w-]+ ){0,2}(?:team|squad|record|championships?|trials|coach|captain|manager|team-mates?)\b"
)


def find_teams(reading: Reading, persons: list[Person]) -> list[PersonMention]:
    """Countries as relay or national teams, in sentences that speak of relays or teams or follow one that does."""
    out: list[PersonMention] = []
    numbers: dict[str, int] = {}
    for sentence in team_sentences(reading):
        for c in reading.countries:
            end = team_end(reading, c) if sentence.start <= c.start < sentence.end else None
            if end is None:
                continue
            if c.code not in numbers:
                numbers[c.code] = len(persons)
                name = country_names().get(c.code, c.text)
                persons.append(Person(len(persons), name, None, set(), [], False, True))
            out.append(PersonMention(c.start, end, numbers[c.code], "name", c.form == "possessive" and end == c.end))
    return out


def team_sentences(reading: Reading) -> Iterator[Sentence]:
    """The sentences in which a country may compete."""
    relays = [d for d in reading.disciplines if not d.weak]
    for sentence in reading.sentences:
        spoken = bool(TEAM_WORDS.search(reading.text, sentence.start, sentence.end))
        last = next((d for d in reversed(relays) if d.start < sentence.end), None)
        if spoken or (
            last and "relay" in last.key and sentence.paragraph - reading.sentence_at(last.start).paragraph <= CARRIES
        ):
            yield sentence


def team_end(reading: Reading, c: CountryMention) -> int | None:
    """Where the mention of a country's team ends: a name, the plural with an article, or a group (``Kenya's men``, ``the American
    quartet``); None where it is none: before or after a person's name, a place, ``Britain's squad``."""
    text = reading.text
    before = text[max(0, c.start - 24) : c.start]
    group = GROUP.match(text, c.end)
    if any(m.start in (c.end, c.end + 1) for m in reading.names):
        return None
    if c.form in ("possessive", "adjective") and group:
        return group.end()
    if c.form == "plural":
        return c.end if c.text.lower().startswith("the ") or before.lower().endswith("the ") else None
    if c.form == "code":
        return c.end if before[-1:] not in ("(", ",", "[") and not before.endswith(", ") else None
    if c.form not in ("name", "possessive") or before.endswith("("):
        return None
    if (PLACE.search(before) and not AGAINST.search(before)) or MEMBER.match(
        text, c.end - 2 if c.form == "possessive" else c.end
    ):
        return None
    return c.end
