"""Learn the links from a corpus: ``python -m extractor.linking.train corpus``.

Writes the weights that ship with the package. The same corpus gives the same bytes; a few minutes on one core.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.language import Language

from extractor.analysis import Analysis, analyse
from extractor.linking.examples import examples
from extractor.linking.labels import Gold
from extractor.linking.model import Weights, learn, save
from extractor.pipeline import build_nlp, list_facts
from extractor.readers.text import read_text

TARGET = Path(__file__).parents[1] / "data" / "links.json.gz"


def readings(corpus: Path, nlp: Language) -> Iterator[tuple[Analysis, list[Gold]]]:
    """The articles of a corpus folder (``articles/*.txt``, ``facts/*.jsonl``), analysed, with their gold facts."""
    for path in sorted((corpus / "articles").glob("*.txt")):
        article = read_text(path.read_text(encoding="utf-8"), path.stem)
        _, ranges = list_facts(article)
        facts = corpus / "facts" / f"{path.stem}.jsonl"
        gold = [json.loads(line) for line in facts.read_text(encoding="utf-8").splitlines() if line.strip()]
        yield analyse(article, nlp, ranges), gold


def train(data: Sequence[tuple[Analysis, list[Gold]]]) -> Weights:
    """The weights of all tasks."""
    return learn([e for analysis, gold in data for e in examples(analysis, gold)])


def main() -> None:
    """Train on the folder given and write the shipped weights."""
    if len(sys.argv) != 2:
        sys.exit("usage: python -m extractor.linking.train CORPUS_DIR")
    data = list(readings(Path(sys.argv[1]), build_nlp()))
    save(train(data), TARGET)
    print(f"{len(data)} articles, {TARGET.stat().st_size:,} bytes written to {TARGET.name}")


if __name__ == "__main__":
    main()
