"""Records set, held and lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.analysis import Analysis
from extractor.discourse.context import plausible_mark
from extractor.discourse.people import Person
from extractor.draft import Draft
from extractor.facts import RECORD_TYPES
from extractor.linking.anchors import Anchor, Hands, Link, anchors, item_of, link_slots
from extractor.linking.features import pair_features, prefixed
from extractor.linking.items import Row
from extractor.linking.model import Weights, probabilities
from extractor.linking.owners import topical
from extractor.linking.pairs import judge, person_at, status_features
from extractor.linking.phrases import PRIOR, Line
from extractor.linking.record_cues import Claim, bare, bare_claims, claims, former_marks
from extractor.linking.record_marks import doubted, missed, several
from extractor.linking.slots import Slot
from extractor.linking.verdict import link_signals, tenth
from extractor.normalize.compare import agree
from extractor.reading import within
from extractor.relations_support import indoor_event
from extractor.spans import DisciplineMention, MarkMention, RecordMention

LEAST_OWNER = 0.5
NEAR = 3
LEAST_EVENT = 0.5
STATUSES = ("set", "held", "former")


def find_records(analysis: Analysis, links: Sequence[Link], weights: Weights, floor: float) -> list[Draft]:
    """All record facts of the prose: those that constructions settle, else those of learned links."""
    table = Table(analysis, links, weights)
    out = []
    for anchor in anchors(analysis):
        mention = item_of(analysis, anchor).mention
        if not isinstance(mention, RecordMention) or mention.code not in RECORD_TYPES:
            continue
        told = list(of_claims(table, anchor, mention))
        link = table.links.get((anchor.row, anchor.item))
        if told:
            out += told
        elif (
            link is not None
            and link.owner.chance >= floor
            and not missed(table.line(anchor.row), anchor.item)
            and not doubted(table.line(anchor.row), anchor.item)
        ):
            out.append(of_link(table, link, mention))
    return [*out, *unnamed(table, out)]


def unnamed(table: Table, named: Sequence[Draft]) -> Iterator[Draft]:
    """Records whose kind the text has named before: ``the old mark``, ``X's record``, ``the 13:11.13 that X had run``."""
    body = table.analysis.reading.article.body_start
    for number, row in enumerate(table.analysis.rows):
        if row.sentence.start < body or not any(i.word in ("record", "mark") or i.kind == "MARK" for i in row.items):
            continue
        line = table.line(number)
        told = [c for place in range(len(row.items)) if bare(line, place) for c in bare_claims(line, place)]
        for claim in [*told, *former_marks(line)]:
            mention = meant(table, number, claim.record)
            person = owner_of(table, Anchor(number, claim.record, "record"), claim)
            if mention is not None and person is not None:
                draft = draft_of(table, Anchor(number, claim.record, "record"), mention, claim, person)
                draft.rule = f"record.bare-{claim.rule}"
                draft.slots["discipline"] = next(
                    (
                        d.get("discipline")
                        for d in named
                        if d.start <= mention.start < d.end and d.get("record") == mention.code
                    ),
                    None,
                ) or draft.get("discipline")
                yield draft


def meant(table: Table, number: int, place: int) -> RecordMention | None:
    """The record named last before an item, of its paragraph or of the sentences right before; None where none was."""
    row = table.analysis.rows[number]
    offset = row.items[place].start
    found = [m for m in table.analysis.reading.records if m.end <= offset and m.code in RECORD_TYPES]
    if not found:
        return None
    where = table.analysis.reading.sentence_at(found[-1].start)
    near = row.sentence.number - where.number <= NEAR or where.paragraph == row.sentence.paragraph
    return found[-1] if near else None


class Table:
    """The links of an analysis by place, with what is needed to read its rows."""

    def __init__(self, analysis: Analysis, links: Sequence[Link], weights: Weights) -> None:
        self.analysis = analysis
        self.weights = weights
        self.links = {(k.anchor.row, k.anchor.item): k for k in links}
        self._hands: Hands | None = None

    def line(self, row: int) -> Line:
        """A row with its parse."""
        return Line(self.analysis.rows[row], self.analysis.reading.doc)

    def race(self, row: int, item: int, person: int) -> dict[str, Slot]:
        """The race of a record or mark: that of its link, else chosen anew."""
        link = self.links.get((row, item))
        if link is not None:
            return link.slots
        self._hands = self._hands or Hands(self.analysis)
        return link_slots(self.analysis, self.weights, Anchor(row, item, "record"), person, self._hands)


def of_claims(table: Table, anchor: Anchor, mention: RecordMention) -> Iterator[Draft]:
    """The records that constructions around a mention settle."""
    line = table.line(anchor.row)
    marks = several(line, anchor.item)
    for place in marks:
        link = table.links.get((anchor.row, place))
        if link is not None and link.owner.chance >= LEAST_OWNER:
            yield draft_of(
                table, anchor, mention, Claim(anchor.item, None, "set", place, "several", 0.85), link.owner.person
            )
    for claim in () if marks else claims(line, anchor.item):
        person = owner_of(table, anchor, claim)
        if person is not None:
            yield draft_of(table, anchor, mention, claim, person)


def owner_of(table: Table, anchor: Anchor, claim: Claim) -> int | None:
    """The person of a claim: whom its construction names, else the owner of its mark."""
    row = table.analysis.rows[anchor.row]
    if claim.owner == PRIOR:
        return topical(table.analysis.rows, anchor.row, table.analysis.people)
    if claim.owner is not None:
        return person_at(row, claim.owner)
    link = table.links.get((anchor.row, claim.mark if claim.mark is not None else -1))
    return link.owner.person if link is not None and link.owner.chance >= LEAST_OWNER else None


