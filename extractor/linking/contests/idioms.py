"""Comparisons by idioms with room between their words: ``inflicted a first defeat of the season on X``, ``won a sprint with X``,
``handed X her first defeat``, ``ran X close``, ``ended X's hopes``, ``X's conqueror``."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from extractor.linking.assertion import STAGES, TABLES, doubtful
from extractor.linking.contests.forms import Contest, neutral, verb_at
from extractor.linking.contests.subjects import doer
from extractor.linking.contests.words import (
    BROUGHT,
    FIELDS,
    GAPPED,
    PRESSES,
    SPOILED,
    STRIPPED,
)
from extractor.linking.phrases import Line, after_person, head_person, persons_after

#: How far the noun and the preposition of an idiom may stand behind its verb.
REACH = 12
TIGHT = ("hard", "close", "closely")
POSSESSIVE = ("'s", "’s", "'", "’")


def governor(line: Line, place: int) -> Token:
    """The verb that an item is or hangs on; its own token where there is none."""
    token = verb_at(line, place) or line.doc[line.items[place].token]
    while not token.tag_.startswith("V") and token.head.i != token.i:
        token = token.head
    return token


def gapped(line: Line, place: int) -> Iterator[Contest]:
    """``inflicted a rare defeat on X``, ``won a sprint with X``, ``prevailed against X``, ``beat a field that included X``."""
    verb = governor(line, place)
    for verbs, nouns, links, losing in GAPPED:
        end = linked(line, place, nouns, links) if line.word(place) in verbs else None
        others = persons_after(line, end) if end is not None else []
        if not others or not verb.tag_.startswith("V") or doubtful(line, verb, place):
            continue
        own = doer(line, verb, place)
        for other in others if own is not None and own[0] not in others else ():
            mine = own[0] if own else other
            yield Contest(place, other if losing else mine, mine if losing else other, "gapped", 0.84)
        return


def linked(line: Line, place: int, nouns: frozenset[str], links: frozenset[str]) -> int | None:
    """The place behind the preposition that follows the noun of an idiom, over whatever is neutral; None where none does."""
    found = not nouns
    for nxt in range(place + 1, min(place + REACH, len(line.items))):
        word = line.word(nxt)
        if found and word in links:
            return nxt + 1
        if not found and word in nouns:
            found = True
        elif not neutral(line, nxt) and not (word in ("that", "which") and found and nouns is FIELDS):
            return None
    return None


def bringing(line: Line, place: int) -> Iterator[Contest]:
    """``handed X her first defeat``, ``relieved X of her title``, ``left X for dead``; ``ran X close`` of the one beaten."""
    verb, word = verb_at(line, place), line.word(place)
    others = persons_after(line, place + 1) or ([place + 1] if line.word(place + 1) == "her" else [])
    if verb is None or not others:
        return
    end = after_person(line, others[-1])
    losing = word in PRESSES and pressed(line, end)
    if not losing and not any(word in verbs and told(line, end, nouns) for verbs, nouns in BROUGHT):
        return
    own = doer(line, verb, place)
    if own is None or own[0] in others or doubtful(line, verb, place):
        return
    for other in others:
        yield Contest(place, other if losing else own[0], own[0] if losing else other, "bringing", 0.84)


def told(line: Line, start: int, nouns: frozenset[str]) -> bool:
    """Whether one of some nouns follows, with nobody named before it."""
    for place in range(start, min(start + 8, len(line.items))):
        if line.word(place) in nouns or (nouns is STRIPPED and line.items[place].kind == "TITLE"):
            return True
        if not neutral(line, place):
            return False
    return False


def pressed(line: Line, start: int) -> bool:
    """``all the way``, ``hard``, ``close``, ``to the line``: how a winner was run."""
    words = [line.word(i) for i in range(start, min(start + 4, len(line.items)))]
    if {line.word(i) for i in range(start, min(start + 8, len(line.items)))} & STAGES:
        return False
    if words[:1] == ["very"]:
        words = words[1:]
    return words[:1] in ([w] for w in TIGHT) or words[:3] in (
        ["all", "the", "way"],
        ["to", "the", "line"],
        ["to", "the", "limit"],
        ["to", "the", "wire"],
        ["to", "the", "end"],
        ["to", "the", "tape"],
        ["to", "a", "sprint"],
    )


def spoiling(line: Line, place: int) -> Iterator[Contest]:
    """``ended X's hopes``, ``spoiled the debut of X``, ``ended X's reign``: what the beaten one had hoped to keep."""
    verb = verb_at(line, place)
    noun = next((i for i in range(place + 1, min(place + REACH, len(line.items))) if line.word(i) in SPOILED), None)
    if verb is None or noun is None or doubtful(line, verb, place) or puts_otherwise(line, place):
        return
    losers = [i for i in line.row.of_kind("PER") if place < i < noun and line.items[i].symbol != "HIS"]
    if losers and not line.possessive(losers[-1]):
        return
    losers = losers or (
        persons_after(line, noun + 1 + (line.word(noun + 1) == "of")) if line.word(noun + 1) == "of" else []
    )
    winner = doer(line, verb, place)
    for loser in losers if winner is not None and winner[0] not in losers else ():
        yield Contest(place, winner[0] if winner else loser, loser, "spoiling", 0.8)


def puts_otherwise(line: Line, place: int) -> bool:
    """Whether a form of ``put`` does not put an end to something (``put paid to X's hopes``)."""
    behind = [line.word(place + n) for n in (1, 2, 3)]
    paid = behind[:2] == ["paid", "to"] or (behind[1:] in (["end", "to"], ["stop", "to"]))
    return line.word(place).startswith("put") and not paid


def conquering(line: Line, place: int) -> Iterator[Contest]:
    """``X, the conqueror of Y``, ``Y's conqueror in Rome was X``."""
    if line.word(place + 1) == "of":
        losers = persons_after(line, place + 2)
        winner = named_before(line, place)
        for loser in losers if winner is not None else ():
            yield Contest(place, winner or 0, loser, "noun", 0.85)
        return
    if line.word(place - 1) not in POSSESSIVE and line.items[place - 1].symbol != "HIS":
        return
    loser = place - 2 if line.word(place - 1) in POSSESSIVE else place - 1
    named = named_after(line, place)
    if line.word(loser - 1) == "," and line.is_person(loser - 2) and line.items[loser].kind == "PER":
        named = loser - 2
    if named is not None and line.items[loser].kind == "PER":
        yield Contest(place, named, loser, "noun", 0.85)


def named_before(line: Line, place: int) -> int | None:
    """The person before a comma whose apposition an item is."""
    back = place - 1
    while back > 0 and line.word(back) in ("the", "a", "surprise", "shock", "-"):
        back -= 1
    return back - 1 if line.word(back) == "," and line.is_person(back - 1) else None


def named_after(line: Line, place: int) -> int | None:
    """The person whom ``was`` or a comma behind an item names."""
    for nxt in range(place + 1, min(place + 8, len(line.items))):
        if line.items[nxt].symbol == "BE" or line.word(nxt) == ",":
            return head_person(line, nxt + 1)
        if not neutral(line, nxt):
            return nxt if line.is_person(nxt) and nxt == place + 1 else None
    return None


def pursuing(line: Line, place: int) -> Iterator[Contest]:
    """``Her closest challenger was X``: the pursuer has lost."""
    if line.tag(place - 1) not in ("JJS", "RBS") or place < 2 or TABLES & {i.word for i in line.items}:
        return
    owner = place - 2 if line.items[place - 2].symbol == "HIS" else place - 3
    other = named_after(line, place)
    if owner < 0 or line.items[owner].kind != "PER" or other is None:
        return
    if line.items[owner].symbol == "HIS" or line.possessive(owner):
        yield Contest(place, owner, other, "noun", 0.8)


def hyphenated(line: Line, place: int) -> Iterator[Contest]:
    """``out-kicked X``, which the parser takes apart."""
    if line.word(place + 1) not in ("-", "‑") or not line.word(place + 2).endswith(("ed", "ing", "ran", "ps")):
        return
    losers = persons_after(line, place + 3)
    verb = governor(line, place + 2)
    if not losers or doubtful(line, verb, place + 2):
        return
    winner = doer(line, verb, place)
    for loser in losers if winner is not None and winner[0] not in losers else ():
        yield Contest(place + 2, winner[0] if winner else loser, loser, "verb", 0.85)
