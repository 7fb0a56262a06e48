"""Parameters of a SPARQL query, bound as terms, alike on every store.

The query is read token by token (SPARQL 1.1, section 19.8) and each parameter's variable is replaced by its term, in
every group and sub-select, as SEP-0007 of the SPARQL community describes it. The `substitutions` of pyoxigraph cannot
do this: they refuse each variable that the outermost SELECT does not project; and the SPARQL protocol knows none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode

Term = NamedNode | Literal
Bindings = Mapping[str, Term]

FORMS = frozenset(("SELECT", "ASK", "CONSTRUCT", "DESCRIBE"))
UPDATES = frozenset(("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"))
TOKEN = re.compile(
    r"""(?P<space>\s+|\#[^\n\r]*)
      | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
      | (?P<string>\"{3}(?:[^"\\]|\\.|\"(?!\"\"))*\"{3} | '{3}(?:[^'\\]|\\.|'(?!''))*'{3}
                 | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
      | (?P<variable>[?$]\w+)
      | (?P<name>(?:[^\W\d_][\w.\-]*|_)?:(?:[\w:.\-]|%[0-9A-Fa-f]{2}|\\.)*)
      | (?P<word>[^\W\d]\w*)
      | (?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
      | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)


class BindingError(ValueError):
    """A parameter that the query cannot take; the message says which and why."""


def tokens(sparql: str) -> Iterator[tuple[str, str]]:
    """The tokens as (kind, text); their texts put together are the query."""
    for found in TOKEN.finditer(sparql):
        yield str(found.lastgroup), found.group()


def form(sparql: str) -> str:
    """``SELECT``, ``ASK``, ``CONSTRUCT``, ``DESCRIBE``, ``UPDATE``, or an empty text where there is none of them."""
    for kind, text in tokens(sparql):
        word = text.upper()
        if kind == "word" and word in FORMS:
            return word
        if kind == "word" and word in UPDATES:
            return "UPDATE"
    return ""


def variables(sparql: str) -> frozenset[str]:
    """The names of all variables of a query, without their sign."""
    return frozenset(text[1:] for kind, text in tokens(sparql) if kind == "variable")


def bind(sparql: str, bindings: Bindings) -> str:
    """The query with each named variable replaced by its term.

    A projected parameter stays a column that holds the term (in a sub-select under another name, as SPARQL admits no
    second assignment); ``BOUND(?parameter)`` becomes true.
    Raises BindingError for a name that the query does not use, and where the query itself assigns the variable.
    """
    unused = sorted(set(bindings) - variables(sparql))
    if unused:
        raise BindingError(f"the query has no variable ?{unused[0]} to bind; check the name of the parameter")
    if not bindings:
        return sparql
    binder = Binder(bindings)
    for kind, text in tokens(sparql):
        binder.take(kind, text)
    return "".join(binder.out)


@dataclass(slots=True)
class Binder:
    """Where in the query we are, and what has been written so far."""

    bindings: Bindings
    out: list[str] = field(default_factory=list)
    before: list[tuple[str, int]] = field(default_factory=list)
    """The tokens taken, in capitals, each with its index in ``out``."""
    selects: list[int] = field(default_factory=list)
    """The depth of brackets at each SELECT clause that is open."""
    depth: int = 0
    braces: int = 0
    modifier: bool = False
    closing: int | None = None
    """The depth of the bracket to drop: that of BOUND."""

    def take(self, kind: str, text: str) -> None:
        """Write one token, or what stands for it."""
        if kind == "variable" and text[1:] in self.bindings:
            text = self.replaced(text[1:])
        elif kind in ("word", "other"):
            text = self.move(text)
        if kind != "space":
            self.before.append((text.upper(), len(self.out)))
        self.out.append(text)

    def move(self, text: str) -> str:
        """Follow brackets and clauses; the text, emptied where it is BOUND's closing bracket."""
        word = text.upper()
        if word in ("(", ")"):
            self.depth += 1 if word == "(" else -1
            if word == ")" and self.closing == self.depth:
                self.closing = None
                return ""
        elif word == "SELECT":
            self.selects.append(self.depth)
            self.modifier = False
        elif word in ("WHERE", "FROM", "{") and self.selects and self.selects[-1] == self.depth:
            self.selects.pop()
        self.braces += (word == "{") - (word == "}")
        if word == "BY":
            self.modifier = True
        elif word in ("HAVING", "LIMIT", "OFFSET", "VALUES", "{", "}"):
            self.modifier = False
        return text

    def replaced(self, name: str) -> str:
        """What is written for a parameter at this place."""
        term = str(self.bindings[name])
        last = [text for text, _ in self.before[-2:]]
        if last[-1:] == ["AS"] or self.in_values_header():
            raise BindingError(f"?{name} is a parameter, but the query assigns it itself (AS or VALUES)")
        if last == ["BOUND", "("]:
            for _, index in self.before[-2:]:
                self.out[index] = ""
            self.depth -= 1
            self.closing = self.depth
            self.depth += 1
            return "true"
        if self.selects and self.selects[-1] == self.depth:
            return f"({term} AS ?{name})" if self.braces == 0 else f"({term} AS ?{name}__)"
        return f"({term})" if self.modifier and self.depth == 0 else term

    def in_values_header(self) -> bool:
        """Whether the token stands between VALUES and its first brace."""
        for text, _ in reversed(self.before):
            if text == "VALUES":
                return True
            if not (text == "(" or text.startswith(("?", "$"))):
                return False
        return False
