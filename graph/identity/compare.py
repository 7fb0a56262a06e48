"""How much speaks for two groups of claims telling of one race."""

from __future__ import annotations

from datetime import date

from rapidfuzz import fuzz

from extractor.gazetteer import disciplines
from graph.identity.groups import Group, agree, clashes, spread
from graph.identity.meetings import TITLED, Meeting

NEVER = -99.0
ENOUGH = 3.0
UNDECIDING = frozenset(("heat", "qualification", "quarter-final", "semi-final"))
SOFT = frozenset(("mark", "place"))


def likeness(one: Group, two: Group) -> float:
    """The score; :data:`ENOUGH` and more is one race, :data:`NEVER` where something forbids it. Symmetric."""
    if one.discipline != two.discipline or (one.sexes and two.sexes and not one.sexes & two.sexes):
        return NEVER
    if not one.discipline and not one.entries.keys() & two.entries.keys():
        return NEVER
    where, when = place_score(one, two), day_score(one, two)
    if NEVER in (where, when):
        return NEVER
    shared, agreeing = athletes_score(one, two)
    stage = round_score(one, two, agreeing)
    if stage == NEVER or not clash_allowed(one, two, agreeing):
        return NEVER
    if sure_performance(one, two):
        where = max(where, -0.5)
    if not (one.sexes and two.sexes) and not agreeing:
        if spread(one, two) or not comparable(one, two):
            return NEVER
        where -= 0.5
    return where + when + shared + stage + filling_score(one, two)


def filling_score(one: Group, two: Group) -> float:
    """Half a point where one tells a place that the other leaves open: two halves of one result list."""
    mine, theirs = (frozenset().union(*(e.places for e in g.entries.values())) for g in (one, two))
    return 0.5 if mine and theirs and not mine & theirs else 0.0


def sure_performance(one: Group, two: Group) -> bool:
    """Whether an athlete has one mark of five digits (3:49.78) in both: hardly twice in a year, whatever the town."""
    for athlete in one.entries.keys() & two.entries.keys():
        if any(len(m.as_tuple().digits) >= 5 for m in one.entries[athlete].marks & two.entries[athlete].marks):
            return True
    return False


def comparable(one: Group, two: Group) -> bool:
    """Whether both have marks by which to tell a men's from a women's race."""
    return all(any(entry.marks for entry in group.entries.values()) for group in (one, two))


def place_score(one: Group, two: Group) -> float:
    """Meeting, edition and city."""
    if one.editions & two.editions:
        return 3.0
    score = max((meetings_score(a, b) for a in one.meetings.values() for b in two.meetings.values()), default=0.0)
    same_series = one.meetings.keys() & two.meetings.keys()
    if same_series and one.editions and two.editions:
        return NEVER
    if one.cities and two.cities:
        score += 2.0 if one.cities & two.cities else -4.0
    return score - (1.0 if one.indoor != two.indoor else 0.0)


def meetings_score(one: Meeting, two: Meeting) -> float:
    """Two names of meetings: one series, a circuit and its meeting, names of common words, or two meetings."""
    if one.key == two.key:
        return 1.5
    if one.kind in TITLED and two.kind in TITLED:
        return -6.0
    if one.kind == "circuit" or two.kind == "circuit":
        return 1.0 if one.circuit == two.circuit or two.key == one.circuit or one.key == two.circuit else -3.0
    return 2.0 if fuzz.token_set_ratio(one.label, two.label) >= 90 else -2.0


def day_score(one: Group, two: Group) -> float:
    """The days that both allow; the one final of a championships is one whatever day an article gives."""
    if one.first <= two.last and two.first <= one.last:
        if one.day and two.day:
            return 2.0
        if not (one.dated and two.dated):
            return 0.0
        return 1.0 if one.first[:7] == one.last[:7] and two.first[:7] == two.last[:7] else 0.5
    if one.editions & two.editions and one.rounds == two.rounds == {"final"}:
        return 0.0
    if one.day and two.day and one.editions & two.editions and days_between(one.day, two.day) <= 1:
        return 0.5
    return NEVER


def days_between(one: str, two: str) -> int:
    """Days from one ISO day to another."""
    return abs((date.fromisoformat(one) - date.fromisoformat(two)).days)


def athletes_score(one: Group, two: Group) -> tuple[float, int]:
    """What shared athletes count, and how many of them have a mark or place in common."""
    score, agreeing = 0.0, 0
    for athlete in sorted(one.entries.keys() & two.entries.keys()):
        mine, theirs = one.entries[athlete], two.entries[athlete]
        same_mark = agree(mine.marks, theirs.marks)
        if same_mark or mine.places & theirs.places:
            agreeing += 1
        if same_mark:
            digits = max(len(m.as_tuple().digits) for m in mine.marks)
            score += (3.0 if digits >= 4 else 1.5) if score < 3.0 else 0.5
        score += 1.0 if mine.places & theirs.places else 0.0
        score += 0.0 if same_mark or mine.places & theirs.places else 0.5
    if one.beats & two.beats:
        score, agreeing = score + 2.0, agreeing + 1
    return score, agreeing


def round_score(one: Group, two: Group, agreeing: int) -> float:
    """Rounds; heats are many, so two claims about heats need an athlete in common."""
    if one.rounds and two.rounds:
        if one.rounds != two.rounds:
            return NEVER
        return 0.5 if "final" in one.rounds or agreeing else NEVER
    if (one.rounds | two.rounds) & UNDECIDING:
        return 0.0 if agreeing else NEVER
    return 0.0


def clash_allowed(one: Group, two: Group, agreeing: int) -> bool:
    """No clash; or one that an article's mistake explains: a single slot, of a race that all else makes the same."""
    row = disciplines().get(one.discipline)
    found = list(clashes(one, two, row is None or row.lower_is_better))
    if not found:
        return True
    sure_of_sex = bool(one.sexes and two.sexes) or agreeing > 0
    strong = bool(one.editions & two.editions) and sure_of_sex and not one.rounds ^ two.rounds
    if not strong or (one.rounds or two.rounds) & UNDECIDING:
        return False
    return agreeing > len(found) or (len(found) == 1 and found[0] in SOFT and close(one, two))


def close(one: Group, two: Group) -> bool:
    """Whether the marks of every shared athlete lie within one percent: a slip, not another race."""
    for athlete in one.entries.keys() & two.entries.keys():
        marks = sorted(one.entries[athlete].marks | two.entries[athlete].marks)
        if marks and marks[0] > 0 and marks[-1] / marks[0] > 1.01:
            return False
    return True
