"""Exports: parsed back by other libraries, isomorphic, stable, readable."""

from __future__ import annotations

import os
import random
import re
import subprocess
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat
from rdflib.compare import isomorphic
from stories import story, submitted

from extractor.article import Article
from extractor.facts import Evidence, Fact, Nationality, Performance
from extractor.normalize.marks import Mark
from graph.convert import article_quads
from graph.export import ENDINGS, FORMATS, ExportError, dumps, export, format_of, write_triples
from graph.ingest import ingest
from graph.literals import DEFAULT_BASE
from graph.store import Store, canonical, open_store

EX = "http://example.org/ns#"
OXIGRAPH = {
    "turtle": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "ntriples": RdfFormat.N_TRIPLES,
    "nquads": RdfFormat.N_QUADS,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}
RDFLIB = {
    "turtle": "turtle",
    "trig": "trig",
    "ntriples": "nt",
    "nquads": "nquads",
    "jsonld": "json-ld",
    "rdfxml": "xml",
}
DATASETS = ("trig", "nquads", "jsonld")


def quads_of(article: str) -> list[Quad]:
    body = 'Hassan ran the mile in 4:12.33.\n\tShe said: "It\'s \\ a record" – nothing more.'
    text = Article(
        id=article, title="A mile in Monaco", body=body, published="2019-07-12", url="http://example.org/x?y=1#z"
    )
    said = Evidence(article, "Hassan ran the mile in 4:12.33")
    facts: list[Fact] = [
        Performance(
            athlete="Sifan Hassan", discipline="mile", mark=Mark.parse("4:12.30", "s"), place=1, records=("WR",),
            date="2019-07", competition="Diamond League", indoor=True, evidence=said, rule="given",
        ),
        Nationality(athlete="Sifan Hassan", country="NED", evidence=said, rule="given"),
    ]  # fmt: skip
    return article_quads(text, facts, base=DEFAULT_BASE, content_hash="0", rules_version="1")


@pytest.fixture
def store() -> Store:
    out = open_store()
    for name in ("mda-01", "with space/and ünï"):
        quads = quads_of(name)
        out.replace_graphs({quads[0].graph_name: quads})  # type: ignore[dict-item]
    return out


def union(quads: set[Quad]) -> set[str]:
    return {str(quad.triple) for quad in quads}


@pytest.mark.parametrize("name", FORMATS)
def test_oxigraph_reads_the_same_graph(store: Store, name: str) -> None:
    text = export(store, format=name)
    assert text is not None
    back = canonical(ox.parse(text.encode(), format=OXIGRAPH[name]))
    if name in DATASETS:
        assert back == set(store.quads())
    else:
        assert union(back) == union(set(store.quads()))
    assert len(back) > 80


@pytest.mark.parametrize("name", FORMATS)
def test_rdflib_reads_the_same_graph(store: Store, name: str) -> None:
    text, lines = export(store, format=name), export(store, format="ntriples")
    assert text is not None
    if name in DATASETS:
        dataset = rdflib.Dataset()
        dataset.parse(data=text, format=RDFLIB[name])
        graphs = {str(graph.identifier): graph for graph in dataset.graphs() if len(graph)}
        assert sorted(graphs) == [graph.value for graph in store.graphs()]
        found = rdflib.Graph()
        for graph in graphs.values():
            found += graph
    else:
        found = rdflib.Graph().parse(data=text, format=RDFLIB[name])
    assert isomorphic(found, rdflib.Graph().parse(data=lines, format="nt"))


@pytest.mark.parametrize("name", FORMATS)
def test_order_does_not_matter(store: Store, name: str) -> None:
    quads = list(store.quads())
    expected = dumps(quads, name)
    for seed in range(5):
        random.Random(seed).shuffle(quads)
        assert dumps(quads + quads[:7], name) == expected


