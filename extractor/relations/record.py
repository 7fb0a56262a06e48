"""Records set, held and lost."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.facts import RECORD_TYPES
from extractor.linking.anchors import Anchor, Link, item_of
from extractor.linking.features import pair_features, prefixed
from extractor.linking.model import Weights, probabilities
from extractor.linking.verdict import link_signals
from extractor.linking.pairs import judge, status_features
from extractor.reading import within
from extractor.relations_support import indoor_event
from extractor.spans import MarkMention, RecordMention

STATUSES = ("set", "held", "former")


def find_records(analysis: Analysis, links: Sequence[Link], weights: Weights, floor: float) -> list[Draft]:
    """All record facts of the prose."""
    out = []
    for link in links:
        item = item_of(analysis, link.anchor)
        if link.anchor.task != "record" or link.owner.chance < floor:
            continue
        if isinstance(item.mention, RecordMention) and item.mention.code in RECORD_TYPES:
            out.append(draft_of(analysis, link, item.mention, weights))
    return out


def draft_of(analysis: Analysis, link: Link, mention: RecordMention, weights: Weights) -> Draft:
    """One record with its mark, status and race."""
    row = analysis.rows[link.anchor.row]
    status, chance = judge(weights, "record.status", STATUSES, status_features(analysis.reading, row, link.anchor.item))
    mark = mark_for(analysis, link.anchor, weights)
    inner = within(analysis.reading.disciplines, mention.start, mention.end)
    discipline = inner[0].key if inner else link.value("discipline")
    person = analysis.people.persons[link.owner.person]
    slots: dict[str, object] = {"athlete": person.name, "record": mention.code, "discipline": discipline, "status": status}
    slots["mark"] = mark.mark if mark else None
    slots["indoor"] = bool(mention.indoor) or indoor_event(discipline) or (mention.indoor is None and analysis.main.indoor and status == "set")
    if mention.code == "NR":
        slots["area"] = mention.area or next(iter(sorted(person.countries)), None)
    elif mention.code == "AR":
        slots["area"] = mention.area
    if status == "set" or link.slots["date"].origin == "here":
        slots["date"], slots["venue"] = link.value("date"), link.value("venue")
    if mention.code in ("CR", "MR"):
        slots["competition"] = link.value("competition")
    start = min([mention.start, *([link.owner.mention.start] if link.owner.mention else []), *([mark.start] if mark else [])])
    end = max([mention.end, *([link.owner.mention.end] if link.owner.mention else []), *([mark.end] if mark else [])])
    steps = [f"{mention.text!r} is a {mention.code} of {person.name} ({link.owner.chance:.2f})", f"status {status} ({chance:.2f})"]
    return Draft("record", slots, start, end, f"record.{status}", link.owner.chance, steps, signals=[*link_signals(analysis.reading, row, link), f"status:{status}"])


def mark_options(analysis: Analysis, anchor: Anchor) -> tuple[list[MarkMention | None], list[tuple[str, ...]]]:
    """The marks of the sentence that a record may be, with none first."""
    row = analysis.rows[anchor.row]
    marks: list[MarkMention | None] = [None]
    features: list[tuple[str, ...]] = [prefixed("none", ["bias", f"marks:{min(len(row.of_kind('MARK')), 3)}", *status_features(analysis.reading, row, anchor.item)])]
    for i in row.of_kind("MARK"):
        mention = row.items[i].mention
        if isinstance(mention, MarkMention):
            marks.append(mention)
            features.append(tuple(pair_features(analysis.reading.doc, row, anchor.item, i)))
    return marks, features


def mark_for(analysis: Analysis, anchor: Anchor, weights: Weights) -> MarkMention | None:
    """The mark of a record, or None."""
    marks, features = mark_options(analysis, anchor)
    chances = probabilities(weights.get("record.mark", {}), features)
    return marks[max(range(len(marks)), key=lambda i: (chances[i], -i))]
