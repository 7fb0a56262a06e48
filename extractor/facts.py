"""The facts that an article states: the only thing that crosses from the extractor to the graph.

One frozen dataclass a fact type, and their JSON form: one object a line, the slots by name, ``evidence`` the verbatim
quote, ``id`` the article, the number of the fact and, as in RFC 5147, the character range of the quote in the article's
text (``bbc-004/3#char=120,178``). A slot that the article does not settle is absent.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any, ClassVar, Literal

from extractor.normalize.marks import Mark, Unit

ROUNDS = ("heat", "qualification", "quarter-final", "semi-final", "final")
RECORD_TYPES = ("WR", "OR", "CR", "AR", "NR", "MR")
RECORD_MARKS = (*RECORD_TYPES, "WL", "PB", "SB")
TITLES = ("gold", "silver", "bronze", "champion")
Sex = Literal["men", "women", "mixed"]
FACT_ID = re.compile(r"(?P<article>.+?)/(?P<number>\d+)#char=(?P<start>\d+),(?P<end>\d+)")


class FactError(ValueError):
    """A line that is no fact; the message says which slot is wrong and what is expected."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where an article says it: ``quote`` is ``article.text[start:end]``; offsets are None for facts made elsewhere
    whose article is not at hand."""

    article: str
    quote: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What all facts carry. ``confidence`` lies in (0, 1]; ``steps`` tell how each slot was found, for ``--explain``."""

    type: ClassVar[str] = ""
    evidence: Evidence
    rule: str
    confidence: Decimal = Decimal(1)
    steps: tuple[str, ...] = ()

    def slots(self) -> dict[str, Any]:
        """The filled slots in the order of the format; marks as text, lists as tuples."""
        out: dict[str, Any] = {}
        for field in fields(self):
            if field.name in COMMON:
                continue
            value = getattr(self, field.name)
            if value is None or value == () or value is False:
                continue
            out[field.name] = value.text if isinstance(value, Mark) else value
        return out


