"""Every row of a query leads to the sentences that say so, alike on the embedded store and on a SPARQL server."""

from __future__ import annotations

import json

import pytest
from catalog_cases import CASES as ALL
from graph_home import Ask
from told_throwers import THROWERS

from graph.answers import answer
from graph.ask import KINDS
from graph.ask import ask as understand
from graph.behind import with_all_variables
from graph.catalog import bind, get
from graph.quoting import of_answer
from graph.store import Store

CASES = [(name, given) for name, given, rows in ALL if rows]


def quotes(store: Store, sparql: str) -> dict[tuple[str | None, ...], list[str]]:
    """Each row of a query with what is quoted for it."""
    found = answer(store, sparql)
    sources = of_answer(store, sparql, None, found)
    return {row: [source.quote for source in said] for row, said in zip(found.rows, sources, strict=True)}


@pytest.mark.parametrize("which", ["embedded", "remote"])
def test_every_row_of_every_named_query_is_quoted(which: str, request: pytest.FixtureRequest) -> None:
    store: Store = request.getfixturevalue(which)
    for name, given in CASES if which == "embedded" else CASES[::3]:
        query = get(name)
        bindings = bind(store, query, given)
        found = answer(store, query.text, bindings)
        sources = of_answer(store, query.text, bindings, found)
        unsaid = [row for row, said in zip(found.rows, sources, strict=True) if not said]
        assert not unsaid, (name, given)


def test_a_circle_is_quoted_by_its_own_races(embedded: Store) -> None:
    query = get("circles")
    bindings = bind(embedded, query, {"discipline": "javelin throw"})
    found = answer(embedded, query.text, bindings)
    (said,) = of_answer(embedded, query.text, bindings, found)
    assert {source.article for source in said} <= {story[0] for story in THROWERS}
    assert len(said) == 4


def test_every_row_of_every_question_is_quoted(embedded: Store) -> None:
    for kind in KINDS:
        asked = understand(embedded, kind.example)
        found = asked.answer(embedded)
        assert all(asked.sources(embedded, found)), kind.example


WINNERS = """
  ?one a pod:Result ; pod:athlete/rdfs:label ?name ; pod:place 1 ;
       pod:discipline discipline:1500m ; pod:seconds ?time ."""
BEST = "Jakob Ingebrigtsen won the Olympic 1500m in 3:28.32, an Olympic record."


def test_columns_need_not_show_what_a_row_was_read_from(embedded: Store) -> None:
    told = quotes(embedded, f"SELECT ?time WHERE {{ {WINNERS} }} ORDER BY ?time LIMIT 1")
    assert told == {("208.32",): [BEST]}


def test_counted_rows_lead_to_all_that_was_counted(embedded: Store) -> None:
    told = quotes(embedded, f"SELECT ?name (COUNT(?one) AS ?wins) WHERE {{ {WINNERS} }} GROUP BY ?name")
    assert told["Jakob Ingebrigtsen", "1"] == [BEST]
    (every,) = quotes(embedded, f"SELECT (COUNT(?one) AS ?wins) WHERE {{ {WINNERS} }}").values()
    assert sorted(every) == sorted({quote for said in told.values() for quote in said})


def test_what_is_optional_does_not_lend_its_sentences_to_other_rows(embedded: Store) -> None:
    told = quotes(embedded, f"SELECT ?name ?code WHERE {{ {WINNERS} OPTIONAL {{ ?one pod:recordCode ?code }} }}")
    assert told["Jakob Ingebrigtsen", "OR"] == [BEST]
    assert told["Timothy Cheruiyot", None]
    assert BEST not in told["Timothy Cheruiyot", None]


def test_a_defeat_in_words_comes_before_the_places(embedded: Store) -> None:
    told = quotes(
        embedded,
        "SELECT ?won WHERE { ?better pod:saidToBeat ?worse ; pod:athlete/rdfs:label ?won . "
        "?worse pod:athlete/rdfs:label 'Jakob Ingebrigtsen' }",
    )
    assert told["Samuel Tefera",][0].startswith("Ethiopia's Samuel Tefera outsprinted Jakob Ingebrigtsen")


def test_a_row_that_names_an_athlete_alone_leads_to_what_is_said_of_the_athlete(embedded: Store) -> None:
    told = quotes(embedded, "SELECT ?athlete WHERE { ?athlete rdfs:label 'Mohamed Katir' }")
    assert [len(said) for said in told.values()] == [1]


def test_nothing_is_quoted_for_rows_that_lead_nowhere(embedded: Store) -> None:
    told = quotes(embedded, "SELECT ?label WHERE { ?concept a skos:Concept ; skos:prefLabel ?label } LIMIT 3")
    assert all(not said for said in told.values())
    assert quotes(embedded, "SELECT ?sum WHERE { BIND(1 + 1 AS ?sum) }") == {("2",): []}


@pytest.mark.parametrize(
    ("sparql", "whole"),
    [
        ("SELECT ?a { ?a ?b '{' } LIMIT 2", "SELECT * { ?a ?b '{' }"),
        (
            "SELECT DISTINCT (MAX(?b) AS ?c) FROM <urn:g> WHERE { { ?a ?b ?d } } # }",
            "SELECT * FROM <urn:g> WHERE { { ?a ?b ?d } }",
        ),
    ],
)
def test_the_query_with_all_its_variables(sparql: str, whole: str) -> None:
    assert " ".join(with_all_variables(sparql).text.split()) == whole


def test_what_each_solution_binds(embedded: Store) -> None:
    sparql = "SELECT ?a WHERE { ?a ?b ?c . OPTIONAL { ?a ?d ?e } BIND(1 AS ?f) FILTER(?c > ?g) { ?h ?i ?j } UNION {} }"
    assert with_all_variables(sparql).certain == {"a", "b", "c"}


def test_query_and_ask_quote_on_the_command_line(ask: Ask) -> None:
    sparql = "SELECT ?name WHERE { ?better pod:saidToBeat ?worse ; pod:athlete/rdfs:label ?name } ORDER BY ?name"
    shown = ask("query", sparql, "--evidence").stdout
    assert 'oslo (2021-06-20): "Anna Ahlberg of Sweden beat Berta Brandt' in shown
    rows = json.loads(ask("query", "who-beat", "--set", "athlete=Brandt", "--evidence", "-f", "json").stdout)
    assert [row["winner"] for row in rows] == ["Anna Ahlberg"]
    assert {source["article"] for source in rows[0]["evidence"]} == {"oslo"}
    assert rows == json.loads(ask("ask", "Who beat Brandt?", "--evidence", "--format", "json").stdout)
    links = json.loads(ask("ask", "How is Ahlberg linked to Clara Conti?", "--evidence", "-f", "json").stdout)
    assert [row["evidence"][0]["article"] for row in links] == ["oslo", "paris"]


def test_what_cannot_be_quoted_is_refused(ask: Ask) -> None:
    assert "no rows" in ask("query", "ASK { ?a ?b ?c }", "--evidence", fails=1).stderr
    assert (
        "no place in the form xml" in ask("query", "SELECT * { ?a ?b ?c }", "--evidence", "-f", "xml", fails=1).stderr
    )
    assert "no sentence to quote" in ask("query", "SELECT (1 + 1 AS ?two) {}", "--evidence").stderr
