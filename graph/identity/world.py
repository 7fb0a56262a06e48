"""What the claims together tell, before it becomes a graph: who is who, which race is which, the results."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.identity.decisions import Decisions
from graph.identity.events import team_code
from graph.identity.groups import Group
from graph.identity.indoors import settled
from graph.identity.misread import misread, recalled
from graph.identity.nodes import Nodes, name_nodes, person_key, team_key
from graph.identity.people import People, people
from graph.identity.races import races
from graph.identity.results import Result, results
from graph.identity.rows import ClaimRow
from graph.identity.sexes import known_sexes


@dataclass(frozen=True, slots=True)
class World:
    """The rows in order, indoors or outdoors as all of them have it, and as they are ``told``; ``who`` gives the
    athlete's key of a name in an article, ``sexes`` the sex of a key.
    """

    told: Sequence[ClaimRow]
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
    sexes = known_sexes(folk, told)
    rows = settled(told, who)
    doubtful = frozenset((*misread(rows, folk), *recalled(rows, who)))
    telling = [row for row in rows if row.iri not in doubtful]
    found = races(telling, who, sexes)
    return World(told, rows, folk, who, sexes, found, results(telling, found, who))


def nodes_of(world: World, base: str) -> Nodes:
    """The names of all nodes under a base."""
    codes = sorted({key.removeprefix("team:") for key in world.who.values() if key.startswith("team:")})
    return name_nodes(base, world.folk, codes, world.races, world.rows)
