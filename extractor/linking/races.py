"""The race of a comparison: its event and occasion, chosen among what its clause names, what was in hand, and what its two people run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from extractor.analysis import Analysis
from extractor.discourse.context import titled
from extractor.discourse.occasions import Occasion
from extractor.gazetteer import disciplines
from extractor.linking.anchors import Anchor, Hands, occasions_for
from extractor.linking.contests.clauses import asides, elsewhere, implied_event, region, reported
from extractor.linking.contests.contests import contests, worth_reading
from extractor.linking.contests.events import best_value, disciplines_for, named_event, of_walks
from extractor.linking.contests.forms import Contest
from extractor.linking.contests.priors import prior_person
from extractor.linking.contests.repeats import repeated
from extractor.linking.cues import is_epithet
from extractor.linking.items import Row
from extractor.linking.labels import Gold, of_type, shares, slot_right
from extractor.linking.model import Example, Weights, probabilities
from extractor.linking.pairs import person_at
from extractor.linking.phrases import PRIOR, Line
from extractor.linking.slots import Slot
from extractor.linking.titles.events import COMBINED
from extractor.normalize.compare import same_name

#: Where the event of a list of past races comes from; one that was merely in hand is not theirs.
TOLD = ("here", "likely", "competition")
LEAST = 0.5
SURE = 0.8
LEAST_EVENT = 0.9


def all_contests(analysis: Analysis) -> Iterator[tuple[int, Contest]]:
    """The comparisons of the body with the numbers of their rows."""
    body = analysis.reading.article.body_start
    for number, row in enumerate(analysis.rows):
        if row.sentence.start >= body and worth_reading(row):
            for contest in contests(Line(row, analysis.reading.doc)):
                if (
                    contest.sure
                    and contest.people()
                    and (not row.sentence.quoted or reported(analysis.reading.text, row, contest))
                ):
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
    if event.value in COMBINED and only_called(analysis.rows[number], str(event.value)):
        event = Slot(None, event.chance, "none")
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
    if not_yet(analysis, out["date"].value):
        out |= {slot: Slot(None, out[slot].chance, "none") for slot in ("competition", "date")}
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


def only_called(row: Row, event: str) -> bool:
    """``the heptathlete X beat them over hurdles``: whether a row names an event only by what somebody is called."""
    named = [i for i in row.of_kind("DISC") if getattr(row.items[i].mention, "key", None) == event]
    return bool(named) and all(is_epithet(row, i) for i in named)


def not_yet(analysis: Analysis, date: str | None) -> bool:
    """Whether a date lies behind the day of the article: no race has been run then."""
    published = analysis.reading.article.published or ""
    return bool(date and published) and str(date) > published[: len(str(date))]


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
    beside = asides(line, contest)
    local = [
        i
        for i, o in enumerate(values)
        if o.low >= 0
        and low <= o.low <= high
        and not o.ahead
        and not any(a < o.low < b for a, b in beside)
        and not elsewhere(line, contest, o)
        and not of_epithet(line.row, o)
    ]
    if local:
        nearest = min(local, key=lambda i: (distance(line.row, contest, values[i]), i))
        return [float(i == nearest) for i in range(len(values))]
    free = [
        0.0
        if o.low >= 0
        and (
            o.low > high
            or (relative and o.low < low)
            or any(a < o.low < b for a, b in beside)
            or elsewhere(line, contest, o)
            or of_epithet(line.row, o)
        )
        else c
        for o, c in zip(values, chances, strict=True)
    ]
    whole = sum(free) or 1.0
    return [c / whole for c in free]


def of_epithet(row: Row, occasion: Occasion) -> bool:
    """``last year's winner, X``: whether an occasion is that of a win by which somebody is called."""
    behind = row.items[occasion.high + 1].word if occasion.high + 1 < len(row.items) else ""
    return occasion.here == "D" and behind in ("winner", "runner-up", "champion")


def distance(row: Row, contest: Contest, occasion: Occasion) -> int:
    """How far an occasion stands from the words that compare; one before an ``and`` that goes on to them is farther."""
    near = min(abs(occasion.low - contest.trigger), abs(occasion.high - contest.trigger))
    return near + 10 * any(row.items[i].word == "and" for i in range(occasion.high + 1, contest.trigger))


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
