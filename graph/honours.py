"""Medals and titles: of an athlete, of a championship, and the table of countries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode

from graph import evidence
from graph.claims import OF_ATHLETE, OF_KIND, OF_SERIES, Claim, claims
from graph.lookup import Lookup
from graph.rows import Athlete, QuestionError, Source
from graph.store import Store
from graph.terms import local, sex_word, text
from ontology.concepts import find
from ontology.slugs import folded
from ontology.vocab import POD

COLOURS = ("gold", "silver", "bronze")
YEAR = re.compile(r"(\d{4})$")
PLACED = """
SELECT ?result ?race ?place ?athlete WHERE {
  ?summary a pod:RaceSummary ; pod:series ?series ; pod:race ?race .
  ?result pod:race ?race ; a pod:Result ; pod:place ?place ; pod:athlete ?athlete FILTER(?place <= 3)
}"""


@dataclass(frozen=True, slots=True)
class Medal:
    """One medal or title; ``claims`` are the IRIs of those that tell of it. ``year`` is that in the name of the
    edition (Tokyo: 2020), ``count`` how many of the kind an article gives without naming the events.
    """

    athlete: Athlete
    colour: str
    competition: str | None = None
    discipline: str | None = None
    year: str | None = None
    indoor: bool = False
    sex: str | None = None
    country: str | None = None
    count: int = 1
    claims: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """In order of edition, event, colour and name."""
        colour = str(COLOURS.index(self.colour))
        return self.year or "9", self.discipline or "~", self.sex or "~", colour, self.athlete.name


@dataclass(frozen=True, slots=True)
class MedalRow:
    """One country in the table."""

    place: int
    country: str
    gold: int
    silver: int
    bronze: int

    @property
    def total(self) -> int:
        """All medals."""
        return self.gold + self.silver + self.bronze


def honours(store: Store, athlete: Athlete) -> list[Medal]:
    """The medals and titles that articles give an athlete, each once, oldest first, undated last."""
    lookup = Lookup(store)
    found = claims(store, OF_ATHLETE, POD.HonourClaim, athlete=NamedNode(athlete.iri))
    return [quoted(store, medal) for medal in merged(medal_of(lookup, claim) for claim in found)]


def medals(store: Store, competition: str, *, year: str | None = None) -> list[Medal]:
    """The medallists of a championship, of one year or of all, from honours and from the places of deciding races.

    ``competition`` is a series of the table, or the name as articles write it. Raises QuestionError where nothing
    is known.
    """
    lookup = Lookup(store)
    series = find("series", competition)
    found = [*stated_medals(lookup, competition, series), *(won_medals(lookup, series) if series else ())]
    wanted = [medal for medal in merged(found) if year in (None, medal.year)]
    if not wanted:
        raise QuestionError(f"no medal of {competition}{f' {year}' if year else ''} is known")
    return [quoted(store, medal) for medal in wanted]


def quoted(store: Store, medal: Medal) -> Medal:
    """The medal with the sentences of its claims."""
    return replace(medal, sources=evidence.of_claims(store, medal.claims))


def stated_medals(lookup: Lookup, competition: str, series: NamedNode | None) -> list[Medal]:
    """What articles give as honours of a series, or of a competition of that name."""
    if series is not None:
        found = claims(lookup.store, OF_SERIES, POD.HonourClaim, series=series)
        return [medal_of(lookup, claim) for claim in found if claim.get("athlete")]
    asked = folded(competition)
    every = claims(lookup.store, OF_KIND, POD.HonourClaim)
    return [medal_of(lookup, claim) for claim in every if named(claim) == asked and claim.get("athlete")]


def named(claim: Claim) -> str:
    """The folded name of the competition."""
    return folded(claim.get("competitionName") or "")


def won_medals(lookup: Lookup, series: NamedNode) -> list[Medal]:
    """The first three of the deciding races of a series, where winning it makes a champion."""
    found = []
    for row in lookup.store.select(PLACED, {"series": series}):
        race = lookup.race(text(row["race"]))
        if not race.title or race.round not in (None, "final"):
            continue
        athlete = lookup.athlete(text(row["athlete"]))
        found.append(
            Medal(
                athlete=athlete,
                colour=COLOURS[int(text(row["place"])) - 1],
                competition=race.series,
                discipline=race.discipline,
                year=edition_year(lookup, race.edition) or (race.date or "")[:4] or None,
                indoor=race.indoor,
                sex=race.sex,
                country=lookup.country(athlete.iri),
                claims=tuple(evidence.claims_about(lookup.store, text(row["result"]))),
            )
        )
    return found


def medal_of(lookup: Lookup, claim: Claim) -> Medal:
    """An honour as an article states it; a champion's title is gold."""
    athlete = lookup.athlete(claim.values["athlete"][0])
    title = local(claim.values["title"][0]).lower()
    series = claim.get("series")
    return Medal(
        athlete=athlete,
        colour="gold" if title == "champion" else title,
        competition=lookup.label(series) if series else claim.get("competitionName"),
        discipline=claim.get("disciplineName"),
        year=edition_year(lookup, claim.get("competition")) or claim.year,
        indoor=claim.get("indoor") == "true",
        sex=sex_word(claim.get("sex")),
        country=lookup.country(athlete.iri),
        count=claim.whole("count") or 1,
        claims=(claim.iri,),
    )


def edition_year(lookup: Lookup, edition: str | None) -> str | None:
    """The year at the end of an edition's name, None of a series."""
    found = YEAR.search(lookup.name(edition)) if edition else None
    return found[1] if found else None


def merged(found: Iterable[Medal]) -> list[Medal]:
    """Each medal once: what leaves the event or the year open says nothing beside a fuller one of the same kind."""
    kept: list[Medal] = []
    for medal in sorted(found, key=lambda one: (-fullness(one), one.key, one.competition or "")):
        same = next((number for number, other in enumerate(kept) if covers(other, medal)), None)
        if same is None:
            kept.append(medal)
        else:
            kept[same] = joined(kept[same], medal)
    return sorted(kept, key=lambda one: (one.key, one.competition or ""))


def fullness(medal: Medal) -> int:
    """How many of event and year are known."""
    return (medal.discipline is not None) + (medal.year is not None)


def covers(full: Medal, medal: Medal) -> bool:
    """Whether the second may be the first told with less; a count of several is a statement of its own."""
    return (
        (full.athlete, full.colour, full.competition) == (medal.athlete, medal.colour, medal.competition)
        and medal.discipline in (None, full.discipline)
        and medal.year in (None, full.year)
        and medal.count in (1, full.count)
    )


def joined(full: Medal, medal: Medal) -> Medal:
    """The fuller one with the claims of both."""
    told = tuple(sorted({*full.claims, *medal.claims}))
    return replace(full, claims=told, sex=full.sex or medal.sex, indoor=full.indoor or medal.indoor)


def medal_table(found: Sequence[Medal]) -> list[MedalRow]:
    """The countries by gold, silver and bronze medals; equal ones share a place. Medals without a country are left
    out.
    """
    counts = Counter((medal.country, medal.colour) for medal in found if medal.country)
    countries = sorted({country for country, _ in counts if country})
    tallies = {country: tuple(counts[country, colour] for colour in COLOURS) for country in countries}
    ordered = sorted(countries, key=lambda country: ([-count for count in tallies[country]], country))
    return [
        MedalRow(1 + sum(tallies[other] > tallies[country] for other in countries), country, *tallies[country])
        for country in ordered
    ]
