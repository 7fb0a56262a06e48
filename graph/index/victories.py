"""The index of who beat whom as questions read it: whom an athlete beat, by whom, and each victory with its race.

Athletes, races, results and victories are numbers here, in the order of their IRIs; the victories stand sorted by
winner, then loser. Nothing is read from the disk before it is asked for.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import groupby

from graph.index.layout import DERIVED, STATED, File, Texts
from graph.rows import ANYTHING, Athlete, Filters, RaceInfo, Victory

KEPT = 1 << 16
"""So many races and athletes are kept in memory."""


class Victories:
    """The victories of a store; raises KeyError for a file that lacks a part."""

    def __init__(self, file: File) -> None:
        """Nothing is read before it is asked for."""
        self.athletes, self.names = file.texts("athletes"), file.texts("names")
        self.races, self.results = file.texts("races"), file.texts("results")
        self.confidences = [Decimal(said) for said in each(file.texts("confidences"))]
        self.race_of, self.confidence_of = file.numbers("race of result"), file.numbers("confidence of result")
        self.better, self.worse, self.said = (file.numbers(name) for name in ("better", "worse", "said"))
        self.losers, self.winners = file.numbers("losers"), file.numbers("winners")
        self.defeats = file.numbers("defeats")
        self.starts, self.ends = file.numbers("victories of"), file.numbers("defeats of")
        self.race = lru_cache(maxsize=KEPT)(self.read_race)
        self.athlete = lru_cache(maxsize=KEPT)(self.read_athlete)

    def __len__(self) -> int:
        """How many victories there are."""
        return len(self.better)

    def number(self, athlete: str) -> int | None:
        """The number of an athlete by the IRI; None who never won nor lost."""
        found = bisect_left(self.athletes, athlete)
        return found if found < len(self.athletes) and self.athletes[found] == athlete else None

    def read_athlete(self, number: int) -> Athlete:
        """An athlete with the name that the graph prefers."""
        return Athlete(self.athletes[number], self.names[number])

    def read_race(self, number: int) -> RaceInfo:
        """What is known of a race."""
        return RaceInfo(*json.loads(self.races[number]))

    def admitting(self, filters: Filters) -> Callable[[int], bool] | None:
        """What tells whether a victory passes the filters, each race looked at once; None where all pass."""
        if filters == ANYTHING:
            return None
        bit = {None: STATED | DERIVED, True: STATED, False: DERIVED}[filters.stated]
        least, races = filters.min_confidence, self.admitting_race(filters)

        def admits(victory: int) -> bool:
            return bool(
                self.said[victory] & bit
                and races(self.race_of[self.better[victory]])
                and (least is None or self.confidence(victory) >= least)
            )

        return admits

    def admitting_race(self, filters: Filters) -> Callable[[int], bool]:
        """What tells whether a race passes the filters; what stands for no race never does."""
        known = bytearray(len(self.races))

        def admits(race: int) -> bool:
            if not known[race]:
                known[race] = 1 + (self.races.filled(race) and filters.admits_race(self.race(race)))
            return known[race] == 2

        return admits

    def confidence(self, victory: int) -> Decimal:
        """That of the less sure of the two results."""
        better, worse = self.confidence_of[self.better[victory]], self.confidence_of[self.worse[victory]]
        return min(self.confidences[better], self.confidences[worse])

    def beaten(self, athlete: int, admits: Callable[[int], bool] | None = None) -> Iterable[int]:
        """Whom an athlete beat, once or as often; nobody where the number is below 0."""
        if athlete < 0:
            return ()
        start, end = self.starts[athlete], self.starts[athlete + 1]
        if admits is None:
            return self.losers[start:end]
        return {self.losers[victory] for victory in range(start, end) if admits(victory)}

    def beaters(self, athlete: int, admits: Callable[[int], bool] | None = None) -> Iterable[int]:
        """Who beat an athlete, once or as often; nobody where the number is below 0."""
        if athlete < 0:
            return ()
        start, end = self.ends[athlete], self.ends[athlete + 1]
        if admits is None:
            return self.winners[start:end]
        return {self.winners[defeat] for defeat in range(start, end) if admits(self.defeats[defeat])}

    def between(self, winner: int, loser: int) -> range:
        """The victories of one athlete over another."""
        start, end = self.starts[winner], self.starts[winner + 1]
        first = bisect_left(self.losers, loser, start, end)
        return range(first, bisect_right(self.losers, loser, first, end))

    def each(self, filters: Filters = ANYTHING) -> Iterator[Victory]:
        """The victories that pass the filters, sorted by winner and loser."""
        admits = self.admitting(filters)
        if admits is None:
            return map(self.victory, range(len(self)))
        return (self.victory(one) for one in self.in_races(filters) if admits(one))

    def in_races(self, filters: Filters) -> list[int]:
        """The victories in the races that pass the filters: chosen in one step, as there may be millions of others."""
        import numpy as np

        admits = self.admitting_race(filters)
        wanted = np.fromiter(map(admits, range(len(self.races))), dtype=bool, count=len(self.races))
        race_of = np.asarray(self.race_of)[np.asarray(self.better)]
        chosen: list[int] = np.flatnonzero(wanted[race_of]).tolist()
        return chosen

    def tallies(self, filters: Filters = ANYTHING) -> Iterator[tuple[Athlete, Athlete, int]]:
        """Winner, loser and number of the victories that pass the filters, sorted by both: O(victories)."""
        admits = self.admitting(filters)
        for winner in range(len(self.athletes)):
            start, end = self.starts[winner], self.starts[winner + 1]
            losers: Iterable[int] = self.losers[start:end]
            if admits is not None:
                losers = (self.losers[victory] for victory in range(start, end) if admits(victory))
            for loser, wins in groupby(losers):
                yield self.athlete(winner), self.athlete(loser), sum(1 for _ in wins)

    def victory(self, number: int) -> Victory:
        """One victory with names, race and confidence."""
        better, worse = self.better[number], self.worse[number]
        return Victory(
            better=self.results[better],
            worse=self.results[worse],
            winner=self.athlete(self.winner_of(number)),
            loser=self.athlete(self.losers[number]),
            race=self.race(self.race_of[better]),
            stated=bool(self.said[number] & STATED),
            derived=bool(self.said[number] & DERIVED),
            confidence=self.confidence(number),
        )

    def winner_of(self, victory: int) -> int:
        """Who won."""
        return bisect_right(self.starts, victory) - 1


def each(texts: Texts) -> Iterator[str]:
    """All texts of a row."""
    return (texts[number] for number in range(len(texts)))
