"""Dates that count from another one before them: ``a year earlier``, ``the previous month``, ``that day``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from extractor.normalize import dates
from extractor.normalize.date_forms import COUNT, INEXACT, MONTH
from extractor.normalize.date_readers import count_of, shifted
from extractor.normalize.dates import Moment

STEPS = {"previous": -1, "preceding": -1, "following": 1, "next": 1, "before": -1, "after": 1}


def follow_step(found: re.Match[str], reference: Moment) -> Moment | None:
    """``the previous month``, ``the following year``, ``the year before``."""
    word = found["which"] or found["next"] or found["where"]
    unit = (found["unit"] or found["day"] or found["span"]).lower()
    step = STEPS[word.lower().split()[1 if " " in word else 0]]
    if unit in ("year", "season", "summer", "winter"):
        return dates.shift_years(reference, step)
    if unit == "month":
        return dates.shift_months(reference, step)
    if unit == "week":
        return dates.shift_weeks(reference, step)
    return dates.shift_days(reference, step) if reference.date else None


def follow_count(found: re.Match[str], reference: Moment) -> Moment | None:
    """``two years later``, ``a year earlier``, ``four days after that``."""
    count = count_of(found["n"])
    ahead = found["where"].lower().split()[0] in ("later", "on", "after", "afterwards")
    unit = found["unit"].lower().rstrip("s")
    if unit == "hour":
        return dates.shift_days(reference, 1 if ahead else -1) if count == 24 and reference.date else None
    if unit in ("day", "week") and reference.date is None:
        return None
    return shifted(reference, count if ahead else -count, unit)


@dataclass(frozen=True, slots=True)
class FollowingForm:
    """A form that counts from a date mentioned before it."""

    name: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Moment], Moment | None]


def follow_same(found: re.Match[str], reference: Moment) -> Moment | None:
    """``the same day``, ``that summer``: the date last mentioned, at the precision of the unit."""
    unit = found["unit"].lower()
    if unit == "day":
        return reference if reference.day else None
    if unit == "month":
        return reference.at_month() if reference.month else None
    return reference.at_year()


def follow_month(found: re.Match[str], reference: Moment) -> Moment | None:
    """``that September``."""
    return Moment(reference.year, dates.month_number(found["m"]))


def follow_next_month(found: re.Match[str], reference: Moment) -> Moment | None:
    """``the following April``, ``the previous May``: the nearest such month on that side of a date."""
    month, known = dates.month_number(found["m"]), reference.month
    if found["which"].lower() == "previous":
        return Moment(reference.year - (known is None or month >= known), month)
    return Moment(reference.year + (known is None or month <= known), month)


FOLLOWING: tuple[FollowingForm, ...] = (
    FollowingForm(
        "named month",
        re.compile(rf"\b[Tt]he\s(?P<which>following|next|previous)\s(?P<m>{MONTH})\b"),
        follow_next_month,
    ),
    FollowingForm("month", re.compile(rf"\b[Tt]hat\s(?P<m>{MONTH})\b"), follow_month),
    FollowingForm(
        "that",
        re.compile(
            r"\b(?:(?:later|earlier)\s)?(?:the\ssame|that(?:\ssame)?)\s(?P<unit>day|month|year|"
            r"season|summer|spring|autumn)\b(?!['’])",
            re.IGNORECASE,
        ),
        follow_same,
    ),
    FollowingForm(
        "step",
        re.compile(
            r"\b(?:(?P<which>the\s(?:previous|preceding|following))\s(?P<unit>day|week|month|year|season|summer)|"
            r"(?P<next>the\snext)\s(?P<day>day)|the\s(?P<span>year|month|week|day)\s(?P<where>before|after))\b"
            r"(?!\s(?:the|his|her|he|she|they|that|it|when|in\swhich|a|an|[A-Z]\w+['’]s)\b)",
            re.IGNORECASE,
        ),
        follow_step,
    ),
    FollowingForm(
        "count",
        re.compile(
            rf"{INEXACT}{COUNT}\s+(?P<unit>days?|weeks?|fortnight|months?|years?|hours?)\s+(?P<where>earlier|"
            rf"later|on|before\sthat|after\sthat|afterwards|previously|beforehand|before(?=\s?[.,;:)]|"
            rf"$))\b"
            r"(?!\s(?:than|the|a|an|in\sage|track|road|grass|end)\b)",
            re.IGNORECASE,
        ),
        follow_count,
    ),
)
