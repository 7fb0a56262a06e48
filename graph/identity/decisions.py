"""What people have decided about names: kept as data, applied whenever the derived graph is made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal as Choice

from pyoxigraph import Literal, NamedNode, Quad

from graph.identity.rows import Queryable
from graph.literals import decisions_iri
from ontology.slugs import short_hash
from ontology.vocab import POD, RDF

Verdict = Choice["same", "different"]
VERDICTS = {"same": POD.Same, "different": POD.Different}
READ = (
    f"SELECT ?d ?v ?l ?r ?la ?ra WHERE {{ GRAPH ?g {{ ?d a {POD.Decision} ; {POD.verdict} ?v ; {POD.leftName} ?l ; "
    f"{POD.rightName} ?r . OPTIONAL {{ ?d {POD.leftArticle} ?la }} OPTIONAL {{ ?d {POD.rightArticle} ?ra }} }} }}"
)


@dataclass(frozen=True, slots=True, order=True)
class Handle:
    """A name, in one article (its IRI) or, with ``article`` empty, wherever it stands."""

    name: str
    article: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """``left`` and ``right`` are one person, or are two; the order of the two does not matter."""

    verdict: Verdict
    left: Handle
    right: Handle

    def __post_init__(self) -> None:
        if self.verdict not in VERDICTS:
            raise ValueError(f"verdict {self.verdict!r}: expected same or different")
        if self.left == self.right:
            raise ValueError(f"{self.left.name!r} on both sides; name two, or the article of each")

    @property
    def pair(self) -> frozenset[Handle]:
        """The two handles."""
        return frozenset((self.left, self.right))


@dataclass(frozen=True, slots=True)
class Decisions:
    """A set of decisions, at most one on each pair of handles; sorted, so that equal sets are equal."""

    items: tuple[Decision, ...] = ()

    @classmethod
    def of(cls, items: Iterable[Decision]) -> Decisions:
        """The decisions; raises ValueError where two of them contradict each other."""
        found: dict[frozenset[Handle], Decision] = {}
        for item in sorted(items):
            known = found.setdefault(item.pair, item)
            if known.verdict != item.verdict:
                raise ValueError(f"{item.left.name!r} and {item.right.name!r} are decided both same and different")
        return cls(tuple(sorted(found.values())))

    def with_decision(self, item: Decision) -> Decisions:
        """These decisions with one more; an earlier one on the same pair gives way."""
        return Decisions.of([*(known for known in self.items if known.pair != item.pair), item])

    def quads(self, base: str) -> list[Quad]:
        """The named graph ``<base>graph/decisions``."""
        graph = decisions_iri(base)
        quads = [Quad(s, p, o, graph) for item in self.items for s, p, o in triples(item, base)]
        return sorted(quads, key=str)


def triples(item: Decision, base: str) -> list[tuple[NamedNode, NamedNode, NamedNode | Literal]]:
    """One decision as triples."""
    said = "\n".join((item.verdict, *(f"{h.name}\t{h.article}" for h in sorted(item.pair))))
    node = NamedNode(f"{base}decision/{short_hash(said, 12)}")
    out: list[tuple[NamedNode, NamedNode, NamedNode | Literal]] = [
        (node, RDF.type, POD.Decision),
        (node, POD.verdict, VERDICTS[item.verdict]),
        (node, POD.leftName, Literal(item.left.name)),
        (node, POD.rightName, Literal(item.right.name)),
    ]
    for handle, predicate in ((item.left, POD.leftArticle), (item.right, POD.rightArticle)):
        if handle.article:
            out.append((node, predicate, NamedNode(handle.article)))
    return out


def read_decisions(store: Queryable) -> Decisions:
    """The decisions that a store holds."""
    verdicts: dict[str, Verdict] = {POD.Same.value: "same", POD.Different.value: "different"}
    items = []
    for found in store.query(READ):
        left, right = found["la"], found["ra"]
        items.append(
            Decision(
                verdicts[found["v"].value],
                Handle(found["l"].value, left.value if left else ""),
                Handle(found["r"].value, right.value if right else ""),
            )
        )
    return Decisions.of(items)
