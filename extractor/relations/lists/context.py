"""The context of rows: what headings say, inherited from the article to the meeting, section, event and heat.

A heading that names a competition opens a meeting and forgets what was said of the last one; one that names an event
opens the event; any other heading speaks for the section where an event's heading still follows before the rows, else
for the rows below.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TypeVar

from extractor.facts import Sex
from extractor.gazetteer import competitions, disciplines
from extractor.normalize.words import fold
from extractor.relations.lists.events import COMBINED, event_in, known
from extractor.relations.lists.model import Heading, Kind
from extractor.relations.lists.scope import Scope, level_of, merged, short_or_long, walking, year_held

Value = TypeVar("Value")


@dataclass(slots=True)
class Context:
    """The scopes in force, from the article to the heat."""

    article: Scope
    meetings: int = 0
    meeting: Scope = field(default_factory=Scope)
    section: Scope = field(default_factory=Scope)
    event: Scope = field(default_factory=Scope)
    heat: Scope = field(default_factory=Scope)
    kind: Kind = "results"
    kind_level: str = "article"
    rows_since_kind: bool = False
    rows_since_event: bool = False
    combined: str | None = None

    def __post_init__(self) -> None:
        self.kind = self.article.kind or "results"

    def round(self) -> str | None:
        """The round of the rows below."""
        return first(scope.round for scope in (self.heat, self.event, self.section, self.article))

    def sex(self) -> Sex | None:
        """Whose event the rows below tell."""
        return first(scope.sex for scope in (self.heat, self.event, self.section))

    def wind(self) -> Decimal | None:
        """The wind of the race below."""
        return first(scope.wind for scope in (self.heat, self.event))

    def seen_rows(self) -> None:
        """Rows stood below the headings read so far."""
        self.rows_since_kind = self.rows_since_event = True

    def read(self, group: Sequence[Heading]) -> None:
        """Takes in the headings that stand together above rows."""
        told: set[str] = set()
        if group and self.kind_level == "inline":
            self.kind, self.kind_level = "results", "article"
        for index, heading in enumerate(group):
            event_follows = any(later.discipline for later in group[index + 1 :])
            self.read_kind(heading, told)
            if heading.competition and self.opens_meeting(heading):
                self.open_meeting(heading)
                told.add("meeting")
            elif not heading.discipline and heading.dated:
                self.place_and_date(heading, "meeting" in told, event_follows)
            if heading.discipline:
                self.open_event(heading)
                told.add("event")
            elif event_follows:
                self.section = merged(self.section, heading)
            else:
                self.narrow(heading, "event" in told)

    def opens_meeting(self, heading: Heading) -> bool:
        """Whether another meeting begins: not with an event's heading that repeats the competition in hand, nor with
        standings of a circuit."""
        if heading.kind == "standings" and not heading.dated:
            return False
        return not (
            heading.discipline
            and heading.competition == self.competition()
            and event_in(heading.competition or "") is None
        )

    def open_meeting(self, heading: Heading) -> None:
        """Another meeting: all that was said of the last one is forgotten."""
        self.meetings += 1
        date = heading.date or year_held(heading)
        self.meeting = Scope(
            competition=heading.competition, venue=heading.venue, date=date, year=heading.year, indoor=heading.indoor
        )
        self.section, self.event, self.heat = (
            Scope(sex=heading.sex if not heading.discipline else None),
            Scope(),
            Scope(),
        )

    def place_and_date(self, heading: Heading, opened: bool, event_follows: bool) -> None:
        """A heading with place or date and no competition: it completes the meeting just opened, else opens another
        edition (date alone) or another meeting (another city)."""
        date = heading.date or heading.year or self.meeting.date
        if opened:
            self.meeting = replace(
                self.meeting,
                venue=heading.venue or self.meeting.venue,
                date=date,
                year=heading.year or self.meeting.year,
            )
            return
        inner = self.event.discipline is not None and not event_follows and heading.sex is None and not heading.venue
        if inner or heading.round or heading.sex:
            return
        here = self.venue()
        other = bool(heading.venue and here and fold(heading.venue) != fold(here))
        competition = None if other else self.competition()
        self.meeting = Scope(
            competition=competition,
            venue=heading.venue or self.venue(),
            date=date,
            year=heading.year,
            indoor=self.meeting.indoor,
        )
        self.section, self.event, self.heat = Scope(sex=self.section.sex), Scope(), Scope()

    def open_event(self, heading: Heading) -> None:
        """The heading of an event."""
        self.combined = self.combined_event(heading)
        here = self.venue()
        elsewhere = bool(heading.venue and not heading.competition and here and fold(heading.venue) != fold(here))
        self.event = replace(merged(Scope(), heading), venue=heading.venue if elsewhere else None)
        self.rows_since_event = False
        self.heat = Scope()

    def combined_event(self, heading: Heading) -> str | None:
        """The combined event that a single event belongs to: one that its heading names, or one whose own heading stood
        right above it without rows, until a heading tells the sex or the combined event again."""
        if heading.inside:
            return heading.inside
        if heading.discipline in COMBINED or heading.sex:
            return None
        under = self.event.discipline if self.event.discipline in COMBINED and not self.rows_since_event else None
        return under or self.combined

    def narrow(self, heading: Heading, event_told: bool) -> None:
        """A heading between event and rows: sex for the section, round, wind and day for the rows."""
        if heading.sex:
            self.section = replace(self.section, sex=heading.sex)
            self.event = replace(self.event, sex=None if event_told is False else heading.sex)
            self.heat = Scope()
        kept = self.heat.round if heading.wind is not None else None
        date = heading.date if heading.round or heading.wind is not None else None
        self.heat = Scope(round=self.inner_round(heading.round) or kept, wind=heading.wind, date=date)
        if heading.indoor is not None and not heading.competition:
            self.section = replace(self.section, indoor=heading.indoor)

    def inner_round(self, stated: str | None) -> str | None:
        """``Heat 1`` under the heading of semi-finals is a semi-final."""
        outer = self.event.round or self.section.round
        return None if stated == "heat" and outer in ("semi-final", "quarter-final", "qualification") else stated

    def read_kind(self, heading: Heading, told: set[str]) -> None:
        """What the rows below are: a kind of the meeting or section lasts, one of an event ends with it."""
        if heading.kind == "standings" and heading.round == "final" and self.combined and not heading.discipline:
            self.kind, self.kind_level = "results", "article"
            self.event, self.combined = Scope(discipline=self.combined, sex=self.event.sex), None
        elif heading.kind and heading.kind != "results":
            self.kind = heading.kind
            self.kind_level = level_of(heading)
            self.rows_since_kind = False
            told.add("kind")
        elif "kind" in told:
            return
        elif (
            heading.competition
            or (heading.kind == "results" and self.kind_level != "meeting")
            or (heading.discipline and self.ends_kind())
        ) or (heading.sex and self.kind == "excluded"):
            self.kind, self.kind_level = "results", "article"

    def ends_kind(self) -> bool:
        """Whether the heading of another event ends the kind in force."""
        passing = self.kind in ("standings", "excluded") and self.rows_since_kind
        return self.kind_level == "event" or (self.kind_level == "section" and passing)

    def competition(self) -> str | None:
        """The competition of the rows below; an event held elsewhere is none of it."""
        if self.event.venue:
            return None
        return self.meeting.competition or (
            self.article.competition if not self.meeting.venue or self.same_place() else None
        )

    def same_place(self) -> bool:
        """Whether the meeting is held where the article says."""
        return self.article.venue is None or fold(self.meeting.venue or "") == fold(self.article.venue)

    def inherits(self) -> bool:
        """Whether place and date of the article hold for the meeting in hand: the same or the only one."""
        return self.meeting.competition in (None, self.article.competition) or (
            self.meetings <= 1 and self.article.competition is None
        )

    def venue(self) -> str | None:
        """The city of the rows below."""
        own = self.event.venue or self.meeting.venue
        return own or (self.article.venue if self.inherits() else None) or self.named_city()

    def named_city(self) -> str | None:
        """The city in the name of the competition: ``London Marathon``."""
        found = competitions().get(self.meeting.competition or "")
        return found.city if found and found.city and found.city in found.key else None

    def date(self) -> str | None:
        """The date of the rows below, as precise as any level says."""
        for value in (self.heat.date, self.event.date, self.section.date, self.meeting.date):
            if value:
                return value
        return self.article.date if self.inherits() else None

    def year(self) -> str | None:
        """The year in hand for dates without one."""
        return self.meeting.year or (self.meeting.date or "")[:4] or (self.article.year if self.inherits() else None)

    def discipline(self) -> str | None:
        """The event of the rows below: of its heading, else of a road race's name, else of the title."""
        competition = self.competition() or ""
        named = event_in(competition)
        own = self.event.discipline
        if named and named[0] == "cross country" and (own is None or own.endswith("km")):
            return short_or_long(own)
        if own and re.search(r"(?i)\bwalk", competition):
            return walking(own)
        return own or (named[0] if named and known(named[0]) else self.article.discipline)

    def indoor(self) -> bool:
        """Whether the rows below are of an indoor meeting."""
        event = self.discipline()
        if event and disciplines()[event].indoor == "yes":
            return True
        found = competitions().get(self.competition() or "")
        stated = first(scope.indoor for scope in (self.event, self.section, self.meeting))
        if stated is None and found is not None and found.indoor:
            return True
        return bool(stated if stated is not None else self.article.indoor if self.inherits() else False)


def first(values: Iterable[Value | None]) -> Value | None:
    """The first value that is not None."""
    return next((value for value in values if value is not None), None)
