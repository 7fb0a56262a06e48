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
