"""What several relations ask of the tables."""

from __future__ import annotations

INDOOR_ONLY = frozenset({"50m", "60m", "50m hurdles", "60m hurdles"})


def indoor_event(discipline: object) -> bool:
    """Whether an event is held indoors only."""
    return discipline in INDOOR_ONLY
