"""What a sentence asserts of two of its people, or of a person and a competition: the choice among a few classes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.analysis import Analysis
from extractor.discourse.people import PersonMention
from extractor.linking.features import anchor_features, governor_features, pair_features, parse_features
from extractor.linking.items import Row
from extractor.linking.model import Weights, probabilities
from extractor.reading import Reading

REACH = 34


@dataclass(frozen=True, slots=True)
class Pair:
    """Two items of a row."""

    row: int
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """The class chosen for a pair and its probability."""

    pair: Pair
    label: str
    chance: float


def person_pairs(analysis: Analysis) -> Iterator[Pair]:
    """Pairs of different persons within reach in one sentence of the body, in order of place."""
    body = analysis.reading.article.body_start
    for number, row in enumerate(analysis.rows):
        if row.sentence.start < body:
            continue
        people = row.of_kind("PER")
        for n, first in enumerate(people):
            for second in people[n + 1 :]:
                if second - first <= REACH and person_at(row, first) != person_at(row, second):
                    yield Pair(number, first, second)


def person_at(row: Row, place: int) -> int:
    """The number of the person of an item."""
    mention = row.items[place].mention
    assert isinstance(mention, PersonMention)
    return mention.person


def base_features(reading: Reading, row: Row, pair: Pair) -> list[str]:
    """What stands between, before and after the two, and how the parse joins them."""
    items = row.items
    out = ["bias", *pair_features(reading.doc, row, pair.second, pair.first)]
    out += [f"r:{f}" for f in parse_features(reading.doc, items[pair.first], items[pair.second])]
    out.append(f"f1:{items[pair.first].symbol}:f2:{items[pair.second].symbol}")
    for offset in (1, 2, 3):
        if pair.first >= offset:
            out.append(f"before{offset}:{items[pair.first - offset].symbol}")
        if pair.second + offset < len(items):
            out.append(f"after{offset}:{items[pair.second + offset].symbol}")
    between = [i.symbol for i in items[pair.first + 1 : pair.second]]
    out += [f"bi:{a}_{b}" for a, b in zip(between, between[1:], strict=False)][:14]
    out.append(f"quoted:{row.sentence.quoted}")
    for f in governor_features(reading.doc, items[pair.first]):
        out.append(f"g1{f}")
    for f in governor_features(reading.doc, items[pair.second]):
        out.append(f"g2{f}")
    doubts = {s for s in between if s in ("HOPE", "WILL", "NOT", "if")} | {i.symbol for i in items[max(0, pair.first - 5) : pair.first] if i.symbol in ("HOPE", "WILL", "NOT", "if")}
    out += [f"doubt:{s}" for s in sorted(doubts)]
    return out


def class_options(labels: Sequence[str], features: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """One candidate a class: the features under the name of the class."""
    return tuple(tuple(f"{label}|{name}" for name in features) for label in labels)


def judge(weights: Weights, task: str, labels: Sequence[str], features: Sequence[str]) -> tuple[str, float]:
    """The most likely class with its probability."""
    chances = probabilities(weights.get(task, {}), class_options(labels, features))
    best = max(range(len(labels)), key=lambda i: (chances[i], -i))
    return labels[best], chances[best]


def entry_pairs(analysis: Analysis) -> Iterator[Pair]:
    """Each person of a sentence with each competition named in it (no adjective)."""
    body = analysis.reading.article.body_start
    for number, row in enumerate(analysis.rows):
        if row.sentence.start < body:
            continue
        for person in row.of_kind("PER"):
            for competition in row.of_kind("COMP"):
                yield Pair(number, person, competition)


def status_features(reading: Reading, row: Row, item: int) -> list[str]:
    """What surrounds a record: features of whether it was set, is held or was held before."""
    out = anchor_features(reading.doc, row, item)
    mention = row.items[item].mention
    out.append(f"hint:{getattr(mention, 'status', None)}")
    for other in row.items[max(0, item - 9) : item]:
        if other.symbol in ("SET", "HOLD", "OLD", "MARK", "BE", "RUN"):
            out.append(f"left:{other.symbol}")
    for other in row.items[item + 1 : item + 8]:
        if other.symbol in ("SET", "HOLD", "OLD", "MARK", "BE", "RUN", "DATE", "of", "by"):
            out.append(f"right:{other.symbol}")
    return out
