"""What the titles of an article settle among themselves: the event or the series that one leaves out, and what cannot have been."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.draft import Draft
from extractor.gazetteer import edition_of, editions
from extractor.normalize.compare import agree

NO_EVENT, PENDING = "events:0", "series:open"


def settle(drafts: Sequence[Draft], published: str | None) -> list[Draft]:
    """The titles with what others of the same athlete say of them; without those of no series and those still to be won."""
    settle_series(drafts)
    found = [draft for draft in drafts if draft.get("competition") is not None]
    settle_events(found)
    return [draft for draft in found if could_be(draft, published)]


def settle_series(drafts: Sequence[Draft]) -> None:
    """``Britain's 800m champion``: of the one series at which the article says elsewhere that the athlete won so."""
    for draft in drafts:
        if PENDING not in draft.signals:
            continue
        same = [d for d in drafts if d.get("competition") and fits(d, draft)]
        series = {str(d.get("competition")) for d in same}
        if len(series) == 1:
            draft.slots["competition"] = series.pop()
            draft.slots["indoor"] = "Indoor" in draft.slots["competition"]


def fits(known: Draft, draft: Draft) -> bool:
    """Whether a title whose series is known can be one whose series is not."""
    if (
        known.get("athlete") != draft.get("athlete")
        or agree("title", known.get("title"), draft.get("title")) is not True
    ):
        return False
    return (
        agree("discipline", known.get("discipline"), draft.get("discipline")) is not False or NO_EVENT in known.signals
    )


def settle_events(drafts: Sequence[Draft]) -> None:
    """A title that names no event is of that in which the article says elsewhere that the athlete won it; of several, of none."""
    for draft in drafts:
        if NO_EVENT not in draft.signals:
            continue
        same = [d for d in drafts if NO_EVENT not in d.signals and d.get("discipline") and one_series(d, draft)]
        events = {str(d.get("discipline")) for d in same}
        if events and draft.get("discipline") not in events:
            draft.slots["discipline"] = min(events) if len(events) == 1 else None


def one_series(a: Draft, b: Draft) -> bool:
    """Whether two titles of one kind are one athlete's at one series."""
    slots = ("athlete", "competition", "title")
    return all(agree(slot, a.get(slot), b.get(slot)) is True for slot in slots)


def could_be(draft: Draft, published: str | None) -> bool:
    """Whether the series of a dated title was held in its year, and before the article appeared."""
    series, day = str(draft.get("competition") or ""), draft.get("date")
    if not isinstance(day, str) or series not in editions():
        return True
    edition = edition_of(series, day[:4])
    if edition is None:
        return False
    start = edition.start or edition.held
    size = min(len(start), len(published or ""))
    return not published or start[:size] <= published[:size]


def one_medal_each(drafts: Sequence[Draft]) -> list[Draft]:
    """Without the results that give an athlete a second medal of another colour in one event of one edition: the likelier stays."""
    out: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.rule == RESULT, -d.chance, d.start, d.end)):
        if draft.rule != RESULT or not any(other_colour(kept, draft) for kept in out):
            out.append(draft)
    return sorted(out, key=lambda d: (d.start, d.end))


RESULT = "honour.result"
DATED_BY_RACE = frozenset({RESULT, "honour.medal", "honour.title"})
CLEARLY = 0.1


def other_colour(a: Draft, b: Draft) -> bool:
    """Whether two medals of different colours are one athlete's in one event of one edition."""
    if a.rule not in DATED_BY_RACE or a.chance < b.chance + CLEARLY:
        return False
    if a.get("athlete") != b.get("athlete") or agree("title", a.get("title"), b.get("title")) is not False:
        return False
    if agree("competition", a.get("competition"), b.get("competition")) is not True:
        return False
    return agree("discipline", a.get("discipline"), b.get("discipline")) is not False and one_edition(a, b)


def one_edition(a: Draft, b: Draft) -> bool:
    """Whether two medals were won on one occasion: of dates that agree, or told in one breath."""
    same = agree("date", a.get("date"), b.get("date"))
    return same is True or (same is None and a.start <= b.end and b.start <= a.end)
