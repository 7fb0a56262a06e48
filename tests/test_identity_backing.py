"""One doubtful nationality does not make two people of one full name; well backed countries do."""

from __future__ import annotations

from typing import Any

import pytest
from identity_stories import BASE, article, claims, country, people, perf, world

from graph.identity import Decisions, derive
from ontology.vocab import SPORT

MARKS = ("3:28.32", "3:29.02", "3:30.69", "3:31.25")


def said(number: int, code: str, confidence: float, discipline: str = "1500m") -> Any:
    """An article in which Jan Berg runs a 1500m and is given a country."""
    told = {**country("Jan Berg", code), "confidence": confidence}
    run = perf("Jan Berg", discipline, place=1, mark=MARKS[number], date=f"202{number}")
    return article(f"a{number}", run, told)


def test_a_loose_country_yields_to_a_firm_one() -> None:
    told = [said(0, "NOR", 1.0), said(1, "GBR", 0.68)]
    assert people(world(*told)) == [["a0:Jan Berg", "a1:Jan Berg"]]
    found = derive(claims(*told), Decisions(), base=BASE)
    nationalities = [quad.object.value for quad in found if quad.predicate == SPORT.nationality]  # type: ignore[union-attr]
    assert nationalities == ["NOR"]


def test_several_loose_articles_outweigh_one() -> None:
    told = [said(0, "NOR", 0.68), said(1, "NOR", 0.68), said(2, "GBR", 0.74)]
    assert len(people(world(*told))) == 1


def test_one_firm_country_yields_to_many() -> None:
    told = [said(n, "NOR", 1.0) for n in range(4)] + [article("b", perf("Jan Berg", "1500m", place=2, date="2021"))]
    other = article("c", perf("Jan Berg", "1500m", place=4, date="2022"), country("Jan Berg", "GBR"))
    assert len(people(world(*told, other))) == 1


@pytest.mark.parametrize(
    "told",
    [
        (said(0, "NOR", 1.0), said(1, "GBR", 1.0)),  # each stated beside the name
        (said(0, "NOR", 1.0), said(1, "NOR", 1.0), said(2, "GBR", 1.0), said(3, "GBR", 0.95)),  # each in several
        (said(0, "NOR", 1.0), said(1, "GBR", 0.68, "hammer throw")),  # other events
    ],
)
def test_strong_evidence_keeps_two(told: tuple[Any, ...]) -> None:
    assert len(people(world(*told))) == 2


def test_a_firm_country_yields_only_where_more_than_the_name_agrees() -> None:
    told = [said(n, "NOR", 1.0) for n in range(4)]
    bare = article("c", country("Jan Berg", "GBR"))
    assert len(people(world(*told, bare))) == 2


def test_the_order_does_not_matter() -> None:
    told = [said(0, "NOR", 0.68), said(1, "GBR", 0.74), said(2, "NOR", 0.68), said(3, "SWE", 0.68)]
    assert people(world(*told)) == people(world(*reversed(told)))


def test_a_distance_that_is_walked_too_may_be_short_for_the_walk() -> None:
    one = article("a", perf("Liu Hong", "20km", place=1, date="2009"), country("Liu Hong", "CHN"))
    two = article("b", perf("Liu Hong", "20km race walk", place=1, date="2009"), country("Liu Hong", "CHN"))
    assert len(people(world(one, two))) == 1
    runner = article("c", perf("Liu Hong", "10000m", place=1, date="2009"), country("Liu Hong", "CHN"))
    assert len(people(world(two, runner))) == 2
