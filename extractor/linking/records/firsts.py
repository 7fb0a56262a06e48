"""World records told without the word: ``became the first woman to clear five metres``, ``the fastest indoor time ever run``. What
kind of record it was, the text around says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.linking.assertion import doubtful
from extractor.linking.phrases import PRIOR
from extractor.linking.records.claims import Claim
from extractor.linking.records.line import Spelled, number
from extractor.linking.subjects import subject

WHO = r"(?:man|woman|person|human|human being|athlete|runner|sprinter|hurdler|steeplechaser|vaulter|jumper|thrower|miler|walker|decathlete|heptathlete|girl|boy)"
DOING = r"(?:break|run|clear|go|dip|finish|jump|throw|vault|score|surpass|better|complete|cover|exceed|beat|leap|walk|duck|get)"
BARRIER = r"(?:M\d+|D\d+|DISC|[a-z]+ (?:metres|minutes|seconds|points|hours|feet))"
FIRST = re.compile(
    rf" first {WHO} (?:ever |in history |in the world |alive |indoors )*(?:to (?:have )?{DOING}|under|over|inside|below|beyond|past) (?:(?!M\d|D\d|[@%~;,]|twice|both|win|and |but )\S+ ){{0,7}}?(?P<b>{BARRIER}) "
)
#: Of a season, a country, a manner: no world record.
NARROWED = re.compile(
    r" (?:since|twice|times|again|both|altitude|without|barefoot|unpaced|season|summer|winter|DATE this|this year|this season|in the same|on the same|on [a-z]+ soil) "
)
BEST = re.compile(
    r" (?:the )?(?P<w>fastest|quickest|longest|highest|farthest|furthest|greatest) (?:(?:indoor|outdoor|DISC|time|mile|leap|throw|jump|vault|score|clocking|mark|run|total|effort) ){1,4}?"
    r"(?:ever (?:(?:run|recorded|thrown|jumped|vaulted|scored|seen|made|achieved|set|cleared|walked|measured) )?|in history |of all time |in the history of (?:the )?(?:event|sport|athletics) )(?P<end>\S+)"
)
AFTER_BEST = re.compile(r"(?:[.,;:!)(]|over|when)$")
RANKED = frozenset("second third fourth fifth sixth seventh eighth ninth tenth - joint among equal".split())


def firsts(sp: Spelled) -> Iterator[Claim]:
    """Who was the first beyond a barrier, and whose mark is called the best there has been."""
    if "first" in sp.text:
        for m in sp.find(FIRST):
            yield from beyond(sp, m)
    if " ever " in sp.text or " history " in sp.text or " of all time " in sp.text:
        for m in sp.find(BEST):
            yield from best_ever(sp, m)


def beyond(sp: Spelled, m: re.Match[str]) -> Iterator[Claim]:
    """The first beyond a barrier, with the mark that took them there."""
    at = sp.place(m.start() + 1)
    end = sp.text.find(" , ", m.end())
    rest = sp.text[m.start() : end if end >= 0 else len(sp.text)] + " "
    if NARROWED.search(rest) or denied(sp, at):
        return
    owner = whose(sp, at)
    barrier = number(m["b"]) if m["b"][0] == "M" and m["b"][1:].isdigit() else None
    mark = taken_there(sp, at, barrier)
    if owner is not None and mark is not None:
        yield Claim(mark, owner, "set", mark, "first-ever", 0.8)


def denied(sp: Spelled, place: int) -> bool:
    """Whether the words before speak of what is still to be done, or of somebody who is not."""
    token = sp.line.doc[sp.line.items[place].token]
    while not token.tag_.startswith("V") and token.head.i != token.i:
        token = token.head
    before = {sp.line.word(i) for i in range(max(0, place - 4), place)}
    return bool(before & {"not", "n't", "be", "become", "no"}) or (
        token.tag_.startswith("V") and doubtful(sp.line, token, place)
    )


def whose(sp: Spelled, place: int) -> int | None:
    """Who became the first: the subject of the verb, or the person before a comma."""
    line = sp.line
    back = place - 1 - (line.word(place - 1) == "the")
    if line.word(back) == "," and line.is_person(back - 1):
        return back - 1
    verb = line.doc[line.items[back].token] if back >= 0 else None
    if verb is None or not verb.tag_.startswith("V"):
        return None
    found = subject(line, verb, back)
    return None if found is None or found[0] == PRIOR else found[0]


def taken_there(sp: Spelled, place: int, barrier: int | None) -> int | None:
    """The mark of the one who was first: one told beside the barrier, else a barrier of height or length that was cleared."""
    marks = [i for i in sp.line.row.of_kind("MARK") if i != barrier]
    if len(marks) == 1:
        return marks[0]
    field = barrier is not None and getattr(getattr(sp.line.items[barrier].mention, "mark", None), "unit", None) == "m"
    return barrier if not marks and field and sp.line.word(place + 2) == "to" else None


def best_ever(sp: Spelled, m: re.Match[str]) -> Iterator[Claim]:
    """The mark that is called the best ever: that of the sentence, else the one told before."""
    at = sp.place(m.start("w"))
    before = {sp.line.word(i) for i in range(max(0, at - 3), at)}
    if before & RANKED or not AFTER_BEST.match(m["end"]) or denied(sp, at) or NARROWED.search(sp.text[m.start() :]):
        return
    marks = sp.line.row.of_kind("MARK")
    if len(marks) == 1:
        yield Claim(marks[0], None, "set", marks[0], "best-ever", 0.75)
