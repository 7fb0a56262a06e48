"""Competition, venue and date of a draft held against the table of editions: a championships is held in a year and a city of its
own, so that what cannot go together is not said together, and a host city says the year."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.discourse.stage_joining import race_of_city
from extractor.draft import Draft
from extractor.gazetteer import edition_in, edition_of, editions
from extractor.normalize.words import fold

HOSTED = ("Olympic Games", "World Championships", "European Championships", "Commonwealth Games")
KINDS = frozenset({"performance", "defeat", "honour"})


def settle(drafts: Sequence[Draft], published: str) -> None:
    """Make the drafts of an article agree with the editions; ``published`` is the ISO date of the article or empty."""
    for draft in drafts:
        not_ahead(draft, published)
        marathon_of(draft)
        series = str(draft.get("competition") or "")
        if draft.kind in KINDS and series in editions():
            settle_one(draft, series, published)


def not_ahead(draft: Draft, published: str) -> None:
    """What has happened has no date behind that of the article."""
    date = str(draft.get("date") or "")
    if published and draft.kind in (*KINDS, "record") and date[: len(published)] > published[: len(date)]:
        draft.slots["date"] = None
        draft.steps.append(f"date: open, for {date} lies behind the article")


def marathon_of(draft: Draft) -> None:
    """Whoever was placed in a marathon in a city ran that of the city, where the table has it and no championships was there."""
    venue, named = str(draft.get("venue") or ""), str(draft.get("competition") or "")
    raced = draft.kind == "defeat" or (draft.kind == "performance" and draft.get("place"))
    if not raced or draft.get("discipline") != "marathon" or named not in ("", f"{venue} meeting"):
        return
    race = race_of_city(venue, "marathon")
    if race and not any(was_there(series, venue, str(draft.get("date") or "")) for series in HOSTED):
        draft.slots["competition"] = race
        draft.steps.append(f"competition: {race}, the marathon of {venue}")


def was_there(series: str, venue: str, date: str) -> bool:
    """Whether a championships was in a city in the year of a date; without a date, whether it ever was."""
    edition = edition_in(series, venue, date or "9999")
    return edition is not None and date[:4] in ("", edition.held)


def settle_one(draft: Draft, series: str, published: str) -> None:
    """The edition that a draft's own slots allow: a year without one gives way, a city that never held one takes the name away."""
    date, venue = draft.get("date"), draft.get("venue")
    hosted = edition_in(series, str(venue), published or "9999") if venue else None
    if date is None:
        if draft.kind != "defeat" and hosted is not None and (not published or hosted.held <= published[:4]):
            draft.slots["date"] = hosted.held
            draft.steps.append(f"date: {hosted.held} (held in {venue})")
        return
    edition = edition_of(series, str(date)[:4])
    if edition is not None and (venue is None or same_city(str(venue), edition.city) or edition.was_in(str(venue))):
        return
    if hosted is None and venue is not None:
        if draft.kind == "honour":
            draft.slots["venue"] = None
            return
        draft.slots["competition"] = None
        draft.steps.append(f"competition: open, for none was held in {venue}")
    elif edition is None and draft.get("discipline") == "marathon" and (race := race_of_city(str(venue), "marathon")):
        draft.slots["competition"] = race
        draft.steps.append(f"competition: {race}, for no {series} were held in {str(date)[:4]}")
    elif edition is None:
        draft.slots["date"] = hosted.held if hosted is not None else None
        draft.steps.append(f"date: {draft.get('date') or 'open'}, for none was held in {str(date)[:4]}")
    else:
        draft.slots["venue"] = None
        draft.steps.append(f"venue: open, for that of {edition.held} was held elsewhere")


def same_city(a: str, b: str) -> bool:
    """``Rio`` is Rio de Janeiro."""
    first, second = fold(a), fold(b)
    return first == second or first.startswith(second) or second.startswith(first)
