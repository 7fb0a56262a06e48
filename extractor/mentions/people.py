"""Names of people: runs of capitalised words with their particles, less what other recognisers and the list of words that
begin sentences, offices and organisations account for.

A capital says nothing where a sentence begins, nor in a headline of capitals: there a word is a name where the rest of the
article writes it as one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate

from extractor.gazetteer import rows
from extractor.normalize.clubs import is_club, is_team
from extractor.normalize.words import fold, titled
from extractor.spans import Mention, NameMention

CAP = r"(?:St[.] )?(?:[OD]['’])?[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]*(?:['’](?!s\b)[^\W\d_]+)*(?:[-‐][^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)*"
INITIALS = r"(?:[A-Z]\. ?){1,3}"
PARTICLE = r"(?:van|von|der|den|de|da|dos|do|di|du|del|della|la|le|bin|ben|ould|ter|ten|af|al|el)"
NICKNAME = r" [\"“‘'(](?:[A-Z][\w-]+ ?){1,3}[\"”’')](?= [A-Z])"
RUN = re.compile(
    rf"(?<![\w@#])(?:{INITIALS})?{CAP}(?:(?:{NICKNAME})?(?: {PARTICLE}){{0,2}} (?:{INITIALS})?{CAP}|(?: {PARTICLE}){{1,2}} {CAP})*(?!\w)"
)
QUALIFIER = re.compile(r"[A-Z]-[a-z]")
QUOTED = re.compile(NICKNAME)
PIECE = re.compile(r"[^ ]+")
PARTICLES = frozenset(PARTICLE.strip("(?:)").split("|"))
SUFFIXES = frozenset({"jr", "sr", "jnr", "snr", "ii", "iii", "iv"})
ORG_WORDS = frozenset(
    "union athletics federation committee association team club university college court agency channel sports communications stadium park arena road street bridge "
    "council ministry government police army news times herald press radio television company bank airport hospital hotel island islands river lake mount tower institute "
    "academy foundation trust management harriers track invitational grand prix league championships games cup marathon classic medical commission organisation organization "
    "laboratory society lottery funding school institution programme program express lawyers group centre center house palace beach bay hill square stakes racecourse weekend "
    "day night series festival memorial trophy award awards hall fame tour board panel tribunal show open run ac striders joggers athletic athletics harrier agencies authority authorities bureau valley ltd inc newspaper".split()
)
NEVER_SURNAMES = frozenset(
    "the a in on at and but i he she it his her monday tuesday wednesday thursday friday saturday sunday olympic world european championships games marathon stadium park athletics".split()
)
LOCATED = r"\b(?:in|at|from|near|of|outside|around|via|across|on|to)(?: the)? "
ACTS = re.compile(
    r"['’]s\b|[,.;:)!?]|$| (?:who|was|is|had|has|will|would|could|did|ran|won|took|said|says|set|led|beat|went|came|made|held|kept|threw|got|fell|lost|"
    r"then|also|never|again|[a-z]+ed)\b"
)
"""What follows a person who does something: tells a surname that is a common word from the word."""
SHOUTED = re.compile(r"(?:(?!['’]S\b)[^ ])+")
LAST_WORD = re.compile(r"[\w’'-]+ $")
NO_PERSON_AFTER = re.compile(r"(?:the|an?|in|at|his|her|their|[A-Z].*|\d.*) $")
CONTRACTIONS = frozenset({"i", "i'm", "i've", "i'll", "i'd"})
DESCRIBED = re.compile(
    r".*[-‐](?:[a-z]+(?:ed|ing|old|time|born|year|day|metre|meter|style|based|long|wide|mate|holder)|born)|.*['’]s?"
)
"""Words that describe whoever is named after them: ``Third-placed``."""
NUMBERS = re.compile(r"(?:Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety)-[a-z]+")
FROM_THERE = re.compile(r"[A-Z][a-z]+(?:woman|man)")
"""Words that may be somebody from a place, and may be a name: ``Corkman``, ``Freeman``."""
DOUBTFUL_STARTS = frozenset({"will", "said", "may"})
BEFORE_MONTH = re.compile(
    r"\b(?:in|since|of|until|till|by|from|last|next|this|late|early|mid|on|and|[\d]+(?:st|nd|rd|th)?) $", re.I
)
PLACE_BEFORE = re.compile(r"\b(?:in|at|from|near|through|around|across|the) $", re.I)


@lru_cache(maxsize=1)
def not_names() -> frozenset[str]:
    """The folded words that are no part of a name."""
    text = (files("extractor") / "data" / "not_names.txt").read_text(encoding="utf-8")
    return frozenset(fold(word) for line in text.splitlines() if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Folded given names."""
    return frozenset(fold(row["name"]) for row in rows("given_names"))


