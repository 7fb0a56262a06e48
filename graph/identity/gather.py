"""Mentions of one name gathered around those of whom most is known."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.identity.profiles import MARGIN, NEVER, THRESHOLD, Profile, evidence, merged
from graph.identity.told import Mention


@dataclass(slots=True)
class Person:
    """One person: a profile and the mentions, each a name in an article."""

    profile: Profile
    mentions: list[Mention] = field(default_factory=list)

    @property
    def key(self) -> Mention:
        """The first mention in order: what names the person for tie-breaks."""
        return min(self.mentions)


def lead(members: list[Person], base: float) -> list[Person]:
    """Gather members around those of whom most is known; one that fits two that cannot be one stays alone."""
    leaders: list[Person] = []
    for person in sorted(members, key=lambda p: (-p.profile.told, -len(p.mentions), p.key)):
        scores = [base + evidence(leader.profile, person.profile)[0] for leader in leaders]
        best = max(scores, default=NEVER)
        near = [leader for leader, score in zip(leaders, scores, strict=True) if score > best - MARGIN]
        if best >= THRESHOLD and all(fits(near[0], other, base) for other in near[1:]):
            for other in near[1:]:
                absorb(near[0], other)
            absorb(near[0], person)
            leaders = [leader for leader in leaders if not any(leader is other for other in near[1:])]
        else:
            leaders.append(Person(person.profile, list(person.mentions)))
    return settle(leaders, base)


def settle(leaders: list[Person], base: float) -> list[Person]:
    """Merge leaders that, grown, have come to fit one another, the best pair first, until none do.

    Those of whom nothing is known but the name stay out of it: they would fit everybody.
    """
    while True:
        known = [leader for leader in leaders if leader.profile.told > 1]
        pairs = [
            (base + evidence(one.profile, two.profile)[0], one.key, two.key, one, two)
            for position, one in enumerate(known)
            for two in known[position + 1 :]
        ]
        if not pairs or (best := min(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])))[0] < THRESHOLD:
            return leaders
        absorb(best[3], best[4])
        leaders = [leader for leader in leaders if leader is not best[4]]


def fits(one: Person, two: Person, base: float) -> bool:
    """Whether two of one name can be one."""
    return base + evidence(one.profile, two.profile)[0] >= THRESHOLD


def absorb(leader: Person, person: Person) -> None:
    """Make two persons one."""
    leader.profile = merged((leader.profile, person.profile))
    leader.mentions.extend(person.mentions)
