"""Comparisons of two: who is said to have beaten whom, by the constructions of the sport's language.

Active (``beat X``, ``held off X``, ``got the better of X``), passive (``was edged out by X``), of place (``second to X``,
``ahead of X``, ``won from X``), nominal (``victory over X``, ``her defeat by X``). What was hoped, denied or is still to come
gives nothing; see :mod:`extractor.linking.assertion`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from extractor.linking.contest_forms import Contest
from extractor.linking.contest_losses import chasing, yielding
from extractor.linking.contest_margins import adrift, apart, holding, trailing
from extractor.linking.contest_marks import faster, overpowering, versus
from extractor.linking.contest_moves import dropping, moving, passing
from extractor.linking.contest_places import inverted, nominal, preposed
from extractor.linking.contest_priors import freed
from extractor.linking.contest_verbs import active, matching, passive, placing
from extractor.linking.contest_words import TRIGGERS
from extractor.linking.items import Row
from extractor.linking.phrases import Line


def contests(line: Line) -> Iterator[Contest]:
    """All comparisons of a row, in order of place."""
    for place, item in enumerate(line.items):
        if item.word not in TRIGGERS and item.symbol != "CMP":
            continue
        for reader in READERS:
            found = list(reader(line, place))
            if found:
                yield from (freed(line, c) for c in found)
                break


READERS: tuple[Callable[[Line, int], Iterator[Contest]], ...] = (
    active,
    matching,
    placing,
    passive,
    yielding,
    chasing,
    moving,
    dropping,
    passing,
    inverted,
    preposed,
    nominal,
    faster,
    versus,
    overpowering,
    apart,
    holding,
    trailing,
    adrift,
)


def worth_reading(row: Row) -> bool:
    """Whether a row names somebody (a possessive will do) and has a word that can compare two."""
    return bool(row.of_kind("PER")) and any(item.word in TRIGGERS for item in row.items)
