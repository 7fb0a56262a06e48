"""Whose country a description gives where the names do not tell: ``the Norwegian is the champion, and the Scot beat him``.

Each person has one country, and what describes one country means one person: the countries that nobody at hand is known to
be of are given out together, so that all descriptions are as likely as can be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import exp, log

from extractor.discourse.anaphora import Chooser, Options, Weights, resolve, sums
from extractor.discourse.anaphors import Anaphor
from extractor.discourse.persons import Person, PersonMention
from extractor.reading import Reading

Likely = dict[int, float]
UNLIKELY = -5.0
"""The logarithm of the chance that a description means somebody who is no candidate."""
MOST = 5
"""How many countries are given out together, and how many persons are tried for each."""


def give_countries(
    reading: Reading,
    persons: Sequence[Person],
    named: Sequence[PersonMention],
    anaphors: Sequence[Anaphor],
    choose: Chooser,
    weights: Weights | None,
) -> None:
    """Give the countries of descriptions to persons whose own the names do not tell."""
    known = frozenset(country for p in persons for country in p.countries)
    if all(a.country is None or a.country in known for a in anaphors):
        return
    trial = [replace(p, countries=set(p.countries), titles=list(p.titles)) for p in persons]
    found: dict[str, list[Likely]] = {}

    def watch(options: Options) -> int | None:
        country = options.item.country
        if country and country not in known:
            found.setdefault(country, []).append(chances(options, weights))
        return choose(options)

    resolve(reading, trial, named, anaphors, watch, learning=False)
    for country, person in sorted(assignment(found).items()):
        persons[person].countries.add(country)


def chances(options: Options, weights: Weights | None) -> Likely:
    """The logarithm of the chance of each candidate."""
    scores = sums(options, weights)
    total = log(sum(exp(s - max(scores)) for s in scores)) + max(scores)
    return {p: s - total for p, s in zip(options.persons, scores, strict=True)}


def assignment(found: Mapping[str, Sequence[Likely]]) -> dict[str, int]:
    """The likeliest persons for the countries, no person for two."""
    order = sorted(found, key=lambda c: (-len(found[c]), c))[:MOST]
    tables = [totals(found[c]) for c in order]
    _, chosen = max(choices(tables, frozenset()), key=lambda c: c[0], default=(0.0, ()))
    return {country: person for country, person in zip(order, chosen, strict=True) if person is not None}


def totals(descriptions: Sequence[Likely]) -> list[tuple[float, int | None]]:
    """The likeliest persons for all descriptions by one country, and nobody."""
    people = sorted({p for d in descriptions for p in d})
    sums_ = [(sum(d.get(p, UNLIKELY) for d in descriptions), p) for p in people]
    ranked: list[tuple[float, int | None]] = [*sorted(sums_, key=lambda s: (-s[0], s[1]))[:MOST]]
    return [*ranked, (UNLIKELY * len(descriptions), None)]


def choices(
    tables: Sequence[Sequence[tuple[float, int | None]]], taken: frozenset[int]
) -> Iterator[tuple[float, tuple[int | None, ...]]]:
    """All ways to choose one of each table without choosing a person twice, with their sums."""
    if not tables:
        yield 0.0, ()
        return
    for worth, person in tables[0]:
        if person is None or person not in taken:
            rest = taken if person is None else taken | {person}
            for more, others in choices(tables[1:], rest):
                yield worth + more, (person, *others)
