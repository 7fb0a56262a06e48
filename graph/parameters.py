"""The types of parameters: what is written to the term that is bound, checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from extractor.facts import RECORD_MARKS
from extractor.gazetteer import countries
from graph.binding import Term
from graph.literals import DATE, DECIMAL, XSD
from graph.people import find_athlete
from graph.rows import QuestionError
from graph.store import Store
from graph.terms import discipline_term, sex_term
from ontology.concepts import find
from ontology.slugs import folded

NUMBER = re.compile(r"-?\d+(\.\d+)?")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
BOOLEAN = NamedNode(f"{XSD}boolean")
TITLES = ("gold", "silver", "bronze", "champion")
TRUTH = {"true": "true", "yes": "true", "false": "false", "no": "false"}


class ParameterError(QuestionError):
    """A parameter that is missing, unknown or of the wrong type; the message says what is expected."""


@dataclass(frozen=True, slots=True)
class Type:
    """How a parameter of a type is read; ``read`` raises QuestionError or ValueError for what it cannot be."""

    meaning: str
    example: str
    read: Callable[[Store, str], Term]

    def term(self, store: Store, where: str, value: str) -> Term:
        """The term of a value; raises ParameterError that says where, what was given and what is expected."""
        try:
            return self.read(store, value.strip())
        except QuestionError as error:
            raise ParameterError(f"{where}: {error}") from error
        except ValueError:
            message = f"{where}: {value!r} is not {self.meaning}; write it like {self.example}"
            raise ParameterError(message) from None


def athlete(store: Store, value: str) -> Term:
    """The IRI of an athlete of the graph."""
    return NamedNode(find_athlete(store, value).iri)


def discipline(store: Store, value: str) -> Term:
    """The concept of a discipline."""
    return discipline_term(value)


def series(store: Store, value: str) -> Term:
    """The concept of a competition series; raises ValueError."""
    return known(find("series", value))


def country(store: Store, value: str) -> Term:
    """The code of a country by code or English name; raises ValueError."""
    asked = folded(value)
    for row in countries():
        if asked in {folded(name) for name in (row.code, *row.codes, *row.names)}:
            return Literal(row.code)
    raise ValueError(value)


def sex(store: Store, value: str) -> Term:
    """The NewsCode of men, women or mixed."""
    return sex_term(value.lower())


def record(store: Store, value: str) -> Term:
    """A code of a record or best; raises ValueError."""
    if value.upper() not in RECORD_MARKS:
        raise ValueError(value)
    return Literal(value.upper())


def title(store: Store, value: str) -> Term:
    """A medal or the title; raises ValueError."""
    if value.lower() not in TITLES:
        raise ValueError(value)
    return Literal(value.lower())


def integer(store: Store, value: str) -> Term:
    """A whole number; raises ValueError."""
    return Literal(int(value))


def decimal(store: Store, value: str) -> Term:
    """An exact number, or a time with colons in seconds; raises ValueError."""
    if ":" in value:
        from extractor.normalize.marks import Mark

        return Literal(str(Mark.parse(value, "s").value), datatype=DECIMAL)
    if not NUMBER.fullmatch(value):
        raise ValueError(value)
    return Literal(value, datatype=DECIMAL)


def day(store: Store, value: str) -> Term:
    """A day; raises ValueError."""
    if not DAY.fullmatch(value):
        raise ValueError(value)
    return Literal(value, datatype=DATE)


def boolean(store: Store, value: str) -> Term:
    """True or false; raises ValueError."""
    if value.lower() not in TRUTH:
        raise ValueError(value)
    return Literal(TRUTH[value.lower()], datatype=BOOLEAN)


def words(store: Store, value: str) -> Term:
    """Any text that is not empty; raises ValueError."""
    if not value:
        raise ValueError(value)
    return Literal(value)


def known(found: NamedNode | None) -> NamedNode:
    """The concept; raises ValueError where there is none."""
    if found is None:
        raise ValueError
    return found


TYPES: Mapping[str, Type] = {
    "athlete": Type("the name of an athlete of the graph", "Sifan Hassan", athlete),
    "discipline": Type("a discipline", "1500m", discipline),
    "series": Type("a competition of the table", "World Championships", series),
    "country": Type("a country by code or name", "KEN", country),
    "sex": Type("men, women or mixed", "women", sex),
    "record": Type(f"one of {', '.join(RECORD_MARKS)}", "WR", record),
    "title": Type(f"one of {', '.join(TITLES)}", "gold", title),
    "integer": Type("a whole number", "2022", integer),
    "decimal": Type("a number, or a time", "3:30", decimal),
    "date": Type("a day", "2022-08-24", day),
    "boolean": Type("true or false", "true", boolean),
    "text": Type("a text", "Oslo", words),
}
