"""Questions in plain words on the graph of questions_data: each becomes one named query with exact rows."""

from __future__ import annotations

import pytest
from questions_data import shared
from questions_more import MORE, REFUSED

from graph.ask import KINDS, Answered, NotUnderstood, ask
from graph.ask.slots import read
from graph.gaps import NoChain
from graph.people import AmbiguousName, UnknownName
from graph.store import Store

LEAST = 15
JAKOB = "Jakob Ingebrigtsen"
THIRD_TO_FIRST = ["Marcin Lewandowski", "Taoufik Makhloufi", "Timothy Cheruiyot"]
PROFILE = ["name", "country", "sex", "event", "first", "last", "results", "victories"]
VAULTERS = ["Yelena Isinbayeva", "Svetlana Feofanova", "Anna Rogowska"]
QUESTIONS: list[tuple[str, str, list[str]]] = [
    ("Who beat Ingebrigtsen over 1500m since 2021?", "who-beat", ["Samuel Tefera", "Jake Wightman"]),
    ("Where and when was Jakob Ingebrigtsen beaten indoors?", "who-beat", ["Samuel Tefera"]),
    ("Who did Jakob Ingebrigtsen lose to in 2022?", "who-beat", ["Samuel Tefera", "Jake Wightman"]),
    ("Whom did Tefera beat?", "victories", ["Abel Kipsang", JAKOB]),
    ("who was beaten by samuel tefera", "victories", ["Abel Kipsang", JAKOB]),
    ("How often has Jakob Ingebrigtsen beaten Timothy Cheruiyot?", "victory-over", [JAKOB, JAKOB]),
    ("Jakob Ingebrigtsen versus Cheruiyot after 2021", "head-to-head", ["2022-07-19"]),
    ("When did Wightman beat Jakob Ingebrigtsen?", "victory-over", ["Jake Wightman"]),
    ("What do the articles say of Jakob Ingebrigtsen and Cheruiyot?", "stated-tallies", [JAKOB]),
    ("Whom did Kerr meet most?", "rivals", [JAKOB, "Timothy Cheruiyot"]),
    ("Whom have both Wightman and Tefera beaten?", "common-opponents", [JAKOB]),
    ("What are the personal bests of Jakob Ingebrigtsen?", "personal-bests", ["1500m", "1500m", "mile"]),
    ("How did Jakob Ingebrigtsen improve over 1500 metres?", "season-bests", ["2019", "2021", "2022", "2022"]),
    ("Which records has Isinbayeva set?", "records", ["WR", "WR", "WR"]),
    ("What has Isinbayeva won?", "honours", ["gold", "gold"]),
    ("Who is Jakob Ingebrigtsen's coach?", "coaches", [JAKOB]),
    ("How did Kerr run in 2021?", "results", ["2021-08-07"]),
    ("How is the name of Isinbayeva spelt?", "spellings", ["Yelena Isinbayeva"]),
    (
        "world record holders of the men's 1500m through time",
        "record-history",
        ["Noureddine Morceli", "Hicham El Guerrouj"],
    ),
    ("Who held the world record of the 1500m indoors?", "record-history", ["Samuel Tefera", JAKOB]),
    ("Which Olympic records were set in 2021?", "records-of-year", [JAKOB]),
    ("Who led the world in 2022?", "season-leads", ["1500m"]),
    ("Who ran under 3:28 in the 1500m?", "better-than", ["Hicham El Guerrouj", "Noureddine Morceli"]),
    ("Who jumped over 5 m in the pole vault?", "better-than", ["Yelena Isinbayeva"]),
    (
        "Who ran the fastest 1500m of 2019?",
        "top-list",
        ["Timothy Cheruiyot", "Samuel Tefera", "Taoufik Makhloufi", "Marcin Lewandowski", JAKOB],
    ),
    ("Which countries won most medals at the Olympics in 2004?", "medal-table", ["RUS", "POL"]),
    ("Who won medals at the Olympic Games in 2004?", "medallists", ["2004-08-24", "2004-08-24"]),
    ("Who won the women's pole vault at the Olympics?", "champions", ["2004-08-24"]),
    ("Which champions of the Olympic Games were beaten afterwards?", "upsets", [JAKOB, JAKOB]),
    ("Who won two events at the World Championships?", "doubles", ["Bernard Lagat"]),
    ("Who won in Oslo in 2022?", "venue-winners", ["2022-06-16"]),
    ("Who was unbeaten over 1500m in 2022?", "undefeated", ["Jake Wightman", "Samuel Tefera"]),
    (
        "Who beat most opponents in the pole vault?",
        "most-victories",
        ["Yelena Isinbayeva", "Monika Pyrek", "Svetlana Feofanova"],
    ),
    (
        "Who beat whom in the pole vault in 2004?",
        "who-beat-whom",
        ["Svetlana Feofanova", "Yelena Isinbayeva", "Yelena Isinbayeva"],
    ),
    ("Which athletes compete for Russia?", "athletes-of-country", ["Svetlana Feofanova", "Yelena Isinbayeva"]),
    ("Where will Jakob Ingebrigtsen run next?", "calendar", ["2022-06"]),
    ("Who will run the mile?", "calendar", ["2022-06", "2022-06"]),
    ("Who withdrew from the Bislett Games?", "withdrawals", ["Josh Kerr"]),
    ("What is the chain of victories from Tefera to Cheruiyot?", "victory-over", ["Samuel Tefera", JAKOB]),
    ("Did Samuel Tefera ever beat Timothy Cheruiyot indirectly?", "victory-over", ["Samuel Tefera", JAKOB]),
    ("Has Tefera beaten anyone who beat Cheruiyot?", "victory-over", ["Samuel Tefera", JAKOB]),
    ("Path from Jake Wightman to Josh Kerr since 2021", "victory-over", ["Jake Wightman", JAKOB]),
    ("Did Jakob Ingebrigtsen ever lose to Wightman?", "victory-over", ["Jake Wightman"]),
    ("Who is better, Tefera or Jakob Ingebrigtsen?", "head-to-head", ["2022-03-20"]),
    ("Who has beaten both Jakob Ingebrigtsen and Timothy Cheruiyot?", "beat-both", ["Jake Wightman"]),
    ("Who beat Jakob Ingebrigtsen in Eugene?", "who-beat", ["Jake Wightman"]),
    ("Who beat Jakob Ingebrigtsen at the World Championships in 2022?", "who-beat", ["Jake Wightman"]),
    ("When did Jakob Ingebrigtsen last lose over 1500m?", "who-beat", ["Jake Wightman"]),
    (
        "Who first beat Jakob Ingebrigtsen?",
        "who-beat",
        THIRD_TO_FIRST,
    ),
    ("Which races did Jakob Ingebrigtsen win in 2022?", "results", ["2022-06-16"]),
    ("How fast did Wightman run in Eugene?", "results", ["2022-07-19"]),
    ("What is Jakob Ingebrigtsen's personal best over the mile?", "personal-bests", ["mile"]),
    ("How many gold medals has Isinbayeva won?", "honours", ["gold", "gold"]),
    ("When did Isinbayeva set her world record in London?", "records", ["WR"]),
    ("What nationality is Tefera?", "country-of", ["ETH"]),
    ("Where does Josh Kerr come from?", "country-of", ["GBR"]),
    ("Whom does Gjert Ingebrigtsen coach?", "athletes-of-coach", [JAKOB]),
    (
        "Tell me about Jake Wightman",
        "profile",
        ["name", "country", "sex", "event", "first", "last", "results", "victories"],
    ),
    ("What is the world record for the women's pole vault?", "record-history", ["Yelena Isinbayeva"] * 3),
    ("Who held the 1500m world record in 1996?", "record-history", ["Noureddine Morceli"]),
    ("Did anyone set a world record in London?", "records-of-year", ["Yelena Isinbayeva"]),
    ("Who won gold in Athens in 2004?", "medallists", ["2004-08-24"]),
    ("Which Russians won medals at the Olympics?", "medallists", ["2004-08-24", "2004-08-24"]),
    ("Who is the Olympic champion in the 1500m?", "champions", ["2021-08-07"]),
    ("Who came second in the 1500m in Tokyo?", "placed", ["2021-08-07"]),
    ("Who won the Bislett Games?", "placed", ["2022-06-16"]),
    ("Which American won the 1500m in 2007?", "placed", ["2007-08-29"]),
    ("Has anyone run sub-3:27 for 1500m?", "better-than", ["Hicham El Guerrouj"]),
    ("Which women jumped best in the pole vault in 2004?", "top-list", VAULTERS),
    ("List Russian vaulters", "athletes-of-country", ["Svetlana Feofanova", "Yelena Isinbayeva"]),
    ("What was the result of the 1500m at the Olympic Games in 2021?", "race-result", ["2021-08-07"] * 3),
    ("Where do the articles contradict one another?", "contradictions", ["Jake Wightman"]),
    *MORE,
]
"""Question, named query, first column of its rows."""


