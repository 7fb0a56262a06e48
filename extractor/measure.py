"""How good an extraction is: precision, recall and F1 by type and slot, every fault, how true confidences are."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from extractor.evaluate import PRIMARY, SECONDARY, Record, derivable, pairing, slots_of
from extractor.normalize.compare import same_slot

KINDS = (*PRIMARY, *SECONDARY)


@dataclass(slots=True)
class Count:
    """Hits, what was wrongly found, what was missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Of what was found, how much is right; 0 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """Of what is there, how much was found; 0 where nothing is there."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def add(self, other: Count) -> None:
        """Count on."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed


@dataclass(frozen=True, slots=True)
class Fault:
    """What is not as in the gold: a fact too many (``wrong``), too few (``missed``), or with other ``slots``."""

    what: Literal["wrong", "missed", "slots"]
    article: str
    fact: Record
    differences: tuple[tuple[str, Any, Any], ...] = ()
    """(slot, gold value, found value) of a fact that is right but for these."""


@dataclass(slots=True)
class Measure:
    """What was counted over articles.

    ``judged`` are (confidence, is it right) of every found fact that counts; ``hits`` and ``wrong`` tell each fact by
    article and content, so that two measures can be compared.
    """

    facts: dict[str, Count] = field(default_factory=lambda: {kind: Count() for kind in KINDS})
    slots_by_type: dict[str, Count] = field(default_factory=lambda: {kind: Count() for kind in KINDS})
    slots: dict[str, Count] = field(default_factory=dict)
    confusions: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    """(slot, gold value, found value)."""
    faults: list[Fault] = field(default_factory=list)
    judged: list[tuple[float, bool]] = field(default_factory=list)
    hits: set[str] = field(default_factory=set)
    wrong: set[str] = field(default_factory=set)

    def total(self, kinds: Iterable[str] = PRIMARY) -> Count:
        """The facts of several types together."""
        return summed(self.facts[kind] for kind in kinds)

    def total_slots(self, kinds: Iterable[str] = PRIMARY) -> Count:
        """The slots of several types together."""
        return summed(self.slots_by_type[kind] for kind in kinds)


def summed(counts: Iterable[Count]) -> Count:
    """Counts together."""
    out = Count()
    for count in counts:
        out.add(count)
    return out


def measure(articles: Iterable[tuple[str, Sequence[Record], Sequence[Record]]]) -> Measure:
    """Judge (article id, gold facts, found facts), both in their JSON form."""
    out = Measure()
    for article, gold, found in articles:
        performances = [fact for fact in gold if fact["type"] == "performance"]
        for kind in KINDS:
            golds = [fact for fact in gold if fact["type"] == kind]
            judge(out, article, kind, golds, [fact for fact in found if fact["type"] == kind], performances)
    return out


def judge(
    out: Measure,
    article: str,
    kind: str,
    golds: Sequence[Record],
    found: Sequence[Record],
    performances: Sequence[Record],
) -> None:
    """Count the facts of one type in one article.

    A defeat that finishing places imply counts neither way; a missed fact loses all its slots.
    """
    pairs = pairing(golds, found)
    paired = {j for _, j, _ in pairs}
    extra = [
        fact
        for j, fact in enumerate(found)
        if j not in paired and not (kind == "defeat" and derivable(fact, performances))
    ]
    hit = {i for i, _, _ in pairs}
    missed = [fact for i, fact in enumerate(golds) if i not in hit]
    out.facts[kind].add(Count(len(pairs), len(extra), len(missed)))
    for i, j, _ in pairs:
        count_slots(out, kind, article, golds[i], found[j])
        out.judged.append((confidence(found[j]), True))
        out.hits.add(told(article, golds[i]))
    for fact in extra:
        count_all(out, kind, fact, Count(wrong=1))
        out.judged.append((confidence(fact), False))
        out.wrong.add(told(article, fact))
        out.faults.append(Fault("wrong", article, fact))
    for fact in missed:
        count_all(out, kind, fact, Count(missed=1))
        out.faults.append(Fault("missed", article, fact))


