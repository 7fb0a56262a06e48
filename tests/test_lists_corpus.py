"""The lists of the corpus: every row of the gold, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from test_lists import mentions_of

from extractor.article import Article
from extractor.facts import Fact
from extractor.relations.lists import find_list_facts

CORPUS = Path(__file__).parent.parent / "corpus"
LISTS = sorted(path.stem for path in (CORPUS / "articles").glob("lst-*.txt"))
#: What makes a fact of a row, by its type.
ROWS = {
    "performance": ("discipline", "mark", "place"),
    "record": ("record", "discipline", "mark"),
    "nationality": ("country",),
}


def article_of(name: str) -> Article:
    """An article of the corpus."""
    _, front, body = (CORPUS / "articles" / f"{name}.txt").read_text(encoding="utf-8").split("---\n", 2)
    head = yaml.safe_load(front)
    return Article(id=name, title=str(head["title"]), body=body, published=str(head["published"]))


def gold_of(name: str) -> list[dict[str, Any]]:
    """The gold facts of an article that stand in rows: those of prose around the lists are not the lists' business."""
    lines = (CORPUS / "facts" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [fact for fact in map(json.loads, lines) if fact["type"] in ROWS]


def key(kind: str, slots: dict[str, Any]) -> str:
    """What makes a fact of a row, in words."""
    mark = str(slots.get("mark", "")).removeprefix("0:")
    values = [slots["athlete"].casefold(), *(mark if name == "mark" else slots.get(name) for name in ROWS[kind])]
    return " ".join([kind, *(str(value) for value in values if value not in (None, ""))])


def found_in(facts: list[Fact]) -> set[str]:
    """The keys of facts."""
    return {key(fact.type, fact.slots()) for fact in facts}


def test_the_corpus_has_lists() -> None:
    assert len(LISTS) >= 9


@pytest.mark.parametrize("name", LISTS)
def test_rows_of_the_corpus(name: str) -> None:
    article = article_of(name)
    facts, ranges = find_list_facts(article, mentions_of(article))
    gold = {key(fact["type"], fact) for fact in gold_of(name)}
    assert found_in(facts) - gold == set()
    assert gold - found_in(facts) == set()
    assert all(any(start <= (f.evidence.start or 0) < end for start, end in ranges) for f in facts)


def setting(slots: dict[str, Any]) -> str:
    """When and in which round a result was, for who it was."""
    keys = ("athlete", "discipline", "place", "date", "round", "indoor")
    return " ".join(str(slots[name]).casefold() for name in keys if slots.get(name) is not None)


UNREAD = {
    "lst-102": "the day of each round stands in a sentence above the tables",
    "lst-109": "that the first race was the final follows only from the semi-finals below it",
}


@pytest.mark.parametrize(
    "name",
    [pytest.param(n, marks=pytest.mark.xfail(strict=True, reason=UNREAD[n])) if n in UNREAD else n for n in LISTS],
)
def test_settings_of_the_corpus(name: str) -> None:
    article = article_of(name)
    facts, _ = find_list_facts(article, mentions_of(article))
    found = {setting(fact.slots()) for fact in facts if fact.type == "performance"}
    gold = {setting(fact) for fact in gold_of(name) if fact["type"] == "performance"}
    assert found ^ gold == set()
