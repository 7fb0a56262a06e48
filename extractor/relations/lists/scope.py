"""What one level of context says, and how headings fill it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from extractor.facts import Sex
from extractor.gazetteer import edition_of
from extractor.relations.lists.events import known
from extractor.relations.lists.model import Heading, Kind


@dataclass(frozen=True, slots=True)
class Scope:
    """What one level says; None where it is silent."""

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


def year_held(heading: Heading) -> str | None:
    """The year in which the edition was held that the heading names: Tokyo 2020 in 2021."""
    edition = edition_of(heading.competition, heading.year) if heading.competition and heading.year else None
    return edition.held if edition else heading.year


def level_of(heading: Heading) -> str:
    """How far the kind of rows that a heading tells reaches."""
    if heading.kind == "other sport":
        return "sport"
    if heading.discipline:
        return "event"
    if heading.dated or (heading.competition and heading.kind != "standings"):
        return "meeting"
    return "inline" if heading.inline and heading.kind == "standings" else "section"


def short_or_long(own: str | None) -> str:
    """The race of a cross-country championships: the short course measured 4 km."""
    return "short course cross country" if own == "4km" else "cross country"


def walking(own: str) -> str:
    """The event of a walking competition: ``20 kilometres`` is the walk."""
    found = re.fullmatch(r"(\d+)(km|m)", own)
    key = f"{found[1] if found[2] == 'km' else int(found[1]) // 1000}km race walk" if found else own
    return key if known(key) else own


def merged(scope: Scope, heading: Heading) -> Scope:
    """The scope with what the heading says."""
    return replace(
        scope,
        sex=heading.sex or scope.sex,
        discipline=heading.discipline or scope.discipline,
        date=heading.date or (heading.year if heading.discipline else None) or scope.date,
        round=heading.round or scope.round,
        indoor=heading.indoor if heading.indoor is not None else scope.indoor,
        wind=heading.wind if heading.wind is not None else scope.wind,
    )
