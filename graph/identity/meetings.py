"""Which meeting or championships a claim means: another name, its city, its circuit, its edition.

``Zurich meeting``, ``Weltklasse`` and a ``Diamond League`` in Zürich are one series; ``Olympic Games`` in Athens is the
edition of 2004. What the tables do not know goes by its own folded name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from extractor.gazetteer import Edition, edition_in, edition_of, rows, values, venues
from graph.literals import bounds
from ontology.slugs import folded

OPEN = ("0000-00-00", "9999-99-99")
MEETING_WORDS = re.compile(
    r"\b(international|indoor|athletics|super|golden|diamond|grand|prix|league|gp|meeting|meet|games|invitational|event)\b"
)
TITLED = frozenset(("games", "championships"))


@dataclass(frozen=True, slots=True)
class Series:
    """A row of the table of competitions, as far as identity needs it."""

    key: str
    kind: str
    city: str
    indoor: bool
    part_of: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """What a competition's name means.

    ``key`` is the same for all names of one series; ``series`` is empty where the table does not know it; ``circuit``
    is the key of the circuit by whose name the claim calls the meeting.
    """

    key: str
    label: str
    series: str = ""
    kind: str = ""
    city: str = ""
    circuit: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when a claim is set: meeting, edition, city, first and last day (``OPEN`` where nobody says)."""

    meeting: Meeting | None
    edition: str
    city: str
    first: str
    last: str

    @property
    def year(self) -> str:
        """The year, where first and last day agree on it."""
        return self.first[:4] if self.first[:4] == self.last[:4] else ""


@lru_cache(maxsize=1)
def table() -> Mapping[str, Series]:
    """The competition series by key."""
    return {
        row["key"]: Series(row["key"], row["kind"], city_of(row["city"]), row["indoor"] == "yes", row["part_of"])
        for row in rows("competitions")
    }


@lru_cache(maxsize=1)
def wikidata() -> Mapping[tuple[str, str], str]:
    """Items of Wikidata by series and year of the edition, empty for the series itself."""
    series = {(row["key"], ""): row["wikidata"] for row in rows("competitions") if row["wikidata"]}
    return series | {(row["series"], row["year"]): row["wikidata"] for row in rows("editions") if row["wikidata"]}


@lru_cache(maxsize=1)
def aliases() -> Mapping[str, tuple[str, ...]]:
    """Keys of series by folded name; a name that is a key means that one alone."""
    found: dict[str, list[str]] = {}
    for row in rows("competitions"):
        for alias in values(row["aliases"]):
            found.setdefault(folded(alias), []).append(row["key"])
    return {name: tuple(keys) for name, keys in found.items()} | {folded(key): (key,) for key in table()}


def series_named(name: str, city: str, indoor: bool) -> Series | None:
    """The series of a name; of several, that of the city, then that indoors or out as the claim is."""
    found = [table()[key] for key in aliases().get(folded(name), ())]
    return min(found, key=lambda s: (bool(city) and s.city != city, s.indoor != indoor), default=None)


@lru_cache(maxsize=1)
def places() -> Mapping[str, str]:
    """The folded city of each folded name of a city or stadium; a city goes before a stadium."""
    found: dict[str, str] = {}
    for venue in sorted(venues(), key=lambda v: (v.kind != "city", v.key)):
        for name in (venue.key, *venue.aliases):
            found.setdefault(folded(name), folded(venue.city or venue.key))
    return found


@lru_cache(maxsize=16384)
def city_of(name: str) -> str:
    """The folded city of a venue's name; an unknown venue is its own."""
    return places().get(folded(name), folded(name))


@lru_cache(maxsize=512)
def meetings_in(city: str) -> tuple[Series, ...]:
    """The meetings that have their home in a city."""
    return tuple(s for _, s in sorted(table().items()) if s.kind == "meeting" and s.city == city and not_held_in(s))


