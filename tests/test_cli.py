"""The command line as a whole: the manual, quick help, problems that say what to do."""

from __future__ import annotations

import importlib
import os
import re
import shlex
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from cli import app
from commands.manual import MENDABLE, SECTIONS, panel_of
from graph.catalog import get

HEAVY = (
    "spacy",
    "rdflib",
    "networkx",
    "pyoxigraph",
    "numpy",
    "scipy",
    "matplotlib",
    "trafilatura",
    "pyshacl",
    "rich",
    "yaml",
)
COMMANDS: dict[str, Any] = typer.main.get_command(app).commands  # type: ignore[attr-defined]
ONE_LINE = re.compile(r"[A-Z][^.]+\.")


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys, cli\n"
        "try: cli.app(['--help'], prog_name='podium')\n"
        "except SystemExit: pass\n"
        f"print('LOADED', sorted(set({HEAVY}) & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.endswith("LOADED []\n")
    assert "Usage: podium" in run.stdout


def test_every_command_stands_in_the_manual() -> None:
    shown = CliRunner().invoke(app, ["--help"]).output
    assert len(COMMANDS) >= 1
    for name in COMMANDS:
        assert re.search(rf"^  {name} ", shown, re.MULTILINE), f"{name} is missing from podium --help"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_one_line_a_section_and_examples(name: str) -> None:
    command = COMMANDS[name]
    assert command.rich_help_panel in SECTIONS, f"{name} stands in no section"
    assert panel_of(command) in SECTIONS
    first = (command.help or "").strip().splitlines()[0]
    assert ONE_LINE.fullmatch(first), f"{name}: the help starts with {first!r}, expected one sentence on a line"
    shown = CliRunner().invoke(app, [name, "--help"], terminal_width=100).output
    examples = shown.partition("Examples:\n")[2].splitlines()
    assert any(f"podium {name}" in line for line in examples), f"{name}: no example"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_and_argument_is_explained(name: str) -> None:
    for parameter in COMMANDS[name].params:
        assert getattr(parameter, "help", "shown by typer"), f"podium {name}: {parameter.name} has no help"


def test_version() -> None:
    assert re.fullmatch(r"podium \d+\.\d+\.\d+\n", CliRunner().invoke(app, ["--version"]).output)


def test_an_unknown_command_is_a_usage_error() -> None:
    result = CliRunner().invoke(app, ["extrct"])
    assert result.exit_code == 2
    assert "extract" in result.output


def test_the_reader_of_the_output_may_leave(tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / f"{number}.json").write_text("[]")
    command = f"{sys.executable} -m cli --help | head -1; {sys.executable} -m cli extract {tmp_path} 2>&1 | head -1"
    run = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True, env={**os.environ})
    assert "Traceback" not in run.stdout + run.stderr


def test_the_errors_that_a_user_can_mend_exist() -> None:
    for module, name in MENDABLE.items():
        assert issubclass(getattr(importlib.import_module(module), name), Exception)


def example_lines() -> list[str]:
    """The examples of all commands, as they are typed."""
    shown = [command.epilog.partition("Examples:\n")[2].splitlines() for command in COMMANDS.values()]
    return [line.strip() for lines in shown for line in lines]


def typed(line: str) -> list[str]:
    """The words after ``podium`` in an example, without what stands before a pipe or after a redirection."""
    words = shlex.split(line, comments=False)
    words = words[words.index("podium") + 1 :]
    return words[: next((place for place, word in enumerate(words) if word in (">", "|")), None)]


@pytest.mark.parametrize("line", example_lines())
def test_every_example_is_typed_as_the_command_takes_it(line: str) -> None:
    name, *arguments = typed(line)
    COMMANDS[name].make_context(name, list(arguments))
    if name == "query" and re.fullmatch(r"[a-z]+(-[a-z]+)*", arguments[0]):
        known = {parameter.name: parameter.required for parameter in get(arguments[0]).parameters}
        given = {word.partition("=")[0] for before, word in pairwise(arguments) if before == "--set"}
        assert {parameter for parameter, required in known.items() if required} <= given <= set(known)


def test_there_are_examples_enough() -> None:
    assert len(example_lines()) > 2 * len(COMMANDS) - 10
