"""What a new derived graph tells that the old one did not: results, records, athletes, races, conflicts, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from pyoxigraph import Literal, NamedNode, Quad

from graph.store import Change, Store
from graph.wording import Pairs, by_subject, claim_line, last_part, ordinal, values
from ontology.vocab import POD, RDF, RDFS, SPORT

RECORDS = {
    "WR": "world record",
    "OR": "Olympic record",
    "CR": "championship record",
    "AR": "area record",
    "NR": "national record",
    "MR": "meeting record",
    "WL": "world lead",
    "PB": "personal best",
    "SB": "season's best",
}
"""Code -> kind of line."""
NODES = {
    SPORT.Athlete.value: "athlete",
    SPORT.Team.value: "team",
    SPORT.Event.value: "race",
}
NEEDED = frozenset(
    (
        RDF.type,
        POD.athlete,
        POD.race,
        POD.discipline,
        POD.markText,
        POD.place,
        POD.date,
        POD.recordCode,
    )
)
"""The predicates that lines are made of, beside labels."""
CLAIM = "SELECT ?p ?o WHERE { GRAPH ?article { ?claim ?p ?o } FILTER(STRSTARTS(STR(?claim), STR(?article))) }"


def told(quads: Iterable[Quad], change: Change) -> dict[str, list[str]]:
    """Lines by kind for the nodes of a derived graph that a change touches; sorted."""
    touched = {quad.subject for side in (change.added, change.removed) for quad in side}
    labels: dict[str, str] = {}
    mine: list[Quad] = []
    for quad in quads:
        if quad.predicate == RDFS.label and isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
            labels[quad.subject.value] = quad.object.value
        elif quad.predicate in NEEDED and quad.subject in touched:
            mine.append(quad)
    lines: dict[str, list[str]] = defaultdict(list)
    for iri, pairs in by_subject(mine).items():
        for kind, line in node_lines(iri, pairs, labels):
            lines[kind].append(line)
    return {kind: sorted(lines[kind]) for kind in sorted(lines)}


def node_lines(iri: str, pairs: Pairs, labels: dict[str, str]) -> Iterable[tuple[str, str]]:
    """The lines of one node."""
    types = pairs.get(RDF.type.value, ())
    for name in types:
        if name in NODES:
            yield NODES[name], labels.get(iri, last_part(iri))
    if POD.Result.value in types:
        line = result_line(pairs, labels)
        yield "result", line
        for code in values(pairs, POD.recordCode):
            yield RECORDS.get(code, "record"), line


def result_line(pairs: Pairs, labels: dict[str, str]) -> str:
    """``Sifan Hassan, Women's mile, Diamond League, Monaco 2019, 4:12.33, 1st, 2019-07-12``."""
    races = [labels.get(iri, last_part(iri)) for iri in pairs.get(POD.race.value, ())]
    words = [labels.get(iri, last_part(iri)) for iri in pairs.get(POD.athlete.value, ())]
    words += races or values(pairs, POD.discipline)
    words += values(pairs, POD.markText)
    words += [ordinal(int(place)) for place in values(pairs, POD.place)]
    return ", ".join([*words, *values(pairs, POD.date)])


def conflicts(store: Store, quads: Iterable[Quad]) -> list[str]:
    """Pairs of claims that contradict each other, each pair once, in words as far as the claims are in the store."""
    pairs = {
        tuple(sorted((quad.subject.value, quad.object.value)))
        for quad in quads
        if quad.predicate == POD.contradicts
        and isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, NamedNode)
    }
    return [" against ".join(claim_words(store, iri) for iri in pair) for pair in sorted(pairs)]


def claim_words(store: Store, iri: str) -> str:
    """A claim with its article: ``Sifan Hassan, mile, 4:12.33 (mda-01)``."""
    article = article_of(iri)
    found: dict[str, list[str]] = defaultdict(list)
    for row in store.select(CLAIM, {"claim": NamedNode(iri)}):
        predicate, value = row["p"], row["o"]
        if isinstance(predicate, NamedNode) and isinstance(value, NamedNode | Literal):
            found[predicate.value].append(value.value)
    known: dict[str, Sequence[str]] = {predicate: sorted(some) for predicate, some in found.items()}
    return f"{claim_line(known)} ({article})" if known else f"a claim of {article}"


def article_of(claim: str) -> str:
    """The article's part of a claim's IRI."""
    return claim.rsplit("/claim/", 1)[0].rsplit("/", 1)[-1]
