"""Who does what a comparison says, where the parse is of little help: whom ``who`` belongs to, and the person at the head of the
clause as the items have it."""

from __future__ import annotations

from spacy.tokens import Token

from extractor.linking.phrases import FINITE, Line, is_subject
from extractor.linking.subjects import subject, subject_tokens

#: Between a person and ``who`` that belongs to it, besides commas, brackets and appositions.
CLAUSE_ENDS = frozenset({";", ":", "which", "whose", "whom", "that", "if", "because"})
#: What a clause may open with before its subject.
OPENERS = frozenset(
    "and but as when while before after until although though where then so because since whereas".split()
)


def doer(line: Line, verb: Token, place: int) -> tuple[int, str] | None:
    """The person who is a verb's subject and how it was found; as :func:`subject`, with what the items say besides."""
    if relative(verb):
        owner = relative_owner(line, verb, place)
        if owner is not None:
            return owner, "parse"
    found = subject(line, verb, place)
    if found is not None or any(t.tag_ == "PRP" for t in subject_tokens(verb)):
        return found
    head = clause_head(line, place)
    return None if head is None else (head, "near")


def relative(verb: Token) -> bool:
    """Whether the subject of a verb, or of the verb that it hangs on, is ``who``."""
    for _ in range(4):
        own = [c.lower_ for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
        if own or verb.dep_ not in ("xcomp", "advcl", "conj", "ccomp", "acl"):
            return own == ["who"]
        verb = verb.head
    return False


def relative_owner(line: Line, verb: Token, place: int) -> int | None:
    """The person to whom the ``who`` before a verb belongs."""
    who = next((i for i in range(place, -1, -1) if line.word(i) == "who"), None)
    return None if who is None else antecedent(line, who)


def antecedent(line: Line, who: int) -> int | None:
    """The person before ``who``, over brackets, ``of Kenya`` and one apposition."""
    for place in range(who - 1, max(-1, who - 14), -1):
        if line.is_person(place) and not line.possessive(place):
            joined = place + 1 == who or line.word(place + 1) in (",", "(", "of", "from")
            return place if joined or not line.items[place].word else None
        if line.word(place) in CLAUSE_ENDS or (line.items[place].kind == "W" and line.tag(place) in FINITE):
            return None
    return None


def clause_head(line: Line, place: int) -> int | None:
    """The nearest person before an item that begins a clause: a finite verb follows, or nothing goes before."""
    for back in range(place - 1, -1, -1):
        word = line.word(back)
        if word in CLAUSE_ENDS:
            return None
        if word == "who":
            return antecedent(line, back)
        if line.is_person(back) and not line.possessive(back) and (back == 0 or is_subject(line, back)):
            return back if opens(line, back) else None
    return None


def opens(line: Line, person: int) -> bool:
    """Whether a person's phrase stands at the head of a clause, not behind a preposition or verb."""
    place = person - 1
    while place >= 0 and (
        line.items[place].kind in ("NAT", "TITLE", "COMP", "DISC", "DATE")
        or line.tag(place) in ("JJ", "NN", "NNP", "DT", "POS", "HYPH", "CD")
    ):
        place -= 1
    return place < 0 or line.word(place) in OPENERS or not line.word(place).isalpha() or line.tag(place) == "RB"
