"""The written forms of dates, as patterns.

Forms that count from another date in the text (``a year earlier``) are in :mod:`extractor.normalize.date_following`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from extractor.normalize import date_readers as read
from extractor.normalize.date_readers import Setting
from extractor.normalize.dates import Moment
from extractor.normalize.numbers import NUMBER

Reader = Callable[["re.Match[str]", Setting], Moment | None]


@dataclass(frozen=True, slots=True)
class DateForm:
    """``heads``: with which kinds of :data:`STARTS` it may begin; ``anchored`` where the form says a date only
    together with the day of publication."""

    name: str
    heads: str
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
MONTH_START = (
    r"J(?:an|un|ul)|Feb|Mar|May|A(?:pr|ug)|Sep|Oct|Nov|Dec|J(?:AN|UN|UL)|FEB|MAR|MAY|A(?:PR|UG)|SEP|OCT|NOV|DEC"
)
WEEKDAY_START = (
    r"(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
)
LEAD = rf"(?:{WEEKDAY},?\s+(?:the\s+)?)?"
DASH = r"\s?(?:-|–|—|/|to|and|until|through)\s?"
NIGHT = r"(?:\s+(?:night|evening|morning|afternoon|lunchtime))?"


def _form(name: str, heads: str, pattern: str, reader: Reader, anchored: bool = False, flags: int = 0) -> DateForm:
    return DateForm(name, heads, re.compile(pattern, flags), reader, anchored)


_I = re.IGNORECASE
COUNT = rf"(?P<n>{NUMBER}|an?|a couple of)"
INEXACT = (
    r"(?<!nearly\s)(?<!almost\s)(?<!over\s)(?<!than\s)(?<!about\s)(?<!around\s)"
    r"(?<!under\s)(?<!roughly\s)(?<!and\s)(?<![\w-])"
)
_NOT_NAME = r"(?!\s+[A-Z][a-z]+(?:\s|[,.]|$))"
_PERIOD = (
    r"(?:indoor\s|outdoor\s|track\s|winter\s|athletics\s|domestic\s)?(?P<unit>weekend|week|"
    r"month|year|season|summer|winter|autumn|fall|spring)(?:['’]s)?\b"
)

#: Where a date may begin: a digit, a month, a weekday, a relative word, a number in words, an apostrophe.
STARTS = re.compile(
    rf"(?<![A-Za-z])(?:(?P<d>\d+)|(?P<m>{MONTH_START})|(?P<w>{WEEKDAY_START})|"
    r"(?P<r>[Ll]a(?:st|ter)\s|[Nn]ext\s|[Tt]h(?:is|at)\s|[Tt]he\s(?=[dnpfswym])|[Ii]n\s(?=\w+[\s-]\w+['’]?s?['’]?\stime)|"
    r"[Ee]arlier\s|[Yy]esterday|[Tt]o(?:day|night|morrow))|"
    r"(?P<n>[Oo]ne|[Tt](?:wo|hree|en|welv|hirt|went)|[Ff](?:our|ive|ift|ort)|[Ss](?:ix|eve)|[Ee](?:igh|lev)|[Nn]in|"
    r"[Aa]n?\s(?=day|week|fortnight|month|year|decade|couple))|(?P<q>['‘’]\d))"
)
#: In order of precedence: the first form that takes a stretch of text keeps it.
FORMS: tuple[DateForm, ...] = (
    _form(
        "iso", "d", r"(?<![\w-])(?P<y>\d{4})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\w-])", read.read_iso
    ),
    _form(
        "figures",
        "d",
        rf"(?<![\d./])(?P<a>\d{{1,2}})(?P<s>[./])(?P<b>\d{{1,2}})(?P=s)(?P<y>{YEAR})(?![\d/])",
        read.read_figures,
    ),
    _form(
        "range over months",
        "wd",
        rf"\b{LEAD}(?P<d>{DAY})\s+(?P<m>{SHORT}){DASH}{LEAD}{DAY}\s+{SHORT}{TAIL}",
        read.read_range,
        True,
    ),
    _form(
        "range over months, month first",
        "wm",
        rf"\b{LEAD}(?P<m>{SHORT})\s+(?P<d>{DAY}){DASH}{LEAD}{SHORT}\s+{DAY}(?!\d){TAIL}",
        read.read_range,
        True,
    ),
    _form(
        "range",
        "wd",
        rf"(?<![\d.,:/-])\b{LEAD}(?P<d>{DAY}){DASH}{LEAD}{DAY}(?:\s+of)?\s+(?P<m>{SHORT}){TAIL}",
        read.read_range,
        True,
    ),
    _form(
        "range, month first",
        "wm",
        rf"\b{LEAD}(?P<m>{SHORT})\s+(?P<d>{DAY}){DASH}{DAY}(?!\d|:\d){UNITLESS}{TAIL}",
        read.read_range,
        True,
    ),
    _form(
        "day", "wd", rf"(?<![\d.,:/-])\b{LEAD}(?P<d>{DAY})(?:\s+of)?\s+(?P<m>{SHORT})(?!\w){TAIL}", read.read_day, True
    ),
    _form(
        "day, month first",
        "wm",
        rf"\b{LEAD}(?P<m>{SHORT})\s+(?:the\s+)?(?P<d>{DAY})(?!\w){UNITLESS}{TAIL}",
        read.read_day,
        True,
    ),
    _form(
        "month",
        "m",
        rf"\b(?P<m>{SHORT})(?:,?\s+(?:of\s+)?(?P<y>{YEAR}){UNITLESS}|,?\s+(?:of\s+)?(?P<rel>last|"
        rf"this|next)\s+year\b)",
        read.read_month,
    ),
    _form(
        "which month",
        "r",
        rf"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s+(?P<m>{MONTH})\b(?:['’]s)?",
        read.read_bare_month,
        True,
    ),
    _form(
        "bare month",
        "m",
        rf"(?:(?<=\b[Ii]n\s)|(?<=\b[Ss]ince\s)|(?<=\b[Uu]ntil\s)|(?<=\b[Dd]uring\s)|(?<=\b[Ee]arly\s)|"
        rf"(?<=\b[Ll]ate\s)|(?<=\b[Mm]id[-\s]))(?P<which>(?!))?(?P<m>{MONTH})\b(?:['’]s)?",
        read.read_bare_month,
        True,
    ),
    _form(
        "bare month, other words",
        "m",
        rf"(?:(?<=\bby\s)|(?<=\bof\s)|(?<=\bfrom\s)|(?<=\bto\s)|(?<=\bfor\s)|(?<=\bbefore\s)|"
        rf"(?<=\bafter\s)|(?<=\bbetween\s)|(?<=\bthrough\s)|(?<=\blate-)|(?<=\bearly-))(?P<which>(?!))?(?P<m>{MONTH})\b{_NOT_NAME}(?:['’]s)?",
        read.read_bare_month,
        True,
    ),
    _form(
        "month's",
        "m",
        rf"(?:\b(?!May)|(?<=\bat )|(?<=\bin )|(?<=\bfrom )|(?<=\bfor ))(?P<which>(?!))?(?P<m>{MONTH})['’]s(?=\s)",
        read.read_bare_month,
        True,
    ),
    _form(
        "weekday",
        "wr",
        rf"(?:\b(?P<which>last|next|this|this\scoming|this\spast)\s+)?\b(?P<w>{WEEKDAY})\b(?:['’]s)?{NIGHT}(?:\s\((?P<d>\d{{1,2}})\))?",
        read.read_weekday,
        True,
        _I,
    ),
    _form(
        "near day",
        "r",
        r"\b(?:the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|yesterday(?:\s+(?:morning|"
        r"afternoon|evening))?|today|tonight|this\s+(?:morning|afternoon|evening)|last\s+(?:night|"
        r"evening)|tomorrow(?:\s+(?:night|morning|evening|afternoon))?)\b(?:['’]s)?",
        read.read_near,
        True,
        _I,
    ),
    _form(
        "period",
        "r",
        rf"(?<!\bthe\s)(?:\b(?:earlier|later)\s+)?\b(?P<which>last|this\s+past|this\s+coming|"
        rf"this|next)\s+{_PERIOD}",
        read.read_period,
        True,
        _I,
    ),
    _form(
        "in period",
        "r",
        r"(?:\b(?:earlier|later)\s+in\s+the\s+|(?:(?<=\bat\s)|(?<=\bover\s)|(?<=\bof\s))the\s+(?=weekend))(?P<unit>weekend|"
        r"week|month|year|season|summer)\b(?!\s+of\b)",
        read.read_in_period,
        True,
        _I,
    ),
    _form(
        "ago",
        "dn",
        rf"{INEXACT}{COUNT}\s+(?P<unit>days?|weeks?|fortnight|months?|years?)\s+ago\b",
        read.read_ago,
        True,
        _I,
    ),
    _form(
        "hence",
        "r",
        rf"\bin\s+{COUNT}[\s-]+(?P<unit>days?|weeks?|months?|years?)['’]?s?['’]?\s+time\b",
        read.read_hence,
        True,
        _I,
    ),
    _form("second year", "d", r"(?<=\b(?:18|19|20)\d\d[-–/])(?P<y>\d\d)(?![\w/%-]|[.,:]\d)", read.read_second_year),
    _form(
        "year",
        "d",
        rf"(?<![\w.,:/£$€#+])(?P<y>{YEAR}){UNITLESS}(?!\s?(?:GMT|BST|CEST|CET|EST|EDT|hrs|hours|"
        rf"local)\b)",
        read.read_year,
    ),
    _form("short year", "q", r"(?<![\w'’\"])['‘’](?P<s>\d\d)(?![\w'’]|\.\d|\s?['’])", read.read_short_year),
)

#: The forms by the kind of their beginning.
BY_HEAD: Mapping[str, tuple[DateForm, ...]] = {
    head: tuple(form for form in FORMS if head in form.heads) for head in "dmwrnq"
}
