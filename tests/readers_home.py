"""Reading files in tests: the articles of paths, the message of what cannot be read, files to read."""

from __future__ import annotations

import io
from pathlib import Path

from extractor.article import Article
from extractor.sources import Sourced, Unreadable, read_paths


def read(*paths: Path | str, stdin: bytes = b"") -> list[Article]:
    """The articles of paths, all of which must be readable."""
    readings = list(read_paths([str(path) for path in paths], io.BytesIO(stdin)))
    assert not [str(reading) for reading in readings if isinstance(reading, Unreadable)]
    return [reading.article for reading in readings if isinstance(reading, Sourced)]


def problem(path: Path | str, stdin: bytes = b"") -> str:
    """The message for a path that holds no article."""
    (reading,) = read_paths([str(path)], io.BytesIO(stdin))
    assert isinstance(reading, Unreadable)
    return str(reading)


def write(path: Path, content: str | bytes) -> Path:
    """A file of this content."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path
