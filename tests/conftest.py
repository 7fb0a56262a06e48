"""What several test files share: the model, loaded once a session."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from graph_home import ARTICLES, FACTS, MORE, Ask, lines
from spacy.language import Language
from typer.testing import CliRunner, Result

from cli import app
from extractor.pipeline import build_nlp


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
