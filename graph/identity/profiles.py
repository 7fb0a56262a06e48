"""What is known of a person from claims, and how much it speaks for two profiles being one person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from graph.identity.events import families, go_together, same_country, team_code
from graph.identity.rows import ClaimRow
from graph.identity.told import Mention, Statements, Told, year_of
from ontology.slugs import folded

Feat = tuple[str, ...]
THRESHOLD = 1.5
MARGIN = 1.0
NEVER = -99.0
NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Profile:
    """What claims tell of one person.

    ``feats`` are performances by which a person is known again; ``tags`` are the sides that decisions put the person
    on; years are 0 where unknown.
    """

    names: frozenset[str] = NONE
    sexes: frozenset[str] = NONE
    countries: frozenset[str] = NONE
    events: frozenset[str] = NONE
    first: int = 0
    last: int = 0
    feats: frozenset[Feat] = frozenset()
    tags: frozenset[tuple[int, str]] = frozenset()

    @property
    def told(self) -> int:
        """How many kinds of thing are known."""
        return sum(map(bool, (self.sexes, self.countries, self.events, self.first)))


def merged(profiles: Iterable[Profile]) -> Profile:
    """All that several profiles tell."""
    kept = tuple(profiles)
    if len(kept) == 1:
        return kept[0]
    return Profile(
        frozenset().union(*(p.names for p in kept)),
        frozenset().union(*(p.sexes for p in kept)),
        frozenset().union(*(p.countries for p in kept)),
        frozenset().union(*(p.events for p in kept)),
        min((p.first for p in kept if p.first), default=0),
        max((p.last for p in kept if p.last), default=0),
        frozenset().union(*(p.feats for p in kept)),
        frozenset().union(*(p.tags for p in kept)),
    )


def evidence(one: Profile, two: Profile) -> tuple[float, tuple[str, ...]]:
    """How much speaks for one person beyond the names, and why; :data:`NEVER` where sex or a decision forbids."""
    if any((number, "LR"["RL".index(side)]) in two.tags for number, side in one.tags):
        return NEVER, ("decided different",)
    if one.sexes and two.sexes and not one.sexes & two.sexes:
        return NEVER, ("different sex",)
    same_sex = (0.25, "same sex") if one.sexes & two.sexes else (0.0, "")
    parts = [countries(one, two), events(one, two), years(one, two), feats(one, two), same_sex]
    return sum(score for score, _ in parts), tuple(reason for _, reason in parts if reason)


def countries(one: Profile, two: Profile) -> tuple[float, str]:
    """Same country, successor state, or another one."""
    if not one.countries or not two.countries:
        return 0.0, ""
    if one.countries & two.countries:
        return 2.0, "same country"
    if any(same_country(a, b) for a in one.countries for b in two.countries):
        return 0.5, "successor country"
    return -5.0, "different country"


def events(one: Profile, two: Profile) -> tuple[float, str]:
    """Same discipline, related ones, or ones that nobody combines."""
    if not one.events or not two.events:
        return 0.0, ""
    if one.events & two.events:
        return 2.0, "same discipline"
    if go_together(families(one.events), families(two.events)):
        return 0.75, "related disciplines"
    return -4.0, "unrelated disciplines"


def years(one: Profile, two: Profile) -> tuple[float, str]:
    """The years between the two, a career being rarely longer than two decades."""
    if not one.first or not two.first:
        return 0.0, ""
    gap = max(one.first, two.first) - min(one.last, two.last)
    span = max(one.last, two.last) - min(one.first, two.first)
    if gap > 16 or span > 40:
        return -5.0, "different era"
    if gap > 12:
        return -1.5, "far apart in years"
    return (0.5, "same years") if gap <= 8 else (0.0, "")


def feats(one: Profile, two: Profile) -> tuple[float, str]:
    """The same mark to the last digit, or the same place in the same competition."""
    shared = one.feats & two.feats
    if not shared:
        return 0.0, ""
    return max(weight(feat) for feat in shared), "same performance"


def weight(feat: Feat) -> float:
    """A mark of four digits tells more than a place, a short one less."""
    if feat[0] == "place":
        return 3.0
    return 4.0 if sum(c.isdigit() for c in feat[2]) >= 4 else 1.5


def profiles(
    rows: Iterable[ClaimRow], said: Told, tags: Mapping[str, frozenset[tuple[int, str]]]
) -> dict[Mention, Profile]:
    """One profile a name in an article. ``tags`` by ``name`` or ``name<tab>article``."""
    told: dict[Mention, list[Profile]] = {}
    for row in rows:
        for name in (row.athlete, row.other):
            if name and not team_code(name):
                told.setdefault((row.article, name), []).append(profile_of(row, name))
    out = {}
    for (article, name), found in told.items():
        sides = tags.get(name, frozenset()) | tags.get(f"{name}\t{article}", frozenset())
        sexes = frozenset(said.get((article, name), Statements()).sexes)
        out[article, name] = merged([*found, Profile(names=frozenset((name,)), sexes=sexes, tags=sides)])
    return out


def profile_of(row: ClaimRow, name: str) -> Profile:
    """What one claim tells of one of its people, the sex aside."""
    if row.kind == "coach" and name == row.other:
        return Profile(names=frozenset((name,)))
    year = int(year_of(row) or 0)
    own = name == row.athlete
    return Profile(
        names=frozenset((name,)),
        countries=frozenset((row.country,)) if row.country and own else NONE,
        events=frozenset((row.discipline,)) if row.discipline else NONE,
        first=year,
        last=year,
        feats=frozenset(feats_of(row)) if own else frozenset(),
    )


def feats_of(row: ClaimRow) -> Iterable[Feat]:
    """The performances in a claim by which the athlete is known again."""
    if row.kind in ("performance", "record") and row.mark is not None and row.discipline:
        yield "mark", row.discipline, str(row.mark if row.mark == 0 else Decimal(row.mark).normalize())
    if row.kind == "performance" and row.place and row.competition and row.date and row.discipline:
        yield "place", row.discipline, folded(row.competition), row.date[:4], str(row.place), row.round or "final"
