"""The written forms of dates, as patterns, and how each is read against the date of publication.

Forms that count from another date in the text (``a year earlier``, ``the previous month``) are in :data:`FOLLOWING`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from extractor.normalize import dates
from extractor.normalize.dates import Direction, Moment
from extractor.normalize.numbers import NUMBER, whole_number

Text = "re.Match[str]"


@dataclass(frozen=True, slots=True)
class Setting:
    """What a form is read against: the date of publication, the direction that the words near it point to, and whether
    figures are written month first."""

    published: Moment | None
    direction: Direction = "past"
    american: bool = False


Reader = Callable[["re.Match[str]", Setting], Moment | None]


@dataclass(frozen=True, slots=True)
class DateForm:
    """``anchored`` where the form says a date only together with the day of publication."""

    name: str
    pattern: re.Pattern[str]
    read: Reader
    anchored: bool = False


MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
SHORT = (
    rf"(?:{MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|"
    rf"AUG|SEPT?|OCT|NOV|DEC)\b\.?)"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?:18[5-9]\d|19\d\d|20[0-4]\d)"
UNITLESS = (
    r"(?!\d|[.,:]\d|\s?(?:m|km|k|metres?|meters?|miles?|points?|pts|yards|seconds|secs?)\b|"
    r"-(?:metre|meter|mile|year)|s\b|/\d|%)"
)
TAIL = rf"(?:,?\s+(?:of\s+)?(?P<y>{YEAR}){UNITLESS}|,?\s+(?:of\s+)?(?P<rel>last|this|next)\s+year\b)?"
LEAD = rf"(?:{WEEKDAY},?\s+(?:the\s+)?)?"
DASH = r"\s?(?:-|–|—|/|to|and|until|through)\s?"
NIGHT = r"(?:\s+(?:night|evening|morning|afternoon|lunchtime))?"


def plain_day(text: str) -> int:
    """``30th`` as 30."""
    return int(re.sub(r"\D", "", text))


def year_of(found: re.Match[str], setting: Setting) -> int | None:
    """The year that a form states, or names as last, this or next year."""
    if found["y"]:
        return int(found["y"])
    if found["rel"] and setting.published:
        return setting.published.year + {"last": -1, "this": 0, "next": 1}[found["rel"].lower()]
    return None


def dated(year: int, month: int, day: int | None) -> Moment | None:
    """A moment of the calendar, or None."""
    moment = Moment(year, month, day)
    try:
        moment.check()
    except ValueError:
        return None
    return moment


def read_day(found: re.Match[str], setting: Setting) -> Moment | None:
    """``30th January 2005``, ``January 30``, ``Saturday, August 24``."""
    month, day, year = dates.month_number(found["m"]), plain_day(found["d"]), year_of(found, setting)
    if year is not None:
        return dated(year, month, day)
    return dates.day_month(setting.published, month, day, setting.direction) if setting.published else None


def read_range(found: re.Match[str], setting: Setting) -> Moment | None:
    """``5-6 March``: the month, as the day within the range is open."""
    moment = read_day(found, setting)
    return moment.at_month() if moment else None


def read_month(found: re.Match[str], setting: Setting) -> Moment | None:
    """``June 2004``, ``June last year``."""
    year = year_of(found, setting)
    return Moment(year, dates.month_number(found["m"])) if year is not None else None


def read_bare_month(found: re.Match[str], setting: Setting) -> Moment | None:
    """``June``, ``last March``, ``next August``, ``this May``."""
    if setting.published is None:
        return None
    month, which = dates.month_number(found["m"]), (found["which"] or "").lower()
    if which == "this":
        return Moment(setting.published.year, month)
    direction: Direction = {"last": "past", "next": "future"}.get(which, setting.direction)  # type: ignore[assignment]
    return dates.month_year(setting.published, month, direction, strict=which in ("last", "next"))


def read_iso(found: re.Match[str], setting: Setting) -> Moment | None:
    """``2005-01-30``."""
    return dated(int(found["y"]), int(found["m"]), int(found["d"]))


def read_figures(found: re.Match[str], setting: Setting) -> Moment | None:
    """``30/1/2005``, ``30.01.2005``; month first where the text writes so."""
    first, second, year = int(found["a"]), int(found["b"]), int(found["y"])
    day, month = (second, first) if second > 12 or (setting.american and first <= 12) else (first, second)
    return dated(year, month, day) if 1 <= month <= 12 else None


def read_weekday(found: re.Match[str], setting: Setting) -> Moment | None:
    """``Saturday``, ``last Sunday``, ``next Tuesday``."""
    if setting.published is None:
        return None
    which = (found["which"] or "").lower()
    direction: Direction = setting.direction
    if which in ("last", "past"):
        direction = "past"
    elif which in ("next", "this", "coming"):
        direction = "future"
    return dates.weekday(setting.published, found["w"].capitalize(), direction, strict=which in ("last", "next"))


NEAR_DAYS = {"yesterday": -1, "last": -1, "tomorrow": 1}


def read_near(found: re.Match[str], setting: Setting) -> Moment | None:
    """``today``, ``last night``, ``tomorrow``, ``the day before yesterday``."""
    if setting.published is None:
        return None
    words = found.group().lower()
    if words.startswith("the day"):
        return dates.shift_days(setting.published, -2 if "before" in words else 2)
    return dates.shift_days(setting.published, NEAR_DAYS.get(words.split()[0].removesuffix("'s").removesuffix("’s"), 0))


def read_period(found: re.Match[str], setting: Setting) -> Moment | None:
    """``last week``, ``this month``, ``next year``, ``this season``, ``last summer``."""
    if setting.published is None:
        return None
    step = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 0}[found["which"].split()[-1].lower()]
    published, unit = setting.published, found["unit"].lower()
    if unit == "weekend":
        return dates.weekend(published, step, setting.direction)
    if unit == "week":
        return dates.shift_weeks(published, step)
    if unit == "month":
        return dates.shift_months(published, step)
    if unit in ("year", "season"):
        return dates.shift_years(published, step)
    return read_season(published, unit, step)


def read_season(published: Moment, season: str, step: int) -> Moment | None:
    """``last summer``, ``this winter``, ``next spring``: the year; a winter that spans two is left open before January."""
    if step == -1:
        return dates.last_season(published, season)
    if step == 0:
        return None if season == "winter" and (published.month or 12) > 4 else published.at_year()
    return dates.shift_years(published, step)


def read_in_period(found: re.Match[str], setting: Setting) -> Moment | None:
    """``earlier in the month``, ``at the weekend``, ``later in the year``."""
    if setting.published is None:
        return None
    unit = found["unit"].lower()
    if unit == "weekend":
        start_of_week = setting.published.date and setting.published.date.weekday() < 5
        return dates.weekend(setting.published, -1 if start_of_week and setting.direction == "past" else 0, "future")
    return setting.published.at_year() if unit in ("year", "season", "summer") else setting.published.at_month()


def count_of(text: str) -> int:
    """``a couple of`` as 2, else the number."""
    return 2 if "couple" in text.lower() else whole_number(text)


def shifted(moment: Moment, count: int, unit: str) -> Moment | None:
    """So many days, weeks, months or years from a moment; twelve months are a year."""
    unit = unit.lower().rstrip("s")
    if unit == "fortnight":
        unit, count = "week", 2 * count
    if unit == "month" and count % 12 == 0:
        unit, count = "year", count // 12
    if unit == "decade":
        return dates.shift_years(moment, 10 * count)
    if unit == "year":
        return dates.shift_years(moment, count)
    if unit == "month":
        return dates.shift_months(moment, count)
    if unit == "week":
        return dates.shift_weeks(moment, count)
    day = dates.shift_days(moment, count)
    return day.at_month() if day and abs(count) >= 7 else day


def read_ago(found: re.Match[str], setting: Setting) -> Moment | None:
    """``two years ago``, ``three weeks ago``, ``12 months ago``."""
    return shifted(setting.published, -count_of(found["n"]), found["unit"]) if setting.published else None


def read_hence(found: re.Match[str], setting: Setting) -> Moment | None:
    """``in two weeks' time``."""
    return shifted(setting.published, count_of(found["n"]), found["unit"]) if setting.published else None


