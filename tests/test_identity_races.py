"""Which claims tell of one race, and what follows from it."""

from __future__ import annotations

import pytest
from identity_stories import BASE, article, ask, beat, beats, claims, country, graph_of, perf, quads, races, world

from graph.identity import Decisions, derive
from graph.identity.meetings import setting

ATHENS = {"competition": "Olympic Games", "venue": "Athens"}


@pytest.mark.parametrize(
    ("name", "venue", "date", "indoor", "published", "edition"),
    [
        ("Diamond League", "Monaco", "2019-07-12", False, "", "Herculis/2019"),
        ("Zurich meeting", "", "2005-08", False, "", "Weltklasse Zürich/2005"),
        ("Weltklasse", "", "2005", False, "", "Weltklasse Zürich/2005"),
        ("IAAF Golden League", "Oslo", "2000", False, "", "Bislett Games/2000"),
        ("Bowerman Mile", "Eugene", "2022-05-28", False, "", "Prefontaine Classic/2022"),
        ("Birmingham meeting", "Birmingham", "2005-02", True, "", "Norwich Union Indoor Grand Prix/2005"),
        ("Birmingham Grand Prix", "Birmingham", "2005-02", True, "", "Norwich Union Indoor Grand Prix/2005"),
        ("Birmingham Grand Prix", "", "2005-08", False, "", "British Grand Prix/2005"),
        ("Olympic Games", "Athens", "", False, "2005-01-01", "Olympic Games/2004"),
        ("Olympic Games", "", "2021", False, "", "Olympic Games/2020"),
        ("Olympic Games", "", "2020", False, "", "Olympic Games/2020"),
        ("Olympic Games", "", "", False, "2005-01-01", ""),
        ("Flora Lite 5K", "", "2005", False, "", "flora lite 5k/2005"),
    ],
)
def test_editions(name: str, venue: str, date: str, indoor: bool, published: str, edition: str) -> None:
    assert setting(name, venue, date, indoor, published).edition == edition


def test_a_year_of_the_games_becomes_their_days() -> None:
    found = setting("Olympic Games", "", "2004", False, "")
    assert (found.first, found.last, found.city) == ("2004-08-13", "2004-08-29", "athens")


def test_one_race_told_in_three_articles() -> None:
    """Another name of the meeting, a coarser date, one with the place and one with the mark."""
    a = article("a", perf("Ann Lee", "mile", place=1, competition="Herculis", date="2019-07-12", sex="women"))
    b = article(
        "b", perf("Ann Lee", "mile", mark="4:12.33", competition="Diamond League", venue="Monaco", date="2019-07")
    )
    c = article("c", perf("Bea Low", "mile", place=3, competition="Monaco meeting", date="2019", sex="women"))
    assert races(world(a, b, c)) == [["1 Ann Lee", "3 Bea Low"]]
    store = graph_of(a, b, c)
    assert beats(store, "aheadOf") == [("Ann Lee", "Bea Low")]
    assert ask(store, "?e a sport:Event ; rdfs:label ?name", "e", "name") == [
        (f"{BASE}race/herculis-2019-women-mile", "Women's mile, Herculis 2019")
    ]
    part = "?e sport:participation ?p . ?p a sport:IndividualParticipation ; sport:rank ?rank ; "
    assert ask(store, f"{part} sport:participationBy/rdfs:label ?name", "rank", "name") == [
        ("1", "Ann Lee"),
        ("3", "Bea Low"),
    ]
    about = "?claim pod:about ?r . ?r pod:athlete/rdfs:label 'Ann Lee' ; pod:markText ?mark ; pod:place ?place"
    assert ask(store, about, "mark", "place") == [("4:12.33", "1")] * 2  # one result, two claims


def test_men_and_women_of_one_meeting_are_two_races() -> None:
    a = article("a", perf("Ann Lee", "800m", place=1, mark="1:57.00", **ATHENS, date="2004"))
    b = article("b", perf("Bob Low", "800m", place=2, mark="1:44.00", **ATHENS, date="2004"))
    assert races(world(a, b)) == [["1 Ann Lee"], ["2 Bob Low"]]
    assert beats(graph_of(a, b), "aheadOf") == []


def test_two_winners_are_two_races() -> None:
    a = article("a", perf("Ann Lee", "800m", place=1, sex="women", competition="Zurich meeting", date="2004"))
    b = article("b", perf("Bea Low", "800m", place=1, sex="women", competition="Zurich meeting", date="2004"))
    assert len(races(world(a, b))) == 2


