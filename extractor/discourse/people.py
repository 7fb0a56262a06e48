"""Who is who in an article: names gathered into persons, and what stands for them.

The parts: ``naming`` gathers names into persons, ``profiles`` learns what the article says of each, ``anaphora`` resolves
pronouns and descriptions, ``lands`` the countries that they alone give, ``speech`` finds whose words are quoted, ``teams`` the countries that compete as such.
"""

from __future__ import annotations

from extractor.discourse.anaphora import Chooser, Weights, best, resolve
from extractor.discourse.anaphors import find_anaphors
from extractor.discourse.lands import give_countries
from extractor.discourse.naming import gather
from extractor.discourse.persons import (
    PRONOUN,
    PRONOUNS,
    Form,
    People,
    Person,
    PersonMention,
    follows_possessive,
    given_names,
)
from extractor.discourse.profiles import describe
from extractor.discourse.speech import speakers
from extractor.discourse.teams import find_teams
from extractor.normalize.words import fold
from extractor.reading import Reading

__all__ = ["PRONOUN", "PRONOUNS", "Form", "People", "Person", "PersonMention", "find_people", "given_names"]


def find_people(reading: Reading, choose: Chooser = best, weights: Weights | None = None) -> People:
    """Gather the names and resolve what stands for them; ``choose`` decides between the candidates of an anaphor, ``weights`` are
    those of the features (the shipped ones, if None)."""
    persons, numbers = gather(reading.text, reading.names)
    for person in persons:
        person.sex = sex_of_name(person.name)
    mentions = [
        PersonMention(n.start, n.end, number, "name", follows_possessive(reading.text, n.end))
        for n, number in zip(reading.names, numbers, strict=True)
    ]
    describe(reading, persons, mentions)
    anaphors = find_anaphors(reading, mentions)
    give_countries(reading, persons, mentions, anaphors, choose, weights)
    resolved = resolve(reading, persons, mentions, anaphors, choose)
    spoken = speakers(reading.text, persons, sorted([*mentions, *resolved]))
    teams = find_teams(reading, persons)
    return People(tuple(persons), tuple(sorted([*mentions, *resolved, *spoken, *teams])))


def sex_of_name(name: str) -> str | None:
    """The sex that the given name tells; None for a lone surname and for names of both."""
    first, _, rest = name.partition(" ")
    known = given_names()
    return known.get(fold(first)) or known.get(fold(first.split("-")[0])) if rest else None
