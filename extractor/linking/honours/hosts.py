"""Which championships a city and a year mean: ``bronze in Seville in 1999``, ``champion in Athens``."""

from __future__ import annotations

from functools import lru_cache

from extractor.analysis import Analysis
from extractor.discourse.context import titled
from extractor.gazetteer import Edition, edition_in, edition_of, editions
from extractor.normalize.words import fold

OLYMPIC, WORLD = "Olympic Games", "World Championships"
GREAT = (OLYMPIC, WORLD, "European Championships", "Commonwealth Games")
"""The championships that a city alone may stand for, the first first."""
CAREER = 16
"""Years after which a city no longer stands for what it held."""
ROAD_WALKS = frozenset({"5km", "10km", "20km", "35km", "50km"})
WALKED_AT = frozenset({*GREAT, "Asian Games", "Pan American Games", "African Championships", "Asian Championships"})


def host_series(analysis: Analysis, city: str | None, year: str | None) -> str | None:
    """The championships that a city held (in a year): those of the article first, but the Olympic Games before them."""
    if not city:
        return None
    published = analysis.reading.article.published or "9999"
    if year is None and meets_in(analysis, city):
        return None
    mentioned = [c.key for c in analysis.reading.competitions if titled(c.key) and c.key != OLYMPIC]
    for series in dict.fromkeys((OLYMPIC, *mentioned)):
        if fits(series, city, year, published):
            return series
    others = [series for series in GREAT if fits(series, city, year, published)]
    return others[0] if others else None


def meets_in(analysis: Analysis, city: str) -> bool:
    """Whether the article speaks of a meeting or road race that bears the name of a city: ``the Doha Diamond League``."""
    named = (fold(c.key).split() for c in analysis.reading.competitions if not titled(c.key))
    return any(fold(city) in words for words in named)


def fits(series: str, city: str, year: str | None, published: str) -> bool:
    """Whether a city held a series in a year, or not long before an article."""
    edition = hosted(series, city, year, published)
    if edition is None or edition.held > published[:4]:
        return False
    return year is not None or published == "9999" or int(published[:4]) - int(edition.held) <= CAREER


def hosted(series: str, city: str, year: str | None, published: str) -> Edition | None:
    """The edition of a series in a city, that of a year where one is given."""
    city = full_city(series, city)
    if year is None:
        return edition_in(series, city, published)
    edition = edition_of(series, year[:4])
    return edition if edition and edition.was_in(city) else None


def full_city(series: str, city: str) -> str:
    """``Rio`` under the name that the edition table has."""
    start = fold(city) + " "
    return next((e.city for e in editions().get(series, ()) if fold(e.city).startswith(start)), city)


@lru_cache(maxsize=1)
def host_cities() -> frozenset[str]:
    """The cities of all editions, folded."""
    return frozenset(fold(e.city) for series in editions().values() for e in series)


def honoured_at(series: str) -> bool:
    """Whether winning at a competition is an honour: championships and games, no cup of teams."""
    return titled(series) and not series.endswith(" Cup")


def as_held(event: str | None, series: str) -> str | None:
    """A road distance at championships that hold it as a walk only is walked."""
    if event in ROAD_WALKS and (series in WALKED_AT or "Walking" in series):
        return f"{event} race walk"
    return event
