"""Comparisons by verbs whose subject has lost, and by moves that decide a race: ``lost to X``, ``chased X home``, ``kicked past X to win``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extractor.linking.assertion import doubtful, leads_only
from extractor.linking.contests.forms import Contest, neutral, phrase_end, verb_at
from extractor.linking.contests.margins import measuring
from extractor.linking.contests.places import anchor_before, placed_person
from extractor.linking.contests.subjects import doer, joint
from extractor.linking.contests.words import CHASES, TITLE_LOST, VAIN, YIELDS
from extractor.linking.phrases import Line, after_person, head_person, persons_after

LOST = frozenset("lost losing went going bowed bowing succumbed missed missing".split())
BETWEEN = frozenset(
    "on by out down narrowly in at the over just of mere once twice only , this last season year summer winter race races one".split()
)
PAST = frozenset("could was were failed cannot".split())
AFTER_CHASE = frozenset("home in to over across all hard close closely down".split())
WAYS = frozenset(
    {
        ("to", "the", "line"),
        ("over", "the", "line"),
        ("across", "the", "line"),
        ("to", "the", "tape"),
        ("to", "the", "finish"),
    }
)


def yielding(line: Line, place: int) -> Iterator[Contest]:
    """``lost to X``, ``was no match for X``, ``finished behind X``."""
    verb = verb_at(line, place)
    told = phrase_end(line, place, YIELDS) if verb is not None else None
    end = told or ((title_lost(line, place) or lost_by(line, place)) if verb is not None else None)
    if verb is None or end is None or (doubtful(line, verb, place) and line.word(place) != "find"):
        return
    winners = persons_after(line, end)
    if not winners or leads_only(line, end, winners[-1]):
        return
    loser = doer(line, verb, place)
    for own in joint(line, loser[0], place) if loser is not None else ():
        for winner in winners:
            yield Contest(place, winner, own, "yield", 0.9 if loser and loser[1] == "parse" else 0.8)


def lost_by(line: Line, place: int) -> int | None:
    """``went down by three centimetres to X``, ``lost in the final to X``: the place behind ``to``."""
    if line.word(place) not in LOST:
        return None
    for nxt in range(place + 1, min(place + 12, len(line.items))):
        item = line.items[nxt]
        if item.word == "to":
            return nxt + 1
        if item.kind not in ("DISC", "COMP", "VEN", "ROUND", "DATE") and not (
            measuring(line, nxt) or item.word in BETWEEN
        ):
            return None
    return None


def title_lost(line: Line, place: int) -> int | None:
    """``lost her pentathlon title on Friday to X``: the place behind ``to``."""
    if line.word(place) not in TITLE_LOST:
        return None
    title = False
    for nxt in range(place + 1, min(place + 20, len(line.items))):
        item = line.items[nxt]
        title = title or item.kind == "TITLE" or item.word in ("it", "that", "them", "final", "finals", "race", "races")
        if item.word == "to" and head_person(line, nxt + 1) is not None:
            return nxt + 1 if title else None
        if (
            item.kind in ("REC", "PLC")
            or item.word in ("lead", "ground", "record")
            or not (neutral(line, nxt) or item.word in ("it", "that", "them"))
        ):
            return None
    return None


def chasing(line: Line, place: int) -> Iterator[Contest]:
    """``chased her home``, ``followed X over the line``: the object has won."""
    verb = verb_at(line, place)
    if verb is None or line.word(place) not in CHASES:
        return
    winners = persons_after(line, place + 1)
    if not winners and line.word(place + 1) == "her" and line.word(place + 2) in AFTER_CHASE:
        winners = [place + 1]
    if not winners or doubtful(line, verb, place) or not home(line, after_person(line, winners[-1])):
        return
    loser = doer(line, verb, place)
    for winner in winners if loser is not None else ():
        yield Contest(place, winner, loser[0] if loser else winner, "chase", 0.82)


def home(line: Line, place: int) -> bool:
    """``home``, ``to the line``, ``all the way``: how far somebody was chased."""
    words = [line.word(i) for i in range(place, min(place + 4, len(line.items)))]
    words = words[1:] if words[:1] in (["hard"], ["close"], ["closely"]) else words
    if words[:1] in (["home"], ["in"]):
        return words[1:2] != ["the"]
    return tuple(words[:3]) in WAYS or words[:2] == ["all", "the"]


def wake(line: Line, place: int) -> Iterator[Contest]:
    """``finished second in X's wake``."""
    if line.word(place) not in ("wake", "slipstream") or place < 2:
        return
    back = place - 1 - (line.word(place - 1) in ("'s", "’s", "'", "’"))
    own = line.items[back]
    if own.kind != "PER" or not (own.symbol == "HIS" or back < place - 1):
        return
    anchor = anchor_before(line, back)
    loser = placed_person(line, anchor) if anchor is not None else None
    if loser is not None:
        yield Contest(place, back, loser, "behind", 0.8)


def missing(line: Line, place: int) -> Iterator[Contest]:
    """``could not catch X and finished second``, ``was unable to match X's kick``: pursuit in vain, where a place is told."""
    verb = verb_at(line, place)
    if verb is None or line.word(place) not in VAIN or line.tag(place) != "VB":
        return
    before = [line.word(i) for i in range(max(0, place - 5), place)]
    if not {"not", "n't", "n’t", "unable", "never", "failed", "cannot"} & set(before) or not PAST & set(before):
        return
    start = place + 1 + (line.word(place + 1) in ("with", "to", "off", "up", "on", "past", "down"))
    winners = persons_after(line, start) or mark_owner_after(line, start)
    loser = doer(line, verb, place) if winners else None
    if loser is None or not (any(i.kind in ("PLC", "MARK") for i in line.items) or at_the_end(line, place)):
        return
    for winner in winners:
        yield Contest(place, winner, loser[0], "in vain", 0.75)


def at_the_end(line: Line, place: int) -> bool:
    """``over the last lap``, ``in the closing metres``: whether words behind an item speak of the end of a race."""
    words = [line.word(i) for i in range(place, min(place + 12, len(line.items)))]
    return any(a in ENDING and b in STRETCHES for a, b in pairwise(words))


ENDING = frozenset("last final closing home".split())
STRETCHES = frozenset(
    "lap metres meters yards strides straight bend kilometre mile circuit stretch sprint hurdle barrier".split()
)


def mark_owner_after(line: Line, start: int) -> list[int]:
    """``X's pace``, ``X's 8.12``: the owner of what could not be matched."""
    place = next((i for i in range(start, min(start + 5, len(line.items))) if line.is_person(i)), None)
    return [place] if place is not None and line.possessive(place) else []
