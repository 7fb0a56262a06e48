"""What the words around a title say of it: competitions and events, years and venues, how many, and whose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.linking.items import Item, Row
from extractor.spans import CompetitionMention, DateMention, DisciplineMention, VenueMention

BEFORE, AFTER = 14, 22
NUMBERS = {
    w: n
    for n, words in enumerate(
        (
            "",
            "one",
            "two double twice",
            "three triple",
            "four quadruple",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
        )
    )
    for w in words.split()
}
GLUE = frozenset(
    "and , / & - – the a an 's ’s his her their its men women men's women's men’s women’s indoor outdoor indoors outdoors individual team junior senior youth under-20 under-23 u20 u23 relay reigning defending "
    "former current present past new newly newly-crowned crowned short long course sprint x first second third fourth fifth last successive consecutive back-to-back ex times time major global".split()
)
BETWEEN = frozenset(
    "in at over of from the , and ( ) both at last again twice then also on women women's women’s men men's men’s distance event here".split()
)
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


def title_words(row: Row, place: int) -> TitleWords:
    """Read the words before and behind the title at an item."""
    low, high = reach_before(row, place), reach_after(row, place)
    before, behind = row.items[low:place], row.items[place + 1 : high]
    named = [i for i in before if isinstance(i.mention, CompetitionMention)] or [
        i for i in behind if isinstance(i.mention, CompetitionMention)
    ]
    events = tuple(i.mention.key for i in behind if isinstance(i.mention, DisciplineMention))
    words = frozenset(w for i in before if i.kind in ("W", "COMP") for w in i.word.split())
    return TitleWords(
        honoured=tuple(honoured(before, named, events)),
        times=tuple(times(behind)),
        host=next((i.mention.city for i in before if isinstance(i.mention, VenueMention)), None),
        count=count_of(before),
        words=words,
        first=row.items[low].start if low < place else row.items[place].start,
        last=max(row.items[place].end, row.items[high - 1].end if high > place + 1 else 0),
    )


def by_time(words: TitleWords) -> list[TitleWords]:
    """Apart, the times of a title without a competition whose cities may have held different ones: ``in Beijing and Daegu``."""
    if any(part.key for part in words.honoured) or sum(venue is not None for venue, _ in words.times) <= 1:
        return [words]
    return [replace(words, times=(time,)) for time in words.times]


def reach_before(row: Row, place: int) -> int:
    """The first item of the words that make the title; commas count only between titles and events."""
    low = place
    for i in range(place - 1, max(-1, place - BEFORE), -1):
        item = row.items[i]
        if isinstance(item.mention, DateMention) and not year_inside(row, i):
            break
        if item.kind == "VEN" and (
            i + 1 < place
            and row.items[i + 1].kind not in ("TITLE", "DISC", "COMP")
            and row.items[i + 1].word not in GLUE - {","}
        ):
            break
        if item.kind not in ("COMP", "DISC", "DATE", "VEN", "NAT") and not (item.kind == "W" and glue(item.word)):
            break
        if item.word == "," and not (
            i
            and row.items[i - 1].kind in ("COMP", "DISC")
            and row.items[i + 1].kind in ("COMP", "DISC")
            and any(x.word in ("and", "&") for x in row.items[i:place])
        ):
            break
        low = i
    while low < place and row.items[low].word in ("and", ",", "/", "&", "-", "–"):
        low += 1
    return low


def year_inside(row: Row, i: int) -> bool:
    """Whether a date is a year inside a title (``the 2003 world``, ``1984 and 1988 champion``), not the end of what stands before."""
    mention = row.items[i].mention
    if not isinstance(mention, DateMention) or len(mention.iso) != len("2003") or not mention.text.isdigit():
        return False
    following = row.items[i + 1 : i + 3]
    return following[0].word not in ("and", ",", "&") or (
        len(following) > 1 and isinstance(following[1].mention, DateMention)
    )


def glue(word: str) -> bool:
    """Whether a word may stand inside a title."""
    return word in GLUE or word in NUMBERS or word.endswith(("-time", "-times"))


def reach_after(row: Row, place: int) -> int:
    """The end of the words behind a title that say where, when and over what: ``over 800m``, ``in Osaka two years ago``."""
    high, told = place + 1, False
    for i in range(place + 1, min(len(row.items), place + AFTER)):
        item = row.items[i]
        if item.kind in ("DISC", "COMP", "DATE", "VEN"):
            if item.kind == "COMP" and getattr(item.mention, "adjective", False):
                break
            high, told = i + 1, True
        elif item.word not in BETWEEN or (item.word in (",", "and") and not (told and follows_on(row, i))):
            break
    return high


def follows_on(row: Row, i: int) -> bool:
    """Whether a comma or ``and`` joins two items of one kind, maybe with a preposition: ``in 1994 and in 1998``."""
    ahead = [item for item in row.items[i + 1 : i + 4] if not (item.kind == "W" and item.word in BETWEEN - {","})]
    back = next((item for item in reversed(row.items[:i]) if item.kind != "W"), None)
    return bool(
        ahead
        and back
        and ahead[0].kind in ("DISC", "DATE", "VEN")
        and (ahead[0].kind == back.kind or {ahead[0].kind, back.kind} == {"DATE", "VEN"})
    )


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


def times(behind: Sequence[Item]) -> list[tuple[str | None, str | None]]:
    """Venues with their dates: ``in Victoria in 1994 and Kuala Lumpur in 1998``, ``in 2017 and 2019``, ``two years ago in Osaka``."""
    out: list[tuple[str | None, str | None]] = []
    venue: str | None = None
    date: str | None = None
    for item in behind:
        if isinstance(item.mention, VenueMention):
            if venue:
                out.append((venue, date))
                date = None
            venue = item.mention.city
        elif isinstance(item.mention, DateMention):
            if date:
                out.append((venue, date))
                venue = None
            date = item.mention.iso
        elif item.word in (",", "and") and (venue or date):
            out.append((venue, date))
            venue = date = None
    return [*out, (venue, date)] if venue or date else out


def count_of(before: Sequence[Item]) -> int:
    """How many titles the words say: ``double``, ``three-time``, ``nine - times``, ``two``."""
    for item in before:
        word = item.word.removesuffix("-times").removesuffix("-time")
        if item.kind == "W" and word in NUMBERS:
            return max(1, NUMBERS[word])
    return 1


def listed_owners(row: Row, place: int) -> list[tuple[int, str | None]]:
    """The persons behind a plural title, each with the event in its brackets: ``champions A (1500m), B (javelin) and C``."""
    out: list[tuple[int, str | None]] = []
    depth = 0
    for i in range(place + 1, min(len(row.items), place + 40)):
        item = row.items[i]
        if item.kind == "PER" and not depth and item.symbol == "PER":
            out.append((i, None))
        elif item.word in ("(", ")"):
            depth = int(item.word == "(")
        elif depth and isinstance(item.mention, DisciplineMention) and out and out[-1][1] is None:
            out[-1] = (out[-1][0], item.mention.key)
        elif not depth and item.kind != "NAT" and item.word not in ("and", ",", "of", "&", "'s", "’s", "from"):
            break
    return out
