"""One doubtful country, sex, event or year does not make two people of one full name; what is well backed does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from graph.identity.backing import CAREER, Aspect, backing, clashing, price, yields
from graph.identity.gather import Person, lead
from graph.identity.names import Likeness, core, is_full
from graph.identity.profiles import NEVER, THRESHOLD, Profile, evidence, merged, years
from graph.identity.told import Told
from graph.identity.unions import Unions

BLANK: Mapping[Aspect, Mapping[str, object]] = {
    "countries": {"countries": frozenset()},
    "sexes": {"sexes": frozenset()},
    "events": {"events": frozenset()},
    "years": {"first": 0, "last": 0},
}
BASE = Likeness.EXACT.value


def reconciled(persons: Sequence[Person], told: Told) -> list[Person]:
    """Merge persons of one full name whom only what is badly backed keeps apart."""
    unions = Unions(len(persons))
    first: dict[tuple[str, ...], int] = {}
    for number, person in enumerate(persons):
        for key in sorted(full_names(person)):
            unions.join(first.setdefault(key, number), number)
    return [found for members in unions.sets() for found in reconcile([persons[n] for n in members], told)]


def full_names(person: Person) -> set[tuple[str, ...]]:
    """The words of the full names of a person, in no order."""
    return {tuple(sorted(core(name))) for name in person.profile.names if is_full(name)}


def reconcile(members: list[Person], told: Told) -> list[Person]:
    """Merge members, the best pair first, until none fit one another; of what clashes the better backed stays."""
    leaders, merged_any = list(members), False
    while len(leaders) > 1:
        pairs = [
            (-score, one.key, two.key, one, two, profile)
            for position, one in enumerate(leaders)
            for two in leaders[position + 1 :]
            for score, profile in (overruled(one, two, told),)
            if score != NEVER
        ]
        if not pairs:
            break
        _, _, _, one, two, profile = min(pairs, key=lambda pair: pair[:3])
        leaders = [leader for leader in leaders if leader is not one and leader is not two]
        leaders.append(Person(profile, [*one.mentions, *two.mentions]))
        merged_any = True
    return lead(leaders, BASE) if merged_any else leaders


def overruled(one: Person, two: Person, told: Told) -> tuple[float, Profile]:
    """How much speaks for one person if of all that clashes what is backed worse is left out, and the profile of that
    person; NEVER where it may not be left out. Nothing need clash: one may have grown by another spelling.
    """
    found = clashing(one.profile, two.profile)
    known = one.profile.told > 1 and two.profile.told > 1
    if not full_names(one) & full_names(two) or apart(one.profile, two.profile) or not (found or known):
        return NEVER, one.profile
    kept, needed = {id(one): one.profile, id(two): two.profile}, 0.0
    for aspect in found:
        better, worse = ordered(one, two, aspect, told)
        lesser = backing(worse, aspect, told)
        if not (aspect == "countries" and met(one, two, told)):
            if not yields(aspect, lesser, backing(better, aspect, told)):
                return NEVER, one.profile
            needed += price(aspect, lesser)
        kept[id(worse)] = replace(kept[id(worse)], **BLANK[aspect])  # type: ignore[arg-type]
    rest = evidence(kept[id(one)], kept[id(two)])[0]
    enough = rest >= needed and BASE + rest >= THRESHOLD
    return (BASE + rest if enough else NEVER), merged(kept.values())


def apart(one: Profile, two: Profile) -> bool:
    """Whether a generation lies between the two, or nearly one between two of other disciplines."""
    gap = max(one.first, two.first) - min(one.last, two.last)
    known = one.first and two.first and years(one, two)[1] == "different era"
    return bool(known) and (gap > CAREER or not one.events & two.events)


def met(one: Person, two: Person, told: Told) -> bool:
    """Whether both are told to have been in one contest, or to have met one rival over one discipline."""
    mine, theirs = (
        {contest for mention in person.mentions if mention in told for contest in told[mention].contests}
        for person in (one, two)
    )
    return bool(mine & theirs)


def ordered(one: Person, two: Person, aspect: Aspect, told: Told) -> tuple[Person, Person]:
    """The person of whom an aspect is backed better, and the other."""

    def rank(person: Person) -> tuple[object, ...]:
        found = backing(person, aspect, told)
        return (-found.worth if aspect == "countries" else -found.odds, -found.trust, person.key)

    first, second = sorted((one, two), key=rank)
    return first, second
