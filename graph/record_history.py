"""A record of an event through time: the order of what articles tell, and what of it cannot be true beside the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from graph.rows import Athlete, Source

MISFIT = "does not fit the others"
CLAIMED = "told of another, too"
ELSEWHERE = "told {where}, too"
STANDING = ("held", "former")
FAR = Decimal("0.08")
"""By how much of itself a mark may be worse than a record next to it; what is farther off is none."""


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One record.

    ``status`` is ``set`` where an article tells how it was set, else ``held`` or ``former``; ``area`` is the
    country of a national record, the area of an area record. In a record through time, ``doubt`` says why mark,
    date and holder cannot all be true beside the other rows, or who else is told to have it; ``far`` that the mark is
    nowhere near the others.
    """

    athlete: Athlete
    record: str
    discipline: str | None = None
    mark: str | None = None
    value: Decimal | None = None
    date: str | None = None
    venue: str | None = None
    indoor: bool = False
    area: str | None = None
    sex: str | None = None
    status: str = "held"
    doubt: str = ""
    far: bool = False
    sources: tuple[Source, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Whether anything speaks against it."""
        return bool(self.doubt)

    @property
    def articles(self) -> int:
        """How many articles tell of it."""
        return len({source.article for source in self.sources})


def history(rows: Iterable[RecordRow], elsewhere: Sequence[RecordRow], *, lower_is_better: bool) -> list[RecordRow]:
    """The rows in order of time, with what speaks against each; ``elsewhere`` are those indoors, or outdoors."""
    told = list(rows)
    placed = [without_fall(row, told, lower_is_better) for row in told]
    ordered = through_time(placed, lower_is_better=lower_is_better)
    twice = [of_another(row, ordered) or of_elsewhere(row, elsewhere) for row in ordered]
    sure = [row for row, why in zip(ordered, twice, strict=True) if not why]
    misfits = misfitting(sure, lower_is_better=lower_is_better)
    found = []
    for row, why in zip(ordered, twice, strict=True):
        doubt = why or (MISFIT if any(row is other for other in misfits) else "")
        found.append(replace(row, doubt=doubt))
    known = [row for row in found if not row.doubt and row.value is not None]
    found = [row if row.value is not None else replace(row, doubt=of_no_mark(row, known, elsewhere)) for row in found]
    return [replace(row, far=far_off(row, known, lower_is_better)) if row.doubt else row for row in found]


def without_fall(row: RecordRow, rows: Sequence[RecordRow], lower_is_better: bool) -> RecordRow:
    """The row, without the day and town where a mark that was only held, or once held, was broken by another's."""
    if row.status not in STANDING or not row.venue:
        return row
    fell = any(
        other.status == "set"
        and better(other, row, lower_is_better)
        and other.venue == row.venue
        and agree(other.date, row.date)
        for other in rows
        if other.athlete.name != row.athlete.name
    )
    return replace(row, date=None, venue=None) if fell else row


def record_on(rows: Sequence[RecordRow], day: str) -> RecordRow | None:
    """Of the records of an event through time, the one that stood on an ISO day: the last that was surely set by
    then.
    """
    past = [row for row in rows if row.date and row.date <= day[: len(row.date)] and not row.doubtful]
    return past[-1] if past else None


def through_time(rows: Iterable[RecordRow], *, lower_is_better: bool) -> list[RecordRow]:
    """In order of date; a year or month stands within its days where its mark belongs, and so does a row without a
    date within all.
    """
    ordered: list[RecordRow] = []
    for row in sorted(rows, key=lambda row: (-len(row.date or ""), row.date or "", row.mark or "", row.athlete.name)):
        date = row.date or ""
        first = sum((other.date or "")[: len(date)] < date for other in ordered)
        last = sum((other.date or "")[: len(date)] <= date for other in ordered)
        inside = range(first, last)
        place = next((n for n in inside if better(ordered[n], row, lower_is_better)), last)
        ordered.insert(place, row)
    return ordered


def of_another(row: RecordRow, rows: Sequence[RecordRow]) -> str:
    """Why a row is in doubt where another athlete is told to have set the same mark then, and told so no less often."""
    rivals = (
        other
        for other in rows
        if other.athlete.name != row.athlete.name
        and row.value is not None
        and other.value == row.value
        and agree(row.date, other.date)
        and other.articles >= row.articles
    )
    return CLAIMED if any(rivals) else ""


def of_elsewhere(row: RecordRow, elsewhere: Sequence[RecordRow]) -> str:
    """Why a row is in doubt where the same mark of the athlete is told as a record indoors, or outdoors, as often."""
    twins = (
        other
        for other in elsewhere
        if other.athlete.name == row.athlete.name
        and row.value is not None
        and other.value == row.value
        and other.articles >= row.articles
    )
    twin = next(twins, None)
    return "" if twin is None else ELSEWHERE.format(where="indoors" if twin.indoor else "outdoors")


def of_no_mark(row: RecordRow, known: Sequence[RecordRow], elsewhere: Sequence[RecordRow]) -> str:
    """Why a row without a mark is in doubt: a mark of that day is another's, or those of the athlete are indoors."""
    if row.status == "set" and len(row.date or "") == 10 and any(other.date == row.date for other in known):
        return CLAIMED
    if any(row.athlete.name == other.athlete.name for other in known):
        return ""
    own = (other for other in elsewhere if other.indoor and other.athlete.name == row.athlete.name)
    meant = (other for other in own if other.value is not None and other.articles >= row.articles)
    undated = row.status != "set" or row.date is None
    if any(undated or (other.date and agree(row.date, other.date)) for other in meant):
        return ELSEWHERE.format(where="indoors")
    return ""


def misfitting(rows: Sequence[RecordRow], *, lower_is_better: bool) -> list[RecordRow]:
    """The rows that do not belong to the best told sequence of ever better marks: told in the most articles, by
    dynamic programming over pairs of rows, O(rows^2). Rows without a mark are not judged. A record may be equalled, by
    another athlete.
    """
    marked = [row for row in rows if row.value is not None]
    best: list[tuple[int, list[int]]] = []
    for number, row in enumerate(marked):
        before = [best[other] for other in range(number) if follows(marked[other], row, lower_is_better)]
        weight, chain = max(before, key=lambda found: found[0], default=(0, []))
        best.append((weight + max(1, row.articles), [*chain, number]))
    kept = set(max(best, key=lambda found: found[0])[1]) if best else set()
    return [row for number, row in enumerate(marked) if number not in kept]


def follows(one: RecordRow, other: RecordRow, lower_is_better: bool) -> bool:
    """Whether the other may have come after the one as a record."""
    if one.value == other.value:
        return one.athlete.name != other.athlete.name
    return better(other, one, lower_is_better)


def far_off(row: RecordRow, known: Sequence[RecordRow], lower_is_better: bool) -> bool:
    """Whether a mark is nowhere near the closest of the sure ones."""
    if row.value is None or not known:
        return False
    nearest = min((abs(row.value - (other.value or 0)) for other in known), default=Decimal(0))
    return nearest > FAR * row.value and not any(better(row, other, lower_is_better) for other in known)


def better(one: RecordRow, other: RecordRow, lower_is_better: bool) -> bool:
    """Whether the mark of one is better than that of the other; unknown marks are not comparable."""
    if one.value is None or other.value is None:
        return False
    return one.value < other.value if lower_is_better else one.value > other.value


def agree(one: str | None, other: str | None) -> bool:
    """Whether two dates agree as far as both go."""
    return one is None or other is None or one.startswith(other) or other.startswith(one)
