"""The bridge from the store to networkx, and what is drawn over it: chains, cycles, rankings."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from questions_data import EUGENE, MEN, Story, defeat, fill, result, shared

from graph.chains import chain, cycles
from graph.finishes import races
from graph.literals import DEFAULT_BASE as BASE
from graph.network import Network
from graph.paths import NoChain
from graph.people import AmbiguousName, UnknownName, find_athlete
from graph.rankings import METHODS, agreement, rank
from graph.rows import Chain, Filters, QuestionError, Victory
from graph.store import open_store
from graph.surroundings import Surroundings

EVENT = Filters(discipline="1500m")


def links(found: Chain) -> list[str]:
    return [f"{link.winner.name} > {link.loser.name} {link.date}" for link in found.links]


def names(victories: Sequence[Victory]) -> list[tuple[str, str]]:
    return [(victory.winner.name, victory.loser.name) for victory in victories]


def test_a_chain_with_race_date_and_sentence() -> None:
    """Tefera beat Ingebrigtsen beat Cheruiyot; Tokyo was said in words, Eugene only told by the places."""
    store = shared()
    found = chain(store, find_athlete(store, "Tefera"), find_athlete(store, "Cheruiyot"))
    assert [links(one) for one in found] == [
        ["Samuel Tefera > Jakob Ingebrigtsen 2022-03-20", "Jakob Ingebrigtsen > Timothy Cheruiyot 2021-08-07"]
    ]
    first, second = found[0].links
    assert (first.race.competition, first.race.venue, first.stated) == ("World Indoor Championships", "Belgrade", True)
    quote = "Ethiopia's Samuel Tefera outsprinted Jakob Ingebrigtsen to win the world indoor 1500m in 3:32.77."
    assert (first.sources[0].article, first.sources[0].quote) == ("belgrade-1500", quote)
    assert second.sources[0].quote.startswith("He beat Timothy Cheruiyot, second in 3:29.01")
    assert found[0].strength == pytest.approx(0.5 * 0.5 ** (1 / 10), abs=1e-6)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(since="2022"), "2022-07-19"),
        (Filters(stated=False), "2021-08-07"),
        (Filters(stated=False, since="2022", level="global"), "2022-07-19"),
        (Filters(until="2022-06"), "2021-08-07"),
        (Filters(stated=True, discipline="1500m", sex="men", level="global"), "2021-08-07"),
    ],
)
def test_filters_choose_the_links(filters: Filters, expected: str) -> None:
    store = shared()
    found = chain(store, find_athlete(store, "Tefera"), find_athlete(store, "Cheruiyot"), filters)
    assert found[0].links[1].date == expected


@pytest.mark.parametrize(
    "filters",
    [
        Filters(indoor=True),
        Filters(discipline="mile"),
        Filters(until="2021"),
        Filters(sex="women"),
        Filters(level="area"),
    ],
)
def test_filters_can_leave_no_chain(filters: Filters) -> None:
    store = shared()
    with pytest.raises(NoChain, match="no chain of victories from Samuel Tefera to Timothy Cheruiyot"):
        chain(store, find_athlete(store, "Tefera"), find_athlete(store, "Cheruiyot"), filters)


def test_no_chain_counts_what_it_saw_and_names_the_missing_link() -> None:
    """Nobody beat Tefera; Katir beat Cheruiyot, who beat three and Ingebrigtsen in 2019, who beat three more."""
    store = shared()
    with pytest.raises(NoChain) as caught:
        chain(store, find_athlete(store, "Katir"), find_athlete(store, "Tefera"))
    assert (caught.value.gap.reached, caught.value.gap.reaching, caught.value.gap.partial) == (7, 0, False)
    assert caught.value.gap.missing == (
        ("Jakob Ingebrigtsen", "Samuel Tefera"),
        ("Abel Kipsang", "Samuel Tefera"),
    )


def test_best_and_all_chains() -> None:
    store = shared()
    first, second = find_athlete(store, "Cheruiyot"), find_athlete(store, "Kerr")
    assert [links(one) for one in chain(store, first, second, want="best")] == [
        ["Timothy Cheruiyot > Josh Kerr 2021-08-07"]
    ]
    every = chain(store, find_athlete(store, "Makhloufi"), second, want="all")
    assert [links(one) for one in every] == [
        ["Taoufik Makhloufi > Jakob Ingebrigtsen 2019-10-06", "Jakob Ingebrigtsen > Josh Kerr 2021-08-07"]
    ]


def test_a_question_about_two_reads_only_their_surroundings() -> None:
    """The vaulters are not read for a question about milers, nor anybody beside the chains between the two."""
    network = Network(shared())
    first, second = find_athlete(shared(), "Tefera"), find_athlete(shared(), "Cheruiyot")
    graph = network.between(first, second)
    assert sorted(graph.nodes[node]["name"] for node in graph) == [
        "Jakob Ingebrigtsen",
        "Samuel Tefera",
        "Timothy Cheruiyot",
    ]


def test_a_search_from_two_ends_keeps_what_lies_on_short_chains() -> None:
    """A to E in three links by B or C, in four by B, F; G leads nowhere."""
    beaten = {"a": {"b", "c", "g"}, "b": {"d", "f"}, "c": {"d"}, "d": {"e"}, "f": {"d"}}
    beaters = {loser: {winner for winner in beaten if loser in beaten[winner]} for loser in "bcdefg"}

    def search() -> Surroundings[str]:
        return Surroundings(lambda name: beaten.get(name, set()), lambda name: beaters.get(name, set()))

    shortest = [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"), ("d", "e")]
    assert search().links("a", "e") == shortest
    assert search().links("a", "e", 1) == sorted([*shortest, ("b", "f"), ("f", "d")])
    failed = search()
    assert failed.links("e", "a") == [], "e beat nobody, nobody beat a"
    assert (failed.down, failed.up, failed.partial) == ({"e": 0}, {"a": 0}, False)
    assert sorted(failed.missing()) == []
    assert search().links("d", "a") == []


def test_the_victory_graph_of_an_event() -> None:
    graph = Network(shared()).victory_graph(Filters(discipline="pole vault", since="2005"))
    assert sorted((graph.nodes[a]["name"], graph.nodes[b]["name"]) for a, b in graph.edges()) == [
        ("Monika Pyrek", "Pavla Hamackova"),
        ("Yelena Isinbayeva", "Monika Pyrek"),
        ("Yelena Isinbayeva", "Monika Pyrek"),
        ("Yelena Isinbayeva", "Pavla Hamackova"),
    ]
    assert Network(shared()).victory_graph().number_of_edges() == 33


def test_races_for_the_ratings_hold_each_finish_once() -> None:
    found = races(Network(shared()), Filters(discipline="1500m", since="2022", indoor=False))
    assert [(race.id.removeprefix(f"{BASE}race/"), race.level, race.title) for race in found] == [
        ("world-championships-2022-men-1500m-final", "global", True)
    ]
    assert [(finish.athlete.rsplit("/")[-1], finish.place) for finish in found[0].finishes] == [
        ("jake-wightman", 1),
        ("jakob-ingebrigtsen", 2),
        ("mohamed-katir", 3),
        ("timothy-cheruiyot", 6),
    ]


def test_a_victory_without_places_counts_as_a_duel() -> None:
    story: Story = (
        "duel",
        "A duel",
        "2022-07-20",
        (("A Winner beat B Loser.", [defeat("A Winner", "B Loser", **EUGENE)]),),
    )
    with open_store() as store:
        fill(store, [story])
        found = races(Network(store), EVENT)
        assert [(race.contest is not None, [finish.place for finish in race.finishes]) for race in found] == [
            (True, [1, 2])
        ]
        ranking = rank(store, EVENT, method="plackett-luce")
        assert [(row.place, row.athlete.name, row.races, row.wins, row.losses) for row in ranking.rows] == [
            (1, "A Winner", 1, 1, 0),
            (2, "B Loser", 1, 0, 1),
        ]
        with pytest.raises(QuestionError, match="no race"):
            rank(store, EVENT, method="points")


def test_cycles_of_one_event_and_season() -> None:
    """A beat B in May, B beat C in June, C beat A in July; D's victory over A came a year later."""
    runs = [
        ("A Aa", "B Bb", "2022-05-01"),
        ("B Bb", "C Cc", "2022-06-01"),
        ("C Cc", "A Aa", "2022-07-01"),
        ("D Dd", "A Aa", "2023-05-01"),
        ("B Bb", "D Dd", "2022-05-01"),
    ]
    stories: list[Story] = [
        (
            f"race-{number}",
            "A race",
            day,
            ((f"{winner} beat {loser}.", [defeat(winner, loser, date=day, venue="Oslo", **MEN)]),),
        )
        for number, (winner, loser, day) in enumerate(runs)
    ]
    with open_store() as store:
        fill(store, stories)
        assert [links(one) for one in cycles(store, EVENT)] == [
            ["A Aa > B Bb 2022-05-01", "B Bb > C Cc 2022-06-01", "C Cc > A Aa 2022-07-01"]
        ]
        with pytest.raises(QuestionError, match="need an event"):
            cycles(store, Filters())


