"""Road or track: `the 5K` of a meeting in a stadium is the 5000m, and no road race is timed to the hundredth."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.draft import Draft
from extractor.gazetteer import competitions
from extractor.normalize.marks import Mark

ON_TRACK = {"5km": "5000m", "10km": "10000m"}
"""Road distances and the same on the track; walks are called by kilometres there, too."""
STADIUMS = frozenset({"circuit", "games", "meeting"})
"""Kinds of competitions that hold no road race over these distances; championships may."""


def on_the_track(drafts: Sequence[Draft]) -> None:
    """Give the drafts of road distances that were run on a track the event of the track."""
    for draft in drafts:
        event = str(draft.get("discipline") or "")
        if event in ON_TRACK and (hundredths(draft.get("mark")) or in_stadium(draft)):
            draft.slots["discipline"] = ON_TRACK[event]
            draft.steps.append(f"discipline: {ON_TRACK[event]}, as run on a track")


def hundredths(mark: Mark | None) -> bool:
    """Whether a time has decimals."""
    return mark is not None and "." in mark.text


def in_stadium(draft: Draft) -> bool:
    """Whether the competition holds the distance on a track only."""
    known = competitions().get(str(draft.get("competition") or ""))
    return known is not None and known.kind in STADIUMS
