"""Whether a stretch of text that has the form of a mark is a result, a margin or neither, and in which unit."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Literal

from extractor.normalize import mark_cues as cue
from extractor.normalize.mark_candidate import Candidate
from extractor.normalize.mark_readers import as_hours
from extractor.normalize.mark_unreal import ON_THE_WAY, unreal
from extractor.normalize.marks import Mark

Verdict = Literal["mark", "difference"]
#: Seconds: a longer time is nobody's gap to another.
LONGEST_GAP = 1200
DISTANCES = frozenset((50, 60, 80, 100, 110, 150, 200, 300, 400, 600, 800))


def settled(candidate: Candidate) -> tuple[Mark, bool]:
    """The mark with the unit that context settles, and whether the text states it."""
    kind, value = candidate.form.kind, candidate.mark.value
    if kind in ("colon", "dotted") and as_hours(candidate.text) and on_roads(candidate):
        hours = as_hours(candidate.text)
        return hours or candidate.mark, kind == "dotted"
    if kind == "bare":
        return Mark.of(value, bare_unit(candidate)), False
    return candidate.mark, candidate.form.stated


def on_roads(candidate: Candidate) -> bool:
    """Whether the event named last is one that takes hours."""
    after = candidate.cues.after(candidate.end, 40, "th")
    return (after or candidate.cues.before(candidate.start, "th")) == "h"


def bare_unit(candidate: Candidate) -> Literal["s", "m"]:
    """Metres or seconds: by size where only one is possible, else by the event named last."""
    value = candidate.mark.value
    if value < Decimal("5.3") or value >= 60:
        return "m"
    return "m" if cue_near(candidate) == "m" else "s"


def cue_near(candidate: Candidate) -> str | None:
    """The kind of event that the words next after, or else last before, speak of."""
    after = candidate.cues.after(candidate.end, 14, "ms")
    return after or candidate.cues.before(candidate.start, "msth")


def judge_time(one: Candidate) -> Verdict | None:
    """Hours, minutes and seconds with their units."""
    if one.preceded(cue.DIFFERENCE_BEFORE) or one.taken_off:
        return "difference"
    if one.followed(cue.DIFFERENCE_AFTER) and one.mark.value < LONGEST_GAP and not one.preceded(cue.RESULT_BEFORE):
        return "difference"
    return None if one.barrier or one.split or one.calibre else "mark"


def judge_clock(one: Candidate) -> Verdict | None:
    """``3:28.32``, ``26:52``, ``3.28.32``: results unless the words speak of the time of day."""
    if one.preceded(cue.DIFFERENCE_BEFORE) or one.taken_off:
        return "difference"
    if one.barrier or one.split or one.calibre:
        return None
    return None if time_of_day(one) else "mark"


def time_of_day(one: Candidate) -> bool:
    """``at 19.45``, ``from 10.30 to 13.15``."""
    if not looks_like_hour(one.text):
        return False
    if one.preceded(cue.CLOCK_SPAN) or one.before.rstrip().lower().endswith("from"):
        return not one.preceded(cue.IMPROVED)
    return one.preceded(cue.CLOCK_BEFORE)


def looks_like_hour(text: str) -> bool:
    """Whether a number could be a time of day: ``8:30``, ``19.45``."""
    found = re.fullmatch(r"(\d{1,2})[.:](\d\d)", text)
    return bool(found) and int(text[:-3]) < 24 and int(text[-2:]) < 60


def judge_margin(one: Candidate) -> Verdict | None:
    """Parts of a second, centimetres and numbers below one."""
    if one.followed(cue.PERSON_AFTER) or one.preceded(cue.PERSON_BEFORE) or one.preceded(cue.REACTION_BEFORE):
        return None
    if not one.form.stated and not one.margin:
        return None
    if one.form.name == "fraction of a second" and not sure_fraction(one):
        return None
    return "difference"


def sure_fraction(one: Candidate) -> bool:
    """``two hundredths``, ``a hundredth in hand``; not ``finished tenth``, ``a tenth title``."""
    text = one.text.lower()
    counted = " " in text or "-" in text or bool(re.search(r"\b(?:single|mere)\s$", one.before))
    return "second" in text or (counted and (text.endswith("s") or one.margin))


def judge_seconds(one: Candidate) -> Verdict | None:
    """A number of seconds."""
    value = one.mark.value
    if one.preceded(cue.REACTION_BEFORE) or one.followed(cue.REACTION_AFTER):
        return None
    if not one.decimal:
        if one.followed(cue.FLAT_AFTER):
            return "mark"
        return "difference" if one.margin and not one.barrier and not ordinal(one) else None
    if value < 1 or one.preceded(cue.DIFFERENCE_BEFORE) or one.taken_off:
        return "difference"
    if one.followed(cue.DIFFERENCE_AFTER) and not (value >= 5 and one.preceded(cue.RESULT_BEFORE)):
        return "difference"
    return None if value < 5 or one.barrier or one.split or one.calibre else "mark"


def ordinal(one: Candidate) -> bool:
    """``by a second half``: the word after shows that ``second`` counts and is no unit."""
    return one.text.lower().startswith("a ") and not one.followed(cue.SECOND_ENDS)


def judge_whole(one: Candidate) -> Verdict | None:
    """Whole minutes or metres: a margin, or a height or distance that the verb before makes a result."""
    if one.mark.unit == "m" and one.preceded(cue.CLEARED) and one.mark.value <= 100 and not one.split:
        return None if one.barrier or one.followed(cue.NOUN_AFTER) else "mark"
    if one.preceded(cue.DIFFERENCE_BEFORE) and not one.followed(cue.NOUN_AFTER):
        return None if re.search(r"within\b[^.]*$", one.before) and one.mark.unit == "m" else "difference"
    sure = one.mark.unit == "s" or (one.mark.value < 50 and one.mark.value not in DISTANCES)
    return "difference" if (sure and one.followed(cue.BEHIND_AFTER)) or one.taken_off else None


def judge_metres(one: Candidate) -> Verdict | None:
    """A decimal number of metres."""
    if one.followed(cue.PERSON_AFTER) or one.preceded(cue.PERSON_BEFORE) or one.followed(cue.MONEY_AFTER):
        return None
    if one.preceded(cue.MONEY_BEFORE) or one.preceded(cue.FAILED_BEFORE) or one.calibre:
        return None
    value = one.mark.value
    if value < 1 or one.preceded(cue.DIFFERENCE_BEFORE) or one.taken_off:
        return "difference"
    if value < 5 and one.followed(cue.DIFFERENCE_AFTER) and not one.preceded(cue.RESULT_BEFORE):
        return "difference"
    return None if one.barrier else "mark"


def judge_split_metres(one: Candidate) -> Verdict | None:
    """``16m50``: only where the words speak of a jump or throw."""
    return "mark" if cue_near(one) == "m" else None


def judge_imperial(one: Candidate) -> Verdict | None:
    """Feet and inches, where the metric mark is not given beside them and nobody's height is meant."""
    if one.preceded(cue.METRIC_BEFORE) or one.followed(cue.METRIC_AFTER) or one.text[-1] in "'’′":
        return None
    if one.followed(cue.PERSON_AFTER) or one.preceded(cue.PERSON_BEFORE):
        return None
    if one.preceded(cue.DIFFERENCE_BEFORE):
        return "difference"
    if one.barrier or (not one.cues.near(one.start, "m", 150) and one.cues.after(one.end, 40, "m") is None):
        return None
    human = Decimal("1.4") < one.mark.value < Decimal("2.2") or not re.search(r"\d\D+\d", one.text)
    return None if human and not one.preceded(cue.CLEARED) else "mark"


