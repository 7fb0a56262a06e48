"""What years, marks, places, records and medals look like in a question."""

from __future__ import annotations

import re
from collections.abc import Mapping

YEARS = re.compile(
    r"\b(?:(?P<word>since|from|after|before|until|till|up to)\s+|between\s+)?(?P<year>(?:19|20)\d\d)\b"
    r"(?:\s*(?:and|to|until|-|–)\s*(?P<last>(?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)
MARK = re.compile(
    r"\b(?:(?:under|below|inside|over|beyond|above|(?:faster|quicker|better|farther|further|higher|more) than)\s+"
    r"|sub[- ])(?P<mark>\d[\d:.]*\d|\d)"
    r"(?:\s?(?:m|s|metres|meters|seconds|secs|points)|(?P<minutes>[ -]minutes?)|(?P<hours>[ -]hours?))?\b"
    r"(?! ?(?:m|metres|meters|miles?|km|hurdles)\b)",
    re.IGNORECASE,
)
RECORDS: Mapping[str, str] = {
    "world record": "WR",
    "olympic record": "OR",
    "championship record": "CR",
    "area record": "AR",
    "european record": "AR",
    "national record": "NR",
    "meeting record": "MR",
}
SEXES: Mapping[str, str] = {
    form: sex
    for sex, forms in {
        "men": "men men's man man's male mens males",
        "women": "women women's woman woman's female womens females ladies ladies'",
        "mixed": "mixed",
    }.items()
    for form in forms.split()
}
TITLES: Mapping[str, str] = {
    "gold medals": "gold", "gold medallists": "gold", "gold medallist": "gold", "gold medal": "gold", "golds": "gold",
    "gold": "gold", "silver medals": "silver", "silver medallists": "silver", "silver medallist": "silver",
    "silver medal": "silver", "silvers": "silver", "silver": "silver", "bronze medals": "bronze",
    "bronze medallists": "bronze", "bronze medallist": "bronze", "bronze medal": "bronze", "bronzes": "bronze",
    "bronze": "bronze",
}  # fmt: skip
PLACES: Mapping[str, str] = {"indoors": "true", "indoor": "true", "outdoors": "false", "outdoor": "false"}
PLACED = re.compile(r"\b(?:in|at)\s+(?:the\s+)?$", re.IGNORECASE)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
FINISHED = re.compile(
    rf"\b(?:came|come|finish(?:ed|es)?|placed?|took|was|were|is|runner-up)\s+(?:in\s+)?"
    rf"(?P<place>{'|'.join(ORDINALS)}|\d+(?:st|nd|rd|th))(?:[ -]place)?\b"
    r"(?!\s+(?:man|woman|athlete|person|to|beat))|\brunner-up\b",
    re.IGNORECASE,
)
PICKS = re.compile(
    r"(?<!finish )(?<!finished )(?<!finishes )(?<!came )(?<!come )(?<!comes )(?<!placed )(?<!in )"
    r"\b(?:(?P<last>last|latest|most recent|most recently)|first)\b(?! (?:year|season|week|month|behind))",
    re.IGNORECASE,
)
NOBODY_ELSE = re.compile(r"(?:'s?)?(?:\s*$|[,;]|\s+[a-z])")
TITLED = re.compile(r"\s+(?:champions?|titles?|medal\w*|gold|silver|bronze|winners?|finals?|crown)\b", re.IGNORECASE)
PARTED = re.compile(r"\d[.:,]$")
SOMEWHERE = re.compile(r"\b(?:of|from|for|by|representing|represents?)\s+(?:the\s+)?$", re.IGNORECASE)
PERFORMERS = re.compile(r"[a-z -]+(?:er|ers|ete|etes)|\d[\d,]*|shot|vault|steeple(?:chase)?")
PERFORMING = re.compile(
    r"(?:runn|vault|jump|throw|putt|hurdl|mil|walk|sprint|marathon|chas)ers?$|(?:dec|hept)athletes?$", re.IGNORECASE
)
MEDALS = re.compile(r"\b(?:medal\w*|golds?|silvers?|bronzes?|titles?)\b", re.IGNORECASE)
ALSO_PEOPLE = frozenset(("Chad", "Georgia", "Israel", "Jordan"))
