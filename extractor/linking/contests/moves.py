"""Comparisons by the move that decided a race: ``kicked past X to win``, ``pulled away from X and crossed the line in 26:23``,
``dropped X``, ``X's sprint past Y``."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.linking.assertion import TABLES, doubtful, leads_only
from extractor.linking.contests.forms import Contest, ends_in_win, verb_at
from extractor.linking.contests.margins import ongoing
from extractor.linking.contests.places import nominal_possessor
from extractor.linking.contests.subjects import doer, joint
from extractor.linking.contests.words import DROPS, ENDS, MOVE_NOUNS, MOVED, MOVES, RUNS, UNBEATEN
from extractor.linking.phrases import Line, after_person, head_person, persons_after

LATE = frozenset({"last", "final", "closing", "late", "run-in", "inside", "dying"})
STRETCHES = frozenset(
    "strides stride metres yards m straight bend turn lap kilometre mile miles hurdle barrier leg run-in round jump throw put stages stretch".split()
)
#: Verbs of a chase that ends with ``down``.
RAN = frozenset("ran runs running".split())
#: Words behind somebody who was passed in a table, or who took the baton.
NO_RACE = TABLES | {"baton"}
ENDINGS = frozenset(
    "finish finished finishing cross crossed crossing home clocking clocked reached reaching timed stopped stopping".split()
)


def moving(line: Line, place: int) -> Iterator[Contest]:
    """``kicked past X to win``: a move on somebody that the sentence ends with a win, a place or a finishing time."""
    verb = verb_at(line, place)
    start = move_start(line, place) if verb is not None and line.word(place) in MOVED else None
    if verb is None or start is None:
        return
    losers = persons_after(line, start)
    if not losers or doubtful(line, verb, place) or not decided(line, start, losers[-1]):
        return
    winner = doer(line, verb, place)
    for own in joint(line, winner[0], place) if winner is not None else ():
        for loser in losers:
            yield Contest(place, own, loser, "move", 0.82)


def move_start(line: Line, place: int) -> int | None:
    """The place behind ``past``, ``away from``, ``clear of`` after a verb or noun of moving, over an adverb."""
    for move in range(place + 1, min(place + 4, len(line.items))):
        if line.word(move) in MOVES:
            following = line.word(move + 1) in ("of", "from")
            return move + 1 + following if following or line.word(move) in ("past", "by") else None
        if line.tag(move) not in ("RB", "RP", "JJ"):
            return None
    return None


def dropping(line: Line, place: int) -> Iterator[Contest]:
    """``dropped first X and then Y``, ``shook off X``, ``ran X down``: where the race ended so."""
    verb = verb_at(line, place)
    particles = DROPS.get(line.word(place))
    if verb is None or particles is None:
        return
    start = place + 1
    if line.word(start) in particles:
        start += 1
    start += line.word(start) in ("first", "both", "even")
    losers = persons_after(line, start)
    if not losers or doubtful(line, verb, place):
        return
    end = after_person(line, losers[-1])
    if "" not in particles and start == place + 1 and line.word(end) not in particles:
        return
    later = end + 2 if line.word(end) == "and" and line.word(end + 1) == "then" else None
    losers += persons_after(line, later) if later is not None else []
    rid = ("off" in particles or (line.word(place) in RAN and line.word(end) == "down")) and not ongoing(
        line, range(place, end)
    )
    if not rid and not decided(line, start, losers[-1]):
        return
    winner = doer(line, verb, place)
    for loser in losers if winner is not None else ():
        yield Contest(place, winner[0] if winner else loser, loser, "drop", 0.8)


def ending(line: Line, place: int) -> Iterator[Contest]:
    """``ended X's winning run``, ``stopped a 21-race winning run of X's``."""
    verb = verb_at(line, place)
    if verb is None or line.word(place) not in ENDS:
        return
    ended = ended_by(line, place)
    if ended is not None and not doubtful(line, verb, place):
        for other in persons_after(line, ended[1]):
            yield Contest(place, other, ended[0], "streak", 0.82)
        return
    words = {line.word(i): i for i in range(place + 1, min(place + 14, len(line.items)))}
    run = next((i for w, i in words.items() if w in RUNS), None)
    if run is None or not UNBEATEN & set(words) or doubtful(line, verb, place):
        return
    holders = [i for i in range(place + 1, min(run + 4, len(line.items))) if line.items[i].kind == "PER"]
    winner = doer(line, verb, place)
    if holders and winner is not None and owns(line, holders[0], run):
        yield Contest(place, winner[0], holders[0], "streak", 0.82)


def owns(line: Line, holder: int, run: int) -> bool:
    """``X's run``, ``his run``, ``the run of X``: whether a run is somebody's."""
    behind = run < holder and any(line.word(i) == "of" for i in range(run + 1, holder))
    return line.possessive(holder) or line.items[holder].symbol == "HIS" or behind


def ended_by(line: Line, place: int) -> tuple[int, int] | None:
    """``X's winning run was ended by Y``: the item of its holder, and the place behind ``by``."""
    by = next((i for i in range(place + 1, min(place + 5, len(line.items))) if line.word(i) == "by"), None)
    run = next((i for i in range(place - 1, max(-1, place - 6), -1) if line.word(i) in RUNS), None)
    if by is None or run is None:
        return None
    words = {line.word(i) for i in range(max(0, run - 5), run)}
    holder = nominal_possessor(line, run)
    return (holder, by + 1) if holder is not None and UNBEATEN & words else None