def judge_points(one: Candidate) -> Verdict | None:
    """Points: scores of combined events from a thousand on; below it only margins."""
    if one.preceded(cue.DIFFERENCE_BEFORE) or (one.mark.value < 1000 and one.followed(cue.BEHIND_AFTER)):
        return "difference"
    return "mark" if one.mark.value >= 1000 and not one.barrier else None


def judge_bare_gap(one: Candidate) -> Verdict | None:
    """``81 more than``, ``238 adrift``: points, beside words that speak of combined events."""
    return "difference" if one.cues.near(one.start, "p", 600) else None


def judge_bare(one: Candidate) -> Verdict | None:
    """A decimal without unit."""
    value, unit = one.mark.value, bare_unit(one)
    if one.preceded(cue.DIFFERENCE_BEFORE) or one.taken_off:
        return "difference"
    if value < 5 and one.followed(cue.DIFFERENCE_AFTER) and not one.preceded(cue.RESULT_BEFORE):
        return "difference"
    if time_of_day(one) and not (unit == "m" and value < 7):
        return None
    if one.barrier or one.split or one.calibre or value < 1 or not spoken_of(one):
        return None
    if value < Decimal("5.3") and not one.cues.near(one.start, "m") and one.cues.after(one.end, 40, "m") is None:
        return None
    if re.fullmatch(r"\d+\.\d", one.text) and not hand_timed(one, unit):
        return None
    return "mark"


