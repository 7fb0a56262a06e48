"""The constructions in which a text says who trains whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extractor.analysis import Analysis
from extractor.discourse.people import PRONOUNS
from extractor.linking.items import Row
from extractor.linking.country_clues import coordinated
from extractor.linking.country_groups import lists
from extractor.linking.skeleton import NAME, OWNER, WHO, place_of, skeleton, spoken_of, who

COACH = r"(?:coach|trainer|ex-coach)"
PLAIN = r"(?:(?:former|new|current|long-time|longtime|personal|own|then|old|late|controversial|ex|-|long|time|first|main|NAT|the|a) )"
#: What may stand between ``coach`` and the name: a comma, a further relation, an apposition.
TO_NAME = rf"(?:of (?:[a-z]+ ){{1,2}})?(?:and (?:[a-z-]+ ){{1,2}})?(?:, )?(?:(?:the|an?|late|former|NAT|TITLE|COMP|DISC|DATE|and|also|himself|herself|one|time|-|REC|=\d+|father|mother|husband|wife|brother|stepfather|adoptive) )*(?:, )?"
VERB = r"(?:coaches|coached|trains|trained|guides|guided|coaching|looks after|looked after|taught|mentors|mentored)"
ADVERB = r"(?:(?:also|has|had|once|now|still|is|was|been|previously|formerly|already|later|who|,|and) )"
OBJECT = rf"(?:(?!(?:and|with|who|by|in|at|to|for|when|as|that|said|on|from|after|before) )[a-zA-Z0-9-]+ ){{0,5}}{WHO}"
RESTS = re.compile(
    r"coach|train|tutelage|guid|pupil|protege|protégé|charges|runners|athletes|taught|mentor|looks|looked|group"
)


def pattern(words: str) -> re.Pattern[str]:
    """A pattern that begins at a token."""
    return re.compile(r"(?<!\S)" + words)


#: A possessor's coach, by name: ``her coach X``, ``Kelly Holmes's American coach, Y``.
OWNED = pattern(rf"{OWNER} (?:(?!and )[a-zA-Z-]+ ){{0,4}}{COACH} {TO_NAME}{NAME}")
#: ``X, her trainer since 1990``, ``X became her coach``.
CALLED = pattern(
    rf"{WHO} (?:, |(?:(?!{COACH}|said|and )[a-zA-Z-]+ ){{0,4}}(?:became|becomes|is|was|be|been|remains|as) |, DATE , )(?:who is |who was |now |then |father and |by then )?{OWNER} (?:[a-zA-Z-]+ ){{0,3}}{COACH}(?! (?:and [a-z]+ )?@)"
)
#: ``X, the former champion, has been her coach``.
LATE = pattern(
    rf"{NAME} , [^;.@~]{{0,60}}, (?:has been|had been|is|was|became|remains) (?:now )?{OWNER} (?:[a-zA-Z-]+ ){{0,3}}{COACH}(?! @)"
)
#: ``X, the coach who has been with him``.
WHOSE = pattern(rf"{NAME} , (?:the|a) (?:[a-zA-Z-]+ ){{0,3}}{COACH} (?:who|that) (?:[a-z]+ ){{0,5}}{WHO}")
#: ``Y, whose coach is X``.
HAVING = pattern(
    rf"{WHO} (?:\([^)]*\) )?, whose (?:[a-z-]+ ){{0,3}}{COACH} (?:is |was |, )?(?:(?:the|late|former|NAT|TITLE|COMP|DISC|=\d+|father|mother|husband|,) ){{0,5}}{NAME}"
)
#: ``among his charges is Y``.
CHARGES = pattern(
    rf"{OWNER} (?:[a-z]+ ){{0,2}}(?:charges|pupils|proteges|protégés) (?:is|are|include|includes|included|,) (?:the likes of )?{OBJECT}"
)
#: ``X coaches them both``, ``X, coach to both``.
BOTH = pattern(
    rf"{NAME} (?:, )?{ADVERB}*(?:{VERB}|(?:the )?{COACH} (?:to|of)) (?:them both|both of them|both|the pair|the two)(?! of @| @)"
)
#: ``his work with Y and Z``, ``worked with Y``: of a known coach.
WORK = pattern(rf"(?:{OWNER} (?:[a-z]+ )?work|{WHO} (?:[a-z]+ ){{0,3}}(?:works|worked|working)) with {OBJECT}")
#: ``X, the coach of Y``, ``X, coach to both A and B``.
OF = pattern(
    rf"{NAME} (?:, )?(?:who is |is |was )?(?:(?:the|a|former|NAT|now|-|and) ){{0,3}}{COACH} (?:of|to) {OBJECT}"
)
#: ``X, who coaches Y``, ``X also looks after Y``.
ACTIVE = pattern(
    rf"{WHO} (?:, [^,.;@~]{{0,50}} , )?{ADVERB}*{VERB} (?:the likes of )?(?:{OBJECT}|(=\d+) (?:training|career|preparations?))"
)
#: ``coached by X``, ``trained by her father, X``, ``under the guidance of X``.
BY = (
    r"(?:(?:coached|trained|guided|mentored) (?:[a-zA-Z-]+ ){0,4}?by|"
    r"(?:guidance|tutelage|coaching|direction|stewardship|eye|supervision) of|"
    r"(?:trains|train|training|trained|works|working|work) (?:[a-z]+ ){0,2}under|(?:pupil|protege|protégé|charge) of)"
)
PASSIVE = pattern(rf"{BY} (?:(?:(?!(?:with|at|in|but|who|when|on|for|from) )[a-zA-Z-]+|=\d+|,) ){{0,7}}?{NAME}")

#: ``coach X said``: of whom the text speaks.
BARE = pattern(rf"{PLAIN}*coach {NAME}")
BARRED = re.compile(
    r"(?:NAT|TEAM|COMP|DISC|uk|gb|national|sprint|sprints|relay|head|team|assistant|performance|college|university|club|event|throws|jumps|distance|chief|olympic|athletics|the|a|another|@\d+ ,|@\d+ , and) $"
)
#: ``X, another of Y's runners``.
STABLE = pattern(
    rf"{NAME} , (?:an)?(?:other|one|a|member) of @(\d+) 's (?:athletes|runners|charges|pupils|sprinters|group|squad)"
)
#: ``X (coach: Y)``.
BRACKET = pattern(rf"{NAME} \( coach :? ?{NAME}")
#: ``the pair's former coach, X``, ``the athletes' coach X``.
PLURAL = pattern(
    rf"(?:pair|duo|two|athletes|sprinters|runners|their) (?:'s? )?(?:[a-z-]+ ){{0,2}}{COACH} {TO_NAME}{NAME}"
)


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
        if any(RESTS.search(i.word) for i in row.items if i.kind == "W"):
            out += of_row(analysis, number, row)
    out += working(analysis, frozenset(found.coach for found in out))
    return out


def trainers(analysis: Analysis) -> frozenset[int]:
    """The persons of whom the article says that they train somebody."""
    return frozenset(found.coach for found in coaching(analysis))


def of_row(analysis: Analysis, number: int, row: Row) -> Iterator[Coaching]:
    """The pairs of athlete and coach of a sentence, each once."""
    line = skeleton(analysis, row)
    said: set[tuple[int, int]] = set()
    for rule, finder in RULES:
        for athlete, coach, start, end in finder(analysis, number, row, line):
            own = athlete if athlete != coach else spoken_of(analysis, number, (coach,), sex_of(row))
            if own is not None and (own, coach) not in said and possible(analysis, own, coach):
                said.add((own, coach))
                yield Coaching(own, coach, rule, row, min(start, end), max(start, end))


def sex_of(row: Row) -> str | None:
    """The sex of the pronouns of a sentence, where they are all of one."""
    found = {PRONOUNS[i.word] for i in row.items if i.kind == "PER" and i.word in PRONOUNS}
    return found.pop() if len(found) == 1 else None


def possible(analysis: Analysis, athlete: int, coach: int) -> bool:
    """Whether both are persons and no team."""
    persons = analysis.people.persons
    return not persons[athlete].team and not persons[coach].team


Hits = Iterator[tuple[int, int, int, int]]


def owned(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """A possessor's coach."""
    for m in OWNED.finditer(line):
        yield who(row, m[1]), who(row, m[2]), place_of(m[1]), place_of(m[2])
        for mate in also_owners(analysis, row, place_of(m[1])):
            yield mate, who(row, m[2]), place_of(m[1]), place_of(m[2])


