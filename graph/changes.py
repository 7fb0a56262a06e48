"""What the last ingest changed: a log in the store, written with each transaction, so that it survives a crash.

The log is a graph of its own, `<base>graph/changes`, which no export holds: it tells of the way the store was filled,
and the same articles give the same export whatever the way.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from graph.store import Store
from ontology.vocab import DCTERMS, PROV, RDF

Lines = Mapping[str, Sequence[str]]
NAME = "graph/changes"
SUMMARY = (
    ("result", "result"),
    ("personal best", "new personal best"),
    ("world record", "new world record"),
    ("athlete", "new athlete"),
    ("race", "new race"),
    ("conflict", "conflict"),
)
"""The kinds of a summary, in its order, and what one that is gained is called."""
LOG = "SELECT ?log WHERE { GRAPH ?log { ?log a prov:Activity } }"


@dataclass(frozen=True, slots=True)
class Changes:
    """Articles by what became of them (`new`, `replaced`, `forgotten`), and lines gained and lost by kind.

    Kinds are the fact types for claims, and `result`, `athlete`, `race`, `conflict` and the records (`personal best`,
    `world record` ...) for what the articles tell together.
    """

    articles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    gained: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lost: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.articles or self.gained or self.lost)

    def lines(self) -> list[str]:
        """What was gained and lost, one line each: ``+ result: Sifan Hassan, mile, 4:12.33``."""
        both = (("+", self.gained), ("-", self.lost))
        return [f"{sign} {kind}: {line}" for sign, side in both for kind in side for line in side[kind]]

    def summary(self) -> str:
        """``3 results, 1 new personal best, 1 conflict; lost: 1 result``, or ``nothing changed``."""
        gained, lost = counted(self.gained), counted(self.lost).replace("new ", "")
        if not gained and not lost:
            return "nothing changed" if not self else "no result changed"
        return "; ".join(part for part in (gained, lost and f"lost: {lost}") if part)


def counted(lines: Lines) -> str:
    """The kinds of a summary with their numbers."""
    numbers = ((len(lines.get(kind, ())), name) for kind, name in SUMMARY)
    return ", ".join(f"{number} {name}{'' if number == 1 else 's'}" for number, name in numbers if number)


def entry(article: str | None, status: str, before: Lines, after: Lines) -> str:
    """One line of the log: what a transaction added and took away, by kind."""
    gained, lost = subtract(after, before), subtract(before, after)
    told = {"article": article, "status": status, "gained": gained, "lost": lost}
    return json.dumps(told, ensure_ascii=False, sort_keys=True)


def subtract(some: Lines, others: Lines) -> dict[str, list[str]]:
    """The lines of ``some`` that ``others`` do not have, each as often as it is missing."""
    left = {kind: sorted((Counter(lines) - Counter(others.get(kind, ()))).elements()) for kind, lines in some.items()}
    return {kind: lines for kind, lines in sorted(left.items()) if lines}


def merged(entries: Iterable[str]) -> Changes:
    """The entries of a log as one; a line that one entry adds and another takes away has not changed."""
    articles: dict[str, set[str]] = {}
    gained: dict[str, list[str]] = {}
    lost: dict[str, list[str]] = {}
    for text in entries:
        told = json.loads(text)
        if told["article"] is not None:
            articles.setdefault(told["status"], set()).add(told["article"])
        for side, out in (("gained", gained), ("lost", lost)):
            for kind, lines in told[side].items():
                out.setdefault(kind, []).extend(lines)
    return Changes(
        {status: tuple(sorted(ids)) for status, ids in sorted(articles.items())},
        {kind: tuple(lines) for kind, lines in subtract(gained, lost).items()},
        {kind: tuple(lines) for kind, lines in subtract(lost, gained).items()},
    )


def base_of(store: Store) -> str | None:
    """The base of the store's IRIs, None of a store that nothing was ever written to."""
    for row in store.select(LOG):
        name = row["log"]
        if isinstance(name, NamedNode) and name.value.endswith(NAME):
            return name.value.removesuffix(NAME)
    return None


def log_iri(base: str) -> NamedNode:
    """The graph of the log."""
    return NamedNode(base + NAME)


def read_log(store: Store, base: str) -> Changes:
    """What the last ingest changed."""
    return merged(quad.object.value for quad in entries(store, base) if isinstance(quad.object, Literal))


def entries(store: Store, base: str) -> list[Quad]:
    """The quads of the log that tell of changes."""
    return [quad for quad in store.quads(log_iri(base)) if quad.predicate == DCTERMS.description]


def log_quads(base: str, texts: Iterable[str]) -> set[Quad]:
    """Entries as quads, with the one that says what the node is."""
    log = log_iri(base)
    told = {Quad(log, DCTERMS.description, Literal(text), log) for text in texts}
    return told | {Quad(log, RDF.type, PROV.Activity, log)}


def version_quads(base: str, version: str) -> set[Quad]:
    """Which version of the code derived the graph."""
    log = log_iri(base)
    return {Quad(log, DCTERMS.identifier, Literal(version), log)}
