"""Ratings against published and hand-computed numbers."""

from __future__ import annotations

from decimal import Decimal

import networkx as nx
import pytest

from graph.ratings.agreement import kendall_tau, place_intervals
from graph.ratings.luce import ELO, plackett_luce
from graph.ratings.model import Finish, Race, components, places, wins_and_losses, wins_graph
from graph.ratings.online import online_rating
from graph.ratings.pagerank import pagerank
from graph.ratings.points import points, yearly_order

TEAMS = ("Milwaukee", "Detroit", "Toronto", "New York", "Boston", "Cleveland", "Baltimore")
BASEBALL_1987 = (
    (0, 7, 9, 7, 7, 9, 11),
    (6, 0, 7, 5, 11, 9, 9),
    (4, 6, 0, 7, 7, 8, 12),
    (6, 8, 6, 0, 6, 7, 10),
    (6, 2, 6, 7, 0, 7, 12),
    (4, 4, 5, 6, 6, 0, 6),
    (2, 4, 1, 3, 1, 7, 0),
)
"""American League, East Division, 1987: wins of the row over the column (Agresti, Categorical Data Analysis, table
10.10).
"""
PUBLISHED = {"Milwaukee": 1.58, "Detroit": 1.44, "Toronto": 1.29, "New York": 1.25, "Boston": 1.11, "Cleveland": 0.68}
"""Bradley-Terry estimates, Baltimore 0 (Agresti, section 10.6.2)."""


def race(identity: str, *order: str, date: str | None = None, **more: object) -> Race:
    return Race(identity, tuple(Finish(name, place) for place, name in enumerate(order, 1)), date, **more)  # type: ignore[arg-type]


def games() -> list[Race]:
    return [
        race(f"{row}-{column}-{game}", TEAMS[row], TEAMS[column])
        for row, wins in enumerate(BASEBALL_1987)
        for column, count in enumerate(wins)
        for game in range(count)
    ]


def test_bradley_terry_gives_the_published_estimates() -> None:
    found = plackett_luce(games(), prior=1e-9)
    base = found["Baltimore"].value
    assert {team: round((found[team].value - base) / ELO, 2) for team in PUBLISHED} == PUBLISHED


def test_bradley_terry_interval_of_two_is_the_one_by_hand() -> None:
    """3:1 gives odds of 3, strengths +-ln(3)/2; information n p q = 4 x 3/16, so the difference has error
    2/sqrt(3).
    """
    found = plackett_luce([race(str(n), "a", "b") for n in range(3)] + [race("3", "b", "a")], prior=1e-12)
    assert found["a"].value == pytest.approx(1500 + ELO * 0.5493061, abs=0.01)
    assert found["a"].high is not None
    assert found["a"].high - found["a"].value == pytest.approx(1.96 * ELO * (2 / 3**0.5) / 2, abs=0.02)


def test_plackett_luce_by_hand() -> None:
    """Orders abc twice, bac, acb, bca, cab once each: a likelihood whose maximum a grid finds as well."""
    orders = ["abc", "abc", "bac", "acb", "bca", "cab"]
    found = plackett_luce([race(str(n), *order) for n, order in enumerate(orders)], prior=1e-12)
    strength = {name: 10 ** ((found[name].value - 1500) / 400) for name in "abc"}

    def likelihood(s: dict[str, float]) -> float:
        product = 1.0
        for order in orders:
            product *= s[order[0]] / sum(s.values()) * s[order[1]] / (s[order[1]] + s[order[2]])
        return product

    best = likelihood(strength)
    for name in "abc":
        for factor in (0.98, 1.02):
            assert likelihood(strength | {name: strength[name] * factor}) < best


def test_a_tie_counts_half_in_each_order() -> None:
    tied = Race("t", (Finish("a", 1), Finish("b", 1), Finish("c", 3)))
    found = plackett_luce([tied, race("u", "c", "a"), race("v", "c", "b")])
    assert found["a"].value == pytest.approx(found["b"].value, abs=0.01)


def test_components_are_fitted_apart() -> None:
    found = plackett_luce([race("r", "a", "b"), race("s", "x", "y")])
    assert found["a"].value == found["x"].value
    assert found["a"].value + found["b"].value == pytest.approx(3000)
    assert components(wins_graph([race("r", "a", "b"), race("s", "x", "y"), race("t", "x", "z")])) == [
        ["x", "y", "z"],
        ["a", "b"],
    ]


def test_who_never_lost_stays_finite_and_first() -> None:
    found = plackett_luce([race("r", "a", "b", "c"), race("s", "a", "c", "b")])
    assert found["a"].value > found["b"].value == found["c"].value
    assert found["a"].value < 2500


def test_pagerank_of_a_chain_by_hand() -> None:
    """Where a beat b and b beat c, d = 1/2: c = 1/6 + a/6, b = c + c/2, a = c + b/2, all together 1."""
    found = pagerank(nx.DiGraph([("a", "b"), ("b", "c")]), damping=0.5)
    assert [found[name].value for name in "abc"] == pytest.approx([7 / 17, 6 / 17, 4 / 17])