def read_year(found: re.Match[str], setting: Setting) -> Moment | None:
    """``1998``."""
    return Moment(int(found["y"]))


def read_short_year(found: re.Match[str], setting: Setting) -> Moment | None:
    """``'98``: of the centuries possible the latest not more than four years after publication."""
    short = int(found["s"])
    limit = setting.published.year + 4 if setting.published else 2029
    century = limit // 100 * 100
    return Moment(century + short if century + short <= limit else century - 100 + short)


def read_second_year(found: re.Match[str], setting: Setting) -> Moment | None:
    """The second year of ``1996-97``, where it is the later one."""
    first = int(found.string[found.start() - 5 : found.start() - 1])
    year = first // 100 * 100 + int(found["y"])
    return Moment(year if year > first else year + 100) if 0 < (year - first) % 100 < 20 else None


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


def _form(name: str, pattern: str, read: Reader, anchored: bool = False, flags: int = 0) -> DateForm:
    return DateForm(name, re.compile(pattern, flags), read, anchored)


_I = re.IGNORECASE
_COUNT = rf"(?P<n>{NUMBER}|an?|a couple of)"
_INEXACT = r"(?<!nearly\s)(?<!almost\s)(?<!over\s)(?<!than\s)(?<!about\s)(?<!around\s)(?<!under\s)(?<!roughly\s)(?<!and\s)(?<![\w-])"
_NOT_NAME = r"(?!\s+[A-Z][a-z]+(?:\s|[,.]|$))"
_PERIOD = (
    r"(?:indoor\s|outdoor\s|track\s|winter\s|athletics\s|domestic\s)?(?P<unit>weekend|week|"
    r"month|year|season|summer|winter|autumn|fall|spring)(?:['’]s)?\b"
)

