"""Taking stories into a store in tests, and what is in it then."""

from __future__ import annotations

from collections.abc import Sequence

from stories import Story, submitted

from graph.export import export
from graph.ingest import IngestReport, ingest
from graph.store import Store, open_store

VERSION = "7"


def take(store: Store, stories: Sequence[Story], **more: object) -> IngestReport:
    return ingest(store, submitted(stories), rules_version=VERSION, **more)  # type: ignore[arg-type]


def counts(report: IngestReport) -> tuple[int, int, int, int]:
    return report.count("new"), report.count("unchanged"), report.count("replaced"), report.count("failed")


def exported(store: Store) -> str:
    text = export(store, format="nquads")
    assert text is not None
    return text


def ids(store: Store) -> list[str]:
    return [
        row["id"].value for row in store.select("SELECT ?id { ?a a pod:Article ; dcterms:identifier ?id } ORDER BY ?id")
    ]


def filled(stories: Sequence[Story]) -> Store:
    store = open_store()
    take(store, stories)
    return store
