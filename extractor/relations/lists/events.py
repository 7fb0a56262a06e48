"""The event that a heading names: ``Women's 100 metres hurdles``, ``10,000m walk``, ``110H``, ``4 x 100``, ``Shot``.

Headings are terser than prose: the unit, the apparatus's throw and the word relay are often left out. The keys are
those of
``data/disciplines.tsv``; walks on the track take the key of the road (``10km race walk``), as in the fact format.
"""

from __future__ import annotations

import re

from extractor.gazetteer import disciplines
from extractor.relations.lists.vocabulary import patterns

MODIFIER = (
    r"(?P<mod>hurdles?|hdls?|hs|h\b|steeplechase|steeple|st['’]?chase|chase|s/?c\b|(?:race[ -])?walk(?:ing)?|rw\b|w\b)"
)
DISTANCE = re.compile(
    r"(?<![\w.,:/+-])(?P<n>\d{1,3}[,. ]\d{3}|\d{1,5})"
    r"(?:\s?-?\s?(?P<unit>metres?|meters?|kilomet(?:re|er)s?|kms?|yards?|yds?|miles?|m\b|k\b|y\b|m(?=h\b|hs?\b|sc\b|w\b)))?"
    rf"(?:[\s-]*{MODIFIER})?(?!\s?(?:/s|%|points|pts))(?![\w,.]\d)",
    re.IGNORECASE,
)
RELAY = re.compile(
    r"(?<![\w.,])4\s?[x×*]\s?(?P<n>\d{1,2},?\d{2,3}|mile)\s?-?\s?(?:metres?|meters?|m\b)?(?P<h>\s*hurdles)?",
    re.IGNORECASE,
)
COMBINED = frozenset({"decathlon", "heptathlon", "pentathlon", "octathlon"})


def event_in(text: str) -> tuple[str, int, int] | None:
    """The key of the event and where it stands in the text; None where the text names none of the format's."""
    relay = RELAY.search(text)
    if relay:
        return relay_key(text, relay)
    for found in DISTANCE.finditer(text):
        key = distance_key(found, text)
        if key:
            return key, found.start(), found.end()
    for key, pattern in patterns("event"):
        word = next((m for m in pattern.finditer(text) if alone(text, m)), None)
        if word:
            return key, word.start(), word.end()
    return None


def relay_key(text: str, found: re.Match[str]) -> tuple[str, int, int] | None:
    """``4x100m relay``, ``mixed 4x400m relay``; None for a relay that the format does not know."""
    number = found["n"].replace(",", "")
    key = f"4x{number}m relay"
    if re.search(r"(?i)\bmixed\b", text):
        key = f"mixed {key}"
    return (key, found.start(), found.end()) if known(key) and not found["h"] else None


def distance_key(found: re.Match[str], text: str) -> str | None:
    """The key of a distance with its unit and modifier; a bare number only counts where nothing else tells a length."""
    number = int(re.sub(r"[,. ]", "", found["n"]))
    unit, modifier = (found["unit"] or "").lower(), (found["mod"] or "").lower()
    if unit.startswith(("y", "mile")):
        return miles_key(number, unit)
    if not unit and not modifier and not bare(found, text):
        return None
    if modifier.startswith(("walk", "race", "rw", "w")):
        return walk_key(number, unit)
    tail = " hurdles" if modifier.startswith("h") else " steeplechase" if modifier else ""
    key = f"{number}km" if unit.startswith("k") else f"{number}m{tail}"
    return key if known(key) else None


def miles_key(number: int, unit: str) -> str | None:
    """``mile``, ``2 miles``, ``10 miles``; yards are no events of the fact format."""
    if unit == "mile" and number == 1:
        return "mile"
    key = f"{number} miles"
    return key if unit.startswith("mile") and known(key) else None


def alone(text: str, found: re.Match[str]) -> bool:
    """Whether a match is a word or words by itself."""
    before, after = text[: found.start()][-1:], text[found.end() :][:1]
    return not any(c.isalnum() or c in "_-" for c in before + after)


def bare(found: re.Match[str], text: str) -> bool:
    """``100:`` and ``Men 1500``: a number that is the last word of its part, no place and no year."""
    before = text[: found.start()].strip(" #*|(-–—")
    after = text[found.end() :].lstrip()
    small = re.fullmatch(
        r"(?i)(?:(?:women|men|boys|girls|ladies)(?:['’]?s)?|w|m|event \d+)?[,.:]?", before.split("\n")[-1].strip()
    )
    return (
        bool(small)
        and (not after or after[0] in ":-–—(,.;" or bool(re.match(r"(?i)(?:wo)?men\b|ladies\b", after)))
        and int(found["n"].replace(",", "").replace(".", "").replace(" ", "")) >= 50
    )


def walk_key(number: int, unit: str) -> str | None:
    """Walks: ``20km race walk``, also from metres of whole kilometres."""
    kilometres = number if unit.startswith("k") or number < 100 else number // 1000 if number % 1000 == 0 else 0
    key = f"{kilometres}km race walk"
    return key if known(key) else None


def known(key: str) -> bool:
    """Whether the key is one of the fact format."""
    found = disciplines().get(key)
    return bool(found and found.in_facts)
