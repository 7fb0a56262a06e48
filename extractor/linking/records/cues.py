"""Constructions that say whose a record is, whether it was set, is held or was held, and with which mark.

``broke the record with 13.24``, ``13.24, a national record``, ``her 71.66m was a Games record``, ``X's record of 13.24``, ``the
record held by X``, ``the world record holder X``. Near misses, attempts and hopes give nothing to the one who missed.
"""

from __future__ import annotations

from spacy.tokens import Token

from extractor.linking.assertion import doubtful
from extractor.linking.cues import apposition, epithet_before, predicate
from extractor.linking.phrases import Line, head_person
from extractor.linking.records.claims import Claim
from extractor.linking.records.exchanges import supplanted
from extractor.linking.records.lists import announced_behind
from extractor.linking.records.marks import (
    POSSESSIVES,
    before,
    bracket_mark,
    breaking_verb,
    governing_verb,
    indefinite,
    mark_before,
    mark_of_subject,
    missed,
    of_mark,
    ordinal_before,
    passed,
    preposition,
    run_mark,
    to_mark,
)
from extractor.linking.records.words import BREAKING, HOLDING
from extractor.linking.subjects import subject

BECOMING = frozenset("new became become becomes becoming".split())
EQUALLING = frozenset("equalled equaled equals equalling matched matching tied".split())
#: Kinds of items that can go on the name of a record to that of something else: ``record hopes``, ``record title``.
WORDLIKE = ("W", "PLC", "TITLE")


def claims(line: Line, place: int) -> list[Claim]:
    """What is said of the record at an item; nothing where no construction applies."""
    holder = "holder" in line.word(place)
    if holder:
        return held_by_name(line, place)
    out = named_owner(line, place)
    set_here = setting(line, place, bool(out))
    return [*out, *set_here] if out or set_here else held_by_name(line, place)


def held_by_name(line: Line, place: int) -> list[Claim]:
    """``the world record holder X``, ``X, holder of the record``, ``X holds the record``."""
    items = line.items
    former = any(
        items[i].symbol == "OLD" or items[i].word == "once" for i in range(max(0, place - 4), place)
    ) or "former" in line.word(place)
    if "holder" in line.word(place):
        behind = announced_behind(line, place)
        cue = (behind, "epithet") if behind is not None else epithet_before(items, place)
        cue = cue or apposition(items, place) or predicate(items, place)
        if cue:
            former = former or (line.word(place - 1) != "the" and supplanted(line, cue[0]))
            new = any(items[i].word in BECOMING for i in range(max(0, place - 4), place)) or line.word(
                place
            ).startswith("new")
            mark = bracket_mark(line, cue[0])
            return [
                Claim(
                    place,
                    cue[0],
                    "set" if new else "former" if former else "held",
                    mark if new else None,
                    "holder",
                    0.88,
                )
            ]
        return []
    back = place - 1
    while (
        back >= 0
        and place - back <= 5
        and items[back].kind in ("W", "DISC", "COMP", "NAT", "DATE")
        and line.word(back) not in HOLDING
    ):
        back -= 1
    if back < 0 or line.word(back) not in HOLDING or items[back].symbol == "REL":
        return []
    if line.word(back) == "has" or line.word(back) == "holder":
        cue2 = apposition(items, back) if line.word(back) == "holder" else None
        return [Claim(place, cue2[0], "held", None, "holder", 0.85)] if cue2 else []
    verb = line.doc[items[back].token]
    if doubtful(line, verb, back) or line.word(back + 1) in ("on", "off", "out"):
        return []
    found = subject(line, verb, back)
    past = verb.tag_ in ("VBD", "VBN") and not any(c.lower_ in ("has", "have") for c in verb.children)
    previous = bool(before(line, place) & {"previous", "old"})
    mark = of_mark(line, place) or (
        place + 2
        if line.word(place + 1) == "," and place + 2 < len(line.items) and line.items[place + 2].kind == "MARK"
        else None
    )
    return [Claim(place, found[0], "former" if past or previous else "held", mark, "holds", 0.85)] if found else []


def named_owner(line: Line, place: int) -> list[Claim]:
    """``X's record of 13.24``, ``the record held by X``, ``the record that X set in 1998``, ``the record of X``."""
    verb = breaking_verb(line, place)
    broken = verb is not None and not doubtful(line, line.doc[line.items[verb].token], verb)
    owner = possessor(line, place)
    if owner is not None and ordinal_before(line, place):
        return []
    if owner is not None:
        own = line.items[owner].symbol == "HIS"
        mark = of_mark(line, place) or (
            place - 1 if line.items[place - 1].kind == "MARK" and line.word(place - 2) in POSSESSIVES else None
        )
        if own:
            given = mark is not None and preposition(line, mark) == "of"
            return [Claim(place, owner, "former", mark, "own", 0.8)] if broken and given else []
        if (
            line.items[owner].symbol == "EPI"
            and line.items[owner].kind == "PER"
            and (broken or missed(line, place))
            and nearest_name(line, owner) == line.person(owner)
        ):
            return []
        return [
            Claim(
                place,
                owner,
                "former"
                if broken or passed(line, place) or "previous" in before(line, place) or "old" in before(line, place)
                else "held",
                mark,
                "possessive",
                0.86,
            )
        ]
    nxt = place + 1
    mark = of_mark(line, place)
    if mark is not None and mark < place + 4:
        nxt = mark + 1
    nxt += line.word(nxt) in (",", "(")
    while line.word(nxt) in (
        "that",
        "which",
        "was",
        "is",
        "had",
        "been",
        "still",
        "currently",
        "previously",
        "of",
    ) and not line.is_person(nxt):
        nxt += 1
    word = line.word(nxt)
    if (word in ("held", "set", "owned", "shared", "established", "run") and line.word(nxt + 1) == "by") or (
        word in ("belonged", "belongs") and line.word(nxt + 1) == "to"
    ):
        owner = head_person(line, nxt + 2)
        mark = mark if mark is not None or owner is None else run_mark(line, owner)
        past = any(line.word(i) == "had" for i in range(place + 1, nxt))
        earlier = past or "previous" in before(line, place) or "old" in before(line, place)
        status = "former" if broken or earlier else "held"
        return [Claim(place, owner, status, mark, "held-by", 0.9)] if owner is not None else []
    if line.word(nxt - 1) in ("that", "which", "of") or (line.is_person(nxt) and nxt == place + 1):
        owner = head_person(line, nxt)
        if owner is None:
            return []
        of = line.word(nxt - 1) == "of"
        following = [line.word(owner + n) for n in ((1, 2, 3) if line.word(owner + 1) != "and" else (1, 2, 3, 4, 5))]
        if of or {"set", "held", "shared", "owned", "ran", "run", "broke", "threw", "jumped"} & set(following):
            return [
                Claim(
                    place,
                    owner,
                    "former" if broken or "previous" in before(line, place) or "old" in before(line, place) else "held",
                    mark,
                    "of-name",
                    0.8,
                )
            ]
    return []


