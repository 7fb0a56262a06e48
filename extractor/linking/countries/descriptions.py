"""Descriptions by country (``the Kenyan``, ``Poland's hammer thrower``) and the persons for whom they may stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from extractor.analysis import Analysis
from extractor.discourse.binding import same_clause, subjects_over
from extractor.discourse.people import PersonMention
from extractor.discourse.salience import Role, role_of
from extractor.linking.coordination import named
from extractor.linking.countries.clues import Clue, born, countries_in, next_name
from extractor.linking.countries.predicates import RANKS
from extractor.linking.countries.ties import spoken
from extractor.linking.items import Row
from extractor.normalize.name_origins import ENGLISH, Home, home_of
from extractor.spans import CountryMention

AGENT = re.compile(
    r".*(?:thrower|runner|jumper|vaulter|sprinter|hurdler|athlete|walker|putter|champion|holder|medall?ist|marathoner|miler|steeplechaser|heptathlete|decathlete|"
    r"star|teenager|captain|skipper|hero|heroine|giant|prodigy|giant|policeman|policewoman|soldier|veteran|youngster|woman|man|girl|boy|winner|debutante?|student|favourite|runner-up|athlete|old|pair)"
)

#: The end of what means a people or team by itself: ``the Spanish``, ``the French``.
PEOPLE = re.compile(r"(?:ish|french|dutch|welsh)$")
OPPOSING = frozenset("by over to with against behind on from".split())
#: What it counts that a name is at home in the country of a description, or elsewhere only.
NAMED: Mapping[Home, float] = {"home": 1.5, "foreign": -1.5, "open": 0.0}


def epithet_clues(analysis: Analysis, strong: Mapping[int, str]) -> Iterator[Clue]:
    """``the Kenyan``: the person meant, and those who might be meant; who is known to be of another country is not."""
    meant = {m.start: m.person for m in analysis.people.mentions if m.form == "epithet"}
    for row in analysis.rows:
        for start, end, country in descriptions(analysis, row):
            named_so = apposed(analysis, row, start)
            if named_so is not None:
                yield Clue(named_so, country, "after:apposed-the", start, end)
                continue
            first = next((p for s, p in meant.items() if start - 4 <= s <= end), None)
            yield from standing_for(analysis, start, end, country, first, strong)


def apposed(analysis: Analysis, row: Row, start: int) -> int | None:
    """Whom a description between commas calls by country, behind the rest of a verb: ``nor will X be running, the Moroccan-born
    American, who``; None where it is none of these."""
    place = next((n for n, item in enumerate(row.items) if item.start >= start), len(row.items))
    if place < 2 or place + 1 >= len(row.items) or row.items[place - 1].word != ",":
        return None
    if row.items[place + 1].word not in (",", "who", "whose"):
        return None
    for n in range(place - 2, max(-1, place - 6), -1):
        person = named(analysis, row.items[n])
        if person is not None:
            return person
        if analysis.reading.doc[row.items[n].token].tag_ not in ("VB", "VBG", "VBN", "RB"):
            return None
    return None


def descriptions(analysis: Analysis, row: Row) -> Iterator[tuple[int, int, str]]:
    """``the Kenyan``, ``the 22-year-old Kenyan``, ``the American world champion``, ``Poland's hammer thrower``, with their ranges."""
    for country in countries_in(analysis, row):
        found = next((n for n, item in enumerate(row.items) if item.start <= country.start < item.end), None)
        if found is None or row.items[found].symbol in ("COMP", "REC") or born(row, found):
            continue
        item = row.items[found]
        if isinstance(item.mention, PersonMention) and item.symbol == "EPI":
            if item.mention.country == country.code and not PEOPLE.search(item.word):
                yield item.start, item.end, country.code
        elif country.form == "name" and comes_from(row, found):
            yield items_start(row, found), country.end, country.code
        elif country.form in ("adjective", "noun", "possessive") and stands_alone(analysis, row, found, country):
            yield country.start, country.end, country.code


def comes_from(row: Row, place: int) -> bool:
    """``the Olympic champion from Mozambique`` where no name stands before it."""
    items = row.items
    if (
        place < 3
        or items[place - 1].word != "from"
        or not (items[place - 2].symbol == "TITLE:epithet" or AGENT.fullmatch(items[place - 2].word))
    ):
        return False
    lead = next((n for n in range(place - 3, max(-1, place - 9), -1) if items[n].word == "the"), None)
    return lead is not None and (lead == 0 or items[lead - 1].word != ",")


def items_start(row: Row, place: int) -> int:
    """Where the noun phrase before ``from`` begins."""
    return next(
        (row.items[n].start for n in range(place - 3, max(-1, place - 9), -1) if row.items[n].word == "the"),
        row.items[place].start,
    )


