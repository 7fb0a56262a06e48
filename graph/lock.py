"""Who may use a store's folder: many readers, or one writer.

Oxigraph itself locks a folder for writing only, and calls reading beside a writer undefined. The lock is the operating
system's (flock) on a file in the folder, so that it goes when its process goes, however that ends.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import IO, ClassVar, Self

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows: Oxigraph's own lock alone
    fcntl = None  # type: ignore[assignment]


class LockedError(RuntimeError):
    """Somebody else has the folder; the message says who."""


@dataclass(slots=True)
class FolderLock:
    """A lock that is held until :meth:`release`."""

    NAME: ClassVar[str] = "podium.lock"
    file: IO[str] | None

    @classmethod
    def take(cls, folder: Path, *, exclusive: bool) -> Self:
        """Lock the folder, making it where it is to be written; raises LockedError or OSError."""
        if exclusive:
            folder.mkdir(parents=True, exist_ok=True)
        try:
            file = (folder / cls.NAME).open("a+", encoding="utf-8")
        except OSError:
            if exclusive:
                raise
            return cls(None)  # a folder on a read-only disk has no writer
        if fcntl is not None:
            try:
                fcntl.flock(file, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise LockedError(cls.holder(file)) from error
        cls.sign(file, exclusive=exclusive)
        return cls(file)

    @staticmethod
    def holder(file: IO[str]) -> str:
        """Who wrote the lock file, as words; closes it."""
        with file:
            file.seek(0)
            pid = file.read().strip()
        return f"the process {pid}, which is writing" if pid else "another process, which is reading"

    @staticmethod
    def sign(file: IO[str], *, exclusive: bool) -> None:
        """Leave the writer's process number, and none of an earlier one, for those who find the folder locked."""
        file.truncate(0)
        if exclusive:
            file.write(str(os.getpid()))
            file.flush()

    def release(self) -> None:
        """Unlock."""
        if self.file is not None:
            self.file.close()
            self.file = None