#: In order of precedence: the first form that takes a stretch of text keeps it.
FORMS: tuple[DateForm, ...] = (
    _form("iso", r"(?<![\w-])(?P<y>\d{4})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\w-])", read_iso),
    _form(
        "figures", rf"(?<![\d./])(?P<a>\d{{1,2}})(?P<s>[./])(?P<b>\d{{1,2}})(?P=s)(?P<y>{YEAR})(?![\d/])", read_figures
    ),
    _form(
        "range over months",
        rf"\b{LEAD}(?P<d>{DAY})\s+(?P<m>{SHORT}){DASH}{LEAD}{DAY}\s+{SHORT}{TAIL}",
        read_range,
        True,
    ),
    _form(
        "range over months, month first",
        rf"\b{LEAD}(?P<m>{SHORT})\s+(?P<d>{DAY}){DASH}{LEAD}{SHORT}\s+{DAY}(?!\d){TAIL}",
        read_range,
        True,
    ),
    _form(
        "range",
        rf"(?<![\d.,:/-])\b{LEAD}(?P<d>{DAY}){DASH}{LEAD}{DAY}(?:\s+of)?\s+(?P<m>{SHORT}){TAIL}",
        read_range,
        True,
    ),
    _form(
        "range, month first",
        rf"\b{LEAD}(?P<m>{SHORT})\s+(?P<d>{DAY}){DASH}{DAY}(?!\d|:\d){UNITLESS}{TAIL}",
        read_range,
        True,
    ),
    _form("day", rf"(?<![\d.,:/-])\b{LEAD}(?P<d>{DAY})(?:\s+of)?\s+(?P<m>{SHORT})(?!\w){TAIL}", read_day, True),
    _form(
        "day, month first", rf"\b{LEAD}(?P<m>{SHORT})\s+(?:the\s+)?(?P<d>{DAY})(?!\w){UNITLESS}{TAIL}", read_day, True
    ),
    _form(
        "month",
        rf"\b(?P<m>{SHORT})(?:,?\s+(?:of\s+)?(?P<y>{YEAR}){UNITLESS}|,?\s+(?:of\s+)?(?P<rel>last|"
        rf"this|next)\s+year\b)",
        read_month,
    ),
    _form("which month", rf"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s+(?P<m>{MONTH})\b(?:['’]s)?", read_bare_month, True),
    _form(
        "bare month",
        rf"(?:(?<=\b[Ii]n\s)|(?<=\b[Ss]ince\s)|(?<=\b[Uu]ntil\s)|(?<=\b[Dd]uring\s)|(?<=\b[Ee]arly\s)|"
        rf"(?<=\b[Ll]ate\s)|(?<=\b[Mm]id[-\s]))(?P<which>(?!))?(?P<m>{MONTH})\b(?:['’]s)?",
        read_bare_month,
        True,
    ),
    _form(
        "bare month, other words",
        rf"(?:(?<=\bby\s)|(?<=\bof\s)|(?<=\bfrom\s)|(?<=\bto\s)|(?<=\bfor\s)|(?<=\bbefore\s)|"
        rf"(?<=\bafter\s)|(?<=\bbetween\s)|(?<=\bthrough\s)|(?<=\blate-)|(?<=\bearly-))(?P<which>(?!))?(?P<m>{MONTH})\b{_NOT_NAME}(?:['’]s)?",
        read_bare_month,
        True,
    ),
    _form("month's", rf"\b(?P<which>(?!))?(?P<m>{MONTH})['’]s(?=\s)", read_bare_month, True),
    _form(
        "weekday",
        rf"(?:\b(?P<which>last|next|this|this\scoming|this\spast)\s+)?\b(?P<w>{WEEKDAY})\b(?:['’]s)?{NIGHT}",
        read_weekday,
        True,
        _I,
    ),
    _form(
        "near day",
        r"\b(?:the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|yesterday(?:\s+(?:morning|"
        r"afternoon|evening))?|today|tonight|this\s+(?:morning|afternoon|evening)|last\s+(?:night|"
        r"evening)|tomorrow(?:\s+(?:night|morning|evening|afternoon))?)\b(?:['’]s)?",
        read_near,
        True,
        _I,
    ),
    _form(
        "period",
        rf"(?<!\bthe\s)(?:\b(?:earlier|later)\s+)?\b(?P<which>last|this\s+past|this\s+coming|"
        rf"this|next)\s+{_PERIOD}",
        read_period,
        True,
        _I,
    ),
    _form(
        "in period",
        r"(?:\b(?:earlier|later)\s+in\s+the\s+|(?:(?<=\bat\s)|(?<=\bover\s)|(?<=\bof\s))the\s+(?=weekend))(?P<unit>weekend|"
        r"week|month|year|season|summer)\b(?!\s+of\b)",
        read_in_period,
        True,
        _I,
    ),
    _form("ago", rf"{_INEXACT}{_COUNT}\s+(?P<unit>days?|weeks?|fortnight|months?|years?)\s+ago\b", read_ago, True, _I),
    _form(
        "hence",
        rf"\bin\s+{_COUNT}[\s-]+(?P<unit>days?|weeks?|months?|years?)['’]?s?['’]?\s+time\b",
        read_hence,
        True,
        _I,
    ),
    _form("second year", r"(?<=\b(?:18|19|20)\d\d[-–/])(?P<y>\d\d)(?![\w/%-]|[.,:]\d)", read_second_year),
    _form(
        "year",
        rf"(?<![\w.,:/£$€#+])(?P<y>{YEAR}){UNITLESS}(?!\s?(?:GMT|BST|CEST|CET|EST|EDT|hrs|hours|"
        rf"local)\b)",
        read_year,
    ),
    _form("short year", r"(?<![\w'’\"])['‘’](?P<s>\d\d)(?![\w'’]|\.\d|\s?['’])", read_short_year),
)


