"""Countries as relay or national teams, where they compete as such."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from extractor.discourse.persons import Person, PersonMention
from extractor.gazetteer import country_names
from extractor.reading import Reading, Sentence
from extractor.spans import CountryMention

TEAM_WORDS = re.compile(
    r"(?i)\b(?:relays?|ekiden|quartets?|foursome|baton|4 ?[x×] ?\d+m?|(?:first|second|third|last|final|anchor) leg|"
    r"team (?:gold|silver|bronze|medals?|titles?|race|competition|contest|event|prize|victory|honours|standings|classification|championships?))\b|"
    r"\b(?:men|women)['’]s team\b|\bteam (?:won|took|claimed|finished|earned|secured|clinched|were|was|came|beat|to (?:gold|silver|bronze|victory|\w+ place))\b"
)
"""Words of a sentence in which a country can be the one that is placed."""
DESCRIBES = re.compile(
    r" (?:(?:world|record|gold|silver|bronze|european) )?(?:champions?|titles?|holders?|medall?ists?|winners?|runners?|specialists?|hurdlers?|final)\b|, to go\b| (?:left|to go|to run)\b"
)
"""Behind an event: words that make it a description of somebody or of the way left, so that a relay is still spoken of."""
CARRIES = 1
"""How many paragraphs after the one that names a relay still speak of it, where no other event is named."""
KIND = (
    r"(?:(?:men|women|boys|girls)['’]s?|mixed|sprint|relay|senior|junior|under-\d\d|national|cross[- ]country|victorious|winning|"
    r"(?:gold[- ]|silver[- ]|bronze[- ])?medal[- ]winning|medley|distance|short|long|course|4 ?[x×] ?\d[\d,]*(?: ?-?m(?:et(?:re|er)s?)?)?) "
)
GROUP = re.compile(
    rf" (?:{KIND}){{0,5}}(?:men|women|quartet|team|squads?|foursome|sprinters|girls|boys)\b(?! ?-?mates?)"
)
BARE = re.compile(
    rf"(?i)\b(?:the|both|our|their)(?: of the)? (?P<kind>(?:{KIND}){{0,5}})(?P<head>men|women|team|squads?|quartet|foursome)\b"
    r"(?! ?-?mates?| (?:that|which) includ| includ)"
)
"""A team without the name of its country: ``the quartet``, ``our 4x400m men``."""
PLACE = re.compile(r"\b(?:in|at|across|home from|for|of|of the) $")
AGAINST = re.compile(
    r"\b(?:ahead of|clear of|in front of|hundredths? of a second ahead of|(?:gold|silver|bronze|medals?|titles?|victory|win|triumph|honours|record) for) (?:the )?$"
)
MEMBER = re.compile(
    r"['’]s (?:[\w-]+ ){0,2}(?:team|squad|record|championships?|trials|coach|captain|manager|team-mates?)\b"
)
LEAST = 2
WON = re.compile(r" (?:[\w-]+ ){0,3}(?:triumph|victory|win|success|gold|silver|bronze|quartet|relay team)\b")
REACH = 2
"""How many sentences back the team of ``the quartet`` is named."""


def find_teams(reading: Reading, persons: list[Person]) -> list[PersonMention]:
    """Countries as relay or national teams, in sentences that speak of relays or teams or follow one that does; with a person for each
    country that such an article names, so that its runners' marks have an owner."""
    sentences = list(team_sentences(reading))
    if not sentences:
        return []
    numbers = numbered(reading, persons)
    out: list[PersonMention] = []
    for sentence in sentences:
        for c in reading.countries:
            end = team_end(reading, c) if sentence.start <= c.start < sentence.end else None
            if end is not None:
                possessive = c.form == "possessive" and end == c.end
                out.append(PersonMention(c.start, end, numbers[c.code], "name", possessive))
    return [*out, *bare_teams(reading, sentences, out, numbers)]


