"""Which names are one person: what joins them, what keeps them apart, and what people decide."""

from __future__ import annotations

import pytest
from identity_stories import BASE, article, beat, claims, country, people, perf, world

from graph.identity import Decision, Decisions, Handle, candidates


def test_surname_joins_the_one_full_name_that_fits() -> None:
    a = article("a", perf("Eliud Kipchoge", "marathon", mark="2:01:39", date="2018"), country("Eliud Kipchoge", "KEN"))
    b = article("b", perf("Kipchoge", "marathon", place=1, competition="London Marathon", date="2019"))
    assert people(world(a, b)) == [["a:Eliud Kipchoge", "b:Kipchoge"]]


def test_surname_with_two_candidates_stays_alone() -> None:
    a = article("a", perf("Amos Kipruto", "marathon", mark="2:03:13", date="2022"), country("Amos Kipruto", "KEN"))
    b = article("b", perf("Benson Kipruto", "marathon", mark="2:02:16", date="2023"), country("Benson Kipruto", "KEN"))
    c = article("c", perf("Kipruto", "marathon", place=1, competition="Boston Marathon", date="2022"))
    assert people(world(a, b, c)) == [["a:Amos Kipruto"], ["b:Benson Kipruto"], ["c:Kipruto"]]


def test_two_lone_surnames_of_which_two_are_known_stay_two() -> None:
    a = article("a", perf("Amos Kipruto", "marathon", mark="2:03:13", date="2022"))
    b = article("b", perf("Benson Kipruto", "marathon", mark="2:02:16", date="2023"))
    c = article("c", perf("Kipruto", "marathon", place=1, competition="Boston Marathon", date="2021"))
    d = article("d", perf("Kipruto", "marathon", place=2, competition="Tokyo Marathon", date="2021"))
    assert len(people(world(a, b, c, d))) == 4


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ((perf("Ann Lee", "100m hurdles"), country("Ann Lee", "USA")), (perf("Ann Lee", "110m hurdles"),)),  # sex
        ((perf("Ann Lee", "100m"), country("Ann Lee", "USA")), (perf("Ann Lee", "100m"), country("Ann Lee", "CHN"))),
        ((perf("Ann Lee", "marathon", date="2001"),), (perf("Ann Lee", "hammer throw", date="2001"),)),  # events
        ((perf("Ann Lee", "100m", date="1960"),), (perf("Ann Lee", "100m", date="2004"),)),  # era
    ],
)
def test_two_of_one_name_stay_two(one: tuple[dict[str, object], ...], two: tuple[dict[str, object], ...]) -> None:
    full = [[{**fact, "place": 1} if fact["type"] == "performance" else fact for fact in told] for told in (one, two)]
    assert people(world(article("a", *full[0]), article("b", *full[1]))) == [["a:Ann Lee"], ["b:Ann Lee"]]


def test_a_successor_state_is_no_other_country() -> None:
    a = article("a", perf("Olga Ivanova", "800m", place=1, date="1990"), country("Olga Ivanova", "URS"))
    b = article("b", perf("Olga Ivanova", "800m", place=2, date="1993"), country("Olga Ivanova", "RUS"))
    assert people(world(a, b)) == [["a:Olga Ivanova", "b:Olga Ivanova"]]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Yelena Isinbayeva", "Elena Isinbaeva"),
        ("Jolanda Čeplak", "Jolanda Ceplak"),
        ("Jessica Ennis", "Jessica Ennis-Hill"),
        ("Jonathan Edwards", "J Edwards"),
        ("Eliud Kipchoge", "KIPCHOGE Eliud"),
        ("Steve Ovett", "Stephen Ovett"),
    ],
)
def test_spellings_of_one_name_join(one: str, two: str) -> None:
    a = article("a", perf(one, "pole vault", place=1, date="2005", competition="Olympic Games"))
    b = article("b", perf(two, "pole vault", mark="5.01", date="2006"))
    assert len(people(world(a, b))) == 1


def test_a_longer_name_needs_more_than_a_related_event() -> None:
    """Wilson Kipketer ran for Denmark, Wilson Boit Kipketer the steeplechase for Kenya."""
    a = article("a", perf("Wilson Kipketer", "800m", mark="1:41.11", date="1997"))
    b = article("b", perf("Wilson Boit Kipketer", "3000m steeplechase", mark="7:59.08", date="1997"))
    assert len(people(world(a, b))) == 2


