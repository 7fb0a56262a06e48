"""Ingest: one article, one transaction; the end depends on the articles alone."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ingest_home import VERSION, counts, exported, filled, ids, take
from pyoxigraph import Literal, Quad
from sparql_server import server
from stories import story, submitted

from extractor.facts import Fact
from extractor.readers.text import read_text
from graph.changes import base_of
from graph.convert import article_quads
from graph.derived import is_current
from graph.export import export
from graph.ingest import IngestError, Outcome, Submission, content_hash, ingest, needed, submission
from graph.lifecycle import diff
from graph.literals import DEFAULT_BASE, article_iri
from graph.load import by_id, read_facts
from graph.store import StoreError, canonical, open_store


def test_an_article_is_one_graph() -> None:
    store, told = open_store(), story(1)
    report = take(store, [told])
    graph = article_iri(DEFAULT_BASE, "s-1")
    expected = article_quads(
        told.article, told.facts, base=DEFAULT_BASE, content_hash=content_hash(told.article), rules_version=VERSION
    )
    assert set(store.quads(graph)) == canonical(expected)
    assert report.outcomes == [Outcome("s-1", "new", 6)]
    assert report.facts_by_type == {"performance": 2, "defeat": 1, "nationality": 1, "honour": 1, "record": 1}
    assert is_current(store)


def test_unchanged_is_passed_over_and_changed_is_replaced() -> None:
    store, read = open_store(), []  # type: ignore[var-annotated]
    stories = [story(1), story(2)]
    assert counts(take(store, stories)) == (2, 0, 0, 0)
    before = exported(store)
    again = ingest(store, submitted(stories, read=read.append), rules_version=VERSION)
    assert (counts(again), read, exported(store)) == ((0, 2, 0, 0), [], before)
    assert not again.changes
    corrected = [story(1, version=2), story(2)]
    report = ingest(store, submitted(corrected, read=read.append), rules_version=VERSION)
    assert (counts(report), [told.article.id for told in read]) == ((0, 1, 1, 0), ["s-1"])
    assert report.changes.gained["performance"] == (
        "Bea Bruno, 1500m, 4:01.12, 1st, Zurich meeting, Zurich, 2023-06-11",
    )
    assert report.changes.lost["performance"] == ("Bea Bruno, 1500m, 4:01.11, 1st, Zurich meeting, Zurich, 2023-06-11",)
    assert exported(store) == exported(filled(corrected))


def test_another_version_of_the_rules_reads_again() -> None:
    store = open_store()
    take(store, [story(1)])
    report = ingest(store, submitted([story(1)]), rules_version="8")
    assert counts(report) == (0, 0, 1, 0)


def test_force_writes_again() -> None:
    store = filled([story(1)])
    before = exported(store)
    assert counts(take(store, [story(1)], force=True)) == (0, 0, 1, 0)
    assert exported(store) == before


NUMBERS = list(range(6))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    order=st.permutations(NUMBERS),
    cuts=st.sets(st.integers(1, 5), max_size=3),
    old=st.sets(st.sampled_from(NUMBERS), max_size=2),
)
def test_order_and_partition_do_not_matter(order: list[int], cuts: set[int], old: set[int]) -> None:
    store = open_store()
    if old:
        take(store, [story(number, version=2) for number in sorted(old)])
    for first, last in zip([0, *sorted(cuts)], [*sorted(cuts), len(order)], strict=True):
        take(store, [story(number) for number in order[first:last]])
    take(store, [story(number) for number in order])
    assert exported(store) == whole()


@lru_cache(maxsize=1)
def whole() -> str:
    return exported(filled([story(number) for number in NUMBERS]))


def corpus() -> list[Submission]:
    """Some of the project's own articles, which tell of the same seasons, with their gold facts."""
    folder = Path(__file__).parents[1] / "corpus"
    articles = [read_text(path.read_text(encoding="utf-8"), path.stem) for path in (folder / "articles").glob("*.txt")]
    some = [
        given
        for given in read_facts(folder / "facts", articles=by_id(articles))
        if given.article.id.startswith("pod-00")
    ]
    assert len(some) >= 6
    return some


def test_the_corpus_in_any_order() -> None:
    def text_of(parts: Sequence[Sequence[Submission]]) -> str:
        store = open_store()
        for part in parts:
            ingest(store, part, rules_version="given")
        text = export(store, format="turtle")
        assert text is not None
        return text

    given_order = corpus()
    expected = text_of([given_order])
    assert len(expected) > 50_000
    for seed in range(2):
        mixed = list(given_order)
        random.Random(seed).shuffle(mixed)
        assert text_of([mixed]) == expected
        assert text_of([mixed[:4], mixed[4:]]) == expected


def test_failures_leave_the_others_in_peace() -> None:
    def broken() -> Sequence[Fact]:
        raise ZeroDivisionError("in a rule")

    store, seen = open_store(), []  # type: ignore[var-annotated]
    take(store, [story(2)])
    before = set(store.quads(article_iri(DEFAULT_BASE, "s-2")))
    changed = story(2, version=2).article
    given = [*submitted([story(1)]), Submission(changed, broken, content_hash(changed)), *submitted([story(3)])]
    report = ingest(store, given, rules_version=VERSION, on_article=seen.append)
    assert counts(report) == (2, 0, 0, 1)
    assert [outcome.status for outcome in seen] == ["new", "failed", "new"]
    assert report.failures == [Outcome("s-2", "failed", message="ZeroDivisionError: in a rule")]
    assert set(store.quads(article_iri(DEFAULT_BASE, "s-2"))) == before
    assert ids(store) == ["s-1", "s-2", "s-3"]


