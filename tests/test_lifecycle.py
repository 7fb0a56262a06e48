"""Forget, reextract, diff and info: what the store keeps is what its articles say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import story, submitted

from extractor.article import Article
from extractor.facts import Fact
from graph.changes import Changes, entry, merged
from graph.derived import decide, is_current, open_current
from graph.export import export
from graph.identity import Decision, Decisions, Handle, read_decisions
from graph.ingest import ingest, submission
from graph.lifecycle import LifecycleError, diff, forget, info, read_article, reextract, stored
from graph.store import Store, StoreError, open_store

VERSION = "1"
NUMBERS = list(range(5))


def filled(numbers: Sequence[int], *, version: str = VERSION) -> Store:
    store = open_store()
    ingest(store, submitted([story(number) for number in numbers]), rules_version=version)
    return store


def exported(store: Store) -> str:
    text = export(store, format="nquads")
    assert text is not None
    return text


@settings(max_examples=12, deadline=None)
@given(gone=st.sets(st.sampled_from(NUMBERS), min_size=1))
def test_forgetting_leaves_no_orphan(gone: set[int]) -> None:
    store = filled(NUMBERS)
    changes = forget(store, [f"s-{number}" for number in sorted(gone)])
    assert changes.articles == {"forgotten": tuple(f"s-{number}" for number in sorted(gone))}
    assert exported(store) == exported(filled(sorted(set(NUMBERS) - gone)))


def test_a_fact_dies_with_its_last_witness() -> None:
    store = filled([0, 3])
    query = "ASK { ?race a sport:Event ; rdfs:label ?label FILTER(CONTAINS(?label, 'Bislett')) }"
    assert store.ask(query)
    assert not forget(store, ["s-0"]).lost.get("race")
    assert store.ask(query)
    assert len(forget(store, ["s-3"]).lost["race"]) == 1
    assert not store.ask(query)
    assert info(store).articles == 0
    assert not list(store.select("SELECT ?g { GRAPH ?g {} FILTER(CONTAINS(STR(?g), '/article/')) }"))


def test_an_unknown_article_changes_nothing() -> None:
    store = filled([1, 2])
    before = exported(store)
    with pytest.raises(LifecycleError, match=r"there is no article 's-11'; did you mean s-1, s-2\?"):
        forget(store, ["s-1", "s-11"])
    with pytest.raises(LifecycleError, match=r"no article 's-'; did you mean s-1, s-2\?"):
        forget(store, ["s-"])
    with pytest.raises(LifecycleError, match=r"no article 'elsewhere'; it holds 2 articles"):
        read_article(store, "elsewhere")
    assert exported(store) == before


def test_the_article_comes_back_as_it_was() -> None:
    articles = [
        Article(
            id="a/b c", title="Über\n2 lines", body="\n\nbody\n", published="2020-02", source="x", url="http://x/y"
        ),
        Article(id="é", title="", body=""),
    ]
    store = open_store()
    ingest(store, [submission(article, lambda _: []) for article in articles], rules_version=VERSION)
    assert [read_article(store, article.id) for article in articles] == articles
    assert [article.id for article in stored(store)] == ["a/b c", "é"]


def newer(article: Article) -> Sequence[Fact]:
    """The rules of tomorrow: they find no honours, and better the winner's mark of one article."""
    number = int(article.id.removeprefix("s-"))
    facts = [fact for fact in story(number).facts if fact.type != "honour"]
    return [replace(facts[0], place=2), *facts[1:]] if number == 1 else facts  # type: ignore[call-arg]


def test_reextract_tells_what_was_gained_and_lost() -> None:
    store = filled([0, 1])
    report = reextract(store, newer, rules_version="2")
    assert [(outcome.id, outcome.status) for outcome in report.outcomes] == [("s-0", "replaced"), ("s-1", "replaced")]
    assert report.lost == {
        "honour": (
            "Ana Alba, gold, 1500m, Olympic Games",
            "Bea Bruno, gold, 1500m, Olympic Games",
        ),
        "performance": ("Bea Bruno, 1500m, 4:01.11, 1st, Zurich meeting, Zurich, 2023-06-11",),
    }
    assert report.gained == {"performance": ("Bea Bruno, 1500m, 4:01.11, 2nd, Zurich meeting, Zurich, 2023-06-11",)}
    fresh = open_store()
    ingest(fresh, [submission(story(number).article, newer) for number in (0, 1)], rules_version="2")
    assert exported(store) == exported(fresh)


@settings(max_examples=8, deadline=None)
@given(changed=st.sets(st.sampled_from(NUMBERS)))
def test_reextract_touches_only_what_changed(changed: set[int]) -> None:
    def rules(article: Article) -> Sequence[Fact]:
        number = int(article.id.removeprefix("s-"))
        return story(number).facts[1:] if number in changed else story(number).facts

    store = filled(NUMBERS)
    before = {graph: set(store.quads(graph)) for graph in store.graphs()}
    report = reextract(store, rules, rules_version="2")
    assert {o.id for o in report.outcomes if o.status == "replaced"} == {f"s-{number}" for number in changed}
    assert report.lost.keys() == ({"performance"} if changed else set())
    for number in set(NUMBERS) - changed:
        graph = next(graph for graph in before if graph.value.endswith(f"article/s-{number}"))
        touched = set(store.quads(graph)) ^ before[graph]
        assert {quad.predicate.value.split("#")[1] for quad in touched} == {"rulesVersion"}
    fresh = open_store()
    ingest(fresh, [submission(story(number).article, rules) for number in NUMBERS], rules_version="2")
    assert exported(store) == exported(fresh)


