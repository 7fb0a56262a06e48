"""Oxigraph in memory or in a folder, as a store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from graph.lock import FolderLock, LockedError
from graph.prefixes import PREFIXES
from graph.store import Change, Results, Store, StoreError

Listing = list[tuple[str, int]]
FILES = ("*.sst", "*.log")
"""What the statements of a store lie in."""


class LocalStore(Store):
    """Oxigraph in memory or in a folder."""

    def __init__(self, location: str, inner: ox.Store, lock: FolderLock | None = None, *, write: bool = True) -> None:
        """``lock`` is given back on :meth:`close`."""
        super().__init__(location)
        self.inner: ox.Store | None = inner
        self.lock = lock
        self.write = write
        self.changed = False
        self.found: Listing | None = None
        """The files of the folder before it was opened for writing."""

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
        self.changed = True
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

    def compact(self) -> None:
        """Write the files anew, sorted and without gaps: a store that was filled in bulk answers sooner."""
        try:
            self.opened.flush()
            self.opened.optimize()
        except (OSError, RuntimeError) as error:
            raise StoreError(f"{self.location}: could not be compacted: {error}") from error

    def close(self) -> None:
        """Flush, see to the index of who beat whom, and give the folder back."""
        written = self.inner is not None and self.write and self.lock is not None
        try:
            if self.inner is not None and written:
                self.inner.flush()
            self.inner = None
            if written:
                self.keep_index()
        finally:
            self.inner = None
            if self.lock is not None:
                self.lock.release()
                self.lock = None

    def keep_index(self) -> None:
        """Read the folder once more for the index, while nobody else may write."""
        from graph.index.upkeep import keep

        with suppress(OSError, RuntimeError):
            inner = ox.Store.read_only(self.location)
            keep(LocalStore(self.location, inner, self.lock, write=False), None if self.changed else self.found)


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
    found = listing(folder) if write else None
    try:
        inner = ox.Store(folder) if write else ox.Store.read_only(str(folder))
    except (OSError, RuntimeError) as error:
        lock.release()
        raise StoreError(broken(folder, error)) from error
    store = LocalStore(str(folder), inner, lock, write=write)
    store.found = found
    return store


def broken(folder: Path, error: Exception) -> str:
    """The message for a folder that Oxigraph refuses."""
    if "lock file" in str(error):
        return f"{folder}: in use by another program (an Oxigraph server?); wait until that has ended"
    return (
        f"{folder}: this store is damaged or of another program ({error}); restore a copy, "
        "or move the folder away and ingest the articles again"
    )


def listing(folder: Path) -> Listing:
    """The files of a store that hold something, with their sizes."""
    sizes = ((file.name, file.stat().st_size) for kind in FILES for file in folder.glob(kind))
    return sorted((name, size) for name, size in sizes if size)


def size_of(location: str) -> int:
    """The bytes of a store's folder on the disk; 0 where it has none."""
    return sum(file.stat().st_size for file in Path(location).rglob("*") if file.is_file())


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
