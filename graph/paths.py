"""Chains of victories: pure functions of a victory graph.

A victory graph is a networkx MultiDiGraph: nodes are athletes' IRIs, an edge leads from the winner to the loser and
carries its :class:`graph.rows.Victory` as ``victory``; its key is the IRI of the defeat.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

import networkx as nx

from graph import walks
from graph.gaps import Gap, NoChain, gap_message
from graph.rows import Chain, QuestionError, Victory
from graph.walks import Links, Strength, link_strength

VictoryGraph: TypeAlias = "nx.MultiDiGraph[str]"


def victory_graph(victories: Iterable[Victory]) -> VictoryGraph:
    """The graph of the victories; nodes carry ``name``.  O(victories)."""
    graph: VictoryGraph = nx.MultiDiGraph()
    for victory in victories:
        for athlete in (victory.winner, victory.loser):
            graph.add_node(athlete.iri, name=athlete.name)
        graph.add_edge(victory.winner.iri, victory.loser.iri, key=victory.id, victory=victory)
    return graph


def victories_of(graph: VictoryGraph) -> Iterator[Victory]:
    """The victories of a graph."""
    return (data["victory"] for _, _, data in graph.edges(data=True))


def newest(graph: VictoryGraph) -> str | None:
    """The latest season among the victories of a graph."""
    return walks.newest_season(victories_of(graph))


def best_links(graph: VictoryGraph, strength: Strength | None = None) -> Links:
    """One link a pair: the most convincing victory; ties by date, then IRI.  O(edges)."""
    return walks.strongest(victories_of(graph), strength or link_strength(newest(graph)))


def shortest_chain(graph: VictoryGraph, first: str, second: str, *, strength: Strength | None = None) -> Chain:
    """The shortest chain of victories from ``first`` to ``second``; of several equally short the most convincing.

    Breadth-first search gives the length, a walk over its layers the chain: O(links x edges).  Raises NoChain.
    """
    return best_chain(graph, first, second, longer=0, strength=strength)


def best_chain(
    graph: VictoryGraph, first: str, second: str, *, longer: int = 1, strength: Strength | None = None
) -> Chain:
    """The most convincing chain of those at most ``longer`` links longer than the shortest.

    A chain's strength is the product of its links' strengths, halved for every link after the first. The cheapest
    walk of at most k links is found layer by layer (Bellman 1958, Ford 1956): O(k x edges). Raises NoChain.
    """
    shortest = distance(graph, first, second)
    return walks.best_chain(best_links(graph, strength), first, second, shortest + longer)


def all_shortest_chains(
    graph: VictoryGraph, first: str, second: str, *, limit: int = 100, strength: Strength | None = None
) -> list[Chain]:
    """All shortest chains, the most convincing first; one chain a sequence of athletes, each link its most
    convincing victory.

    ``limit`` bounds how many are listed.  Raises NoChain.
    """
    distance(graph, first, second)
    return walks.all_shortest_chains(best_links(graph, strength), first, second, limit)


def distance(graph: VictoryGraph, first: str, second: str) -> int:
    """The number of links of the shortest chain; raises NoChain with the gap."""
    if first == second:
        raise QuestionError("a chain needs two different athletes")
    try:
        return int(nx.shortest_path_length(graph, first, second))
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        raise no_chain(graph, first, second) from None


def no_chain(graph: VictoryGraph, first: str, second: str) -> NoChain:
    """The error that says how far the search got and which link is missing."""
    down = reach(graph, first)
    up = reach(graph.reverse(copy=False), second)
    gap = Gap(len(down) - 1, len(up) - 1, farthest(graph, down), tuple(missing_links(graph, down, up)))
    return NoChain(gap_message(name_of(graph, first), name_of(graph, second), gap), gap)


def reach(graph: VictoryGraph, start: str) -> dict[str, int]:
    """How many links each athlete that can be reached is away, the start with 0."""
    if start not in graph:
        return {start: 0}
    return dict(nx.single_source_shortest_path_length(graph, start))


def farthest(graph: VictoryGraph, reached: dict[str, int], limit: int = 3) -> tuple[str, ...]:
    """The names of those farthest away."""
    last = max(reached.values())
    return tuple(sorted(name_of(graph, node) for node, away in reached.items() if away == last > 0)[:limit])


def missing_links(
    graph: VictoryGraph, down: dict[str, int], up: dict[str, int], limit: int = 3
) -> Iterator[tuple[str, str]]:
    """Pairs (winner, loser) whose reverse is known, nearest to the two ends first."""
    pairs = [
        (down[loser] + up[winner], name_of(graph, loser), name_of(graph, winner))
        for winner in up
        if winner in graph
        for loser in graph.successors(winner)
        if loser in down
    ]
    return ((winner, loser) for _, winner, loser in sorted(set(pairs))[:limit])


def name_of(graph: VictoryGraph, node: str) -> str:
    """The athlete's name, or the IRI where the graph does not know it."""
    return str(graph.nodes[node].get("name", node)) if node in graph else node


def cycles(graph: VictoryGraph, *, length: int = 3, strength: Strength | None = None) -> list[Chain]:
    """A beat B, B beat C, C beat A: all cycles of ``length`` athletes, the most convincing first, each from its
    first name on.

    Cycles are listed by Johnson's algorithm (1975), bounded in length: O((cycles + athletes) x edges) at worst.
    Raises ValueError where ``length`` is below 2.
    """
    if length < 2:
        raise ValueError(f"a cycle has at least 2 athletes, not {length}")
    links = best_links(graph, strength)
    simple = nx.DiGraph((winner, loser) for winner, beaten in links.items() for loser in beaten)
    found = []
    for nodes in nx.simple_cycles(simple, length_bound=length):
        if len(nodes) == length:
            start = nodes.index(min(nodes, key=lambda node: (name_of(graph, node), node)))
            turned = nodes[start:] + nodes[:start]
            found.append(walks.chain_of(links, [*turned, turned[0]]))
    return sorted(found, key=lambda chain: (-chain.strength, [athlete.name for athlete in chain.athletes]))
