"""Chains of victories: pure functions of a victory graph.

A victory graph is a networkx MultiDiGraph: nodes are athletes' IRIs, an edge leads from the winner to the loser and
carries its :class:`graph.rows.Victory` as ``victory``; its key is the IRI of the defeat.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import islice, pairwise
from typing import TypeAlias

import networkx as nx

from graph.gaps import Gap, NoChain, gap_message
from graph.rows import Chain, QuestionError, Victory

VictoryGraph: TypeAlias = "nx.MultiDiGraph[str]"
BestLinks: TypeAlias = "nx.DiGraph[str]"
Strength = Callable[[Victory], float]
HALF_LIFE = 10.0
UNDATED = 0.25
DERIVED = 0.9
FURTHER_LINK = 0.5


def victory_graph(victories: Iterable[Victory]) -> VictoryGraph:
    """The graph of the victories; nodes carry ``name``.  O(victories)."""
    graph: VictoryGraph = nx.MultiDiGraph()
    for victory in victories:
        for athlete in (victory.winner, victory.loser):
            graph.add_node(athlete.iri, name=athlete.name)
        graph.add_edge(victory.winner.iri, victory.loser.iri, key=victory.id, victory=victory)
    return graph


def link_strength(as_of: str | None = None) -> Strength:
    """How convincing one victory is, in (0, 1]: its confidence, halved for every ten years before ``as_of`` (a year
    or more, ISO), by a tenth less where it is read off places; an undated one counts as twenty years old.
    """
    reference = int(as_of[:4]) if as_of else None

    def strength(victory: Victory) -> float:
        age = UNDATED
        if victory.season and reference is not None:
            age = 0.5 ** (max(0, reference - int(victory.season)) / HALF_LIFE)
        elif victory.season:
            age = 1.0
        return float(max(victory.confidence, Decimal("0.01"))) * age * (1.0 if victory.stated else DERIVED)

    return strength


def newest(graph: VictoryGraph) -> str | None:
    """The latest season among the victories of a graph."""
    seasons = [data["victory"].season for _, _, data in graph.edges(data=True) if data["victory"].season]
    return max(seasons, default=None)


def best_links(graph: VictoryGraph, strength: Strength) -> BestLinks:
    """One edge a pair: the most convincing victory, with ``cost`` = -ln(strength); ties by date, then IRI.
    O(edges).
    """
    simple: BestLinks = nx.DiGraph()
    simple.add_nodes_from(graph.nodes(data=True))
    for winner, loser, data in graph.edges(data=True):
        victory: Victory = data["victory"]
        rank = (-strength(victory), victory.date or "", victory.id)
        if not simple.has_edge(winner, loser) or rank < simple[winner][loser]["rank"]:
            simple.add_edge(winner, loser, rank=rank, victory=victory, cost=-math.log(strength(victory)))
    return simple


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
    simple = best_links(graph, strength or link_strength(newest(graph)))
    nodes = cheapest_walk(simple, first, second, shortest + longer)
    return chain_of(simple, nodes)


def all_shortest_chains(
    graph: VictoryGraph, first: str, second: str, *, limit: int = 100, strength: Strength | None = None
) -> list[Chain]:
    """All shortest chains, the most convincing first; one chain a sequence of athletes, each link its most
    convincing victory.

    ``limit`` bounds how many are listed.  Raises NoChain.
    """
    distance(graph, first, second)
    simple = best_links(graph, strength or link_strength(newest(graph)))
    ordered: BestLinks = nx.DiGraph()
    ordered.add_nodes_from(sorted(simple))
    ordered.add_edges_from(sorted(simple.edges))
    found = islice(nx.all_shortest_paths(ordered, first, second), limit)
    chains = [chain_of(simple, nodes) for nodes in found]
    return sorted(chains, key=lambda chain: (-chain.strength, [athlete.name for athlete in chain.athletes]))


def distance(graph: VictoryGraph, first: str, second: str) -> int:
    """The number of links of the shortest chain; raises NoChain with the gap."""
    if first == second:
        raise QuestionError("a chain needs two different athletes")
    try:
        return int(nx.shortest_path_length(graph, first, second))
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        raise no_chain(graph, first, second) from None


def cheapest_walk(simple: BestLinks, first: str, second: str, most: int) -> list[str]:
    """The nodes of the cheapest walk of at most ``most`` links; costs are positive, so no node comes twice."""
    further = -math.log(FURTHER_LINK)
    layer: dict[str, tuple[float, tuple[str, ...]]] = {first: (0.0, (first,))}
    best: tuple[float, tuple[str, ...]] | None = None
    for _ in range(most):
        layer = next_layer(simple, layer, further)
        arrived = layer.pop(second, None)
        if arrived and (best is None or arrived < best):
            best = arrived
    if best is None:
        raise ValueError(f"no walk of at most {most} links from {first} to {second}")
    return list(best[1])


def next_layer(
    simple: BestLinks, layer: dict[str, tuple[float, tuple[str, ...]]], further: float
) -> dict[str, tuple[float, tuple[str, ...]]]:
    """For each athlete one link on: the least cost and the walk."""
    found: dict[str, tuple[float, tuple[str, ...]]] = {}
    for node, (cost, walk) in layer.items():
        for loser, data in simple[node].items():
            if loser in walk:
                continue
            step = (cost + data["cost"] + further, (*walk, loser))
            if loser not in found or step < found[loser]:
                found[loser] = step
    return found


def chain_of(simple: BestLinks, nodes: Iterable[str]) -> Chain:
    """The chain along the nodes, with its strength."""
    edges = [simple[winner][loser] for winner, loser in pairwise(nodes)]
    cost = sum(edge["cost"] for edge in edges) - math.log(FURTHER_LINK) * (len(edges) - 1)
    return Chain(tuple(edge["victory"] for edge in edges), round(math.exp(-cost), 6))


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
    simple = best_links(graph, strength or link_strength(newest(graph)))
    found = []
    for nodes in nx.simple_cycles(simple, length_bound=length):
        if len(nodes) == length:
            start = nodes.index(min(nodes, key=lambda node: (name_of(graph, node), node)))
            turned = nodes[start:] + nodes[:start]
            found.append(chain_of(simple, [*turned, turned[0]]))
    return sorted(found, key=lambda chain: (-chain.strength, [athlete.name for athlete in chain.athletes]))
