"""What the claims together tell, before it becomes a graph: who is who, which race is which, the results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.identity.decisions import Decisions
from graph.identity.events import team_code
from graph.identity.given import by_table, given_names
from graph.identity.groups import Group
from graph.identity.nodes import Nodes, name_nodes, person_key, team_key
from graph.identity.people import People, people
from graph.identity.races import races
from graph.identity.results import Result, results
from graph.identity.rows import ClaimRow

NAMESAKES = 2


@dataclass(frozen=True, slots=True)
class World:
    """The rows in order; ``who`` gives the athlete's key of a name in an article, ``sexes`` the sex of a key."""

    rows: Sequence[ClaimRow]
    folk: People
    who: Mapping[tuple[str, str], str]
    sexes: Mapping[str, str]
    races: Sequence[Group]
    results: Sequence[Result]

    def sex_of(self, result: Result) -> str:
        """The athlete's sex, else that of the race, empty where nobody says."""
        own = self.sexes.get(result.athlete, "")
        return own or (min(self.races[result.race].sexes, default="") if result.race is not None else "")


def resolve(claims: Iterable[ClaimRow], decisions: Decisions) -> World:
    """Resolve all names, races and results of a set of claims; their order does not matter."""
    told = sorted(claims, key=lambda row: row.iri)
    folk = people(told, decisions)
    who = {mention: person_key(number) for mention, number in folk.who.items()}
    for row in told:
        for name in (row.athlete, row.other):
            if name and (row.article, name) not in who:
                who[row.article, name] = team_key(team_code(name))
    sexes = known_sexes(folk)
    found = races(told, who, sexes)
    return World(told, folk, who, sexes, found, results(told, found, who))


def known_sexes(folk: People) -> dict[str, str]:
    """The sex of each person of whom it is known, or presumed from the given name.

    A given name tells a sex where at least two persons of known sex bear it and all of them are of that one, else where
    the table of given names has it as a name of one sex.
    """
    bearers: dict[str, Counter[str]] = {}
    known: dict[str, str] = {}
    for number, person in enumerate(folk.persons):
        if len(person.profile.sexes) == 1:
            known[person_key(number)] = sex = next(iter(person.profile.sexes))
            for name in given_names(person.profile.names):
                bearers.setdefault(name, Counter())[sex] += 1
    telling = {name: next(iter(c)) for name, c in bearers.items() if len(c) == 1 and c.total() >= NAMESAKES}
    telling = {**by_table(), **telling}
    for number, person in enumerate(folk.persons):
        presumed = {telling[name] for name in given_names(person.profile.names) if name in telling}
        if not person.profile.sexes and len(presumed) == 1:
            known[person_key(number)] = presumed.pop()
    return known


def nodes_of(world: World, base: str) -> Nodes:
    """The names of all nodes under a base."""
    codes = sorted({key.removeprefix("team:") for key in world.who.values() if key.startswith("team:")})
    return name_nodes(base, world.folk, codes, world.races, world.rows)
