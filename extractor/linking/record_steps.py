"""Old marks by one step of arithmetic: the new mark and by how much it is better."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.draft import Draft
from extractor.linking.items import Row
from extractor.linking.record_drafts import Table
from extractor.normalize.marks import Mark
from extractor.spans import DifferenceMention

INEXACT = frozenset("than over almost nearly about around some under least up roughly".split())


def old_marks(table: Table, drafts: Sequence[Draft]) -> None:
    """Give the records that were broken by a stated difference the marks at which they stood."""
    for draft in drafts:
        if draft.get("status") != "former" or draft.get("mark") is not None:
            continue
        row = table.analysis.rows[table.analysis.reading.sentence_at(draft.start).number]
        difference = stated(row)
        new = broken_by(draft, drafts, row) if difference else None
        if new is not None and difference is not None and new.unit == difference.unit:
            sign = 1 if new.unit == "s" else -1
            draft.slots["mark"] = Mark.of(new.value + sign * difference.value, new.unit)
            draft.steps.append(f"the mark is {new.text} and {difference.text}")


def stated(row: Row) -> Mark | None:
    """The one difference of a sentence, where it is exact."""
    found = row.of_kind("DIFF")
    if len(found) != 1 or (found[0] and row.items[found[0] - 1].word in INEXACT):
        return None
    mention = row.items[found[0]].mention
    return mention.mark if isinstance(mention, DifferenceMention) else None


def broken_by(draft: Draft, drafts: Sequence[Draft], row: Row) -> Mark | None:
    """The one mark with which the record of a sentence was set."""
    marks = {
        d.get("mark").text: d.get("mark")
        for d in drafts
        if d.get("status") == "set"
        and isinstance(d.get("mark"), Mark)
        and d.get("record") == draft.get("record")
        and d.get("discipline") in (None, draft.get("discipline"))
        and d.start < row.sentence.end
        and row.sentence.start < d.end
    }
    return next(iter(marks.values())) if len(marks) == 1 else None
