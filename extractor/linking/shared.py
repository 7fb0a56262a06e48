"""One mark of several: ``A and B both threw 78.55m``, ``both cleared 5.89m``, ``X, who was given the same time``, ``Y equalled it``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.analysis import Analysis
from extractor.linking.anchors import Link
from extractor.linking.items import Row
from extractor.linking.margins.forms import RECORD, WORD, Signed, Told, signed
from extractor.linking.margins.margins import Derived, doubted, mark_of, person_at, subject_of

NAMED = rf"{WORD}{{0,5}}?"
COORDINATED = re.compile(
    rf"(?P<a>[@%]) (?:(?:of|from) (?:NAT|VEN) )?(?:, )?(?:{NAMED}(?P<c>[@%]) (?:(?:of|from) (?:NAT|VEN) )?(?:, )?)?and {NAMED}(?P<b>[@%]) "
    rf"(?:(?:of|from) (?:NAT|VEN) )?(?P<words>(?:(?!and |but )[a-z][\w'-]* |REC ){{0,7}})(?:,? )?(?P<mark>MARK) "
)
SHARING = frozenset("both each all same shared identical tied equal together".split())
PAIR = re.compile(
    r"(?:^|[,;:] |and |but |, which |who )(?P<both>both|each|the two|the pair|all three) (?:[a-z][\w'-]* |REC ){0,9}?(?P<mark>MARK) "
)
SAME = re.compile(
    r"\b(?:given|credited with|with|in|clocked|recorded|ran|run|cleared|clearing|over|jumped|threw|managed|posted|shared|got|also) (?:also )?"
    r"(?:exactly |precisely )?(?:the )?(?P<diff>same) (?:winning |exact )?(?:time|mark|height|score|total|clearance) (?!of MARK|DATE|as the)"
    r"(?:as (?:NAT )?(?P<as>[@%]) )?"
)
EQUALLED = re.compile(
    rf"(?P<diff>equalled|equaled|matched|tied|equalling|matching) "
    rf"(?:it |that |this |the (?:time|mark|record|feat|height|distance) |the REC |{RECORD} ?)(?:(?:of |, )?(?P<given>MARK) )?(?!with |by )"
)
AGAIN = frozenset({"same", "equalled", "equaled", "matched", "tied", "equalling", "matching"})
TOGETHER = frozenset({"and", "both", "each", "two", "pair", "three"})


def share(analysis: Analysis, links: Sequence[Link]) -> list[Derived]:
    """The results of those who share a mark that the text tells once."""
    marks = [k for k in links if k.anchor.task == "mark"]
    out: list[Derived] = []
    for number, row in enumerate(analysis.rows):
        words = {i.word for i in row.items}
        together, again = bool(row.of_kind("MARK")) and words & TOGETHER, words & AGAIN
        if row.sentence.quoted or not (together or again):
            continue
        line = signed(row)
        if together:
            out += [*joined(analysis, marks, number, line), *paired(analysis, marks, number, line)]
        if again:
            out += repeated(analysis, marks, number, line)
    return out


def joined(analysis: Analysis, marks: Sequence[Link], number: int, line: Signed) -> Iterator[Derived]:
    """``A and B both threw 78.55m``, ``A and B 6.97m``: the mark of one is the other's too."""
    row = line.row
    for found in COORDINATED.finditer(line.text):
        if not shares(row, line, found):
            continue
        people = [person_at(row, line.item(found.start(g))) for g in ("a", "c", "b") if found[g]]
        yield from for_others(analysis, marks, number, line.item(found.start("mark")), people)


def shares(row: Row, line: Signed, found: re.Match[str]) -> bool:
    """Whether the words between two names and a mark let both have it."""
    mark, second = line.item(found.start("mark")), line.item(found.start("b"))
    after = row.items[mark + 1 : mark + 5]
    if any(i.kind == "MARK" or i.word == "respectively" for i in after):
        return False
    between = row.items[second + 1 : mark]
    if any(i.word in SHARING for i in [*between, *row.items[max(0, line.item(found.start("a")) - 1) : second]]):
        return True
    return not between or (between[0].symbol == "RUN" and len(between) <= 2)


