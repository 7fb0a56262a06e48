"""A user's SPARQL: run, and its answer in any of the usual forms. Queries only; updates are refused."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from typing import Literal as Choice

import pyoxigraph as ox
from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, Triple

from graph.binding import Bindings, form, tokens
from graph.changes import base_of
from graph.export import FORMATS as GRAPH_FORMATS
from graph.export import write_triples
from graph.faults import QueryError, fault
from graph.literals import DEFAULT_BASE
from graph.prefixes import PREFIXES
from graph.store import Store

Row = tuple[str | None, ...]
OXIGRAPH = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "xml": QueryResultsFormat.XML,
}
TABLE_FORMATS = ("csv", "tsv", "json", "xml", "markdown")
"""Formats of the rows of a SELECT and of the truth of an ASK: SPARQL 1.1 CSV, TSV, JSON and XML, and Markdown."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave.

    ``kind`` is ``select`` (variables and rows), ``ask`` (``true``) or ``graph`` (triples). Rows are for people: names
    with prefixes and literals without type, None where unbound; the formats keep everything.
    """

    kind: Choice["select", "ask", "graph"]
    variables: tuple[str, ...] = ()
    bindings: tuple[Mapping[str, Any], ...] = ()
    true: bool = False
    triples: tuple[Triple, ...] = ()
    base: str = DEFAULT_BASE

    @property
    def rows(self) -> list[Row]:
        """The rows for people."""
        return [tuple(shown(row.get(name), self.base) for name in self.variables) for row in self.bindings]

    @property
    def formats(self) -> Sequence[str]:
        """The formats that this answer can be written in."""
        return tuple(GRAPH_FORMATS) if self.kind == "graph" else TABLE_FORMATS

    def format(self, name: str) -> str:
        """The answer as text; raises QueryError for a format that it cannot be written in."""
        if name not in self.formats:
            what = {"select": "rows", "ask": "true or false", "graph": "a graph"}[self.kind]
            raise QueryError(f"the answer is {what}, which {name!r} cannot hold; use {', '.join(self.formats)}")
        if self.kind == "graph":
            return write_triples(self.triples, name, base=self.base)
        if name == "markdown":
            return markdown(self.variables, self.rows) if self.kind == "select" else f"{self.truth}\n"
        return self.standard(name)

    @property
    def truth(self) -> str:
        """``true`` or ``false``."""
        return "true" if self.true else "false"

    def standard(self, name: str) -> str:
        """SPARQL's own formats."""
        if self.kind == "ask" and name in ("csv", "tsv"):
            return f"{self.truth}\n"
        head: dict[str, Any] = {"head": {"vars": list(self.variables)}, "results": {"bindings": list(self.bindings)}}
        text = json.dumps(head if self.kind == "select" else {"head": {}, "boolean": self.true}, ensure_ascii=False)
        if name == "json":
            return text + "\n"
        parsed = ox.parse_query_results(text, format=QueryResultsFormat.JSON)
        written = parsed.serialize(format=OXIGRAPH[name]) or b""
        return written.decode() + ("" if written.endswith(b"\n") else "\n")


def answer(store: Store, sparql: str, bindings: Bindings | None = None) -> Answer:
    """Run a SELECT, ASK, CONSTRUCT or DESCRIBE query over the union of all graphs.

    The prefixes of ``graph.prefixes`` need no declaration. Without ORDER BY the rows are sorted, so that the same store
    gives the same answer. Raises QueryError for an update and, with line, column and the line itself, for a syntax
    error; BindingError for a parameter that the query lacks; StoreError where the store fails.
    """
    if form(sparql) == "UPDATE":
        hint = "to change the store use `podium ingest`, `podium load` or `podium forget`"
        raise QueryError(f"queries only read, and this is a SPARQL update; {hint}")
    try:
        found = store.query(sparql, bindings)
    except SyntaxError as error:
        raise fault(sparql, str(error)) from error
    base = base_of(store) or DEFAULT_BASE
    if isinstance(found, QueryBoolean):
        return Answer("ask", true=bool(found))
    if isinstance(found, QuerySolutions):
        return selected(found, sparql, base)
    return Answer("graph", triples=tuple(found), base=base)


def selected(found: QuerySolutions, sparql: str, base: str) -> Answer:
    """The rows in an order of their own where the query asks for none, and the columns of a star as they occur."""
    told = json.loads(found.serialize(format=QueryResultsFormat.JSON) or b"")
    words = [text for kind, text in tokens(sparql) if kind in ("word", "variable", "other")]
    names: list[str] = told["head"]["vars"]
    if is_star(words):
        seen = [word[1:] for word in words if word[0] in "?$"]
        names = sorted(names, key=lambda name: (seen.index(name) if name in seen else len(seen), name))
    rows: list[dict[str, Any]] = told["results"]["bindings"]
    if "ORDER" not in {word.upper() for word in words}:
        rows = sorted(rows, key=lambda row: [order(row.get(name)) for name in names])
    return Answer("select", variables=tuple(names), bindings=tuple(rows), base=base)


def is_star(words: Sequence[str]) -> bool:
    """Whether the first SELECT is of all variables."""
    capitals = [word.upper() for word in words]
    after = capitals[capitals.index("SELECT") + 1 :] if "SELECT" in capitals else []
    return [word for word in after if word not in ("DISTINCT", "REDUCED")][:1] == ["*"]


def order(term: Mapping[str, Any] | None) -> tuple[Any, ...]:
    """Unbound first, then numbers by value, then texts."""
    if term is None:
        return (0, 0.0, "")
    kind = str(term.get("datatype", ""))
    if kind.endswith(("#integer", "#decimal", "#double", "#float")):
        try:
            return (1, float(term["value"]), term["value"])
        except ValueError:
            pass
    return (2, 0.0, str(term["value"]), str(term.get("xml:lang", "")), kind)


def shown(term: Mapping[str, Any] | None, base: str) -> str | None:
    """A term for people: ``pod:Result``, ``data:athlete/sifan-hassan``, the words of a literal."""
    if term is None:
        return None
    value = str(term["value"])
    if term["type"] != "uri":
        return f"_:{value}" if term["type"] == "bnode" else value
    spaces = {**PREFIXES, "data": base}
    fitting = [prefix for prefix, space in spaces.items() if value.startswith(space)]
    if not fitting:
        return value
    prefix = max(fitting, key=lambda name: (len(spaces[name]), name))
    return f"{prefix}:{value[len(spaces[prefix]) :]}"


def markdown(variables: Sequence[str], rows: Iterable[Row]) -> str:
    """A table in GitHub's Markdown."""
    lines = [variables, ["---"] * len(variables), *rows]
    return "".join(f"| {' | '.join(cell(value) for value in line)} |\n" for line in lines)


def cell(value: str | None) -> str:
    """One cell: no line ends, and no bar that ends it."""
    return " ".join((value or "").split()).replace("\\", "\\\\").replace("|", "\\|")
