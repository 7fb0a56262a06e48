"""Learn the links, the last judgement and the confidences from a corpus: ``python -m extractor.linking.train corpus``.

Writes the tables that ship with the package (``data/links.json.gz``, ``data/confidence.tsv``). The same corpus gives the same
bytes; a few minutes on one core. The judgement and the confidences are learned on drafts of articles whose links were learned
from the others (cross-fitting), so that they see links as they are on new text.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from spacy.language import Language

from extractor.analysis import Analysis, analyse
from extractor.assemble import raw_drafts
from extractor.confidence import isotonic
from extractor.draft import Draft, to_fact
from extractor.evaluate import derivable, pairing
from extractor.facts import dump
from extractor.linking.examples import examples
from extractor.linking.labels import Gold, of_type
from extractor.linking.model import VERDICTS, Example, Weights, learn, save
from extractor.linking.verdict import chance_of, options
from extractor.pipeline import build_nlp, list_facts
from extractor.readers.text import read_text

DATA = Path(__file__).parents[1] / "data"
FOLDS = 4


@dataclass(frozen=True, slots=True)
class Lesson:
    """An article analysed, its gold facts, and the decisions that they settle."""

    analysis: Analysis
    gold: tuple[Gold, ...]
    decisions: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A draft of an article that its links had not seen, and whether it is a fact."""

    draft: Draft
    right: bool


def lessons(corpus: Path, nlp: Language) -> Iterator[Lesson]:
    """The articles of a corpus folder (``articles/*.txt``, ``facts/*.jsonl``)."""
    for path in sorted((corpus / "articles").glob("*.txt")):
        article = read_text(path.read_text(encoding="utf-8"), path.stem)
        _, ranges = list_facts(article)
        lines = (corpus / "facts" / f"{path.stem}.jsonl").read_text(encoding="utf-8").splitlines()
        gold = tuple(json.loads(line) for line in lines if line.strip())
        analysis = analyse(article, nlp, ranges)
        yield Lesson(analysis, gold, tuple(examples(analysis, gold)))


def train(data: Sequence[Lesson]) -> tuple[dict[str, dict[str, float]], list[tuple[str, float, bool]]]:
    """The weights of all tasks, and for each cross-fitted draft its type, judged chance and whether it is right."""
    drafts = unseen(data)
    links = learn([e for lesson in data for e in lesson.decisions])
    verdicts = learn([verdict(j) for part in drafts for j in part], VERDICTS)
    return {**links, **verdicts}, scored(drafts)


def unseen(data: Sequence[Lesson]) -> list[list[Judged]]:
    """The drafts of each fold by links learned from the other folds."""
    out = []
    for fold in range(FOLDS):
        weights = learn([e for i, lesson in enumerate(data) if i % FOLDS != fold for e in lesson.decisions])
        out.append([j for i, lesson in enumerate(data) if i % FOLDS == fold for j in judge(lesson, weights)])
    return out


def judge(lesson: Lesson, weights: Weights) -> Iterator[Judged]:
    """The drafts of an article held against its gold facts; defeats that places imply are neither right nor wrong."""
    article = lesson.analysis.reading.article
    drafts = raw_drafts(lesson.analysis, weights)
    facts: list[dict[str, Any]] = [
        json.loads(line) for line in dump(to_fact(d, article.id, article.text, Decimal(1)) for d in drafts)
    ]
    performances = of_type(lesson.gold, "performance")
    for kind in sorted({d.kind for d in drafts}):
        mine = [i for i, d in enumerate(drafts) if d.kind == kind]
        right = {mine[j] for _, j, _ in pairing(of_type(lesson.gold, kind), [facts[i] for i in mine])}
        for i in mine:
            if kind != "defeat" or i in right or not derivable(facts[i], performances):
                yield Judged(drafts[i], i in right)


def verdict(judged: Judged) -> Example:
    """The last judgement on a draft as a decision."""
    return Example(f"fact.{judged.draft.kind}", options(judged.draft), frozenset([int(judged.right)]))


def scored(drafts: Sequence[Sequence[Judged]]) -> list[tuple[str, float, bool]]:
    """Each draft's chance by a judgement learned from the other folds."""
    out = []
    for fold, part in enumerate(drafts):
        weights = learn([verdict(j) for n, other in enumerate(drafts) if n != fold for j in other], VERDICTS)
        out += [(j.draft.kind, chance_of(weights, j.draft), j.right) for j in part]
    return out


def write_confidence(outcomes: Sequence[tuple[str, float, bool]], path: Path) -> None:
    """The steps of the confidences, one type after the other."""
    lines = ["type\tupper\tvalue"]
    for kind in sorted({k for k, _, _ in outcomes}):
        lines += [
            f"{kind}\t{upper:.4f}\t{value:.3f}"
            for upper, value in isotonic([(c, r) for k, c, r in outcomes if k == kind])
        ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Train on the folder given and write the shipped tables."""
    if len(sys.argv) != 2:
        sys.exit("usage: python -m extractor.linking.train CORPUS_DIR")
    data = list(lessons(Path(sys.argv[1]), build_nlp()))
    weights, outcomes = train(data)
    save(weights, DATA / "links.json.gz")
    write_confidence(outcomes, DATA / "confidence.tsv")
    size = (DATA / "links.json.gz").stat().st_size
    print(f"{len(data)} articles, {len(outcomes)} drafts judged, {size:,} bytes of weights")


if __name__ == "__main__":
    main()
