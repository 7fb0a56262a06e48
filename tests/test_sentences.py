"""The sentence around a quote, on texts of our own."""

from __future__ import annotations

import pytest

from graph.sentences import MOST, sentence

TEXT = (
    "Ahlberg wins\n\nAnna Ahlberg won in Oslo. It took her 4:01.20, and E. Day, beaten at last, was second.\n"
    '"I was tired," said Mr. Day of St. Ives. Rain fell at 9.30 p.m. and later'
)


@pytest.mark.parametrize(
    ("quote", "whole"),
    [
        ("won in Oslo", "Anna Ahlberg won in Oslo."),
        ("beaten at last", "It took her 4:01.20, and E. Day, beaten at last, was second."),
        ("4:01.20", "It took her 4:01.20, and E. Day, beaten at last, was second."),
        ("tired", '"I was tired," said Mr. Day of St. Ives.'),
        ("Rain fell", "Rain fell at 9.30 p.m. and later"),
        ("Ahlberg wins", "Ahlberg wins"),
        (
            "in Oslo. It took",
            "Anna Ahlberg won in Oslo. It took her 4:01.20, and E. Day, beaten at last, was second.",
        ),
    ],
)
def test_a_quote_is_shown_in_its_sentence(quote: str, whole: str) -> None:
    start = TEXT.index(quote)
    assert sentence(TEXT, start, start + len(quote)) == whole


def test_a_very_long_sentence_is_cut_between_words_on_both_sides() -> None:
    text = "They ran " + "and ran " * 80 + "until she beat them " + "and ran " * 80 + "home."
    start = text.index("she beat")
    found = sentence(text, start, start + len("she beat them"))
    assert found.startswith("… ")
    assert found.endswith(" …")
    assert "until she beat them and ran" in found
    assert set(found.split()) <= {*text.split(), "…"}
    assert len(found) <= MOST + 4


def test_a_quote_that_is_itself_long_is_kept_whole() -> None:
    text = "She " + "ran " * 100 + "home. He did not."
    assert sentence(text, 0, text.index(" He")) == text[: text.index(" He")]
