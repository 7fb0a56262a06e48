"""Groups of one country: ``the Greek pair``, ``two Americans`` and the coordinations of names that they mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.analysis import Analysis
from extractor.linking.coordination import coordinated, named
from extractor.linking.countries.clues import Clue, modifies, nations, next_name
from extractor.linking.items import Item, Row
from extractor.normalize.name_origins import home_of
from extractor.spans import CountryMention

SIZES = {
    "duo": 2,
    "pair": 2,
    "two": 2,
    "both": 2,
    "twosome": 2,
    "trio": 3,
    "three": 3,
    "threesome": 3,
    "quartet": 4,
    "four": 4,
    "foursome": 4,
    "team": 4,
}
#: How many characters before a sentence those spoken of with a description may be named.
NEARBY = 300
#: What points at persons who are yet to be named: ``two other Kenyans``.
FURTHER = frozenset("other more further additional".split())
#: What may stand between the word for a group and those who are in it: ``the British pair of A and B``.
HOLDING = frozenset(("of", ":", "–", ","))
OF_TEAM = frozenset(("of", ":"))
AGENTS = ("ers", "champions", "athletes", "stars", "medallists")


def lists(analysis: Analysis) -> list[tuple[int, tuple[int, ...]]]:
    """The coordinations of names, each with where it begins."""
    out = []
    for row in analysis.rows:
        done = -1
        for i in row.of_kind("PER"):
            if i > done and named(analysis, row.items[i]) is not None:
                places = [i, *coordinated(analysis, row, i)]
                done = places[-1]
                members = tuple(p for p in (named(analysis, row.items[k]) for k in places) if p is not None)
                if len(set(members)) > 1:
                    out.append((row.items[i].start, members))
    return out


def group_clues(analysis: Analysis) -> Iterator[Clue]:
    """``the Greek pair``, ``the Kenyans``, ``two Americans``: the coordination of names nearest before, else right after; else
    as many as are spoken of nearby."""
    known = lists(analysis)
    for row in analysis.rows:
        for place, country in nations(analysis, row):
            if next_name(analysis, row, place) is not None:
                continue
            size = size_of(analysis, row, place, country)
            within = held_by(analysis, row, place, size)
            yield from (Clue(p, country.code, "group:sized:ahead", country.start, end) for p, end in within)
            if size is None or within or points_ahead(row, place):
                continue
            title = row.sentence.start < analysis.reading.article.body_start
            found, where = nearest_list(known, country.start, SIZES.get(size, 0), title)
            if not found and size in SIZES:
                found, where = spoken_together(analysis, row, place, country, SIZES[size])
            kind = f"group:{'sized' if size in SIZES else size}:{where}"
            yield from (Clue(p, country.code, kind, country.start, row.items[place].end) for p in found)


def held_by(analysis: Analysis, row: Row, place: int, size: str | None) -> list[tuple[int, int]]:
    """Those whom a group names as its own, with where their names end: ``the British pair of A and B``, ``two other Kenyans are
    in the race: A and B``; nobody where behind a comma are more or fewer than it says."""
    items = row.items
    noun = next((n for n in range(place + 1, min(len(items), place + 5)) if items[n].word in SIZES), place)
    team = items[place].kind == "PER" and noun == place
    if (noun > place or team) and noun + 1 < len(items) and items[noun + 1].word in (OF_TEAM if team else HOLDING):
        first, strict = noun + 2, items[noun + 1].word == ","
    elif points_ahead(row, place):
        colon = next((n for n in range(place + 1, len(items)) if items[n].word == ":"), len(items))
        first, strict = colon + 1, True
    else:
        return []
    first += first < len(items) and items[first].word == "the"
    if first >= len(items) or named(analysis, items[first]) is None:
        return []
    places = [first, *coordinated(analysis, row, first)]
    found = [(person, items[k].end) for k in places if (person := named(analysis, items[k])) is not None]
    return found if len(found) > 1 and not (strict and size in SIZES and len(found) != SIZES[size]) else []


def points_ahead(row: Row, place: int) -> bool:
    """Whether a group is of others than those named before: ``two more Kenyans``."""
    return any(i.word in FURTHER for i in row.items[max(0, place - 2) : place])


def spoken_together(
    analysis: Analysis, row: Row, place: int, country: CountryMention, size: int
) -> tuple[tuple[int, ...], str]:
    """The persons named nearby whose names do not speak against a country, where they are just as many as a description says."""
    persons, here = analysis.people.persons, row.sentence
    fits = [
        m
        for m in analysis.people.mentions
        if m.form == "name"
        and here.start - NEARBY < m.start < here.end
        and not (persons[m.person].team or persons[m.person].office)
        and (not persons[m.person].countries or country.code in persons[m.person].countries)
        and home_of(persons[m.person].name, country.code) != "foreign"
    ]
    for start in (here.start - NEARBY // 2, here.start - NEARBY):
        found = tuple(sorted({m.person for m in fits if start < m.start < country.start}))
        if len(found) == size:
            return found, "spoken"
    return (), ""


def size_of(analysis: Analysis, row: Row, place: int, country: CountryMention) -> str | None:
    """What a plural description says: the word for a number, ``agents`` for ``sprinters``; None where it tells of no group."""
    items = row.items
    before = [i.word for i in items[max(0, place - 3) : place]]
    if country.form == "name" and [w for w in before if w != "the"][-2:] in (["both", "of"], ["both", "from"]):
        return "both"
    if country.form not in ("adjective", "plural", "possessive"):
        return None
    around = [*before[-2:], *(i.word for i in items[place + 1 : place + 4])]
    if country.form == "plural" and before[:1] == ["both"] and before[-1] in ("are", "were"):
        return "both"
    size = next((w for w in around if w in SIZES), None)
    if country.form == "plural":
        return size
    following = [i for i in items[place + 1 : place + 4] if i.kind in ("W", "TITLE", "DISC")][:2]
    if not following or following[0].start - country.end > 2:
        return None
    if any(i.word in SIZES for i in following) or (size and leads_to_size(analysis, items[place + 1 : place + 4])):
        return size
    return "agents" if any(i.word.endswith(AGENTS) for i in following) else None


def leads_to_size(analysis: Analysis, items: Sequence[Item]) -> bool:
    """Whether only what describes a noun stands before the word for a number: ``4x100m relay quartet``."""
    size = next((n for n, i in enumerate(items) if i.word in SIZES), None)
    return size is not None and all(modifies(analysis, i) for i in items[:size])


def nearest_list(
    known: Sequence[tuple[int, tuple[int, ...]]], offset: int, size: int, title: bool
) -> tuple[tuple[int, ...], str]:
    """The last coordination before an offset of the size, or in a title the first after it."""
    fits = [(start, members) for start, members in known if not size or len(set(members)) == size]
    before = [f for f in fits if f[0] < offset and offset - f[0] < 900]
    if before:
        return before[-1][1], "near" if offset - before[-1][0] < 300 else "back"
    after = [f for f in fits if f[0] > offset and f[0] - offset < (500 if title else 160)]
    return (after[0][1], "title" if title else "ahead") if after else ((), "")
