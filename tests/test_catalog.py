"""Every named query gives exact rows, alike on the embedded store and on a SPARQL server; parameters are checked."""

from __future__ import annotations

import pytest
from catalog_cases import CASES
from catalog_rows import Row
from pyoxigraph import Literal, NamedNode

from graph.catalog import CatalogError, bind, get, parse, queries, run
from graph.parameters import TYPES, ParameterError
from graph.rows import QuestionError
from graph.store import Store

LEAST = 25


def rows_of(store: Store, name: str, given: dict[str, str]) -> list[Row]:
    return [tuple(None if term is None else term.value for term in row) for row in run(store, name, given)]


def identify(case: tuple[str, dict[str, str], list[Row]]) -> str:
    return f"{case[0]}({', '.join(case[1].values())})"


@pytest.mark.parametrize("case", CASES, ids=identify)
def test_rows_on_the_embedded_store(embedded: Store, case: tuple[str, dict[str, str], list[Row]]) -> None:
    name, given, expected = case
    assert rows_of(embedded, name, given) == expected


@pytest.mark.parametrize("case", CASES, ids=identify)
def test_rows_on_a_sparql_server(remote: Store, case: tuple[str, dict[str, str], list[Row]]) -> None:
    name, given, expected = case
    assert rows_of(remote, name, given) == expected


def test_every_query_has_a_case_with_rows() -> None:
    found = queries()
    assert len(found) >= LEAST
    assert {query.name for query in found} == {name for name, _, rows in CASES if rows}


def test_every_parameter_is_used_in_a_case() -> None:
    given = {(name, parameter) for name, values, _ in CASES for parameter in values}
    declared = {(query.name, parameter.name) for query in queries() for parameter in query.parameters}
    assert declared == given


def test_columns_are_those_of_the_header(embedded: Store) -> None:
    for name, given, _ in CASES:
        columns = [variable.value for variable in run(embedded, name, given).variables]
        assert columns == [column.name for column in get(name).columns], name


def test_an_unknown_query_gets_near_names() -> None:
    with pytest.raises(QuestionError, match="no named query 'toplist'; near are top-list"):
        get("toplist")


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("top-list", {}, r"top-list: needs discipline, a discipline; give --set discipline='1500m'"),
        (
            "top-list",
            {"event": "1500m"},
            r"top-list: no parameter 'event'; the query takes discipline, year, sex, indoor, country",
        ),
        (
            "top-list",
            {"discipline": "1500m", "year": "last"},
            r"year: 'last' is not a whole number; write it like 2022",
        ),
        ("top-list", {"discipline": "1500m", "sex": "boys"}, "sex: 'boys' is none of men, women, mixed"),
        (
            "top-list",
            {"discipline": "1550m"},
            "discipline: '1550m' is no discipline of the table; near are 150m, 1500m",
        ),
        ("who-beat", {"athlete": "Ingebrigsten"}, "athlete: the graph knows no athlete 'Ingebrigsten'; near matches"),
        ("champions", {"discipline": "mile", "series": "Worlds of Oz"}, "series: 'Worlds of Oz' is not a competition"),
        ("athletes-of-country", {"country": "Ruritania"}, "country: 'Ruritania' is not a country by code or name"),
        ("record-history", {"discipline": "mile", "record": "OK"}, "record: 'OK' is not one of WR, OR"),
        ("better-than", {"discipline": "mile", "mark": "fast"}, "mark: 'fast' is not a number, or a time"),
        ("venue-winners", {"venue": " "}, "venue: ' ' is not a text"),
    ],
)
def test_parameters_are_checked(embedded: Store, name: str, given: dict[str, str], message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        bind(embedded, get(name), given)


def test_parameters_become_terms(embedded: Store) -> None:
    bound = bind(embedded, get("better-than"), {"discipline": "1,500 metres", "mark": "3:30.5", "sex": "men"})
    assert bound["discipline"] == NamedNode("https://w3id.org/podium/vocab/discipline/1500m")
    assert bound["mark"] == Literal("210.5", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#decimal"))
    assert bound["sex"] == NamedNode("http://cv.iptc.org/newscodes/asportfacetvalue/men")


def test_a_text_cannot_break_out_of_its_place(embedded: Store) -> None:
    hostile = 'x")) } #'
    assert rows_of(embedded, "withdrawals", {"competition": hostile}) == []
    assert rows_of(embedded, "venue-winners", {"venue": "Oslo\\"}) == []


def test_every_type_has_an_example_that_it_accepts(embedded: Store) -> None:
    examples = {name: kind.example for name, kind in TYPES.items()} | {"athlete": "Jakob Ingebrigtsen"}
    for name, kind in TYPES.items():
        assert kind.term(embedded, name, examples[name]) is not None


HEAD = "# summary: s\n# question: q {who}?\n# parameter who: athlete, required. m\n# column x: c\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEAD.replace("# summary: s\n", "") + "SELECT ?x { ?x ?y ?who }", "the header has no summary"),
        (HEAD + "# note: n\nSELECT ?x { ?x ?y ?who }", "bad.rq, line 5: '# note: n' is no line of a header"),
        (HEAD.replace("athlete, required", "person, required") + "SELECT ?x { ?x ?y ?who }", "parameter who: expected"),
        (HEAD + "SELECT ?x { ?x ?y ?z }", "the header speaks of who, but the query has no variable"),
        (HEAD + "SELECT ?z { ?z ?y ?who }", "the header speaks of x, but the query has no variable"),
        (HEAD.replace("{who}", "") + "SELECT ?x { ?x ?y ?who }", "must name its required parameters"),
        (HEAD.replace("{who}", "{who} {where}") + "SELECT ?x { ?x ?y ?who }", "must name its required parameters"),
    ],
)
def test_a_file_that_does_not_keep_the_form_is_refused(text: str, message: str) -> None:
    with pytest.raises(CatalogError, match=message):
        parse("bad", text)
    assert parse("good", HEAD + "SELECT ?x { ?x ?y ?who }").parameters[0].required
