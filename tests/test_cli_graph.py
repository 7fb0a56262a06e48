"""The commands that ask the graph, on a small store of our own making."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from graph_home import BODY, Ask


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


def test_rivals_lead_to_their_sentences(ask: Ask) -> None:
    rivals = json.loads(ask("rivals", "Brandt", "--evidence", "-f", "json").stdout)
    assert all(row["evidence"] for row in rivals)
    assert all("evidence" not in row for row in json.loads(ask("rivals", "Brandt", "-f", "json").stdout))


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


def test_names_that_are_not_clear(ask: Ask) -> None:
    assert "Berta Brandt (women, 1500m, 2021) [berta-brandt]" in ask("show", "Brant", fails=1).stderr


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


def test_what_articles_say_of_a_record_is_not_told_as_certain(ask: Ask) -> None:
    answer = ask("ask", "Who holds the world record of the women's 1500m?")
    assert "podium progression EVENT" in answer.stderr
    assert "podium progression EVENT" not in ask("ask", "Who beat Berta Brandt?").stderr


def test_a_chain_in_plain_words(ask: Ask) -> None:
    rows = list(csv.DictReader(io.StringIO(ask("ask", "How is Ahlberg linked to Conti?", "-f", "csv").stdout)))
    assert [(row["winner"], row["loser"]) for row in rows] == [
        ("Anna Ahlberg", "Berta Brandt"),
        ("Berta Brandt", "Clara Conti"),
    ]
    assert "no chain of victories" in ask("ask", "How is Conti linked to Ahlberg?", fails=1).stderr


def test_records_of_men_and_women_are_two_tables(ask: Ask, tmp_path: Path) -> None:
    told = [("Jan Berg", "3:29.10", "men"), ("Ann Lee", "3:52.40", "women")]
    facts = [
        {"type": "record", "athlete": name, "record": "WR", "discipline": "1500m", "mark": mark, "sex": sex}
        | {"status": "set", "date": "2009", "evidence": f"{name} ran {mark}, a world record"}
        for name, mark, sex in told
    ]
    text = ". ".join(str(fact["evidence"]) for fact in facts)
    (tmp_path / "articles.jsonl").write_text(json.dumps({"id": "two", "title": "Records", "text": f"{text}."}))
    (tmp_path / "two.jsonl").write_text("".join(f"{json.dumps(fact)}\n" for fact in facts))
    store = ("--store", str(tmp_path / "store"))
    ask("load", str(tmp_path / "two.jsonl"), "--articles", str(tmp_path / "articles.jsonl"), *store)
    found = json.loads(ask("progression", "1500m", "-f", "json", *store).stdout)
    assert {title: [row["athlete"] for row in rows] for title, rows in found.items()} == {
        "World record, men's 1500m": ["Jan Berg"],
        "World record, women's 1500m": ["Ann Lee"],
    }
    on_day = ask("progression", "1500m", "--on", "2010-01-01", *store).stdout
    assert on_day.count("World record,") == 2
    assert "no article tells which WR" in ask("progression", "1500m", "--on", "2000-01-01", *store, fails=1).stderr
