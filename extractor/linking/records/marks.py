"""Around the words of a record: its marks, the verbs that set or break it, and the signs that it was missed or only spoken of."""

from __future__ import annotations

from spacy.tokens import Token

from extractor.linking.assertion import doubtful
from extractor.linking.phrases import Line
from extractor.linking.records.spoken import lies_ahead, modifies
from extractor.linking.records.words import BREAKING, MISSING, SETTING
from extractor.spans import MarkMention

POSSESSIVES = ("'s", "’s", "'", "’")
INDEFINITE = frozenset("a an another new two three both several worth for".split())
REACH = 11
FELL = frozenset("fell gone went broken beaten erased shattered eclipsed".split())
UNREAL = frozenset("not n't n’t never yet may might could can will would should cannot if unless".split())
#: Behind a record: it is one no more.
LOST = (
    ["no", "more"],
    ["consigned", "to"],
    ["is", "history"],
    ["was", "history"],
    ["no", "longer"],
    ["lasted", "only"],
    ["lasted", "just"],
)
#: What is taken that is no part of a record: ``took heart from X's record``.
IDLE = frozenset("heart inspiration part aim note encouragement pride confidence courage interest delight".split())
#: With ``on ... for``: ``on course for the record``.
COURSE = frozenset("course track schedule line pace".split())


def bracket_mark(line: Line, person: int) -> int | None:
    """The mark in brackets behind a person."""
    place = person + 1
    return (
        place + 1
        if line.word(place) == "(" and place + 1 < len(line.items) and line.items[place + 1].kind == "MARK"
        else None
    )


def run_mark(line: Line, owner: int) -> int | None:
    """``held by X, who clocked 2:05:38``, ``by X with 2:05:38``: the mark of a holder."""
    for nxt in range(owner + 1, min(owner + 8, len(line.items))):
        item = line.items[nxt]
        if item.kind == "MARK":
            return nxt
        if item.kind == "PER" or not (
            item.word in (",", "(", "with", "at", "of", "in", "who")
            or item.kind in ("NAT", "DATE")
            or item.symbol in ("RUN", "SET")
        ):
            return None
    return None


def before(line: Line, place: int) -> set[str]:
    """The words of a record and right before it."""
    return set(" ".join(line.word(i) for i in range(max(0, place - 4), place + 1)).split())


def ordinal_before(line: Line, place: int) -> bool:
    """``the Russian's 12th world record``: one of several."""
    words = [line.word(i) for i in range(max(0, place - 3), place + 1)]
    return any(
        (w[:1].isdigit() and w.endswith(("th", "st", "nd", "rd")))
        or w in ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "first")
        for w in " ".join(words).split()
    )


def preposition(line: Line, place: int) -> str:
    """The word right before an item."""
    return line.word(place - 1)


def of_mark(line: Line, place: int) -> int | None:
    """``record of 13.24``, ``record (13.24)``, ``record 13.24``, ``record for 400m of 44.58``."""
    for nxt in range(place + 1, min(place + 6, len(line.items))):
        item = line.items[nxt]
        if item.kind == "MARK":
            return nxt if line.word(nxt - 1) in ("of", "(", "at", "–", "-", ":") or nxt == place + 1 else None
        if item.kind not in ("DISC", "DATE", "VEN") and item.word not in (
            "of",
            "for",
            "the",
            "(",
            "at",
            "in",
            "over",
            "-",
            "–",
            ":",
            "time",
            "mark",
            "women",
            "men",
            "'s",
            "’s",
        ):
            return None
    return None


def to_mark(line: Line, place: int) -> int | None:
    """``the record with 13.24``, ``by clocking 13.24``, ``to 13.24``, ``in 13.24``: the mark behind a record that was set, past the
    mark that the record stood at."""
    first = of_mark(line, place)
    for nxt in range(place + 1 if first is None else first + 1, min(place + REACH, len(line.items))):
        item = line.items[nxt]
        if item.kind == "MARK" and line.word(nxt - 1) == "from":
            continue
        if item.kind == "MARK":
            lead = " ".join(line.word(i) for i in range(max(place + 1, nxt - 4), nxt))
            return (
                nxt
                if any(
                    w in lead.split()
                    for w in (
                        "with",
                        "to",
                        "in",
                        "by",
                        "when",
                        "clocking",
                        "clocked",
                        "winning",
                        "running",
                        "throwing",
                        "of",
                        "as",
                        "down",
                        "up",
                    )
                )
                else None
            )
        if item.word == "," and nxt + 1 < len(line.items) and line.tag(nxt + 1) == "VBD":
            return None
        if (
            (item.word in (";", "held", "set", "by") and item.word != "by")
            or (item.kind == "PER" and item.symbol == "PER")
            or (item.kind == "DIFF" and line.word(nxt - 1) != "by")
        ):
            return None
    return None


def breaking_verb(line: Line, place: int) -> int | None:
    """The verb before a record whose object it is (``took 0.3 off the record``)."""
    for back in range(place - 1, max(-1, place - REACH), -1):
        item = line.items[back]
        if item.word in BREAKING and line.tag(back).startswith("V"):
            return None if line.word(back + 1) in IDLE else back
        if (
            item.kind in ("MARK", "PLC", "REC")
            or item.word in (";", ".", ":", "(", "and", "but", "outside", "short", "behind", "inside")
            or (item.kind == "W" and line.tag(back) in ("VBD", "VBZ", "VBP", "MD"))
        ):
            return None
    return None


