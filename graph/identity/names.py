"""Names of people compared: one person's spellings, orders, initials and double names.

Nothing here knows who anybody is; :mod:`graph.identity.people` weighs a likeness with country, sex, events and years.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler, Levenshtein

from ontology.slugs import folded

PARTICLES = frozenset(
    (
        *("al", "ben", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el"),
        *("la", "le", "mac", "st", "ter", "van", "von", "zu"),
    )
)
GIVEN_TOO = frozenset(("al", "ben", "del", "mac"))
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "junior", "senior"))
SOUNDS = tuple(
    (re.compile(pattern), value)
    for pattern, value in (
        ("tsch|tch|cz|ch", "C"),
        ("sch|sh|sz", "s"),
        ("zh", "z"),
        ("kh|gh", "h"),
        ("ph", "f"),
        ("th", "t"),
        ("ck|c|q", "k"),
        ("x", "ks"),
        ("ts|tz", "z"),
        ("w", "v"),
        ("[yj]", "i"),
        (r"(.)\1+", r"\1"),
    )
)
VOWELS = re.compile("[aeiou]+")
SHORT_FORMS = tuple(
    frozenset(group.split())
    for group in (
        "steve stephen steven stefan",
        "mo mohammed mohamed muhammad muhammed mohammad mahammed",
        "dave david",
        "mike michael mick",
        "tom thomas",
        "tim timothy",
        "jim james jimmy jamie",
        "bob robert rob bobby",
        "bill william will",
        "dan daniel danny",
        "seb sebastian",
        "ben benjamin",
        "matt matthew",
        "nick nicholas nicky",
        "liz elizabeth beth",
        "kate katherine kathryn catherine katie",
        "jess jessica",
        "chris christopher kristopher",
        "alex alexander alexandr aleksandr aleksander oleksandr",
        "greg gregory",
        "ed edward eddie",
        "jo joanne joanna",
        "sam samuel samantha",
        "yelena elena jelena helena olena",
        "yevgeniy evgeny evgeni yevgeny",
        "yekaterina ekaterina katerina kateryna",
        "yuliya yulia julia iuliia",
        "sergey sergei serhiy",
        "andrey andrei andriy",
        "nicola nicky nikki",
        "pat patrick",
        "ron ronald",
        "ken kenneth kenny",
        "maggie margaret",
        "wilson wilsoni",
    )
)


class Likeness(Enum):
    """How two names agree; the value is what it counts for one person before anything else is known."""

    EXACT = 2.5
    ORDER = 2.0
    SPELLING = 1.0
    WIDER = -0.25
    SHORT_FORM = 0.95
    INITIAL = 0.25
    SURNAME = -1.5
    NONE = -99.0


@lru_cache(maxsize=131072)
def words(name: str) -> tuple[str, ...]:
    """The folded words without what follows a name: ``Robert Johnson, Jr.`` is ``robert johnson``."""
    found = tuple(folded(name).split())
    kept = tuple(word for word in found if word not in SUFFIXES)
    return kept or found


@lru_cache(maxsize=131072)
def core(name: str) -> tuple[str, ...]:
    """The words without particles: ``Hicham El Guerrouj`` is ``hicham guerrouj``; ``Ben`` in front is a given name."""
    found = words(name)
    kept = tuple(w for i, w in enumerate(found) if w not in PARTICLES or (i == 0 and len(found) > 1 and w in GIVEN_TOO))
    return kept or found


def is_full(name: str) -> bool:
    """Whether a given name stands with the surname; in ``Miller-Uibo`` and ``M Richardson`` none does."""
    return len(name.split()) > 1 and len(core(name)) > 1 and len(core(name)[0]) > 1


def initial(name: str) -> str:
    """The given name's initial, empty where the name is a surname alone."""
    return core(name)[0][0] if len(name.split()) > 1 and len(core(name)) > 1 else ""


