"""Stated tallies of two athletes' meetings: ``had never beaten him in 10 races``, ``has won all seven of their duels``, ``leads 5-3``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.linking.items import Row
from extractor.linking.skeleton import athletes, skeleton, spoken_of, who
from extractor.normalize.numbers import ORDINALS, UNITS

NUMBERS = {
    **{word: value for value, word in enumerate(UNITS)},
    "twenty": 20,
    "both": 2,
    "once": 1,
    "twice": 2,
    "thrice": 3,
}
WORDS = "|".join(
    sorted((w for w in NUMBERS if w not in ("zero", "once", "twice", "thrice", "both")), key=len, reverse=True)
)
NUM = rf"(?:\d+|{WORDS}|both)"
TIMES = rf"(?:(?:{NUM}) times|once|twice|thrice)"
KIND = r"(?:(?:previous|earlier|past|last|first|career|official|senior|head|-|to|other|major|championship|indoor|outdoor|track|big|such|most|recent|important|DISC|DATE|COMP|ROUND|final|individual|straight|successive) )*"
MEETING = r"(?:races?|meetings?|encounters?|duels?|clashes|contests?|starts|head-to-heads|heads|occasions|finals|attempts|tries|battles|outings|appearances|confrontations|match-ups|matches|competitions|goes|ROUND)"
A = r"(?P<a>[@~%]\d+)(?: ,)?(?: who)?"
B = r"(?P<b>[@~%]\d+)"
HAVE = r"(?:has|have|had|'ve|'d) (?:now |also |already |still |since )*"
MODS = r"(?:(?:NAT|TITLE|COMP|DISC|the|champion|great|old|rival|compatriot|fellow|his|her|=\d+|world|REC|holder|former) ){0,5}"
OF_THEIR = r"(?:of )?(?:the |their |=\d+ |those |these )?"
AGAINST = rf"(?:against|with|over|to|and|by|between) {MODS}"


@dataclass(frozen=True, slots=True)
class Form:
    """A way of stating a tally. Named groups: ``a`` and ``b`` the two, ``n`` meetings, ``w`` and ``l`` wins and losses of the first;
    ``sweep`` says what all the meetings were: w or l; ``zero`` what never happened."""

    name: str
    pattern: re.Pattern[str]
    sweep: str = ""
    zero: str = ""
    chance: float = 0.85


def form(name: str, words: str, sweep: str = "", zero: str = "", chance: float = 0.85) -> Form:
    """A form whose words begin at a token."""
    return Form(name, re.compile(r"(?<!\S)" + words), sweep, zero, chance)


IN_MEETINGS = rf"(?:in|from|on|over|despite|after) (?:all |any of )?{OF_THEIR}(?P<n>{NUM}) {OF_THEIR}{KIND}{MEETING}"
WON_OVER = r"(?:beaten|defeated|beat|overcome|got the better of|finished (?:ahead|in front) of|won against|outrun|outjumped|outthrown|conquered)"
LOST_TO = r"(?:lost to|been beaten by|finished behind|been defeated by|losing to)"
FORMS = (
    form(
        "never-beaten",
        rf"{A} (?:[a-z]+ )?(?:{HAVE})?(?:never|not|n't|yet to) (?:once |yet |ever )?{WON_OVER} {MODS}{B} (?:\S+ ){{0,3}}?{IN_MEETINGS}",
        zero="w",
        chance=0.92,
    ),
    form(
        "whom-never",
        rf"{B} (?:\([^)]*\) )?(?:, |- |– |— )?(?:an? |the )?(?:[a-zA-Z]+ ){{0,2}}?(?:whom |who |that )?{A} {HAVE}(?:never|not) (?:once |yet |ever )?(?:beaten|defeated)(?: {IN_MEETINGS})?",
        zero="w",
        chance=0.88,
    ),
    form(
        "never-beaten",
        rf"{A} (?:{HAVE})(?:never|yet to) (?:once |yet |ever )?(?:beaten|defeated|beat|defeat|got the better of|finished ahead of) {MODS}{B}",
        zero="w",
        chance=0.75,
    ),
    form(
        "never-in",
        rf"{IN_MEETINGS} (?:\S+ ){{0,5}}?(?:{AGAINST}{B} )?(?:\S+ ){{0,3}}?{A} {HAVE}?(?:never|not) (?:once |yet |ever )*(?:been beaten|lost)(?: (?:to|by) (?P<b2>[@~%]\d+))?",
        zero="l",
        chance=0.88,
    ),
    form(
        "never-in",
        rf"{IN_MEETINGS} (?:\S+ ){{0,5}}?(?:{AGAINST}{B} )?(?:\S+ ){{0,3}}?{A} {HAVE}?(?:never|not) (?:once |yet |ever )*(?:won|beaten|finished (?:ahead|in front) of|got the better of)(?: (?P<b2>[@~%]\d+))?",
        zero="w",
        chance=0.88,
    ),
    form(
        "never-lost",
        rf"{A} (?:[a-z]+ )?(?:{HAVE})?(?:never|not|n't|yet to) (?:once |yet |ever )?(?:{LOST_TO} {MODS}{B}|been beaten|lost|lose)(?: (?:to|by|against) {MODS}(?P<b3>[@~%]\d+))? (?:\S+ ){{0,2}}?{IN_MEETINGS}(?: {AGAINST}(?P<b2>[@~%]\d+))?",
        zero="l",
        chance=0.9,
    ),
    form("never-lost", rf"{A} {HAVE}never (?:once |yet |ever )?{LOST_TO} {MODS}{B}", zero="l", chance=0.75),
    form(
        "unbeaten",
        rf"{A} (?:is|was|remains|remained|stays) (?:unbeaten|undefeated) (?:{AGAINST}{B} )?{IN_MEETINGS}(?: {AGAINST}(?P<b2>[@~%]\d+))?",
        zero="l",
        chance=0.9,
    ),
    form(
        "won-all",
        rf"{A} (?:{HAVE})?(?:won|has won|winning|wins|taken) (?:on |in )?(?:all|each|both|every one)(?: of)? ?{OF_THEIR}(?P<n>{NUM})? ?{OF_THEIR}{KIND}{MEETING}(?: {AGAINST}{B})?",
        sweep="w",
        chance=0.9,
    ),
    form(
        "beaten-all",
        rf"{A} (?:{HAVE})?(?:beaten|defeated|beat|had the better of|got the better of|finished ahead of) {MODS}{B} (?:\S+ ){{0,3}}?(?:in|on) (?:all|each|both)(?: of)? ?{OF_THEIR}(?P<n>{NUM})? ?{OF_THEIR}{KIND}{MEETING}",
        sweep="w",
        chance=0.92,
    ),
    form(
        "lost-all",
        rf"{A} (?:{HAVE})?(?:been beaten by|lost to) {MODS}{B} (?:\S+ ){{0,3}}?(?:in|on) (?:all|each|both)(?: of)? ?{OF_THEIR}(?P<n>{NUM})? ?{OF_THEIR}{KIND}{MEETING}",
        sweep="l",
        chance=0.92,
    ),
    form(
        "lost-all",
        rf"{A} (?:{HAVE})?lost (?:on |in )?(?:all|each|both)(?: of)? ?{OF_THEIR}(?P<n>{NUM})? ?{OF_THEIR}{KIND}{MEETING}(?: {AGAINST}{B})?",
        sweep="l",
        chance=0.9,
    ),
    form(
        "won-of",
        rf"{A} (?:{HAVE})?(?:won|winning|wins|taken) (?P<w>{NUM}) (?:out )?of {OF_THEIR}(?P<n>{NUM})? ?{KIND}{MEETING}(?: {AGAINST}{B})?",
        chance=0.9,
    ),
    form(
        "lost-of",
        rf"{A} (?:{HAVE})?lost (?P<l>{NUM}) (?:out )?of {OF_THEIR}(?P<n>{NUM})? ?{KIND}{MEETING}(?: {AGAINST}{B})?",
        chance=0.9,
    ),
    form(
        "times",
        rf"{A} (?:{HAVE})(?:beaten|defeated) {MODS}{B} (?:only |just |but )?(?P<w>{TIMES})(?: (?:out of|from|in) (?:their |=\d+ |the )?(?P<n>{NUM})(?! (?:years?|seasons?|weeks?|months?|days?)\b))?",
        chance=0.85,
    ),
    form(
        "times",
        rf"{A} (?:{HAVE})(?:lost to|been beaten by) {MODS}{B} (?P<l>{TIMES})(?: (?:out of|from|in) (?P<n>{NUM}))?",
        chance=0.85,
    ),
    form(
        "leads",
        rf"{A} (?:now |still )?(?:leads|led|holds|held|has|enjoys|had|is|was) (?:{MODS}{B} |(?:the|their|=\d+) (?:series|rivalry|duel|count|tally) |(?:the|their|=\d+) head (?:- to - head|to head) |a |an )*(?:{AGAINST}(?P<b2>[@~%]\d+) )?(?:by )?(?P<w>{NUM}) (?:- |– |to |, )?(?P<l>{NUM})(?! (?:-|times|DISC|metres|years))(?: (?:up|ahead|in front|lead|record|advantage|head - to - head))?(?: (?:on|of|over|against|in) {OF_THEIR}(?P<n>{NUM})? ?{KIND}{MEETING})?(?: (?:(?:on|of|over|in) )?(?:{AGAINST})?(?P<b3>[@~%]\d+))?",
        chance=0.85,
    ),
    form(
        "trails",
        rf"{A} (?:now |still )?(?:trails|trailed) (?:{MODS}{B} )?(?:by )?(?P<l>{NUM}) (?:- |– |to )?(?P<w>{NUM})(?: (?:in|against) {MODS}(?P<b2>[@~%]\d+))?",
        chance=0.8,
    ),
    form(
        "nth",
        rf"(?:{A} 's |(?P<a2>=\d+) |(?P<a3>[@~%]\d+) (?:claimed|took|earned|scored|recorded|celebrated) (?:a|=\d+) )(?P<ord>[a-z]+|\d+(?:st|nd|rd|th)) (?:straight |successive |consecutive )?(?P<what>win|victory|defeat|loss)(?: in (?P<n>{NUM}) {KIND}{MEETING})? (?:over|against|to|by|at the hands of) {MODS}{B}",
        chance=0.85,
    ),
    form(
        "times-met",
        rf"(?P<n>{TIMES}) {A} {HAVE}(?:raced|met|faced|run against) {MODS}{B} (?:[^.;]*? )??[,;] (?:and )?(?P=n) (?:\S+ ){{0,8}}?(?:behind|lost|beaten|second|loser)",
        sweep="l",
        chance=0.85,
    ),
    form("times-met", rf"(?P<n>{TIMES}) {A} {HAVE}(?:raced|met|faced|run against) {MODS}{B}", chance=0.8),
    form(
        "they-met",
        rf"(?:they|the two|the pair|both) (?:{HAVE})?(?:only |just )?(?:met|raced|clashed|raced each other|shared a start line) (?:only |just |already )?(?P<n>{NUM}) times",
        chance=0.75,
    ),
    form(
        "met",
        rf"{A} and {MODS}{B} (?:{HAVE})?(?:met|raced|clashed|faced each other|duelled|competed against each other) (?:each other )?(?:only |just |already )?(?P<n>{NUM}) times",
        chance=0.85,
    ),
    form(
        "met",
        rf"{A} (?:{HAVE})(?:met|raced|faced|run against) {MODS}{B} (?:only |just |already )?(?P<n>{NUM}) times",
        chance=0.8,
    ),
)
GATE = re.compile(
    r"\b(?:never|unbeaten|undefeated|yet to|not once|n't been beaten|meetings|races|encounters|duels|head|occasions|leads|led|trails|times|twice|clashes|victory over|win over|win against|victory against|all|both|finals)\b"
)


def find_head_to_heads(analysis: Analysis) -> list[Draft]:
    """The tallies that the prose states, the first form that fits a pair in a sentence."""
    out: list[Draft] = []
    body = analysis.reading.article.body_start
    for number, row in enumerate(analysis.rows):
        if row.sentence.start < body or not row.of_kind("PER") or row.sentence.quoted:
            continue
        line = skeleton(analysis, row)
        if GATE.search(line):
            out += of_row(analysis, number, row, line)
    return out


def of_row(analysis: Analysis, number: int, row: Row, line: str) -> Iterator[Draft]:
    """The tallies of a sentence."""
    seen: set[frozenset[int]] = set()
    for kind in FORMS:
        for m in kind.pattern.finditer(line):
            pair = the_two(analysis, number, row, m)
            tally = tally_of(kind, m)
            if pair is None or not tally or frozenset(pair) in seen:
                continue
            seen.add(frozenset(pair))
            yield draft(analysis, row, line, m, kind, pair, tally)


def the_two(analysis: Analysis, number: int, row: Row, m: re.Match[str]) -> tuple[int, int] | None:
    """The athlete and the opponent; who is not named beside the tally is the other person of the sentence, or of the text before."""
    tokens = m.groupdict()
    first = next((tokens[k] for k in ("a", "a2", "a3") if tokens.get(k)), None)
    second = next((tokens[k] for k in ("b", "b2", "b3") if tokens.get(k)), None)
    a = who(row, first) if first else spoken_of(analysis, number)
    b = who(row, second) if second else None
    if a is None:
        return None
    if b is not None and a != b:
        return a, b
    keep_second = second is not None and second[0] in "@%" and first is not None and first[0] in "~="
    other = next((p for p in athletes(analysis, row) if p != a), None)
    if other is None:
        other = spoken_of(analysis, number, (a,))
    if other is None:
        return None
    both = first is not None and second is not None and first[0] == second[0] == "~"
    if keep_second or (both and named_often(analysis, other) > named_often(analysis, a)):
        return other, a
    return a, other


def named_often(analysis: Analysis, person: int) -> int:
    """How often an article names a person."""
    return sum(m.person == person and m.form == "name" for m in analysis.people.mentions)


def tally_of(kind: Form, m: re.Match[str]) -> dict[str, int]:
    """Meetings, wins and losses of the first of the two, as far as the words say."""
    found = m.groupdict()
    meetings = number_of(found.get("n"))
    out: dict[str, int | None] = {
        "meetings": meetings,
        "wins": number_of(found.get("w")),
        "losses": number_of(found.get("l")),
    }
    if found.get("ord"):
        out["wins" if found["what"] in ("win", "victory") else "losses"] = ordinal_of(found["ord"])
        if ordinal_of(found["ord"]) is None:
            return {}
    if kind.zero:
        out["wins" if kind.zero == "w" else "losses"] = 0
    if kind.sweep:
        meetings = meetings or (2 if "both" in m.group() else None)
        out["meetings"] = out["wins" if kind.sweep == "w" else "losses"] = meetings
    wins, losses = out["wins"], out["losses"]
    if wins is not None and losses is not None and kind.name in ("leads", "trails"):
        if wins + losses > 60 or (kind.name == "leads") != (wins > losses):
            return {}
        out["meetings"] = wins + losses
    return {k: v for k, v in out.items() if v is not None}


def number_of(words: str | None) -> int | None:
    """``seven``, ``11``, ``five times``, ``twice``."""
    if not words:
        return None
    first = words.split()[0]
    return int(first) if first.isdigit() else NUMBERS.get(first)


def ordinal_of(word: str) -> int | None:
    """``sixth``, ``11th``."""
    return int(word[:-2]) if word[0].isdigit() else ORDINALS.get(word)


def draft(
    analysis: Analysis, row: Row, line: str, m: re.Match[str], kind: Form, pair: tuple[int, int], tally: dict[str, int]
) -> Draft:
    """One tally."""
    names = analysis.people.persons
    first = line[: m.start()].count(" ")
    last = min(line[: m.end()].rstrip().count(" "), len(row.items) - 1)
    slots: dict[str, object] = {"athlete": names[pair[0]].name, "opponent": names[pair[1]].name, **tally}
    start, end = row.items[first].start, row.items[last].end
    steps = [f"{analysis.reading.text[start:end]!r}: {', '.join(f'{k} {v}' for k, v in tally.items())}"]
    return Draft("head_to_head", slots, start, end, f"head_to_head.{kind.name}", kind.chance, steps)
