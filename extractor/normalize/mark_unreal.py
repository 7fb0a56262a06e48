"""Marks that nobody ran or jumped: those that are hoped for, possible, asked for, or a standard to be met."""

from __future__ import annotations

import re

FLAGS = re.IGNORECASE
_DO = r"(?:run|jump|clear|throw|vault|leap|go|do|reach|manage|get)"
_DOING = r"(?:running|jumping|clearing|throwing|vaulting|leaping|going|reaching|doing)"
_UP_TO = r"(?:\s(?:under|over|about|around|at\sleast|close\sto|near|out\sto|a|the|beyond|inside))*\s*$"
#: ``can jump``, ``hopes to clear``, ``talks of``, ``asked for``, ``the qualifying standard of``.
UNREAL_BEFORE = re.compile(
    rf"""
    \b(?:can|could|will|['’]ll|might|may|must|should|let['’]s)(?:\s(?:also|even|now|well|still|easily))?\s{_DO}{_UP_TO}
    | \b(?:hop(?:e|es|ed|ing)|want(?:s|ed|ing)?|aim(?:s|ed|ing)?|plan(?:s|ned|ning)?|wish(?:es|ed)?|dreams?|fail(?:s|ed|ing)?|
        tr(?:y|ies|ied|ying)|expect(?:s|ed|ing)?|(?<!looked\s)like|determined|threaten(?:s|ed|ing)?|attempt(?:s|ed|ing)?)
        \s(?:[\w’']+\s){{0,3}}?(?:to\s{_DO}|of\s{_DOING}){_UP_TO}
    | \b(?:talk|speak|dream|think)(?:s|ed|ing|t)?\s(?:of|about)(?:\s{_DOING})?{_UP_TO}
    | \b(?:ask|call)(?:s|ed|ing)?\sfor(?:\s(?:a|an|the|height|of))*\s*$
    | \b(?:bar|height)\s(?:(?:was|is|being|be|to\sbe)\s)?(?:up\s)?(?:raised|put|set|moved|lifted|went|goes)(?:\sup)?\s(?:to|at)(?:\s(?:a|the|height|of))*\s*$
    | \b(?:raised|put|moved)\sthe\sbar\s(?:up\s)?(?:to|at)\s*$
    | \b(?:qualifying|entry|qualification|selection|automatic)[\s-](?:standard|norm|mark|time|limit|height|distance)s?(?:\s(?:of|is|was|at))*,?\s*$
    | \b(?:standards?|norm|target|schedule)\s(?:of|is|was|being)\s*$
    | \bwithin\s(?:touching\s|striking\s)?(?:distance|reach|sight|inches|centimetres|a\s\w+)\sof{_UP_TO}
    | \b(?:on\sthe\s(?:verge|brink|cusp|edge)|in\ssight|(?:just\s)?short|(?:just\s)?shy)\sof{_UP_TO}
    | \bon\s(?:schedule|course|target|track|pace)\sfor(?:\sa|\san)?(?:\s(?:time|finish))?(?:\sof)?(?:\sabout|\saround|\sunder)?\s*$
    | \b(?:about|around|roughly|approximately)\s*$
    """,
    FLAGS | re.VERBOSE,
)
UNREAL_AFTER = re.compile(
    r"\s*(?:is|was|would\sbe|might\sbe|should\sbe|will\sbe)\s(?:possible|realistic|achievable|within\s(?:his|her|reach)|on\sthe\scards|"
    r"(?:the|his|her|my|our)\s(?:target|aim|goal|standard))\b"
    r"|\s*(?:qualifying|entry)\s(?:standard|norm|mark|time|limit|height|distance)\b",
    FLAGS,
)
ANNULLED = re.compile(
    r"[\w\s,’']{0,50}?\b(?:struck\s(?:off|from)|annulled|expunged|erased\sfrom|scrubbed\sfrom)\b", FLAGS
)
ANNULLING = ("struck", "annulled", "expunged", "erased", "scrubbed")
NEEDED_BEFORE = re.compile(
    r"\b(?:need|requir)(?:s|es|ed|ing)?(?:\s(?:a|an|the|to|of|run|jump|throw|time|mark|height|distance|effort|clearance|score|total))*\s*$",
    FLAGS,
)
TO_QUALIFY = re.compile(
    r"\s*(?:to|for)\s(?:qualif|selection|make\s(?:the|it)\b|win\b|take\sthe\b|beat\b|lead\b|catch\b|reach\b|overtake\b|challenge\b|advance\b|"
    r"(?:a\s)?(?:gold|silver|bronze|medal|victory|place)\b|the\s(?:lead|win|title|gold|silver|bronze|record|final)\b)",
    FLAGS,
)
#: The score on the way: ``After five events Holm was second with 5010 points``, ``second overnight with``, ``after day one``.
ON_THE_WAY = re.compile(
    r"\bafter\s(?:the\s)?(?:(?:first|opening)\sday|day\sone|(?:one|two|three|four|five|six|eight|nine)\s(?:events|disciplines))\b"
    r"(?:(?!\b(?:finish\w*|ended|won|final|eventually)\b)[^.;!?\n])*$|\bovernight\b[^.,;!?\n]{0,30}$",
    FLAGS,
)
#: What may stand right before a mark that ``UNREAL_BEFORE`` takes out.
LAST = frozenset(
    "run jump clear throw vault leap go do reach manage get running jumping clearing throwing vaulting leaping going reaching doing of about for a an "
    "the being height to at under over around least near beyond inside is was standard standards norm mark marks time times limit limits heights distance "
    "distances norms target schedule roughly approximately".split()
)


def unreal(before: str, after: str) -> bool:
    """Whether the words around a mark say that it was not achieved."""
    if any(word in after for word in ANNULLING) and ANNULLED.match(after):
        return True
    if UNREAL_AFTER.match(after) or (TO_QUALIFY.match(after) and NEEDED_BEFORE.search(before)):
        return True
    last = before[-15:].split()[-1:]
    return bool(last) and last[0].strip(",:").lower() in LAST and bool(UNREAL_BEFORE.search(before))
