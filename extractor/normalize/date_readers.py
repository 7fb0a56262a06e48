"""How each written form of a date is read against the date of publication."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.normalize import dates
from extractor.normalize.dates import Direction, Moment
from extractor.normalize.numbers import whole_number


@dataclass(frozen=True, slots=True)
class Setting:
    """What a form is read against: the date of publication, the direction that the words near it point to, and whether
    figures are written month first."""

    published: Moment | None
    direction: Direction = "past"
    american: bool = False


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
    """``Saturday``, ``last Sunday``, ``next Tuesday``, ``Friday (25)``."""
    if setting.published is None:
        return None
    numbered = dates.numbered_weekday(setting.published, found["w"].capitalize(), int(found["d"] or 0))
    if numbered is not None:
        return numbered
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
    """The year of ``last summer``, ``next spring``; a winter that spans two years is left open before January."""
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
