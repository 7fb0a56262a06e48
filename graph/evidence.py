"""The sentences behind a row: from nodes of the derived graph back to articles and quotes."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from pyoxigraph import NamedNode, QuerySolution

from graph.rows import Source, Victory
from graph.sentences import sentence
from graph.store import Store
from graph.terms import maybe, number, text

QUOTE = """
SELECT ?target ?id ?title ?published ?quote ?confidence ?margin WHERE {
  ?claim pod:confidence ?confidence ; prov:wasDerivedFrom ?article ; pod:evidence/oa:hasTarget ?target .
  ?article dcterms:identifier ?id ; dcterms:title ?title .
  ?target oa:hasSelector/oa:exact ?quote .
  OPTIONAL { ?article pod:published ?published }
  OPTIONAL { ?claim pod:margin ?margin }
}"""
POSITION = """
SELECT ?start ?end ?text WHERE {
  ?target oa:hasSelector ?position ; oa:hasSource ?article .
  ?position oa:start ?start ; oa:end ?end .
  ?article pod:text ?text .
}"""
CLAIMS_ABOUT = "SELECT ?claim WHERE { ?claim pod:about ?result }"
DEFEATS = """
SELECT ?claim WHERE { ?claim a pod:DefeatClaim ; pod:race ?race ; pod:winner ?winner ; pod:loser ?loser }"""


def of_claims(store: Store, claims: Iterable[str]) -> tuple[Source, ...]:
    """The sources of claims by IRI: each quote once, the surest first, then by article and position."""
    rows = (row for claim in set(claims) for row in store.select(QUOTE, {"claim": NamedNode(claim)}))
    return tuple(sorted({source_of(store, row) for row in rows}, key=order))


def order(source: Source) -> tuple[Decimal, str, int, str]:
    """The surest first, then by article and position."""
    return -source.confidence, source.article, source.start or 0, source.quote


def source_of(store: Store, row: QuerySolution) -> Source:
    """One row of the query as a source; facts whose article was not at hand have no position."""
    position = next(iter(store.select(POSITION, {"target": NamedNode(text(row["target"]))})), None)
    start = number(position["start"]) if position else None
    end = number(position["end"]) if position else None
    return Source(
        article=text(row["id"]),
        title=text(row["title"]),
        quote=text(row["quote"]),
        published=maybe(row["published"]),
        start=start,
        end=end,
        confidence=Decimal(text(row["confidence"])),
        sentence=sentence(text(position["text"]), start, end) if position and start is not None and end else "",
    )


def claims_about(store: Store, result: str) -> list[str]:
    """The claims that speak of a result, sorted."""
    return sorted(text(row["claim"]) for row in store.select(CLAIMS_ABOUT, {"result": NamedNode(result)}))


def of_result(store: Store, result: str) -> tuple[Source, ...]:
    """Who says that a result happened."""
    return of_claims(store, claims_about(store, result))


def of_results(store: Store, results: Iterable[str]) -> tuple[Source, ...]:
    """Who says that any of the results happened."""
    return of_claims(store, (claim for result in results for claim in claims_about(store, result)))


def of_victory(store: Store, victory: Victory) -> Victory:
    """The victory with its sources, those that say it in words first, and its margin where one of them tells it."""
    bound = {
        "race": NamedNode(victory.race.iri),
        "winner": NamedNode(victory.winner.iri),
        "loser": NamedNode(victory.loser.iri),
    }
    stated = [text(row["claim"]) for row in store.select(DEFEATS, bound)] if victory.stated else []
    places = [*claims_about(store, victory.better), *claims_about(store, victory.worse)] if victory.derived else []
    said = of_claims(store, stated)
    sources = (*said, *(source for source in of_claims(store, places) if source not in said))
    return victory.with_sources(sources, margin_of(store, stated))


def margin_of(store: Store, claims: Iterable[str]) -> str | None:
    """The margin that a defeat claim states."""
    rows = (row for claim in sorted(claims) for row in store.select(QUOTE, {"claim": NamedNode(claim)}))
    return next((text(row["margin"]) for row in rows if row["margin"] is not None), None)
