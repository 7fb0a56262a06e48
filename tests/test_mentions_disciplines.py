"""Events: the examples."""

from __future__ import annotations

from collections.abc import Sequence

from examples_harness import Example, Found, load, problems

from extractor.mentions.disciplines import find_disciplines


def events_of(example: Example) -> Sequence[Found]:
    return [Found(one.key, (one.start, one.end)) for one in find_disciplines(example.text)]


def test_examples() -> None:
    assert problems(load("mentions-disciplines"), events_of, accepted=8, rejected=5) == []
