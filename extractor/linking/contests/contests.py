"""Comparisons of two: who is said to have beaten whom, by the constructions of the sport's language.

Active (``beat X``, ``held off X``, ``got the better of X``), passive (``was edged out by X``), of place (``second to X``,
``ahead of X``, ``won from X``), nominal (``victory over X``, ``her defeat by X``). What was hoped, denied or is still to come
gives nothing; see :mod:`extractor.linking.assertion`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from extractor.linking.contests.forms import Contest
from extractor.linking.contests.gaps import following, in_front
from extractor.linking.contests.idioms import bringing, conquering, gapped, hyphenated, pursuing, spoiling
from extractor.linking.contests.losses import chasing, missing, wake, yielding
from extractor.linking.contests.margins import adrift, apart, by_margin, holding, trailing
from extractor.linking.contests.marks import faster, outmarked, overpowering, versus
from extractor.linking.contests.moves import dropping, ending, moving, passing
from extractor.linking.contests.places import inverted, nominal, preposed
from extractor.linking.contests.priors import all_freed
from extractor.linking.contests.rivals import (
    CLINGS,
    LEADS,
    VICTIMS,
    WORDS_OF_TWO,
    between,
    clinging,
    judged,
    leading,
    margin_behind,
    of_two,
    victimising,
)
from extractor.linking.contests.verbs import active, matching, passive, placing
from extractor.linking.contests.words import (
    BEAT,
    BEATEN,
    BROUGHT,
    CAUGHT,
    CHASES,
    COMPARED,
    CONQUERORS,
    DROPS,
    ENDS,
    GAPPED,
    IDIOMS,
    MATCHES,
    MOVE_NOUNS,
    MOVED,
    NOUNS_OF_LOSING,
    NOUNS_OF_WINNING,
    PASSIVE_ONLY,
    PHRASAL,
    PLACINGS,
    PRESSES,
    PURSUERS,
    SPOILS,
    TITLE_LOST,
    VAIN,
    YIELDS,
    first_words,
)
from extractor.linking.items import Row
from extractor.linking.phrases import Line


def contests(line: Line) -> Iterator[Contest]:
    """All comparisons of a row, in order of place."""
    for place, item in enumerate(line.items):
        for reader in readers().get(item.word, ()):
            found = list(reader(line, place))
            if found:
                yield from all_freed(line, found)
                break


Reader = Callable[[Line, int], Iterator[Contest]]
PARTICLED = frozenset(w for verbs in PHRASAL.values() for w in verbs)
#: The constructions in the order in which they are tried, each with the words that can be its trigger.
READERS: tuple[tuple[frozenset[str], Reader], ...] = (
    (BEAT | CAUGHT | PARTICLED | first_words(IDIOMS), active),
    (MATCHES, matching),
    (PLACINGS, placing),
    (BEAT | PASSIVE_ONLY | PARTICLED, passive),
    (first_words(YIELDS) | TITLE_LOST, yielding),
    (CHASES, chasing),
    (MOVED, moving),
    (frozenset(DROPS), dropping),
    (MOVE_NOUNS, passing),
    (frozenset({"behind"}), inverted),
    (frozenset({"ahead", "clear", "front", "behind", "to", "from"}), preposed),
    (NOUNS_OF_WINNING | NOUNS_OF_LOSING, nominal),
    (COMPARED, faster),
    (frozenset({"to", "against"}), versus),
    (frozenset({"found", "finding", "finds"}), overpowering),
    (frozenset({"ahead", "clear", "front", "adrift", "behind"}), apart),
    (frozenset({"over", "from", "on"}), holding),
    (frozenset({"with"}), trailing),
    (BEATEN, adrift),
    (BEATEN, following),
    (frozenset({"ahead", "clear", "front"}), in_front),
    (frozenset({"beaten", "lost", "pipped", "losing"}), by_margin),
    (ENDS, ending),
    (SPOILS, spoiling),
    (frozenset(w for verbs, *_ in GAPPED for w in verbs), gapped),
    (PRESSES | frozenset(w for verbs, _ in BROUGHT for w in verbs), bringing),
    (CONQUERORS, conquering),
    (PURSUERS, pursuing),
    (frozenset({"out"}), hyphenated),
    (frozenset({"wake", "slipstream"}), wake),
    (VAIN, missing),
    (frozenset({"than", "of"}), outmarked),
    (LEADS, leading),
    (frozenset({"between"}), between),
    (CLINGS, clinging),
    (frozenset({"over"}), judged),
    (WORDS_OF_TWO, of_two),
    (VICTIMS, victimising),
    (frozenset({"behind", "adrift"}), margin_behind),
)


@lru_cache(maxsize=1)
def readers() -> Mapping[str, tuple[Reader, ...]]:
    """The constructions of each trigger, in order."""
    words = sorted({word for triggers, _ in READERS for word in triggers})
    return {word: tuple(reader for triggers, reader in READERS if word in triggers) for word in words}


def worth_reading(row: Row) -> bool:
    """Whether a row names somebody (a possessive will do) and has a word that can compare two."""
    return bool(row.of_kind("PER")) and any(item.word in readers() for item in row.items)
