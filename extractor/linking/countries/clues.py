"""What a sentence says of a person's country: a country at a name, before a coordination, in an apposition or a predicate.

A clue says how the country stands to the person, never whether it is believed; weighing clues is for
:mod:`extractor.relations.nationality`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from extractor.analysis import Analysis
from extractor.discourse.people import PersonMention
from extractor.linking.coordination import coordinated, named
from extractor.linking.items import Item, Row
from extractor.spans import CountryMention

REACH = 9
START = attrgetter("start")
#: Tags of words that may stand between a country and the name that it describes (Penn Treebank).
MODIFIERS = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "JJR", "CD", "VBN", "VBG", "RB", "HYPH", "FW", "POS", "RBS", "SYM"}
)
MENTIONS = frozenset({"COMP", "DISC", "TITLE", "REC", "DATE", "VEN", "ROUND", "PLC", "MARK"})
NOT_MODIFIERS = frozenset(
    "beat won ran took set finished led was is with by for from in at on of to who than as while then when after before".split()
)
REPRESENTS = frozenset("represents representing represented".split())
BEFORE_NOW = frozenset("once formerly originally previously born ex".split())
BORN = frozenset("born -born based -based bred -bred trained educated".split())
OFFICES = frozenset(
    "president chief chairman chairwoman boss director spokesman spokeswoman secretary manager lawyer agent minister coach trainer official "
    "commentator federation association body newspaper magazine club committee promoter doctor selector chef journalist professor judge".split()
)
#: What a country's word describes that is no athlete: ``of Jamaican descent``, ``at the Kenyan trials``.
THINGS = frozenset(
    "descent parents parentage father mother parent heritage roots origin origins extraction ancestry stock family blood trials trial championships "
    "championship meeting meet league race capital city town village school university flag soil summer winter border".split()
)
GROUPS = frozenset(
    "duo pair trio quartet foursome twosome threesome quintet athletes runners sprinters women men team-mates teammates "
    "colleagues compatriots stars champions hopes hopefuls brothers sisters twins".split()
)


@dataclass(frozen=True, slots=True)
class Clue:
    """How a country stands to a person; offsets in the article's text."""

    person: int
    country: str
    kind: str
    start: int
    end: int


def direct_clues(analysis: Analysis) -> Iterator[Clue]:
    """The clues that stand at a country, sentence by sentence."""
    for row in analysis.rows:
        for place, country in nations(analysis, row):
            yield from before(analysis, row, place, country)
            yield from after(analysis, row, place, country)


def nations(analysis: Analysis, row: Row) -> Iterator[tuple[int, CountryMention]]:
    """The countries of a row with the places of their items, also those of teams and of titles (``American champion X``);
    none that is part of a competition's or a record's name or of where somebody was born or lives."""
    place = 0
    for country in countries_in(analysis, row):
        while place < len(row.items) and row.items[place].end <= country.start:
            place += 1
        if place == len(row.items) or not begins(row.items[place], country):
            continue
        if not born(row, place) and shown(analysis, row, place, country):
            yield place, country


def countries_in(analysis: Analysis, row: Row) -> list[CountryMention]:
    """The countries that a row names, areas left out."""
    found, end, out = analysis.reading.countries, row.sentence.end, []
    i = bisect_left(found, row.sentence.start, key=START)
    while i < len(found) and found[i].start < end:
        if not found[i].area:
            out.append(found[i])
        i += 1
    return out


def begins(item: Item, country: CountryMention) -> bool:
    """Whether a country begins an item, but for an article: a team's mention may have one."""
    return item.start <= country.start < min(item.end, item.start + 5)


def shown(analysis: Analysis, row: Row, place: int, country: CountryMention) -> bool:
    """Whether an item lets a country that begins it be one: no name of a competition, no record, no description; a city's name
    only where it is all of the country's and somebody is of it."""
    item = row.items[place]
    if item.kind == "VEN":
        return country.end >= item.end and place > 1 and row.items[place - 1].word == "of"
    if isinstance(item.mention, PersonMention):
        return analysis.people.persons[item.mention.person].team
    return item.kind == "NAT" or item.symbol == "COMPADJ"


