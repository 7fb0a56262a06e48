"""How a difference is told: ``four hundredths clear of X``, ``0.02 outside his best``, ``beat X by 0.23``, ``took 80 seconds off the
record set by X``, ``X was six seconds adrift``. Patterns on a row written as one line of signs.

Persons are ``@`` (a name), ``~`` (a pronoun), ``%`` (a description) and ``=`` (a possessive pronoun); mentions are their kind,
words are small.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from extractor.discourse.people import PersonMention
from extractor.gazetteer import rows
from extractor.linking.items import Item, Row

SIGNS = {"name": "@", "pronoun": "~", "possessive": "=", "epithet": "%", "speaker": "~"}
STOP = (
    r"(?!(?:and|or|but|in|on|at|to|with|who|whose|which|when|while|after|before|for|from|by|as|that|than|had|has|have|was|is|won|to|"
    r"where|until|since|into|over|behind|ahead) )"
)
WORD = rf"(?:and (?=COMP|DISC|TITLE)|{STOP}(?:NAT|COMP|TITLE|DISC|DATE|VEN|PLC|[a-z0-9][\w'.-]*|'s|-|,(?= NAT)) )"
WHO = rf"{WORD}{{0,7}}?(?P<who>[@~%])"
BEST = r"(?:REC|best|mark|record|time|effort|clocking|total|tally|score|figures|standard)"
OLD = r"(?:own|previous|old|former|existing|longstanding|year|week|month|day|-|two|three|indoor|outdoor|world|national|NAT|DISC|DATE|COMP|season|'s|lifetime|the|long-standing|earlier|area|[a-z]+-old)"
SETTING = r"(?:set by|set in \w+ by|of|by|held by|owned by|belonging to|run by|recorded by|made by|jointly held by|(?:, )?(?:which|that|with which)|, set by)"
OF_WHO = rf"(?:{SETTING} {WHO}(?: and {WORD}{{0,3}}?(?P<also>[@]))?|(?P<own>[~@]) (?:had |has )?(?:set|run|ran|recorded|managed|jumped|threw|thrown|made|cleared|established))"
#: A best or record and whose it is: ``his own best``, ``Ennis's British record``, ``the mark set by Kenya's X``.
RECORD = (
    rf"(?:(?P<his>=) (?:{OLD} ){{0,4}}(?P<best>{BEST})"
    rf"|{WORD}{{0,7}}?(?P<owner>[@%~]) 's? (?:{OLD} ){{0,5}}(?P<best2>{BEST})"
    rf"|(?:the |an? )?(?:{OLD} ){{0,5}}(?P<best3>{BEST}) {OF_WHO}"
    rf"|the (?:[a-z]+ )?(?P<ever>[~@%]) (?:has|had|have) ever "
    rf"|(?:an? |the )?(?P<best4>REC)(?! (?:of|set|held|which|that)))"
)
GIVEN = r"(?P<given> (?:of |, )MARK)?"


@dataclass(frozen=True, slots=True)
class Told:
    """A difference as told: the items of the difference, of whom or whose best it is compared with, of the word for that best, the
    direction (``ahead``, ``behind``, ``more``, ``less``) of the one that the words before it speak of, where the phrase ends, where it begins, and a second owner of a shared best."""

    diff: int
    direction: str
    form: str
    target: int | None
    best: int | None
    end: int
    doer: int
    also: int | None = None


@dataclass(frozen=True, slots=True)
class Signed:
    """The line of a row with the places where its items begin."""

    row: Row
    text: str
    starts: tuple[int, ...]

    def item(self, offset: int) -> int:
        """The item that stands at an offset of the line."""
        return bisect_right(self.starts, offset) - 1


def signed(row: Row) -> Signed:
    """A row as a line."""
    starts, parts, place = [], [], 0
    for item in row.items:
        word = sign(item) + " "
        starts.append(place)
        parts.append(word)
        place += len(word)
    return Signed(row, "".join(parts), tuple(starts))


def sign(item: Item) -> str:
    """What stands for an item."""
    if isinstance(item.mention, PersonMention):
        return SIGNS.get(item.mention.form, "@")
    if item.kind in ("W", "PLC"):
        word = item.word.replace("’", "'").replace(" ", "_")
        return "'s" if word == "'" else word
    return item.kind


@lru_cache(maxsize=1)
def directions() -> tuple[tuple[str, str], ...]:
    """Words behind a difference with the direction that they tell, the longest first."""
    found = [(phrase, row["direction"]) for row in rows("margin_words") for phrase in row["words"].split("|")]
    return tuple(sorted(found, key=lambda f: (-len(f[0]), f)))


@lru_cache(maxsize=1)
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The constructions in order of precedence, compiled once."""
    words = "|".join(phrase for phrase, direction in directions() if direction in ("ahead", "behind", "more", "less"))
    alone = "|".join(phrase for phrase, direction in directions() if direction == "alone")
    verbs = {row["direction"]: row["words"] for row in rows("margin_words")}
    by = r"by (?:[a-z]+ ){0,2}?(?P<diff>DIFF)"
    beaten = verbs["beat"]
    return (
        ("off", re.compile(rf"\b(?:{verbs['take']}) (?:[a-z]+ )?(?P<diff>DIFF) (?:off|from|to) {RECORD}{GIVEN}")),
        ("record", re.compile(rf"(?P<diff>DIFF) (?P<word>{words}) {RECORD}{GIVEN}")),
        ("improve", re.compile(rf"\b(?:{verbs['break']}) {RECORD}{GIVEN} (?:\w+ ){{0,4}}?{by}")),
        ("improve", re.compile(rf"\b(?:{verbs['break']}) {by} {RECORD}{GIVEN}")),
        ("rival", re.compile(rf"(?P<diff>DIFF) (?P<word>{words}) {WHO} (?!'s )")),
        ("lost", re.compile(rf"\b(?:(?:was|were|been|being) (?:\w+ )?(?:{beaten}) by|lost (?:out )?to|second to|runner-up to) {WHO} {ASIDE}{LOOSE}{by}")),
        ("beat", re.compile(rf"(?<!was )(?<!been )(?<!were )(?<!be )\b(?:{beaten})(?: out| off)? {WHO} {ASIDE}{LOOSE}{by}")),
        ("from", re.compile(rf"\b(?:won|win|victory|prevailed|triumphed)\b (?:\w+ ){{0,5}}?{by} (?:from|over|ahead of) {WHO} ")),
        ("left", re.compile(rf"\b(?:left|leaving) {WHO} {LOOSE}(?P<diff>DIFF) (?:{alone}|short|behind|away)\b")),
        ("left", re.compile(rf"(?P<diff>DIFF) (?:between [@~%=]|(?:\w+ ){{0,4}}?separat(?:ed|ing) (?:the )?[@~%]) (?:and|from) {WHO} ")),
        ("alone", re.compile(rf"(?P<diff>DIFF) (?:{alone}) (?!of|than|[@~%=]|the |a |an |NAT|COMP)")),
    )  # fmt: skip


