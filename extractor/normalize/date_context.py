"""The words around a date: which look-alikes are none, and whether a sentence looks back or ahead."""

from __future__ import annotations

import re

#: How far from a date the words may stand that make it lie ahead or behind.
REACH = 160
_I = re.IGNORECASE
_COUNTED = (
    r"(?:people|spectators|fans|metres|athletes|runners|competitors|entrants|miles|euros|"
    r"dollars|pounds|volunteers|words|tickets|seats|steps|calories|hours|days|men|women)(?!['’])"
)

BLOCKED = re.compile(
    r"\b(?:Sunday|Saturday|Monday|Friday)\s(?:Times|Telegraph|Mirror|Herald|Mail|Independent|"
    r"Express|People|Post|World|Sport|Age|League)\b|"
    r"\b(?:Mail|Independent|Observer|Scotland|Wales)\son\s(?:Sunday|Saturday)\b|\b(?:USA|Athletics|Sports)\sToday\b|"
    r"\b(?:Super|Black|Cyber|Manic|Magic|Easter)\s(?:Sunday|Saturday|Monday|Friday)\b|\b(?:athletes|"
    r"sprinters|runners|world|sport|youngsters)\sof\stoday\b|"
    r"\b(?:[Ee]very|[Ee]ach|most)\s(?:\w+day|year|month|week|summer|winter|season)s?\b|"
    r"\b[Bb]orn\b[^.;()]{0,30}?\b(?:on|in)\s[^.;()]{0,16}?\d{4}\b|\b[Bb]orn\s[^.;()]{0,12}\d{4}\b|"
    r"\b[12]\d{3}[\s-](?:GMT|BST|CET)\b|"
    r"\b(?:18|19|20)\d0['’]?s\b|"
    rf"\b(?:19|20)\d\d\s{_COUNTED}\b|\b(?:crowd|total|attendance|field|limit|population)\sof\s(?:about\s|"
    rf"around\s|some\s)?(?:19|20)\d\d\b|"
    r"(?<!\w)[Aa]t\s(?:19|20)\d\d\b(?!\s(?:Olympic|World|European|Games|Commonwealth|US|U\.S))",
)
AHEAD = re.compile(
    r"(?P<strong>\b(?:will|won't|shall|due\s(?:to|in|at|on)|hop(?:es?|ing)\s(?:to|for|that)|"
    r"plan(?:s|ning)?\s(?:to|for)|aim(?:s|ing)?\s(?:to|for)|(?:is|are)\sset\sto|about\sto|"
    r"going\sto|"
    r"prepar(?:e|es|ing|ations?)\s(?:for|to)|upcoming|forthcoming|scheduled|tak(?:es|ing)\splace|"
    r"begins?|starts|opens|gets?\sunder\sway|kicks?\soff|returns|faces|contests?|competes|"
    r"defends|lines\sup|"
    r"next|build-?up|lead-?up|looking\s(?:forward|to)|looks?\sto|targets|targeting|eyeing|"
    r"expect(?:s|ed)\sto|likely\sto|hosts|intends?|ready\s(?:to|for)|gearing\sup|"
    r"(?:is|are)\sto\s\w+|(?:is|are|been)\s(?:both\s|all\s|also\s)?(?:entered|named|selected|"
    r"listed|confirmed|invited|down)|(?:withdr[ae]wn?|withdrew|withdraw\w*|pull\w*\sout|"
    r"forced\sout|(?:added|place)\s(?:to|in|for)\sthe\s\w+\sfor|"
    r"ruled\s(?:her|him)?\s?out)\s(?:\w+\s){0,3}?(?:from|of|the)?(?=\s(?:the\s)?(?:(?-i:[A-Z][\w’'-]*)\s|(?:of|in|at|the)\s){0,8}(?:on\s)?$)|in\stime\sfor|"
    r"in\saction|runs\sin|turns\s(?=\d)|bids?\sto|favourites?\sfor|deadline|stand\sin\s(?:the|their|his|"
    r"her)\sway)\b|(?<=\w)['’]ll\b)|"
    r"(?P<weak>\b(?:may|could|might|can|should|must|would|cannot|wants?\sto|miss(?:es)?|"
    r"join|selected\sfor|named\s(?:in|for)|picked\sfor|qualified\sfor|entered\sfor|chance|"
    r"doubt\w*|confirmed|entry|entries|participation|invited)\b(?!\s(?:have|not\shave)\b))",
    _I,
)
BACK = re.compile(
    r"(?P<strong>(?<!\bbe\s)(?<!\bis\s)(?<!\bare\s)\b(?:results?|won|ran|beat|set|took|"
    r"broke|came|lost|went|made|led|threw|leapt|gave|"
    r"fell|became|got|found|saw|sent|struck|stood|drew|held|beaten|swept|met|had|missing|"
    r"accused|withdrew|underwent|"
    r"winning|beating|setting|taking|clocking|finishing|breaking|said|told|since|following|"
    r"(?!scheduled|named|selected|picked|invited|entered|qualified|confirmed|expected|needed|"
    r"delayed|postponed|planned|intended|speed|indeed|exceed|proceed|succeed|need|bred|"
    r"hundred)[a-z]{2,}ed)\b)|"
    r"(?P<weak>\b(?:was|were|had|did|been|having|has|have|victory|defeat|record|when)\b)",
    _I,
)
SENTENCE_END = re.compile(r"[.!?][\"”'’)]*\s+(?=[\"“'‘(]?[A-Z0-9])|\n")
CLAUSE_END = re.compile(
    r"[;:—–(]|\s-\s|,\s(?:but|while|whereas|and\s(?:he|she|they|will|is|was))\b|\b(?:but|"
    r"while|whereas|before|although)\b|[\"“”]"
)
#: After a date the main clause also ends where a relative one begins.
MAIN_END = re.compile(CLAUSE_END.pattern + r"|,\s(?:which|who|whose|where|when)\b")
#: What stands before a date that opens its clause.
OPENING = re.compile(
    r"\W*(?:(?:and|but|then|on|in|at|by|from|until|late|early|earlier|already|again|it|"
    r"is|was|the|that|mid|next|only|here|there|later|last|this|,|-)[\s,-]*)*",
    _I,
)
WEIGHT = {"strong": 3.0, "weak": 1.5}


