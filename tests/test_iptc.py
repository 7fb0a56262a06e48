"""The derived graph as the IPTC Sport Schema wants it.

Our restatement of its constraints (the third part of ontology/shapes.ttl) is checked always. IPTC's own files are not
ours to ship: with PODIUM_IPTC set to a folder that holds them, the graph is checked against them too.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

import pytest
from pyoxigraph import Quad, RdfFormat, Store, parse
from test_identity_order import corpus

from graph.identity import Decisions, claim_rows, derive
from graph.validate import problems
from ontology.vocab import PREFIXES

BASE = "https://example.org/"
IPTC = Path(os.environ.get("PODIUM_IPTC", "absent"))
SPACES = ("https://sportschema.org/ontologies/main/", "https://sportschema.org/ontologies/sport-facets/")
given = pytest.mark.skipif(not IPTC.is_dir(), reason="PODIUM_IPTC names no folder with IPTC's files")
FINALS = """PREFIX sport: <https://sportschema.org/ontologies/main/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT ?stage ?name ?rank ?time WHERE {
  ?event a sport:Event ; sport:eventInCompetitionPhase ?phase ; sport:participation ?part .
  ?phase a sport:CompetitionPhase ; rdfs:label ?stage ;
    sport:competitionPhaseType <http://cv.iptc.org/newscodes/sptournamentphase/final> .
  ?part a sport:IndividualParticipation ; sport:participationBy ?player ; sport:rank ?written ; sport:score ?time .
  ?player a sport:Athlete ; rdfs:label ?name .
  BIND (xsd:integer(?written) AS ?rank)
} ORDER BY ?stage ?rank"""
PARENTS = """PREFIX sport: <https://sportschema.org/ontologies/main/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?name ?id ?parent WHERE { ?id a sport:Competition ; rdfs:label ?name . OPTIONAL { ?id sport:parent ?parent } }"""


@lru_cache(maxsize=1)
def derived() -> tuple[Quad, ...]:
    """What is derived from the articles of the corpus."""
    return tuple(derive(claim_rows(corpus()), Decisions(), base=BASE))


@lru_cache(maxsize=1)
def store() -> Store:
    """The derived graph and the articles."""
    found = Store()
    found.extend([*corpus(), *derived()])
    return found


def asked(text: str) -> list[tuple[str, ...]]:
    """The rows of a query on the union of all graphs."""
    found = store().query(text, use_default_graph_as_union=True)
    names = [variable.value for variable in found.variables]  # type: ignore[union-attr]
    return [tuple(row[n].value if row[n] else "" for n in names) for row in found]  # type: ignore[union-attr]


def test_our_restatement_of_the_shapes_holds() -> None:
    assert problems(list(derived())) == []


def test_the_query_for_the_result_of_a_final_gives_the_places() -> None:
    rows = asked(FINALS)
    assert len(rows) > 200
    mile = [row[1:] for row in rows if row[0] == "Women's mile, Herculis 2019, final"]
    assert mile == [
        ("Sifan Hassan", "1", "4:12.33"),
        ("Laura Weightman", "2", "4:17.60"),
        ("Gabriela DeBues-Stafford", "3", "4:17.87"),
        ("Gudaf Tsegay", "4", "4:18.31"),
        ("Rababe Arafi", "5", "4:18.42"),
        ("Winnie Nanyondo", "6", "4:18.65"),
    ]


def test_competitions_are_nested() -> None:
    parents = {row[1].removeprefix(BASE): row[2].removeprefix(BASE) for row in asked(PARENTS)}
    contest = "competition/herculis/2019/women-mile"
    assert parents[contest] == "competition/herculis/2019"
    assert parents["competition/herculis/2019"] == "competition/herculis"
    assert parents["competition/herculis"] == ""


def test_scores_of_participations_are_strings_and_places_are_digits() -> None:
    ranks = [q.object for q in derived() if q.predicate.value == f"{SPACES[0]}rank"]
    assert len(ranks) > 300
    assert {rank.datatype.value for rank in ranks} == {f"{PREFIXES['xsd']}string"}  # type: ignore[union-attr]
    assert all(rank.value.isdigit() for rank in ranks)  # type: ignore[union-attr]


@given
def test_it_uses_no_term_that_iptc_does_not_define() -> None:
    known = set()
    for path in sorted(IPTC.glob("*.ttl")):
        known |= {
            q.subject.value for q in parse(path=str(path), format=RdfFormat.TURTLE) if hasattr(q.subject, "value")
        }
    used = {q.predicate.value for q in derived()} | {getattr(q.object, "value", "") for q in derived()}
    assert sorted(iri for iri in used if iri.startswith(SPACES) and iri not in known) == []


@given
def test_it_conforms_to_the_shapes_as_published() -> None:
    """Six of the shapes name ignored properties without saying whether they are closed; pyshacl wants it said."""
    import pyshacl
    from rdflib import Graph, Literal, Namespace

    sh = Namespace("http://www.w3.org/ns/shacl#")
    shapes = Graph().parse(IPTC / "iptc-sport-shacl.ttl")
    for shape in set(shapes.subjects(sh.ignoredProperties, None)):
        if (shape, sh.closed, None) not in shapes:
            shapes.add((shape, sh.closed, Literal(False)))
    data = Graph().parse(data="\n".join(f"{q.subject} {q.predicate} {q.object} ." for q in derived()), format="nt")
    conforms, _, text = pyshacl.validate(data, shacl_graph=shapes)
    assert conforms, text


@given
def test_published_queries_run_unchanged() -> None:
    for path in sorted(IPTC.glob("**/*.rq")):
        assert asked(path.read_text("utf-8")) != [], path.name
