"""Defeats whose event no article names."""

from __future__ import annotations

from typing import Any

from identity_stories import article, beat, perf, races, world

ZURICH = {"competition": "Weltklasse Zürich", "date": "2004-08-06"}


def told(event: str, *names: str, **slots: Any) -> list[dict[str, Any]]:
    """The first of a race, in their order."""
    return [
        perf(name, place=place, discipline=event, sex="women", **{**ZURICH, **slots})
        for place, name in enumerate(names, 1)
    ]


def test_they_are_of_the_race_that_both_ran_that_day() -> None:
    a = article("a", *told("1500m", "Ann Lee", "Bea Low"), *told("3000m", "Cat Moe", "Dot Nye"))
    b = article("b", beat("Ann Lee", "Bea Low", **ZURICH), beat("Cat Moe", "Dot Nye", **ZURICH))
    assert races(world(a, b)) == [["1 Ann Lee", "2 Bea Low"], ["1 Cat Moe", "2 Dot Nye"]]


def test_they_are_of_no_race_that_one_of_them_did_not_run() -> None:
    a = article("a", *told("1500m", "Ann Lee", "Bea Low"))
    b = article("b", beat("Ann Lee", "Eve Orr", **ZURICH))
    assert races(world(a, b)) == [["0 Ann Lee", "0 Eve Orr"], ["1 Ann Lee", "2 Bea Low"]]


def test_two_who_met_twice_at_the_games_leave_it_open() -> None:
    games = {"competition": "Olympic Games", "date": "2004"}
    a = article("a", *told("1500m", "Ann Lee", "Bea Low", **games), *told("5000m", "Ann Lee", "Bea Low", **games))
    b = article("b", beat("Ann Lee", "Bea Low", **games))
    assert races(world(a, b)) == [["0 Ann Lee", "0 Bea Low"], ["1 Ann Lee", "2 Bea Low"], ["1 Ann Lee", "2 Bea Low"]]
    once = article("c", *told("1500m", "Ann Lee", "Bea Low", **games))
    assert races(world(once, b)) == [["1 Ann Lee", "2 Bea Low"]]


def test_a_defeat_against_the_places_is_not_taken_for_that_race() -> None:
    a = article("a", *told("1500m", "Ann Lee", "Bea Low"))
    b = article("b", beat("Bea Low", "Ann Lee", **ZURICH))
    assert races(world(a, b)) == [["0 Ann Lee", "0 Bea Low"], ["1 Ann Lee", "2 Bea Low"]]


def test_two_of_them_at_one_meeting_are_two_races() -> None:
    """Else all who won and lost at a meeting would have met there."""
    a = article("a", beat("Ann Lee", "Bea Low", **ZURICH), beat("Cat Moe", "Dot Nye", **ZURICH))
    b = article("b", beat("Eve Orr", "Fay Poe", **ZURICH))
    assert races(world(a, b)) == [["0 Ann Lee", "0 Bea Low"], ["0 Cat Moe", "0 Dot Nye"], ["0 Eve Orr", "0 Fay Poe"]]
    assert races(world(article("c", beat("Ann Lee", "Bea Low", **ZURICH), beat("Ann Lee", "Cat Moe", **ZURICH)))) == [
        ["0 Ann Lee", "0 Bea Low", "0 Cat Moe"]
    ]
