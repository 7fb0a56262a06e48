"""A SPARQL 1.1 endpoint as a store (SPARQL 1.1 Protocol, sections 2.1 and 2.2)."""

from __future__ import annotations

import base64
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from typing import Self

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad, QueryResultsFormat, RdfFormat, Triple

from graph.binding import form
from graph.prefixes import PREFIXES, declarations
from graph.store import Results, Store, StoreError

TIMEOUT = 600.0
"""Seconds that a server may take for one answer."""
TRIPLES = "application/n-triples"
ROWS = "application/sparql-results+json"
GRAPHS = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }"
QUADS = "SELECT ?s ?p ?o ?g WHERE { GRAPH ?g { ?s ?p ?o } }"


class RemoteStore(Store):
    """Queries and updates over HTTP; every update is one request, which the server runs as one transaction."""

    remote = True

    def __init__(self, query_url: str, update_url: str) -> None:
        """The two addresses of the endpoint; a user and password in them become basic authentication."""
        super().__init__(without_password(query_url))
        self.query_url = query_url
        self.update_url = update_url

    @classmethod
    def of(cls, location: str) -> Self:
        """Read a location: the root, the query URL, or query and update URL with a space between."""
        given = location.split()
        if len(given) == 2:
            return cls(given[0], given[1])
        url = given[0].rstrip("/")
        for ending in ("/query", "/sparql"):
            if url.endswith(ending):
                return cls(url, url.removesuffix(ending) + "/update")
        return cls(url + "/query", url + "/update")

    def run(self, sparql: str) -> Results:
        """Run a query without parameters; raises SyntaxError or StoreError."""
        graph = form(sparql) in ("CONSTRUCT", "DESCRIBE")
        text = f"{declarations()}\n{sparql}"
        try:
            answer = self.post(with_union(self.query_url), text, "application/sparql-query", TRIPLES if graph else ROWS)
        except StoreError:
            check_syntax(sparql)
            raise
        try:
            return triples(answer) if graph else ox.parse_query_results(answer, format=QueryResultsFormat.JSON)
        except (SyntaxError, ValueError) as error:
            raise StoreError(f"{self.location}: the answer is not what a SPARQL endpoint gives: {error}") from error

    def update(self, sparql: str) -> None:
        """Run a SPARQL update as one request."""
        self.post(self.update_url, sparql, "application/sparql-update", "*/*")

    def graphs(self) -> list[NamedNode]:
        """The named graphs that hold something, sorted by IRI."""
        names = [row["g"] for row in self.select(GRAPHS)]
        return sorted((name for name in names if isinstance(name, NamedNode)), key=lambda name: name.value)

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """The quads of one named graph, or of all."""
        for row in self.select(QUADS, {"g": graph} if graph else None):
            yield Quad(row["s"], row["p"], row["o"], row["g"])

    def close(self) -> None:
        """Nothing is held between requests."""

    def post(self, url: str, text: str, kind: str, accept: str) -> bytes:
        """One request; raises StoreError that says what the server said."""
        plain, headers = authorization(url)
        headers |= {"Content-Type": f"{kind}; charset=utf-8", "Accept": accept, "User-Agent": "podium"}
        request = urllib.request.Request(plain, text.encode(), headers, method="POST")
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT) as response:
                return bytes(response.read())
        except urllib.error.HTTPError as error:
            said = error.read(2000).decode("utf-8", "replace").strip()
            raise StoreError(f"{self.location}: the server refused ({error.code} {error.reason}): {said}") from error
        except (urllib.error.URLError, OSError) as error:
            reason = getattr(error, "reason", error)
            hint = "is the server running, and the address right?"
            raise StoreError(f"{self.location}: no answer ({reason}); {hint}") from error


def with_union(url: str) -> str:
    """Ask Oxigraph for the union of all graphs as default graph; other servers pass the parameter over."""
    return f"{url}{'&' if urllib.parse.urlsplit(url).query else '?'}union-default-graph"


def triples(answer: bytes) -> Iterator[Triple]:
    """The triples of an N-Triples answer."""
    return (quad.triple for quad in ox.parse(answer, format=RdfFormat.N_TRIPLES))


def check_syntax(sparql: str) -> None:
    """Raise the SyntaxError with its position in the user's own text, where that is what the server refused."""
    if "SERVICE" in sparql.upper():
        return
    with suppress(RuntimeError, OSError):
        ox.Store().query(sparql, prefixes=dict(PREFIXES))


def without_password(url: str) -> str:
    """The address as it may be shown."""
    parts = urllib.parse.urlsplit(url)
    return urllib.parse.urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def authorization(url: str) -> tuple[str, dict[str, str]]:
    """The address without user and password, and the header that carries them."""
    parts = urllib.parse.urlsplit(url)
    if parts.username is None:
        return url, {}
    pair = f"{urllib.parse.unquote(parts.username)}:{urllib.parse.unquote(parts.password or '')}"
    return without_password(url), {"Authorization": "Basic " + base64.b64encode(pair.encode()).decode()}
