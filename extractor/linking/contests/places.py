"""Comparisons by place and by noun: ``second to X``, ``ahead of X``, ``won from X``, ``victory over X``, ``Behind her X was second``."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from extractor.linking.assertion import doubtful, leads_only, standing_only
from extractor.linking.contests.forms import Contest, neutral, verb_at
from extractor.linking.contests.subjects import clause_head, doer, joint
from extractor.linking.contests.words import AHEAD, NOUNS_OF_LOSING, NOUNS_OF_WINNING, SECONDS
from extractor.linking.phrases import FINITE, Line, head_person, persons_after, premodifier

HANDS = ["at", "the", "hands", "of"]
#: What may stand between a defeat and the verb that says by whom.
DATING = frozenset(
    "of the season year summer winter his her career in this last came was is comes at hands indoors outdoors over".split()
)


def anchor_before(line: Line, place: int) -> int | None:
    """The finishing place, mark or verb of finishing that a preposition at an item belongs to."""
    for back in range(place - 1, max(-1, place - 16), -1):
        item = line.items[back]
        if (
            item.symbol == "PLC:ordinal"
            and item.word == "second"
            and line.word(back - 1) in ("a", "full", "half", "one")
        ):
            continue
        if item.kind == "TITLE" and ("medal" in item.word or "winner" in item.word or item.symbol == "TITLE:title"):
            return back
        if (
            item.kind == "PLC"
            or item.symbol in ("FIN", "WIN")
            or (item.symbol == "RUN" and verb_at(line, back) is not None)
        ):
            return back
        if not neutral(line, back):
            return None
    return None


def preposed(line: Line, place: int) -> Iterator[Contest]:
    """``second behind X``, ``in 3:50.10 ahead of X``, ``runner-up to X``, ``won in 47.64 from X``."""
    word = line.word(place)
    end = next(
        (place + len(words) for words in AHEAD if all(line.word(place + n) == w for n, w in enumerate(words))), None
    )
    losing = word == "behind" or (
        word == "to" and place > 0 and line.items[place - 1].symbol in ("PLC:ordinal", "PLC:runner-up")
    )
    if losing:
        end = place + 1
    elif (
        word == "to"
        and line.word(place - 1) in ("place", "spot", "best", "position")
        and place > 1
        and line.items[place - 2].symbol in SECONDS
    ) or (word == "to" and after_second(line, shared_place(line, place))):
        end, losing = place + 1, True
    elif word == "from":
        end = place + 1
    if end is None or line.items[place].kind != "W":
        return
    others = persons_after(line, end)
    if not others or leads_only(line, end, others[-1]) or standing_only(line, place):
        return
    others = [*others, *beside_placed(line, others[-1])]
    anchor = anchor_before(line, shared_place(line, place)) or marked(line, place)
    if anchor is None or (word == "from" and not won(line, anchor, place)):
        return
    own = placed_person(line, anchor)
    if own is None or own in others:
        return
    rule = "behind" if losing else "from" if word == "from" else "ahead"
    for mine in joint(line, own, anchor):
        for other in others:
            yield Contest(place, other if losing else mine, mine if losing else other, rule, 0.86)


def beside_placed(line: Line, first: int) -> list[int]:
    """``ahead of A, second in 10.16, and B``: the others named beside somebody whose place stands between."""
    if line.word(first + 1) != "," or line.items[min(first + 2, len(line.items) - 1)].symbol != "PLC:ordinal":
        return []
    end = next((i for i in range(first + 3, min(first + 9, len(line.items))) if line.word(i) == ","), None)
    if end is None or any(line.items[i].kind not in ("MARK", "W") for i in range(first + 3, end)):
        return []
    other = head_person(line, end + 2) if line.word(end + 1) == "and" else None
    after = line.items[other + 1] if other is not None and other + 1 < len(line.items) else None
    return [other] if other is not None and (after is None or not line.tag(other + 1).startswith("V")) else []


def marked(line: Line, place: int) -> int | None:
    """The mark to which ``behind X`` or ``, 14 seconds in front of X`` belongs, right before it or the margin."""
    back = place - 1 - (line.word(place - 1) == "in")
    if back >= 0 and line.items[back].kind == "DIFF":
        back -= 1 + (line.word(back - 1) == ",")
    elif line.word(back) == "," and line.word(place) == "ahead":
        back -= 1
    return back if back >= 0 and line.items[back].kind == "MARK" and line.word(place) != "to" else None


def shared_place(line: Line, place: int) -> int:
    """``second to A in Athens and to B in Paris``: the first preposition, to which the place belongs; else the same item."""
    if line.word(place - 1) != "and":
        return place
    same = [i for i in range(max(0, place - 14), place - 2) if line.word(i) == line.word(place)]
    first = same[0] if same else place
    clauses = any(line.items[i].kind == "W" and line.tag(i) in FINITE for i in range(first, place))
    return place if clauses else first


def after_second(line: Line, place: int) -> bool:
    """``second in Mombasa to X``: only places, dates and meetings stand between."""
    for back in range(place - 1, max(-1, place - 10), -1):
        item = line.items[back]
        if item.symbol in ("PLC:ordinal", "PLC:runner-up"):
            return True
        if item.kind not in ("VEN", "COMP", "DATE", "DISC", "ROUND") and item.word not in (
            "in",
            "at",
            "over",
            "the",
            "on",
            "men",
            "women",
            "'s",
            "’s",
            "and",
            "both",
            "this",
            "that",
            "same",
            "race",
            "event",
            "final",
        ):
            return False
    return False


def won(line: Line, anchor: int, place: int) -> bool:
    """``won from X``, ``snatched bronze from X``, ``home by a hundredth from X``; not ``took the record from X``."""
    items = line.items
    if not (
        items[anchor].kind == "PLC" or items[anchor].symbol in ("WIN", "TITLE:title") or items[place - 1].kind == "DIFF"
    ):
        return False
    marked = next((i for i in range(anchor, place) if items[i].kind == "MARK"), place)
    taken = [i for i in range(anchor, marked if marked < place else place) if items[i].kind == "REC"]
    return not any(line.word(i - 2) not in ("in", "with") and line.word(i - 1) != "in" for i in taken)


def placed_person(line: Line, anchor: int) -> int | None:
    """Whose finishing place or mark an item is: the subject of the verb that it hangs on, or whose apposition it is in."""
    token = line.doc[line.items[anchor].token]
    verb = token
    while not verb.tag_.startswith("V") and verb.head.i != verb.i and verb.dep_ not in ("appos",):
        verb = verb.head
    if doubtful(line, verb if verb.tag_.startswith("V") else token, anchor):
        return None
    beside = next((b for b in (anchor - 1, anchor - 2) if line.is_person(b)), None)
    if (
        beside is not None
        and line.items[anchor].symbol == "PLC:ordinal"
        and (beside == anchor - 1 or line.word(anchor - 1) == ",")
    ):
        return beside
    found = doer(line, verb, anchor) if verb.tag_.startswith("V") else None
    if found is not None:
        return found[0]
    owner = nominal_owner(line, anchor)
    if owner is None and line.items[anchor].kind == "MARK":
        owner = subject_owner(line, verb)
    return owner if owner is not None or verb.tag_.startswith("V") else clause_head(line, anchor)


def subject_owner(line: Line, verb: Token) -> int | None:
    """``Her time was 11.42, ahead of X``: the owner of the effort that is the subject of a verb."""
    noun = next((c for c in verb.children if c.dep_ == "nsubj" and c.lower_ in EFFORTS), None)
    place = next((i for i, item in enumerate(line.items) if noun is not None and item.token == noun.i), None)
    return nominal_possessor(line, place) if place is not None else None


EFFORTS = frozenset(
    "time mark clocking effort throw jump leap vault run performance score total best clearance".split()
)


def nominal_owner(line: Line, place: int) -> int | None:
    """The owner of a noun: a possessive before it, else the person right before a comma or ``with``."""
    back = place - 1
    while back >= 0 and place - back <= 8:
        if line.items[back].symbol == "HIS":
            return back
        if line.word(back) in ("'s", "’s", "'", "’") and line.is_person(back - 1):
            return back - 1
        if line.is_person(back):
            return back
        if line.word(back) == "," and not line.is_person(back - 1):
            return None
        if line.word(back) != "," and not premodifier(line, back) and not neutral(line, back):
            return None
        back -= 1
    return None


def nominal(line: Line, place: int) -> Iterator[Contest]:
    """``victory over X``, ``her defeat by X``, ``a loss to X``, ``defeat of X``."""
    word = line.word(place)
    wins, loses = word in NOUNS_OF_WINNING, word in NOUNS_OF_LOSING
    if not (wins or loses) or verb_at(line, place) is not None:
        return
    nxt = place + 1
    while (nxt < len(line.items) and line.items[nxt].kind in ("DISC", "COMP", "DATE", "VEN", "ROUND", "MARK")) or (
        line.word(nxt) in ("in", "at", "the", "last") and nxt < place + 6
    ):
        nxt += 1
    link = line.word(nxt)
    if link == "at" or (line.word(nxt - 1) == "at" and line.word(nxt - 2) != "at"):
        nxt, link = (nxt, link) if link == "at" else (nxt - 1, "at")
    if wins and link in ("over", "against", "on"):
        start, losing = nxt + 1, False
    elif loses and link in ("by", "to", "against"):
        start, losing = nxt + 1, True
    elif loses and [line.word(place + n) for n in (1, 2, 3, 4)] == ["at", "the", "hands", "of"]:
        start, losing = place + 5, True
    elif loses and (behind := came_by(line, place)) is not None:
        start, losing = behind, True
    elif loses and link == "of":
        start, losing = nxt + 1, False
    else:
        return
    others = persons_after(line, start)
    token = line.doc[line.items[place].token]
    verb = token
    while not verb.tag_.startswith("V") and verb.head.i != verb.i:
        verb = verb.head
    if not others or doubtful(line, verb, place):
        return
    own = nominal_possessor(line, place)
    if own is None:
        found = doer(line, verb, place) if verb.tag_.startswith("V") else None
        own = found[0] if found else None
    if own is None or own in others:
        return
    for other in others:
        yield Contest(place, other if losing else own, own if losing else other, "noun", 0.85)


def came_by(line: Line, place: int) -> int | None:
    """``defeat of the season came at the hands of X``, ``was by X``: the place behind, over what dates the defeat."""
    came = False
    for nxt in range(place + 1, min(place + 10, len(line.items))):
        word = line.word(nxt)
        if came and (word in ("by", "to", "against") or [line.word(nxt + n) for n in range(-3, 1)] == HANDS):
            return nxt + 1
        came = came or word in ("came", "was", "is", "comes")
        if line.items[nxt].kind not in ("DATE", "DISC", "VEN", "COMP") and word not in DATING:
            return None
    return None


def nominal_possessor(line: Line, place: int) -> int | None:
    """``her narrow defeat``, ``Greene's second consecutive defeat``."""
    for back in range(place - 1, max(-1, place - 7), -1):
        if line.items[back].symbol == "HIS":
            return back
        if line.word(back) in ("'s", "’s", "'", "’") and line.is_person(back - 1):
            return back - 1
        if not premodifier(line, back) and line.items[back].kind not in ("PLC", "MARK", "ROUND"):
            return None
    return None


def inverted(line: Line, place: int) -> Iterator[Contest]:
    """``Behind her X was second``, ``Behind him in 19.70 came X``: at the head of a clause."""
    if line.word(place) != "behind" or (place and line.word(place - 1) not in (";", ",", "and", '"', "“")):
        return
    winner = place + 1
    if not line.is_person(winner) or (place > 1 and line.items[place - 2].kind in ("MARK", "PLC", "DIFF")):
        return
    for nxt in range(winner + 1, min(winner + 12, len(line.items))):
        if line.is_person(nxt):
            rest = line.items[nxt + 1 : nxt + 10]
            came = any(line.items[i].word in ("came", "finished", "was") for i in range(winner + 1, nxt))
            if came or any(i.kind in ("PLC", "MARK") or i.symbol == "FIN" for i in rest):
                yield Contest(place, winner, nxt, "inverted", 0.85)
            return
        if not neutral(line, nxt) and line.word(nxt) not in ("came", "was", "finished", ","):
            return
