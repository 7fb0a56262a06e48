"""Dates as precise as they are known: arithmetic on ``YYYY``, ``YYYY-MM`` and ``YYYY-MM-DD``.

Everything is reckoned from the article's date of publication, never from today (ISO 8601-1:2019, reduced precision).
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

Direction = Literal["past", "future"]
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, a month or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, iso: str) -> Moment:
        """Read ``2005``, ``2005-01`` or ``2005-01-30``; raises ValueError where it is no such date."""
        parts = [int(part) for part in iso.split("-")]
        if not 1 <= len(parts) <= 3:
            raise ValueError(f"{iso!r} is no ISO date; write YYYY-MM-DD, YYYY-MM or YYYY")
        moment = cls(*parts)
        moment.check()
        return moment

    @classmethod
    def of(cls, day: datetime.date) -> Moment:
        """A day of the calendar."""
        return cls(day.year, day.month, day.day)

    def check(self) -> None:
        """Raises ValueError where no calendar has it."""
        datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def iso(self) -> str:
        """The ISO form, as long as it is known."""
        if self.month is None:
            return f"{self.year:04d}"
        tail = "" if self.day is None else f"-{self.day:02d}"
        return f"{self.year:04d}-{self.month:02d}{tail}"

    @property
    def date(self) -> datetime.date | None:
        """The day, where it is known."""
        return datetime.date(self.year, self.month, self.day) if self.month and self.day else None

    @property
    def ordinal(self) -> int:
        """The day number of its middle, to compare distances."""
        return datetime.date(self.year, self.month or 7, self.day or 15).toordinal()

    def at_month(self) -> Moment:
        """The same without the day."""
        return Moment(self.year, self.month)

    def at_year(self) -> Moment:
        """The year alone."""
        return Moment(self.year)

    def after(self, other: Moment) -> bool:
        """Whether it lies wholly after the other, at the precision that both have."""
        mine, theirs = (self.year, self.month, self.day), (other.year, other.month, other.day)
        for left, right in zip(mine, theirs, strict=True):
            if left is None or right is None:
                return False
            if left != right:
                return left > right
        return False


def shift_days(moment: Moment, days: int) -> Moment | None:
    """So many days on; where only the month is known, that month for less than a week, else None."""
    if moment.date:
        return Moment.of(moment.date + datetime.timedelta(days=days))
    return moment.at_month() if moment.month and abs(days) < 7 else None


def shift_weeks(moment: Moment, weeks: int) -> Moment | None:
    """The month in which the day so many weeks on lies."""
    shifted = shift_days(moment, 7 * weeks)
    return shifted.at_month() if shifted else None


def shift_months(moment: Moment, months: int) -> Moment | None:
    """The month so many months on; None where only the year is known."""
    if moment.month is None:
        return None
    count = moment.year * 12 + moment.month - 1 + months
    return Moment(count // 12, count % 12 + 1)


def shift_years(moment: Moment, years: int) -> Moment:
    """The year so many years on."""
    return Moment(moment.year + years)


def weekday(published: Moment, name: str, direction: Direction, strict: bool = False) -> Moment | None:
    """The latest such weekday not after the day of publication, or the first not before it.

    ``strict`` leaves the day itself out (``last Sunday``, ``next Sunday``). The month where no day is known.
    """
    if published.date is None:
        return published.at_month() if published.month else None
    wanted, today = WEEKDAYS.index(name), published.date.weekday()
    days = (today - wanted) % 7 if direction == "past" else (wanted - today) % 7
    if strict and days == 0:
        days = 7
    return shift_days(published, -days if direction == "past" else days)


def numbered_weekday(published: Moment, name: str, number: int) -> Moment | None:
    """``Friday (25)``: the Friday that is a 25th, the nearest within six weeks; the past one where two are as near."""
    if published.date is None or not number:
        return None
    wanted = WEEKDAYS.index(name)
    near = (published.date + datetime.timedelta(sign * n) for n in range(43) for sign in (-1, 1))
    found = next((day for day in near if day.day == number and day.weekday() == wanted), None)
    return Moment(found.year, found.month, found.day) if found else None


def weekend(published: Moment, weeks: int, direction: Direction) -> Moment | None:
    """The month of a weekend: 0 the coming or current one (on a Monday or Tuesday the one
    just past, for ``past``), -1 the last, 1 the next."""
    if published.date is None:
        return published.at_month() if published.month else None
    today = published.date.weekday()
    days = SATURDAY - today
    if weeks == 0 and direction == "past" and today < 2:
        days -= 7
    days += 7 * weeks
    if weeks == -1 and today >= SATURDAY:
        days = SATURDAY - today - 7
    shifted = shift_days(published, days)
    return shifted.at_month() if shifted else None


def month_year(published: Moment, month: int, direction: Direction, strict: bool = False) -> Moment:
    """The latest such month not after publication, or the first not before; ``strict`` leaves the current one out."""
    current = published.month or (12 if direction == "past" else 1)
    year = published.year
    if direction == "past":
        year -= month > current or (strict and month == current)
    else:
        year += month < current or (strict and month == current)
    return Moment(year, month)


def day_month(published: Moment, month: int, day: int, direction: Direction) -> Moment | None:
    """The latest such day not after publication, or the first not before it; None for the 30th of February."""
    for step in range(9):
        year = published.year + (step - 1 if direction == "future" else 1 - step)
        try:
            moment = Moment(year, month, day)
            moment.check()
        except ValueError:
            continue
        beyond = moment.after(published) if direction == "past" else published.after(moment)
        if not beyond:
            return moment
    return None


def month_number(name: str) -> int:
    """1 to 12 of a month's name or abbreviation; raises ValueError for anything else.

    >>> month_number("Sept")
    9
    """
    start = name.strip(".").lower()[:3]
    for number, month in enumerate(MONTHS, 1):
        if month.lower().startswith(start) and len(start) == 3:
            return number
    raise ValueError(f"{name!r} is no month")


def last_season(published: Moment, season: str) -> Moment | None:
    """The year of the summer, winter, spring or autumn last past; None where it is not settled.

    A summer counts as past from November on (before, ``last summer`` is that of the year before); a winter's year is
    that of its January, in which the indoor season is run.
    """
    over = {"spring": 6, "summer": 11, "autumn": 12, "fall": 12, "winter": 4}[season]
    if published.month is None:
        return None
    return Moment(published.year if published.month >= over else published.year - 1)
