"""Countries that are said to have somebody: ``Poland bring X and Y``, ``Jamaica won a bronze through X``, ``Kenya named X``."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.analysis import Analysis
from extractor.discourse.binding import clause_verb
from extractor.discourse.salience import Role, role_of
from extractor.linking.coordination import coordinated, named
from extractor.linking.countries.clues import Clue, nations
from extractor.linking.items import Row
from extractor.spans import CountryMention

HAVING = frozenset(
    "represented have has had having bring brings brought boast boasts boasted field fields fielded send sends sent name names named naming pick picks picked select "
    "selects selected choose chooses chose include includes included enter entered lost rest rested recall recalled produced offer offers".split()
)
WINNING = frozenset(
    "win wins won winning take takes took claim claimed get got gained earned collected picked secured celebrated finished ended pinned rely relied look looked".split()
)
WAYS = frozenset("through via thanks courtesy in with behind to".split())
COUNTRY_FORMS = frozenset({"name", "plural"})


def field_clues(analysis: Analysis) -> Iterator[Clue]:
    """Persons whom a country that is the subject of a verb has, names or wins through."""
    for row in analysis.rows:
        if not row.of_kind("PER") or not row.of_kind("NAT"):
            continue
        for place, country in nations(analysis, row):
            role = subject_role(analysis, row, place, country)
            if role is not None:
                yield from fielded(analysis, row, place, country, role)


def subject_role(analysis: Analysis, row: Row, place: int, country: CountryMention) -> Role | None:
    """The role of a country that is the subject of having, naming or winning; None of any other."""
    if country.form not in COUNTRY_FORMS or (
        place and row.items[place - 1].word in ("in", "of", "from", "for", "to", "over")
    ):
        return None
    role = role_of(analysis.reading, row.items[place].start, row.items[place].end)
    if role.name not in ("S", "s") or role.verb < 0:
        return None
    return role if analysis.reading.doc[role.verb].lower_ in HAVING | WINNING else None


def fielded(analysis: Analysis, row: Row, place: int, country: CountryMention, role: Role) -> Iterator[Clue]:
    """The first person behind the verb who is its object or the way in which it is done, and those joined to it."""
    reading = analysis.reading
    having = reading.doc[role.verb].lower_ in HAVING
    for i in row.of_kind("PER"):
        item = row.items[i]
        if i < place or named(analysis, item) is None:
            continue
        own = role_of(reading, item.start, item.end)
        kind = manner(row, i, own, having)
        if kind is None or own.verb < 0 or clause_verb(reading, own.verb) != clause_verb(reading, role.verb):
            return
        for other in (i, *coordinated(analysis, row, i)):
            person = named(analysis, row.items[other])
            if person is not None:
                yield Clue(person, country.code, f"fields:{kind}", country.start, row.items[other].end)
        return


def manner(row: Row, place: int, role: Role, having: bool) -> str | None:
    """How a person is the country's: had, the example (``big names in X``), the way (``through X``); None where it is none of these."""
    if having and role.name in ("O", "A"):
        return "had"
    if having and place and row.items[place - 1].word == ":":
        return "colon"
    if role.name == "P" and role.preposition in WAYS:
        word = row.items[place - 1].word if place else ""
        return f"{'had' if having else 'won'}:{role.preposition}" if word in (role.preposition, "’s", "'s") else None
    if role.name == "P" and role.preposition == "of" and place > 1 and row.items[place - 2].word == "courtesy":
        return "won:courtesy"
    return None
