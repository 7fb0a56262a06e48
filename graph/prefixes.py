"""The namespaces that queries, exports and answers know without a declaration."""

from __future__ import annotations

from collections.abc import Mapping

DEFAULT_BASE = "https://w3id.org/podium/data/"
ONTOLOGY = "https://w3id.org/podium/ontology#"

PREFIXES: Mapping[str, str] = {
    "podium": ONTOLOGY,
    "data": DEFAULT_BASE,
    "sport": "https://sportschema.org/ontologies/main/",
    "facet": "https://sportschema.org/ontologies/sport-facets/",
    "stat": "https://sportschema.org/ontologies/corestatistics/",
    "spct": "http://cv.iptc.org/newscodes/spct/",
    "phase": "http://cv.iptc.org/newscodes/sptournamentphase/",
    "unit": "http://cv.iptc.org/newscodes/spscoreunits/",
    "medtop": "http://cv.iptc.org/newscodes/mediatopic/",
    "facetvalue": "http://cv.iptc.org/newscodes/asportfacetvalue/",
    "ath": "http://purl.org/athletics#",
    "best": "http://purl.org/athletics/best#",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "schema": "https://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "wd": "http://www.wikidata.org/entity/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "sh": "http://www.w3.org/ns/shacl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefix -> namespace, the same for every store and every export."""


def declarations() -> str:
    """The prefixes as a SPARQL prologue in one line."""
    return " ".join(f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in PREFIXES.items())