def count_slots(out: Measure, kind: str, article: str, gold: Record, found: Record) -> None:
    """Compare the slots of a gold fact and the one that was found for it."""
    wanted, given = slots_of(gold), slots_of(found)
    differences = []
    for slot in sorted({*wanted, *given}):
        right = slot in wanted and slot in given and same_slot(slot, wanted[slot], given[slot])
        count = Count(int(right), int(not right and slot in given), int(not right and slot in wanted))
        out.slots.setdefault(slot, Count()).add(count)
        out.slots_by_type[kind].add(count)
        if not right and slot in wanted:
            differences.append((slot, wanted[slot], given.get(slot)))
            out.confusions[slot, shown(wanted[slot]), shown(given.get(slot, "-"))] += 1
    if differences:
        out.faults.append(Fault("slots", article, gold, tuple(differences)))


def count_all(out: Measure, kind: str, fact: Record, count: Count) -> None:
    """Count every slot of a fact that is wrong or missed as a whole."""
    for slot in slots_of(fact):
        out.slots.setdefault(slot, Count()).add(count)
        out.slots_by_type[kind].add(count)


def confidence(fact: Record) -> float:
    """How sure the extractor was; 1 where it does not say."""
    return float(fact.get("confidence", 1))


def told(article: str, fact: Record) -> str:
    """A fact in one line: article, type and slots."""
    slots = ", ".join(f"{name}={shown(value)}" for name, value in slots_of(fact).items())
    return f"{article}: {fact['type']}: {slots}"


def shown(value: Any) -> str:
    """A slot's value in words."""
    return "+".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


@dataclass(frozen=True, slots=True)
class Bin:
    """Facts of like confidence: from ``low`` up to ``high``, the mean confidence, and how many of them are right."""

    low: float
    high: float
    facts: int
    confidence: float
    right: float


def calibration(judged: Sequence[tuple[float, bool]], bins: int = 10) -> list[Bin]:
    """The reliability curve in bins of equal width (Guo et al., On Calibration of Modern Neural Networks, 2017)."""
    found = []
    for number in range(bins):
        low, high = number / bins, (number + 1) / bins
        inside = [pair for pair in judged if low < pair[0] <= high or (number == 0 and pair[0] == 0)]
        if inside:
            mean = sum(sure for sure, _ in inside) / len(inside)
            found.append(Bin(low, high, len(inside), mean, sum(right for _, right in inside) / len(inside)))
    return found


def calibration_error(judged: Sequence[tuple[float, bool]], bins: int = 10) -> float:
    """The expected calibration error: the mean gap between confidence and share of right facts, weighed by facts.

    >>> round(calibration_error([(0.9, True), (0.9, False)]), 6)
    0.4
    """
    total = len(judged) or 1
    return sum(one.facts * abs(one.confidence - one.right) for one in calibration(judged, bins)) / total


def kept(measured: Measure) -> dict[str, list[str]]:
    """What :func:`compared` needs of a measure, short enough to be a file of the project: fingerprints of facts."""
    return {"hits": sorted(map(print_of, measured.hits)), "wrong": sorted(map(print_of, measured.wrong))}


def print_of(fact: str) -> str:
    """A short fingerprint of a fact in one line."""
    return hashlib.sha256(fact.encode()).hexdigest()[:10]


def compared(now: Measure, before: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """What has changed since a measure that was kept: facts gained and lost, new faults, and prints of those cured."""
    hits, wrong = set(before.get("hits", ())), set(before.get("wrong", ()))
    missed = [told(fault.article, fault.fact) for fault in now.faults if fault.what == "missed"]
    return {
        "gained": sorted(fact for fact in now.hits if print_of(fact) not in hits),
        "lost": sorted(fact for fact in missed if print_of(fact) in hits),
        "new fault": sorted(fact for fact in now.wrong if print_of(fact) not in wrong),
        "fault cured": sorted(wrong - set(map(print_of, now.wrong))),
    }
