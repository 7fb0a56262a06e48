"""The written forms of marks and margins, as patterns, and how each is read.

A form that is sure of its unit says so; whether a stretch of text that has the form is a result, a margin or neither is
decided by the words around it, in :mod:`extractor.mentions.marks`.

Sources: World Athletics, Competition Rules 2024, TR 19 (times), TR 32.2 (distances); imperial measures converted at
2.54 cm an inch and given to the nearest centimetre.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from extractor.normalize.marks import Mark
from extractor.normalize.numbers import NUMBER, WORD, whole_number

Reader = Callable[["re.Match[str]"], Mark | None]
CENT = Decimal("0.01")
INCH = Decimal("2.54")
VULGAR = {"¼": Decimal("0.25"), "½": Decimal("0.5"), "¾": Decimal("0.75")}
PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "third": Decimal("0.33")}
FRACTIONS = {"tenth": Decimal("0.1"), "hundredth": Decimal("0.01"), "thousandth": Decimal("0.001")}

HOURS = r"(?:hours?|hrs?|h)\b(?:\.(?=\s*\d))?"
MINUTES = r"(?:minutes?|mins?)\b(?:\.(?=\s*\d))?"
SECONDS = r"(?:seconds?|secs?|s)\b"
GAP = r"[\s,-]*(?:and\s+)?"
TAIL = rf"(?:\s?(?:hours?|hrs?|minutes?|mins?|{SECONDS}|h\b))?"
METRES = r"(?:metres?|meters?|m)\b(?!/s)(?!\s(?:a|per)\ssecond)"
START = r"(?<![\w.,:/£$€+−-])(?<!\d[–'’′])"


@dataclass(frozen=True, slots=True)
class Form:
    """``kind`` groups the forms that context judges alike; ``stated`` where the form leaves no doubt about the
    unit; ``words`` where it may begin with a number in words."""

    name: str
    kind: str
    pattern: re.Pattern[str]
    read: Reader
    stated: bool = True
    words: bool = False


def clock(hours: str | None, minutes: str | None, seconds: str) -> Mark | None:
    """A time of its parts; None where minutes or seconds reach 60 below a higher unit."""
    hour, minute, second = int(hours or 0), int(minutes or 0), Decimal(seconds)
    if (minutes and second >= 60) or (hours and minute >= 60):
        return None
    return Mark.of(Decimal(hour * 3600 + minute * 60) + second, "s")


def read_units(found: re.Match[str]) -> Mark | None:
    """``two hours, 23 minutes and 10 seconds``, ``3min 28.32sec``, ``two hours 5 minutes``, ``14 minutes 32.93``."""
    parts = found.groupdict()
    hours, minutes, seconds = parts.get("h"), parts.get("m"), parts.get("s")
    try:
        hour = str(whole_number(hours)) if hours else None
        minute = str(whole_number(minutes)) if minutes else "0"
        second = (seconds if seconds[0] in ".0123456789" else str(whole_number(seconds))) if seconds else "0"
    except ValueError:
        return None
    return clock(hour, minute, second)


def read_colon(found: re.Match[str]) -> Mark | None:
    """``2:23:10``, ``3:28.32``, ``26:52``, ``2:23:10.5``."""
    first, second, third, part = found["a"], found["b"], found["c"], found["d"]
    tail = f".{part}" if part else ""
    return clock(first, second, third + tail) if third else clock(None, first, second + tail)


def read_dotted(found: re.Match[str]) -> Mark | None:
    """``3.28.32`` as minutes, seconds and hundredths; :func:`hours_of` reads it as hours."""
    return clock(None, found["a"], f"{found['b']}.{found['c']}")


def read_short(found: re.Match[str]) -> Mark | None:
    """``2m 03.45s``, ``3'28"32``."""
    part = found["c"]
    return clock(None, found["a"], found["b"] + (f".{part}" if part else ""))


def read_hms(found: re.Match[str]) -> Mark | None:
    """``2h03:45``, ``2h 3m 45s``, ``2h03'45"``."""
    return clock(found["a"], found["b"], found["c"])


