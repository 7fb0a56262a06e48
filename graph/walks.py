"""Chains along victories: pure functions of the victories between two athletes, as many as are given.

Nothing here needs a library of graphs: a question about two athletes has few victories, and loading one takes longer
than answering it. :mod:`graph.paths` offers the same for the graphs of networkx.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import islice, pairwise
from typing import NamedTuple, TypeAlias

from graph.rows import Chain, Victory
from graph.surroundings import distances

Strength = Callable[[Victory], float]
HALF_LIFE = 10.0
UNDATED = 0.25
DERIVED = 0.9
FURTHER_LINK = 0.5


class Best(NamedTuple):
    """The most convincing victory of one athlete over another; ``cost`` is -ln(strength), ``rank`` orders victories."""

    rank: tuple[float, str, str]
    victory: Victory
    cost: float


Links: TypeAlias = Mapping[str, Mapping[str, Best]]
"""Winner -> loser -> the most convincing victory."""
Layer: TypeAlias = dict[str, tuple[float, tuple[str, ...]]]


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


def newest_season(victories: Iterable[Victory]) -> str | None:
    """The latest season among victories."""
    return max((victory.season for victory in victories if victory.season), default=None)


def strongest(victories: Iterable[Victory], strength: Strength) -> Links:
    """One link a pair: the most convincing victory; ties by date, then IRI.  O(victories)."""
    found: dict[str, dict[str, Best]] = {}
    for victory in victories:
        strong = strength(victory)
        rank = (-strong, victory.date or "", victory.id)
        beaten = found.setdefault(victory.winner.iri, {})
        known = beaten.get(victory.loser.iri)
        if known is None or rank < known.rank:
            beaten[victory.loser.iri] = Best(rank, victory, -math.log(strong))
    return found


def distance(links: Links, first: str, second: str) -> int | None:
    """The number of links of the shortest chain, None without one."""
    return distances(first, ((winner, loser) for winner, beaten in links.items() for loser in beaten)).get(second)


def best_chain(links: Links, first: str, second: str, most: int) -> Chain:
    """The most convincing chain of at most ``most`` links.

    A chain's strength is the product of its links' strengths, halved for every link after the first. The cheapest
    walk of at most k links is found layer by layer (Bellman 1958, Ford 1956): O(k x links). Raises ValueError where
    there is none.
    """
    return chain_of(links, cheapest_walk(links, first, second, most))


def all_shortest_chains(links: Links, first: str, second: str, limit: int) -> list[Chain]:
    """All shortest chains, the most convincing first, at most ``limit`` of them."""
    chains = [chain_of(links, nodes) for nodes in islice(shortest_walks(links, first, second), limit)]
    return sorted(chains, key=lambda chain: (-chain.strength, [athlete.name for athlete in chain.athletes]))


def shortest_walks(links: Links, first: str, second: str) -> Iterator[tuple[str, ...]]:
    """The nodes of each shortest chain, in order of the IRIs."""
    left = distances(second, ((loser, winner) for winner, beaten in links.items() for loser in beaten))
    waiting: list[tuple[str, ...]] = [(first,)] if first in left else []
    while waiting:
        walk = waiting.pop()
        if walk[-1] == second:
            yield walk
            continue
        nearer = (loser for loser in links[walk[-1]] if left.get(loser) == left[walk[-1]] - 1)
        waiting.extend((*walk, loser) for loser in sorted(nearer, reverse=True))


def cheapest_walk(links: Links, first: str, second: str, most: int) -> tuple[str, ...]:
    """The nodes of the cheapest walk of at most ``most`` links; costs are positive, so no node comes twice."""
    further = -math.log(FURTHER_LINK)
    layer: Layer = {first: (0.0, (first,))}
    best: tuple[float, tuple[str, ...]] | None = None
    for _ in range(most):
        layer = next_layer(links, layer, further)
        arrived = layer.pop(second, None)
        if arrived and (best is None or arrived < best):
            best = arrived
    if best is None:
        raise ValueError(f"no walk of at most {most} links from {first} to {second}")
    return best[1]


def next_layer(links: Links, layer: Layer, further: float) -> Layer:
    """For each athlete one link on: the least cost and the walk."""
    found: Layer = {}
    for node, (cost, walk) in layer.items():
        for loser, best in links.get(node, {}).items():
            if loser in walk:
                continue
            step = (cost + best.cost + further, (*walk, loser))
            if loser not in found or step < found[loser]:
                found[loser] = step
    return found


def chain_of(links: Links, nodes: Iterable[str]) -> Chain:
    """The chain along the nodes, with its strength."""
    steps = [links[winner][loser] for winner, loser in pairwise(nodes)]
    cost = sum(step.cost for step in steps) - math.log(FURTHER_LINK) * (len(steps) - 1)
    return Chain(tuple(step.victory for step in steps), round(math.exp(-cost), 6))
