"""Records that a comparison says were set: ``2:17:18, 89 seconds faster than X's world best``; and the holders whom it names without
their marks: ``16 centimetres further than X had managed in 2006``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.linking.phrases import PRIOR, Line, head_person
from extractor.linking.records.claims import Claim
from extractor.linking.records.former import ORIGIN, VERB
from extractor.linking.records.line import Spelled, number, whom
from extractor.normalize.marks import Mark
from extractor.spans import DifferenceMention, MarkMention

MORE = frozenset(
    "better faster quicker further farther longer higher beyond inside under improvement clear ahead".split()
)
COMPARISON = re.compile(
    r" (?:(?P<diff>D\d+|a \S+|half a \S+|\d[\d.,]*\S*|\S+ hundredths|\S+ tenths|\S+ centimetres) )?"
    r"(?:(?P<than>better|faster|quicker|further|farther|longer|higher|more|less|improvement|improved) (?:than|on|upon)|(?P<beyond>inside|beyond|under)) "
)
NP = r"(?:(?!M\d|D\d|; |who |and |but |with |had |outside |short |off |shy |behind |away |a |an |half )\S+ ){0,6}?"
ADJ = r"(?:(?:DATE|DISC|NAT|COMP|VEN|old|previous|existing|former|long|-|standing|outdoor|indoor|own|best|of|earlier|world|D\d+) )*?"
OLD = re.compile(
    rf"(?:{NP}[@%=]\d+ (?:'s? )?{ADJ}(?:R\d+|M\d+|record|mark|best|time) |(?:the|any) (?:(?!M\d|[@~%]|; |and |outside |short )\S+ ){{0,7}}?(?:R\d+|M\d+|record|mark|one) |{NP}[@%]\d+ {ORIGIN}(?:, )?(?:whose {ADJ}M\d+|(?:who )?had {VERB}|(?:who )?{VERB} (?:M\d+|in|at|here|on|to|DATE|VEN)|needed|(?:in|at) (?:DATE|VEN)) )"
)
PRONOUN = re.compile(r"^ (?:and )?(?:that|this|it|which|both|but that) ")
HEDGES = frozenset("almost nearly about around over some than roughly under approximately".split())
ENDS = (";", "but", "while")


def gains(sp: Spelled) -> Iterator[Claim]:
    """What the comparisons of a row say: a mark that is better than a record, and whose that record was."""
    for m in sp.find(COMPARISON):
        if not OLD.match(sp.text, m.end()) or doubted(sp, m.start()):
            continue
        at = sp.place(m.end())
        mark = compared(sp, sp.place(m.start() + 1))
        if mark is not None and not better(sp, m, mark):
            continue
        if mark is not None and not (mark != PRIOR and beside_winner(sp, mark, m.start())):
            yield Claim(mark if mark != PRIOR else at, None, "set", mark, "gain", 0.8)
        owner = head_person(sp.line, at)
        if owner is None or not unmarked(sp, owner):
            owner = maker(sp, m.end()) or possessor_of(sp, m.end())
        if owner is not None:
            after = marked_after(sp, owner)
            value = None if after is not None else old_value(sp, mark, m)
            yield Claim(owner, owner, "former", after, "gain-on", 0.8, value)


def compared(sp: Spelled, place: int) -> int | None:
    """The mark that a comparison speaks of: the last before it in its clause; PRIOR where a pronoun takes up what was told before."""
    for back in range(place - 1, max(-1, place - 26), -1):
        item = sp.line.items[back]
        if item.kind == "MARK":
            return best_of(sp, back, place)
        if item.word in ENDS:
            return None
    return PRIOR if PRONOUN.match(sp.text) else None


def beside_winner(sp: Spelled, mark: int, end: int) -> bool:
    """``second in 7:23.14, was also inside the record``: the record is the winner's."""
    before = sp.line.items[max(0, mark - 3) : mark]
    after = sp.text[sp.starts[mark] : end + 1]
    return " also " in after and any(i.kind == "PLC" and getattr(i.mention, "place", 1) != 1 for i in before)