def paired(analysis: Analysis, marks: Sequence[Link], number: int, line: Signed) -> Iterator[Derived]:
    """``both cleared 5.89m``: the two whom the words before name last."""
    for found in PAIR.finditer(line.text):
        start = line.item(found.start("both"))
        people = last_two(analysis, number, start)
        if people:
            yield from for_others(analysis, marks, number, line.item(found.start("mark")), people)


def last_two(analysis: Analysis, number: int, start: int) -> list[int]:
    """The two persons named before an item in the row, else those of the row before where they are just two."""
    row = analysis.rows[number]
    here = distinct(row, start)
    if len(here) >= 2:
        return here[-2:]
    before = distinct(analysis.rows[number - 1], len(analysis.rows[number - 1].items)) if number else []
    both = list(dict.fromkeys([*before, *here]))
    return both if len(both) == 2 else []


def distinct(row: Row, end: int) -> list[int]:
    """The persons of a row before an item, each once."""
    return list(dict.fromkeys(p for i in row.of_kind("PER") if i < end and (p := person_at(row, i)) >= 0))


def for_others(
    analysis: Analysis, marks: Sequence[Link], number: int, place: int, people: Sequence[int]
) -> Iterator[Derived]:
    """The mark of one of several as that of each of the others who has none in the row."""
    base = next((k for k in marks if k.anchor.row == number and k.anchor.item == place), None)
    if base is None or base.owner.person not in people or "relay" in (base.value("discipline") or ""):
        return
    for person in people:
        if person not in (-1, base.owner.person) and not has_mark(marks, number, person):
            yield same(analysis, base, number, person, Told(place, "same", "shared", None, None, place, place))


def has_mark(marks: Sequence[Link], number: int, person: int) -> bool:
    """Whether the row gives a person a mark of their own."""
    return any(k.anchor.row == number and k.owner.person == person for k in marks)


def same(analysis: Analysis, base: Link, number: int, person: int, one: Told, kind: str = "rival") -> Derived:
    """A result equal to another."""
    return Derived(base, number, one, person, mark_of(analysis, base), kind, "same")


def repeated(analysis: Analysis, marks: Sequence[Link], number: int, line: Signed) -> Iterator[Derived]:
    """``X was given the same time``, ``Y equalled it in Stockholm in July``."""
    for form, pattern in (("same", SAME), ("equalled", EQUALLED)):
        for found in pattern.finditer(line.text):
            place = line.item(found.start("diff"))
            one = Told(place, "same", form, None, None, line.item(found.end() - 1), place)
            person = subject_of(line.row, one)
            if person < 0 or doubted(line.row, one) or has_mark(marks, number, person):
                continue
            base = base_of(marks, number, one, line, found, person)
            if base is not None and base.owner.person != person:
                yield same(analysis, base, number, person, one, kind_of(line.row, one, form))


def base_of(
    marks: Sequence[Link], number: int, one: Told, line: Signed, found: re.Match[str], person: int
) -> Link | None:
    """The mark that was given again: the one told with it, of the one whom ``as`` names, else the last one of another."""
    groups = found.groupdict()
    if groups.get("given"):
        place = line.item(found.start("given"))
        return next((k for k in marks if k.anchor.row == number and k.anchor.item == place), None)
    other = groups.get("as")
    near = [k for k in marks if number - 1 <= k.anchor.row <= number and k.owner.person != person]
    near = [k for k in near if k.anchor.row < number or k.anchor.item < one.diff or other]
    if other:
        who = person_at(line.row, line.item(found.start("as")))
        near = [k for k in near if k.owner.person == who]
    return near[-1] if near else None


def kind_of(row: Row, one: Told, form: str) -> str:
    """A record equalled, a result of another day, or one of the same race."""
    if form == "equalled":
        return "best"
    after = row.items[one.end : one.end + 6]
    return "past" if any(i.kind in ("DATE", "VEN") for i in after) else "rival"
