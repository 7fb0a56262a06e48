"""Records told of several at once: ``national records for A in the 400m hurdles, 50.95, and B in the 1500m, 3:26.73``; and the person whom
two descriptions announce: ``the record holder and last year's winner, X``."""

from __future__ import annotations

from extractor.linking.phrases import Line
from extractor.linking.records.marks import missed

DESCRIBING = frozenset("and the last year previous 's ’s defending reigning former this season - his her".split())
NOUNS = frozenset("winner champion runner-up favourite holder medallist finalist captain leader".split())


def several(line: Line, place: int) -> list[int]:
    """``A (4:18.42) and B (4:18.65) both ran national records``: the marks of a plural record, where there are more than one."""
    if not line.word(place).endswith("records") or missed(line, place):
        return []
    marks = [i for i in line.row.of_kind("MARK") if bracketed(line, i) and abs(i - place) <= 26]
    if line.word(place + 1) in ("both", "each") or line.word(place - 1) == "both":
        marks = marks or [i for i in line.row.of_kind("MARK") if i < place][-2:]
    marks = marks if len(marks) > 1 else one_each(line, place)
    return marks if len(marks) > 1 else []


def bracketed(line: Line, mark: int) -> bool:
    """``(4:18.42)``, ``(400m hurdles, 50.95)``: a mark in brackets, with at most its event before it."""
    return line.word(mark - 1) == "(" or (
        line.word(mark - 1) == "," and line.items[mark - 2].kind == "DISC" and line.word(mark - 3) == "("
    )


def one_each(line: Line, place: int) -> list[int]:
    """``records for A in the 400m hurdles, 50.95, and B in the 1500m, 3:26.73``, ``records were set: A ran ...``: the marks behind,
    where each has somebody of its own before it."""
    if not {"for", "by", "from", ":", "to"} & {line.word(i) for i in range(place + 1, min(place + 6, len(line.items)))}:
        return []
    kinds = [
        (line.items[i].kind, i) for i in range(place + 1, len(line.items)) if line.items[i].kind in ("PER", "MARK")
    ]
    turns = "".join("P" if kind == "PER" else "M" for kind, _ in kinds)
    return [i for kind, i in kinds if kind == "MARK"] if turns == "PM" * (len(turns) // 2) else []


def announced_behind(line: Line, place: int) -> int | None:
    """``the record holder and last year's winner, X``: the person behind the comma that ends two descriptions of one."""
    if line.word(place + 1) != "and":
        return None
    for nxt in range(place + 2, min(place + 10, len(line.items) - 1)):
        item = line.items[nxt]
        if item.word == ",":
            noun = line.items[nxt - 1]
            return nxt + 1 if line.is_person(nxt + 1) and (noun.word in NOUNS or noun.kind == "TITLE") else None
        if item.kind not in ("DATE", "TITLE", "COMP", "NAT", "DISC", "PLC") and item.word not in DESCRIBING | NOUNS:
            return None
    return None
