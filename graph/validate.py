"""Whether a graph is what it must be: ontology/shapes.ttl, compiled once to plain Python, in milliseconds an article.

A SHACL engine on the same shapes gives the same answers; a test holds the two together. A construct of SHACL that the
compiler does not know is refused, never ignored.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from graph.shapes import NodeShape, PropertyShape, Term, read_shapes
from ontology.vocab import OA, POD, RDF, RDFS

Node = NamedNode | BlankNode
Values = Mapping[str, Sequence[Term]]
IGNORED = frozenset((RDF.type.value, RDFS.label.value))


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One demand that a node does not meet: its IRI, the property or empty, the value or empty, and the message."""

    focus: str
    path: str
    value: str
    message: str

    def __str__(self) -> str:
        """One line for a person."""
        where = f" ({self.path.rsplit('#', 1)[-1].rsplit('/', 1)[-1]}{': ' + self.value if self.value else ''})"
        return f"{self.focus}: {self.message}{where if self.path else ''}"


class Data:
    """The triples of a graph by subject, and the subjects by class."""

    def __init__(self, quads: Iterable[Quad | Triple]) -> None:
        self.values: dict[Node, dict[str, list[Term]]] = {}
        self.members: dict[str, list[Node]] = {}
        for quad in quads:
            subject, value = quad.subject, quad.object
            if isinstance(subject, Triple) or isinstance(value, Triple):
                continue
            self.values.setdefault(subject, {}).setdefault(quad.predicate.value, []).append(value)
            if quad.predicate == RDF.type and isinstance(value, NamedNode):
                self.members.setdefault(value.value, []).append(subject)

    def types(self, node: Term) -> Sequence[Term]:
        """The classes of a node."""
        return () if isinstance(node, Literal) else self.values.get(node, {}).get(RDF.type.value, ())


@lru_cache(maxsize=1)
def shapes() -> tuple[NodeShape, ...]:
    """The shapes of podium."""
    return read_shapes()


def problems(quads: Iterable[Quad]) -> list[Problem]:
    """What is wrong with a graph, sorted; empty where it conforms. Names of graphs do not matter."""
    data = Data(quads)
    found = {p for shape in shapes() for focus in data.members.get(shape.target, ()) for p in check(shape, focus, data)}
    return sorted(found | set(misquoted(data)) | set(untyped(data)))


def conforming(quads: Sequence[Quad], found: Sequence[Problem]) -> list[Quad] | None:
    """The quads of an article without the claims that have problems, so that the rest of it can be written.

    None where a problem is not on a claim: then nothing of the graph can be trusted.
    """
    claims = {q.subject.value for q in quads if q.object == POD.Claim and isinstance(q.subject, NamedNode)}
    bad = {problem.focus for problem in found}
    if not bad <= claims:
        return None
    kept = [q for q in quads if text_of(q.subject) not in bad and text_of(q.object) not in bad]
    quotes = {q.subject.value for q in quads if q.predicate == OA.hasBody and isinstance(q.subject, NamedNode)}
    lost = quotes - {text_of(q.subject) for q in kept if q.predicate == OA.hasBody}
    return [q for q in kept if not any(text_of(q.subject) in (iri, *parts(iri)) for iri in lost)]


def parts(quote: str) -> tuple[str, ...]:
    """The nodes that belong to a quote."""
    return f"{quote}/target", f"{quote}/text", f"{quote}/position"


def text_of(term: object) -> str:
    """The IRI of a node, empty of a literal."""
    return term.value if isinstance(term, NamedNode) else ""


def check(shape: NodeShape, focus: Node, data: Data) -> Iterator[Problem]:
    """One node against one shape."""
    own = data.values[focus]
    name = focus.value
    for prop in shape.properties:
        for value in broken(prop, own.get(prop.path, ()), own, data):
            yield Problem(name, prop.path, value, prop.message)
    if shape.either and not any(path in own for path in shape.either):
        yield Problem(name, "", "", shape.message)
    if shape.closed:
        for path in own.keys() - shape.allowed - IGNORED:
            yield Problem(name, path, "", shape.message)


def broken(prop: PropertyShape, values: Sequence[Term], own: Values, data: Data) -> Iterator[str]:
    """The values that break a demand, an empty text where it is their number."""
    if not prop.least <= len(values) <= prop.most:
        yield ""
    for value in values:
        if not (fits(prop, value) and of_class(prop, value, data) and compared(prop, value, own)):
            yield value.value


def fits(prop: PropertyShape, value: Term) -> bool:
    """Kind, datatype, list, pattern, length and range of one value."""
    if prop.iri and not isinstance(value, NamedNode):
        return False
    if prop.datatypes and not (isinstance(value, Literal) and value.datatype.value in prop.datatypes):
        return False
    if prop.values and value not in prop.values:
        return False
    if prop.pattern and not prop.pattern.search(value.value):
        return False
    return len(value.value) >= prop.length and prop.range.holds(value)


def of_class(prop: PropertyShape, value: Term, data: Data) -> bool:
    """Whether the value has one of the classes."""
    return not prop.classes or any(isinstance(t, NamedNode) and t.value in prop.classes for t in data.types(value))


def compared(prop: PropertyShape, value: Term, own: Values) -> bool:
    """The value against those of another property of the node."""
    if prop.disjoint and value in own.get(prop.disjoint, ()):
        return False
    if prop.less and not all(less(value, other, equal=False) for other in own.get(prop.less, ())):
        return False
    return not prop.at_most or all(less(value, other, equal=True) for other in own.get(prop.at_most, ()))


def less(one: Term, two: Term, *, equal: bool) -> bool:
    """Whether a whole number or an ISO day comes before another."""
    if not (isinstance(one, Literal) and isinstance(two, Literal)):
        return False
    if one.value.lstrip("-").isdigit() and two.value.lstrip("-").isdigit():
        a, b = int(one.value), int(two.value)
        return a <= b if equal else a < b
    return one.value <= two.value if equal else one.value < two.value


def misquoted(data: Data) -> Iterator[Problem]:
    """Quotes that do not stand in the text where they are said to; beyond what SHACL core can say."""
    texts = [
        v.value for node in data.members.get(POD.Article.value, ()) for v in data.values[node].get(POD.text.value, ())
    ]
    for node in data.members.get(OA.SpecificResource.value, ()):
        selectors = [
            data.values.get(s, {})
            for s in data.values[node].get(OA.hasSelector.value, ())
            if not isinstance(s, Literal)
        ]
        told = {path: v.value for own in selectors for path, found in own.items() for v in found}
        quote, start, end = (told.get(p.value) for p in (OA.exact, OA.start, OA.end))
        if quote is None or start is None or end is None or not (start.isdigit() and end.isdigit()):
            continue
        if not any(text[int(start) : int(end)] == quote for text in texts):
            yield Problem(node.value, OA.exact.value, quote, "The article's text has other words at this range.")


def untyped(data: Data) -> Iterator[Problem]:
    """Subjects without a class; links from claims into the derived graph have theirs in the article's."""
    for node, own in data.values.items():
        if RDF.type.value not in own and not own.keys() <= LINKS:
            yield Problem(node.value, RDF.type.value, "", "Every subject has a type.")


LINKS = frozenset(
    term.value
    for term in (
        *(POD.about, POD.athlete, POD.winner, POD.loser, POD.opponent, POD.coach),
        *(POD.race, POD.competition, POD.contradicts),
    )
)
