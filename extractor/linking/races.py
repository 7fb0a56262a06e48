"""The race of a comparison: its event and occasion, chosen among what its clause names, what was in hand, and what its two people run."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from extractor.analysis import Analysis
from extractor.discourse.context import plausible_mark, titled
from extractor.discourse.occasions import Occasion
from extractor.gazetteer import disciplines
from extractor.linking.anchors import Anchor, Hands, occasions_for, options_of
from extractor.linking.contest_clauses import aside, elsewhere, implied_event, region, reported
from extractor.linking.contest_forms import Contest
from extractor.linking.contest_priors import prior_person
from extractor.linking.contest_repeats import repeated
from extractor.linking.contests import contests, worth_reading
from extractor.linking.cues import is_epithet
from extractor.linking.features import prefixed
from extractor.linking.items import Row
from extractor.linking.labels import Gold, of_type, shares, slot_right
from extractor.linking.model import Example, Weights, probabilities
from extractor.linking.pairs import person_at
from extractor.linking.phrases import PRIOR, Line, apposition_end
from extractor.linking.slots import Options, Slot
from extractor.normalize.compare import same_name
from extractor.spans import MarkMention

#: Distances that only walkers race over, with few exceptions, and how an article tells that it is of walkers.
WALKED = ("20km", "35km", "50km")
WALKING = re.compile(r"(?i)\b(?:walk|walks|walkers?|walked|walking)\b")
#: Where the event of a list of past races comes from; one that was merely in hand is not theirs.
TOLD = ("here", "likely", "competition")
LEAST = 0.5
SURE = 0.8
LEAST_EVENT = 0.75


def all_contests(analysis: Analysis) -> Iterator[tuple[int, Contest]]:
    """The comparisons of the body with the numbers of their rows."""
    body = analysis.reading.article.body_start
    for number, row in enumerate(analysis.rows):
        if row.sentence.start >= body and worth_reading(row):
            for contest in contests(Line(row, analysis.reading.doc)):
                if contest.sure and contest.people() and (not row.sentence.quoted or reported(row, contest)):
                    yield number, contest


def persons_of(analysis: Analysis, number: int, contest: Contest) -> tuple[int, int] | None:
    """The persons of winner and loser; None where one that the text before should name is nobody."""
    row = analysis.rows[number]
    places = (contest.winner, contest.loser)
    named = [person_at(row, p) for p in contest.people()]
    persons = analysis.people.persons
    if len(named) == 2:
        return (
            (named[0], named[1]) if named[0] != named[1] and persons[named[0]].team == persons[named[1]].team else None
        )
    prior = prior_person(analysis, number, contest, named[0])
    if prior is None:
        return None
    return (prior, named[0]) if places[0] == PRIOR else (named[0], prior)


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


def occasions_of(
    analysis: Analysis, number: int, contest: Contest, hands: Hands, known: dict[str, str | None]
) -> tuple[tuple[Occasion, ...], tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The occasions that a comparison may speak of."""
    row = analysis.rows[number]
    values, origins, features = occasions_for(analysis, Anchor(number, contest.trigger, "place"), hands, known)
    low, high, relative = region(row, contest)
    local = [o for o in values if o.low >= 0 and low <= o.low <= high]
    out = []
    for value, origin, given in zip(values, origins, features, strict=True):
        extra = [f"x:{origin}:local:{value in local}:{min(len(local), 2)}:{relative}"]
        out.append((*given, *extra))
    return values, origins, tuple(out)


def races_of(
    analysis: Analysis, weights: Weights, number: int, contest: Contest, two: tuple[int, int], hands: Hands
) -> list[dict[str, Slot]]:
    """The races of a comparison: one, or those of a list (``second to X in Athens and Seville``)."""
    race = race_of(analysis, weights, number, contest, two, hands)
    several = repeated(analysis.rows[number], contest, hands.occasions.of_row(number))
    if several and race["discipline"].origin not in TOLD:
        race["discipline"] = Slot(None, race["discipline"].chance, "none")
    slots = ("competition", "venue", "date")
    return [race | {s: Slot(v, SURE, "list") for s, v in zip(slots, o.slots(), strict=True)} for o in several] or [race]


