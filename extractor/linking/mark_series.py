"""Several results of one athlete told for one event: a series of attempts leaves its best alone, and what an aside tells (``X, who has
run 20.10, won in 20.34``) is of another day than what its sentence tells."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.draft import Draft
from extractor.gazetteer import disciplines
from extractor.linking.anchors import Link
from extractor.linking.items import Item, Row
from extractor.linking.slots import item_value

OCCASION = {"COMP": "competition", "VEN": "venue", "DATE": "date"}
RECORD_NEAR, ONE_SENTENCE = 7, 250


def aside(items: tuple[Item, ...], place: int) -> tuple[int, int] | None:
    """The items between the commas of an aside on somebody in which an item stands: ``X, who ran 20.10 in Rome, ...``."""
    for start in range(place, 0, -1):
        if items[start].word == "," and start < place:
            if items[start - 1].kind != "PER" and items[start + 1].word not in ("who", "whose"):
                return None
            end = next((i for i in range(place, len(items)) if items[i].word in (",", ";")), None)
            return (start, end) if end is not None and items[end].word == "," else None
        if items[start].word in ("(", ")", ";"):
            return None
    return None


def apart(row: Row, a: int, b: int) -> bool:
    """Whether of two items just one stands in an aside."""
    items = row.items
    return inside(aside(items, a), b) or inside(aside(items, b), a)


def told_apart(row: Row, place: int, mark: int, marks: int) -> tuple[bool, bool]:
    """Where a person has several marks in a sentence, whether one and a place are in an aside and out of it, and in two clauses."""
    if marks < 2:
        return False, False
    low, high = sorted((place, mark))
    return apart(row, place, mark), any(i.word in NEW_CLAUSE for i in row.items[low + 1 : high])


NEW_CLAUSE = frozenset("and but before after while then having when ;".split())


def bettered(items: tuple[Item, ...], place: int) -> tuple[int, int] | None:
    """The old mark alone of two: ``cut her best from 2:00.40 to 1:59.20``, ``improved to 1:59.20 from 2:00.40``."""
    if items[place].kind != "MARK" or items[place - 1].word != "from":
        return None
    forward = [i.kind for i in items[place + 1 : place + 3]] == ["W", "MARK"] and items[place + 1].word == "to"
    back = place > 2 and items[place - 2].kind == "MARK" and items[place - 3].word == "to"
    return (place - 1, place + 1) if forward or back else None


def inside(span: tuple[int, int] | None, other: int) -> bool:
    """Whether there is an aside, and another item not in it."""
    return span is not None and not span[0] < other < span[1]


def keep_apart(row: Row, told: Sequence[tuple[Draft, Link]]) -> None:
    """Take from what an aside tells the occasion that is named outside it, where the sentence tells another result of the athlete."""
    for draft, link in told:
        span = bettered(row.items, link.anchor.item) or aside(row.items, link.anchor.item)
        if span is None:
            continue
        own = occasion_in(row, span)
        for other, second in told:
            if inside(span, second.anchor.item) and rivalling(link, second, draft, other, own):
                for slot in OCCASION.values():
                    if (
                        draft.get(slot) is not None
                        and draft.get(slot) not in own
                        and draft.get(slot) == other.get(slot)
                    ):
                        draft.slots[slot] = None
                        draft.signals.append(f"aside:{slot}")


def occasion_in(row: Row, span: tuple[int, int]) -> frozenset[str]:
    """Competitions, venues and dates that are named in an aside."""
    values = (item_value(i.mention) for i in row.items[span[0] : span[1]] if i.kind in OCCASION)
    return frozenset(v for v in values if v)


def rivalling(a: Link, b: Link, first: Draft, second: Draft, own: frozenset[str]) -> bool:
    """Whether two results cannot be of one race: both marks or both places of one event and round, or one with an occasion of its own."""
    if a.anchor.task != b.anchor.task or first.get("round") != second.get("round"):
        return False
    return bool(own) or first.get("discipline") == second.get("discipline")


def best_of_series(told: Sequence[tuple[Draft, Link, Row]]) -> list[Draft]:
    """The drafts of a series in a field event that its best leaves without a word: attempts that were not what counted."""
    series: dict[tuple[object, ...], list[tuple[Draft, Link, Row]]] = {}
    for draft, link, row in told:
        known = disciplines().get(str(draft.get("discipline")))
        if known is not None and known.unit == "m":
            series.setdefault(key_of(draft), []).append((draft, link, row))
    return [draft for group in series.values() if len(group) > 1 for draft in lesser(group)]


def key_of(draft: Draft) -> tuple[object, ...]:
    """Whose result it is, and of which competition; one that is not settled is that of its neighbours alone."""
    slots = tuple(draft.get(s) for s in ("athlete", "discipline", "competition", "venue", "date", "round"))
    return slots if any(slots[2:5]) else (*slots, draft.start // ONE_SENTENCE)


def lesser(group: Sequence[tuple[Draft, Link, Row]]) -> list[Draft]:
    """All but the best of a series and those near which a record is named; a place that one of them was given in its sentence is the best's."""
    best, _, home = max(group, key=lambda g: g[0].get("mark").value)
    out: list[Draft] = []
    for draft, link, row in group:
        other = draft.get("place") is not None and (row is not home or best.get("place") is not None)
        if draft.get("mark") == best.get("mark") or other or with_record(row, link.anchor.item):
            continue
        best.fill("place", draft.get("place"))
        out.append(draft)
    return out


def with_record(row: Row, place: int) -> bool:
    """Whether a record or best is named near a mark."""
    return any(abs(i - place) <= RECORD_NEAR for i in row.of_kind("REC"))
