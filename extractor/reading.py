"""A reading of an article: its parse and everything that the recognisers found in it, by place.

The reading holds what the text *says*; what belongs together is for discourse, what is asserted for relations.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Token

from extractor.article import Article
from extractor.mentions.competitions import find_competitions, settle_games
from extractor.mentions.countries import find_countries
from extractor.mentions.dates import find_dates
from extractor.mentions.disciplines import find_disciplines
from extractor.mentions.marks import find_marks
from extractor.mentions.people import ORG_WORDS, find_names, given_names, not_names
from extractor.mentions.records import find_records
from extractor.mentions.rounds import find_rounds
from extractor.mentions.venues import find_venues
from extractor.normalize.words import fold
from extractor.spans import (
    CompetitionMention,
    CountryMention,
    DateMention,
    DifferenceMention,
    DisciplineMention,
    MarkMention,
    Mention,
    NameMention,
    RecordMention,
    RoundMention,
    VenueMention,
)

M = TypeVar("M", bound=Mention)
SENTENCE_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-ZÀ-ÞĀ-Ž0-9])|\n+")
NOT_AN_END = re.compile(
    r"(?:\b(?:[A-Z]|St|Dr|Mr|Mrs|Ms|Sgt|Lt|Col|Gen|Jr|Sr|No|vs|v|U\.S|U\.K|"
    r"Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.)$"
)
NAME_PREPOSITION = re.compile(r"\b(?:in|at|of|from|to|for|near|over|through|around|across|and|the|’s|'s|,) $", re.I)
LAST_CAP = re.compile(r"\b([A-Z][a-zà-ÿ]+) $")
NEXT_CAP = re.compile(r" (?:(?:Mc|Mac|O['’]|De|La|Le|Van)?[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?)\b(?!['’]s [A-Z])")


BEGINS, INSIDE = 1, -1
"""How spaCy marks the first token of a sentence, and the others."""


@Language.component("podium_sentences")
def sentence_bounds(doc: Doc) -> Doc:
    """Sentences end at full stops before a capital and at line ends; the parser keeps to them."""
    ends = sentence_ends(doc.text)
    place = 0
    marks = np.full(len(doc), INSIDE, dtype=np.int32)
    marks[:1] = 0
    for token in doc[1:]:
        while place < len(ends) and ends[place] <= token.idx and not token.is_space:
            marks[token.i] = BEGINS
            place += 1
    column: Any = marks.astype(np.uint64).reshape(-1, 1)
    return doc.from_array(["SENT_START"], column)


def sentence_ends(text: str) -> list[int]:
    """The offsets at which sentences end."""
    out = []
    for m in SENTENCE_END.finditer(text):
        if m.group()[0] == "." and NOT_AN_END.search(text[max(0, m.start() - 6) : m.start() + 1]):
            continue
        out.append(m.end())
    return out


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: number, range, number of its paragraph, and whether it is somebody's words in the first person."""

    number: int
    start: int
    end: int
    paragraph: int
    tokens: tuple[int, int]
    quoted: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """The article, its Doc and its mentions, each list in order of place."""

    article: Article
    text: str
    doc: Doc
    sentences: tuple[Sentence, ...]
    names: tuple[NameMention, ...]
    countries: tuple[CountryMention, ...]
    disciplines: tuple[DisciplineMention, ...]
    competitions: tuple[CompetitionMention, ...]
    venues: tuple[VenueMention, ...]
    dates: tuple[DateMention, ...]
    marks: tuple[MarkMention, ...]
    differences: tuple[DifferenceMention, ...]
    records: tuple[RecordMention, ...]
    rounds: tuple[RoundMention, ...]
    token_starts: tuple[int, ...]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds an offset."""
        return self.sentences[max(0, bisect_right(self.sentences, offset, key=lambda s: s.start) - 1)]

    def token_at(self, offset: int) -> Token:
        """The token that holds an offset."""
        return self.doc[max(0, bisect_right(self.token_starts, offset) - 1)]

    def head_token(self, mention: Mention) -> Token:
        """The token of a mention that its other tokens depend on."""
        first, last = self.token_at(mention.start).i, self.token_at(max(mention.start, mention.end - 1)).i
        token = self.doc[last]
        while first <= token.head.i <= last and token.head.i != token.i:
            token = token.head
        return token

    def sentence_text(self, sentence: Sentence) -> str:
        """The words of a sentence without the space around them."""
        return self.text[sentence.start : sentence.end].strip()


def within(mentions: Sequence[M], start: int, end: int) -> list[M]:
    """The mentions that lie in a range."""
    return [m for m in mentions if start <= m.start and m.end <= end]


def read(
    article: Article, nlp: Language, list_ranges: Sequence[tuple[int, int]] = (), found: Found | None = None
) -> Reading:
    """Parse an article and find its mentions; ``list_ranges`` are stretches of result lists, left out of the sentences.

    ``found`` are the mentions of :func:`find_all`, where they are known.
    """
    text = article.text
    doc = nlp(text)
    starts = frozenset(sent.start_char for sent in doc.sents) | frozenset(quote_starts(text))
    found = find_all(text, article.published) if found is None else found
    names = find_names(text, taken_words(text, found), starts)
    clean = without_names(found, names)
    return Reading(
        article=article,
        text=text,
        doc=doc,
        sentences=tuple(read_sentences(doc, list_ranges)),
        names=tuple(names),
        token_starts=tuple(token.idx for token in doc),
        **clean,
    )


def quote_starts(text: str) -> Iterable[int]:
    """Where quoted words begin with a capital."""
    return (m.end() for m in re.finditer(r"(?:^|[\s(:])[\"“‘']+", text))


Found = dict[str, list[Mention]]
"""The mentions of a text by kind."""


def find_all(text: str, published: str | None) -> Found:
    """Run every recogniser but that of names, and settle what two of them claim."""
    marks = find_marks(text)
    found: Found = {
        "records": list(find_records(text)),
        "marks": [m for m in marks if isinstance(m, MarkMention)],
        "differences": [m for m in marks if isinstance(m, DifferenceMention)],
        "dates": list(find_dates(text, published)),
        "disciplines": list(find_disciplines(text)),
        "competitions": [settled(c, published) for c in find_competitions(text)],
        "countries": list(find_countries(text)),
        "venues": list(find_venues(text)),
        "rounds": list(find_rounds(text)),
    }
    found["competitions"] = [m for m in found["competitions"] if not (m.adjective and inside(m, found["records"]))]  # type: ignore[attr-defined]
    found["countries"] = [m for m in found["countries"] if not inside(m, found["disciplines"])]
    return found


def settled(mention: CompetitionMention, published: str | None) -> CompetitionMention:
    """``the Athens Games`` under the name of their series."""
    key, year, _ = settle_games(mention.key, published)
    return replace(mention, key=key, year=mention.year or year, known=True) if key != mention.key else mention


def inside(mention: Mention, others: Iterable[Mention]) -> bool:
    """Whether a mention shares characters with one of others."""
    return any(mention.overlaps(other) for other in others)


def taken_words(text: str, found: Found) -> list[Mention]:
    """The mentions whose words are no names: all but places that are a person's name (``Sydney McLaughlin``)."""
    out = [m for kind in ("records", "dates", "disciplines", "competitions") for m in found[kind]]
    out += [m for kind in ("countries", "venues") for m in found[kind] if not is_given_name(text, m, out)]
    return out


