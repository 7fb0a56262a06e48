"""Lists of runners with the team that they are: ``the USA's quartet of A, B, C and D``, ``Botswana, whose A, B, C and D ...``,
``A, B, C and D gave Britain ...``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.analysis import Analysis
from extractor.linking.items import Item, Row
from extractor.linking.relays.lists import LONG, is_team, runner_lists, team_items
from extractor.linking.relays.teams import person_at, rival, team_before, teams_of_countries
from extractor.spans import CountryMention

TIES = frozenset(
    "of : ( – — - , ' 's ’s s in the shape foursome quartet team four squad line-up made up comprising comprised consisting featuring whose through "
    "their by courtesy with whom for relay men women men's women's men’s women’s winning gold-medal silver-medal bronze-medal".split()
)
"""Words between a team and the list of its runners that say that they are."""
MARKED = frozenset({"DISC", "PLC", "TITLE", "COMP"})
GIVING = frozenset(
    "gave give gives giving earned earn earning handed handing brought bringing bring secured securing won winning made making delivered "
    "delivering steered carried led".split()
)
PRIZES = frozenset({"PLC", "TITLE"})
RUNNING = frozenset("ran running run it medal medals title titles".split())
BREAKING = frozenset("; while whilst but with behind ahead beating beat from over as although though".split())
RESULTS = ("MARK", "PLC")
NEXT = frozenset("; while whilst but and as".split())
REACH = 16
"""How many items lie between the runners and their team, at most."""
HEAD = 3
"""How many items stand before the team that the sentence after a list is about, at most."""


@dataclass(frozen=True, slots=True)
class Squad:
    """The runners of a team as a row lists them: the items of the first and the last, the number of the team, how it is known."""

    first: int
    last: int
    runners: tuple[int, ...]
    team: int
    how: str


def squads_of(analysis: Analysis, number: int) -> Iterator[Squad]:
    """The lists of a row whose team is known."""
    row = analysis.rows[number]
    for names in runner_lists(analysis, row):
        if len(names) < LONG:
            continue
        runners = tuple(person_at(row, i) for i in names)
        found = team_of_list(analysis, number, names, runners)
        if found is not None:
            yield Squad(names[0], names[-1], runners, *found)


def team_of_list(
    analysis: Analysis, number: int, names: Sequence[int], runners: Sequence[int]
) -> tuple[int, str] | None:
    """The team of a list and how it is known: ``tied``, ``given``, ``sentence``, ``own`` (the countries of its runners), ``next``,
    ``before``."""
    row = analysis.rows[number]
    own = teams_of_countries(analysis, runners)
    if len(own) > 1:
        return None
    tied = tied_team(analysis, row, names[0])
    if tied is not None:
        return tied, "tied"
    if own:
        return own[0], "own"
    given = given_team(analysis, row, names[-1])
    if given is not None:
        return given, "given"
    if rival(row, names[0]):
        return None
    leading = leading_team(analysis, row, names[0])
    if leading is not None:
        return leading, "sentence"
    if any(nation_at(analysis, row, i) is not None for i in range(len(row.items))):
        return None
    return around(analysis, number)


def nation_at(analysis: Analysis, row: Row, place: int) -> int | None:
    """The team of an item: a team itself, or a country."""
    item = row.items[place]
    if item.kind == "PER":
        return person_at(row, place) if is_team(analysis, row, place) else None
    if not isinstance(item.mention, CountryMention):
        return None
    code = item.mention.code
    return next((p.number for p in analysis.people.persons if p.team and code in p.countries), None)


def tied_team(analysis: Analysis, row: Row, first: int) -> int | None:
    """The team whose words lead up to a list: ``the American quartet of A``, ``Kenya (A``."""
    for i in range(first - 1, max(-1, first - REACH), -1):
        team = nation_at(analysis, row, i)
        if team is not None:
            return team if any(item.word not in ("the", ",") for item in row.items[i + 1 : first]) else None
        if row.items[i].word not in TIES and row.items[i].kind not in MARKED:
            return None
    return None


def given_team(analysis: Analysis, row: Row, last: int) -> int | None:
    """The team for which a list did what the words behind it say: ``A, B, C and D won the bronze medals for Britain``."""
    for i in range(last + 1, min(len(row.items), last + REACH)):
        if row.items[i].word in BREAKING or (row.items[i].kind == "PER" and not is_team(analysis, row, i)):
            return None
        team = nation_at(analysis, row, i)
        if team is not None:
            before = [item for item in row.items[last + 1 : i] if item.word != "the"]
            return team if before and gives(before) else None
    return None


def gives(before: Sequence[Item]) -> bool:
    """Whether the words between runners and a country say that they ran for it: ``gave``, ``won bronze for``, ``running for``, ``of``."""
    word = before[-1].word
    if word == "of" or (word == "for" and len(before) > 1):
        prize = word == "for" and (before[-2].kind in PRIZES or before[-2].word in RUNNING)
        return prize or len(before) == 1
    return word in GIVING


def leading_team(analysis: Analysis, row: Row, first: int) -> int | None:
    """The team that a row names before a list, no result of its own between: ``the USA took charge, A, B, C and D winning``."""
    for i in range(first - 1, -1, -1):
        if row.items[i].kind == "PER" and not is_team(analysis, row, i):
            return None
        team = nation_at(analysis, row, i)
        if team is not None:
            between = row.items[i + 1 : first]
            told = any(item.kind in ("PLC", "MARK") for item in between)
            apart = any(item.word in NEXT for item in between)
            return None if rival(row, i) or (told and apart) else team
    return None


def around(analysis: Analysis, number: int) -> tuple[int, str] | None:
    """The team of the text before, or the one that the next sentence of the paragraph is about where it alone tells the result."""
    before = team_before(analysis, number)
    if before is not None:
        return before, "before"
    rows, row = analysis.rows, analysis.rows[number]
    if number + 1 == len(rows) or rows[number + 1].sentence.paragraph != row.sentence.paragraph:
        return None
    following = rows[number + 1]
    if any(row.of_kind(kind) for kind in RESULTS) or not any(following.of_kind(kind) for kind in RESULTS):
        return None
    heads = [i for i in team_items(analysis, following) if i < HEAD and not rival(following, i)]
    return (person_at(following, heads[0]), "next") if heads else None
