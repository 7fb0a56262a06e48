"""The competitions ahead that sentences name, and what the words around a name say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.analysis import Analysis
from extractor.gazetteer import competitions, editions
from extractor.linking.entries.dates import coming, edition_ahead, month_behind, months
from extractor.linking.items import Row
from extractor.mentions.competitions import settle_games
from extractor.spans import CompetitionMention, DateMention, VenueMention

#: How many characters behind a competition its date may stand: ``the European Cup last year``, ``in 2004``.
GAP = 4
#: How many months before indoor championships, and how many before those outdoors, the plain name means the former.
SHORTLY = 2
APART = 9
LOOKS_BACK = re.compile(
    r"(?i)\b(?:last|previous|past|won|since|after|from|until|ago|(?<!out )of)\W+(?:[\w’'-]+\W+){0,3}$"
)
LOOKS_AHEAD = re.compile(
    r"(?i)\b(?:next|this|coming|later|forthcoming|upcoming|for|at|in|to|into)\W+(?:[\w’'-]+\W+){0,3}$"
)
ON_THE_WAY = re.compile(
    r"(?i)\b(?:ahead of|before|prior to|warm[- ]?up (?:event |meeting |race )?for|tune-?up for|"
    r"rehearsal for|after|following)\W+(?:(?:the|next|this|week|month|coming|later|her|his|their|in|’s|'s|s|defen[cs]e|of)\W+){0,5}$"
)
#: What makes of a competition's name a description of somebody.
OF_TITLE = frozenset(
    "winner winners finalist finalists runner medallist medallists champion champions victor victory".split()
)
OF_WHOM = re.compile(r"^[A-Z][a-z]+ of (?:the )?")


@dataclass(frozen=True, slots=True)
class Event:
    """A competition ahead: its name, the words that name it, and where they stand: here, city, back or main."""

    key: str
    mention: CompetitionMention | VenueMention | None
    origin: str


def named_in(analysis: Analysis, row: Row, origin: str) -> Iterator[Event]:
    """The competitions that a sentence names, titles left out."""
    for place in row.of_kind("COMP"):
        mention = row.items[place].mention
        after = row.items[place + 1] if place + 1 < len(row.items) else None
        epithet = after is not None and (after.symbol == "TITLE:epithet" or after.word in OF_TITLE)
        if isinstance(mention, CompetitionMention) and not mention.adjective and not epithet:
            yield Event(settled(analysis, mention.key), mention, origin)


def selection(row: Row, event: Event) -> bool:
    """Whether a competition's name only says for what team or place somebody is a candidate (``European Indoor hopefuls``)."""
    place = next(
        (n for n, i in enumerate(row.items) if event.mention is not None and i.start == event.mention.start), None
    )
    return place is not None and any(
        i.word in ("hopefuls", "hopeful", "squad", "place", "team", "selection", "trials")
        for i in row.items[place + 1 : place + 2]
    )


def sought(row: Row, event: Event) -> bool:
    """Whether a place in the team is what somebody runs for: ``for a place in the European Championships squad``."""
    place = next(
        (n for n, i in enumerate(row.items) if event.mention is not None and i.start == event.mention.start), 0
    )
    words = [i.word for i in row.items[max(0, place - 6) : place]]
    return "place" in words and "for" in words[: words.index("place")]


def on_the_way(analysis: Analysis, event: Event) -> bool:
    """Whether what is told comes before a competition: ``ahead of the European Indoor Championships``."""
    start = event.mention.start if event.mention is not None else 0
    return bool(ON_THE_WAY.search(analysis.reading.text[max(0, start - 60) : start]))


def settled(analysis: Analysis, key: str) -> str:
    """The series of games that are named by their city."""
    inner = OF_WHOM.sub("", key)
    published = analysis.reading.article.published or ""
    found = settle_games(inner if inner in competitions() else key, published)[0]
    return indoors(found, published) or found


def indoors(key: str, published: str) -> str | None:
    """The indoor championships that the name of the outdoor ones means shortly before them, in a winter without the others."""
    name = key.replace(" Championships", " Indoor Championships")
    inside = edition_ahead(name, published) if name != key and "Indoor" not in key and name in editions() else None
    outside = edition_ahead(key, published)
    if inside is None or months(published, inside[1]) > SHORTLY:
        return None
    return name if outside is None or months(published, outside[1]) > APART else None


def looks_back(analysis: Analysis, event: Event) -> bool:
    """Whether the words at a competition speak of an edition that is over: a past year, ``last year's``, ``since the``."""
    mention = event.mention
    if mention is None:
        return False
    if month_behind(analysis, mention):
        return False
    published = (analysis.reading.article.published or "9999")[:4]
    year = getattr(mention, "year", None)
    behind = (d.iso[:4] for d in analysis.reading.dates if 0 <= d.start - mention.end <= GAP)
    if (year and year < published) or any(y < published for y in behind):
        return True
    before = analysis.reading.text[max(0, mention.start - 40) : mention.start]
    return bool(LOOKS_BACK.search(before)) and not LOOKS_AHEAD.search(before) and ahead_date(analysis, event) is None


def ahead_date(analysis: Analysis, event: Event) -> DateMention | None:
    """The nearest date ahead of the article that stands in the sentence of a mention of a competition."""
    dates = [d for d in analysis.reading.dates if coming(analysis, d)]
    if not dates:
        return None
    places = [c.start for c in analysis.reading.competitions if settled(analysis, c.key) == event.key]
    if isinstance(event.mention, VenueMention):
        places = [event.mention.start]
    found: list[tuple[int, int, DateMention]] = []
    for start in places:
        sentence = analysis.reading.sentence_at(start)
        found += [(abs(d.start - start), d.start, d) for d in dates if sentence.start <= d.start < sentence.end]
    return min(found, key=lambda f: f[:2])[2] if found else None
