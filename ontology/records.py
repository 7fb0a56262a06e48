"""Which concept of the record types a code of the fact format means."""

from __future__ import annotations

from functools import lru_cache

from pyoxigraph import NamedNode

from ontology.concepts import SPACE
from ontology.slugs import folded

OUTDOORS = {
    "africa": "AF",
    "asia": "AS",
    "europe": "ER",
    "nacac": "NAC",
    "north america": "NAC",
    "oceania": "OC",
    "south america": "SAM",
    "commonwealth": "CWR",
}
INDOORS = {"WR": "WIR", "NR": "NIR", "PB": "IPB"}
AREAS_INDOORS = {"africa": "AFI", "asia": "ASI", "europe": "EIR"}


@lru_cache(maxsize=512)
def record_concept(code: str, *, indoor: bool = False, area: str | None = None) -> NamedNode:
    """The concept of ``WR``, ``AR`` ...: of the named area, and the indoor one, where there is such a type.

    >>> record_concept("AR", indoor=True, area="Europe").value
    'https://w3id.org/podium/vocab/record-type/eir'
    """
    key = code
    if code == "AR" and area:
        place = folded(area)
        key = (AREAS_INDOORS.get(place) if indoor else None) or OUTDOORS.get(place, code)
    elif indoor:
        key = INDOORS.get(code, code)
    return NamedNode(f"{SPACE}record-type/{key.lower()}")
