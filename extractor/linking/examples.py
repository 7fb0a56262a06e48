"""Decisions with their right answers, read off articles and their gold facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.analysis import Analysis
from extractor.discourse.occasions import Occasion
from extractor.facts import RECORD_TYPES
from extractor.linking import races
from extractor.linking.anchors import Anchor, Hands, anchors, item_of, occasions_for, options_of, owner_options
from extractor.linking.labels import Gold, agrees, of_type, owners, shares, slot_right, with_mark
from extractor.linking.model import Example
from extractor.linking.pairs import class_options, person_at, status_features
from extractor.normalize.compare import same_competition, same_mark, same_name, same_slot
from extractor.relations import nationality
from extractor.relations.record import STATUSES, mark_options
from extractor.spans import MarkMention, PlaceMention, RecordMention, TitleMention


def examples(analysis: Analysis, gold: Sequence[Gold]) -> Iterator[Example]:
    """All decisions of one article."""
    hands = Hands(analysis)
    for anchor in anchors(analysis):
        for example in of_anchor(analysis, gold, anchor, hands):
            yield example
            yield from races.copied(example)
    yield from races.examples(analysis, gold, hands, occasion_worth)
    yield from nationality.examples(analysis, gold)


def of_anchor(analysis: Analysis, gold: Sequence[Gold], anchor: Anchor, hands: Hands) -> Iterator[Example]:
    """The owner of an anchor, its race, and of a record its status and mark."""
    facts, unsure = facts_of(analysis, gold, anchor)
    names = [p.name for p in analysis.people.persons]
    options = owner_options(analysis, anchor)
    own = set(owners(names, facts))
    right = frozenset(i for i, p in enumerate(options.persons) if p in own)
    if right or not unsure:
        yield Example(f"{anchor.task}.owner", options.features, right or frozenset([0]))
    if not right:
        return
    person = options.persons[min(right)]
    mine = [f for f in facts if same_name(names[person], str(f["athlete"]))]
    yield from of_slots(analysis, anchor, person, mine, hands)
    if anchor.task == "record":
        yield from of_record(analysis, anchor, mine)


def of_slots(analysis: Analysis, anchor: Anchor, person: int, facts: Sequence[Gold], hands: Hands) -> Iterator[Example]:
    """The discipline of an anchor, and its occasion."""
    options = options_of(analysis, anchor, person, "discipline", hands, {})
    right = frozenset(i for i, v in enumerate(options.values) if slot_right("discipline", v, facts))
    if right and len(right) < len(options.values):
        yield Example(f"{anchor.task}.discipline", options.features, right)
    chosen = min(right) if right else 0
    known = {"discipline": options.values[chosen], "discipline_origin": options.origins[chosen]}
    values, _, features = occasions_for(analysis, anchor, hands, known)
    worth = [max(occasion_worth(v, f) for f in facts) for v in values]
    best = max(worth)
    if min(worth) < best:
        yield Example(f"{anchor.task}.occasion", features, frozenset(i for i, w in enumerate(worth) if w == best))


def occasion_worth(occasion: Occasion, fact: Gold) -> float:
    """How far an occasion is that of a fact: a slot right counts one, a wrong one takes one and a half, a silent one half."""
    total = 0.0
    for slot, value in zip(("competition", "venue", "date"), occasion.slots(), strict=True):
        given = fact.get(slot)
        if value is None:
            total -= 0.5 if given is not None else 0.0
        elif given is None:
            total -= 0.6 if slot != "date" else 0.4
        else:
            total += 1.0 if agrees(slot, str(given), value) else -1.5
    return total


def facts_of(analysis: Analysis, gold: Sequence[Gold], anchor: Anchor) -> tuple[list[Gold], bool]:
    """The gold facts that an anchor states, and whether it is unsure that it states none."""
    mention = item_of(analysis, anchor).mention
    sentence = analysis.reading.sentence_text(analysis.rows[anchor.row].sentence)
    if isinstance(mention, MarkMention):
        return with_mark(gold, mention.mark.text), False
    if isinstance(mention, PlaceMention):
        found = [g for g in of_type(gold, "performance") if g.get("place") == mention.place]
    elif isinstance(mention, TitleMention):
        found = [g for g in of_type(gold, "honour") if same_slot("title", g["title"], mention.title)]
    elif isinstance(mention, RecordMention):
        code = mention.code
        found = [
            g
            for g in gold
            if (g["type"] == "record" and g["record"] == code)
            or (code not in RECORD_TYPES and code in g.get("records", ()))
        ]
    else:
        return [], False
    return near_facts(analysis, anchor, found, sentence)


def near_facts(analysis: Analysis, anchor: Anchor, found: Sequence[Gold], sentence: str) -> tuple[list[Gold], bool]:
    """Those whose evidence the sentence shares, else those whose event or competition it names."""
    row = analysis.rows[anchor.row]
    sure = [g for g in found if shares(g["evidence"], sentence)]
    if sure:
        return sure, False
    here = {analysis.people.persons[person_at(row, i)].name for i in row.of_kind("PER")}
    mine = [g for g in found if any(same_name(n, str(g["athlete"])) for n in here)]
    events = {getattr(row.items[i].mention, "key", None) for i in row.of_kind("DISC")}
    named = [getattr(row.items[i].mention, "key", "") for i in row.of_kind("COMP")]
    likely = [
        g
        for g in mine
        if g.get("discipline") in events or any(same_competition(c, str(g.get("competition", ""))) for c in named)
    ]
    return likely, bool(mine)


def of_record(analysis: Analysis, anchor: Anchor, facts: Sequence[Gold]) -> Iterator[Example]:
    """Status and mark of a record."""
    records = [f for f in facts if f["type"] == "record"]
    if not records:
        return
    row = analysis.rows[anchor.row]
    statuses = {f.get("status", "set") for f in records}
    right = frozenset(i for i, s in enumerate(STATUSES) if s in statuses)
    yield Example("record.status", class_options(STATUSES, status_features(analysis.reading, row, anchor.item)), right)
    marks, features = mark_options(analysis, anchor)
    given = {str(f["mark"]) for f in records if f.get("mark") is not None}
    fits = frozenset(i for i, m in enumerate(marks) if m is not None and any(same_mark(m.mark.text, g) for g in given))
    yield Example("record.mark", tuple(features), fits or frozenset([0]))
