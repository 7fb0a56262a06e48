"""Oxigraph in memory or in a folder, as a store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from graph.lock import FolderLock, LockedError
from graph.prefixes import PREFIXES
from graph.store import Change, Results, Store, StoreError


class LocalStore(Store):
    """Oxigraph in memory or in a folder."""

    def __init__(self, location: str, inner: ox.Store, lock: FolderLock | None = None, *, write: bool = True) -> None:
        """``lock`` is given back on :meth:`close`."""
        super().__init__(location)
        self.inner: ox.Store | None = inner
        self.lock = lock
        self.write = write

    @property
    def opened(self) -> ox.Store:
        """The store of pyoxigraph; raises StoreError after :meth:`close`."""
        if self.inner is None:
            raise StoreError(f"{self.location}: the store has been closed; open it again")
        return self.inner

    def run(self, sparql: str) -> Results:
        """Run a query without parameters."""
        try:
            return self.opened.query(sparql, prefixes=dict(PREFIXES), use_default_graph_as_union=True)
        except (OSError, RuntimeError) as error:
            raise StoreError(f"{self.location}: the query failed: {error}") from error

    def update(self, sparql: str) -> None:
        """Run a SPARQL update as one transaction."""
        with self.writing() as opened:
            opened.update(sparql)

    def apply(self, change: Change) -> None:
        """Make a change as one transaction; additions alone go in without SPARQL, in half of the time."""
        if change.removed or change.emptied:
            super().apply(change)
        elif change.added:
            with self.writing() as opened:
                opened.extend(change.added)

    @contextmanager
    def writing(self) -> Iterator[ox.Store]:
        """The store of pyoxigraph for one transaction; raises StoreError where that may not or cannot be."""
        if not self.write:
            raise StoreError(f"{self.location}: opened for reading only; open it with write=True to change it")
        opened = self.opened
        try:
            yield opened
        except (OSError, RuntimeError) as error:
            raise StoreError(f"{self.location}: nothing was written: {error}") from error

    def graphs(self) -> list[NamedNode]:
        """The named graphs that hold something, sorted by IRI."""
        names = (name for name in self.opened.named_graphs() if isinstance(name, NamedNode))
        return sorted(names, key=lambda name: name.value)

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """The quads of one named graph, or of all."""
        return iter(self.opened.quads_for_pattern(None, None, None, graph))

    def close(self) -> None:
        """Flush, and give the folder back."""
        if self.inner is not None and self.write and self.lock is not None:
            self.inner.flush()
        self.inner = None
        if self.lock is not None:
            self.lock.release()
            self.lock = None


def open_folder(folder: Path, *, write: bool) -> LocalStore:
    """Open a store on disk; raises StoreError where it is missing, something else, broken or in use."""
    check_folder(folder, write=write)
    try:
        lock = FolderLock.take(folder, exclusive=write)
    except LockedError as error:
        raise StoreError(
            f"{folder}: in use by {error}; wait until that has ended, or choose another store with --store"
        ) from error
    except OSError as error:
        raise StoreError(f"{folder}: cannot be {'written' if write else 'read'}: {error.strerror}") from error
    try:
        inner = ox.Store(folder) if write else ox.Store.read_only(str(folder))
    except (OSError, RuntimeError) as error:
        lock.release()
        raise StoreError(broken(folder, error)) from error
    return LocalStore(str(folder), inner, lock, write=write)


def broken(folder: Path, error: Exception) -> str:
    """The message for a folder that Oxigraph refuses."""
    if "lock file" in str(error):
        return f"{folder}: in use by another program (an Oxigraph server?); wait until that has ended"
    return (
        f"{folder}: this store is damaged or of another program ({error}); restore a copy, "
        "or move the folder away and ingest the articles again"
    )


def check_folder(folder: Path, *, write: bool) -> None:
    """Refuse what is no store before Oxigraph puts its files there."""
    if not folder.exists():
        if write:
            return
        raise StoreError(f"{folder}: there is no store; `podium ingest` makes one, or name another with --store")
    if not folder.is_dir():
        raise StoreError(f"{folder}: is a file, and a store is a folder; name another with --store")
    held = sorted(path.name for path in folder.iterdir() if path.name != FolderLock.NAME)
    if "CURRENT" in held or (not held and write):
        return
    what = f"holds {held[0]!r} but no CURRENT file" if held else "is empty"
    hint = "name another with --store, or an empty folder to ingest"
    raise StoreError(f"{folder}: is not a podium store (it {what}); {hint}")
