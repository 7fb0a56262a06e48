"""A file whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from graph.rows import QuestionError


def whole(path: Path, write: Callable[[Path], object]) -> Path:
    """Write a file beside its place, then put it there; raises QuestionError where that cannot be done."""
    partial = path.with_name(f".{path.name}.part")
    try:
        write(partial)
        os.replace(partial, path)
    except OSError as error:
        raise QuestionError(f"{path}: cannot be written: {error.strerror or error}") from error
    finally:
        partial.unlink(missing_ok=True)
    return path