def best_of(sp: Spelled, last: int, place: int) -> int:
    """``A beat B, 27:07.34 to 27:08.17, both inside the record``: the better mark of two that are; else the one given."""
    if "both" not in [sp.line.word(i) for i in range(last, place)]:
        return last
    two = [i for i in sp.line.row.of_kind("MARK") if last - 6 <= i <= last]
    values = [
        (m.mark.value if m.mark.unit == "s" else -m.mark.value, i)
        for i in two
        if isinstance(m := sp.line.items[i].mention, MarkMention)
    ]
    return min(values)[1] if values else last


def better(sp: Spelled, m: re.Match[str], mark: int) -> bool:
    """Whether the words say that the mark is the better one; ``more`` is so of distances and points, ``less`` of times."""
    word = m["than"] or m["beyond"] or "improvement"
    if word in MORE:
        return True
    mention = sp.line.items[mark].mention if mark != PRIOR else None
    unit = mention.mark.unit if isinstance(mention, MarkMention) else None
    return unit is None or (unit == "s") == (word == "less")


def doubted(sp: Spelled, offset: int) -> bool:
    """Whether what is better is only hoped for, or nobody's."""
    before = sp.text[:offset].split()
    if {"only", "nobody", "no_one", "none"} & set(before[-14:]):
        return True
    return bool({"not", "n't", "never", "nobody", "would", "could", "might", "if", "to", "no"} & set(before[-5:]))


def unmarked(sp: Spelled, owner: int) -> bool:
    """Whether a verb of making follows a holder, so that no mark, record or effort of theirs does: ``than X had run in 2006``."""
    rest = sp.text[sp.starts[owner] :].split(" ", 1)[1]
    return re.match(rf"(?:of NAT |, who |who )?(?:had |needed |(?:in|at) (?:DATE|VEN) |{VERB} )", rest) is not None


MAKER = re.compile(
    rf"the (?:\S+ ){{0,3}}?(?:R\d+|record|mark) (?:, )?(?:that |which |with which )?(?P<o>[@%~]\d+) {ORIGIN}(?:had )?{VERB} "
)
MADE_BY = re.compile(
    rf"the (?:\S+ ){{0,4}}?(?:R\d+|record|mark|best) (?:that had been |which had been )?{VERB} by (?P<by>\S+) "
)


def maker(sp: Spelled, offset: int) -> int | None:
    """``than the mark that X had set``: who made the old record."""
    m = MAKER.match(sp.text, offset)
    if m is not None:
        return number(m["o"])
    m = MADE_BY.match(sp.text, offset)
    return whom(sp, sp.place(m.start("by"))) if m else None


OWNED = re.compile(
    r"(?:NAT |COMP |TITLE |DISC |=\d+ \S+ ){0,3}(?P<o>[@%]\d+) 's? (?:(?:DATE|DISC|old|previous|own|existing) )*(?:(?:R\d+|record|mark) (?!of )|time (?:in|from|at) )"
)


def possessor_of(sp: Spelled, offset: int) -> int | None:
    """``than X's world record``: whose the record was."""
    m = OWNED.match(sp.text, offset)
    return number(m["o"]) if m else None


def old_value(sp: Spelled, mark: int | None, m: re.Match[str]) -> Mark | None:
    """The old mark: the new one and by how much it is better."""
    if mark is None or mark == PRIOR or not (m["diff"] or "").startswith("D"):
        return None
    difference = number(m["diff"])
    hedged = {sp.line.word(difference - 1), sp.line.word(difference - 2)} & HEDGES
    return None if hedged else worse_by(sp.line, mark, difference)


def worse_by(line: Line, mark: int, difference: int) -> Mark | None:
    """A mark less a difference, as far as both are of one unit."""
    new, less = line.items[mark].mention, line.items[difference].mention
    if not isinstance(new, MarkMention) or not isinstance(less, DifferenceMention) or new.mark.unit != less.mark.unit:
        return None
    sign = 1 if new.mark.unit == "s" else -1
    return Mark.of(new.mark.value + sign * less.mark.value, new.mark.unit)


def marked_after(sp: Spelled, owner: int) -> int | None:
    """The first mark in the clause behind a holder."""
    for place in range(owner + 1, min(len(sp.line.items), owner + 22)):
        item = sp.line.items[place]
        if item.kind == "MARK":
            return place
        if item.word in (";", "and", "but") or (item.kind == "PER" and item.symbol == "PER"):
            return None
    return None
