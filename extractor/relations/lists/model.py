"""What result lists are made of: stretches of text, what a heading says, what a row says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from extractor.facts import Sex
from extractor.spans import (
    CompetitionMention,
    CountryMention,
    DateMention,
    DisciplineMention,
    MarkMention,
    RecordMention,
    RoundMention,
    VenueMention,
)

#: What the rows under a heading are. Only ``results``, ``winners`` and ``alltime`` give performances; ``standings``
#: (points, teams, combined events under way) and ``startlist`` give nationalities, ``excluded`` (wheelchair races,
#: medal tables, timetables, splits) and ``other sport`` nothing.
Kind = Literal["results", "standings", "startlist", "alltime", "winners", "excluded", "other sport"]
Layout = Literal["line", "run", "pipe", "tab", "columns", "html"]


@dataclass(frozen=True, slots=True)
class ListMentions:
    """The mentions of an article that lists need, each sorted by offset in the article's text."""

    disciplines: Sequence[DisciplineMention] = ()
    competitions: Sequence[CompetitionMention] = ()
    venues: Sequence[VenueMention] = ()
    countries: Sequence[CountryMention] = ()
    records: Sequence[RecordMention] = ()
    marks: Sequence[MarkMention] = ()
    dates: Sequence[DateMention] = ()
    rounds: Sequence[RoundMention] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A field of a row as written; ``column`` is its offset in the line (fixed width) or its number."""

    text: str
    column: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the article: ``role`` is row, header (the column names of a table), heading, prose or rule (a
    line of
    dashes). ``cells`` where the layout divides the row itself; ``loose`` for a row that may lack a place."""

    start: int
    end: int
    text: str
    role: Literal["row", "header", "heading", "prose", "rule", "blank"]
    layout: Layout = "line"
    cells: tuple[Cell, ...] = ()
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """What one heading says; what it does not say is None. ``inside`` the combined event of a single one,
    ``inline`` for a
    heading in the line of its rows."""

    start: int
    end: int
    kind: Kind | None = None
    sex: Sex | None = None
    discipline: str | None = None
    competition: str | None = None
    venue: str | None = None
    date: str | None = None
    year: str | None = None
    round: str | None = None
    indoor: bool | None = None
    wind: Decimal | None = None
    inside: str | None = None
    inline: bool = False

    @property
    def dated(self) -> bool:
        """Whether it says where or when a meeting is."""
        return bool(self.venue or self.date or self.year)

    @property
    def plain(self) -> bool:
        """Whether it says nothing that lists know."""
        said = (self.kind, self.sex, self.discipline, self.competition, self.venue, self.date, self.year, self.round)
        return all(value is None for value in (*said, self.indoor, self.wind))


@dataclass(frozen=True, slots=True)
class Person:
    """One who stands in a row: the name in reading order, the country's code where the row states it, and the bracketed
    ``note`` beside the name that is none of the usual codes and names."""

    name: str
    country: str | None = None
    team: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """What one row says. ``marks`` are the marks as written, best guess first; ``place`` None where it gives none;
    ``given`` the field after the name that may be its given name; ``extra`` the fields that are none of these."""

    start: int
    end: int
    layout: Layout
    people: tuple[Person, ...]
    place: int | None = None
    tied: bool = False
    marks: tuple[str, ...] = ()
    same_mark: bool = False
    wind: Decimal | None = None
    flags: tuple[str, ...] = ()
    symbols: str = ""
    status: str | None = None
    round: str | None = None
    event: str | None = None
    venue: str | None = None
    date: str | None = None
    given: str | None = None
    extra: tuple[str, ...] = ()
