"""Persons and the places of a text that mean them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from extractor.gazetteer import rows
from extractor.normalize.words import fold

Form = Literal["name", "pronoun", "possessive", "epithet", "speaker"]
PRONOUNS = {
    "he": "men",
    "him": "men",
    "his": "men",
    "himself": "men",
    "she": "women",
    "her": "women",
    "hers": "women",
    "herself": "women",
}
PRONOUN = re.compile(r"\b(?:[Hh]e|[Hh]im|[Hh]is|[Hh]imself|[Ss]he|[Hh]ers?|[Hh]erself)\b")


@dataclass(slots=True)
class Person:
    """``number`` is the place in the list of persons; ``sex`` men, women or None; ``countries`` codes that the article states.

    ``titles`` are the words of each title or record that the article gives the person (``olympic champion``), ``trades`` what
    it calls them right at the name (``hurdler``, ``corkman``), ``age`` the years it gives. ``office`` is set for those who are
    in the story as coaches, officials or relatives; ``team`` for a country that competes as one.
    """

    number: int
    name: str
    sex: str | None = None
    countries: set[str] = field(default_factory=set)
    disciplines: list[str] = field(default_factory=list)
    office: bool = False
    team: bool = False
    age: int | None = None
    titles: list[frozenset[str]] = field(default_factory=list)
    trades: set[str] = field(default_factory=set)

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.rsplit(" ", 1)[-1]


@dataclass(frozen=True, slots=True, order=True)
class PersonMention:
    """A place that means a person; ``possessive`` where ``'s``, ``his`` or ``her`` follows or is it.

    ``form`` is ``speaker`` for ``I`` and ``my`` in somebody's words. ``both`` and ``the pair`` are a mention for each of the two.
    """

    start: int
    end: int
    person: int
    form: Form = "name"
    possessive: bool = False
    country: str | None = None


@dataclass(frozen=True, slots=True)
class People:
    """The persons of an article and all mentions of them in order of place."""

    persons: tuple[Person, ...]
    mentions: tuple[PersonMention, ...]

    def within(self, start: int, end: int) -> list[PersonMention]:
        """The mentions in a range."""
        return [m for m in self.mentions if start <= m.start and m.end <= end]

    def name(self, mention: PersonMention) -> str:
        """The fullest form of the name of the person meant."""
        return self.persons[mention.person].name


@lru_cache(maxsize=1)
def given_names() -> dict[str, str]:
    """Folded given names to men or women, where they are one sex's."""
    return {fold(row["name"]): row["sex"] for row in rows("given_names") if row["sex"] != "both"}


def follows_possessive(text: str, end: int) -> bool:
    """Whether ``'s`` (or a bare apostrophe after s) follows."""
    after = text[end : end + 2]
    return bool(re.match(r"['’]s?\b", text[end : end + 3])) or (text[end - 1 : end] == "s" and after[:1] in ("'", "’"))
