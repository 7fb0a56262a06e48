"""Projections kept on disk in the store's folder, so that the next question about the event need not read it again.

A kept projection counts only for the very state of the store that it was read from (the fingerprint of the derived
graph, the version that derived it, the sizes of the store's files), only for the same code, and only if it is whole, by
its checksum. Anything else is read again and written anew. Files are JSON: nothing in them is executed.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from dataclasses import astuple
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from graph.derived import code_version
from graph.local import Listing, LocalStore, listing
from graph.lookup import Lookup
from graph.projection import Link, Projection, Run, read
from graph.rows import RaceInfo
from graph.store import Store
from graph.terms import text
from ontology.slugs import slug

FOLDER = "podium-cache"
STATE = """SELECT ?print ?version WHERE {
  GRAPH ?derived { ?derived pod:claimsFingerprint ?print }
  GRAPH ?log { ?log a prov:Activity ; dcterms:identifier ?version }
}"""
CODE = ("graph/*.py", "graph/index/*.py")
"""What a projection depends on beside the store, and beside what the derived graph depends on."""
DAMAGED = (OSError, ValueError, LookupError, TypeError, AttributeError, InvalidOperation)


def projected(lookup: Lookup, discipline: str | None, *, whole: bool) -> Projection:
    """The projection, from the cache where that is of this state of the store, else read and kept."""
    key, file = state(lookup.store), place(lookup.store, discipline, whole=whole)
    if key is None or file is None:
        return read(lookup, discipline, whole=whole)
    kept = load(file, key)
    if kept is None:
        kept = read(lookup, discipline, whole=whole)
        save(file, key, kept)
    return kept


def place(store: Store, discipline: str | None, *, whole: bool) -> Path | None:
    """The file of a projection; None of a store that is no folder."""
    if not isinstance(store, LocalStore) or store.lock is None:
        return None
    event = hashlib.sha256(discipline.encode()).hexdigest()[:8] if discipline else "all"
    return Path(
        store.location, FOLDER, f"{'victories' if whole else 'races'}-{slug(discipline or 'events')}-{event}.json"
    )


def state(store: Store, files: Listing | None = None) -> str | None:
    """The state of store and code as a hash; None where the derived graph is stale or the store is no folder.

    ``files`` stand for the files that are there now.
    """
    if not isinstance(store, LocalStore) or store.lock is None:
        return None
    rows = [f"{text(row['print'])} {text(row['version'])}" for row in store.select(STATE)]
    if len(rows) != 1:
        return None
    there = listing(Path(store.location)) if files is None else files
    return hashlib.sha256(repr((rows, there, code())).encode()).hexdigest()


@lru_cache(maxsize=1)
def code() -> str:
    """A hash of the code and tables that make a projection."""
    digest = hashlib.sha256(code_version().encode())
    root = Path(str(resources.files("graph"))).parent
    for pattern in CODE:
        for path in sorted(root.glob(pattern)):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def load(file: Path, key: str) -> Projection | None:
    """The kept projection; None where there is none, or it is of another state or damaged."""
    try:
        with file.open("rb") as stream:
            header = stream.readline(1000).decode().split()
            if len(header) != 2 or header[0] != key:
                return None
            body = stream.read()
        return decoded(json.loads(body)) if hashlib.sha256(body).hexdigest() == header[1] else None
    except DAMAGED:
        return None


def save(file: Path, key: str, projection: Projection) -> None:
    """Keep a projection, whole or not at all; a folder that cannot be written keeps none."""
    body = json.dumps(encoded(projection), ensure_ascii=False, separators=(",", ":")).encode()
    temporary = ""
    try:
        file.parent.mkdir(exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=file.parent, suffix=".tmp", delete=False) as stream:
            temporary = stream.name
            stream.write(f"{key} {hashlib.sha256(body).hexdigest()}\n".encode() + body)
        os.replace(temporary, file)
    except OSError:
        if temporary:
            Path(temporary).unlink(missing_ok=True)


def encoded(projection: Projection) -> dict[str, Any]:
    """The projection as JSON: runs by number in the links, those that no event lists after the others."""
    own = {run.result for run in projection.runs}
    ends = {run.result: run for link in projection.links for run in (link.better, link.worse)}
    runs = [*projection.runs, *(ends[result] for result in sorted(ends.keys() - own))]
    number = {run.result: position for position, run in enumerate(runs)}
    return {
        "races": [astuple(race) for race in projection.races],
        "own": len(projection.runs),
        "runs": [(run.result, run.race, run.athlete, run.place) for run in runs],
        "links": [
            (number[link.better.result], number[link.worse.result], 2 * link.stated + link.derived)
            for link in projection.links
        ],
        "names": dict(projection.names),
        "marks": {result: str(mark) for result, mark in projection.marks.items()},
        "confidences": {result: str(value) for result, value in projection.confidences.items()},
    }


def decoded(kept: dict[str, Any]) -> Projection:
    """The projection of its JSON."""
    runs = [Run(*run) for run in kept["runs"]]
    return Projection(
        races=tuple(RaceInfo(*race) for race in kept["races"]),
        runs=tuple(runs[: kept["own"]]),
        links=tuple(Link(runs[one], runs[other], by >= 2, by % 2 == 1) for one, other, by in kept["links"]),
        names=kept["names"],
        marks={result: Decimal(mark) for result, mark in kept["marks"].items()},
        confidences={result: Decimal(value) for result, value in kept["confidences"].items()},
    )
