"""A sentence as a row of items: mentions by kind, words by class. The view on which links are decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from extractor.discourse.people import People, PersonMention
from extractor.gazetteer import rows
from extractor.reading import Reading, Sentence, within
from extractor.spans import Mention, PlaceMention, TitleMention


@dataclass(frozen=True, slots=True)
class Item:
    """``kind`` PER MARK DIFF REC COMP DISC DATE VEN NAT ROUND PLC TITLE, or W for a word; ``symbol`` is what features see."""

    start: int
    end: int
    kind: str
    symbol: str
    word: str
    mention: Mention | PersonMention | None
    token: int


@dataclass(frozen=True, slots=True)
class Row:
    """The items of one sentence; ``kinds`` remembers where those of a kind are, ``noted`` the features of its anchors."""

    sentence: Sentence
    items: tuple[Item, ...]
    kinds: dict[str, list[int]] = field(default_factory=dict, init=False, repr=False, compare=False)
    noted: dict[tuple[str, int], list[str]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def of_kind(self, kind: str) -> list[int]:
        """The places of the items of a kind."""
        if kind not in self.kinds:
            self.kinds[kind] = [i for i, item in enumerate(self.items) if item.kind == kind]
        return self.kinds[kind].copy()


@lru_cache(maxsize=1)
def word_classes() -> dict[str, str]:
    """Words of the sport's language to their class (``clocked``: RUN)."""
    return {word: row["class"] for row in rows("word_classes") for word in row["words"].split()}


def row_of(
    reading: Reading, people: People, places: Sequence[PlaceMention], titles: Sequence[TitleMention], sentence: Sentence
) -> Row:
    """The items of a sentence in order of place."""
    spans = chosen(reading, people, places, titles, sentence)
    items: list[Item] = []
    first, last = sentence.tokens
    place = 0
    token = first
    while token < last:
        tok = reading.doc[token]
        while place < len(spans) and spans[place][1] <= tok.idx:
            place += 1
        if place < len(spans) and spans[place][0] <= tok.idx < spans[place][1]:
            start, end, kind, mention = spans[place]
            items.append(mention_item(reading, start, end, kind, mention))
            while token < last and reading.doc[token].idx < end:
                token += 1
            place += 1
            continue
        if not tok.is_space:
            word = tok.lower_
            items.append(Item(tok.idx, tok.idx + len(tok), "W", word_symbol(word), word, None, token))
        token += 1
    return Row(sentence, tuple(with_epithets(reading, people, sentence, items)))


def word_symbol(word: str) -> str:
    """The class of a word, ``#`` for numbers, else the word."""
    if word[0].isdigit():
        return "#"
    return word_classes().get(word, word)


def chosen(
    reading: Reading, people: People, places: Sequence[PlaceMention], titles: Sequence[TitleMention], sentence: Sentence
) -> list[tuple[int, int, str, Mention | PersonMention]]:
    """Mentions of a sentence that share no characters, the stronger kinds first."""
    start, end = sentence.start, sentence.end
    pools: list[tuple[str, Sequence[Mention | PersonMention]]] = [
        ("NAME", [m for m in people.within(start, end) if m.form == "name"]),
        ("REC", within(reading.records, start, end)),
        ("COMP", within(reading.competitions, start, end)),
        ("MARK", within(reading.marks, start, end)),
        ("DIFF", within(reading.differences, start, end)),
        ("DISC", within(reading.disciplines, start, end)),
        ("TITLE", within(titles, start, end)),
        ("PER", [m for m in people.within(start, end) if m.form in ("pronoun", "possessive") or m.country]),
        ("DATE", within(reading.dates, start, end)),
        ("PLC", within(places, start, end)),
        ("VEN", within(reading.venues, start, end)),
        ("NAT", within(reading.countries, start, end)),
        ("ROUND", within(reading.rounds, start, end)),
    ]
    out: list[tuple[int, int, str, Mention | PersonMention]] = []
    for kind, mentions in pools:
        for m in mentions:
            if not any(m.start < b and a < m.end for a, b, _, _ in out):
                out.append((m.start, m.end, "PER" if kind == "NAME" else kind, m))
    return sorted(out, key=lambda s: s[0])


def mention_item(reading: Reading, start: int, end: int, kind: str, mention: Mention | PersonMention) -> Item:
    """The item of a mention; its symbol tells what matters of it."""
    last = reading.token_at(max(start, end - 1))
    first = reading.token_at(start)
    token = last
    while first.i <= token.head.i <= last.i and token.head.i != token.i:
        token = token.head
    return Item(start, end, kind, symbol_of(kind, mention), reading.text[start:end].lower(), mention, token.i)


def symbol_of(kind: str, mention: Mention | PersonMention) -> str:
    """What features see of a mention."""
    if isinstance(mention, PersonMention):
        return {"name": "PER", "pronoun": "PRON", "possessive": "HIS", "epithet": "EPI", "speaker": "ME"}[mention.form]
    if kind == "PLC":
        return f"PLC:{getattr(mention, 'kind', '')}"
    if kind == "TITLE":
        return f"TITLE:{getattr(mention, 'kind', '')}"
    if kind == "REC":
        return "REC:best" if getattr(mention, "code", "") in ("PB", "SB", "WL") else "REC"
    if kind == "COMP":
        return "COMPADJ" if getattr(mention, "adjective", False) else "COMP"
    return kind


def with_epithets(reading: Reading, people: People, sentence: Sentence, items: list[Item]) -> list[Item]:
    """Descriptions whose words are items of their own (``the Olympic champion``, ``the Danish world record holder``) as a person
    after their last item."""
    out = list(items)
    for m in people.within(sentence.start, sentence.end):
        if m.form != "epithet" or (m.country and any(item.mention is m for item in items)):
            continue
        after = next((i for i, item in enumerate(out) if item.start >= m.end), len(out))
        token = out[after - 1].token if after else sentence.tokens[0]
        out.insert(after, Item(m.end, m.end, "PER", "EPI", "", m, token))
    return out
