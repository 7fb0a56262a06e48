"""Small articles for the tests of identity: facts in a few words, quads and claims of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pyoxigraph import Quad, Store

from extractor.article import Article
from extractor.facts import Fact, from_dict
from extractor.gazetteer import units
from graph.convert import article_quads
from graph.identity import ClaimRow, Decisions, claim_rows, derive
from graph.identity.world import World, resolve
from ontology.vocab import PREFIXES

NONE = Decisions()
BASE = "https://example.org/"
Told = Mapping[str, Any]


def perf(athlete: str, discipline: str = "1500m", **slots: Any) -> dict[str, Any]:
    """A performance."""
    return {"type": "performance", "athlete": athlete, "discipline": discipline, **slots}


def beat(winner: str, loser: str, **slots: Any) -> dict[str, Any]:
    """A stated defeat."""
    return {"type": "defeat", "winner": winner, "loser": loser, **slots}


def country(athlete: str, code: str) -> dict[str, Any]:
    """A nationality."""
    return {"type": "nationality", "athlete": athlete, "country": code}


def article(name: str, *told: Told, published: str = "2020-01-01") -> tuple[Article, list[Fact]]:
    """An article with one sentence a fact."""
    sentences = [f"{number}: {' '.join(str(v) for v in fact.values())}." for number, fact in enumerate(told)]
    facts = [
        from_dict({**fact, "evidence": sentence}, name, units()) for fact, sentence in zip(told, sentences, strict=True)
    ]
    return Article(name, f"Story {name}", "\n".join(sentences), published), facts


def quads(*stories: tuple[Article, list[Fact]]) -> list[Quad]:
    """The graphs of articles."""
    return [
        quad
        for story, facts in stories
        for quad in article_quads(story, facts, base=BASE, content_hash="c", rules_version="r")
    ]


def claims(*stories: tuple[Article, list[Fact]]) -> list[ClaimRow]:
    """The claims of articles."""
    return claim_rows(quads(*stories))


def world(*stories: tuple[Article, list[Fact]], decisions: Decisions = NONE) -> World:
    """What articles together tell."""
    return resolve(claims(*stories), decisions)


def people(told: World) -> list[list[str]]:
    """The persons as ``article:name`` mentions, sorted."""
    return sorted(
        sorted(f"{iri.rsplit('/', 1)[1]}:{name}" for iri, name in person.mentions) for person in told.folk.persons
    )


def races(told: World) -> list[list[str]]:
    """The races as the names and places in them, sorted."""
    out = []
    for group in told.races:
        names = {told.who[i.row.article, n]: n for i in group.appearances for n in i.row.people}
        out.append(sorted(f"{min(e.places, default=0)} {names[a]}" for a, e in group.entries.items()))
    return sorted(out)


def graph_of(*stories: tuple[Article, list[Fact]], decisions: Decisions = NONE) -> Store:
    """A store with the articles and what is derived from them; queries see the union."""
    store = Store()
    told = quads(*stories)
    store.extend(told)
    store.extend(derive(claim_rows(told), decisions, base=BASE))
    return store


def ask(store: Store, pattern: str, *names: str) -> list[tuple[str, ...]]:
    """The values of the named variables in ``SELECT DISTINCT * WHERE { pattern }``, sorted."""
    head = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
    found = store.query(f"{head} SELECT DISTINCT * WHERE {{ {pattern} }}", use_default_graph_as_union=True)
    return sorted(tuple(row[name].value for name in names) for row in found)  # type: ignore[union-attr]


def beats(store: Store, predicate: str) -> list[tuple[str, ...]]:
    """Winner and loser, by label."""
    path = f"?b pod:{predicate} ?w . ?b pod:athlete/rdfs:label ?first . ?w pod:athlete/rdfs:label ?second"
    return ask(store, path, "first", "second")
