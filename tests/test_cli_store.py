"""The commands that keep the graph: export, validate, info, compact, forget, decisions, on a small store."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from graph_home import FACTS, Ask, lines
from typer.testing import CliRunner

from cli import app


def test_export_is_the_same_every_time(ask: Ask, tmp_path: Path) -> None:
    import rdflib

    ask("export", str(tmp_path / "a.ttl"))
    ask("export", str(tmp_path / "b.ttl"))
    assert (tmp_path / "a.ttl").read_bytes() == (tmp_path / "b.ttl").read_bytes()
    assert len(rdflib.Graph().parse(tmp_path / "a.ttl")) > 100
    assert ask("export", "-").stdout == (tmp_path / "a.ttl").read_text()
    assert "the ending says no format" in ask("export", str(tmp_path / "a.xyz"), fails=1).stderr
    assert not (tmp_path / "a.xyz").exists()


def test_what_was_loaded_conforms(ask: Ask) -> None:
    assert "0 problems" in ask("validate").stdout


def test_info_and_diff(ask: Ask, home: Path) -> None:
    found = json.loads(ask("info", "-f", "json").stdout)
    assert {row["what"]: row["value"] for row in found["Store"]}["articles"] == 2
    assert {row["claims"]: row["number"] for row in found["Claims"]}["defeat"] == 2
    assert "2  oslo, paris" in ask("diff").stdout


def test_compact_keeps_the_answers(ask: Ask, home: Path, tmp_path: Path) -> None:
    copy = tmp_path / "store"
    shutil.copytree(home / "store", copy)
    index = copy / "podium-cache" / "victories.index"
    assert index.exists(), "made when the facts were loaded"
    index.unlink()
    assert "MB now" in ask("compact", "--store", str(copy)).stdout
    assert index.exists()
    assert ask("export", "-", "--store", str(copy)).stdout == ask("export", "-").stdout


def test_forget_takes_the_facts_along(home: Path, tmp_path: Path) -> None:
    shutil.copytree(home / "store", tmp_path / "store")
    runner = CliRunner(env={"PODIUM_STORE": str(tmp_path / "store")})
    assert "did you mean paris?" in runner.invoke(app, ["forget", "pari"]).stderr
    assert runner.invoke(app, ["forget", "paris"]).exit_code == 0
    missing = runner.invoke(app, ["show", "Clara Conti"])
    assert (missing.exit_code, missing.stdout) == (1, "")
    assert json.loads(runner.invoke(app, ["beats", "Ahlberg", "-f", "json"]).stdout)[0]["loser"] == "Berta Brandt"


@pytest.mark.parametrize("command", [["info"], ["forget", "x"], ["beats", "x"], ["export", "-"], ["reextract"]])
def test_where_there_is_no_store_none_is_made(command: list[str], tmp_path: Path) -> None:
    place = tmp_path / "nowhere"
    result = CliRunner().invoke(app, [*command, "--store", str(place)])
    assert result.exit_code == 1
    assert "there is no store" in result.stderr
    assert not place.exists()


def test_a_wrong_fact_is_named_with_its_place(tmp_path: Path) -> None:
    facts = tmp_path / "f.jsonl"
    facts.write_text(lines([FACTS[3], {"type": "defeat", "winner": "A", "evidence": "q"}]))
    result = CliRunner().invoke(app, ["load", str(facts), "--store", str(tmp_path / "s")])
    assert result.exit_code == 1
    assert f"{facts}" in result.stderr
    assert "the slot 'loser' is missing" in result.stderr


def test_decisions_on_names_are_kept(home: Path, tmp_path: Path) -> None:
    shutil.copytree(home / "store", tmp_path / "store")
    runner = CliRunner(env={"PODIUM_STORE": str(tmp_path / "store")})
    assert "nobody is left open" in runner.invoke(app, ["identities"]).stdout
    assert runner.invoke(app, ["same", "Anna Ahlberg", "Clara Conti@paris"]).exit_code == 0
    rows = json.loads(runner.invoke(app, ["identities", "--decided", "-f", "json"]).stdout)
    assert rows == [{"a": "Anna Ahlberg", "verdict": "same", "b": "Clara Conti@paris"}]
    nodes = json.loads(runner.invoke(app, ["info", "-f", "json"]).stdout)["Nodes"]
    assert {"nodes": "Athlete", "number": 2} in nodes
    assert runner.invoke(app, ["different", "Anna Ahlberg", "Clara Conti@paris"]).exit_code == 0
    assert json.loads(runner.invoke(app, ["rivals", "Brandt", "-f", "json"]).stdout)[0]["opponent"] == "Clara Conti"


def test_decisions_are_on_names_that_articles_write(ask: Ask) -> None:
    assert "no article writes 'Ahlber'; near: Anna Ahlberg" in ask("same", "Ahlber", "Clara Conti", fails=1).stderr
    assert "no article writes 'Clara Conti' in oslo" in ask("same", "Clara Conti@oslo", "Berta Brandt", fails=1).stderr
    assert "on both sides" in ask("same", "Clara Conti", "Clara Conti", fails=1).stderr