def bare(line: Line, place: int) -> bool:
    """Whether a word can mean a record whose kind was named before: ``the old mark``, ``X's record``, ``the 3,000 metres record``."""
    if (
        line.items[place].kind != "W"
        or line.word(place) not in ("record", "mark")
        or line.tag(place) not in ("NN", "NNP")
    ):
        return False
    lead = [line.word(i) for i in range(max(0, place - 4), place)]
    nouns = ("NN", "NNS", "JJ", "CD")
    if place + 1 < len(line.items) and line.items[place + 1].kind in WORDLIKE and line.tag(place + 1) in nouns:
        return False
    if place + 1 < len(line.items) and line.word(place + 1) in (
        "attempt",
        "holder",
        "books",
        "book",
        "breaking",
        "-",
        "time",
        "bonus",
    ):
        return False
    old = {"previous", "old", "existing", "former", "own", "that", "this"} & set(lead[-2:])
    return bool(
        old
        or lead[-1:] == ["the"]
        or (lead[-1:] and lead[-1] in POSSESSIVES)
        or line.items[place - 1].symbol == "HIS"
        or line.items[place - 1].kind == "DISC"
    )


def bare_claims(line: Line, place: int) -> list[Claim]:
    """What is said of a record named by ``record`` or ``mark`` alone: only with its holder."""
    owned = named_owner(line, place)
    new = [c for c in setting(line, place, bool(owned)) if c.mark is not None and c.rule == "set"]
    return [c for c in [*owned, *(new or held_by_name(line, place))] if c.owner is not None]


def nearest_name(line: Line, place: int) -> int | None:
    """The person who is named, or meant by a pronoun, last before an item of the row: one who hardly breaks or misses the own record."""
    found = [i for i in line.row.of_kind("PER") if i < place]
    return line.person(found[-1]) if found else None


def possessor(line: Line, place: int) -> int | None:
    """``El Guerrouj's 1998 world record``: whose the record is."""
    back = place - 1
    while back >= 0 and place - back <= 8:
        item = line.items[back]
        if item.symbol == "HIS":
            return back
        if item.word in POSSESSIVES and line.is_person(back - 1) and not line.copula(back):
            return back - 1
        if not (
            item.kind in ("DATE", "DISC", "COMP", "NAT", "MARK", "VEN")
            or (
                item.kind == "W"
                and line.tag(back) in ("JJ", "NN", "NNP", "CD", "HYPH", "VBG", "POS", "NNS", "JJS", "RB", "VBN")
                and item.word not in ("a", "the")
            )
            or (item.word == "and" and line.items[back - 1].kind == "DISC")
        ):
            return None
        back -= 1
    return None


def only_needed(verb: Token) -> bool:
    """``needed 4:16 to break the record``: what it took, not that it was done."""
    return verb.head.lower_ in ("need", "needs", "needed", "required", "requires") and any(
        c.lower_ == "to" for c in verb.children
    )


def setting(line: Line, place: int, owned: bool) -> list[Claim]:
    """``set a record of 13.24``, ``broke X's record with 13.24``, ``13.24, a national record``, ``her 13.24 was a record``."""
    if missed(line, place):
        return []
    items = line.items
    mark = mark_before(line, place)
    if mark is not None and not owned:
        return [Claim(place, possessor(line, mark), "set", mark, "mark-is", 0.9)]
    verb = governing_verb(line, place)
    if verb is None:
        return []
    token = line.doc[items[verb].token]
    if doubtful(line, token, verb) or line.word(verb) in HOLDING - {"has"} or only_needed(token):
        return []
    definite = line.word(verb) in BREAKING
    if not definite and not indefinite(line, place):
        return []
    after = to_mark(line, place)
    if after is None and not owned and indefinite(line, place):
        after = of_mark(line, place)
    mark = after if after is not None else mark_of_subject(line, verb)
    if mark is None and line.word(verb) in EQUALLING:
        mark = of_mark(line, place)
    found = subject(line, token, verb)
    if found is None:
        return [Claim(place, None, "set", mark, "set", 0.8)] if mark is not None else []
    return [Claim(place, found[0], "set", mark, "set", 0.86 if mark is not None else 0.72)]
