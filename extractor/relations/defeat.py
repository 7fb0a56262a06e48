"""Defeats: comparisons of two, with the race that they speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.analysis import Analysis
from extractor.discourse.context import titled
from extractor.draft import Draft
from extractor.gazetteer import competitions
from extractor.linking.anchors import Hands, Link
from extractor.linking.contests.clauses import asides, region
from extractor.linking.contests.forms import Contest
from extractor.linking.items import Row
from extractor.linking.model import Weights
from extractor.linking.phrases import Line
from extractor.linking.races import all_contests, persons_of, races_of
from extractor.linking.slots import Slot
from extractor.linking.verdict import tenth

REACH = 12
SURE = 0.8
NAMED = ("here", "competition")
#: The signal of a race that stands in a list of several.
LISTED = "fx:listed"


def find_defeats(analysis: Analysis, links: Sequence[Link], weights: Weights, floor: float) -> list[Draft]:
    """Comparisons of two persons in which one beat the other."""
    hands: Hands | None = None
    out = []
    for number, contest in all_contests(analysis):
        hands = hands or Hands(analysis)
        two = persons_of(analysis, number, contest) if contest.sure >= floor else None
        if two and not counted(analysis.rows[number], contest):
            races = races_of(analysis, weights, number, contest, two, hands)
            races = [in_turn(analysis.rows[number], race) for race in races]
            out += [draft_of(analysis, number, contest, two, links, race) for race in races]
    return out


def counted(row: Row, contest: Contest) -> bool:
    """``ten times he had finished behind her``: a tally of races is none of them."""
    low, high = max(1, contest.trigger - COUNT_REACH), contest.trigger + COUNT_REACH
    near = range(low, min(high, len(row.items)))
    return any(
        row.items[i].word == "times" and number_word(row.items[i - 1].word) and not honours(row, i) for i in near
    )


def in_turn(row: Row, race: dict[str, Slot]) -> dict[str, Slot]:
    """The race without its day and place where several are told of ``in turn``."""
    words = [item.word for item in row.items]
    several = "respectively" in words or any(words[i : i + 2] == ["in", "turn"] for i in range(len(words)))
    return race | {s: replace(race[s], value=None) for s in ("venue", "date")} if several else race


def honours(row: Row, place: int) -> bool:
    """``four times a champion``, ``three times the winner``: a tally of titles."""
    after = row.items[place + 1 : place + 5]
    return any(item.kind in ("TITLE", "COMP") or item.word in ("champion", "winner") for item in after)


def number_word(word: str) -> bool:
    """``ten``, ``10``, ``several``."""
    return word.isdigit() or word in COUNTS


COUNT_REACH = 9
COUNTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty several many".split()
)


def draft_of(
    analysis: Analysis,
    number: int,
    contest: Contest,
    two: tuple[int, int],
    links: Sequence[Link],
    race: dict[str, Slot],
) -> Draft:
    """One defeat; its race is that of an anchor of either of the two in the same clause, else chosen anew."""
    row = analysis.rows[number]
    names = analysis.people.persons
    slots: dict[str, object] = {"winner": names[two[0]].name, "loser": names[two[1]].name}
    listed = race["venue"].origin == "list"
    near = anchor_near(Line(row, analysis.reading.doc), number, contest, links, two)
    if (
        near
        and near.value("discipline")
        and near.slots["discipline"].chance >= max(SURE, race["discipline"].chance)
        and race["discipline"].origin not in NAMED
    ):
        race["discipline"] = near.slots["discipline"]
    if (
        near
        and race["competition"].origin not in ("here", "list")
        and near.slots["competition"].chance >= max(SURE, race["competition"].chance)
    ):
        race |= {slot: near.slots[slot] for slot in ("competition", "venue", "date")}
        race["date"] = of_month(race["date"], race["competition"])
    for slot, found in race.items():
        slots[slot] = found.value
    slots["indoor"] = indoor(analysis, slots)
    ends = [row.items[i] for i in (contest.trigger, *contest.people())]
    start, end = min(i.start for i in ends), max(i.end for i in ends)
    steps = [f"{row.items[contest.trigger].word!r}: {slots['winner']} beat {slots['loser']} ({contest.rule})"]
    steps += [f"{name}: {slot.value} ({slot.origin}, {slot.chance:.2f})" for name, slot in race.items() if slot.value]
    signals = [
        f"sure:{tenth(contest.sure)}",
        f"fx:forms:{'+'.join(row.items[i].symbol for i in contest.people())}",
        f"near:{near is not None}",
        *([LISTED] if listed else []),
    ]
    signals += [f"{name}:{slot.origin}:{tenth(slot.chance)}" for name, slot in race.items()]
    return Draft("defeat", slots, start, end, f"defeat.{contest.rule}", contest.sure, steps, signals=signals)


def of_month(date: Slot, competition: Slot) -> Slot:
    """The date of a championships no closer than its month, where the day is not named beside the result."""
    if not date.value or date.origin == "here" or not titled(str(competition.value)):
        return date
    return replace(date, value=date.value[:7])


def anchor_near(line: Line, number: int, contest: Contest, links: Sequence[Link], two: tuple[int, int]) -> Link | None:
    """The nearest mark or place of either of the two with no break between, and not of an aside."""
    low, high, _ = region(line.row, contest)
    beside = asides(line, contest)
    fits = [
        (abs(k.anchor.item - contest.trigger), k.anchor.item, k)
        for k in links
        if k.anchor.row == number
        and k.owner.person in two
        and k.anchor.task in ("mark", "place")
        and low <= k.anchor.item <= high
        and abs(k.anchor.item - contest.trigger) <= REACH
        and not any(a < k.anchor.item < b for a, b in beside)
    ]
    return min(fits, key=lambda f: f[:2])[2] if fits else None


def indoor(analysis: Analysis, slots: dict[str, object]) -> bool:
    """Whether the race was indoors."""
    known = competitions().get(str(slots.get("competition")))
    if (known and known.indoor) or slots.get("discipline") in ("60m", "60m hurdles"):
        return True
    main = analysis.main
    return main.indoor and main.competition is not None and slots.get("competition") == main.competition.key
