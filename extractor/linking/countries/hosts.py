"""Athletes at home: ``home favourite X``, ``the local hero, X``, of the country in which the text is."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.analysis import Analysis
from extractor.linking.coordination import named
from extractor.linking.countries.clues import Clue
from extractor.linking.items import Row

AT_HOME = frozenset(("home", "local"))
WHO = frozenset(
    "favourite favorite hero heroine star hope hopeful champion girl boy runner athlete sprinter marathoner man woman".split()
)


def host_clues(analysis: Analysis) -> Iterator[Clue]:
    """The persons that are called at home, of the country of the city that the text spoke of last."""
    for row in analysis.rows:
        words = [i.word for i in row.items] if row.of_kind("PER") else []
        for place in (n for n, word in enumerate(words) if word in AT_HOME):
            end = next((n for n in range(place + 1, min(len(words), place + 4)) if words[n] in WHO), None)
            if end is None:
                continue
            first = end + 2 if words[end + 1 : end + 2] == [","] else end + 1
            person = named(analysis, row.items[first]) if first < len(words) else None
            country = host(analysis, row)
            if person is not None and country is not None:
                yield Clue(person, country, "host", row.items[place].start, row.items[first].end)


def host(analysis: Analysis, row: Row) -> str | None:
    """The country of the article's city, else of the one named last up to the end of a sentence."""
    found = [v for v in analysis.reading.venues if v.start < row.sentence.end and v.country]
    own = [v for v in found if v.city == analysis.main.venue]
    last = (own or found)[-1:]
    return last[0].country if last else None