def find_names(text: str, taken: Iterable[Mention], starts: frozenset[int] = frozenset()) -> list[NameMention]:
    """All names of people, in order of place.

    ``taken`` are the mentions of other recognisers (countries, competitions, venues, dates ...), whose words are no names
    unless a name goes beyond them (``Kim Collins of St Kitts``, but ``Paris`` in ``Paris Marathon`` never); ``starts`` are the
    offsets at which sentences begin, where a capital says nothing.
    """
    blocked = Blocked(text, taken)
    runs = [stretch for m in RUN.finditer(text) for stretch in stretches(text, m.start(), m.end(), blocked)]
    lower = lower_words(text)
    trimmed = [(without_start(text, a, b, starts, lower), b) for a, b in runs if not is_club(text, a)]
    known = {part for a, b in trimmed for part in surnames_of(text[a:b])}
    out: list[NameMention] = []
    for start, end in trimmed:
        if text[start:end].isupper() and end - start > 2:
            out += shouted(text, start, end, known)
        elif plausible(text, spoken(text[start:end]), start, starts, known, lower):
            name = spoken(text[start:end])
            out.append(NameMention(start, end, text[start:end], "name.full" if " " in name else "name.single", name))
    return sorted([*out, *common_surnames(text, out, starts, blocked)])


def common_surnames(
    text: str, found: Iterable[NameMention], starts: frozenset[int], blocked: Blocked
) -> Iterator[NameMention]:
    """Later mentions by a surname that is mostly another word (``English said``, ``a stride ahead of Young.``)."""
    spans = {m.start: m.end for m in found}
    surnames = sorted({m.name.rsplit(" ", 1)[1] for m in found if " " in m.name and is_other(m.name.rsplit(" ", 1)[1])})
    for surname in surnames:
        for m in re.finditer(rf"(?<![\w-]){re.escape(surname)}(?![\w-])", text):
            if any(a <= m.start() < b for a, b in spans.items()) or blocked.holds_more(m.start(), m.end()):
                continue
            before = LAST_WORD.search(text, max(0, m.start() - 24), m.start())
            if ACTS.match(text, m.end()) and (
                m.start() in starts
                or before is None
                or before.start() in starts
                or not NO_PERSON_AFTER.match(before[0])
            ):
                yield NameMention(m.start(), m.end(), surname, "name.single", surname)


def surnames_of(name: str) -> Iterator[str]:
    """The folded words of a name but its first, and the longer halves of double names; none of a stretch in capitals."""
    for part in spoken(name).split(" ")[1:]:
        if not part.isupper():
            yield fold(part)
            yield from (half for half in fold(part).split("-")[1:] + fold(part).split("-")[:-1] if len(half) > 3)


def spoken(name: str) -> str:
    """A name without the nickname in quotes or brackets inside it."""
    return QUOTED.sub("", name)


@lru_cache(maxsize=8)
def lower_words(text: str) -> frozenset[str]:
    """All words that the text writes small."""
    return frozenset(re.findall(r"(?<![\w-])[a-z][a-z’'-]+", text))


class Blocked:
    """The words that other recognisers have taken, by place."""

    def __init__(self, text: str, taken: Iterable[Mention]) -> None:
        self._text = text
        self._spans = sorted((m.start, m.end) for m in taken if not self._is_name(m))
        self._ends = list(accumulate((end for _, end in self._spans), max))

    def _is_name(self, m: Mention) -> bool:
        """Whether the name of a country is a person's: ``Georgia Bell``, but not ``in Georgia``."""
        if not m.rule.startswith("country.name") or fold(m.text) not in given_names():
            return False
        after = re.match(r" ([A-Z][a-z]+)", self._text[m.end : m.end + 20])
        return (
            bool(after)
            and not PLACE_BEFORE.search(self._text[max(0, m.start - 8) : m.start])
            and fold(after[1]) not in not_names()
            if after
            else False
        )

    def holds_more(self, start: int, end: int) -> bool:
        """Whether a mention of several words holds a word."""
        return any(a < start or b > end for a, b in self._spans if a < end and start < b)

    def holds(self, start: int, end: int) -> bool:
        """Whether a word shares a character with a taken one."""
        first = bisect_right(self._ends, start)
        return first < len(self._spans) and any(a < end and start < b for a, b in self._spans[first : first + 4])


def stretches(text: str, start: int, end: int, blocked: Blocked) -> Iterator[tuple[int, int]]:
    """The stretches of a run that may be a name: cut at words that are taken or never part of a name."""
    current: list[tuple[int, int]] = []
    pieces = list(PIECE.finditer(text, start, end))
    for place, piece in enumerate(pieces):
        word = piece.group()
        if word in PARTICLES or word[0] in "\"“‘'(" or (current and word[-1] in "\"”’')"):
            if current:
                current.append(piece.span())
            continue
        following = pieces[place + 1].group() if place + 1 < len(pieces) else ""
        if blocked.holds(*piece.span()) or (is_other(word) and not is_part(text, current, piece, following)):
            if current:
                yield close(text, current)
            current = []
        else:
            current.append(piece.span())
    if current:
        yield close(text, current)


def is_other(word: str) -> bool:
    """Whether a word is mostly no name."""
    return fold(word.strip("’'.")) in not_names()


