"""Finding an athlete of the graph by a full or partial name, an IRI, or the last part of one."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, QuerySolution

from graph.names import match
from graph.rows import Athlete, QuestionError
from graph.store import Store
from graph.terms import local, number, sex_word, text
from ontology.slugs import folded, slug

log = logging.getLogger("podium")
PREVAILS = 3
SAME_KEY = "SELECT DISTINCT ?athlete WHERE { ?summary pod:nameKey ?key ; pod:athlete ?athlete }"
KEYS_WITH = """
SELECT ?athlete ?key WHERE { ?summary pod:nameKey ?key ; pod:athlete ?athlete FILTER(CONTAINS(?key, ?part)) }"""
ALL_KEYS = "SELECT ?athlete ?key WHERE { ?summary pod:nameKey ?key ; pod:athlete ?athlete }"
MENTIONS = "SELECT (COUNT(*) AS ?number) WHERE { ?told pod:athlete ?athlete }"
COACHES = "SELECT ?athlete WHERE { ?athlete a sport:Associate }"
BY_END = """
SELECT ?athlete WHERE {
  ?summary a pod:AthleteSummary ; pod:athlete ?athlete . FILTER(STRENDS(STR(?athlete), ?end))
}"""
LABEL = "SELECT ?label WHERE { ?athlete rdfs:label ?label }"
DETAILS = """
SELECT ?property ?value ?label WHERE {
  ?summary a pod:AthleteSummary ; pod:athlete ?athlete ; ?property ?value .
  OPTIONAL { ?value skos:prefLabel ?label }
}"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What tells one athlete from another of the same name; ``score`` (0 to 100) is how alike the names are
    written.
    """

    athlete: Athlete
    names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    sex: str | None = None
    disciplines: tuple[str, ...] = ()
    first: int | None = None
    last: int | None = None
    score: float = 100.0

    def __str__(self) -> str:
        """``Sifan Hassan (NED, women, mile, 2019-2022) [sifan-hassan]``."""
        years = f"{self.first}-{self.last}" if self.first != self.last else str(self.first or "")
        known = [*self.countries, self.sex or "", *self.disciplines[:3], years]
        told = ", ".join(part for part in known if part)
        return f"{self.athlete.name}{f' ({told})' if told else ''} [{local(self.athlete.iri)}]"


class AmbiguousName(QuestionError):
    """A name that several athletes have; ``candidates`` are they."""

    def __init__(self, name: str, candidates: tuple[Candidate, ...]) -> None:
        lines = "\n".join(f"  {candidate}" for candidate in candidates)
        super().__init__(f"{name!r} may be any of these; give the full name, or what stands in brackets:\n{lines}")
        self.candidates = candidates


class UnknownName(QuestionError):
    """A name that the graph does not know; ``suggestions`` are written alike."""

    def __init__(self, name: str, suggestions: tuple[Candidate, ...]) -> None:
        lines = "\n".join(f"  {candidate}" for candidate in suggestions)
        hint = f"; near matches:\n{lines}" if lines else " and none that is written alike"
        super().__init__(f"the graph knows no athlete {name!r}{hint}")
        self.suggestions = suggestions


def find_athlete(store: Store, name: str) -> Athlete:
    """The one athlete that a full or partial name means, or an IRI, or the last part of one (``sifan-hassan``).

    Where several are called alike and the graph tells of one above all, it is that one. Raises AmbiguousName with the
    candidates, UnknownName with near matches.
    """
    chosen = by_iri(store, name)
    if chosen is not None:
        return chosen
    same = of_key(store, name)
    if len(same) == 1:
        return athlete(store, same[0])
    if prevailing := of_one_name(store, name, same):
        return prevailing
    spellings = spellings_with(store, longest_word(name))
    asked = match(name, spellings)
    if asked.kind == "near":
        asked = match(name, spellings_with(store, ""))
    if asked.kind == "near":
        raise UnknownName(
            name, tuple(candidate(store, key, score) for key, score in zip(asked.keys, asked.scores, strict=True))
        )
    if len(asked.keys) > 1:
        if prevailing := of_one_name(store, name, asked.keys):
            return prevailing
        raise AmbiguousName(name, tuple(sorted((candidate(store, key) for key in asked.keys), key=by_name)))
    return athlete(store, asked.keys[0])


def of_one_name(store: Store, name: str, keys: Sequence[str]) -> Athlete | None:
    """Of several athletes that are called alike the one of whom the graph tells three times as much as of all the
    others, who are that one badly told, as a rule; the choice is logged. None where nobody stands out so far.
    """
    found = [athlete(store, key) for key in keys]
    if len(found) < 2 or len({folded(one.name) for one in found}) > 1:
        return None
    told = sorted(((mentions(store, one), one) for one in found), reverse=True)
    if told[0][0] < PREVAILS * sum(number for number, _ in told[1:]):
        return None
    others = ", ".join(sorted(local(one.iri) for _, one in told[1:]))
    log.warning("podium: %s is taken as %s; others of that name: %s", name, candidate(store, told[0][1].iri), others)
    return told[0][1]


def mentions(store: Store, who: Athlete) -> int:
    """How many claims and results are of an athlete."""
    return next((number(row["number"]) or 0 for row in store.select(MENTIONS, {"athlete": NamedNode(who.iri)})), 0)


def longest_word(name: str) -> str:
    """What every spelling of the name must contain; initials stand for words, so the longest word is the safest."""
    return max(folded(name).split(), key=len, default="")


def of_key(store: Store, name: str) -> list[str]:
    """The athletes with exactly this spelling, if it has two words or more: found without reading other names."""
    key = folded(name)
    if " " not in key:
        return []
    return [text(row["athlete"]) for row in store.select(SAME_KEY, {"key": Literal(key)})]


def by_iri(store: Store, name: str) -> Athlete | None:
    """The athlete that is named by the IRI or its end, if there is exactly one."""
    if name.startswith(("http://", "https://")):
        return athlete(store, name)
    if ("-" not in name and "/" not in name) or " " in name.strip():
        return None
    end = Literal(f"/{name.strip().lstrip('/')}")
    found = sorted(text(row["athlete"]) for row in store.select(BY_END, {"end": end}))
    exact = [iri for iri in found if local(iri) == name or name.count("/")]
    return athlete(store, exact[0]) if len(exact) == 1 else None


def spellings_with(store: Store, part: str) -> dict[str, list[str]]:
    """The folded spellings of all athletes, or of those with ``part`` in one."""
    rows = store.select(KEYS_WITH, {"part": Literal(part)}) if part else store.select(ALL_KEYS)
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(text(row["athlete"]), []).append(text(row["key"]))
    coaches = {text(row["athlete"]) for row in store.select(COACHES)}
    return {athlete: names for athlete, names in found.items() if athlete not in coaches}


def athlete(store: Store, iri: str) -> Athlete:
    """The athlete of an IRI with the name that the graph prefers; raises UnknownName."""
    labels = sorted(text(row["label"]) for row in store.select(LABEL, {"athlete": NamedNode(iri)}))
    if not labels:
        raise UnknownName(iri, ())
    return Athlete(iri, labels[0])


def candidate(store: Store, iri: str, score: float = 100.0) -> Candidate:
    """What the graph knows to tell an athlete from others."""
    known: dict[str, list[str]] = {}
    for row in store.select(DETAILS, {"athlete": NamedNode(iri)}):
        known.setdefault(local(text(row["property"])), []).append(label_of(row))
    years = {name: int(known[name][0]) if name in known else None for name in ("firstYear", "lastYear")}
    return Candidate(
        athlete=athlete(store, iri),
        names=ordered(known.get("name", ())),
        countries=ordered(known.get("countryCode", ())),
        sex=next((sex_word(value) for value in known.get("sex", ())), None),
        disciplines=ordered(known.get("discipline", ())),
        first=years["firstYear"],
        last=years["lastYear"],
        score=score,
    )


def label_of(row: QuerySolution) -> str:
    """The label of a concept, else the value itself; the sex stays a concept."""
    if row["label"] is not None and local(text(row["property"])) != "sex":
        return text(row["label"])
    return text(row["value"])


def ordered(values: Iterable[str]) -> tuple[str, ...]:
    """Each value once, sorted."""
    return tuple(sorted(set(values)))


def by_name(one: Candidate) -> tuple[str, str]:
    """Candidates stand in order of name."""
    return slug(one.athlete.name), one.athlete.iri
