"""Rankings of an event: one method, or how far several agree."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from extractor.gazetteer import disciplines
from graph.finishes import races as races_of
from graph.meetings import beaten_by, beats
from graph.network import Network
from graph.ratings.agreement import Method, kendall_tau, place_intervals
from graph.ratings.model import Estimates, Race, components, places, wins_and_losses, wins_graph
from graph.rows import Athlete, Filters, QuestionError, Source
from graph.store import Store


@dataclass(frozen=True, slots=True)
class Rating:
    """One athlete's place. ``low`` and ``high`` bound the value with 95%, ``best`` and ``worst`` the place with
    90%, where asked for. Athletes of different ``component`` (1 the largest) are not linked by any victories and
    cannot be compared.
    """

    place: int
    athlete: Athlete
    value: float
    low: float | None
    high: float | None
    races: int
    wins: int
    losses: int
    component: int
    best: int | None = None
    worst: int | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranking:
    """The answer: the rows, what they rest on, and what must be said with them."""

    method: str
    unit: str
    filters: Filters
    rows: tuple[Rating, ...]
    races: int
    victories: int
    components: int
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Kendall's tau-b between two methods over the athletes that both rank; None where it cannot be told."""

    first: str
    second: str
    tau: float | None
    athletes: int


def pagerank(races: Sequence[Race]) -> Estimates:
    """PageRank on the victory graph."""
    from graph.ratings.pagerank import pagerank as method

    return method(wins_graph(races))


def plackett_luce(races: Sequence[Race]) -> Estimates:
    """Plackett-Luce on whole races."""
    from graph.ratings.luce import plackett_luce as method

    return method(races)


def online(races: Sequence[Race]) -> Estimates:
    """The online rating with uncertainty."""
    from graph.ratings.online import online_rating as method

    return method(races)


def points(races: Sequence[Race]) -> Estimates:
    """Points by place and level."""
    from graph.ratings.points import points as method

    return method(races)


def yearly(races: Sequence[Race]) -> Estimates:
    """Honours, then head to head, then marks."""
    from graph.ratings.points import yearly_order

    table = disciplines()
    known = {race.discipline for race in races if race.discipline in table}
    return yearly_order(races, lower_is_better=all(table[key].lower_is_better for key in known if key))


METHODS: Mapping[str, tuple[Method, str]] = {
    "pagerank": (pagerank, "share of all votes"),
    "plackett-luce": (plackett_luce, "points on the scale of Elo, mean 1500"),
    "openskill": (online, "lower end of the 95% interval of mu, which begins at 25"),
    "points": (points, "placing points, the best five races"),
    "honours": (yearly, "athletes below: by honours, then meetings, then marks"),
}
"""The methods by name, with the unit of their values."""


def method_of(name: str) -> Callable[[Sequence[Race]], Estimates]:
    """The method of a name; raises QuestionError."""
    if name not in METHODS:
        raise QuestionError(f"there is no method {name!r}; choose one of {', '.join(METHODS)}")
    return METHODS[name][0]


def rank(
    store: Store,
    filters: Filters,
    *,
    method: str = "pagerank",
    limit: int | None = None,
    certainty: bool = False,
    quoted: bool = False,
) -> Ranking:
    """The athletes of an event in order. ``certainty`` adds the places between which each stands in 90% of resamples,
    ``quoted`` the sentences behind each one's victories and defeats.

    Raises QuestionError for an unknown method, and where no race passes the filters.
    """
    calculate = method_of(method)
    network = Network(store)
    races = races_of(network, filters)
    estimates = calculate(races)
    if not estimates:
        raise QuestionError("no race that passes the filters tells an order; widen the event, the years or the sex")
    intervals = place_intervals(races, calculate) if certainty else {}
    rows = ratings(network, races, estimates, intervals)
    groups = components(wins_graph(races))
    return Ranking(
        method=method,
        unit=METHODS[method][1],
        filters=filters,
        rows=tuple(with_sources(store, row, filters) if quoted else row for row in rows[:limit]),
        races=len({race.contest or race.id for race in races}),
        victories=sum(len(race.pairs()) for race in races),
        components=len(groups),
        notes=tuple(notes(method, races, groups, rows)),
    )


def ratings(
    network: Network, races: Sequence[Race], estimates: Estimates, intervals: Mapping[str, tuple[int, int]]
) -> list[Rating]:
    """The rows in order of place; equal values share a place and stand in order of name."""
    component = {athlete: number for number, group in enumerate(components(wins_graph(races)), 1) for athlete in group}
    tally = wins_and_losses(races)
    names = {athlete: network.lookup.athlete(athlete) for athlete in estimates}
    order = sorted(estimates, key=lambda athlete: (names[athlete].name, athlete))
    rows = []
    for place, athlete in places(estimates, order):
        rated = estimates[athlete]
        best, worst = intervals.get(athlete, (None, None))
        counts = tally.get(athlete, (0, 0, 0))
        rows.append(
            Rating(
                place,
                names[athlete],
                rated.value,
                rated.low,
                rated.high,
                *counts,
                component.get(athlete, 0),
                best,
                worst,
            )
        )
    return rows


def with_sources(store: Store, row: Rating, filters: Filters) -> Rating:
    """The row with the sentences behind the athlete's victories and defeats."""
    told = [*beats(store, row.athlete, filters), *beaten_by(store, row.athlete, filters)]
    return replace(row, sources=tuple(dict.fromkeys(source for victory in told for source in victory.sources)))


def notes(method: str, races: Sequence[Race], groups: list[list[str]], rows: Sequence[Rating]) -> list[str]:
    """What a reader must know: components, undated races, an order that is not sure."""
    said = []
    if len(groups) > 1:
        sizes = ", ".join(str(len(group)) for group in groups[:5])
        said.append(
            f"{len(groups)} groups of athletes are linked by no victory ({sizes} athletes): "
            "who is of another group cannot be compared"
        )
    undated = sum(race.date is None for race in races)
    if undated and method == "openskill":
        said.append(f"{undated} races without a date are left out: an online rating needs their order")
    open_pairs = sum(overlap(one, other) for one, other in pairwise(rows))
    if open_pairs:
        said.append(
            f"{open_pairs} of {len(rows) - 1} neighbours are closer than their uncertainty: their order is open"
        )
    sexes = sorted({race.sex for race in races if race.sex})
    if len(sexes) > 1:
        said.append(f"races of {' and '.join(sexes)} are ranked together; give the sex to part them")
    return said


def overlap(one: Rating, other: Rating) -> bool:
    """Whether the intervals of two neighbours overlap."""
    return one.low is not None and other.high is not None and one.low < other.high


def agreement(store: Store, filters: Filters, methods: Sequence[str] = tuple(METHODS)) -> list[Agreement]:
    """How far every two methods agree on the order, over the same races."""
    races = races_of(Network(store), filters)
    values = {
        name: {athlete: estimate.value for athlete, estimate in method_of(name)(races).items()} for name in methods
    }
    return [
        Agreement(one, other, kendall_tau(values[one], values[other]), len(values[one].keys() & values[other].keys()))
        for one, other in combinations(methods, 2)
    ]
