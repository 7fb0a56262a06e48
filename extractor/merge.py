"""One fact a happening: drafts of the same thing brought together, contradictions left apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from extractor.discourse.context import plausible_mark
from extractor.draft import Draft
from extractor.facts import Fact
from extractor.normalize.compare import agree, same_name
from extractor.normalize.marks import Mark


def merged(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts of one article, merged; the likelier draft's slots win, the other's fill what is open."""
    out: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.kind, -completeness(d), -d.chance, d.start, d.end)):
        same = SAME[draft.kind]
        partner = next((d for d in out if d.kind == draft.kind and same(d, draft)), None)
        if partner is None:
            out.append(draft)
        else:
            absorb(partner, draft)
    return sorted(out, key=lambda d: (d.start, d.end, d.kind, str(d.slots)))


def completeness(draft: Draft) -> int:
    """How much a draft says: a mark weighs most."""
    return 2 * (draft.get("mark") is not None) + (draft.get("place") is not None)


def absorb(kept: Draft, other: Draft) -> None:
    """Fill what is open, add up records and support."""
    for slot, value in other.slots.items():
        if slot == "records":
            had = kept.get("records") or ()
            kept.slots["records"] = (*had, *(v for v in value if v not in had))
        elif slot == "status":
            kept.slots["status"] = min(str(kept.get("status")), str(value), key=lambda s: STATUS_ORDER.get(s, 9))
        elif slot == "date" and finer(value, kept.get("date")):
            kept.slots["date"] = value
        else:
            kept.fill(slot, value)
    kept.chance = max(kept.chance, other.chance)
    kept.support += other.support
    kept.signals.append(f"merged:{other.rule}")
    kept.signals += [signal for signal in other.signals if signal.startswith("stage:") and signal not in kept.signals]
    kept.steps += [f"also: {other.rule}"]


STATUS_ORDER = {"set": 0, "former": 1, "held": 2, "withdrawn": 0, "planned": 1}


def finer(value: object, kept: object) -> bool:
    """Whether a date says more than another that it agrees with."""
    return isinstance(value, str) and isinstance(kept, str) and len(value) > len(kept) and value.startswith(kept)


def value_of(draft: Draft, slot: str) -> object:
    """The value of a slot as compared: marks by their text."""
    value = draft.get(slot)
    return value.text if isinstance(value, Mark) else value


def agrees(a: Draft, b: Draft, *slots: str) -> bool:
    """Whether no slot says different things."""
    return all(agree(slot, value_of(a, slot), value_of(b, slot)) is not False for slot in slots)


def equal(a: Draft, b: Draft, slot: str) -> bool:
    """Whether both say the same of a slot."""
    return agree(slot, value_of(a, slot), value_of(b, slot)) is True


def same_person(a: Draft, b: Draft, slot: str = "athlete") -> bool:
    """Whether both are about one person; names are the fullest of the article already."""
    return bool(a.get(slot) == b.get(slot) or same_name(str(a.get(slot)), str(b.get(slot))))


def same_performance(a: Draft, b: Draft) -> bool:
    """One performance: the same mark, or places and marks that fill each other in one race."""
    if not same_person(a, b) or not agrees(a, b, "discipline") or not possible(a, b) or not possible(b, a):
        return False
    if a.get("mark") is not None and b.get("mark") is not None:
        return equal(a, b, "mark") and agrees(a, b, "place")
    if not agrees(a, b, "place", "date", "round") or not agrees(a, b, "competition"):
        return False
    if "each" in a.signals and "each" in b.signals and not agrees(a, b, "venue"):
        return False
    if equal(a, b, "place") or (equal(a, b, "discipline") and "gapped" in (*a.signals, *b.signals)):
        return True
    return equal(a, b, "discipline") and (equal(a, b, "competition") or equal(a, b, "venue") or equal(a, b, "date"))


def possible(a: Draft, b: Draft) -> bool:
    """Whether the mark of one can be one of the event of the other."""
    mark, event = a.get("mark"), b.get("discipline")
    return mark is None or event is None or plausible_mark(mark, str(event), stated=False)


def same_defeat(a: Draft, b: Draft) -> bool:
    """One defeat: the same two, and no race that differs; races of one list differ by their venues, too."""
    slots = ["discipline", "date", "competition"]
    if "fx:listed" in a.signals and "fx:listed" in b.signals:
        slots.append("venue")
    return same_person(a, b, "winner") and same_person(a, b, "loser") and agrees(a, b, *slots)


def same_record(a: Draft, b: Draft) -> bool:
    """One record: the same code, event and mark; an open mark only where the status does not differ."""
    if not same_person(a, b) or a.get("record") != b.get("record") or not agrees(a, b, "discipline", "mark", "date"):
        return False
    if bool(a.get("indoor")) != bool(b.get("indoor")) and not equal(a, b, "mark"):
        return False
    return (
        equal(a, b, "mark")
        or a.get("status") == b.get("status")
        or {a.get("status"), b.get("status")} == {"set", "held"}
    )


def same_honour(a: Draft, b: Draft) -> bool:
    """One title: the same series, event and year; that of before and that kept or won now are two."""
    stages = {*a.signals, *b.signals}
    if (
        {"stage:earlier", "stage:again"} <= stages
        or {"stage:defending", "stage:now"} <= stages
        or not same_person(a, b)
        or not equal(a, b, "title")
        or not agrees(a, b, "discipline", "date")
    ):
        return False
    return agrees(a, b, "competition")


def same_nationality(a: Draft, b: Draft) -> bool:
    """One statement a person and country."""
    return same_person(a, b) and a.get("country") == b.get("country")


def same_entry(a: Draft, b: Draft) -> bool:
    """One start."""
    return same_person(a, b) and agrees(a, b, "competition", "discipline")


def same_coach(a: Draft, b: Draft) -> bool:
    """One pair."""
    return same_person(a, b) and same_person(a, b, "coach")


def same_tally(a: Draft, b: Draft) -> bool:
    """One tally."""
    return same_person(a, b) and same_person(a, b, "opponent") and agrees(a, b, "meetings", "wins", "losses")


SAME: dict[str, Callable[[Draft, Draft], bool]] = {
    "performance": same_performance,
    "defeat": same_defeat,
    "record": same_record,
    "honour": same_honour,
    "nationality": same_nationality,
    "entry": same_entry,
    "coach": same_coach,
    "head_to_head": same_tally,
}


def same_as_listed(draft: Draft, listed: Iterable[Fact]) -> bool:
    """Whether a result list of the same article already says what a draft says."""
    return any(fact.type == draft.kind and SAME[draft.kind](as_draft(fact), draft) for fact in listed)


def as_draft(fact: Fact) -> Draft:
    """A finished fact as a draft, to be compared."""
    slots = {name: getattr(fact, name) for name in fact.slots()}
    return Draft(fact.type, slots, fact.evidence.start or 0, fact.evidence.end or 0, fact.rule, float(fact.confidence))
