"""A finishing place that names no event is one of the event in which its article has the athlete compete."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.draft import Draft
from extractor.linking.places.events import goes_with
from extractor.linking.places.spread import indoor_at
from extractor.linking.titles.events import COMBINED

CARRIED = frozenset({"hand", "main", "owner", "past", "past0", "none"})


def at_own_events(performances: Sequence[Draft]) -> None:
    """Give the places whose event was carried along from elsewhere to the only event that is named for their athletes."""
    own: dict[str, set[str]] = {}
    for draft in performances:
        if draft.get("discipline") and (draft.get("mark") is not None or origin(draft) == "here"):
            own.setdefault(str(draft.get("athlete")), set()).add(str(draft.get("discipline")))
    for draft in performances:
        if draft.get("mark") is None and origin(draft) in CARRIED:
            event = only_one(own.get(str(draft.get("athlete")), ()))
            if event and possible(draft, event):
                draft.slots["discipline"] = event
                draft.slots["indoor"] = draft.get("indoor") or indoor_at(draft.get("competition"), event)
                draft.signals.append("event:own")
                draft.steps.append(f"discipline: {event} (the only one of {draft.get('athlete')})")


def only_one(events: Iterable[str]) -> str | None:
    """The one event of somebody, or the combined event of which the others are parts; none of a team's."""
    found = sorted(events)
    combined = [e for e in found if e in COMBINED]
    found = combined or found
    return found[0] if len(found) == 1 and not found[0].endswith("relay") else None


def possible(draft: Draft, event: str) -> bool:
    """Whether an event is another than a place has, and held where it was taken; a combined event stays one."""
    series, had = draft.get("competition"), draft.get("discipline")
    if event == had or (had in COMBINED and event not in COMBINED):
        return False
    return series is None or goes_with(event, str(series))


def origin(draft: Draft) -> str:
    """Where the event of a performance was found."""
    told = next((s for s in draft.signals if s.startswith("discipline:") and s.count(":") == 2), "")
    return told.split(":")[1] if told else ""
