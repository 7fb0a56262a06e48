"""extract and ingest from files to facts and answers, with all that can go wrong on the way."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from cli import app
from commands import demo

OSLO = """---
id: oslo-1
title: "Ahlberg wins the 1500m in Oslo"
published: 2021-06-20
source: The Lap
---
Sweden's Anna Ahlberg beat Berta Brandt of Germany to win the women's 1500m at the Bislett Games in Oslo on Saturday in
4:01.20.

Brandt was second in 4:01.95.
"""
RUNNER = CliRunner()


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder with one good article and six files that are none."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "oslo.txt").write_text(OSLO)
    (folder / "empty.txt").write_text("")
    (folder / "latin.txt").write_bytes("Title\n\nZo\u00eb won".encode("latin-1"))
    (folder / "binary.txt").write_bytes(b"\x00\x01\x02")
    (folder / "broken.md").write_text("---\ntitle: Gold: again\n---\nBody")
    (folder / "wrong.jsonl").write_text('{"text": \n')
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    return folder


def run(*command: object, **options: Any) -> Result:
    """Run podium."""
    return RUNNER.invoke(app, [str(part) for part in command], **options)


def records(text: str) -> list[dict[str, Any]]:
    """JSON lines read back."""
    return [json.loads(line) for line in text.splitlines()]


def oslo_text() -> str:
    """The article's text, in which offsets count; its broken line is joined."""
    body = OSLO.split("---\n")[2].strip("\n").replace("in\n4:01.20", "in 4:01.20")
    return f"Ahlberg wins the 1500m in Oslo\n\n{body}"


def test_facts_of_a_good_article_are_printed_and_the_bad_ones_named(news: Path) -> None:
    result = run("extract", news)
    assert result.exit_code == 1
    facts = records(result.stdout)
    text = oslo_text()
    for fact in facts:
        start, end = map(int, fact["id"].partition("#char=")[2].split(","))
        assert text[start:end] == fact["evidence"]
    (defeat,) = [fact for fact in facts if fact["type"] == "defeat"]
    wanted = {"winner": "Anna Ahlberg", "loser": "Berta Brandt", "discipline": "1500m", "date": "2021-06-19"}
    assert {slot: defeat[slot] for slot in wanted} == wanted
    marks = {fact["athlete"]: fact["mark"] for fact in facts if fact["type"] == "performance"}
    assert marks == {"Anna Ahlberg": "4:01.20", "Berta Brandt": "4:01.95"}
    problems = result.stderr.splitlines()
    assert len(problems) == 6
    for name in ("empty.txt", "latin.txt", "binary.txt", "broken.md", "wrong.jsonl", "huge.txt"):
        assert any(line.startswith(f"podium: {news / name}: ") for line in problems), name


def test_the_same_article_gives_the_same_lines_from_a_file_and_from_standard_input(news: Path) -> None:
    from_file = run("extract", news / "oslo.txt")
    from_stdin = run("extract", "-", input=OSLO)
    assert from_file.exit_code == from_stdin.exit_code == 0
    assert from_file.stdout == from_stdin.stdout != ""


