"""Results that the text gives by a difference: ``X was two hundredths behind``, ``0.04 inside his best``."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.linking.anchors import Link, item_of
from extractor.linking.items import Item
from extractor.linking.margins.margins import Derived, derive
from extractor.linking.shared import share
from extractor.linking.verdict import link_signals
from extractor.spans import CompetitionMention, DateMention, RecordMention, VenueMention

REACH = 14
BESTS = ("PB", "SB")
SURE = 0.9


def find_margins(analysis: Analysis, links: Sequence[Link], performances: Sequence[Draft], floor: float) -> list[Draft]:
    """The performances and records that arithmetic gives, of marks whose owner is likelier than ``floor``."""
    wanted = [k for k in links if k.owner.chance >= floor]
    results = [*derive(analysis, wanted), *share(analysis, wanted)]
    found = [(one, draft_of(analysis, one, performances)) for one in results]
    return [d for one, draft in found for d in (draft, *records_of(one, draft))]


def records_of(one: Derived, performance: Draft) -> list[Draft]:
    """The record that a derived mark was: former where the mark told beats it, else held."""
    codes = [code for code in performance.get("records") or () if code not in BESTS]
    status = "former" if one.direction == "ahead" else "held"
    kept = {
        k: v for k, v in performance.slots.items() if k in ("athlete", "discipline", "mark", "indoor", "date", "venue")
    }
    return [
        Draft(
            "record",
            {**kept, "record": code, "status": status},
            performance.start,
            performance.end,
            "record.margin",
            performance.chance,
            list(performance.steps),
            signals=[s for s in performance.signals if s.startswith("margin")],
        )
        for code in codes
    ]


def draft_of(analysis: Analysis, one: Derived, performances: Sequence[Draft]) -> Draft:
    """The performance of one difference."""
    item = item_of(analysis, one.base.anchor)
    diff = analysis.rows[one.row].items[one.told.diff]
    slots: dict[str, object] = {
        "athlete": analysis.people.persons[one.person].name,
        "mark": one.mark,
        "discipline": one.base.value("discipline"),
    }
    slots |= race(one, performances, item) if one.kind == "rival" else occasion(analysis, one)
    if one.kind != "rival":
        slots |= best(analysis, one, indoors(performances, item))
    start, end = (min(item.start, diff.start), max(item.end, diff.end)) if near(one) else (diff.start, diff.end)
    target = analysis.rows[one.row].items[one.told.target] if one.told.target is not None else diff
    step = f"{one.mark.text}: {item.word!r} and the difference {diff.word!r} ({one.told.form}, {one.told.direction})"
    row = analysis.rows[one.base.anchor.row]
    signals = [f"margin:{one.told.form}", f"margin:{one.kind}:{near(one)}", f"margin:{one.told.form}:{one.direction}"]
    return Draft(
        "performance",
        slots,
        min(start, target.start),
        max(end, target.end),
        f"performance.margin.{one.kind}",
        one.base.owner.chance * SURE,
        [step],
        signals=[*signals, *link_signals(analysis.reading, row, one.base)],
    )


def near(one: Derived) -> bool:
    """Whether mark and difference stand in one sentence."""
    return one.base.anchor.row == one.row


def race(one: Derived, performances: Sequence[Draft], item: Item) -> dict[str, object]:
    """The occasion of the mark that the difference belongs to."""
    out: dict[str, object] = {slot: one.base.value(slot) for slot in ("competition", "venue", "date")}
    source = source_of(performances, item)
    return out if source is None else out | {slot: source.get(slot) for slot in ("round", "indoor")}


def source_of(performances: Sequence[Draft], item: Item) -> Draft | None:
    """The performance of a mark."""
    fits = (d for d in performances if d.start <= item.start and item.end <= d.end)
    return next((d for d in fits if d.get("mark") is getattr(item.mention, "mark", None)), None)


def indoors(performances: Sequence[Draft], item: Item) -> bool:
    """Whether the mark was made indoors."""
    source = source_of(performances, item)
    return bool(source and source.get("indoor"))


def occasion(analysis: Analysis, one: Derived) -> dict[str, object]:
    """Where and when the other mark was made: what stands behind the words for it, up to the end of the clause."""
    row = analysis.rows[one.row]
    out: dict[str, object] = {}
    first = max(
        one.told.diff, one.told.target or 0, one.told.best or 0, one.told.end if one.told.form == "equalled" else 0
    )
    for item in row.items[first + 1 : first + REACH]:
        if item.word in (";", ".", "and", "but") or item.kind == "MARK":
            break
        if isinstance(item.mention, DateMention):
            out.setdefault("date", item.mention.iso)
        elif isinstance(item.mention, VenueMention):
            out.setdefault("venue", item.mention.city)
        elif isinstance(item.mention, CompetitionMention) and not item.mention.adjective:
            out.setdefault("competition", item.mention.key)
    return out


def best(analysis: Analysis, one: Derived, indoor: bool) -> dict[str, object]:
    """The record or best that the other mark was, and whether indoors."""
    if one.kind != "best":
        return {}
    code, inside = codes_of(analysis, one)
    out: dict[str, object] = {"records": (code,)} if code else {}
    return out | ({"indoor": True} if inside or (inside is None and indoor) else {})


def codes_of(analysis: Analysis, one: Derived) -> tuple[str, bool | None]:
    """What the best was: the code of the record named there or spoken of before, and whether indoors."""
    row = analysis.rows[one.row]
    best = row.items[one.told.best] if one.told.best is not None else None
    if best is not None and isinstance(best.mention, RecordMention):
        return best.mention.code, best.mention.indoor
    if best is not None and best.word in ("best", "ever"):
        return "PB", None
    return earlier_record(analysis, one)


def earlier_record(analysis: Analysis, one: Derived) -> tuple[str, bool | None]:
    """The record that ``the mark`` speaks of: the last one named in the sentence or the one before."""
    here = [i for i in analysis.rows[one.row].items[: one.told.diff] if broken(i)]
    before = [i for i in analysis.rows[one.row - 1].items if broken(i)] if one.row else []
    mention = (here or before)[-1].mention if here or before else None
    return (mention.code, mention.indoor) if isinstance(mention, RecordMention) else ("", None)


def broken(item: Item) -> bool:
    """Whether an item names a record of all comers."""
    return isinstance(item.mention, RecordMention) and item.mention.code not in ("PB", "SB", "WL")
