"""Chains of victories by the index: what lies between two athletes, without a question to the store."""

from __future__ import annotations

from collections.abc import Iterator

from graph.gaps import no_chain
from graph.index.victories import Victories
from graph.rows import Athlete, Filters, Victory
from graph.surroundings import Surroundings


def between(index: Victories, first: Athlete, second: Athlete, filters: Filters, longer: int) -> Iterator[Victory]:
    """The victories on every chain from ``first`` to ``second`` up to ``longer`` links longer than the shortest.

    Raises graph.gaps.NoChain where there is none, with all whom the first reaches, and all who reach the second.
    """
    admits = index.admitting(filters)
    search: Surroundings[int] = Surroundings(
        lambda athlete: index.beaten(athlete, admits), lambda athlete: index.beaters(athlete, admits), None
    )
    start, end = numbered(index, first, -1), numbered(index, second, -2)
    links = search.links(start, end, longer)
    if not links:
        names = {start: first.name, end: second.name}
        raise no_chain(first, second, search, lambda number: names.get(number) or index.athlete(number).name)
    return (
        index.victory(number)
        for winner, loser in links
        for number in index.between(winner, loser)
        if admits is None or admits(number)
    )


def numbered(index: Victories, athlete: Athlete, stranger: int) -> int:
    """The number of an athlete; ``stranger`` of one who never won nor lost."""
    number = index.number(athlete.iri)
    return stranger if number is None else number
