"""Names of people: the examples, and names beside what other recognisers take."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from examples_harness import Example, Found, load, problems

from extractor.mentions.competitions import find_competitions
from extractor.mentions.people import find_names, given_names, not_names, titled
from extractor.reading import find_all, quote_starts, sentence_ends, taken_words
from extractor.spans import NameMention


def names_in(text: str) -> list[NameMention]:
    """The names of a text, read as a reading does, without the parser."""
    begins = {
        0,
        *(end + len(text[end:]) - len(text[end:].lstrip()) for end in sentence_ends(text)),
        *quote_starts(text),
    }
    return find_names(text, taken_words(text, find_all(text, "2024-07-01")), frozenset(begins))


def names_of(example: Example) -> Sequence[Found]:
    return [Found(one.name, (one.start, one.end)) for one in names_in(example.text)]


def test_examples() -> None:
    assert problems(load("mentions-names"), names_of, accepted=40, rejected=25) == []


def test_mentions_stand_where_they_say() -> None:
    text = "HOLM WINS\nPetra Holm beat Ann O'Shea and Harold “Buck” Reyes."
    found = names_in(text)
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    assert [(one.name, one.rule) for one in found] == [
        ("Holm", "name.shouted"),
        ("Petra Holm", "name.full"),
        ("Ann O'Shea", "name.full"),
        ("Harold Reyes", "name.full"),
    ]


def test_a_lone_surname_needs_the_full_name_where_it_begins_a_sentence() -> None:
    assert [one.name for one in names_in("Marta Quist won. Quist was tired.")] == ["Marta Quist", "Quist"]
    assert names_in("Quintals of apples fell.") == []


@pytest.mark.parametrize(
    ("words", "name"), [("O'LEARY", "O'Leary"), ("EL BAROUDI", "El Baroudi"), ("FRASER-PRYCE", "Fraser-Pryce")]
)
def test_capitals_become_a_name(words: str, name: str) -> None:
    assert titled(words) == name


def test_small_words_are_no_given_names() -> None:
    assert not {"in", "my", "so", "per", "summer", "long"} & given_names()
    assert {"jan", "georgia", "kenenisa"} <= given_names()
    assert {"monday", "olympic", "federation"} <= not_names()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("at the national championships in Warri", "National Championships"),
        ("when the National athletics trials began", "National Trials"),
        ("the national indoor championships", "National Indoor Championships"),
        ("the US national championships in Eugene", "US Championships"),
    ],
)
def test_national_championships_have_a_name(text: str, key: str) -> None:
    assert [one.key for one in find_competitions(text) if not one.adjective] == [key]
