"""The calendar: planned starts and withdrawals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph import evidence
from graph.claims import OF_ATHLETE, OF_KIND, Claim, claims
from graph.lookup import Lookup
from graph.rows import ANYTHING, Athlete, Filters, Source
from graph.store import Store
from graph.terms import local
from ontology.slugs import folded
from ontology.vocab import POD


@dataclass(frozen=True, slots=True)
class Entry:
    """An athlete's start at a competition that lay ahead; ``status`` (``planned``, ``withdrawn``) is the latest
    that an article states.
    """

    athlete: Athlete
    competition: str
    discipline: str | None
    venue: str | None
    date: str | None
    status: str
    indoor: bool
    sources: tuple[Source, ...]


def calendar(
    store: Store, filters: Filters = ANYTHING, *, athlete: Athlete | None = None, competition: str | None = None
) -> list[Entry]:
    """Planned starts and withdrawals in order of date, undated last; of an athlete, at a competition by a part of
    its name.

    Several statements on one start are one entry: the latest article's status counts, of one day's the withdrawal.
    """
    bound = {"athlete": NamedNode(athlete.iri)} if athlete else {}
    found = claims(store, OF_ATHLETE if athlete else OF_KIND, POD.EntryClaim, **bound)
    wanted = [claim for claim in found if claim.get("athlete") and admits(filters, claim, competition)]
    starts: dict[tuple[str, ...], list[Claim]] = {}
    for claim in wanted:
        starts.setdefault(start_of(claim), []).append(claim)
    lookup = Lookup(store)
    entries = [entry(lookup, group) for group in starts.values()]
    return sorted(entries, key=lambda one: (one.date or "9", one.competition, one.discipline or "", one.athlete.name))


def admits(filters: Filters, claim: Claim, competition: str | None) -> bool:
    """Whether an entry passes the filters that it can be asked for: event, dates, indoors, competition."""
    name = set(folded(claim.get("competitionName") or "").split())
    return (
        (filters.discipline is None or claim.get("disciplineName") == filters.discipline)
        and (filters.indoor is None or (claim.get("indoor") == "true") == filters.indoor)
        and filters.admits_date(claim.get("date"))
        and (competition is None or set(folded(competition).split()) <= name)
    )


def start_of(claim: Claim) -> tuple[str, ...]:
    """What makes two statements one start: athlete, competition, event, year."""
    where = claim.get("competition") or claim.get("competitionName") or ""
    return claim.values["athlete"][0], where, claim.get("disciplineName") or "", claim.year or ""


def entry(lookup: Lookup, group: Sequence[Claim]) -> Entry:
    """One start of the statements on it."""
    told = [(evidence.of_claims(lookup.store, [claim.iri]), claim) for claim in group]
    last = max(told, key=lambda pair: (published(pair[0]), status(pair[1]), pair[1].iri))[1]
    fullest = max((claim.get("date") or "" for claim in group), key=len)
    return Entry(
        athlete=lookup.athlete(last.values["athlete"][0]),
        competition=last.get("competitionName") or "",
        discipline=last.get("disciplineName"),
        venue=next((claim.get("venueName") for claim in group if claim.get("venueName")), None),
        date=fullest or None,
        status=status(last),
        indoor=last.get("indoor") == "true",
        sources=tuple(source for sources, _ in told for source in sources),
    )


def published(sources: Sequence[Source]) -> str:
    """The latest day on which one of the sources appeared."""
    return max((source.published or "" for source in sources), default="")


def status(claim: Claim) -> str:
    """``planned`` or ``withdrawn``."""
    return local(claim.get("status") or "planned").lower()
