"""What sentences assert of two people: defeats."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.gazetteer import competitions
from extractor.linking.anchors import Anchor, Hands, Link, link_slots
from extractor.linking.model import Weights
from extractor.linking.pairs import Pair, base_features, judge, person_at, person_pairs

DEFEATS = ("none", "first", "second")


def find_defeats(analysis: Analysis, links: Sequence[Link], weights: Weights, floor: float) -> list[Draft]:
    """Comparisons of two persons in which one beat the other."""
    hands = Hands(analysis)
    out = []
    for pair in person_pairs(analysis):
        row = analysis.rows[pair.row]
        label, chance = judge(weights, "defeat", DEFEATS, base_features(analysis.reading, row, pair))
        if label == "none" or chance < floor:
            continue
        first, second = person_at(row, pair.first), person_at(row, pair.second)
        winner, loser = (first, second) if label == "first" else (second, first)
        out.append(defeat(analysis, pair, winner, loser, chance, links, weights, hands))
    return out


def defeat(analysis: Analysis, pair: Pair, winner: int, loser: int, chance: float, links: Sequence[Link], weights: Weights, hands: Hands) -> Draft:
    """One defeat; its race is that of an anchor of either of the two in the sentence, else chosen anew."""
    row = analysis.rows[pair.row]
    names = analysis.people.persons
    slots: dict[str, object] = {"winner": names[winner].name, "loser": names[loser].name}
    near = [k for k in links if k.anchor.row == pair.row and k.owner.person in (winner, loser) and k.anchor.task in ("mark", "place")]
    middle = (pair.first + pair.second) / 2
    race = min(near, key=lambda k: (abs(k.anchor.item - middle), k.anchor.item)).slots if near else link_slots(analysis, weights, Anchor(pair.row, pair.first, "defeat"), winner, hands)
    for slot, found in race.items():
        slots[slot] = found.value
    slots["indoor"] = indoor(analysis, slots)
    start, end = row.items[pair.first].start, row.items[pair.second].end
    return Draft("defeat", slots, start, end, "defeat.pair", chance, [f"{slots['winner']} beat {slots['loser']} ({chance:.2f})"])


def indoor(analysis: Analysis, slots: dict[str, object]) -> bool:
    """Whether the race was indoors."""
    known = competitions().get(str(slots.get("competition")))
    if known and known.indoor or slots.get("discipline") in ("60m", "60m hurdles"):
        return True
    main = analysis.main
    return main.indoor and main.competition is not None and slots.get("competition") == main.competition.key
