"""Chains of victories between two athletes of the graph, and cycles in an event."""

from __future__ import annotations

from typing import Literal

from graph import evidence, walks
from graph.network import Network
from graph.rows import ANYTHING, Athlete, Chain, Filters, QuestionError, Victory
from graph.store import Store

Want = Literal["shortest", "all", "best"]


def chain(
    store: Store,
    first: Athlete,
    second: Athlete,
    filters: Filters = ANYTHING,
    *,
    want: Want = "shortest",
    limit: int = 20,
) -> list[Chain]:
    """Who beat somebody who beat ... ``second``, from ``first`` on, each link with its sentences.

    ``shortest`` is one chain, of several equally short the most convincing; ``all`` are all shortest ones, up to
    ``limit``; ``best`` is the most convincing of those with at most one link more than the shortest: its links
    recent, said in words and sure. Reads only what lies between the two. Raises graph.gaps.NoChain, which says how
    far it got.
    """
    longer = 1 if want == "best" else 0
    victories = list(Network(store).victories_between(first, second, filters, longer))
    links = walks.strongest(victories, walks.link_strength(walks.newest_season(victories)))
    if want == "all":
        found = walks.all_shortest_chains(links, first.iri, second.iri, limit)
    else:
        shortest = walks.distance(links, first.iri, second.iri) or 0
        found = [walks.best_chain(links, first.iri, second.iri, shortest + longer)]
    return [with_sources(store, one) for one in found]


def with_sources(store: Store, found: Chain) -> Chain:
    """The chain with the sentences of each link."""
    return Chain(tuple(evidence.of_victory(store, link) for link in found.links), found.strength)


def cycles(store: Store, filters: Filters, *, length: int = 3, limit: int = 50) -> list[Chain]:
    """A beat B, B beat C, C beat A, in one event of one sex and season, indoors or out; the most convincing first.

    ``filters.discipline`` is required. Raises QuestionError without it.
    """
    from graph.paths import cycles as cycles_in
    from graph.paths import victory_graph

    if filters.discipline is None:
        raise QuestionError("cycles need an event: races of different events prove nothing")
    network = Network(store)
    seasons: dict[tuple[str, str, bool], list[Victory]] = {}
    for victory in network.victories(filters):
        if victory.season:
            key = (victory.season, victory.race.sex or "", victory.race.indoor)
            seasons.setdefault(key, []).append(victory)
    found = [cycle for key in sorted(seasons) for cycle in cycles_in(victory_graph(seasons[key]), length=length)]
    found.sort(key=lambda cycle: (-cycle.strength, cycle.links[0].season or "", [who.name for who in cycle.athletes]))
    return [with_sources(store, cycle) for cycle in found[:limit]]
