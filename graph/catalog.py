"""The named queries: files under ``graph/queries`` that say what they answer, what they take and what they give.

A file begins with comments, one a line::

    # summary: Who beat an athlete
    # question: Who beat {athlete}, where and when?
    # parameter athlete: athlete, required. A full or partial name
    # parameter year: integer, optional. Races of that year only
    # column winner: who won

Parameters are variables of the query, bound as terms; one that is optional and not given stays unbound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pyoxigraph import QuerySolutions

from graph.binding import Term, variables
from graph.parameters import TYPES, ParameterError
from graph.rows import QuestionError
from graph.store import Store

HEADER = re.compile(r"#\s*(summary|question|parameter|column)(?:\s+(\w+))?:\s*(\S.*)")
PARAMETER = re.compile(r"(\w+), (required|optional)\. (.+)")


class CatalogError(ValueError):
    """A file of the catalogue that does not keep the form; the message names the file and the line."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a query takes; ``type`` is a key of :data:`graph.parameters.TYPES`."""

    name: str
    type: str
    required: bool
    meaning: str


@dataclass(frozen=True, slots=True)
class Column:
    """What a query gives."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """One query of the catalogue; ``text`` is the whole file."""

    name: str
    summary: str
    question: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    text: str


@lru_cache(maxsize=1)
def queries() -> tuple[NamedQuery, ...]:
    """All named queries in order of their names; raises CatalogError for a file that does not keep the form."""
    folder = files("graph") / "queries"
    found = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".rq")), key=lambda entry: entry.name)
    return tuple(parse(entry.name.removesuffix(".rq"), entry.read_text(encoding="utf-8")) for entry in found)


def get(name: str) -> NamedQuery:
    """The query of a name; raises QuestionError with near names."""
    known = {query.name: query for query in queries()}
    if name in known:
        return known[name]
    from rapidfuzz import process

    near = ", ".join(found for found, *_ in process.extract(name, sorted(known), limit=3))
    raise QuestionError(f"there is no named query {name!r}; near are {near}; `podium queries` lists all")


def run(store: Store, name: str, given: Mapping[str, str]) -> QuerySolutions:
    """The rows of a named query; raises QuestionError, and ParameterError for what it cannot take."""
    query = get(name)
    return store.select(query.text, bind(store, query, given))


def bind(store: Store, query: NamedQuery, given: Mapping[str, str]) -> dict[str, Term]:
    """The terms of the values given for the parameters of a query.

    ``store`` is asked for the athletes of names. Raises ParameterError that names the parameter, its type and an
    example.
    """
    known = {parameter.name: parameter for parameter in query.parameters}
    unknown = sorted(set(given) - set(known))
    if unknown:
        takes = ", ".join(known) or "none"
        raise ParameterError(f"{query.name}: no parameter {unknown[0]!r}; the query takes {takes}")
    missing = [name for name, parameter in known.items() if parameter.required and name not in given]
    if missing:
        kind = TYPES[known[missing[0]].type]
        raise ParameterError(
            f"{query.name}: needs {missing[0]}, {kind.meaning}; give --set {missing[0]}={kind.example!r}"
        )
    return {name: TYPES[known[name].type].term(store, f"{query.name}: {name}", value) for name, value in given.items()}


def parse(name: str, text: str) -> NamedQuery:
    """Read one file; raises CatalogError."""
    said: dict[str, list[tuple[str, str]]] = {"summary": [], "question": [], "parameter": [], "column": []}
    for number, line in header(text):
        found = HEADER.fullmatch(line)
        if not found or (found[1] in ("parameter", "column")) != bool(found[2]):
            raise CatalogError(f"{name}.rq, line {number}: {line!r} is no line of a header")
        said[found[1]].append((found[2] or "", found[3]))
    for kind in ("summary", "question", "column"):
        if not said[kind]:
            raise CatalogError(f"{name}.rq: the header has no {kind}")
    query = NamedQuery(
        name=name,
        summary=said["summary"][0][1],
        question=said["question"][0][1],
        parameters=tuple(parameter(name, *entry) for entry in said["parameter"]),
        columns=tuple(Column(*entry) for entry in said["column"]),
        text=text,
    )
    check(query)
    return query


def header(text: str) -> Iterator[tuple[int, str]]:
    """The comment lines at the top with their numbers."""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith("#"):
            return
        yield number, line.strip()


def parameter(query: str, name: str, said: str) -> Parameter:
    """One line on a parameter: type, whether it is required, what it means."""
    found = PARAMETER.fullmatch(said)
    if not found or found[1] not in TYPES:
        form = f"'TYPE, required|optional. MEANING' with a type of {', '.join(TYPES)}"
        raise CatalogError(f"{query}.rq: parameter {name}: expected {form}")
    return Parameter(name, found[1], found[2] == "required", found[3])


def check(query: NamedQuery) -> None:
    """Parameters and columns must be variables of the query, and the question must ask for what is required."""
    used = variables(query.text)
    named = [parameter.name for parameter in query.parameters] + [column.name for column in query.columns]
    for name in named:
        if name not in used:
            raise CatalogError(f"{query.name}.rq: the header speaks of {name}, but the query has no variable ?{name}")
    asked = set(re.findall(r"\{(\w+)\}", query.question))
    required = {parameter.name for parameter in query.parameters if parameter.required}
    if not required <= asked or not asked <= {parameter.name for parameter in query.parameters}:
        raise CatalogError(f"{query.name}.rq: the question must name its required parameters in braces, and no others")
