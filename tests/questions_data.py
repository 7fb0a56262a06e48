"""A small graph for the questions: short articles of our own with the facts that each sentence states.

The results are real ones.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache

from pyoxigraph import Quad
from told_facts import EUGENE, MEN, OSLO, Story, defeat, nationality, record, result
from told_milers import MILERS
from told_throwers import THROWERS
from told_titles import TITLES
from told_vaulters import VAULTERS

from extractor.article import Article
from extractor.facts import Fact, from_dict
from extractor.gazetteer import units
from graph.convert import article_quads
from graph.identity import Decisions, claim_rows, derive
from graph.literals import DEFAULT_BASE as BASE
from graph.literals import article_iri, derived_iri
from graph.store import Store, open_store

__all__ = [
    "EUGENE",
    "MEN",
    "OSLO",
    "STORIES",
    "Story",
    "article_of",
    "defeat",
    "facts_of",
    "fill",
    "nationality",
    "quads_of",
    "record",
    "result",
    "shared",
]
STORIES: Sequence[Story] = (*MILERS, *TITLES, *VAULTERS, *THROWERS)


def article_of(story: Story) -> Article:
    """The article of a story: its sentences, one after another."""
    identity, title, published, sentences = story
    return Article(identity, title, " ".join(said for said, _ in sentences), published)


def facts_of(story: Story) -> list[Fact]:
    """The facts with the offsets of their sentences."""
    article = article_of(story)
    found = []
    for said, records in story[3]:
        start = article.text.index(said)
        for number, slots in enumerate(records, 1):
            where = f"{article.id}/{number}#char={start},{start + len(said)}"
            line = {"confidence": 1, **slots, "evidence": said, "rule": "given", "id": where}
            found.append(from_dict(json.loads(json.dumps(line)), article.id, units()))
    return found


def fill(store: Store, stories: Sequence[Story] = STORIES) -> Store:
    """Put the stories and what follows from them into a store."""
    graphs = {article_iri(BASE, story[0]): quads_of(story) for story in stories}
    claims = claim_rows([quad for quads in graphs.values() for quad in quads])
    store.replace_graphs({**graphs, derived_iri(BASE): derive(claims, Decisions(), base=BASE)})
    return store


def quads_of(story: Story) -> list[Quad]:
    """The graph of one story."""
    return article_quads(article_of(story), facts_of(story), base=BASE, content_hash=story[0], rules_version="given")


@lru_cache(maxsize=1)
def shared() -> Store:
    """The graph of all stories in memory, made once; for tests that only read."""
    return fill(open_store())
