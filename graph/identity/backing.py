"""How well a country is backed by the articles: one doubtful nationality does not make two people of one full name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from graph.identity.events import same_country
from graph.identity.gather import Person, absorb, lead
from graph.identity.profiles import NEVER, THRESHOLD, Mention, evidence
from graph.identity.rows import ClaimRow

FIRM = Decimal("0.95")
"""From this confidence on a country stands beside the name; below it is read off a phrase that may mean another."""
LOOSE = 0.25
"""What an article counts whose statement is not firm; a firm one counts 1."""
SEVERAL = 2
"""Firm statements in so many articles cannot be overruled."""
SHARE = 0.3
"""Nor can a firm one that has this share of what the other country has."""
AGREEING = 0.75
"""What has to speak for one person, beside the name, where the country that gives way was stated firmly."""
Told = Mapping[Mention, Mapping[str, Decimal]]


@dataclass(frozen=True, slots=True)
class Backing:
    """What the articles have for a country: articles that state it firmly, and the sum of what each article counts."""

    firm: int = 0
    worth: float = 0.0

    def stands_against(self, other: Backing) -> bool:
        """Whether it is too good to be overruled by the other."""
        return self.firm >= SEVERAL or (self.worth >= 1 and self.worth >= SHARE * other.worth)


def countries_told(rows: Iterable[ClaimRow]) -> dict[Mention, dict[str, Decimal]]:
    """The countries of each name in an article, each with the best confidence of a claim."""
    told: dict[Mention, dict[str, Decimal]] = {}
    for row in rows:
        if row.country:
            own = told.setdefault((row.article, row.athlete), {})
            own[row.country] = max(row.confidence, own.get(row.country, Decimal(0)))
    return told


def preferred(mentions: Iterable[Mention], told: Told) -> str:
    """The country that the mentions of one person back best: confidences added up, one an article; empty if none."""
    votes: dict[str, Decimal] = {}
    for (article, country), confidence in best_by_article(mentions, told).items():
        del article
        votes[country] = votes.get(country, Decimal(0)) + confidence
    return min(votes, key=lambda code: (-votes[code], code), default="")


def best_by_article(mentions: Iterable[Mention], told: Told) -> dict[tuple[str, str], Decimal]:
    """The best confidence by article and country: two names of one person in one article count once."""
    best: dict[tuple[str, str], Decimal] = {}
    for mention in mentions:
        for country, confidence in told.get(mention, {}).items():
            key = mention[0], country
            best[key] = max(confidence, best.get(key, confidence))
    return best


def backing(person: Person, told: Told) -> Backing:
    """What a person's mentions have for the countries of the person's profile."""
    firm = {
        article: confidence >= FIRM
        for (article, country), confidence in sorted(best_by_article(person.mentions, told).items(), key=lambda i: i[1])
        if country in person.profile.countries
    }
    return Backing(sum(firm.values()), sum(1.0 if sure else LOOSE for sure in firm.values()))


def overruled(one: Person, two: Person, base: float, told: Told) -> float:
    """How much speaks for one person if the country that is backed worse is left out; NEVER where it may not be."""
    mine, theirs = one.profile.countries, two.profile.countries
    if not mine or not theirs or any(same_country(a, b) for a in mine for b in theirs):
        return NEVER
    better, worse = ordered(one, two, told)
    lesser = backing(worse, told)
    if lesser.stands_against(backing(better, told)):
        return NEVER
    rest = evidence(replace(one.profile, countries=frozenset()), two.profile)[0]
    needed = max(THRESHOLD, base + AGREEING) if lesser.firm else max(THRESHOLD, base)
    return base + rest if base + rest >= needed else NEVER


def ordered(one: Person, two: Person, told: Told) -> tuple[Person, Person]:
    """The person whose country is backed better, and the other."""
    first, second = sorted((one, two), key=lambda p: (-backing(p, told).worth, -confidence(p, told), p.key))
    return first, second


def confidence(person: Person, told: Told) -> Decimal:
    """The sum of the confidences for a person's countries."""
    found = best_by_article(person.mentions, told).items()
    return sum((c for (_, country), c in found if country in person.profile.countries), Decimal(0))


def reconcile(members: list[Person], base: float, told: Told) -> list[Person]:
    """Merge persons of one full name whom a badly backed country alone keeps apart; the better backed country stays."""
    leaders, merged_any = list(members), False
    while True:
        pairs = [
            (-score, one.key, two.key, one, two)
            for position, one in enumerate(leaders)
            for two in leaders[position + 1 :]
            if (score := overruled(one, two, base, told)) != NEVER
        ]
        if not pairs:
            return lead(leaders, base) if merged_any else leaders
        _, _, _, one, two = min(pairs, key=lambda pair: pair[:3])
        better, worse = ordered(one, two, told)
        kept = better.profile.countries
        absorb(better, worse)
        better.profile = replace(better.profile, countries=kept)
        leaders, merged_any = [leader for leader in leaders if leader is not worse], True
