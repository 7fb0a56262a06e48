"""Who is meant by a group of a country that a sentence announces: ``There were three British winners. X took the 200m, Y ...``."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.analysis import Analysis
from extractor.discourse.salience import role_of
from extractor.linking.coordination import coordinated, named
from extractor.linking.countries.clues import GROUPS, Clue, nations
from extractor.linking.countries.groups import SIZES, points_ahead
from extractor.linking.items import Row
from extractor.normalize.name_origins import home_of
from extractor.spans import CountryMention

ANNOUNCED = GROUPS | frozenset(
    "winners medallists hopefuls challengers contenders veterans marathoners hurdlers walkers jumpers throwers names faces performances".split()
)
#: How many sentences an announcement reaches.
REACH = 4
#: How many characters into a sentence another country is only named beside its subject.
FAR = 60


def announced_clues(analysis: Analysis) -> Iterator[Clue]:
    """The persons of the sentences behind an announcement, of its paragraph and of no other country."""
    for number, row in enumerate(analysis.rows):
        if not row.of_kind("NAT") or row.sentence.start < analysis.reading.article.body_start:
            continue
        found = list(nations(analysis, row))
        if len(found) != 1 or any(named(analysis, row.items[i]) is not None for i in row.of_kind("PER")):
            continue
        place, country = found[0]
        size = announced(row, place, country)
        if size is not None:
            yield from told_behind(analysis, number, country, size)


def announced(row: Row, place: int, country: CountryMention) -> int | None:
    """The size of the group that a country's word describes, 0 where the text does not say; None where it describes none."""
    further = country.form == "plural" and points_ahead(row, place)
    if not (further or country.form in ("adjective", "possessive")):
        return None
    if not further and not any(i.word in ANNOUNCED for i in row.items[place + 1 : place + 4]):
        return None
    before = (i.word for i in row.items[max(0, place - 3) : place + 1])
    return next((SIZES[w] for w in before if w in SIZES), 0)


def told_behind(analysis: Analysis, number: int, country: CountryMention, size: int) -> Iterator[Clue]:
    """The subjects of the sentences that follow, as many as the group has."""
    seen: set[int] = set()
    paragraph = analysis.rows[min(number + 1, len(analysis.rows) - 1)].sentence.paragraph
    for step, row in enumerate(analysis.rows[number + 1 : number + 1 + REACH], 1):
        others = [c.start for _, c in nations(analysis, row) if c.code != country.code]
        if row.sentence.paragraph != paragraph or (others and others[0] - row.sentence.start < FAR):
            return
        for person, end in subjects_of(analysis, row):
            if others and end > others[0] - FAR // 2:
                return
            if person in seen or (size and len(seen) == size):
                continue
            seen.add(person)
            home = home_of(analysis.people.persons[person].name, country.code)
            yield Clue(
                person,
                country.code,
                f"announced:{'sized' if size else 'open'}:{home}:{min(step, 2)}",
                country.start,
                end,
            )


def subjects_of(analysis: Analysis, row: Row) -> Iterator[tuple[int, int]]:
    """The named subjects of a sentence with those joined to them, and where their names end."""
    for i in row.of_kind("PER"):
        if named(analysis, row.items[i]) is None:
            continue
        if role_of(analysis.reading, row.items[i].start, row.items[i].end).name in ("S", "s"):
            for k in (i, *coordinated(analysis, row, i)):
                person = named(analysis, row.items[k])
                if person is not None and not analysis.people.persons[person].office:
                    yield person, row.items[k].end
