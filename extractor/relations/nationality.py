"""Nationalities: all that an article says of a person's country weighed against each other, one country a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.linking.coaching.coaching import trainers
from extractor.linking.countries.announced import announced_clues
from extractor.linking.countries.clues import Clue, direct_clues
from extractor.linking.countries.descriptions import epithet_clues
from extractor.linking.countries.feats import feat_clues
from extractor.linking.countries.federations import federation_clues
from extractor.linking.countries.fields import field_clues
from extractor.linking.countries.groups import group_clues
from extractor.linking.countries.hopes import hope_clues
from extractor.linking.countries.hosts import host_clues
from extractor.linking.countries.predicates import of_another, stated_clues
from extractor.linking.countries.rosters import roster_clues
from extractor.linking.countries.teams import team_clues
from extractor.linking.countries.ties import Tie, bound_clues, fellow_clues, ties
from extractor.linking.model import Example, Weights, probabilities
from extractor.normalize.compare import same_name
from extractor.normalize.name_origins import home_of

TASK = "nationality"
#: How far the beginnings of a clue's kind settle a country by themselves, for resolving what leans on it.
SETTLED = (
    ("before:possessive", 3.0),
    ("before:adjective", 3.0),
    ("before:noun", 3.0),
    ("before:plural", 3.0),
    ("joined:plural", 3.0),
    ("after:", 3.0),
    ("apposed-before", 3.0),
    ("feat:produced", 2.5),
    ("feat:own:left", 2.5),
    ("announced:sized", 2.0),
    ("host", 2.5),
    ("citizen", 3.0),
    ("included", 2.5),
    ("group:sized", 2.5),
    ("group:agents", 2.0),
    ("before:", 2.5),
    ("tie", 2.5),
    ("fellow", 2.5),
    ("bound", 2.0),
    ("epithet:best:alone", 2.2),
    ("epithet:meant", 2.2),
    ("record:own", 2.0),
    ("record:holder", 2.0),
    ("predicate:rank:be", 2.0),
)
ENOUGH = 2.0
#: How plain a country must be that a national record of another is not believed of the person.
PLAIN = 2.2
STRAY = ("record:clause", "record:relative", "record:right")


def find_nationalities(analysis: Analysis, weights: Weights, floor: float) -> list[Draft]:
    """The country of each athlete of whom the article states one, at least as likely as ``floor``."""
    out: list[Draft] = []
    coaches = trainers(analysis)
    for person, clues in by_person(all_clues(analysis)):
        if person in coaches and not analysis.people.persons[person].titles:
            continue
        countries, features = options(analysis, person, clues, person in coaches)
        chances = probabilities(weights.get(TASK, {}), features)
        best = max(range(len(countries)), key=lambda i: (chances[i], -i))
        country = countries[best]
        if country is not None and chances[best] >= floor:
            out.append(draft(analysis, person, country, clues, chances[best]))
    return out


def draft(analysis: Analysis, person: int, country: str, clues: Sequence[Clue], chance: float) -> Draft:
    """A nationality at its plainest clue."""
    mine = [c for c in clues if c.country == country]
    plainest = max(mine, key=lambda c: (settling(c.kind), -(c.end - c.start), -c.start))
    name = analysis.people.persons[person].name
    kind = plainest.kind.split(":")[0]
    steps = [f"{analysis.reading.text[c.start : c.end]!r}: {c.kind}" for c in mine[:4]]
    return Draft(
        TASK,
        {"athlete": name, "country": country},
        plainest.start,
        plainest.end,
        f"{TASK}.{kind}",
        chance,
        [*steps, f"{country} ({chance:.2f})"],
    )


def countries_of_records(analysis: Analysis, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The country whose record somebody set or held, for those of whom nothing else says it."""
    known = {d.get("athlete") for d in drafts if d.kind == TASK}
    told = [d for d in drafts if d.rule == f"{TASK}.record"]
    athletes = {p.name for p in analysis.people.persons if not (p.team or p.office)}
    for d in drafts:
        name, area = d.get("athlete"), d.get("area")
        if (
            d.kind == "record"
            and d.get("record") == "NR"
            and area
            and name in athletes - known
            and not of_another(analysis, d.start, d.end)
            and not any(t.get("country") == area and t.start < d.end and d.start < t.end for t in told)
        ):
            known.add(name)
            steps = [f"{name} set or held a record of {area}", *d.steps[:1]]
            signals = [f"status:{d.get('status')}"]
            slots = {"athlete": name, "country": area}
            yield Draft(TASK, slots, d.start, d.end, f"{TASK}.record", d.chance, steps, signals=signals)


def examples(analysis: Analysis, gold: Sequence[Mapping[str, Any]]) -> Iterator[Example]:
    """The decisions of an article with their right answers."""
    coaches = trainers(analysis)
    stated = [g for g in gold if g["type"] == TASK]
    for person, clues in by_person(all_clues(analysis)):
        countries, features = options(analysis, person, clues, person in coaches)
        name = analysis.people.persons[person].name
        own = {g["country"] for g in stated if same_name(name, str(g["athlete"]))}
        right = frozenset(i for i, c in enumerate(countries) if c in own)
        yield Example(TASK, features, right or frozenset([0]))


def by_person(clues: Iterable[Clue]) -> Iterator[tuple[int, list[Clue]]]:
    """The clues of each person, in order of the persons."""
    found: dict[int, list[Clue]] = {}
    for clue in clues:
        found.setdefault(clue.person, []).append(clue)
    yield from sorted(found.items())


