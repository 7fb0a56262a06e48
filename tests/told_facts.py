"""How the stories of the tests say facts, and the races that several of them tell of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Sentence = tuple[str, Sequence[Mapping[str, Any]]]
Story = tuple[str, str, str, Sequence[Sentence]]


def result(athlete: str, **slots: Any) -> dict[str, Any]:
    return {"type": "performance", "athlete": athlete, **slots}


def honour(athlete: str, title: str, competition: str, **slots: Any) -> dict[str, Any]:
    return {"type": "honour", "athlete": athlete, "title": title, "competition": competition, **slots}


def record(athlete: str, kind: str, **slots: Any) -> dict[str, Any]:
    return {"type": "record", "athlete": athlete, "record": kind, **slots}


def nationality(athlete: str, country: str) -> dict[str, Any]:
    return {"type": "nationality", "athlete": athlete, "country": country}


def defeat(winner: str, loser: str, **slots: Any) -> dict[str, Any]:
    return {"type": "defeat", "winner": winner, "loser": loser, **slots}


def entry(athlete: str, competition: str, **slots: Any) -> dict[str, Any]:
    return {"type": "entry", "athlete": athlete, "competition": competition, **slots}


MEN = {"discipline": "1500m", "sex": "men"}
DOHA = {**MEN, "competition": "World Championships", "venue": "Doha", "date": "2019-10-06", "round": "final"}
TOKYO = {**MEN, "competition": "Olympic Games", "venue": "Tokyo", "date": "2021-08-07", "round": "final"}
BELGRADE = {
    **MEN,
    "competition": "World Indoor Championships",
    "venue": "Belgrade",
    "date": "2022-03-20",
    "indoor": True,
}
EUGENE = {**MEN, "competition": "World Championships", "venue": "Eugene", "date": "2022-07-19", "round": "final"}
OSLO = {"discipline": "mile", "sex": "men", "competition": "Bislett Games", "venue": "Oslo", "date": "2022-06-16"}
OSAKA = {"competition": "World Championships", "venue": "Osaka", "round": "final"}
LONG = {"discipline": "5000m", "sex": "men"}
VAULT = {"discipline": "pole vault", "sex": "women"}
LONDON = {**VAULT, "competition": "London Grand Prix", "venue": "London", "date": "2005-07-22"}
HELSINKI = {**VAULT, "competition": "World Championships", "venue": "Helsinki", "date": "2005-08-12", "round": "final"}
ATHENS = {**VAULT, "competition": "Olympic Games", "venue": "Athens", "date": "2004-08-24", "round": "final"}
