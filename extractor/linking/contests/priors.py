"""Whom a comparison means that leaves one of the two to the text before: ``behind him came X``, ``the Norwegian beat X``, ``X was
four seconds adrift``."""

from __future__ import annotations

from dataclasses import replace
from math import log2

from extractor.analysis import Analysis
from extractor.discourse.people import Person
from extractor.linking.contests.forms import Contest
from extractor.linking.contests.places import placed_person
from extractor.linking.items import Row
from extractor.linking.owners import topical
from extractor.linking.pairs import person_at
from extractor.linking.phrases import PRIOR, Line
from extractor.linking.skeleton import NEAR, athletes
from extractor.linking.subjects import described

SEXES = {"him": "men", "he": "men", "her": "women", "she": "women"}
#: Constructions that leave out the other altogether, who has just been told of.
UNTOLD = ("adrift", "by margin", "in front")
#: By how much the text must speak more of one than of any other.
CLEAR = 2.5
#: How sure a comparison can be at most of which one is spoken of before, and where a pronoun or description was freed.
UNNAMED, FREED = 0.72, 0.75


def all_freed(line: Line, found: list[Contest]) -> list[Contest]:
    """The comparisons of one construction with their pronouns freed; one that cannot mean the first of several means none of them."""
    out = [freed(line, c) for c in found]
    loose_ends = {p: f for c, f in zip(found, out, strict=True) if f.freed for p in set(c.people()) - set(f.people())}
    for n, contest in enumerate(found):
        for place in set(contest.people()) & set(loose_ends):
            if not out[n].freed:
                out[n] = without(line, contest, place)
    return out


def without(line: Line, contest: Contest, place: int) -> Contest:
    """A comparison in which a mention stands for somebody before."""
    return replace(
        contest,
        winner=PRIOR if contest.winner == place else contest.winner,
        loser=PRIOR if contest.loser == place else contest.loser,
        country=getattr(line.items[place].mention, "country", None),
        freed=line.items[place].word,
        sure=min(contest.sure, FREED),
    )


def freed(line: Line, contest: Contest) -> Contest:
    """A pronoun or description that would mean both of the two means somebody before; likewise a description as the subject."""
    if PRIOR in (contest.winner, contest.loser):
        country = contest.country or (None if named_for_another(line, contest) else described(line, contest.trigger)[1])
        return replace(contest, country=country, sure=min(contest.sure, UNNAMED))
    if line.person(contest.winner) != line.person(contest.loser):
        return contest
    place = loose(line, contest)
    if place is None:
        return replace(contest, sure=0.0)
    return without(line, contest, place)


def named_for_another(line: Line, contest: Contest) -> bool:
    """Whether the country before a comparison is not that of the one left out: of the one named, or ``the Cuban-born jumper``."""
    return contest.rule in UNTOLD or any(line.word(i) == "born" for i in range(contest.trigger))


def loose(line: Line, contest: Contest) -> int | None:
    """Which of two mentions of one person means another: an object pronoun, then a description, then a pronoun."""
    places = sorted((contest.winner, contest.loser), reverse=True)
    for place in places:
        if line.items[place].word in ("him", "her"):
            return place
    for symbol in ("EPI", "PRON"):
        for place in places:
            if line.items[place].symbol == symbol:
                return place
    return None


def prior_person(analysis: Analysis, number: int, contest: Contest, named: int) -> int | None:
    """The athlete whom the words before a comparison speak of, besides the one whom it names; None where that is open."""
    row = analysis.rows[number]
    persons = analysis.people.persons
    word = contest.freed or next((i.word for i in row.items[contest.trigger + 1 :] if i.word in ("him", "her")), "")
    sex = persons[named].sex or SEXES.get(word)
    near = {p: d for p, d in spoken(analysis, number, contest).items() if p != named and fits(persons[p], sex)}
    compatriots = [p for p in near if contest.country and contest.country in persons[p].countries]
    if compatriots:
        return max(sorted(compatriots), key=lambda p: weight(analysis, p, near[p]))
    near = {p: d for p, d in near.items() if d <= NEAR and not (contest.country and persons[p].countries)}
    here = [p for p in near if near[p] == 0]
    if len(here) == 1:
        return here[0]
    last = topical(analysis.rows, number, analysis.people)
    if contest.rule in UNTOLD:
        told = winner_told(analysis, number) if places_loser(contest) else None
        return told if told in near else last if last in near else None
    ranked = sorted(sorted(near), key=lambda p: -weight(analysis, p, near[p]))
    if not ranked:
        return None
    best = ranked[0]
    clear = (
        len(ranked) == 1 or weight(analysis, best, near[best]) - weight(analysis, ranked[1], near[ranked[1]]) >= CLEAR
    )
    return best if near[best] == 0 or best == last or clear else None


def places_loser(contest: Contest) -> bool:
    """Whether the one left out has won."""
    return contest.winner == PRIOR


def winner_told(analysis: Analysis, number: int) -> int | None:
    """The person who has won in the sentences before, the latest of them."""
    for back in range(number, max(-1, number - NEAR - 1), -1):
        row = analysis.rows[back]
        wins = [i for i in row.of_kind("PLC") if row.items[i].symbol == "PLC:win"] if back < number else []
        line = Line(row, analysis.reading.doc)
        for anchor in reversed(wins):
            found = placed_person(line, anchor)
            if found is not None and found != PRIOR:
                return person_at(row, found)
    return None


def fits(person: Person, sex: str | None) -> bool:
    """Whether a person can be meant: an athlete of the sex."""
    return not (person.office or person.team or (sex is not None and person.sex not in (sex, None)))


def spoken(analysis: Analysis, number: int, contest: Contest) -> dict[int, int]:
    """The athletes spoken of before a comparison, with how many sentences ago; those of the title are never too far."""
    out: dict[int, int] = {}
    for back in range(NEAR, 0, -1):
        if number - back >= 0:
            out |= dict.fromkeys(athletes(analysis, analysis.rows[number - back]), back)
    if analysis.rows:
        out = dict.fromkeys(athletes(analysis, analysis.rows[0]), NEAR) | out
    first = min([contest.trigger, *contest.people()])
    return out | dict.fromkeys(before(analysis, analysis.rows[number], first), 0)


def before(analysis: Analysis, row: Row, place: int) -> list[int]:
    """The athletes whom a row names before an item."""
    found = [i for i in row.of_kind("PER") if i < place]
    return [p for i in found if not analysis.people.persons[p := person_at(row, i)].team]


def weight(analysis: Analysis, person: int, distance: int) -> float:
    """How much the text speaks of a person: often, in the title, a short while ago."""
    times = sum(1 for m in analysis.people.mentions if m.person == person)
    title = analysis.rows and person in set(athletes(analysis, analysis.rows[0]))
    return log2(1 + times) + (1.5 if title else 0.0) - 0.7 * distance
