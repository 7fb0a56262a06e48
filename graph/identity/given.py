"""Given names, and the sex that they tell."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from extractor.gazetteer import rows
from graph.identity.names import core, is_full
from ontology.slugs import folded


@lru_cache(maxsize=1)
def by_table() -> dict[str, str]:
    """The sex that a given name tells, after the table of given names."""
    return {folded(row["name"]): row["sex"] for row in rows("given_names") if row["sex"] in ("men", "women")}


def given_names(names: Iterable[str]) -> set[str]:
    """The given names in the spellings of a person."""
    return {core(name)[0] for name in names if is_full(name)}


def told_sexes(names: Iterable[str]) -> set[str]:
    """The sexes that the given names of a person tell after the table."""
    return {by_table()[given] for given in given_names(names) if given in by_table()}
