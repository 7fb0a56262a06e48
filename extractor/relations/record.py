"""Records set, held and lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.facts import RECORD_TYPES
from extractor.linking.anchors import Anchor, Link, anchors, item_of
from extractor.linking.features import pair_features, prefixed
from extractor.linking.model import Weights, probabilities
from extractor.linking.pairs import judge, status_features
from extractor.linking.records.claims import Claim
from extractor.linking.records.cues import claims
from extractor.linking.records.drafts import LEAST_OWNER, Table, draft_of, events_beside, others_of, owner_of
from extractor.linking.records.joining import join_marks
from extractor.linking.records.lists import one_each, several
from extractor.linking.records.marks import doubted, missed, of_mark
from extractor.linking.records.theme import possible
from extractor.linking.records.told import Told, told
from extractor.normalize.compare import agree
from extractor.spans import DisciplineMention, MarkMention, RecordMention

#: The least chance of the owner of a record that no construction settles, and of a holder.
LEAST_HOLDER = 0.75
UNDATED = "undated"
#: How far behind a record its date may stand, in characters.
NEAR = 60
#: The rule of records that go from one to another, and that the date is of.
TAKEN = "record.bare-handed"
STATUSES = ("set", "held", "former")


def find_records(analysis: Analysis, links: Sequence[Link], weights: Weights, floor: float) -> list[Draft]:
    """All record facts of the prose: those that constructions settle, else those of learned links."""
    table = Table(analysis, links, weights)
    out: list[Told] = []
    likely: list[Told] = []
    for anchor in anchors(analysis):
        mention = item_of(analysis, anchor).mention
        if not isinstance(mention, RecordMention) or mention.code not in RECORD_TYPES:
            continue
        mine = [(d, mention) for d in of_claims(table, anchor, mention)]
        out += mine
        if not mine and (link := likely_link(table, anchor, floor)) is not None:
            likely.append((of_link(table, link, mention), mention))
    more = told(table, [d for d, _ in [*out, *likely]])
    kept = [d for d, _ in out if not any(fuller(t, d) for t, _ in more)]
    kept += [d for d, m in likely if not any(m is n and contradicts(t, d) for t, n in more)] + [d for d, _ in more]
    part_dates(analysis, kept)
    join_marks(table, kept)
    return [d for d in kept if not any(said(d, other) for other in kept)]


def part_dates(analysis: Analysis, drafts: Sequence[Draft]) -> None:
    """A record is not set on the day of the one that it breaks: a date of a sentence that both have is that of the old one, or of the
    taking where the words tell of one."""
    for old in drafts:
        for new in drafts if old.get("status") == "former" and old.get("date") else ():
            overlap = old.start < new.end and new.start < old.end
            if not overlap or new.get("status") != "set" or new.get("date") not in (None, old.get("date")):
                continue
            if new.rule == TAKEN or behind_new(analysis, old, new) or not dated_here(analysis, old):
                old.slots |= {"date": None, "venue": None}
            else:
                new.slots["date"] = None
                new.signals.append(UNDATED)


def dated_here(analysis: Analysis, draft: Draft) -> bool:
    """Whether the sentence of a record names its date: what is dated from outside is what the article tells of, no old record."""
    sentence = analysis.reading.sentence_at(draft.start)
    return any(d.iso == draft.get("date") and sentence.start <= d.start < sentence.end for d in analysis.reading.dates)


def behind_new(analysis: Analysis, old: Draft, new: Draft) -> bool:
    """``broke her record of 3:50.37 with 3:48.50 on Friday``: whether the date follows the words of the new record, and those the
    old one's."""
    dates = [d.start for d in analysis.reading.dates if d.iso == old.get("date")]
    near = [d for d in dates if new.end <= d <= new.end + NEAR]
    return bool(near) and (new.end > old.end or (new.end == old.end and new.get("mark") == old.get("mark")))


def said(draft: Draft, other: Draft) -> bool:
    """Whether a lost record without its mark is one that another draft gives with it."""
    return (
        draft.get("status") == "former"
        and draft.get("mark") is None
        and other.get("mark") is not None
        and draft.get("athlete") == other.get("athlete")
        and draft.get("record") == other.get("record")
        and agree("discipline", draft.get("discipline"), other.get("discipline")) is not False
    )


