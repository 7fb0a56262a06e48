"""The derived graph: stale, it comes back; another version of the code derives it anew."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from ingest_home import exported, filled
from stories import story

from graph.derived import CODE, is_current, refresh
from graph.literals import DEFAULT_BASE, derived_iri
from graph.store import Change
from ontology.vocab import POD


def test_a_stale_derived_graph_is_noticed_and_comes_back() -> None:
    store = filled([story(1), story(2)])
    expected = exported(store)
    graph = derived_iri(DEFAULT_BASE)
    mark = next(quad for quad in store.quads(graph) if quad.predicate == POD.claimsFingerprint)
    assert not refresh(store)
    store.apply(Change(removed=frozenset([mark])))
    assert not is_current(store)
    assert refresh(store)
    store.replace_graphs({graph: []})
    assert refresh(store)
    assert exported(store) == expected
    assert refresh(store, force=True)
    assert exported(store) == expected


def test_another_version_of_the_code_derives_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    store = filled([story(1)])
    monkeypatch.setattr("graph.derived.code_version", lambda: "of tomorrow")
    assert not is_current(store)
    assert refresh(store)
    assert is_current(store)


def test_the_version_of_the_code_sees_its_files() -> None:
    root = Path(__file__).parents[1]
    assert [pattern for pattern in CODE if not list(root.glob(pattern))] == []
    for module in root.glob("graph/identity/*.py"):
        for name in re.findall(r"^from (\w+(?:\.\w+)*) import", module.read_text(encoding="utf-8"), re.MULTILINE):
            path = root / (name.replace(".", "/") + ".py")
            seen = any(path in root.glob(pattern) for pattern in CODE)
            assert seen or not path.exists(), f"{module.name} imports {name}"
