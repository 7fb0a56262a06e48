"""Comparisons by verbs whose object, or agent, is the other: ``beat X``, ``held off X``, ``left X second``, ``was beaten by X``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from extractor.linking.assertion import doubtful
from extractor.linking.contests.forms import Contest, ends_in_win, neutral, phrase_end, verb_at
from extractor.linking.contests.subjects import HUMANS, announced, behind_only, doer, joint, owner_before, owner_of_mark
from extractor.linking.contests.words import BEAT, CAUGHT, IDIOMS, PASSIVE_ONLY, PHRASAL, PLACINGS, SECONDS
from extractor.linking.phrases import Line, after_person, head_person, persons_after
from extractor.linking.subjects import person_of

#: What a clause on the beaten one may describe.
BEATEN_ONES = HUMANS | {"those", "one", "ones"}
BEING = frozenset("was were is are".split())
#: What must stand beside a passive of a chase: ``run down by X``, ``followed home by X``.
CHASED_HOW = {
    "run": frozenset({"down"}),
    "chased": frozenset({"down"}),
    "hunted": frozenset({"down"}),
    "reeled": frozenset({"in"}),
    "followed": frozenset({"home"}),
}
#: How somebody was left.
LEFT = frozenset("trailing standing floundering gasping struggling reeling".split())
#: How a winner was pushed: ``pushed all the way by X`` is no defeat by X.
PRESSED = frozenset("hard close closely all".split())


def active(line: Line, place: int) -> Iterator[Contest]:
    """``beat X``, ``held off X``, ``edged X out``, ``got the better of X``."""
    word, verb = line.word(place), verb_at(line, place)
    if verb is None or line.items[place].kind not in ("W", "PLC"):
        return
    behind, rule = object_place(line, place, word)
    if behind is None:
        return
    losers = announced(line, behind) or persons_after(line, behind) or both_before(line, behind, place)
    if not losers and passive_by(line, place) is None:
        losers = relative_object(line, verb, place) or object_of_being(line, verb)
    if not losers or doubtful(line, verb, place):
        return
    owner = owner_before(line, place) if rule == "idiom" else None
    winner = doer(line, verb, place) if owner is None else (owner, "parse")
    if winner is None or (rule == "caught" and not lasting(line, losers[-1])):
        return
    for own in joint(line, winner[0], place):
        for loser in losers:
            yield Contest(place, own, loser, rule, 0.92 if winner[1] == "parse" else 0.8)


def both_before(line: Line, start: int, place: int) -> list[int]:
    """``A and B were favourites, but C beat them both``: the two joined by ``and`` before a verb whose object is both of them."""
    if [line.word(start), line.word(start + 1)] != ["them", "both"] and line.word(start) != "both":
        return []
    people = [i for i in range(place) if line.items[i].kind == "PER" and line.is_person(i)]
    pairs = [(a, b) for a, b in pairwise(people) if joined(line, a, b)]
    return list(pairs[-1]) if pairs else []


def joined(line: Line, first: int, second: int) -> bool:
    """Whether nothing but ``and`` and what describes a name stands between two persons."""
    between = range(first + 1, second)
    light = all(line.items[i].kind in ("NAT", "TITLE", "COMP") or line.word(i) in JOINING for i in between)
    return light and any(line.word(i) == "and" for i in between)


JOINING = frozenset("and fellow compatriot the his her 's ’s ( ) , of".split())


def object_place(line: Line, place: int, word: str) -> tuple[int | None, str]:
    """Where the object of a verb of beating begins, and the rule; None where the word is none."""
    for particle, verbs in PHRASAL.items():
        if word in verbs:
            if particle in ("off", "out") and split_particle(line, place, particle):
                return place + 1, "phrasal"
            for offset in (1, 2):
                if line.word(place + offset) == particle and not line.is_person(place + 1):
                    return place + offset + 1, "phrasal"
    if word in BEAT:
        return place + 1 + (line.word(place + 1) in ("out", "even", "also", "both", "only")), "verb"
    if word in CAUGHT:
        return place + 1 + (line.word(place + 1) in ("off", "down")), "caught"
    end = phrase_end(line, place, IDIOMS)
    return (end, "idiom") if end else (None, "")


def lasting(line: Line, loser: int) -> bool:
    """Whether a change of the lead was the last: a win follows, or it was close to the line."""
    words = [line.word(i) for i in range(loser + 1, min(loser + 16, len(line.items)))]
    if fought_back(line, loser):
        return False
    if {"strides", "stride"} & set(words[:6]) or line.word(loser - 2) in ("finally", "eventually"):
        return True
    late = {"last", "final", "closing", "run-in"} & set(words) and {
        "strides",
        "stride",
        "metres",
        "yards",
        "straight",
        "bend",
        "turn",
        "lap",
        "kilometre",
        "mile",
        "hurdle",
        "barrier",
        "leg",
        "run-in",
        "round",
        "jump",
        "throw",
        "put",
    } & set(words)
    return bool(late or "line" in words or "tape" in words) or ends_in_win(line, loser)


def fought_back(line: Line, loser: int) -> bool:
    """``passed X, but X fought back to win``."""
    for place in range(loser + 1, min(loser + 14, len(line.items))):
        if line.word(place) in ("but", "only", "yet"):
            again = [i for i in range(place, min(place + 5, len(line.items))) if line.is_person(i)]
            return bool(again) and line.person(again[0]) == line.person(loser) and ends_in_win(line, again[0])
    return False


def split_particle(line: Line, place: int, particle: str) -> bool:
    """``held X off``: a person between verb and particle, nothing else."""
    person = place + 1 if line.word(place + 1) == "her" else head_person(line, place + 1)
    return person is not None and line.word(person + 1) == particle


def relative_object(line: Line, verb: Token, place: int) -> list[int]:
    """``X, whom she beat``: the person before the relative pronoun, where another is the subject."""
    own = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if own is None or own.lower_ in ("who", "that", "which"):
        return []
    for back in range(place - 1, max(-1, place - 8), -1):
        if line.word(back) in ("who", "whom"):
            before = back - 1 - (line.word(back - 1) == ",")
            return [before] if line.is_person(before) else []
    return []


def object_of_being(line: Line, verb: Token) -> list[int]:
    """``X was the man he beat for gold``, ``X was among those she defeated``: whom a verb of being makes of the noun that the verb
    describes."""
    own = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    noun = verb.head
    if verb.dep_ != "relcl" or own is None or own.lower_ in ("who", "that", "which") or noun.lower_ not in BEATEN_ONES:
        return []
    being = noun.head if noun.dep_ == "attr" else noun.head.head if noun.head.lower_ in ("among", "amongst") else None
    named = [] if being is None or being.lower_ not in BEING else [c for c in being.children if c.dep_ == "nsubj"]
    found = person_of(line, named[0]) if named else None
    return [] if found is None else [found]


def matching(line: Line, place: int) -> Iterator[Contest]:
    """``too strong for X``, ``no match for X``: of the subject of the verb before."""
    item = line.items[place]
    losing = item.word == "no match for"
    if item.kind != "PLC" or not (losing or (item.word.startswith("too ") and item.word.endswith(" for"))):
        return
    verb = line.doc[item.token]
    while not verb.tag_.startswith("V") and verb.head.i != verb.i:
        verb = verb.head
    others = persons_after(line, place + 1) or owner_of_mark(line, place + 1)
    if not others or not verb.tag_.startswith("V") or doubtful(line, verb, place):
        return
    mine = owner_before(line, place)
    own = doer(line, verb, place) if mine is None else (mine, "near")
    if own is not None:
        for other in others:
            yield Contest(place, other if losing else own[0], own[0] if losing else other, "idiom", 0.9)


def placing(line: Line, place: int) -> Iterator[Contest]:
    """``left X second``, ``relegated X to silver``, ``kept X off top spot``, ``denied X gold``, ``beat X into third``."""
    verb = verb_at(line, place)
    if verb is None or line.word(place) not in PLACINGS:
        return
    losers = persons_after(line, place + 1) or her_prize(line, place + 1)
    if not losers or doubtful(line, verb, place) or passive_by(line, place):
        return
    start = after_person(line, losers[-1])
    rest = [line.items[i] for i in range(start, min(start + 8, len(line.items)))]
    denies = line.word(place).startswith("den")
    words = {i.word for i in rest[:5]}
    placed = any(
        i.symbol in SECONDS or i.word in ("trailing", "behind", "standing", "bay", "wake", "adrift", "back")
        for i in rest[:6]
    ) or ("off" in words and any(i.kind in ("PLC", "TITLE") or i.word in ("top", "podium") for i in rest))
    if not (denies or placed):
        return
    winner = doer(line, verb, place)
    if winner:
        for loser in losers:
            yield Contest(place, winner[0], loser, "placing", 0.88)


def her_prize(line: Line, place: int) -> list[int]:
    """``denied her gold``: ``her`` before a prize is the one who went without."""
    prize = line.items[place + 1] if place + 1 < len(line.items) else None
    taken = prize is not None and (prize.kind in ("PLC", "TITLE") or prize.word in ("victory", "a", "the", "another"))
    return [place] if line.word(place) == "her" and taken else []


def passive_by(line: Line, place: int) -> int | None:
    """The place behind ``by`` of a participle, over places, marks and adverbs; None where there is none."""
    for nxt in range(place + 1, min(place + 10, len(line.items))):
        item = line.items[nxt]
        if (
            item.word == "by"
            and (head_person(line, behind_only(line, nxt + 1)) is not None or announced(line, nxt + 1))
            and line.items[nxt + 1].kind != "DIFF"
        ):
            return behind_only(line, nxt + 1)
        if (
            item.word in (",", ";", ":", "who", "and", "but")
            or line.is_person(nxt)
            or (item.kind == "W" and line.tag(nxt).startswith("V") and item.word not in LEFT)
        ):
            return None
    return None


def passive(line: Line, place: int) -> Iterator[Contest]:
    """``was beaten by X``, ``, pipped on the line by X``."""
    word, verb = line.word(place), verb_at(line, place)
    if verb is None or not (word in BEAT or word in PASSIVE_ONLY or any(word in verbs for verbs in PHRASAL.values())):
        return
    if verb.tag_ not in ("VBN", "VBD"):
        return
    if word in ("held", "saw", "kept", "fought") and line.word(place + 1) not in ("off", "out", "at"):
        return
    behind = passive_by(line, place)
    if behind is None or doubtful(line, verb, place):
        return
    between = {line.word(i) for i in range(place + 1, behind)}
    if (word == "left" and not between & (LEFT | {"behind"})) or (
        word in CHASED_HOW and not between & CHASED_HOW[word]
    ):
        return
    back = word in ("caught", "passed", "overtaken") and recovered(line, behind)
    if word in ("caught", "passed", "overtaken") and not back and not at_the_line(line, place, behind):
        return
    turned = back or word == "followed" or (word == "pushed" and not between & {"into", "out", "down", "off"})
    if turned and word == "pushed" and not PRESSED & between:
        return
    others = announced(line, behind) or persons_after(line, behind)
    others += by_another(line, others[-1]) if others else []
    mine = doer(line, verb, place)
    for own in joint(line, mine[0], place) if mine is not None else ():
        for other in others:
            sure = 0.9 if mine and mine[1] == "parse" else 0.82
            yield Contest(
                place, own if turned else other, other if turned else own, "turned" if turned else "passive", sure
            )


def by_another(line: Line, first: int) -> list[int]:
    """``was beaten only by A in Oslo and, in the last race, by B``: the others whom a second ``by`` names."""
    joint = after_person(line, first)
    while joint < min(first + 14, len(line.items)) and line.word(joint) != "and" and neutral(line, joint):
        joint += 1
    if line.word(joint) != "and":
        return []
    for place in range(joint + 1, min(joint + 10, len(line.items))):
        if line.word(place) == "by":
            return persons_after(line, place + 1)
        if line.is_person(place) or line.tag(place).startswith("V"):
            return []
    return []


def recovered(line: Line, place: int) -> bool:
    """``was overtaken by X but fought back to win``: the one passed has won."""
    but = next((i for i in range(place, len(line.items)) if line.word(i) in ("but", "before", "yet")), None)
    if but is None or any(
        line.is_person(i) and line.items[i].symbol != "PRON" for i in range(but, min(but + 8, len(line.items)))
    ):
        return False
    return any(line.items[i].symbol == "PLC:win" for i in range(but, min(but + 10, len(line.items))))


def at_the_line(line: Line, place: int, behind: int) -> bool:
    """Whether a change of the lead was the last one."""
    words = {line.word(i) for i in range(place, min(behind + 12, len(line.items)))}
    won = any(line.items[i].symbol == "PLC:win" for i in range(behind, min(behind + 6, len(line.items))))
    if won and "but" not in words:
        return True
    return bool(words & {"line", "tape", "stride", "strides", "finish"}) and "lap" not in words
