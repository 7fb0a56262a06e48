"""One doubtful nationality does not make two people of one full name; well backed countries do."""

from __future__ import annotations

from typing import Any

import pytest
from identity_stories import BASE, article, beat, claims, country, people, perf, world

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


def test_a_third_of_what_the_other_country_has_is_too_little() -> None:
    told = [said(0, "NOR", 1.0), said(1, "NOR", 0.95), said(2, "NOR", 1.0), said(3, "GBR", 0.95)]
    assert len(people(world(*told))) == 1


def test_two_in_one_contest_are_one_whatever_the_country() -> None:
    games = {"competition": "Olympic Games", "date": "2021"}
    one = article("a", perf("Jan Berg", "1500m", place=4, **games), country("Jan Berg", "NOR"))
    two = article("b", beat("Per Lund", "Jan Berg", discipline="1500m", **games), country("Jan Berg", "GBR"))
    assert people(world(one, two)) == [["a:Jan Berg", "b:Jan Berg"], ["b:Per Lund"]]
    later = article("c", perf("Jan Berg", "1500m", place=4, **{**games, "date": "2016"}), country("Jan Berg", "GBR"))
    assert len(people(world(one, later))) == 2


def test_one_rival_over_one_discipline_makes_one_whatever_the_country() -> None:
    told = [
        article(code, beat("Per Lund", "Jan Berg", discipline="mile", date=year), country("Jan Berg", code))
        for code, year in (("NOR", "2021"), ("GBR", "2022"))
    ]
    assert len(people(world(*told))) == 2


def of_sex(number: int, sex: str, confidence: float = 1.0, name: str = "Kim Dahl") -> Any:
    """An article in which somebody runs an 800m of one sex."""
    told = {**perf(name, "800m", place=1, date=f"200{number}"), "sex": sex, "confidence": confidence}
    return article(f"s{number}", told, country(name, "SWE"))


def test_a_sex_told_in_passing_yields() -> None:
    assert len(people(world(of_sex(0, "women"), of_sex(1, "women"), of_sex(2, "men", 0.7)))) == 1
    assert len(people(world(of_sex(0, "women"), of_sex(1, "men", 0.94)))) == 2


def test_a_mark_of_the_other_sex_yields_to_the_given_name() -> None:
    """A time over 1500m, taken for one over the mile, would be a man's."""
    misread = {**perf("Laura Dahl", "mile", mark="3:55.10", date="2002"), "confidence": 0.9}
    told = article("m", misread, country("Laura Dahl", "SWE"))
    both = world(of_sex(0, "women", 0.97, "Laura Dahl"), told)
    assert len(people(both)) == 1
    assert list(both.sexes.values()) == ["women"]
    assert [result.discipline for result in both.results] == ["800m"]


def test_a_lost_defeat_makes_nobody_a_man() -> None:
    men = perf("Jan Berg", "110m hurdles", place=1)
    loose = {**beat("Jan Berg", "Kim Dahl"), "confidence": 0.8}
    again = {**perf("Kim Dahl", "800m", place=3, date="2001"), "confidence": 0.9}
    told = article("m", men, loose, again)
    assert people(world(of_sex(0, "women"), told)) == [["m:Jan Berg"], ["m:Kim Dahl", "s0:Kim Dahl"]]


def test_sexes_well_told_keep_two() -> None:
    assert len(people(world(*(of_sex(n, "women" if n % 2 else "men") for n in range(4))))) == 2


def event(name: str, discipline: str, confidence: float, date: str = "2005", code: str = "FIN") -> Any:
    """An article in which Arto Salo does an event."""
    told = {**perf("Arto Salo", discipline, place=2, date=date), "confidence": confidence}
    return article(name, told, *([country("Arto Salo", code)] if code else []))


def test_one_misread_event_makes_no_second_person() -> None:
    throws = [event("a", "javelin throw", 0.93), event("b", "javelin throw", 0.9)]
    assert len(people(world(*throws, event("c", "5000m", 0.85)))) == 1
    assert len(people(world(throws[0], event("c", "5000m", 0.6)))) == 1
    assert len(people(world(throws[0], event("c", "5000m", 0.93)))) == 2  # as well told
    assert len(people(world(*throws, event("c", "5000m", 0.85, code="KEN")))) == 2  # of another country
    assert len(people(world(*throws, *(event(x, "5000m", 0.85) for x in "cd")))) == 2  # in two articles


def test_what_gave_way_makes_no_result() -> None:
    told = world(event("a", "javelin throw", 0.93), event("b", "javelin throw", 0.9), event("c", "5000m", 0.85))
    assert {result.discipline for result in told.results} == {"javelin throw"}
    assert len(told.rows) == 6


def test_a_record_a_little_beyond_all_others_is_no_mans() -> None:
    ran = {**perf("Laura Dahl", "800m", mark="1:52.90", date="2004"), "confidence": 0.9}
    told = world(*(of_sex(n, "women", 1.0, "Laura Dahl") for n in range(2)), article("m", ran))
    assert len(people(told)) == 1
    assert "1:52.90" in {result.mark.mark_text for result in told.results if result.mark}


def test_one_misread_year_makes_no_second_person() -> None:
    throws = [event("a", "javelin throw", 0.93, "1985"), event("b", "javelin throw", 0.93, "1987")]
    assert len(people(world(*throws, event("c", "javelin throw", 0.7, "2005", "")))) == 1
    assert len(people(world(*throws, event("c", "javelin throw", 0.7, "2012", "")))) == 2  # a generation later
    assert len(people(world(*throws, event("c", "shot put", 0.7, "2005", "")))) == 2  # another event


def test_a_country_is_backed_by_spellings_together() -> None:
    told = [
        article(f"t{n}", perf(name, "10000m", place=1, date="2003"), country(name, "ETH"))
        for n, name in enumerate(("Birtukan Alemu", "Birtukan Alemu", "Birtukan Allemu"))
    ]
    odd = article("x", perf("Birtukan Alemu", "5000m", place=2, date="2004"), country("Birtukan Alemu", "ESP"))
    assert len(people(world(*told, odd))) == 1


def test_another_spelling_may_bring_two_together() -> None:
    """A misread year keeps them apart until the other spelling's years lie between."""
    told = [event("a", "javelin throw", 0.93, "2003", ""), event("b", "javelin throw", 0.93, "2021", "")]
    assert len(people(world(*told))) == 2
    other = article("c", *(perf("Arto Saalo", "javelin throw", place=n, date=f"20{n}") for n in (10, 12)))
    assert len(people(world(*told, other))) == 1


def test_a_sex_that_is_hardly_told_gives_way_to_a_sure_given_name() -> None:
    for confidence, sex in ((0.8, "women"), (0.93, "men")):
        told = world(of_sex(0, "men", confidence, "Laura Dahl"))
        assert list(told.sexes.values()) == [sex]
