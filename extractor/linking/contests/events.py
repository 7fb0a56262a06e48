"""The event of a comparison: what its clause names, what its two people run, what its competition holds alone."""

from __future__ import annotations

import re
from collections import Counter

from extractor.analysis import Analysis
from extractor.discourse.context import plausible_mark
from extractor.gazetteer import disciplines
from extractor.linking.anchors import Anchor, Hands, options_of
from extractor.linking.contests.clauses import aside, asides, implied_event, region
from extractor.linking.contests.forms import Contest
from extractor.linking.cues import is_epithet
from extractor.linking.features import prefixed
from extractor.linking.items import Row
from extractor.linking.model import Weights, probabilities
from extractor.linking.phrases import Line
from extractor.linking.slots import Options, Slot
from extractor.spans import MarkMention

#: Distances that only walkers race over, with few exceptions, and how an article tells that it is of walkers.
WALKED = ("20km", "35km", "50km")
WALKING = re.compile(r"(?i)\b(?:walk|walks|walkers?|walked|walking)\b")


def disciplines_for(analysis: Analysis, number: int, contest: Contest, two: tuple[int, int], hands: Hands) -> Options:
    """The events that a comparison may speak of."""
    row = analysis.rows[number]
    winner, loser = two
    options = options_of(analysis, Anchor(number, contest.trigger, "place"), winner, "discipline", hands, {})
    other = hands.before(number, loser).owner_discipline
    own = hands.before(number, winner).owner_discipline
    low, high, relative = region(row, contest)
    inside = {getattr(row.items[i].mention, "key", None) for i in row.of_kind("DISC") if low <= i <= high}
    share = Counter(d.key for d in analysis.reading.disciplines if not d.weak)
    whole = max(1, sum(share.values()))
    values, origins, features = list(options.values), list(options.origins), [list(f) for f in options.features]
    if other and other not in values:
        values.append(other)
        origins.append("loser")
        features.append(list(prefixed("loser", ["bias"])))
    kept = [i for i, v in enumerate(values) if v is None or runs(analysis, row, contest, v)]
    values, origins, features = [values[i] for i in kept], [origins[i] for i in kept], [features[i] for i in kept]
    for value, origin, given in zip(values, origins, features, strict=True):
        given += [
            f"x:{origin}:own:{value == own}:loser:{value == other}",
            f"x:inside:{value in inside}:{bool(inside)}:{relative}",
        ]
        given.append(f"x:share:{int(4 * share[value] / whole) if value else 'none'}")
    return Options(tuple(values), tuple(origins), tuple(tuple(f) for f in features))


def runs(analysis: Analysis, row: Row, contest: Contest, key: str) -> bool:
    """Whether the marks in the clause of a comparison can be of an event."""
    low, high, _ = region(row, contest)
    marks = [row.items[i].mention for i in row.of_kind("MARK") if low <= i <= high]
    return all(plausible_mark(m.mark, key, stated=m.unit_stated) for m in marks if isinstance(m, MarkMention))


def named_event(analysis: Analysis, number: int, contest: Contest, competition: str | None) -> Slot | None:
    """The event that the clause names for the race itself, or that the competition holds alone; None where neither does."""
    row = analysis.rows[number]
    low, high, _ = region(row, contest)
    implied = implied_event(competition)
    beside = asides(Line(row, analysis.reading.doc), contest)
    mine = [i for i in row.of_kind("DISC") if low <= i <= high and not is_epithet(row, i) and not aside(row, i, low)]
    mine = [i for i in mine if not any(a < i < b for a, b in beside) and not stretch(row, i)]
    named = [getattr(row.items[i].mention, "key", None) for i in row.of_kind("COMP") if low <= i <= high]
    implied = implied or next((e for e in map(implied_event, named) if e), None)
    mine = [i for i in mine if runs(analysis, row, contest, str(getattr(row.items[i].mention, "key", None)))]
    keys = [getattr(row.items[i].mention, "key", None) for i in mine]
    mine = [
        i
        for i, key in zip(mine, keys, strict=True)
        if key in disciplines() and (implied is None or implied in str(key))
    ]
    if mine:
        nearest = min(mine, key=lambda i: (abs(i - contest.trigger), i))
        return Slot(getattr(row.items[nearest].mention, "key", None), 1.0, "here")
    return Slot(implied, 1.0, "competition") if implied in ("marathon", "half marathon", "mile") else None


def stretch(row: Row, place: int) -> bool:
    """``with two miles left``, ``800m from home``: how far it was, no event."""
    after = [item.word for item in row.items[place + 1 : place + 3]]
    return after[:1] in (["left"], ["remaining"], ["out"]) or after in (["to", "go"], ["to", "run"], ["from", "home"])


def of_walks(analysis: Analysis, walked: str, event: Slot) -> bool:
    """Whether an article speaks of a distance as a walk."""
    keys = Counter(d.key for d in analysis.reading.disciplines)
    if keys[walked] and keys[walked] >= keys[str(event.value)]:
        return True
    return event.value in WALKED and bool(WALKING.search(analysis.reading.text))


def best_value(weights: Weights, options: Options) -> Slot:
    """The likeliest event; candidates of one value add up."""
    chances = probabilities(weights.get("defeat.discipline", {}), options.features)
    sums: dict[str | None, float] = {}
    first: dict[str | None, str] = {}
    for value, origin, chance in zip(options.values, options.origins, chances, strict=True):
        sums[value] = sums.get(value, 0.0) + chance
        first.setdefault(value, origin)
    best = max(sums, key=lambda v: (sums[v], v or ""))
    return Slot(best, sums[best], first[best])
