"""Questions for a chain of victories: the chain is looked for, and each of its links becomes a query."""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import NamedNode

from graph.binding import Term
from graph.chains import chain
from graph.people import find_athlete
from graph.rows import Filters
from graph.store import Store

NARROWING = ("discipline", "sex", "indoor", "since", "until")
"""The slots that narrow a chain."""


def links(store: Store, people: Mapping[str, str], said: Mapping[str, str]) -> tuple[Mapping[str, Term], ...]:
    """The terms of each link of the shortest chain: the two athletes and their two results.

    Raises graph.gaps.NoChain, which says how far the search got.
    """
    first, second = (find_athlete(store, people[name]) for name in ("first", "second"))
    filters = Filters(
        discipline=said.get("discipline"),
        sex=said.get("sex"),
        indoor=said["indoor"] == "true" if "indoor" in said else None,
        since=said.get("since"),
        until=said.get("until"),
    )
    (found,) = chain(store, first, second, filters)
    return tuple(
        {
            "first": NamedNode(link.winner.iri),
            "second": NamedNode(link.loser.iri),
            "better": NamedNode(link.better),
            "worse": NamedNode(link.worse),
        }
        for link in found.links
    )
