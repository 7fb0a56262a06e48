"""Medals, places and marks that their own words give to a team: ``bronze for Jamaica in 3:03.69``, ``a silver in 43.76 gave Namibia ...``,
``third place went to Poland``."""

from __future__ import annotations

from extractor.analysis import Analysis
from extractor.linking.items import Row
from extractor.linking.relays.lists import is_team
from extractor.linking.relays.squads import nation_at

GAVE = frozenset("gave give gives giving earned earning handed handing brought bringing secured".split())
WENT = frozenset("went go goes going gone fell falling passed handed fall awarded".split())
STOPS = frozenset("; while whilst but behind ahead".split())
REACH = 9
"""How many items lie between a medal and whom it is given, at most."""
CLOSE = 6


def given_to(analysis: Analysis, row: Row, anchor: int) -> int | None:
    """The team to which the words behind a medal, place or mark give it."""
    items = row.items
    for i in range(anchor + 1, min(len(items), anchor + REACH)):
        team = nation_at(analysis, row, i)
        if team is not None:
            return team if handed(row, anchor, i) else None
        if items[i].word in STOPS or items[i].kind in ("PER", "PLC", "TITLE") or items[i].kind == items[anchor].kind:
            return None
    return None


def handed(row: Row, anchor: int, team: int) -> bool:
    """Whether the words right before a team make it the one that gets something."""
    items = row.items
    last = team - 1 - (items[team - 1].word == "the")
    word = items[last].word
    if last <= anchor:
        return False
    if word == "for":
        return items[anchor].kind in ("PLC", "TITLE")
    if word == "to":
        return any(item.word in WENT for item in items[anchor:last])
    return word in GAVE


def taken_by(analysis: Analysis, row: Row, anchor: int) -> int | None:
    """The team that has an anchor by the words around it: those behind it, or those of a medal given right before:
    ``bronze for Jamaica in a record 3:03.69``."""
    ahead = given_to(analysis, row, anchor)
    if ahead is not None:
        return ahead
    for i in range(anchor - 1, max(-1, anchor - CLOSE - 1), -1):
        item = row.items[i]
        team = nation_at(analysis, row, i)
        if team is not None:
            medals = [k for k in range(max(0, i - REACH), i) if row.items[k].kind in ("PLC", "TITLE")]
            return (
                team if medals and given_to(analysis, row, medals[-1]) == team and handed(row, medals[-1], i) else None
            )
        if item.word in STOPS | {",", "and", "that", "which", "who"} or (
            item.kind == "PER" and not is_team(analysis, row, i)
        ):
            return None
    return None
