"""Extracted facts against gold facts: pairing, precision, recall and F1 per type and slot, by the rules of the fact format.

Facts are compared in their JSON form (:func:`extractor.facts.to_json`), so that any system's output can be judged.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from extractor.normalize.compare import agree, same_name, same_slot

Record = Mapping[str, Any]
PRIMARY = ("performance", "defeat", "record", "honour", "nationality")
SECONDARY = ("head_to_head", "coach", "entry")
UNSCORED = frozenset(
    {"evidence", "wind", "margin", "count", "sex", "confidence", "rule", "id", "type", "derived", "area"}
)


def told(gold: Record, system: Record, *slots: str) -> bool:
    """Whether none of the slots contradicts."""
    return all(agree(slot, gold.get(slot), system.get(slot)) is not False for slot in slots)


def same_day_and_event(gold: Record, system: Record) -> bool:
    """One meeting under two names: event and date (month or day) both stated and equal."""
    if not agree("discipline", gold.get("discipline"), system.get("discipline")) or not agree(
        "date", gold.get("date"), system.get("date")
    ):
        return False
    return min(len(str(gold["date"])), len(str(system["date"]))) >= 7


def matches(gold: Record, system: Record) -> bool:
    """Whether a system's fact is the gold fact."""
    if gold["type"] != system["type"]:
        return False
    return RULES[gold["type"]](gold, system)


def match_performance(gold: Record, system: Record) -> bool:
    """By mark where both have one, else by place and occasion."""
    if not same_name(gold["athlete"], system.get("athlete", "")) or not told(gold, system, "discipline"):
        return False
    mark = agree("mark", gold.get("mark"), system.get("mark"))
    if mark is not None:
        return mark
    if not agree("place", gold.get("place"), system.get("place")) or not told(gold, system, "date"):
        return False
    return told(gold, system, "competition") or same_day_and_event(gold, system)


def match_defeat(gold: Record, system: Record) -> bool:
    """The same two in one race."""
    return (
        same_name(gold["winner"], system["winner"])
        and same_name(gold["loser"], system["loser"])
        and told(gold, system, "discipline", "date")
    )


def match_record(gold: Record, system: Record) -> bool:
    """The same record; indoors and outdoors differ unless the mark tells."""
    if (
        not same_name(gold["athlete"], system["athlete"])
        or gold["record"] != system.get("record")
        or not told(gold, system, "discipline", "mark")
    ):
        return False
    return bool(gold.get("indoor")) == bool(system.get("indoor")) or gold.get("mark") is not None


def match_honour(gold: Record, system: Record) -> bool:
    """The same title; champion and gold are one."""
    if not same_name(gold["athlete"], system["athlete"]) or not same_slot("title", gold["title"], system["title"]):
        return False
    return (told(gold, system, "competition") or same_day_and_event(gold, system)) and told(
        gold, system, "discipline", "date"
    )


def match_nationality(gold: Record, system: Record) -> bool:
    """Person and country."""
    return same_name(gold["athlete"], system["athlete"]) and gold["country"] == system.get("country")


def match_tally(gold: Record, system: Record) -> bool:
    """Both people and the numbers."""
    return (
        same_name(gold["athlete"], system["athlete"])
        and same_name(gold["opponent"], system["opponent"])
        and told(gold, system, "meetings", "wins", "losses")
    )


def match_coach(gold: Record, system: Record) -> bool:
    """Both people."""
    return same_name(gold["athlete"], system["athlete"]) and same_name(gold["coach"], system["coach"])


def match_entry(gold: Record, system: Record) -> bool:
    """Person, competition and status."""
    return (
        same_name(gold["athlete"], system["athlete"])
        and told(gold, system, "discipline", "competition")
        and gold.get("status", "planned") == system.get("status", "planned")
    )


RULES = {
    "performance": match_performance,
    "defeat": match_defeat,
    "record": match_record,
    "honour": match_honour,
    "nationality": match_nationality,
    "head_to_head": match_tally,
    "coach": match_coach,
    "entry": match_entry,
}


def slots_of(fact: Record) -> dict[str, Any]:
    """The slots that count."""
    return {s: v for s, v in fact.items() if s not in UNSCORED and v not in (None, "", [], False)}


def slot_hits(gold: Record, system: Record) -> int:
    """How many gold slots the system's fact has right."""
    wanted, given = slots_of(gold), slots_of(system)
    return sum(1 for slot, value in wanted.items() if slot in given and same_slot(slot, value, given[slot]))


def derivable(fact: Record, performances: Sequence[Record]) -> bool:
    """Whether finishing places of one race in the gold imply a defeat: neither a hit nor a mistake."""

    def placed(name: str) -> list[Record]:
        return [p for p in performances if same_name(p["athlete"], name) and p.get("place")]

    return any(
        w["place"] < l["place"]
        and told(w, l, "discipline", "competition", "date", "round")
        and told(w, fact, "discipline")
        for w in placed(fact["winner"])
        for l in placed(fact["loser"])  # noqa: E741
    )


def pairing(golds: Sequence[Record], systems: Sequence[Record]) -> list[tuple[int, int, int]]:
    """One-to-one pairs (gold, system, slots right), most shared slots first."""
    options = sorted(
        ((slot_hits(g, s), i, j) for i, g in enumerate(golds) for j, s in enumerate(systems) if matches(g, s)),
        key=lambda o: (-o[0], o[1], o[2]),
    )
    used_gold: set[int] = set()
    used_system: set[int] = set()
    out = []
    for hits, i, j in options:
        if i not in used_gold and j not in used_system:
            used_gold.add(i)
            used_system.add(j)
            out.append((i, j, hits))
    return out