ASIDE = r"(?:, (?:[\w'.-]+ ){1,9}?, )?"
LOOSE = r"(?:(?!MARK|REC)(?:[A-Z]+|[\w'.-]+) ){0,6}?"


def told(row: Row) -> list[Told]:
    """The differences of a row that a construction tells, in order of place, one for each."""
    line = signed(row)
    out: dict[int, Told] = {}
    for form, pattern in patterns():
        for found in pattern.finditer(line.text):
            diff = line.item(found.start("diff"))
            if diff not in out:
                out[diff] = read_told(line, form, found, diff)
    return sorted(out.values(), key=lambda t: t.diff)


def read_told(line: Signed, form: str, found: re.Match[str], diff: int) -> Told:
    """What a match says."""
    groups = found.groupdict()
    who = next((g for g in ("who", "own", "his", "owner", "ever") if groups.get(g)), None)
    best = next((g for g in ("best", "best2", "best3", "best4", "ever") if groups.get(g)), None)
    direction = dict(directions()).get(groups.get("word") or "", DIRECTION.get(form, "behind"))
    given = bool((groups.get("given") or "").strip())
    return Told(
        diff,
        direction,
        f"{form}.given" if given else form,
        line.item(found.start(who)) if who else None,
        line.item(found.start(best)) if best else None,
        line.item(found.end() - 1),
        line.item(found.start()),
        line.item(found.start("also")) if groups.get("also") else None,
    )


DIRECTION = {
    "off": "ahead",
    "improve": "ahead",
    "beat": "ahead",
    "from": "ahead",
    "left": "ahead",
    "lost": "behind",
    "alone": "behind",
}
