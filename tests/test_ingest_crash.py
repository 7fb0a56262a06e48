"""`kill -9` in the middle of an ingest: each article whole or absent, and the rest comes back."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from stories import story, submitted

from graph.convert import article_quads
from graph.derived import is_current, open_current
from graph.export import export
from graph.ingest import content_hash, ingest
from graph.lifecycle import diff
from graph.literals import DEFAULT_BASE, article_iri, derived_iri
from graph.store import Store, canonical, open_store

VERSION = "1"
COUNT = 60
INGEST = """
import sys
from stories import story, submitted
from graph.ingest import ingest
from graph.store import open_store

def say(outcome):
    print(outcome.id, flush=True)

store = open_store(sys.argv[1])
stories = [story(number, version=int(sys.argv[2])) for number in range(int(sys.argv[3]))]
ingest(store, submitted(stories), rules_version="1", on_article=say)
print("done", flush=True)
"""
HANG = """
import sys, time
import graph.derived

def hang(store, base):
    print("deriving", flush=True)
    time.sleep(60)

graph.derived.derive = hang
"""

TELL = """
import graph.derived
from graph.local import LocalStore

apply = LocalStore.apply

def tell(self, change):
    if len(change.added) > 1000:
        print("writing", flush=True)
    apply(self, change)

LocalStore.apply = tell
"""


def start(folder: Path, *, version: int = 1, count: int = COUNT, before: str = "") -> subprocess.Popen[str]:
    """An ingest in a process of its own."""
    command = [sys.executable, "-c", before + INGEST, str(folder), str(version), str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parent)


def kill_after(process: subprocess.Popen[str], line: str, wait: float) -> None:
    """Kill without a chance to clean up, a moment after the process has said a line."""
    assert process.stdout is not None
    for said in process.stdout:
        if said.strip() == line:
            break
    time.sleep(wait)
    process.kill()
    process.wait(10)


def whole(store: Store, version: int) -> set[int]:
    """The articles that the store has; fails where one is there in part."""
    found = set()
    for number in range(COUNT):
        present = set(store.quads(article_iri(DEFAULT_BASE, f"s-{number}")))
        versions = [story(number, version=old) for old in range(1, version + 1)]
        possible = [
            canonical(
                article_quads(
                    told.article,
                    told.facts,
                    base=DEFAULT_BASE,
                    content_hash=content_hash(told.article),
                    rules_version=VERSION,
                )
            )
            for told in versions
        ]
        assert not present or present in possible, f"s-{number} is there in part"
        if present:
            found.add(number)
    return found


def text_of(store: Store) -> str:
    text = export(store, format="nquads")
    assert text is not None
    return text


@pytest.fixture(scope="module")
def undisturbed() -> str:
    store = open_store()
    ingest(store, submitted([story(number) for number in range(COUNT)]), rules_version=VERSION)
    return text_of(store)


def test_killed_again_and_again(tmp_path: Path, undisturbed: str) -> None:
    folder, seen = tmp_path / "store", 0
    for line, wait in (("s-2", 0.0), ("s-9", 0.003), ("s-20", 0.011), ("s-33", 0.007)):
        kill_after(start(folder), line, wait)
        with open_store(folder, write=False) as store:
            present = whole(store, 1)
            assert present == set(range(len(present)))
            assert seen < len(present) < COUNT
            assert not is_current(store)
            seen = len(present)
        with open_current(folder) as store:
            assert is_current(store)
            assert whole(store, 1) == present
    with open_store(folder) as store:
        report = ingest(store, submitted([story(number) for number in range(COUNT)]), rules_version=VERSION)
        assert report.count("unchanged") == seen
        assert text_of(store) == undisturbed


def test_killed_while_replacing(tmp_path: Path, undisturbed: str) -> None:
    folder = tmp_path / "store"
    with open_store(folder) as store:
        ingest(store, submitted([story(number) for number in range(COUNT)]), rules_version=VERSION)
    kill_after(start(folder, version=2), "s-11", 0.005)
    with open_store(folder) as store:
        assert whole(store, 2) == set(range(COUNT))
        assert not is_current(store)
        ingest(store, submitted([story(number) for number in range(COUNT)]), rules_version=VERSION)
        assert text_of(store) == undisturbed


def test_killed_while_deriving(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    with open_store(folder) as store:
        ingest(store, submitted([story(0)]), rules_version=VERSION)
        before = store.ask("ASK { ?a rdfs:label 'Cai Clark' ; a sport:Athlete }")
    kill_after(start(folder, count=3, before=HANG), "deriving", 0.0)
    with open_store(folder, write=False) as store:
        assert whole(store, 1) == {0, 1, 2}
        assert not is_current(store)
    with open_current(folder) as store:
        assert is_current(store)
        assert store.ask("ASK { ?a rdfs:label 'Eva Endo' ; a sport:Athlete }")
        assert before
        assert diff(store).articles == {"new": ("s-1", "s-2")}
        expected = open_store()
        ingest(expected, submitted([story(number) for number in range(3)]), rules_version=VERSION)
        assert text_of(store) == text_of(expected)


def test_killed_while_writing_what_was_derived(tmp_path: Path, undisturbed: str) -> None:
    found = set()
    full = undisturbed.count(f" {derived_iri(DEFAULT_BASE)} .\n")
    assert full > 1000
    for number, wait in enumerate((0.0, 0.01, 0.04)):
        folder = tmp_path / f"store-{number}"
        kill_after(start(folder, before=TELL), "writing", wait)
        with open_store(folder, write=False) as store:
            assert whole(store, 1) == set(range(COUNT))
            derived = len(list(store.quads(derived_iri(DEFAULT_BASE))))
            assert derived == (full if is_current(store) else 0)
            found.add(derived)
        with open_current(folder) as store:
            assert text_of(store) == undisturbed
    assert 0 in found, "no kill came before the transaction was through"
