"""Write what follows from the ontology: ``python -m ontology.generate`` renews every generated file beside the sources.

``vocab.py`` (the names for Python), ``vocab/*.ttl`` (SKOS from the extractor's tables) and ``docs/ontology.md``. A test
compares the files with what this module would write, so a term that is not in a source cannot be used.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from ontology.reference import reference
from ontology.skos import FILES, turtle

HERE = Path(__file__).parent
TERMS = (HERE / "podium.ttl", HERE / "vocab" / "newscodes.ttl")
PREFIXES = {
    "pod": "https://w3id.org/podium/ontology#",
    "sport": "https://sportschema.org/ontologies/main/",
    "spfacet": "https://sportschema.org/ontologies/sport-facets/",
    "ath": "http://purl.org/athletics#",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "schema": "https://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "phase": "http://cv.iptc.org/newscodes/sptournamentphase/",
    "facet": "http://cv.iptc.org/newscodes/asportfacetvalue/",
    "unit": "http://cv.iptc.org/newscodes/spscoreunits/",
    "spct": "http://cv.iptc.org/newscodes/spct/",
    "medtop": "http://cv.iptc.org/newscodes/mediatopic/",
}
OTHER_PREFIXES = {
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "sh": "http://www.w3.org/ns/shacl#",
    "wd": "http://www.wikidata.org/entity/",
    "discipline": "https://w3id.org/podium/vocab/discipline/",
    "record": "https://w3id.org/podium/vocab/record-type/",
    "series": "https://w3id.org/podium/vocab/series/",
    "venue": "https://w3id.org/podium/vocab/venue/",
    "country": "https://w3id.org/podium/vocab/country/",
}
HEAD = '''"""The names of the ontology for Python, one class a namespace: a misspelt term does not exist.

Generated from podium.ttl and vocab/newscodes.ttl by ``python -m ontology.generate``; do not edit.
"""

# ruff: noqa: N815
from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode

PREFIXES: Final[dict[str, str]] = {
'''


def triples(path: Path) -> Iterator[Triple]:
    """The triples of a Turtle file."""
    for quad in parse(path=str(path), format=RdfFormat.TURTLE):
        yield quad.triple


def terms() -> dict[str, list[str]]:
    """The local names that the sources define, by prefix, sorted."""
    subjects = {t.subject.value for path in TERMS for t in triples(path) if isinstance(t.subject, NamedNode)}
    return {
        prefix: sorted(iri.removeprefix(space) for iri in subjects if iri.startswith(space) and iri != space)
        for prefix, space in PREFIXES.items()
    }


def attribute(local: str) -> str:
    """The Python name of a local name: ``quarter-final`` is ``quarter_final``, a number gets a leading ``n``."""
    name = local.replace("-", "_")
    return f"n{name}" if name[0].isdigit() else name


def vocab_py() -> str:
    """The text of ``vocab.py``."""
    out = [HEAD]
    out += [f'    "{prefix}": "{space}",\n' for prefix, space in (PREFIXES | OTHER_PREFIXES).items()]
    out.append("}\n")
    for prefix, names in terms().items():
        out.append(f'\n\nclass {prefix.upper()}:\n    """Terms of {PREFIXES[prefix]} that podium uses."""\n\n')
        out += [f'    {attribute(name)}: Final = NamedNode("{PREFIXES[prefix]}{name}")\n' for name in names]
    return "".join(out)


def generated() -> dict[Path, str]:
    """Every generated file with its text."""
    vocabularies = {HERE / "vocab" / f"{file}.ttl": turtle(kind) for kind, file in FILES.items()}
    page = {HERE.parent / "docs" / "ontology.md": reference(PREFIXES | OTHER_PREFIXES)}
    return {HERE / "vocab.py": vocab_py(), **vocabularies, **page}


def main() -> None:
    """Write them."""
    for path, text in generated().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
