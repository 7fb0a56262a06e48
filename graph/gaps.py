"""Why there is no chain of victories between two athletes: how far the search got, and which link is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from heapq import nsmallest

from graph.rows import Athlete, QuestionError
from graph.surroundings import Node, Surroundings

SHOWN = 3


@dataclass(frozen=True, slots=True)
class Gap:
    """Why there is no chain: how many athletes the first one reaches, how many reach the second, and the missing
    links.

    ``missing`` are pairs (winner, loser) of which the reverse is known: a victory of the first over the second
    would close the gap. ``farthest`` are the names of the athletes that the search came to last; ``partial`` where
    it was not led to the end.
    """

    reached: int
    reaching: int
    farthest: tuple[str, ...]
    missing: tuple[tuple[str, str], ...]
    partial: bool = False


class NoChain(QuestionError):
    """No chain of victories leads from one athlete to the other; ``gap`` says how far it got."""

    def __init__(self, message: str, gap: Gap) -> None:
        super().__init__(message)
        self.gap = gap


def no_chain(first: Athlete, second: Athlete, search: Surroundings[Node], name: Callable[[Node], str]) -> NoChain:
    """The error of a search that came to its end without a chain; ``name`` tells what an athlete is called."""
    last = max(search.down.values())
    farthest = (name(athlete) for athlete, away in search.down.items() if away == last > 0)
    gap = Gap(
        reached=len(search.down) - 1,
        reaching=len(search.up) - 1,
        farthest=tuple(nsmallest(SHOWN, farthest)),
        missing=tuple(missing(search, name)),
        partial=search.partial,
    )
    return NoChain(gap_message(first.name, second.name, gap), gap)


def missing(search: Surroundings[Node], name: Callable[[Node], str]) -> Iterator[tuple[str, str]]:
    """Pairs (winner, loser) whose reverse is known, nearest to the two ends first, then by name."""
    found = set(search.missing())
    near = nsmallest(SHOWN, (links for links, _, _ in found))
    close = {(links, name(lower), name(upper)) for links, lower, upper in found if near and links <= near[-1]}
    return ((winner, loser) for _, winner, loser in sorted(close)[:SHOWN])


def gap_message(first: str, second: str, gap: Gap) -> str:
    """The gap in words."""
    last = f" (last {', '.join(gap.farthest)})" if gap.farthest else ""
    least = "at least " if gap.partial else ""
    athletes = "athlete" if gap.reached == 1 else "athletes"
    said = [
        f"no chain of victories from {first} to {second}:",
        f"{first} reaches {least}{gap.reached} {athletes}{last}, {second} is reached by {least}{gap.reaching}.",
    ]
    if gap.missing:
        winner, loser = gap.missing[0]
        said.append(f"Missing: a victory of {winner} over {loser} (only the reverse is known).")
    elif gap.reached and gap.reaching:
        said.append("Nobody of the first group has met anybody of the second.")
    return " ".join(said)
