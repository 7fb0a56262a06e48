"""The ontology: every term told, every generated file current, no name anywhere that is not defined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest
from identity_stories import BASE, article, beat, claims, country, perf, quads
from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from extractor.gazetteer import rows
from graph.identity import Decision, Decisions, Handle, derive
from ontology import generate, skos
from ontology.concepts import describe, descriptions, find
from ontology.records import record_concept
from ontology.slugs import folded, slug
from ontology.vocab import PHASE, POD, PREFIXES, RDF, SKOS

ROOT = Path(__file__).parents[1]
TERMS = ("pod", "sport", "spfacet", "ath", "oa", "prov", "skos", "schema", "dcterms")
NEWSCODES = ("phase", "facet", "unit", "spct", "medtop")
VOCABULARIES = ("discipline", "record", "series", "venue", "country")
NAME = re.compile(rf"(?<![\w/#:-])({'|'.join((*TERMS, *NEWSCODES, *VOCABULARIES))}):([A-Za-z0-9](?:[\w.-]*[\w])?)")


@lru_cache(maxsize=1)
def told() -> dict[str, dict[str, list[str]]]:
    """What podium.ttl says of each term."""
    out: dict[str, dict[str, list[str]]] = {}
    for quad in parse(path=str(ROOT / "ontology" / "podium.ttl"), format=RdfFormat.TURTLE):
        if isinstance(quad.subject, NamedNode):
            value = getattr(quad.object, "value", "")
            out.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, []).append(value)
    return out


@lru_cache(maxsize=1)
def defined() -> frozenset[str]:
    """All IRIs that the sources define."""
    terms = {PREFIXES[prefix] + name for prefix, names in generate.terms().items() for name in names}
    return frozenset(terms | set(descriptions()))


def undefined(text: str) -> list[str]:
    """The prefixed names in a text that nothing defines."""
    found = {(prefix, local) for prefix, local in NAME.findall(text)}
    return sorted(f"{prefix}:{local}" for prefix, local in found if PREFIXES[prefix] + local not in defined())


def test_generated_files_are_current() -> None:
    stale = [path.name for path, text in generate.generated().items() if path.read_text("utf-8") != text]
    assert stale == [], "run `python -m ontology.generate`"


def test_there_are_terms() -> None:
    assert len(generate.terms()["pod"]) > 90
    assert len(generate.terms()["sport"]) > 20


def test_each_of_our_terms_has_label_definition_and_source() -> None:
    needed = {
        "http://www.w3.org/2000/01/rdf-schema#label",
        SKOS.definition.value,
        "http://purl.org/dc/terms/source",
        "http://www.w3.org/2000/01/rdf-schema#isDefinedBy",
    }
    ours = {iri: own for iri, own in told().items() if iri.startswith(PREFIXES["pod"])}
    assert {iri: needed - own.keys() for iri, own in ours.items() if needed - own.keys()} == {}


def test_each_borrowed_term_says_whose_it_is_and_how_we_use_it() -> None:
    spaces = tuple(space for prefix, space in PREFIXES.items() if prefix != "pod")
    others = {iri: own for iri, own in told().items() if iri.startswith(spaces)}
    assert len(others) > 60
    assert [iri for iri, own in others.items() if SKOS.scopeNote.value not in own] == []


def test_each_property_of_ours_says_what_its_values_are() -> None:
    kinds = {"http://www.w3.org/2002/07/owl#ObjectProperty", "http://www.w3.org/2002/07/owl#DatatypeProperty"}
    rdf, rdfs = PREFIXES["rdf"], PREFIXES["rdfs"]
    properties = [
        own for iri, own in told().items() if iri.startswith(PREFIXES["pod"]) and kinds & set(own[f"{rdf}type"])
    ]
    assert len(properties) > 60
    assert all(f"{rdfs}range" in own for own in properties)


def test_a_misspelt_name_is_found() -> None:
    assert undefined("SELECT ?x { ?x a pod:Resullt ; pod:athlete ?a ; sport:ranks 1 }") == [
        "pod:Resullt",
        "sport:ranks",
    ]
    assert undefined("discipline:mile discipline:egg-and-spoon") == ["discipline:egg-and-spoon"]
    assert not hasattr(POD, "Resullt")


def sources() -> Iterator[Path]:
    """Code, queries, shapes and the page on the graph."""
    for folder in ("graph", "commands", "ontology"):
        for pattern in ("*.py", "*.rq", "*.ttl"):
            yield from sorted((ROOT / folder).rglob(pattern))
    yield ROOT / "docs" / "graph.md"


@pytest.mark.parametrize("path", list(sources()), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_name_is_undefined(path: Path) -> None:
    text = path.read_text("utf-8")
    if path.suffix == ".ttl" and path.parent.name == "vocab":
        text = text.split("\n\n", 1)[0]
    assert undefined(text) == []


def test_no_name_in_the_data_is_undefined() -> None:
    story = article(
        "a",
        perf("Ann Lee", "mile", place=1, mark="4:12.33", date="2019-07", competition="Diamond League", venue="Monaco"),
        perf("Bea Low", "mile", place=2, competition="Diamond League", venue="Monaco", date="2019-07", sex="women"),
        perf("Great Britain", "4x100m relay", place=1, competition="Olympic Games", date="2004"),
        beat("Ann Lee", "Bea Low", competition="Diamond League"),
        country("Ann Lee", "NED"),
        {"type": "coach", "athlete": "Ann Lee", "coach": "Max Old"},
    )
    decisions = Decisions.of([Decision("different", Handle("A B"), Handle("C D"))])
    data = [*quads(story), *derive(claims(story), decisions, base=BASE), *decisions.quads(BASE)]
    classes = {q.object.value for q in data if q.predicate == RDF.type}  # type: ignore[union-attr]
    assert sorted(({q.predicate.value for q in data} | classes) - defined()) == []


@pytest.mark.parametrize(
    ("kind", "table"),
    [("discipline", "disciplines"), ("series", "competitions"), ("venue", "venues"), ("country", "countries")],
)
def test_each_key_of_a_table_finds_its_own_concept(kind: str, table: str) -> None:
    keys = [row.get("key") or row["code"] for row in rows(table)]
    assert len(keys) > 100
    assert [key for key in keys if getattr(find(kind, key), "value", None) != skos.concept(kind, key)] == []


def test_other_names_find_concepts() -> None:
    space = "https://w3id.org/podium/vocab/"
    assert find("discipline", "100m") == NamedNode(f"{space}discipline/100m")  # not 100 miles, whose code is 100M
    assert find("series", "zurich meeting") == NamedNode(f"{space}series/weltklasse-zurich")
    assert find("venue", "Zürich") == find("venue", "ZURICH") == NamedNode(f"{space}venue/zurich")
    assert find("country", "Great Britain") == find("country", "GBR") == NamedNode(f"{space}country/gbr")
    assert find("discipline", "egg and spoon race") is None


@pytest.mark.parametrize("code", ["WR", "OR", "CR", "AR", "NR", "MR", "WL", "PB", "SB"])
def test_each_record_code_has_a_concept(code: str) -> None:
    assert record_concept(code).value in descriptions()
    assert record_concept(code, indoor=True).value in descriptions()


def test_areas_of_records() -> None:
    assert record_concept("AR", area="Europe").value.endswith("/er")
    assert record_concept("AR", area="Europe", indoor=True).value.endswith("/eir")
    assert record_concept("AR", area="Atlantis").value.endswith("/ar")


@pytest.mark.parametrize("file", ["disciplines", "record-types", "series", "venues", "countries", "newscodes"])
def test_concepts_are_sound_skos(file: str) -> None:
    found: dict[str, dict[str, list[str]]] = {}
    triples: list[Triple] = [q.triple for q in parse(path=str(ROOT / "ontology" / "vocab" / f"{file}.ttl"))]
    for triple in triples:
        own = found.setdefault(str(triple.subject), {})
        own.setdefault(triple.predicate.value, []).append(str(getattr(triple.object, "value", "")))
    concepts = {s: own for s, own in found.items() if SKOS.Concept.value in own[f"{PREFIXES['rdf']}type"]}
    assert len(concepts) > 10
    for name, own in concepts.items():
        labels = [*own[SKOS.prefLabel.value], *own.get(SKOS.altLabel.value, ()), *own.get(SKOS.hiddenLabel.value, ())]
        assert len(own[SKOS.prefLabel.value]) == len(own[SKOS.inScheme.value]) == 1, name
        assert len(labels) == len(set(labels)), name


def test_a_concept_is_described_with_the_wider_ones() -> None:
    told_of = {t.subject.value for t in describe({PHASE.final.value, skos.concept("record-type", "EIR")})}  # type: ignore[union-attr]
    assert {PHASE.final.value, skos.concept("record-type", "ER"), skos.concept("record-type", "REC")} <= told_of


def test_slugs() -> None:
    assert slug("3000m steeplechase") == "3000m-steeplechase"
    assert slug("Sonia O'Sullivan") == slug("SONIA O’SULLIVAN") == "sonia-osullivan"
    assert slug("Łukasz Øst") == "lukasz-ost"
    assert folded("  Zürich,  1996 ") == "zurich 1996"
    assert len(slug("北京")) == 8
    assert slug("北京") != slug("東京")
