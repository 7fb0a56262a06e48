"""Claims and results in words, one line each: what `diff`, `reextract` and messages show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pyoxigraph import Literal, NamedNode, Quad

from ontology.vocab import POD, RDF

Pairs = Mapping[str, Sequence[str]]
"""The values of one node by predicate IRI: lexical forms, and IRIs of nodes."""
KINDS = {
    POD.PerformanceClaim.value: "performance",
    POD.DefeatClaim.value: "defeat",
    POD.RecordClaim.value: "record",
    POD.HonourClaim.value: "honour",
    POD.NationalityClaim.value: "nationality",
    POD.HeadToHeadClaim.value: "head_to_head",
    POD.CoachClaim.value: "coach",
    POD.EntryClaim.value: "entry",
}
"""Class of a claim -> fact type."""
WHO = (POD.athleteName, POD.winnerName, POD.loserName, POD.opponentName, POD.coachName, POD.countryCode)
WHAT = (POD.title, POD.recordCode, POD.status, POD.disciplineName, POD.markText)
WHERE = (POD.round, POD.competitionName, POD.venueName, POD.areaName, POD.date)
COUNTS = ((POD.meetings, "meetings"), (POD.wins, "wins"), (POD.losses, "losses"), (POD.count, "times"))
ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def by_subject(quads: Iterable[Quad]) -> dict[str, dict[str, list[str]]]:
    """The quads as node -> predicate -> sorted values."""
    nodes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            nodes[quad.subject.value][quad.predicate.value].append(quad.object.value)
    for pairs in nodes.values():
        for values in pairs.values():
            values.sort()
    return nodes


def claim_lines(quads: Iterable[Quad]) -> dict[str, list[str]]:
    """The claims of article graphs in words, by fact type, sorted."""
    lines: dict[str, list[str]] = defaultdict(list)
    for pairs in by_subject(quads).values():
        kind = claim_kind(pairs)
        if kind:
            lines[kind].append(claim_line(pairs))
    return {kind: sorted(lines[kind]) for kind in sorted(lines)}


def claim_kind(pairs: Pairs) -> str | None:
    """The fact type of a claim's node, None of another node."""
    return next((KINDS[name] for name in pairs.get(RDF.type.value, ()) if name in KINDS), None)


def claim_line(pairs: Pairs) -> str:
    """One claim: ``Sifan Hassan, mile, 4:12.33, 1st, Diamond League, Monaco, 2019-07-12``."""
    words = [words for term in WHO for words in values(pairs, term)]
    if POD.winnerName.value in pairs:
        words = [" beat ".join(words)]
    words += slot_words(pairs)
    words += [f"{value} {name}" for term, name in COUNTS for value in values(pairs, term)]
    return ", ".join(words)


def slot_words(pairs: Pairs) -> list[str]:
    """What was done, where and when."""
    words = [word for term in WHAT for word in values(pairs, term)]
    words += [ordinal(int(place)) for place in values(pairs, POD.place)]
    words += [word for term in WHERE for word in values(pairs, term)]
    return [*words, "indoors"] if values(pairs, POD.indoor) == ["true"] else words


def values(pairs: Pairs, term: NamedNode) -> list[str]:
    """The values of a predicate; of a node, the last part of its IRI in small letters."""
    return [last_part(value) if value.startswith("http") else value for value in pairs.get(term.value, ())]


def last_part(iri: str) -> str:
    """``gold`` of ``https://w3id.org/podium/ontology#Gold``."""
    return iri.replace("#", "/").rsplit("/", 1)[-1].lower()


def ordinal(number: int) -> str:
    """``1st``, ``2nd``, ``11th``."""
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ENDINGS.get(number % 10, 'th')}"
