"""Comparisons of two: who is said to have beaten whom, by the constructions of the sport's language.

Active (``beat X``, ``held off X``, ``got the better of X``), passive (``was edged out by X``), of place (``second to X``,
``ahead of X``, ``won from X``), nominal (``victory over X``, ``her defeat by X``). What was hoped, denied or is still to come
gives nothing; see :mod:`extractor.linking.assertion`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from extractor.linking.contest_forms import Contest
from extractor.linking.contest_losses import chasing, moving, yielding
from extractor.linking.contest_places import faster, inverted, nominal, preposed
from extractor.linking.contest_verbs import active, matching, passive, placing
from extractor.linking.contest_words import TRIGGERS
from extractor.linking.items import Row
from extractor.linking.phrases import PRIOR, Line
from extractor.linking.subjects import described


def contests(line: Line) -> Iterator[Contest]:
    """All comparisons of a row, in order of place."""
    for place, item in enumerate(line.items):
        if item.word not in TRIGGERS and item.symbol != "CMP":
            continue
        for reader in READERS:
            found = list(reader(line, place))
            if found:
                yield from (freed(line, c) for c in found)
                break


def freed(line: Line, contest: Contest) -> Contest:
    """A pronoun that would mean both of the two means somebody before; likewise a description as the subject."""
    country = described(line, contest.trigger)[1] if PRIOR in (contest.winner, contest.loser) else None
    if PRIOR in (contest.winner, contest.loser):
        return replace(contest, country=country, sure=min(contest.sure, 0.72))
    if line.person(contest.winner) != line.person(contest.loser):
        return contest
    pronouns = [p for p in (contest.loser, contest.winner) if line.items[p].symbol in ("PRON", "HIS")]
    if not pronouns or contest.rule not in ("verb", "idiom", "caught", "phrasal", "yield", "move", "chase"):
        return replace(contest, sure=0.0)
    last = max(pronouns) if line.items[max(pronouns)].word in ("her", "him") else pronouns[0]
    same = contest.loser if contest.winner == last else contest.winner
    return replace(
        contest,
        winner=PRIOR if contest.winner == last else same,
        loser=PRIOR if contest.loser == last else same,
        sure=min(contest.sure, 0.75),
    )


READERS: tuple[Callable[[Line, int], Iterator[Contest]], ...] = (
    active,
    matching,
    placing,
    passive,
    yielding,
    chasing,
    moving,
    inverted,
    preposed,
    nominal,
    faster,
)


def worth_reading(row: Row) -> bool:
    """Whether a row has two people (possessives count) and a word that can compare them."""
    return len(row.of_kind("PER")) > 1 and any(item.word in TRIGGERS for item in row.items)
