"""A user's SPARQL: answers in all forms, refused updates, errors that show the place."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, Quad
from sparql_server import server

from graph.answers import TABLE_FORMATS, answer
from graph.binding import BindingError
from graph.export import FORMATS
from graph.faults import QueryError
from graph.literals import DEFAULT_BASE
from graph.store import Store, StoreError, open_store
from ontology.vocab import POD, RDF, RDFS, SPORT

GRAPH = NamedNode(DEFAULT_BASE + "graph/derived")
HASSAN, WEIGHTMAN = (NamedNode(f"{DEFAULT_BASE}athlete/{name}") for name in ("sifan-hassan", "laura-weightman"))


def quads() -> list[Quad]:
    def quad(subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> Quad:
        return Quad(subject, predicate, value, GRAPH)

    return [
        quad(HASSAN, RDF.type, SPORT.Athlete),
        quad(HASSAN, RDFS.label, Literal("Sifan Hassan")),
        quad(HASSAN, POD.name, Literal('the "flying" one | Dutch,\nof Ethiopia', language="en")),
        quad(HASSAN, POD.place, Literal(2)),
        quad(WEIGHTMAN, RDF.type, SPORT.Athlete),
        quad(WEIGHTMAN, RDFS.label, Literal("Laura Weightman")),
        quad(WEIGHTMAN, POD.place, Literal(10)),
    ]


@pytest.fixture(scope="module")
def memory() -> Store:
    store = open_store()
    store.replace_graphs({GRAPH: quads()})
    return store


@pytest.fixture(scope="module")
def remote() -> Iterator[Store]:
    with server() as address:
        store = open_store(address)
        store.replace_graphs({GRAPH: quads()})
        yield store


@pytest.fixture(params=["memory", "remote"])
def store(request: pytest.FixtureRequest) -> Store:
    found: Store = request.getfixturevalue(request.param)
    return found


NAMES = "SELECT ?athlete ?label ?name WHERE { ?athlete rdfs:label ?label OPTIONAL { ?athlete pod:name ?name } }"


def test_rows_are_for_people_and_in_order(store: Store) -> None:
    found = answer(store, NAMES)
    assert found.kind == "select"
    assert found.variables == ("athlete", "label", "name")
    assert found.rows == [
        ("data:athlete/laura-weightman", "Laura Weightman", None),
        ("data:athlete/sifan-hassan", "Sifan Hassan", 'the "flying" one | Dutch,\nof Ethiopia'),
    ]


def test_numbers_are_in_order_of_value(store: Store) -> None:
    assert answer(store, "SELECT ?n { ?x pod:place ?n }").rows == [("2",), ("10",)]
    assert answer(store, "SELECT ?n { ?x pod:place ?n } ORDER BY DESC(?n)").rows == [("10",), ("2",)]


def test_a_star_has_the_columns_as_they_occur(store: Store) -> None:
    found = answer(store, "SELECT DISTINCT * { ?z rdfs:label ?a . ?z a ?type }")
    assert found.variables == ("z", "a", "type")
    assert found.rows[0] == ("data:athlete/laura-weightman", "Laura Weightman", "sport:Athlete")


def test_csv(store: Store) -> None:
    rows = list(csv.reader(io.StringIO(answer(store, NAMES).format("csv"))))
    assert rows == [
        ["athlete", "label", "name"],
        [WEIGHTMAN.value, "Laura Weightman", ""],
        [HASSAN.value, "Sifan Hassan", 'the "flying" one | Dutch,\nof Ethiopia'],
    ]


def test_tsv_keeps_the_terms(store: Store) -> None:
    assert answer(store, NAMES).format("tsv").splitlines() == [
        "?athlete\t?label\t?name",
        f'{WEIGHTMAN}\t"Laura Weightman"\t',
        f'{HASSAN}\t"Sifan Hassan"\t"the \\"flying\\" one | Dutch,\\nof Ethiopia"@en',
    ]


def test_json(store: Store) -> None:
    told = json.loads(answer(store, NAMES).format("json"))
    assert told["head"] == {"vars": ["athlete", "label", "name"]}
    assert told["results"]["bindings"][0] == {
        "athlete": {"type": "uri", "value": WEIGHTMAN.value},
        "label": {"type": "literal", "value": "Laura Weightman"},
    }


def test_xml(store: Store) -> None:
    root = ET.fromstring(answer(store, NAMES).format("xml"))
    space = {"s": "http://www.w3.org/2005/sparql-results#"}
    assert [found.attrib["name"] for found in root.findall("s:head/s:variable", space)] == ["athlete", "label", "name"]
    assert [found.text for found in root.findall("s:results/s:result/s:binding/s:uri", space)] == [
        WEIGHTMAN.value,
        HASSAN.value,
    ]


def test_markdown(store: Store) -> None:
    assert answer(store, NAMES).format("markdown") == (
        "| athlete | label | name |\n"
        "| --- | --- | --- |\n"
        "| data:athlete/laura-weightman | Laura Weightman |  |\n"
        '| data:athlete/sifan-hassan | Sifan Hassan | the "flying" one \\| Dutch, of Ethiopia |\n'
    )


def test_ask(store: Store) -> None:
    yes = answer(store, "ASK { ?x rdfs:label 'Sifan Hassan' }")
    no = answer(store, "ASK { ?x rdfs:label 'Sifan' }")
    assert (yes.kind, yes.true, no.true) == ("ask", True, False)
    assert [yes.format(name) for name in ("csv", "tsv", "markdown")] == ["true\n"] * 3
    assert json.loads(no.format("json")) == {"head": {}, "boolean": False}
    assert "<boolean>true</boolean>" in yes.format("xml")


@pytest.mark.parametrize(
    "query", ["CONSTRUCT { ?x rdfs:label ?l } WHERE { ?x rdfs:label ?l }", f"DESCRIBE {HASSAN} {WEIGHTMAN}"]
)
def test_graphs(store: Store, query: str) -> None:
    found = answer(store, query)
    assert found.kind == "graph"
    assert found.formats == tuple(FORMATS)
    triples = 2 if query.startswith("CONSTRUCT") else 7
    assert len(rdflib.Graph().parse(data=found.format("turtle"), format="turtle")) == triples
    assert found.format("ntriples").splitlines() == sorted(found.format("ntriples").splitlines())
    assert "<athlete/sifan-hassan>" in found.format("turtle")


def test_a_form_that_cannot_hold_the_answer(store: Store) -> None:
    with pytest.raises(
        QueryError, match="the answer is rows, which 'turtle' cannot hold; use csv, tsv, json, xml, markdown"
    ):
        answer(store, NAMES).format("turtle")
    with pytest.raises(QueryError, match="the answer is a graph, which 'csv' cannot hold; use turtle, trig"):
        answer(store, "DESCRIBE ?x { ?x rdfs:label ?l }").format("csv")
    assert answer(store, NAMES).formats == TABLE_FORMATS


def test_parameters(store: Store) -> None:
    assert answer(store, "SELECT ?l { ?x rdfs:label ?l }", {"x": HASSAN}).rows == [("Sifan Hassan",)]
    with pytest.raises(BindingError, match=r"the query has no variable \?y to bind"):
        answer(store, "SELECT ?l { ?x rdfs:label ?l }", {"y": HASSAN})


@pytest.mark.parametrize(
    "update",
    [
        "DROP ALL",
        "INSERT DATA { <a:a> <a:a> 1 }",
        "PREFIX e: <http://e/>\n# SELECT\nDELETE WHERE { ?s ?p ?o }",
        "clear default",
    ],
)
def test_updates_are_refused(store: Store, update: str) -> None:
    with pytest.raises(QueryError, match=r"queries only read, and this is a SPARQL update; .* use `podium ingest`"):
        answer(store, update)
    assert len(list(store.quads())) == 7


FAULTS = [
    ("SELECT ?s WHERE {\n  ?s rdfs:lable ?l .\n  ?s foo:bar ?o }", 3, 6, "the prefix foo: is not known"),
    ("SELECT ?s {\n\t?s podd:name ?o }", 2, 5, "did you mean pod:?"),
    ("SELECT ?s {\n  ?s pod:name ?o", 1, 11, "this '{' is never closed"),
    ("SELECT ?s { ?s pod:name ?o }\n}", 2, 1, "this '}' closes nothing"),
    ("SELECT ?s { ?s pod:name ?o ) }", 1, 28, "this ')' closes nothing"),
    ("SELEC ?s { ?s ?p ?o }", 1, 1, "a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE"),
    ("PREFIX e: <http://e/>\nFIND ?s { ?s e:p ?o }", 2, 1, "a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE"),
    ("", 1, 1, "the query is empty"),
    ("# nothing\n", 1, 1, "the query is empty"),
    ("SELECT ?s {\n  ?s pod:name \"Hassan }\n}", 2, 15, "the text that begins here does not end on its line"),
    ("SELECT ?s { ?s pod:name Hassan }", 1, 25, "'Hassan' is no word of SPARQL; a variable is ?Hassan, a text \"Has"),
    ("SELECT ?s { ?s pod:name ?o } LIMIT ten", 1, 36, "'ten' is no word of SPARQL"),
    ("SELECT ?s { ?s pod:name }", 1, 25, "unexpected here"),
    ("SELECT ?s { ?s pod:name ?o } ORDER BY", 1, 38, "unexpected here"),
    ("SELECT ?s (COUNT(*) AS ?n) {\n ?s pod:name ?o }", 2, 18, "The SELECT contains a variable that is unbound"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "line", "column", "why"), FAULTS, ids=[case[0] or "nothing" for case in FAULTS])
def test_a_syntax_error_shows_the_place(store: Store, query: str, line: int, column: int, why: str) -> None:
    with pytest.raises(QueryError) as caught:
        answer(store, query)
    message = str(caught.value)
    assert (caught.value.line, caught.value.column) == (line, column), message
    assert message.startswith(f"line {line}, column {column}: ")
    assert why in message
    shown, caret = message.split("\n")[1:]
    assert shown == f"  {query.split(chr(10))[line - 1]}".rstrip() or not shown.strip()
    assert caret.index("^") == column - 1 + 2


def test_the_whole_message(memory: Store) -> None:
    with pytest.raises(QueryError) as caught:
        answer(memory, "SELECT ?s {\n\t?s pod:name Hassan\n}")
    assert str(caught.value) == (
        "line 2, column 14: 'Hassan' is no word of SPARQL; a variable is ?Hassan, a text \"Hassan\"\n"
        "  \t?s pod:name Hassan\n"
        "  \t            ^"
    )


def test_a_function_that_is_not_known_is_no_crash(store: Store) -> None:
    with pytest.raises((StoreError, QueryError), match=r"http://example\.org/f"):
        answer(store, "SELECT ?s { ?s ?p ?o FILTER(<http://example.org/f>(?o)) }")


def test_good_queries_have_no_faults() -> None:
    from graph.faults import faults

    good = [
        NAMES,
        "PREFIX e: <http://e/> SELECT ?a { ?a e:p 'x'@en, 1.5e3, true ; a e:C } # ' { foo",
        "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x ^pod:name|rdfs:label+ ?y . FILTER(?y < 3 && ?y > 1) _:b ?p ?x }",
        "ASK { ?s ?p '''a ' { \n b''' }",
    ]
    assert [list(faults(query)) for query in good] == [[]] * len(good)