def not_held_in(series: Series) -> bool:
    """Whether a meeting is one of its own, not a race in another meeting."""
    parent = table().get(series.part_of)
    return parent is None or parent.kind != "meeting"


@lru_cache(maxsize=16384)
def meeting(name: str, venue: str, indoor: bool) -> Meeting | None:
    """The meeting that a name means, given the venue; None where there is no name."""
    if not name:
        return None
    city = city_of(venue) if venue else ""
    row = series_named(name, city, indoor)
    if row is None:
        return by_city(name, city, indoor)
    parent = table().get(row.part_of)
    if parent is not None and parent.kind == "meeting":
        row = parent
    if row.kind == "circuit" and not row.key.endswith("Final"):
        return of_circuit(row, city, venue, indoor)
    if row.kind == "meeting" and indoor and not row.indoor:
        row = next((s for s in meetings_in(city or row.city) if s.indoor), row)
    return Meeting(row.key, row.key, row.key, row.kind, row.city if row.kind not in TITLED else "")


def of_circuit(circuit: Series, city: str, venue: str, indoor: bool) -> Meeting:
    """A meeting of a circuit by its city; the circuit alone where the city is not said."""
    if not city:
        return Meeting(circuit.key, circuit.key, circuit.key, "circuit", "", circuit.key)
    home = [s for s in meetings_in(city) if s.indoor == indoor]
    members = [s for s in home if s.part_of == circuit.key] or home
    if len(members) == 1:
        return Meeting(members[0].key, members[0].key, members[0].key, "meeting", city, circuit.key)
    return Meeting(f"{circuit.key}@{city}", f"{circuit.key}, {venue}", circuit.key, "meeting", city, circuit.key)


def by_city(name: str, city: str, indoor: bool) -> Meeting:
    """A name that the table does not know: ``Zurich meeting`` by its city, else the name itself."""
    rest = " ".join(MEETING_WORDS.sub(" ", folded(name)).split())
    named = places().get(rest, "") if rest != folded(name) else ""
    under_roof = indoor or "indoor" in folded(name).split()
    if named:
        home = [s for s in meetings_in(named) if s.indoor == under_roof]
        if len(home) == 1:
            return Meeting(home[0].key, home[0].key, home[0].key, "meeting", named)
        return Meeting(f"meeting@{named}" + ("@indoor" if under_roof else ""), name, "", "meeting", named)
    return Meeting(folded(name), name, "", "", city)


@lru_cache(maxsize=65536)
def setting(name: str, venue: str, date: str, indoor: bool, published: str) -> Setting:
    """The setting of a claim; ``date`` and ``published`` are ISO days, months, years or empty.

    A championships' year and city complete each other from the table of editions; a date that says no more than the
    year becomes the days of the edition. Nothing that an article tells as happened lies after its publication.
    """
    found = meeting(name, venue, indoor)
    city = city_of(venue) if venue else (found.city if found else "")
    first, last = bounds(date) if date else OPEN
    if published and not date:
        last = bounds(published)[1]
    if found is None:
        return Setting(None, "", city, first, last)
    edition = edition_for(found, city if venue else "", date, published)
    if edition is None:
        return Setting(found, f"{found.key}/{date[:4]}" if date else "", city, first, last)
    if edition.start and len(date) < 10 and may_be(date, edition):
        first, last = edition.start, edition.end or edition.start
    elif not date:
        first, last = bounds(edition.held)
    return Setting(found, f"{found.key}/{edition.year}", city_of(edition.city) or city, first, last)


def may_be(date: str, edition: Edition) -> bool:
    """Whether a month, if the date has one, is that of the edition."""
    return len(date) < 7 or edition.start[:7] <= date <= (edition.end or edition.start)[:7]


def edition_for(found: Meeting, city: str, date: str, published: str) -> Edition | None:
    """The edition by the year of the date, else by the city; None where the table has none."""
    if not found.series or found.kind not in TITLED:
        return None
    if date:
        return edition_of(found.series, date[:4])
    return edition_in(found.series, city, published or "9999") if city else None
