"""The index of who beat whom: the same answers as the store itself, whatever the graph; kept while it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from index_graphs import GRAPH, RUNNERS, Race, athlete, filled, node
from pyoxigraph import Quad
from questions_data import fill

from graph.chains import chain
from graph.index import upkeep
from graph.index.upkeep import NAME, victories_of
from graph.network import Network
from graph.paths import NoChain, VictoryGraph, all_shortest_chains
from graph.projection_cache import FOLDER, state
from graph.rows import ANYTHING, Athlete, Filters
from graph.store import Store, StoreError, open_store
from graph.surroundings import Surroundings
from ontology.vocab import POD, RDF

FILTERS = (
    ANYTHING,
    Filters(discipline="1500m"),
    Filters(stated=True),
    Filters(stated=False, since="2005"),
    Filters(indoor=False, sex="men", min_confidence=Decimal("0.6")),
)
RACES: st.SearchStrategy[list[Race]] = st.lists(
    st.tuples(
        st.lists(st.sampled_from(RUNNERS), min_size=2, max_size=3, unique=True).map(tuple),
        st.integers(0, 1),
        st.booleans(),
        st.integers(2000, 2009),
        st.booleans(),
    ),
    max_size=9,
)


def shape(graph: VictoryGraph) -> object:
    """All that a victory graph says, in order."""
    return sorted(graph.edges(keys=True, data="victory"), key=str), sorted(graph.nodes(data="name"))


@contextmanager
def both(folder: Path) -> Iterator[tuple[Network, Network]]:
    """The store asked by its index, and asked itself."""
    with open_store(folder, write=False) as store:
        by_index, by_store = Network(store), Network(store)
        assert by_index.index is not None
        by_store.__dict__["index"] = None
        yield by_index, by_store


@settings(max_examples=40, deadline=None)
@given(races=RACES, ends=st.lists(st.sampled_from(RUNNERS), min_size=2, max_size=2, unique=True))
def test_the_index_answers_as_the_store_and_as_the_whole_graph(
    tmp_path_factory: pytest.TempPathFactory, races: list[Race], ends: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("graph") / "store"
    filled(folder, races)
    first, second = map(athlete, ends)
    with both(folder) as (by_index, by_store):
        for filters in FILTERS:
            assert shape(by_index.victory_graph(filters)) == shape(by_store.victory_graph(filters))
            assert list(by_index.tallies(filters)) == list(by_store.tallies(filters))
            for longer in (0, 1):
                parts = [part(network, first, second, filters, longer) for network in (by_index, by_store)]
                assert parts[0] == parts[1]
            check_chains(by_index, first, second, filters)


def part(network: Network, first: Athlete, second: Athlete, filters: Filters, longer: int) -> object:
    """The victories between two athletes, or why there are none."""
    try:
        return sorted(network.victories_between(first, second, filters, longer), key=str)
    except NoChain as error:
        return error.gap, str(error)


def check_chains(network: Network, first: Athlete, second: Athlete, filters: Filters) -> None:
    """The chains of the part between two athletes are those of the whole graph."""
    whole = network.victory_graph(filters)
    if whole.has_node(first.iri) and whole.has_node(second.iri) and nx.has_path(whole, first.iri, second.iri):
        every = all_shortest_chains(whole, first.iri, second.iri)
        found = all_shortest_chains(network.between(first, second, filters), first.iri, second.iri)
        assert sorted((one.links for one in found), key=str) == sorted((one.links for one in every), key=str)
        return
    with pytest.raises(NoChain) as expected:
        all_shortest_chains(whole, first.iri, second.iri)
    with pytest.raises(NoChain) as caught:
        network.between(first, second, filters)
    assert caught.value.gap == expected.value.gap


@settings(max_examples=200, deadline=None)
@given(
    links=st.sets(st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda link: link[0] != link[1])),
    longer=st.integers(0, 2),
)
def test_a_search_from_two_ends_finds_what_a_whole_graph_has(links: set[tuple[int, int]], longer: int) -> None:
    graph = nx.DiGraph(sorted(links))
    graph.add_nodes_from((0, 1))
    search = Surroundings(lambda one: set(graph.successors(one)), lambda one: set(graph.predecessors(one)))
    down = nx.single_source_shortest_path_length(graph, 0)
    up = nx.single_source_shortest_path_length(graph.reverse(), 1)
    found = search.links(0, 1, longer)
    if 1 in down:
        most = down[1] + longer
        assert found == sorted((a, b) for a, b in links if a in down and b in up and down[a] + 1 + up[b] <= most)
        return
    assert (found, search.down, search.up, search.partial) == ([], down, up, False)
    gaps = {(down[b] + up[a] + 1, b, a) for a, b in links if a in up and b in down}
    assert set(search.missing()) == gaps


TWO: list[Race] = [(("a", "b", "c"), 0, False, 2001, False), (("c", "d"), 1, True, 2005, True)]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The keys of the indexes that are made."""
    keys: list[str] = []
    make = upkeep.make

    def noted(store: Store, key: str) -> None:
        keys.append(key)
        make(store, key)

    monkeypatch.setattr(upkeep, "make", noted)
    return keys


