"""Champions of the road: ``the 2016 Dubai Marathon champion``, ``London champion in 2003`` of a marathon runner. A road race gives no
title, so whoever is its champion has won it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.analysis import Analysis
from extractor.discourse.stage_joining import race_of_city
from extractor.draft import Draft
from extractor.gazetteer import competitions
from extractor.linking.anchors import Link, item_of
from extractor.linking.honours.doubt import denied
from extractor.linking.honours.owners import owners_of
from extractor.linking.titles.words import TitleWords, by_time, title_words
from extractor.linking.verdict import link_signals
from extractor.spans import TitleMention

#: The words at the end of a road race's name to the distance that is run.
DISTANCES = {"half marathon": "half marathon", "marathon": "marathon", "10km": "10km", "10k": "10km", "5km": "5km"}
LONG = frozenset({"marathon", "half marathon"})


def road_titles(analysis: Analysis, links: Sequence[Link], floor: float) -> Iterator[Draft]:
    """A win for each champion of a road race and each year that the words of the title name."""
    for link in links:
        mention = item_of(analysis, link.anchor).mention
        if not isinstance(mention, TitleMention) or mention.title != "champion" or link.owner.chance < floor:
            continue
        row = analysis.rows[link.anchor.row]
        if denied(analysis.reading.doc, row, link.anchor.item, mention):
            continue
        for words in by_time(title_words(row, link.anchor.item)):
            for race, date in races(analysis, words):
                yield from wins(analysis, link, mention, words, race, date)


def wins(
    analysis: Analysis, link: Link, mention: TitleMention, words: TitleWords, race: str, date: str | None
) -> Iterator[Draft]:
    """The win of each owner of a title."""
    row = analysis.rows[link.anchor.row]
    known = competitions().get(race)
    for name, _, chance, span in owners_of(analysis, row, link, mention):
        slots = {
            "athlete": name,
            "discipline": distance_of(race),
            "place": 1,
            "competition": race,
            "venue": known.city if known and known.city else None,
            "date": date,
        }
        yield Draft(
            "performance",
            slots,
            min(words.first, span[0]),
            max(mention.end, span[1]),
            "performance.title.road",
            chance,
            [f"{mention.text!r} is {name}'s ({chance:.2f})", f"competition: {race} (a road race has winners)"],
            signals=[*link_signals(analysis.reading, row, link), f"dated:{date is not None}"],
        )


def races(analysis: Analysis, words: TitleWords) -> Iterator[tuple[str, str | None]]:
    """The road races that the words of a title name, each with its year, where they say one."""
    for part in words.honoured:
        race = part.key if part.key and distance_of(part.key) else None
        cities = [words.host, *(venue for venue, _ in words.times)]
        if part.key is None:
            race = next((found for city in cities if city and (found := run_in(analysis, city))), None)
        dates: list[str | None] = [date for _, date in words.times if date]
        for date in dates or [part.year]:
            if race:
                yield race, date


def run_in(analysis: Analysis, city: str) -> str | None:
    """The road race of a city in an article that is on such races."""
    named = {d.key for d in analysis.reading.disciplines}
    main = analysis.main.competition
    about = (distance_of(main.key) if main else None) or (min(named) if named <= LONG and len(named) == 1 else None)
    return race_of_city(city, about) if about in LONG else None


def distance_of(race: str) -> str | None:
    """The distance that the name of a road race says; none for championships."""
    known = competitions().get(race)
    if known is not None and known.kind != "road race":
        return None
    lower = race.lower()
    return next((key for end, key in DISTANCES.items() if lower.endswith(end)), None)


def run_on_roads(analysis: Analysis, words: TitleWords) -> bool:
    """Whether a title is that of road races alone."""
    return next(races(analysis, words), None) is not None
