"""Two persons of one country: compatriots (``his compatriot Y``, ``her team-mate Y``) and fellows (``fellow Kenyan Y``)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extractor.analysis import Analysis
from extractor.discourse.people import PersonMention
from extractor.linking.coordination import coordinated, named, person_of
from extractor.linking.countries.clues import Clue, nations, next_name
from extractor.linking.countries.groups import lists
from extractor.linking.items import Row
from extractor.spans import CountryMention

COMPATRIOTS = frozenset("compatriot compatriots countryman countrymen countrywoman countrywomen".split())
MATES = frozenset("mate mates teammate teammates".split())
COLLEAGUES = frozenset("colleague colleagues".split())
"""Words for somebody of the same country only where the country is said: ``her British colleague``."""
#: How many characters before ``their compatriot`` those may be named who are meant.
FAR = 600


@dataclass(frozen=True, slots=True)
class Tie:
    """Two persons of one country, whichever it is; ``others`` are those of whom the text speaks before, the nearest last."""

    first: int
    second: int
    start: int
    end: int
    kind: str
    others: tuple[int, ...] = ()


def ties(analysis: Analysis) -> Iterator[Tie]:
    """Compatriots: ``his compatriot Y``, ``compatriots X, Y and Z``, ``Y, a compatriot of X``, ``her team-mate Y``."""
    known: list[tuple[int, tuple[int, ...]]] | None = None
    for number, row, start, end in bonds(analysis):
        word = row.items[end].word
        if word in COLLEAGUES or (word != "fellow" and lands(analysis, row, start, end)):
            continue
        mates = [*mates_of(analysis, row, end)]
        own = {p for p, _ in mates}
        if theirs(row, start):
            known = lists(analysis) if known is None else known
            anchors = () if plural_before(analysis, row, start) else those_before(known, row.items[start].start, own)
        else:
            one = anchor_of(analysis, number, start, own, end)
            anchors = (one,) if one is not None else ()
        people = [p for p, _ in mates] + list(anchors)
        last = max([e for _, e in mates], default=row.items[end].end)
        first, kind = row.items[start].start, "mate" if word in MATES else "tie"
        others = tuple(m.person for m in spoken(analysis, first))
        last = max(last, row.items[end].end)
        pairs = list(pairwise(people)) + [(mate, one) for mate in sorted(own) for one in anchors]
        yield from (Tie(a, b, first, last, kind, others) for a, b in dict.fromkeys(pairs) if a != b)


def theirs(row: Row, place: int) -> bool:
    """Whether it is ``their`` compatriot of whom a sentence speaks."""
    return any(i.word == "their" for i in row.items[max(0, place - 2) : place])


def plural_before(analysis: Analysis, row: Row, place: int) -> CountryMention | None:
    """The nation whose athletes are the subject before ``their compatriot``: ``Three Kenyans paced their compatriot``."""
    return next((c for p, c in nations(analysis, row) if p < place and c.form == "plural"), None)


def those_before(known: list[tuple[int, tuple[int, ...]]], offset: int, mates: set[int]) -> tuple[int, ...]:
    """The persons last named together shortly before an offset: those whose compatriot somebody is."""
    near = [members for start, members in known if offset - FAR < start < offset and not mates & set(members)]
    return near[-1] if near else ()


def bonds(analysis: Analysis) -> Iterator[tuple[int, Row, int, int]]:
    """The words for compatriots, each with the number of its row, the row, and the places where it begins and ends."""
    for number, row in enumerate(analysis.rows):
        for place, item in enumerate(row.items):
            if item.word in COMPATRIOTS or item.word in COLLEAGUES:
                yield number, row, place, place
            elif item.word in MATES:
                start = place - 1 if place and row.items[place - 1].word == "-" else place
                team = start > 0 and row.items[start - 1].word == "team"
                if team or item.word.startswith("team"):
                    yield number, row, start - 1 if team else place, place
            elif item.word == "fellow" and any(p == place + 1 for p, _ in nations(analysis, row)):
                yield number, row, place, place


def lands(analysis: Analysis, row: Row, start: int, end: int) -> list[CountryMention]:
    """The country that stands at a word for a compatriot: ``his American team-mate``."""
    return [c for p, c in nations(analysis, row) if p in (start - 1, end + 1)]


def bound_clues(analysis: Analysis) -> Iterator[Clue]:
    """``his American team-mate Y``: the country of him too; ``their Ethiopian countryman``: of both."""
    for number, row, start, end in bonds(analysis):
        nation = plural_before(analysis, row, start) if theirs(row, start) else None
        if nation is not None and row.items[end].word not in COLLEAGUES:
            yield from (
                Clue(person, nation.code, "tie", nation.start, last) for person, last in mates_of(analysis, row, end)
            )
        for country in lands(analysis, row, start, end):
            if (
                row.items[end].word == "fellow"
                or country.start > row.items[start].start
                or country.form not in ("adjective", "noun", "possessive")
            ):
                continue
            mates = {p for p, _ in mates_of(analysis, row, end)}
            lead = row.items[start - 2].word if start > 1 else ""
            many = both_before(analysis, row, start, mates) if lead == "their" else []
            one = None if lead == "their" else anchor_of(analysis, number, start - 1, mates, end)
            kind = "colleague" if row.items[end].word in COLLEAGUES else "mate"
            owned = "owned" if lead in ("his", "her", "their", "'s", "’s") else "free"
            for person in [*many, *([one] if one is not None else [])]:
                yield Clue(person, country.code, f"bound:{kind}:{owned}", country.start, row.items[end].end)


def both_before(analysis: Analysis, row: Row, place: int, mates: set[int]) -> list[int]:
    """The persons named before a place of a sentence, where they are two or three."""
    found = {person_of(analysis, row.items[i]) for i in row.of_kind("PER") if i < place}
    people = sorted(p for p in found if p is not None and p not in mates)
    return people if 1 < len(people) < 4 else []


def fellow_clues(analysis: Analysis) -> Iterator[Clue]:
    """``his fellow American``: the country of him."""
    for number, row in enumerate(analysis.rows):
        if not any(i.word == "fellow" for i in row.items):
            continue
        for place, country in nations(analysis, row):
            if not place or row.items[place - 1].word != "fellow":
                continue
            mates = {p for p, _ in mates_of(analysis, row, place - 1)}
            anchor = anchor_of(analysis, number, place - 1, mates)
            if anchor is not None:
                yield Clue(anchor, country.code, "fellow:of", country.start, country.end)


def mates_of(analysis: Analysis, row: Row, place: int) -> Iterator[tuple[int, int]]:
    """The persons that the word for a compatriot describes, with where their names end."""
    stop = next_name(analysis, row, place)
    found = [stop, *coordinated(analysis, row, stop)] if stop is not None else []
    if found and row.items[place].word in ("compatriot", "countryman", "countrywoman", "mate", "teammate"):
        found = found[:1]
    for i in found:
        person = named(analysis, row.items[i])
        if person is not None:
            yield person, row.items[i].end
    if not found:
        yield from described(analysis, row, place)


def described(analysis: Analysis, row: Row, place: int) -> Iterator[tuple[int, int]]:
    """``Y, her compatriot``: the name before a comma."""
    for i in range(place - 1, max(0, place - 6), -1):
        if row.items[i].word == "," and named(analysis, row.items[i - 1]) is not None:
            person = named(analysis, row.items[i - 1])
            if person is not None:
                yield person, row.items[place].end
            return
        if row.items[i].kind not in ("PER", "W", "PLC", "TITLE", "DISC", "COMP") or row.items[i].word in (
            "by",
            "to",
            "from",
            "with",
            "of",
        ):
            return


def anchor_of(analysis: Analysis, number: int, place: int, mates: set[int], end: int | None = None) -> int | None:
    """The person whose compatriot is meant: a possessor, the nearest before, one after, the one spoken of before; ``end`` is the
    place of the word, where it is not the first."""
    row = analysis.rows[number]
    last = place if end is None else end
    following = row.items[last + 1 : last + 3]
    if following and following[0].word == "of":
        return person_of(analysis, following[1]) if len(following) > 1 else None
    people = [i for i in row.of_kind("PER") if person_of(analysis, row.items[i]) not in (None, *mates)]
    owners = [
        i
        for i in people
        if i < place and place - i <= 4 and (row.items[i].symbol == "HIS" or row.items[i + 1].word in ("'s", "’s"))
    ]
    for found in (owners[-1:], [i for i in people if i < place][-1:]):
        if found:
            return person_of(analysis, row.items[found[0]])
    before = [m for m in spoken(analysis, row.sentence.start) if m.person not in mates]
    owned = place > 0 and row.items[place - 1].word in ("his", "her")
    if owned or (before and (not place or not people)):
        return before[-1].person if before else None
    return person_of(analysis, row.items[people[0]]) if people else None


def spoken(analysis: Analysis, offset: int, reach: int = 400) -> list[PersonMention]:
    """The mentions of persons in the text right before an offset, in order of place."""
    persons = analysis.people.persons
    return [m for m in analysis.people.mentions if offset - reach <= m.start < offset and not persons[m.person].team]
