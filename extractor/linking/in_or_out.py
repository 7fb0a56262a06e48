"""Indoors or outdoors by the competition: the great championships are the one or the other."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.draft import Draft
from extractor.gazetteer import Competition, competitions, disciplines, editions

KINDS = frozenset({"performance", "defeat", "honour", "record"})
LEVELS = frozenset({"global", "area"})
CHAMPIONSHIPS = frozenset({"championships", "games"})


def in_or_out(drafts: Sequence[Draft]) -> None:
    """Make indoor agree with event and competition: an event that is run indoors only belongs to the indoor championships;
    what is told of an outdoor championships, of a road race or of the javelin was not indoors.
    """
    for draft in drafts:
        known = competitions().get(str(draft.get("competition") or "")) if draft.kind in KINDS else None
        row = disciplines().get(str(draft.get("discipline") or ""))
        if known is not None and known.indoor and not draft.get("indoor"):
            settled(draft, "indoor", True, f"yes, as the {known.key}")
        elif draft.get("indoor") and row is not None and row.indoor == "no":
            settled(draft, "indoor", None, f"no, as the {row.key}")
        elif known is not None and draft.get("indoor") and is_outdoors(known):
            under_roof = known.key.replace("Championships", "Indoor Championships")
            if row is None or row.indoor != "yes":
                settled(draft, "indoor", None, f"no, as the {known.key}")
            elif under_roof in competitions():
                settled(draft, "competition", under_roof, f"{under_roof}, where {row.key} is run")


def settled(draft: Draft, slot: str, value: object, why: str) -> None:
    """Set a slot, and say why."""
    draft.slots[slot] = value
    draft.steps.append(f"{slot}: {why}")


def is_outdoors(known: Competition) -> bool:
    """Whether a competition is never indoors: national titles are won both ways under one name."""
    great = known.kind in CHAMPIONSHIPS and known.level in LEVELS and known.key in editions()
    return not known.indoor and (great or known.kind == "road race")
