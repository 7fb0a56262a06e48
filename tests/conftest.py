"""What several test files share: the model, loaded once a session."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from graph_home import ARTICLES, FACTS, MORE, Ask, lines
from questions_data import fill
from spacy.language import Language
from sparql_server import server
from typer.testing import CliRunner, Result

from cli import app
from extractor.pipeline import build_nlp
from graph.store import Store, open_store

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The extractor's spaCy pipeline."""
    return build_nlp()


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with articles, facts and the store made of them."""
    folder = tmp_path_factory.mktemp("home")
    (folder / "articles.jsonl").write_text(lines(ARTICLES))
    (folder / "facts").mkdir()
    (folder / "facts/oslo.jsonl").write_text(lines(FACTS))
    (folder / "facts/paris.jsonl").write_text(lines(MORE))
    command = ["load", str(folder / "facts"), "--articles", str(folder / "articles.jsonl")]
    result = CliRunner().invoke(app, [*command, "--store", str(folder / "store"), "--format", "json"])
    assert result.exit_code == 0, result.output
    tallies = json.loads(result.stdout)
    assert tallies["Articles"] == [
        {"articles": "new", "number": 2},
        {"articles": "replaced", "number": 0},
        {"articles": "unchanged", "number": 0},
        {"articles": "failed", "number": 0},
    ]
    assert {row["facts"]: row["number"] for row in tallies["Facts"]} == {
        "defeat": 2,
        "head_to_head": 1,
        "nationality": 1,
        "performance": 3,
    }
    return folder


@pytest.fixture
def ask(home: Path) -> Ask:
    """Run a command on the store; it must succeed unless ``fails`` gives its status."""

    def run(*command: str, fails: int = 0) -> Result:
        result = CliRunner().invoke(app, list(command), env={"PODIUM_STORE": str(home / "store")})
        assert result.exit_code == fails, result.output
        return result

    return run


@pytest.fixture(scope="session")
def embedded() -> Iterator[Store]:
    """The graph of questions_data in memory; read it only."""
    with open_store() as store:
        yield fill(store)


@pytest.fixture(scope="session")
def remote() -> Iterator[Store]:
    """The same on a SPARQL server."""
    with server() as address, open_store(address) as store:
        yield fill(store)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Figure]:
    """The figures that are saved, to look into."""
    from graph.plots import chains, figure, progression, ranking, records, rivalry, victories

    kept: list[Figure] = []

    def keep(picture: Figure, path: Path) -> Path:
        kept.append(picture)
        return figure.save(picture, path)

    for module in (chains, progression, records, ranking, rivalry, victories):
        monkeypatch.setattr(module, "save", keep)
    return kept
