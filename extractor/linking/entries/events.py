"""The event of a start to come: the one that the sentence names, the one of the road race, the athlete's own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extractor.analysis import Analysis
from extractor.linking.ahead_names import Event
from extractor.linking.cues import clause_of, is_epithet, is_person
from extractor.linking.entries.entries import Sign
from extractor.linking.items import Row
from extractor.linking.skeleton import who
from extractor.spans import DisciplineMention

#: How often the clauses about an athlete must name an event.
OFTEN = 2
BOTH_EVENTS = re.compile(r"\bboth (?:events|distances|races|disciplines|titles)\b")
SHORT = frozenset(("short", "shorter"))
MOST = 5
JOINING = frozenset((",", "and", ":", "the", "both"))
OF_TITLE = frozenset("finalist finalists specialist specialists runner winner medallist champion star trials".split())
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
    if "Cross Country" in event.key:
        return ["short course cross country" if SHORT & {i.word for i in row.items} else "cross country"]
    if BOTH_EVENTS.search(" ".join(i.word for i in row.items[sign.place : reach_of(row, sign.place) + 1])):
        return last_two(analysis, sign.row)
    own = trade_of(row, sign.item) or bracket_event(row, sign.item)
    if own is not None:
        return [own]
    low, high = clause_of(row, sign.place)[0], reach_of(row, sign.place)
    found = [i for i in row.of_kind("DISC") if low <= i <= high and not (is_epithet(row, i) or of_title(row, i))]
    after = [i for i in found if i > sign.place]
    first = sign.place if sign.item is None else min(sign.item, sign.place)
    lead = [i for i in found if i < first and not any(is_person(x) for x in row.items[i + 1 : first])]
    keys = [m.key for m in (row.items[i].mention for i in after or lead[-1:]) if isinstance(m, DisciplineMention)]
    if keys:
        return list(dict.fromkeys([*keys, *listed_on(row, after)]))[:MOST]
    return [road_event(event.key) or own_event(analysis, sign.person)]


def trade_of(row: Row, item: int | None) -> str | None:
    """``pole vaulter X``: the event that stands right before a name as the athlete's trade."""
    mention = row.items[item - 1].mention if item else None
    return mention.key if isinstance(mention, DisciplineMention) and mention.weak else None


def last_two(analysis: Analysis, number: int) -> Sequence[str]:
    """The two events of which a text speaks before a row: ``both events``; nothing where they are not two."""
    for back in range(1, min(4, number) + 1):
        rows = analysis.rows[number - back : number + 1]
        named = [row.items[i].mention for row in rows for i in row.of_kind("DISC") if not is_epithet(row, i)]
        found = dict.fromkeys(m.key for m in named if isinstance(m, DisciplineMention))
        if len(found) == 2:
            return list(found)
    return []


def bracket_event(row: Row, item: int | None) -> str | None:
    """``X (1500m)``: the event in the bracket right behind a name."""
    if item is None or item + 3 >= len(row.items) or row.items[item + 1].word != "(":
        return None
    mention = row.items[item + 2].mention
    return mention.key if isinstance(mention, DisciplineMention) and row.items[item + 3].word in (")", ",") else None


def of_title(row: Row, place: int) -> bool:
    """Whether an event only says who somebody is: ``Olympic 5,000m finalist X``."""
    return place + 1 < len(row.items) and row.items[place + 1].word in OF_TITLE


def listed_on(row: Row, found: Sequence[int]) -> Sequence[str]:
    """The events that a list goes on with behind the last of those found: ``200m, long jump and both relays``."""
    out = []
    place = found[-1] + 1 if found else len(row.items)
    while place < len(row.items) and (row.items[place].word in JOINING or row.items[place].kind == "DISC"):
        mention = row.items[place].mention
        out += [mention.key] if isinstance(mention, DisciplineMention) else []
        place += 1
    return out


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
