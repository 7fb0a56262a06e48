"""Chains of victories on small graphs, worked out by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from graph.paths import (
    NoChain,
    all_shortest_chains,
    best_chain,
    cycles,
    link_strength,
    newest,
    shortest_chain,
    victory_graph,
)
from graph.rows import Athlete, Chain, Filters, QuestionError, RaceInfo, Victory


def beat(winner: str, loser: str, date: str | None = "2022", *, stated: bool = True, confidence: str = "1") -> Victory:
    return Victory(
        better=f"{winner}@{date}",
        worse=f"{loser}@{date}",
        winner=Athlete(winner, winner.upper()),
        loser=Athlete(loser, loser.upper()),
        race=RaceInfo(f"race@{date}", date=date),
        stated=stated,
        derived=not stated,
        confidence=Decimal(confidence),
    )


def along(chain: Chain) -> str:
    return "".join(athlete.iri for athlete in chain.athletes)


DIAMOND = [beat("a", "b"), beat("a", "c"), beat("b", "d"), beat("c", "d", stated=False), beat("d", "e")]


def test_shortest_is_a_direct_victory() -> None:
    graph = victory_graph([*DIAMOND, beat("a", "e", "1980")])
    assert along(shortest_chain(graph, "a", "e")) == "ae"


def test_of_equally_short_chains_the_most_convincing_one() -> None:
    found = shortest_chain(victory_graph(DIAMOND), "a", "d")
    assert along(found) == "abd"
    assert found.strength == 0.5


def test_all_shortest_chains_strongest_first() -> None:
    found = all_shortest_chains(victory_graph(DIAMOND), "a", "e")
    assert [along(chain) for chain in found] == ["abde", "acde"]
    assert [chain.strength for chain in found] == [0.25, 0.225]
    assert len(all_shortest_chains(victory_graph(DIAMOND), "a", "e", limit=1)) == 1


def test_best_may_be_a_link_longer_than_shortest() -> None:
    """The direct victory is forty years old (1/16), the chain of two is of this year (1/2)."""
    graph = victory_graph([beat("a", "c", "1982"), beat("a", "b"), beat("b", "c")])
    assert along(shortest_chain(graph, "a", "c")) == "ac"
    assert along(best_chain(graph, "a", "c")) == "abc"
    assert best_chain(graph, "a", "c").strength == 0.5
    assert best_chain(graph, "a", "c", longer=0).strength == 0.0625


def test_best_stays_short_where_the_links_are_alike() -> None:
    graph = victory_graph([beat("a", "c"), beat("a", "b"), beat("b", "c")])
    assert along(best_chain(graph, "a", "c")) == "ac"


def test_of_several_victories_over_one_opponent_the_strongest_is_the_link() -> None:
    graph = victory_graph([beat("a", "b", "2012"), beat("a", "b", "2022", confidence="0.8"), beat("a", "b", None)])
    assert shortest_chain(graph, "a", "b").links[0].date == "2022"


def test_strength_halves_in_ten_years() -> None:
    strength = link_strength("2022-08")
    assert strength(beat("a", "b", "2022")) == 1
    assert strength(beat("a", "b", "2012")) == 0.5
    assert strength(beat("a", "b", "2002-03")) == strength(beat("a", "b", None)) == 0.25
    assert strength(beat("a", "b", "2030")) == 1
    assert strength(beat("a", "b", stated=False, confidence="0.5")) == 0.45
    assert link_strength()(beat("a", "b", "1912")) == 1


def test_newest_season() -> None:
    assert newest(victory_graph([beat("a", "b", "1999-12"), beat("b", "c", "2001-01"), beat("c", "d", None)])) == "2001"
    assert newest(victory_graph([])) is None


def test_no_chain_says_how_far_it_got_and_what_is_missing() -> None:
    """D and E never lost to A's group; d beat b, so b over d would close the gap."""
    graph = victory_graph([beat("a", "b"), beat("d", "b"), beat("d", "e")])
    with pytest.raises(NoChain) as caught:
        shortest_chain(graph, "a", "e")
    gap = caught.value.gap
    assert (gap.reached, gap.reaching, gap.farthest) == (1, 1, ("B",))
    assert gap.missing == (("B", "D"),)
    assert str(caught.value) == (
        "no chain of victories from A to E: A reaches 1 athlete (last B), E is reached by 1. "
        "Missing: a victory of B over D (only the reverse is known)."
    )


def test_no_chain_between_groups_that_never_met() -> None:
    with pytest.raises(NoChain, match="has met anybody") as caught:
        best_chain(victory_graph([beat("a", "b"), beat("x", "y")]), "a", "y")
    assert caught.value.gap.missing == ()


def test_no_chain_for_an_athlete_without_victories() -> None:
    with pytest.raises(NoChain, match="N reaches 0 athletes"):
        all_shortest_chains(victory_graph([beat("a", "n")]), "n", "a")
    with pytest.raises(NoChain):
        shortest_chain(victory_graph([beat("a", "b")]), "a", "unheard-of")


def test_a_chain_to_oneself_is_refused() -> None:
    with pytest.raises(QuestionError, match="two different"):
        shortest_chain(victory_graph(DIAMOND), "a", "a")


def test_cycles_of_three_start_at_the_first_name_once_each() -> None:
    graph = victory_graph([beat("b", "c"), beat("c", "a"), beat("a", "b"), beat("b", "a"), beat("c", "d")])
    assert [along(chain) for chain in cycles(graph)] == ["abca"]
    assert [along(chain) for chain in cycles(graph, length=2)] == ["aba"]
    with pytest.raises(ValueError, match="at least 2"):
        cycles(graph, length=1)


def test_the_answer_does_not_depend_on_the_order_of_the_victories() -> None:
    graph = [victory_graph(DIAMOND), victory_graph(DIAMOND[::-1])]
    assert shortest_chain(graph[0], "a", "e") == shortest_chain(graph[1], "a", "e")
    assert all_shortest_chains(graph[0], "a", "e") == all_shortest_chains(graph[1], "a", "e")


@pytest.mark.parametrize(
    ("since", "until", "date", "admitted"),
    [
        ("2021", None, "2021-01-01", True),
        ("2021", None, "2020-12-31", False),
        ("2021-06", None, "2021", True),
        ("2021-06-15", None, "2021-06", True),
        (None, "2022", "2022-12-31", True),
        (None, "2022-06", "2022-07-01", False),
        (None, "2022-06-15", "2022", True),
        ("2021", "2022", None, False),
        (None, None, None, True),
    ],
)
def test_dates_are_compared_at_the_common_precision(
    since: str | None, until: str | None, date: str | None, admitted: bool
) -> None:
    assert Filters(since=since, until=until).admits_date(date) is admitted


def test_filters_leave_out_what_is_open() -> None:
    plain = beat("a", "b")
    assert not Filters(discipline="1500m").admits(plain)
    assert not Filters(sex="men").admits(plain)
    assert not Filters(stated=False).admits(plain)
    assert not Filters(indoor=True).admits(plain)
    assert not Filters(level="global").admits(plain)
    assert not Filters(min_confidence=Decimal("0.9")).admits(beat("a", "b", confidence="0.8"))
    assert Filters(indoor=False, stated=True, since="2022").admits(plain)
