"""The clause of a comparison: which words of its sentence speak of its race."""

from __future__ import annotations

from extractor.discourse.occasions import Occasion
from extractor.linking.contests.forms import Contest
from extractor.linking.cues import breaks
from extractor.linking.items import Row
from extractor.linking.phrases import FINITE, Line, apposition_end

MARKS = ('"', "“")
#: Words with which a clause of its own begins behind a comparison.
ENDING = frozenset("who whom whose which while but before then".split())
#: Verbs that go on with a new clause behind a comma: ``X, second to Y in Rome, will run``.
NEW_VERBS = frozenset("RUN FIN SET HOPE WILL BE TAKE SAY PLC:win".split())
#: What may stand between ``and`` and the subject of a new clause besides its day and place.
LEADING_IN = frozenset("in at on over the a last this that then again".split())
#: What somebody is called who has won.
HONOURED = frozenset("champion winner medallist holder runner-up finalist".split())
#: What an aside behind a comma begins with that is no aside: ``X, in London in 2003, beat Y``.
ADVERBIAL = frozenset("in at on over during after before for with by as then and but having".split())
#: Constructions that hold the end of the race, told after ``and``, too.
WHOLE = ("move", "drop")


def reported(text: str, row: Row, contest: Contest) -> bool:
    """Whether a comparison of a sentence in the first person is the reporter's: outside the quotation marks of its paragraph."""
    start = text.rfind("\n", 0, row.sentence.start) + 1
    end = text.find("\n", row.sentence.end)
    paragraph = text[start : end if end >= 0 else len(text)]
    if not any(mark in paragraph for mark in MARKS):
        return False
    before = text[start : row.items[contest.trigger].start]
    return before.count('"') % 2 == 0 and before.count("“") <= before.count("”") and "‘" not in before


def region(row: Row, contest: Contest) -> tuple[int, int, bool]:
    """The items of the clause that compares, from its subject to its end, and whether it is a clause on a person (``who``)."""
    items = row.items
    low, high = contest.trigger, max(contest.trigger, *contest.people())
    while (
        low > 0
        and items[low].word not in ("who", "whom")
        and items[low - 1].word != "but"
        and not again(row, low - 1)
        and not (breaks(items, low - 1) and not within_clause(row, low))
    ):
        low -= 1
    while high + 1 < len(items) and not (
        ends(row, high + 1) and not (contest.rule in WHOLE and items[high + 1].word == "and")
    ):
        high += 1
    return low, high, items[low].word in ("who", "whom")


def again(row: Row, place: int) -> bool:
    """Whether an ``and`` goes on with another of the same comparison: ``second to A in Athens and to B in Paris``."""
    words = [item.word for item in row.items[place : place + 2]]
    return words[:1] == ["and"] and words[1:] in (["to"], ["behind"], ["from"])


def within_clause(row: Row, low: int) -> bool:
    """``the final in Rome, in which X was second``: the words before the comma belong to the clause."""
    return any(item.word in ("which", "where", "when") for item in row.items[low : low + 3])


def ends(row: Row, place: int) -> bool:
    """Whether the clause of a comparison ends before an item: a new clause, or a new verb of the same subject."""
    items = row.items
    if items[place].word in ENDING or items[place].symbol == "SAY" or breaks(items, place):
        return True
    if items[place].word == "," and place + 1 < len(items):
        following = items[place + 1]
        return following.symbol in NEW_VERBS or following.word in ("had", "has", "goes", "would")
    if items[place].word != "and":
        return False
    if goes_on(row, place):
        return True
    return again(row, place) or any(
        item.symbol in ("RUN", "FIN", "SET", "HOPE", "WILL", "BE", "TAKE", "NOT") or item.word in ("had", "has")
        for item in items[place + 1 : place + 3]
    )


def goes_on(row: Row, place: int) -> bool:
    """Whether ``and`` begins a clause with its day and place before its subject: ``and a week ago in Rome he was second``."""
    for nxt in range(place + 1, min(place + 9, len(row.items) - 1)):
        item = row.items[nxt]
        if item.kind == "PER" and item.symbol in ("PER", "PRON", "EPI"):
            return nxt > place + 1 and row.items[nxt + 1].symbol in NEW_VERBS
        if item.kind not in ("DATE", "VEN", "COMP") and item.word not in LEADING_IN:
            return False
    return False