def first_column(store: Store, answered: Answered) -> list[str]:
    return [row[0] or "" for row in answered.answer(store).rows]


@pytest.mark.parametrize(("question", "query", "rows"), QUESTIONS, ids=[question for question, _, _ in QUESTIONS])
def test_a_question_becomes_a_query_with_its_rows(question: str, query: str, rows: list[str]) -> None:
    answered = ask(shared(), question)
    assert (answered.query.name, first_column(shared(), answered)) == (query, rows)


def test_at_least_fifteen_kinds_are_asked() -> None:
    assert len({query for _, query, _ in QUESTIONS}) >= LEAST
    assert {query for _, query, rows in QUESTIONS if rows} == {kind.query for kind in KINDS}


def test_every_question_is_answered_alike_on_a_server(remote: Store) -> None:
    for question, query, rows in QUESTIONS:
        answered = ask(remote, question)
        assert (answered.query.name, first_column(remote, answered)) == (query, rows), question


def test_every_example_is_of_its_kind() -> None:
    for kind in KINDS:
        assert ask(shared(), kind.example).kind is kind, kind.example


def test_the_sparql_is_shown_with_its_terms_and_runs_by_itself() -> None:
    answered = ask(shared(), "Who beat Ingebrigtsen over 1500m since 2021?")
    assert "<https://w3id.org/podium/data/athlete/jakob-ingebrigtsen>" in answered.sparql
    assert '"2021-01-01"^^<http://www.w3.org/2001/XMLSchema#date>' in answered.sparql
    assert [row[0].value for row in shared().select(answered.sparql)] == ["Samuel Tefera", "Jake Wightman"]


