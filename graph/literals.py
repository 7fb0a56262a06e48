"""Literals and IRIs of the graph: exact decimals, dates as precise as the text, percent-encoded ids."""

from __future__ import annotations

from calendar import monthrange
from decimal import Decimal
from functools import lru_cache
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from ontology.vocab import PREFIXES

DEFAULT_BASE = "https://w3id.org/podium/data/"
XSD = PREFIXES["xsd"]
DECIMAL = NamedNode(f"{XSD}decimal")
DATE = NamedNode(f"{XSD}date")
DATE_TYPES = {4: NamedNode(f"{XSD}gYear"), 7: NamedNode(f"{XSD}gYearMonth"), 10: DATE}


def decimal(value: Decimal) -> Literal:
    """An xsd:decimal with the digits as given: ``9.80`` keeps its zero, ``1`` becomes ``1.0``."""
    text = format(value, "f")
    return Literal(text if "." in text else f"{text}.0", datatype=DECIMAL)


def date(text: str) -> Literal:
    """An xsd:date, gYearMonth or gYear of ``2005-01-30``, ``2005-01`` or ``2005``; raises KeyError on other lengths."""
    return Literal(text, datatype=DATE_TYPES[len(text)])


@lru_cache(maxsize=16384)
def bounds(text: str) -> tuple[str, str]:
    """First and last day of an ISO day, month or year.

    >>> bounds("2004-02")
    ('2004-02-01', '2004-02-29')
    """
    if len(text) == 10:
        return text, text
    if len(text) == 7:
        return f"{text}-01", f"{text}-{monthrange(int(text[:4]), int(text[5:]))[1]:02d}"
    return f"{text}-01-01", f"{text}-12-31"


def segment(text: str) -> str:
    """A text as one segment of an IRI: all but letters, digits, ``-``, ``.``, ``_`` and ``~`` percent-encoded."""
    return quote(text, safe="")


def article_iri(base: str, article: str) -> NamedNode:
    """The article with this id, which is also the name of its graph."""
    return NamedNode(f"{base}article/{segment(article)}")


def derived_iri(base: str) -> NamedNode:
    """The graph of all that is decided across articles."""
    return NamedNode(f"{base}graph/derived")


def decisions_iri(base: str) -> NamedNode:
    """The graph of what people have decided."""
    return NamedNode(f"{base}graph/decisions")
