"""How fast the extractor is: ``python bench/speed.py [--articles DIR] [--rounds N] [--profile]``.

Words per second of the whole extraction (what ``podium extract`` does with an article once it is read) over those of
the untouched spaCy model's full pipeline, on the same articles, in one process, on one core. The two take turns, round
by round, so that a busy machine slows both; of each the best round counts. Time is that of the processor. ``--profile``
shows how the extraction's time divides among its stages. Exit status 1 where the extraction is the slower one.
"""

from __future__ import annotations

# isort: off
import extractor  # noqa: F401  (first: it settles with how many threads NumPy multiplies)

# isort: on
import argparse
import importlib
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import spacy

from extractor.article import Article
from extractor.pipeline import MODEL, build_nlp, extract
from extractor.readers.text import read_text

CORPUS = Path(__file__).parents[1] / "corpus" / "articles"
LEAST = 1.0
STAGES = (
    ("mentions", "extractor.pipeline", "find_all"),
    ("result lists", "extractor.pipeline", "find_list_facts"),
    ("names of people", "extractor.reading", "find_names"),
    ("who is who", "extractor.analysis", "find_people"),
    ("rows of items", "extractor.analysis", "row_of"),
    ("links", "extractor.assemble", "link_all"),
    ("performances", "extractor.assemble", "find_performances"),
    ("records", "extractor.assemble", "find_records"),
    ("honours", "extractor.assemble", "find_honours"),
    ("nationalities", "extractor.assemble", "find_nationalities"),
    ("defeats", "extractor.assemble", "find_defeats"),
    ("coaches", "extractor.assemble", "find_coaches"),
    ("entries", "extractor.assemble", "find_entries"),
    ("tallies", "extractor.assemble", "find_head_to_heads"),
    ("merging", "extractor.assemble", "merged"),
    ("last judgement", "extractor.assemble", "judged"),
)
"""The stages by the module that calls a function and the function's name; none calls another."""


def articles_in(folder: Path) -> list[Article]:
    """The ``.txt`` articles of a folder."""
    return [read_text(path.read_text(encoding="utf-8"), path.stem) for path in sorted(folder.glob("*.txt"))]


def seconds(work: Callable[[Article], object], articles: Sequence[Article]) -> float:
    """Processor time of doing something with every article."""
    start = time.process_time()
    for article in articles:
        work(article)
    return time.process_time() - start


def best_of(works: Sequence[Callable[[Article], object]], articles: Sequence[Article], rounds: int) -> list[float]:
    """The best time of each kind of work; one article of each goes before the clock starts."""
    for work in works:
        work(articles[0])
    times = [[seconds(work, articles) for work in works] for _ in range(rounds)]
    return [min(column) for column in zip(*times, strict=True)]


@contextmanager
def clocked(stages: Sequence[tuple[str, str, str]], spent: dict[str, float]) -> Iterator[None]:
    """Within it, the named functions add their processor time to ``spent``."""
    before = []
    for label, module_name, name in stages:
        module = importlib.import_module(module_name)
        function = getattr(module, name)
        before.append((module, name, function))
        setattr(module, name, with_clock(function, label, spent))
    try:
        yield
    finally:
        for module, name, function in before:
            setattr(module, name, function)


def with_clock(function: Callable[..., Any], label: str, spent: dict[str, float]) -> Callable[..., Any]:
    """The function with a clock around it."""

    def timed(*args: Any, **options: Any) -> Any:
        start = time.process_time()
        try:
            return function(*args, **options)
        finally:
            spent[label] = spent.get(label, 0.0) + time.process_time() - start

    return timed


def profile(articles: Sequence[Article]) -> Iterator[tuple[str, float]]:
    """The seconds of every stage of the extraction, those of spaCy's components first, what remains last."""
    nlp = build_nlp()
    extract(articles[0], nlp)
    spent: dict[str, float] = {}
    with clocked(STAGES, spent):
        whole = seconds(lambda article: extract(article, nlp), articles)
    docs = [nlp.make_doc(article.text) for article in articles]
    parts = {"spaCy tokenizer": seconds(lambda article: nlp.make_doc(article.text), articles)}
    for name, component in nlp.pipeline:
        start = time.process_time()
        docs = [component(doc) for doc in docs]
        parts[f"spaCy {name}"] = time.process_time() - start
    everything = {**parts, **{label: spent.get(label, 0.0) for label, _, _ in STAGES}}
    yield from everything.items()
    yield "the rest", max(0.0, whole - sum(everything.values()))


def on_one_core() -> None:
    """Keep this process to one core, where the system lets it."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def main() -> int:
    """Measure and print."""
    on_one_core()
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--articles", type=Path, default=CORPUS, help="a folder of .txt articles")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--profile", action="store_true", help="time by stage")
    options = parser.parse_args()
    articles = articles_in(options.articles)
    if not articles:
        sys.exit(f"{options.articles}: no .txt article in it")
    words = sum(len(article.text.split()) for article in articles)
    full, ours = spacy.load(MODEL), build_nlp()
    works = (lambda article: extract(article, ours), lambda article: full(article.text))
    mine, theirs = best_of(works, articles, options.rounds)
    print(f"{len(articles)} articles, {words:,} words, best of {options.rounds} rounds, one core")
    print(f"podium's extraction        {words / mine:8,.0f} words/s")
    print(f"{MODEL} {words / theirs:8,.0f} words/s ({', '.join(full.pipe_names)})")
    print(f"ratio                      {theirs / mine:8.2f}")
    if options.profile:
        table = list(profile(articles))
        whole = sum(spent for _, spent in table)
        print(f"\n{'stage':28}{'seconds':>8}{'share':>8}")
        for label, spent in table:
            print(f"{label:28}{spent:8.2f}{spent / whole:8.1%}")
    return 0 if theirs / mine >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