def test_rankings_of_the_pole_vault_of_2005() -> None:
    """Isinbayeva won both; Pyrek was second in both; Hamackova third once."""
    for method in METHODS:
        ranking = rank(shared(), Filters(discipline="pole vault", since="2005", until="2005"), method=method)
        told = [(row.athlete.name, row.races, row.wins, row.losses, row.component) for row in ranking.rows]
        assert told == [
            ("Yelena Isinbayeva", 2, 3, 0, 1),
            ("Monika Pyrek", 2, 1, 2, 1),
            ("Pavla Hamackova", 1, 0, 2, 1),
        ], method
        assert (ranking.races, ranking.victories, ranking.components) == (2, 4, 1)


def test_points_of_the_pole_vault_of_2005() -> None:
    """World title 375, 330, 300; the London meeting 60, 50."""
    ranking = rank(shared(), Filters(discipline="pole vault", since="2005"), method="points")
    assert [(row.place, row.value) for row in ranking.rows] == [(1, 435.0), (2, 380.0), (3, 300.0)]


def test_a_ranking_quotes_its_sentences() -> None:
    rows = rank(shared(), Filters(discipline="pole vault", since="2005"), quoted=True, limit=1).rows
    assert [source.quote for source in rows[0].sources] == [
        "Yelena Isinbayeva became the first woman to clear 5.00m.",
        "Monika Pyrek was second with 4.52m.",
        "Yelena Isinbayeva won the world title with a record of 5.01m.",
        "Poland's Monika Pyrek was second with 4.60m, Pavla Hamackova third with 4.50m.",
    ]


