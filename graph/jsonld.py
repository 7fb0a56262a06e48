"""JSON-LD 1.1 with a context of prefixes and typed values in place; sorted, so that the bytes are stable."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from graph.turtle import TYPE, XSD, Names

WHOLE = re.compile(r"0|-?[1-9][0-9]{0,14}")
"""Whole numbers that JSON keeps as they are."""


def write_jsonld(quads: Iterable[Quad], names: Names) -> str:
    """The named graphs as one JSON-LD document; what stands in no graph comes first."""
    graphs: dict[str, list[Quad]] = defaultdict(list)
    for quad in quads:
        graphs["" if isinstance(quad.graph_name, DefaultGraph) else reference(quad.graph_name, names)].append(quad)
    body: list[dict[str, Any]] = nodes(graphs.pop("", []), names)
    body += [{"@id": name, "@graph": nodes(graphs[name], names)} for name in sorted(graphs)]
    context: dict[str, Any] = {prefix: names.prefixes[prefix] for prefix in sorted(names.used)}
    if names.based:
        context = {"@base": names.base, **context}
    return json.dumps({"@context": context, "@graph": body}, ensure_ascii=False, indent=1) + "\n"


def nodes(quads: Iterable[Quad], names: Names) -> list[dict[str, Any]]:
    """The node objects of one graph."""
    out: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        node = out[reference(quad.subject, names)]
        if quad.predicate.value == TYPE and isinstance(quad.object, NamedNode):
            node["@type"].append(absolute(quad.object.value, names))
        else:
            node[absolute(quad.predicate.value, names)].append(node_or_value(quad.object, names))
    return [{"@id": name, **{key: alone(out[name][key]) for key in sorted(out[name])}} for name in sorted(out)]


def alone(values: list[Any]) -> Any:
    """One value by itself, several as a sorted list."""
    return values[0] if len(values) == 1 else sorted(values, key=lambda value: json.dumps(value, sort_keys=True))


def reference(term: object, names: Names) -> str:
    """An IRI as a compact or relative one, a blank node by its label."""
    return names.iri(term.value).strip("<>") if isinstance(term, NamedNode) else str(term)


def absolute(iri: str, names: Names) -> str:
    """An IRI as a compact or whole one: predicates and types are not resolved against the base."""
    return names.compact(iri).strip("<>")


def node_or_value(term: object, names: Names) -> Any:
    """An object: a reference, a string, number or truth value, or a value with its type or language."""
    if not isinstance(term, Literal):
        return {"@id": reference(term, names)}
    if term.language:
        return {"@language": term.language, "@value": term.value}
    if term.datatype.value == f"{XSD}string":
        return term.value
    if term.datatype.value == f"{XSD}integer" and WHOLE.fullmatch(term.value):
        return int(term.value)
    if term.datatype.value == f"{XSD}boolean" and term.value in ("true", "false"):
        return term.value == "true"
    return {"@type": absolute(term.datatype.value, names), "@value": term.value}
