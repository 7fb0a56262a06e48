"""Records that pass from one to another: ``took the record from Y``, ``wrest it from Y, whose 4.85m``, ``relieved Y of the record``,
``the record went to X``, ``X had owned it, at 12.87, since 2008``, ``X equalled it``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.linking.assertion import doubtful
from extractor.linking.records.claims import Claim
from extractor.linking.records.line import Spelled, number, whom
from extractor.linking.subjects import subject

THING = r"(?P<thing>(?:the|his|her|that|a|=\d+) (?:(?:\S+ ){0,4}?)(?:R\d+|record|mark|one)|R\d+|it|them|~\d+)"
TAKEN = re.compile(
    rf" (?P<verb>took|regained|regaining|reclaimed|reclaiming|recaptured|take|takes|taken|taking|wrest|wrested|wresting|claimed|claim|claiming|seized|seize|seizing|snatched|snatching|grabbed|won|inherited|removed|stolen|stole) {THING} (?:(?:away|off|back) )?(?:from|off) (?P<np>\S+) "
)
RELIEVED = re.compile(
    rf" (?P<verb>deprived|depriving|robbed|robbing|relieved|relieving|stripped|stripping) (?P<np>(?:\S+ ){{1,6}}?)of {THING} "
)
PASSED = re.compile(
    rf" {THING} (?:(?:has|had|have) )?(?:now |then |also )?(?:went|gone|passed|fell|fallen) to (?P<np>\S+) "
)
OWNED = re.compile(
    rf" (?P<verb>(?:owned|held|owns|holds|kept|had)) {THING} (?:(?!M\d|; |and |but |who )\S+ ){{0,7}}?(?:(?:, )?(?:with|at|of|:) (?:(?:an?|the|=\d+) (?:\S+ ){{0,2}}?)?(?P<m>M\d+)|, (?P<n>M\d+) (?:,|since|from|set|run)) "
)
EQUALLED = re.compile(
    r" (?P<o>[@%~]\d+) (?:, )?(?:who )?(?:had |has |himself |herself |then |also |later )*(?P<verb>equalled|equaled|matched|tied) (?:it|that|them|the record|the mark|=\d+ (?:R\d+|M\d+|record|mark)) "
)
MOVED = re.compile(
    r" (?P<o>[@%~]\d+) (?:, )?(?:who )?(?:had |has |himself |herself |then |also |later |since |soon )*(?P<verb>improved|lowered|brought|took|taken|cut|raised|pushed|nudged|put|moved|extended|carried|reduced|trimmed|got|bettered|advanced|stretched) (?:it|that|the record|the mark|=\d+ (?:own )?(?:record|mark)|on (?:it|that|him|himself|herself)) (?:again |once more |down |up |out |back |further |still |, |yet )*(?:(?:to|with|by running) (?:an? )?|(?:in (?:the |=\d+ )?\S+ )?: )(?P<m>M\d+) "
)
STOOD_TO = re.compile(
    r" (?P<thing>it|(?:the|that|an?) (?:\S+ ){0,3}?(?:R\d+|record|mark)) (?:(?:that|which) )?(?:had|has) (?:long |since \S+ |previously )?(?:stood to|belonged to|been held by|been owned by|been the property of|been in the (?:hands|possession|name) of) (?P<np>\S+) "
)
PREVIOUS_HOLDER = re.compile(
    r" (?:(?P<o>@\d+) (?:(?:of|from) NAT )?, (?:=\d+ \S+ and )?(?:the|a) (?:previous|former|old) (?P<thing>(?:record - )?holder|record holder|HOLDER) |(?:previous|former|old) (?:record - )?holder (?:of \S+ \S+ )?,? ?(?P<p>@\d+) )"
)
ERASED = re.compile(
    r" (?P<o>[@%~]\d+) (?:of NAT |from NAT )?(?:had |has |himself |herself |then |later |finally )*(?P<verb>broke|erased|bettered|smashed|shattered|surpassed|eclipsed) (?:it|the record|the mark) "
)
SET_IT = re.compile(
    r" (?P<o>[@%~]\d+) (?:of (?:the )?NAT )?(?:, )?(?:who )?(?:had |has )?(?P<verb>set|ran|established|made) (?:it|the record|the mark) (?:(?!M\d|; |@|and |but )\S+ ){1,9}?(?::|with|at|of|,) (?P<m>M\d+) "
)
THINGS_OF_A_RECORD = re.compile(r"(?:R\d+|record|mark|it|one|them)$")


def takings(sp: Spelled) -> Iterator[Claim]:
    """What is said of records that change hands; claims on the item of the record or of the words that stand for it."""
    for m in sp.find(TAKEN):
        yield from lost(sp, m)
    for m in sp.find(RELIEVED):
        yield from lost(sp, m)
    for m in sp.find(PASSED):
        person = whom(sp, sp.place(m.start("np")))
        if person is not None and worth(m) and m["thing"] not in ("it", "them"):
            yield Claim(
                thing(sp, m), person, "set", mark_with(sp, person) or mark_behind(sp, person), "passed-to", 0.75
            )
    for m in sp.find(STOOD_TO):
        person = whom(sp, sp.place(m.start("np")))
        if person is not None:
            yield Claim(thing(sp, m), person, "former", mark_behind(sp, person), "stood-to", 0.75)
    for m in sp.find(PREVIOUS_HOLDER):
        yield Claim(sp.place(m.end() - 2), number(m["o"] or m["p"]), "former", None, "previous-holder", 0.8)
    for m in sp.find(OWNED):
        yield from owned(sp, m)
    yield from moves(sp)


def moves(sp: Spelled) -> Iterator[Claim]:
    """Who equalled the record in hand, or took it further: ``until Liu equalled it``, ``improved it to 12.88``."""
    for m in sp.find(EQUALLED):
        marks = [i for i in sp.line.row.of_kind("MARK") if i < sp.place(m.start("verb"))]
        if happened(sp, m):
            yield Claim(
                sp.place(m.start("verb")), number(m["o"]), "set", marks[-1] if marks else None, "equalled", 0.75
            )
    for m in sp.find(ERASED):
        if happened(sp, m):
            yield Claim(sp.place(m.start("verb")), number(m["o"]), "set", mark_with(sp, number(m["o"])), "erased", 0.75)
    for m in sp.find(SET_IT):
        yield Claim(number(m["m"]), number(m["o"]), "set", number(m["m"]), "set-it", 0.75)
    for m in sp.find(MOVED):
        if happened(sp, m):
            yield Claim(number(m["m"]), number(m["o"]), "set", number(m["m"]), "moved", 0.8)


def happened(sp: Spelled, m: re.Match[str]) -> bool:
    """Whether the verb of a match says what has happened."""
    verb = sp.place(m.start("verb"))
    return not doubtful(sp.line, sp.line.doc[sp.line.items[verb].token], verb)


def thing(sp: Spelled, m: re.Match[str]) -> int:
    """The item of the record or of its word."""
    return sp.place(m.end("thing") - 1)


def worth(m: re.Match[str]) -> bool:
    """Whether the thing can be a record."""
    return THINGS_OF_A_RECORD.search(m["thing"]) is not None


def lost(sp: Spelled, m: re.Match[str]) -> Iterator[Claim]:
    """Who lost a record to whom."""
    verb = sp.place(m.start("verb"))
    token = sp.line.doc[sp.line.items[verb].token]
    person = whom(sp, sp.place(m.start("np")))
    if person is None or not worth(m) or doubtful(sp.line, token, verb):
        return
    place = thing(sp, m)
    found = subject(sp.line, token, verb)
    loser = other(sp, person, found[0]) if found is not None and found[0] >= 0 else person
    if loser is not None:
        yield Claim(place, loser, "former", mark_behind(sp, person), "taken-from", 0.8)
    if found is not None:
        yield Claim(place, found[0], "set", mark_with(sp, person), "taken", 0.75)


def other(sp: Spelled, loser: int, taker: int) -> int | None:
    """Who lost the record: no pronoun can mean the taker, so that it is the one named first in the row."""
    line = sp.line
    if line.person(loser) != line.person(taker):
        return loser
    return next((i for i in line.row.of_kind("PER") if line.person(i) != line.person(taker)), None)


def owned(sp: Spelled, m: re.Match[str]) -> Iterator[Claim]:
    """``had held the record with 9026``, ``had owned it, at 12.87``: the holder, with the mark behind."""
    verb = sp.place(m.start("verb"))
    token = sp.line.doc[sp.line.items[verb].token]
    if not worth(m) or doubtful(sp.line, token, verb):
        return
    found = subject(sp.line, token, verb)
    if found is not None:
        past = token.tag_ in ("VBD", "VBN")
        yield Claim(thing(sp, m), found[0], "former" if past else "held", number(m["m"] or m["n"]), "owned", 0.8)


def mark_behind(sp: Spelled, person: int) -> int | None:
    """``Y, whose 4.85m``, ``Y, who ran 12:50.38``, ``Y (12:50.38)``, ``Y in 7:55.72``: the mark of one named."""
    rest = sp.text[sp.starts[person] :].split(" ", 1)[1]
    m = re.match(
        r"(?:(?:of|from) NAT )?(?:, )?(?:whose |\( )(?:(?!M\d|@|; |and )\S+ ){0,4}?(?P<m>M\d+) |(?:, )?who (?:(?!M\d|@|; |and )\S+ ){1,6}?(?P<n>M\d+) ",
        rest,
    )
    return int((m["m"] or m["n"])[1:]) if m else None


def mark_with(sp: Spelled, person: int) -> int | None:
    """``took it from Y in May with 79.42m``, ``when she cleared 4.88m``: the mark of the one who took the record."""
    rest = sp.text[sp.starts[person] :].split(" ", 1)[1]
    m = re.match(
        r"(?:(?!M\d|@|; |who |whose |and |but )\S+ ){0,8}?(?:with|in|when ~\d+ \S+|by \S+) (?:an? (?:\S+ ){0,4}?)?(?P<m>M\d+) ",
        rest,
    )
    return int(m["m"][1:]) if m else None
