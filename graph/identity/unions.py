"""Disjoint sets of numbers."""

from __future__ import annotations


class Unions:
    """Union-find in which the smallest number of a set stands for it: the order of unions does not matter."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, number: int) -> int:
        """The number that stands for the set."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def join(self, one: int, two: int) -> int:
        """Unite two sets; returns the number that stands for them."""
        low, high = sorted((self.root(one), self.root(two)))
        self._parent[high] = low
        return low

    def sets(self) -> list[list[int]]:
        """The sets, each sorted, in the order of their smallest numbers."""
        out: dict[int, list[int]] = {}
        for number in range(len(self._parent)):
            out.setdefault(self.root(number), []).append(number)
        return list(out.values())
