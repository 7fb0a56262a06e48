"""The projection of an event on disk: used while store and code are what they were, read again otherwise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad
from questions_data import EUGENE, Story, fill, result

from graph import projection_cache
from graph.changes import log_iri, log_quads, version_quads
from graph.finishes import races
from graph.index import upkeep
from graph.literals import DEFAULT_BASE as BASE
from graph.literals import derived_iri
from graph.lookup import Lookup
from graph.network import Network
from graph.projection import Projection, read
from graph.projection_cache import FOLDER, place, state
from graph.rows import Filters
from graph.store import Store, open_store
from ontology.vocab import POD

EVENT = Filters(discipline="1500m")
VAULT = Filters(discipline="pole vault")
Ended = Callable[[bytes], bytes]


def mark(store: Store, fingerprint: str) -> None:
    """Call the derived graph current, as an ingest does."""
    graph = derived_iri(BASE)
    kept = [quad for quad in store.quads(graph) if quad.predicate != POD.claimsFingerprint]
    fresh = Quad(graph, POD.claimsFingerprint, Literal(fingerprint), graph)
    log = log_quads(BASE, []) | version_quads(BASE, "one")
    store.replace_graphs({graph: [*kept, fresh], log_iri(BASE): log})


@pytest.fixture(autouse=True)
def no_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """A store that has no index of who beat whom, which would answer before projections are asked for."""

    def refuse(store: Store, key: str) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(upkeep, "make", refuse)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with open_store(tmp_path / "store") as store:
        mark(fill(store), "first")
    return tmp_path / "store"


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The disciplines that are read from the store, not from the cache."""
    seen: list[str | None] = []

    def noted(lookup: Lookup, discipline: str | None, *, whole: bool) -> Projection:
        seen.append(discipline)
        return read(lookup, discipline, whole=whole)

    monkeypatch.setattr(projection_cache, "read", noted)
    return seen


def asked(folder: Path, filters: Filters = EVENT) -> tuple[object, object]:
    """All that is made of projections, with nothing kept in memory."""
    with open_store(folder, write=False) as store:
        graph = Network(store).victory_graph(filters)
        return (sorted(graph.edges(data="victory"), key=str), sorted(graph.nodes(data="name"))), races(
            Network(store), filters
        )


@pytest.mark.parametrize("filters", [EVENT, VAULT, Filters(), Filters(discipline="1500m", stated=True, since="2021")])
def test_what_is_kept_is_what_is_read(folder: Path, reads: list[str | None], filters: Filters) -> None:
    first = asked(folder, filters)
    assert reads == [filters.discipline] * 2, "once for the victories, once for the races"
    assert asked(folder, filters) == first
    assert len(reads) == 2
    with open_store(folder, write=False) as store:
        told = Network(store).victory_graph(filters).number_of_edges()
    assert told == len(first[0][0]) > 0  # type: ignore[index]


def test_another_state_of_the_store_is_read_again(folder: Path, reads: list[str | None]) -> None:
    asked(folder)
    story: Story = (
        "new",
        "New",
        "2022-07-20",
        (
            (
                "A Winner won from B Loser.",
                [result("A Winner", place=1, **EUGENE), result("B Loser", place=2, **EUGENE)],
            ),
        ),
    )
    with open_store(folder) as store:
        mark(fill(store, [story]), "second")
    edges = asked(folder)[0][0]  # type: ignore[index]
    assert len(reads) == 4
    assert ("A Winner", "B Loser") in [(victory.winner.name, victory.loser.name) for *_, victory in edges]


def test_a_change_that_keeps_the_fingerprint_is_noticed(folder: Path, reads: list[str | None]) -> None:
    """The sizes of the store's files tell of it."""
    asked(folder)
    with open_store(folder) as store:
        quads = [quad for quad in store.quads(derived_iri(BASE)) if quad.predicate != POD.aheadOf]
        store.replace_graphs({derived_iri(BASE): quads})
    asked(folder)
    assert len(reads) == 4


def test_other_code_reads_again(folder: Path, reads: list[str | None], monkeypatch: pytest.MonkeyPatch) -> None:
    asked(folder)
    monkeypatch.setattr(projection_cache, "code", lambda: "another version")
    asked(folder)
    assert len(reads) == 4


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda kept: kept[: len(kept) // 2],
        lambda kept: b"",
        lambda kept: kept.replace(b"jakob", b"jokob", 1),
        lambda kept: b"\xff" + kept,
        lambda kept: kept.split(b"\n")[0] + b"\n{}",
    ],
)
def test_a_damaged_file_is_read_again_and_replaced(folder: Path, reads: list[str | None], spoilt: Ended) -> None:
    first = asked(folder)
    files = sorted((folder / FOLDER).iterdir())
    assert len(files) == 2
    for file in files:
        whole = file.read_bytes()
        file.write_bytes(spoilt(whole))
        assert file.read_bytes() != whole
    assert asked(folder) == first
    assert len(reads) == 4
    assert asked(folder) == first
    assert len(reads) == 4
    assert sorted((folder / FOLDER).iterdir()) == files, "nothing half-written stays"


def test_a_stale_graph_and_a_store_in_memory_keep_nothing(folder: Path) -> None:
    with open_store(folder) as store:
        quads = [quad for quad in store.quads(derived_iri(BASE)) if quad.predicate != POD.claimsFingerprint]
        store.replace_graphs({derived_iri(BASE): quads})
    with open_store(folder, write=False) as store:
        assert state(store) is None
    asked(folder)
    assert not (folder / FOLDER).exists()
    with open_store() as store:
        assert (state(store), place(store, "1500m", whole=True)) == (None, None)


def test_a_folder_that_cannot_be_written_is_read_all_the_same(folder: Path, reads: list[str | None]) -> None:
    (folder / FOLDER).write_text("a file in the way")
    assert asked(folder) == asked(folder)
    assert len(reads) == 4
