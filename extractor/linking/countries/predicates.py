"""What a sentence states of a person's country: predicates (``X is the first Briton to``) and national records."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.analysis import Analysis
from extractor.linking.coordination import coordinated, named, person_of
from extractor.linking.countries.clues import Clue, nations
from extractor.linking.cues import clause_of
from extractor.linking.items import Row
from extractor.spans import CountryMention, RecordMention

RANKS = frozenset(
    "first second third fourth fifth sixth only top fastest leading best youngest oldest greatest last next quickest finest number".split()
)
LISTED = RANKS | frozenset("no not never other another quick fast only previous".split())
CITIZEN = frozenset("citizen citizens citizenship passport nationality".split())
#: What shows that a citizenship is only sought.
SOUGHT = frozenset("applied apply applying wants want hopes hoping await awaiting awaits seeking sought for".split())
#: A list of deeds, whose record is not that of the name behind the next: ``a Danish record over 800m, a throw by X``.
DEEDS_LISTED = re.compile(r"record\b[^,.;]*, an? [\w -]+ (?:over|of|from|by|for)\b")
INCLUDING = frozenset("included includes including had has featured features contained".split())
#: What leads to the one who set a record, and what may stand between: ``a US record in the 300m for X``.
GIVEN = frozenset(("for", "by", "from"))
OF_RECORD = frozenset("in over at of the with indoor outdoor men women 's ’s".split())
SINCE = frozenset("since after behind besides bar than".split())
STATES = frozenset("is was are were be been became become becoming remains remained as being ’s 's".split())


def stated_clues(analysis: Analysis) -> Iterator[Clue]:
    """The predicates and national records of an article, sentence by sentence."""
    for row in analysis.rows:
        for place, country in nations(analysis, row):
            yield from predicate(analysis, row, place, country)
            yield from ranked(analysis, row, place, country)
            yield from told_before(analysis, row, place, country)
            yield from belonging(analysis, row, place, country)
        yield from national_records(analysis, row)


def predicate(analysis: Analysis, row: Row, place: int, country: CountryMention) -> Iterator[Clue]:
    """``X is the first Briton to``, ``X is one of America's best``, ``X and Y are the only Irish athletes``; ``X, first Briton``."""
    items = row.items
    i, rank = noun_phrase_start(analysis, row, place)
    if country.form not in ("adjective", "noun", "possessive", "plural") or i < 1:
        return
    state = items[i].word if items[i].word in STATES else "as" if items[i].word == "as" else ""
    if state and items[i - 1].word == "there":
        return
    if not state and not (rank and items[i].word in (",", "and", "(")):
        return
    subject = next(
        (k for k in range(i - 1, max(-1, i - 8), -1) if items[k].kind == "PER" or items[k].word in (";", ".")), None
    )
    if (
        subject is None
        or person_of(analysis, items[subject]) is None
        or (items[subject].symbol == "HIS" and state != "as")
    ):
        return
    if subject and items[subject - 1].word in ("of", "behind", "to"):
        return
    kind = f"predicate:{'rank' if rank else 'plain'}:{'be' if state in STATES else state or 'loose'}:{country.form}"
    for k in (subject, *joined_before(analysis, row, subject)):
        person = person_of(analysis, items[k])
        if person is not None:
            yield Clue(person, country.code, kind, items[k].start, country.end)


def ranked(analysis: Analysis, row: Row, place: int, country: CountryMention) -> Iterator[Clue]:
    """``the first Briton since X``, ``the second quickest Kenyan behind X``, ``no British man had won it since X``."""
    items = row.items
    if country.form not in ("adjective", "noun") or not (LISTED & {i.word for i in items[max(0, place - 5) : place]}):
        return
    for i in range(place + 1, min(len(items), place + 18)):
        if items[i].word in (";", ".", ":", ",", "who") or items[i].kind == "NAT":
            return
        if items[i].word in SINCE and i + 1 < len(items) and named(analysis, items[i + 1]) is not None:
            for k in (i + 1, *coordinated(analysis, row, i + 1)):
                person = named(analysis, items[k])
                if person is not None:
                    yield Clue(person, country.code, f"ranked:{items[i].word}", country.start, items[k].end)
            return


def belonging(analysis: Analysis, row: Row, place: int, country: CountryMention) -> Iterator[Clue]:
    """``became a British citizen``, ``second on the British all-time list``: of the last subject before; ``an American quartet that
    included X and Y``, ``the Americans, who had X in their team``: of those named."""
    items = row.items
    following = [i.word for i in items[place + 1 : place + 9]]
    kind = (
        "citizen"
        if CITIZEN & set(following[:1]) and not SOUGHT & {i.word for i in items[max(0, place - 5) : place]}
        else "listed"
        if following[:1] == ["all"] and "time" in following[:3]
        else ""
    )
    if kind:
        people = [i for i in row.of_kind("PER") if i < place and person_of(analysis, items[i]) is not None]
        found, start = people[-1:], country.start
    else:
        verb = next((n for n, word in enumerate(following) if word in INCLUDING), None)
        if (
            verb is None
            or analysis.reading.doc[items[place + 1 + verb].token].dep_ == "aux"
            or country.form == "possessive"
        ):
            return
        if not {"that", "which", "who"} & set(following[:verb]):
            return
        first = next((i for i in row.of_kind("PER") if i > place + 1 + verb and i <= place + 10 + verb), None)
        if (
            first is None
            or named(analysis, items[first]) is None
            or any(i.kind == "NAT" for i in items[place + 1 : first])
        ):
            return
        found, kind, start = [first, *coordinated(analysis, row, first)], "included", country.start
    for i in found:
        person = person_of(analysis, items[i])
        if person is not None:
            yield Clue(person, country.code, kind, min(start, items[i].start), max(country.end, items[i].end))