@dataclass(frozen=True, slots=True)
class FollowingForm:
    """A form that counts from a date mentioned before it."""

    name: str
    pattern: re.Pattern[str]
    read: Callable[["re.Match[str]", Moment], Moment | None]


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


FOLLOWING: tuple[FollowingForm, ...] = (
    FollowingForm("month", re.compile(rf"\b[Tt]hat\s(?P<m>{MONTH})\b"), follow_month),
    FollowingForm(
        "that",
        re.compile(
            r"\b(?:(?:later|earlier)\s)?(?:the\ssame|that(?:\ssame)?)\s(?P<unit>day|month|year|"
            r"season|summer)\b(?!['’\s](?:the|his|her|he|she|they|when|a)\b)",
            _I,
        ),
        follow_same,
    ),
    FollowingForm(
        "step",
        re.compile(
            r"\b(?:(?P<which>the\s(?:previous|preceding|following))\s(?P<unit>day|week|month|year|season|summer)|"
            r"(?P<next>the\snext)\s(?P<day>day)|the\s(?P<span>year|month|week|day)\s(?P<where>before|after))\b"
            r"(?!\s(?:the|his|her|he|she|they|that|it|when|in\swhich|a|an|[A-Z]\w+['’]s)\b)",
            _I,
        ),
        follow_step,
    ),
    FollowingForm(
        "count",
        re.compile(
            rf"{_INEXACT}{_COUNT}\s+(?P<unit>days?|weeks?|fortnight|months?|years?|hours?)\s+(?P<where>earlier|"
            rf"later|on|before\sthat|after\sthat|afterwards|previously|beforehand|before(?=\s?[.,;:)]|"
            rf"$))\b"
            r"(?!\s(?:than|the|a|an|in\sage|track|road|grass|end)\b)",
            _I,
        ),
        follow_count,
    ),
)
