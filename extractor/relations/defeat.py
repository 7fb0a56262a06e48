"""Defeats: comparisons of two, with the race that they speak of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.gazetteer import competitions
from extractor.linking.anchors import Anchor, Hands, Link, link_slots
from extractor.linking.contests import Contest, contests, worth_reading
from extractor.linking.items import Row
from extractor.linking.model import Weights
from extractor.linking.pairs import person_at
from extractor.linking.phrases import Line

DEFEATS = ("none", "first", "second")
REACH = 12
BREAKS = frozenset({";", "who", "whom", "while", "but", "after", "before", "when"})


def find_defeats(analysis: Analysis, links: Sequence[Link], weights: Weights, floor: float) -> list[Draft]:
    """Comparisons of two persons in which one beat the other."""
    hands: Hands | None = None
    out = []
    for number, contest in all_contests(analysis):
        hands = hands or Hands(analysis)
        if contest.sure >= floor:
            out.append(draft_of(analysis, number, contest, links, weights, hands))
    return out


def all_contests(analysis: Analysis) -> Iterator[tuple[int, Contest]]:
    """The comparisons of the body with the numbers of their rows."""
    body = analysis.reading.article.body_start
    for number, row in enumerate(analysis.rows):
        if row.sentence.start >= body and worth_reading(row):
            for contest in contests(Line(row, analysis.reading.doc)):
                yield number, contest


def draft_of(analysis: Analysis, number: int, contest: Contest, links: Sequence[Link], weights: Weights, hands: Hands) -> Draft:
    """One defeat; its race is that of an anchor of either of the two in the same clause, else chosen anew."""
    row = analysis.rows[number]
    names = analysis.people.persons
    winner, loser = person_at(row, contest.winner), person_at(row, contest.loser)
    slots: dict[str, object] = {"winner": names[winner].name, "loser": names[loser].name}
    near = anchor_near(row, number, contest, links, (winner, loser))
    race = near.slots if near else link_slots(analysis, weights, Anchor(number, contest.trigger, "place"), winner, hands)
    for slot, found in race.items():
        slots[slot] = found.value
    slots["indoor"] = indoor(analysis, slots)
    ends = [row.items[i] for i in (contest.winner, contest.trigger, contest.loser)]
    start, end = min(i.start for i in ends), max(i.end for i in ends)
    steps = [f"{row.items[contest.trigger].word!r}: {slots['winner']} beat {slots['loser']} ({contest.rule})"]
    steps += [f"{name}: {slot.value} ({slot.origin}, {slot.chance:.2f})" for name, slot in race.items() if slot.value]
    return Draft("defeat", slots, start, end, f"defeat.{contest.rule}", contest.sure, steps)


def anchor_near(row: Row, number: int, contest: Contest, links: Sequence[Link], two: tuple[int, int]) -> Link | None:
    """The nearest mark or place of either of the two with no break between."""
    fits = [
        (abs(k.anchor.item - contest.trigger), k.anchor.item, k)
        for k in links
        if k.anchor.row == number and k.owner.person in two and k.anchor.task in ("mark", "place") and joined(row, k.anchor.item, contest.trigger)
    ]
    return min(fits, key=lambda f: f[:2])[2] if fits else None


def joined(row: Row, anchor: int, trigger: int) -> bool:
    """Whether nothing that begins another clause stands between two items."""
    low, high = sorted((anchor, trigger))
    return high - low <= REACH and not any(item.word in BREAKS for item in row.items[low + 1 : high])


def indoor(analysis: Analysis, slots: dict[str, object]) -> bool:
    """Whether the race was indoors."""
    known = competitions().get(str(slots.get("competition")))
    if known and known.indoor or slots.get("discipline") in ("60m", "60m hurdles"):
        return True
    main = analysis.main
    return main.indoor and main.competition is not None and slots.get("competition") == main.competition.key
