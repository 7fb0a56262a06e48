"""Every anchor of an article linked: marks, places, titles and records to their owners and to the race they speak of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from extractor.analysis import Analysis
from extractor.discourse.context import plausible_mark
from extractor.discourse.occasions import Occasion, Occasions
from extractor.discourse.people import PersonMention
from extractor.discourse.reality import ASSERTED, HOPE_REACH, WOULD, behind_hope, standing
from extractor.linking.attached import of_stranger
from extractor.linking.implied import carry, implied_event, usual_event
from extractor.linking.items import Item, Row
from extractor.linking.model import Weights, probabilities
from extractor.linking.occasion_reach import reaching
from extractor.linking.occasion_slots import occasion_options
from extractor.linking.owners import NOBODY, Choice, Owner, as_stated, choice, decide, topical
from extractor.linking.phrases import Line
from extractor.linking.rivals import Held, part
from extractor.linking.slots import Hand, Options, Slot, decide_slot, slot_options
from extractor.reading import within
from extractor.relations_support import road_event
from extractor.spans import CompetitionMention, DisciplineMention, MarkMention, TitleMention

SURE = 0.55
IMPLIED = 0.85
TASKS = {"MARK": "mark", "PLC": "place", "TITLE": "title", "REC": "record"}


@dataclass(frozen=True, slots=True)
class Anchor:
    """A mention that a fact can hang on: row and item, and the task that it belongs to."""

    row: int
    item: int
    task: str


@dataclass(frozen=True, slots=True)
class Link:
    """An anchor with its owner and its race; a slot is absent where nothing was chosen for it."""

    anchor: Anchor
    owner: Owner
    slots: dict[str, Slot]

    def value(self, slot: str) -> str | None:
        """The value of a slot, or None."""
        found = self.slots.get(slot)
        return found.value if found else None


def anchors(analysis: Analysis) -> Iterator[Anchor]:
    """All anchors of the body in order of place."""
    body = analysis.reading.article.body_start
    for number, row in enumerate(analysis.rows):
        if row.sentence.start < body:
            continue
        for place, item in enumerate(row.items):
            task = TASKS.get(item.kind)
            if task and not (task == "mark" and is_split(row, place)):
                yield Anchor(number, place, task)


def is_split(row: Row, place: int) -> bool:
    """Whether a time is that of a lap or a part of the race (``a last lap of 55.52``)."""
    before = [i.word for i in row.items[max(0, place - 3) : place]]
    after = [i.word for i in row.items[place + 1 : place + 6]]
    return any(w in LAPS for w in before) or (
        "lap" in after and any(w in ("last", "final", "closing", "bell", "opening", "first") for w in after)
    )


LAPS = frozenset({"lap", "laps", "split", "splits", "circuit", "halfway"})


def owner_options(analysis: Analysis, anchor: Anchor) -> Choice:
    """The candidates for an anchor's owner."""
    before = topical(analysis.rows, anchor.row, analysis.people)
    return choice(analysis.reading, analysis.people, analysis.rows[anchor.row], anchor.item, before)


def link_all(analysis: Analysis, weights: Weights) -> list[Link]:
    """Link every anchor; those that are nobody's are left out."""
    hands = Hands(analysis)
    out = []
    for anchor, owner in owned(analysis, weights):
        if owner.person != NOBODY:
            out.append(Link(anchor, owner, link_slots(analysis, weights, anchor, owner.person, hands)))
    carry((k.anchor.row, m, k.slots) for k in out if isinstance(m := item_of(analysis, k.anchor).mention, MarkMention))
    return out


def owned(analysis: Analysis, weights: Weights) -> Iterator[tuple[Anchor, Owner]]:
    """Every anchor that is told, with its owner; those of a row are chosen with an eye to each other."""
    for number, group in groupby((a for a in anchors(analysis) if told(analysis, a)), key=lambda a: a.row):
        here = list(group)
        held = [held_by(analysis, weights, anchor) for anchor in here]
        part(analysis.rows[number], held)
        yield from ((anchor, h.owner) for anchor, h in zip(here, held, strict=True))


