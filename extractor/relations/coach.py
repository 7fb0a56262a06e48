"""Who trains whom: the constructions in which a text says it."""

from __future__ import annotations

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.linking.model import Weights
from extractor.linking.pairs import base_features, judge, person_at, person_pairs

COACHES = ("none", "first", "second")


def find_coaches(analysis: Analysis, weights: Weights, floor: float) -> list[Draft]:
    """Who trains whom, in sentences that speak of coaching."""
    out = []
    for pair in person_pairs(analysis):
        row = analysis.rows[pair.row]
        if not any(i.symbol == "COACH" for i in row.items):
            continue
        label, chance = judge(weights, "coach", COACHES, base_features(analysis.reading, row, pair))
        if label == "none" or chance < floor:
            continue
        first, second = person_at(row, pair.first), person_at(row, pair.second)
        coach, athlete = (first, second) if label == "first" else (second, first)
        names = analysis.people.persons
        slots = {"athlete": names[athlete].name, "coach": names[coach].name}
        out.append(
            Draft(
                "coach",
                slots,
                row.items[pair.first].start,
                row.items[pair.second].end,
                "coach.pair",
                chance,
                [f"{slots['coach']} coaches {slots['athlete']} ({chance:.2f})"],
            )
        )
    return out
