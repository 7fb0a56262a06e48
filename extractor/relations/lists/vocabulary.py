"""The words of result lists, kept as data in ``vocabulary.tsv``: table, key, value; the order of the file is that of
precedence.

Tables: ``words`` (sets of words by their use), ``column`` (titles of columns by role), ``kind``, ``round`` and
``record``
(patterns by what they tell, matched without regard to case), ``abbreviation`` (what newspapers write for countries).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def tables() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Values by table and key."""
    out: dict[str, dict[str, list[str]]] = {}
    source = files("extractor.relations.lists") / "vocabulary.tsv"
    with source.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            out.setdefault(row["table"], {}).setdefault(row["key"], []).append(row["value"])
    return {table: {key: tuple(values) for key, values in keys.items()} for table, keys in out.items()}


@lru_cache(maxsize=16)
def words(key: str) -> frozenset[str]:
    """A set of words by its use."""
    return frozenset(tables()["words"][key])


@lru_cache(maxsize=4)
def by_value(table: str) -> Mapping[str, str]:
    """Key by value; where two keys share a value, the first counts."""
    out: dict[str, str] = {}
    for key, values in tables()[table].items():
        for value in values:
            out.setdefault(value, key)
    return out


@lru_cache(maxsize=4)
def patterns(table: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns of a table by key, in the order of the file."""
    return tuple((key, re.compile("|".join(values), re.IGNORECASE)) for key, values in tables()[table].items())


def first_key(table: str, text: str) -> str | None:
    """The key of the first pattern of a table that the text holds."""
    return next((key for key, pattern in patterns(table) if pattern.search(text)), None)
