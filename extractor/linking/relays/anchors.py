"""Single runners with the team for which they ran: ``Peru, anchored by X``, ``Portugal, with X on the last leg``, ``X brought the
baton home``."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.analysis import Analysis
from extractor.linking.items import Row
from extractor.linking.relays.lists import is_team, letter
from extractor.linking.relays.squads import TIES, Squad, nation_at
from extractor.linking.relays.teams import person_at, rival

LEADING = frozenset("anchored led inspired captained steered guided opened headed".split())
SIDE = 8
"""How many items lie between ``anchored by`` and the runner, or before it and the team, at most."""
BRINGING = frozenset("brought bringing carried carrying".split())
LEGS = frozenset("leg anchor".split())


def anchors_of(analysis: Analysis, number: int) -> Iterator[Squad]:
    """All single runners of a row whose team its words tell."""
    yield from anchored_of(analysis, number)
    yield from homes_of(analysis, number)
    yield from legs_of(analysis, number)


def anchored_of(analysis: Analysis, number: int) -> Iterator[Squad]:
    """Single runners of a team that a row says it was brought home by: ``Portugal, anchored by X, the champion``."""
    row = analysis.rows[number]
    for i in range(1, len(row.items) - 2):
        if row.items[i].word in LEADING and "by" in (row.items[i + 1].word, row.items[i + 2].word):
            team = nation_before(analysis, row, i)
            runner = runner_behind(analysis, row, i + 1)
            if team is not None and runner is not None:
                yield Squad(runner, runner, (person_at(row, runner),), team, "anchored")


def homes_of(analysis: Analysis, number: int) -> Iterator[Squad]:
    """Single runners who brought the baton home for the team that a row names before: ``... for Jamaica; X brought it home``."""
    row = analysis.rows[number]
    places = [i for i, item in enumerate(row.items) if item.word in BRINGING]
    for i in places if any(item.word == "home" for item in row.items) else ():
        before = [k for k in row.of_kind("PER") if k < i and row.items[k].symbol == "PER"]
        if not before or is_team(analysis, row, before[-1]):
            continue
        nations = [k for k in range(before[-1]) if nation_at(analysis, row, k) is not None]
        team = nation_at(analysis, row, nations[-1]) if nations else None
        if team is not None and not rival(row, nations[-1]):
            yield Squad(before[-1], before[-1], (person_at(row, before[-1]),), team, "anchored")


def legs_of(analysis: Analysis, number: int) -> Iterator[Squad]:
    """Single runners of whom a leg is told beside their team: ``Portugal, with Ana Ruiz on the anchor leg, ...``."""
    row = analysis.rows[number]
    for i in row.of_kind("PER"):
        behind = [item.word for item in row.items[i + 1 : i + 5]]
        if not i or row.items[i - 1].word != "with" or behind[:1] != ["on"] or not LEGS & set(behind):
            continue
        team = nation_before(analysis, row, i - 1)
        if team is not None and row.items[i].symbol == "PER" and not is_team(analysis, row, i):
            yield Squad(i, i, (person_at(row, i),), team, "anchored")


def nation_before(analysis: Analysis, row: Row, place: int) -> int | None:
    """The team right before an item, its event and noun between."""
    for i in range(place - 1, max(-1, place - SIDE), -1):
        team = nation_at(analysis, row, i)
        if team is not None:
            return team
        if row.items[i].word not in TIES and row.items[i].kind != "DISC":
            return None
    return None


def runner_behind(analysis: Analysis, row: Row, place: int) -> int | None:
    """The item of the runner behind ``by``, after nothing but what describes her or him."""
    for i in range(place, min(len(row.items), place + SIDE)):
        item = row.items[i]
        if item.kind == "PER":
            return i if item.symbol == "PER" and not is_team(analysis, row, i) else None
        if letter(item) not in ("d", "D") and item.word not in ("by", "off", "home"):
            return None
    return None