def test_heats_of_one_list_are_told_apart() -> None:
    slots = {**ATHENS, "date": "2004-08-20", "round": "heat", "sex": "men"}
    heats = [
        perf(name, "100m", place=place, mark=mark, **slots)
        for name, place, mark in (
            *(("Abe Ash", 1, "10.10"), ("Ben Bay", 2, "10.20"), ("Cal Coy", 3, "10.30")),
            *(("Dan Day", 1, "10.05"), ("Eli Elm", 2, "10.15"), ("Fay Fox", 3, "10.40")),
        )
    ]
    assert races(world(article("a", *heats))) == [
        ["1 Abe Ash", "2 Ben Bay", "3 Cal Coy"],
        ["1 Dan Day", "2 Eli Elm", "3 Fay Fox"],
    ]


def test_heats_join_across_articles_only_by_an_athlete() -> None:
    slots = {**ATHENS, "date": "2004", "round": "semi-final", "sex": "men"}
    a = article("a", perf("Abe Ash", "100m", place=1, mark="10.10", **slots))
    b = article("b", perf("Ben Bay", "100m", place=2, mark="10.20", **slots))
    c = article("c", perf("Abe Ash", "100m", place=1, **slots), perf("Cal Coy", "100m", place=2, **slots))
    assert races(world(a, b, c)) == [["1 Abe Ash", "2 Cal Coy"], ["2 Ben Bay"]]


def test_a_tie_is_no_clash() -> None:
    slots = {**ATHENS, "date": "2004", "sex": "women"}
    a = article("a", perf("Ann Lee", "high jump", place=2, mark="2.02", **slots))
    b = article("b", perf("Bea Low", "high jump", place=2, mark="2.02", **slots))
    told = graph_of(a, b)
    assert races(world(a, b)) == [["2 Ann Lee", "2 Bea Low"]]
    assert beats(told, "aheadOf") == []
    assert ask(told, "?a pod:contradicts ?b", "a") == []


def test_a_slip_in_a_mark_is_one_race_and_a_contradiction() -> None:
    slots = {"competition": "New York City Marathon", "date": "2004-11", "place": 1}
    a = article("a", perf("Paula Radcliffe", "marathon", mark="2:23:10", **slots))
    b = article("b", perf("Paula Radcliffe", "marathon", mark="2:23:00", **slots))
    c = article("c", perf("Paula Radcliffe", "marathon", mark="2:23:10", **slots))
    store = graph_of(a, b, c)
    assert races(world(a, b, c)) == [["1 Paula Radcliffe"]]
    assert len(ask(store, "?a pod:contradicts ?b", "a", "b")) == 4  # b against a and c, in both directions
    assert ask(store, "?r a pod:Result ; pod:markText ?m", "m") == [("2:23:10",)]  # two against one


def test_jumps_of_one_series_are_no_contradiction_and_the_best_counts() -> None:
    slots = {"competition": "World Championships", "date": "1995-08-07"}
    a = article("a", perf("Jonathan Edwards", "triple jump", mark="18.16", records=["WR"], **slots))
    b = article("b", perf("Jonathan Edwards", "triple jump", mark="18.29", place=1, **slots))
    c = article("c", perf("Jonathan Edwards", "triple jump", mark="18.16", **slots))
    store = graph_of(a, b, c)
    assert ask(store, "?r a pod:Result ; pod:markText ?m ; pod:support ?n", "m", "n") == [("18.29", "3")]
    assert ask(store, "?a pod:contradicts ?b", "a") == []


def test_stated_defeat_gives_two_results_and_its_race() -> None:
    a = article("a", beat("Ann Lee", "Bea Low", discipline="1500m", competition="Zurich meeting", date="2004"))
    store = graph_of(a)
    assert beats(store, "saidToBeat") == [("Ann Lee", "Bea Low")]
    assert beats(store, "aheadOf") == []
    links = "?c a pod:DefeatClaim ; pod:winner/rdfs:label ?w ; pod:loser/rdfs:label ?l ; pod:race/rdfs:label ?race"
    assert ask(store, links, "w", "l", "race") == [("Ann Lee", "Bea Low", "Women's 1500m, Weltklasse Zürich 2004")]


def test_a_defeat_against_the_places_contradicts_them() -> None:
    slots = {"competition": "Zurich meeting", "date": "2004-08-06", "sex": "women", "discipline": "1500m"}
    told = [perf("Ann Lee", place=1, mark="4:01.10", **slots), perf("Bea Low", place=2, mark="4:02.20", **slots)]
    a = article("a", *told, beat("Ann Lee", "Bea Low", **slots))
    b = article("b", *told, beat("Bea Low", "Ann Lee", **slots))
    store = graph_of(a, b)
    assert beats(store, "aheadOf") == [("Ann Lee", "Bea Low")]
    assert beats(store, "saidToBeat") == [("Ann Lee", "Bea Low"), ("Bea Low", "Ann Lee")]
    clash = "?c a pod:DefeatClaim ; pod:loserName 'Ann Lee' ; pod:contradicts ?other . ?other a ?kind"
    kinds = [kind.rsplit("#")[1] for (kind,) in ask(store, clash, "kind") if not kind.endswith("#Claim")]
    assert kinds == ["DefeatClaim", *["PerformanceClaim"] * 4]


