"""Whose the mark of a new record is: ``A broke B's record with 3:28.81`` gives the mark to A, whatever link it has."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.draft import Draft
from extractor.normalize.compare import agree

SURE = 0.8


def to_setters(drafts: Sequence[Draft]) -> None:
    """Give the performance with the mark of a new record to who set it, where it was linked to the one who lost the record."""
    records = [d for d in drafts if d.kind == "record"]
    lost = [d for d in records if d.get("status") == "former"]
    for new in records if lost else ():
        if new.get("status") == "set" and new.get("mark") is not None and new.chance >= SURE:
            losers = {d.get("athlete") for d in lost if exchanged(d, new)}
            for draft in drafts:
                if draft.kind == "performance" and draft.get("athlete") in losers and same_mark(draft, new):
                    draft.slots["athlete"] = new.get("athlete")
                    draft.steps.append(f"the mark is the new record of {new.get('athlete')}")


def exchanged(old: Draft, new: Draft) -> bool:
    """Whether one record took the place of another in one sentence; a mark that both give is the old one's."""
    if old.get("athlete") == new.get("athlete") or not overlap(old, new) or old.get("record") != new.get("record"):
        return False
    mark = old.get("mark")
    return mark is None or mark.text != new.get("mark").text


def same_mark(draft: Draft, record: Draft) -> bool:
    """Whether a performance has the mark of a record told in the same words."""
    mark = draft.get("mark")
    if mark is None or mark.text != record.get("mark").text or not overlap(draft, record):
        return False
    return agree("discipline", draft.get("discipline"), record.get("discipline")) is not False


def overlap(a: Draft, b: Draft) -> bool:
    """Whether the words of two drafts overlap."""
    return a.start < b.end and b.start < a.end
