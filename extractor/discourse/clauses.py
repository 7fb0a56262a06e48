"""Who stands above a pronoun or description in its sentence: the subjects of the clauses that its own clause hangs on.

``Thiam, who had calculated what she needed``: the antecedent of ``who`` is above ``she``. ``The Belgian beat X, and he was
third``: the subject of the first clause is above that of the second, as is that of a side clause which opens the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from extractor.discourse.salience import SUBJECTS, Role, Track, noun_above
from extractor.reading import Reading, Sentence

Above = tuple[int, str]
"""The head token of a subject above, and the link that leads up to it."""

LEVELS = 4
RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})
SHARED = frozenset({"relcl", "conj", "xcomp", "advcl", "pcomp", "acl", "ccomp:before", "advcl:before"})
"""Links between clauses whose subjects, a pronoun below, are one person nearly always; ``X said he`` may be about two."""
LINKS = frozenset({"relcl", "acl", "advcl", "ccomp", "xcomp", "conj", "pcomp", "parataxis", "dep", "csubj"})


def subjects_above(reading: Reading, role: Role) -> tuple[Above, ...]:
    """The head tokens of the subjects above a mention, the nearest first, each with the link that leads up to it."""
    if role.verb < 0:
        return ()
    return tuple(climbing(reading.doc[role.verb], own=role.name not in "Ss"))


def heads(track: Track, sentence: Sentence, head: int) -> bool:
    """Whether a person was mentioned in a sentence by the noun phrase with this head."""
    return any(seen.role.head == head and seen.sentence == sentence.number for seen in track.seen)


def controlled(
    role: Role, sentence: Sentence, near: Sequence[tuple[int, int, Track]], subjects: Sequence[Above]
) -> Sequence[tuple[int, int, Track]]:
    """Of the candidates of a pronoun that is a subject the one who is the subject of a clause above, where only one is and the
    clauses are joined so that they have one subject."""
    if role.name not in "Ss":
        return near
    for head, link in subjects:
        found = [n for n in near if heads(n[2], sentence, head)]
        if found:
            return found if len(found) == 1 and link in SHARED else near
    return near


def climbing(verb: Token, *, own: bool) -> Iterator[Above]:
    """The subject of a verb, where it is asked for, and those of the verbs above."""
    link = "own"
    seen = -1
    for child in verb.children:
        if child.i < verb.i and child.dep_ in ("ccomp", "advcl") and (subject := subject_of(child)) is not None:
            yield subject.i, f"{child.dep_}:before"
    for level in range(LEVELS):
        if level or own:
            subject = subject_of(verb)
            if subject is not None and subject.i != seen:
                seen = subject.i
                yield subject.i, link
        above = verb_above(verb)
        if above is None:
            return
        link = verb.dep_ if verb.dep_ in LINKS else "other"
        verb = above


def subject_of(verb: Token) -> Token | None:
    """The head of the subject of a verb; of ``who`` the noun that it stands for; None where it shares that of another."""
    own = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if own is not None and own.lower_ not in RELATIVES:
        return noun_above(own)
    if own is not None or (verb.dep_ in ("acl", "relcl") and not has_object_gap(verb)):
        noun = antecedent(verb)
        return None if noun is None else noun_above(noun)
    return None


def antecedent(verb: Token) -> Token | None:
    """The noun that a relative clause describes, also where the clause is a later one of two (``who led and won``)."""
    for _ in range(LEVELS):
        if verb.dep_ in ("relcl", "acl"):
            return verb.head
        if verb.dep_ not in ("conj", "xcomp", "ccomp") or verb.head.i == verb.i:
            return None
        verb = verb.head
    return None


def has_object_gap(verb: Token) -> bool:
    """Whether a relative clause without a subject pronoun has a subject of its own (``the race he won``)."""
    return any(c.dep_ in SUBJECTS for c in verb.children)


def verb_above(verb: Token) -> Token | None:
    """The verb that a clause hangs on, over the noun that it describes."""
    token = verb
    for _ in range(2 * LEVELS):
        if token.head.i == token.i:
            return None
        token = token.head
        if token.tag_.startswith(("V", "MD")):
            return token
    return None