def also_owners(analysis: Analysis, row: Row, place: int) -> Iterator[int]:
    """``A and B's coach``: A too."""
    if (
        place > 1
        and row.items[place - 1].word == "and"
        and row.items[place - 2].symbol == "PER"
        and row.items[place].symbol == "PER"
    ):
        yield who(row, f"@{place - 2}")


def called(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """A name that an apposition or predicate calls somebody's coach."""
    for found in (CALLED, LATE):
        for m in found.finditer(line):
            yield who(row, m[2]), who(row, m[1]), place_of(m[1]), place_of(m[2])


def having(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """``Y, whose coach is X``, ``among X's charges is Y``."""
    for m in HAVING.finditer(line):
        yield who(row, m[1]), who(row, m[2]), place_of(m[1]), place_of(m[2])


def objects(analysis: Analysis, row: Row, token: str) -> Iterator[int]:
    """A person and those that are coordinated with it."""
    first = place_of(token)
    for place in (first, *coordinated(analysis, row, first)):
        yield who(row, f"@{place}")


def coach_of(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """``X, coach of Y and Z``, ``X, the coach who has been with Y``."""
    for found in (OF, WHOSE):
        for m in found.finditer(line):
            for athlete in objects(analysis, row, m[2]):
                yield athlete, who(row, m[1]), place_of(m[1]), place_of(m[2])


def active(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """``X, who trains Y and Z``."""
    for m in ACTIVE.finditer(line):
        token = m[2] or m[3]
        for athlete in objects(analysis, row, token):
            yield athlete, who(row, m[1]), place_of(m[1]), place_of(token)


def passive(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """``Y is coached by X``: Y is the person right before, with those coordinated; else the subject or the one spoken of."""
    for m in PASSIVE.finditer(line):
        coach, end = who(row, m[1]), place_of(m[1])
        tokens = [t for t in re.findall(r"[@~%]\d+", line[: m.start()]) if who(row, t) != coach]
        if not tokens:
            found = spoken_of(analysis, number, (coach,)) if m.start() < 30 else None
            if found is not None:
                yield found, coach, max(0, end - 6), end
            continue
        chosen = tokens[-1] if ADJACENT.search(line[: m.start()]) else tokens[0]
        for athlete in dict.fromkeys([who(row, chosen), *with_mates(analysis, row, chosen)]):
            yield athlete, coach, place_of(chosen), end


ADJACENT = re.compile(
    r"[@~%]\d+ (?:, |\( |, who |who |, [^,@~]{0,40} , )?(?:(?:both|is|was|are|were|has|have|had|been|being|now|also|then|and|once|long|a|still|previously|formerly|who|DATE|in|VEN|,) )*$"
)


def with_mates(analysis: Analysis, row: Row, token: str) -> Iterator[int]:
    """The persons that a coordination joins before a person: ``A and B, both coached by``, ``A, who like B is coached by``."""
    place = place_of(token)
    for i in row.of_kind("PER"):
        if i < place and row.items[i].symbol != "HIS":
            between = [x.word for x in row.items[i + 1 : place]]
            if between in (["and"], [",", "who", "like"], ["like"], [",", "like"]):
                yield who(row, f"@{i}")


def bare(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """``coach X``: of the athlete of the sentence, else of the text before."""
    for m in BARE.finditer(line):
        if BARRED.search(line[: m.start()]) or re.match(r"(?:NAT|the|a) ", m.group()):
            continue
        coach, end = who(row, m[1]), place_of(m[1])
        tokens = [t for t in re.findall(r"[@~%=]\d+", line[: m.start()]) if who(row, t) != coach]
        later = re.findall(r"[@~]\d+", line[m.end() :]) if line[: m.start()].strip() in ("under", "with") else []
        tokens = tokens or [t for t in later if who(row, t) != coach]
        found = who(row, tokens[-1]) if tokens else spoken_of(analysis, number, (coach,))
        if found is not None:
            yield found, coach, place_of(tokens[-1]) if tokens else max(0, end - 1), end


def stable(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """``X, another of Y's runners``."""
    for m in STABLE.finditer(line):
        yield who(row, m[1]), who(row, f"@{m[2]}"), place_of(m[1]), int(m[2])


def bracket(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """``X (coach: Y)``."""
    for m in BRACKET.finditer(line):
        yield who(row, m[1]), who(row, m[2]), place_of(m[1]), place_of(m[2])


def plural(analysis: Analysis, number: int, row: Row, line: str) -> Hits:
    """``the pair's coach X``, ``X coaches them both``: of the last two that the text names together."""
    for found in (PLURAL, BOTH):
        for m in found.finditer(line):
            coach, end = who(row, m[1]), place_of(m[1])
            for athlete in last_two(analysis, row.items[end].start, coach):
                yield athlete, coach, max(0, end - 4), end


def last_two(analysis: Analysis, offset: int, coach: int) -> tuple[int, ...]:
    """The two athletes last named together before an offset, else the last two named."""
    persons = analysis.people.persons
    before = [(start, members) for start, members in lists(analysis) if start < offset and coach not in members]
    near = [members for start, members in before if offset - start < 400] or [m for _, m in before if len(set(m)) == 2]
    if near:
        return near[-1]
    recent = [m.person for m in analysis.people.mentions if m.start < offset and m.person != coach]
    return tuple(dict.fromkeys(p for p in reversed(recent) if not persons[p].team and not persons[p].office))[:2]


def working(analysis: Analysis, coaches: frozenset[int]) -> Iterator[Coaching]:
    """``his work with Y and Z``, ``among his charges is Y`` of a known coach."""
    for row in analysis.rows:
        if not any(i.word in WORKING for i in row.items):
            continue
        line = skeleton(analysis, row)
        for m in [*WORK.finditer(line), *CHARGES.finditer(line)]:
            tokens = [t for t in m.groups() if t]
            coach = known_coach(analysis, row, tokens[0], coaches)
            for athlete in objects(analysis, row, tokens[-1]) if coach is not None else ():
                if athlete not in coaches and coach is not None:
                    yield Coaching(athlete, coach, "work", row, place_of(tokens[0]), place_of(tokens[-1]))


WORKING = frozenset("work works worked working charges pupils proteges protégés".split())


def known_coach(analysis: Analysis, row: Row, token: str, coaches: frozenset[int]) -> int | None:
    """The person of a token where it is a coach; of a possessive pronoun, the coach last spoken of."""
    person = who(row, token)
    if person in coaches or not token.startswith("="):
        return person if person in coaches else None
    before = [
        m.person for m in analysis.people.mentions if m.start < row.items[place_of(token)].start and m.person in coaches
    ]
    return before[-1] if before else None


RULES: tuple[tuple[str, Callable[[Analysis, int, Row, str], Hits]], ...] = (
    ("bracket", bracket),
    ("owned", owned),
    ("plural", plural),
    ("called", called),
    ("called", having),
    ("of", coach_of),
    ("active", active),
    ("passive", passive),
    ("stable", stable),
    ("bare", bare),
)
