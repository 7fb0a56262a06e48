"""Pictures: the right texts, none over another, none cut off, the same bytes each time."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from matplotlib.figure import Figure
from picture_layout import check_layout, texts, words
from questions_data import shared

from graph.careers import progression
from graph.chains import chain
from graph.meetings import head_to_head
from graph.network import Network
from graph.paths import victory_graph
from graph.people import find_athlete
from graph.plots import chains, figure, networks, ranking, records, rivalry, scales, victories
from graph.plots import progression as seasons
from graph.rankings import rank
from graph.records import record_progression
from graph.rows import Athlete, Filters, QuestionError, RaceInfo, Victory


def test_a_chain_tells_each_link_with_its_sentence(tmp_path: Path, drawn: list[Figure]) -> None:
    store = shared()
    found = chain(store, find_athlete(store, "Tefera"), find_athlete(store, "Kerr"))[0]
    chains.plot_chain(found, tmp_path / "chain.png")
    said = words(drawn[0])
    assert {"Samuel Tefera", "Jakob Ingebrigtsen", "Josh Kerr"} <= said
    assert "beat, 1500m indoor, World Indoor Championships, Belgrade, 2022-03-20" in said
    check_layout(drawn[0])


def test_a_progression_reads_as_marks(tmp_path: Path, drawn: list[Figure]) -> None:
    store = shared()
    rows = progression(store, find_athlete(store, "Jakob Ingebrigtsen"))
    seasons.plot_progression(rows, tmp_path / "bests.svg", name="Jakob Ingebrigtsen")
    assert {"3:31.70", "3:28.32 OR", "3:29.47", "3:46.46", "2019", "2022"} <= words(drawn[0])
    assert drawn[0].axes[0].yaxis_inverted(), "the faster the higher"
    check_layout(drawn[0])
    with pytest.raises(QuestionError, match="nothing to draw"):
        seasons.plot_progression([], tmp_path / "none.svg", name="Nobody")


def test_records_through_time_are_numbered_and_listed(tmp_path: Path, drawn: list[Figure]) -> None:
    rows = record_progression(shared(), "pole vault", sex="women")
    records.plot_records(rows, tmp_path / "records.png", title="World record", unit="m")
    assert {"1", "2", "3", "2005-07-22", "5.00", "Yelena Isinbayeva"} <= words(drawn[0])
    assert not drawn[0].axes[0].yaxis_inverted(), "the farther the higher"
    check_layout(drawn[0])


def test_a_rivalry_has_one_row_a_meeting(tmp_path: Path, drawn: list[Figure]) -> None:
    store = shared()
    found = head_to_head(store, find_athlete(store, "Jakob Ingebrigtsen"), find_athlete(store, "Cheruiyot"))
    rivalry.plot_rivalry(found, tmp_path / "rivalry.png")
    assert {
        "Men's 1500m final, World Championships 2019",
        "2019-10-06",
        "4. 3:31.70",
        "1. 3:29.26",
        "by 2.44 s",
        "2. 3:29.47",
    } <= words(drawn[0])
    check_layout(drawn[0])


def test_a_ranking_names_its_rows(tmp_path: Path, drawn: list[Figure]) -> None:
    ranked = rank(shared(), Filters(discipline="1500m"), method="plackett-luce")
    ranking.plot_ranking(ranked, tmp_path / "rank.svg")
    assert "Jake Wightman  1" in words(drawn[0])
    check_layout(drawn[0])


def crowd(number: int) -> list[Victory]:
    """Everybody beats the next three."""
    people = [Athlete(f"a{index:02d}", f"Athlete Longname {index}") for index in range(number)]
    return [
        Victory(f"r{i}-{step}", f"s{i}-{step}", people[i], people[(i + step) % number], RaceInfo(f"race {i}"))
        for i in range(number)
        for step in (1, 2, 3)
    ]


def test_fifty_names_around_the_circle_do_not_overlap(tmp_path: Path, drawn: list[Figure]) -> None:
    """Each name stands along its own radius: two neighbours are farther apart than a line is high."""
    victories.plot_victories(victory_graph(crowd(60)), tmp_path / "who.png")
    picture = drawn[0]
    names = [text for text in texts(picture) if text.get_text().startswith("Athlete")]
    assert len(names) == 50
    starts = sorted(tuple(picture.axes[0].transData.transform(text.get_position())) for text in names)
    nearest = min(((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5 for a, b in combinations(starts, 2))
    assert nearest > 10 / 72 * picture.dpi
    check_layout(picture)


def test_the_same_answer_gives_the_same_bytes(tmp_path: Path) -> None:
    ranked = rank(shared(), Filters(discipline="pole vault"))
    for ending in ("svg", "png"):
        one = ranking.plot_ranking(ranked, tmp_path / f"one.{ending}").read_bytes()
        assert one == ranking.plot_ranking(ranked, tmp_path / f"two.{ending}").read_bytes()


def test_another_ending_is_refused(tmp_path: Path) -> None:
    ranked = rank(shared(), Filters(discipline="pole vault"))
    with pytest.raises(QuestionError, match=r"a picture is a \.svg or a \.png file"):
        ranking.plot_ranking(ranked, tmp_path / "rank.pdf")
    with pytest.raises(QuestionError, match=r"a network is a \.graphml or a \.gexf file"):
        networks.write_network(nx.MultiDiGraph(), tmp_path / "net.dot")


@pytest.mark.parametrize("ending", ["graphml", "gexf"])
def test_networks_for_gephi_come_back(tmp_path: Path, ending: str) -> None:
    graph = Network(shared()).victory_graph(Filters(discipline="pole vault"))
    path = networks.write_network(graph, tmp_path / f"net.{ending}")
    ElementTree.parse(path)
    read = nx.read_graphml(path, force_multigraph=True) if ending == "graphml" else nx.read_gexf(path)
    assert (read.number_of_nodes(), read.number_of_edges()) == (5, 7)
    assert {data["label"] for _, data in read.nodes(data=True)} >= {"Yelena Isinbayeva", "Anna Rogowska"}
    assert {data["date"] for _, _, data in read.edges(data=True)} == {"2004-08-24", "2005-07-22", "2005-08-12"}
    assert sum(data["victories"] for _, data in read.nodes(data=True)) == 7
    assert sum(data["defeats"] for _, data in read.nodes(data=True)) == 7
    for told in ("race", "discipline", "competition", "venue", "sex", "indoor", "stated", "confidence"):
        assert any(told in data for _, _, data in read.edges(data=True)), told
    assert b"lastmodified" not in path.read_bytes(), "another day, the same bytes"


@pytest.mark.parametrize(
    ("value", "unit", "label"),
    [
        (208.32, "s", "3:28.32"),
        (9.58, "s", "9.58"),
        (7380.0, "s", "2:03:00"),
        (5.01, "m", "5.01"),
        (8893.0, "points", "8893"),
    ],
)
def test_axes_read_as_marks(value: float, unit: str, label: str) -> None:
    assert scales.tick(value, unit) == label  # type: ignore[arg-type]


def test_the_check_of_the_layout_sees_what_it_is_for() -> None:
    for place, other in ((0.5, 0.51), (0.99, 0.1)):
        picture, axes = figure.sheet(3, 3, "")
        axes.set_axis_off()
        picture.set_layout_engine("none")
        for x in (place, other):
            picture.text(x, 0.5, "some words")
        with pytest.raises(AssertionError):
            check_layout(picture)