@pytest.mark.parametrize(
    "question",
    [
        "What is the meaning of life?",
        "How tall is Josh Kerr?",
        "Why did Kerr win?",
        "",
        "beat",
        "Who was ranked first in 2022?",
        *REFUSED,
    ],
)
def test_what_is_not_understood_is_said_with_the_nearest_questions(question: str) -> None:
    with pytest.raises(NotUnderstood) as caught:
        ask(shared(), question)
    assert len(caught.value.nearest) == 3
    assert set(caught.value.nearest) <= {kind.example for kind in KINDS}
    assert "; questions that are understood:" in str(caught.value)
    assert "is not understood" in str(caught.value)


@pytest.mark.parametrize(
    ("question", "gap"),
    [
        ("How is Josh Kerr linked to Samuel Tefera?", "no chain of victories from Josh Kerr to Samuel Tefera"),
        ("Path from Tefera to Timothy Cheruiyot outdoors", "no chain of victories from Samuel Tefera to Timothy"),
    ],
)
def test_where_there_is_no_chain_the_gap_is_told(question: str, gap: str) -> None:
    with pytest.raises(NoChain, match=gap):
        ask(shared(), question)


def test_each_link_of_a_chain_is_a_query() -> None:
    answered = ask(shared(), "What is the chain of victories from Tefera to Cheruiyot?")
    found = answered.answer(shared())
    assert [row[:3] for row in found.rows] == [
        ("Samuel Tefera", JAKOB, "2022-03-20"),
        (JAKOB, "Timothy Cheruiyot", "2021-08-07"),
    ]
    assert answered.sparql.count("SELECT") == 2
    assert "<https://w3id.org/podium/data/athlete/samuel-tefera>" in answered.sparql


