"""Disciplines: ``the women's 5,000m``, ``shot put``, ``800 and 1500 metres``, ``a 400m runner``.

What only measures a way is none: ``with 200m to go``, ``over the final 400m``, ``through 1200m``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from extractor.gazetteer import disciplines
from extractor.normalize.words import AliasTable
from extractor.spans import DisciplineMention

SEX_BEFORE = re.compile(
    r"(?i)\b(?:(women|woman|ladies|girls|female)|(men|man|boys|male|gentlemen)|(mixed))(?:['’]?s['’]?)?"
    r"(?:[ '’]+(?:individual|indoor|junior|senior|under-?\d\d|u\d\d|elite|short|long|flat|the))*[ '’]+$"
)
SEX_AFTER = re.compile(r"(?i)^[ ,:(-]{1,3}(?:(women|ladies|girls|female)|(men|boys|male))\b(?!['’]?s)")
WAY_AFTER = re.compile(
    r"(?i)^[ -]?(?:(?:or so |metres |meters |still |left )?(?:to go\b|from (?:home|the (?:finish|line|tape|end))|out\b|from home|left\b|remaining|"
    r"to run\b|mark\b|point\b|splits?\b|laps?\b|of the race|long\b|above sea|behind\b|clear\b|in front|ahead\b|adrift|away\b|short of|up on|tall\b|to spare|high\b|down\b))"
)
WAY_VERB = re.compile(
    r"(?i)\b(?:passed|passing|through|reached|reaching|covered|covering|led until|after|splits? (?:of|at)|with|over the (?:final|last|first|closing|opening)|"
    r"in the (?:final|last|closing|first)|for the (?:final|last|first)|(?:the|those|these) (?:final|last|first|opening|closing|next)|lead of|by) (?:about |around |some |just |only )?$"
)
COMPARED = re.compile(r"(?i)^ (?:behind|clear of|in front of|ahead of|mark\b|down\b)")
EVENT_BEFORE = re.compile(r"(?i)(?:\b(?:the|women['’]s|men['’]s|indoor|outdoor) )$")
SERIES = re.compile(
    r"(?<![\d.,:x×])(\d{1,2},\d{3}|\d{2,5})(?=(?:m|-?(?:metres?|meters?)|-)?(?:, | and | or |/|-| & )(?:the |in the )?\d[\d,]*(?:m\b| ?m(?:etres?|eters?)\b|-m(?:etre|eter)))"
)
DOUBLE = re.compile(r"(?<![\d.,:/])(\d[\d,]{2,5})/(\d[\d,]{2,5})(?= (?:double|combination|titles|golds)\b)")
MONEY = frozenset("$€£")
HURDLERS = re.compile(r"(?i)\b(\d{2,3}) ?-?(?:m|metres?|meters?)? ?(?:high |low )?hurdlers?\b")
AGENTS = {
    "triple jumper": "triple jump",
    "long jumper": "long jump",
    "high jumper": "high jump",
    "pole vaulter": "pole vault",
    "pole-vaulter": "pole vault",
    "vaulter": "pole vault",
    "javelin thrower": "javelin throw",
    "discus thrower": "discus throw",
    "hammer thrower": "hammer throw",
    "shot putter": "shot put",
    "shot-putter": "shot put",
    "heptathlete": "heptathlon",
    "decathlete": "decathlon",
    "pentathlete": "pentathlon",
    "miler": "mile",
    "steeplechaser": "3000m steeplechase",
    "marathoner": "marathon",
    "marathon runner": "marathon",
}
BARE = {
    "110m": "110m hurdles",
    "110 metres": "110m hurdles",
    "110 metre": "110m hurdles",
    "110-metre": "110m hurdles",
    "shot": "shot put",
    "javelin": "javelin throw",
    "discus": "discus throw",
    "hammer": "hammer throw",
    "steeplechase": "3000m steeplechase",
    "two-lap race": "800m",
    "one-lap race": "400m",
    "4x400": "4x400m relay",
    "4x100": "4x100m relay",
}
BARE_NUMBERS = re.compile(
    r"(?<![\d.,:$£€#])\b(60|100|200|400|800|1500|1,500|3000|3,000|5000|5,000|10000|10,000)\b(?![\d.,:]?\d)(?! ?(?:m|metres?|meters?|km|yards?|points?|people|fans|spectators|"
    r"athletes|runners|crowd|euros|dollars|pounds|seconds|miles|kilometres|hurdles|steeplechase|per cent|percent|%|days|hours|years|GMT)\b)"
)
BARE_BEFORE = re.compile(
    r"(?i)\b(?:the|men['’]s|women['’]s|over|olympic|world|european|commonwealth|indoor|in the|national|at) $"
)
BARE_AFTER = re.compile(
    r"(?i)^(?: and (?:the )?\d| (?:final|finals|title|gold|silver|bronze|champion|championship|medal|medall?ist|record|heats?|crown|semi|race|winner|in|at|on|with|double)\b|,|\.(?!\d)|;|$)"
)


@lru_cache(maxsize=1)
def table() -> AliasTable[str]:
    """All strong aliases, of disciplines in the format and of those that it leaves out (so that they hide no part of another)."""
    pairs = [(alias, key) for key, d in sorted(disciplines().items()) for alias in d.aliases if not alias.isdigit()]
    return AliasTable(
        [*((alias, key) for alias, key in pairs if alias != "indoor mile"), *AGENTS.items(), *BARE.items()]
    )


def find_disciplines(text: str) -> list[DisciplineMention]:
    """All disciplines named, in order of place; a mention's ``key`` is one of the table."""
    found = [*strong(text), *hurdlers(text), *series(text), *doubles(text), *bare_numbers(text), *sprint_hurdles(text)]
    if WALK.search(text):
        walks = len(WALK.findall(text)) > 1
        found = [replace(m, key=WALKED.get(m.key, m.key)) if walks or walked(text, m) else m for m in found]
    found.sort(key=lambda m: (m.start, -m.end))
    out: list[DisciplineMention] = []
    for mention in found:
        if not out or mention.start >= out[-1].end:
            out.append(mention)
    return out


