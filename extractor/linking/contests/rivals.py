"""Comparisons that the end of a race of two tells: ``led X home``, ``put four seconds between himself and X``, ``held on as X closed``,
``got the verdict over X``, ``A and B were level, but A proved the stronger``, ``X's victims included Y``."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.linking.assertion import doubtful
from extractor.linking.contests.forms import Contest, neutral, verb_at
from extractor.linking.contests.gaps import closing
from extractor.linking.contests.margins import ONGOING, measure_start, ongoing
from extractor.linking.contests.places import nominal_possessor
from extractor.linking.contests.subjects import doer
from extractor.linking.contests.words import forms
from extractor.linking.phrases import Line, after_person, head_person, persons_after

LEADS = frozenset("led leads leading".split())
LED_HOME = (("home",), ("in",), ("across", "the"), ("over", "the"), ("to", "the", "line"), ("to", "the", "tape"))
ONE_TWO = frozenset({"1-2", "one-two", "1-2-3", "one-two-three", "double", "clean"})
PUTS = frozenset("put puts putting opened opening".split())
SELVES = frozenset({"himself", "herself"})
CLINGS = frozenset(
    "held hung clung hold hang cling holding hanging clinging holds hangs clings survived surviving".split()
)
ALTHOUGH = frozenset("though although as while".split())
#: What a pursuer does, and the nouns of it.
THREATENS = forms("close charge challenge threaten surge chase press finish attack rally storm pursue") | frozenset(
    "came coming comes flew flying stormed challenge charge rush rally surge sprint attack".split()
)
VERDICTS = frozenset("verdict photo photo-finish judges countback".split())
WORDS_OF_TWO = frozenset("stronger faster quicker verdict nod top".split())
VICTIMS = frozenset("victims victim scalps".split())
POSSESSIVES = ("'s", "’s", "'", "’")


def leading(line: Line, place: int) -> Iterator[Contest]:
    """``led team-mate X home``, ``led X in for a one-two``, ``led home X``."""
    verb = verb_at(line, place)
    losers = persons_after(line, place + 1) if verb is not None and line.word(place) in LEADS else []
    if verb is None or not losers or not led_home(line, after_person(line, losers[-1])):
        return
    winner = doer(line, verb, place)
    for loser in losers if winner is not None and not doubtful(line, verb, place) else ():
        yield Contest(place, winner[0] if winner else loser, loser, "idiom", 0.88)


def led_home(line: Line, place: int) -> bool:
    """``home``, ``in``, ``over the line``, ``for a one-two``: how far somebody was led."""
    words = [line.word(i) for i in range(place, min(place + 5, len(line.items)))]
    if words[:1] == ["in"]:
        return bool(words[1:2]) and (words[1] in (".", ",", "for", "by"))
    if any(tuple(words[: len(way)]) == way for way in LED_HOME):
        return True
    return words[:1] in (["for"], ["in"], ["to"]) and bool(ONE_TWO & set(words))


def between(line: Line, place: int) -> Iterator[Contest]:
    """``put four seconds between herself and X``: the subject has won by that much."""
    if line.word(place) != "between" or line.word(place + 1) not in SELVES or line.word(place + 2) != "and":
        return
    verb_place = next((i for i in range(place - 1, max(-1, place - 9), -1) if line.word(i) in PUTS), None)
    losers = persons_after(line, place + 3)
    if verb_place is None or not losers or ongoing(line, range(place, place + 2)):
        return
    verb = verb_at(line, verb_place)
    winner = doer(line, verb, verb_place) if verb is not None and not doubtful(line, verb, verb_place) else None
    for loser in losers if winner is not None and winner[0] not in losers else ():
        yield Contest(place, winner[0] if winner else loser, loser, "margin", 0.85)


def clinging(line: Line, place: int) -> Iterator[Contest]:
    """``though X came at her late, held on to win``, ``hung on for victory as X closed``: against the one who came."""
    verb = verb_at(line, place)
    if verb is None or line.word(place) not in CLINGS or line.word(place + 1) != "on":
        return
    words = [line.word(i) for i in range(place + 2, min(place + 7, len(line.items)))]
    kinds = {line.items[i].symbol for i in range(place + 2, min(place + 7, len(line.items)))}
    if words[:1] == ["to"] and line.word(place + 3) in ("his", "her", "the"):
        return
    winner = doer(line, verb, place) if "PLC:win" in kinds and not doubtful(line, verb, place) else None
    if winner is None:
        return
    if line.word(winner[0] - 1) in ALTHOUGH and coming(line, winner[0]):
        head = head_person(line, 0)
        if head is not None and line.person(head) != line.person(winner[0]):
            yield Contest(place, head, winner[0], "clinging", 0.8)
        return
    others = {line.person(i): i for i in line.row.of_kind("PER") if line.person(i) != line.person(winner[0])}
    if others and coming(line, own := next(reversed(others.values()))):
        yield Contest(place, winner[0], own, "clinging", 0.82)


def coming(line: Line, person: int) -> bool:
    """Whether somebody is said to have come near: ``X closed``, ``X's late charge``, ``a late charge by X``, ``a fast-finishing X``."""
    near = range(person + 1, min(person + 6, len(line.items)))
    for place in near:
        if line.word(place) in THREATENS:
            return True
        if not (neutral(line, place) or line.word(place) in (*POSSESSIVES, "was", "had")):
            break
    back = [line.word(i) for i in range(max(0, person - 4), person)]
    return bool({"finishing", "closing", "charging"} & set(back)) or (
        back[-1:] in (["by"], ["from"], ["of"]) and bool(THREATENS & set(back))
    )


