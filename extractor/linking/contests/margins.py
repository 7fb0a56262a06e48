"""Comparisons by a margin: ``was 5.54m in front of X``, ``had 15 seconds in hand over X``, ``with X four hundredths back``,
``left X 238 points adrift``, ``X was eight seconds slower``."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.linking.assertion import STAGES, doubtful
from extractor.linking.contests.forms import Contest, neutral, verb_at
from extractor.linking.contests.places import placed_person
from extractor.linking.contests.subjects import doer
from extractor.linking.contests.words import BEATEN
from extractor.linking.phrases import PRIOR, Line, after_person, head_person, persons_after

UNITS = frozenset(
    "m metre metres meter meters yard yards foot feet inch inches centimetre centimetres cm second seconds sec secs minute minutes point points stride strides hundredth hundredths tenth tenths thousandth thousandths km kilometre kilometres".split()
)
#: Words of a measure besides the number and its unit: ``more than two minutes``, ``three quarters of a minute``.
MEASURING = frozenset(
    "a an one two three four five six seven eight nine ten half quarter quarters of and single".split()
)
HEDGES = frozenset(
    "almost about over nearly just exactly only still some more than around under well fully a further another at least barely".split()
)
WON = frozenset({"PLC:win", "PLC:medal"})
#: Words that make a margin one of a stage of the race.
ONGOING = STAGES | frozenset(
    "lap laps bell lead led leading leader leaders leads after day days event events discipline standings overnight early left remaining stage mark point when until kilometre km miles once".split()
)


def measure_start(line: Line, place: int) -> int | None:
    """Where a measure that ends right before an item begins; None where none does."""
    start = place - 1
    if start < 0:
        return None
    if line.items[start].kind not in ("DIFF", "MARK"):
        if line.word(start) not in UNITS and line.items[start].symbol != "#":
            return None
        while start > 0 and (line.items[start - 1].symbol == "#" or line.word(start - 1) in MEASURING):
            start -= 1
        if start == place - 1 and line.items[start].symbol != "#":
            return None
    while start > 0 and line.word(start - 1) in HEDGES | MEASURING:
        start -= 1
    return start


def ongoing(line: Line, besides: range) -> bool:
    """Whether the sentence speaks of a stage of the race."""
    return any(
        item.kind == "W" and item.word in ONGOING for i, item in enumerate(line.items) if i not in besides
    ) or any(
        item.kind == "DISC" and item.word.endswith(("k", "km")) and line.word(i - 1) in ("at", "by", "after", "past")
        for i, item in enumerate(line.items)
    )


def apart(line: Line, place: int) -> Iterator[Contest]:
    """``was 5.54m in front of X``, ``was 22 seconds behind X``: a distance at the finish."""
    ahead = line.word(place) in ("ahead", "clear", "front", "adrift") and line.word(place + 1) == "of"
    if not ahead and line.word(place) != "behind":
        return
    start = measure_start(line, place - (line.word(place - 1) == "in"))
    if start is None or start == 0 or line.items[start - 1].symbol not in ("BE", "FIN"):
        return
    verb = verb_at(line, start - 1)
    others = persons_after(line, place + 1 + ahead)
    if verb is None or not others or doubtful(line, verb, start - 1) or ongoing(line, range(start, place + 2)):
        return
    own = doer(line, verb, start - 1)
    losing = line.word(place) in ("behind", "adrift")
    for other in others if own is not None and own[0] not in others else ():
        mine = own[0] if own else other
        yield Contest(place, other if losing else mine, mine if losing else other, "apart", 0.8)


def holding(line: Line, place: int) -> Iterator[Contest]:
    """``had 15 seconds in hand over X``, ``had a stride to spare over X``, ``won by a margin of 86 over X``."""
    if line.word(place) not in ("over", "from", "on") or place < 2:
        return
    spare = line.word(place - 1) in ("hand", "spare")
    margin = next((i for i in range(place - 1, max(-1, place - 7), -1) if line.word(i) in ("margin", "cushion")), None)
    if not spare and (margin is None or not all(neutral(line, i) or i == margin for i in range(margin, place))):
        return
    losers = persons_after(line, place + 1)
    if not losers or ongoing(line, range(margin or place - 3, place)):
        return
    winner = holder(line, place - 3 if spare else margin or place)
    for loser in losers if winner is not None else ():
        yield Contest(place, winner if winner is not None else PRIOR, loser, "margin", 0.85)


def holder(line: Line, place: int) -> int | None:
    """Who holds a margin: to whom it was given, else who had it or won by it."""
    for back in range(place, max(-1, place - 12), -1):
        item = line.items[back]
        verb = verb_at(line, back)
        if verb is None or item.kind not in ("W", "PLC"):
            continue
        if item.word in ("gave", "give", "giving", "gives"):
            return back + 1 if line.items[back + 1].kind == "PER" else head_person(line, back + 1)
        if doubtful(line, verb, back):
            return None
        found = doer(line, verb, back)
        return found[0] if found else None
    anchor = next((i for i in range(place, max(-1, place - 12), -1) if line.items[i].kind == "PLC"), None)
    return placed_person(line, anchor) if anchor is not None else None


def trailing(line: Line, place: int) -> Iterator[Contest]:
    """``with team-mate X four hundredths back``: behind somebody who has won."""
    if line.word(place) != "with":
        return
    losers = persons_after(line, place + 1)
    if not losers:
        return
    end = after_person(line, losers[-1])
    word = next((i for i in range(end, min(end + 9, len(line.items))) if line.word(i) in BEATEN), None)
    start = None if word is None else measure_start(line, word - (line.word(word - 1) == "further"))
    if word is None or start is None or start < end - 1:
        return
    if start > end + 2 and not all(neutral(line, i) or line.word(i) == "," for i in range(end, start)):
        return
    anchor = next(
        (i for i in range(place - 1, -1, -1) if line.items[i].symbol in WON or line.items[i].kind == "MARK"), None
    )
    winner = placed_person(line, anchor) if anchor is not None else None
    for loser in losers if winner is not None and not ongoing(line, range(start, word + 1)) else ():
        yield Contest(word, winner if winner is not None else PRIOR, loser, "trailing", 0.8)


def adrift(line: Line, place: int) -> Iterator[Contest]:
    """``X was exactly eight seconds slower``: than the one who won, whom the sentence or the text before names."""
    if line.word(place) not in BEATEN or place < 2:
        return
    start = measure_start(line, place)
    nxt = place + 1
    if start is None or start == 0 or (nxt < len(line.items) and line.word(nxt) in ("than", "of", "on", "at", "from")):
        return
    if head_person(line, nxt) is not None or ongoing(line, range(start, place + 1)):
        return
    verb = verb_at(line, start - 1)
    if verb is None or line.items[start - 1].symbol not in ("BE", "FIN") or doubtful(line, verb, start - 1):
        return
    loser = doer(line, verb, start - 1)
    if loser is None or loser[0] == PRIOR or not finished(line, place):
        return
    yield Contest(place, winner_before(line, loser[0]), loser[0], "adrift", 0.8)


def by_margin(line: Line, place: int) -> Iterator[Contest]:
    """``was beaten by three hundredths``, ``lost by a single centimetre``: by the other of the sentence, or the one spoken of."""
    verb = verb_at(line, place)
    if verb is None or line.word(place) not in ("beaten", "lost", "pipped", "losing") or line.word(place + 1) != "by":
        return
    end = next(
        (i for i in range(place + 2, min(place + 8, len(line.items))) if not measuring(line, i)), len(line.items)
    )
    if end == place + 2 or measure_start(line, end) is None or doubtful(line, verb, place):
        return
    loser = doer(line, verb, place)
    if loser is None or loser[0] == PRIOR or line.possessive(loser[0]):
        return
    others = {line.person(i): i for i in line.row.of_kind("PER") if line.person(i) != line.person(loser[0])}
    winner = next(iter(others.values())) if len(others) == 1 else PRIOR
    if len(others) < 2:
        yield Contest(place, winner, loser[0], "by margin", 0.78)


def measuring(line: Line, place: int) -> bool:
    """Whether an item can be of a measure."""
    item = line.items[place]
    return (
        item.kind in ("DIFF", "MARK")
        or item.symbol == "#"
        or item.word in HEDGES | MEASURING | UNITS | {"than", "less"}
    )


def finished(line: Line, place: int) -> bool:
    """Whether a result stands in the sentence, so that the margin is that of the finish."""
    return any(item.kind in ("MARK", "PLC") for item in line.items) or line.word(place + 1) in (".", ";", ",")


def winner_before(line: Line, loser: int) -> int:
    """The person who has won in an earlier clause of the sentence; else the one whom the text before speaks of."""
    anchor = next((i for i in range(loser - 1, -1, -1) if line.items[i].symbol in WON), None)
    found = placed_person(line, anchor) if anchor is not None else None
    return PRIOR if found is None or line.person(found) == line.person(loser) else found
