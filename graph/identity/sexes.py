"""The sex of each person, as told or presumed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from graph.identity.backing import backing
from graph.identity.given import by_table, given_names, told_sexes
from graph.identity.nodes import person_key
from graph.identity.people import People
from graph.identity.rows import ClaimRow

NAMESAKES = 2
DOUBTFUL = 9.0
"""The odds below which a sex that articles tell gives way to a sure given name: one statement of confidence 0.9."""


def known_sexes(folk: People, rows: Iterable[ClaimRow]) -> dict[str, str]:
    """The sex of each person of whom it is known, or presumed from the given name, or else from the rivals.

    A given name tells a sex where at least two persons of known sex bear it and all of them are of that one, else where
    the table of given names has it as a name of one sex.
    """
    told = told_by_articles(folk)
    telling = {**by_table(), **of_given_names(folk, told)}
    known = dict(told)
    for number, person in enumerate(folk.persons):
        presumed = {telling[name] for name in given_names(person.profile.names) if name in telling}
        if person_key(number) not in told and len(presumed) == 1:
            known[person_key(number)] = presumed.pop()
    return {**of_rivals(folk, rows, told), **known}


def told_by_articles(folk: People) -> dict[str, str]:
    """The sex that articles tell of each person, unless they hardly do and the given name is sure of the other."""
    told: dict[str, str] = {}
    for number, person in enumerate(folk.persons):
        sexes = person.profile.sexes
        named = told_sexes(person.profile.names)
        contrary = len(named) == 1 and not named & sexes
        if len(sexes) == 1 and not (contrary and backing(person, "sexes", folk.told).odds < DOUBTFUL):
            told[person_key(number)] = next(iter(sexes))
    return told


def of_given_names(folk: People, told: Mapping[str, str]) -> dict[str, str]:
    """The sex that given names tell by those who bear them."""
    bearers: dict[str, Counter[str]] = {}
    for number, person in enumerate(folk.persons):
        for name in given_names(person.profile.names) if person_key(number) in told else ():
            bearers.setdefault(name, Counter())[told[person_key(number)]] += 1
    return {name: next(iter(c)) for name, c in bearers.items() if len(c) == 1 and c.total() >= NAMESAKES}


def of_rivals(folk: People, rows: Iterable[ClaimRow], told: Mapping[str, str]) -> dict[str, str]:
    """The sex of those whose rivals over a known event are all of one."""
    met: dict[str, set[str]] = {}
    for row in rows:
        if row.kind not in ("defeat", "head_to_head") or not row.discipline:
            continue
        pair = [folk.who.get((row.article, name)) for name in (row.athlete, row.other)]
        for own, rival in zip(pair, reversed(pair), strict=True):
            if own is not None and rival is not None and person_key(rival) in told:
                met.setdefault(person_key(own), set()).add(told[person_key(rival)])
    return {key: next(iter(sexes)) for key, sexes in met.items() if len(sexes) == 1}