def numbered(reading: Reading, persons: list[Person]) -> dict[str, int]:
    """The number of the team of each country named; the persons grow by them."""
    numbers: dict[str, int] = {}
    for c in reading.countries:
        if c.code not in numbers and not c.area:
            numbers[c.code] = len(persons)
            persons.append(Person(len(persons), country_names().get(c.code, c.text), None, {c.code}, [], False, True))
    return numbers


def bare_teams(
    reading: Reading, sentences: list[Sentence], named: list[PersonMention], numbers: dict[str, int]
) -> Iterator[PersonMention]:
    """``the quartet``, ``both 4x400m squads``: the team named last, else that of the country of which the article speaks most."""
    home = home_team(reading, numbers)
    for sentence in sentences:
        for m in BARE.finditer(reading.text, sentence.start, sentence.end):
            relay = m["head"].lower() in ("quartet", "foursome") or re.search(r"(?i)relay|\d", m["kind"])
            before = [t for t in named if t.end <= m.start() and near(reading, t, sentence)]
            team = before[-1].person if before else home
            if relay and team is not None and not any(t.start < m.end() and m.start() < t.end for t in named):
                yield PersonMention(m.start("head"), m.end("head"), team, "name")


def near(reading: Reading, mention: PersonMention, sentence: Sentence) -> bool:
    """Whether a team is named in a sentence or right before it, in its paragraph."""
    where = reading.sentence_at(mention.start)
    return where.paragraph == sentence.paragraph and sentence.number - where.number <= REACH


def home_team(reading: Reading, numbers: dict[str, int]) -> int | None:
    """The team of the country of which the article speaks most, its title and its first sentence before all; None where two are even."""
    body = reading.article.body_start
    first = next((s.end for s in reading.sentences if s.start >= body), body)
    tally: Counter[str] = Counter()
    for c in reading.countries:
        if not c.area:
            tally[c.code] += 1 + 2 * (c.start < body) + (body <= c.start < first)
    ranked = tally.most_common(2)
    if not ranked or ranked[0][1] < LEAST or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return numbers.get(ranked[0][0])


def team_sentences(reading: Reading) -> Iterator[Sentence]:
    """The sentences in which a country may compete."""
    relays = [d for d in reading.disciplines if not d.weak and not DESCRIBES.match(reading.text, d.end)]
    for sentence in reading.sentences:
        spoken = bool(TEAM_WORDS.search(reading.text, sentence.start, sentence.end))
        last = next((d for d in reversed(relays) if d.start < sentence.end), None)
        if spoken or (
            last and "relay" in last.key and sentence.paragraph - reading.sentence_at(last.start).paragraph <= CARRIES
        ):
            yield sentence


def team_end(reading: Reading, c: CountryMention) -> int | None:
    """Where the mention of a country's team ends: a name, the plural with an article, or a group (``Kenya's men``, ``the American
    quartet``), less the event that stands in it; None where it is none: before or after a person's name, a place,
    ``Britain's squad``."""
    text = reading.text
    before = text[max(0, c.start - 36) : c.start]
    group = GROUP.match(text, c.end)
    if any(m.start in (c.end, c.end + 1) for m in reading.names):
        return None
    if group and c.form in ("possessive", "adjective", "name", "code"):
        return c.end if any(c.end <= d.start < group.end() for d in reading.disciplines) else group.end()
    if c.form == "plural":
        return c.end if c.text.lower().startswith("the ") or before.lower().endswith("the ") else None
    if c.form == "code":
        return c.end if before[-1:] not in ("(", ",", "[") and not before.endswith(", ") else None
    if c.form not in ("name", "possessive") or before.endswith("("):
        return None
    if c.form == "possessive" and WON.match(text, c.end):
        return c.end
    if (PLACE.search(before) and not AGAINST.search(before)) or MEMBER.match(
        text, c.end - 2 if c.form == "possessive" else c.end
    ):
        return None
    return c.end
