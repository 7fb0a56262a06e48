"""Comparisons of two marks of one race: ``won in 9.79 to X's 9.80``, ``three hundredths quicker than X``."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from extractor.linking.assertion import doubtful
from extractor.linking.contests.forms import Contest, verb_at
from extractor.linking.contests.places import anchor_before, placed_person
from extractor.linking.contests.subjects import clause_head, doer
from extractor.linking.phrases import Line, after_person, head_person, persons_after
from extractor.spans import MarkMention

#: How far apart two marks of one race may be.
RATIO = Decimal("1.25")
LOSING = frozenset({"slower", "lower", "shorter"})


def versus(line: Line, place: int) -> Iterator[Contest]:
    """``won in 9.79 to X's 9.80``: the better mark has won."""
    if line.word(place) not in ("to", "against") or place < 2 or line.items[place - 1].kind != "MARK":
        return
    other = owner_ahead(line, place + 1)
    if other is None:
        return
    theirs = next((i for i in range(other + 1, min(other + 4, len(line.items))) if line.items[i].kind == "MARK"), None)
    better = None if theirs is None or of_a_year(line, theirs) else is_better(line, place - 1, theirs)
    own = None if better is None else mark_owner(line, place - 1)
    if own is not None and own != other:
        yield Contest(place, own if better else other, other if better else own, "versus", 0.88)


def of_a_year(line: Line, mark: int) -> bool:
    """Whether a mark is one of some year: ``X's 9.92 in 1988``."""
    after = [line.items[i] for i in range(mark + 1, min(mark + 4, len(line.items)))]
    return any(item.kind == "DATE" and len(getattr(item.mention, "iso", "")) == 4 for item in after)


def owner_ahead(line: Line, start: int) -> int | None:
    """``X's 9.80``, ``his rival's 9.80``: the person before the possessive."""
    for place in range(start, min(start + 6, len(line.items))):
        if line.items[place].kind == "MARK" or line.items[place].word in (",", ";", "in"):
            return None
        if line.items[place].kind == "PER" and line.word(place + 1) in ("'s", "’s", "'", "’"):
            return place
    return None


def is_better(line: Line, mine: int, theirs: int) -> bool | None:
    """Whether the first of two marks has beaten the second; None where they are not of one event or alike."""
    a, b = line.items[mine].mention, line.items[theirs].mention
    if not isinstance(a, MarkMention) or not isinstance(b, MarkMention) or min(a.mark.value, b.mark.value) <= 0:
        return None
    low, high = sorted((a.mark.value, b.mark.value))
    if high / low > RATIO or low == high:
        return None
    units = {a.mark.unit, b.mark.unit} if a.unit_stated == b.unit_stated else {(a if a.unit_stated else b).mark.unit}
    return (a.mark.value < b.mark.value) == (units == {"s"}) if len(units) == 1 else None


def mark_owner(line: Line, mark: int) -> int | None:
    """Who has a mark: whom the verb or place that it hangs on belongs to, else the head of the clause."""
    anchor = anchor_before(line, mark + 1)
    owner = placed_person(line, anchor if anchor is not None else mark)
    return owner if owner is not None else clause_head(line, mark)


def faster(line: Line, place: int) -> Iterator[Contest]:
    """``won in 12.20, three seconds quicker than X``, ``6,731 points, 238 more than X``: a margin in the same race."""
    if line.word(place + 1) != "than" or not measured(line, place):
        return
    others = persons_after(line, place + 2)
    if not others or any(line.possessive(o) for o in others):
        return
    nxt = after_person(line, others[-1])
    if nxt < len(line.items) and (line.tag(nxt) in ("VBD", "VBZ", "MD") or line.word(nxt) in ("in", "at")):
        return
    own = own_mark(line, place - 1)
    losing = line.word(place) in LOSING
    for other in others if own is not None and own not in others else ():
        yield Contest(place, other if losing else own or 0, own or 0 if losing else other, "faster", 0.75)


def outmarked(line: Line, place: int) -> Iterator[Contest]:
    """``at 5.95m he was far better than X (5.45m)``, ``which put him ahead of X (45.75)``: two marks of one race, the better first."""
    than = line.word(place) == "than" and line.word(place - 1) in BETTER
    others = persons_after(line, place + 1) if than or put_ahead(line, place) else []
    theirs = others[0] + 2 if others and line.word(others[0] + 1) == "(" else None
    mine = next((i for i in range(place - 1, max(-1, place - 16), -1) if line.items[i].kind == "MARK"), None)
    if theirs is None or mine is None or line.items[min(theirs, len(line.items) - 1)].kind != "MARK":
        return
    people = [i for i in line.row.of_kind("PER") if mine - 3 <= i < place]
    own = people[-1] if people and than else whose(line, mine) or mark_owner(line, mine)
    if own is not None and own not in others and is_better(line, mine, theirs):
        for other in others:
            yield Contest(place, own, other, "versus", 0.8)


BETTER = frozenset("better further farther faster quicker higher longer superior".split())


def whose(line: Line, mark: int) -> int | None:
    """``X, whose heat of 45.28``: whom a relative clause gives a mark."""
    back = next((i for i in range(mark - 1, max(1, mark - 8), -1) if line.word(i) == "whose"), None)
    if back is None:
        return None
    owner = back - 1 - (line.word(back - 1) == ",")
    return owner if line.is_person(owner) else None


def put_ahead(line: Line, place: int) -> bool:
    """``put him ahead of``, ``took her clear of``."""
    return (
        line.word(place) == "of"
        and line.word(place - 1) in ("ahead", "clear")
        and (line.items[place - 2].kind == "PER" or line.word(place - 2) in ("him", "her"))
        and line.word(place - 3) in ("put", "puts", "putting", "took", "taking", "left", "leaving", "moved", "carried")
    )


def measured(line: Line, place: int) -> bool:
    """Whether a measure stands before ``quicker than``."""
    return place > 0 and (line.items[place - 1].kind == "DIFF" or line.items[place - 1].symbol == "#")


def own_mark(line: Line, place: int) -> int | None:
    """Whose mark is compared: that of the place or verb before the measure, over ``, which was just over``."""
    anchor = anchor_before(line, place)
    if anchor is not None:
        return placed_person(line, anchor)
    for back in range(place - 1, max(-1, place - 8), -1):
        if line.items[back].kind == "MARK":
            return mark_owner(line, back)
        if line.items[back].kind == "PER" or (line.word(back) in ("record", "best") or line.items[back].kind == "REC"):
            return None
    return None


def overpowering(line: Line, place: int) -> Iterator[Contest]:
    """``found X too strong``: the subject has lost."""
    verb = verb_at(line, place)
    if verb is None or line.word(place) not in ("found", "finding", "finds"):
        return
    winners = persons_after(line, place + 1)
    end = after_person(line, winners[-1]) if winners else place
    if not winners or (line.word(end) != "too" and line.word(end) not in ("in", "just", "far")):
        return
    if head_person(line, end) is not None or doubtful(line, verb, place) or not overpowered(line, end):
        return
    loser = doer(line, verb, place)
    for winner in winners if loser is not None else ():
        yield Contest(place, winner, loser[0] if loser else 0, "idiom", 0.85)


def overpowered(line: Line, place: int) -> bool:
    """``too strong``, ``in irresistible form``."""
    strong = ("strong", "good", "fast", "quick", "powerful", "hot", "tough")
    words = [line.word(i) for i in range(place, min(place + 4, len(line.items)))]
    return ("too" in words and bool(set(words) & set(strong))) or (words[:1] == ["in"] and "form" in words)
