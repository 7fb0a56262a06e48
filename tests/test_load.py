"""Facts made elsewhere: files and folders, quotes found in their articles, messages with file and line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from stories import story

from extractor.article import Article
from extractor.facts import dump
from graph.export import export
from graph.ingest import ingest, submission
from graph.load import GIVEN, LoadError, by_id, read_facts
from graph.store import Store, open_store

TEXT = "The “flying Dutchwoman”\nran 4:12.33 – a world record – in Monaco."
ARTICLE = Article(id="mda", title="A mile", body=TEXT, published="2019-07-12")
FACT = {
    "type": "performance",
    "athlete": "Sifan Hassan",
    "discipline": "mile",
    "mark": "4:12.33",
    "evidence": "ran 4:12.33",
}


def written(path: Path, *facts: dict[str, object]) -> Path:
    path.write_text("".join(json.dumps(fact) + "\n" for fact in facts), encoding="utf-8")
    return path


def loaded(path: Path, *articles: Article) -> Store:
    store = open_store()
    report = ingest(store, read_facts(path, articles=by_id(articles)), rules_version=GIVEN)
    assert [outcome.message for outcome in report.outcomes if outcome.message] == []
    return store


def quotes(store: Store) -> list[tuple[str | None, ...]]:
    rows = store.select(
        """SELECT ?exact ?start ?end WHERE { ?target oa:hasSelector ?words . ?words oa:exact ?exact
           OPTIONAL { ?target oa:hasSelector ?range . ?range oa:start ?start ; oa:end ?end } } ORDER BY ?start"""
    )
    return [tuple(term.value if term else None for term in row) for row in rows]


def test_a_folder_with_its_articles(tmp_path: Path) -> None:
    quote = '"flying Dutchwoman" ran'
    other = {"type": "nationality", "athlete": "Sifan Hassan", "country": "NED", "evidence": quote}
    written(tmp_path / "mda.jsonl", FACT, other)
    store = loaded(tmp_path, ARTICLE)
    assert quotes(store) == [
        ("“flying Dutchwoman”\nran", "12", "35"),
        ("ran 4:12.33", "32", "43"),
    ]
    assert store.ask("ASK { ?a dcterms:title 'A mile' ; pod:published ?day }")
    assert store.ask("ASK { ?c pod:rule 'given' ; pod:confidence ?sure FILTER(?sure = 1) }")


def test_a_file_of_several_articles(tmp_path: Path) -> None:
    path = written(tmp_path / "all.jsonl", {**FACT, "id": "mda/1"}, {**FACT, "id": "mdb/1#char=5,9"}, FACT)
    given = list(read_facts(path, articles=by_id([ARTICLE])))
    assert [one.article.id for one in given] == ["all", "mda", "mdb"]
    assert [one.article.title for one in given] == ["all", "A mile", "mdb"]
    assert quotes(loaded(path, ARTICLE)) == [("ran 4:12.33", None, None)] * 2 + [("ran 4:12.33", "32", "43")]


def test_what_podium_writes_it_reads(tmp_path: Path) -> None:
    stories = [story(number) for number in (0, 1)]
    for told in stories:
        (tmp_path / f"{told.article.id}.jsonl").write_text("\n".join(dump(told.facts)), encoding="utf-8")
    store = loaded(tmp_path, *(told.article for told in stories))
    direct = open_store()
    for told in stories:
        ingest(direct, [submission(told.article, lambda _, told=told: told.facts)], rules_version=GIVEN)  # type: ignore[misc]

    def claims(of: Store) -> list[str]:
        lines = export(of, format="nquads")
        assert lines is not None
        return [line for line in lines.splitlines() if "contentHash" not in line and "claimsFingerprint" not in line]

    assert claims(store) == claims(direct)


def test_other_facts_of_the_same_article_are_a_change(tmp_path: Path) -> None:
    path = written(tmp_path / "mda.jsonl", FACT)
    store = loaded(path, ARTICLE)
    again = ingest(store, read_facts(path, articles=by_id([ARTICLE])), rules_version=GIVEN)
    assert again.count("unchanged") == 1
    written(path, {**FACT, "place": 1})
    changed = ingest(store, read_facts(path, articles=by_id([ARTICLE])), rules_version=GIVEN)
    assert changed.count("replaced") == 1


def test_the_order_of_lines_does_not_matter(tmp_path: Path) -> None:
    other = {**FACT, "place": 1}
    one, two = written(tmp_path / "a.jsonl", FACT, other), written(tmp_path / "b.jsonl", other, FACT)
    hashes = [next(iter(read_facts(path))).content_hash for path in (one, two)]
    assert hashes[0] != hashes[1]  # their articles have different ids
    one.rename(tmp_path / "mda.jsonl")
    first = next(iter(read_facts(tmp_path / "mda.jsonl"))).content_hash
    two.rename(tmp_path / "mda.jsonl")
    assert next(iter(read_facts(tmp_path / "mda.jsonl"))).content_hash == first


WRONG = [
    (
        {**FACT, "evidence": "ran 4:12.34"},
        "the article mda does not say 'ran 4:12.34'; `evidence` is a verbatim quote of it",
    ),
    ({**FACT, "mark": "fast"}, "performance: mark: 'fast' is no mark"),
    ({**FACT, "type": "guess"}, "type 'guess' is none of performance, defeat"),
    ({**FACT, "evidence": ""}, "evidence: a fact needs the verbatim quote"),
    ({**FACT, "athlet": "x"}, "unknown slot 'athlet'"),
]


@pytest.mark.parametrize(("fact", "why"), WRONG, ids=[why[:20] for _, why in WRONG])
def test_a_wrong_fact_fails_its_article(tmp_path: Path, fact: dict[str, object], why: str) -> None:
    written(tmp_path / "mda.jsonl", FACT, fact)
    written(tmp_path / "mdb.jsonl", FACT)
    report = ingest(open_store(), read_facts(tmp_path, articles=by_id([ARTICLE])), rules_version=GIVEN)
    assert [(outcome.id, outcome.status) for outcome in report.outcomes] == [("mda", "failed"), ("mdb", "new")]
    assert f"LoadError: {tmp_path / 'mda.jsonl'}:2: " in report.failures[0].message
    assert why in report.failures[0].message


def test_what_is_no_jsonl(tmp_path: Path) -> None:
    with pytest.raises(LoadError, match=r"holds no .jsonl file; name a folder of <article id>.jsonl"):
        list(read_facts(tmp_path))
    with pytest.raises(LoadError, match=r"no such file; name a .jsonl file"):
        list(read_facts(tmp_path / "none.jsonl"))
    path = tmp_path / "x.jsonl"
    path.write_text('\n{"type":\n')
    with pytest.raises(LoadError, match=r"x.jsonl:2: not JSON: Expecting value at column 9; expected one fact a line"):
        list(read_facts(path))
    path.write_text("[1]\n")
    with pytest.raises(LoadError, match=r"x.jsonl:1: expected a JSON object a line, got list"):
        list(read_facts(path))
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LoadError, match=r"x.jsonl: cannot be read as UTF-8 text"):
        list(read_facts(path))


def test_two_articles_of_one_id() -> None:
    assert list(by_id([ARTICLE, ARTICLE])) == ["mda"]
    with pytest.raises(LoadError, match="two different articles have the id 'mda'"):
        by_id([ARTICLE, Article(id="mda", title="x", body="y")])
