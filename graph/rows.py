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
    """Where it is said: the article, the quote at ``start:end`` of its text, and the whole sentence around it."""

    article: str
    title: str
    quote: str
    published: str | None = None
    start: int | None = None
    end: int | None = None
    confidence: Decimal = Decimal(1)
    sentence: str = ""

    @property
    def told(self) -> str:
        """The sentence, or the quote where the text of the article is not at hand."""
        return self.sentence or " ".join(self.quote.split())


@dataclass(frozen=True, slots=True, order=True)
class Athlete:
    """A person or a relay team of the graph."""

    iri: str
    name: str


@dataclass(frozen=True, slots=True)
class RaceInfo:
    """A race: one contest on one day.

    ``competition`` is the name of the edition, ``series`` the key of the table, ``level`` that of the series;
    ``title`` where a championship or games decides one.
    """

    iri: str
    label: str = ""
    discipline: str | None = None
    competition: str | None = None
    edition: str | None = None
    series: str | None = None
    venue: str | None = None
    date: str | None = None
    round: str | None = None
    indoor: bool = False
    sex: str | None = None
    level: str | None = None
    title: bool = False


@dataclass(frozen=True, slots=True)
class Victory:
    """``winner`` beat ``loser`` in one race.

    ``stated`` where an article says it as a comparison of the two, ``derived`` where the places of the race say it.
    ``better`` and ``worse`` are the IRIs of the two results.
    """

    better: str
    worse: str
    winner: Athlete
    loser: Athlete
    race: RaceInfo
    stated: bool = False
    derived: bool = False
    margin: str | None = None
    confidence: Decimal = Decimal(1)
    sources: tuple[Source, ...] = ()

    @property
    def id(self) -> str:
        """Tells the victory from all others."""
        return f"{self.better} {self.worse}"

    @property
    def date(self) -> str | None:
        """When: an ISO day, month or year."""
        return self.race.date

    @property
    def season(self) -> str | None:
        """The year of the race, where known."""
        return self.date[:4] if self.date else None

    def with_sources(self, sources: tuple[Source, ...], margin: str | None = None) -> Victory:
        """The same victory with its evidence, and the margin that it tells."""
        return replace(self, sources=sources, margin=margin or self.margin)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a question is narrowed to; None narrows nothing.

    ``since`` and ``until`` are ISO days, months or years, both inclusive: ``until="2022"`` includes all of 2022.
    ``stated=True`` keeps victories said as a comparison, ``stated=False`` those that the places say.
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
        """Whether a victory passes every filter that is set."""
        return (
            (self.stated is None or (victory.stated if self.stated else victory.derived))
            and (self.min_confidence is None or victory.confidence >= self.min_confidence)
            and self.admits_race(victory.race)
        )

    def admits_race(self, race: RaceInfo) -> bool:
        """Whether a race passes; one that leaves a filtered slot open does not."""
        return (
            (self.discipline is None or race.discipline == self.discipline)
            and (self.indoor is None or race.indoor == self.indoor)
            and (self.sex is None or race.sex == self.sex)
            and (self.level is None or race.level == self.level)
            and self.admits_date(race.date)
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
