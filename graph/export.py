"""The graph as a file: six formats, sorted, the same bytes whatever the order of ingestion.

TriG, N-Quads and JSON-LD keep the named graphs; Turtle, N-Triples and RDF/XML hold the union of all of them. The log of
the last ingest is never exported.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import Literal, Quad, RdfFormat, Triple

from graph.changes import base_of, log_iri
from graph.jsonld import write_jsonld
from graph.literals import DECIMAL, DEFAULT_BASE
from graph.store import Store
from graph.turtle import Names, write_trig, write_turtle

ENDINGS: Mapping[str, str] = {
    ".ttl": "turtle",
    ".trig": "trig",
    ".nt": "ntriples",
    ".nq": "nquads",
    ".jsonld": "jsonld",
    ".rdf": "rdfxml",
    ".owl": "rdfxml",
    ".xml": "rdfxml",
}
"""Ending of a file's name -> format."""


class ExportError(ValueError):
    """A format that is not known, or a file that cannot be written; the message says what to do."""


def format_of(path: Path) -> str:
    """The format that a file's name asks for; raises ExportError that lists the endings."""
    found = ENDINGS.get(path.suffix.lower())
    if found is None:
        known = f"use {', '.join(ENDINGS)}, or name a format: {', '.join(FORMATS)}"
        raise ExportError(f"{path}: the ending says no format; {known}")
    return found


def export(store: Store, path: Path | None = None, format: str | None = None) -> str | None:
    """Write the store to a file, whole or not at all; without a path the text is returned.

    ``format`` is one of FORMATS; without it the file's ending says it. Raises ExportError or StoreError.
    """
    name = format or (format_of(path) if path else "turtle")
    base = base_of(store) or DEFAULT_BASE
    log = log_iri(base)
    text = dumps((quad for quad in store.quads() if quad.graph_name != log), name, base=base)
    if path is None:
        return text
    write_whole(path, text)
    return None


def dumps(quads: Iterable[Quad], format: str, *, base: str = DEFAULT_BASE) -> str:
    """Quads as text in one of FORMATS, sorted; raises ExportError for another name."""
    writer = FORMATS.get(format)
    if writer is None:
        raise ExportError(f"format {format!r} is not known; known are {', '.join(FORMATS)}")
    unique = {str(quad): quad for quad in map(readable, quads)}
    return writer([unique[text] for text in sorted(unique)], Names.of(base))


def write_triples(triples: Iterable[Triple], format: str, *, base: str = DEFAULT_BASE) -> str:
    """Triples as text in one of FORMATS, as for :func:`dumps`."""
    return dumps((Quad(triple.subject, triple.predicate, triple.object) for triple in triples), format, base=base)


def readable(quad: Quad) -> Quad:
    """A whole number of type xsd:decimal with its point (``1.0``), as XSD's canonical form has it."""
    value = quad.object
    if isinstance(value, Literal) and value.datatype == DECIMAL and "." not in value.value:
        return Quad(quad.subject, quad.predicate, Literal(f"{value.value}.0", datatype=DECIMAL), quad.graph_name)
    return quad


def write_ntriples(quads: Iterable[Quad], names: Names) -> str:
    """N-Triples, each triple once, sorted."""
    return "".join(f"{line} .\n" for line in sorted({str(quad.triple) for quad in quads}))


def write_nquads(quads: Iterable[Quad], names: Names) -> str:
    """N-Quads, sorted by graph."""
    lines = sorted({(str(quad.graph_name), str(quad)) for quad in quads})
    return "".join(f"{line} .\n" for _, line in lines)


def write_rdfxml(quads: Iterable[Quad], names: Names) -> str:
    """RDF/XML, its nodes in the order of N-Triples; raises ExportError for a character that XML has no room for."""
    triples = [triple for _, triple in sorted({str(quad.triple): quad.triple for quad in quads}.items())]
    for triple in triples:
        if isinstance(triple.object, Literal) and not_xml(triple.object.value):
            raise ExportError(f"RDF/XML cannot hold a control character of {triple.subject}; export to another format")
    written = ox.serialize(triples, format=RdfFormat.RDF_XML, prefixes=dict(names.prefixes))
    return (written or b"").decode()


def not_xml(text: str) -> bool:
    """Whether XML 1.0 (section 2.2) lacks one of the characters."""
    return any((char < " " and char not in "\t\n\r") or char in "\ufffe\uffff" for char in text)


FORMATS: Mapping[str, Callable[[Iterable[Quad], Names], str]] = {
    "turtle": write_turtle,
    "trig": write_trig,
    "ntriples": write_ntriples,
    "nquads": write_nquads,
    "jsonld": write_jsonld,
    "rdfxml": write_rdfxml,
}
"""Name -> writer."""


def write_whole(path: Path, text: str) -> None:
    """Write a file under another name first, so that nothing half-written stays; raises ExportError.

    What is there and no plain file (a terminal, a pipe) is written to directly.
    """
    temporary = ""
    try:
        if path.exists() and not path.is_file():
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        hint = "choose a folder that exists and may be written"
        raise ExportError(f"{path}: cannot be written: {error.strerror}; {hint}") from error
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