def test_a_ranking_says_who_cannot_be_compared() -> None:
    notes = rank(shared(), Filters(sex="men", since="2007", until="2019"), method="plackett-luce").notes
    assert (
        "2 groups of athletes are linked by no victory (4, 2 athletes): who is of another group cannot be compared"
        in notes
    )


def test_the_certainty_of_places() -> None:
    ranking = rank(shared(), Filters(discipline="pole vault", since="2005"), certainty=True)
    assert [(row.best, row.worst) for row in ranking.rows] == [(1, 1), (2, 2), (3, 3)]


def test_methods_agree_where_the_order_is_clear() -> None:
    found = agreement(shared(), Filters(discipline="pole vault", since="2005"))
    assert {(one.first, one.second): (one.tau, one.athletes) for one in found} == {
        (one.first, one.second): (1.0, 3) for one in found
    }
    assert len(found) == 10


def test_an_unknown_method_and_an_empty_event_are_refused() -> None:
    with pytest.raises(QuestionError, match="no method 'elo'; choose one of pagerank"):
        rank(shared(), EVENT, method="elo")
    with pytest.raises(QuestionError, match="no race that passes"):
        rank(shared(), Filters(discipline="hammer throw"))
    with pytest.raises(QuestionError, match="is no discipline"):
        rank(shared(), Filters(discipline="1550m"))


def test_names_on_the_store() -> None:
    store = shared()
    assert find_athlete(store, "el guerrouj").name == "Hicham El Guerrouj"
    assert find_athlete(store, "hicham-el-guerrouj").name == "Hicham El Guerrouj"
    assert find_athlete(store, f"{BASE}athlete/josh-kerr").name == "Josh Kerr"
    assert find_athlete(store, "athlete/josh-kerr").name == "Josh Kerr"
    assert find_athlete(store, "Ingebrigtsen").name == "Jakob Ingebrigtsen", "his father is a coach only"
    with pytest.raises(UnknownName, match="near matches:\n  Yelena Isinbayeva \\(RUS, women, pole vault, 2004-2005\\)"):
        find_athlete(store, "Isinbaeva")
    with pytest.raises(UnknownName, match="none that is written alike"):
        find_athlete(store, "Zzyzx")


def test_an_ambiguous_name_lists_who_it_may_be() -> None:
    told = [result("Peter Snell", place=1, **EUGENE), result("Murray Snell", place=2, **EUGENE)]
    story: Story = ("two", "Two of a name", "2022-07-20", (("Peter Snell won from Murray Snell.", told),))
    with open_store() as store:
        fill(store, [story])
        with pytest.raises(AmbiguousName) as caught:
            find_athlete(store, "Snell")
        assert [candidate.athlete.name for candidate in caught.value.candidates] == ["Murray Snell", "Peter Snell"]
        assert "Murray Snell (men, 1500m, 2022) [murray-snell]" in str(caught.value)
