"""What the claims together tell, before it becomes a graph: who is who, which race is which, the results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.identity.decisions import Decisions
from graph.identity.events import team_code
from graph.identity.given import by_table, given_names
from graph.identity.groups import Group
from graph.identity.indoors import settled
from graph.identity.misread import misread
from graph.identity.nodes import Nodes, name_nodes, person_key, team_key
from graph.identity.people import People, people
from graph.identity.races import races
from graph.identity.results import Result, results
from graph.identity.rows import ClaimRow

NAMESAKES = 2


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
    doubtful = frozenset(misread(rows, folk))
    telling = [row for row in rows if row.iri not in doubtful]
    found = races(telling, who, sexes)
    return World(told, rows, folk, who, sexes, found, results(telling, found, who))


def known_sexes(folk: People, rows: Iterable[ClaimRow]) -> dict[str, str]:
    """The sex of each person of whom it is known, or presumed from the given name, or else from the rivals.

    A given name tells a sex where at least two persons of known sex bear it and all of them are of that one, else where
    the table of given names has it as a name of one sex.
    """
    told = {
        person_key(number): next(iter(person.profile.sexes))
        for number, person in enumerate(folk.persons)
        if len(person.profile.sexes) == 1
    }
    telling = {**by_table(), **of_given_names(folk, told)}
    known = dict(told)
    for number, person in enumerate(folk.persons):
        presumed = {telling[name] for name in given_names(person.profile.names) if name in telling}
        if not person.profile.sexes and len(presumed) == 1:
            known[person_key(number)] = presumed.pop()
    return {**of_rivals(folk, rows, told), **known}


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


def nodes_of(world: World, base: str) -> Nodes:
    """The names of all nodes under a base."""
    codes = sorted({key.removeprefix("team:") for key in world.who.values() if key.startswith("team:")})
    return name_nodes(base, world.folk, codes, world.races, world.rows)
