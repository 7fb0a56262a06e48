"""What a country achieved, and by whom: ``a Kenyan one-two``, ``Sweden also won gold in the high jump, where X cleared 2.35m``,
``the first champion that Botswana has had``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.analysis import Analysis
from extractor.discourse.salience import role_of
from extractor.linking.coordination import coordinated, named, person_of
from extractor.linking.countries.clues import Clue, nations
from extractor.linking.countries.predicates import joined_before
from extractor.linking.items import Item, Row
from extractor.spans import CountryMention

DEEDS = frozenset(
    "double treble hat-trick one-two sweep success successes victory victories win wins winner winners triumph triumphs gold golds silver bronze "
    "medal medals medallist medallists title titles joy delight champion champions".split()
)
BETWEEN = frozenset(
    "first second third fourth fifth only other latest next another clean athletics track field team individual - one two three his her women men's "
    "women's men 's ’s own sole maiden olympic world straight consecutive".split()
)
FIRSTS = frozenset("first second third fourth fifth only other latest next another".split())
OWNING = frozenset(
    "have has had won win wins took take takes claimed got gained celebrated completed enjoyed landed".split()
)
PRODUCED = frozenset("had produced won known seen".split())
MAKING = frozenset("made make makes making completed complete completes completing sealed rounded".split())
STATES = frozenset("is was became becomes are were remains".split())
LEADS = frozenset("where after when as through by thanks with was is".split())
FORMS = frozenset({"adjective", "possessive", "name", "plural"})
NEAR = 4


def feat_clues(analysis: Analysis) -> Iterator[Clue]:
    """Who did what a country is said to have achieved, sentence by sentence."""
    for row in analysis.rows:
        if not (row.of_kind("NAT") or row.of_kind("COMP")) or not row.of_kind("PER"):
            continue
        for place, country in nations(analysis, row):
            if country.form in FORMS:
                yield from of_country(analysis, row, place, country)


def of_country(analysis: Analysis, row: Row, place: int, country: CountryMention) -> Iterator[Clue]:
    """The clues of one mention of a country."""
    kind = deed(analysis, row, place, country)
    if kind is None:
        return
    found, where = doers(analysis, row, place, kind)
    for i in found:
        person = person_of(analysis, row.items[i])
        if person is not None:
            start, end = min(country.start, row.items[i].start), max(country.end, row.items[i].end)
            yield Clue(person, country.code, f"feat:{kind}:{where}", start, end)


def deed(analysis: Analysis, row: Row, place: int, country: CountryMention) -> str | None:
    """How a sentence tells of a country's success: as its own, as what it won, as one for it, as whom it has had."""
    items = row.items
    if country.form in ("name", "plural"):
        if place and items[place - 1].word == "that" and produces([i.word for i in items[place + 1 : place + 3]]):
            return "produced"
        if place > 1 and items[place - 1].word in ("for", "to") and items[place - 2].word in DEEDS:
            return "for"
        role = role_of(analysis.reading, items[place].start, items[place].end)
        verb = analysis.reading.doc[role.verb].lower_ if role.name in "Ss" and role.verb >= 0 else ""
        return "won" if verb in OWNING and any(is_deed(i) for i in items[place + 1 : place + 8]) else None
    return "own" if follows(items, place) else None


def produces(words: Sequence[str]) -> bool:
    """``has had``, ``had produced``, ``produced``."""
    return words[:1] == ["produced"] or (len(words) > 1 and words[0] in ("has", "have", "had") and words[1] in PRODUCED)


def follows(items: Sequence[Item], place: int) -> bool:
    """Whether the noun that a country's word describes is a success."""
    if [i.word for i in items[place + 1 : place + 4]] == ["one", "-", "two"]:
        return True
    for item in items[place + 1 : place + 1 + NEAR]:
        if is_deed(item) and (
            item.symbol != "TITLE:epithet" or (place + 1 < len(items) and items[place + 1].word in FIRSTS)
        ):
            return True
        if item.word not in BETWEEN and item.kind not in ("DISC", "COMP"):
            return False
    return False


def is_deed(item: Item) -> bool:
    """Whether an item is a word for a success."""
    return item.word in DEEDS or (item.kind in ("PLC", "TITLE") and item.word.split(" ")[-1] in DEEDS)


def doers(analysis: Analysis, row: Row, place: int, kind: str) -> tuple[Sequence[int], str]:
    """The places of those who did it: the subject before the country, else who is brought in behind it."""
    people = [i for i in row.of_kind("PER") if person_of(analysis, row.items[i]) is not None]
    left = [i for i in people if i < place and row.items[i].symbol != "HIS"]
    if left:
        subject = left[-1]
        role = role_of(analysis.reading, row.items[subject].start, row.items[subject].end)
        verb = analysis.reading.doc[role.verb].lower_ if role.name in "Ss" and role.verb >= 0 else ""
        if verb in STATES if kind == "produced" else kind == "own" and verb in MAKING:
            return [*joined_before(analysis, row, subject), subject], "left"
        return (), ""
    right = next((i for i in people if i > place and named(analysis, row.items[i]) is not None), None)
    if right is None:
        return (), ""
    lead = next((row.items[i].word for i in range(right - 1, place, -1) if row.items[i].word in LEADS), "")
    own = role_of(analysis.reading, row.items[right].start, row.items[right].end)
    mates = [right, *coordinated(analysis, row, right)]
    if len(mates) == 1 and pair_told(row, place):
        mates += [i for i in people if i > right and named(analysis, row.items[i]) is not None][:1]
    return mates, f"right:{lead}:{own.name}"


def pair_told(row: Row, place: int) -> bool:
    """Whether a country's success is that of two: ``a Swedish one-two``."""
    words = [i.word for i in row.items[place + 1 : place + 4]]
    return words[:1] == ["one-two"] or words == ["one", "-", "two"]