def read_fraction(found: re.Match[str]) -> Mark | None:
    """``two hundredths of a second``, ``a tenth of a second``, ``hundredth of a second``."""
    count = whole_number(found["n"]) if found["n"] else 1
    return Mark.of(FRACTIONS[found["part"].lower()] * count, "s")


def read_half(found: re.Match[str]) -> Mark | None:
    """``half a second``, ``two and a half seconds``, ``a second and a half``, ``half a metre``."""
    unit, factor = (
        ("m", 1) if found["unit"].lower().startswith("m") and "min" not in found["unit"].lower() else ("s", 1)
    )
    factor = 60 if found["unit"].lower().startswith("min") else factor
    count = whole_number(found["n"]) if found["n"] else 1 if found["after"] else 0
    value = (Decimal(count) + PARTS[(found["part"] or "half").lower()]) * factor
    return Mark.of(value, "m" if unit == "m" else "s")


def read_quarters(found: re.Match[str]) -> Mark | None:
    """``three quarters of a second``, ``a quarter of a metre``."""
    value = VULGAR["¼"] * whole_number(found["n"])
    return Mark.of(value, "s" if found["part"].lower() == "second" else "m")


def read_seconds(found: re.Match[str]) -> Mark | None:
    """``9.79secs``, ``10.4s``, ``.46 seconds``, ``five seconds``."""
    return plain(found["n"], "s")


def read_minutes(found: re.Match[str]) -> Mark | None:
    """``two minutes``, ``a minute``: only ever a margin."""
    return Mark.of(Decimal(whole_number(found["n"]) * 60), "s")


def read_metres(found: re.Match[str]) -> Mark | None:
    """``6.63m``, ``20.02 metres``, ``five metres``."""
    return plain(found["n"], "m")


def read_split_metres(found: re.Match[str]) -> Mark | None:
    """``16m50``."""
    return Mark.of(Decimal(f"{found['a']}.{found['b']}"), "m")


def read_centimetres(found: re.Match[str]) -> Mark | None:
    """``36cm``, ``three centimetres``."""
    value = plain(found["n"], "m")
    return Mark.of(value.value / 100, "m") if value else None


def read_points(found: re.Match[str]) -> Mark | None:
    """``6,952 points``, ``8847``."""
    try:
        return Mark.of(Decimal(whole_number(found["n"])), "points")
    except ValueError:
        return None


def read_imperial(found: re.Match[str]) -> Mark | None:
    """``27ft 4in``, ``7 feet 8 1/2 inches``, ``29-4¼``: metres to the nearest centimetre."""
    inches = Decimal(int(found["ft"]) * 12 + int(found["in"] or 0))
    if found["vulgar"]:
        inches += VULGAR[found["vulgar"]]
    elif found["num"]:
        if not int(found["den"]):
            return None
        inches += Decimal(found["num"]) / Decimal(found["den"])
    elif found["dec"]:
        inches += Decimal(f"0.{found['dec']}")
    return Mark.of((inches * INCH / 100).quantize(CENT, ROUND_HALF_UP), "m")


def plain(text: str, unit: str) -> Mark | None:
    """A number in digits or words as seconds or metres."""
    if text[0] in ".0123456789":
        return Mark.of(Decimal(text), "m" if unit == "m" else "s")
    return Mark.of(Decimal(whole_number(text)), "m" if unit == "m" else "s")


def as_hours(text: str) -> Mark | None:
    """``2.05.30`` or ``2:05`` read as hours; None where the form cannot be that.

    >>> as_hours("2.05.30").text
    '2:05:30'
    """
    found = re.match(r"([1-9])(?:\.([0-5]\d)\.([0-5]\d)|:([0-5]\d))(?![\d.:])", text)
    if not found:
        return None
    return clock(found[1], found[2] or found[4], found[3] or "0")


