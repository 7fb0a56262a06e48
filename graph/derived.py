"""The derived graph kept in step with the articles: noticed when stale, rebuilt in one transaction.

A transaction that changes an article takes the fingerprint off the derived graph, so that whoever opens the store,
after a crash as well, sees without counting that the graph has to be rebuilt.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib import metadata, resources
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from graph.changes import base_of, entries, entry, log_iri, log_quads, version_quads
from graph.literals import DEFAULT_BASE, decisions_iri, derived_iri
from graph.store import Change, Store, canonical_quad, open_store
from graph.tidings import conflicts, told
from ontology.vocab import DCTERMS, POD

if TYPE_CHECKING:
    from graph.identity import Decisions

CURRENT = """ASK {
  GRAPH ?derived { ?derived pod:claimsFingerprint ?any }
  GRAPH ?log { ?log a prov:Activity ; dcterms:identifier ?version }
}"""
FINGERPRINT = "SELECT ?graph ?print WHERE { GRAPH ?graph { ?graph pod:claimsFingerprint ?print } }"
ARTICLES = """SELECT ?article ?hash ?rules WHERE {
  GRAPH ?article { ?article pod:contentHash ?hash . ?run prov:used ?article ; pod:rulesVersion ?rules }
}"""
CODE = (
    "graph/identity/*.py",
    "graph/convert.py",
    "graph/literals.py",
    "extractor/gazetteer.py",
    "extractor/data/*.tsv",
    "ontology/*.py",
    "ontology/vocab/*.ttl",
)
"""What the derived graph depends on beside the articles."""


@lru_cache(maxsize=1)
def code_version() -> str:
    """A hash of the code and tables that derive the graph: another version of podium rebuilds it."""
    digest = hashlib.sha256(metadata.version("podium").encode())
    root = Path(str(resources.files("graph"))).parent
    for pattern in CODE:
        for path in sorted(root.glob(pattern)):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def is_current(store: Store) -> bool:
    """Whether the derived graph tells of all articles and decisions, by this version of the code."""
    return store.ask(CURRENT, {"version": Literal(code_version())})


def staleness(store: Store) -> frozenset[Quad]:
    """The quads whose removal marks the derived graph as stale; none where it is stale already."""
    return frozenset(
        Quad(row["graph"], POD.claimsFingerprint, row["print"], row["graph"])
        for row in store.select(FINGERPRINT)
        if isinstance(row["graph"], NamedNode) and isinstance(row["print"], Literal)
    )


def old_log(store: Store, base: str) -> frozenset[Quad]:
    """What the last change told, for the next one to clear away; none where that one never came to its end."""
    return frozenset(entries(store, base)) if staleness(store) else frozenset()


def fingerprint(store: Store, base: str) -> str:
    """A hash over the hashes of all articles, their rules versions and the decisions."""
    lines = [" ".join(str(term) for term in row) for row in store.select(ARTICLES)]
    lines += [str(quad) for quad in store.quads(decisions_iri(base))]
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()


def refresh(store: Store, *, force: bool = False) -> bool:
    """Rebuild the derived graph where it is stale, or with ``force``; whether it was rebuilt.

    One transaction: the graph, its fingerprint, and what changed in the log. Raises StoreError where that fails.
    """
    if not force and is_current(store):
        return False
    base = base_of(store) or DEFAULT_BASE
    graph = derived_iri(base)
    quads = derive(store, base)
    mark = Quad(graph, POD.claimsFingerprint, Literal(fingerprint(store, base)), graph)
    store.apply(with_log(store, base, store.difference({graph: chain(quads, [mark])})))
    return True


def derive(store: Store, base: str) -> list[Quad]:
    """The derived graph of all claims and decisions; identity is loaded here alone, as most commands derive nothing."""
    from graph import identity

    return identity.derive(identity.read_claims(store), identity.read_decisions(store), base=base)


def with_log(store: Store, base: str, change: Change) -> Change:
    """The change of the derived graph with the log's entry of it."""
    graph = derived_iri(base)
    staying = (quad for quad in map(canonical_quad, store.quads(graph)) if quad not in change.removed)
    old, new = told(store.quads(graph), change), told(chain(staying, change.added), change)
    old["conflict"], new["conflict"] = conflicts(store, change.removed), conflicts(store, change.added)
    text = entry(None, "derived", old, new)
    versions = frozenset(quad for quad in store.quads(log_iri(base)) if quad.predicate == DCTERMS.identifier)
    wanted = log_quads(base, [text]) | version_quads(base, code_version())
    return Change(change.added | wanted, change.removed | (versions - wanted), change.emptied)


def decide(store: Store, decisions: Decisions) -> None:
    """Keep what people have decided about names, and rebuild the derived graph by it."""
    base = base_of(store) or DEFAULT_BASE
    change = store.difference({decisions_iri(base): decisions.quads(base)})
    if change:
        added = change.added | log_quads(base, [])
        removed = change.removed | staleness(store) | old_log(store, base)
        store.apply(Change(added, removed - added, change.emptied))
    refresh(store)


def open_current(location: str | Path) -> Store:
    """Open a store for reading, its derived graph rebuilt first where it is stale (after a crash or an update).

    Raises StoreError as :func:`graph.store.open_store` does.
    """
    store = open_store(location, write=False)
    if is_current(store):
        return store
    if not store.remote:
        store.close()
        store = open_store(location)
    refresh(store)
    if store.remote or store.location == ":memory:":
        return store
    store.close()
    return open_store(location, write=False)
