"""The examples of relations, end to end: each text is an article, and its facts must be those that the example names.

A file ``tests/examples/relations-<type>.toml`` holds examples of one fact type. A value is a table of slots: the facts
of the type must be as many as the values, and each has the slots that its value names, exactly; ``""`` says that a slot
must stay open. In a rejected example no fact of the type may come out. Options of a table: ``title`` and ``published``
of the article, ``type`` where it is not the file's, and ``xfail``, the reason of a known miss: once such an example
passes, the mark must go.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from examples_harness import EXAMPLES, Example, ExampleError, load
from spacy.language import Language

from extractor.article import Article
from extractor.facts import FACT_TYPES, dump
from extractor.pipeline import extract

OPTIONS = frozenset(("title", "published", "type", "xfail"))
TITLE = "Athletics"
ACCEPTED, REJECTED = 15, 10
"""The least number of examples of each type."""


def files() -> list[str]:
    """The names of the example files."""
    return sorted(path.stem for path in EXAMPLES.glob("relations-*.toml"))


def kind_of(name: str, example: Example) -> str:
    """The fact type that an example is about; raises ExampleError where it is none."""
    kind = str(example.options.get("type", name.removeprefix("relations-").replace("-", "_")))
    if kind not in FACT_TYPES:
        raise ExampleError(f"{example.name}: {kind!r} is no fact type")
    return kind


def cases() -> Iterator[Any]:
    """Each example as a parameter, marked where it is a known miss."""
    for name in files():
        for example in load(name):
            marks = []
            if reason := example.options.get("xfail"):
                marks.append(pytest.mark.xfail(strict=True, reason=str(reason)))
            yield pytest.param(kind_of(name, example), example, id=example.name, marks=marks)


def found(example: Example, kind: str, nlp: Language) -> list[Mapping[str, Any]]:
    """The facts of the type in the text of an example, as JSON objects."""
    title, published = str(example.options.get("title", TITLE)), example.options.get("published")
    article = Article(id="example", title=title, body=example.text, published=published)
    facts = [json.loads(line) for line in dump(extract(article, nlp))]
    return [fact for fact in facts if fact["type"] == kind]


def fits(value: Mapping[str, Any], fact: Mapping[str, Any]) -> bool:
    """Whether a fact has the slots that a value names, and leaves open those that the value says are open."""
    return all(fact.get(slot, "") == wanted for slot, wanted in value.items())


def unmatched(values: tuple[Any, ...], facts: list[Mapping[str, Any]]) -> tuple[list[Any], list[Mapping[str, Any]]]:
    """The values without a fact and the facts without a value, each fact used once."""
    missing, left = [], list(facts)
    for value in values:
        match = next((fact for fact in left if fits(value, fact)), None)
        if match is None:
            missing.append(value)
        else:
            left.remove(match)
    return missing, left


def slots(fact: Mapping[str, Any]) -> dict[str, Any]:
    """What a reader of a failure wants to see of a fact."""
    return {slot: value for slot, value in fact.items() if slot not in ("id", "evidence", "rule", "steps")}


@pytest.mark.parametrize(("kind", "example"), list(cases()))
def test_example(kind: str, example: Example, nlp: Language) -> None:
    missing, extra = unmatched(example.values, found(example, kind, nlp))
    assert (missing, [slots(fact) for fact in extra]) == ([], []), f"{example.text} ({example.reason})"


def test_there_are_files() -> None:
    assert files()


@pytest.mark.parametrize("name", files())
def test_enough_examples_in_known_form(name: str) -> None:
    examples = load(name)
    assert [e.name for e in examples if set(e.options) - OPTIONS] == []
    assert sum(bool(e.values) for e in examples) >= ACCEPTED
    assert sum(not e.values for e in examples) >= REJECTED


def test_harness_tells_missing_extra_and_open_slots() -> None:
    fact = {"type": "nationality", "athlete": "A B", "country": "KEN"}
    assert unmatched(({"athlete": "A B"},), [fact]) == ([], [])
    assert unmatched(({"athlete": "A B", "date": ""},), [fact]) == ([], [])
    assert unmatched(({"athlete": "A B", "country": ""},), [fact]) == ([{"athlete": "A B", "country": ""}], [fact])
    assert unmatched(({"country": "ETH"},), [fact]) == ([{"country": "ETH"}], [fact])
    assert unmatched((), [fact]) == ([], [fact])
