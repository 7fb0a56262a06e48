"""From facts to the graph of one article."""

from __future__ import annotations

import pytest
from identity_stories import BASE, article, beat, perf, quads
from pyoxigraph import Literal, NamedNode, Quad

from extractor.article import Article
from extractor.facts import Evidence, Performance, from_dict
from extractor.gazetteer import units
from graph.convert import article_quads
from graph.literals import DATE_TYPES, DECIMAL, article_iri, bounds, date, decimal, segment
from graph.validate import problems
from ontology.vocab import FACET, OA, PHASE, POD, PROV, RDF

TEXT = "Hassan won the mile in 4:12.33."
STORY = Article("mda 01", "A mile", TEXT, "2019-07-12", "podium", "https://example.org/a")


def converted(*told: dict[str, object], story: Article = STORY) -> list[Quad]:
    """The graph of the story with facts whose evidence is its whole body."""
    common = {"evidence": TEXT, "rule": "r1", "confidence": 0.75}
    facts = [from_dict({**common, **fact}, story.id, units()) for fact in told]
    return article_quads(story, facts, base=BASE, content_hash="hash", rules_version="7")


def values(found: list[Quad], predicate: NamedNode) -> list[str]:
    """The objects of a predicate, sorted."""
    return sorted(q.object.value for q in found if q.predicate == predicate)  # type: ignore[union-attr]


def test_article_and_run() -> None:
    found = converted()
    node = NamedNode("https://example.org/article/mda%2001")
    assert {q.graph_name for q in found} == {node}
    assert values(found, POD.text) == [f"A mile\n\n{TEXT}"]
    assert values(found, POD.contentHash) == ["hash"]
    assert values(found, POD.rulesVersion) == ["7"]
    assert Quad(node, POD.published, Literal("2019-07-12", datatype=DATE_TYPES[10]), node) in found
    assert Quad(NamedNode(f"{node.value}/run"), PROV.used, node, node) in found


def test_performance() -> None:
    slots = {"mark": "4:12.33", "place": 1, "competition": "Diamond League", "venue": "Monaco", "date": "2019-07"}
    more = {"round": "final", "indoor": True, "wind": "-0.4", "records": ["WR", "PB"], "sex": "women"}
    found = converted(perf("Sifan Hassan", "mile", **slots, **more))
    claim = next(q.subject for q in found if q.object == POD.PerformanceClaim)
    told = {(q.predicate, q.object) for q in found if q.subject == claim}
    vocab = "https://w3id.org/podium/vocab/"
    assert told >= {
        (RDF.type, POD.Claim),
        (POD.athleteName, Literal("Sifan Hassan")),
        (POD.disciplineName, Literal("mile")),
        (POD.discipline, NamedNode(f"{vocab}discipline/mile")),
        (POD.markText, Literal("4:12.33")),
        (POD.seconds, Literal("252.33", datatype=DECIMAL)),
        (POD.place, Literal(1)),
        (POD.series, NamedNode(f"{vocab}series/diamond-league")),
        (POD.venue, NamedNode(f"{vocab}venue/monaco")),
        (POD.date, Literal("2019-07", datatype=DATE_TYPES[7])),
        (POD.notBefore, Literal("2019-07-01", datatype=DATE_TYPES[10])),
        (POD.notAfter, Literal("2019-07-31", datatype=DATE_TYPES[10])),
        (POD.round, PHASE.final),
        (POD.indoor, Literal(True)),
        (POD.wind, Literal("-0.4", datatype=DECIMAL)),
        (POD.recordCode, Literal("WR")),
        (POD.recordType, NamedNode(f"{vocab}record-type/wir")),
        (POD.recordType, NamedNode(f"{vocab}record-type/ipb")),
        (POD.sex, FACET.women),
        (POD.rule, Literal("r1")),
        (POD.confidence, Literal("0.75", datatype=DECIMAL)),
    }
    assert problems(found) == []


