"""Records told several times, each once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from graph.record_history import STANDING, RecordRow, agree

STATUSES = ("set", "held", "former", "")
WEEK = 7
"""Days within which two days of one mark are one occasion: of heat and final, of the race and the news of it."""


def merged(found: Iterable[RecordRow]) -> list[RecordRow]:
    """Each record once: the same holder, kind, event and mark, or one without a mark that a fuller one explains."""
    kept = gathered(sorted(found, key=fullest), covers)
    kept = dated(gathered(sorted(kept, key=best_told), near))
    return sorted((row if row.status else replace(row, status="set") for row in kept), key=order)


def gathered(rows: Iterable[RecordRow], same: Callable[[RecordRow, RecordRow], bool]) -> list[RecordRow]:
    """The rows, each joined to the first that is the same."""
    kept: list[RecordRow] = []
    for row in rows:
        home = next((number for number, other in enumerate(kept) if same(other, row)), None)
        if home is None:
            kept.append(row)
        else:
            kept[home] = joined(kept[home], row)
    return kept


def fullest(row: RecordRow) -> tuple[object, ...]:
    """What tells most comes first: a mark, how it was set, a precise date."""
    return row.mark is None, -len(row.mark or ""), STATUSES.index(row.status), -len(row.date or ""), order(row)


def best_told(row: RecordRow) -> tuple[object, ...]:
    """What is told most often comes first, of those with a mark."""
    return row.mark is None, -len(row.sources), order(row)


def order(row: RecordRow) -> tuple[str, str, str, str, str, bool]:
    """By date, the undated last."""
    return row.date or "9", row.record, row.discipline or "", row.athlete.name, row.mark or "", row.indoor


def alike(full: RecordRow, row: RecordRow) -> bool:
    """Whether the second has the holder, kind, event and area of the first, and its mark or none."""
    return (
        (full.athlete.name, full.record, full.indoor) == (row.athlete.name, row.record, row.indoor)
        and row.discipline in (None, full.discipline)
        and (row.mark in (None, full.mark) or (row.value is not None and row.value == full.value))
        and (row.area is None or full.area in (None, row.area))
    )


def covers(full: RecordRow, row: RecordRow) -> bool:
    """Whether the second is the first told again, perhaps with less."""
    if not alike(full, row):
        return False
    if row.mark is not None:
        return agree(full.date, row.date)
    if row.status in STANDING:
        return agree(full.date, row.date) or (full.date or "") <= (row.date or "")
    return not elsewhere(full, row) and agree(full.date, row.date) and (row.date is None or full.date is not None)


def near(full: RecordRow, row: RecordRow) -> bool:
    """Whether two rows tell of one mark in one place, the day or the year misread once, or lie within a week."""
    if not alike(full, row) or elsewhere(full, row):
        return False
    if row.mark is not None and full.venue and row.venue:
        return True
    days = [one.date for one in (full, row) if one.date and len(one.date) == 10]
    if len(days) < 2:
        return False
    first, last = (date.fromisoformat(day) for day in days)
    return abs((last - first).days) <= WEEK


def dated(rows: list[RecordRow]) -> list[RecordRow]:
    """The rows; the one mark of an athlete that has no date takes that of the news of a record without a mark."""
    kept = list(rows)
    for row in rows:
        marked = [other for other in kept if other.mark is not None and alike(other, row)]
        if row.mark is None and row.date and len(marked) == 1 and not marked[0].date and not elsewhere(marked[0], row):
            kept[kept.index(marked[0])] = replace(joined(marked[0], row), date=row.date)
            kept.remove(row)
    return kept


def elsewhere(one: RecordRow, two: RecordRow) -> bool:
    """Whether two rows are told of two places."""
    return bool(one.venue and two.venue) and one.venue != two.venue


def joined(full: RecordRow, row: RecordRow) -> RecordRow:
    """The fuller one with the sources of both and what only the other tells; no day of a record whose mark is open."""
    told = row.date if row.mark is not None or full.mark is None else None
    same_day = agree(full.date, told)
    return replace(
        full,
        date=finer(full.date, told) if same_day else full.date,
        venue=full.venue or row.venue,
        area=full.area or row.area,
        sex=full.sex or row.sex,
        status=min(full.status, row.status, key=STATUSES.index),
        sources=(*full.sources, *(source for source in row.sources if source not in full.sources)),
    )


def finer(one: str | None, other: str | None) -> str | None:
    """The more precise of two dates."""
    return max((one or "", other or ""), key=len) or None
