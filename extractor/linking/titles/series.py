"""Of which competition, event and day a title is, where its words say so in part or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extractor.analysis import Analysis
from extractor.discourse.context import titled
from extractor.gazetteer import edition_in, edition_of, editions
from extractor.linking.anchors import Link
from extractor.linking.honours.hosts import OLYMPIC, WORLD, full_city, host_series
from extractor.linking.titles.events import CROSS
from extractor.linking.titles.siblings import sibling
from extractor.linking.titles.words import Honoured, TitleWords, national
from extractor.mentions.competitions import settle_games
from extractor.normalize.words import fold
from extractor.relations_support import indoor_event

INDOORS = {
    WORLD: "World Indoor Championships",
    "European Championships": "European Indoor Championships",
    "AAA Championships": "AAA Indoor Championships",
}
OUTDOORS = {indoors: series for series, indoors in INDOORS.items()}
OVER_COUNTRY = {
    WORLD: "World Cross Country Championships",
    "European Championships": "European Cross Country Championships",
}


@dataclass(frozen=True, slots=True)
class Championships:
    """The championships that an article reports from, with the days and the city of the edition."""

    series: str
    city: str
    start: str
    end: str

    def holds(self, day: object, venue: object) -> bool:
        """Whether a date, as far as it goes, and a venue can be of it; a mere year says too little."""
        if isinstance(venue, str) and fold(venue) != fold(self.city):
            return False
        if not isinstance(day, str):
            return day is None
        if len(day) == 7:
            return self.start[:7] <= day <= self.end[:7]
        return len(day) == 10 and self.start <= day <= self.end


MAJOR = (
    OLYMPIC,
    WORLD,
    "World Indoor Championships",
    "European Championships",
    "European Indoor Championships",
    "Commonwealth Games",
    "World Junior Championships",
    "World U20 Championships",
)
DAYS_AFTER = 3


def own_championships(analysis: Analysis) -> Championships | None:
    """The major championships on in a city that the article names on the days before it was published."""
    published = analysis.reading.article.published or ""
    if len(published) != 10:
        return None
    cities = {fold(v.city) for v in analysis.reading.venues}
    for series in MAJOR:
        edition = edition_of(series, published[:4])
        if (
            edition
            and edition.start
            and fold(edition.city) in cities
            and edition.start <= published <= days_later(edition.end or edition.start)
        ):
            return Championships(series, edition.city, edition.start, edition.end or edition.start)
    return None


def days_later(day: str) -> str:
    """Some days after an ISO day: reports appear until then."""
    return (date.fromisoformat(day) + timedelta(days=DAYS_AFTER)).isoformat()


def series_of(
    analysis: Analysis, link: Link, words: TitleWords, part: Honoured, named: Sequence[str], own: Sequence[str]
) -> tuple[str | None, str]:
    """The series of a title and how it is known: its words, a host city, the occasion in hand, or the article's championships."""
    published = analysis.reading.article.published
    if part.key:
        series, _, _ = settle_games(part.key, published)
        read = as_read(series, words, named, own)
        return in_full(analysis, sibling(read, link, words.times)), "words"
    city = words.host or next((venue for venue, _ in words.times if venue), None)
    hosted = host_series(analysis, city, part.year or next((d for _, d in words.times if d), None))
    if hosted:
        return hosted, "host"
    if words.words & {"national"}:
        return in_full(analysis, as_read("National Championships", words, named, own)), "words"
    if at_a_meeting(analysis, link):
        return None, "none"
    main = analysis.main.competition
    reported = own_championships(analysis)
    in_hand = [
        (None if reported and elsewhen(link.value("competition"), reported) else link.value("competition"), "link"),
        (reported.series if reported and main and elsewhen(main.key, reported) else None, "reported"),
        (main.key if main else None, "main"),
        (reported.series if reported else None, "reported"),
    ]
    if words.words & HELD_NOW:
        in_hand.sort(key=lambda held: held[1] != "main")
    spoken = said_beside(analysis, link, named)
    if spoken and link.slots["competition"].origin != "here":
        return spoken, "beside"
    for held, how in in_hand:
        if held and titled(held) and not (won_now(analysis, link, words) and unheld(held, published)):
            told = timely(analysis, held, words, part)
            return as_read(told, words, named, own), how if told == held else "timely"
    by_year = of_years(analysis, link, words, part)
    return (as_read(by_year, words, named, own), "timely") if by_year else (None, "none")


def won_now(analysis: Analysis, link: Link, words: TitleWords) -> bool:
    """Whether a title that names no time is one of which the article tells how it was won."""
    return analysis.rows[link.anchor.row].items[link.anchor.item].symbol == "TITLE:title" and not words.times


def unheld(series: str, published: str | None) -> bool:
    """Whether a series had no edition in the year of the article."""
    return bool(published) and series in editions() and edition_of(series, str(published)[:4]) is None


HELD_NOW = frozenset({"defending", "reigning"})


def at_a_meeting(analysis: Analysis, link: Link) -> bool:
    """Whether the sentence in which a title is won names competitions, and none that gives titles."""
    row = analysis.rows[link.anchor.row]
    if row.items[link.anchor.item].symbol != "TITLE:title":
        return False
    named = [
        str(getattr(row.items[i].mention, "key", "")) for i in row.of_kind("COMP") if row.items[i].symbol == "COMP"
    ]
    return bool(named) and not any(titled(key) for key in named)