def held_by(analysis: Analysis, weights: Weights, anchor: Anchor) -> Held:
    """An anchor with its owner, and whose it would be otherwise."""
    options = owner_options(analysis, anchor)

    def otherwise(person: int | None) -> Owner:
        chosen = decide(weights, f"{anchor.task}.owner", options, person)
        return as_stated(Line(analysis.rows[anchor.row], analysis.reading.doc), anchor.item, chosen)

    return Held(anchor.item, otherwise(None), otherwise)


def told(analysis: Analysis, anchor: Anchor) -> bool:
    """Whether the grammar lets an anchor be a result: a place that is denied, hoped for, possible or asked about is none."""
    row = analysis.rows[anchor.row]
    if anchor.task in ("mark", "place") and of_stranger(Line(row, analysis.reading.doc), anchor.item):
        return False
    if anchor.task != "place":
        return True
    if behind_hope([item.word for item in row.items[max(0, anchor.item - HOPE_REACH) : anchor.item]]):
        return False
    return standing(analysis.reading.doc[item_of(analysis, anchor).token]) in (ASSERTED, WOULD)


def link_slots(analysis: Analysis, weights: Weights, anchor: Anchor, person: int, hands: Hands) -> dict[str, Slot]:
    """Discipline, competition, venue and date of an anchor, each seeing those before it."""
    options = options_of(analysis, anchor, person, "discipline", hands, {})
    found = with_implied(analysis, anchor, person, decide_slot(weights, f"{anchor.task}.discipline", options))
    known = {"discipline": found.value, "discipline_origin": found.origin}
    out = {"discipline": found, **link_occasion(analysis, weights, anchor, hands, known)}
    event = road_event(out["competition"].value or "")
    if event and (found.origin != "here" or found.chance < SURE) and possible(analysis, anchor, event):
        out["discipline"] = Slot(event, out["competition"].chance, "competition")
    return out


def with_implied(analysis: Analysis, anchor: Anchor, person: int, found: Slot) -> Slot:
    """The event that a mark implies by itself, where none is named in which it would be usual."""
    mention = item_of(analysis, anchor).mention
    if not isinstance(mention, MarkMention) or (found.value and usual_event(mention, found.value)):
        return found
    sex = analysis.people.persons[person].sex if person >= 0 else None
    named = frozenset(m.key for m in analysis.reading.disciplines)
    row = analysis.rows[anchor.row]
    key = implied_event(row, anchor.item, mention.mark, sex, named, sure_unit=mention.unit_stated)
    return Slot(key, IMPLIED, "implied") if key else found


def possible(analysis: Analysis, anchor: Anchor, event: str) -> bool:
    """Whether a mark can be one of an event; other anchors always can."""
    mention = item_of(analysis, anchor).mention
    return not isinstance(mention, MarkMention) or plausible_mark(mention.mark, event, stated=mention.unit_stated)


def link_occasion(
    analysis: Analysis, weights: Weights, anchor: Anchor, hands: Hands, known: dict[str, str | None]
) -> dict[str, Slot]:
    """Competition, venue and date of the likeliest occasion; a part that the other occasions make unlikely stays open."""
    values, origins, features = occasions_for(analysis, anchor, hands, known)
    chances = reaching(
        analysis.reading.doc,
        analysis.rows[anchor.row],
        anchor.item,
        values,
        origins,
        probabilities(weights.get(f"{anchor.task}.occasion", {}), features),
        hands.occasions.in_hand(anchor.row),
    )
    best = max(range(len(values)), key=lambda i: (chances[i], -i))
    out = {}
    for n, slot in enumerate(("competition", "venue", "date")):
        value = values[best].slots()[n]
        share = sum(c for c, v in zip(chances, values, strict=True) if fits_with(v.slots()[n], value))
        out[slot] = Slot(value if share >= SURE else None, share, origins[best])
    return out


def fits_with(a: str | None, b: str | None) -> bool:
    """Whether two values of a slot are one; dates as far as both go."""
    if a is None or b is None:
        return a is b
    return a == b or (a[:1].isdigit() and (a.startswith(b) or b.startswith(a)))


