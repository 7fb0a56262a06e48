"""The sentences behind the rows of a query: from the nodes that a row was read from to claims, articles and quotes.

A claim speaks for itself; a result by the claims about it; two results of one race by the claims of a defeat as well. A
row that leads to neither may still name a race or an athlete: then all that is said of these counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cache

from pyoxigraph import NamedNode

from graph.answers import Answer
from graph.behind import nodes
from graph.binding import Bindings
from graph.evidence import claims_about, of_claims
from graph.rows import Source
from graph.store import Store
from graph.terms import text

IS_CLAIM = "ASK { ?node pod:evidence ?quote }"
OF_RESULT = "SELECT ?race ?athlete WHERE { ?node a pod:Result ; pod:race ?race ; pod:athlete ?athlete }"
DEFEATS = """
SELECT ?claim ?winner ?loser WHERE {
  ?claim pod:race ?node ; a pod:DefeatClaim ; pod:winner ?winner ; pod:loser ?loser .
}"""
SAID_OF = (
    "SELECT DISTINCT ?claim WHERE { ?claim pod:race ?node ; pod:evidence ?quote }",
    "SELECT DISTINCT ?claim WHERE { ?claim pod:athlete|pod:winner|pod:loser ?node ; pod:evidence ?quote }",
)
"""What is said of a race, and of an athlete."""
Defeat = tuple[str, str, str]
"""A claim, its winner and its loser."""


def of_answer(store: Store, sparql: str, bindings: Bindings | None, found: Answer) -> list[tuple[Source, ...]]:
    """The sources of each row of the answer to a SELECT query; none where a row leads to no claim."""
    quoting = Quoting(store)
    return [quoting.sources(sorted(row)) for row in nodes(store, sparql, bindings, found.bindings)]


class Quoting:
    """The way from nodes to sources; what was read once is kept."""

    def __init__(self, store: Store) -> None:
        """``store`` is read from as long as the object is used."""
        self.store = store
        self.claims = cache(self.read_claims)
        self.entrant = cache(self.read_entrant)
        self.defeats = cache(self.read_defeats)
        self.quotes = cache(lambda claims: of_claims(store, claims))

    def sources(self, behind: Collection[str]) -> tuple[Source, ...]:
        """The sources of one row: defeats in words first, then claims and results, the surest first."""
        said = self.quotes(tuple(sorted(self.stated(behind))))
        rest = self.quotes(tuple(sorted({claim for node in behind for claim in self.claims(node)})))
        found = (*said, *(source for source in rest if source not in said))
        return found or next(filter(None, (self.said_of(sparql, behind) for sparql in SAID_OF)), ())

    def said_of(self, sparql: str, behind: Iterable[str]) -> tuple[Source, ...]:
        """All that is said of the nodes, as one of ``SAID_OF`` finds it."""
        rows = (row for node in behind for row in self.store.select(sparql, {"node": NamedNode(node)}))
        return self.quotes(tuple(sorted({text(row["claim"]) for row in rows})))

    def stated(self, behind: Iterable[str]) -> set[str]:
        """The defeats between athletes of one race; of a result that nothing else tells, all that it is in."""
        entrants: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for node in behind:
            for race, athlete in self.entrant(node):
                entrants[race][athlete] = node
        return {
            claim
            for race, results in entrants.items()
            for claim, *pair in self.defeats(race)
            if results.keys() >= set(pair) or any(not self.claims(results[who]) for who in pair if who in results)
        }

    def read_claims(self, node: str) -> tuple[str, ...]:
        """The node itself where it is a claim, else the claims about it."""
        own = self.store.ask(IS_CLAIM, {"node": NamedNode(node)})
        return (node,) if own else tuple(claims_about(self.store, node))

    def read_entrant(self, node: str) -> Sequence[tuple[str, str]]:
        """The race and the athlete of a result, once; nothing for another node."""
        return [
            (text(row["race"]), text(row["athlete"])) for row in self.store.select(OF_RESULT, {"node": NamedNode(node)})
        ][:1]

    def read_defeats(self, race: str) -> Sequence[Defeat]:
        """The defeats that articles state of a race."""
        rows = self.store.select(DEFEATS, {"node": NamedNode(race)})
        return [(text(row["claim"]), text(row["winner"]), text(row["loser"])) for row in rows]
