"""Which competition, city and day go together, what an aside does not say of a result, marks had before."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from examples_harness import Example, Found, load, problems
from spacy.language import Language
from test_discourse_stage import analysis_of

from extractor.analysis import Analysis
from extractor.discourse.occasions import Occasion, Occasions
from extractor.linking.anchors import Anchor, anchors, item_of
from extractor.linking.occasion_reach import another_day, old_mark, out_of_reach

KINDS = ("named", "aside", "old", "day")


def written(occasion: Occasion) -> Found:
    """The parts of an occasion."""
    return Found(" | ".join(part or "-" for part in occasion.slots()))


def marks_of(analysis: Analysis) -> list[Anchor]:
    """The marks that facts can hang on."""
    return [anchor for anchor in anchors(analysis) if anchor.task == "mark"]


def found(example: Example, kind: str, nlp: Language) -> Sequence[Found]:
    """What the text of an example holds of a kind."""
    analysis = analysis_of(example, nlp)
    occasions = Occasions(analysis.reading, analysis.rows, analysis.main)
    named = [o for number in range(len(analysis.rows)) for o in occasions.of_row(number)]
    if kind == "named":
        return [written(o) for o in named]
    marks = marks_of(analysis)
    if kind == "old":
        return [Found(item_of(analysis, a).word) for a in marks if old_mark(analysis.rows[a.row], a.item)]
    if kind == "day":
        hands = [occasions.in_hand(a.row) for a in marks]
        return [Found(str(hand[0][0].date)) for hand in hands if another_day(occasions.main, hand)]
    doc = analysis.reading.doc
    asides = [o for a in marks for o in occasions.of_row(a.row) if out_of_reach(doc, analysis.rows[a.row], a.item, o)]
    return [written(o) for o in asides]


@pytest.mark.parametrize("kind", KINDS)
def test_occasions(kind: str, nlp: Language) -> None:
    examples = [one for one in load("discourse-occasions") if one.options["what"] == kind]
    assert problems(examples, lambda example: found(example, kind, nlp), 1, 0) == []


def test_every_example_is_read() -> None:
    assert {one.options["what"] for one in load("discourse-occasions")} == set(KINDS)
