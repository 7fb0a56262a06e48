"""How extraction does on articles that it has not learned from: ``python bench/halves.py [CORPUS]``.

The corpus (``articles/*.txt``, ``facts/*.jsonl``) is split into its odd and its even articles, in order of name. Links,
last judgement and confidences are learned from one half, and both halves are scored, then the other way round. What is
printed is the score on the unseen half beside that on the seen one. The rules, the tables and who is meant by a
pronoun (``data/anaphora.tsv``) are those that ship; they were made with the whole corpus in sight.
"""

from __future__ import annotations

import argparse
import json
import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from extractor.assemble import drafts
from extractor.confidence import LEAST, isotonic
from extractor.draft import Draft, to_fact
from extractor.evaluate import SECONDARY, Record
from extractor.facts import dump
from extractor.linking.model import Weights
from extractor.linking.train import Lesson, lessons, train
from extractor.measure import KINDS, Count, Measure, measure
from extractor.merge import same_as_listed
from extractor.pipeline import build_nlp, list_facts

CORPUS = Path(__file__).parents[1] / "corpus"
Outcome = tuple[str, float, bool]
Table = dict[str, list[tuple[float, float]]]


def table_of(outcomes: Sequence[Outcome]) -> Table:
    """The steps of the confidences of each type, from (type, chance, is it right)."""
    kinds = sorted({kind for kind, _, _ in outcomes})
    return {kind: isotonic([(chance, right) for k, chance, right in outcomes if k == kind]) for kind in kinds}


def confidence(table: Table, kind: str, chance: float) -> Decimal:
    """The confidence of a chance, as the extractor rounds it; the chance itself where no steps are known."""
    steps = table.get(kind)
    value = steps[min(bisect_left([upper for upper, _ in steps], chance), len(steps) - 1)][1] if steps else chance
    return Decimal(str(round(min(max(value, 0.01), 1.0), 2)))


def found(lesson: Lesson, weights: Weights, table: Table) -> list[Record]:
    """The facts of an article by weights and confidences that are not the shipped ones."""
    article = lesson.analysis.reading.article
    listed, _ = list_facts(article)

    def sure(draft: Draft) -> Decimal:
        return confidence(table, draft.kind, draft.chance)

    told = [d for d in drafts(lesson.analysis, weights) if sure(d) >= LEAST and not same_as_listed(d, listed)]
    facts = [*listed, *(to_fact(d, article.id, article.text, sure(d)) for d in told)]
    return [json.loads(line) for line in dump(facts)]


def score(part: Sequence[Lesson], weights: Weights, table: Table) -> Measure:
    """The measure of a part of the corpus."""
    return measure((one.analysis.reading.article.id, one.gold, found(one, weights, table)) for one in part)


def both_ways(data: Sequence[Lesson]) -> tuple[list[Measure], list[Measure]]:
    """The measures of the halves when unseen, and when seen."""
    halves = [data[0::2], data[1::2]]
    unseen, seen = [], []
    for number in (0, 1):
        weights, outcomes = train(halves[number])
        table = table_of(outcomes)
        seen.append(score(halves[number], weights, table))
        unseen.append(score(halves[1 - number], weights, table))
    return unseen, seen


def together(counts: Sequence[Count]) -> Count:
    """Counts of both halves."""
    out = Count()
    for count in counts:
        out.add(count)
    return out


def lines(unseen: Sequence[Measure], seen: Sequence[Measure]) -> Iterator[str]:
    """The table: precision, recall and F1 on unseen articles, F1 on those learned from."""
    yield f"{'type':28}{'precision':>10}{'recall':>8}{'F1':>8}{'facts':>8}{'seen F1':>9}{'gap':>8}"
    rows = [(kind, [m.facts[kind] for m in unseen], [m.facts[kind] for m in seen]) for kind in KINDS]
    rows.append(("five primary types", [m.total() for m in unseen], [m.total() for m in seen]))
    rows.append(("other three", [m.total(SECONDARY) for m in unseen], [m.total(SECONDARY) for m in seen]))
    rows.append(("slots of primary types", [m.total_slots() for m in unseen], [m.total_slots() for m in seen]))
    for label, new, old in rows:
        a, b = together(new), together(old)
        facts = a.right + a.missed
        yield f"{label:28}{a.precision:10.3f}{a.recall:8.3f}{a.f1:8.3f}{facts:8}{b.f1:9.3f}{b.f1 - a.f1:8.3f}"
    for number, name in enumerate(("even articles from odd ones", "odd articles from even ones")):
        count = unseen[number].total()
        yield f"{name:28}{count.precision:10.3f}{count.recall:8.3f}{count.f1:8.3f}"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("corpus", type=Path, nargs="?", default=CORPUS, help="a folder with articles/ and facts/")
    data = list(lessons(parser.parse_args().corpus, build_nlp()))
    if len(data) < 2:
        sys.exit("at least two articles are needed")
    print("\n".join(lines(*both_ways(data))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
