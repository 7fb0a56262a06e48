"""Who does what a comparison says, where the parse is of little help: whom ``who`` belongs to, and the person at the head of the
clause as the items have it."""

from __future__ import annotations

from spacy.tokens import Token

from extractor.linking.phrases import FINITE, PRIOR, Line, after_person, head_person, is_subject, persons_after
from extractor.linking.subjects import person_of, subject, subject_tokens

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
    named = identified(line, verb)
    if named is not None:
        return named, "parse"
    found = subject(line, verb, place)
    if found is not None or any(t.tag_ == "PRP" for t in subject_tokens(verb)):
        return found
    head = clause_head(line, place)
    return None if head is None else (head, "near")


def identified(line: Line, verb: Token) -> int | None:
    """``The last man to have beaten him was X``: the person whom a verb of being makes of the noun that a verb describes."""
    noun = verb.head
    if verb.dep_ not in ("relcl", "acl") or noun.lower_ not in HUMANS or noun.dep_ not in ("nsubj", "attr"):
        return None
    other = "attr" if noun.dep_ == "nsubj" else "nsubj"
    named = [c for c in noun.head.children if c.dep_ == other]
    return person_of(line, named[0]) if named and noun.head.lower_ in ("was", "is", "were") else None


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


def joint(line: Line, person: int, place: int) -> list[int]:
    """A subject with those coordinated with it before an item: ``A and B both needed records to beat him``."""
    out = [person]
    if person == PRIOR:
        return out
    before = joint_before(line, person)
    if before is not None:
        return [before, *joint(line, before, place)[1:]] if person in joint(line, before, place) else [person]
    nxt = after_person(line, person)
    while nxt < place and line.word(nxt) in (",", "and"):
        other = head_person(line, nxt + 1)
        if other is None or other >= place or line.items[other].symbol == "HIS":
            break
        out.append(other)
        nxt = after_person(line, other)
    between = range(after_person(line, out[-1]), place)
    return out if len(out) > 1 and not any(line.word(i) in (",", "who", "and") for i in between) else [person]


def joint_before(line: Line, person: int) -> int | None:
    """``He and fellow Czech X``: the person at the head of a clause with whom another is joined right behind."""
    back = person - 1
    while back > 0 and (line.items[back].kind in ("NAT", "TITLE", "COMP") or line.word(back) in MATES):
        back -= 1
    first = back - 1
    if back < 1 or line.word(back) != "and" or not line.is_person(first) or not opens(line, first):
        return None
    return first if first == 0 or line.items[first - 1].kind == "W" else None


MATES = frozenset(
    "fellow compatriot countryman countrywoman team-mate teammate training partner his her their the".split()
)


def behind_only(line: Line, place: int) -> int:
    """The place behind ``only``, ``nobody but``, ``none other than``."""
    for words in (("nobody", "but"), ("none", "other", "than"), ("no", "one", "but"), ("only",), ("both",)):
        if all(line.word(place + n) == word for n, word in enumerate(words)):
            return place + len(words)
    return place


def described(line: Line, start: int) -> int | None:
    """``the record holder and last year's winner, X``: the person behind the comma that ends two descriptions of one."""
    if line.word(start) != "the":
        return None
    both = False
    for place in range(start + 1, min(start + 14, len(line.items) - 1)):
        item = line.items[place]
        both = both or item.word == "and"
        if item.word == ",":
            one = line.items[place - 1]
            human = one.kind == "TITLE" or one.word in CALLED or "holder" in one.word
            return (
                place + 1 if both and human and line.is_person(place + 1) and not line.possessive(place + 1) else None
            )
        if item.symbol == "EPI":
            continue
        if line.is_person(place) or not (
            item.kind in ("TITLE", "REC", "COMP", "DATE", "DISC", "NAT", "PLC")
            or item.word in ("and", "'s", "’s", "-")
            or line.tag(place) in ("NN", "NNP", "JJ", "POS", "DT", "CD", "HYPH", "VBG")
        ):
            return None
    return None


CALLED = frozenset("winner champion runner-up favourite holder medallist finalist leader".split())


def announced(line: Line, start: int) -> list[int]:
    """The persons whom a description with a clause of its own announces: ``the man who taught him, X,``, ``the two women who had
    led all year, X and Y``."""
    start = behind_only(line, start)
    two = described(line, start)
    if two is not None:
        return [two]
    if line.word(start) not in ("the", "a", "an", "one"):
        return []
    nouns = [i for i in range(start, min(start + 6, len(line.items))) if line.word(i) in HUMANS]
    if not nouns or line.items[nouns[0] + 1].symbol not in RELATING:
        return []
    for place in range(nouns[0] + 1, min(nouns[0] + 16, len(line.items))):
        if line.word(place) in (";", "and", "but"):
            return []
        if line.word(place) == ",":
            found = persons_after(line, place + 1)
            return found if found and not is_subject(line, found[-1]) else []
    return []


#: What begins a clause on somebody, or tells that the noun stands for somebody.
RELATING = frozenset({"REL", "HE", "EPI", "PRON"})
HUMANS = frozenset("man woman men women athlete athletes runner runners girl boy teenager rival newcomer".split())


def owner_of_mark(line: Line, start: int) -> list[int]:
    """``X's championship record of 78.80m``: the person whose mark stands for the person."""
    for place in range(start, min(start + 5, len(line.items))):
        if line.is_person(place) and line.possessive(place):
            ahead = range(place + 2, min(place + 7, len(line.items)))
            return [place] if any(line.items[i].kind == "MARK" for i in ahead) else []
    return []


def owner_before(line: Line, place: int) -> int | None:
    """``X's winning 50.47 was too much``: the owner of the mark that is the subject of a verb of being."""
    mark = next((i for i in range(place - 1, max(-1, place - 9), -1) if line.items[i].kind == "MARK"), None)
    if mark is None or any(
        line.items[i].kind == "PER" or line.word(i) in (",", ";", "and") for i in range(mark, place)
    ):
        return None
    for back in range(mark - 1, max(-1, mark - 5), -1):
        if line.items[back].kind == "PER":
            return back
        if line.word(back) == "whose":
            return back - 2 if line.word(back - 1) == "," and line.is_person(back - 2) else None
        if line.word(back) not in ("'s", "’s") and line.tag(back) not in ("JJ", "NN", "VBG"):
            return None
    return None
