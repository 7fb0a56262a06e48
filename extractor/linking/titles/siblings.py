"""Which of the championships that one word names (``world``, ``European``) a city and a year mean: ``in Alnwick in 1994 she became
European champion`` is of the cross country."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.gazetteer import edition_of
from extractor.linking.anchors import Link
from extractor.linking.honours.hosts import WORLD, full_city
from extractor.normalize.words import fold

SIBLINGS = {
    WORLD: (
        "World Indoor Championships",
        "World Cross Country Championships",
        "World U20 Championships",
        "World Half Marathon Championships",
    ),
    "European Championships": (
        "European Indoor Championships",
        "European Cross Country Championships",
        "European U23 Championships",
        "European U20 Championships",
    ),
}
Told = tuple[str | None, str | None]


def sibling(series: str, link: Link, times: Iterable[Told]) -> str:
    """The series, or where it was not held when and where a title was won, the one of its siblings that was."""
    if series not in SIBLINGS:
        return series
    for venue, day in (*times, told_here(link)):
        if not venue or not day or held(series, venue, day):
            continue
        found = [other for other in SIBLINGS[series] if held(other, venue, day)]
        if len(found) == 1:
            return found[0]
    return series


def told_here(link: Link) -> Told:
    """Venue and date of the occasion of a title, where its sentence names them."""
    slots = [link.slots[s] for s in ("venue", "date")]
    venue, day = (s.value if s.origin == "here" else None for s in slots)
    return venue, day


def held(series: str, venue: str, day: str) -> bool:
    """Whether a city held a series in the year of a date."""
    edition = edition_of(series, day[:4])
    return edition is not None and fold(edition.city) == fold(full_city(series, venue))
