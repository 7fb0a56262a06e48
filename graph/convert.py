"""From facts to quads: the graph of one article, a pure function of the article and its facts.

A claim says what the article says, by names as the article gives them, with the concept beside a name where the
vocabularies know it. Nothing here looks at another article; ``graph.identity`` does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad, Triple

from extractor.article import Article
from extractor.facts import Evidence, Fact
from extractor.normalize.marks import Mark
from graph.literals import DATE, article_iri, bounds, date, decimal
from ontology.concepts import find
from ontology.records import record_concept
from ontology.slugs import short_hash
from ontology.vocab import DCTERMS, FACET, OA, PHASE, POD, PROV, RDF, SCHEMA

Term = NamedNode | Literal
Pair = tuple[NamedNode, Term]
CLASSES = {
    "performance": POD.PerformanceClaim,
    "defeat": POD.DefeatClaim,
    "record": POD.RecordClaim,
    "honour": POD.HonourClaim,
    "nationality": POD.NationalityClaim,
    "head_to_head": POD.HeadToHeadClaim,
    "coach": POD.CoachClaim,
    "entry": POD.EntryClaim,
}
TEXTS = {
    "athlete": POD.athleteName,
    "winner": POD.winnerName,
    "loser": POD.loserName,
    "opponent": POD.opponentName,
    "coach": POD.coachName,
    "discipline": POD.disciplineName,
    "competition": POD.competitionName,
    "venue": POD.venueName,
    "margin": POD.margin,
    "country": POD.countryCode,
    "area": POD.areaName,
}
NUMBERS = {
    "place": POD.place,
    "count": POD.count,
    "meetings": POD.meetings,
    "wins": POD.wins,
    "losses": POD.losses,
}
CONCEPTS = {
    "discipline": ("discipline", POD.discipline),
    "competition": ("series", POD.series),
    "venue": ("venue", POD.venue),
    "country": ("country", POD.country),
}
UNITS = {"s": POD.seconds, "m": POD.metres, "points": POD.points}
SEXES = {"men": FACET.men, "women": FACET.women, "mixed": FACET.mixed}
ROUNDS = {
    "heat": PHASE.heat,
    "qualification": PHASE.qualification,
    "quarter-final": PHASE.quarter_final,
    "semi-final": PHASE.semi_final,
    "final": PHASE.final,
}
TITLES = {"gold": POD.Gold, "silver": POD.Silver, "bronze": POD.Bronze, "champion": POD.Champion}
STATUSES = {
    "set": POD.Set,
    "held": POD.Held,
    "former": POD.Former,
    "planned": POD.Planned,
    "withdrawn": POD.Withdrawn,
}
LISTS: Mapping[str, tuple[NamedNode, Mapping[str, NamedNode]]] = {
    "sex": (POD.sex, SEXES),
    "round": (POD.round, ROUNDS),
    "title": (POD.title, TITLES),
    "status": (POD.status, STATUSES),
}


def article_quads(
    article: Article, facts: Sequence[Fact], *, base: str, content_hash: str, rules_version: str
) -> list[Quad]:
    """The named graph ``<base>article/<id>``: the article, its run, its claims and quotes; sorted, each quad once.

    ``base`` ends with a slash. Facts whose evidence has no offsets get those of the first place where the article has
    the quote. Two facts that say the same with the same quote are one claim. Raises KeyError on a slot value
    outside the closed lists of the fact format.
    """
    graph = article_iri(base, article.id)
    run = NamedNode(f"{graph.value}/run")
    triples = [*article_triples(graph, article, content_hash), *run_triples(run, graph, rules_version)]
    for fact in facts:
        evidence = located(fact.evidence, article.text)
        annotation = quote_iri(graph, evidence)
        claim = claim_iri(graph, fact, annotation)
        triples += quote_triples(annotation, claim, graph, evidence)
        triples += (Triple(claim, p, o) for p, o in claim_pairs(fact, annotation, graph, run))
    return [Quad(t.subject, t.predicate, t.object, graph) for t in in_order(triples)]


def in_order(triples: Iterable[Triple]) -> list[Triple]:
    """Each triple once, in the order of their text."""
    return [triple for _, triple in sorted({str(t): t for t in triples}.items())]


def article_triples(node: NamedNode, article: Article, content_hash: str) -> Iterator[Triple]:
    """The article itself."""
    yield Triple(node, RDF.type, POD.Article)
    yield Triple(node, RDF.type, PROV.Entity)
    yield Triple(node, DCTERMS.identifier, Literal(article.id))
    yield Triple(node, DCTERMS.title, Literal(article.title))
    yield Triple(node, POD.text, Literal(article.text))
    yield Triple(node, POD.contentHash, Literal(content_hash))
    if article.published:
        yield Triple(node, POD.published, date(article.published))
    if article.source:
        yield Triple(node, DCTERMS.source, Literal(article.source))
    if article.url:
        yield Triple(node, SCHEMA.url, Literal(article.url))


def run_triples(run: NamedNode, article: NamedNode, rules_version: str) -> Iterator[Triple]:
    """The extraction that made the claims."""
    yield Triple(run, RDF.type, POD.Run)
    yield Triple(run, RDF.type, PROV.Activity)
    yield Triple(run, PROV.used, article)
    yield Triple(run, POD.rulesVersion, Literal(rules_version))


def located(evidence: Evidence, text: str) -> Evidence:
    """The evidence with offsets, where it has some or the text has the quote, be it with other white space."""
    if evidence.start is not None:
        return evidence
    start = text.find(evidence.quote)
    if start >= 0:
        return Evidence(evidence.article, evidence.quote, start, start + len(evidence.quote))
    found = re.search(r"\s+".join(map(re.escape, evidence.quote.split())), text)
    return Evidence(evidence.article, found.group(), *found.span()) if found else evidence


def quote_iri(article: NamedNode, evidence: Evidence) -> NamedNode:
    """One node a stretch of the article; a quote without offsets goes by its hash."""
    if evidence.start is None:
        return NamedNode(f"{article.value}/quote/{short_hash(evidence.quote, 12)}")
    return NamedNode(f"{article.value}/quote/{evidence.start}-{evidence.end}")


def quote_triples(node: NamedNode, claim: NamedNode, article: NamedNode, evidence: Evidence) -> Iterator[Triple]:
    """A Web Annotation: the claim as body, a stretch of the article as target."""
    target, text = NamedNode(f"{node.value}/target"), NamedNode(f"{node.value}/text")
    yield Triple(node, RDF.type, OA.Annotation)
    yield Triple(node, OA.hasBody, claim)
    yield Triple(node, OA.hasTarget, target)
    yield Triple(target, RDF.type, OA.SpecificResource)
    yield Triple(target, OA.hasSource, article)
    yield Triple(target, OA.hasSelector, text)
    yield Triple(text, RDF.type, OA.TextQuoteSelector)
    yield Triple(text, OA.exact, Literal(evidence.quote))
    if evidence.start is not None and evidence.end is not None:
        position = NamedNode(f"{node.value}/position")
        yield Triple(target, OA.hasSelector, position)
        yield Triple(position, RDF.type, OA.TextPositionSelector)
        yield Triple(position, OA.start, Literal(evidence.start))
        yield Triple(position, OA.end, Literal(evidence.end))


def claim_iri(article: NamedNode, fact: Fact, annotation: NamedNode) -> NamedNode:
    """Named by what it says and where."""
    said = json.dumps([fact.type, fact.slots(), annotation.value], sort_keys=True, default=str)
    return NamedNode(f"{article.value}/claim/{short_hash(said, 12)}")


def claim_pairs(fact: Fact, annotation: NamedNode, article: NamedNode, run: NamedNode) -> Iterator[Pair]:
    """Predicates and objects of one claim."""
    yield RDF.type, POD.Claim
    yield RDF.type, CLASSES[fact.type]
    yield POD.rule, Literal(fact.rule)
    yield POD.confidence, decimal(fact.confidence)
    yield POD.evidence, annotation
    yield PROV.wasDerivedFrom, article
    yield PROV.wasGeneratedBy, run
    slots = fact.slots()
    for name in slots:
        if name not in SPECIAL:
            yield from slot_pairs(name, slots[name])
    for name, write in SPECIAL.items():
        if name in slots:
            yield from write(fact, slots)


def slot_pairs(name: str, value: Any) -> Iterator[Pair]:
    """One slot as a literal, and as a concept where its vocabulary knows the value."""
    if name in LISTS:
        predicate, terms = LISTS[name]
        yield predicate, terms[value]
        return
    if name in TEXTS:
        yield TEXTS[name], Literal(value)
    elif name in NUMBERS:
        yield NUMBERS[name], Literal(int(value))
    if name in CONCEPTS:
        kind, predicate = CONCEPTS[name]
        concept = find(kind, value)
        if concept is not None:
            yield predicate, concept


def mark_pairs(fact: Fact, slots: Mapping[str, Any]) -> Iterator[Pair]:
    """The mark as written and as a number with its unit."""
    mark: Mark = fact.mark  # type: ignore[attr-defined]
    yield POD.markText, Literal(mark.text)
    yield UNITS[mark.unit], decimal(mark.value)


def date_pairs(fact: Fact, slots: Mapping[str, Any]) -> Iterator[Pair]:
    """The date as precise as the text, and its first and last day."""
    first, last = bounds(slots["date"])
    yield POD.date, date(slots["date"])
    yield POD.notBefore, Literal(first, datatype=DATE)
    yield POD.notAfter, Literal(last, datatype=DATE)


def indoor_pairs(fact: Fact, slots: Mapping[str, Any]) -> Iterator[Pair]:
    """Indoors; never said of outdoors, as the format leaves that open."""
    yield POD.indoor, Literal(True)


def wind_pairs(fact: Fact, slots: Mapping[str, Any]) -> Iterator[Pair]:
    """The wind in metres a second."""
    yield POD.wind, decimal(slots["wind"])


def record_pairs(fact: Fact, slots: Mapping[str, Any]) -> Iterator[Pair]:
    """The kinds of record by code and concept."""
    codes = slots.get("records") or (slots["record"],)
    for code in codes:
        yield POD.recordCode, Literal(code)
        yield POD.recordType, record_concept(code, indoor=bool(slots.get("indoor")), area=slots.get("area"))


SPECIAL: Mapping[str, Callable[[Fact, Mapping[str, Any]], Iterator[Pair]]] = {
    "mark": mark_pairs,
    "date": date_pairs,
    "indoor": indoor_pairs,
    "wind": wind_pairs,
    "record": record_pairs,
    "records": record_pairs,
}
