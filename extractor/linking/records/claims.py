"""What a construction says of a record."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.normalize.marks import Mark


@dataclass(frozen=True, slots=True)
class Claim:
    """What a construction says of the record at an item: the item of the owner (PRIOR: the one spoken of before; None: the owner of
    the mark), status, the item of the mark or None, the construction's name and how sure it is; ``value`` is a mark that
    the text does not give but that follows from two that it gives."""

    record: int
    owner: int | None
    status: str
    mark: int | None
    rule: str
    sure: float
    value: Mark | None = None
