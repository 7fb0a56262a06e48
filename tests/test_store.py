"""The store: graphs in and out, one transaction, locks, and messages for what cannot be opened."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad
from sparql_server import server

from graph.store import Change, Store, StoreError, open_store

EX = "http://example.org/"
G1, G2 = NamedNode(EX + "g1"), NamedNode(EX + "g2")
A, P = NamedNode(EX + "a"), NamedNode(EX + "p")
TEXT = Literal('line one\nline "two" \\ tab\t é 日本 \U0001f3c3', language="en")


def quad(number: int, graph: NamedNode = G1) -> Quad:
    return Quad(A, P, Literal(number), graph)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with server() as found:
        yield found


@pytest.fixture(params=["memory", "folder", "remote"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    place = {"memory": ":memory:", "folder": tmp_path / "store"}
    with open_store(place.get(request.param) or request.getfixturevalue("address")) as opened:
        opened.replace_graphs({graph: [] for graph in opened.graphs()})
        yield opened


def test_replace_tells_what_changed(store: Store) -> None:
    first = store.replace_graphs({G1: [quad(1), quad(2)], G2: [quad(9, G2)]})
    assert first == Change(frozenset({quad(1), quad(2), quad(9, G2)}), frozenset())
    second = store.replace_graphs({G1: [quad(2), quad(3)]})
    assert second == Change(frozenset({quad(3)}), frozenset({quad(1)}))
    assert set(store.quads(G1)) == {quad(2), quad(3)}
    assert set(store.quads()) == {quad(2), quad(3), quad(9, G2)}
    assert not store.replace_graphs({G1: [quad(3), quad(2)]})


def test_numbers_are_compared_by_value(store: Store) -> None:
    decimal = NamedNode("http://www.w3.org/2001/XMLSchema#decimal")
    written = Quad(A, P, Literal("9.80", datatype=decimal), G1)
    kept = Quad(A, P, Literal("9.8", datatype=decimal), G1)
    assert store.replace_graphs({G1: [written]}) == Change(frozenset({kept}))
    assert not store.replace_graphs({G1: [written]})
    assert store.replace_graphs({G1: [quad(1)]}) == Change(frozenset({quad(1)}), frozenset({kept}))


def test_no_quads_drop_the_graph(store: Store) -> None:
    store.replace_graphs({G1: [quad(1)], G2: [quad(9, G2)]})
    assert store.graphs() == [G1, G2]
    store.replace_graphs({G1: []})
    assert store.graphs() == [G2]
    assert list(store.quads(G1)) == []
    assert [row["g"] for row in store.select("SELECT ?g { GRAPH ?g {} }")] == [G2]


def test_any_text_survives(store: Store) -> None:
    said = Quad(NamedNode(EX + "é/%20"), P, TEXT, G1)
    store.replace_graphs({G1: [said]})
    assert list(store.quads(G1)) == [said]
    assert [row["o"] for row in store.select("SELECT ?o { ?s ?p ?o }")] == [TEXT]


def test_the_default_graph_is_the_union(store: Store) -> None:
    store.replace_graphs({G1: [quad(1)], G2: [quad(1, G2), quad(2, G2)]})
    assert [row["n"].value for row in store.select("SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }")] == ["2"]
    assert [row["n"].value for row in store.select("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }")] == ["3"]


def test_wrong_form_of_query(store: Store) -> None:
    for method in (store.select, store.construct):
        with pytest.raises(TypeError, match="expected a"):
            method("ASK { ?s ?p ?o }")
    with pytest.raises(TypeError, match="expected an ASK query"):
        store.ask("SELECT ?s { ?s ?p ?o }")


def test_syntax_error_has_its_position_in_the_given_text(store: Store) -> None:
    with pytest.raises(SyntaxError, match="error at 2:8"):
        store.select("SELECT ?s {\n  foo }")


def test_blank_nodes_and_foreign_quads_are_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="blank node"):
        store.replace_graphs({G1: [Quad(BlankNode(), P, A, G1)]})
    with pytest.raises(ValueError, match="is not of the graph"):
        store.replace_graphs({G1: [quad(1, G2)]})
    assert list(store.quads()) == []


def test_a_transaction_is_whole_or_absent(store: Store) -> None:
    store.replace_graphs({G1: [quad(1)]})
    with pytest.raises((StoreError, SyntaxError)):
        store.update(f"INSERT DATA {{ GRAPH {G2} {{ {A} {P} 5 }} }} ; CREATE GRAPH {G1}")
    assert set(store.quads()) == {quad(1)}


def test_a_folder_keeps_what_it_was_given(tmp_path: Path) -> None:
    with open_store(tmp_path / "s") as store:
        store.replace_graphs({G1: [quad(1)]})
    with open_store(tmp_path / "s", write=False) as store:
        assert list(store.quads()) == [quad(1)]
        with pytest.raises(StoreError, match="opened for reading only"):
            store.replace_graphs({G1: []})
    with pytest.raises(StoreError, match="has been closed"):
        list(store.quads())


def test_many_readers_or_one_writer(tmp_path: Path) -> None:
    writing = r"in use by the process \d+, which is writing; wait"
    with open_store(tmp_path / "s"), pytest.raises(StoreError, match=writing):
        open_store(tmp_path / "s", write=False)
    reading = pytest.raises(StoreError, match="in use by another process, which is reading")
    with open_store(tmp_path / "s", write=False), open_store(tmp_path / "s", write=False), reading:
        open_store(tmp_path / "s")
    open_store(tmp_path / "s").close()


HOLD = """
import sys
from graph.store import open_store
store = open_store(sys.argv[1])
print("open", flush=True)
sys.stdin.read()
"""


def test_another_process_that_writes_is_named(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path / "s")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        with pytest.raises(StoreError, match=f"in use by the process {process.pid}, which is writing"):
            open_store(tmp_path / "s", write=False)
        process.kill()
    open_store(tmp_path / "s").close()


def test_a_server_that_has_the_folder(tmp_path: Path) -> None:
    with open_store(tmp_path / "s") as store:
        store.replace_graphs({G1: [quad(1)]})
    with server(tmp_path / "s") as found:
        assert list(open_store(found).quads()) == [quad(1)]
        with pytest.raises(StoreError, match=r"in use by another program .an Oxigraph server"):
            open_store(tmp_path / "s")
    open_store(tmp_path / "s").close()


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store; `podium ingest` makes one"):
        open_store(tmp_path / "none", write=False)
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("write", [True, False])
def test_a_folder_of_something_else_is_left_alone(tmp_path: Path, write: bool) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(StoreError, match=r"is not a podium store \(it holds 'notes.txt' but no CURRENT file\)"):
        open_store(tmp_path, write=write)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
    with pytest.raises(StoreError, match="is a file, and a store is a folder"):
        open_store(tmp_path / "notes.txt", write=write)


def test_an_empty_folder_is_no_store_to_read(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="it is empty"):
        open_store(tmp_path, write=False)
    open_store(tmp_path).close()


@pytest.mark.parametrize("write", [True, False])
def test_a_damaged_store(tmp_path: Path, write: bool) -> None:
    open_store(tmp_path / "s").close()
    (tmp_path / "s" / "CURRENT").write_text("garbage")
    with pytest.raises(StoreError, match="is damaged or of another program"):
        open_store(tmp_path / "s", write=write)
    with pytest.raises(StoreError, match="is damaged"):  # the lock has been given back
        open_store(tmp_path / "s", write=write)


def test_a_server_that_is_not_there() -> None:
    with pytest.raises(StoreError, match=r"^http://127.0.0.1:9/query: no answer .*is the server running"):
        open_store("http://user:secret@127.0.0.1:9").ask("ASK {}")


def test_a_server_that_speaks_something_else(address: str) -> None:
    with pytest.raises(StoreError, match="the server refused"):
        open_store(address + "/elsewhere/query").ask("ASK {}")


def test_addresses_of_an_endpoint() -> None:
    from graph.remote import RemoteStore

    given = ("http://h:1", "http://h/ds/sparql/", "http://h/q http://h/u")
    assert [(s.query_url, s.update_url) for s in map(RemoteStore.of, given)] == [
        ("http://h:1/query", "http://h:1/update"),
        ("http://h/ds/sparql", "http://h/ds/update"),
        ("http://h/q", "http://h/u"),
    ]
    assert RemoteStore.of("https://me:p%40ss@h/query").location == "https://h/query"