def told_before(analysis: Analysis, row: Row, place: int, country: CountryMention) -> Iterator[Clue]:
    """``the Kenyan who came second, X``, ``a South African of whom nobody had heard, X``, ``a teenager from Trinidad, X``."""
    items = row.items
    if place < 1 or place + 2 >= len(items):
        return
    if country.form == "name":
        lead = {i.word for i in items[max(0, place - 6) : place - 1]}
        told = items[place - 1].word == "from" and bool(lead & {"a", "an", "the", "another"})
        comma = place + 1 if told else len(items)
    else:
        told = country.form in ("adjective", "noun") and items[place + 1].word in ("who", "whom", "whose", "of")
        comma = next(
            (i for i in range(place + 2, min(len(items), place + 11)) if items[i].word in (",", ";", ":")), len(items)
        )
    if not told or comma + 1 >= len(items) or items[comma].word != ",":
        return
    person = named(analysis, items[comma + 1])
    closed = comma + 2 < len(items) and items[comma + 2].word in (",", ".", "(", ";")
    alone = not any(i.kind == "PER" for i in items[place + 1 : comma])
    if person is not None and alone and closed and not any(i.kind == "PER" for i in items[max(0, place - 7) : place]):
        yield Clue(
            person,
            country.code,
            f"apposed-before:{'from' if country.form == 'name' else 'clause'}",
            country.start,
            items[comma + 1].end,
        )


def noun_phrase_start(analysis: Analysis, row: Row, place: int) -> tuple[int, bool]:
    """The place before the noun phrase that holds a country, and whether the phrase has a rank (``first``, ``top``, ``one of``)."""
    items = row.items
    rank = False
    i = place - 1
    while i >= 0 and place - i < 8:
        word, tag = items[i].word, analysis.reading.doc[items[i].token].tag_
        if word in RANKS or word in ("one", "most") or items[i].kind == "PLC":
            rank = True
        elif not (
            word in ("of", "the", "a", "an")
            or tag in ("JJ", "JJS", "CD", "DT", "RB", "RBS", "HYPH")
            or items[i].symbol == "#"
        ) or word in ("not", "n't", "n’t"):
            break
        i -= 1
    return i, rank


def joined_before(analysis: Analysis, row: Row, last: int) -> list[int]:
    """The names that end in a coordination with this one: ``X, Y and Z are``."""
    for i in row.of_kind("PER"):
        if i < last and named(analysis, row.items[i]) is not None and last in list(coordinated(analysis, row, i)):
            return [k for k in (i, *coordinated(analysis, row, i)) if k < last]
    return []


def national_records(analysis: Analysis, row: Row) -> Iterator[Clue]:
    """``X's Irish record``, ``X broke the Canadian record``, ``American record holder X``."""
    for place in row.of_kind("REC"):
        mention = row.items[place].mention
        if not isinstance(mention, RecordMention) or mention.code != "NR" or not mention.area:
            continue
        found = record_owner(analysis, row, place)
        person = person_of(analysis, row.items[found[0]]) if found else None
        item = row.items[found[0]] if found else None
        if found and item and person is not None and not of_another(analysis, mention.start, item.start):
            yield Clue(
                person,
                mention.area,
                f"record:{found[1]}:{mention.status}",
                min(item.start, mention.start),
                max(item.end, mention.end),
            )


def of_another(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a list of deeds lies between a record and a name, so that it is not that person's."""
    return bool(DEEDS_LISTED.search(analysis.reading.text[start:end]))


def record_owner(analysis: Analysis, row: Row, place: int) -> tuple[int, str] | None:
    """Whose a national record is: of a possessor right before, of the name behind ``holder``, of the first person of its clause."""
    items = row.items
    people = [i for i in row.of_kind("PER") if person_of(analysis, items[i]) is not None]
    owners = [
        i
        for i in people
        if i < place and place - i <= 5 and (items[i].symbol == "HIS" or items[i + 1].word in ("'s", "’s", "'", "’"))
    ]
    if owners:
        return owners[-1], "own"
    if "holder" in items[place].word and place + 1 in people:
        return place + 1, "holder"
    given = given_to(analysis, row, place)
    if given is not None:
        return given, "right"
    low, high = clause_of(row, place)
    inside = [i for i in people if low <= i <= high and items[i].symbol != "HIS"]
    left = [i for i in inside if i < place]
    who = next((k for k in range(place - 1, low, -1) if items[k].word == "who"), low)
    if who > low and any(i < who for i in left) and not any(i > who for i in left):
        return [i for i in left if i < who][-1], "relative"
    if left:
        return left[0], f"clause:{min(len(left), 2)}"
    return (inside[0], "right") if inside else None


def given_to(analysis: Analysis, row: Row, place: int) -> int | None:
    """The place of the name that a record is said to be for or by: ``a US record in the 300m for X``."""
    items = row.items
    for i in range(place + 1, min(len(items) - 1, place + 9)):
        item = items[i]
        if item.word in GIVEN:
            return i + 1 if named(analysis, items[i + 1]) is not None else None
        if item.kind not in ("DISC", "MARK", "ROUND") and item.symbol != "#" and item.word not in OF_RECORD:
            return None
    return None
