"""Rounds of a competition: heat, qualification, quarter-final, semi-final, final.

A round is only what the words name as one: ``the final lap``, ``the heat in Osaka``, ``a dead heat``, ``the qualifying
standard`` and competitions called Final (``Grand Prix Final``) are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.normalize.words import beginning
from extractor.spans import RoundMention

_ATTEMPT = r"(?:throws?|leaps?|jumps?|efforts?|attempts?|puts?|vaults?|clearances?|marks?)"
#: After ``final`` as a noun: the end of the phrase, a preposition, a verb; another noun makes it an adjective.
_NOUN_ENDS = (
    r"(?=\s*(?:$|[.,;:!?)\]'’\"”/|(-])|\s+(?:in|at|on|of(?!\s(?:the\s(?:season|series|year)))|"
    r"after|with|without|and|but|or|as|was|were|is|are|by|for|to|from|where|when|which|"
    r"who|that|"
    r"behind|ahead|here|yesterday|today|tonight|tomorrow|later|since|last|next|this|because|"
    r"before|despite|having|being|following|until|than|he|she|they|it|"
    r"altogether|almost|either|itself|proper|spoil\w+|lost|run|held|\w+ed|(?:an?|two|three|"
    r"four|five|six|seven|eight|\d+)\s(?:\w+\s)?(?:days?|weeks?|months?|years?)|"
    r"his|her|their|will|would|could|should|may|might|had|has|have|did|does|went|saw|proved|"
    r"came|got|again|too|also|only|over|under|through|while|though|so|if|"
    r"clocking|running|finishing|winning|setting|beating|lining|comes|goes|takes|took|won|"
    r"ran|turned|looks|promises|produced|brought|belonged|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
ROUNDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("quarter-final", re.compile(r"\bquarter[\s-]?finals?\b", re.IGNORECASE)),
    (
        "semi-final",
        re.compile(
            r"\bsemi[\s-]?finals?\b|\b(?:the|his|her|their|in|of|both)\s(?P<span>semis?)\b(?![\s-]?(?:final|"
            r"circle|retire))",
            re.IGNORECASE,
        ),
    ),
    (
        "heat",
        re.compile(
            rf"\b(?:(?:qualifying|opening|preliminary|first[-\s]round|morning|repechage)\s)?heats\b(?!\sup)|"
            rf"\b(?:qualifying|preliminary|repechage)\sheat\b|"
            r"\b(?:his|her|their|my|our|first|second|third|fourth|fifth|sixth|seventh|\d{1,2}(?:st|"
            r"nd|rd|th)|opening|last|same|fastest|slowest|'s|’s|m|metres|metre|hurdles|steeplechase|"
            r"that|each|another)\s(?P<span>heat)\b"
            r"(?!\s(?:and\shumid|of\sthe\s(?:day|moment|battle|afternoon|sun|summer)|exhaustion|"
            r"stroke|wave|record|injur|training))|"
            r"\b(?:[Hh]eat|HEAT)\s(?:\d{1,2}|one|two|three|four|five|six)\b|\bthe\s(?P<span2>heat)(?=\s(?:of\sthe\s(?:\d|"
            r"men|women)|won|behind))|"
            rf"\b(?:first|opening|preliminary|1st)[-\s]round\b(?![-\s]{_ATTEMPT}\b)|\bround\sone\b|"
            rf"\bpreliminary\srounds?\b|\b(?<=in\sthe\s)prelims\b",
        ),
    ),
    (
        "qualification",
        re.compile(
            r"\b(?:[Qq]ualifying|[Qq]ualification|QUALIFYING|QUALIFICATION)\s(?:rounds?|competitions?|"
            r"pools?|groups?|sessions?)\b|"
            r"(?:\bin|'s|’s|\bthe|\bthrough|\bfrom|\bof|\bafter|\bafter\sthe|,)\s(?P<span>qualifying|"
            r"qualification)\b(?!\s(?:for|as|time|times|standard|standards|mark|marks|distance|"
            r"height|"
            r"period|window|rounds?|competitions?|pools?|groups?|sessions?|system|process|race|races|meeting|tournament|performance|event|events|"
            r"criteria|campaign|figure|limit|place|places|hopes|norm)\b)",
        ),
    ),
    (
        "final",
        re.compile(
            rf"(?<![-\w])(?<!\bGrand\s[Pp]rix\s)(?<!\bgrand\sprix\s)(?<!\b[Cc]up\s)(?<!\bLeague\s)(?<!\b[Aa]thletics\s)(?<!\b[Tt]our\s)(?<!\b[Ss]eries\s)(?<!\bsemi\s)(?<!\bquarter\s)(?<!\b[Ss]uper\s)(?:finals\b(?!\s(?:day|"
            rf"weekend|series|week))|final\b{_NOUN_ENDS})",
        ),
    ),
)
CAPITAL_FINAL = re.compile(
    r"(?:(?<=\dm\s)|(?<=\dm,\s)|(?<=metres\s)|(?<=metres,\s)|(?<=hurdles\s)|(?<=hurdles,\s)|"
    r"(?<=jump\s)|(?<=jump,\s)|(?<=vault\s)|(?<=vault,\s)|(?<=put\s)|(?<=throw\s)|(?<=relay\s)|"
    r"(?<=relay,\s)|"
    r"(?<=METRES\s)|(?<=METRES,\s)|(?<=HURDLES\s)|(?<=JUMP\s)|(?<=VAULT\s)|(?<=steeplechase\s)|"
    r"(?<=discus\s)|(?<=javelin\s)|(?<=hammer\s)|(?<=\()|(?<=Dash\s)|(?<=Run\s)|^[ \t]*)(?:Finals?|"
    r"FINALS?)\b(?=\s*(?:[.,:;)\]|(-]|$|\n|\s[Rr]esults?))",
    re.MULTILINE,
)
#: How a final begins.
FINAL_HEADS = re.compile(r"final")


def find_rounds(text: str) -> list[RoundMention]:
    """The rounds that a text names, in order of place, not overlapping."""
    taken = bytearray(len(text))
    found: list[RoundMention] = []
    for key, match in matches(text):
        start, end = span_of(match)
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            found.append(RoundMention(start, end, text[start:end], f"rounds.{key}", key))
    return sorted(found)


def matches(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The rounds by their words, the earlier of the table before the later ones."""
    for key, pattern in (*ROUNDS, ("final", CAPITAL_FINAL)):
        found = beginning(pattern, FINAL_HEADS, text) if key == "final" else pattern.finditer(text)
        yield from ((key, match) for match in found)


def span_of(match: re.Match[str]) -> tuple[int, int]:
    """The group that holds the round where the pattern needs words before it, else the whole match."""
    for name in ("span", "span2"):
        if match.groupdict().get(name):
            return match.span(name)
    return match.span()
