"""What the items of a clause say of occasions: which of them go together, and what ``here``, ``on the same track`` or ``the winner in
1999`` takes from the occasion of the article or from the one in hand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.gazetteer import competition_named, edition_of, editions
from extractor.linking.items import Row
from extractor.normalize.compare import same_date
from extractor.normalize.words import fold
from extractor.spans import CompetitionMention, DateMention, VenueMention

PLACES = "city|town|track|course|stadium|arena|circuit|oval|runway|roads|streets|venue|hall|ground|soil"
SAME_PLACE = re.compile(
    rf"\b(?:(?P<here>here)|(?P<this>this|these)(?: very| same| fast| \w+)? (?:{PLACES})|the (?P<same>same)(?: \w+)? (?:{PLACES})"
    r"|(?P<that>that (?:race|event|meeting)|(?<!not )there(?= (?:in|by|on|last|an?|with|over|two|three|four|five|for)\b))"
    r"|(?P<race>this (?:race|event|meeting)|(?:the )?same (?:race|event|meeting)|course record|won the race|won it))\b"
)
POINTING = frozenset({"here", "this", "same", "these", "course record", "won", "that", "there"})
WON = frozenset("winner winners champion runner-up won first second third defending".split())
YEARLY = re.compile(r"(?i)\b(?:half[- ])?marathon$|\bekiden$|\b(?:10|15|20|25)k(?:m)?$|\b10 miles$")


@dataclass(frozen=True, slots=True)
class Occasion:
    """Any part may be None. ``low`` and ``high`` are the items of the row that name it (-1 where none does); ``here`` tells
    which parts the row itself names, ``aside`` that it does so in an aside about a person."""

    competition: str | None
    venue: str | None
    date: str | None
    low: int = -1
    high: int = -1
    ahead: bool = False
    here: str = ""
    aside: bool = False

    def slots(self) -> tuple[str | None, str | None, str | None]:
        """Competition, venue and date."""
        return self.competition, self.venue, self.date


def split(row: Row, items: Sequence[int]) -> list[list[int]]:
    """The items of a clause by competition, else by date or venue: each takes the others nearest to it; a competition that was not
    held where and when the others say stands alone, and so do years in a row."""
    named, dates, cities = ([i for i in items if row.items[i].kind == kind] for kind in ("COMP", "DATE", "VEN"))
    if len(named) < 2 and len(dates) < 2 and len(cities) < 2:
        return apart(row, list(items), named)
    heads = named if len(named) > 1 else cities if len(cities) > len(dates) else dates
    parts: dict[int, list[int]] = {h: [] for h in heads}
    for i in items:
        parts[min(heads, key=lambda h: (abs(h - i), h))].append(i)
    if len(named) == 1 and heads is dates:
        for part in parts.values():
            if named[0] not in part and goes_with(row, named[0], part):
                part.append(named[0])
    return [piece for part in parts.values() for piece in apart(row, sorted(part), named)]


def apart(row: Row, part: list[int], named: Sequence[int]) -> list[list[int]]:
    """A part in one, or its competition apart from place and time that cannot be its own."""
    mine = [i for i in part if i in named]
    others = [i for i in part if i not in named]
    if len(mine) != 1 or not others or goes_with(row, mine[0], others):
        return [part]
    return sorted([mine, others])


def goes_with(row: Row, place: int, others: Sequence[int]) -> bool:
    """Whether a competition may have been held in the city and the year that other items name."""
    mention = row.items[place].mention
    if not isinstance(mention, CompetitionMention):
        return True
    venue = next((m.city for i in others if isinstance(m := row.items[i].mention, VenueMention)), None)
    if venue is None:
        return True
    year = next((m.iso[:4] for i in others if isinstance(m := row.items[i].mention, DateMention)), mention.year)
    if mention.key in editions():
        edition = edition_of(mention.key, year) if year else None
        return edition is None or edition.was_in(venue) or mention.adjective
    known = competition_named(mention.key)
    home = known.city if known and known.kind in ("meeting", "road race") else ""
    return not home or fold(home) == fold(venue) or fold(venue) in fold(mention.key)


def raw(row: Row, items: Sequence[int]) -> Occasion:
    """What the items themselves say."""
    competition = venue = when = None
    ahead, here = False, ""
    for i in items:
        mention = row.items[i].mention
        if isinstance(mention, CompetitionMention) and competition is None:
            competition, here = mention.key, here + "C"
            when = when or mention.year
        elif isinstance(mention, VenueMention) and venue is None:
            venue, here = mention.city, here + "V"
        elif isinstance(mention, DateMention) and (when is None or len(mention.iso) > len(when)):
            when, ahead, here = mention.iso, ahead or mention.ahead, here + "D"
    return Occasion(competition, venue, when, min(items), max(items), ahead, here)


def carried(row: Row, clause: tuple[int, int], o: Occasion, main: Occasion, last: Occasion | None) -> Occasion:
    """A date alone with the place or race that its clause points back to: ``here``, ``on the same track``, ``the 1999 winner``."""
    if o.competition or o.venue or not o.date or o.ahead or (main.date and same_date(o.date, main.date)):
        return o
    words = [item.word for item in row.items[clause[0] : clause[1] + 1]]
    found = SAME_PLACE.search(" ".join(words)) if POINTING.intersection(words) else None
    source = last if found and last and (found["same"] or found["that"]) else main
    if source.venue is None:
        return o
    if found and found["race"] is None:
        again = found["that"] or (found["here"] and source.competition not in editions())
        return replace(o, venue=source.venue, competition=source.competition if again or is_yearly(source) else None)
    if (found or WON.intersection(words)) and is_yearly(main):
        return replace(o, venue=main.venue, competition=main.competition)
    return o


def is_yearly(o: Occasion) -> bool:
    """Whether an occasion is a road race, which its city holds each year."""
    known = competition_named(o.competition or "")
    return (known is not None and known.kind == "road race") or bool(YEARLY.search(o.competition or ""))


def longer(a: str | None, b: str | None) -> str | None:
    """The more precise of two dates that agree, else the first."""
    if a is None or b is None:
        return a or b
    return b if b.startswith(a) else a


def within_edition(iso: str, start: str, end: str) -> str:
    """A date that lies outside the known days of a championships becomes the month of these, or the year."""
    if len(iso) < 7 or not start or start[:7] <= iso[:7] <= (end or start)[:7]:
        return iso
    return start[:7] if start[:7] == (end or start)[:7] else start[:4]


def numbered(recent: Sequence[tuple[Occasion, str]]) -> tuple[tuple[Occasion, str], ...]:
    """Each occasion once, the latest of its paragraph first."""
    inside = [r for r in reversed(recent) if r[1] == "paragraph"]
    outside = [r for r in recent if r[1] != "paragraph"]
    out: dict[Occasion, str] = {}
    for n, (occasion, how) in enumerate([*inside, *outside]):
        out.setdefault(occasion, f"{how}{n}")
    return tuple(out.items())
