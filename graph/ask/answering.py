"""From a question in words to a named query with its parameters, and to the rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from rapidfuzz import fuzz, process

from extractor.gazetteer import disciplines
from extractor.normalize.marks import Mark
from graph.answers import Answer, answer
from graph.ask.kind import Kind
from graph.ask.kinds import KINDS, vocabulary
from graph.ask.persons import find_people
from graph.ask.skeleton import skeleton
from graph.ask.slots import read
from graph.ask.words import NO_NAMES
from graph.binding import Term
from graph.binding import bind as bound_text
from graph.catalog import NamedQuery, bind, get
from graph.quoting import of_answer
from graph.rows import QuestionError, Source
from graph.store import Store

NEAREST = 3
SLIP = 80
"""How like a word of the language a strange one must be to be taken for a slip of it, of 100."""
RENAMED = {"withdrawals": {"series": "competition"}, "race-result": {"series": "competition"}}


class NotUnderstood(QuestionError):
    """A question that is none of the kinds; ``nearest`` are examples of those that are like it."""

    def __init__(self, message: str, nearest: Sequence[str]) -> None:
        super().__init__("\n  ".join([f"{message}; questions that are understood:", *nearest]))
        self.nearest = tuple(nearest)


@dataclass(frozen=True, slots=True)
class Answered:
    """What a question became: the named query with its parameters, as SPARQL with the terms bound.

    ``steps`` are the terms of each asking: one, or one a link of a chain. ``pick`` is ``first`` or ``last`` where only
    the earliest or latest rows are wanted.
    """

    kind: Kind
    query: NamedQuery
    given: dict[str, str]
    steps: tuple[Mapping[str, Term], ...]
    pick: str | None = None

    @property
    def sparql(self) -> str:
        """The query of each step, its terms written into it."""
        return "\n".join(bound_text(self.query.text, step) for step in self.steps)

    def answer(self, store: Store) -> Answer:
        """The rows of all steps, in their order."""
        found = [answer(store, self.query.text, step) for step in self.steps]
        rows = tuple(row for one in found for row in one.bindings)
        return replace(found[0], bindings=picked(rows, self.pick) if self.pick else rows)

    def sources(self, store: Store, found: Answer) -> list[tuple[Source, ...]]:
        """The sources of each row of the answer."""
        quoted = [of_answer(store, self.query.text, step, found) for step in self.steps]
        return [next(filter(None, said), ()) for said in zip(*quoted, strict=True)]


def picked(rows: Sequence[Mapping[str, Any]], pick: str) -> tuple[Mapping[str, Any], ...]:
    """The rows of the first or last date that is known."""
    dates = [row["date"]["value"] for row in rows if "date" in row]
    wanted = (max if pick == "last" else min)(dates, default=None)
    return tuple(row for row in rows if "date" in row and row["date"]["value"] == wanted)


def ask(store: Store, question: str) -> Answered:
    """Read a question and make it a query.

    The same words mean the same each time: events, competitions, years and records by the tables of the extractor,
    people by the names of the graph. Raises NotUnderstood with the nearest questions, the errors of
    :func:`graph.people.find_athlete` for a name that is unknown or ambiguous, and graph.gaps.NoChain for two athletes
    between whom there is no chain.
    """
    slots = read(question)
    words, people, strange = skeleton(slots.text)
    said = dict(slots.values)
    pick = said.pop("pick", None)
    kind = None if strange else next((kind for kind in KINDS if kind.fits(words, len(people), list(said))), None)
    if kind is None:
        because = f" (what is {strange[0]!r}?{meant(strange[0])})" if strange else ""
        raise NotUnderstood(f"{question!r} is not understood{because}", nearest(words))
    query = get(kind.query)
    if pick and "date" not in {column.name for column in query.columns}:
        raise NotUnderstood(f"{question!r}: {pick} cannot narrow the question {query.question!r}", nearest(words))
    narrowed = fitting(question, words, query, {**kind.given, **said}, chain=kind.chain)
    given = dict(zip(kind.people, named(store, query, kind, people, said), strict=True))
    if kind.chain:
        from graph.ask.chains import links

        return Answered(kind, query, given | narrowed, links(store, given, narrowed), pick)
    given |= narrowed
    return Answered(kind, query, given, (bind(store, query, given),), pick)


def named(store: Store, query: NamedQuery, kind: Kind, people: Sequence[str], said: Mapping[str, str]) -> Sequence[str]:
    """The IRIs of the athletes, or the names themselves where the query takes texts."""
    texts = {parameter.name for parameter in query.parameters if parameter.type == "text"}
    return people if texts & set(kind.people) else find_people(store, people, said)


def fitting(question: str, words: str, query: NamedQuery, said: dict[str, str], *, chain: bool) -> dict[str, str]:
    """The slots as parameters of the query; raises NotUnderstood for one that the query cannot take."""
    from graph.ask.chains import NARROWING

    known = set(NARROWING) if chain else {parameter.name for parameter in query.parameters}
    renamed = {RENAMED.get(query.name, {}).get(name, name): value for name, value in said.items()}
    given = with_hours(with_span(with_place(renamed, query), known))
    unfit = sorted(name for name in given if name not in known)
    if unfit:
        message = f"{question!r}: {unfit[0]} ({given[unfit[0]]}) cannot narrow the question {query.question!r}"
        raise NotUnderstood(message, nearest(words))
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
    if year and "record" in known and "year" not in known:
        rest = {name: value for name, value in said.items() if name != "year"}
        return rest | {"until": f"{year}-12-31"}
    if year and "year" not in known and {"since", "until"} <= known:
        rest = {name: value for name, value in said.items() if name != "year"}
        return rest | {"since": f"{year}-01-01", "until": f"{year}-12-31"}
    if since and until and "since" not in known and since[:4] == until[:4]:
        return {name: value for name, value in said.items() if name not in ("since", "until")} | {"year": since[:4]}
    return said


def with_hours(said: dict[str, str]) -> dict[str, str]:
    """``2:05`` of an event that nobody runs in two minutes is hours and minutes."""
    row, mark = disciplines().get(said.get("discipline", "")), said.get("mark", "")
    if row is None or row.unit != "s" or mark.count(":") != 1 or Mark.parse(mark, "s").value >= row.lowest / 2:
        return said
    return said | {"mark": f"{mark}:00"}


def meant(word: str) -> str:
    """The word of the language that a strange one may be a slip for; nothing for an ordinary word."""
    if word.lower() in NO_NAMES:
        return ""
    found = process.extractOne(word.lower(), sorted(vocabulary()), scorer=fuzz.ratio, score_cutoff=SLIP)
    return f" did you mean {found[0]!r}?" if found else ""


def nearest(words: str) -> list[str]:
    """The examples whose words, without names and slots, are most like those of a question."""
    examples = {kind.example: skeleton(read(kind.example).text)[0] for kind in KINDS}
    found = process.extract(words, examples, scorer=fuzz.token_sort_ratio, limit=NEAREST)
    return [example for _, _, example in found]
