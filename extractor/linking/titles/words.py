"""What the words around a title say of it: competitions and events, years and venues, how many, and whose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.discourse.context import titled
from extractor.gazetteer import competitions
from extractor.linking.honours.hosts import WORLD
from extractor.linking.items import Item, Row
from extractor.linking.titles.reach import city_of, coordinated, count_behind, count_of, reach_after, reach_before
from extractor.spans import CompetitionMention, DateMention, DisciplineMention, VenueMention

RELAYS = frozenset("relay relays quartet".split())


@dataclass(frozen=True, slots=True)
class Honoured:
    """One competition of a title with the events named for it; ``year`` where the words give it."""

    key: str | None
    disciplines: tuple[str, ...]
    year: str | None


@dataclass(frozen=True, slots=True)
class TitleWords:
    """``times``: venue and date of each time named behind the title; ``host`` a city right before it; ``first`` and ``last``
    are offsets; ``count`` 1 where none is said."""

    honoured: tuple[Honoured, ...]
    times: tuple[tuple[str | None, str | None], ...]
    host: str | None
    count: int
    words: frozenset[str]
    first: int
    last: int


def title_words(row: Row, place: int, *, won: bool = False) -> TitleWords:
    """Read the words before and behind the title at an item."""
    worldly = [i.word for i in row.items[place + 1 : place + 4]] == ["of", "the", "world"]
    low, high = reach_before(row, place), reach_after(row, place + 3 if worldly else place, won=won)
    before, behind = row.items[low:place], row.items[place + 1 : high]
    named = [i for i in before if isinstance(i.mention, CompetitionMention) and not mere_nation(row, i, place)] or [
        i for i in behind if isinstance(i.mention, CompetitionMention)
    ]
    events = tuple(i.mention.key for i in behind if isinstance(i.mention, DisciplineMention))
    words = frozenset(w for i in before if i.kind in ("W", "COMP") for w in i.word.split())
    told = times(row, place + 1, high)
    other = None if named or told else coordinated(row, place)
    if other is not None and getattr(row.items[place].mention, "kind", "") != "epithet":
        shared = title_words(row, other)
        keys = [part.key for part in shared.honoured if part.key]
        parts = honoured(before, [], events)
        return TitleWords(
            honoured=tuple(replace(part, key=keys[0] if keys else None) for part in parts),
            times=shared.times,
            host=shared.host,
            count=count_of(before),
            words=words | shared.words,
            first=row.items[low].start if low < place else row.items[place].start,
            last=row.items[place].end,
        )
    parts = in_full(row, named, honoured(before, named, events))
    return TitleWords(
        honoured=tuple(replace(part, key=part.key or WORLD) if worldly else part for part in parts),
        times=tuple(told),
        host=next((i.mention.city for i in before if isinstance(i.mention, VenueMention)), None),
        count=max(count_of(before), count_behind(row, place, high)),
        words=words,
        first=row.items[low].start if low < place else row.items[place].start,
        last=max(row.items[place].end, row.items[high - 1].end if high > place + 1 else 0),
    )


def in_full(row: Row, named: Sequence[Item], parts: Sequence[Honoured]) -> list[Honoured]:
    """The parts with ``Championships`` behind a name that leaves the word to the text: ``Ulster Cross Country`` championship."""
    cut = {
        getattr(item.mention, "key", None)
        for item in named
        if any(x.start >= item.end and x.start <= item.end + 1 and x.word.startswith("championship") for x in row.items)
    }
    return [
        replace(part, key=f"{part.key} Championships") if part.key in cut and not titled(str(part.key)) else part
        for part in parts
    ]


def mere_nation(row: Row, item: Item, place: int) -> bool:
    """Whether a nation before a title is the owner's, no championships: ``Swedish gold medallist``, ``the Ethiopian double Olympic
    champion``."""
    mention = item.mention
    if not (isinstance(mention, CompetitionMention) and mention.adjective and national(mention.key)):
        return False
    behind = row.items[row.items.index(item) + 1 : place]
    other = next((n for n, i in enumerate(behind) if isinstance(i.mention, CompetitionMention)), None)
    if other is not None and not any(i.word in ("and", "&", ",") for i in behind[:other]):
        return True
    title = getattr(row.items[place].mention, "title", None)
    return title != "champion" or any(i.kind == "DATE" for i in behind)


def national(key: str) -> bool:
    """Whether championships are those of one country."""
    found = competitions().get(key)
    return found is not None and found.level == "national"


def by_time(words: TitleWords) -> list[TitleWords]:
    """Apart, the times of a title without a competition whose cities may have held different ones: ``in Beijing and Daegu``."""
    if any(part.key for part in words.honoured) or sum(venue is not None for venue, _ in words.times) <= 1:
        return [words]
    return [replace(words, times=(time,)) for time in words.times]


def honoured(before: Sequence[Item], named: Sequence[Item], behind: tuple[str, ...]) -> list[Honoured]:
    """Each competition with the events between it and the next; ``Olympic and world 100m champion`` shares what follows."""
    events = [i for i in before if isinstance(i.mention, DisciplineMention)]
    years = [i for i in before if isinstance(i.mention, DateMention)]
    if not named:
        own = tuple(i.mention.key for i in events if isinstance(i.mention, DisciplineMention)) or behind
        return [Honoured(None, own, year_of(y)) for y in years] or [Honoured(None, own, None)]
    out: list[Honoured] = []
    later: tuple[str, ...] = behind
    for n in range(len(named) - 1, -1, -1):
        item = named[n]
        mention = item.mention
        assert isinstance(mention, CompetitionMention)
        stop = named[n + 1].start if n + 1 < len(named) else before[-1].end if before else item.end
        first = item.start if n else -1
        own = tuple(
            i.mention.key for i in events if first <= i.start < stop and isinstance(i.mention, DisciplineMention)
        )
        later = own or later
        year = next((year_of(y) for y in reversed(years) if y.start < item.start), None)
        out.append(Honoured(mention.key, later, mention.year or year))
    return out[::-1]


def year_of(item: Item) -> str | None:
    """The year of a date."""
    return item.mention.iso if isinstance(item.mention, DateMention) else None


def times(row: Row, low: int, high: int) -> list[tuple[str | None, str | None]]:
    """Venues with their dates: ``in Victoria in 1994 and Kuala Lumpur in 1998``, ``in 2017 and 2019``, ``two years ago in Osaka``."""
    out: list[tuple[str | None, str | None]] = []
    venue: str | None = None
    date: str | None = None
    for i in range(low, high):
        item, city = row.items[i], city_of(row, i)
        if city:
            if venue:
                out.append((venue, date))
                date = None
            venue = city
        elif isinstance(item.mention, DateMention):
            if date:
                out.append((venue, date))
                venue = None
            date = item.mention.iso
        elif (item.word in (",", "and") or item.word == "well") and (venue or date):
            out.append((venue, date))
            venue = date = None
    return [*out, (venue, date)] if venue or date else out


def listed_owners(row: Row, place: int) -> list[tuple[int, str | None]]:
    """The persons behind a plural title, each with the event in its brackets: ``champions A (1500m), B (javelin) and C``."""
    out: list[tuple[int, str | None]] = []
    depth = joined = 0
    for i in range(place + 1, min(len(row.items), place + 40)):
        item = row.items[i]
        if not depth and joined and len(out) > joined and item.word in ("and", ",", "&"):
            break
        if item.kind == "PER" and not depth and item.symbol == "PER":
            out.append((i, None))
        elif not depth and out and item.word in ("and", "&"):
            joined = len(out)
        elif item.word in ("(", ")"):
            depth = int(item.word == "(")
        elif depth and isinstance(item.mention, DisciplineMention) and out and out[-1][1] is None:
            out[-1] = (out[-1][0], item.mention.key)
        elif not depth and item.kind != "NAT" and item.word not in ("and", ",", "of", "&", "'s", "’s", "from"):
            break
    return out
