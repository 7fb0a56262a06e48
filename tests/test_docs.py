"""The documents are current and their commands exist."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from cli import app

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"


def test_the_reference_of_the_command_line_is_current() -> None:
    run = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "build_cli.py"), "--check"], capture_output=True, text=True, cwd=ROOT
    )
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("heading", ["Start", "Tests"])
def test_the_readme_has_the_two_commands(heading: str) -> None:
    found = re.search(
        rf"^## {heading}\n(?:(?!^## ).)*?^```sh\n(.+?)^```$", README.read_text(), re.MULTILINE | re.DOTALL
    )
    assert found, f"no code block below ## {heading}"
    assert found[1].startswith("python3 -m venv .venv && .venv/bin/pip install -q -r requirements.lock -e . && .venv/")
    assert found[1].count("\n") == 1


def test_the_readme_names_every_command() -> None:
    text = README.read_text()
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    missing = [name for name in commands if f"`podium {name}" not in text and f"podium {name} " not in text]
    assert not missing


@pytest.mark.parametrize("path", [README, *sorted((ROOT / "docs").glob("*.md")), ROOT / "CHANGELOG.md"])
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\((?!https?://|#|mailto:)([^)#\s]+)", path.read_text()):
        assert (path.parent / target).exists(), f"{path.name}: {target} is not there"


def test_the_lock_pins_what_the_project_declares() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    declared = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    pins = dict(re.findall(r"^([A-Za-z0-9_.-]+)==(\S+)$", (ROOT / "requirements.lock").read_text(), re.MULTILINE))
    locked = {re.sub(r"[-_.]+", "-", name).lower() for name in pins}
    names = {re.sub(r"[-_.]+", "-", re.split(r"[<>=\[; ]", line)[0]).lower() for line in declared}
    assert len(names) > 15
    assert not names - locked


def test_the_fact_format_tells_the_slots_that_there_are() -> None:
    from dataclasses import fields

    from extractor.facts import COMMON, FACT_TYPES, REQUIRED

    text = (ROOT / "docs" / "facts.md").read_text()
    rows = {cells[0]: cells[1:] for line in text.splitlines() if len(cells := table_cells(line)) == 3}
    for name, kind in FACT_TYPES.items():
        needed, known = (re.findall(r"`(\w+)`", cell) for cell in rows[f"`{name}`"])
        assert {*needed, *known} == {field.name for field in fields(kind)} - COMMON
        assert set(REQUIRED[name]) <= set(needed)


def table_cells(line: str) -> list[str]:
    """The cells of a row of a Markdown table."""
    return [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []


def test_the_example_of_a_fact_is_one() -> None:
    import io

    from extractor.facts import from_json
    from extractor.sources import Sourced, read_paths

    (line,) = re.findall(r"^\{.*\}$", (ROOT / "docs" / "facts.md").read_text(), re.MULTILINE)
    fact = from_json(line, "?", {})
    (found,) = read_paths([str(ROOT / "corpus" / "articles" / "pod-001.txt")], io.BytesIO())
    assert isinstance(found, Sourced)
    evidence = fact.evidence
    assert evidence.article == found.article.id
    assert found.article.text[evidence.start : evidence.end] == evidence.quote