def _form(name: str, kind: str, pattern: str, read: Reader, stated: bool = True) -> Form:
    words = WORD in pattern or "half" in pattern
    return Form(name, kind, re.compile(pattern, re.IGNORECASE), read, stated, words)


_INCHES = r"(?:(?P<in>\d{1,2})(?!\d))?(?:\s?(?P<vulgar>[¼½¾])|[\s-]?(?P<num>\d)/(?P<den>\d)|\.(?P<dec>\d{1,2}))?"
_SECOND = rf"(?P<s>\d{{1,2}}(?:\.\d{{1,3}})?|{WORD})[\s-]*{SECONDS}"
_HAND = rf"(?P<n>\d+(?:\.\d+)?|\.\d+|{WORD}|an?)"

#: Where a form may begin: at a digit, or at a number in words (that two of its letters give away).
STARTS = re.compile(
    r"(?<![A-Za-z])(?:\.?\d+|[Oo]ne|[Tt](?:wo|hree|en|welv|hirt|went|hous)|[Ff](?:our|ive|ift|ort)|[Ss](?:ix|eve)|"
    r"[Ee](?:igh|lev)|[Nn](?:in|ough)|[Hh](?:alf|undr)|[Aa]n?(?=[\s-](?:second|min|met|half|tenth|hund|thou|quar|cent|point)))"
)