def test_what_does_not_conform_is_left_out_and_told() -> None:
    told = story(1)
    wrong = replace(told.facts[0], place=0)  # type: ignore[call-arg]
    store = open_store()
    report = ingest(store, [submission(told.article, lambda _: [wrong, *told.facts[1:]])], rules_version=VERSION)
    assert report.outcomes[0].facts == 5
    assert report.facts_by_type == {"performance": 1, "defeat": 1, "nationality": 1, "honour": 1, "record": 1}
    assert [outcome.id for outcome in report.warnings] == ["s-1"]
    assert "left out what does not conform: " in report.warnings[0].message
    assert "(place: 0)" in report.warnings[0].message
    assert not store.ask("ASK { ?claim pod:place 0 }")


def test_an_article_that_does_not_conform_is_not_written() -> None:
    told = story(1)
    evidence = replace(told.facts[0].evidence, start=0, end=5)
    store = open_store()
    given = submission(told.article, lambda _: [replace(told.facts[0], evidence=evidence)])
    report = ingest(store, [given], rules_version=VERSION)
    assert counts(report) == (0, 0, 0, 1)
    assert "The article's text has other words at this range" in report.failures[0].message
    assert ids(store) == []


@pytest.mark.parametrize("swap", [False, True])
def test_two_articles_of_one_id_are_told_and_the_same_one_stays(swap: bool) -> None:
    both = submitted([story(1)]) + submitted([story(1, version=2)])
    store = open_store()
    report = ingest(store, both[::-1] if swap else both, rules_version=VERSION)
    assert counts(report) == (1, 0, 0, 1)
    assert "two different articles have this id" in report.failures[0].message
    kept = min(both, key=lambda given: given.content_hash)
    assert exported(store) == exported(filled([story(1, version=1 if kept is both[0] else 2)]))
    assert counts(ingest(store, [kept, kept], rules_version=VERSION)) == (0, 2, 0, 0)


def test_only_what_is_new_or_has_changed_needs_facts() -> None:
    store = filled([story(1), story(2)])
    given = submitted([story(1), story(2, version=2), story(3)])

    def wanted(version: str) -> list[str]:
        found = [(one.article.id, one.content_hash) for one in given]
        return [name for name, content in found if needed(store, name, content, rules_version=version)]

    assert wanted(VERSION) == ["s-2", "s-3"]
    assert wanted("8") == ["s-1", "s-2", "s-3"]


def test_the_base_is_the_users_and_stays() -> None:
    store = open_store()
    take(store, [story(1)], base="https://example.org/kg/")
    assert base_of(store) == "https://example.org/kg/"
    take(store, [story(2)])
    assert {graph.value.startswith("https://example.org/kg/") for graph in store.graphs()} == {True}
    with pytest.raises(IngestError, match=r"its base is https://example\.org/kg/, not https://w3id"):
        take(store, [story(3)], base=DEFAULT_BASE)
    for bad in ("nonsense/", "https://example.org/kg"):
        with pytest.raises(IngestError, match="expected an IRI that ends with a slash"):
            take(open_store(), [story(3)], base=bad)


def test_the_log_is_of_the_last_ingest_and_not_exported() -> None:
    store = filled([story(1)])
    assert diff(store).articles == {"new": ("s-1",)}
    take(store, [story(2)])
    assert diff(store).articles == {"new": ("s-2",)}
    take(store, [story(2)])
    assert not diff(store)
    assert diff(store).summary() == "nothing changed"
    assert "graph/changes" not in exported(store)


def test_on_a_server(tmp_path: Path) -> None:
    with server() as address:
        store = open_store(address)
        assert counts(take(store, [story(1), story(2)])) == (2, 0, 0, 0)
        assert counts(take(store, [story(2), story(1, version=2)])) == (0, 1, 1, 0)
        assert exported(store) == exported(filled([story(1, version=2), story(2)]))
        assert diff(store).articles == {"replaced": ("s-1",)}


def test_a_store_for_reading_is_not_written(tmp_path: Path) -> None:
    with open_store(tmp_path / "s") as store:
        take(store, [story(1)])
    with open_store(tmp_path / "s", write=False) as store, pytest.raises(StoreError, match="for reading only"):
        take(store, [story(2)])


def test_the_hash_is_of_all_fields() -> None:
    article = story(1).article
    others = [
        replace(article, title="x"), replace(article, body="x"), replace(article, published="2020"),
        replace(article, source="x"), replace(article, url="http://x"), replace(article, source=None),
    ]  # fmt: skip
    assert len({content_hash(other) for other in [article, *others]}) == 7
    assert content_hash(article, "facts") != content_hash(article)


def test_a_claim_of_two_articles_is_two_claims() -> None:
    store = filled([story(0), story(3)])
    rows = store.select("SELECT ?c { ?c a pod:DefeatClaim ; pod:winnerName ?w }", {"w": Literal("Ana Alba")})
    assert len(list(rows)) == 2
    quads: list[Quad] = list(store.quads())
    assert len({str(quad.triple) for quad in quads}) == len(quads), "the union counts no statement twice"
