"""Which record a sentence speaks of that does not name its kind: ``the old mark``, ``two seconds quicker than X had run``."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.analysis import Analysis
from extractor.discourse.people import Person
from extractor.facts import RECORD_TYPES
from extractor.gazetteer import countries
from extractor.spans import RecordMention

NEAR = 3
AHEAD = 2


def meant(analysis: Analysis, number: int, place: int) -> RecordMention | None:
    """The record named last before an item, of its paragraph or of the sentences right before; None where none was."""
    row = analysis.rows[number]
    offset = row.items[place].start
    found = [m for m in analysis.reading.records if m.end <= offset and m.code in RECORD_TYPES]
    return found[-1] if found and near(analysis, number, found[-1]) else None


def near(analysis: Analysis, number: int, mention: RecordMention) -> bool:
    """Whether a record was named in the paragraph of a row or in the sentences right before."""
    row = analysis.rows[number]
    where = analysis.reading.sentence_at(mention.start)
    return row.sentence.number - where.number <= NEAR or where.paragraph == row.sentence.paragraph


def theme(
    analysis: Analysis, number: int, place: int, owner: Person | None, strong: bool
) -> tuple[RecordMention, str] | None:
    """The record in hand at an item that a person may have had, and where it was named; ``strong``: the words around leave no doubt
    that they speak of a record, so that the one which the article is about will do."""
    named = [*candidates(analysis, number, place), *headline(analysis, strong)]
    for sure in (True, False):
        for mention, where in named:
            if possible(mention, owner, sure and where != "here"):
                return mention, where
    return None


def candidates(analysis: Analysis, number: int, place: int) -> Iterator[tuple[RecordMention, str]]:
    """The records named in the sentence, the nearest first, then before it, then right behind it."""
    sentence = analysis.rows[number].sentence
    offset = analysis.rows[number].items[place].start
    named = [m for m in analysis.reading.records if m.code in RECORD_TYPES and "holder" not in m.text.lower()]
    here = [m for m in named if sentence.start <= m.start < sentence.end]
    for mention in sorted(here, key=lambda m: (abs(m.start - offset), m.start)):
        yield mention, "here"
    for mention in reversed([m for m in named if m.end <= sentence.start]):
        if near(analysis, number, mention):
            yield mention, "before"
    for mention in named:
        where = analysis.reading.sentence_at(mention.start)
        inside = mention.indoor and not analysis.main.indoor
        if mention.start >= sentence.end and where.number - sentence.number <= AHEAD and not inside:
            yield mention, "after"


def possible(mention: RecordMention, owner: Person | None, sure: bool = False) -> bool:
    """Whether a person can have had a record: that of a country or continent only who is of it; ``sure``: not that of one of whom
    no country is known."""
    if owner is None or mention.code not in ("NR", "AR") or mention.area in (None, "Commonwealth"):
        return True
    if not owner.countries:
        return not sure
    areas = {c.area for c in countries() if c.code in owner.countries}
    return mention.area in owner.countries if mention.code == "NR" else mention.area in areas


def headline(analysis: Analysis, strong: bool) -> Iterator[tuple[RecordMention, str]]:
    """The record of the title or the first sentence where the article names no other kind; for a strong sign the world record that
    the article names anywhere."""
    body = analysis.reading.article.body_start
    named = [m for m in analysis.reading.records if m.code in RECORD_TYPES]
    first = next((s for s in analysis.reading.sentences if s.start >= body), None)
    head = [m for m in named if first is not None and m.start < first.end]
    if head and (strong or len({m.code for m in named}) == 1):
        yield head[0], "title"
    if strong:
        yield from ((m, "article") for m in named if m.code == "WR")
