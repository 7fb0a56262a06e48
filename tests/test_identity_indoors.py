"""Indoors or outdoors, where an article leaves it open: season, meeting, and the other claims of a mark."""

from __future__ import annotations

from typing import Any

import pytest
from identity_stories import article, ask, graph_of, perf, world

MEETING = {"competition": "Karlsruhe meeting", "venue": "Karlsruhe"}


def inside(*told: dict[str, Any]) -> list[bool]:
    """Whether the claims of articles with one performance each are taken as indoors."""
    found = world(*(article(f"a{number}", fact) for number, fact in enumerate(told)))
    return [row.indoor for row in sorted(found.rows, key=lambda row: row.article)]


@pytest.mark.parametrize(
    ("slots", "expected"),
    [
        ({"mark": "3:36.10", "venue": "Ghent", "date": "2003-02-09"}, True),  # winter in Europe
        ({"mark": "3:36.10", "venue": "Ghent", "date": "2003-07-09"}, False),
        ({"mark": "3:36.10", "venue": "Ghent", "date": "2003"}, False),  # the season is open
        ({"mark": "3:36.10", "venue": "Melbourne", "date": "2003-02-09"}, False),
        ({"place": 1, "competition": "World Indoor Championships", "date": "2003"}, True),
        ({"place": 1, "venue": "Edinburgh", "date": "2005-01", "discipline": "5000m"}, False),  # over the country?
        ({"mark": "19.10", "venue": "Ghent", "date": "2003-02-09", "discipline": "shot put"}, False),
        ({"mark": "2:08:10", "venue": "Seville", "date": "2003-02-09", "discipline": "marathon"}, False),
        ({"mark": "6.55", "date": "2003", "discipline": "50m"}, True),
    ],
)
def test_season_and_meeting_tell(slots: dict[str, Any], expected: bool) -> None:
    assert inside(perf("Jan Berg", slots.pop("discipline", "1500m"), **slots)) == [expected]


def test_one_claim_that_says_indoors_speaks_for_all_of_the_mark() -> None:
    told = perf("Jan Berg", mark="3:36.10", date="2003", indoor=True)
    silent = perf("Jan Berg", mark="3:36.10", venue="Ghent")
    assert inside(told, silent, perf("Jan Berg", mark="3:36.10", date="2003-02")) == [True, True, True]
    assert inside(told, perf("Jan Berg", mark="3:36.11", venue="Ghent")) == [True, False]
    assert inside(told, perf("Per Lund", mark="3:36.10", venue="Ghent")) == [True, False]


def test_a_mark_of_summer_is_not_one_indoors() -> None:
    games = {"competition": "Olympic Games", "venue": "Tokyo", "date": "2021"}
    told = perf("Jan Berg", mark="3:29.70", venue="Tokyo", indoor=True)
    assert inside(told, perf("Jan Berg", mark="3:29.70", **games)) == [False, False]


def test_a_height_may_be_cleared_twice() -> None:
    told = perf("Eva Lund", "high jump", mark="2.00", indoor=True, **MEETING, date="2003-02-01")
    again = perf("Eva Lund", "high jump", mark="2.00", venue="Oslo", date="2003-06-27")
    assert inside(told, again, perf("Eva Lund", "high jump", mark="2.00")) == [True, False, False]


def test_a_short_sprint_in_summer_is_none_of_outdoors() -> None:
    told = perf("Jan Berg", "60m", mark="6.55", indoor=True)
    assert inside(told, perf("Jan Berg", "60m", mark="6.55", venue="Oslo", date="2003-07-01")) == [True, True]


def test_the_result_is_indoors() -> None:
    silent = perf("Jan Berg", mark="3:36.10", venue="Ghent", date="2003-02-09")
    store = graph_of(article("a", silent), article("b", {**silent, "indoor": True, "date": "2003"}))
    assert len(ask(store, "?r a pod:Result", "r")) == 1
    assert ask(store, "?r a pod:Result ; pod:indoor ?in", "in") == [("true",)]