def test_opponents_are_of_one_sex() -> None:
    a = article("a", perf("Gail Devers", "100m hurdles", place=1), beat("Gail Devers", "Kim Reed", discipline="100m"))
    b = article("b", perf("Kim Reed", "110m hurdles", place=1))
    assert people(world(a, b)) == [["a:Gail Devers"], ["a:Kim Reed"], ["b:Kim Reed"]]


def test_teams_are_no_people() -> None:
    told = world(article("a", perf("Great Britain", "4x100m relay", place=1), perf("Ann Lee", "100m", place=1)))
    assert people(told) == [["a:Ann Lee"]]
    assert sorted(told.who.values()) == ["person:0", "team:GBR"]


ALLEGIANCE = (
    article("a", perf("Bernard Lagat", "1500m", place=2, date="2004"), country("Bernard Lagat", "KEN")),
    article("b", perf("Bernard Lagat", "1500m", place=1, date="2007"), country("Bernard Lagat", "USA")),
)


def test_change_of_allegiance_is_left_open_until_decided() -> None:
    assert len(people(world(*ALLEGIANCE))) == 2
    (open_pair,) = candidates(claims(*ALLEGIANCE), Decisions(), base=BASE)
    assert (open_pair.left_name, open_pair.right_name) == ("Bernard Lagat", "Bernard Lagat")
    assert "different country" in open_pair.reason
    left, right = Handle("Bernard Lagat", f"{BASE}article/a"), Handle("Bernard Lagat", f"{BASE}article/b")
    decided = Decisions.of([Decision("same", left, right)])
    assert len(people(world(*ALLEGIANCE, decisions=decided))) == 1
    assert candidates(claims(*ALLEGIANCE), decided, base=BASE) == []


def test_decided_different_keeps_the_nearest_apart() -> None:
    a = article("a", perf("Ann Lee", "100m", place=1, date="2004"), country("Ann Lee", "USA"))
    b = article("b", perf("Ann Lee", "100m", place=2, date="2004"), country("Ann Lee", "USA"))
    assert len(people(world(a, b))) == 1
    left, right = Handle("Ann Lee", f"{BASE}article/a"), Handle("Ann Lee", f"{BASE}article/b")
    decided = Decisions.of([Decision("different", left, right)])
    assert people(world(a, b, decisions=decided)) == [["a:Ann Lee"], ["b:Ann Lee"]]


def test_decided_same_by_name_holds_for_later_articles() -> None:
    decided = Decisions.of([Decision("same", Handle("Cassius Clay"), Handle("Muhammad Ali"))])
    a = article("a", perf("Cassius Clay", "100m", place=1))
    b = article("b", perf("Muhammad Ali", "100m", place=2))
    c = article("c", perf("Muhammad Ali", "200m", place=2))
    assert len(people(world(a, b, decisions=decided))) == 1
    assert len(people(world(a, b, c, decisions=decided))) == 1


def test_decisions_refuse_nonsense() -> None:
    one, two = Handle("A B"), Handle("C D")
    with pytest.raises(ValueError, match="both sides"):
        Decision("same", one, one)
    with pytest.raises(ValueError, match="both same and different"):
        Decisions.of([Decision("same", one, two), Decision("different", two, one)])
    later = Decisions.of([Decision("same", one, two)]).with_decision(Decision("different", two, one))
    assert [item.verdict for item in later.items] == ["different"]


def test_the_sex_of_rivals_is_presumed_where_the_name_tells_none() -> None:
    known = article("a", {**perf("Kim Dahl", "800m", place=1), "sex": "women"})
    told = world(known, article("b", beat("Kim Dahl", "Zqx Orn", discipline="800m"), beat("Kim Dahl", "Zqx Ulv")))
    named = {name: told.sexes.get(told.who[iri, name]) for iri, name in told.who}
    assert named == {"Kim Dahl": "women", "Zqx Orn": "women", "Zqx Ulv": None}


def test_an_initial_that_no_full_name_has_is_one_person() -> None:
    """Of two full names with the surname neither begins with the initial."""
    others = article("a", perf("Ann Lee", "100m", place=1), perf("Bea Lee", "hammer throw", place=1))
    told = [article(name, perf("C Lee", "400m hurdles", place=1, date=f"20{name}")) for name in ("02", "03")]
    assert ["02:C Lee", "03:C Lee"] in people(world(others, *told))