def born(row: Row, place: int) -> bool:
    """``Moroccan-born``, ``US-based``, ``a Moroccan by birth``."""
    if [i.word for i in row.items[place + 1 : place + 3]] in (["by", "birth"], ["by", "descent"]):
        return True
    return (
        any(i.word in BORN for i in row.items[place + 1 : place + 3])
        and place + 1 < len(row.items)
        and row.items[place + 1].word in ("-", *BORN)
    )


def modifies(analysis: Analysis, item: Item) -> bool:
    """Whether an item may stand between a country and the name that it describes."""
    if item.kind in MENTIONS or item.symbol == "#":
        return True
    if item.kind != "W" or item.word in NOT_MODIFIERS:
        return False
    return item.word in ("and", ",", "-", "'s", "’s", "&", "/") or analysis.reading.doc[item.token].tag_ in MODIFIERS


def before(analysis: Analysis, row: Row, place: int, country: CountryMention) -> Iterator[Clue]:
    """``Kenya's X``, ``Kenyan X``, ``Kenya's 2019 world champion X``, ``Kenyans X and Y``, ``the Greek sprinters X and Y``."""
    items = row.items
    stop = next_name(analysis, row, place)
    if stop is None:
        return
    gap = items[place + 1 : stop]
    bare = country.form in ("name", "code") and (not gap or any(i.word in (",", "-", "–") for i in gap))
    if bare or any(i.word in OFFICES for i in gap) or any(i.word in THINGS for i in gap[-2:]):
        return
    plural = country.form == "plural" or any(is_group(analysis, i) for i in gap)
    rest = list(coordinated(analysis, row, stop))
    if gap and gap[-1].word in (",", "and", ":", "&") and not (plural and rest):
        yield from apposed_before(analysis, row, place, stop, country)
        return
    if not gap and place and items[place - 1].word in ("former", "ex", "onetime"):
        return
    shape = "near" if not gap else "bare" if len(gap) <= 2 else "far"
    form = "plural" if plural and rest else country.form
    if (
        not plural
        and rest
        and (singled(row, place, country) or not any(i.word in ("and", "&") for i in items[stop : rest[-1]]))
    ):
        rest = []
    for n, other in enumerate([stop, *rest]):
        person = named(analysis, items[other])
        if person is not None:
            kind = f"joined:{form}:{min(n, 2)}" if n else f"before:{form}:{shape}"
            yield Clue(person, country.code, kind, country.start, items[other].end)


def singled(row: Row, place: int, country: CountryMention) -> bool:
    """Whether a country's word is said of one: ``the Tanzanian X and Y``."""
    return (
        not country.text.endswith("s")
        and place > 0
        and row.items[place - 1].word in ("the", "a", "an", "another", "fellow")
    )


def next_name(analysis: Analysis, row: Row, place: int) -> int | None:
    """The place of the first name after a country, past modifiers alone."""
    for i in range(place + 1, min(len(row.items), place + REACH + 1)):
        if named(analysis, row.items[i]) is not None:
            return i
        if not modifies(analysis, row.items[i]) and not (row.items[i].kind == "NAT" and born(row, i)):
            return None
    return None


def is_group(analysis: Analysis, item: Item) -> bool:
    """Whether a word says that several are meant."""
    return item.kind in ("W", "TITLE") and (item.word in GROUPS or analysis.reading.doc[item.token].tag_ == "NNS")


def apposed_before(analysis: Analysis, row: Row, place: int, stop: int, country: CountryMention) -> Iterator[Clue]:
    """``another Ethiopian, X``, ``Norway's other contender, X``; not ``the Kenyan and X``."""
    person = named(analysis, row.items[stop])
    lead = row.items[place - 1].word if place else ""
    if (
        person is None
        or stop - place > 6
        or row.items[stop - 1].word != ","
        or row.items[stop - 2].word.endswith("ing")
        or country.form not in ("adjective", "noun", "possessive")
    ):
        return
    kind = (
        "a"
        if lead in ("another", "a", "an", "fellow")
        else "the"
        if lead == "the"
        else "possessive"
        if country.form == "possessive"
        else "other"
    )
    if kind != "possessive" or stop - place > 2:
        yield Clue(person, country.code, f"apposed-before:{kind}", country.start, row.items[stop].end)


