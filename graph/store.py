"""The store: a folder (Oxigraph on disk), ``:memory:``, or any SPARQL 1.1 endpoint, behind one small interface.

One article is one named graph and one transaction. No blank nodes: every node has an IRI, so that a graph is a set of
statements that can be compared, replaced and merged.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph as ox
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples, Triple

from graph.binding import Bindings, bind

Results = QuerySolutions | QueryBoolean | QueryTriples | Iterator[Triple]
MEMORY = ":memory:"
SOME = NamedNode("urn:some")
KEPT = frozenset((Literal("").datatype, Literal("", language="en").datatype))
"""The datatypes of texts, whose literals come back as they are."""


class StoreError(RuntimeError):
    """A store that cannot be opened, read or written; the message names it and says what to do."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a transaction changes, and the graphs that nothing is left of."""

    added: frozenset[Quad] = frozenset()
    removed: frozenset[Quad] = frozenset()
    emptied: frozenset[NamedNode] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.added or self.removed)


class Store(ABC):
    """Quads in named graphs, with SPARQL; see :func:`open_store`."""

    remote = False

    def __init__(self, location: str) -> None:
        """Remember where it is, for messages."""
        self.location = location

    def query(self, sparql: str, bindings: Bindings | None = None) -> Results:
        """Run a SPARQL query over the union of all graphs, with ``bindings`` bound as terms.

        The union keeps a statement that two graphs make twice; count with DISTINCT where that may be.
        Raises SyntaxError (``error at LINE:COLUMN: ...``), BindingError, or StoreError where the store fails.
        """
        return self.run(bind(sparql, bindings or {}))

    def select(self, sparql: str, bindings: Bindings | None = None) -> QuerySolutions:
        """The rows of a SELECT query; raises TypeError for another form."""
        found = self.query(sparql, bindings)
        if not isinstance(found, QuerySolutions):
            raise TypeError("expected a SELECT query")
        return found

    def ask(self, sparql: str, bindings: Bindings | None = None) -> bool:
        """The answer of an ASK query; raises TypeError for another form."""
        found = self.query(sparql, bindings)
        if not isinstance(found, QueryBoolean):
            raise TypeError("expected an ASK query")
        return bool(found)

    def construct(self, sparql: str, bindings: Bindings | None = None) -> Iterator[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE query; raises TypeError for another form."""
        found = self.query(sparql, bindings)
        if isinstance(found, QuerySolutions | QueryBoolean):
            raise TypeError("expected a CONSTRUCT or DESCRIBE query")
        return iter(found)

    def replace_graphs(self, graphs: Mapping[NamedNode, Iterable[Quad]]) -> Change:
        """Give each named graph these quads and no others, all graphs in one transaction; no quads drop the graph.

        Raises ValueError for a quad of another graph or with a blank node, StoreError where the store fails;
        after an exception the store is as it was.
        """
        change = self.difference(graphs)
        self.apply(change)
        return change

    def difference(self, graphs: Mapping[NamedNode, Iterable[Quad]]) -> Change:
        """What :meth:`replace_graphs` would change; raises ValueError as it does."""
        added: set[Quad] = set()
        removed: set[Quad] = set()
        emptied: set[NamedNode] = set()
        for graph, quads in graphs.items():
            missing = {canonical_quad(quad) for quad in checked(graph, quads)}
            gone = not missing
            for quad in map(canonical_quad, self.quads(graph)):
                if quad in missing:
                    missing.discard(quad)
                    continue
                removed.add(quad)
                if gone:
                    emptied.add(graph)
            added |= missing
        return Change(frozenset(added), frozenset(removed), frozenset(emptied))

    def apply(self, change: Change) -> None:
        """Make a change as one transaction; removing what is not there does nothing."""
        if change:
            self.update(update_text(change))

    def compact(self) -> None:
        """Write the files anew without gaps; raises StoreError, here for a store that is not in a folder."""
        raise StoreError(f"{self.location}: only a store in a folder can be compacted; a server sees to its own files")

    @abstractmethod
    def run(self, sparql: str) -> Results:
        """Run a query without parameters."""

    @abstractmethod
    def update(self, sparql: str) -> None:
        """Run a SPARQL update as one transaction."""

    @abstractmethod
    def graphs(self) -> list[NamedNode]:
        """The named graphs that hold something, sorted by IRI."""

    @abstractmethod
    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """The quads of one named graph, or of all."""

    @abstractmethod
    def close(self) -> None:
        """Give the store back; it cannot be used afterwards."""

    def __enter__(self) -> Self:
        """For ``with``."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close."""
        self.close()


def open_store(location: str | Path = MEMORY, *, write: bool = True) -> Store:
    """Open a store.

    ``location`` is a folder, ``:memory:``, or the URL of a SPARQL 1.1 endpoint: the server's root
    (``http://localhost:7878``), its query URL (``http://host/ds/query``), or the query and the update URL with a space
    between them. With ``write=False`` a folder may be read by many at once; writing shuts out everybody else.
    Raises StoreError with what to do.
    """
    text = str(location)
    if text.startswith(("http://", "https://")):
        from graph.remote import RemoteStore

        return RemoteStore.of(text)
    from graph.local import LocalStore, open_folder

    return LocalStore(text, ox.Store()) if text == MEMORY else open_folder(Path(location), write=write)


def checked(graph: NamedNode, quads: Iterable[Quad]) -> Iterator[Quad]:
    """The quads as they are; raises ValueError for a quad of another graph or with a blank node."""
    for quad in quads:
        if quad.graph_name != graph:
            raise ValueError(f"the quad {quad} is not of the graph {graph}")
        if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode):
            raise ValueError(f"the quad {quad} has a blank node; every node of the store needs an IRI")
        yield quad


def canonical(quads: Iterable[Quad]) -> set[Quad]:
    """The quads as Oxigraph gives them back: of a number the value, not the digits (``9.80`` is ``9.8``)."""
    return {canonical_quad(quad) for quad in quads}


def canonical_quad(quad: Quad) -> Quad:
    """One quad as :func:`canonical` has it."""
    value = quad.object
    if not isinstance(value, Literal) or value.datatype in KEPT:
        return quad
    kept = canonical_literal(value)
    return quad if kept == value else Quad(quad.subject, quad.predicate, kept, quad.graph_name)


@lru_cache(maxsize=65536)
def canonical_literal(literal: Literal) -> Literal:
    """One literal by way of a store."""
    through = ox.Store()
    through.add(Quad(SOME, SOME, literal))
    found = next(iter(through)).object
    return found if isinstance(found, Literal) else literal


def update_text(change: Change) -> str:
    """One SPARQL update: the removals, the additions, then the graphs to drop."""
    both = (("DELETE", change.removed), ("INSERT", change.added))
    parts = [f"{verb} DATA {{\n{data(quads)}}}" for verb, quads in both if quads]
    return " ;\n".join(parts + [f"DROP SILENT GRAPH {graph}" for graph in change.emptied])


def data(quads: Iterable[Quad]) -> str:
    """Quads as the data of an update, each term in the form that pyoxigraph writes."""
    by_graph: dict[str, list[str]] = {}
    for quad in quads:
        by_graph.setdefault(str(quad.graph_name), []).append(f"{quad.triple} .\n")
    return "".join(f"GRAPH {graph} {{\n{''.join(lines)}}}\n" for graph, lines in by_graph.items())
