"""The only bridge between the store and networkx: victories and races of the graph, as much as a question needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache, cached_property
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from graph.gaps import no_chain
from graph.index.chains import between
from graph.index.upkeep import victories_of
from graph.index.victories import Victories
from graph.lookup import Lookup
from graph.projection import RELATIONS, Pair, Projection, Run
from graph.projection_cache import projected
from graph.rows import ANYTHING, Athlete, Filters, QuestionError, Victory
from graph.store import Store
from graph.surroundings import Surroundings
from graph.terms import text
from ontology.vocab import POD

if TYPE_CHECKING:
    from graph.paths import VictoryGraph

__all__ = ["Network", "Pair", "Run"]

VICTORIES = """
SELECT ?better ?worse ?winner ?loser ?race WHERE {
  ?better pod:athlete ?winner ; pod:race ?race ; ?relation ?worse . ?worse pod:athlete ?loser
}"""
BEATEN = """
SELECT DISTINCT ?loser WHERE { ?better pod:athlete ?winner ; ?relation ?worse . ?worse pod:athlete ?loser }"""
BEATERS = """
SELECT DISTINCT ?winner WHERE { ?worse pod:athlete ?loser . ?better ?relation ?worse ; pod:athlete ?winner }"""


FEW = 2
"""So many links of one athlete are read one by one."""


class Network:
    """The victories of one store, read as far as a question goes; valid as long as the store does not change."""

    def __init__(self, store: Store) -> None:
        """Nothing is read before it is asked for."""
        self.store = store
        self.lookup = Lookup(store)

    @cached_property
    def index(self) -> Victories | None:
        """The index of the store, where it has one."""
        return victories_of(self.store)

    def wins(self, athlete: str, filters: Filters = ANYTHING) -> list[Pair]:
        """The victories of one athlete."""
        return self.admitted(self.pairs(winner=athlete), filters)

    def losses(self, athlete: str, filters: Filters = ANYTHING) -> list[Pair]:
        """The defeats of one athlete."""
        return self.admitted(self.pairs(loser=athlete), filters)

    def between_two(self, winner: str, loser: str, filters: Filters = ANYTHING) -> list[Pair]:
        """The victories of one athlete over another."""
        return self.admitted(self.pairs(winner=winner, loser=loser), filters)

    def linking(self, links: Iterable[tuple[str, str]], filters: Filters) -> Iterator[Pair]:
        """The victories behind the links (winner, loser): for few links of a winner each by itself, for many all
        victories of the winner at once.
        """
        losers: dict[str, list[str]] = {}
        for winner, loser in links:
            losers.setdefault(winner, []).append(loser)
        for winner, wanted in losers.items():
            if len(wanted) <= FEW:
                yield from (pair for loser in wanted for pair in self.between_two(winner, loser, filters))
            else:
                yield from (pair for pair in self.wins(winner, filters) if pair.loser in wanted)

    def in_race(self, race: str) -> list[Pair]:
        """The victories in one race."""
        return list(self.pairs(race=race))

    def beaten(self, athlete: str, filters: Filters) -> set[str]:
        """Whom an athlete beat."""
        if filters == ANYTHING:
            return self.others(BEATEN, "loser", winner=athlete)
        return {pair.loser for pair in self.wins(athlete, filters)}

    def beaters(self, athlete: str, filters: Filters) -> set[str]:
        """Who beat an athlete."""
        if filters == ANYTHING:
            return self.others(BEATERS, "winner", loser=athlete)
        return {pair.winner for pair in self.losses(athlete, filters)}

    def others(self, sparql: str, column: str, **bound: str) -> set[str]:
        """The athletes of one column, for both relations."""
        given = {name: NamedNode(value) for name, value in bound.items()}
        rows = (row for relation in RELATIONS for row in self.store.select(sparql, {**given, "relation": relation}))
        return {text(row[column]) for row in rows}

    def pairs(self, **bound: str) -> Iterator[Pair]:
        """Each pair of results once, sorted, with what says so: places, an article, or both."""
        said: dict[tuple[str, str, str, str, str], set[NamedNode]] = {}
        given = {name: NamedNode(value) for name, value in bound.items()}
        for relation in RELATIONS:
            for row in self.store.select(VICTORIES, {**given, "relation": relation}):
                better, worse, race = text(row["better"]), text(row["worse"]), text(row["race"])
                said.setdefault((better, worse, text(row["winner"]), text(row["loser"]), race), set()).add(relation)
        for key in sorted(said):
            yield Pair(*key, POD.saidToBeat in said[key], POD.aheadOf in said[key])

    def projection(self, discipline: str | None, *, whole: bool = True) -> Projection:
        """All that is to be read of a discipline, or of the store, from the cache where that holds it."""
        found = projected(self.lookup, discipline, whole=whole)
        for race in found.races:
            self.lookup.races.setdefault(race.iri, race)
        self.lookup.names.update(found.names)
        self.lookup.confidences.update(found.confidences)
        return found

    def all_pairs(self, filters: Filters = ANYTHING) -> list[Pair]:
        """All victories, or those of the discipline of the filters, with their races read at once."""
        return self.admitted((link.pair for link in self.projection(filters.discipline).links), filters)

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
        return filters.min_confidence is None or self.confidence(pair) >= filters.min_confidence

    def confidence(self, pair: Pair) -> Decimal:
        """That of the less sure of the two results."""
        return min(self.lookup.confidence(pair.better), self.lookup.confidence(pair.worse))

    def victory(self, pair: Pair) -> Victory:
        """The pair with names, race and confidence."""
        return Victory(
            better=pair.better,
            worse=pair.worse,
            winner=self.lookup.athlete(pair.winner),
            loser=self.lookup.athlete(pair.loser),
            race=self.lookup.race(pair.race),
            stated=pair.stated,
            derived=pair.derived,
            confidence=self.confidence(pair),
        )

    def tallies(self, filters: Filters = ANYTHING) -> Iterator[tuple[Athlete, Athlete, int]]:
        """Who beat whom how often: each pair once, sorted, from the index where there is one."""
        if self.index is not None:
            return self.index.tallies(filters)
        counted = Counter((pair.winner, pair.loser) for pair in self.all_pairs(filters))
        athlete = self.lookup.athlete
        return ((athlete(winner), athlete(loser), counted[winner, loser]) for winner, loser in sorted(counted))

    def victory_graph(self, filters: Filters = ANYTHING) -> VictoryGraph:
        """All victories that pass the filters as a graph: for pictures and cycles of an event."""
        from graph.paths import victory_graph

        return victory_graph(self.each_victory(filters))

    def victories(self, filters: Filters = ANYTHING) -> list[Victory]:
        """All victories that pass the filters, what they need read at once."""
        return list(self.each_victory(filters))

    def each_victory(self, filters: Filters) -> Iterator[Victory]:
        """The same one by one, from the index where there is one."""
        if self.index is not None:
            return self.index.each(filters)
        return (self.victory(pair) for pair in self.all_pairs(filters))

    def between(self, first: Athlete, second: Athlete, filters: Filters = ANYTHING, *, longer: int = 0) -> VictoryGraph:
        """The part of the victory graph with every chain from ``first`` to ``second`` up to ``longer`` links longer
        than the shortest. Raises graph.gaps.NoChain where there is none.
        """
        from graph.paths import victory_graph

        return victory_graph(self.victories_between(first, second, filters, longer))

    def victories_between(self, first: Athlete, second: Athlete, filters: Filters, longer: int) -> Iterator[Victory]:
        """The victories of that part, from the index where there is one, else from the store; raises as it does."""
        if first.iri == second.iri:
            raise QuestionError("a chain needs two different athletes")
        if self.index is not None:
            return between(self.index, first, second, filters, longer)
        search = Surroundings(
            cache(lambda athlete: self.beaten(athlete, filters)), cache(lambda athlete: self.beaters(athlete, filters))
        )
        links = search.links(first.iri, second.iri, longer)
        if not links:
            raise no_chain(first, second, search, self.lookup.name)
        return (self.victory(pair) for pair in self.linking(links, filters))