def test_words_that_are_no_names_are_named() -> None:
    with pytest.raises(NotUnderstood, match=r"\(what is 'tall'\?\)"):
        ask(shared(), "How tall is Josh Kerr?")


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Who beated Josh Kerr?", "beaten"),
        ("Who finnished behind Josh Kerr?", "finished"),
        ("Which artickles mention Kerr?", "articles"),
    ],
)
def test_a_slip_is_told_with_the_word_that_may_be_meant(question: str, word: str) -> None:
    with pytest.raises(NotUnderstood, match=rf"\(what is '\w+'\? did you mean '{word}'\?\)"):
        ask(shared(), question)


def test_an_hour_and_minutes_of_a_long_race() -> None:
    assert ask(shared(), "Who ran under 2:05 in the marathon?").given["mark"] == "2:05:00"
    assert ask(shared(), "Who ran under 2:05 in the 800m?").given["mark"] == "2:05"


def test_a_slot_that_cannot_narrow_the_question_is_never_ignored() -> None:
    with pytest.raises(
        NotUnderstood, match=r"since \(2004-01-01\) cannot narrow the question 'How is the name of \{athlete\} spelt"
    ):
        ask(shared(), "How has the name of Isinbayeva been spelt since 2004?")


@pytest.mark.parametrize(
    ("question", "slot"),
    [("Who was the best in Eugene over 1500m?", "venue"), ("Who did Kerr finish third behind?", "place")],
)
def test_a_slot_that_means_another_question_is_refused(question: str, slot: str) -> None:
    with pytest.raises(NotUnderstood, match=rf"{slot} \(\w+\) cannot narrow the question"):
        ask(shared(), question)


def test_names_are_those_of_the_graph() -> None:
    with pytest.raises(UnknownName, match="no athlete 'Zatopek'"):
        ask(shared(), "Who beat Zatopek?")
    with pytest.raises(UnknownName, match="no athlete 'Will Claye'"):
        ask(shared(), "Who beat Will Claye?")
    assert issubclass(AmbiguousName, LookupError)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("since 2021", {"since": "2021-01-01"}),
        ("after 2021", {"since": "2022-01-01"}),
        ("before 2010", {"until": "2009-12-31"}),
        ("until 2010", {"until": "2010-12-31"}),
        ("between 2005 and 2008", {"since": "2005-01-01", "until": "2008-12-31"}),
        ("from 2005 to 2008", {"since": "2005-01-01", "until": "2008-12-31"}),
        ("in 2005", {"year": "2005"}),
        ("women's 3,000m steeplechase indoors", {"discipline": "3000m steeplechase", "sex": "women", "indoor": "true"}),
        ("men outdoors under 9.80 over 100m", {"discipline": "100m", "sex": "men", "indoor": "false", "mark": "9.80"}),
        ("the European record of the mile", {"discipline": "mile", "record": "AR"}),
        ("at the Commonwealth Games in Manchester", {"series": "Commonwealth Games", "venue": "Manchester"}),
    ],
)
def test_slots_are_read_by_the_tables(question: str, values: dict[str, str]) -> None:
    assert read(question).values == values