def occasions_for(
    analysis: Analysis, anchor: Anchor, hands: Hands, known: dict[str, str | None]
) -> tuple[tuple[Occasion, ...], tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The occasions that an anchor may speak of, their origins and features."""
    row = analysis.rows[anchor.row]
    return occasion_options(analysis.reading, row, anchor.item, hands.occasions, anchor.row, analysis.main, known)


def options_of(
    analysis: Analysis, anchor: Anchor, person: int, slot: str, hands: Hands, known: dict[str, str | None]
) -> Options:
    """The candidates of one slot of an anchor."""
    row = analysis.rows[anchor.row]
    return slot_options(
        analysis.reading, row, anchor.item, slot, hands.before(anchor.row, person), analysis.main, known
    )


class Hands:
    """What was in hand before each row, from the mentions alone."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self.occasions = Occasions(analysis.reading, analysis.rows, analysis.main)
        self._earlier: list[tuple[tuple[str, str | None], ...]] = []
        self._states: list[State] = []
        self._owners: list[dict[int, str]] = []
        self._headline = headline_discipline(analysis)
        state: State = (None, None, None, None, None)
        owners: dict[int, str] = {}
        seen: list[tuple[str, str | None]] = []
        for row in analysis.rows:
            self._states.append(state)
            self._earlier.append(tuple(reversed(seen[-5:])))
            for _, mention in disciplines_of(analysis, row):
                seen = [(k, x) for k, x in seen if k != mention.key] + [(mention.key, mention.sex)]
            self._owners.append(dict(owners))
            state = after(analysis, row, state)
            learn_owner_disciplines(analysis, row, owners)

    def before(self, row: int, person: int) -> Hand:
        """The state before a row, and the last discipline of a person."""
        discipline, sex, competition, venue, date = self._states[row]
        own = self._owners[row].get(person) or self._owners[-1].get(person)
        owner = self._analysis.people.persons[person] if person >= 0 else None
        key, head_sex = self._headline
        older = tuple((k, x) for k, x in self._earlier[row] if k not in (discipline, own, key))
        return Hand(discipline, competition, venue, date, own, key, sex, older, owner.sex if owner else None, head_sex)


State = tuple[str | None, str | None, str | None, str | None, str | None]


def disciplines_of(analysis: Analysis, row: Row) -> list[tuple[int, DisciplineMention]]:
    """The disciplines of a row with the item in which each stands, also those inside the name of a race or record."""
    out = []
    for mention in within(analysis.reading.disciplines, row.sentence.start, row.sentence.end):
        place = next(
            (i for i, item in enumerate(row.items) if item.start <= mention.start < max(item.end, item.start + 1)), None
        )
        if place is not None:
            out.append((place, mention))
    return out


def after(analysis: Analysis, row: Row, state: State) -> State:
    """The state after a row: the last of each kind that is no part of a title."""
    discipline, sex, competition, venue, date = state
    for place, mention in disciplines_of(analysis, row):
        if row.items[place].kind in ("COMP", "REC") or not epithet_discipline(row, place):
            discipline, sex = mention.key, mention.sex
    for item in row.items:
        if isinstance(item.mention, CompetitionMention) and not item.mention.adjective:
            competition = item.mention.key
        elif item.kind == "VEN":
            venue = getattr(item.mention, "city", venue)
        elif item.kind == "DATE":
            date = getattr(item.mention, "iso", date)
    return discipline, sex, competition, venue, date


def epithet_discipline(row: Row, place: int) -> bool:
    """Whether a discipline only makes a title (``Olympic 1500m champion``) or an occupation."""
    mention = row.items[place].mention
    following = row.items[place + 1 : place + 4]
    return getattr(mention, "weak", False) or any(
        isinstance(i.mention, TitleMention) or i.kind == "REC" for i in following[:2]
    )


def learn_owner_disciplines(analysis: Analysis, row: Row, owners: dict[int, str]) -> None:
    """The discipline nearest to each person of a row."""
    named = disciplines_of(analysis, row)
    if not named:
        return
    for place in row.of_kind("PER"):
        mention = row.items[place].mention
        if isinstance(mention, PersonMention):
            owners[mention.person] = min(named, key=lambda d: (abs(d[0] - place), d[0]))[1].key


def headline_discipline(analysis: Analysis) -> tuple[str | None, str | None]:
    """The first discipline of the title, else of the article, with its sex."""
    found = analysis.reading.disciplines
    return (found[0].key, found[0].sex) if found else (None, None)


def item_of(analysis: Analysis, anchor: Anchor) -> Item:
    """The item of an anchor."""
    return analysis.rows[anchor.row].items[anchor.item]
