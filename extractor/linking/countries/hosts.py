"""Athletes at home: ``home favourite X``, ``the local hero, X``, of the country in which the text is."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.analysis import Analysis
from extractor.discourse.people import PersonMention
from extractor.discourse.salience import role_of
from extractor.linking.coordination import named, person_of
from extractor.linking.countries.clues import Clue
from extractor.linking.items import Row

AT_HOME = frozenset(("home", "local"))
WHO = frozenset(
    "favourite favorite hero heroine star hope hopeful champion girl boy runner athlete sprinter marathoner man woman".split()
)
#: ``in front of his home crowd``: whose it is.
OWN = frozenset(("his", "her", "their"))
BEFORE_THEM = frozenset("crowd fans supporters public audience".split())


def host_clues(analysis: Analysis) -> Iterator[Clue]:
    """The persons that are called at home, of the country of the city that the text spoke of last."""
    for row in analysis.rows:
        words = [i.word for i in row.items] if row.of_kind("PER") else []
        for place in (n for n, word in enumerate(words) if word in AT_HOME):
            yield from before_own(analysis, row, place)
            end = next((n for n in range(place + 1, min(len(words), place + 4)) if words[n] in WHO), None)
            if end is None:
                continue
            first = end + 2 if words[end + 1 : end + 2] == [","] else end + 1
            person = named(analysis, row.items[first]) if first < len(words) else None
            country = host(analysis, row)
            if person is not None and country is not None:
                yield Clue(person, country, "host", row.items[place].start, row.items[first].end)


def before_own(analysis: Analysis, row: Row, place: int) -> Iterator[Clue]:
    """Who is at home where a race is: whose crowd it is, with whom a medal stayed at home."""
    words = [i.word for i in row.items[max(0, place - 2) : place + 4]]
    lead, rest = row.items[place - 1] if place else None, row.items[place + 1 : place + 3]
    found: int | None = None
    if lead and lead.word in OWN and rest and rest[0].word in BEFORE_THEM:
        found = lead.mention.person if isinstance(lead.mention, PersonMention) else subject_of(analysis, row, place)
    elif "stayed" in words and [i.word for i in rest[:2]] in ([",", "with"], [",", "through"], ["with", "the"]):
        found = next((p for i in row.items[place + 3 : place + 5] if (p := named(analysis, i)) is not None), None)
    country = host(analysis, row)
    if found is not None and country is not None and not analysis.people.persons[found].team:
        yield Clue(found, country, "host", row.sentence.start, row.items[min(place + 4, len(row.items) - 1)].end)


def subject_of(analysis: Analysis, row: Row, place: int) -> int | None:
    """The subject of the clause of a place."""
    verb = role_of(analysis.reading, row.items[place].start, row.items[place].end).verb
    for i in row.of_kind("PER"):
        role = role_of(analysis.reading, row.items[i].start, row.items[i].end)
        if role.name in ("S", "s") and verb >= 0 and role.verb == verb:
            return person_of(analysis, row.items[i])
    return None


def host(analysis: Analysis, row: Row) -> str | None:
    """The country of the article's city, else of the one named last up to the end of a sentence."""
    found = [v for v in analysis.reading.venues if v.start < row.sentence.end and v.country]
    own = [v for v in found if v.city == analysis.main.venue]
    last = (own or found)[-1:]
    return last[0].country if last else None
