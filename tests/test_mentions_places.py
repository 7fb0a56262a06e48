"""Finishing places: the examples, and what goes with them: events and championships, years counted, winners joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from examples_harness import Example, Found, load, problems

from extractor.linking.places.events import agreed
from extractor.mentions import places, records, rounds
from extractor.mentions.places import find_places
from extractor.normalize.words import beginning

CORPUS = Path(__file__).parents[1] / "corpus" / "articles"


def places_of(example: Example) -> Sequence[Found]:
    return [Found(one.place, (one.start, one.end)) for one in find_places(example.text)]


def test_examples() -> None:
    assert problems(load("mentions-places"), places_of, accepted=25, rejected=12) == []


@pytest.mark.parametrize(
    ("event", "series", "here", "expected"),
    [
        ("60m hurdles", "Olympic Games", (False, True), ("110m hurdles", "Olympic Games")),
        ("60m", "World Indoor Championships", (False, True), ("60m", "World Indoor Championships")),
        ("100m", "World Indoor Championships", (False, True), ("60m", "World Indoor Championships")),
        ("20km", "Olympic Games", (False, True), ("20km race walk", "Olympic Games")),
        (
            "5000m",
            "World Cross Country Championships",
            (False, True),
            ("cross country", "World Cross Country Championships"),
        ),
        ("60m", "Olympic Games", (False, True), (None, "Olympic Games")),
        ("cross country", "London Marathon", (True, False), ("cross country", None)),
        ("60m", "Olympic Games", (True, False), ("60m", None)),
    ],
)
def test_an_event_is_one_that_the_competition_holds(
    event: str, series: str, here: tuple[bool, bool], expected: tuple[str | None, str | None]
) -> None:
    assert agreed(event, series, *here, "men") == expected


@pytest.mark.parametrize(
    ("pattern", "heads"),
    [(places.WIN, places.WIN_HEADS), (records.FLAT, records.FLAT_HEADS), (rounds.ROUNDS[-1][1], rounds.FINAL_HEADS)],
    ids=["win", "record", "final"],
)
def test_the_first_words_of_a_pattern_lose_nothing(pattern: re.Pattern[str], heads: re.Pattern[str]) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))]
    assert len(texts) > 100
    for text in texts:
        assert [m.span() for m in beginning(pattern, heads, text)] == [m.span() for m in pattern.finditer(text)]
