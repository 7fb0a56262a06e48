"""The written forms of marks and margins, as patterns, and how each is read.

A form that is sure of its unit says so; whether a stretch of text that has the form is a result, a margin or neither is
decided by the words around it, in :mod:`extractor.mentions.marks`.

Sources: World Athletics, Competition Rules 2024, TR 19 (times), TR 32.2 (distances).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from extractor.normalize import mark_readers as read
from extractor.normalize.marks import Mark
from extractor.normalize.numbers import NUMBER, WORD

Reader = Callable[["re.Match[str]"], Mark | None]
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


def _form(name: str, kind: str, pattern: str, reader: Reader, stated: bool = True) -> Form:
    words = WORD in pattern or "half" in pattern
    return Form(name, kind, re.compile(pattern, re.IGNORECASE), reader, stated, words)


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
        read.read_units,
    ),
    _form(
        "hours and minutes",
        "time",
        rf"{START}(?P<h>{NUMBER})[\s-]*{HOURS}{GAP}(?P<m>{NUMBER})[\s-]*{MINUTES}(?:{GAP}{_SECOND})?",
        read.read_units,
    ),
    _form("hours and seconds", "time", rf"{START}(?P<h>{NUMBER})[\s-]*{HOURS}{GAP}{_SECOND}", read.read_units),
    _form(
        "minutes and seconds",
        "time",
        rf"{START}(?P<m>{NUMBER}|an?(?=\sm))[\s-]*{MINUTES}{GAP}{_SECOND}",
        read.read_units,
    ),
    _form(
        "minutes and bare",
        "time",
        rf"{START}(?P<m>{NUMBER})[\s-]*{MINUTES}{GAP}(?P<s>\d{{1,2}}\.\d{{1,2}})(?![\d:])",
        read.read_units,
    ),
    _form(
        "hours compact",
        "time",
        r"(?<![\w.:])(?P<a>\d)h\s?(?P<b>\d{1,2})\s?(?:[:.'′’]|m(?:in)?)\s?(?P<c>\d{2}(?:\.\d)?)(?:\s?s(?:ecs?)?\b|"
        r"[\"″”]|(?!\d))",
        read.read_hms,
    ),
    _form(
        "colon",
        "colon",
        rf"(?<![\w.:/£$€])(?P<a>\d{{1,3}}):(?P<b>\d{{2}})(?::(?P<c>\d{{2}}))?(?:\.(?P<d>\d{{1,3}}))?(?![\d:])(?!\.\d){TAIL}",
        read.read_colon,
    ),
    _form(
        "dotted",
        "dotted",
        rf"(?<![\w.:/£$€])(?P<a>\d{{1,2}})\.(?P<b>[0-5]\d)\.(?P<c>\d{{1,2}})(?![\d:/])(?!\.\d){TAIL}",
        read.read_dotted,
    ),
    _form(
        "short minutes",
        "time",
        r"(?<![\w.:])(?P<a>\d{1,2})(?:m\s?(?P<b>\d{1,2})(?:\.(?P<c>\d{1,2}))?\s?s(?:ec(?:ond)?s?)?\b)",
        read.read_short,
    ),
    _form(
        "primes",
        "time",
        r"(?<![\w.:])(?P<a>\d{1,2})['′’](?P<b>\d{2})(?:(?:''|’’|[\"″”.,])(?P<c>\d{1,2}))(?![\d])",
        read.read_short,
    ),
    _form(
        "fraction of a second",
        "margin",
        rf"(?:\b(?P<n>{NUMBER}|an?)[\s-]+)?\b(?P<part>tenth|hundredth|thousandth)s?(?:[\s-]+of[\s-]+a[\s-]+second)?\b",
        read.read_fraction,
    ),
    _form(
        "quarters",
        "margin",
        rf"\b(?P<n>{NUMBER}|an?)[\s-]quarters?\sof\sa\s(?P<part>second|metre|meter)\b",
        read.read_quarters,
    ),
    _form(
        "half",
        "margin",
        rf"\b(?:(?P<n>{NUMBER})\s+and\s+a\s+(?P<part>half|quarter)\s+|half[\s-]+an?[\s-]+|(?:a\s+)?half[\s-]|"
        rf"(?P<after>an?)\s+)"
        rf"(?P<unit>seconds?|minutes?|metres?|meters?)\b(?(after)\s+and\s+a\s+half\b)",
        read.read_half,
    ),
    _form("seconds", "seconds", rf"{START}{_HAND}[\s-]*{SECONDS}(?!\s+(?:lap|leg|row)\b)", read.read_seconds),
    _form("minutes", "whole", rf"{START}(?P<n>{NUMBER}|a)[\s-]+{MINUTES}", read.read_minutes),
    _form("centimetres", "margin", rf"{START}{_HAND}[\s-]*(?:cms?|centimetres?|centimeters?)\b", read.read_centimetres),
    _form(
        "feet",
        "imperial",
        rf"{START}(?P<ft>\d{{1,3}})[\s-]?(?:ft(?:\.(?=\s*\d))?|feet|foot|[′’'])(?:,?[\s-]?(?:and\s)?{_INCHES}(?:[\s-]?(?:inches|"
        rf"inch|ins?\b|[″”\"])|(?<=\d)))?",
        read.read_imperial,
    ),
    _form(
        "feet and inches",
        "imperial",
        r"(?<![\w.,:/£$€-])(?P<ft>\d{1,3})-(?P<in>\d{1,2})(?:\s?(?P<vulgar>[¼½¾])|[\s-](?P<num>[13])/(?P<den>[248])|"
        r"\.(?P<dec>25|5|50|75))(?![\d/])",
        read.read_imperial,
    ),
    _form("metres", "metres", rf"{START}(?P<n>\d{{1,3}}\.\d{{1,2}})[\s-]?{METRES}", read.read_metres),
    _form("whole metres", "whole", rf"{START}(?P<n>\d{{1,3}}|{WORD}|a)(?:-|\s?){METRES}", read.read_metres),
    _form(
        "split metres",
        "split metres",
        r"(?<![\w.,:])(?P<a>\d{1,2})m\s?(?P<b>\d{2})(?!\d|[.:]\d|\s?s)(?!\w)",
        read.read_split_metres,
    ),
    _form(
        "points",
        "points",
        rf"{START}(?P<n>\d{{1,2}},\d{{3}}|\d{{1,5}}|{WORD}|an?)[\s-]*(?:points?|pts?)\b",
        read.read_points,
    ),
    _form("bare", "bare", rf"{START}(?P<n>\d{{1,2}}\.\d{{1,2}})(?![\d:/%])(?![.,]\d)(?!-\d)", read.read_seconds, False),
    _form(
        "bare gap",
        "bare gap",
        rf"{START}(?P<n>\d{{1,3}})(?=\s(?:points\s)?(?:more\sthan|fewer\sthan|better\sthan|short\sof|shy\sof|adrift|behind|ahead\sof|clear\sof|"
        rf"in\sfront\sof|down\son|up\son|over)\b)",
        read.read_points,
    ),
    _form("bare margin", "margin", r"(?<![\w.,:/£$€+−])(?P<n>0?\.\d{1,2})(?![\d:/%]|\.\d)", read.read_seconds, False),
    _form(
        "bare points",
        "bare points",
        rf"{START}(?P<n>\d,\d{{3}}|\d{{4}})(?![\d:/%]|[.,]\d)(?![\w-])",
        read.read_points,
        False,
    ),
)
WORD_FORMS: tuple[Form, ...] = tuple(form for form in FORMS if form.words)