def spoken_of(one: Candidate) -> bool:
    """Whether the words near it, or a word that brings in results, make a bare number a mark."""
    if cue_near(one) is not None or one.preceded(cue.RESULT_BEFORE) or one.preceded(cue.RECORD_BEFORE):
        return True
    return (
        one.after.startswith(")") and one.preceded(cue.NAMED_BEFORE) and one.cues.after(one.end, 70, "mst") is not None
    )


def hand_timed(one: Candidate, unit: str) -> bool:
    """A mark with one decimal is believed only after a verb or preposition that introduces results."""
    if unit == "m":
        return one.preceded(cue.CLEARED)
    return one.mark.value >= Decimal("5.5") and one.preceded(cue.HAND_BEFORE)


def judge_bare_points(one: Candidate) -> Verdict | None:
    """A whole number beside words that speak of combined events."""
    value = int(one.mark.value)
    if not 2500 <= value <= 9999 or value % 100 == 0 or one.followed(cue.COUNT_AFTER):
        return None
    if not one.cues.near(one.start, "p", 600) and one.cues.after(one.end, 60, "p") is None:
        return None
    return "mark" if "," in one.text or one.preceded(cue.POINTS_BEFORE) else None


JUDGES: Mapping[str, Callable[[Candidate], Verdict | None]] = {
    "time": judge_time,
    "colon": judge_clock,
    "dotted": judge_clock,
    "margin": judge_margin,
    "seconds": judge_seconds,
    "whole": judge_whole,
    "metres": judge_metres,
    "split metres": judge_split_metres,
    "imperial": judge_imperial,
    "points": judge_points,
    "bare": judge_bare,
    "bare gap": judge_bare_gap,
    "bare points": judge_bare_points,
}


def verdict_of(one: Candidate) -> Verdict | None:
    """``mark`` for a result, ``difference`` for a margin, None for neither."""
    if one.followed(cue.TRAINING_AFTER):
        return None
    verdict: Verdict | None = "mark" if scored(one) else JUDGES[one.form.kind](one)
    if verdict == "mark" and one.mark.unit == "points" and ON_THE_WAY.search(one.before):
        return None
    return None if verdict == "mark" and unreal(one.before, one.after) else verdict


def scored(one: Candidate) -> bool:
    """``beat him by 9.85 to 9.97``: both are results."""
    return one.decimal and one.mark.value >= 5 and one.preceded(cue.BY_BEFORE) and one.followed(cue.VERSUS_AFTER)
