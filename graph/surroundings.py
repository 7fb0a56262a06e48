"""A search from two ends over links that are read as it goes: what a question about two athletes needs, and no
more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeAlias, TypeVar

Node = TypeVar("Node", str, int)
Neighbours: TypeAlias = Callable[[Node], Iterable[Node]]
ENOUGH = 500


@dataclass(slots=True)
class Surroundings(Generic[Node]):
    """``beaten`` gives whom an athlete beat, ``beaters`` who beat an athlete, some perhaps several times.

    After :meth:`search`, ``down`` holds how many links each athlete is below the first one, ``up`` how many above the
    second, as far as the search went; ``partial`` tells whether a search without a chain stopped at ``enough`` athletes
    before it had seen all.
    """

    beaten: Neighbours[Node]
    beaters: Neighbours[Node]
    enough: int | None = ENOUGH
    down: dict[Node, int] = field(default_factory=dict)
    up: dict[Node, int] = field(default_factory=dict)
    partial: bool = False

    def links(self, first: Node, second: Node, longer: int = 0) -> list[tuple[Node, Node]]:
        """The links (winner, loser) on any chain at most ``longer`` links longer than the shortest, sorted; none
        where there is no chain.
        """
        most = self.search(first, second, longer)
        return [] if most is None else sorted(set(self.on_chains(most)))

    def search(self, first: Node, second: Node, longer: int = 0) -> int | None:
        """The number of links of the shortest chain and ``longer`` more; None without a chain.

        Both ends are searched in turns, level by level, always where fewer athletes wait (Pohl 1971): when the
        levels of the two ends touch, the number of levels is the length of the shortest chain.
        """
        ahead, behind = [first], [second]
        self.down, self.up = {first: 0}, {second: 0}
        levels, most = 0, None
        while ahead and behind and levels != most:
            if len(ahead) <= len(behind):
                ahead, met = self.level(ahead, self.down, self.up, self.beaten)
            else:
                behind, met = self.level(behind, self.up, self.down, self.beaters)
            levels += 1
            if met and most is None:
                most = levels + longer
        if most is None:
            self.exhaust(ahead, behind)
        return most

    @staticmethod
    def level(
        frontier: list[Node],
        known: dict[Node, int],
        others: dict[Node, int],
        follow: Callable[[Node], Iterable[Node]],
    ) -> tuple[list[Node], bool]:
        """Open one level; gives those who are new, and whether one of them is known from the other end."""
        fresh: set[Node] = set()
        for athlete in frontier:
            fresh.update(follow(athlete))
        new = sorted(fresh - known.keys())
        away = known[frontier[0]] + 1
        known.update((athlete, away) for athlete in new)
        return new, not others.keys().isdisjoint(new)

    def exhaust(self, ahead: list[Node], behind: list[Node]) -> None:
        """No chain: see how far each end gets, up to a bound."""
        while (ahead or behind) and (self.enough is None or len(self.down) + len(self.up) < self.enough):
            ahead = self.level(ahead, self.down, self.up, self.beaten)[0] if ahead else []
            behind = self.level(behind, self.up, self.down, self.beaters)[0] if behind else []
        self.partial = bool(ahead or behind)

    def on_chains(self, most: int) -> Iterator[tuple[Node, Node]]:
        """The links on chains of at most ``most`` links, from the first athlete on."""
        first, left = next(iter(self.down)), self.left(most)
        away, waiting = {first: 0}, [first]
        for winner in waiting:
            for loser in self.beaten(winner):
                if loser in left and away[winner] + 1 + left[loser] <= most:
                    yield winner, loser
                    if loser not in away:
                        away[loser] = away[winner] + 1
                        waiting.append(loser)

    def left(self, most: int) -> dict[Node, int]:
        """How many links are left to the second athlete: of everybody on a chain of at most ``most`` links, and of
        others.

        The search from the second end goes on towards the first, along those alone from whom such a chain leads on.
        """
        waiting = [athlete for athlete, away in self.up.items() if self.down.get(athlete, most) + away <= most]
        left = dict(self.up)
        for athlete in waiting:
            away = left[athlete] + 1
            for winner in self.beaters(athlete):
                if winner not in left and winner in self.down and self.down[winner] + away <= most:
                    left[winner] = away
                    waiting.append(winner)
        return left

    def missing(self) -> Iterator[tuple[int, Node, Node]]:
        """(links with it, winner, loser): victories that would close the gap, of which the reverse is known."""
        if len(self.up) <= len(self.down):
            pairs: Iterable[tuple[Node, Node]] = ((one, lost) for one in self.up for lost in self.beaten(one))
        else:
            pairs = ((won, one) for one in self.down for won in self.beaters(one))
        return (
            (self.down[lower] + self.up[upper] + 1, lower, upper)
            for upper, lower in pairs
            if upper in self.up and lower in self.down
        )


def distances(start: Node, links: Iterable[tuple[Node, Node]]) -> dict[Node, int]:
    """How many links each node is away, breadth first."""
    following: dict[Node, list[Node]] = {}
    for one, other in links:
        following.setdefault(one, []).append(other)
    away, waiting = {start: 0}, [start]
    for one in waiting:
        for other in following.get(one, ()):
            if other not in away:
                away[other] = away[one] + 1
                waiting.append(other)
    return away
