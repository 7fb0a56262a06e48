"""The file of the index: a key, a list of parts, and the parts, each a row of numbers or of texts, mapped into memory.

The first line is the key of the state of store and code that the file was made from; it alone is rewritten where the
store has changed its files and not what they say. The second line tells where each part lies, with its checksum.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import os
import sys
import tempfile
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

VERSION = f"podium victories 1 {sys.byteorder}"
KEY = 64
"""The length of a key."""
ALIGN = 8
Letter = Literal["B", "I", "Q"]
WIDE: Letter = "Q"
STATED, DERIVED = 1, 2
"""How a victory is known, as bits."""


class Bytes(Protocol):
    """A row of numbers as it lies in memory: an array of Python or of numpy."""

    def tobytes(self) -> bytes:
        """The bytes of the numbers."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part to be written: its letter as in :mod:`array`, and its bytes."""

    letter: Letter
    data: bytes


def numbers(letter: Letter, values: Bytes) -> Part:
    """A row of numbers."""
    return Part(letter, values.tobytes())


def texts(name: str, values: Iterable[str]) -> dict[str, Part]:
    """A row of texts: where each one begins, and all of them."""
    starts, data = array(WIDE, [0]), bytearray()
    for value in values:
        data += value.encode()
        starts.append(len(data))
    return {f"{name} starts": Part(WIDE, starts.tobytes()), name: Part("B", bytes(data))}


def write(file: Path, key: str, parts: Mapping[str, Part]) -> None:
    """Write the file, whole or not at all; raises OSError."""
    places, offset = {}, 0
    for name, part in parts.items():
        places[name] = (part.letter, offset, len(part.data))
        offset += len(part.data) + -len(part.data) % ALIGN
    told = json.dumps({"version": VERSION, "parts": places, "size": offset})
    head = f"{told} {hashlib.sha256(told.encode()).hexdigest()}"
    line = f"{key}\n{head}{' ' * (-(KEY + len(head.encode()) + 2) % ALIGN)}\n".encode()
    file.parent.mkdir(exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, suffix=".tmp", delete=False) as stream:
        try:
            stream.write(line)
            for part in parts.values():
                stream.write(part.data + bytes(-len(part.data) % ALIGN))
            stream.flush()
            os.replace(stream.name, file)
        except OSError:
            Path(stream.name).unlink(missing_ok=True)
            raise


@dataclass(frozen=True, slots=True)
class Texts:
    """A row of texts in the file."""

    starts: memoryview[int]
    data: memoryview[int]

    def __len__(self) -> int:
        """How many there are."""
        return len(self.starts) - 1

    def filled(self, number: int) -> bool:
        """Whether one of them says anything."""
        return self.starts[number] < self.starts[number + 1]

    def __getitem__(self, number: int) -> str:
        """One of them."""
        return bytes(self.data[self.starts[number] : self.starts[number + 1]]).decode()


@dataclass(frozen=True, slots=True)
class File:
    """The parts of an index that is mapped into memory: only what is asked for is read from the disk."""

    body: memoryview[int]
    places: Mapping[str, tuple[Letter, int, int]]

    def numbers(self, name: str) -> memoryview[int]:
        """A row of numbers; raises KeyError."""
        letter, offset, size = self.places[name]
        return self.body[offset : offset + size].cast(letter)

    def texts(self, name: str) -> Texts:
        """A row of texts; raises KeyError."""
        return Texts(self.numbers(f"{name} starts"), self.numbers(name))


def read(file: Path, key: str) -> File | None:
    """The file, None where there is none of this key, or it is not whole."""
    try:
        with file.open("rb") as stream:
            if stream.readline(KEY + 1) != f"{key}\n".encode():
                return None
            told, _, checksum = stream.readline(1 << 16).decode().rstrip().rpartition(" ")
            if hashlib.sha256(told.encode()).hexdigest() != checksum:
                return None
            start, known = stream.tell(), json.loads(told)
            if known["version"] != VERSION or os.fstat(stream.fileno()).st_size != start + known["size"]:
                return None
            mapped = memoryview(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
            return File(mapped[start:], known["parts"])
    except (OSError, ValueError, LookupError):
        return None