def passed(line: Line, place: int) -> bool:
    """Whether what follows says that a record fell: ``X's record fell``, ``the record was broken``."""
    behind = [line.word(i) for i in range(place + 1, min(place + 9, len(line.items)))]
    if line.word(0) in ("gone", "down", "out") and line.word(1) in ("is", "was", "went", "goes", "are"):
        return True
    if any(behind[n : n + 2] in LOST for n in range(min(5, len(behind)))):
        return True
    fell = next((n for n, word in enumerate(behind) if word in FELL), None)
    return fell is not None and not UNREAL & set(behind[:fell])


def missed(line: Line, place: int) -> bool:
    """Whether the record was missed, hoped for or only spoken of."""
    for back in range(place - 1, max(-1, place - 7), -1):
        item = line.items[back]
        if item.word == "despite":
            break
        if item.word == "about" and line.word(back - 1).startswith("set"):
            return True
        if item.word in COURSE and line.word(back - 1) in ("on", "in") and line.word(back + 1) in ("for", "to"):
            return True
        if item.word in MISSING and not (item.word == "off" and breaking_verb(line, place) is not None):
            return True
        if (
            (item.kind == "PER" and line.word(back - 1) != "by")
            or item.word in (";", ",", "(")
            or (item.word in SETTING and line.tag(back).startswith("V"))
        ):
            break
    return modifies(line, place) or lies_ahead(line, place)


def doubted(line: Line, place: int) -> bool:
    """Whether the verb that a record belongs to is denied, hoped for or still to come."""
    verb = governing_verb(line, place)
    return verb is not None and doubtful(line, line.doc[line.items[verb].token], verb)


def indefinite(line: Line, place: int) -> bool:
    """``a national record``, ``another``, ``national records``, ``her third world record``."""
    words = [line.word(i) for i in range(max(0, place - 3), place)] + line.word(place).split()[:1]
    return (
        bool(INDEFINITE & set(words))
        or line.word(place).endswith("records")
        or any(line.items[i].symbol == "HIS" for i in range(max(0, place - 2), place))
    )


def mark_before(line: Line, place: int) -> int | None:
    """The mark that is the record: ``13.24, a national record``, ``13.24 was a record``, ``in 13.24 for a record``, ``a record 13.24``."""
    if (
        place + 1 < len(line.items)
        and line.items[place + 1].kind == "MARK"
        and line.word(place).endswith("record")
        and indefinite(line, place)
    ):
        return place + 1
    back = place - 1
    while back >= 0 and place - back <= 9:
        item = line.items[back]
        if item.kind == "MARK" and line.word(back - 1) in ("under", "inside", "below", "beyond", "over", "sub"):
            back -= 1
            continue
        if item.kind == "MARK":
            between = [line.word(i) for i in range(back + 1, place)]
            link = {",", "(", "was", "is", "for", "which", "–", "-", "—", "both", "being", "also", "remains"} & set(
                between
            )
            return (
                back if (link or between in (["a"], ["an"])) and (indefinite(line, place) or "(" in between) else None
            )
        if item.kind in ("REC",) or item.word in ("and", "but", "also"):
            back -= 1
            continue
        if (
            item.kind in ("PER", "PLC", "DIFF")
            or item.word in (";", "of", "from", "with")
            or (
                item.kind == "W"
                and line.tag(back).startswith("V")
                and item.symbol != "BE"
                and item.word not in ("making", "giving")
            )
        ):
            return None
        back -= 1
    return None


def governing_verb(line: Line, place: int) -> int | None:
    """The verb of setting that a record belongs to, before it."""
    for back in range(place - 1, max(-1, place - REACH - 3), -1):
        item = line.items[back]
        if item.word in SETTING and line.tag(back).startswith("V"):
            return None if line.word(back + 1) in IDLE else back
        if (
            item.word in (";", ".", ":")
            or (item.kind == "PER" and item.symbol in ("PRON", "EPI") and item.word != "her")
            or (item.kind == "W" and line.tag(back) in ("VBD", "VBZ", "VBP", "MD"))
        ):
            return None
    return None


def mark_of_subject(line: Line, verb: int) -> int | None:
    """``her 13.24 broke the record``: the mark that is the subject, or that the verb has before the record."""
    token: Token = line.doc[line.items[verb].token]
    for child in token.children:
        if child.dep_ == "nsubj":
            found = next((i for i in line.row.of_kind("MARK") if line.items[i].token == child.i), None)
            if found is not None:
                return found
    near = [i for i in line.row.of_kind("MARK") if verb - 10 <= i < verb]
    if (
        near
        and isinstance(line.items[near[-1]].mention, MarkMention)
        and not any(
            (line.items[i].kind == "PER" and line.items[i].symbol == "PER") or line.word(i) in (";", "who")
            for i in range(near[-1], verb)
        )
    ):
        return near[-1]
    return None
