"""Comparisons by a gap whose other end the text before names: ``X came in eight seconds later``, ``was second, a minute behind``,
``was close behind``, ``stayed 17 points in front``."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.linking.assertion import doubtful
from extractor.linking.contests.forms import Contest, verb_at
from extractor.linking.contests.margins import finished, measure_start, ongoing, winner_before
from extractor.linking.contests.places import anchor_before, placed_person
from extractor.linking.contests.subjects import doer, joint
from extractor.linking.contests.words import SECONDS
from extractor.linking.phrases import PRIOR, Line, head_person

#: How near somebody was, with no measure: ``close behind``.
NEAR_BY = frozenset("close closely just hard narrowly right".split())
#: What may stand between a verb of finishing and the gap: ``came in eight seconds later``, ``crossed the line a second later``.
HOMEWARD = frozenset("in home over across the line".split())
STAYING = frozenset("stay stayed staying finish finished finishing end ended ending was were won win winning".split())


def following(line: Line, place: int) -> Iterator[Contest]:
    """``came in eight seconds later``, ``was second, almost a minute behind``, ``was close behind``."""
    if place < 2 or not closing(line, place):
        return
    start = place - 1 if line.word(place - 1) in NEAR_BY else measure_start(line, place)
    if start is None or start == 0 or ongoing(line, range(start, place + 1)) or not finished(line, place):
        return
    found = trailer(line, start, bare=start == place - 1)
    if found is None or found[0] == PRIOR:
        return
    for loser in joint(line, *found):
        winner = winner_before(line, found[0])
        yield Contest(place, winner, loser, "adrift", 0.78)


def closing(line: Line, place: int) -> bool:
    """Whether the phrase ends with its word: nobody and nothing to compare with follows."""
    after = line.word(place + 1)
    return after not in ("than", "of", "from", "his", "her", "the", "a") and head_person(line, place + 1) is None


def trailer(line: Line, start: int, bare: bool) -> tuple[int, int] | None:
    """Who is behind, with the item of the verb or place that says so: the subject of the finish, or whose place stands before."""
    back = start - 1
    while back > 0 and line.word(back) in HOMEWARD:
        back -= 1
    verb = verb_at(line, back) if line.items[back].symbol in ("BE", "FIN") else None
    if verb is not None and (bare or back < start - 1 or line.items[back].symbol == "FIN"):
        own = None if doubtful(line, verb, back) else doer(line, verb, back)
        return None if own is None else (own[0], back)
    anchor = anchor_before(line, start)
    if bare or anchor is None or line.items[anchor].symbol not in SECONDS or first(line, anchor):
        return None
    placed = placed_person(line, anchor)
    return None if placed is None else (placed, anchor)


def first(line: Line, anchor: int) -> bool:
    """Whether a place is the first."""
    return getattr(line.items[anchor].mention, "place", None) == 1


def in_front(line: Line, place: int) -> Iterator[Contest]:
    """``did enough to finish 17 points in front``: of the other who was told of."""
    if line.word(place + 1) == "of" or head_person(line, place + 1) is not None:
        return
    start = measure_start(line, place - (line.word(place - 1) == "in"))
    if start is None or start == 0 or line.word(start - 1) not in STAYING or ongoing(line, range(start, place + 1)):
        return
    verb = verb_at(line, start - 1)
    own = None if verb is None or doubtful(line, verb, start - 1) else doer(line, verb, start - 1)
    if own is None or own[0] == PRIOR:
        return
    others = {
        line.person(i): i for i in line.row.of_kind("PER") if i < own[0] and line.person(i) != line.person(own[0])
    }
    if len(others) < 2:
        yield Contest(place, own[0], next(iter(others.values()), PRIOR), "in front", 0.78)
