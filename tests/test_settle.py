"""Competition, venue and date against the table of editions."""

from __future__ import annotations

import pytest

from extractor.draft import Draft
from extractor.linking.settle import settle

Slots = tuple[str | None, str | None, str | None]


@pytest.mark.parametrize(
    ("said", "settled"),
    [
        (("Olympic Games", "Athens", None), ("Olympic Games", "Athens", "2004")),
        (("Olympic Games", "Athens", "2005-01"), ("Olympic Games", "Athens", "2004")),
        (("World Championships", "Oslo", "1997-07"), (None, "Oslo", "1997-07")),
        (("Commonwealth Games", "Melbourne", "1994"), ("Commonwealth Games", None, "1994")),
        (("Olympic Games", None, "2005"), ("Olympic Games", None, None)),
        (("Olympic Games", "Rio", "2016"), ("Olympic Games", "Rio", "2016")),
        (("Bislett Games", "Oslo", None), ("Bislett Games", "Oslo", None)),
        (("World Championships", "Tokyo", "1991-08-30"), ("World Championships", "Tokyo", "1991-08-30")),
    ],
)
def test_what_cannot_go_together_is_not_said(said: Slots, settled: Slots) -> None:
    competition, venue, date = said
    draft = Draft("performance", {"competition": competition, "venue": venue, "date": date}, 0, 1, "made", 0.9, [])
    settle([draft], "2005-03-01" if "2005" in str(date) or date is None else "2020-01-01")
    assert (draft.get("competition"), draft.get("venue"), draft.get("date")) == settled


def test_an_honour_keeps_its_competition() -> None:
    slots = {"competition": "World Championships", "venue": "Oslo", "date": "1997"}
    draft = Draft("honour", dict(slots), 0, 1, "made", 0.9, [])
    settle([draft], "2000-01-01")
    assert draft.slots == {**slots, "venue": None}


@pytest.mark.parametrize(
    ("slots", "competition"),
    [
        ({"venue": "Berlin", "place": 2}, "Berlin Marathon"),
        ({"venue": "Berlin", "place": 1, "competition": "Berlin meeting"}, "Berlin Marathon"),
        ({"venue": "Berlin", "place": 3, "date": "2009-08"}, None),
        ({"venue": "Berlin", "mark": "2:03:59"}, None),
        ({"venue": "Athens", "place": 1}, None),
        ({"venue": "Uppsala", "place": 1}, None),
        ({"venue": "Boston", "place": 1, "discipline": "10000m"}, None),
    ],
)
def test_a_place_in_the_marathon_of_a_city(slots: dict[str, object], competition: str | None) -> None:
    draft = Draft("performance", {"discipline": "marathon", "date": "2007", **slots}, 0, 1, "made", 0.9, [])
    if slots["venue"] == "Athens":
        draft.slots["date"] = None
    settle([draft], "2010-01-01")
    assert draft.get("competition") == competition


@pytest.mark.parametrize(
    ("date", "settled"), [("2017", None), ("2011-07-05", None), ("2011-07", "2011-07"), ("2011", "2011"), (None, None)]
)
def test_what_has_happened_lies_behind(date: str | None, settled: str | None) -> None:
    draft = Draft("performance", {"venue": "London", "date": date}, 0, 1, "made", 0.9, [])
    settle([draft], "2011-07-04")
    assert draft.get("date") == settled


def test_a_planned_start_lies_ahead() -> None:
    draft = Draft("entry", {"competition": "Bislett Games", "date": "2011-07-20"}, 0, 1, "made", 0.9, [])
    settle([draft], "2011-07-04")
    assert draft.get("date") == "2011-07-20"
