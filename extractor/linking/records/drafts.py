"""Drafts of records: what a construction claims, with the race that the links give."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.analysis import Analysis
from extractor.discourse.context import plausible_mark
from extractor.discourse.people import Person
from extractor.draft import Draft
from extractor.linking.anchors import Anchor, Hands, Link, item_of, link_slots
from extractor.linking.cues import is_epithet
from extractor.linking.items import Row
from extractor.linking.model import Weights
from extractor.linking.owners import topical
from extractor.linking.pairs import person_at
from extractor.linking.phrases import PRIOR, Line, head_person
from extractor.linking.records.claims import Claim
from extractor.linking.slots import Slot
from extractor.linking.verdict import link_signals, tenth
from extractor.reading import within
from extractor.relations_support import indoor_event
from extractor.spans import DisciplineMention, MarkMention, RecordMention

LEAST_OWNER = 0.5
LEAST_EVENT = 0.5


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


def owner_of(table: Table, anchor: Anchor, claim: Claim) -> int | None:
    """The person of a claim: whom its construction names, else the owner of its mark."""
    row = table.analysis.rows[anchor.row]
    if claim.owner == PRIOR:
        return topical(table.analysis.rows, anchor.row, table.analysis.people)
    if claim.owner is not None:
        return person_at(row, claim.owner)
    if claim.mark is None:
        return None
    link = table.links.get((anchor.row, claim.mark))
    if link is not None and link.owner.chance >= LEAST_OWNER:
        return link.owner.person
    before = {person_at(row, i) for i in row.of_kind("PER") if i < claim.mark}
    return before.pop() if len(before) == 1 else None


def others_of(table: Table, anchor: Anchor, claim: Claim) -> list[int]:
    """Who shared a record with its owner: ``held by A and B``, ``that A and B had shared``."""
    if claim.owner is None or claim.owner < 0 or claim.status == "set" or claim.rule == "holder":
        return []
    line = table.line(anchor.row)
    nxt = claim.owner + 1
    if line.word(nxt) not in ("and", "&") or line.items[claim.owner].symbol == "HIS":
        return []
    other = head_person(line, nxt + 1)
    return [line.person(other)] if other is not None and line.person(other) != line.person(claim.owner) else []


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
    discipline = event_of(table, anchor, mention, mark, race_beside(table, anchor, person, race))
    if claim.value is not None and discipline and not plausible_mark(claim.value, discipline, stated=True):
        discipline = None
    slots: dict[str, object] = {
        "athlete": owner.name,
        "record": mention.code,
        "discipline": discipline,
        "status": claim.status,
    }
    slots["mark"] = mark.mark if mark else claim.value
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
    if claim.status != "set":
        keep_own(slots, row, min(i for i in (anchor.item, claim.mark, claim.owner) if i is not None and i >= 0))
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


def events_beside(table: Table, anchor: Anchor, mention: RecordMention, claim: Claim) -> list[str]:
    """``the 800m and 1500m world records``: the events named before that of a record that is said of both."""
    if claim.mark is not None:
        return []
    items = table.analysis.rows[anchor.row].items
    out = events_after(table.line(anchor.row), anchor.item)[1:]
    if not events_in(table, mention):
        return out
    place = anchor.item - 1
    while place > 0 and items[place].word in ("and", ","):
        event = items[place - 1].mention
        if not isinstance(event, DisciplineMention) or event.weak:
            break
        out.append(event.key)
        place -= 2
    return out


def events_after(line: Line, place: int) -> list[str]:
    """``the world records for the 1,500 metres and the mile``: the events behind a record that is told of several."""
    if not line.word(place).endswith("records") or line.word(place + 1) not in ("for", "in", "over", "at"):
        return []
    out = []
    for item in line.items[place + 2 : place + 12]:
        if isinstance(item.mention, DisciplineMention):
            out.append(item.mention.key)
        elif item.word not in (",", "and", "the", "for", "in", "at", "over", "both", "men", "women", "'s", "’s"):
            break
    return out


def keep_own(slots: dict[str, object], row: Row, first: int) -> None:
    """Of a record that is held or was lost only the date and city behind its words: those before tell of the race in hand."""
    for slot, kind, name in (("date", "DATE", "iso"), ("venue", "VEN", "city")):
        places = [i for i in row.of_kind(kind) if getattr(row.items[i].mention, name, None) == slots.get(slot)]
        if places and max(places) < first:
            slots[slot] = None


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


def race_beside(table: Table, anchor: Anchor, person: int, race: dict[str, Slot]) -> dict[str, Slot]:
    """The race, with the event of the owner's own mark in the sentence where the words of the record name none."""
    if race["discipline"].origin == "here":
        return race
    row = table.analysis.rows[anchor.row]
    links = (table.links.get((anchor.row, i)) for i in row.of_kind("MARK"))
    own = [k.slots["discipline"] for k in links if k is not None and k.owner.person == person]
    best = max((s for s in own if s.value), key=lambda s: s.chance, default=None)
    return {**race, "discipline": best} if best is not None else race


