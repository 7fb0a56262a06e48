"""What disciplines, sexes and countries tell about identity: which go together in one person, which do not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache

from extractor.gazetteer import countries, country_names, disciplines
from ontology.slugs import folded

MIDDLE = frozenset(("600m", "800m", "1000m", "1500m", "mile", "2000m", "3000m", "2 miles", "1 mile road"))
LONG_RELAYS = frozenset(("4x800m relay", "4x1500m relay", "distance medley relay"))
FAMILIES_OF_KIND: Mapping[str, str] = {
    "jump": "jump",
    "throw": "throw",
    "combined": "combined",
    "walk": "walk",
    "hurdles": "sprint",
    "steeplechase": "middle",
    "relay": "sprint",
}
TOGETHER = frozenset(
    frozenset(pair)
    for pair in (
        ("sprint", "jump"),
        ("sprint", "middle"),
        ("middle", "distance"),
        ("sprint", "combined"),
        ("jump", "combined"),
        ("throw", "combined"),
        ("middle", "combined"),
    )
)
SUCCESSORS: Mapping[str, frozenset[str]] = {
    "URS": frozenset(
        ("ARM", "AZE", "BLR", "EST", "EUN", "GEO", "KAZ", "KGZ", "LAT", "LTU", "MDA", "RUS", "TJK", "TKM", "UKR", "UZB")
    ),
    "EUN": frozenset(("ARM", "BLR", "KAZ", "RUS", "UKR", "UZB")),
    "GDR": frozenset(("GER",)),
    "FRG": frozenset(("GER",)),
    "TCH": frozenset(("CZE", "SVK")),
    "YUG": frozenset(("BIH", "CRO", "KOS", "MKD", "MNE", "SCG", "SLO", "SRB")),
    "SCG": frozenset(("MNE", "SRB")),
    "RUS": frozenset(("ANA", "ROC", "RPC", "AIN")),
    "AHO": frozenset(("NED", "CUW")),
}
# Beyond the best that a woman has done by 2025 (World Athletics all-time lists, rounded outwards).
WOMEN_AT_BEST: Mapping[str, Decimal] = {
    discipline: Decimal(value)
    for discipline, value in (
        ("60m", "6.90"),
        ("100m", "10.45"),
        ("200m", "21.30"),
        ("400m", "47.50"),
        ("800m", "113"),
        ("1500m", "228"),
        ("mile", "247"),
        ("3000m", "485"),
        ("5000m", "837"),
        ("10000m", "1733"),
        ("half marathon", "3765"),
        ("marathon", "7790"),
        ("400m hurdles", "50.3"),
        ("3000m steeplechase", "523"),
        ("high jump", "2.11"),
        ("pole vault", "5.07"),
        ("long jump", "7.53"),
        ("triple jump", "15.75"),
    )
}


@lru_cache(maxsize=512)
def family(discipline: str) -> str:
    """The group of events: sprint, middle, distance, jump, throw, combined or walk; empty if unknown."""
    row = disciplines().get(discipline)
    if row is None:
        return ""
    if discipline in MIDDLE or discipline in LONG_RELAYS:
        return "middle"
    if row.kind == "track":
        return "sprint" if row.highest < 150 else "distance"
    return FAMILIES_OF_KIND.get(row.kind, "distance")


def families(names: Iterable[str]) -> frozenset[str]:
    """The families of several disciplines; a distance that is also walked (``20km``) may be short for the walk."""
    kept = tuple(names)
    walked = {"walk"} if any(n.endswith("km") and f"{n} race walk" in disciplines() for n in kept) else set()
    return frozenset(found for found in map(family, kept) if found) | walked


def in_series(discipline: str) -> bool:
    """Whether an athlete has several marks in one contest, the best of which counts: jumps and throws."""
    return family(discipline) in ("jump", "throw")


@lru_cache(maxsize=4096)
def go_together(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether one person can do events of both sets of families; an empty set goes with all."""
    return not one or not two or any(a == b or frozenset((a, b)) in TOGETHER for a in one for b in two)


@lru_cache(maxsize=4096)
def same_country(one: str, two: str) -> bool:
    """Whether two codes can be one person's without a change of allegiance: equal, or a state and its successor."""
    return one == two or two in SUCCESSORS.get(one, ()) or one in SUCCESSORS.get(two, ())


@lru_cache(maxsize=512)
def only_sex(discipline: str, indoor: bool = False) -> str:
    """The sex that alone does the discipline at this level (``110m hurdles``: men), empty where both do.

    Outdoors the heptathlon is the women's combined event and the decathlon the men's (World Athletics Technical Rules,
    rule 39).
    """
    row = disciplines().get(discipline)
    if discipline == "heptathlon" and not indoor:
        return "women"
    if discipline == "decathlon":
        return "men"
    return row.sexes if row is not None and row.sexes in ("men", "women", "mixed") else ""


@lru_cache(maxsize=65536)
def sex_of_mark(discipline: str, mark: Decimal) -> str:
    """``men`` where the mark is better than any woman's and still plausible, else empty."""
    best, row = WOMEN_AT_BEST.get(discipline), disciplines().get(discipline)
    if best is None or row is None or not row.lowest <= mark <= row.highest:
        return ""
    return "men" if (mark < best if row.lower_is_better else mark > best) else ""


@lru_cache(maxsize=1)
def teams() -> Mapping[str, str]:
    """Codes of countries by folded name, for relays and national teams."""
    found = {folded(name): c.code for c in countries() if c.kind != "home-nation" for name in c.names}
    return found | {folded(name): code for code, name in sorted(country_names().items())}


@lru_cache(maxsize=65536)
def team_code(name: str) -> str:
    """The code of the country whose team the name is (``Great Britain``), empty for a person."""
    return teams().get(folded(name).removeprefix("team "), "")
