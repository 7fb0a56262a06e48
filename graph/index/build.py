"""Making the index of who beat whom: one pass over the results, one over the races, one over the victories."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from pyoxigraph import NamedNode

from graph.index.layout import DERIVED, STATED, Part, numbers, texts
from graph.lookup import Lookup
from graph.projection import PAIRS, RELATIONS
from graph.rows import RaceInfo
from graph.store import Store
from graph.terms import text
from ontology.vocab import POD

Row: TypeAlias = "NDArray[np.uint32]"
RESULTS = "SELECT ?result WHERE { ?result a pod:Result }"
SLOT = "SELECT ?node ?value WHERE { ?node ?slot ?value }"
NAMES = """
SELECT ?node ?label WHERE { ?summary a pod:AthleteSummary ; pod:athlete ?node . ?node rdfs:label ?label }"""
NONE = 0xFFFFFFFF
BITS = {POD.saidToBeat: STATED, POD.aheadOf: DERIVED}


class Unfit(ValueError):
    """A store that the index cannot speak for: it is asked itself."""


@dataclass(slots=True)
class Runs:
    """The results of the store in order of their IRIs; athletes, races and confidences by number."""

    results: list[str]
    athletes: list[str]
    races: list[str]
    confidences: list[str]
    athlete: Row
    race: Row
    confidence: Row
    number: dict[str, int]


def parts(store: Store) -> dict[str, Part]:
    """All parts of the index; raises Unfit where a result is of two athletes or races, or a victory has no results."""
    runs = read_runs(store)
    infos = race_texts(store, runs.races)
    better, worse, said = read_links(store, runs)
    check(runs, better, worse)
    winner, loser = runs.athlete[better], runs.athlete[worse]
    order = np.lexsort((worse, better, loser, winner))
    better, worse, said, winner, loser = better[order], worse[order], said[order], winner[order], loser[order]
    back = np.lexsort((np.arange(len(winner)), winner, loser)).astype(np.uint32)
    return {
        **texts("athletes", runs.athletes),
        **texts("names", athlete_names(store, runs.athletes)),
        **texts("races", infos),
        **texts("results", runs.results),
        **texts("confidences", runs.confidences),
        "race of result": numbers("I", runs.race),
        "confidence of result": numbers("I", runs.confidence),
        "better": numbers("I", better),
        "worse": numbers("I", worse),
        "said": numbers("B", said),
        "losers": numbers("I", loser),
        "victories of": numbers("I", bounds(winner, len(runs.athletes))),
        "winners": numbers("I", winner[back]),
        "defeats": numbers("I", back),
        "defeats of": numbers("I", bounds(loser[back], len(runs.athletes))),
    }


def check(runs: Runs, *ends: Row) -> None:
    """Raise Unfit where a result of a victory has no athlete or no race."""
    for values, row in ((runs.athletes, runs.athlete), (runs.races, runs.race)):
        if values[:1] == [""] and any((row[end] == 0).any() for end in ends):
            raise Unfit("a victory of a result without athlete or race")


def bounds(row: Row, count: int) -> Row:
    """Where each number of a sorted row begins, and its end."""
    return np.searchsorted(row, np.arange(count + 1)).astype(np.uint32)


def read_runs(store: Store) -> Runs:
    """The results, one scan a slot: looking up the slots of each result takes twice as long. Raises Unfit."""
    results = sorted({text(row["result"]) for row in store.select(RESULTS)})
    number = {result: position for position, result in enumerate(results)}
    athletes, athlete = read_slot(store, POD.athlete, number)
    races, race = read_slot(store, POD.race, number)
    confidences, confidence = read_slot(store, POD.confidence, number, "1")
    return Runs(results, athletes, races, confidences, athlete, race, confidence, number)


def read_slot(store: Store, slot: NamedNode, number: Mapping[str, int], default: str = "") -> tuple[list[str], Row]:
    """The values of a slot in order, and which one each result has; the default where it has none.

    Raises Unfit for a result with two.
    """
    seen: dict[str, int] = {}
    told = array("I", [NONE]) * len(number)
    for row in store.select(SLOT, {"slot": slot}):
        result = number.get(text(row["node"]))
        if result is not None:
            value = seen.setdefault(text(row["value"]), len(seen))
            if told[result] not in (NONE, value):
                raise Unfit(f"{row['node']} has two values of {slot}")
            told[result] = value
    found = np.array(told, dtype=np.uint32)
    if (found == NONE).any():
        found[found == NONE] = seen.setdefault(default, len(seen))
    values = sorted(seen)
    rank = np.empty(len(seen), dtype=np.uint32)
    rank[[seen[value] for value in values]] = np.arange(len(seen), dtype=np.uint32)
    return values, rank[found]


def read_links(store: Store, runs: Runs) -> tuple[Row, Row, NDArray[np.uint8]]:
    """The two results of each victory, and how it is known; each pair once."""
    pairs = array("Q")
    kinds: list[NDArray[np.uint8]] = []
    count = len(runs.results)
    for relation in RELATIONS:
        before = len(pairs)
        pairs.extend(found_pairs(store, runs, relation))
        kinds.append(np.full(len(pairs) - before, BITS[relation], dtype=np.uint8))
    if not pairs:
        none = np.array([], dtype=np.uint32)
        return none, none, np.array([], dtype=np.uint8)
    every, said = np.frombuffer(pairs, dtype=np.uint64), np.concatenate(kinds)
    order = np.argsort(every, kind="stable")
    every, said = every[order], said[order]
    first = np.flatnonzero(np.concatenate(([True], every[1:] != every[:-1])))
    each = every[first]
    return (each // count).astype(np.uint32), (each % count).astype(np.uint32), np.bitwise_or.reduceat(said, first)


def found_pairs(store: Store, runs: Runs, relation: NamedNode) -> Iterator[int]:
    """The pairs of one relation, each as one number; raises Unfit for an end that is no result."""
    count, number = len(runs.results), runs.number
    try:
        for row in store.select(PAIRS, {"relation": relation}):
            yield number[text(row["better"])] * count + number[text(row["worse"])]
    except KeyError as error:
        raise Unfit(f"{error} is in a victory, and no result with athlete and race") from error


def race_texts(store: Store, races: list[str]) -> Iterator[str]:
    """What is known of each race, as JSON."""
    lookup = Lookup(store)
    told = {info.iri: race_text(info) for info in lookup.each_race(None)}
    for iri in races:
        yield "" if not iri else told.get(iri) or race_text(lookup.race(iri))


def race_text(info: RaceInfo) -> str:
    """A race as JSON, its slots in order."""
    return json.dumps(astuple(info), ensure_ascii=False, separators=(",", ":"))


def athlete_names(store: Store, athletes: list[str]) -> Iterator[str]:
    """The preferred name of each athlete."""
    lookup = Lookup(store)
    labels: dict[str, str] = {}
    for row in store.select(NAMES):
        node, label = text(row["node"]), text(row["label"])
        labels[node] = min(labels.get(node, label), label)
    for iri in athletes:
        yield "" if not iri else labels.get(iri) or lookup.name(iri)
