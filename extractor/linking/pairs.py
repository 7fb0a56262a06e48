"""The choice among a few classes, and who an item is."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.discourse.people import PersonMention
from extractor.linking.features import anchor_features
from extractor.linking.items import Row
from extractor.linking.model import Weights, probabilities
from extractor.reading import Reading


def person_at(row: Row, place: int) -> int:
    """The number of the person of an item."""
    mention = row.items[place].mention
    assert isinstance(mention, PersonMention)
    return mention.person


def class_options(labels: Sequence[str], features: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """One candidate a class: the features under the name of the class."""
    return tuple(tuple(f"{label}|{name}" for name in features) for label in labels)


def judge(weights: Weights, task: str, labels: Sequence[str], features: Sequence[str]) -> tuple[str, float]:
    """The most likely class with its probability."""
    chances = probabilities(weights.get(task, {}), class_options(labels, features))
    best = max(range(len(labels)), key=lambda i: (chances[i], -i))
    return labels[best], chances[best]


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
