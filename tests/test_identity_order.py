"""The derived graph is a function of the set of claims: no order, no division, no store changes a byte of it."""

from __future__ import annotations

import random
from functools import lru_cache
from pathlib import Path

import pytest
from identity_stories import BASE
from pyoxigraph import Quad, Store

from extractor.article import Article
from extractor.facts import from_json
from extractor.gazetteer import units
from graph.convert import article_quads
from graph.identity import ClaimRow, Decision, Decisions, Handle, claim_rows, derive, read_claims, read_decisions

NONE = Decisions()
CORPUS = Path(__file__).parents[1] / "corpus" / "facts"


@lru_cache(maxsize=1)
def corpus() -> tuple[Quad, ...]:
    """The article graphs of forty files of the corpus, their quotes as text."""
    out: list[Quad] = []
    for path in sorted(CORPUS.glob("*.jsonl"))[:40]:
        facts = [from_json(line, path.stem, units()) for line in path.read_text("utf-8").splitlines() if line.strip()]
        text = "\n".join(fact.evidence.quote for fact in facts)
        story = Article(path.stem, path.stem, text, "2025-01-01")
        out += article_quads(story, facts, base=BASE, content_hash="c", rules_version="r")
    return tuple(out)


def written(rows: list[ClaimRow], decisions: Decisions = NONE) -> str:
    """The derived graph as text."""
    return "\n".join(map(str, derive(rows, decisions, base=BASE)))


def test_the_corpus_is_there() -> None:
    assert len(claim_rows(corpus())) > 800


@pytest.mark.parametrize("seed", range(3))
def test_order_does_not_matter(seed: int) -> None:
    rows = claim_rows(corpus())
    shuffled = random.Random(seed).sample(rows, len(rows))
    assert written(shuffled) == written(rows)
    quads = random.Random(seed).sample(corpus(), len(corpus()))
    assert claim_rows(quads) == rows


class Asked:
    """A store as :func:`read_claims` sees it."""

    def __init__(self, quads: list[Quad]) -> None:
        self.store = Store()
        self.store.extend(quads)

    def query(self, sparql: str, /) -> object:
        """The solutions."""
        return self.store.query(sparql)


def test_claims_read_back_from_a_store_are_the_same() -> None:
    derived = derive(claim_rows(corpus()), Decisions(), base=BASE)
    assert read_claims(Asked([*corpus(), *derived])) == claim_rows(corpus())


def test_decisions_read_back_from_a_store_are_the_same() -> None:
    decisions = Decisions.of(
        [
            Decision("same", Handle("Ann Lee"), Handle("Ann Low", f"{BASE}article/a")),
            Decision("different", Handle("B", f"{BASE}article/b"), Handle("B", f"{BASE}article/c")),
        ]
    )
    assert read_decisions(Asked(decisions.quads(BASE))) == decisions


def test_nothing_stands_twice_and_nothing_without_a_type() -> None:
    derived = derive(claim_rows(corpus()), Decisions(), base=BASE)
    both = [*corpus(), *derived]
    triples = [(q.subject, q.predicate, q.object) for q in both]
    assert len(set(triples)) == len(triples)
    typed = {s for s, p, _ in triples if p.value.endswith("#type")}
    assert {s for s, _, _ in triples} == typed