def indexed(folder: Path) -> int | None:
    """How many victories the index has; None without one."""
    with open_store(folder, write=False) as store:
        index = victories_of(store)
    return None if index is None else len(index)


def test_an_index_is_made_when_a_change_is_through(tmp_path: Path, made: list[str]) -> None:
    filled(tmp_path / "store", TWO)
    assert (indexed(tmp_path / "store"), len(made)) == (4, 1)
    filled(tmp_path / "store", TWO[:1], "another")
    assert (indexed(tmp_path / "store"), len(made)) == (3, 2)


def test_opening_for_writing_alone_keeps_the_index(tmp_path: Path, made: list[str]) -> None:
    """Oxigraph gives the files of a store new names whenever it opens it for writing."""
    filled(tmp_path / "store", TWO)
    for _ in range(3):
        with open_store(tmp_path / "store") as store:
            assert store.ask("ASK { ?s ?p ?o }")
        assert indexed(tmp_path / "store") == 4
    with open_store(tmp_path / "store") as store:
        store.compact()
    assert (indexed(tmp_path / "store"), len(made)) == (4, 1)


def test_a_change_that_leaves_the_graph_stale_leaves_no_index(tmp_path: Path, made: list[str]) -> None:
    filled(tmp_path / "store", TWO)
    with open_store(tmp_path / "store") as store:
        store.replace_graphs({GRAPH: [quad for quad in store.quads(GRAPH) if quad.predicate == POD.athlete]})
    assert (indexed(tmp_path / "store"), len(made)) == (None, 1)


def test_what_another_program_changed_is_noticed(tmp_path: Path) -> None:
    """It leaves the fingerprint, but not the files as they were."""
    filled(tmp_path / "store", TWO)
    inner = ox.Store(str(tmp_path / "store"))
    inner.update(f"DELETE WHERE {{ GRAPH ?g {{ ?better <{POD.aheadOf.value}> ?worse }} }}")
    inner.flush()
    del inner
    assert indexed(tmp_path / "store") is None


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda kept: b"",
        lambda kept: kept[:-1],
        lambda kept: kept[:40],
        lambda kept: b"0" * 64 + kept[64:],
        lambda kept: kept.replace(b'"version"', b'"versiom"'),
        lambda kept: b"\xff" * len(kept),
    ],
)
def test_a_damaged_index_is_not_used_and_made_again(
    tmp_path: Path, made: list[str], spoilt: Callable[[bytes], bytes]
) -> None:
    folder = tmp_path / "store"
    filled(folder, TWO)
    file = folder / FOLDER / NAME
    file.write_bytes(spoilt(file.read_bytes()))
    assert indexed(folder) is None
    with open_store(folder, write=False) as store:
        found = chain(store, athlete("a"), athlete("d"))
    assert [[one.name for one in way.athletes] for way in found] == [["A", "C", "D"]]
    open_store(folder).close()
    assert (indexed(folder), len(made)) == (4, 2)
    assert [one.name for one in (folder / FOLDER).iterdir()] == [NAME], "nothing half-written stays"


def test_a_folder_that_cannot_be_written_has_no_index(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    filled(tmp_path / "store", [])
    (tmp_path / "store" / FOLDER / NAME).unlink()
    (tmp_path / "store" / FOLDER).rmdir()
    (tmp_path / "store" / FOLDER).write_text("a file in the way")
    filled(tmp_path / "store", TWO, "another")
    assert indexed(tmp_path / "store") is None


def test_a_mark_without_a_race_is_in_no_victory(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    filled(folder, TWO)
    best = node("result", "best-a")
    with open_store(folder) as store:
        more = [Quad(best, RDF.type, POD.Result, GRAPH), Quad(best, POD.athlete, node("athlete", "a"), GRAPH)]
        store.replace_graphs({GRAPH: [*store.quads(GRAPH), *more]})
    assert indexed(folder) == 4
    with both(folder) as (by_index, by_store):
        for filters in FILTERS:
            assert shape(by_index.victory_graph(filters)) == shape(by_store.victory_graph(filters))
            assert list(by_index.tallies(filters)) == list(by_store.tallies(filters))


def test_a_result_of_two_athletes_is_left_to_the_store(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    filled(folder, TWO)
    with open_store(folder) as store:
        more = Quad(node("result", "r0-a"), POD.athlete, node("athlete", "h"), GRAPH)
        store.replace_graphs({GRAPH: [*store.quads(GRAPH), more]})
    assert indexed(folder) is None
    with open_store(folder, write=False) as store:
        assert Network(store).victory_graph().number_of_edges() > 0


def test_stores_without_a_folder_have_no_index() -> None:
    with open_store() as store:
        assert (state(store), victories_of(fill(store))) == (None, None)


def test_a_server_is_not_compacted() -> None:
    with open_store("http://localhost:9") as store, pytest.raises(StoreError, match="sees to its own files"):
        store.compact()
