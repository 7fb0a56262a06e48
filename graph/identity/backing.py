"""How well the articles back what they say of a person: countries, sexes, events, years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal as Choice

from graph.identity.events import same_country
from graph.identity.gather import Person
from graph.identity.given import told_sexes
from graph.identity.profiles import Profile, events, years
from graph.identity.rows import ClaimRow
from graph.identity.told import FIRM, Mention, Statements, Told, note

Aspect = Choice["countries", "sexes", "events", "years"]
LOOSE = 0.25
"""What an article counts whose statement is not firm; a firm one counts 1."""
SEVERAL = 2
"""Firm statements in so many articles cannot be overruled."""
SHARE = 0.4
"""Nor can what has this share of what the other has: of a country the worth, of sex, events and years the odds."""
SURE = Decimal("0.95")
"""No single statement counts for more than this."""
NAME = 40.0
"""The odds that a given name tells the sex, where the table is sure of it."""
CAREER = 20
"""Years apart that a misread year explains; farther apart are two generations."""
CountriesTold = Mapping[Mention, Mapping[str, Decimal]]


@dataclass(frozen=True, slots=True)
class Backing:
    """What the articles have for what is told of a person: how many there are, how many state it firmly, the sum of
    what each counts, and of the odds that each is right.
    """

    articles: int = 0
    firm: int = 0
    worth: float = 0.0
    odds: float = 0.0
    trust: Decimal = Decimal(0)


def countries_told(rows: Iterable[ClaimRow]) -> dict[Mention, dict[str, Decimal]]:
    """The countries of each name in an article, each with the best confidence of a claim."""
    told: dict[Mention, dict[str, Decimal]] = {}
    for row in rows:
        if row.country:
            note(told.setdefault((row.article, row.athlete), {}), row.country, row.confidence)
    return told


def preferred(mentions: Iterable[Mention], told: CountriesTold) -> str:
    """The country that the mentions of one person back best: confidences added up, one an article; empty if none."""
    votes: dict[str, Decimal] = {}
    for (article, country), confidence in best_by_article(mentions, told).items():
        del article
        votes[country] = votes.get(country, Decimal(0)) + confidence
    return min(votes, key=lambda code: (-votes[code], code), default="")


def best_by_article(mentions: Iterable[Mention], told: CountriesTold) -> dict[tuple[str, str], Decimal]:
    """The best confidence by article and value: two names of one person in one article count once."""
    best: dict[tuple[str, str], Decimal] = {}
    for mention in mentions:
        for value, confidence in told.get(mention, {}).items():
            key = mention[0], value
            best[key] = max(confidence, best.get(key, confidence))
    return best


def clashing(one: Profile, two: Profile) -> list[Aspect]:
    """What cannot all be true of one person."""
    found: list[Aspect] = []
    if one.countries and two.countries and not any(same_country(a, b) for a in one.countries for b in two.countries):
        found.append("countries")
    if one.sexes and two.sexes and not one.sexes & two.sexes:
        found.append("sexes")
    if events(one, two)[0] < 0:
        found.append("events")
    if years(one, two)[1] == "different era":
        found.append("years")
    return found


def backing(person: Person, aspect: Aspect, told: Told) -> Backing:
    """What a person's mentions have for what the person's profile tells."""
    best: dict[str, Decimal] = {}
    for mention in person.mentions:
        values = getattr(told.get(mention, Statements()), aspect)
        kept = [confidence for value, confidence in values.items() if holds(person.profile, aspect, value)]
        if kept:
            best[mention[0]] = max(*kept, best.get(mention[0], Decimal(0)))
    firm = sum(confidence >= FIRM for confidence in best.values())
    odds = sum(float(min(c, SURE) / (1 - min(c, SURE))) for c in sorted(best.values()))
    if aspect == "sexes" and told_sexes(person.profile.names) == person.profile.sexes:
        odds += NAME
    return Backing(len(best), firm, firm + LOOSE * (len(best) - firm), odds, sum(best.values(), Decimal(0)))


def holds(profile: Profile, aspect: Aspect, value: str) -> bool:
    """Whether a profile tells a value."""
    if aspect == "years":
        return profile.first <= int(value) <= profile.last
    return value in getattr(profile, aspect)


def yields(aspect: Aspect, lesser: Backing, better: Backing) -> bool:
    """Whether what is backed worse is doubtful enough to give way."""
    if lesser.firm >= SEVERAL:
        return False
    if aspect == "countries":
        return lesser.worth < 1 or lesser.worth < SHARE * better.worth
    return (aspect == "sexes" or lesser.articles == 1) and lesser.odds < SHARE * better.odds


def price(aspect: Aspect, lesser: Backing) -> float:
    """What has to speak for one person, beside the name, where an aspect is to give way."""
    if aspect == "countries":
        return 0.75 if lesser.firm else 0.0
    return 0.75 if aspect == "sexes" and not lesser.firm else 2.0
