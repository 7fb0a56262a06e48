"""Who trains whom, sentence by sentence, by the forms of :mod:`extractor.linking.coaching.forms`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extractor.analysis import Analysis
from extractor.discourse.people import PRONOUNS
from extractor.linking.coaching import forms as forms
from extractor.linking.coaching.athletes import also_owners, last_two, partners, with_mates
from extractor.linking.coordination import coordinated
from extractor.linking.countries.predicates import joined_before
from extractor.linking.items import Row
from extractor.linking.skeleton import place_of, skeleton, spoken_of, who

Hits = Iterator[tuple[int, int, int, int]]
PERSON = re.compile(r"[@~%]\d+")
#: Words before a person who is then no subject: ``and before him taught``.
PREPOSITIONS = frozenset(("before", "after", "with", "to", "by", "from", "of", "for", "than", "like"))


@dataclass(frozen=True, slots=True)
class Coaching:
    """An athlete and a coach, the construction that says so, and the places of both in their row."""

    athlete: int
    coach: int
    rule: str
    row: Row
    start: int
    end: int


def coaching(analysis: Analysis) -> list[Coaching]:
    """All that the sentences say of who trains whom, those last that lean on knowing the coach."""
    out: list[Coaching] = []
    for number, row in enumerate(analysis.rows):
        if any(forms.GATE.search(i.word) for i in row.items if i.kind == "W"):
            out += of_row(analysis, number, row)
    out += working(analysis, frozenset(found.coach for found in out))
    return out


def trainers(analysis: Analysis) -> frozenset[int]:
    """The persons of whom the article says that they train somebody."""
    return frozenset(found.coach for found in coaching(analysis))


def of_row(analysis: Analysis, number: int, row: Row) -> Iterator[Coaching]:
    """The pairs of athlete and coach of a sentence, each once."""
    line = skeleton(analysis, row)
    persons = analysis.people.persons
    said: set[tuple[int, int]] = set()
    for rule, finder in RULES:
        for athlete, coach, start, end in finder(analysis, number, row, line):
            own = athlete if athlete != coach else spoken_of(analysis, number, (coach,), sex_of(row))
            if own is None or (own, coach) in said or persons[own].team or persons[coach].team:
                continue
            said.add((own, coach))
            yield Coaching(own, coach, rule, row, min(start, end), max(start, end))


def sex_of(row: Row) -> str | None:
    """The sex of the pronouns of a sentence, where they are all of one."""
    found = {PRONOUNS[i.word] for i in row.items if i.kind == "PER" and i.word in PRONOUNS}
    return found.pop() if len(found) == 1 else None


def objects(analysis: Analysis, row: Row, token: str) -> Iterator[int]:
    """A person and those that are coordinated with it."""
    first = place_of(token)
    for place in (first, *coordinated(analysis, row, first)):
        yield who(row, f"@{place}")


def owned(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """A possessor's coach or coaches."""
    for m in forms.OWNED.finditer(line):
        coaches = list(objects(analysis, row, m[2])) if " coaches " in m.group() else [who(row, m[2])]
        for athlete in (who(row, m[1]), *also_owners(row, place_of(m[1]))):
            for coach in coaches:
                yield athlete, coach, place_of(m[1]), place_of(m[2])