def judged(line: Line, place: int) -> Iterator[Contest]:
    """``the verdict went to X over Y``, ``got the nod ahead of Y``."""
    words = [line.word(i) for i in range(max(0, place - 9), place)]
    losers = persons_after(line, place + 1) if VERDICTS & set(words) else []
    back = next((i for i in range(place - 1, max(-1, place - 4), -1) if line.items[i].kind == "PER"), None)
    if (
        not losers
        or back is None
        or line.possessive(back)
        or not {"to", "for"} & {line.word(i) for i in range(max(0, back - 4), back)}
    ):
        return
    for loser in losers:
        yield Contest(place, back, loser, "judged", 0.84)


def of_two(line: Line, place: int) -> Iterator[Contest]:
    """``A and B were level, but A proved the stronger``: one of the two of a sentence is said to have won."""
    if line.word(place - 1) not in ("the", "on"):
        return
    names = {line.person(i): i for i in line.row.of_kind("PER")}
    verb_place = next((i for i in range(place - 1, max(-1, place - 4), -1) if verb_at(line, i) is not None), None)
    verb = verb_at(line, verb_place) if verb_place is not None else None
    if len(names) != 2 or verb is None or verb_place is None or not together(line, verb_place):
        return
    around = {line.word(i) for i in range(verb_place, min(place + 7, len(line.items)))}
    if doubtful(line, verb, verb_place) or ONGOING & around or not closing(line, place):
        return
    winner = doer(line, verb, verb_place)
    other = next((i for n, i in names.items() if winner is not None and n != line.person(winner[0])), None)
    if winner is not None and other is not None:
        yield Contest(place, winner[0], other, "of two", 0.8)


def together(line: Line, end: int) -> bool:
    """Whether two persons are named as the parties of one thing before an item: ``A and B``."""
    people = [i for i in line.row.of_kind("PER") if i < end]
    return len(people) > 1 and line.word(people[1] - 1) in ("and", "&") and head_person(line, people[0]) == people[0]


def victimising(line: Line, place: int) -> Iterator[Contest]:
    """``X's victims included Y and Z``, ``among X's victims was Y``."""
    winner = nominal_possessor(line, place)
    nxt = next((i for i in range(place + 1, min(place + 7, len(line.items))) if line.word(i) in INCLUDING), None)
    if winner is None or nxt is None or any(not neutral(line, i) for i in range(place + 1, nxt)):
        return
    losers = persons_after(line, nxt + 1)
    for loser in losers:
        yield Contest(place, winner, loser, "noun", 0.84)


INCLUDING = frozenset("included include including was were".split())


def margin_behind(line: Line, place: int) -> Iterator[Contest]:
    """``silver went to X, 0.12 behind Y``: a gap right behind the one who was beaten by it."""
    others = persons_after(line, place + 1 + (line.word(place + 1) == "of"))
    start = measure_start(line, place) if others else None
    if start is None or start < 2 or line.word(start - 1) != "," or ongoing(line, range(start, place + 1)):
        return
    own = start - 2
    if line.is_person(own) and own not in others and any(i.kind in ("PLC", "MARK", "TITLE") for i in line.items):
        for other in others:
            yield Contest(place, other, own, "behind", 0.82)
