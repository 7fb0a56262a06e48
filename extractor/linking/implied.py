"""The event that a mark implies by itself where no words name it: a time that only one distance gives, a height behind a verb of
clearing, a length behind a verb of jumping, a score by the athlete's sex."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from extractor.discourse.context import usual_mark
from extractor.gazetteer import disciplines, rows
from extractor.linking.items import Row
from extractor.linking.slots import Slot
from extractor.normalize.marks import Mark
from extractor.spans import MarkMention

REACH = 12
CARRIED = 3
CARRIED_CHANCE = 0.7


@lru_cache(maxsize=1)
def ranges() -> tuple[tuple[str, str, str, Decimal, Decimal, frozenset[str]], ...]:
    """Discipline, unit, sex, least and greatest value, and the words of which one must stand near (none: none needs to)."""
    return tuple(
        (
            row["discipline"],
            row["unit"],
            row["sex"],
            Decimal(row["least"]),
            Decimal(row["most"]),
            frozenset(row["words"].split()),
        )
        for row in rows("implied_events")
    )


def implied_event(
    row: Row, anchor: int, mark: Mark, sex: str | None, named: frozenset[str] = frozenset(), *, sure_unit: bool
) -> str | None:
    """The one event to which a mark's size, the verbs near it and its owner's sex point, of several the one that the article
    has ``named``; None where several or none are left."""
    near = frozenset(i.word for i in row.items[max(0, anchor - REACH) : anchor + REACH])
    found = {
        discipline
        for discipline, unit, for_sex, least, most, words in ranges()
        if (unit == mark.unit or (not sure_unit and unit in ("s", "m") and mark.unit in ("s", "m")))
        and least <= mark.value <= most
        and (not words or words & near)
        and (for_sex in ("", sex) or sex is None)
    }
    found = found if len(found) == 1 else found & named
    return next(iter(found)) if len(found) == 1 else None


def usual_event(mention: MarkMention, key: str) -> bool:
    """Whether a mark is one that news reports of a discipline; a bare number is read in the discipline's unit."""
    unit = disciplines()[key].unit
    if unit == mention.mark.unit:
        return usual_mark(mention.mark, key)
    return not mention.unit_stated and usual_mark(Mark.of(mention.mark.value, unit), key)


def carry(marks: Iterable[tuple[int, MarkMention, dict[str, Slot]]]) -> None:
    """An implied event goes on for the marks of the sentences behind it that no words give an event, and in which they are usual."""
    last: tuple[int, Slot] | None = None
    for row, mention, slots in marks:
        slot = slots["discipline"]
        if slot.origin == "implied":
            last = (row, slot)
        elif slot.value is None and last and row - last[0] <= CARRIED and usual_event(mention, last[1].value or ""):
            slots["discipline"] = Slot(last[1].value, CARRIED_CHANCE, "implied")
            last = (row, last[1])
        elif slot.value is not None:
            last = None
