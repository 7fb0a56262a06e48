"""The namespaces that queries, exports and answers know without a declaration."""

from __future__ import annotations

from collections.abc import Mapping

from graph.literals import DEFAULT_BASE
from ontology import vocab

PREFIXES: Mapping[str, str] = {
    **vocab.PREFIXES,
    "data": DEFAULT_BASE,
    "best": "http://purl.org/athletics/best#",
}
"""Prefix -> namespace, the same for every store and every export."""


def declarations() -> str:
    """The prefixes as a SPARQL prologue in one line."""
    return " ".join(f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in PREFIXES.items())