def test_two_countries_of_one_person_contradict() -> None:
    a = article("a", perf("Ann Lee", "100m", mark="10.99", date="2004"), country("Ann Lee", "SLO"))
    two = [perf("Ann Lee", "100m", mark="10.99", date="2004"), country("Ann Lee", "SVK")]
    b = article("b", *two)
    path = "?x pod:contradicts ?y . ?x pod:countryCode ?one . ?y pod:countryCode ?two"
    assert ask(graph_of(a, b), path, "one", "two") == [("SLO", "SVK"), ("SVK", "SLO")]
    later = article("b", *two, published="2010-01-01")
    assert ask(graph_of(a, later), path, "one", "two") == []  # a change of allegiance


def test_a_best_joins_the_race_in_which_it_was_run() -> None:
    a = article("a", perf("Ann Lee", mark="3:58.11", place=1, competition="Zurich meeting", date="2004-08-06"))
    b = article("b", perf("Ann Lee", mark="3:58.11", records=["PB"]), published="2005-01-01")
    c = article("c", perf("Ann Lee", mark="4:00.00", records=["PB"]), published="2003-01-01")
    store = graph_of(a, b, c)
    rows = ask(store, "?r a pod:Result ; pod:markText ?mark ; pod:support ?n", "mark", "n")
    assert rows == [("3:58.11", "2"), ("4:00.00", "1")]


def test_an_honour_speaks_of_the_result() -> None:
    a = article("a", perf("Ann Lee", place=1, round="final", **ATHENS, date="2004"))
    gold = {"type": "honour", "athlete": "Ann Lee", "title": "gold", "competition": "Olympic Games", "date": "2004"}
    b = article("b", {**gold, "discipline": "1500m"}, {**gold, "title": "silver", "discipline": "800m"})
    assert ask(graph_of(a, b), "?h a pod:HonourClaim ; pod:about ?r ; pod:title/rdfs:label ?t", "t") == [("gold",)]


def test_relays_are_run_by_teams() -> None:
    a = article("a", perf("Great Britain", "4x100m relay", place=1, **ATHENS, date="2004"))
    b = article("b", perf("United States", "4x100m relay", place=2, **ATHENS, date="2004", sex="men"))
    store = graph_of(a, b)
    assert ask(store, "?t a sport:Team", "t") == [(f"{BASE}team/gbr",), (f"{BASE}team/usa",)]
    assert ask(store, "?t a sport:Athlete", "t") == []


def test_coaches() -> None:
    told = {"type": "coach", "athlete": "Ann Lee", "coach": "Max Old"}
    store = graph_of(article("a", told, perf("Ann Lee", place=1)))
    tie = "?m a sport:AssociateMembership ; sport:member/rdfs:label ?c ; sport:membershipOf/rdfs:label ?n"
    assert ask(store, tie, "c", "n") == [("Max Old", "Ann Lee")]
    assert ask(store, "?c a sport:Associate", "c") == [(f"{BASE}athlete/max-old",)]


def test_an_empty_store_has_an_empty_world() -> None:
    found = derive(claims(), Decisions(), base=BASE)
    assert {q.predicate.value for q in found} >= {"http://www.w3.org/1999/02/22-rdf-syntax-ns#type"}
    assert not [q for q in found if q.subject.value.startswith(f"{BASE}athlete")]  # type: ignore[union-attr]
    assert quads() == []


def test_competitions_are_the_same_as_items_of_wikidata() -> None:
    a = article("a", perf("Ann Lee", place=1, **ATHENS, date="2004"), perf("Bea Low", place=1, competition="Fun Run"))
    store = graph_of(a)
    found = dict(ask(store, "?c owl:sameAs ?item ; rdfs:label ?name", "name", "item"))
    assert found["Olympic Games"] == "http://www.wikidata.org/entity/Q5389"
    assert "Fun Run" not in found


def test_facets_of_a_contest() -> None:
    slots = {"competition": "Olympic Games", "date": "2024", "place": 1}
    a = article("a", perf("Great Britain", "mixed 4x400m relay", **slots), perf("Ann Lee", "100m hurdles", **slots))
    parent = "?c sport:parent/rdfs:label 'Olympic Games 2024' ; rdfs:label ?name "
    facets = "; spfacet:gender/skos:notation ?gender ; spfacet:distance ?distance"
    assert ask(graph_of(a), parent + facets, "name", "gender", "distance") == [
        ("Women's 100m hurdles, Olympic Games 2024", "women", "100m hurdles"),
        ("mixed 4x400m relay, Olympic Games 2024", "mixed", "mixed 4x400m relay"),
    ]
