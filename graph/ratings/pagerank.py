"""PageRank on the victory graph: every defeat is a vote of the loser for the winner."""

from __future__ import annotations

import networkx as nx

from graph.ratings.model import Estimate, Estimates


def pagerank(wins: nx.DiGraph[str], *, damping: float = 0.85, key: str = "weight") -> Estimates:
    """The share of votes of each athlete; all shares add up to 1.

    ``wins`` has an edge winner -> loser with the number of victories as ``weight``; votes flow the other way. An
    athlete who never lost gives his votes to all alike. ``damping`` lies in (0, 1).

    Power iteration, O(iterations x edges).  References: Brin and Page 1998; on victories, Radicchi 2011 (PLoS ONE
    6(2): e17249).

    >>> wins = nx.DiGraph([("a", "b"), ("b", "c"), ("a", "c")])
    >>> shares = pagerank(wins)
    >>> sorted(shares, key=lambda name: -shares[name].value)
    ['a', 'b', 'c']
    """
    if not 0 < damping < 1:
        raise ValueError(f"damping {damping} does not lie between 0 and 1")
    votes: nx.DiGraph[str] = nx.DiGraph()
    votes.add_nodes_from(sorted(wins))
    votes.add_weighted_edges_from(
        sorted((loser, winner, data.get(key, 1)) for winner, loser, data in wins.edges(data=True))
    )
    if not votes:
        return {}
    shares = nx.pagerank(votes, alpha=damping, max_iter=1000, tol=1e-12, weight="weight")
    return {athlete: Estimate(round(float(share), 9)) for athlete, share in shares.items()}
