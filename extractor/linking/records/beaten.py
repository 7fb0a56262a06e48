"""Records that follow from an old mark: who did better beside it in the text has set the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.discourse.context import plausible_mark
from extractor.draft import Draft
from extractor.linking.anchors import Anchor, Link
from extractor.linking.records.claims import Claim
from extractor.linking.records.drafts import LEAST_OWNER, Table, draft_of
from extractor.linking.records.theme import possible
from extractor.normalize.marks import Mark
from extractor.spans import MarkMention, RecordMention

REACH = 2
#: How much better a new record can be, as a share of the old one.
MOST = Decimal("0.06")


def beaten(table: Table, old: Draft, mention: RecordMention, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The record that was set when an old one fell: the best mark of the event beside the old one, where none is known to be it."""
    mark = old.get("mark")
    if old.get("status") != "former" or not isinstance(mark, Mark):
        return
    number = table.analysis.reading.sentence_at(old.start).number
    if any(is_new(d, old, mark) for d in drafts):
        return
    found = [a for a in nearby(table, number) if fits(table, a, old, mark)]
    best = table.links.get(max(found, key=lambda a: (gain(mark_of(table, a), mark), -a[0], -a[1]))) if found else None
    if best is None or best.owner.chance < LEAST_OWNER or not allowed(table, best, old, mention):
        return
    claim = Claim(best.anchor.item, None, "set", best.anchor.item, "beaten", 0.75)
    draft = draft_of(table, Anchor(best.anchor.row, best.anchor.item, "record"), mention, claim, best.owner.person)
    draft.slots["discipline"] = old.get("discipline") or draft.get("discipline")
    draft.rule = "record.bare-beaten"
    yield draft


def is_new(draft: Draft, old: Draft, mark: Mark) -> bool:
    """Whether a draft is a record that was set with a better mark in the same event and of the same kind."""
    new = draft.get("mark")
    return (
        draft.get("status") == "set"
        and draft.get("record") == old.get("record")
        and isinstance(new, Mark)
        and 0 < gain(new, mark) <= MOST
        and draft.get("discipline") in (None, old.get("discipline"))
    )


def nearby(table: Table, number: int) -> Iterator[tuple[int, int]]:
    """The marks around a row that may have been the record, by row and item."""
    rows = table.analysis.rows
    for row in range(max(0, number - REACH), min(len(rows), number + REACH + 1)):
        if row < number or rows[row].sentence.paragraph == rows[number].sentence.paragraph:
            yield from ((row, item) for item in rows[row].of_kind("MARK"))


def fits(table: Table, place: tuple[int, int], old: Draft, mark: Mark) -> bool:
    """Whether a mark is better than an old record and can be of its event."""
    event = old.get("discipline")
    new = mark_of(table, place)
    link = table.links.get(place)
    own = link.value("discipline") if link else None
    if new is None or not 0 < gain(new, mark) <= MOST or (own and event and own != event):
        return False
    return event is None or plausible_mark(new, event, stated=True)


def allowed(table: Table, link: Link, old: Draft, mention: RecordMention) -> bool:
    """Whether the owner of a mark may have broken an old record: somebody else who may hold one of its kind."""
    owner = table.analysis.people.persons[link.owner.person]
    return (owner.name != old.get("athlete") or old.rule.endswith("own")) and possible(mention, owner)


def mark_of(table: Table, place: tuple[int, int]) -> Mark | None:
    """The mark at a place."""
    mention = table.analysis.rows[place[0]].items[place[1]].mention
    return mention.mark if isinstance(mention, MarkMention) else None


def gain(new: Mark | None, old: Mark) -> Decimal:
    """By which share a mark is better than another; nothing where they cannot be compared."""
    if new is None or new.unit != old.unit or not old.value:
        return Decimal(0)
    better = old.value - new.value if old.unit == "s" else new.value - old.value
    return better / old.value
