"""Short names in questions, and athletes who are called alike: settled where the graph does, and the choice told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pyoxigraph import Literal, NamedNode, Quad
from questions_data import MEN, Story, fill, nationality, result

from graph.ask import ask
from graph.literals import DEFAULT_BASE as BASE
from graph.literals import derived_iri
from graph.people import AmbiguousName, find_athlete
from graph.store import Store, open_store
from ontology.vocab import POD, RDF, RDFS

LONG = {"discipline": "10000m", "sex": "men", "competition": "World Championships", "venue": "Paris"}
STORIES: list[Story] = [
    (
        "paris",
        "Two of a name",
        "2003-08-25",
        [
            (
                "Kenenisa Bekele of Ethiopia won the 10,000m from Haile Gebrselassie.",
                [
                    result("Kenenisa Bekele", place=1, date="2003-08-24", **LONG),
                    result("Haile Gebrselassie", place=2, date="2003-08-24", **LONG),
                    nationality("Kenenisa Bekele", "ETH"),
                ],
            ),
            (
                "Tariku Bekele ran the 1500m in 3:37.26.",
                [result("Tariku Bekele", mark="3:37.26", date="2008-06", venue="Oslo", **MEN)],
            ),
        ],
    )
]


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with open_store() as opened:
        yield fill(opened, STORIES)


@pytest.mark.parametrize(
    ("question", "taken"),
    [
        ("Who lost to Bekele over 10,000m?", "kenenisa-bekele"),
        ("Whom did Bekele beat in 2003?", "kenenisa-bekele"),
        ("How did Bekele run in 2008?", "tariku-bekele"),
        ("How often did Bekele beat Gebrselassie?", "kenenisa-bekele"),
    ],
)
def test_a_short_name_is_settled_by_the_rest_of_the_question(
    store: Store, question: str, taken: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert f"{BASE}athlete/{taken}" in ask(store, question).given.values()
    assert f"podium: Bekele is taken as {'Kenenisa' if 'k' in taken[:1] else 'Tariku'} Bekele" in caplog.text


def test_a_short_name_that_nothing_settles_is_asked_back(store: Store) -> None:
    with pytest.raises(AmbiguousName, match=r"'Bekele' may be any of these(.|\n)*kenenisa-bekele(.|\n)*tariku-bekele"):
        ask(store, "Whom did Bekele beat?")


def named(store: Store, mentions: dict[str, int], label: str = "Anna Ahlberg") -> Store:
    """Athletes of one name, each with so many results."""
    graph = derived_iri(BASE)
    quads = []
    for key, number in mentions.items():
        athlete, summary = NamedNode(f"{BASE}athlete/{key}"), NamedNode(f"{BASE}athlete/{key}/summary")
        results = (NamedNode(f"{BASE}result/{key}/{count}") for count in range(number))
        triples: list[tuple[NamedNode, NamedNode, NamedNode | Literal]] = [
            (athlete, RDFS.label, Literal(label)),
            (summary, RDF.type, POD.AthleteSummary),
            (summary, POD.nameKey, Literal(label.lower())),
            *((node, POD.athlete, athlete) for node in (summary, *results)),
        ]
        quads += [Quad(subject, predicate, value, graph) for subject, predicate, value in triples]
    store.replace_graphs({graph: quads})
    return store


def test_of_one_name_it_is_the_one_of_whom_most_is_told(caplog: pytest.LogCaptureFixture) -> None:
    with open_store() as store:
        named(store, {"anna-1": 39, "anna-2": 1, "anna-3": 1})
        assert find_athlete(store, "Anna Ahlberg").iri.endswith("anna-1")
        assert find_athlete(store, "Ahlberg").iri.endswith("anna-1")
        assert "others of that name: anna-2, anna-3" in caplog.text
        assert find_athlete(store, "anna-2").iri.endswith("anna-2")


def test_two_of_one_name_who_are_both_well_known_are_asked_back() -> None:
    with open_store() as store, pytest.raises(AmbiguousName, match=r"\[anna-1\](.|\n)*\[anna-2\]"):
        find_athlete(named(store, {"anna-1": 30, "anna-2": 20}), "Anna Ahlberg")
