"""The index beside the store: found where it is of this very state, made anew when a change of the store is through."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from graph.index.layout import KEY, read, write
from graph.index.victories import Victories
from graph.local import Listing
from graph.projection_cache import FOLDER, state
from graph.store import Store

NAME = "victories.index"


def victories_of(store: Store) -> Victories | None:
    """The index of a store; None where there is none of its very state, as of a store in memory or on a server."""
    if not Path(store.location, FOLDER, NAME).exists():
        return None
    key = state(store)
    file = read(Path(store.location, FOLDER, NAME), key) if key else None
    if file is None:
        return None
    with suppress(LookupError, ValueError):
        return Victories(file)
    return None


def keep(store: Store, found: Listing | None) -> None:
    """See to the index of a store that is read again after it was open for writing.

    ``found`` are the files of a store of which nothing was changed: what was kept for them holds for those of now. An
    index is made where there is none of this state, and the derived graph is current; what cannot be written or read
    leaves the store without one.
    """
    key = state(store)
    if key is None:
        return
    if found is not None and (before := state(store, found)):
        restamp(Path(store.location, FOLDER), before, key)
    if victories_of(store) is None:
        with suppress(OSError, RuntimeError, ValueError):
            make(store, key)


def make(store: Store, key: str) -> None:
    """Make the index; raises OSError, StoreError, Unfit."""
    from graph.index.build import parts

    write(Path(store.location, FOLDER, NAME), key, parts(store))


def restamp(folder: Path, before: str, key: str) -> None:
    """Let everything that was kept for one state count for another."""
    if before == key or not folder.is_dir():
        return
    for file in sorted(folder.iterdir()):
        with suppress(OSError), file.open("r+b") as stream:
            if stream.read(KEY) == before.encode():
                stream.seek(0)
                stream.write(key.encode())
                stream.flush()
                os.fsync(stream.fileno())
