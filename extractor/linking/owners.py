"""Whose a mark, a place, a title, a record or a country is: the choice among the persons of a sentence, the one spoken of
before it, and nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.discourse.people import People, PersonMention
from extractor.linking.attached import attached
from extractor.linking.cues import owner_cue
from extractor.linking.features import anchor_features, pair_features, prefixed
from extractor.linking.items import Row
from extractor.linking.mark_owners import stated
from extractor.linking.model import Weights, probabilities
from extractor.linking.phrases import Line
from extractor.linking.shared_out import in_order, shared_out
from extractor.linking.subject_cues import syntactic_owner
from extractor.reading import Reading

NOBODY = -1
STATED = 0.9
"""The chance of an owner whom the words name."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidates of one anchor: the number of each person (or NOBODY) with features."""

    anchor: int
    persons: tuple[int, ...]
    mentions: tuple[PersonMention | None, ...]
    features: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Owner:
    """The person chosen, with the probability, the mention that stands for the person (None: spoken of before) and that of
    nobody."""

    person: int
    chance: float
    mention: PersonMention | None
    nobody: float


def choice(reading: Reading, people: People, row: Row, anchor: int, before: int | None) -> Choice:
    """All candidates of an anchor; ``before`` is the person that the text before the sentence speaks of."""
    persons: list[int] = [NOBODY]
    mentions: list[PersonMention | None] = [None]
    cue = owner_cue(row, anchor)
    named = [f"cue:{cue[1]}"] if cue else ["cue:none"]
    grammar = syntactic_owner(Line(row, reading.doc), anchor)
    how = grammar[1] if grammar else "none"
    named.append(f"syn:{how}")
    near = anchor_features(reading.doc, row, anchor)
    features: list[tuple[str, ...]] = [prefixed("none", [*near, *named])]
    here = [i for i in row.of_kind("PER") if i != anchor]
    for i in here:
        mention = row.items[i].mention
        assert isinstance(mention, PersonMention)
        extra = [f"office:{people.persons[mention.person].office}"]
        if cue:
            extra += [f"cue:{cue[0] == i}", f"cue:{cue[1]}:{cue[0] == i}"]
        if grammar:
            extra += [f"syn:{grammar[0] == i}", f"syn:{how}:{grammar[0] == i}"]
        persons.append(mention.person)
        mentions.append(mention)
        features.append((*pair_features(reading.doc, row, anchor, i), *extra))
    if before is not None and before not in persons:
        kept = [f for f in near if f.startswith(("n-1", "n-2", "gov0", "people", "quoted", "sym", "n1:"))]
        persons.append(before)
        mentions.append(None)
        features.append(prefixed("prev", ["bias", f"here:{min(len(here), 2)}", f"syn:{how}", *kept]))
    return Choice(anchor, tuple(persons), tuple(mentions), tuple(features))


def decide(weights: Weights, task: str, options: Choice, without: int | None = None) -> Owner:
    """The most likely person, but for one who is ruled out; the mentions of one person add up."""
    chances = probabilities(weights.get(task, {}), options.features)
    sums: dict[int, float] = {}
    best: dict[int, tuple[float, PersonMention | None]] = {}
    for person, mention, chance in zip(options.persons, options.mentions, chances, strict=True):
        sums[person] = sums.get(person, 0.0) + chance
        if person not in best or chance > best[person][0]:
            best[person] = (chance, mention)
    nobody = sums.pop(NOBODY)
    if without is not None:
        sums.pop(without, None)
    if not sums:
        return Owner(NOBODY, nobody, None, nobody)
    person = max(sorted(sums), key=lambda p: sums[p])
    if nobody > sums[person]:
        return Owner(NOBODY, nobody, None, nobody)
    return Owner(person, sums[person], best[person][1], nobody)


def as_stated(line: Line, anchor: int, owner: Owner) -> Owner:
    """The owner whom the words name beyond doubt (``9.91 to 9.92``, ``52.94, set by X``, ``X and Y were second and third``), else
    the one chosen."""
    place = stated(line.items, anchor)
    if place is None and (told_of := shared_out(line, anchor)) is not None:
        place = told_of[0]
    if place is None:
        place = in_order(line, anchor)
    if place is None:
        place = attached(line, anchor)
    mention = line.items[place].mention if place is not None else None
    if not isinstance(mention, PersonMention) or mention.person == owner.person:
        return owner
    return Owner(mention.person, STATED, mention, 1 - STATED)


def topical(rows: Sequence[Row], number: int, people: People) -> int | None:
    """The person that the sentence before speaks of: its first person that is no official's; of the paragraph, else None."""
    for back in (1, 2):
        if number - back < 0:
            return None
        row = rows[number - back]
        found = [item.mention for item in row.items if item.kind == "PER" and isinstance(item.mention, PersonMention)]
        for mention in found:
            if not people.persons[mention.person].office:
                return mention.person
    return None
