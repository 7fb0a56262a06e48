"""Records that a sentence only speaks of: ``world record expectations``, ``with the record in her sights``."""

from __future__ import annotations

import re

from extractor.linking.phrases import Line

#: What a record as a modifier leaves a record that was made: ``a record run``; ``record hopes`` and ``record pace`` are none.
MADE = frozenset(
    "run runs time times mark marks throw throws jump jumps leap leaps vault vault effort efforts clocking performance "
    "performances height heights distance race races win victory victories display score scores total totals set figures swim walk put "
    "putt haul tally number crowd sprint double treble title titles margin fashion breaker breakers breaking "
    "setter setters setting equalling gold winner leader haul holding".split()
)
#: Behind a record: it is only ahead.
AHEAD_OF = (
    "in sight",
    "in danger",
    "in jeopardy",
    "in mind",
    "within reach",
    "under threat",
    "at risk",
    "on the cards",
    "on the agenda",
)
SPOKEN = frozenset("attempt attempts bid hopes bonus aside holder holders books pace schedule chances chance".split())
SIGHTED = re.compile(r"(?:\w+ ){0,2}in (?:his|her|their|my|our|\w+ ['’]s?) sights?\b")


def modifies(line: Line, place: int) -> bool:
    """``world record expectations``, ``record pace``: the name of a record that only describes something else."""
    behind = line.word(place + 1)
    return behind in SPOKEN or (behind not in MADE and compounded(line, place) and line.tag(place + 1) in ("NN", "NNS"))


def compounded(line: Line, place: int) -> bool:
    """Whether the parse makes a record the modifier of the noun right behind it."""
    if place + 1 >= len(line.items) or line.items[place + 1].kind != "W":
        return False
    token = line.doc[line.items[place + 1].token - 1]
    return token.dep_ in ("compound", "amod", "nmod") and token.head.i == line.items[place + 1].token


def lies_ahead(line: Line, place: int) -> bool:
    """``with the world record in her sights``, ``the record was under threat``."""
    behind = " ".join(line.word(i) for i in range(place + 1, min(len(line.items), place + 6)))
    return bool(SIGHTED.match(behind)) or any(words in behind.split(" , ")[0] for words in AHEAD_OF)