def test_reextract_passes_over_what_is_up_to_date_or_made_elsewhere() -> None:
    store, asked = filled([0]), []  # type: ignore[var-annotated]

    def rules(article: Article) -> Sequence[Fact]:
        asked.append(article.id)
        return story(int(article.id[-1])).facts

    ingest(store, submitted([story(1)]), rules_version="given")
    report = reextract(store, rules, rules_version=VERSION)
    assert ([outcome.status for outcome in report.outcomes], report.given, asked) == (["unchanged"], 1, [])
    forced = reextract(store, rules, rules_version=VERSION, force=True)
    assert ([outcome.status for outcome in forced.outcomes], forced.given, asked) == (["unchanged"], 1, ["s-0"])


def test_reextract_that_fails_keeps_the_old_facts() -> None:
    def broken(article: Article) -> Sequence[Fact]:
        raise ValueError("no rule fits")

    store = filled([0])
    before = exported(store)
    report = reextract(store, broken, rules_version="2")
    assert [(outcome.status, outcome.message) for outcome in report.outcomes] == [
        ("failed", "ValueError: no rule fits")
    ]
    assert exported(store) == before


def test_diff_tells_of_the_last_ingest() -> None:
    store = filled([0, 1])
    ingest(store, submitted([story(2)]), rules_version=VERSION)
    changes = diff(store)
    assert changes.articles == {"new": ("s-2",)}
    assert changes.gained["performance"] == (
        "Cai Clark, 1500m, 4:02.11, 1st, Rome meeting, Rome, 2023-06-12",
        "Eva Endo, PB, 1500m, 4:12.0, 3rd, Rome meeting, Rome, 2023-06-12",
    )
    assert changes.gained["athlete"] == ("Eva Endo",)
    assert len(changes.gained["race"]) == 1
    assert len(changes.gained["personal best"]) == 1
    assert changes.lost == {}
    assert changes.summary().startswith(f"{len(changes.gained['result'])} results, 1 new personal best, ")
    assert "+ athlete: Eva Endo" in changes.lines()


def test_diff_tells_of_conflicts() -> None:
    store = filled([0])
    report = ingest(store, submitted([story(3, version=2)]), rules_version=VERSION)
    assert report.changes.gained["conflict"] == (
        "Ana Alba, 1500m, 4:00.11, 1st, Oslo meeting, Oslo, 2023-06-10 (s-0) against "
        "Ana Alba, 1500m, 4:00.12, 1st, Oslo meeting, Oslo, 2023-06-10 (s-3)",
    )
    assert report.changes.summary() == "1 conflict"
    assert len(forget(store, ["s-3"]).lost["conflict"]) == 1


def test_summaries() -> None:
    assert Changes().summary() == "nothing changed"
    assert Changes(articles={"replaced": ("x",)}).summary() == "no result changed"
    gained = {"result": ("a", "b", "c"), "personal best": ("a",), "conflict": ("d",), "coach": ("e",)}
    assert Changes(gained=gained).summary() == "3 results, 1 new personal best, 1 conflict"
    assert Changes(gained=gained, lost={"result": ("a",)}).summary().endswith("1 conflict; lost: 1 result")
    assert Changes(lost={"athlete": ("a", "b")}).summary() == "lost: 2 athletes"


def test_what_comes_and_goes_has_not_changed() -> None:
    entries = [
        entry("a", "replaced", {"defeat": ["x", "x"]}, {"defeat": ["x", "y"]}),
        entry("b", "forgotten", {"defeat": ["y"]}, {}),
        entry(None, "derived", {}, {}),
    ]
    changes = merged(entries)
    assert changes == Changes({"forgotten": ("b",), "replaced": ("a",)}, {}, {"defeat": ("x",)})


def test_info() -> None:
    store = filled([0, 1, 2, 3])
    ingest(store, submitted([story(4)]), rules_version="given")
    found = info(store)
    assert (found.articles, found.first, found.last) == (5, "2023-06-20", "2023-06-24")
    assert found.sources == {"podium tests": 5}
    assert found.claims == {"defeat": 5, "honour": 5, "nationality": 5, "performance": 10, "record": 5}
    assert (found.nodes["Athlete"], found.nodes["Event"]) == (5, 3)
    assert found.rules_versions == {"1": 4, "given": 1}
    assert found.quads == len(list(store.quads()))
    assert found.current


def test_info_of_nothing() -> None:
    found = info(open_store())
    assert (found.articles, found.first, found.last, found.claims, found.quads) == (0, None, None, {}, 0)
    assert diff(open_store()) == Changes()


def test_a_decision_is_kept_and_survives() -> None:
    store = filled([0, 1])
    decisions = Decisions.of([Decision("same", Handle("Cai Clark"), Handle("Dee Duval"))])
    decide(store, decisions)
    assert is_current(store)
    assert not store.ask(
        "ASK { ?a a sport:Athlete ; rdfs:label 'Dee Duval' . ?b a sport:Athlete ; rdfs:label 'Cai Clark' }"
    )
    ingest(store, submitted([story(0, version=2)]), rules_version=VERSION)
    assert read_decisions(store) == decisions
    decide(store, Decisions())
    fresh = open_store()
    ingest(fresh, submitted([story(0, version=2), story(1)]), rules_version=VERSION)
    assert exported(store) == exported(fresh)


def test_open_current_rebuilds_what_is_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "s"
    with open_store(folder) as store:
        ingest(store, submitted([story(0)]), rules_version=VERSION)
    monkeypatch.setattr("graph.derived.code_version", lambda: "of tomorrow")
    with open_store(folder, write=False) as store:
        assert not is_current(store)
    with open_current(folder) as store, open_current(folder) as second:
        assert is_current(store)
        assert exported(store) == exported(second)
    with pytest.raises(StoreError, match="there is no store"):
        open_current(tmp_path / "none")