def called(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """A name that an apposition or predicate calls somebody's coach."""
    for found in (forms.CALLED, forms.LATE):
        for m in found.finditer(line):
            yield who(row, m[2]), who(row, m[1]), place_of(m[1]), place_of(m[2])


def having(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """``Y, whose coach is X``."""
    for m in forms.HAVING.finditer(line):
        yield who(row, m[1]), who(row, m[2]), place_of(m[1]), place_of(m[2])


def coach_of(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """``X, coach of Y and Z``, ``X, the coach who has been with Y``."""
    for m in forms.NAMED.finditer(line):
        yield who(row, m[1]), who(row, m[2]), place_of(m[1]), place_of(m[2])
    for found in (forms.OF, forms.WHOSE):
        for m in found.finditer(line):
            for athlete in objects(analysis, row, m[2]):
                yield athlete, who(row, m[1]), place_of(m[1]), place_of(m[2])


def active(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """``X, who trains Y and Z``."""
    ends: set[int] = set()
    for m in (*forms.THEN.finditer(line), *forms.ACTIVE.finditer(line)):
        token = m[2] or m[3]
        if m.end() in ends:
            continue
        ends.add(m.end())
        first = place_of(m[1])
        relative = [i.word for i in row.items[first + 1 : first + 3]] == [",", "who"]
        if first and row.items[first - 1].word in PREPOSITIONS and not relative:
            continue
        for athlete in objects(analysis, row, token):
            yield athlete, who(row, m[1]), first, place_of(token)


def passive(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """``Y is coached by X``: Y is the person right before, with those coordinated; else the subject or the one spoken of."""
    for m in (*forms.PASSIVE.finditer(line), *forms.GROUP.finditer(line)):
        token = m[1] or m[m.re.groups]
        end = place_of(token)
        coaches = list(objects(analysis, row, token)) if " parents " in m.group() else [who(row, token)]
        tokens = [t for t in PERSON.findall(line[: m.start()]) if who(row, t) not in coaches]
        if not tokens:
            found = spoken_of(analysis, number, coaches) if m.start() < 30 else None
            pairs = [(found, max(0, end - 6))] if found is not None else []
        else:
            chosen = tokens[-1] if forms.ADJACENT.search(line[: m.start()]) else tokens[0]
            near = [who(row, chosen), *with_mates(row, chosen), *partners(row, m.group())]
            if forms.ADJACENT.search(line[: m.start()]) or forms.PLURALS.search(line[: m.start()]):
                near += [who(row, f"@{i}") for i in joined_before(analysis, row, place_of(tokens[-1]))]
            pairs = [(athlete, place_of(chosen)) for athlete in dict.fromkeys(near)]
        for athlete, start in pairs:
            for coach in coaches:
                yield athlete, coach, start, end


def fronted(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """``Trained by X, Y``: of the subject behind."""
    m = forms.FRONTED.search(line)
    if m is not None:
        yield who(row, m[2]), who(row, m[1]), place_of(m[2]), place_of(m[1])


def among(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """``X has coached five champions, among them Y and Z``."""
    found = [*forms.AMONG.finditer(line), *(forms.GROUPED.finditer(line) if forms.SQUAD.search(line) else ())]
    for m in found:
        for athlete in objects(analysis, row, m[2]):
            yield athlete, who(row, m[1]), place_of(m[1]), place_of(m[2])


def bare(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """``coach X``: of the athlete of the sentence, else of the text before."""
    for m in forms.BARE.finditer(line):
        before = line[: m.start()]
        if forms.BARRED.search(before) or re.match(r"(?:NAT|the|a) ", m.group()):
            continue
        coach, end = who(row, m[1]), place_of(m[1])
        tokens = [t for t in re.findall(r"[@~%=]\d+", before) if who(row, t) != coach]
        if not tokens and before.strip() in ("under", "with"):
            tokens = [t for t in re.findall(r"[@~]\d+", line[m.end() :]) if who(row, t) != coach]
        found = who(row, tokens[-1]) if tokens else spoken_of(analysis, number, (coach,))
        if found is not None:
            yield found, coach, place_of(tokens[-1]) if tokens else max(0, end - 1), end


def mine(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """``"My coach X told me", said Y``: of the speaker, named with the words or right beside them, else of the athlete spoken of."""
    for m in forms.MINE.finditer(line):
        token = next(group for group in m.groups() if group)
        coach, end = who(row, token), place_of(token)
        beside = [n for n in (number, number - 1, number + 1) if 0 <= n < len(analysis.rows)]
        said = (speaker(analysis, analysis.rows[n], coach) for n in beside)
        found = next((p for p in said if p is not None), None)
        found = spoken_of(analysis, number, (coach,)) if found is None else found
        if found is not None:
            yield found, coach, max(0, end - 1), end


def speaker(analysis: Analysis, row: Row, coach: int) -> int | None:
    """Who is said to speak in a sentence, the coach left out."""
    for m in forms.SPEAKER.finditer(skeleton(analysis, row)):
        person = who(row, m[1] or m[2])
        if person != coach:
            return person
    return None


def stable(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """``X, another of Y's runners``."""
    for m in forms.STABLE.finditer(line):
        yield who(row, m[1]), who(row, f"@{m[2]}"), place_of(m[1]), int(m[2])


def bracket(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """``X (coach: Y)``."""
    for m in forms.BRACKET.finditer(line):
        yield who(row, m[1]), who(row, m[2]), place_of(m[1]), place_of(m[2])


def plural(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """``the pair's coach X``, ``X coaches them both``, ``they share a coach, X``: of the two whom the text names together."""
    for found in (forms.PLURAL, forms.BOTH):
        for m in found.finditer(line):
            coach, end = who(row, m[1]), place_of(m[1])
            for athlete in last_two(analysis, row.items[end].start, coach):
                yield athlete, coach, max(0, end - 4), end
    for m in forms.SHARED.finditer(line):
        coach, end = who(row, m[1]), place_of(m[1])
        tokens = PERSON.findall(line[: m.start()])
        two = (
            (who(row, tokens[-1]), who(row, m[2]))
            if m[2] and tokens
            else last_two(analysis, row.items[end].start, coach)
        )
        for athlete in two:
            yield athlete, coach, max(0, end - 4), end


def working(analysis: Analysis, coaches: frozenset[int]) -> Iterator[Coaching]:
    """``his work with Y and Z``, ``among his charges is Y`` of a known coach."""
    for row in analysis.rows:
        if not coaches or not any(i.word in forms.WORKING for i in row.items):
            continue
        line = skeleton(analysis, row)
        for m in [*forms.WORK.finditer(line), *forms.CHARGES.finditer(line)]:
            tokens = [t for t in m.groups() if t]
            coach = known_coach(analysis, row, tokens[0], coaches)
            for athlete in objects(analysis, row, tokens[-1]) if coach is not None else ():
                if athlete not in coaches and coach is not None:
                    yield Coaching(athlete, coach, "work", row, place_of(tokens[0]), place_of(tokens[-1]))


def known_coach(analysis: Analysis, row: Row, token: str, coaches: frozenset[int]) -> int | None:
    """The person of a token where it is a coach; of a possessive pronoun, the coach last spoken of."""
    person = who(row, token)
    if person in coaches or not token.startswith("="):
        return person if person in coaches else None
    start = row.items[place_of(token)].start
    before = [m.person for m in analysis.people.mentions if m.start < start and m.person in coaches]
    return before[-1] if before else None


RULES: tuple[tuple[str, Callable[[Analysis, int, Row, str], Hits]], ...] = (
    ("bracket", bracket),
    ("passive", fronted),
    ("owned", owned),
    ("plural", plural),
    ("called", called),
    ("called", having),
    ("of", coach_of),
    ("active", active),
    ("active", among),
    ("passive", passive),
    ("stable", stable),
    ("mine", mine),
    ("bare", bare),
)