def is_given_name(text: str, place: Mention, taken: list[Mention]) -> bool:
    """Whether the name of a place stands as the first word of a person's name, or the last after a given name."""
    if " " in place.text:
        return False
    given = LAST_CAP.search(text[max(0, place.start - 20) : place.start])
    if (
        given
        and fold(given[1]) in given_names()
        and getattr(place, "form", "name") in ("name", "adjective", "noun", "plural")
    ):
        return True
    if getattr(place, "form", "name") != "name":
        return False
    after = NEXT_CAP.match(text, place.end)
    if after and not NAME_PREPOSITION.search(text[max(0, place.start - 8) : place.start]):
        word = fold(after.group().strip())
        return word not in ORG_WORDS and word not in not_names() and not inside(second_word(after), taken)
    return False


def second_word(after: re.Match[str]) -> Mention:
    """The word after a place and a space, as a range."""
    return Mention(after.start() + 1, after.end(), "", "")


def without_names(found: Found, names: Sequence[NameMention]) -> dict[str, Any]:
    """Places that turned out to be part of a name are no places."""
    out: dict[str, Any] = {kind: tuple(mentions) for kind, mentions in found.items()}
    for kind in ("countries", "venues"):
        out[kind] = tuple(m for m in found[kind] if not inside(m, names))
    return out


def read_sentences(doc: Doc, list_ranges: Sequence[tuple[int, int]]) -> Iterable[Sentence]:
    """The sentences of the body and the title, less those in result lists."""
    paragraph, number = 0, 0
    for sent in doc.sents:
        start, end = sent.start_char, sent.end_char
        if sent.text.strip() and not any(a <= start < b for a, b in list_ranges):
            words = sent.text
            yield Sentence(number, start, end, paragraph, (sent.start, sent.end), first_person(words))
            number += 1
        if "\n" in sent.text_with_ws:
            paragraph += 1


FIRST_PERSON = re.compile(
    r"(?:\bI\b(?!['’]?s\b)|\bI['’](?:m|ve|d|ll)\b|\b(?:[Mm]y|[Mm]e|[Mm]yself|[Ww]e|[Oo]ur|[Uu]s)\b)"
)


def first_person(words: str) -> bool:
    """Whether a sentence speaks in the first person."""
    return bool(FIRST_PERSON.search(words))