def asides(line: Line, contest: Contest) -> list[tuple[int, int]]:
    """The stretches between commas that describe the two: ``Fisher, third in Paris in 2024, beat``, ``beat X, who had won in Rome,``."""
    out = []
    for person in contest.people():
        if (line.word(person + 1) == "," and line.word(person + 2) not in ADVERBIAL) or (
            line.word(person + 1) == "of" and line.word(person + 3) == "," and person < contest.trigger
        ):
            end = aside_end(line, contest, person)
            out += [(person, end)] if end is not None else []
    return out


def aside_end(line: Line, contest: Contest, person: int) -> int | None:
    """The comma that ends a description of a person: the last one before the verb of the comparison, else that of the description."""
    if person < contest.trigger:
        commas = [i for i in range(person + 3, contest.trigger) if line.word(i) == ","]
        ends = [i for i in commas if i + 1 == contest.trigger or line.tag(i + 1) in FINITE or line.tag(i + 1) == "RB"]
        return ends[-1] if ends else apposition_end(line, person + 2)
    if line.word(person + 2) in ("who", "whose"):
        return next((i for i in range(person + 3, len(line.items)) if line.word(i) in (",", ";")), len(line.items))
    return apposition_end(line, person + 2) or honours_end(line, person + 2)


def honours_end(line: Line, start: int) -> int | None:
    """The comma behind what somebody has won: ``, four times a champion in Boston ,``; None where that is not what stands there."""
    end = next((i for i in range(start, min(start + 12, len(line.items))) if line.word(i) == ","), None)
    if end is None:
        return None
    told = [line.items[i] for i in range(start, end)]
    plain = not any(line.is_person(i) or line.tag(i) in FINITE for i in range(start, end))
    return end if plain and any(i.kind in ("TITLE", "PLC") or i.word in HONOURED for i in told) else None


def aside(row: Row, place: int, low: int) -> bool:
    """Whether an event stands in words that look back: ``her first race since she fell in the Commonwealth 10,000m``."""
    for item in reversed(row.items[low:place]):
        if item.word in ("since", "having"):
            return True
        if item.kind == "PER" or item.word in (",", ";"):
            return False
    return False


def elsewhere(line: Line, contest: Contest, occasion: Occasion) -> bool:
    """Whether an occasion before a comparison is that of another clause: of ``who`` up to the comma, of a record ``set by X in
    1992``, of ``the title she won in Athens``."""
    if "since" in (line.word(occasion.low - 1), line.word(occasion.low - 2)):
        return "when" not in (line.word(occasion.high + 1), line.word(occasion.high + 2))
    if occasion.low > contest.trigger:
        return False
    after = range(occasion.high + 1, contest.trigger)
    if any(line.word(i) == "," and line.tag(i + 1) in ("VBD", "VBZ") for i in after) and any(
        line.word(i) == "who" for i in range(occasion.low)
    ):
        return True
    words = [line.word(i) for i in range(max(0, occasion.low - 5), occasion.low)]
    if words[-1:] == ["from"] and any(
        line.items[i].kind == "TITLE" for i in range(max(0, occasion.low - 4), occasion.low)
    ):
        return True
    people = [i for i in line.row.of_kind("PER") if occasion.low - 4 <= i < occasion.low]
    if people and line.word(people[-1] - 1) == "by" and people[-1] not in contest.people():
        return True
    kinds = [line.items[i].kind for i in range(max(0, occasion.low - 4), occasion.low)]
    return kinds[:3] == ["TITLE", "PER", "PLC"] and words[-1:] in (["in"], ["at"])


def implied_event(competition: str | None) -> str | None:
    """The event that the name of a competition is about (``London Marathon``: marathon)."""
    name = (competition or "").lower()
    for word in ("half marathon", "marathon", "cross country", "race walk"):
        if word in name or (word == "race walk" and "race walking" in name):
            return word
    return "mile" if name.endswith(" mile") else None