def events_in(table: Table, mention: RecordMention) -> list[DisciplineMention]:
    """The events that the name of a record holds, with the article before them: ``the marathon world record``."""
    named = table.analysis.reading.disciplines
    return [m for m in named if mention.start < m.end <= mention.end and m.start >= mention.start - len("the ")]


def event_of(
    table: Table, anchor: Anchor, mention: RecordMention, mark: MarkMention | None, race: dict[str, Slot]
) -> str | None:
    """The event of a record: that of its name or right behind it, else that of its race where it is likely and the mark can be one of it."""
    item = item_of(table.analysis, anchor)
    inner = events_in(table, mention)
    ahead = [
        m.key
        for m in within(table.analysis.reading.disciplines, max(0, item.start - 24), item.start)
        if item.mention is not mention and item.start - m.end <= 2
    ]
    named = [*ahead, *(m.key for m in inner)] or behind(table.line(anchor.row), anchor.item)
    named = named or event_beside(table.line(anchor.row), anchor.item)
    likely = race["discipline"].value if race["discipline"].chance >= LEAST_EVENT else None
    if mark is None and epithet_only(table.analysis.rows[anchor.row], likely):
        likely = None
    for key in [*named, likely]:
        if key and (mark is None or plausible_mark(mark.mark, key, stated=mark.unit_stated)):
            return key
    return None


def epithet_only(row: Row, event: str | None) -> bool:
    """Whether a sentence names an event only to describe somebody: ``World heptathlon champion X broke the British record``."""
    mine = [i for i in row.of_kind("DISC") if getattr(row.items[i].mention, "key", None) == event]
    return bool(mine) and all(is_epithet(row, i) and not heads_sentence(row, i) for i in mine)


def heads_sentence(row: Row, place: int) -> bool:
    """``In the hammer, the world record holder``: an event that a sentence begins with, set off by a comma."""
    words = [i.word for i in row.items[: place + 2]]
    return place <= HEAD and words[0] in ("in", "over", "at") and words[-1] == ","


HEAD = 4


def event_beside(line: Line, place: int) -> list[str]:
    """``the Olympic 400m hurdles champion and world record holder``: the event of the title to which a holder is joined."""
    if "holder" not in line.word(place):
        return []
    items = line.items
    if line.word(place - 1) in ("and", "&") and place > 1 and items[place - 2].kind == "TITLE":
        before = items[max(0, place - 5) : place - 2]
        return [i.mention.key for i in before if isinstance(i.mention, DisciplineMention)][-1:]
    if line.word(place + 1) not in ("and", "&"):
        return []
    behind = items[place + 2 : place + 8]
    title = next((n for n, i in enumerate(behind) if i.kind == "TITLE"), 0)
    if any(i.kind not in ("COMP", "DISC", "NAT", "DATE", "W") or i.word == "," for i in behind[:title]):
        return []
    return [i.mention.key for i in behind[:title] if isinstance(i.mention, DisciplineMention)][-1:]


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


def named_event(table: Table, mention: RecordMention) -> str | None:
    """The event that the name of a record or the words right behind it say, wherever it stands."""
    inner = events_in(table, mention)
    if inner:
        return inner[-1].key
    number = table.analysis.reading.sentence_at(mention.start).number
    row = table.analysis.rows[number]
    place = next((i for i in row.of_kind("REC") if row.items[i].mention is mention), None)
    return next(iter(behind(table.line(number), place)), None) if place is not None else None
