"""Comparisons by verbs whose subject has lost, and by moves that decide a race: ``lost to X``, ``chased X home``, ``kicked past X to win``."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.linking.assertion import doubtful, leads_only
from extractor.linking.contest_forms import Contest, neutral, phrase_end, verb_at
from extractor.linking.contest_verbs import lasting
from extractor.linking.contest_words import MOVED, MOVES, YIELDS
from extractor.linking.phrases import Line, after_person, head_person, persons_after
from extractor.linking.subjects import subject


def yielding(line: Line, place: int) -> Iterator[Contest]:
    """``lost to X``, ``was no match for X``, ``finished behind X``."""
    verb = verb_at(line, place)
    end = (phrase_end(line, place, YIELDS) or title_lost(line, place)) if verb is not None else None
    if verb is None or end is None or doubtful(line, verb, place):
        return
    winners = persons_after(line, end)
    if not winners or leads_only(line, end, winners[-1]):
        return
    loser = subject(line, verb, place)
    if loser is not None:
        for winner in winners:
            yield Contest(place, winner, loser[0], "yield", 0.9 if loser[1] == "parse" else 0.8)


def title_lost(line: Line, place: int) -> int | None:
    """``lost her pentathlon title on Friday to X``: the place behind ``to``."""
    if line.word(place) not in ("lost", "losing", "loses", "surrendered", "relinquished", "conceded"):
        return None
    title = False
    for nxt in range(place + 1, min(place + 14, len(line.items))):
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
    if verb is None or line.word(place) not in ("chased", "chasing", "followed", "following", "trailed"):
        return
    winners = persons_after(line, place + 1)
    if not winners or doubtful(line, verb, place):
        return
    rest = [line.word(i) for i in range(after_person(line, winners[-1]), min(winners[-1] + 6, len(line.items)))]
    home = (rest[:1] in (["home"], ["in"]) and rest[1:2] != ["the"]) or rest[:3] in (
        ["to", "the", "line"],
        ["over", "the", "line"],
        ["across", "the", "line"],
        ["all", "the", "way"],
    )
    loser = subject(line, verb, place) if home else None
    if loser is not None:
        for winner in winners:
            yield Contest(place, winner, loser[0], "chase", 0.82)


def moving(line: Line, place: int) -> Iterator[Contest]:
    """``kicked past X to win``: a move on somebody that the sentence ends with a win or place."""
    verb = verb_at(line, place)
    if verb is None or line.word(place) not in MOVED:
        return
    joint = place + 1 + (line.tag(min(place + 1, len(line.items) - 1)) == "RB" and line.word(place + 1) not in MOVES)
    if line.word(joint) not in MOVES:
        return
    start = joint + 1 + (line.word(joint + 1) in ("of", "from"))
    losers = persons_after(line, start)
    if not losers or doubtful(line, verb, place) or leads_only(line, start, losers[-1]):
        return
    winner = subject(line, verb, place)
    if winner is not None and lasting(line, losers[-1]):
        for loser in losers:
            yield Contest(place, winner[0], loser, "move", 0.82)
