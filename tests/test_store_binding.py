"""Parameters bound as terms: the same rows in memory and on a server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pyoxigraph import Literal, NamedNode, Quad
from sparql_server import server

from graph.binding import BindingError, bind, form, variables
from graph.store import Store, open_store

EX = "http://example.org/"
G1, G2 = NamedNode(EX + "g1"), NamedNode(EX + "g2")
A, B, P = NamedNode(EX + "a"), NamedNode(EX + "b"), NamedNode(EX + "p")
ONE, TWO, THREE = (Literal(n) for n in (1, 2, 3))


def fill(store: Store) -> Store:
    store.replace_graphs({G1: [Quad(A, P, ONE, G1), Quad(A, P, TWO, G1)], G2: [Quad(B, P, THREE, G2)]})
    return store


@pytest.fixture(scope="module")
def remote() -> Iterator[Store]:
    with server() as address:
        yield fill(open_store(address))


@pytest.fixture(scope="module")
def memory() -> Store:
    return fill(open_store())


@pytest.fixture(params=["memory", "remote"])
def store(request: pytest.FixtureRequest) -> Store:
    found: Store = request.getfixturevalue(request.param)
    return found


PROLOGUE = f"PREFIX e: <{EX}>\n"
ROWS = [
    ("projected", "SELECT ?x ?v { ?x e:p ?v } ORDER BY ?v", [("a", 1), ("a", 2)]),
    ("not projected", "SELECT ?v { ?x e:p ?v } ORDER BY ?v", [(1,), (2,)]),
    ("with the dollar sign", "SELECT ?v { $x e:p ?v } ORDER BY ?v", [(1,), (2,)]),
    ("in a sub-select that keeps it to itself", "SELECT ?v {{ SELECT ?v { ?x e:p ?v } }} ORDER BY ?v", [(1,), (2,)]),
    ("in a sub-select that projects it", "SELECT ?x ?v {{ SELECT ?x ?v { ?x e:p ?v } }} ORDER BY ?v",
     [("a", 1), ("a", 2)]),
    ("alone in a sub-select", "SELECT ?v {{ SELECT DISTINCT ?x { ?x e:p ?w } } ?x e:p ?v } ORDER BY ?v", [(1,), (2,)]),
    ("grouped in a sub-select", "SELECT ?n {{ SELECT ?x (COUNT(?v) AS ?n) { ?x e:p ?v } GROUP BY ?x }}", [(2,)]),
    ("in a filter", "SELECT ?v { ?y e:p ?v FILTER(?y = ?x) } ORDER BY ?v", [(1,), (2,)]),
    ("BOUND is true", "SELECT ?v { ?y e:p ?v FILTER(!BOUND(?x) || ?y = ?x) } ORDER BY ?v", [(1,), (2,)]),
    ("bound with spaces", "SELECT ?v { ?y e:p ?v FILTER(bound ( ?x ) && ?y != ?x) }", [(3,)]),
    ("in EXISTS", "SELECT ?v { ?y e:p ?v FILTER NOT EXISTS { ?x e:p ?v } }", [(3,)]),
    ("in MINUS", "SELECT ?v { ?y e:p ?v MINUS { ?x e:p ?v } }", [(3,)]),
    ("in UNION and OPTIONAL",
     "SELECT ?v { { ?x e:p ?v } UNION { ?y e:p ?v OPTIONAL { ?x e:q ?v } FILTER(?v > 2) } } ORDER BY ?v",
     [(1,), (2,), (3,)]),
    ("grouped by", "SELECT ?x (COUNT(?v) AS ?n) { ?x e:p ?v } GROUP BY ?x ORDER BY ?x", [("a", 2)]),
    ("ordered by", "SELECT ?v { ?x e:p ?v } ORDER BY DESC(?x) DESC(?v)", [(2,), (1,)]),
    ("having", "SELECT (COUNT(?v) AS ?n) { ?x e:p ?v } GROUP BY ?x HAVING (COUNT(?x) > 1)", [(2,)]),
    ("in an expression of the SELECT", "SELECT (STR(?x) AS ?s) { ?x e:p 1 }", [(EX + "a",)]),
    ("with a star", "SELECT * { ?x e:p ?v } ORDER BY ?v", [(1,), (2,)]),
    ("not in strings, comments or names", 'SELECT ("?x" AS ?s) { ?x e:p 1 } # ?x and "', [("?x",)]),
    ("beside VALUES of another", "SELECT ?v { VALUES (?v) { (1) (3) } ?x e:p ?v }", [(1,)]),
]  # fmt: skip


def plain(value: object) -> object:
    if isinstance(value, NamedNode):
        return value.value.removeprefix(EX)
    assert isinstance(value, Literal)
    return int(value.value) if value.datatype.value.endswith("integer") else value.value


@pytest.mark.parametrize(("query", "expected"), [case[1:] for case in ROWS], ids=[case[0] for case in ROWS])
def test_rows(store: Store, query: str, expected: list[tuple[object, ...]]) -> None:
    rows = store.select(PROLOGUE + query, {"x": A})
    assert [tuple(plain(value) for value in row) for row in rows] == expected


def test_ask_and_construct(store: Store) -> None:
    assert store.ask(PROLOGUE + "ASK { ?x e:p ?v }", {"x": A, "v": TWO})
    assert not store.ask(PROLOGUE + "ASK { ?x e:p ?v }", {"x": B, "v": TWO})
    triples = store.construct(PROLOGUE + "CONSTRUCT { ?x e:q ?v } WHERE { ?x e:p ?v }", {"x": B})
    assert [str(triple) for triple in triples] == [f'<{EX}b> <{EX}q> "3"^^<http://www.w3.org/2001/XMLSchema#integer>']
    described = store.construct("DESCRIBE ?x", {"x": B})
    assert [triple.subject for triple in described] == [B]


def test_a_text_cannot_break_out(store: Store) -> None:
    evil = Literal('x" } ; DROP ALL # \\')
    assert not store.ask(PROLOGUE + "ASK { ?s e:p ?v }", {"v": evil})
    assert store.ask(PROLOGUE + "ASK { ?s e:p ?v }", {"v": ONE})


def test_unknown_parameter_is_refused() -> None:
    with pytest.raises(BindingError, match=r"no variable \?y to bind"):
        bind("SELECT ?x { ?x ?p ?o }", {"y": A})


@pytest.mark.parametrize(
    "query",
    ["SELECT ?s { BIND(1 AS ?x) }", "SELECT ?s { VALUES ?x { 1 } }", "SELECT ?s { VALUES (?s ?x) { (1 2) } }"],
)
def test_assigned_parameter_is_refused(query: str) -> None:
    with pytest.raises(BindingError, match=r"\?x is a parameter, but the query assigns it itself"):
        bind(query, {"x": A})


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("PREFIX select: <http://e/#> ASK { ?s select:x 1 }", "ASK"),
        ("# DELETE\nSELECT ?s { ?s ?p 'DELETE' }", "SELECT"),
        ("BASE <http://e/> DESCRIBE <x>", "DESCRIBE"),
        ("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "CONSTRUCT"),
        ("PREFIX e: <http://e/> INSERT DATA { e:a e:b e:c }", "UPDATE"),
        ("WITH <http://e/g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "UPDATE"),
        ("drop all", "UPDATE"),
        ("", ""),
        ("FROM x", ""),
    ],
)
def test_form(query: str, expected: str) -> None:
    assert form(query) == expected


def test_variables_are_those_of_the_query_alone() -> None:
    assert variables("SELECT ?a ('?b' AS ?c) { ?a <http://e/?d> $e . # ?f\n ?a e:p? ?g }") == {"a", "c", "e", "g"}
