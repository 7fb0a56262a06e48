"""Wins whose own words say at which championships: ``won in 1997 and 1999``, ``the winner in Turin``, ``won it in Rome in 1987``."""

from __future__ import annotations

from dataclasses import replace

from extractor.analysis import Analysis
from extractor.discourse.context import titled
from extractor.linking.anchors import Link
from extractor.linking.honour_hosts import hosted
from extractor.linking.items import Row
from extractor.linking.title_reach import BETWEEN
from extractor.linking.title_words import TitleWords, title_words
from extractor.mentions.competitions import settle_games
from extractor.spans import CompetitionMention

WINNERS = frozenset("winner winners victor".split())
VERBS = frozenset("won win wins winning victory victorious triumphed triumph prevailed".split())
OBJECTS = frozenset("it this that race event the title final both".split())
YEAR = 4


def win_words(row: Row, place: int) -> TitleWords | None:
    """The words of a win that tell where or when it was; None where they do not."""
    word = row.items[place].word
    if word not in WINNERS | VERBS:
        return None
    words = title_words(row, place if word in WINNERS else place + objects_after(row, place))
    if word in VERBS:
        behind = [i for i in words.honoured if i.key is None or named_behind(row, place, i.key)]
        words = replace(
            words, host=None, count=1, words=frozenset(), honoured=tuple(behind), first=row.items[place].start
        )
    return words if words.honoured and (words.times or any(part.key for part in words.honoured)) else None


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
        return named if titled(named) else None
    main = analysis.main.competition
    hand = [link.value("competition"), main.key if main else None]
    if any(venue for venue, _ in words.times):
        hand += [c.key for c in analysis.reading.competitions]
    for series in dict.fromkeys(hand):
        if series and titled(series) and all(held(series, venue, day, published) for venue, day in words.times):
            return series
    return None


def held(series: str, venue: str | None, day: str | None, published: str) -> bool:
    """Whether a city and a year can be of one edition of a series before an article."""
    if day is not None and (len(day) != YEAR or day > published[:YEAR]):
        return False
    if venue is not None:
        return hosted(series, venue, day, published) is not None
    return day is not None
