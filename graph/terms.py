"""RDF terms to plain values and back, for the questions."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from extractor.gazetteer import competitions, disciplines, units
from graph.rows import QuestionError
from ontology.concepts import find
from ontology.vocab import POD, PREFIXES

Found = NamedNode | BlankNode | Literal | Triple | None
NAMED = (NamedNode, Literal)
UNIT_TERMS = {"s": POD.seconds, "m": POD.metres, "points": POD.points}
SEXES = ("men", "women", "mixed")


def text(term: Found) -> str:
    """The IRI or the lexical form; raises ValueError where there is neither."""
    if isinstance(term, NAMED):
        return term.value
    raise ValueError(f"expected an IRI or a literal, got {term}")


def maybe(term: Found) -> str | None:
    """The IRI or the lexical form, None where unbound."""
    return None if term is None else text(term)


def number(term: Found) -> int | None:
    """A whole number, None where unbound."""
    return None if term is None else int(text(term))


def decimal(term: Found) -> Decimal | None:
    """An exact number, None where unbound."""
    return None if term is None else Decimal(text(term))


def truth(term: Found) -> bool:
    """Whether a boolean is true; unbound is false."""
    return term is not None and text(term) in ("true", "1")


@lru_cache(maxsize=4096)
def local(iri: str) -> str:
    """The last part of an IRI."""
    return iri.rstrip("/").replace("#", "/").rsplit("/", 1)[-1]


def sex_word(term: str | None) -> str | None:
    """``men``, ``women`` or ``mixed`` of the NewsCode's IRI."""
    return None if term is None else local(term)


def sex_term(sex: str) -> NamedNode:
    """The NewsCode of ``men``, ``women`` or ``mixed``; raises QuestionError."""
    if sex not in SEXES:
        raise QuestionError(f"{sex!r} is none of {', '.join(SEXES)}")
    return NamedNode(PREFIXES["facet"] + sex)


def discipline_term(name: str) -> NamedNode:
    """The concept of a discipline by its key or another name (``1,500 metres``); raises QuestionError with near
    keys.
    """
    found = find("discipline", name)
    if found is None:
        from rapidfuzz import fuzz, process

        near = [key for key, *_ in process.extract(name, sorted(disciplines()), scorer=fuzz.ratio, limit=3)]
        raise QuestionError(f"{name!r} is no discipline of the table; near are {', '.join(near)}")
    return found


def unit_term(discipline: str) -> NamedNode:
    """The property that holds the marks of a discipline by its key; seconds where the table does not know it."""
    return UNIT_TERMS[units().get(discipline, "s")]


def level_of(series: str | None) -> str | None:
    """``global``, ``area``, ``national`` or ``invitational`` of a series by its key, None where the table does not
    say.
    """
    row = competitions().get(series or "")
    return row.level or None if row else None


def is_title(series: str | None) -> bool:
    """Whether winning the series makes a champion."""
    row = competitions().get(series or "")
    return bool(row and row.titled)
