"""What lies behind the rows of a SELECT query: the nodes that each row was read from, whatever its columns show.

A query for people projects names and marks, no nodes. So it is asked again with all of its variables (``SELECT *``),
without grouping, order and limit, for the rows of the answer alone (``VALUES``, SPARQL 1.1, section 10.2), and each row
gets the IRIs of the solutions that agree with it. What a sub-select hides it can tell on lines that are comments
otherwise: ``# evidence: ?result`` among its columns, or, where it counts,
``# evidence: (GROUP_CONCAT(STR(?result); SEPARATOR=" ") AS ?evidence)``, under a name that begins so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pyoxigraph import Literal, NamedNode, QuerySolution

from graph.binding import Bindings, tokens
from graph.store import Store

Row = Mapping[str, Any]
Key = tuple[str, ...]
KEPT_BACK = re.compile(r"^(\s+)# evidence: ", re.MULTILINE)
AGGREGATES = frozenset(("COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT"))
EVIDENCE = "evidence"
"""What the names of variables begin with whose texts are IRIs with spaces between them."""
AT_ONCE = 5000
"""So many rows are asked for in one query."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A SELECT query with all its variables, without what follows its pattern.

    ``head`` ends with the pattern's opening brace, ``body`` is the rest of the pattern; ``certain`` are the variables
    that each solution binds, as they stand in a triple of the pattern that is in no group of its own; ``counts`` is
    whether the columns count or sum up.
    """

    head: str
    body: str
    certain: frozenset[str]
    counts: bool

    @property
    def text(self) -> str:
        """The query."""
        return self.head + self.body

    def only(self, names: Sequence[str], rows: Sequence[Row]) -> str:
        """The query for these rows alone: told first where that changes nothing, as it spares reading all others."""
        first = [name for name in names if name in self.certain]
        return f"{self.head} {values(first, rows)}\n{self.body}" if first else f"{self.text}\n{values(names, rows)}"


def nodes(store: Store, sparql: str, bindings: Bindings | None, rows: Sequence[Row]) -> list[frozenset[str]]:
    """The IRIs behind each of the rows that a SELECT query gave with these bindings.

    ``rows`` are bindings of SPARQL 1.1 Query Results JSON. Time: one query for each ``AT_ONCE`` rows.
    """
    whole = with_all_variables(KEPT_BACK.sub(r"\1", sparql))
    seen = {variable.value for variable in store.select(f"{whole.text}\nLIMIT 0", bindings).variables}
    names = sorted({name for row in rows for name in row} & seen)
    lists = sorted(name for name in seen if name.startswith(EVIDENCE))
    if not names and not (whole.counts and len(rows) == 1):
        return [frozenset(own(row)) for row in rows]
    found: dict[Key, set[str]] = {}
    for start in range(0, len(rows), AT_ONCE):
        for solution in store.select(whole.only(names, rows[start : start + AT_ONCE]), bindings):
            key = tuple(str(solution[name] or "") for name in names)
            found.setdefault(key, set()).update(iris(solution, lists))
    return [frozenset(own(row) | found.get(key_of(names, row), set())) for row in rows]


def with_all_variables(sparql: str) -> Whole:
    """A SELECT query as :class:`Whole`.

    >>> with_all_variables("PREFIX a: <urn:a> SELECT ?x (COUNT(?y) AS ?n) WHERE { ?x a:b ?y } GROUP BY ?x").text
    'PREFIX a: <urn:a> SELECT * WHERE { ?x a:b ?y }'
    """
    head: list[str] = []
    body: list[str] = []
    certain: set[str] = set()
    part, braces, parentheses, counts = "before", 0, 0, False
    for kind, text in tokens(sparql):
        if part == "columns" and not parentheses and (text == "{" or text.upper() in ("WHERE", "FROM")):
            part = "source"
            head.append(" * ")
        braces += (text == "{") - (text == "}")
        parentheses += (text == "(") - (text == ")")
        if part == "pattern" and kind == "variable" and (braces, parentheses) == (1, 0):
            certain.add(text[1:])
        if part != "columns":
            (body if part == "pattern" else head).append(text)
        counts |= part == "columns" and text.upper() in AGGREGATES
        if part == "before" and text.upper() == "SELECT":
            part = "columns"
        elif part == "source" and text == "{":
            part = "pattern"
        elif part == "pattern" and braces == 0:
            break
    return Whole("".join(head), "".join(body), frozenset(certain), counts)


def values(names: Sequence[str], rows: Sequence[Row]) -> str:
    """The rows, each once, as a VALUES clause for some of their columns."""
    lines = dict.fromkeys(" ".join(written(row.get(name)) for name in names) for row in rows)
    return f"VALUES ({' '.join(f'?{name}' for name in names)}) {{\n" + "".join(f"({line})\n" for line in lines) + "}"


def written(term: Mapping[str, Any] | None) -> str:
    """A term of a row as SPARQL; UNDEF where there is none."""
    return str(parsed(term)) if term is not None and term["type"] != "bnode" else "UNDEF"


def parsed(term: Mapping[str, Any]) -> NamedNode | Literal:
    """A term of SPARQL 1.1 Query Results JSON as that of pyoxigraph."""
    value = str(term["value"])
    if term["type"] == "uri":
        return NamedNode(value)
    if "xml:lang" in term:
        return Literal(value, language=str(term["xml:lang"]))
    return Literal(value, datatype=NamedNode(str(term["datatype"]))) if "datatype" in term else Literal(value)


def key_of(names: Sequence[str], row: Row) -> Key:
    """What a row has in some of its columns, as solutions have it."""
    return tuple(str(parsed(row[name])) if name in row else "" for name in names)


def own(row: Row) -> set[str]:
    """The IRIs that stand in a row itself."""
    return {str(term["value"]) for term in row.values() if term["type"] == "uri"}


def iris(solution: QuerySolution, lists: Sequence[str]) -> Iterator[str]:
    """The IRIs of a solution, and those that its ``lists`` hold."""
    for term in solution:
        if isinstance(term, NamedNode):
            yield term.value
    for listed in (solution[name] for name in lists):
        if isinstance(listed, Literal):
            yield from listed.value.split()