def said_beside(analysis: Analysis, link: Link, named: Sequence[str]) -> str | None:
    """The one championships that the sentence of an epithet names; of the country, the article's, for its events."""
    row = analysis.rows[link.anchor.row]
    if getattr(row.items[link.anchor.item].mention, "kind", "") != "epithet":
        return None
    if named and all(event in CROSS for event in named):
        over = [c.key for c in analysis.reading.competitions if "Cross Country" in c.key]
        return over[0] if over else None
    keys = {
        str(getattr(row.items[i].mention, "key", "")) for i in row.of_kind("COMP") if row.items[i].symbol != "COMPADJ"
    }
    key = keys.pop() if len(keys) == 1 else ""
    return key if key and titled(key) and key not in (OLYMPIC, WORLD) else None


def of_years(analysis: Analysis, link: Link, words: TitleWords, part: Honoured) -> str | None:
    """The last series spoken of that was held in every year that a title names: ``1984 and 1988 champion X``."""
    years = {day[:4] for _, day in words.times if day} | {p.year[:4] for p in words.honoured if p.year}
    medallist = "medal" in analysis.rows[link.anchor.row].items[link.anchor.item].word
    if not years or (part.year is None and not medallist):
        return None
    spoken = [
        c for c in analysis.reading.competitions if c.start < words.first and titled(c.key) and c.key in editions()
    ]
    return next((c.key for c in reversed(spoken) if all(edition_of(c.key, year) for year in sorted(years))), None)


def elsewhen(series: str | None, reported: Championships) -> bool:
    """Whether a series had no edition in the year of the championships that the article reports."""
    return series in editions() and series != reported.series and edition_of(str(series), reported.start[:4]) is None


def timely(analysis: Analysis, series: str, words: TitleWords, part: Honoured) -> str:
    """A series in hand, or where it was not held in the year that the words of a title name, another of the article that was."""
    years = {day[:4] for _, day in words.times if day} | ({part.year[:4]} if part.year else set())
    if len(years) != 1 or series not in editions():
        return series
    (year,) = years
    if edition_of(series, year):
        return series
    spoken = dict.fromkeys(c.key for c in analysis.reading.competitions if titled(c.key) and c.key in editions())
    return next((key for key in spoken if edition_of(key, year)), series)


def as_read(series: str, words: TitleWords, named: Sequence[str], own: Sequence[str]) -> str:
    """``world champion`` of an event that is held indoors only, or over the country, is one of those championships."""
    events = named or own
    if words.words & {"outdoor", "outdoors"}:
        return OUTDOORS.get(series, series)
    if words.words & {"indoor", "indoors"} or (events and all(indoor_event(e) for e in events)):
        return INDOORS.get(series, indoors_of_nation(series))
    if events and all(e in CROSS for e in events):
        return OVER_COUNTRY.get(series, series)
    return series


def in_full(analysis: Analysis, series: str) -> str:
    """Championships of one country under the fuller name that the article reports from: ``NCAA Track & Field Championships``."""
    main = analysis.main.competition.key if analysis.main.competition else ""
    if main == series or not (series.startswith(("National ", "NCAA ")) and titled(main)):
        return series
    full, plain = (set(re.findall(r"\w+", name)) for name in (main, series))
    more = full - plain - ({"Junior"} if "Senior" in full else set())
    return main if plain < full and not more & OTHER_SERIES else series


OTHER_SERIES = frozenset("Indoor Cross Country Junior U20 Youth Schools Walking Marathon Road".split())


def indoors_of_nation(series: str) -> str:
    """The indoor championships beside the championships of a country: ``Dutch Championships``, ``Dutch Indoor Championships``."""
    outdoors = series == "National Championships" or national(series)
    if not outdoors or "Indoor" in series or not series.endswith(" Championships") or "Cross Country" in series:
        return series
    return series.replace(" Championships", " Indoor Championships")


def dated(
    analysis: Analysis, link: Link, words: TitleWords, part: Honoured, series: str, kind: str
) -> list[tuple[str | None, str | None]]:
    """Venue and date of each time that a title was won, as far as the words settle them and the edition table allows."""
    told = list(words.times)
    if words.host and not told:
        told = [(words.host, part.year)]
    if part.year and not any(d for _, d in told):
        told = [(told[0][0] if told else None, part.year)]
    if not told and kind == "title" and link.value("competition") in (None, series):
        here = {s: link.value(s) if link.slots[s].origin == "here" else None for s in ("venue", "date")}
        told = [(here["venue"], here["date"])]
    found = [settled(analysis, series, venue, day) for venue, day in told]
    return [f for f in found if f is not None] or [(None, None)]


def settled(
    analysis: Analysis, series: str, venue: str | None, day: str | None
) -> tuple[str | None, str | None] | None:
    """A venue and date as the edition table has them; None for what cannot be."""
    if series not in editions():
        return venue, day
    venue = full_city(series, venue) if venue else None
    if day is None and venue is not None:
        edition = edition_in(series, venue, analysis.reading.article.published or "9999")
        return (venue, edition.held) if edition else None
    if day is None:
        return None
    edition = edition_of(series, day[:4])
    if edition is None or (venue and fold(venue) != fold(edition.city)):
        return None
    return venue, day if day[:4] == edition.held else edition.held
