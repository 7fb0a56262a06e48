"""Whom a pronoun or description cannot mean: who is named in its own clause.

A description names somebody anew: ``X passed the Kenyan`` and ``the Kenyan beat X`` are about two. A pronoun is not the object
of the verb whose subject it would be, nor the subject of one whose object is named. A clause reaches over verbs that share
their subject (``X led and passed him``). After N. Chomsky, Lectures on Government and Binding (1981), principles B and C.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice, takewhile

from spacy.tokens import Token

from extractor.discourse.anaphors import Anaphor
from extractor.discourse.persons import PersonMention
from extractor.discourse.salience import SUBJECTS, Role, Track, role_of
from extractor.reading import Reading, Sentence

ARGUMENTS = frozenset("SsOAP")
SHARING = frozenset({"conj", "xcomp", "advcl"})
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
    if role.verb < 0 or (item.form == "pronoun" and (role.name != "O" or item.words.endswith("self"))):
        return False
    here = [seen.role for seen in track.seen if seen.sentence == sentence.number]
    if item.form == "epithet":
        return any(same_clause(reading, role, other) for other in here)
    return item.form == "pronoun" and any(subject_of(reading, role.verb, other) for other in here)


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
    """The persons named after a subject in its clause: ``he beat X``, ``the Ethiopian has beaten X``."""
    if role.name not in ("S", "s") or item.form not in ("epithet", "pronoun"):
        return frozenset()
    first = bisect_right(later, item.end, key=lambda m: m.start)
    here = takewhile(lambda m: m.start < sentence.end, islice(later, first, None))
    return frozenset(m.person for m in here if same_clause(reading, role, role_of(reading, m.start, m.end)))