def of_link(table: Table, link: Link, mention: RecordMention) -> Draft:
    """A record as learned links have it."""
    analysis = table.analysis
    row = analysis.rows[link.anchor.row]
    status, _ = judge(
        table.weights, "record.status", STATUSES, status_features(analysis.reading, row, link.anchor.item)
    )
    mark = mark_for(analysis, link.anchor, table.weights)
    place = next((i for i in row.of_kind("MARK") if row.items[i].mention is mark), None) if mark else None
    claim = Claim(link.anchor.item, None, status, place, "learned", link.owner.chance)
    draft = draft_of(table, link.anchor, mention, claim, link.owner.person)
    draft.chance = link.owner.chance
    return draft


def draft_of(table: Table, anchor: Anchor, mention: RecordMention, claim: Claim, person: int) -> Draft:
    """One record with its mark, status and race."""
    analysis = table.analysis
    row = analysis.rows[anchor.row]
    owner = analysis.people.persons[person]
    marked = row.items[claim.mark].mention if claim.mark is not None else None
    mark = marked if isinstance(marked, MarkMention) else None
    race = table.race(
        anchor.row, claim.mark if claim.mark is not None and claim.status == "set" else anchor.item, person
    )
    discipline = event_of(table, anchor, mention, mark, race)
    slots: dict[str, object] = {
        "athlete": owner.name,
        "record": mention.code,
        "discipline": discipline,
        "status": claim.status,
    }
    slots["mark"] = mark.mark if mark else None
    slots["indoor"] = (
        bool(mention.indoor)
        or indoor_event(discipline)
        or (
            mention.indoor is None
            and analysis.main.indoor
            and claim.rule != "holder"
            and (claim.status != "set" or race["date"].origin != "here")
        )
    )
    slots["area"] = area_of(mention, owner)
    if claim.status == "set" or race["date"].origin == "here":
        slots["date"], slots["venue"] = race["date"].value, race["venue"].value
    if mention.code in ("CR", "MR"):
        slots["competition"] = race["competition"].value
    ends = [row.items[i] for i in (anchor.item, claim.mark, claim.owner) if i is not None and i >= 0]
    start, end = min(i.start for i in ends), max(i.end for i in ends)
    steps = [
        f"{mention.text!r} is a {mention.code} of {owner.name} ({claim.rule}, {claim.sure:.2f})",
        f"status {claim.status}",
    ]
    draft = Draft("record", slots, start, end, f"record.{claim.rule}", claim.sure, steps)
    draft.signals = signals(table, anchor, claim, race, row)
    return draft


def signals(table: Table, anchor: Anchor, claim: Claim, race: dict[str, Slot], row: Row) -> list[str]:
    """What bears on a record's being right, for the last judgement."""
    link = table.links.get((anchor.row, anchor.item))
    out = link_signals(table.analysis.reading, row, link) if link else [f"owner:none:{claim.rule}"]
    marked = table.links.get((anchor.row, claim.mark)) if claim.mark is not None else None
    out += [
        f"status:{claim.status}",
        f"fx:{claim.rule}:{claim.status}",
        f"fx:mark:{claim.mark is not None}:{claim.rule}",
    ]
    if marked is not None and claim.owner is not None and claim.owner >= 0:
        out.append(f"fx:same:{marked.owner.person == person_at(row, claim.owner)}")
    if link is not None and claim.owner is not None and claim.owner >= 0:
        out.append(f"fx:agree:{link.owner.person == person_at(row, claim.owner)}")
    return [*out, f"race:{race['discipline'].origin}:{tenth(race['discipline'].chance)}"]


def event_of(
    table: Table, anchor: Anchor, mention: RecordMention, mark: MarkMention | None, race: dict[str, Slot]
) -> str | None:
    """The event of a record: that of its name or right behind it, else that of its race where it is likely and the mark can be one of it."""
    item = item_of(table.analysis, anchor)
    inner = within(table.analysis.reading.disciplines, mention.start, mention.end)
    ahead = [
        m.key
        for m in within(table.analysis.reading.disciplines, max(0, item.start - 24), item.start)
        if item.mention is not mention and item.start - m.end <= 2
    ]
    named = [*ahead, *(m.key for m in inner)] or behind(table.line(anchor.row), anchor.item)
    for key in [*named, race["discipline"].value if race["discipline"].chance >= LEAST_EVENT else None]:
        if key and (mark is None or plausible_mark(mark.mark, key, stated=mark.unit_stated)):
            return key
    return None


def behind(line: Line, place: int) -> list[str]:
    """``the record for 400m``, ``the Olympic record in the long jump``: events right behind a record."""
    for nxt in range(place + 1, min(place + 5, len(line.items))):
        item = line.items[nxt]
        if isinstance(item.mention, DisciplineMention) and not item.mention.weak:
            return [item.mention.key]
        if item.word not in ("for", "in", "over", "at", "the", "women", "men", "'s", "’s") or line.word(
            place + 1
        ) not in ("for", "in", "over", "at"):
            return []
    return []


def area_of(mention: RecordMention, owner: Person) -> str | None:
    """The country or area of a national or area record: as its name says, else the owner's one country."""
    if mention.code == "AR":
        return mention.area
    if mention.code != "NR":
        return None
    return mention.area or (next(iter(owner.countries)) if len(owner.countries) == 1 else None)


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