def after(analysis: Analysis, row: Row, place: int, country: CountryMention) -> Iterator[Clue]:
    """``X (KEN)``, ``X of Kenya``, ``X (10.01) of Kenya``, ``X, also from Kenya``, ``X, the 22-year-old Kenyan``; not of a
    description whose name comes behind: ``the London champion, fellow Kenyan X``."""
    items = row.items
    gap: list[str] = []
    for i in range(place - 1, max(-1, place - 13), -1):
        item = items[i]
        if item.kind == "PER" and item.symbol != "HIS":
            kind = after_kind(list(reversed(gap)), row, place, country)
            mention = item.mention
            naming = (kind or "").startswith("apposed") and names_another(analysis, row, place)
            if kind and isinstance(mention, PersonMention) and not naming:
                yield Clue(mention.person, country.code, f"after:{kind}", item.start, country.end)
            return
        gap.append(
            ")" if item.kind == "MARK" else "#" if item.symbol == "#" else item.word if item.kind == "W" else item.kind
        )


def names_another(analysis: Analysis, row: Row, place: int) -> bool:
    """Whether a country's word describes the name behind it, not the one before: ``X, the Tanzanian Y and Z``."""
    stop = next_name(analysis, row, place)
    return stop is not None and not any(i.word in (",", "and") for i in row.items[place + 1 : stop])


def after_kind(gap: list[str], row: Row, place: int, country: CountryMention) -> str | None:
    """How a country follows a name, or None where the words between say nothing."""
    if gap[:3] == [",", "#", ","]:
        gap = gap[2:]
    if gap[-3:-1] == ["NAT", "-"] and gap[-1] in BORN:
        gap = gap[:-3]
    words = [w for w in gap if w not in ("#", ")", "the", "aged", "year", "old", "-", "(", "also", "then", "former")]
    following = row.items[place + 1].word if place + 1 < len(row.items) else ""
    text = " ".join(words).replace(" ,", ",")
    if BEFORE_NOW & set(gap[-4:]) and "now" not in gap[-4:]:
        return None
    if "(" in gap and ")" not in gap and not words:
        return "bracket" if following in (")", ",", ";", ":") or row.items[place + 1].kind == "MARK" else "bracket-open"
    if country.form in ("name", "code", "possessive") and text.strip(", ") in ("of", "from", "both of", "both from"):
        return text.strip(", ").replace(" ", "-")
    if country.form in ("name", "code") and "now" in gap[-4:] and {"of", "for", "from"} & set(gap[-2:]):
        return "now"
    if gap[-1:] and gap[-1] in REPRESENTS and set(gap[:-1]) <= {",", "who", "also", "now"}:
        return "represents"
    if (
        country.form == "name"
        and gap[-1:] in (["from"], ["of"])
        and gap[:1] == [","]
        and gap[1:2] in (["the"], ["a"], ["an"])
    ):
        return "apposed-from" if not set(gap[2:-1]) & NOT_MODIFIERS else None
    if country.form in ("name", "code"):
        return "comma" if text == "," and following in (",", ")", ";", "(", "", ".") and gap[-1] == "," else None
    return apposed_after(gap, country)


def apposed_after(gap: list[str], country: CountryMention) -> str | None:
    """``X, the young Kenyan``, ``X, a Briton``, ``X, his training partner and fellow Welshman``."""
    articles = {"the": "the", "a": "a", "an": "a", "another": "a", "PER": "his", "fellow": "a"}
    if (
        country.form in ("adjective", "noun")
        and gap[:1] == [","]
        and 1 < len(gap) <= 9
        and gap[1] in articles
        and not set(gap[2:]) & NOT_MODIFIERS
    ):
        return f"apposed-{articles[gap[1]]}"
    return None
