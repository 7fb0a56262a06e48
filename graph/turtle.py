"""Turtle and TriG for people: prefixes, relative names, subjects in order, one predicate a line.

RDF 1.1 Turtle (sections 2 and 6.5); the serializers at hand write prefixes but neither sort nor shorten below the base.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad

from graph.prefixes import PREFIXES

XSD = PREFIXES["xsd"]
TYPE = f"{PREFIXES['rdf']}type"
LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_\-.]*[A-Za-z0-9_\-])?")
"""Local names that need no escape (a part of PN_LOCAL)."""
RELATIVE = re.compile(r"[A-Za-z0-9_~%\-][A-Za-z0-9_.~%\-]*(?:/[A-Za-z0-9_~%\-][A-Za-z0-9_.~%\-]*)*")
"""Relative references that resolve below the base and to nothing else: no scheme, no dot segments."""
BARE = {
    f"{XSD}integer": re.compile(r"[+-]?[0-9]+"),
    f"{XSD}decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    f"{XSD}boolean": re.compile(r"true|false"),
}
"""Datatypes whose literals Turtle writes without quotes."""
ESCAPES = {"\\": "\\\\", '"': '\\"', "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
Node = NamedNode | BlankNode
Tree = dict[str, dict[str, set[str]]]


@dataclass(slots=True)
class Names:
    """How IRIs are written, and which prefixes that needed."""

    base: str
    prefixes: Mapping[str, str]
    used: set[str] = field(default_factory=set)
    based: bool = False
    known: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, base: str) -> Self:
        """Names with podium's prefixes, and the base for what stands below it."""
        return cls(base, {prefix: iri for prefix, iri in PREFIXES.items() if prefix != "data"})

    def iri(self, iri: str) -> str:
        """``pod:text``, ``<article/mda-01>``, or the whole IRI in brackets."""
        if iri not in self.known:
            self.known[iri] = self.shortened(iri)
        return self.known[iri]

    def shortened(self, iri: str) -> str:
        """See :meth:`iri`."""
        if iri.startswith(self.base) and RELATIVE.fullmatch(iri, len(self.base)):
            self.based = True
            return f"<{iri[len(self.base) :]}>"
        return self.compact(iri)

    def compact(self, iri: str) -> str:
        """``pod:text``, or the whole IRI in brackets."""
        prefix = self.prefix(iri)
        if prefix is None:
            return str(NamedNode(iri))
        self.used.add(prefix)
        return f"{prefix}:{iri[len(self.prefixes[prefix]) :]}"

    def prefix(self, iri: str) -> str | None:
        """The prefix with the longest namespace that leaves a plain local name."""
        spaces = self.prefixes.items()
        fitting = [p for p, space in spaces if iri.startswith(space) and LOCAL.fullmatch(iri, len(space))]
        return max(fitting, key=lambda p: (len(self.prefixes[p]), p), default=None)

    def term(self, term: object) -> str:
        """Any term in Turtle."""
        if isinstance(term, NamedNode):
            return self.iri(term.value)
        return self.literal(term) if isinstance(term, Literal) else str(term)

    def literal(self, literal: Literal) -> str:
        """A literal, bare where Turtle admits it, in long quotes where it has several lines."""
        kind = literal.datatype.value
        if kind in BARE and BARE[kind].fullmatch(literal.value):
            return literal.value
        quoted = self.quoted(literal.value)
        if literal.language:
            return f"{quoted}@{literal.language}"
        return quoted if kind == f"{XSD}string" else f"{quoted}^^{self.iri(kind)}"

    def quoted(self, text: str) -> str:
        """The text in quotation marks."""
        marks = '"""' if "\n" in text else '"'
        return marks + "".join(ESCAPES.get(char) or control(char) for char in text) + marks

    def head(self) -> str:
        """The declarations of what was used."""
        lines = [f"@prefix {prefix}: <{self.prefixes[prefix]}> .\n" for prefix in sorted(self.used)]
        return "".join([f"@base <{self.base}> .\n"] * self.based + lines) + "\n"


def control(char: str) -> str:
    """A character as it is, or as an escape where it is a control character but the end of a line."""
    return char if (char >= " " and char != "\x7f") or char == "\n" else f"\\u{ord(char):04X}"


def write_turtle(quads: Iterable[Quad], names: Names) -> str:
    """The union of the graphs as Turtle."""
    body = "\n".join(blocks(tree(quads, names), ""))
    return names.head() + body


def write_trig(quads: Iterable[Quad], names: Names) -> str:
    """The named graphs as TriG, in the order of their names."""
    graphs: dict[str, list[Quad]] = defaultdict(list)
    for quad in quads:
        graphs["" if isinstance(quad.graph_name, DefaultGraph) else names.term(quad.graph_name)].append(quad)
    parts = []
    for name in sorted(graphs):
        body = "\n".join(blocks(tree(graphs[name], names), "  " if name else ""))
        parts.append(f"{name} {{\n{body}}}\n" if name else body)
    return names.head() + "\n".join(parts)


def tree(quads: Iterable[Quad], names: Names) -> Tree:
    """Subject -> predicate -> objects, as written."""
    out: Tree = defaultdict(lambda: defaultdict(set))
    for quad in quads:
        predicate = "a" if quad.predicate.value == TYPE else names.iri(quad.predicate.value)
        out[names.term(quad.subject)][predicate].add(names.term(quad.object))
    return out


def blocks(nodes: Tree, indent: str) -> Iterable[str]:
    """One block a subject: its types first, then its predicates in order."""
    for subject in sorted(nodes, key=lambda name: name.rstrip(">")):
        pairs = nodes[subject]
        order = sorted(pairs, key=lambda predicate: (predicate != "a", predicate))
        lines = [f"{predicate} {' , '.join(sorted(pairs[predicate]))}" for predicate in order]
        yield f"{indent}{subject} {f' ;{chr(10)}{indent}  '.join(lines)} .\n"