def test_the_turtle_is_for_people() -> None:
    text = dumps(quads_of("mda-01"), "turtle")
    head, article, claim = text.split("\n\n")[0], block(text, "<article/mda-01>"), block(text, "pod:PerformanceClaim")
    assert head.splitlines()[:3] == [
        "@base <https://w3id.org/podium/data/> .",
        "@prefix country: <https://w3id.org/podium/vocab/country/> .",
        "@prefix dcterms: <http://purl.org/dc/terms/> .",
    ]
    assert "skos:" not in head
    assert text.split("\n\n")[1].startswith("<article/mda-01> a pod:Article"), "the article comes before its claims"
    assert article == (
        "<article/mda-01> a pod:Article , prov:Entity ;\n"
        '  dcterms:identifier "mda-01" ;\n'
        '  dcterms:title "A mile in Monaco" ;\n'
        '  pod:contentHash "0" ;\n'
        '  pod:published "2019-07-12"^^xsd:date ;\n'
        '  pod:text """A mile in Monaco\n\nHassan ran the mile in 4:12.33.\n'
        '\\tShe said: \\"It\'s \\\\ a record\\" – nothing more.""" ;\n'
        '  schema:url "http://example.org/x?y=1#z" .'
    )
    assert "  pod:confidence 1.0 ;" in claim.splitlines()
    assert "  pod:place 1 ;" in claim.splitlines()
    assert "  pod:indoor true ;" in claim.splitlines()
    assert '  pod:date "2019-07"^^xsd:gYearMonth ;' in claim.splitlines()
    assert "  pod:discipline discipline:mile ;" in claim.splitlines()


def block(text: str, wanted: str) -> str:
    """The block whose first line has the words."""
    return next(part for part in re.split(r"(?<= \.)\n+", text) if wanted in part.split("\n")[0])


PLAIN = st.characters(codec="utf-8", exclude_categories=["Cs"])
TEXTS = st.text(PLAIN, max_size=12)
PATHS = st.text(st.sampled_from("ab1./~-_%2F:#?é'(),;+@=\\"), max_size=9)


def node(base: str, path: str) -> NamedNode:
    """An IRI that is its own resolution, whatever the path."""
    return NamedNode(base + path.replace("%", "%25").replace("\\", "%5C").replace("#", "%23"))


IRIS = st.builds(
    node, st.sampled_from([DEFAULT_BASE, EX, "https://w3id.org/podium/ontology#", "https://w3id.org/"]), PATHS
)
LITERALS = st.one_of(
    st.builds(Literal, TEXTS),
    st.builds(lambda text: Literal(text, language="en"), TEXTS),
    st.builds(lambda text: Literal(text, datatype=NamedNode(EX + "t")), TEXTS),
    st.builds(Literal, st.integers(-(10**17), 10**17)),
    st.builds(Literal, st.booleans()),
    st.builds(
        lambda value: Literal(str(value), datatype=NamedNode("http://www.w3.org/2001/XMLSchema#decimal")),
        st.decimals(-1000, 1000, places=3),
    ),
)
PREDICATES = st.sampled_from(
    [NamedNode(EX + "p"), NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), NamedNode(EX + "q")]
)
QUADS = st.builds(
    Quad, IRIS, PREDICATES, st.one_of(IRIS, LITERALS), st.sampled_from([NamedNode(EX + "g"), NamedNode(EX + "h")])
)


@settings(max_examples=150, deadline=None)
@given(quads=st.lists(QUADS, max_size=8))
@pytest.mark.parametrize("name", ["turtle", "trig", "jsonld", "ntriples", "nquads"])
def test_any_term_survives(name: str, quads: list[Quad]) -> None:
    back = canonical(ox.parse(dumps(quads, name).encode(), format=OXIGRAPH[name]))
    wanted = canonical(quads)
    assert (back if name in DATASETS else union(back)) == (wanted if name in DATASETS else union(wanted))


@settings(max_examples=60, deadline=None)
@given(quads=st.lists(QUADS, max_size=6))
def test_rdflib_reads_any_turtle(quads: list[Quad]) -> None:
    turtle = rdflib.Graph().parse(data=dumps(quads, "turtle"), format="turtle")
    assert isomorphic(turtle, rdflib.Graph().parse(data=dumps(quads, "ntriples"), format="nt"))