def test_pagerank_of_a_cycle_is_even_and_counts_victories() -> None:
    even = pagerank(nx.DiGraph([("a", "b"), ("b", "c"), ("c", "a")]))
    assert [even[name].value for name in "abc"] == pytest.approx([1 / 3] * 3)
    order = ["ac", "ac", "bc", "ca", "cb"]
    found = pagerank(wins_graph([race(str(number), *names) for number, names in enumerate(order)]))
    assert found["a"].value > found["b"].value


@pytest.mark.parametrize("damping", [0, 1, 1.5])
def test_pagerank_refuses_a_damping_out_of_range(damping: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        pagerank(nx.DiGraph([("a", "b")]), damping=damping)


def test_online_rating_of_one_duel_by_hand() -> None:
    """Two of mu 25, sigma 25/3: c^2 = 2 (sigma^2 + beta^2), the winner's share is 1/2, so mu moves by sigma^2/c x
    1/2.
    """
    found = online_rating([race("r", "a", "b", date="2020")], drift=0.0)
    sigma, beta = 25 / 3, 25 / 6
    c = (2 * (sigma**2 + beta**2)) ** 0.5
    assert found["a"].low is not None
    assert found["a"].high is not None
    middle = (found["a"].low + found["a"].high) / 2
    assert middle == pytest.approx(25 + sigma**2 / c * 0.5, abs=0.001)


def test_online_rating_reads_by_date_whatever_the_order_and_leaves_out_the_undated() -> None:
    dated = [race("1", "a", "b", date="2020-05-01"), race("2", "b", "a", date="2021")]
    assert online_rating(dated) == online_rating(dated[::-1]) == online_rating([*dated, race("3", "a", "b")])
    assert online_rating(dated)["b"].value > online_rating(dated)["a"].value


def test_points_by_place_and_level() -> None:
    title = race("w", "a", "b", level="global", title=True)
    heat = race("h", "b", "a", level="global", title=True, round="heat")
    meeting = race("m", "b", "a")
    found = points([title, heat, meeting])
    assert {name: value.value for name, value in found.items()} == {"a": 375 + 50, "b": 330 + 60}


def test_a_duel_told_without_places_earns_no_points_and_counts_with_its_race() -> None:
    duels = [race("r#1", "a", "b", contest="r"), race("r#2", "a", "c", contest="r")]
    assert points(duels) == {}
    assert wins_and_losses(duels) == {"a": (1, 2, 0), "b": (1, 0, 1), "c": (1, 0, 1)}


def test_points_count_the_best_five() -> None:
    found = points([race(str(n), "a") for n in range(7)])
    assert found["a"].value == 300


def test_yearly_order_goes_by_honours_then_meetings_then_marks() -> None:
    title = race("w", "a", level="global", title=True)
    first = race("1", "b", "a")
    second = race("2", "b", "a", "c")
    third = race("3", "c", "b", "d")
    marks = Race("4", (Finish("e", mark=Decimal(330)), Finish("d", mark=Decimal(331))))
    found = yearly_order([title, first, second, third, marks], lower_is_better=True)
    assert places(found) == [(1, "a"), (2, "b"), (2, "c"), (4, "e"), (5, "d")]


def test_kendall_tau_by_hand() -> None:
    one = {"a": 4.0, "b": 3.0, "c": 2.0, "d": 1.0}
    assert kendall_tau(one, one) == 1
    assert kendall_tau(one, {name: -value for name, value in one.items()}) == -1
    assert kendall_tau(one, {"a": 4.0, "b": 3.0, "c": 1.0, "d": 2.0}) == pytest.approx(4 / 6, abs=1e-6)
    tied = {"a": 2.0, "b": 2.0, "c": 1.0, "d": 0.0}
    assert kendall_tau(one, tied) == pytest.approx(5 / (6 * 5) ** 0.5, abs=1e-6)
    assert kendall_tau(one, {"a": 1.0}) is None
    assert kendall_tau(one, dict.fromkeys(one, 1.0)) is None


def test_place_intervals_are_sure_of_a_sure_order() -> None:
    races = [race(str(n), "a", "b", "c") for n in range(20)]
    found = place_intervals(races, lambda drawn: pagerank(wins_graph(drawn)), samples=20)
    assert found == {"a": (1, 1), "b": (2, 2), "c": (3, 3)}


def test_wins_and_losses_and_shared_places() -> None:
    tied = Race("t", (Finish("a", 1), Finish("b", 1), Finish("c", 3), Finish("d")))
    assert wins_and_losses([tied]) == {"a": (1, 1, 0), "b": (1, 1, 0), "c": (1, 0, 2)}
    assert places(points([tied])) == [(1, "a"), (1, "b"), (3, "c")]
