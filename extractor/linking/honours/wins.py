"""Wins whose own words say at which championships: ``won in 1997 and 1999``, ``the winner in Turin``, ``won it in Rome in 1987``."""

from __future__ import annotations

from dataclasses import replace

from extractor.analysis import Analysis
from extractor.linking.anchors import Link
from extractor.linking.honours.hosts import OLYMPIC, WORLD, honoured_at, hosted
from extractor.linking.honours.results import MEDALS
from extractor.linking.items import Row
from extractor.linking.titles.reach import BETWEEN
from extractor.linking.titles.words import TitleWords, title_words
from extractor.mentions.competitions import settle_games
from extractor.spans import CompetitionMention, PlaceMention

WINNERS = frozenset("winner winners victor".split())
VERBS = frozenset("won win wins winning victory victorious triumphed triumph prevailed".split())
OBJECTS = frozenset("it this that race event the title final both".split())
YEAR = 4


def win_words(row: Row, place: int) -> TitleWords | None:
    """The words of a win that tell where or when it was; None where they do not."""
    word = row.items[place].word
    if word not in WINNERS | VERBS:
        return None
    if word in VERBS and place + 1 < len(row.items) and row.items[place + 1].kind == "VEN":
        return None
    key = series_before(row, place) if word in NOUNS else None
    if key:
        words = title_words(row, place)
        return replace(words, honoured=tuple(replace(part, key=part.key or key) for part in words.honoured))
    words = title_words(row, place if word in WINNERS else place + objects_after(row, place), won=word in VERBS)
    if word in VERBS:
        parts = [i for i in words.honoured if i.key is None or named_behind(row, place, i.key)]
        object_of = antecedent(row, place)
        if object_of is not None:
            parts = list(title_words(row, object_of).honoured)
        words = replace(words, host=None, words=frozenset(), honoured=tuple(parts), first=row.items[place].start)
    told = words.times or words.count > 1 or any(part.key for part in words.honoured)
    return words if words.honoured and told else None


NOUNS = frozenset("win victory triumph success".split())


ADJECTIVES = {
    "olympic": OLYMPIC,
    "world": WORLD,
    "european": "European Championships",
    "commonwealth": "Commonwealth Games",
}


def series_before(row: Row, place: int) -> str | None:
    """The championships named right before a noun of winning: ``her world 400m hurdles win``."""
    i = place - 1
    while i >= 0 and row.items[i].kind == "DISC":
        i -= 1
    if i < 0:
        return None
    if row.items[i].kind == "COMP":
        return getattr(row.items[i].mention, "key", None)
    return ADJECTIVES.get(row.items[i].word)


def antecedent(row: Row, place: int) -> int | None:
    """The title or medal that a relative clause says was won: ``the silver medal (that) he won in Rome``."""
    i = place - 1
    while i >= 0 and row.items[i].word in ("had", "has", "first", "also", "last"):
        i -= 1
    if i < 0 or row.items[i].kind != "PER":
        return None
    i -= 1 + (i > 0 and row.items[i - 1].word in ("that", "which"))
    item = row.items[i] if i >= 0 else None
    return i if item is not None and getattr(item.mention, "kind", "") in ("title", "medal") else None


def prize_of(row: Row, place: int) -> str:
    """What was won: the medal of which a relative clause speaks, else gold."""
    i = antecedent(row, place)
    mention = row.items[i].mention if i is not None else None
    if isinstance(mention, PlaceMention):
        return MEDALS.get(mention.place, "gold")
    return getattr(mention, "title", "gold").replace("champion", "gold")


def objects_after(row: Row, place: int) -> int:
    """How many items behind a verb of winning only stand for the race: ``won it``, ``won the race``."""
    n = 0
    while place + n + 1 < len(row.items) and n < 2 and row.items[place + n + 1].word in OBJECTS - BETWEEN | {"the"}:
        n += 1
    return n


def named_behind(row: Row, place: int, key: str) -> bool:
    """Whether a competition is named behind an item."""
    return any(isinstance(i.mention, CompetitionMention) and i.mention.key == key for i in row.items[place + 1 :])


def series_of_win(analysis: Analysis, link: Link, words: TitleWords) -> str | None:
    """The championships named with a win, in hand or spoken of in the article, that were held when and where its words say."""
    published = analysis.reading.article.published or "9999"
    if any(part.key for part in words.honoured):
        named = settle_games(str(words.honoured[0].key), published)[0]
        return named if honoured_at(named) else None
    main = analysis.main.competition
    hand = [link.value("competition"), main.key if main else None]
    if any(venue for venue, _ in words.times):
        hand += [c.key for c in analysis.reading.competitions]
    for series in dict.fromkeys(hand):
        if series and honoured_at(series) and all(held(series, venue, day, published) for venue, day in words.times):
            return series
    return None


def held(series: str, venue: str | None, day: str | None, published: str) -> bool:
    """Whether a city and a year can be of one edition of a series before an article."""
    if day is not None and (len(day) != YEAR or day > published[:YEAR]):
        return False
    if venue is not None:
        return hosted(series, venue, day, published) is not None
    return day is not None