def stands_alone(analysis: Analysis, row: Row, place: int, country: CountryMention) -> bool:
    """Whether a country's word with its noun describes somebody without a name beside it."""
    items = row.items
    start = place - 5 if place > 5 and items[place - 1].word == "old" else place
    lead = [i.word for i in items[max(0, start - 3) : start]]
    if country.form != "possessive" and (not {"the", "that"} & set(lead) or RANKS & set(lead)):
        return False
    if next_name(analysis, row, place) is not None or (
        start > 1 and items[start - 1].word == "the" and items[start - 2].word == ","
    ):
        return False
    noun = head_noun(analysis, row, place)
    if noun == place:
        return country.form != "possessive" and not PEOPLE.search(items[place].word)
    return items[noun].symbol == "TITLE:epithet" or bool(AGENT.fullmatch(items[noun].word))


def head_noun(analysis: Analysis, row: Row, place: int) -> int:
    """The place of the last word of the noun phrase that a country's word begins."""
    last = place
    while last + 1 < len(row.items) and last - place < 6:
        item = row.items[last + 1]
        plain = item.kind == "W" and analysis.reading.doc[item.token].tag_ in ("NN", "NNS", "JJ", "HYPH", "CD", "NNP")
        if not plain and item.kind not in ("DISC", "TITLE", "COMP", "REC"):
            break
        last += 1
    return last


def standing_for(
    analysis: Analysis, start: int, end: int, country: str, meant: int | None, strong: Mapping[int, str]
) -> Iterator[Clue]:
    """The person for whom a description by country stands: as discourse has it, unless the names speak for another; else the
    likeliest near it."""
    scores = candidates(analysis, start, end, country, meant, strong)
    meant = meant if meant in scores or meant in strong else None
    order = sorted(scores, key=lambda p: (-scores[p], p))
    if not order:
        return
    if order[0] in strong:
        yield Clue(order[0], country, "epithet:known", start, end)
        return
    persons = analysis.people.persons
    first = home_of(persons[order[0]].name, country)
    strange = meant is not None and (
        (first == "home" and tells_against(persons[meant].name, country))
        or (first == "open" and home_of(persons[meant].name, country) == "foreign")
    )
    if meant is not None and not strange:
        rest = [p for p in order if p != meant]
        lead = scores.get(meant, -2.0) - (scores[rest[0]] if rest else -9.0)
        sure = "alone" if not rest else "clear" if lead >= 0.8 else "close" if lead >= 0 else "against"
        yield Clue(meant, country, f"epithet:meant:{sure}:{home_of(persons[meant].name, country)}", start, end)
        return
    lead = scores[order[0]] - scores[order[1]] if len(order) > 1 else 9.0
    sure = "alone" if lead >= 9 else "clear" if lead >= 0.8 else "close"
    if first != "foreign":
        yield Clue(order[0], country, f"epithet:best:{sure}:{first}", start, end)


def tells_against(name: str, country: str) -> bool:
    """Whether a name makes it unlikely that somebody is of a country; where English names are at home, only one of elsewhere."""
    home = home_of(name, country)
    return home == "foreign" or (home == "open" and country not in ENGLISH)


def candidates(
    analysis: Analysis, start: int, end: int, country: str, meant: int | None, strong: Mapping[int, str]
) -> dict[int, float]:
    """The persons whom a description at an offset may mean, with how near and how prominent they are; who is known to be of
    the country counts more, who is known to be of another or named in its clause not at all."""
    persons = analysis.people.persons
    here = analysis.reading.sentence_at(start).number
    opposed = against(analysis, start)
    role = role_of(analysis.reading, start, end)
    out: dict[int, float] = {}
    beside: set[int] = set()
    for m in spoken(analysis, start, 700):
        other = strong.get(m.person)
        if (
            m.form == "epithet"
            or m.person == opposed
            or (other is not None and other != country)
            or persons[m.person].office
        ):
            continue
        distance = here - analysis.reading.sentence_at(m.start).number
        own = m.form == "possessive" or analysis.reading.text[m.start : m.end].endswith("self")
        if not (distance or own) and beneath(analysis, role, role_of(analysis.reading, m.start, m.end)):
            beside.add(m.person)
        subject = analysis.reading.token_at(m.end - 1).dep_ in ("nsubj", "nsubjpass")
        score = (
            -1.0 * distance
            + 0.6 * subject
            + 1.3 * (other == country)
            - (start - m.start) / 2000
            + 0.5 * (m.person == meant)
            + NAMED[home_of(persons[m.person].name, country)]
        )
        score -= 0.7 * (distance == 0 and subject)
        out[m.person] = max(out.get(m.person, -99.0), score)
    return {person: score for person, score in out.items() if person not in beside}


def beneath(analysis: Analysis, role: Role, other: Role) -> bool:
    """Whether a description stands in the clause of somebody named before or in what that person says."""
    return same_clause(analysis.reading, role, other) or other.head in subjects_over(analysis.reading, role)


def against(analysis: Analysis, start: int) -> int | None:
    """Whose contest with somebody is spoken of: ``his defeat by the Cuban``."""
    row = analysis.rows[analysis.reading.sentence_at(start).number]
    place = next((n for n, item in enumerate(row.items) if item.end > start), 0)
    place -= place > 0 and row.items[place - 1].word == "the"
    before = row.items[max(0, place - 3) : place]
    mention = before[0].mention if len(before) == 3 else None
    if not isinstance(mention, PersonMention) or before[0].symbol != "HIS" or before[2].word not in OPPOSING:
        return None
    return mention.person
