"""Records told in one sentence with their marks in another: a record that was set without a mark takes that of its athlete beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.discourse.context import plausible_mark
from extractor.draft import Draft
from extractor.linking.anchors import Link
from extractor.linking.records.drafts import LEAST_OWNER, Table
from extractor.normalize.marks import Mark
from extractor.spans import MarkMention

REACH = 2
LEAST = 0.7


def join_marks(table: Table, drafts: Sequence[Draft]) -> None:
    """Give the records that were set without a mark that of the same athlete and event in the sentences around."""
    old = {(d.get("athlete"), d.get("mark").text) for d in drafts if d.get("status") == "former" and d.get("mark")}
    for draft in drafts:
        if draft.get("status") == "set" and draft.get("mark") is None and draft.chance >= LEAST and once(table, draft):
            link = nearest(table, draft, old)
            if link is not None:
                join(table, draft, link)


def once(table: Table, draft: Draft) -> bool:
    """Whether the sentence speaks of one record, not of how often one was set."""
    row = table.analysis.rows[table.analysis.reading.sentence_at(draft.start).number]
    return not any(i.word in ("times", "occasions", "twice", "thrice", "records") for i in row.items)


def nearest(table: Table, draft: Draft, old: set[tuple[object, str]]) -> Link | None:
    """The one mark of the athlete in the nearest sentence that has any; None where two there differ."""
    number = table.analysis.reading.sentence_at(draft.start).number
    for distance in range(REACH + 1):
        for row in dict.fromkeys((number + distance, number - distance)):
            found = [k for k in of_row(table, row) if fits(table, draft, k, old)]
            if found:
                return found[0] if len({mark_of(table, k) for k in found}) == 1 else None
    return None


def of_row(table: Table, row: int) -> Iterator[Link]:
    """The links of the marks of a row."""
    if 0 <= row < len(table.analysis.rows):
        links = (table.links.get((row, i)) for i in table.analysis.rows[row].of_kind("MARK"))
        yield from (k for k in links if k is not None and k.owner.chance >= LEAST_OWNER)


def fits(table: Table, draft: Draft, link: Link, old: set[tuple[object, str]]) -> bool:
    """Whether a mark is the athlete's, of the event, of the same day as far as both are known, and no earlier record."""
    mark = mark_of(table, link)
    name = table.analysis.people.persons[link.owner.person].name
    if mark is None or name != draft.get("athlete") or (name, mark.text) in old:
        return False
    event, own = draft.get("discipline"), link.value("discipline")
    if event and (own not in (None, event) or not plausible_mark(mark, event, stated=True)):
        return False
    date, day = draft.get("date"), link.value("date")
    return not (date and day) or date.startswith(day) or day.startswith(date)


def join(table: Table, draft: Draft, link: Link) -> None:
    """The mark and what its race says beyond that of the record."""
    draft.slots["mark"] = mark_of(table, link)
    for slot in ("discipline", "date", "venue"):
        draft.fill(slot, link.value(slot))
    draft.steps.append(f"the mark stands in another sentence: {draft.slots['mark'].text}")
    draft.signals.append("joined")


def mark_of(table: Table, link: Link) -> Mark | None:
    """The mark of a link."""
    mention = table.analysis.rows[link.anchor.row].items[link.anchor.item].mention
    return mention.mark if isinstance(mention, MarkMention) else None
