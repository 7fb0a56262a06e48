"""A search from two ends over links that are read as it goes: what a question about two athletes needs, and no
more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

Neighbours = Callable[[str], set[str]]
Link = tuple[str, str]
ENOUGH = 500


@dataclass(slots=True)
class Surroundings:
    """``beaten`` gives whom an athlete beat, ``beaters`` who beat an athlete.

    After :meth:`links`, ``met`` tells whether the two ends have met, ``partial`` whether a search without a chain
    stopped before it had seen all.
    """

    beaten: Neighbours
    beaters: Neighbours
    seen: set[Link] = field(default_factory=set)
    met: bool = False
    partial: bool = False

    def links(self, first: str, second: str, longer: int = 0) -> list[Link]:
        """The links (winner, loser) on any chain at most ``longer`` links longer than the shortest, sorted; all
        that were seen where there is no chain.

        Both ends are searched in turns, level by level, always where fewer athletes wait (Pohl 1971): when the
        levels of the two ends touch, the number of levels is the length of the shortest chain.
        """
        ahead, behind = [first], [second]
        down, up = {first}, {second}
        more: int | None = None
        while ahead and behind and more != 0:
            if len(ahead) <= len(behind):
                ahead = self.won(ahead, down)
            else:
                behind = self.lost(behind, up)
            if more is not None:
                more -= 1
            elif down & up:
                self.met, more = True, longer
        if not self.met:
            self.exhaust(ahead, down, behind, up)
            return sorted(self.seen)
        return self.on_chains(first, second, longer)

    def on_chains(self, first: str, second: str, longer: int) -> list[Link]:
        """Of the links seen, those on a chain that is short enough."""
        down = distances(first, self.seen)
        up = distances(second, ((loser, winner) for winner, loser in self.seen))
        most = down[second] + longer
        return sorted(
            (winner, loser)
            for winner, loser in self.seen
            if winner in down and loser in up and down[winner] + 1 + up[loser] <= most
        )

    def exhaust(self, ahead: list[str], down: set[str], behind: list[str], up: set[str]) -> None:
        """No chain: see how far each end gets, up to a bound, and where the two sides have met."""
        while (ahead or behind) and len(down) + len(up) < ENOUGH:
            ahead, behind = self.won(ahead, down), self.lost(behind, up)
        self.partial = bool(ahead or behind)
        if len(up) <= len(down):
            self.won(sorted(up), set(up))
        else:
            self.lost(sorted(down), set(down))

    def won(self, frontier: list[str], known: set[str]) -> list[str]:
        """Open one level downwards; gives those who are new."""
        found = {(athlete, loser) for athlete in frontier for loser in self.beaten(athlete)}
        return self.fresh(found, {loser for _, loser in found}, known)

    def lost(self, frontier: list[str], known: set[str]) -> list[str]:
        """Open one level upwards; gives those who are new."""
        found = {(winner, athlete) for athlete in frontier for winner in self.beaters(athlete)}
        return self.fresh(found, {winner for winner, _ in found}, known)

    def fresh(self, found: set[Link], reached: set[str], known: set[str]) -> list[str]:
        """Keep the links; gives who was not known before, sorted."""
        self.seen |= found
        new = reached - known
        known |= new
        return sorted(new)


def distances(start: str, links: Iterable[Link]) -> dict[str, int]:
    """How many links each node is away, breadth first."""
    following: dict[str, list[str]] = {}
    for one, other in links:
        following.setdefault(one, []).append(other)
    away, level = {start: 0}, [start]
    while level:
        level = [other for one in level for other in following.get(one, ()) if nearer(away, one, other)]
    return away


def nearer(away: dict[str, int], one: str, other: str) -> bool:
    """Whether the other is new; it is one link farther then."""
    if other in away:
        return False
    away[other] = away[one] + 1
    return True