def passing(line: Line, place: int) -> Iterator[Contest]:
    """``X's sprint past Y in the last 300 metres``."""
    if line.word(place) not in MOVE_NOUNS or verb_at(line, place) is not None:
        return
    start = move_start(line, place)
    losers = persons_after(line, start) if start is not None else []
    winner = nominal_possessor(line, place) if losers else None
    if winner is None or not decided(line, place, losers[-1]):
        return
    for loser in losers:
        yield Contest(place, winner, loser, "move", 0.8)


def decided(line: Line, start: int, loser: int) -> bool:
    """Whether a move was the last: a win, a place or a time of the same subject follows; else it was close to the line, with no
    stage named."""
    if {line.word(i) for i in range(loser + 1, min(loser + 8, len(line.items)))} & NO_RACE:
        return False
    if concluded(line, loser):
        return True
    return late(line, loser) and not leads_only(line, start, loser)


def late(line: Line, loser: int) -> bool:
    """Whether the words behind somebody tell of the end of the race: ``on the last bend``, ``on the line``."""
    words = [line.word(i) for i in range(loser + 1, min(loser + 12, len(line.items)))]
    return bool((LATE & set(words) and STRETCHES & set(words)) or {"line", "tape"} & set(words)) or (
        ends_in_win(line, loser)
    )


def concluded(line: Line, loser: int) -> bool:
    """``... and won``, ``to finish in 13:21.13``, ``and came home in 1:21:05``: how the same subject ended the race."""
    for place in range(after_person(line, loser), min(loser + 30, len(line.items))):
        item = line.items[place]
        if item.word in (";", "but", "who", "whom", "which", "only") or line.word(place - 1) == "until":
            return False
        if head_of_clause(line, place):
            return False
        if item.symbol == "PLC:win" and joined(line, place):
            return True
        if item.kind == "PLC" and item.symbol != "PLC:win":
            return True
        if item.word in ENDINGS and any(
            line.items[i].kind == "MARK" for i in range(place, min(place + 14, len(line.items)))
        ):
            return True
    return False


def joined(line: Line, place: int) -> bool:
    """Whether a verb of winning goes on with the same subject: ``and won``, ``to win``, ``, winning``, ``before winning``."""
    return any(line.word(i) in ("and", "to", ",", "before", "then", "for") for i in range(max(0, place - 3), place))


def head_of_clause(line: Line, place: int) -> bool:
    """Whether somebody else becomes the subject at an item."""
    if not line.is_person(place) or line.items[place].symbol == "PRON":
        return False
    return head_person(line, place) == place and line.tag(min(place + 1, len(line.items) - 1)) in ("VBD", "VBZ")
