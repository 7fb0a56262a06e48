"""The compiled shapes, and that a SHACL engine gives the same answers on the same graphs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from identity_stories import BASE, article, beat, claims, country, perf, quads
from pyoxigraph import Literal, NamedNode, Quad

from graph.identity import Decisions, derive
from graph.literals import DATE_TYPES, DECIMAL
from graph.shapes import SHAPES, ShapeError, read_shapes
from graph.validate import conforming, problems, shapes
from ontology.vocab import DCTERMS, OA, POD, RDF, RDFS, SPORT

STORY = article(
    "a",
    perf("Ann Lee", "mile", place=1, mark="4:12.33", date="2019-07", competition="Diamond League", venue="Monaco"),
    perf("Bea Low", "mile", place=2, competition="Diamond League", venue="Monaco", date="2019-07", sex="women"),
    beat("Ann Lee", "Bea Low", competition="Diamond League"),
    country("Ann Lee", "NED"),
    {"type": "head_to_head", "athlete": "Ann Lee", "opponent": "Bea Low", "meetings": 4, "wins": 3, "losses": 1},
    {"type": "record", "athlete": "Ann Lee", "record": "WR", "discipline": "mile", "mark": "4:12.33", "status": "set"},
    {"type": "honour", "athlete": "Ann Lee", "title": "gold", "competition": "Olympic Games", "date": "2016"},
    {"type": "coach", "athlete": "Ann Lee", "coach": "Max Old"},
    {"type": "entry", "athlete": "Ann Lee", "competition": "London Marathon", "date": "2020-04"},
)
Change = Callable[[list[Quad]], list[Quad]]


def good() -> list[Quad]:
    """The graph of the story."""
    return quads(STORY)


def derived() -> list[Quad]:
    """What is derived from it."""
    return derive(claims(STORY), Decisions(), base=BASE)


def without(predicate: NamedNode) -> Change:
    """Leave a property away everywhere."""
    return lambda told: [q for q in told if q.predicate != predicate]


def instead(predicate: NamedNode, value: Literal | NamedNode) -> Change:
    """Another value of a property everywhere."""
    return lambda told: [
        Quad(q.subject, q.predicate, value, q.graph_name) if q.predicate == predicate else q for q in told
    ]


def beside(kind: NamedNode, predicate: NamedNode, value: Literal | NamedNode) -> Change:
    """One more value of a property on every node of a class."""
    return lambda told: [
        *told,
        *(
            Quad(q.subject, predicate, value, q.graph_name)
            for q in told
            if q.predicate == RDF.type and q.object == kind
        ),
    ]


BROKEN: list[tuple[str, bool, Change]] = [
    ("An article has exactly one title.", False, without(DCTERMS.title)),
    ("An article has exactly one id.", False, beside(POD.Article, DCTERMS.identifier, Literal("b"))),
    (
        "A claim has one confidence, above 0 and up to 1.",
        False,
        instead(POD.confidence, Literal("1.5", datatype=DECIMAL)),
    ),
    (
        "A claim has one confidence, above 0 and up to 1.",
        False,
        instead(POD.confidence, Literal("0.0", datatype=DECIMAL)),
    ),
    ("A claim has one confidence, above 0 and up to 1.", False, instead(POD.confidence, Literal("0.5"))),
    ("A claim has exactly one quote that states it.", False, without(POD.evidence)),
    ("A claim was made by exactly one run.", False, lambda told: [q for q in told if q.object != POD.Run]),
    ("A claim has at most one date: a day, a month or a year.", False, instead(POD.date, Literal("2019-07"))),
    (
        "The first possible day is one day and not after the last.",
        False,
        instead(POD.notBefore, Literal("2030-01-01", datatype=DATE_TYPES[10])),
    ),
    ("A place is one whole number from 1 on.", False, instead(POD.place, Literal(0))),
    ("A claim has at most one mark.", False, instead(POD.markText, Literal("fast"))),
    ("A discipline is a concept of the vocabulary, at most one a claim.", False, instead(POD.discipline, POD.Gold)),
    ("The claim names exactly one athlete or team.", False, without(POD.athleteName)),
    (
        "A defeat names exactly one winner, who is not the loser.",
        False,
        lambda told: instead(POD.loserName, Literal("Ann Lee"))(told),
    ),
    ("Wins are a whole number from 0 on, not more than the meetings.", False, instead(POD.wins, Literal(5))),
    ("A record is set, held or former.", False, instead(POD.status, POD.Gold)),
    ("A nationality is one code of three capitals.", False, instead(POD.countryCode, Literal("Dutch"))),
    ("A quote has its words.", False, without(OA.exact)),
    ("A range starts at a character, from 0 on, before its end.", False, instead(OA.start, Literal(10**6))),
    ("A result is that of exactly one athlete or team.", True, without(POD.athlete)),
    (
        "An athlete has nothing but label, nationality and date of birth.",
        True,
        beside(SPORT.Athlete, POD.sex, POD.Gold),
    ),
    (
        "A race has nothing but label, participations, site and phase.",
        True,
        beside(SPORT.Event, POD.indoor, Literal(True)),
    ),
    ("A rank is a plain string of digits, at most one.", True, instead(SPORT.rank, Literal(1))),
    ("The node has exactly one label.", True, beside(SPORT.Site, RDFS.label, Literal("Elsewhere"))),
    ("A parent is a competition, at most one.", True, instead(SPORT.parent, POD.Gold)),
]


def test_the_story_conforms() -> None:
    assert problems(good()) == []
    assert problems(derived()) == []


@pytest.mark.parametrize(("message", "of_derived", "change"), BROKEN, ids=lambda value: str(value)[:40])
def test_each_breach_is_told(message: str, of_derived: bool, change: Change) -> None:
    found = problems(change(derived() if of_derived else good()))
    assert message in {problem.message for problem in found}
    assert all(problem.focus.startswith(BASE) for problem in found)


def test_a_performance_without_mark_and_place() -> None:
    bare = [q for q in good() if q.predicate not in (POD.place, POD.markText)]
    assert "A performance has a mark or a place." in {problem.message for problem in problems(bare)}


def test_a_quote_that_stands_elsewhere() -> None:
    moved = [Quad(q.subject, q.predicate, Literal(0), q.graph_name) if q.predicate == OA.start else q for q in good()]
    assert {p.message for p in problems(moved)} == {"The article's text has other words at this range."}


def test_a_subject_without_a_type() -> None:
    graph = NamedNode(f"{BASE}article/a")
    odd = Quad(NamedNode(f"{BASE}odd"), RDFS.label, Literal("odd"), graph)
    (problem,) = problems([*good(), odd])
    assert problem.message == "Every subject has a type."
    assert str(problem) == f"{BASE}odd: Every subject has a type. (type)"


def test_one_bad_claim_is_left_out_and_the_rest_stays() -> None:
    bad = instead(POD.countryCode, Literal("Dutch"))(good())
    kept = conforming(bad, problems(bad))
    assert kept is not None
    assert problems(kept) == []
    assert len([q for q in kept if q.object == POD.Claim]) == 8
    assert len([q for q in kept if q.object == OA.Annotation]) == 8


def test_a_bad_article_is_left_out_whole() -> None:
    bad = without(DCTERMS.title)(good())
    assert conforming(bad, problems(bad)) is None


def test_every_shape_has_a_target_and_every_demand_a_message() -> None:
    assert len(shapes()) >= 25
    assert all(p.message for shape in shapes() for p in shape.properties)
    assert all(shape.message for shape in shapes() if shape.closed or shape.either)


@pytest.mark.parametrize(
    ("shape", "told"),
    [
        ("sh:targetClass pod:X ; sh:property [ sh:path pod:a ; sh:message 'm' ; sh:hasValue 1 ]", "hasValue"),
        ("sh:targetClass pod:X ; sh:property [ sh:path pod:a ; sh:minCount 1 ]", "no message"),
        ("sh:targetClass pod:X ; sh:not [ sh:targetClass pod:Y ]", "sh:not"),
        ("sh:targetClass pod:X ; sh:property [ sh:path pod:a ; sh:message 'm' ; sh:nodeKind sh:Literal ]", "nodeKind"),
    ],
)
def test_what_the_compiler_does_not_know_is_refused(shape: str, told: str, tmp_path: Path) -> None:
    file = tmp_path / "shapes.ttl"
    head = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix pod: <https://w3id.org/podium/ontology#> ."
    file.write_text(f"{head} pod:S a sh:NodeShape ; {shape} .", "utf-8")
    with pytest.raises(ShapeError, match=told):
        read_shapes(file)


def engine(told: list[Quad]) -> set[tuple[str, str]]:
    """Focus and message of each violation that pyshacl finds."""
    import pyshacl
    import rdflib

    graph = rdflib.Graph()
    graph.parse(data="\n".join(f"{q.subject} {q.predicate} {q.object} ." for q in told), format="nt")
    _, report, _ = pyshacl.validate(graph, shacl_graph=rdflib.Graph().parse(SHAPES), advanced=False)
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    return {
        (str(report.value(result, sh.focusNode)), str(report.value(result, sh.resultMessage)))
        for result in report.objects(None, sh.result)
    }


@pytest.mark.parametrize(("message", "of_derived", "change"), BROKEN[::2], ids=lambda value: str(value)[:40])
def test_a_shacl_engine_finds_the_same(message: str, of_derived: bool, change: Change) -> None:
    told = change(derived() if of_derived else good())
    own = {(p.focus, p.message) for p in problems(told) if p.path != RDF.type.value and "other words" not in p.message}
    assert own == engine(told)


def test_a_shacl_engine_finds_nothing_in_the_story() -> None:
    assert engine(good()) == set()
    assert engine(derived()) == set()
