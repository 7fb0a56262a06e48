"""Who is named for a national team in a report of its selection: ``Ethiopia name X in squad``, then ``Y will run the 5,000 metres``."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.analysis import Analysis
from extractor.linking.coordination import named
from extractor.linking.country_clues import Clue, nations
from extractor.linking.items import Row

NAMING = frozenset(
    "name names named naming pick picks picked select selects selected announce announces announced unveil unveils unveiled reveal reveals revealed confirm "
    "confirms confirmed finalise finalised choose chosen chose decided".split()
)
SQUADS = frozenset("team squad selection line-up contingent list delegation".split())
CHOSEN = frozenset(
    "named picked selected chosen included joined join joins place places run runs running contest double also addition team squad selection captain alongside "
    "women men reserve reserves debut will picks compete tackle lines spearhead headed led lead".split()
)
LEFT_OUT = frozenset("against rival rivals faces face beat omitted former coach".split())
HEAD = 3


def roster_clues(analysis: Analysis) -> Iterator[Clue]:
    """The persons of the sentences that say who was chosen, in an article that begins with the selection of a country's team."""
    found = team_named(analysis)
    if found is None:
        return
    country, first = found
    for number, row in enumerate(analysis.rows):
        words = {item.word for item in row.items}
        if number < first or not CHOSEN & words or LEFT_OUT & words or other_country(analysis, row, country):
            continue
        strength = "named" if NAMING & words else "runs"
        for i in row.of_kind("PER"):
            item = row.items[i]
            person = named(analysis, item)
            if person is not None:
                yield Clue(person, country, f"roster:{strength}", item.start, item.end)


def team_named(analysis: Analysis) -> tuple[str, int] | None:
    """The country whose team the head of an article names, with the number of the sentence that does; None where it names none
    or two."""
    for number, row in enumerate(analysis.rows[:HEAD]):
        words = {item.word for item in row.items}
        if not NAMING & words or not SQUADS & words:
            continue
        codes = {country.code for _, country in nations(analysis, row)}
        return (codes.pop(), number) if len(codes) == 1 else None
    return None


def other_country(analysis: Analysis, row: Row, code: str) -> bool:
    """Whether a sentence speaks of another country."""
    return any(country.code != code for _, country in nations(analysis, row))
