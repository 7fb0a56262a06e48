"""Records that a row tells without their kind: it is the one in hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.discourse.context import plausible_mark
from extractor.draft import Draft
from extractor.facts import RECORD_TYPES
from extractor.linking.anchors import Anchor, Link
from extractor.linking.phrases import PRIOR
from extractor.linking.records.beaten import beaten
from extractor.linking.records.claims import Claim
from extractor.linking.records.cues import bare, bare_claims
from extractor.linking.records.drafts import LEAST_OWNER, Table, draft_of, named_event, others_of, owner_of
from extractor.linking.records.exchanges import exchanges
from extractor.linking.records.firsts import firsts
from extractor.linking.records.former import former_marks
from extractor.linking.records.gains import gains
from extractor.linking.records.joined import joined
from extractor.linking.records.line import spelled
from extractor.linking.records.taking import takings
from extractor.linking.records.theme import meant, possible, theme
from extractor.spans import RecordMention

#: Signs that leave no doubt that a mark was a record.
KINDS = frozenset(("MARK", "DIFF", "REC"))
WORDS = frozenset(("record", "mark", "it", "one", "holder"))
STRONG = (
    "mark-fell",
    "owned",
    "mark-property",
    "mark-stands",
    "mark-nobody",
    "mark-was",
    "mark-stood",
    "first-ever",
    "best-ever",
)


Told = tuple[Draft, RecordMention]


def told(table: Table, named: Sequence[Draft]) -> list[Told]:
    """The records of the body that are told without their kind, each with the words that name it."""
    body = table.analysis.reading.article.body_start
    out: list[Told] = []
    if not any(m.code in RECORD_TYPES for m in table.analysis.reading.records):
        return out
    for number, row in enumerate(table.analysis.rows):
        if row.sentence.start >= body and any(i.word in WORDS or i.kind in KINDS for i in row.items):
            for claim, mention, where in in_row(table, number):
                new = list(bare_draft(table, number, claim, mention, named, where))
                known = [*named, *(d for d, _ in out), *new]
                new += [d for old in new for d in beaten(table, old, mention, known)]
                out += [(d, mention) for d in new]
    return out


def in_row(table: Table, number: int) -> Iterator[tuple[Claim, RecordMention, str]]:
    """The claims of a row with the records that they are on, and where these were named."""
    line = table.line(number)
    for place in range(len(line.items)):
        for claim in bare_claims(line, place) if bare(line, place) else ():
            mention = meant(table.analysis, number, claim.record)
            fits = mention is not None and fitting(table, number, claim, mention)
            found = (mention, "before") if mention is not None and fits else in_hand(table, number, claim)
            if found is not None:
                yield claim, *found
    sp = spelled(line)
    for claim in [*former_marks(line, sp), *gains(sp), *takings(sp), *exchanges(sp), *joined(sp), *firsts(sp)]:
        found = named_here(table, number, claim) or in_hand(table, number, claim)
        if found is not None:
            yield claim, *found


def fitting(table: Table, number: int, claim: Claim, mention: RecordMention) -> bool:
    """Whether the person of a claim surely may have had the record named last."""
    person = owner_of(table, *resolved(table, number, claim, None))
    return person is None or possible(mention, table.analysis.people.persons[person], True)


def named_here(table: Table, number: int, claim: Claim) -> tuple[RecordMention, str] | None:
    """The record that a claim is on, where its words name the kind."""
    mention = table.analysis.rows[number].items[claim.record].mention
    return (mention, "own") if isinstance(mention, RecordMention) and mention.code in RECORD_TYPES else None


def in_hand(table: Table, number: int, claim: Claim) -> tuple[RecordMention, str] | None:
    """The record that the text speaks of and that the person of a claim may have had."""
    person = owner_of(table, *resolved(table, number, claim, None))
    if person is None:
        return None
    owner = table.analysis.people.persons[person]
    return theme(table.analysis, number, claim.record, owner, claim.rule in STRONG)


def bare_draft(
    table: Table, number: int, claim: Claim, mention: RecordMention, named: Sequence[Draft], where: str
) -> Iterator[Draft]:
    """The draft of a claim on the record in hand; none where the mark cannot be one of its event."""
    anchor, claim = resolved(table, number, claim, mention)
    person = owner_of(table, anchor, claim)
    if person is None:
        return
    for one in (person, *others_of(table, anchor, claim)):
        yield hand_draft(table, anchor, mention, claim, one, named, where)


def hand_draft(
    table: Table,
    anchor: Anchor,
    mention: RecordMention,
    claim: Claim,
    person: int,
    named: Sequence[Draft],
    where: str,
) -> Draft:
    """One person's draft of a claim on the record in hand."""
    draft = draft_of(table, anchor, mention, claim, person)
    draft.rule = f"record.bare-{claim.rule}"
    draft.signals.append(f"fx:theme:{where}:{claim.rule}")
    event = event_in_hand(table, mention, named)
    mark = draft.get("mark")
    if (
        event
        and (where in ("here", "own") or not draft.get("discipline"))
        and (mark is None or plausible_mark(mark, event, stated=True))
    ):
        draft.slots["discipline"] = event
    return draft


def resolved(table: Table, number: int, claim: Claim, mention: RecordMention | None) -> tuple[Anchor, Claim]:
    """A claim on the mark told before, brought to the row of that mark."""
    if claim.mark != PRIOR:
        return Anchor(number, claim.record, "record"), claim
    link = last_mark(table, number, mention)
    if link is None:
        return Anchor(number, claim.record, "record"), replace(claim, owner=None, mark=None)
    place = link.anchor.item
    return Anchor(link.anchor.row, place, "record"), replace(claim, record=place, owner=None, mark=place)


def last_mark(table: Table, number: int, mention: RecordMention | None) -> Link | None:
    """The last mark of the sentence before whose owner may have set a record; of two that are compared the first."""
    if number < 1:
        return None
    row = table.analysis.rows[number - 1]
    for place in reversed(row.of_kind("MARK")):
        link = table.links.get((number - 1, place))
        if link is None or link.owner.chance < LEAST_OWNER:
            continue
        owner = table.analysis.people.persons[link.owner.person]
        if row.items[place - 1].word != "to" and (mention is None or possible(mention, owner)):
            return link
    return None


def event_in_hand(table: Table, mention: RecordMention, named: Sequence[Draft]) -> str | None:
    """The event of a record: that of its name, else of the facts drawn from it."""
    own = named_event(table, mention)
    if own:
        return own
    return next(
        (
            str(d.get("discipline"))
            for d in named
            if d.get("discipline") and d.start <= mention.start < d.end and d.get("record") == mention.code
        ),
        None,
    )