def is_part(text: str, current: list[tuple[int, int]], piece: re.Match[str], following: str) -> bool:
    """Whether a word that is mostly no name is one here: after a lone given name (``Morgan Lake``, ``Mark English``), or as a
    given name before another word (``Jan Zelezny``, ``Will Claye``)."""
    word = piece.group()
    if word.isupper() or fold(word) in NEVER_SURNAMES:
        return False
    if current:
        return len(current) == 1 and fold(text[slice(*current[0])]) in given_names()
    if fold(word) not in given_names() or not following or following in PARTICLES or is_other(following):
        return False
    before = text[max(0, piece.start() - 12) : piece.start()]
    if BEFORE_MONTH.search(before):
        return False
    if re.search(r"[a-z,;] $", before) or fold(word) not in DOUBTFUL_STARTS:
        return True
    return bool(re.search(rf"[a-z,] {re.escape(word)} {re.escape(following)}\b", text))


def close(text: str, pieces: list[tuple[int, int]]) -> tuple[int, int]:
    """The range of a stretch without particles, generations and the letter of a state (``Sally Pearce Q``) at its end."""
    while len(pieces) > 1 and (
        text[slice(*pieces[-1])] in PARTICLES
        or (pieces[-1][1] - pieces[-1][0] == 1 and text[pieces[-1][1] : pieces[-1][1] + 1] != ".")
        or fold(text[slice(*pieces[-1])].strip(".")) in SUFFIXES
        or text[pieces[-1][0]] in "\"“‘'("
    ):
        pieces.pop()
    return pieces[0][0], pieces[-1][1]


def without_start(text: str, start: int, end: int, starts: frozenset[int], lower: frozenset[str]) -> int:
    """Past words that only describe whoever is named (``Third-placed X Y``) or with which a sentence begins (``Teammate X Y``)."""
    first, _, rest = text[start:end].partition(" ")
    if not rest or fold(first) in given_names() or rest.split(" ")[0] in PARTICLES:
        return start
    words = rest.split(" ")
    described = bool(DESCRIBED.fullmatch(first)) or (
        bool(FROM_THERE.fullmatch(first)) and len(words) > 1 and fold(words[0]) in given_names()
    )
    return start + len(first) + 1 if described or (start in starts and first.lower() in lower) else start


def shouted(text: str, start: int, end: int, known: set[str]) -> Iterator[NameMention]:
    """The words of a stretch in capitals that the article writes as a surname elsewhere (``BUBKA SOARS``), two or more in a row as one name."""
    current: list[tuple[int, int]] = []
    for m in [*SHOUTED.finditer(text, start, end), None]:
        following = SHOUTED.match(text, m.end() + 1) if m else None
        given = m is not None and fold(m[0]) in given_names() and following is not None and fold(following[0]) in known
        if m and (fold(m[0]) in known or given):
            current.append(m.span())
            continue
        if any(fold(text[a:b]) in known for a, b in current):
            words = text[current[0][0] : current[-1][1]]
            yield NameMention(current[0][0], current[-1][1], words, "name.shouted", titled(words))
        current = []


INNER_CAPITAL = re.compile(r"[A-Z][a-z]{3,}[A-Z][a-z]")
"""``ArrowRight``: a word of a web page, not of a name (``LaShawn``, ``McCarthy``, ``DeBues``)."""


def plausible(text: str, name: str, start: int, starts: frozenset[int], known: set[str], lower: frozenset[str]) -> bool:
    """Whether a stretch is likely a person."""
    words = name.split(" ")
    if name.lower().replace("’", "'") in CONTRACTIONS or re.search(r"(?:^|\n)By $", text[max(0, start - 4) : start]):
        return False
    others = words[2 if fold(words[0]) in given_names() else 0 :]
    if any(fold(part) in ORG_WORDS for word in others for part in word.split("-")):
        return False
    if any(INNER_CAPITAL.match(w) for w in words) or QUALIFIER.match(name):
        return False
    if fold(words[0]) not in given_names() and fold(words[-1]) not in known and is_team(text, name, start):
        return False
    if len(words) > 1:
        return len(words) <= 6 and not (DESCRIBED.fullmatch(words[-1]) and fold(words[0]) not in given_names())
    return plausible_single(text, name, start, starts, known, lower)


def plausible_single(
    text: str, name: str, start: int, starts: frozenset[int], known: set[str], lower: frozenset[str]
) -> bool:
    """Whether one word is likely a person: a surname that stands in full elsewhere, or a capital that nothing else accounts for."""
    word = fold(name)
    if len(word) < 3 or name.isupper() or re.search(r"[a-z][A-Z]+s?$", name) or DESCRIBED.fullmatch(name):
        return False
    if NUMBERS.fullmatch(name):
        return False
    if word in known:
        return True
    if re.search(r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat) $", text[max(0, start - 5) : start]):
        return False
    if re.search(LOCATED + re.escape(name) + r"\b", text):
        return False
    if start in starts:
        return (
            word not in lower and name.lower() not in lower and bool(re.search(rf"[a-z,;] {re.escape(name)}\b", text))
        )
    return name.lower() not in lower