def options(
    analysis: Analysis, person: int, clues: Sequence[Clue], coach: bool
) -> tuple[list[str | None], tuple[tuple[str, ...], ...]]:
    """The countries that a person may have, None first, each with its features."""
    kinds: dict[str, list[str]] = {}
    for clue in clues:
        kinds.setdefault(clue.country, []).append(clue.kind)
    countries: list[str | None] = [None, *sorted(kinds)]
    who = analysis.people.persons[person]
    general = [
        "none|bias",
        f"none|office:{who.office}",
        f"none|coach:{coach}",
        f"none|full:{' ' in who.name}",
        f"none|alone:{len(kinds) == 1}",
    ]
    features = [tuple(general)]
    for country in sorted(kinds):
        own = kinds[country]
        rivals = [k for other, found in kinds.items() if other != country for k in found]
        features.append(tuple(features_of(own, rivals)))
    return countries, tuple(features)


def features_of(own: Sequence[str], rivals: Sequence[str]) -> Iterator[str]:
    """The features of a country: its clues, coarse and fine, how often, and what speaks for another."""
    for kind in sorted(set(own)):
        parts = kind.split(":")
        yield f"k:{kind}"
        yield from (f"c{n}:{':'.join(parts[:n])}" for n in range(1, len(parts)))
    best, rival = max(map(settling, own)), max(map(settling, rivals), default=-1.0)
    yield f"best:{best:.0f}"
    yield f"rival:{rival:.0f}:{best:.0f}"
    yield f"times:{min(len(own), 4)}:{best:.0f}"
    if best < ENOUGH:
        loose = sorted({k.split(":")[0] for k in own})
        yield f"loose:{'+'.join(loose)}"


def settling(kind: str) -> float:
    """How far a clue settles a country by itself."""
    return next((value for start, value in SETTLED if kind.startswith(start)), 0.0)


def all_clues(analysis: Analysis) -> list[Clue]:
    """The clues of an article: those at names first, then those that lean on them."""
    clues = [
        *direct_clues(analysis),
        *stated_clues(analysis),
        *group_clues(analysis),
        *fellow_clues(analysis),
        *bound_clues(analysis),
        *field_clues(analysis),
        *feat_clues(analysis),
        *announced_clues(analysis),
        *host_clues(analysis),
        *hope_clues(analysis),
        *federation_clues(analysis),
    ]
    used = frozenset(c.start for c in clues if c.kind.startswith(("before", "joined"))) | frozenset(
        c.end for c in clues if c.kind.startswith("after")
    )
    pairs = list(ties(analysis))
    names = [person.name for person in analysis.people.persons]
    leaning = tied(pairs, settled(clues), names)
    told = epithet_clues(analysis, settled([*clues, *leaning]))
    clues += told
    for _ in range(3):
        had = {(c.person, c.country) for c in clues if c.kind in ("tie", "mate")}
        clues += [c for c in tied(pairs, settled(clues), names) if (c.person, c.country) not in had]
    clues = without_strays(clues)
    return [*clues, *team_clues(analysis, used), *roster_clues(analysis)]


def tied(pairs: Sequence[Tie], known: Mapping[int, str], names: Sequence[str]) -> list[Clue]:
    """The country of one of two compatriots for the other; where their names speak against it (``names`` of all persons), that of
    somebody spoken of before in whose country they are at home."""
    out = []
    for tie in pairs:
        for person, other in ((tie.first, tie.second), (tie.second, tie.first)):
            country = fitting(tie, names[person], known.get(other), known) if other in known else None
            if country is not None:
                out.append(Clue(person, country, tie.kind, tie.start, tie.end))
    return out


def fitting(tie: Tie, name: str, country: str | None, known: Mapping[int, str]) -> str | None:
    """The country of a tie, or the last one spoken of before in which a name is at home that it is foreign to."""
    if country is None or home_of(name, country) != "foreign":
        return country
    others = (known[p] for p in reversed(tie.others) if p in known)
    return next((c for c in others if home_of(name, c) == "home"), country)


def without_strays(clues: Sequence[Clue]) -> list[Clue]:
    """The clues without national records that a pronoun or the parse gave to somebody plainly called of another country."""
    plain = {(c.person, c.country) for c in clues if not c.kind.startswith("record") and settling(c.kind) >= PLAIN}
    countries: dict[int, set[str]] = {}
    for person, country in plain:
        countries.setdefault(person, set()).add(country)
    return [
        c
        for c in clues
        if not c.kind.startswith(STRAY) or c.person not in countries or c.country in countries[c.person]
    ]


def settled(clues: Sequence[Clue]) -> dict[int, str]:
    """The country of each person for whom one clue is plain enough, or a description that nothing speaks against."""
    sums: dict[int, dict[str, float]] = {}
    described: dict[int, set[str]] = {}
    for clue in clues:
        own = sums.setdefault(clue.person, {})
        own[clue.country] = own.get(clue.country, 0.0) + settling(clue.kind)
        if clue.kind.startswith("epithet:best"):
            described.setdefault(clue.person, set()).add(clue.country)
    for person, countries in described.items():
        if len(sums[person]) == len(countries) == 1:
            sums[person][next(iter(countries))] += ENOUGH
    best = {p: max(sorted(own), key=lambda c: own[c]) for p, own in sums.items()}
    return {p: c for p, c in best.items() if sums[p][c] >= ENOUGH}
