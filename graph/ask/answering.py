"""From a question in words to a named query with its parameters, and to the rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pyoxigraph import QuerySolutions
from rapidfuzz import fuzz, process

from extractor.gazetteer import disciplines
from graph.ask.kinds import KINDS, PERSON, Kind, vocabulary
from graph.ask.slots import Slots, read
from graph.ask.words import FILLERS, SAME
from graph.binding import Term
from graph.binding import bind as bound_text
from graph.catalog import NamedQuery, bind, get
from graph.people import find_athlete
from graph.rows import QuestionError
from graph.store import Store

WORD = re.compile(r"[^\W_][\w.'-]*")
NEAREST = 3
PASSIVE = "was"
RENAMED = {"withdrawals": {"series": "competition"}}


class NotUnderstood(QuestionError):
    """A question that is none of the kinds; ``nearest`` are examples of those that are like it."""

    def __init__(self, message: str, nearest: Sequence[str]) -> None:
        super().__init__("\n  ".join([f"{message}; questions that are understood:", *nearest]))
        self.nearest = tuple(nearest)


@dataclass(frozen=True, slots=True)
class Answered:
    """What a question became: the named query with its parameters, as SPARQL with the terms bound."""

    kind: Kind
    query: NamedQuery
    given: dict[str, str]
    bindings: dict[str, Term]
    sparql: str

    def rows(self, store: Store) -> QuerySolutions:
        """The answer."""
        return store.select(self.query.text, self.bindings)


def ask(store: Store, question: str) -> Answered:
    """Read a question and make it a query.

    The same words mean the same each time: events, competitions, years and records by the tables of the extractor,
    people by the names of the graph. Raises NotUnderstood with the nearest questions, and the errors of
    :func:`graph.people.find_athlete` for a name that is unknown or ambiguous.
    """
    slots = read(question)
    words, people = skeleton(slots)
    kind = next((kind for kind in KINDS if kind.fits(words, len(people), list(slots.values))), None)
    if kind is None:
        raise NotUnderstood(f"{question!r} is not understood", nearest(question))
    query = get(kind.query)
    given = {name: find_athlete(store, person).iri for name, person in zip(kind.people, people, strict=True)}
    given |= fitting(question, query, slots.values)
    bindings = bind(store, query, given)
    return Answered(kind, query, given, bindings, bound_text(query.text, bindings))


def skeleton(slots: Slots) -> tuple[str, list[str]]:
    """The words of the question, each run of words that the language does not know, or with a capital inside the
    question, as one person, and the people.
    """
    known = vocabulary()
    words: list[str] = []
    people: list[list[str]] = []
    open_name = False
    for number, token in enumerate(WORD.findall(slots.text)):
        plain = token.lower().removesuffix("'s").rstrip(".'")
        if plain not in known or (number > 0 and token[0].isupper() and not slots.text.isupper()):
            if not open_name:
                words.append(PERSON)
                people.append([])
            people[-1].append(token.removesuffix("'s"))
            open_name = not token.endswith("'s")
            continue
        open_name = False
        if plain not in FILLERS:
            words.append(SAME.get(plain, plain))
    kept = words if "beat" in words else [word for word in words if word != PASSIVE]
    return " ".join(kept), [" ".join(person) for person in people]


def fitting(question: str, query: NamedQuery, said: dict[str, str]) -> dict[str, str]:
    """The slots as parameters of the query; raises NotUnderstood for one that the query cannot take."""
    known = {parameter.name for parameter in query.parameters}
    renamed = {RENAMED.get(query.name, {}).get(name, name): value for name, value in said.items()}
    given = with_span(with_place(renamed, query), known)
    unfit = sorted(name for name in given if name not in known)
    if unfit:
        message = f"{question!r}: {unfit[0]} ({given[unfit[0]]}) cannot narrow the question {query.question!r}"
        raise NotUnderstood(message, nearest(question))
    return given


def with_place(said: dict[str, str], query: NamedQuery) -> dict[str, str]:
    """A record is an outdoor one unless the question says indoors, or the event is only run there."""
    if query.name != "record-history" or "indoor" in said:
        return said
    row = disciplines().get(said.get("discipline", ""))
    return said | {"indoor": "true" if row is not None and row.indoor == "yes" else "false"}


def with_span(said: dict[str, str], known: set[str]) -> dict[str, str]:
    """A year as a span of days, or a span of one year as a year, as the query takes it."""
    year, since, until = said.get("year"), said.get("since"), said.get("until")
    if year and "year" not in known and {"since", "until"} <= known:
        rest = {name: value for name, value in said.items() if name != "year"}
        return rest | {"since": f"{year}-01-01", "until": f"{year}-12-31"}
    if since and until and "since" not in known and since[:4] == until[:4]:
        return {name: value for name, value in said.items() if name not in ("since", "until")} | {"year": since[:4]}
    return said


def nearest(question: str) -> list[str]:
    """The examples that are most like the question."""
    examples = [kind.example for kind in KINDS]
    return [found for found, *_ in process.extract(question, examples, scorer=fuzz.token_set_ratio, limit=NEAREST)]
