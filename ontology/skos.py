"""The SKOS vocabularies from the extractor's tables: one Turtle file a table, sorted, stable.

IRIs are ``https://w3id.org/podium/vocab/<vocabulary>/<slug of the key>``. Sources of the tables are told in
``extractor/data/README.md``.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from ontology.slugs import slug

DATA = Path(__file__).parents[1] / "extractor" / "data"
SPACE = "https://w3id.org/podium/vocab/"
HEAD = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix ath: <http://purl.org/athletics#> .
@prefix best: <http://purl.org/athletics/best#> .
@prefix pod: <https://w3id.org/podium/ontology#> .
@prefix medtop: <http://cv.iptc.org/newscodes/mediatopic/> .
@prefix wd: <http://www.wikidata.org/entity/> .

# Generated from extractor/data/{table}.tsv by `python -m ontology.generate`; do not edit.

<{scheme}> a skos:ConceptScheme ;
    rdfs:label "{label}"@en ;
    dcterms:description "{about}"@en ;
    dcterms:license <https://creativecommons.org/publicdomain/zero/1.0/> .
"""
TABLES = {
    "discipline": ("disciplines", "disciplines", "The events of athletics."),
    "record-type": ("record_types", "record types", "Records, bests and leads."),
    "series": ("competitions", "competition series", "Competitions that are held again and again."),
    "venue": ("venues", "venues", "Stadiums, arenas, courses and cities."),
    "country": ("countries", "countries", "Countries, former countries and teams, by the codes of World Athletics."),
}
FILES = {
    "discipline": "disciplines",
    "record-type": "record-types",
    "series": "series",
    "venue": "venues",
    "country": "countries",
}
Row = Mapping[str, str]


def rows(table: str) -> list[dict[str, str]]:
    """The rows of a table by column name."""
    with (DATA / f"{table}.tsv").open(encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source, delimiter="\t", quoting=csv.QUOTE_NONE))


def several(cell: str) -> list[str]:
    """The values of a cell, each once, in the order of the table."""
    return list(dict.fromkeys(part.strip() for part in cell.split(";") if part.strip()))


def concept(vocabulary: str, key: str) -> str:
    """The IRI of a concept by its key in the table."""
    return f"{SPACE}{vocabulary}/{slug(key)}"


def text(value: str, language: str = "") -> str:
    """A Turtle literal."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"' + (f"@{language}" if language else "")


def labels(name: str, others: Iterable[str], hidden: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    """prefLabel, altLabel and hiddenLabel, disjoint as SKOS demands."""
    yield "skos:prefLabel", text(name, "en")
    seen = {name}
    for predicate, values in (("skos:altLabel", others), ("skos:hiddenLabel", hidden)):
        for value in values:
            if value not in seen:
                seen.add(value)
                yield predicate, text(value, "en")


def wikidata(row: Row) -> Iterator[tuple[str, str]]:
    """The match with Wikidata where the table has one."""
    if row["wikidata"]:
        yield "skos:exactMatch", f"wd:{row['wikidata']}"


def discipline(row: Row) -> Iterator[tuple[str, str]]:
    """A row of disciplines.tsv."""
    if row["opentrack_class"]:
        yield "a", f"ath:{row['opentrack_class']}"
    yield from labels(row["key"], several(row["aliases"]), several(row["weak_aliases"]))
    yield "skos:notation", text(row["code"])
    if row["medtop"]:
        yield "skos:broadMatch", f"medtop:{row['medtop']}"
    yield from wikidata(row)


def record_type(row: Row) -> Iterator[tuple[str, str]]:
    """A row of record_types.tsv; patterns with slots are no names."""
    yield from labels(row["label"], (p for p in several(row["patterns"]) if "{" not in p))
    yield "skos:notation", text(row["key"])
    if row["broader"]:
        yield "skos:broader", f"<{concept('record-type', row['broader'])}>"
    if row["opentrack"]:
        yield "skos:exactMatch", row["opentrack"]


def series(row: Row) -> Iterator[tuple[str, str]]:
    """A row of competitions.tsv."""
    yield from labels(row["key"], several(row["aliases"]), several(row["weak_aliases"]))
    if row["part_of"]:
        yield "skos:broader", f"<{concept('series', row['part_of'])}>"
    yield from country_of(row)
    yield from wikidata(row)


def venue(row: Row) -> Iterator[tuple[str, str]]:
    """A row of venues.tsv; a stadium lies in its city."""
    yield from labels(row["key"], several(row["aliases"]), several(row["weak_aliases"]))
    if row["kind"] != "city" and row["city"] in cities():
        yield "skos:broader", f"<{concept('venue', row['city'])}>"
    yield from country_of(row)


def country_of(row: Row) -> Iterator[tuple[str, str]]:
    """The country of a series or venue."""
    if row["country"]:
        yield "pod:country", f"<{concept('country', row['country'])}>"


def country(row: Row) -> Iterator[tuple[str, str]]:
    """A row of countries.tsv; the concept is named by the code."""
    yield from labels(row["name"], several(row["name_aliases"]), [*several(row["adjectives"]), *several(row["nouns"])])
    yield "skos:notation", text(row["code"])


@lru_cache(maxsize=1)
def cities() -> frozenset[str]:
    """The keys of the cities."""
    return frozenset(row["key"] for row in rows("venues") if row["kind"] == "city")


READERS = {"discipline": discipline, "record-type": record_type, "series": series, "venue": venue, "country": country}


def turtle(vocabulary: str) -> str:
    """The text of one vocabulary; raises ValueError where two keys would share an IRI."""
    table, label, about = TABLES[vocabulary]
    scheme = f"{SPACE}{vocabulary}"
    out = [HEAD.format(table=table, scheme=scheme, label=label, about=about)]
    seen: dict[str, str] = {}
    for row in rows(table):
        key = row.get("key") or row["code"]
        iri = concept(vocabulary, key)
        if iri in seen:
            raise ValueError(f"{table}.tsv: {key!r} and {seen[iri]!r} share {iri}; rename one")
        seen[iri] = key
        out.append(block(iri, [("a", "skos:Concept"), *READERS[vocabulary](row), ("skos:inScheme", f"<{scheme}>")]))
    return "\n".join(out)


def block(iri: str, pairs: Iterable[tuple[str, str]]) -> str:
    """One subject with its predicates, objects of one predicate together."""
    grouped: dict[str, list[str]] = {}
    for predicate, value in pairs:
        grouped.setdefault(predicate, []).append(value)
    lines = [f"{predicate} {' , '.join(values)}" for predicate, values in grouped.items()]
    return f"<{iri}> " + " ;\n    ".join(lines) + " .\n"
