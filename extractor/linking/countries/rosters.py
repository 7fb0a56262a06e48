"""Who is named for a national team in a report of its selection: ``Ethiopia name X in squad``, then ``Y will run the 5,000 metres``."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.analysis import Analysis
from extractor.linking.coordination import named
from extractor.linking.countries.clues import Clue, nations
from extractor.linking.countries.selection import NAMING, chosen, outside, team_named
from extractor.linking.entries.entries import signs
from extractor.linking.items import Row

CHOSEN = frozenset(
    "named picked selected chosen included joined join joins place places run runs running contest double also addition team squad selection captain alongside "
    "women men reserve reserves debut will picks compete tackle lines spearhead headed led lead".split()
)
LEFT_OUT = frozenset(
    "against rival rivals faces face beat omitted former coach miss misses not shut overlooked ignored dropped nor stand reserve reserves".split()
)
BESIDE = frozenset("of behind against over beat than from".split())


def roster_clues(analysis: Analysis) -> Iterator[Clue]:
    """The persons of the sentences that say who was chosen, in an article that begins with the selection of a country's team."""
    found = team_named(analysis)
    if found is None:
        return
    country, first = found
    lists = {one.row for one in chosen(analysis) if one.listed or one.coach is not None}
    starting = {sign.person for sign in signs(analysis) if sign.status == "planned"}
    for number, row in enumerate(analysis.rows):
        words = {item.word for item in row.items}
        if number < first or (LEFT_OUT & words and number not in lists) or other_country(analysis, row, country):
            continue
        strength = "named" if NAMING & words or number in lists else "runs" if CHOSEN & words else "told"
        for i in outside(row):
            item = row.items[i]
            person = named(analysis, item)
            beside = i > 0 and row.items[i - 1].word in BESIDE
            office = person is not None and analysis.people.persons[person].office
            if person is not None and not (beside or office) and (strength != "told" or person in starting):
                yield Clue(person, country, f"roster:{strength}", item.start, item.end)


def other_country(analysis: Analysis, row: Row, code: str) -> bool:
    """Whether a sentence speaks of another country."""
    return any(country.code != code for _, country in nations(analysis, row))
