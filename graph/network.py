"""The only bridge between the store and networkx: victories and races of the graph, as much as a question needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from graph.lookup import Lookup
from graph.paths import victory_graph
from graph.ratings.model import Finish, Race
from graph.rows import ANYTHING, Athlete, Filters, RaceInfo, Victory
from graph.store import Store
from graph.terms import decimal, discipline_term, number, text
from ontology.vocab import POD

if TYPE_CHECKING:
    from graph.paths import VictoryGraph

VICTORIES = """
SELECT ?better ?worse ?winner ?loser ?race WHERE {
  ?better pod:athlete ?winner ; pod:race ?race ; ?relation ?worse . ?worse pod:athlete ?loser
}"""
IN_DISCIPLINE = """
SELECT ?better ?worse ?winner ?loser ?race WHERE {
  ?better pod:discipline ?discipline ; ?relation ?worse ; pod:athlete ?winner ; pod:race ?race .
  ?worse pod:athlete ?loser
}"""
FINISHES = """
SELECT ?race ?athlete ?place ?seconds ?metres ?points WHERE {
  ?result a pod:Result ; pod:race ?race ; pod:athlete ?athlete .
  OPTIONAL { ?result pod:place ?place }
  OPTIONAL { ?result pod:seconds ?seconds }
  OPTIONAL { ?result pod:metres ?metres }
  OPTIONAL { ?result pod:points ?points }
}"""
FINISHES_IN_DISCIPLINE = FINISHES.replace("a pod:Result", "pod:discipline ?discipline ; a pod:Result")
PAIR = ("better", "worse", "winner", "loser", "race")
RELATIONS = (POD.aheadOf, POD.saidToBeat)
ENOUGH = 2000


@dataclass(frozen=True, slots=True)
class Pair:
    """A victory by its IRIs alone, before anything is read about it."""

    better: str
    worse: str
    winner: str
    loser: str
    race: str
    stated: bool
    derived: bool


class Network:
    """The victories of one store, read as far as a question goes; valid as long as the store does not change."""

    def __init__(self, store: Store) -> None:
        """Nothing is read before it is asked for."""
        self.store = store
        self.lookup = Lookup(store)

    def wins(self, athlete: str, filters: Filters = ANYTHING) -> list[Pair]:
        """The victories of one athlete."""
        return self.admitted(self.pairs(VICTORIES, winner=athlete), filters)

    def losses(self, athlete: str, filters: Filters = ANYTHING) -> list[Pair]:
        """The defeats of one athlete."""
        return self.admitted(self.pairs(VICTORIES, loser=athlete), filters)

    def between_two(self, winner: str, loser: str, filters: Filters = ANYTHING) -> list[Pair]:
        """The victories of one athlete over another."""
        return self.admitted(self.pairs(VICTORIES, winner=winner, loser=loser), filters)

    def all_pairs(self, filters: Filters = ANYTHING) -> list[Pair]:
        """All victories, or those of the discipline of the filters, races read at once."""
        term = discipline_term(filters.discipline) if filters.discipline else None
        self.lookup.all_races(term)
        self.lookup.all_confidences(term)
        if term is None:
            return self.admitted(self.pairs(VICTORIES), filters)
        return self.admitted(self.pairs(IN_DISCIPLINE, discipline=term.value), filters)

    def pairs(self, sparql: str, **bound: str) -> Iterator[Pair]:
        """Each pair of results once, sorted, with what says so: places, an article, or both."""
        said: dict[tuple[str, str, str, str, str], set[NamedNode]] = {}
        given = {name: NamedNode(value) for name, value in bound.items()}
        for relation in RELATIONS:
            for row in self.store.select(sparql, {**given, "relation": relation}):
                better, worse, winner, loser, race = (text(row[name]) for name in PAIR)
                said.setdefault((better, worse, winner, loser, race), set()).add(relation)
        for key in sorted(said):
            yield Pair(*key, POD.saidToBeat in said[key], POD.aheadOf in said[key])

    def admitted(self, pairs: Iterable[Pair], filters: Filters) -> list[Pair]:
        """The pairs that pass the filters; races are read only where a filter asks for them."""
        if filters == ANYTHING:
            return list(pairs)
        return [pair for pair in pairs if self.admits(pair, filters)]

    def admits(self, pair: Pair, filters: Filters) -> bool:
        """Whether one pair passes."""
        if filters.stated is not None and not (pair.stated if filters.stated else pair.derived):
            return False
        if not filters.admits_race(self.lookup.race(pair.race)):
            return False
        return filters.min_confidence is None or self.victory(pair).confidence >= filters.min_confidence

    def victory(self, pair: Pair) -> Victory:
        """The pair with names, race and confidence, which is that of the less sure of the two results."""
        return Victory(
            better=pair.better,
            worse=pair.worse,
            winner=self.lookup.athlete(pair.winner),
            loser=self.lookup.athlete(pair.loser),
            race=self.lookup.race(pair.race),
            stated=pair.stated,
            derived=pair.derived,
            confidence=min(self.lookup.confidence(pair.better), self.lookup.confidence(pair.worse)),
        )

    def victory_graph(self, filters: Filters = ANYTHING) -> VictoryGraph:
        """All victories that pass the filters as a graph: for rankings and cycles of an event."""
        self.lookup.all_names()
        return victory_graph(self.victory(pair) for pair in self.all_pairs(filters))

    def between(self, first: Athlete, second: Athlete, filters: Filters = ANYTHING, *, longer: int = 0) -> VictoryGraph:
        """The part of the victory graph that holds every chain from ``first`` to ``second`` up to ``longer`` links
        more than the shortest; where there is no chain, what the search has seen.

        Both ends are searched in turns, level by level, always where fewer athletes wait (Pohl 1971), so that a
        question about two athletes reads their surroundings only.
        """
        search = Surroundings(self, filters)
        graph = victory_graph(map(self.victory, search.search(first.iri, second.iri, longer)))
        for athlete in (first, second):
            graph.add_node(athlete.iri, name=athlete.name)
        graph.graph["partial"] = search.partial
        return graph

    def races(self, filters: Filters = ANYTHING) -> list[Race]:
        """The races that pass the filters with their order of finish, for the ratings; each victory that is stated
        of two without places in one race comes as a race of two. Sorted by IRI.
        """
        term = discipline_term(filters.discipline) if filters.discipline else None
        admitted = {info.iri: info for info in self.lookup.all_races(term) if filters.admits_race(info)}
        finishes = self.finishes(term, admitted)
        races = [rated(admitted[iri], finishes.get(iri, ())) for iri in sorted(admitted)]
        known = {pair for race in races for pair in pairs_of(race)}
        said = [
            rated(admitted[pair.race], (Finish(pair.winner, 1), Finish(pair.loser, 2)), pair)
            for pair in self.all_pairs(filters)
            if not {(pair.race, pair.winner, pair.loser), (pair.race, pair.loser, pair.winner)} & known
        ]
        told = [race for race in races if any(finish.place or finish.mark for finish in race.finishes)]
        return [*(told if filters.stated is not True else ()), *said]

    def finishes(self, term: NamedNode | None, admitted: dict[str, RaceInfo]) -> dict[str, list[Finish]]:
        """The finishes of each admitted race, sorted."""
        rows = self.store.select(FINISHES_IN_DISCIPLINE, {"discipline": term}) if term else self.store.select(FINISHES)
        found: dict[str, list[Finish]] = {}
        for row in rows:
            race = text(row["race"])
            if race in admitted:
                mark = next((row[unit] for unit in ("seconds", "metres", "points") if row[unit] is not None), None)
                finish = Finish(text(row["athlete"]), number(row["place"]), decimal(mark))
                found.setdefault(race, []).append(finish)
        return found


class Surroundings:
    """A search from two ends over pairs that are read as it goes; ``partial`` where it left athletes unread."""

    def __init__(self, network: Network, filters: Filters) -> None:
        self.network = network
        self.filters = filters
        self.pairs: dict[tuple[str, str], Pair] = {}
        self.partial = False

    def search(self, first: str, second: str, longer: int) -> list[Pair]:
        """The pairs seen; levels are opened until the ends have met and ``longer`` levels more."""
        down, up = {first}, {second}
        ahead, behind = [first], [second]
        more: int | None = None
        while ahead and behind and more != 0:
            if len(ahead) <= len(behind):
                ahead = self.won(ahead, down)
            else:
                behind = self.lost(behind, up)
            if more is not None:
                more -= 1
            elif down & up:
                more = longer
        if more is None:
            self.exhaust(ahead, down, behind, up)
        return [self.pairs[key] for key in sorted(self.pairs)]

    def exhaust(self, ahead: list[str], down: set[str], behind: list[str], up: set[str]) -> None:
        """No chain: see how far the end that is left gets, up to a bound, and where the two sides have met."""
        while (ahead or behind) and len(down) + len(up) < ENOUGH:
            ahead, behind = self.won(ahead, down), self.lost(behind, up)
        self.partial = bool(ahead or behind)
        if len(up) <= len(down):
            self.won(sorted(up), set(up))
        else:
            self.lost(sorted(down), set(down))

    def won(self, frontier: list[str], seen: set[str]) -> list[str]:
        """Open one level downwards."""
        return self.level(frontier, seen, self.network.wins, lambda pair: pair.loser)

    def lost(self, frontier: list[str], seen: set[str]) -> list[str]:
        """Open one level upwards."""
        return self.level(frontier, seen, self.network.losses, lambda pair: pair.winner)

    def level(
        self,
        frontier: list[str],
        seen: set[str],
        read: Callable[[str, Filters], list[Pair]],
        other: Callable[[Pair], str],
    ) -> list[str]:
        """Open one level: read the pairs of all at the frontier; gives those who are new."""
        new: set[str] = set()
        for athlete in frontier:
            for pair in read(athlete, self.filters):
                self.pairs[pair.better, pair.worse] = pair
                new.add(other(pair))
        fresh = sorted(new - seen)
        seen.update(fresh)
        return fresh


def pairs_of(race: Race) -> Iterator[tuple[str, str, str]]:
    """(race, winner, loser) of the places of a race."""
    return ((race.id, winner, loser) for winner, loser in race.pairs())


def rated(info: RaceInfo, finishes: Iterable[Finish], said: Pair | None = None) -> Race:
    """A race for the ratings; ``said`` where it is one victory in it, told without places."""
    ordered = sorted(finishes, key=lambda finish: (finish.place is None, finish.place or 0, finish.athlete))
    return Race(
        id=f"{said.better} {said.worse}" if said else info.iri,
        finishes=tuple(ordered),
        date=info.date,
        discipline=info.discipline,
        competition=info.competition,
        level=info.level,
        round=info.round,
        sex=info.sex,
        indoor=info.indoor,
        title=info.title,
        contest=info.iri if said else None,
    )
