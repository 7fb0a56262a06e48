"""Whose country is said by what it hopes for, by a club of its or by whom it has best: ``the Kenyan challenge is left to X``,
``best of the Swedes was X``, ``Kenya Prisons' X``, ``the titles went to the Jamaicans: X, Y and Z``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from extractor.analysis import Analysis
from extractor.gazetteer import country_names
from extractor.linking.coordination import coordinated, named
from extractor.linking.countries.clues import Clue, nations
from extractor.linking.items import Row
from extractor.spans import CountryMention

HOPES = frozenset(
    "challenge hopes hope charge interest representation bid resistance flag line-up attack assault opposition threat".split()
)
BORNE = frozenset(
    "left led headed carried rest rests rested fall falls fell lie lies lay depend depends spearheaded come comes came".split()
)
BY = frozenset("to with on by upon from".split())
#: ``the Dutch hopes are X and Y``, ``among the Ethiopians are X and Y``, ``other Americans to watch are X and Y``.
ARE = frozenset("is are was were".split())
CHOICE = frozenset("among other more further best fastest leading top main".split())
IN_RACE = frozenset("to watch in the field race line-up entered running starting there here".split())
BEST = frozenset("best first leading fastest quickest top highest last next foremost".split())
#: Words before a hope: ``Ethiopia's main hope is X``, and whom one may call it.
MAIN = frozenset(
    "main best big biggest brightest chief great greatest last leading only sole strongest top medal gold".split()
)
WHOM = frozenset("hope hopes chance prospect contender challenger entrant representative entry".split())
CLUBS = frozenset("prisons police army navy forces force airforce customs".split())
OF = frozenset(("'", "’", "'s", "’s"))
#: How many items may stand between the parts.
NEAR = 9


@lru_cache(maxsize=1)
def codes() -> Mapping[str, str]:
    """The code of each country by its English name."""
    return {name: code for code, name in country_names().items()}


def hope_clues(analysis: Analysis) -> Iterator[Clue]:
    """The clues of an article, sentence by sentence."""
    for row in analysis.rows:
        if not row.of_kind("PER"):
            continue
        yield from of_clubs(analysis, row)
        for place, country in nations(analysis, row):
            found = first_of(analysis, row, place, country)
            if found is None:
                continue
            first, kind = found
            for i in (first, *coordinated(analysis, row, first)):
                person = named(analysis, row.items[i])
                if person is not None:
                    start, end = min(country.start, row.items[i].start), max(country.end, row.items[i].end)
                    yield Clue(person, country.code, kind, start, end)


def first_of(analysis: Analysis, row: Row, place: int, country: CountryMention) -> tuple[int, str] | None:
    """The place of the first name that a country's word is said of, and the kind of clue; None where it is of none."""
    behind = next(
        (i for i in range(place + 1, min(len(row.items), place + 1 + NEAR)) if is_name(analysis, row, i)), None
    )
    words = [i.word for i in row.items[place + 1 : behind]] if behind is not None else []
    hopes = words[-1:] and words[-1] in ARE and set(words[:-1]) <= HOPES | WHOM and len(words) > 1
    if country.form in ("adjective", "possessive") and hopes and behind is not None:
        return behind, "included"
    chosen = country.form == "plural" and words[-1:] and words[-1] in ARE and set(words[:-1]) <= IN_RACE
    if chosen and behind is not None and CHOICE & {i.word for i in row.items[max(0, place - 2) : place]}:
        return behind, "included"
    if country.form in ("adjective", "possessive") and words[:1] and words[0] in HOPES:
        return (behind, "included") if behind is not None and BORNE & set(words) and words[-1] in BY else None
    if (
        country.form in ("adjective", "possessive")
        and words[:1]
        and words[0] in MAIN
        and words[-1] in ("is", "was", "are")
    ):
        return (
            (behind, "included")
            if behind is not None and WHOM & set(words) and set(words[:-1]) <= MAIN | WHOM
            else None
        )
    if country.form == "plural" and behind is not None and words[:1] == [":"]:
        return behind, "included"
    before = [i.word for i in row.items[max(0, place - 4) : place]]
    if country.form == "plural" and before[-2:] == ["of", "the"] and BEST & set(before):
        return (
            (behind, "included") if behind is not None and words in (["was"], ["home", "was"], ["is"], [","]) else None
        )
    return None


def of_clubs(analysis: Analysis, row: Row) -> Iterator[Clue]:
    """``Kenya Prisons' X``, ``X of Kenya Defence Forces``: clubs of a country's services, where they are read as names."""
    items = row.items
    for place in row.of_kind("PER"):
        text = analysis.reading.text[items[place].start : items[place].end]
        words = text.split()
        code = codes().get(words[0]) if len(words) > 1 and words[-1].lower() in CLUBS else None
        if code is None:
            continue
        if items[place + 1].word in OF and is_name(analysis, row, min(place + 2, len(items) - 1)):
            yield from clue(analysis, row, place + 2, code, "before:possessive:near")
        elif place > 1 and items[place - 1].word in ("of", "from") and is_name(analysis, row, place - 2):
            yield from clue(analysis, row, place - 2, code, "after:of")


def clue(analysis: Analysis, row: Row, place: int, code: str, kind: str) -> Iterator[Clue]:
    """The clue of a country for the name at a place."""
    person = named(analysis, row.items[place])
    if person is not None:
        yield Clue(person, code, kind, row.items[place].start, row.items[place].end)


def is_name(analysis: Analysis, row: Row, place: int) -> bool:
    """Whether an item names a person."""
    return named(analysis, row.items[place]) is not None
