"""What several relations ask of the tables."""

from __future__ import annotations

INDOOR_ONLY = frozenset({"50m", "60m", "50m hurdles", "60m hurdles"})


def indoor_event(discipline: object) -> bool:
    """Whether an event is held indoors only."""
    return discipline in INDOOR_ONLY


def road_event(key: str) -> str | None:
    """The event that the name of a road race or cross country championships says."""
    name = key.lower()
    for words, event in ROAD_EVENTS:
        if words in name:
            return event
    return None


ROAD_EVENTS = (
    ("half marathon", "half marathon"),
    ("half-marathon", "half marathon"),
    ("marathon", "marathon"),
    ("cross", "cross country"),
    ("10k", "10km"),
)