#: In order of precedence: the first form that takes a stretch of text keeps it.
FORMS: tuple[Form, ...] = (
    _form(
        "hours and clock",
        "time",
        rf"{START}(?P<h>{NUMBER})[\s-]*{HOURS}{GAP}(?P<m>\d{{1,2}})[:.](?P<s>\d{{2}})(?!\d|\.\d){TAIL}",
        read_units,
    ),
    _form(
        "hours and minutes",
        "time",
        rf"{START}(?P<h>{NUMBER})[\s-]*{HOURS}{GAP}(?P<m>{NUMBER})[\s-]*{MINUTES}(?:{GAP}{_SECOND})?",
        read_units,
    ),
    _form("hours and seconds", "time", rf"{START}(?P<h>{NUMBER})[\s-]*{HOURS}{GAP}{_SECOND}", read_units),
    _form(
        "minutes and seconds", "time", rf"{START}(?P<m>{NUMBER}|an?(?=\sm))[\s-]*{MINUTES}{GAP}{_SECOND}", read_units
    ),
    _form(
        "minutes and bare",
        "time",
        rf"{START}(?P<m>{NUMBER})[\s-]*{MINUTES}{GAP}(?P<s>\d{{1,2}}\.\d{{1,2}})(?![\d:])",
        read_units,
    ),
    _form(
        "hours compact",
        "time",
        r"(?<![\w.:])(?P<a>\d)h\s?(?P<b>\d{1,2})\s?(?:[:.'′’]|m(?:in)?)\s?(?P<c>\d{2}(?:\.\d)?)(?:\s?s(?:ecs?)?\b|"
        r"[\"″”]|(?!\d))",
        read_hms,
    ),
    _form(
        "colon",
        "colon",
        rf"(?<![\w.:/£$€])(?P<a>\d{{1,3}}):(?P<b>\d{{2}})(?::(?P<c>\d{{2}}))?(?:\.(?P<d>\d{{1,3}}))?(?![\d:])(?!\.\d){TAIL}",
        read_colon,
    ),
    _form(
        "dotted",
        "dotted",
        rf"(?<![\w.:/£$€])(?P<a>\d{{1,2}})\.(?P<b>[0-5]\d)\.(?P<c>\d{{1,2}})(?![\d:/])(?!\.\d){TAIL}",
        read_dotted,
    ),
    _form(
        "short minutes",
        "time",
        r"(?<![\w.:])(?P<a>\d{1,2})(?:m\s?(?P<b>\d{1,2})(?:\.(?P<c>\d{1,2}))?\s?s(?:ec(?:ond)?s?)?\b)",
        read_short,
    ),
    _form(
        "primes",
        "time",
        r"(?<![\w.:])(?P<a>\d{1,2})['′’](?P<b>\d{2})(?:(?:''|’’|[\"″”.,])(?P<c>\d{1,2}))(?![\d])",
        read_short,
    ),
    _form(
        "fraction of a second",
        "margin",
        rf"(?:\b(?P<n>{NUMBER}|an?)[\s-]+)?\b(?P<part>tenth|hundredth|thousandth)s?(?:[\s-]+of[\s-]+a[\s-]+second)?\b",
        read_fraction,
    ),
    _form(
        "quarters",
        "margin",
        rf"\b(?P<n>{NUMBER}|an?)[\s-]quarters?\sof\sa\s(?P<part>second|metre|meter)\b",
        read_quarters,
    ),
    _form(
        "half",
        "margin",
        rf"\b(?:(?P<n>{NUMBER})\s+and\s+a\s+(?P<part>half|quarter)\s+|half[\s-]+an?[\s-]+|(?:a\s+)?half[\s-]|"
        rf"(?P<after>an?)\s+)"
        rf"(?P<unit>seconds?|minutes?|metres?|meters?)\b(?(after)\s+and\s+a\s+half\b)",
        read_half,
    ),
    _form("seconds", "seconds", rf"{START}{_HAND}[\s-]*{SECONDS}(?!\s+(?:lap|leg|row)\b)", read_seconds),
    _form("minutes", "whole", rf"{START}(?P<n>{NUMBER}|a)[\s-]+{MINUTES}", read_minutes),
    _form("centimetres", "margin", rf"{START}{_HAND}[\s-]*(?:cms?|centimetres?|centimeters?)\b", read_centimetres),
    _form(
        "feet",
        "imperial",
        rf"{START}(?P<ft>\d{{1,3}})[\s-]?(?:ft(?:\.(?=\s*\d))?|feet|foot|[′’'])(?:,?[\s-]?(?:and\s)?{_INCHES}(?:[\s-]?(?:inches|"
        rf"inch|ins?\b|[″”\"])|(?<=\d)))?",
        read_imperial,
    ),
    _form(
        "feet and inches",
        "imperial",
        r"(?<![\w.,:/£$€-])(?P<ft>\d{1,3})-(?P<in>\d{1,2})(?:\s?(?P<vulgar>[¼½¾])|[\s-](?P<num>[13])/(?P<den>[248])|"
        r"\.(?P<dec>25|5|50|75))(?![\d/])",
        read_imperial,
    ),
    _form("metres", "metres", rf"{START}(?P<n>\d{{1,3}}\.\d{{1,2}})[\s-]?{METRES}", read_metres),
    _form("whole metres", "whole", rf"{START}(?P<n>\d{{1,3}}|{WORD}|a)(?:-|\s?){METRES}", read_metres),
    _form(
        "split metres",
        "split metres",
        r"(?<![\w.,:])(?P<a>\d{1,2})m\s?(?P<b>\d{2})(?!\d|[.:]\d|\s?s)(?!\w)",
        read_split_metres,
    ),
    _form(
        "points",
        "points",
        rf"{START}(?P<n>\d{{1,2}},\d{{3}}|\d{{1,5}}|{WORD}|an?)[\s-]*(?:points?|pts?)\b",
        read_points,
    ),
    _form("bare", "bare", rf"{START}(?P<n>\d{{1,2}}\.\d{{1,2}})(?![\d:/%])(?![.,]\d)(?!-\d)", read_seconds, False),
    _form("bare margin", "margin", r"(?<![\w.,:/£$€+−])(?P<n>0?\.\d{1,2})(?![\d:/%]|\.\d)", read_seconds, False),
    _form(
        "bare points",
        "bare points",
        rf"{START}(?P<n>\d,\d{{3}}|\d{{4}})(?![\d:/%]|[.,]\d)(?![\w-])",
        read_points,
        False,
    ),
)
WORD_FORMS: tuple[Form, ...] = tuple(form for form in FORMS if form.words)
