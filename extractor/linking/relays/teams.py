"""Whose a relay's mark, place or record is: no runner's but the team's, and which team that is."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.analysis import Analysis
from extractor.discourse.teams import home_team
from extractor.linking.cues import clause_of
from extractor.linking.items import Row
from extractor.linking.relays.lists import LONG, is_team, runner_lists, team_items


def team_of(analysis: Analysis, number: int, anchor: int, runner: int) -> tuple[int, str] | None:
    """The team for which a runner (the number of a person) earned what an item says, and how it is known: ``clause``, ``sentence``,
    ``own`` (the runner's country), ``before``, ``home`` (of which the article speaks most); None where nothing says so."""
    row = analysis.rows[number]
    own = teams_of_countries(analysis, members(analysis, row, runner))
    low, high = clause_of(row, anchor)
    teams = [i for i in team_items(analysis, row) if not rival(row, i) and (not own or person_at(row, i) in own)]
    mine = [i for i in row.of_kind("PER") if person_at(row, i) == runner]
    inside = [i for i in teams if low <= i <= high]
    leading = [i for i in teams if mine and i < mine[0]][-1:]
    for pool, how in ((inside, "clause"), (leading, "sentence")):
        found = {person_at(row, i) for i in pool}
        if len(found) == 1:
            return found.pop(), how
    if own:
        return (own[0], "own") if len(own) == 1 else None
    others = {person_at(row, i) for i in team_items(analysis, row)}
    if len(teams) == 1 and mine and mine[0] < teams[0] and any(item.word in BATON for item in row.items[: teams[0]]):
        return person_at(row, teams[0]), "sentence"
    for team, how in ((team_before(analysis, number), "before"), (home_of(analysis), "home")):
        if team is not None and team not in others:
            return team, how
    return None


BATON = frozenset("baton anchor anchored anchoring leg".split())


def home_of(analysis: Analysis) -> int | None:
    """The team of the country of which the article speaks most."""
    numbers = {code: p.number for p in analysis.people.persons if p.team for code in p.countries}
    return home_team(analysis.reading, numbers)


BEHIND = frozenset("behind to by".split())
BEATEN = frozenset(
    "beat beats beating beaten defeated defeating ahead off over from against edged edging pipped pipping denied denying outran "
    "overtook passed out clear front".split()
)
RIVALS = BEHIND | BEATEN | {"than", "with"}
PASSED_OVER = frozenset(
    "the a an of favourites favourite champions hosts holders rivals neighbours defending reigning old mighty hot team quartet s 's ’s from".split()
)
FURTHEST = 6


def rival(row: Row, place: int) -> bool:
    """Whether a team or runner stands as one that was beaten or won: ``behind the United States``."""
    return rival_word(row, place) is not None


def rival_word(row: Row, place: int) -> str | None:
    """The word that makes a rival of the item behind it."""
    for i in range(place - 1, max(-1, place - FURTHEST), -1):
        item = row.items[i]
        if item.word in RIVALS:
            return item.word
        if item.word not in PASSED_OVER and item.kind not in ("TITLE", "COMP", "NAT"):
            return None
    return None


def beaten(row: Row, runner: int) -> bool:
    """Whether a runner stands in a row only as one who was beaten."""
    places = [i for i in row.of_kind("PER") if person_at(row, i) == runner]
    return bool(places) and all(rival(row, i) for i in places)


def members(analysis: Analysis, row: Row, runner: int) -> list[int]:
    """The runner and those listed with him or her in a row."""
    for found in runner_lists(analysis, row):
        numbers = [person_at(row, i) for i in found]
        if runner in numbers:
            return numbers
    return [runner]


def person_at(row: Row, place: int) -> int:
    """The number of the person of an item."""
    return int(getattr(row.items[place].mention, "person", -1))


def teams_of_countries(analysis: Analysis, runners: Sequence[int]) -> list[int]:
    """The teams of the countries that the article states for runners."""
    persons = analysis.people.persons
    codes = {code for r in runners if r >= 0 for code in persons[r].countries}
    return [p.number for p in persons if p.team and p.countries & codes]


def team_before(analysis: Analysis, number: int) -> int | None:
    """The first team of the nearest sentence before, in the paragraph, that names one."""
    rows = analysis.rows
    for back in range(number - 1, -1, -1):
        if rows[back].sentence.paragraph != rows[number].sentence.paragraph:
            return None
        found = [i for i in team_items(analysis, rows[back]) if not rival(rows[back], i)]
        if found:
            return person_at(rows[back], found[0])
    return None


LINKING = frozenset(
    "part member members leg legs with helped helping led leading anchored anchoring brought bringing carried inspired steered guided ran".split()
)


def runners_of(analysis: Analysis, row: Row, team: int) -> list[int]:
    """The persons whom a row names as running for a team: a list of them beside no other team, or one ``part of`` it, ``with`` it."""
    places = [i for i in row.of_kind("PER") if person_at(row, i) == team]
    found: list[int] = []
    for names in runner_lists(analysis, row):
        if len(names) >= LONG and not rival(row, names[0]) and any(joined(row, names, i) for i in places):
            found += [person_at(row, i) for i in names]
    for place in places:
        before = [i for i in row.of_kind("PER") if i < place and row.items[i].symbol != "HIS"][-1:]
        for i in before:
            between = row.items[i + 1 : place]
            words = {item.word for item in between}
            told = any(item.kind in ("MARK", "PLC") for item in between)
            if (
                not is_team(analysis, row, i)
                and not rival(row, i)
                and words & LINKING
                and not told | bool(words & CLAUSES)
            ):
                found.append(person_at(row, i))
    known = {team, *teams_of_countries(analysis, found)}
    return list(dict.fromkeys(found)) if known == {team} else []


STOPS = frozenset({";", "but", "while", "against", "beat", "behind", "off"})


def told_team(analysis: Analysis, row: Row, place: int) -> int | None:
    """The team of whose clause an item is: ``the British 4x400m quartet that won silver``; None where it is of no such clause."""
    for i in range(place - 1, max(0, place - SHORT), -1):
        item = row.items[i]
        if item.word in ("that", "which", "who"):
            return group_before(analysis, row, i)
        if item.kind == "PER" or item.word in (",", ";", "and", "but"):
            return None
    return None


def group_before(analysis: Analysis, row: Row, end: int) -> int | None:
    """The team whose name, with its event and noun, stands right before an item."""
    for i in range(end - 1, max(-1, end - SHORT), -1):
        if is_team(analysis, row, i):
            return person_at(row, i)
        if row.items[i].kind not in ("W", "DISC") or row.items[i].word in (",", ";", "and", "of", "for"):
            return None
    return None


SHORT = 7


def joined(row: Row, names: Sequence[int], team: int) -> bool:
    """Whether a list of runners stands to the item of a team as its own: behind a colon, a bracket or ``of``, or in one clause with it."""
    low, high = (team, names[0]) if team < names[0] else (names[-1], team)
    between = row.items[low + 1 : high]
    if team < names[0] and row.items[names[0] - 1].word == "," and not any(i.word in ASIDE for i in between):
        return not any(i.kind == "PER" for i in between)
    if team < names[0] and (row.items[names[0] - 1].word in INTRODUCING or any(i.word == ":" for i in between)):
        return not any(i.word == ";" for i in between)
    return not any(i.kind in ("MARK", "PLC") or i.word in CLAUSES for i in between)


ASIDE = frozenset({";", "but", "while", "when", "as", "after", "before", "with", "beating", "ahead", "behind", "from"})
INTRODUCING = frozenset({":", "(", "of", "through", "–", "—"})
CLAUSES = STOPS | {"when", "as", "after", "before", "and", "who", "whose", "which"}