def strong(text: str) -> Iterator[DisciplineMention]:
    """Aliases that name the discipline by themselves."""
    for hit in table().find(text):
        surface = text[hit.start : hit.end]
        if is_way(text, hit.start, hit.end) and surface[0].isdigit():
            continue
        if text[hit.start - 1 : hit.start] in MONEY:
            continue
        if surface.lower() in ("shot", "hammer") and not bare_event(text, hit.start, hit.end):
            continue
        sex = sex_of(text, hit.start, hit.end)
        yield DisciplineMention(
            hit.start, hit.end, surface, "discipline.alias", by_sex(hit.payload, sex), sex, surface.lower() in AGENTS
        )


def by_sex(key: str, sex: str | None) -> str:
    """``hurdles`` of one sex are not the other's: the alias of both follows the sex that the words state."""
    if key == "100m hurdles" and sex == "men":
        return "110m hurdles"
    return key


def bare_event(text: str, start: int, end: int) -> bool:
    """``the shot`` as an event, not ``shot past her``."""
    before, after = text[max(0, start - 20) : start], text[end : end + 14]
    if re.match(r"(?i)^ ?(?:past|through|away|clear|into|up|to|out|down|off|at)\b", after):
        return False
    return bool(
        re.search(
            r"(?i)(?:\b(?:the|['’]s|and|in|of|olympic|world|european|indoor|commonwealth|for|or) |^|\n|: ?)$", before
        )
    )


def is_way(text: str, start: int, end: int) -> bool:
    """Whether a distance only measures a part of a race or a gap."""
    after = text[end : end + 30]
    if WAY_AFTER.match(after):
        return not (COMPARED.match(after) and EVENT_BEFORE.search(text[max(0, start - 12) : start]))
    return bool(WAY_VERB.search(text[max(0, start - 40) : start]))


