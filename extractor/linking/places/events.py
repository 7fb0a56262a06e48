"""Events and championships that do not go together: an event carried along from elsewhere becomes the one that the championships
hold, or gives way; championships carried along give way to an event that the sentence names."""

from __future__ import annotations

from extractor.gazetteer import competitions
from extractor.linking.honours.hosts import as_held
from extractor.linking.titles.events import CROSS, possible
from extractor.relations_support import road_event

HURDLES = {"men": "110m hurdles", "women": "100m hurdles"}
INDOOR_HURDLES = frozenset({"50m hurdles", "60m hurdles"})
INDOORS = {"100m": "60m", "110m hurdles": "60m hurdles", "100m hurdles": "60m hurdles"}


def titled(series: str | None) -> bool:
    """Whether a competition of the table is a championships or games."""
    known = competitions().get(series or "")
    return known is not None and known.titled


def goes_with(event: str, series: str) -> bool:
    """Whether an event is held at a competition: at a championships of its kind, in a road race that is one of it."""
    if titled(series):
        return possible(event, series) and as_held(event, series) == event
    own = road_event(series)
    return own is None or own == event or own not in ("marathon", "half marathon", "cross country")


def held_there(event: str, series: str, sex: str | None) -> str | None:
    """The event at a championships that an event named elsewhere means there; None where there is none."""
    if "Cross Country" in series:
        return "cross country"
    if event in INDOOR_HURDLES:
        return HURDLES.get(sex or "")
    held = INDOORS.get(event) if "Indoor" in series else None
    return held if event not in CROSS else None


def agreed(
    event: str | None, series: str | None, event_here: bool, series_here: bool, sex: str | None
) -> tuple[str | None, str | None]:
    """Event and competition of one performance as they can be."""
    if event is None or series is None or goes_with(event, series):
        return event, series
    if not titled(series):
        return (event, None) if event_here or not series_here else (road_event(series), series)
    held = as_held(event, series)
    if held != event:
        return held, series
    if event_here and not series_here:
        return event, None
    return held_there(event, series, sex), series
