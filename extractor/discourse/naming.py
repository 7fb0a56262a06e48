"""Names gathered into persons.

A person is known by the fullest form of the name anywhere in the article; a surname alone means the last person before it
that bears it, or the next after it, relatives and officials only where nobody else bears it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from extractor.discourse.persons import Person, given_names
from extractor.normalize.words import fold
from extractor.spans import NameMention

Key = tuple[str, ...]
KIN = re.compile(r"\b(?:brothers?|sisters?|twins?|siblings?|father|mother|wife|husband)(?:,| and| -| –)? $")
COORDINATED = re.compile(r"(?:,? and |, )")
RENAMED = re.compile(
    r"(?:,? \(?|, who )(?:is |was )?(?:née|nee|born|formerly|previously|nicknamed|dubbed|(?:has |had )?(?:competed|ran|run) (?:for [A-Z][\w ]+ )?as|"
    r"(?:better |also |formerly |previously |once |then )?known (?:to [\w ]+ )?as)(?: known as)? [\"“‘']?"
)
MINOR_BEFORE = re.compile(r"(?i)\b(?:coach|trainer|father|mother|husband|wife|manager|uncle|agent|dad)(?:,|'s)? $")
MINOR_AFTER = re.compile(
    r"(?:, (?:his|her|the)(?: \w+)?|,) (?:coach|trainer|father|mother|husband|wife|manager|uncle|agent|dad)\b"
)


def gather(text: str, names: Sequence[NameMention]) -> tuple[list[Person], list[int]]:
    """Persons in order of their first full mention, and for each name the number of its person."""
    persons: list[Person] = []
    owner: dict[Key, int] = {}
    wholes = completed(text, names)
    keys = [key_of(name) for name in wholes]
    aliases = renamed(text, names)
    for place, key in enumerate(keys):
        if len(key) > 1 and key not in owner and longer_of(key, keys) is None and place not in aliases:
            other = next((k for k in owner if sorted(k) == sorted(key)), None)
            owner[key] = owner[other] if other else len(persons)
            if other is None:
                persons.append(Person(len(persons), wholes[place]))
    minor = {owner[key] for key, n in zip(keys, names, strict=True) if key in owner and is_minor(text, n)}
    out: list[int] = []
    for place, key in enumerate(keys):
        number = owner.get(key)
        if number is None:
            number = by_part(place, key, keys, owner, minor)
        if number is None and place in aliases and aliases[place] < len(out):
            number = owner[key] = out[aliases[place]]
        if number is None:
            number = owner[key] = len(persons)
            persons.append(Person(len(persons), wholes[place]))
        out.append(number)
    return persons, out


def key_of(name: str) -> Key:
    """The folded words of a name."""
    return tuple(fold(w.strip(".").replace("’", "'")) for w in name.split(" "))


def completed(text: str, names: Sequence[NameMention]) -> list[str]:
    """The names, with the surname that a first name alone shares: ``Laviai and Lina Nielsen``, ``Noah Lyles and his brother Josephus``."""
    out = [n.name for n in names]
    full = {name.split(" ")[0] for name in out if " " in name}
    for place, n in enumerate(names):
        if " " in n.name or fold(n.name) not in given_names() or n.name in full:
            continue
        after = shared_surname(text, names, place)
        if after:
            out[place] = f"{n.name} {after}"
        elif KIN.search(text[max(0, n.start - 16) : n.start]):
            known = family(text, names, out, place)
            if known:
                out[place] = f"{n.name} {known}"
    return spread(names, out)


def family(text: str, names: Sequence[NameMention], wholes: Sequence[str], place: int) -> str | None:
    """The surname of the person named before in the sentence (``Noah Lyles and his brother Josephus``); None where that is far."""
    if not place or names[place].start - names[place - 1].end > 160:
        return None
    if re.search(r"[.!?]\s", text[names[place - 1].end : names[place].start]):
        return None
    last = wholes[place - 1].rsplit(" ", 1)[-1]
    full = any(" " in w and w.rsplit(" ", 1)[1] == last for w in wholes)
    return last if full else None


def shared_surname(text: str, names: Sequence[NameMention], place: int) -> str | None:
    """The surname at the end of a list of first names (``Henrik, Filip and Jakob Ingebrigtsen``), or None."""
    for first, second in zip(names[place : place + 3], names[place + 1 : place + 4], strict=False):
        gap = text[first.end : second.start]
        if not COORDINATED.fullmatch(gap):
            return None
        if " " in second.name:
            words = second.name.split(" ")
            joined = "and" in gap and fold(words[0]) in given_names()
            doubled = any(n.name == words[-1] for n in names) or KIN.search(
                text[max(0, names[place].start - 16) : names[place].start]
            )
            return words[-1] if joined and len(words) == 2 and doubled else None
    return None


def spread(names: Sequence[NameMention], out: list[str]) -> list[str]:
    """The same for later mentions by the first name alone."""
    made = {n.name: whole for n, whole in zip(names, out, strict=True) if n.name != whole}
    return [made.get(name, name) for name in out]


def renamed(text: str, names: Sequence[NameMention]) -> dict[int, int]:
    """Places of names that are another name of the one before (``X, formerly Y``), with the place of that one."""
    return {
        place: place - 1
        for place in range(1, len(names))
        if RENAMED.fullmatch(text[names[place - 1].end : names[place].start])
    }


def longer_of(key: Key, keys: Iterable[Key]) -> Key | None:
    """A longer name that a name of two or more words ends (``El Guerrouj``, ``Hicham El Guerrouj``) or shortens
    (``Shelly-Ann Fraser``, ``Shelly-Ann Fraser-Pryce``; ``C. Hunter``, ``C. J. Hunter``)."""
    for k in keys:
        if len(k) > len(key) and (
            k[-len(key) :] == key
            or (k[0] == key[0] and k[1 : len(key)] == key[1:])
            or (len(key) > 1 and k[0] == key[0] and k[-1] == key[-1])
        ):
            return k
        if len(k) == len(key) and k != key and k[:-1] == key[:-1] and k[-1].startswith(key[-1] + "-"):
            return k
        if (
            len(k) == len(key) == 2
            and k[1] == key[1]
            and len(key[0]) == 1
            and k[0].startswith(key[0])
            and len(k[0]) > 1
        ):
            return k
    return None


def is_minor(text: str, name: NameMention) -> bool:
    """Whether a name is introduced as that of an athlete's coach, parent or agent."""
    return bool(MINOR_BEFORE.search(text[max(0, name.start - 12) : name.start]) or MINOR_AFTER.match(text, name.end))


TESTS: tuple[Callable[[Key, Key], bool], ...] = (
    lambda key, k: len(k) > len(key) and k[-len(key) :] == key,
    lambda key, k: len(k) > len(key) and k[: len(key)] == key,
    lambda key, k: len(key) == 1 and key[0] in k[1:],
    lambda key, k: len(key) == 1 and len(key[0]) > 3 and key[0] in k[-1].split("-"),
    lambda key, k: len(key) > 1 and longer_of(key, (k,)) is not None,
)
"""How a name may be part of a fuller one, the surest first."""


def by_part(place: int, key: Key, keys: Sequence[Key], owner: dict[Key, int], minor: set[int]) -> int | None:
    """The person whose name ends with the words, or begins with the one word; the last before, else the next after."""
    order = [*range(place - 1, -1, -1), *range(place + 1, len(keys))]
    for test in TESTS:
        found = [
            owner[keys[other]]
            for other in order
            if keys[other] in owner and keys[other] != key and test(key, keys[other])
        ]
        if found:
            return next((number for number in found if number not in minor), found[0])
    return None