def sex_of(text: str, start: int, end: int) -> str | None:
    """men, women or mixed where the words around the discipline say so."""
    found = SEX_BEFORE.search(text[max(0, start - 40) : start])
    if not found:
        found = SEX_AFTER.match(text[end : end + 10])
    if not found:
        return None
    return "women" if found[1] else "men" if found[2] else "mixed"


def hurdlers(text: str) -> Iterator[DisciplineMention]:
    """``60m hurdler``."""
    for m in HURDLERS.finditer(text):
        key = f"{m[1]}m hurdles"
        if key in disciplines():
            yield DisciplineMention(
                m.start(), m.end(), m.group(), "discipline.agent", key, sex_of(text, m.start(), m.end()), True
            )


def doubles(text: str) -> Iterator[DisciplineMention]:
    """``the 1500/5000 double``: both."""
    for m in DOUBLE.finditer(text):
        for group in (1, 2):
            key = number_key(m[group])
            if key:
                sex = sex_of(text, m.start(), m.end())
                yield DisciplineMention(m.start(group), m.end(group), m[group], "discipline.double", key, sex)


def series(text: str) -> Iterator[DisciplineMention]:
    """The numbers before the last in ``100, 200 and 400m``; the unit stands only at the last."""
    for m in SERIES.finditer(text):
        key = number_key(m[1])
        if key and not is_way(text, m.start(), m.end()):
            yield DisciplineMention(
                m.start(), m.end(), m.group(), "discipline.series", key, sex_of(text, m.start(), m.end())
            )


WALK = re.compile(
    r"(?i)\b(?:race[- ]walk\w*|walkers?|walking|walk(?:s|ed)?)\b(?! (?:away|off|out|into|through|past|up|on)\b)"
)
WALKED = {f"{n}km": f"{n}km race walk" for n in (5, 10, 20, 35, 50)}
"""In an article on walking a road distance is walked."""
WALK_REACH = 40


def walked(text: str, mention: DisciplineMention) -> bool:
    """``walked 20km``: whether a word of walking stands close to a distance."""
    return bool(WALK.search(text[max(0, mention.start - WALK_REACH) : mention.end + WALK_REACH]))


SPRINT_HURDLES = re.compile(r"(?i)\b(?:sprint|high) hurdles\b(?! (?:coach|squad))|(?<=men['’]s )hurdles\b")
SHE, HE = re.compile(r"(?i)\b(?:she|her|women|woman)\b"), re.compile(r"(?i)\b(?:he|his|him|men|man)\b")


def sprint_hurdles(text: str) -> Iterator[DisciplineMention]:
    """``the women's sprint hurdles``: 100m of women, 110m of men, 60m indoors; the sex by the words, else by the pronouns near."""
    for m in SPRINT_HURDLES.finditer(text):
        sex = sex_of(text, m.start(), m.end())
        if sex is None:
            near = text[max(0, m.start() - 150) : m.end() + 150]
            she, he = len(SHE.findall(near)), len(HE.findall(near))
            sex = "women" if she > he else "men" if he > she else None
        indoor = "indoor" in text[max(0, m.start() - 200) : m.end() + 100].lower() or "60m hurdles" in text
        key = "60m hurdles" if indoor else {"women": "100m hurdles", "men": "110m hurdles"}.get(sex or "")
        if key:
            yield DisciplineMention(m.start(), m.end(), m.group(), "discipline.sprint-hurdles", key, sex)


def number_key(number: str) -> str | None:
    """``5,000`` is ``5000m``, where that is a discipline."""
    key = number.replace(",", "") + "m"
    return key if key in disciplines() else None


def bare_numbers(text: str) -> Iterator[DisciplineMention]:
    """``the 1500 final``, ``over 5,000``: weak, as the words only suggest the distance."""
    for m in BARE_NUMBERS.finditer(text):
        key = number_key(m[1])
        if (
            key
            and BARE_BEFORE.search(text[max(0, m.start() - 14) : m.start()])
            and BARE_AFTER.match(text[m.end() : m.end() + 16])
        ):
            yield DisciplineMention(
                m.start(), m.end(), m.group(), "discipline.bare", key, sex_of(text, m.start(), m.end()), True
            )
