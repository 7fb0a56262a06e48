"""Learn whom anaphors mean from a corpus: ``python -m extractor.discourse.learning corpus``.

An anaphor in a sentence that is the evidence of facts means one of the persons of these facts, most likely: that is all that
is asked of the corpus. Writes the weights that ship with the package; the same corpus gives the same bytes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from extractor.discourse.anaphora import Options, Weights, best
from extractor.discourse.people import find_people
from extractor.linking.labels import Gold, shares
from extractor.linking.model import Example, Settings, learn_task
from extractor.normalize.compare import same_name
from extractor.pipeline import build_nlp, list_facts
from extractor.readers.text import read_text
from extractor.reading import Reading, read

TARGET = Path(__file__).parents[1] / "data" / "anaphora.tsv"
SLOTS = ("athlete", "winner", "loser", "opponent")
ROUNDS = 2
SETTINGS = Settings(rounds=10, rate=0.05, decay=1e-2, hidden=0.5)


def wanted(reading: Reading, gold: Sequence[Gold]) -> Mapping[int, frozenset[str]]:
    """For each sentence that is evidence the names in its facts."""
    out: dict[int, set[str]] = {}
    for sentence in reading.sentences:
        words = reading.sentence_text(sentence)
        for fact in gold:
            if shares(fact["evidence"], words):
                out.setdefault(sentence.number, set()).update(str(fact[s]) for s in SLOTS if s in fact)
    return {number: frozenset(names) for number, names in out.items()}


def examples(reading: Reading, gold: Sequence[Gold], weights: Weights) -> Iterator[Example]:
    """The decisions of one article; where an answer is known, the text goes on with it."""
    names = wanted(reading, gold)
    found: list[Example] = []

    def choose(options: Options) -> int | None:
        here = names.get(options.sentence.number, frozenset())
        right = frozenset(i for i, p in enumerate(options.persons) if any(same_name(everybody[p], n) for n in here))
        if not right:
            return best(options, weights)
        if len(right) < len(options.persons):
            found.append(Example("anaphora", options.features, right))
        chosen = sorted(right)
        reduced = Options(
            options.item,
            options.sentence,
            options.role,
            tuple(options.persons[i] for i in chosen),
            tuple(options.features[i] for i in chosen),
        )
        place = best(reduced, weights)
        return None if place is None else chosen[place]

    everybody = [p.name for p in find_people(reading, lambda _: None, weights).persons]
    find_people(reading, choose, weights)
    yield from found


def train(data: Sequence[tuple[Reading, Sequence[Gold]]]) -> dict[str, float]:
    """The weights of all features."""
    weights: dict[str, float] = {}
    for _ in range(ROUNDS):
        weights = learn_task([e for reading, gold in data for e in examples(reading, gold, weights)], SETTINGS)
    return weights


def readings(corpus: Path) -> Iterator[tuple[Reading, list[dict[str, Any]]]]:
    """The articles of a corpus folder with their gold facts."""
    nlp = build_nlp()
    for path in sorted((corpus / "articles").glob("*.txt")):
        article = read_text(path.read_text(encoding="utf-8"), path.stem)
        _, ranges = list_facts(article)
        facts = (corpus / "facts" / f"{path.stem}.jsonl").read_text(encoding="utf-8")
        yield read(article, nlp, ranges), [json.loads(line) for line in facts.splitlines() if line.strip()]


def write(weights: Weights) -> None:
    """Write the weights in order of their features."""
    lines = ["feature\tweight", *(f"{name}\t{weight:.3f}" for name, weight in sorted(weights.items()))]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Train on the folder given and write the shipped weights."""
    if len(sys.argv) != 2:
        sys.exit("usage: python -m extractor.discourse.learning CORPUS_DIR")
    weights = train(list(readings(Path(sys.argv[1]))))
    write(weights)
    print(f"{len(weights)} weights written to {TARGET.name}")


if __name__ == "__main__":
    main()
