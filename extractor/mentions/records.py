"""Records, bests and leads: ``world indoor record``, ``national 10,000m record``, ``his best of 46.41``, ``PB``,
``the fastest time in the world this year``; of juniors, clubs, stadiums and the like nothing that facts know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extractor.gazetteer import competitions
from extractor.normalize.record_nations import NO_NATION, nation_before, nations
from extractor.normalize.words import beginning
from extractor.spans import RecordMention

HEAD = re.compile(
    r"(?i)\b(?:records?|bests?|marks?)(?:[- ]holders?)?\b|(?<=world)[- ]leading\b|(?<=world)[- ]lead(?:er)?\b"
)
CODES = re.compile(r"\b(WR|OR|CR|AR|NR|MR|WL|PB|SB|PBs|SBs)\b(?!\d)")
FLAT = re.compile(
    r"(?i)(?P<WL>(?:the )?(?:world['’]s )?(?:(?:year['’]s )?(?:fastest|quickest|leading|best|longest|furthest|farthest|highest)(?: (?:[\w,.-]+|time|mark|jump|throw|leap|run|clocking|performance|indoors?))?(?: (?:time|mark|jump|throw|run))?"
    r"(?: in the world| of the year in the world|,? anywhere in the world)? ?(?:this|of the) (?:year|season|winter|summer)(?: so far)?(?: in the world)?)"
    r"|(?:the )?(?:year|season)['’]s best (?:in the world|time in the world)|the (?:year|season)['’]s (?:fastest|quickest|longest|leading)(?: (?:time|mark|throw|jump))?"
    r"|(?:fastest|quickest|longest|best|furthest|highest) (?:[\w,.-]+ ){0,4}in the world (?:this|so far this) (?:year|season|winter|summer)|world[- ]lead(?:ing)?\b)"
    r"|(?P<SB>season['’]?s?['’]?[- ]best|seasonal[- ]best|(?:his|her) (?:fastest|quickest|best|longest)(?: (?:time|mark|run|jump|throw))? (?:of|this) (?:the )?(?:season|year))"
    r"|(?P<PB>(?:lifetime|career|personal)[- ](?:indoor |outdoor )?(?:bests?|records?|marks?)|(?:the )?(?:fastest|quickest|best|longest|biggest|highest)(?: [\w-]+){0,3} of (?:his|her) (?:life|career)|(?:the )?(?:race|run|throw|jump|time) of (?:his|her) life"
    r"|(?:the )?(?:fastest|best|furthest|longest) (?:he|she) (?:has|had) ever (?:run|jumped|thrown|gone)|best time indoors)"
    r"|(?P<WR>(?:fastest|quickest|longest|highest|furthest)(?: (?:time|indoor|women['’]s|men['’]s|[\d,]+m|mile|run|marathon|jump|throw|ever))* in (?:history)\b)"
)
_SUPERLATIVE = "fastest|quickest|leading|best|longest|furthest|farthest|highest|biggest"
#: How what ``FLAT`` finds begins.
FLAT_HEADS = re.compile(
    rf"the (?=world|year|season|race|run|throw|jump|time|{_SUPERLATIVE})|h(?:is|er) (?={_SUPERLATIVE})|world|year|season|"
    rf"{_SUPERLATIVE}|lifetime|career|personal|(?:race|run|throw|jump|time) of h"
)
MODIFIER = re.compile(
    r"(?i)(?:(?P<w>[A-Za-z][\w.&’']*(?:[-][A-Za-z][\w’']*)*|\d[\d,.]*(?:km?|m|x\d+m?)?)(?P<gap>[ -]))$"
)
SKIP = frozenset(
    "old new previous former own existing current standing longstanding long-standing recent indoor indoors outdoor short-track hurdles hurdle steeplechase high long triple jump pole vault "
    "shot put discus hammer javelin throw decathlon heptathlon pentathlon marathon half mile miles race walk walking relay cross country metres metre meters meter sprint "
    "women’s women's men’s men's women men junior under-20 under-23 u20 u23 all-time absolute official unofficial ratified distance track the medley time one hour road world-class equal equalled joint outright first second third fourth fifth".split()
)
AREAS = {
    "european": "Europe",
    "african": "Africa",
    "asian": "Asia",
    "oceania": "Oceania",
    "oceanian": "Oceania",
    "nacac": "NACAC",
    "commonwealth": "Commonwealth",
}
OUT = (
    frozenset(
        "junior under-20 under-23 u20 u23 youth stadium track club county state school collegiate ncaa masters veterans all-comers’ all-comers' all-comers age-group "
        "paralympic schools high-school training drugs doping disciplinary criminal attendance crowd medical guinness scottish welsh university team safety course-marking "
        "t44 t54 training championship-winning domestic english ulster".split()
    )
    | NO_NATION
)
BESTS = ("PB", "SB", "WL")
NEXT_BEST = re.compile(r"(?i)\b(?:second|third|fourth|fifth|sixth|\d+(?:nd|rd|th))[- ]$")
JOINT = re.compile(r"(?i) (?:and|or|&) (?:the |an? )?$")
ONE = re.compile(r"\bones?\b(?![-–]| (?:of|day|night|more)\b)")
LIKE = re.compile(
    r"\b(?:records?|titles?|champion(?:ship)?s?|medals?|crowns?|gold|silver|bronze|wins?|victory|victories)\b"
)
AMONG = re.compile(r"(?i)\b(?:of|among|amongst|against|with)(?: the)? $")
PEOPLE = re.compile(
    r" (?:[\w-]+ )?(?:specialists?|sprinters?|athletes?|runners?|milers?|hurdlers?|jumpers?|throwers?|vaulters?|walkers?|men|women|field|middle|distance)\b"
)
FORMER = re.compile(r"(?i)(?:\b(?:former|previous|old|ex|past|then|erstwhile|one-time)\b|\bex-$)")


@lru_cache(maxsize=1)
def meeting_words() -> frozenset[str]:
    """Last words of the names of meetings (``Prefontaine Classic record``)."""
    ends = {c.key.split()[-1].lower() for c in competitions().values() if c.kind in ("meeting", "road race")}
    return frozenset(
        {e for e in ends if e.isalpha()}
        - {"mile", "marathon", "run", "walk", "relays", "10km", "5km", "country", "half", "miles", "road"}
        - SKIP
    )


def find_records(text: str) -> list[RecordMention]:
    """All records, bests and leads named, in order of place."""
    named = list(headed(text))
    found = [*flat(text), *named, *beside(text, named), *elliptic(text), *coded(text)]
    found.sort(key=lambda m: (m.start, -m.end))
    out: list[RecordMention] = []
    for mention in found:
        if not out or mention.start >= out[-1].end:
            out.append(mention)
    return out


def flat(text: str) -> Iterator[RecordMention]:
    """Phrases that are a whole."""
    for m in beginning(FLAT, FLAT_HEADS, text):
        code = str(m.lastgroup)
        if code == "WR" and NEXT_BEST.search(text[max(0, m.start() - 12) : m.start()]):
            continue
        yield RecordMention(m.start(), m.end(), m.group(), f"record.phrase.{code}", code, indoor_in(m.group()) or None)


def beside(text: str, named: Sequence[RecordMention]) -> Iterator[RecordMention]:
    """``the national and championship record``, ``the world and Olympic records``: the record whose head stands with another."""
    for mention in named:
        joint = JOINT.search(text[max(0, mention.start - 12) : mention.start])
        if joint is None or mention.code in BESTS:
            continue
        end = mention.start - len(joint.group())
        start, words = modifiers(text, end + 1) if text[end : end + 1] == " " else (end, [])
        read = scope(words, "record") if words else None
        if read is not None and read[0] not in BESTS and read != (mention.code, mention.area):
            indoor = True if indoor_in(text[start:end]) else mention.indoor
            yield RecordMention(
                start, end, text[start:end], f"record.beside.{read[0]}", read[0], indoor, read[1], None, mention.status
            )


def elliptic(text: str) -> Iterator[RecordMention]:
    """``an American record ... and the European one``: ``one`` for a record, where a record was the last such thing named."""
    for m in ONE.finditer(text):
        before = text[max(0, m.start() - 240) : m.start()].rpartition("\n")[2].lower()
        last = LIKE.findall(before)
        if not last or not last[-1].startswith("record"):
            continue
        start, words = modifiers(text, m.start())
        read = scope(words, "record") if words else None
        if read is not None and read[0] not in BESTS:
            indoor = True if indoor_in(text[start : m.start()]) else False if "outdoor" in words else None
            yield RecordMention(
                start, m.end(), text[start : m.end()], f"record.one.{read[0]}", read[0], indoor, read[1]
            )


def coded(text: str) -> Iterator[RecordMention]:
    """``PB``, ``NR``, as result sheets write."""
    for m in CODES.finditer(text):
        code = m[1].rstrip("s")
        if code in ("OR", "AR", "CR", "MR", "NR", "WR", "WL") and text[max(0, m.start() - 3) : m.start()].isupper():
            continue
        yield RecordMention(m.start(), m.end(), m.group(), "record.code", code)


def indoor_in(words: str) -> bool:
    """Whether the words say indoor."""
    return "indoor" in words.lower() or "short track" in words.lower()


def headed(text: str) -> Iterator[RecordMention]:
    """A head noun and its modifiers, read from right to left."""
    for m in HEAD.finditer(text):
        start, words = modifiers(text, m.start())
        read = scope(words, m.group().lower())
        if read is None or of_people(text, start, m.end(), words):
            continue
        code, area = read
        surface = text[start : m.end()]
        status = (
            "former"
            if FORMER.search(text[max(0, start - 12) : start] + surface)
            else "held"
            if "holder" in m.group().lower()
            else None
        )
        after = text[m.end() : m.end() + 9].lower()
        indoor = (
            True
            if indoor_in(surface) or after.startswith(" indoors")
            else False
            if "outdoor" in surface.lower()
            else None
        )
        yield RecordMention(start, m.end(), surface, f"record.head.{code}", code, indoor, area, None, status)


def of_people(text: str, start: int, end: int, words: list[str]) -> bool:
    """``one of the world's best specialists``, ``the world's best sprinters``: people, no mark."""
    if text[end - 4 : end].lower() != "best" or not words or words[-1] not in ("world's", "world’s"):
        return False
    return bool(AMONG.search(text[max(0, start - 12) : start]) or PEOPLE.match(text, end))


def modifiers(text: str, end: int) -> tuple[int, list[str]]:
    """The words before a head noun that belong to it, and where they begin."""
    words: list[str] = []
    start = end
    while len(words) < 9:
        m = nation_before(text, start) or MODIFIER.search(text[max(0, start - 24) : start])
        if not m:
            break
        word = m["w"].lower()
        if not is_modifier(word):
            break
        start -= len(m.group())
        words.append(word)
    while words and words[-1] in ("the", "and", "own", "first", "second", "third"):
        start += len(words[-1]) + 1
        words.pop()
    return start, words


def is_modifier(word: str) -> bool:
    """Whether a word may stand in the name of a record."""
    return (
        word in SKIP
        or word in OUT
        or word in nations()
        or word in AREAS
        or word in SCOPES
        or (word[0].isdigit() and not MARKED.match(word))
        or word in meeting_words()
    )


MARKED = re.compile(r"\d*[:.]\d+|\d+\.\d+m?,?$|\d+:\d|.*,$")
"""A mark before the name of a record (``a 2.07m national record``) is no part of it, nor what stands before a comma."""
SCOPES = frozenset(
    "world olympic american south north central championship championships games meeting meet course event race personal seasonal lifetime career world's world’s diamond league national area continental".split()
)


def scope(words: list[str], head: str) -> tuple[str, str | None] | None:
    """Which record the modifiers name, with its area; None where it is none that facts know."""
    if any(w in OUT for w in words):
        return None
    if not head.startswith("record") and not any(w in SCOPES or w in AREAS or w in nations() for w in words):
        return None
    for test in (personal, worldly, areal, championship, national):
        found = test(words, head)
        if found:
            return found
    return ("WR", None) if "indoor" in words and head.startswith("record") else None


def personal(words: list[str], head: str) -> tuple[str, str | None] | None:
    """Personal records."""
    return ("PB", None) if {"personal", "lifetime", "career"} & set(words) else None


def worldly(words: list[str], head: str) -> tuple[str, str | None] | None:
    """World, Olympic."""
    have = set(words)
    if have & {"world", "world's", "world’s"} and not have & {"championship", "championships", "league"}:
        return "WR", None
    return ("OR", None) if "olympic" in have else None


def areal(words: list[str], head: str) -> tuple[str, str | None] | None:
    """Continents; ``American`` alone is the country, with a quarter of the sky before it the continent."""
    for word in words:
        if word in AREAS and not {"championship", "championships", "games"} & set(words):
            return "AR", AREAS[word]
    if "american" in words and {"south", "north", "central"} & set(words):
        return "AR", "South America" if "south" in words else "NACAC"
    return ("AR", None) if {"area", "continental"} & set(words) else None


def championship(words: list[str], head: str) -> tuple[str, str | None] | None:
    """Championship, games and meeting records."""
    have = set(words)
    if have & {"championship", "championships", "games"}:
        return "CR", None
    return ("MR", None) if have & ({"meeting", "meet", "course", "event", "race", "league"} | meeting_words()) else None


def national(words: list[str], head: str) -> tuple[str, str | None] | None:
    """National records, with the country where an adjective names it (``the Jamaican national record``)."""
    found = [nations()[word] for word in words if word in nations()]
    return ("NR", next((code for code in found if code), None)) if found else None