def sentence(text: str, start: int, end: int, reach: int = REACH) -> tuple[str, str]:
    """What stands before and after the place in its sentence, at most so many characters."""
    low = max(0, start - reach)
    cuts = [cut.end() for cut in SENTENCE_END.finditer(text, low, start)]
    stop = SENTENCE_END.search(text, end)
    high = min(end + reach, stop.start() + 1 if stop else len(text))
    return text[cuts[-1] if cuts else low : start], text[end:high]


def outlook(text: str, start: int, end: int) -> float:
    """Whether the words near a date look ahead (above 0) or back (below 0), by the nearest verb of its clause.

    The verb before the date governs it; where the date opens its clause, the verb after it.
    """
    before, after = sentence(text, start, end)
    cuts = [cut.end() for cut in CLAUSE_END.finditer(before)]
    clause = before[cuts[-1] :] if cuts else before
    stop = MAIN_END.search(after)
    rest = after[: stop.start()] if stop else after
    if OPENING.fullmatch(clause):
        return first(rest) or last(before) or first(after)
    return last(clause) or first(rest) or last(before)


def last(words: str) -> float:
    """The weight of the last cue, above 0 for ahead; 0 where there is none."""
    ahead, back = list(AHEAD.finditer(words)), list(BACK.finditer(words))
    return weigh(ahead[-1] if ahead else None, back[-1] if back else None, latest=True)


def first(words: str) -> float:
    """The weight of the first cue, above 0 for ahead; 0 where there is none."""
    return weigh(AHEAD.search(words), BACK.search(words), latest=False)


def weigh(ahead: re.Match[str] | None, back: re.Match[str] | None, latest: bool) -> float:
    """The weight of the cue that stands nearer."""
    if ahead and back:
        nearer = ahead.end() > back.end() if latest else ahead.start() < back.start()
        ahead, back = (ahead, None) if nearer else (None, back)
    if ahead:
        return WEIGHT[ahead.lastgroup or "weak"]
    return -WEIGHT[back.lastgroup or "weak"] if back else 0.0