def race_of(
    analysis: Analysis, weights: Weights, number: int, contest: Contest, two: tuple[int, int], hands: Hands
) -> dict[str, Slot]:
    """Discipline, competition, venue and date; what the clause names itself goes before what is likely, and what is not likely
    stays open."""
    options = disciplines_for(analysis, number, contest, two, hands)
    event = best_value(weights, options)
    known = {"discipline": event.value, "discipline_origin": event.origin}
    values, origins, features = occasions_of(analysis, number, contest, hands, known)
    chances = settled(
        Line(analysis.rows[number], analysis.reading.doc),
        contest,
        values,
        probabilities(weights.get("defeat.occasion", {}), features),
    )
    best = max(range(len(values)), key=lambda i: (chances[i], -i))
    out = {}
    for place, slot in enumerate(("competition", "venue", "date")):
        value = values[best].slots()[place]
        if (
            slot == "date"
            and value
            and origins[best] != "here"
            and (values[best].competition is None or titled(str(values[best].competition)))
        ):
            value = value[:7]
        value, same = agreed([v.slots()[place] for v in values], chances, value, SURE if slot == "date" else LEAST)
        out[slot] = Slot(value, same, origins[best])
    event = replace(event, origin="likely") if event.origin == "here" else event
    event = named_event(analysis, number, contest, out["competition"].value) or event
    walked = f"{event.value} race walk"
    if walked in disciplines() and (
        implied_event(out["competition"].value) == "race walk" or of_walks(analysis, walked, event)
    ):
        event = replace(event, value=f"{event.value} race walk")
    if event.origin == "main" and origins[best] == "here":  # a race of its own, not that of the headline
        event = Slot(None, event.chance, "none")
    return {"discipline": event if event.chance >= LEAST_EVENT else Slot(None, event.chance, "none"), **out}


def agreed(
    values: Sequence[str | None], chances: Sequence[float], value: str | None, least: float
) -> tuple[str | None, float]:
    """A value on which enough of the occasions agree, with how many do; a date as precise as they do; else None."""
    same = 0.0
    for form in dict.fromkeys((value, value[:7], value[:4]) if value and value[:4].isdigit() else (value,)):
        same = sum(c for c, v in zip(chances, values, strict=True) if v == form or (form and dated(v, form)))
        if same >= least:
            return form, same
    return None, same


def dated(value: str | None, form: str) -> bool:
    """Whether a date says what a less precise one says."""
    return value is not None and form[:4].isdigit() and value.startswith(form)


def settled(line: Line, contest: Contest, values: Sequence[Occasion], chances: Sequence[float]) -> list[float]:
    """The chances of the occasions where the clause of the comparison names one: the nearest to its words has all of them, else those
    of other clauses have none."""
    low, high, relative = region(line.row, contest)
    asides = [(p, apposition_end(line, p + 2) or p) for p in contest.people() if line.word(p + 1) == ","]
    local = [
        i
        for i, o in enumerate(values)
        if o.low >= 0
        and low <= o.low <= high
        and not o.ahead
        and not any(a < o.low < b for a, b in asides)
        and not elsewhere(line, contest, o)
    ]
    if local:
        nearest = min(
            local, key=lambda i: (min(abs(values[i].low - contest.trigger), abs(values[i].high - contest.trigger)), i)
        )
        return [float(i == nearest) for i in range(len(values))]
    free = [
        0.0 if o.low >= 0 and (o.low > high or (relative and o.low < low)) else c
        for o, c in zip(values, chances, strict=True)
    ]
    whole = sum(free) or 1.0
    return [c / whole for c in free]


def named_event(analysis: Analysis, number: int, contest: Contest, competition: str | None) -> Slot | None:
    """The event that the clause names for the race itself, or that the competition holds alone; None where neither does."""
    row = analysis.rows[number]
    low, high, _ = region(row, contest)
    implied = implied_event(competition)
    mine = [i for i in row.of_kind("DISC") if low <= i <= high and not is_epithet(row, i) and not aside(row, i, low)]
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


Worth = Callable[[Occasion, Gold], float]


def examples(analysis: Analysis, gold: Sequence[Gold], hands: Hands, worth: Worth) -> Iterator[Example]:
    """The right events and occasions of the comparisons that gold facts hold."""
    defeats = of_type(gold, "defeat")
    names = [p.name for p in analysis.people.persons]
    for number, contest in all_contests(analysis) if defeats else ():
        two = persons_of(analysis, number, contest)
        if two is None:
            continue
        row = analysis.rows[number]
        winner, loser = names[two[0]], names[two[1]]
        sentence = analysis.reading.sentence_text(row.sentence)
        mine = [d for d in defeats if same_name(winner, str(d["winner"])) and same_name(loser, str(d["loser"]))]
        mine = [d for d in mine if shares(d["evidence"], sentence)] or mine[:1]
        if not mine:
            continue
        options = disciplines_for(analysis, number, contest, two, hands)
        right = frozenset(i for i, v in enumerate(options.values) if slot_right("discipline", v, mine))
        if right and len(right) < len(options.values):
            yield Example("defeat.discipline", options.features, right)
        chosen = min(right) if right else 0
        known = {"discipline": options.values[chosen], "discipline_origin": options.origins[chosen]}
        values, _, features = occasions_of(analysis, number, contest, hands, known)
        worths = [max(worth(v, f) for f in mine) for v in values]
        if min(worths) < max(worths):
            yield Example("defeat.occasion", features, frozenset(i for i, w in enumerate(worths) if w == max(worths)))


def copied(example: Example) -> Iterator[Example]:
    """The events and occasions of finishing places teach those of comparisons, too."""
    if example.task in ("place.discipline", "place.occasion"):
        yield Example(example.task.replace("place.", "defeat."), example.candidates, example.right)