@pytest.mark.parametrize(
    ("fact", "predicate", "expected"),
    [
        (beat("A B", "C D", margin="0.02s"), POD.loserName, "C D"),
        ({"type": "record", "athlete": "A B", "record": "AR", "area": "Europe"}, POD.recordType, "er"),
        ({"type": "record", "athlete": "A B", "record": "NR", "area": "GBR", "status": "former"}, POD.status, "Former"),
        ({"type": "honour", "athlete": "A B", "title": "gold", "count": 2}, POD.title, "Gold"),
        ({"type": "nationality", "athlete": "A B", "country": "GBR"}, POD.country, "gbr"),
        ({"type": "head_to_head", "athlete": "A B", "opponent": "C D", "meetings": 10, "wins": 0}, POD.wins, "0"),
        ({"type": "coach", "athlete": "A B", "coach": "C D"}, POD.coachName, "C D"),
        (
            {"type": "entry", "athlete": "A B", "competition": "London Marathon", "status": "withdrawn"},
            POD.status,
            "Withdrawn",
        ),
    ],
)
def test_every_kind_of_fact_conforms(fact: dict[str, object], predicate: NamedNode, expected: str) -> None:
    found = converted(fact)
    assert [value.replace("#", "/").rsplit("/", 1)[-1] for value in values(found, predicate)] == [expected]
    assert problems(found) == []


def test_unknown_names_stay_names() -> None:
    found = converted(perf("A B", "egg and spoon race", place=1, competition="Village Fete", venue="Little Snoring"))
    assert values(found, POD.competitionName) == ["Village Fete"]
    assert values(found, POD.series) == values(found, POD.venue) == values(found, POD.discipline) == []


def test_facts_with_one_quote_share_it() -> None:
    found = converted(perf("A B", place=1), {"type": "nationality", "athlete": "A B", "country": "GBR"})
    (annotation,) = {q.subject for q in found if q.object == OA.Annotation}
    assert len([q for q in found if q.subject == annotation and q.predicate == OA.hasBody]) == 2
    assert (values(found, OA.start), values(found, OA.end)) == (["8"], [str(8 + len(TEXT))])


def test_the_same_fact_twice_is_one_claim() -> None:
    fact = perf("A B", place=1)
    assert converted(fact, fact) == converted(fact)


def test_order_of_facts_does_not_matter() -> None:
    one, two = perf("A B", place=1), perf("C D", place=2)
    assert converted(one, two) == converted(two, one)


def test_a_quote_is_found_across_line_breaks() -> None:
    story = Article("a", "T", "Hassan won\nthe mile.", None)
    fact = Performance(athlete="Hassan", place=1, evidence=Evidence("a", "Hassan won the mile"), rule="r")
    found = article_quads(story, [fact], base=BASE, content_hash="h", rules_version="1")
    assert values(found, OA.exact) == ["Hassan won\nthe mile"]
    assert (values(found, OA.start), values(found, OA.end)) == (["3"], ["22"])
    assert problems(found) == []


def test_a_quote_from_elsewhere_has_no_range() -> None:
    fact = Performance(athlete="Hassan", place=1, evidence=Evidence("a", "not in the text"), rule="r")
    found = article_quads(STORY, [fact], base=BASE, content_hash="h", rules_version="1")
    assert values(found, OA.exact) == ["not in the text"]
    assert values(found, OA.start) == []
    assert problems(found) == []


def test_literals() -> None:
    from decimal import Decimal

    assert str(decimal(Decimal("9.80"))) == '"9.80"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    assert decimal(Decimal(1)).value == "1.0"
    assert decimal(Decimal("1E+2")).value == "100.0"
    assert date("2005").datatype.value.endswith("gYear")
    assert bounds("2004-02") == ("2004-02-01", "2004-02-29")
    assert bounds("2005") == ("2005-01-01", "2005-12-31")
    assert segment("a/b c#d") == "a%2Fb%20c%23d"
    assert article_iri(BASE, "é").value == f"{BASE}article/%C3%A9"


def test_helper_articles_conform() -> None:
    assert problems(quads(article("a", perf("A B", place=1), beat("A B", "C D")))) == []
