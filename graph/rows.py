"""The rows that questions answer with: frozen, typed, each with the sentences that say so.

Athletes, races and articles are named by their IRIs as text; a date is an ISO day, month or year, as precise as the
articles are. A slot that no article settles is None.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

Level = Literal["global", "area", "national", "invitational"]
LEVELS: tuple[Level, ...] = ("global", "area", "national", "invitational")


class QuestionError(LookupError):
    """A question that has no answer; the message says why and what to try."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where it is said: the article and the quote at ``start:end`` of its text."""

    article: str
    title: str
    quote: str
    published: str | None = None
    start: int | None = None
    end: int | None = None
    confidence: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True, order=True)
class Athlete:
    """A person or a relay team of the graph."""

    iri: str
    name: str


@dataclass(frozen=True, slots=True)
class Victory:
    """``winner`` beat ``loser`` in one race.

    ``stated`` where an article says it as a comparison of the two, else it is read off places or marks.
    ``id`` is the IRI of the defeat in the graph; ``level`` that of the competition.
    """

    id: str
    winner: Athlete
    loser: Athlete
    race: str | None = None
    discipline: str | None = None
    competition: str | None = None
    venue: str | None = None
    date: str | None = None
    round: str | None = None
    indoor: bool = False
    sex: str | None = None
    level: str | None = None
    margin: str | None = None
    stated: bool = False
    confidence: Decimal = Decimal(1)
    sources: tuple[Source, ...] = ()

    @property
    def season(self) -> str | None:
        """The year of the race, where known."""
        return self.date[:4] if self.date else None

    def with_sources(self, sources: tuple[Source, ...]) -> Victory:
        """The same victory with its evidence."""
        return replace(self, sources=sources)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a question is narrowed to; None narrows nothing.

    ``since`` and ``until`` are ISO days, months or years, both inclusive: ``until="2022"`` includes all of 2022.
    ``stated=True`` keeps victories said as a comparison, ``stated=False`` those read off places or marks.
    """

    discipline: str | None = None
    since: str | None = None
    until: str | None = None
    indoor: bool | None = None
    sex: str | None = None
    level: str | None = None
    stated: bool | None = None
    min_confidence: Decimal | None = None

    def admits(self, victory: Victory) -> bool:
        """Whether a victory passes every filter that is set; one that leaves a filtered slot open does not."""
        return (
            (self.discipline is None or victory.discipline == self.discipline)
            and (self.indoor is None or victory.indoor == self.indoor)
            and (self.sex is None or victory.sex == self.sex)
            and (self.level is None or victory.level == self.level)
            and (self.stated is None or victory.stated == self.stated)
            and (self.min_confidence is None or victory.confidence >= self.min_confidence)
            and self.admits_date(victory.date)
        )

    def admits_date(self, date: str | None) -> bool:
        """Whether a date lies in the span, at the precision that both have in common.

        >>> Filters(since="2021-06", until="2022").admits_date("2022-08-24")
        True
        >>> Filters(since="2021-06").admits_date("2021-05-30")
        False
        """
        if self.since is None and self.until is None:
            return True
        if date is None:
            return False
        return not (self.since and date < self.since[: len(date)]) and not (
            self.until and date[: len(self.until)] > self.until
        )


ANYTHING = Filters()


@dataclass(frozen=True, slots=True)
class Chain:
    """Victories of which each one's loser is the next one's winner; ``strength`` in (0, 1], the higher the more
    convincing.
    """

    links: tuple[Victory, ...]
    strength: float

    @property
    def athletes(self) -> tuple[Athlete, ...]:
        """The athletes along the chain, one more than it has links."""
        return (self.links[0].winner, *(link.loser for link in self.links))
