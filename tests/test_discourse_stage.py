"""What an article reports from, and what it tells as having happened: the examples."""

from __future__ import annotations

from collections.abc import Sequence

from examples_harness import Example, Found, load, problems
from spacy.language import Language

from extractor.analysis import Analysis, analyse
from extractor.article import Article
from extractor.discourse.occasions import Occasions
from extractor.linking.anchors import anchors, item_of, told
from extractor.spans import PlaceMention

TITLE = "Athletics"
SHIFT = len(f"{TITLE}\n\n")


def analysis_of(example: Example, nlp: Language) -> Analysis:
    """The text of an example as an article."""
    return analyse(Article("made", TITLE, example.text, str(example.options.get("published", "2024-07-01"))), nlp)


def test_told(nlp: Language) -> None:
    """Places told as reached are anchors; those hoped for, denied, possible or asked about are none."""

    def find(example: Example) -> Sequence[Found]:
        analysis = analysis_of(example, nlp)
        out = []
        for anchor in anchors(analysis):
            mention = item_of(analysis, anchor).mention
            if isinstance(mention, PlaceMention) and told(analysis, anchor):
                out.append(Found(mention.place, (mention.start - SHIFT, mention.end - SHIFT)))
        return out

    assert problems(load("discourse-reality"), find, 16, 16) == []


def test_stage(nlp: Language) -> None:
    """The competition, venue and date that an article is about."""

    def find(example: Example) -> Sequence[Found]:
        analysis = analysis_of(example, nlp)
        main = Occasions(analysis.reading, analysis.rows, analysis.main).main
        return [Found(" | ".join(part or "-" for part in main.slots()))] if main.competition else []

    assert problems(load("discourse-stage"), find, 8, 2) == []
