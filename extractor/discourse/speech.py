"""Whose words are quoted: ``I`` and ``my`` inside quotation marks as mentions of the speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.discourse.persons import Person, PersonMention

QUOTE = re.compile(r"[\"“]([^\"“”\n]{3,600})(?:[\"”]|(?=\n))")
"""Words in quotation marks; a quote may run to the end of its paragraph and be taken up in the next."""
FIRST_PERSON = re.compile(r"\b(?:I(?=\b(?!['’]s))|[Mm]y|[Mm]e|[Mm]yself)\b(?!\.)")
SAYING = (
    r"(?:said|says|told|tells|added|adds|admitted|admits|explained|explains|insisted|insists|joked|recalled|recalls|confirmed|confessed|commented|"
    r"continued|declared|reflected|replied|wrote|tweeted|revealed|remarked|conceded|stated|laughed|warned|promised|announced|asked)"
)
SAID_AFTER = re.compile(rf"\s*,?\s*{SAYING} (?:[\w'’-]+ ){{0,7}}?$")
SAID_BEFORE = re.compile(rf"[^.!?\n]{{0,40}}\b{SAYING}\b[^.!?\n\"“]{{0,60}}[:,]?\s*$")
THEN_SAID = re.compile(rf"(?:,[^,\n]{{1,40}},)? (?:\w+ )?{SAYING}\b")
REACH = 90


def speakers(text: str, persons: Sequence[Person], mentions: Sequence[PersonMention]) -> Iterator[PersonMention]:
    """``I`` and ``my`` of each quote whose speaker is an athlete of the article; a quote without a name goes on with the last
    speaker of its paragraph or, where it opens a paragraph, of the one before."""
    outside = [m for m in mentions if m.form != "possessive"]
    last: int | None = None
    end_of_last = -1
    for quote in QUOTE.finditer(text):
        who = named_speaker(text, quote, outside)
        if (
            who is None
            and last is not None
            and text.count("\n\n", end_of_last, quote.start()) <= 1
            and no_sentence(text[end_of_last : quote.start()])
        ):
            who = last
        last, end_of_last = who, quote.end()
        if who is None or persons[who].office or persons[who].team:
            continue
        for m in FIRST_PERSON.finditer(text, quote.start(1), quote.end(1)):
            yield PersonMention(m.start(), m.end(), who, "speaker", m.group().lower() == "my")


def named_speaker(text: str, quote: re.Match[str], mentions: Sequence[PersonMention]) -> int | None:
    """The person of ``"...," said X``, ``"...," X said`` or ``X said: "..."``."""
    start, end = quote.span()
    for m in mentions:
        if m.start >= end:
            if m.start > end + REACH:
                break
            gap = text[end : m.start]
            if SAID_AFTER.fullmatch(gap) or (re.fullmatch(r",? ", gap) and THEN_SAID.match(text, m.end)):
                return m.person
    before = [m for m in mentions if start - 2 * REACH < m.start < start and m.end <= start]
    for m in reversed(before):
        gap = text[m.end : start]
        if "\n" in gap or re.search(r"[.!?][\"”]? ", gap):
            return None
        if SAID_BEFORE.fullmatch(gap) and not any(
            other is not m
            and SAID_BEFORE.fullmatch(text[other.end : start])
            and other.start < m.start
            and verb_between(text, other, m)
            for other in before
        ):
            return m.person
    return None


def verb_between(text: str, first: PersonMention, second: PersonMention) -> bool:
    """Whether a verb of saying stands between two persons: the first speaks to the second."""
    return bool(re.search(rf"\b{SAYING}\b", text[first.end : second.start]))


def no_sentence(gap: str) -> bool:
    """Whether nothing but attribution stands between two quotes: at most the end of one sentence."""
    return len(re.findall(r"[.!?](?:\s|$)", gap)) <= 1 and len(gap) < 2 * REACH
