"""Who is said to start, or not to start, at a competition ahead: the words that point ahead and whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from extractor.analysis import Analysis
from extractor.discourse.people import PersonMention
from extractor.linking.coordination import coordinated
from extractor.linking.countries.groups import lists
from extractor.linking.entries.doubts import DOUBT, ELSEWHERE, NEGATED, in_doubt
from extractor.linking.entries.frames import TELLING, told
from extractor.linking.entries.signs import (
    FOLLOW,
    HAS,
    INVERTED,
    LINEUP,
    LOST,
    NEXT,
    OTHERS,
    OUSTED,
    SIGN,
)
from extractor.linking.items import Row
from extractor.linking.skeleton import skeleton, who

BOTH = {"both": 2, "pair": 2, "two": 2, "duo": 2, "they": 2, "three": 3, "trio": 3, "quartet": 4}
#: ``the first three``: those who come first, not those who were named.
RANKED = frozenset("first top leading fastest best last other".split())
UNTIL = re.compile(r"^[^.;@]{0,20}\b(?:again |outdoors |indoors )?(?:until|till) ")
#: What has its persons behind it: the status and the kind of sign.
BEHIND = (
    (OTHERS, "planned", "other"),
    (LINEUP, "planned", "other"),
    (INVERTED, "planned", "behind"),
    (HAS, "planned", "lineup"),
    (LOST, "withdrawn", "lost"),
)
AS = re.compile(r"as (?:is|are|does|do|will) ")
#: What sets the subject of a clause against that of the one before.
CONTRAST = frozenset("but while whereas although though because".split())
LOSES = re.compile(
    r"(?<!\S)(?:will miss|misses|is out|are out|pulled out|withdrawn|ruled out|will not run|will not compete)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Sign:
    """A person who is said to start or not to: the places of row, of the person's mention there (None: named before) and of the
    sign, the status (``same`` as that of the sign before, or ``withdrawn``, where the kind is ``follow``) and the kind of sign."""

    row: int
    item: int | None
    person: int
    place: int
    status: str
    name: str


def signs(analysis: Analysis) -> Iterator[Sign]:
    """All that points ahead in the sentences of the body, with the persons of whom it is said."""
    body = analysis.reading.article.body_start
    for number, row in enumerate(analysis.rows):
        if row.sentence.start < body or not (row.of_kind("PER") or any(i.word in BOTH for i in row.items)):
            continue
        line = skeleton(analysis, row)
        seen: set[int] = set()
        for sign in of_row(analysis, number, row, line):
            if sign.person not in seen:
                seen.add(sign.person)
                yield sign


def of_row(analysis: Analysis, number: int, row: Row, line: str) -> Iterator[Sign]:
    """The signs of a sentence in the order of their strength: withdrawals first."""
    planned = False
    for status, name, pattern in SIGN:
        for hit in pattern.finditer(line):
            place = line[: hit.start()].count(" ")
            if in_doubt(line, hit) or (name == "present" and not is_present(analysis, row, place)):
                continue
            planned = planned or status == "planned"
            last = line[: hit.end()].count(" ")
            if name == "not" and UNTIL.match(line[hit.end() :].lstrip()):
                status = "planned"
            found = subjects(analysis, row, place, last)
            if not found:
                for person in pair_before(analysis, row, place):
                    yield Sign(number, None, person, place, status, name)
            for item in found:
                for person in everybody(analysis, row, item):
                    yield Sign(number, item, person, place, status, name)
    yield from further(analysis, number, row, line, planned)


def is_present(analysis: Analysis, row: Row, place: int) -> bool:
    """Whether a verb is in the present tense: by its tag, or as a bare form right behind a name."""
    tag = analysis.reading.doc[row.items[place].token].tag_
    bare = tag in ("VB", "NN") and place > 0 and row.items[place - 1].symbol == "PER"
    return bare or tag in ("VBZ", "VBP", "NNS")


def everybody(analysis: Analysis, row: Row, item: int) -> list[int]:
    """The persons of a mention: of ``both`` and ``the pair`` two."""
    mention = row.items[item].mention
    if not isinstance(mention, PersonMention) or mention.form != "epithet":
        return [who(row, f"@{item}")]
    return [m.person for m in analysis.people.mentions if m.start == mention.start and m.end == mention.end]


def further(analysis: Analysis, number: int, row: Row, line: str, planned: bool) -> Iterator[Sign]:
    """Who is named beside those who start, who is missing by a noun, and of whom the same is said as of somebody before."""
    for pattern, status, name in BEHIND:
        for hit in pattern.finditer(line) if planned or pattern is not OTHERS else ():
            for item in listed(analysis, row, int(hit[1])):
                same = "withdrawn" if AS.match(hit.group()) and LOSES.search(line[: hit.start()]) else status
                yield Sign(number, item, who(row, f"@{item}"), line[: hit.start()].count(" "), same, name)
    for pattern, status, name in ((NEXT, "planned", "due"), (OUSTED, "withdrawn", "out")):
        for hit in pattern.finditer(line):
            token = next(t for t in hit.groups() if t)
            doubt = DOUBT.search(line[: hit.start()][-40:]) or DOUBT.match(line[hit.end() :].lstrip())
            if not doubt and not ELSEWHERE.search(line[hit.end() :].lstrip()):
                yield Sign(number, int(token[1:]), who(row, token), line[: hit.start()].count(" "), status, name)
    yield from framed(analysis, number, row, line)
    for hit in FOLLOW.finditer(line):
        status = "same" if hit["word"] == "so" else "withdrawn"
        for item in listed(analysis, row, int(hit["who"])):
            yield Sign(number, item, who(row, f"@{item}"), line[: hit.start()].count(" "), status, "follow")


def framed(analysis: Analysis, number: int, row: Row, line: str) -> Iterator[Sign]:
    """Who is told to start or not to as an object: ``the race pits X against Y``."""
    if not any(i.word in TELLING for i in row.items):
        return
    for found in told(line):
        if DOUBT.search(line[: found.start][-50:]) or NEGATED.search(line[: found.start]):
            continue
        first, place = int(found.token[1:]), line[: found.start].count(" ")
        for item in listed(analysis, row, first) if found.many else (first,):
            yield Sign(number, item, who(row, f"@{item}"), place, found.status, found.kind)


def listed(analysis: Analysis, row: Row, first: int) -> tuple[int, ...]:
    """The place of a name and those that are joined to it."""
    return (first, *coordinated(analysis, row, first, mixed=True))


def subjects(analysis: Analysis, row: Row, place: int, last: int) -> list[int]:
    """The places of the persons who are the subject of the verb at a place, in the parse; else the person right before."""
    holders = holders_of(analysis, row)
    doc = analysis.reading.doc
    if place > 1 and place - 1 in holders.values() and row.items[place - 2].word in CONTRAST:
        return [place - 1]
    found = [
        holders[t.i] for t in people_tokens(doc[row.items[last if last < len(row.items) else place].token], holders)
    ]
    if not found:
        found = [holders[t.i] for t in people_tokens(doc[row.items[place].token], holders)]
    if not found and place:
        before = next((k for k in range(place - 1, max(-1, place - 4), -1) if row.items[k].kind == "PER"), None)
        found = [before] if before is not None and before in holders.values() else []
    mates = [k for i in found for k in (*coordinated(analysis, row, i), *joined_to(analysis, row, i)) if k < place]
    return list(dict.fromkeys([*found, *mates]))


def people_tokens(token: Token, holders: dict[int, int]) -> list[Token]:
    """The subjects of a verb that are persons; of ``X and Y are the only athletes who will run``, X and Y."""
    found = subject_tokens(token)
    if found and found[0].i not in holders and found[0].dep_ == "attr":
        found = [t for c in found[0].head.children if c.dep_ == "nsubj" for t in (c, *c.conjuncts)]
    return [t for t in found if t.i in holders]


def pair_before(analysis: Analysis, row: Row, place: int) -> tuple[int, ...]:
    """``Both will run``, ``the pair meet``: the persons last named together, else the last two spoken of."""
    tokens = subject_tokens(analysis.reading.doc[row.items[place].token])
    size = size_of(tokens[0]) if tokens else 0
    if not size:
        return ()
    start = row.sentence.start
    near = [
        members
        for where, members in lists(analysis)
        if start - 400 < where < row.items[place].start and len(set(members)) == size
    ]
    if near:
        return near[-1]
    persons = analysis.people.persons
    recent = [
        m.person for m in analysis.people.mentions if start - 300 < m.start < start and not persons[m.person].team
    ]
    found = tuple(dict.fromkeys(reversed(recent)))[:size]
    return found if len(found) == size else ()


def size_of(token: Token) -> int:
    """How many a subject means: ``both``, ``the pair``, ``both men``, ``these three athletes``; 0 where it does not say."""
    if token.lower_ in BOTH and not RANKED & {c.lower_ for c in token.lefts}:
        return BOTH[token.lower_]
    words = [c.lower_ for c in token.lefts] if token.tag_ == "NNS" else []
    return 0 if RANKED & set(words) else next((BOTH[w] for w in words if w in BOTH), 0)


def holders_of(analysis: Analysis, row: Row) -> dict[int, int]:
    """The place of the person for each token of a person's mention; possessive pronouns and teams left out."""
    out: dict[int, int] = {}
    persons = analysis.people.persons
    for place in row.of_kind("PER"):
        item = row.items[place]
        if item.symbol != "HIS" and not persons[who(row, f"@{place}")].team:
            out.setdefault(item.token, place)
            first = analysis.reading.token_at(item.start).i
            for token in range(first, item.token):
                out.setdefault(token, place)
    return out


def joined_to(analysis: Analysis, row: Row, last: int) -> list[int]:
    """The names that end in a coordination with this one."""
    return [
        i
        for i in row.of_kind("PER")
        if i < last and row.items[i].symbol == "PER" and last in list(coordinated(analysis, row, i))
    ]


def subject_tokens(token: Token) -> list[Token]:
    """The subjects of the verb of a token, of the verbs that govern it, or the noun that its relative clause describes."""
    verb = token
    for _ in range(5):
        own = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
        if own and own[0].lower_ not in ("who", "which", "that", "whom"):
            return [own[0], *own[0].conjuncts]
        if own and verb.dep_ in ("relcl", "acl"):
            return [verb.head, *verb.head.conjuncts]
        if (
            verb.dep_
            not in (
                "aux",
                "auxpass",
                "conj",
                "xcomp",
                "advcl",
                "acl",
                "relcl",
                "prt",
                "acomp",
                "ccomp",
                "advmod",
                "prep",
                "pobj",
                "attr",
            )
            or verb.head.i == verb.i
        ):
            return []
        if verb.dep_ in ("acl", "relcl"):
            return [verb.head]
        verb = verb.head
    return []
