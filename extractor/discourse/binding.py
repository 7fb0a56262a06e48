"""Whom a pronoun or description cannot mean: who is named in its own clause or under it.

A description names somebody anew: ``X passed the Kenyan`` and ``the Kenyan beat X`` are about two, and so are ``X won, the Kenyan
being third``, ``X says the Kenyan won`` and ``the Kenyan, who beat X``. A pronoun is not the object of the verb whose subject it would be, nor the subject
of a verb under which somebody is named (``he won when X fell``), nor who the clause of its verb describes (``X, whom he beat``).
A clause reaches over verbs that share their subject (``X led and passed him``), never over a semicolon. After N. Chomsky, Lectures on Government and Binding (1981), principles B and C.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice, takewhile

from spacy.tokens import Token

from extractor.discourse.anaphors import Anaphor
from extractor.discourse.clauses import subjects_above
from extractor.discourse.persons import PersonMention
from extractor.discourse.salience import SUBJECTS, Role, Track, role_of
from extractor.reading import Reading, Sentence

ARGUMENTS = frozenset("SsOAP")
SHARING = frozenset({"conj", "xcomp", "advcl"})
ABOUT = frozenset({"relcl", "ccomp"})
BESIDE = frozenset({"relcl", "advcl"})
SIDE = frozenset(
    "when where while why how after before as since until till once if unless although though because whenever".split()
)
"""Words that open a side clause, which is none about the noun before it."""
PARTNERS = frozenset(
    "coach trainer manager agent mentor adviser rival opponent compatriot team-mate teammate partner friend husband wife brother sister father mother hero idol predecessor successor conqueror".split()
)
"""What somebody is to another."""
LOOSE = frozenset({"parataxis", "ccomp", "conj"})
"""Clauses beside that of a verb rather than in it."""
DEEPEST = 12
BEING = frozenset("is was are were be been being become became becomes remains remained ’s 's".split())


def clause_verb(reading: Reading, verb: int) -> int:
    """The verb whose subject a verb shares: ``led`` of ``led and passed``, ``won`` of ``won, holding off``."""
    for _ in range(4):
        token = reading.doc[verb]
        if token.dep_ not in SHARING or has_subject(token) or not token.head.tag_.startswith("V"):
            break
        verb = token.head.i
    return verb


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(child.dep_ in SUBJECTS for child in verb.children)


def excluded(item: Anaphor, sentence: Sentence, role: Role, track: Track, reading: Reading) -> bool:
    """Whether a person who was mentioned before stands in the clause of an anaphor."""
    if role.verb < 0 or item.words.endswith("self"):
        return False
    here = [
        seen.role
        for seen in track.seen
        if seen.sentence == sentence.number and ";" not in reading.text[seen.start : item.start]
    ]
    if item.possessive and role.name == "G":
        return any(somebodys(reading, role, other) for other in here)
    if item.form == "pronoun" and role.name in "Ss":
        return any(described_by(reading, role, other) for other in here)
    if item.form == "pronoun" and role.name != "O":
        return False
    if item.form == "epithet":
        above = subjects_over(reading, role) if here else frozenset()
        return any(other.head in above or same_clause(reading, role, other) for other in here)
    return item.form == "pronoun" and any(subject_of(reading, role.verb, other) for other in here)


def somebodys(reading: Reading, role: Role, other: Role) -> bool:
    """Whether a possessor is the subject of being what is possessed: ``X became her coach``."""
    noun = reading.doc[role.head].head
    being = noun.dep_ == "attr" and noun.lower_ in PARTNERS and noun.head.lower_ in BEING
    return being and other.verb == noun.head.i and other.name in "Ss"


def subjects_over(reading: Reading, role: Role) -> frozenset[int]:
    """The head tokens of the subjects that a description in their clause is none of: in a clause about them or that they say, and
    beside what goes on with them (``X won, the Kenyan being third``)."""
    if role.name not in ARGUMENTS:
        return frozenset()
    verb = reading.doc[role.verb]
    beside = verb.tag_ in ("VBG", "VBN") and not any(c.dep_ == "mark" for c in verb.children)
    links = BESIDE if beside and role.name in "Ss" else ABOUT
    return frozenset(head for head, link in subjects_above(reading, role)[:1] if link in links)


def described_by(reading: Reading, role: Role, other: Role) -> bool:
    """Whether the clause of a subject describes somebody: ``X, whom he beat``, ``X was the man he beat``."""
    verb = reading.doc[role.verb]
    children = list(verb.children)
    if verb.dep_ != "relcl" or not any(c.i == role.head and c.dep_ in SUBJECTS for c in children):
        return False
    if any(c.lower_ in SIDE and c.dep_ in ("mark", "advmod") for c in children):
        return False
    noun = verb.head
    being = noun.dep_ == "attr" and noun.head.lower_ in BEING
    return noun.i == other.head or (being and other.verb == noun.head.i and other.name in "Ss")


def subject_of(reading: Reading, verb: int, other: Role) -> bool:
    """Whether somebody is the subject of a verb, or who its clause describes."""
    token = reading.doc[verb]
    return (other.verb == verb and other.name in "Ss") or (token.dep_ == "relcl" and token.head.i == other.head)


def same_clause(reading: Reading, role: Role, other: Role) -> bool:
    """Whether two are arguments of one verb, or one of a clause that describes the other; nobody is said to be another."""
    if role.name not in ARGUMENTS or role.verb < 0 or other.verb < 0:
        return False
    verb = reading.doc[clause_verb(reading, role.verb)]
    if verb.dep_ == "relcl" and verb.head.i == other.head:
        return True
    if other.name not in ARGUMENTS or clause_verb(reading, other.verb) != verb.i:
        return False
    return not (verb.lower_ in BEING and "O" in (role.name, other.name))


def named_after(
    item: Anaphor, sentence: Sentence, role: Role, later: Sequence[PersonMention], reading: Reading
) -> frozenset[int]:
    """The persons named after a subject in its clause or in one that hangs on it (``he beat X``, ``the Ethiopian has beaten X``,
    ``she won when X fell``), and those whom a description itself names (``the Moroccan, who tripped on X's heel``)."""
    if item.form not in ("epithet", "pronoun"):
        return frozenset()
    first = bisect_right(later, item.end, key=lambda m: m.start)
    end = reading.text.find(";", item.end, sentence.end)
    end = sentence.end if end < 0 else end
    here = list(takewhile(lambda m: m.start < end, islice(later, first, None)))
    subject = role.name in ("S", "s")
    return frozenset(
        m.person
        for m in here
        if (
            subject
            and (
                same_clause(reading, role, place := role_of(reading, m.start, m.end)) or governed(reading, role, place)
            )
        )
        or (item.form == "epithet" and within(reading, role, m))
    )


def governed(reading: Reading, role: Role, other: Role) -> bool:
    """Whether somebody is named in what hangs on the verb of a subject; not who says it (``he was, X said, unlucky``)."""
    if role.verb < 0 or other.head < 0 or opening(reading, role):
        return False
    token = reading.doc[other.head]
    if token.dep_ == "attr" and token.head.i == role.verb:
        return False
    for _ in range(DEEPEST):
        if token.i == role.verb:
            return True
        if token.head.i == token.i or token.dep_ in LOOSE:
            return False
        token = token.head
    return False


def opening(reading: Reading, role: Role) -> bool:
    """Whether the clause of a subject opens its sentence as a side clause, before the main one (``Before she moved, X ...``)."""
    verb = reading.doc[role.verb]
    first = min((c for c in verb.children if c.i < role.head), key=lambda c: c.i, default=None)
    return first is not None and first.dep_ in ("mark", "advmod") and first.lower_ in SIDE and bool(first.is_sent_start)


def within(reading: Reading, role: Role, mention: PersonMention) -> bool:
    """Whether a person is named inside the noun phrase of a description."""
    token = reading.token_at(max(mention.start, mention.end - 1))
    for _ in range(DEEPEST):
        if token.i == role.head:
            return True
        if token.head.i == token.i or token.dep_ in ("appos", "conj", "parataxis"):
            return False
        token = token.head
    return False