def test_triples_of_a_query_may_have_blank_nodes() -> None:
    triples = [ox.Triple(BlankNode("b"), NamedNode(EX + "p"), BlankNode("c"))]
    for name in FORMATS:
        back = list(ox.parse(write_triples(triples, name).encode(), format=OXIGRAPH[name]))
        assert len(back) == 1, name
        assert isinstance(back[0].object, BlankNode), name


def test_a_control_character_has_no_place_in_xml() -> None:
    quads = [Quad(NamedNode(EX + "a"), NamedNode(EX + "p"), Literal("\x0b"))]
    with pytest.raises(ExportError, match=f"RDF/XML cannot hold a control character of <{EX}a>"):
        dumps(quads, "rdfxml")


def test_the_end_of_a_line_survives_in_xml() -> None:
    quads = [Quad(NamedNode(EX + "a"), NamedNode(EX + "p"), Literal(" a\r\nb\tc "))]
    assert [quad.object.value for quad in ox.parse(dumps(quads, "rdfxml").encode(), format=RdfFormat.RDF_XML)] == [
        " a\r\nb\tc "
    ]


def test_to_a_file(store: Store, tmp_path: Path) -> None:
    for ending, name in ENDINGS.items():
        path = tmp_path / f"out{ending}"
        assert export(store, path) is None
        assert path.read_text(encoding="utf-8") == export(store, format=name)
    assert export(store, tmp_path / "x.txt", "nquads") is None
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*(f"out{e}" for e in ENDINGS), "x.txt"])


def test_a_whole_store_comes_back() -> None:
    store, copy = open_store(), open_store()
    ingest(store, submitted([story(number) for number in range(4)]), rules_version="1")
    text = export(store, format="trig")
    assert text is not None
    graphs: dict[NamedNode, list[Quad]] = {}
    for quad in ox.parse(text.encode(), format=RdfFormat.TRIG):
        graphs.setdefault(quad.graph_name, []).append(quad)  # type: ignore[arg-type]
    copy.replace_graphs(graphs)
    assert [graph.value.removeprefix(DEFAULT_BASE) for graph in copy.graphs()] == [
        *(f"article/s-{number}" for number in range(4)),
        "graph/derived",
    ]
    for name in FORMATS:
        assert export(copy, format=name) == export(store, format=name), name
    turtle = rdflib.Graph().parse(data=export(store, format="turtle"), format="turtle")
    assert isomorphic(turtle, rdflib.Graph().parse(data=export(store, format="ntriples"), format="nt"))
    assert len(turtle) == len({str(quad.triple) for graph in graphs.values() for quad in graph})


def test_the_document_names_every_ending() -> None:
    text = (Path(__file__).parents[1] / "docs" / "store.md").read_text(encoding="utf-8")
    assert [ending for ending in ENDINGS if f"`{ending}`" not in text] == []


def test_to_a_pipe(store: Store, tmp_path: Path) -> None:
    pipe = tmp_path / "out.nt"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE, text=True) as reader:
        export(store, pipe)
        assert reader.communicate()[0] == export(store, format="ntriples")


def test_what_cannot_be_written_leaves_nothing(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"out.doc: the ending says no format; use .ttl, .trig"):
        format_of(tmp_path / "out.doc")
    with pytest.raises(ExportError, match="format 'n3' is not known; known are turtle, trig"):
        export(store, format="n3")
    with pytest.raises(ExportError, match="cannot be written: No such file or directory"):
        export(store, tmp_path / "none" / "out.ttl")
    (tmp_path / "out.ttl").mkdir()
    with pytest.raises(ExportError, match="cannot be written: Is a directory"):
        export(store, tmp_path / "out.ttl")
    assert [path.name for path in tmp_path.iterdir()] == ["out.ttl"]
