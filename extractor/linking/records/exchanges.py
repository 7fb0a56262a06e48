"""Records that go from one to another without a word of taking: ``lost the record to Y``, ``supplanted Y as record holder``, ``X's record
was consigned to history by Y's 28:54.14``, ``a mark that X had held for six years was gone``, ``walked away with the record``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.linking.assertion import doubtful
from extractor.linking.phrases import Line
from extractor.linking.records.claims import Claim
from extractor.linking.records.line import Spelled, number, whom
from extractor.linking.records.taking import mark_behind, mark_with, thing
from extractor.linking.subjects import subject

RECORD = r"(?:R\d+|record|mark)"
THING = rf"(?P<thing>(?:the|that|=\d+|@\d+ 's?) (?:(?!M\d|; )\S+ ){{0,4}}?{RECORD})"
LOST_TO = re.compile(
    rf" (?P<verb>lost|loses|losing|lose|surrendered|surrendering|relinquished|yielded|conceded|ceded) {THING} (?:(?:in|on|for|over) (?:the |last )?(?:DISC|DATE|VEN|COMP) )*(?:, )?to (?P<np>\S+) "
)
SUPPLANTED = re.compile(
    r" (?P<verb>supplant|supplants|supplanted|supplanting|replace|replaces|replaced|replacing|succeed|succeeds|succeeded|succeeding|displace|displaced|displacing|usurped|usurping|dethroned|dethroning|ousted|ousting) (?P<np>(?:(?!; |as )\S+ ){1,7}?)as (?:(?:the|a|NAT|COMP|DISC|VEN|world|-) ){0,4}(?P<thing>HOLDER|record holder|R\d+) "
)
FALLEN = r"(?:broken|beaten|bettered|eclipsed|erased|smashed|shattered|surpassed|overtaken|removed|wiped_out|wiped out|wiped|swept away|consigned to history|taken down|improved|obliterated|demolished|destroyed|toppled|blown away)"
FALLEN_TO = re.compile(
    rf" (?P<thing>{RECORD}) (?:(?!M\d|; |, |not |n't |never |yet |@)\S+ ){{0,5}}?(?:was|were|is|been|being) (?:\S+ly |then |at last |soon |itself |again )*{FALLEN} (?:(?:in|on|at|here|last|later|a|this|that) |DATE |VEN |COMP |, )*by (?P<np>\S+) "
)
GONE = re.compile(
    rf" (?P<thing>{RECORD}) (?:(?:in|for|over|at) (?:the )?DISC )?(?:, )?(?:that|which) (?P<np>(?:(?!M\d|; )\S+ ){{1,6}}?)had (?:held|owned|set|run|kept|possessed|established) (?:(?!M\d|; |@)\S+ ){{0,8}}?(?:, )?(?:was|were|had|is) (?:now |finally |at last )?(?:gone|history|no more|broken|beaten|erased|fallen) "
)
WALKED = re.compile(
    rf" (?P<verb>walked|walks|walking|came|coming|went|going|ran|made|left) (?:away|off|home|out) with (?P<thing>(?:the|a|an|=\d+|another) (?:(?!M\d|; )\S+ ){{0,4}}?{RECORD}) (?:(?:of|,|\( ) ?(?P<m>M\d+) )?"
)
NAMED_OUT = re.compile(
    rf" (?:erase|erased|erasing|wipe|wiped|wiping|delete|deleted|deleting|removed|removing|struck|striking) (?:(?:the )?name of (?P<np>\S+) |(?P<o>@\d+) 's? name )(?:(?!M\d|; )\S+ ){{0,6}}?(?:from|off|out of) (?:(?!M\d|; )\S+ ){{0,6}}?(?P<thing>HOLDER|holders|{RECORD}) "
)
WORDS: tuple[str, ...] = (
    "lost",
    "lose",
    "surrender",
    "relinquish",
    "yield",
    "ced",
    "suppl",
    "replac",
    "succe",
    "displac",
    "usurp",
)
WORDS += ("dethron", "oust", " by ", "had ", " with ", " name ")
SUPPLANTING = frozenset(
    "supplant supplanted supplanting replace replaced replacing succeed succeeded succeeding displaced dethroned ousted usurped".split()
)


def exchanges(sp: Spelled) -> Iterator[Claim]:
    """What is said of records that have another holder than before."""
    if " R" not in sp.text and "record" not in sp.text and " mark " not in sp.text and "HOLDER" not in sp.text:
        return
    if any(word in sp.text for word in WORDS):
        yield from passing_on(sp)
        yield from falling(sp)


def passing_on(sp: Spelled) -> Iterator[Claim]:
    """``lost the record to Y``: the subject had it, the other set it; ``supplanted Y as holder``: the other way round."""
    for m in sp.find(LOST_TO):
        person, own = whom(sp, sp.place(m.start("np"))), done_by(sp, m)
        if person is not None and own is not None and own != person:
            yield Claim(thing(sp, m), own, "former", None, "lost-to", 0.8)
            yield Claim(thing(sp, m), person, "set", mark_behind(sp, person) or mark_with(sp, person), "handed", 0.8)
    for m in sp.find(SUPPLANTED):
        person, own = whom(sp, sp.place(m.start("np"))), done_by(sp, m)
        if person is not None and own is not None and sp.line.person(own) != sp.line.person(person):
            yield Claim(thing(sp, m), person, "former", None, "previous-holder", 0.8)
            yield Claim(thing(sp, m), own, "set", nearest_mark(sp, m), "handed", 0.8)
    for m in sp.find(WALKED):
        own = done_by(sp, m)
        if own is not None:
            mark = number(m["m"]) if m["m"] else nearest_mark(sp, m)
            yield Claim(thing(sp, m), own, "set", mark, "handed", 0.8)


def falling(sp: Spelled) -> Iterator[Claim]:
    """``X's record was broken by Y``, ``a mark that X had held for six years was gone``, ``wiped X's name from the list of holders``."""
    for m in sp.find(FALLEN_TO):
        person = whom(sp, sp.place(m.start("np")))
        if person is not None:
            behind = sp.text[sp.starts[person] :].split(" ", 3)
            mark = number(behind[2]) if behind[1] in ("'s", "'") and re.fullmatch(r"M\d+", behind[2]) else None
            yield Claim(
                sp.place(m.start("thing")),
                person,
                "set",
                mark or mark_behind(sp, person) or mark_with(sp, person),
                "handed",
                0.8,
            )
    for m in sp.find(GONE):
        person = whom(sp, sp.place(m.start("np")))
        if person is not None:
            yield Claim(sp.place(m.start("thing")), person, "former", None, "stood-to", 0.8)
    for m in sp.find(NAMED_OUT):
        person = whom(sp, sp.place(m.start("np"))) if m["np"] else number(m["o"])
        if person is not None:
            yield Claim(sp.place(m.start("thing")), person, "former", None, "taken-from", 0.8)


def done_by(sp: Spelled, m: re.Match[str]) -> int | None:
    """The subject of the verb of a match, where it says what has happened."""
    verb = sp.place(m.start("verb"))
    token = sp.line.doc[sp.line.items[verb].token]
    found = None if doubtful(sp.line, token, verb) else subject(sp.line, token, verb)
    return found[0] if found is not None and found[0] >= 0 else None


def nearest_mark(sp: Spelled, m: re.Match[str]) -> int | None:
    """The one mark of a row; None where there are more, or none."""
    marks = sp.line.row.of_kind("MARK")
    return marks[0] if len(marks) == 1 else None


def supplanted(line: Line, person: int) -> bool:
    """``replaced X as record holder``: whether somebody else took the place of a person."""
    words = {line.word(i) for i in range(max(0, person - 4), person)}
    return "as" in {line.word(i) for i in range(person + 1, min(person + 4, len(line.items)))} and bool(
        words & SUPPLANTING
    )
