"""Dates and rounds: the examples, and the arithmetic of partial dates."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import hypothesis.strategies as st
import pytest
from examples_harness import Example, Found, load, problems
from hypothesis import given, settings

from extractor.mentions.dates import find_dates
from extractor.mentions.marks import find_marks
from extractor.mentions.rounds import find_rounds
from extractor.normalize import dates
from extractor.normalize.dates import Moment


def dates_of(example: Example) -> Sequence[Found]:
    return [
        Found(one.iso + ("" if one.anchored else " stated") + (" ahead" if one.ahead else ""), (one.start, one.end))
        for one in find_dates(example.text, example.options.get("published"))
    ]


def rounds_of(example: Example) -> Sequence[Found]:
    return [Found(one.key, (one.start, one.end)) for one in find_rounds(example.text)]


def test_examples_of_dates() -> None:
    assert problems(load("mentions-dates"), dates_of, accepted=80, rejected=35) == []


def test_examples_of_rounds() -> None:
    assert problems(load("mentions-rounds"), rounds_of, accepted=25, rejected=15) == []


def test_mentions_stand_where_they_say_and_do_not_overlap() -> None:
    text = "In 2004 she won on 12 June; a year later, on Saturday 5 March, she lost the final and the next day a heat."
    for found in (find_dates(text, "2005-03-07"), find_rounds(text)):
        assert found
        assert [text[one.start : one.end] for one in found] == [one.text for one in found]
        assert all(left.end <= right.start for left, right in pairwise(found))


def test_no_text_no_dates() -> None:
    assert find_dates("", "2005-01-30") == []
    assert find_rounds("") == []


def test_published_must_be_a_date() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        find_dates("on Saturday", "yesterday")


@pytest.mark.parametrize(("iso", "other", "after"), [
    ("2005-02-01", "2005-01-30", True), ("2005-02", "2005-01-30", True), ("2005-01", "2005-01-30", False),
    ("2006", "2005-12-31", True), ("2005", "2005-01-30", False), ("2004-12-31", "2005", False),
])  # fmt: skip
def test_after_compares_at_the_precision_of_both(iso: str, other: str, after: bool) -> None:
    assert Moment.parse(iso).after(Moment.parse(other)) is after


@pytest.mark.parametrize("iso", ["2005-13", "2005-02-30", "2005-1-2-3", "soon"])
def test_no_moment(iso: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the calendar's own words
        Moment.parse(iso)


def test_months_and_weeks_across_the_year() -> None:
    january = Moment.parse("2005-01-04")
    assert dates.shift_months(january, -1) == Moment(2004, 12)
    assert dates.shift_weeks(january, -1) == Moment(2004, 12)
    assert dates.shift_days(january, -5) == Moment(2004, 12, 30)
    assert dates.shift_days(Moment(2005, 1), 10) is None


def test_the_thirtieth_of_february_is_no_day() -> None:
    assert dates.day_month(Moment(2005, 3, 1), 2, 30, "past") is None


def test_leap_day_of_the_last_leap_year() -> None:
    assert dates.day_month(Moment(2006, 3, 1), 2, 29, "past") == Moment(2004, 2, 29)


@pytest.mark.parametrize(("published", "season", "year"), [
    ("2005-02-15", "summer", 2004), ("2005-10-15", "summer", 2004), ("2005-12-15", "summer", 2005),
    ("2005-02-15", "winter", 2004), ("2005-07-15", "winter", 2005),
])  # fmt: skip
def test_last_season(published: str, season: str, year: int) -> None:
    assert dates.last_season(Moment.parse(published), season) == Moment(year)


PIECES = (
    "3:28.32", "10", "June", "Saturday", "'98", "two", "and a half", "seconds", "½", "ft", "in", "a", "year", "earlier",
    "later", "-", "–", "/", ".", ",", "(", "w", ")", "the", "last", "next", "31", "February", "30", "2005", "99.99",
    "0.", "min", "hr", "h", "metres", "points", "٣", "²", "İ", "at", "by", "second", "quarter", "of", "1/0", "heat",
)  # fmt: skip
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(("", " ", "\n"))), max_size=12)


@given(TEXTS, st.sampled_from((None, "2005", "2005-02", "2005-02-13")))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_no_text_breaks_the_finders(pieces: list[tuple[str, str]], published: str | None) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    for found in (find_marks(text), find_dates(text, published), find_rounds(text)):
        assert all(text[one.start : one.end] == one.text for one in found)
        assert all(left.end <= right.start for left, right in pairwise(found))
