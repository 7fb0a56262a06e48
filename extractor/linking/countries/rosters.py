"""Who is named for a national team in a report of its selection: ``Ethiopia name X in squad``, then ``Y will run the 5,000 metres``."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.analysis import Analysis
from extractor.discourse.salience import role_of
from extractor.linking.coordination import named
from extractor.linking.countries.clues import Clue, nations
from extractor.linking.entries.entries import signs
from extractor.linking.items import Row

NAMING = frozenset(
    "name names named naming pick picks picked select selects selected announce announces announced unveil unveils unveiled reveal reveals revealed confirm "
    "confirms confirmed finalise finalised choose chosen chose decided".split()
)
SQUADS = frozenset("team squad selection line-up contingent list delegation".split())
ATHLETES = frozenset("men women athletes runners sprinters marathoners names starters".split())
CHOSEN = frozenset(
    "named picked selected chosen included joined join joins place places run runs running contest double also addition team squad selection captain alongside "
    "women men reserve reserves debut will picks compete tackle lines spearhead headed led lead".split()
)
LEFT_OUT = frozenset(
    "against rival rivals faces face beat omitted former coach miss misses not shut overlooked ignored dropped nor stand reserve reserves".split()
)
BESIDE = frozenset("of behind against over beat than from".split())
HEAD = 3


def roster_clues(analysis: Analysis) -> Iterator[Clue]:
    """The persons of the sentences that say who was chosen, in an article that begins with the selection of a country's team."""
    found = team_named(analysis)
    if found is None:
        return
    country, first = found
    chosen = {sign.person for sign in signs(analysis) if sign.status == "planned"}
    for number, row in enumerate(analysis.rows):
        words = {item.word for item in row.items}
        if number < first or LEFT_OUT & words or other_country(analysis, row, country):
            continue
        strength = "named" if NAMING & words else "runs" if CHOSEN & words else "told"
        for i in row.of_kind("PER"):
            item = row.items[i]
            person = named(analysis, item)
            beside = i > 0 and row.items[i - 1].word in BESIDE
            office = person is not None and analysis.people.persons[person].office
            if person is not None and not (beside or office) and (strength != "told" or person in chosen):
                yield Clue(person, country, f"roster:{strength}", item.start, item.end)


def team_named(analysis: Analysis) -> tuple[str, int] | None:
    """The country whose team the head of an article names, with the number of the sentence that does; None where it names none
    or two."""
    for number, row in enumerate(analysis.rows[:HEAD]):
        words = {item.word for item in row.items}
        if not NAMING & words:
            continue
        found = list(nations(analysis, row))
        if not SQUADS & words and not any(names_them(analysis, row, place) for place, _ in found):
            continue
        codes = {country.code for _, country in found}
        return (codes.pop(), number) if len(codes) == 1 else None
    return None


def names_them(analysis: Analysis, row: Row, place: int) -> bool:
    """Whether a country is the subject of naming its athletes: ``Athletics Kenya named three men and three women``."""
    role = role_of(analysis.reading, row.items[place].start, row.items[place].end)
    verb = analysis.reading.doc[role.verb].lower_ if role.name in "Ss" and role.verb >= 0 else ""
    return verb in NAMING and bool(ATHLETES & {item.word for item in row.items[place:]})


def other_country(analysis: Analysis, row: Row, code: str) -> bool:
    """Whether a sentence speaks of another country."""
    return any(country.code != code for _, country in nations(analysis, row))
