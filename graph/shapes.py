"""SHACL shapes read into plain data: the part of SHACL core that podium uses, and nothing beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

Term = NamedNode | BlankNode | Literal
SH = "http://www.w3.org/ns/shacl#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
SHAPES = Path(__file__).parents[1] / "ontology" / "shapes.ttl"
NODE = frozenset(("targetClass", "closed", "ignoredProperties", "message", "or", "property"))
PROPERTY = frozenset(
    (
        *("path", "minCount", "maxCount", "datatype", "class", "nodeKind", "pattern", "minInclusive", "maxInclusive"),
        *("minExclusive", "minLength", "lessThan", "lessThanOrEquals", "disjoint", "in", "or", "message"),
    )
)
MANY = 10**9


class ShapeError(ValueError):
    """A shape that says something that the compiler does not know."""


@dataclass(frozen=True, slots=True)
class Range:
    """Bounds of a number; None where there is none."""

    least: Decimal | None = None
    above: Decimal | None = None
    most: Decimal | None = None

    def holds(self, value: Term) -> bool:
        """Whether a value lies within; what is no number does not, where there is a bound."""
        if self.least is None and self.above is None and self.most is None:
            return True
        try:
            number = Decimal(value.value)
        except ArithmeticError:
            return False
        if self.least is not None and number < self.least:
            return False
        if self.above is not None and number <= self.above:
            return False
        return self.most is None or number <= self.most


@dataclass(frozen=True, slots=True)
class PropertyShape:
    """What is asked of the values of one property."""

    path: str
    message: str
    least: int = 0
    most: int = MANY
    datatypes: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    iri: bool = False
    pattern: re.Pattern[str] | None = None
    length: int = 0
    range: Range = Range()
    values: frozenset[Term] = frozenset()
    less: str = ""
    at_most: str = ""
    disjoint: str = ""


@dataclass(frozen=True, slots=True)
class NodeShape:
    """What is asked of the nodes of a class; ``either`` are properties of which it must have one."""

    name: str
    target: str
    properties: tuple[PropertyShape, ...]
    closed: bool
    either: tuple[str, ...]
    message: str

    @property
    def allowed(self) -> frozenset[str]:
        """The properties that a closed shape allows."""
        return frozenset(prop.path for prop in self.properties)


class Reader:
    """The triples of a file of shapes by subject."""

    def __init__(self, path: Path) -> None:
        self.told: dict[Term, dict[str, list[Term]]] = {}
        for quad in parse(path=str(path), format=RdfFormat.TURTLE):
            if isinstance(quad.subject, NamedNode | BlankNode) and isinstance(
                quad.object, NamedNode | BlankNode | Literal
            ):
                self.told.setdefault(quad.subject, {}).setdefault(quad.predicate.value, []).append(quad.object)

    def shacl(self, node: Term, known: frozenset[str]) -> Mapping[str, list[Term]]:
        """What SHACL says of a node, by local name; raises ShapeError on what is not in ``known``."""
        said = {p.removeprefix(SH): v for p, v in self.told.get(node, {}).items() if p.startswith(SH)}
        unknown = sorted(said.keys() - known)
        if unknown:
            raise ShapeError(
                f"sh:{unknown[0]} on {node}: graph/shapes.py does not know it; teach it or say it otherwise"
            )
        return said

    def items(self, node: Term) -> Iterator[Term]:
        """The members of an RDF list."""
        while (own := self.told.get(node)) is not None:
            yield own[f"{RDF}first"][0]
            node = own[f"{RDF}rest"][0]

    def node_shapes(self) -> Iterator[NodeShape]:
        """All node shapes."""
        for node in self.told:
            if isinstance(node, NamedNode) and f"{SH}targetClass" in self.told[node]:
                yield self.node_shape(node)

    def node_shape(self, node: NamedNode) -> NodeShape:
        """One node shape."""
        said = self.shacl(node, NODE)
        either = tuple(self.only_path(branch) for part in said.get("or", ()) for branch in self.items(part))
        return NodeShape(
            node.value,
            said["targetClass"][0].value,
            tuple(self.property_shape(part) for part in said.get("property", ())),
            first(said, "closed") == "true",
            either,
            first(said, "message"),
        )

    def only_path(self, branch: Term) -> str:
        """The property that a branch of ``sh:or`` on a node asks for at least once."""
        inner = self.shacl(branch, frozenset(("property",)))["property"][0]
        said = self.shacl(inner, frozenset(("path", "minCount")))
        if first(said, "minCount") != "1":
            raise ShapeError(
                f"sh:or on a node: expected branches of sh:minCount 1 alone, got {first(said, 'minCount')}"
            )
        return said["path"][0].value

    def property_shape(self, node: Term) -> PropertyShape:
        """One property shape; raises ShapeError where it has no message."""
        said = self.shacl(node, PROPERTY)
        if "message" not in said:
            raise ShapeError(f"the property shape of {first(said, 'path')} has no message")
        if first(said, "nodeKind") not in ("", f"{SH}IRI"):
            raise ShapeError(f"sh:nodeKind {first(said, 'nodeKind')}: only sh:IRI is known")
        pattern = first(said, "pattern")
        return PropertyShape(
            path=first(said, "path"),
            message=first(said, "message"),
            least=int(first(said, "minCount") or 0),
            most=int(first(said, "maxCount") or MANY),
            datatypes=frozenset(self.choices(said, "datatype")),
            classes=frozenset(self.choices(said, "class")),
            iri="nodeKind" in said,
            pattern=re.compile(pattern) if pattern else None,
            length=int(first(said, "minLength") or 0),
            range=Range(number(said, "minInclusive"), number(said, "minExclusive"), number(said, "maxInclusive")),
            values=frozenset(item for part in said.get("in", ()) for item in self.items(part)),
            less=first(said, "lessThan"),
            at_most=first(said, "lessThanOrEquals"),
            disjoint=first(said, "disjoint"),
        )

    def choices(self, said: Mapping[str, list[Term]], name: str) -> Iterator[str]:
        """The value of a constraint, or its values in the branches of ``sh:or``."""
        yield from (value.value for value in said.get(name, ()))
        for part in said.get("or", ()):
            for branch in self.items(part):
                yield from (v.value for v in self.shacl(branch, frozenset(("datatype", "class"))).get(name, ()))


def first(said: Mapping[str, list[Term]], name: str) -> str:
    """The value of a constraint that has one, empty where it is absent."""
    return said[name][0].value if name in said else ""


def number(said: Mapping[str, list[Term]], name: str) -> Decimal | None:
    """A bound."""
    return Decimal(first(said, name)) if name in said else None


def read_shapes(path: Path = SHAPES) -> tuple[NodeShape, ...]:
    """The node shapes of a Turtle file, sorted by name; raises ShapeError on what the compiler does not know."""
    return tuple(sorted(Reader(path).node_shapes(), key=lambda shape: shape.name))