def test_out_writes_one_whole_file_an_article(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "facts"
    result = run("extract", news / "oslo.txt", "--out", out)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert [path.name for path in out.iterdir()] == ["oslo-1.jsonl"]
    assert (out / "oslo-1.jsonl").read_text() == run("extract", news / "oslo.txt").stdout
    assert "1 article" in result.stderr


def test_an_id_cannot_leave_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(OSLO.replace("oslo-1", "../../oslo/1"))
    assert run("extract", tmp_path / "a.txt", "--out", tmp_path / "out").exit_code == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["..%2F..%2Foslo%2F1.jsonl"]


def test_a_folder_that_cannot_be_made_is_named(news: Path) -> None:
    result = run("extract", news / "oslo.txt", "--out", news / "oslo.txt" / "out")
    assert result.exit_code == 1
    assert "cannot be made a folder" in result.stderr


def test_only_what_is_sure(news: Path) -> None:
    every = records(run("extract", news / "oslo.txt").stdout)
    least = max(fact["confidence"] for fact in every)
    sure = records(run("extract", news / "oslo.txt", "--min-confidence", least).stdout)
    assert [{**fact, "id": ""} for fact in sure] == [
        {**fact, "id": ""} for fact in every if fact["confidence"] >= least
    ]


def test_explain_marks_the_mentions_and_tells_the_steps(news: Path) -> None:
    out = run("extract", news / "oslo.txt", "--explain").stdout
    assert "[Anna Ahlberg|PERSON] beat [Berta Brandt|PERSON]" in out
    assert "[1500m|EVENT]" in out
    assert "   - " in out


def test_html_shows_article_mentions_and_facts(news: Path, tmp_path: Path) -> None:
    assert run("extract", news / "oslo.txt", "--html", tmp_path / "pages").exit_code == 0
    page = (tmp_path / "pages/oslo-1.html").read_text()
    assert page.startswith("<!doctype html>")
    assert page.count("<mark") >= 6
    assert "winner=Anna Ahlberg, loser=Berta Brandt" in page


def test_a_model_that_is_not_there_is_said_before_any_work(news: Path) -> None:
    result = run("extract", news / "oslo.txt", "--model", "en_no_such_model")
    assert result.exit_code == 1
    assert (
        result.stderr
        == "podium: en_no_such_model: no such spaCy model here; install it with pip, or leave out --model\n"
    )


def test_ingest_tells_new_unchanged_replaced_and_failed(news: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"

    def counts() -> dict[str, int]:
        result = run("ingest", news, "--store", store, "--format", "json")
        assert result.exit_code == 1
        return {row["articles"]: row["number"] for row in json.loads(result.stdout)["Articles"]}

    assert counts() == {"new": 1, "replaced": 0, "unchanged": 0, "failed": 6}
    assert counts() == {"new": 0, "replaced": 0, "unchanged": 1, "failed": 6}
    (news / "oslo.txt").write_text(OSLO.replace("4:01.95", "4:02.05"))
    assert counts() == {"new": 0, "replaced": 1, "unchanged": 0, "failed": 6}
    (row, *_) = json.loads(run("top", "1500m", "--store", store, "-f", "json").stdout)
    assert (row["athlete"], row["mark"]) == ("Anna Ahlberg", "4:01.20")
    (defeat,) = json.loads(run("beats", "Ahlberg", "--store", store, "-f", "json", "--evidence").stdout)
    assert (defeat["loser"], defeat["date"]) == ("Berta Brandt", "2021-06-19")
    assert {source["article"] for source in defeat["evidence"]} == {"oslo-1"}
    again = run("reextract", "--store", store, "--force", "--format", "json")
    assert json.loads(again.stdout)["Gained"] == json.loads(again.stdout)["Lost"] == []


def test_ingest_ends_with_the_table_on_a_pipe(news: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "cli", "ingest", str(news / "oslo.txt"), "--store", str(tmp_path / "s")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("Articles\narticles   number\n---------  ------\nnew             1\n")
    assert done.stderr.startswith("oslo-1: new, ")


def test_evaluate_on_a_small_gold_set(news: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / "oslo-1.jsonl").write_text(run("extract", news / "oslo.txt").stdout)
    command = ("evaluate", gold, news / "oslo.txt", "--format", "json")
    result = run(*command, "--save", tmp_path / "kept.json")
    rows = {row["type"]: row for row in json.loads(result.stdout)["Facts"]}
    assert (rows["five primary types"]["precision"], rows["five primary types"]["recall"]) == ("1.000", "1.000")
    against = json.loads(run(*command, "--against", tmp_path / "kept.json").stdout)
    assert against["Since then"] == []
    (gold / "other.jsonl").write_text("")
    missing = run(*command)
    assert missing.exit_code == 1
    assert "1 article with facts" in missing.stderr


def test_the_demo_shows_each_command_and_fails_where_one_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/oslo.txt").write_text(OSLO)
    monkeypatch.setattr(demo, "files", lambda package: tmp_path)
    questions = (demo.Question("Whom did she beat?", ("beats", "Ahlberg")), demo.Question("Who?", ("beats", "Xerxes")))
    monkeypatch.setattr(demo, "QUESTIONS", questions[:1])
    good = run("demo")
    assert good.exit_code == 0
    typed = [line for line in good.stdout.splitlines() if line.startswith("$ ")]
    assert typed == ["$ podium ingest corpus/articles", "$ podium beats Ahlberg"]
    assert "Berta Brandt" in good.stdout
    monkeypatch.setattr(demo, "QUESTIONS", questions)
    assert run("demo").exit_code == 1
    kept = run("demo", "--keep", tmp_path / "kept")
    assert f"export PODIUM_STORE={tmp_path}/kept" in kept.stdout
    assert "Berta Brandt" in run("beats", "Ahlberg", "--store", tmp_path / "kept").stdout
    assert "is there already" in run("demo", "--keep", tmp_path / "kept").stderr
