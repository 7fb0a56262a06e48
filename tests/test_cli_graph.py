"""The commands of the graph, from facts to answers, on a small store of our own making."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from cli import app

BODY = (
    "Anna Ahlberg of Sweden beat Berta Brandt to win the 1500m at the Oslo meeting in 4:01.20. "
    "The German was second in 4:01.95. Ahlberg had never beaten her in three races."
)
ARTICLES = [
    {"id": "oslo", "title": "Ahlberg wins in Oslo", "published": "2021-06-20", "source": "The Lap", "text": BODY},
    {
        "id": "paris",
        "title": "Brandt in Paris",
        "published": "2021-07-05",
        "text": "Berta Brandt held off Clara Conti over 1500m in Paris on Saturday. It took her 3:59.80.",
    },
]
OSLO = {"discipline": "1500m", "competition": "Oslo meeting", "venue": "Oslo", "date": "2021-06-19", "sex": "women"}
PARIS = {"discipline": "1500m", "venue": "Paris", "date": "2021-07-03", "sex": "women"}
BEAT = "Anna Ahlberg of Sweden beat Berta Brandt to win the 1500m at the Oslo meeting in 4:01.20"
FACTS: list[dict[str, Any]] = [
    {"type": "performance", "athlete": "Anna Ahlberg", "mark": "4:01.20", "place": 1, **OSLO, "evidence": BEAT},
    {
        "type": "performance",
        "athlete": "Berta Brandt",
        "mark": "4:01.95",
        "place": 2,
        **OSLO,
        "evidence": "The German was second in 4:01.95",
    },
    {"type": "defeat", "winner": "Anna Ahlberg", "loser": "Berta Brandt", **OSLO, "evidence": BEAT},
    {"type": "nationality", "athlete": "Anna Ahlberg", "country": "SWE", "evidence": "Anna Ahlberg of Sweden"},
    {
        "type": "head_to_head",
        "athlete": "Anna Ahlberg",
        "opponent": "Berta Brandt",
        "meetings": 3,
        "wins": 0,
        "evidence": "Ahlberg had never beaten her in three races",
    },
]
MORE: list[dict[str, Any]] = [
    {
        "type": "defeat",
        "winner": "Berta Brandt",
        "loser": "Clara Conti",
        **PARIS,
        "evidence": "Berta Brandt held off Clara Conti over 1500m in Paris",
    },
    {
        "type": "performance",
        "athlete": "Berta Brandt",
        "mark": "3:59.80",
        "place": 1,
        **PARIS,
        "evidence": "It took her 3:59.80",
    },
]
Ask = Callable[..., Result]


def lines(records: list[dict[str, Any]]) -> str:
    """JSON lines."""
    return "".join(json.dumps(record) + "\n" for record in records)


@pytest.fixture(scope="module")
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


def test_beats_with_evidence(ask: Ask) -> None:
    (row,) = json.loads(ask("beats", "Ahlberg", "--evidence", "--format", "json").stdout)
    assert row["loser"] == "Berta Brandt"
    assert (row["date"], row["event"], row["venue"], row["said"]) == ("2021-06-19", "women 1500m", "Oslo", "stated")
    assert {source["article"] for source in row["evidence"]} == {"oslo"}
    text = f"Ahlberg wins in Oslo\n\n{BODY}"
    for source in row["evidence"]:
        assert text[source["start"] : source["end"]] == source["quote"]


def test_who_beat(ask: Ask) -> None:
    rows = list(csv.DictReader(io.StringIO(ask("beats", "Berta Brandt", "--by-whom", "--format", "csv").stdout)))
    assert [(row["winner"], row["articles"]) for row in rows] == [("Anna Ahlberg", "oslo")]
    assert "nothing found" in ask("beats", "Brandt", "--by-whom", "--year", "2020").stdout


def test_path_shows_each_link_with_its_sentence(ask: Ask) -> None:
    out = ask("path", "Anna Ahlberg", "Clara Conti").stdout
    assert out.startswith("Anna Ahlberg > Berta Brandt > Clara Conti\n")
    assert 'paris (2021-07-05): "Berta Brandt held off Clara Conti over 1500m in Paris on Saturday."' in out


def test_no_path_says_so(ask: Ask) -> None:
    result = ask("path", "Clara Conti", "Anna Ahlberg", fails=1)
    assert result.stdout == ""
    assert "Clara Conti" in result.stderr


def test_head_to_head_with_the_stated_tally(ask: Ask) -> None:
    found = json.loads(ask("head-to-head", "Ahlberg", "Brandt", "--format", "json").stdout)
    (meeting,) = found["Anna Ahlberg and Berta Brandt"]
    assert (meeting["ahead"], meeting["Anna Ahlberg"], meeting["margin"]) == ("Anna Ahlberg", "1. 4:01.20", "0.75 s")
    assert found["Tally of Anna Ahlberg"][0] == {"of": "all", "meetings": 1, "wins": 1, "losses": 0, "open": 0}
    (stated,) = found["What articles count"]
    assert (stated["meetings"], stated["wins"], stated["articles"]) == (3, 0, ["oslo"])
    assert (stated["verdict"], stated["because"]) == (
        "possible",
        "true before the race that the article itself reports, and changed by it",
    )


def test_show(ask: Ask) -> None:
    found = json.loads(ask("show", "Ahlberg", "-f", "json").stdout)
    assert [(row["date"], row["place"], row["mark"]) for row in found["Results"]] == [("2021-06-19", 1, "4:01.20")]
    assert [row["loser"] for row in found["Beat"]] == ["Berta Brandt"]
    assert {row[""]: row["what"] for row in found["Anna Ahlberg"]}["country"] == "SWE"


def test_rivals_top_and_progression(ask: Ask) -> None:
    rivals = json.loads(ask("rivals", "Brandt", "-f", "json").stdout)
    assert [(row["opponent"], row["wins"], row["losses"]) for row in rivals] == [
        ("Clara Conti", 1, 0),
        ("Anna Ahlberg", 0, 1),
    ]
    top = json.loads(ask("top", "1500m", "-f", "json").stdout)
    assert [(row["place"], row["mark"], row["athlete"]) for row in top] == [
        (1, "3:59.80", "Berta Brandt"),
        (2, "4:01.20", "Anna Ahlberg"),
    ]
    (season,) = json.loads(ask("progression", "Brandt", "-f", "json").stdout)
    assert (season["event"], season["season"], season["best"]) == ("1500m", "2021", "3:59.80")


def test_rank_puts_who_beat_the_best_first(ask: Ask) -> None:
    rows = json.loads(ask("rank", "--event", "1500m", "-f", "json").stdout)
    assert [row["athlete"] for row in rows] == ["Anna Ahlberg", "Berta Brandt", "Clara Conti"]
    assert "value" in ask("rank", "--event", "1500m").stdout
    quoted = json.loads(ask("rank", "--event", "1500m", "--evidence", "-f", "json").stdout)
    assert {source["article"] for source in quoted[1]["evidence"]} == {"oslo", "paris"}
    agreement = json.loads(ask("rank", "--event", "1500m", "--compare", "-f", "json").stdout)
    assert {row["method"] for row in agreement} | {row["other method"] for row in agreement} == {
        "pagerank",
        "plackett-luce",
        "openskill",
        "points",
        "honours",
    }


def test_race_by_what_is_known_of_it(ask: Ask) -> None:
    found = json.loads(ask("race", "--venue", "Oslo", "-f", "json").stdout)
    (title, *_) = found
    assert [(row["place"], row["athlete"], row["mark"]) for row in found[title]] == [
        (1, "Anna Ahlberg", "4:01.20"),
        (2, "Berta Brandt", "4:01.95"),
    ]
    listed = json.loads(ask("race", "--event", "1500m", "-f", "json").stdout)
    assert [row["venue"] for row in listed] == ["Paris", "Oslo"]
    assert json.loads(ask("race", listed[1]["race"], "-f", "json").stdout) == found


def test_query_in_all_its_forms(ask: Ask, tmp_path: Path) -> None:
    sparql = "SELECT ?name WHERE { ?a a sport:Athlete ; rdfs:label ?name } ORDER BY ?name"
    assert ask("query", sparql).stdout.split() == [
        "name",
        "------------",
        "Anna",
        "Ahlberg",
        "Berta",
        "Brandt",
        "Clara",
        "Conti",
    ]
    assert ask("query", sparql, "--format", "csv").stdout.split() == [
        "name",
        "Anna",
        "Ahlberg",
        "Berta",
        "Brandt",
        "Clara",
        "Conti",
    ]
    file = tmp_path / "q.rq"
    file.write_text(sparql)
    bindings = json.loads(ask("query", "--file", str(file), "--format", "json").stdout)["results"]["bindings"]
    assert [row["name"]["value"] for row in bindings] == ["Anna Ahlberg", "Berta Brandt", "Clara Conti"]
    assert ask("query", "ASK { ?a a sport:Athlete }").stdout == "yes\n"
    graph = ask("query", "CONSTRUCT { ?a rdfs:label ?n } WHERE { ?a a sport:Athlete ; rdfs:label ?n }").stdout
    assert '<athlete/anna-ahlberg> rdfs:label "Anna Ahlberg" .' in graph


def test_query_refuses_what_it_cannot_do(ask: Ask) -> None:
    assert "line 1, column 11" in ask("query", "SELECT ?x WHER { }", fails=1).stderr
    assert "queries only read" in ask("query", "DELETE WHERE { ?s ?p ?o }", fails=1).stderr
    assert "no named query 'coachs'; near are coaches" in ask("query", "coachs", fails=1).stderr
    assert "give a query" in ask("query", fails=2).stderr
    assert "--set gives a value" in ask("query", "ASK { ?s ?p ?o }", "--set", "a=b", fails=1).stderr


def test_named_queries_are_listed_and_run(ask: Ask) -> None:
    listed = json.loads(ask("queries", "--format", "json").stdout)
    assert len(listed) >= 20
    assert ask("queries", listed[0]["name"]).stdout.startswith("# summary:")
    out = ask("query", "athletes-of-country", "--set", "country=SWE").stdout
    assert "Anna Ahlberg" in out
    assert "needs" in ask("query", "athletes-of-country", fails=1).stderr


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


def test_names_that_are_not_clear(ask: Ask) -> None:
    assert "Berta Brandt (women, 1500m, 2021) [berta-brandt]" in ask("show", "Brant", fails=1).stderr


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


@pytest.mark.parametrize("ending", ["graphml", "gexf"])
def test_the_network_is_read_back_by_networkx(ask: Ask, tmp_path: Path, ending: str) -> None:
    import networkx as nx

    first, second = tmp_path / f"a.{ending}", tmp_path / f"b.{ending}"
    assert ask("network", str(first)).stdout == f"3 athletes, 2 victories in {first}\n"
    ask("network", str(second))
    assert first.read_bytes() == second.read_bytes()
    graph = (nx.read_graphml if ending == "graphml" else nx.read_gexf)(first)
    names = nx.get_node_attributes(graph, "label")
    edges = {(names[a], names[b], data["date"]) for a, b, data in graph.edges(data=True)}
    assert edges == {
        ("Anna Ahlberg", "Berta Brandt", "2021-06-19"),
        ("Berta Brandt", "Clara Conti", "2021-07-03"),
    }
    assert ".graphml or a .gexf" in ask("network", str(tmp_path / "a.dot"), fails=1).stderr


@pytest.mark.parametrize(
    "command",
    [
        ("path", "Ahlberg", "Conti", "--plot"),
        ("head-to-head", "Ahlberg", "Brandt", "--plot"),
        ("rank", "--event", "1500m", "--method", "openskill", "--plot"),
        ("progression", "Brandt", "--plot"),
        ("network",),
    ],
)
def test_pictures_are_drawn_where_they_are_asked_for(ask: Ask, tmp_path: Path, command: tuple[str, ...]) -> None:
    result = ask(*command, str(tmp_path / "a.svg"))
    assert (tmp_path / "a.svg").read_text().lstrip().startswith("<?xml")
    assert str(tmp_path / "a.svg") in result.stderr + result.stdout
    refused = ask(*command, str(tmp_path / "a.gif"), fails=1).stderr
    assert ("a .graphml or a .gexf" if command == ("network",) else "a .svg or a .png") in refused


def test_a_question_in_plain_words(ask: Ask) -> None:
    rows = list(
        csv.DictReader(io.StringIO(ask("ask", "Who beat Berta Brandt over 1500m since 2021?", "-f", "csv").stdout))
    )
    assert [row["winner"] for row in rows] == ["Anna Ahlberg"]
    shown = ask("ask", "Who beat Berta Brandt?", "--sparql")
    assert "SELECT" in shown.stdout
    assert "Anna Ahlberg" in shown.stdout
    kept = ask("ask", "Who beat Berta Brandt?", "--sparql", "-f", "csv")
    assert "SELECT" in kept.stderr
    assert "SELECT" not in kept.stdout


def test_what_is_not_understood_is_said_with_near_questions(ask: Ask) -> None:
    result = ask("ask", "Why is the sky blue over 1500m?", fails=1)
    assert "questions that are understood:" in result.stderr
    examples = json.loads(ask("ask", "-f", "json").stdout)
    assert len(examples) >= 15
    assert "Who beat Jakob Ingebrigtsen over 1500m since 2021?" in [row["question"] for row in examples]


def test_who_beat_whom_as_a_table(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "pairs.csv"
    assert ask("network", str(file)).stdout == f"2 pairs, 2 victories in {file}\n"
    assert file.read_text() == "winner,loser,victories\nAnna Ahlberg,Berta Brandt,1\nBerta Brandt,Clara Conti,1\n"
    assert ask("network", str(file), "--since", "2021-07").stdout.startswith("1 pair, 1 victory")
    assert "cannot be written" in ask("network", str(tmp_path / "nowhere" / "pairs.csv"), fails=1).stderr
