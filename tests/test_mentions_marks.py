"""Marks and margins: the examples, and values that must be exact."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

import pytest
from examples_harness import Example, ExampleError, Found, check, load, problems, read_table

from extractor.mentions.marks import find_marks
from extractor.normalize.mark_readers import as_hours
from extractor.normalize.numbers import whole_number
from extractor.spans import DifferenceMention, MarkMention


def shown(mention: MarkMention | DifferenceMention) -> str:
    """The value of a mention as the examples write it."""
    value = mention.mark.text if mention.mark.unit == "points" else f"{mention.mark.text} {mention.mark.unit}"
    value = f"{value} points" if mention.mark.unit == "points" else value
    if isinstance(mention, DifferenceMention):
        return f"margin {value}"
    wind = f" wind {mention.wind}" if mention.wind else ""
    return ("" if mention.unit_stated else "bare ") + value + wind


def marks_of(example: Example) -> Sequence[Found]:
    return [Found(shown(one), (one.start, one.end)) for one in find_marks(example.text)]


def test_examples() -> None:
    assert problems(load("mentions-marks"), marks_of, accepted=80, rejected=45) == []


def test_values_are_exact_decimals() -> None:
    (mark,) = find_marks("They won in 14 minutes 32.90 seconds.")
    assert mark.mark.value == Decimal("872.90")
    assert mark.mark.text == "14:32.90"


def test_mentions_stand_where_they_say_and_do_not_overlap() -> None:
    text = "100m: 1 A Cole (U.S.) 9.91 (+1.3), 2 B Roy 9.95, by 0.04secs; long jump: 1 C Lee 8.21m (w), 2 D Ng 8.20"
    found = find_marks(text)
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert [shown(one) for one in found] == [
        "bare 9.91 s wind +1.3",
        "bare 9.95 s",
        "margin 0.04 s",
        "8.21 m wind w",
        "bare 8.20 m",
    ]


def test_no_text_no_marks() -> None:
    assert find_marks("") == []


@pytest.mark.parametrize(("text", "value"), [("46", 46), ("forty-six", 46), ("nineteen", 19), ("6,952", 6952)])
def test_whole_numbers(text: str, value: int) -> None:
    assert whole_number(text) == value


@pytest.mark.parametrize("text", ["", "several", "4.5"])
def test_no_whole_number(text: str) -> None:
    with pytest.raises(ValueError, match="is no number"):
        whole_number(text)


def test_hours_only_where_the_form_allows() -> None:
    hours = as_hours("2.05.30")
    assert hours is not None
    assert hours.text == "2:05:30"
    assert as_hours("12.05.30") is None
    assert as_hours("3:28.32") is None


TEXT = "He won in 9.91."


def example(text: str = "He won in <<9.91>>.", value: str = "right") -> Example:
    return read_table("made", "accept", {"value": value, "texts": [text]})[0]


@pytest.mark.parametrize(
    ("found", "kind"),
    [
        ([], "nothing found"),
        ([Found("right", (10, 14)), Found("right", (0, 2))], "several found"),
        ([Found("right", (9, 14))], "wrong span"),
        ([Found("wrong", (10, 14))], "wrong value"),
    ],
)
def test_harness_tells_troubles_apart(found: list[Found], kind: str) -> None:
    problem = check(example(), lambda _: found)
    assert problem is not None
    assert problem.kind == kind


def test_harness_accepts_what_is_right_and_refuses_what_is_not_there() -> None:
    assert check(example(), lambda _: [Found("right", (10, 14))]) is None
    (rejected,) = read_table("made", "reject", {"texts": [TEXT], "reason": "none"})
    problem = check(rejected, lambda _: [Found("any")])
    assert problem is not None
    assert problem.kind == "found where nothing is"


def test_harness_has_a_floor() -> None:
    with pytest.raises(ExampleError, match="at least 2 and 0 expected"):
        problems([example()], lambda _: [Found("right")], accepted=2, rejected=0)


@pytest.mark.parametrize(
    ("kind", "table"),
    [
        ("accept", {"texts": ["x"]}),
        ("reject", {"texts": ["x"], "value": "y", "reason": "z"}),
        ("reject", {"texts": ["x"]}),
        ("accept", {"value": "y"}),
        ("accept", {"values": ["y", "z"], "texts": ["<<x>>"]}),
    ],
)
def test_harness_refuses_malformed_tables(kind: str, table: dict[str, object]) -> None:
    with pytest.raises(ExampleError):
        read_table("made", kind, table)
