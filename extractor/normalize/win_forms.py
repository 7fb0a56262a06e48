"""Ways of telling a win without a verb of winning: a mark that gave somebody the event, a title that a mark is for, a title got back."""

from __future__ import annotations

import re
from collections.abc import Iterator

EVENT = (
    r"(?:\d[\d,]*(?:m\b| ?-?(?:metres?|meters?)\b)(?: (?:hurdles|steeplechase|sprint|dash))?|(?:long|high|triple) jump|pole vault|shot(?: put)?|"
    r"discus|hammer|javelin|(?:half[- ])?marathon|mile|decathlon|heptathlon)"
)
NO_EVENT = (
    r"(?! (?:lead|record|team|squad|runner|champion|best|mark|standard|time|qualif\w+|place|bronze|silver|double))"
)
#: ``10.75 gave Ida Holm the 100m``.
GAVE = re.compile(
    rf"\b(?P<place>gave|giving|brought|bringing|earned|earning)(?= (?:[\w’'.-]+ ){{1,6}}?the (?:(?:wo)?men['’]s )?{EVENT}\b{NO_EVENT})"
)
#: ``45.44secs for his first national title``.
FOR_TITLE = re.compile(
    r"(?<=\d)(?:m\b|s\b| ?(?:secs?|seconds?|metres?|meters?)\b)?,? (?P<place>for|and(?= his | her )) (?:his|her|a|another) (?!record)(?:(?!(?:to|in|on|at|bid|hope) )[\w’'-]+ ){0,5}?"
    r"(?:title|crown)\b(?! (?:bid|race|hopes?|defence))"
)
#: ``got his national title back``.
BACK = re.compile(r"\b(?P<place>got|gets|wrested|won) (?:his|her|the) (?:[\w’'-]+ ){0,6}?(?:title|crown) back\b")
#: ``led team-mate Leah Lind home``.
LED = re.compile(
    r"(?<!had )\b(?P<place>led) (?:(?:team-?mate|compatriot|countryman|countrywoman|fellow|him|her|them|the|field|and|[A-Z][\w’'.-]+) ){1,6}?"
    r"home\b(?! (?:straight|bend|stretch|turn|crowd))"
)
FORMS = (
    (GAVE, ("gave", "giving", "brought", "bringing", "earn")),
    (FOR_TITLE, ("title", "crown")),
    (BACK, (" back",)),
    (LED, ("led ",)),
)


def told_wins(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of such wins stand."""
    for pattern, heads in FORMS:
        if any(head in text for head in heads):
            for found in pattern.finditer(text):
                yield found.span("place")