@lru_cache(maxsize=131072)
def sound(word: str) -> str:
    """A spelling that transliterations share: ``isinbayeva`` and ``isinbaieva``."""
    for pattern, value in SOUNDS:
        word = pattern.sub(value, word)
    return word


@lru_cache(maxsize=131072)
def skeleton(word: str) -> str:
    """First letter class and consonants, for blocking: ``isinbaeva`` and ``isinbayeva`` are ``_snbv``."""
    heard = sound(word)
    head = "_" if heard[:1] in "aeiou" else ""
    return head + VOWELS.sub("", heard.lower()) if heard else word


@lru_cache(maxsize=262144)
def alike(one: str, two: str) -> bool:
    """Whether two words are spellings of one name: the same sound, or one letter off in a long word."""
    if one == two or sound(one) == sound(two):
        return True
    if skeleton(one) != skeleton(two) or min(len(one), len(two)) < 4:
        return min(len(one), len(two)) >= 7 and one[0] == two[0] and Levenshtein.distance(one, two) == 1
    return float(JaroWinkler.similarity(one, two)) >= 0.88


@lru_cache(maxsize=131072)
def short_form(one: str, two: str) -> bool:
    """Whether two given names are forms of one: ``steve`` and ``stephen``."""
    return any(one in group and two in group for group in SHORT_FORMS)


@lru_cache(maxsize=262144)
def likeness(one: str, two: str) -> Likeness:
    """How two names agree. Symmetric."""
    if words(one) == words(two) and is_full(one):
        return Likeness.EXACT
    if not (is_full(one) and is_full(two)):
        return surname_only(one, two)
    left, right = sorted((core(one), core(two)), key=lambda w: (len(w), w))
    if left == right or sorted(left) == sorted(right):
        return Likeness.ORDER
    if len(left) == len(right):
        return given_and_surname(left, right)
    return Likeness.WIDER if within(left, right) else Likeness.NONE


def surnames(name: str) -> tuple[str, ...]:
    """The words that can be the surname: all but the given name, or all where none is given."""
    return core(name)[1:] if initial(name) else core(name)


def share_surname(short: str, full: str) -> bool:
    """Whether a short name's surname is one of the full one's, or two spellings of the last.

    As many surnames must all agree (``Asher-Smith`` is no ``Hudson-Smith``); a short name with more of them than the
    full one must begin with it: ``Ennis-Hill`` is ``Jessica Ennis``, but ``Johnson-Thompson`` is no ``Thompson``.
    """
    left, right = surnames(short), surnames(full)
    if len(left) > len(right):
        return alike(left[0], right[0])
    if len(left) == len(right):
        return all(alike(a, b) for a, b in zip(left, right, strict=True))
    return bool(set(left) & set(right)) or alike(left[-1], right[-1])


def surname_only(one: str, two: str) -> Likeness:
    """Names of which one at least is short: a surname in common, or two spellings of the last, and no other initial."""
    if not share_surname(*sorted((one, two), key=is_full)):
        return Likeness.NONE
    if initial(one) and initial(two):
        return Likeness.INITIAL if initial(one) == initial(two) else Likeness.NONE
    return Likeness.SURNAME


def given_and_surname(left: tuple[str, ...], right: tuple[str, ...]) -> Likeness:
    """Names of the same number of words: surnames alike, given names alike or forms of one."""
    if not all(alike(a, b) for a, b in zip(left[1:], right[1:], strict=True)):
        return Likeness.NONE
    one, two = left[0], right[0]
    if alike(one, two):
        return Likeness.SPELLING
    return Likeness.SHORT_FORM if short_form(one, two) else Likeness.NONE


def within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the longer name has the words of the shorter in order, from the same given name on: a second surname, a
    married name, a middle name."""
    if not (alike(short[0], long[0]) or short_form(short[0], long[0])):
        return False
    rest = iter(long[1:])
    return all(any(alike(word, other) for other in rest) for word in short[1:])