COMMON = frozenset({"evidence", "rule", "confidence", "steps"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Performance(Fact):
    """A result that happened: mark, place or both. ``wind`` in m/s."""

    type: ClassVar[str] = "performance"
    athlete: str
    discipline: str | None = None
    mark: Mark | None = None
    place: int | None = None
    competition: str | None = None
    venue: str | None = None
    date: str | None = None
    round: str | None = None
    indoor: bool = False
    wind: Decimal | None = None
    records: tuple[str, ...] = ()
    sex: Sex | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Defeat(Fact):
    """Said as a comparison of two: ``winner`` beat ``loser``."""

    type: ClassVar[str] = "defeat"
    winner: str
    loser: str
    discipline: str | None = None
    competition: str | None = None
    venue: str | None = None
    date: str | None = None
    round: str | None = None
    indoor: bool = False
    margin: str | None = None
    sex: Sex | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(Fact):
    """A record set, held or formerly held; ``area`` is a country code for NR, an area's name for AR."""

    type: ClassVar[str] = "record"
    athlete: str
    record: str
    discipline: str | None = None
    mark: Mark | None = None
    indoor: bool = False
    date: str | None = None
    venue: str | None = None
    competition: str | None = None
    area: str | None = None
    status: str | None = None
    sex: Sex | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Honour(Fact):
    """A medal or title at a championships or games."""

    type: ClassVar[str] = "honour"
    athlete: str
    title: str
    competition: str | None = None
    discipline: str | None = None
    date: str | None = None
    venue: str | None = None
    indoor: bool = False
    count: int | None = None
    sex: Sex | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Nationality(Fact):
    """The country that an athlete competes for, as the three-letter code of World Athletics."""

    type: ClassVar[str] = "nationality"
    athlete: str
    country: str
    sex: Sex | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadToHead(Fact):
    """A stated tally of meetings; ``wins`` and ``losses`` are the athlete's."""

    type: ClassVar[str] = "head_to_head"
    athlete: str
    opponent: str
    meetings: int | None = None
    wins: int | None = None
    losses: int | None = None
    discipline: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coach(Fact):
    """Who trains whom."""

    type: ClassVar[str] = "coach"
    athlete: str
    coach: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Fact):
    """A planned start, or a withdrawal, at a competition that lies ahead of the article."""

    type: ClassVar[str] = "entry"
    athlete: str
    competition: str
    discipline: str | None = None
    venue: str | None = None
    date: str | None = None
    status: str = "planned"
    indoor: bool = False
    sex: Sex | None = None


FACT_TYPES: Mapping[str, type[Fact]] = {
    kind.type: kind for kind in (Performance, Defeat, Record, Honour, Nationality, HeadToHead, Coach, Entry)
}
REQUIRED: Mapping[str, tuple[str, ...]] = {
    "performance": ("athlete",),
    "defeat": ("winner", "loser"),
    "record": ("athlete", "record"),
    "honour": ("athlete", "title"),
    "nationality": ("athlete", "country"),
    "head_to_head": ("athlete", "opponent"),
    "coach": ("athlete", "coach"),
    "entry": ("athlete", "competition"),
}
ALLOWED: Mapping[str, frozenset[str]] = {
    "title": frozenset(TITLES),
    "record": frozenset(RECORD_TYPES),
    "round": frozenset(ROUNDS),
    "sex": frozenset(("men", "women", "mixed")),
}
STATUSES: Mapping[str, frozenset[str]] = {
    "record": frozenset(("set", "held", "former")),
    "entry": frozenset(("planned", "withdrawn")),
}
ISO_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def to_json(fact: Fact, number: int) -> str:
    """One line of JSONL; ``number`` counts the article's facts from 1."""
    record: dict[str, Any] = {"type": fact.type}
    for name, value in fact.slots().items():
        record[name] = list(value) if isinstance(value, tuple) else str(value) if isinstance(value, Decimal) else value
    record["evidence"] = fact.evidence.quote
    record["rule"] = fact.rule
    record["confidence"] = float(fact.confidence)
    record["id"] = f"{fact.evidence.article}/{number}" + (
        f"#char={fact.evidence.start},{fact.evidence.end}" if fact.evidence.start is not None else ""
    )
    return json.dumps(record, ensure_ascii=False)


def dump(facts: Iterable[Fact]) -> Iterator[str]:
    """The facts of one article as JSONL lines, numbered from 1."""
    return (to_json(fact, number) for number, fact in enumerate(facts, 1))


def from_json(line: str, article: str, unit_of: Mapping[str, Unit]) -> Fact:
    """Read one line.

    ``article`` is the id used where the line's ``id`` names none; ``unit_of`` gives the unit of each discipline's marks.
    Raises FactError that says which slot is wrong.
    """
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise FactError(f"not JSON: {error.msg} at column {error.colno}") from error
    if not isinstance(record, dict):
        raise FactError(f"expected a JSON object, got {type(record).__name__}")
    return from_dict(record, article, unit_of)


def from_dict(record: Mapping[str, Any], article: str, unit_of: Mapping[str, Unit]) -> Fact:
    """A fact of its JSON object; raises FactError as :func:`from_json`."""
    kind = FACT_TYPES.get(record.get("type", ""))
    if kind is None:
        raise FactError(f"type {record.get('type')!r} is none of {', '.join(FACT_TYPES)}")
    for slot in REQUIRED[kind.type]:
        if not isinstance(record.get(slot), str) or not record[slot].strip():
            raise FactError(f"{kind.type}: the slot {slot!r} is missing or empty")
    names = {field.name for field in fields(kind)} - COMMON
    values = {
        name: slot_value(kind.type, name, record, unit_of) for name in sorted(names) if record.get(name) is not None
    }
    unknown = sorted(set(record) - names - {"type", "evidence", "rule", "confidence", "id", "derived"})
    if unknown:
        raise FactError(f"{kind.type}: unknown slot {unknown[0]!r}; known are {', '.join(sorted(names))}")
    if kind.type == "performance" and record.get("mark") is None and record.get("place") is None:
        raise FactError("performance: needs a mark or a place")
    return kind(
        evidence=read_evidence(record, article),
        rule=str(record.get("rule", "given")),
        confidence=read_confidence(record),
        **values,
    )


def read_evidence(record: Mapping[str, Any], article: str) -> Evidence:
    """Quote and range; the range comes from the ``id`` where it has one."""
    quote = record.get("evidence")
    if not isinstance(quote, str) or not quote.strip():
        raise FactError("evidence: a fact needs the verbatim quote that states it")
    found = FACT_ID.fullmatch(str(record.get("id", "")))
    if found:
        return Evidence(found["article"], quote, int(found["start"]), int(found["end"]))
    return Evidence(article, quote)


def read_confidence(record: Mapping[str, Any]) -> Decimal:
    """A number in (0, 1]; 1 where absent."""
    given = record.get("confidence", 1)
    if isinstance(given, bool) or not isinstance(given, int | float) or not 0 < given <= 1:
        raise FactError(f"confidence {given!r} is no number above 0 and up to 1")
    return Decimal(str(given))


def slot_value(kind: str, name: str, record: Mapping[str, Any], unit_of: Mapping[str, Unit]) -> Any:
    """The typed value of one slot; raises FactError."""
    given = record[name]
    try:
        if name == "mark":
            return Mark.parse(
                str(given), unit_of.get(record.get("discipline") or "", "s" if ":" in str(given) else "m")
            )
        if name == "wind":
            return Decimal(str(given))
        if name in ("place", "count", "meetings", "wins", "losses"):
            return whole(given)
    except (ValueError, ArithmeticError) as error:
        raise FactError(f"{kind}: {name}: {error}") from error
    if name == "indoor":
        if not isinstance(given, bool):
            raise FactError(f"{kind}: indoor {given!r}: expected true or false")
        return given
    if name == "records":
        return records_value(kind, given)
    return text_value(kind, name, given)


def whole(given: Any) -> int:
    """A whole number from 0 on, also written as text."""
    number = int(str(given))
    if number < 0:
        raise ValueError(f"{given!r} is below 0")
    return number


def records_value(kind: str, given: Any) -> tuple[str, ...]:
    """The list of record codes, in the order of the format."""
    if not isinstance(given, list) or not all(code in RECORD_MARKS for code in given):
        raise FactError(f"{kind}: records {given!r}: expected a list of {', '.join(RECORD_MARKS)}")
    return tuple(code for code in RECORD_MARKS if code in given)


def text_value(kind: str, name: str, given: Any) -> str:
    """A text slot, checked against its closed list or date form where it has one."""
    if not isinstance(given, str) or not given.strip():
        raise FactError(f"{kind}: {name} {given!r}: expected a text that is not empty")
    allowed = STATUSES.get(kind) if name == "status" else ALLOWED.get(name)
    if allowed and given not in allowed:
        raise FactError(f"{kind}: {name} {given!r}: expected one of {', '.join(sorted(allowed))}")
    if name == "date" and not ISO_DATE.fullmatch(given):
        raise FactError(f"{kind}: date {given!r}: expected YYYY-MM-DD, YYYY-MM or YYYY")
    return given