def likely_link(table: Table, anchor: Anchor, floor: float) -> Link | None:
    """The learned link of a record; None where it is unlikely, or the record was missed or only hoped for."""
    link = table.links.get((anchor.row, anchor.item))
    line = table.line(anchor.row)
    mention = item_of(table.analysis, anchor).mention
    if link is None or not isinstance(mention, RecordMention):
        return None
    if not possible(mention, table.analysis.people.persons[link.owner.person]):
        return None
    least = LEAST_HOLDER if "holder" in line.word(anchor.item) else LEAST_OWNER
    if link.owner.chance < max(floor, least) or missed(line, anchor.item) or doubted(line, anchor.item):
        return None
    return link


def contradicts(told: Draft, likely: Draft) -> bool:
    """Whether what the words tell of a record leaves no room for a likely one: set by somebody else, or another's with its mark."""
    if told.get("athlete") == likely.get("athlete"):
        return False
    same = told.get("mark") == likely.get("mark") and told.get("mark") is not None
    return same or (told.get("status") == "set") == (likely.get("status") == "set")


def fuller(draft: Draft, other: Draft) -> bool:
    """Whether a draft says of the same record and person what another leaves open: the mark."""
    return (
        other.get("mark") is None
        and draft.get("mark") is not None
        and draft.get("athlete") == other.get("athlete")
        and draft.get("record") == other.get("record")
        and draft.start < other.end
        and other.start < draft.end
    )


def of_claims(table: Table, anchor: Anchor, mention: RecordMention) -> Iterator[Draft]:
    """The records that constructions around a mention settle."""
    line = table.line(anchor.row)
    marks = several(line, anchor.item)
    each = one_each(line, anchor.item)
    for place in marks:
        link = table.links.get((anchor.row, place))
        if link is not None and (each or link.owner.chance >= LEAST_OWNER):
            claim = Claim(anchor.item, None, "set", place, "several", 0.85)
            person = max(i for i in line.row.of_kind("PER") if i < place) if each else None
            one = draft_of(table, anchor, mention, claim, link.owner.person if person is None else line.person(person))
            named = line.items[place - 2].mention if place >= anchor.item + 2 else None
            if isinstance(named, DisciplineMention):
                one.slots["discipline"] = named.key
            yield one
    for claim in () if marks else claims(line, anchor.item):
        person = owner_of(table, anchor, claim)
        if person is not None:
            shared = others_of(table, anchor, claim)
            drafts = [draft_of(table, anchor, mention, claim, p) for p in (person, *shared)]
            yield from drafts
            for event in events_beside(table, anchor, mention, claim):
                yield from (replace(d, slots={**d.slots, "discipline": event}) for d in drafts)


def of_link(table: Table, link: Link, mention: RecordMention) -> Draft:
    """A record as learned links have it."""
    analysis = table.analysis
    row = analysis.rows[link.anchor.row]
    status, _ = judge(
        table.weights, "record.status", STATUSES, status_features(analysis.reading, row, link.anchor.item)
    )
    status = "former" if status == "held" and mention.status == "former" else status
    mark = mark_for(analysis, link.anchor, table.weights)
    place = next((i for i in row.of_kind("MARK") if row.items[i].mention is mark), None) if mark else None
    if status != "set" and place is not None and place != of_mark(table.line(link.anchor.row), link.anchor.item):
        place = None
    claim = Claim(link.anchor.item, None, status, place, "learned", link.owner.chance)
    draft = draft_of(table, link.anchor, mention, claim, link.owner.person)
    draft.chance = link.owner.chance
    return draft


def set_codes(records: Sequence[Draft], performances: Sequence[Draft]) -> None:
    """Give each performance the codes of the records that were set with it: the same athlete, mark and, where both have one, event."""
    for record in records:
        mark = record.get("mark")
        if record.get("status") != "set" or mark is None:
            continue
        for draft in performances:
            own = draft.get("mark")
            if own is None or own.text != mark.text or draft.get("athlete") != record.get("athlete"):
                continue
            if agree("discipline", draft.get("discipline"), record.get("discipline")) is False:
                continue
            for slot in ("date", "venue", "discipline"):
                if slot != "date" or UNDATED not in record.signals:
                    record.fill(slot, draft.get(slot))
            had = tuple(draft.get("records") or ())
            if record.get("record") not in had:
                draft.slots["records"] = (*had, record.get("record"))


def mark_options(analysis: Analysis, anchor: Anchor) -> tuple[list[MarkMention | None], list[tuple[str, ...]]]:
    """The marks of the sentence that a record may be, with none first."""
    row = analysis.rows[anchor.row]
    marks: list[MarkMention | None] = [None]
    features: list[tuple[str, ...]] = [
        prefixed(
            "none",
            ["bias", f"marks:{min(len(row.of_kind('MARK')), 3)}", *status_features(analysis.reading, row, anchor.item)],
        )
    ]
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
