"""Identity on articles made by variation of the corpus holds its floors; the measure itself can tell good from bad."""

from __future__ import annotations

import importlib.util
import sys
from functools import lru_cache
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).parents[1] / "bench" / "identity.py"


@lru_cache(maxsize=1)
def bench() -> ModuleType:
    """The bench as a module."""
    spec = importlib.util.spec_from_file_location("bench_identity", BENCH)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["bench_identity"] = module
    sys.path.insert(0, str(BENCH.parent))
    spec.loader.exec_module(module)
    sys.path.remove(str(BENCH.parent))
    return module


def variations() -> ModuleType:
    """What makes the articles of the bench."""
    bench()
    return sys.modules["variations"]


def test_pairs_are_counted() -> None:
    score = bench().pairs([("a", 1), ("a", 1), ("a", 2), ("b", 2)])
    assert (score.true, score.found, score.right) == (3, 2, 1)
    assert (score.precision, score.recall) == (0.5, 1 / 3)


def test_the_articles_are_many_and_varied() -> None:
    made = bench().articles(240, 1)
    assert len({m.article.id for m in made}) == 240
    assert sum(len(m.facts) for m in made) > 1000
    told = {name for m in made for fact in m.facts for name in variations().names(fact)}
    true = {person for m in made for base in m.truth for person in base.people}
    assert len(told) > len(true) * 1.2
    assert any(person.endswith("(namesake)") for person in true)
    assert [m.facts for m in made[:5]] == [m.facts for m in bench().articles(240, 1)[:5]]


def test_floors() -> None:
    measured = bench().total(bench().scores(bench().articles(240, seed)) for seed in bench().SEEDS)
    for kind, (precision, recall) in bench().FLOORS.items():
        assert measured[kind].true > 800, kind
        assert measured[kind].precision >= precision, kind
        assert measured[kind].recall >= recall, kind


def test_floors_can_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where every name is its own person and every claim its own race, recall is nothing."""
    made = bench().articles(40, 1)
    whole = bench().resolve

    def blind(rows: object, decisions: object) -> object:
        found = whole(rows, decisions)
        alone = {mention: f"person:{number}" for number, mention in enumerate(sorted(found.who))}
        return type(found)(found.told, found.rows, found.folk, alone, found.sexes, (), found.results)

    monkeypatch.setattr(bench(), "resolve", blind)
    score = bench().scores(made)["athletes"]
    assert (score.found, score.recall) == (0, 0.0)
