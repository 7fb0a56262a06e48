"""The event of a start to come: the one that the sentence names, the one of the road race, the athlete's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extractor.analysis import Analysis
from extractor.linking.ahead import Event
from extractor.linking.cues import clause_of, is_epithet, is_person
from extractor.linking.entries import Sign
from extractor.linking.items import Row
from extractor.linking.skeleton import who
from extractor.spans import DisciplineMention

#: How often the clauses about an athlete must name an event.
OFTEN = 2
SIDE = frozenset("after since who where when which having following".split())
ROADS = (
    ("half marathon", "half marathon"),
    ("half-marathon", "half marathon"),
    ("marathon", "marathon"),
    ("cross", "cross country"),
    ("10k", "10km"),
    ("mile", "mile"),
)


def disciplines_of(analysis: Analysis, sign: Sign, event: Event) -> Sequence[str | None]:
    """The disciplines of a start: those that the clause names behind the sign or at its head, else that of the race, else the
    only one that the article knows of the athlete."""
    row = analysis.rows[sign.row]
    trade = trade_of(row, sign.item)
    if trade is not None:
        return [trade]
    low, high = clause_of(row, sign.place)[0], reach_of(row, sign.place)
    found = [i for i in row.of_kind("DISC") if low <= i <= high and not is_epithet(row, i)]
    after = [i for i in found if i > sign.place]
    first = sign.place if sign.item is None else min(sign.item, sign.place)
    lead = [i for i in found if i < first and not any(is_person(x) for x in row.items[i + 1 : first])]
    keys = [m.key for m in (row.items[i].mention for i in after or lead[-1:]) if isinstance(m, DisciplineMention)]
    if keys:
        return list(dict.fromkeys(keys))[:3]
    return [road_event(event.key) or own_event(analysis, sign.person)]


def trade_of(row: Row, item: int | None) -> str | None:
    """``pole vaulter X``: the event that stands right before a name as the athlete's trade."""
    mention = row.items[item - 1].mention if item else None
    return mention.key if isinstance(mention, DisciplineMention) and mention.weak else None


def reach_of(row: Row, place: int) -> int:
    """The last item of which a sign at a place speaks: the end of its clause, or what stands before ``after``, ``since``, ``who``."""
    high = clause_of(row, place)[1]
    return next((k - 1 for k in range(place + 1, high + 1) if row.items[k].word in SIDE), high)


def road_event(key: str) -> str | None:
    """The event that the name of a road race or cross country championships says."""
    name = key.lower()
    return next((event for words, event in ROADS if words in name), None)


def own_event(analysis: Analysis, person: int) -> str | None:
    """The event of an athlete: the one that the article names alone in the clauses that speak of him or her, more than once or
    as the athlete's trade (``pole vaulter X``)."""
    named: Counter[str] = Counter()
    for row in analysis.rows:
        if row.of_kind("DISC"):
            named.update(events_beside(row, person))
    if len(named) != 1:
        return None
    key, times = named.popitem()
    return key if times >= OFTEN else None


def events_beside(row: Row, person: int) -> Counter[str]:
    """The disciplines of the clauses of a row that speak of a person; the athlete's trade counts at once."""
    found: Counter[str] = Counter()
    for place in row.of_kind("PER"):
        if who(row, f"@{place}") != person:
            continue
        low, high = clause_of(row, place)
        for k in range(low, high + 1):
            mention = row.items[k].mention
            if isinstance(mention, DisciplineMention):
                found[mention.key] = OFTEN if place - 2 <= k < place and is_epithet(row, k) else 1
    return found
