"""Names of people: runs of capitalised words with their particles, less what other recognisers and the list of words that
begin sentences, offices and organisations account for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files

from extractor.gazetteer import rows
from extractor.normalize.words import fold
from extractor.spans import Mention, NameMention

CAP = r"(?:[OD]['’])?[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]*(?:['’](?!s\b)[^\W\d_]+)*(?:[-‐][^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)*"
INITIALS = r"(?:[A-Z]\.){1,3}"
PARTICLE = r"(?:van|von|der|den|de|da|dos|do|di|del|della|la|le|bin|ben|ould|ter|ten|af|al|el)"
RUN = re.compile(rf"(?<![\w@#])(?:{INITIALS} ?)?{CAP}(?:(?: {PARTICLE}){{0,2}} (?:{INITIALS} ?)?{CAP}|(?: {PARTICLE}){{1,2}} {CAP})*(?!\w)")
PIECE = re.compile(r"[^ ]+")
PARTICLES = frozenset(PARTICLE.strip("(?:)").split("|"))
ORG_WORDS = frozenset(
    "union athletics federation committee association team club university college court agency channel sports communications stadium park arena road street bridge "
    "council ministry government police army news times herald press radio television company bank airport hospital hotel island islands river lake mount tower institute "
    "academy foundation trust management harriers track invitational grand prix league championships games cup marathon classic medical commission organisation organization "
    "laboratory society lottery funding school institution programme program express lawyers group centre center house palace beach bay hill square stakes racecourse weekend "
    "day night series festival memorial trophy award awards hall fame tour board panel tribunal show open run ac striders joggers".split()
)
NEVER_SURNAMES = frozenset("the a in on at and but i he she it his her monday tuesday wednesday thursday friday saturday sunday olympic world european championships games marathon stadium park athletics".split())
LOCATED = r"\b(?:in|at|from|near|of|outside|around|via|across|on|to)(?: the)? "
CONTRACTIONS = frozenset({"i", "i'm", "i've", "i'll", "i'd"})


@lru_cache(maxsize=1)
def not_names() -> frozenset[str]:
    """The folded words that are no part of a name."""
    text = (files("extractor") / "data" / "not_names.txt").read_text(encoding="utf-8")
    return frozenset(fold(word) for line in text.splitlines() if not line.startswith("#") for word in line.split())


def find_names(text: str, taken: Iterable[Mention], starts: frozenset[int] = frozenset()) -> list[NameMention]:
    """All names of people, in order of place.

    ``taken`` are the mentions of other recognisers (countries, competitions, venues, dates ...), whose words are no names
    unless a name goes beyond them (``Kim Collins of St Kitts``, but ``Paris`` in ``Paris Marathon`` never); ``starts`` are the
    offsets at which sentences begin, where a capital says nothing.
    """
    blocked = sorted(taken, key=lambda m: (m.start, m.end))
    candidates = [c for m in RUN.finditer(text) for c in trimmed(text, m.start(), m.end(), blocked, starts)]
    known = {fold(part) for start, end in candidates if " " in text[start:end] for part in name_parts(text[start:end])}
    lower = lower_words(text)
    out = []
    for start, end in candidates:
        start = without_common_start(text, start, end, starts, lower, known)
        name = text[start:end]
        if plausible(text, name, start, starts, known, lower):
            out.append(NameMention(start, end, name, "name.full" if " " in name else "name.single", name))
    return out


def name_parts(name: str) -> list[str]:
    """The words of a name but its first."""
    return name.split(" ")[1:]


@lru_cache(maxsize=8)
def lower_words(text: str) -> frozenset[str]:
    """All words that the text writes small."""
    return frozenset(re.findall(r"(?<![\w-])[a-z][a-z’'-]+", text))


def trimmed(text: str, start: int, end: int, blocked: list[Mention], starts: frozenset[int]) -> Iterator[tuple[int, int]]:
    """The stretches of a run that may be a name: cut at words that are taken or never part of a name."""
    current: list[tuple[int, int]] = []
    for piece in PIECE.finditer(text, start, end):
        word = piece.group()
        if word in PARTICLES:
            if current:
                current.append(piece.span())
            continue
        if is_taken(piece.start(), piece.end(), blocked) or (fold(word.strip("’'.")) in not_names() and not is_surname(text, current, word)):
            if current:
                yield close(text, current)
            current = []
        else:
            current.append(piece.span())
    if current:
        yield close(text, current)


def is_surname(text: str, current: list[tuple[int, int]], word: str) -> bool:
    """Whether a word that is mostly no name follows a lone given name (``Morgan Lake``, ``Mark English``)."""
    if len(current) != 1 or word.isupper() or fold(word) in NEVER_SURNAMES:
        return False
    return fold(text[slice(*current[0])]) in given_names()


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Folded given names."""
    return frozenset(fold(row["name"]) for row in rows("given_names"))


def close(text: str, pieces: list[tuple[int, int]]) -> tuple[int, int]:
    """The range of a stretch without particles at its end."""
    while text[pieces[-1][0] : pieces[-1][1]] in PARTICLES:
        pieces.pop()
    return pieces[0][0], pieces[-1][1]


def is_taken(start: int, end: int, blocked: list[Mention]) -> bool:
    """Whether a word lies in a mention of another kind."""
    return any(m.start < end and start < m.end for m in blocked)


def without_common_start(text: str, start: int, end: int, starts: frozenset[int], lower: frozenset[str], known: set[str]) -> int:
    """Past a common word with which a sentence begins (``Teammate John Smith``), told by its small form elsewhere."""
    name = text[start:end]
    first, _, rest = name.partition(" ")
    if rest and start in starts and first.lower() in lower and rest.split(" ")[0] not in PARTICLES:
        return start + len(first) + 1
    return start


def plausible(text: str, name: str, start: int, starts: frozenset[int], known: set[str], lower: frozenset[str]) -> bool:
    """Whether a stretch is likely a person."""
    words = name.split(" ")
    if name.lower().replace("’", "'") in CONTRACTIONS or (name.isupper() and len(words) > 1 and start in starts):
        return False
    if re.search(r"(?:^|\n)By $", text[max(0, start - 4) : start]):
        return False
    if any(fold(w) in ORG_WORDS for w in words[2 if fold(words[0]) in given_names() else 0 :]) or (name.isupper() and len(name) <= 5):
        return False
    if len(words) > 1:
        return len(words) <= 5 and (not name.isupper() or len(name) > 6)
    word = fold(name)
    if len(word) < 3:
        return False
    if word in known:
        return True
    if re.search(r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat) $", text[max(0, start - 5) : start]):
        return False
    if re.search(LOCATED + re.escape(name) + r"\b", text):
        return False
    if start in starts:
        return word not in lower and name.lower() not in lower and bool(re.search(rf"[a-z,;] {re.escape(name)}\b", text))
    return name.lower() not in lower
