"""The selection of a country's team that an article begins with, and the lists in which it names who is in it.

Two layouts of such lists: ``800m: X (Coach: Y, Club: Z), ...``, an event and its starters, and ``The team is: X (800m), ...``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractor.analysis import Analysis
from extractor.discourse.salience import role_of
from extractor.linking.coordination import named
from extractor.linking.countries.clues import nations
from extractor.linking.items import Row
from extractor.mentions.people import given_names
from extractor.normalize.clubs import has_club_word
from extractor.normalize.words import fold
from extractor.spans import DisciplineMention

NAMING = frozenset(
    "name names named naming pick picks picked select selects selected announce announces announced unveil unveils unveiled reveal reveals revealed confirm "
    "confirms confirmed finalise finalised choose chosen chose decided".split()
)
SQUADS = frozenset("team squad selection line-up contingent list delegation".split())
ATHLETES = frozenset("men women athletes runners sprinters marathoners names starters".split())
HEAD = 3
#: A name that opens a bracket, behind the word ``coach`` or not.
OPENED = re.compile(
    r"\s*\((?P<said>[^()]{0,40}?\b[Cc]oach(?:es|ed by)?\b\s*[:–-]?\s*)?(?P<name>(?P<first>[A-Z][\w'’-]+) (?:[A-Z][\w'’.-]*[ ]){0,2}[A-Z][\w'’-]+)(?=[),;/])"
)
#: How many brackets must open with a person's name that they may be taken for coaches.
MANY = 3
JOINING = frozenset((",", "and", "are", "is", "both", "will", "be", ":"))
#: Words of sentences that speak of others than those chosen.
LEFT_OUT = frozenset(
    "against rival rivals beat omitted miss misses not overlooked ignored dropped nor injured withdrawn without".split()
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """Somebody whom a list of a team names: the row, the place of the name there, the person, the event, and the coach with
    where the words for both begin and end; not ``listed`` where a sentence names them: ``In the 800m are X (Y) and Z (W)``."""

    row: int
    place: int
    person: int
    discipline: str | None
    coach: str | None
    start: int
    end: int
    listed: bool = True


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


def chosen(analysis: Analysis) -> list[Chosen]:
    """All whom the lists of an article that begins with the selection of a team name."""
    team = team_named(analysis)
    if team is None:
        return []
    out = [one for number, row in enumerate(analysis.rows) if number > team[1] for one in listed(analysis, number, row)]
    trained = [one for one in out if one.coach is not None]
    sure = len(trained) >= MANY and 2 * len(trained) > len(out)
    if sure:
        return out
    return [
        one if said(analysis, one) else replace(one, coach=None) for one in out if one.listed or said(analysis, one)
    ]


def listed(analysis: Analysis, number: int, row: Row) -> Iterator[Chosen]:
    """The persons of a row that is a list."""
    items = row.items
    head = items[0].mention if len(items) > 2 and items[1].word in (":", "–", "-") else None
    event = head.key if isinstance(head, DisciplineMention) else None
    colon = next((n for n, item in enumerate(items) if item.word == ":"), len(items))
    team = event is None and bool(SQUADS & {item.word for item in items[:colon]}) and bool(row.of_kind("NAT"))
    listing = event is not None or team
    if not listing and LEFT_OUT & {item.word for item in items}:
        return
    for place in outside(row):
        person = named(analysis, items[place])
        if person is None or (listing and place < colon):
            continue
        one = entrant(analysis, number, row, place, person, event if listing else event_before(row, place))
        if listing or one.coach is not None:
            yield replace(one, listed=listing)


def event_before(row: Row, place: int) -> str | None:
    """The event that a sentence names right before a name or before those joined to it: ``in the 800m are X (Y) and Z (W)``."""
    depth = 0
    for item in reversed(row.items[:place]):
        depth += (item.word == ")") - (item.word == "(")
        if depth > 0 or item.word == "(" or item.kind == "PER" or item.word in JOINING:
            continue
        return item.mention.key if isinstance(item.mention, DisciplineMention) else None
    return None


def entrant(analysis: Analysis, number: int, row: Row, place: int, person: int, event: str | None) -> Chosen:
    """One of a list with what the bracket behind the name tells."""
    item = row.items[place]
    own = row.items[place + 2].mention if place + 2 < len(row.items) and row.items[place + 1].word == "(" else None
    key = own.key if isinstance(own, DisciplineMention) else event
    hit = OPENED.match(analysis.reading.text, item.end)
    person_like = hit is not None and fold(hit["first"]) in given_names() and not has_club_word(hit["name"])
    coach = hit["name"] if hit and (hit["said"] or person_like) else None
    return Chosen(number, place, person, key, coach, item.start, hit.end("name") if hit and coach else item.end)


def said(analysis: Analysis, one: Chosen) -> bool:
    """Whether the bracket calls the coach so."""
    return "oach" in analysis.reading.text[one.start : one.end]


def outside(row: Row) -> Iterator[int]:
    """The places of the names that stand in no bracket."""
    depth = 0
    for place, item in enumerate(row.items):
        depth += (item.word == "(") - (item.word == ")")
        if item.kind == "PER" and depth <= 0:
            yield place
