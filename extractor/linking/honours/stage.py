"""At what stage a title is spoken of: won, kept (won again), or had before (to defend, defended in vain)."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from extractor.draft import Draft
from extractor.linking.honours.doubt import hypothetical
from extractor.linking.items import Row
from extractor.linking.titles.words import TitleWords

WON, KEPT, HAD = "won", "kept", "had"
KEEPING = frozenset("retained retains retaining retain kept keeps keep keeping defended".split())
HOLDING = frozenset("hung hangs hanging held holds holding clung clings".split())
DEFENDING = frozenset(
    "defend defends defending lose loses lost losing relinquish relinquished surrendered surrender defence defense dethroned".split()
)
DEFENCES = frozenset({"defence", "defense"})
BREAKS = frozenset("; , but while who which when after as".split())
REACH = 7


def stage_of(doc: Doc, row: Row, anchor: int) -> str:
    """The stage that the verb before a title says."""
    items = row.items
    if anchor + 1 < len(items) and items[anchor + 1].word in DEFENCES:
        return HAD
    for i in range(anchor - 1, max(-1, anchor - 1 - REACH), -1):
        word = items[i].word
        if word in BREAKS:
            return WON
        if word in KEEPING or (word in HOLDING and [x.word for x in items[i + 1 : i + 3]] == ["on", "to"]):
            return HAD if hypothetical(doc, row, anchor) or failed(row, i) else KEPT
        if word in DEFENDING:
            return KEPT if "successful" in items[max(0, i - 1)].word else HAD
    return WON


def failed(row: Row, verb: int) -> bool:
    """Whether a title was to be kept only: ``failed to retain``, ``was to have defended``."""
    return any(
        i.word in ("failed", "unable", "not", "n't", "n’t", "hopes", "hoping")
        for i in row.items[max(0, verb - 3) : verb]
    )


def without_times(words: TitleWords) -> TitleWords:
    """The words of a title to defend: the places and dates behind it are those of the defence."""
    return replace(words, times=(), host=None)


def staged(draft: Draft, stage: str) -> Draft:
    """The draft of a title at its stage: one to defend or lost was had before, whenever that was; one kept was won again."""
    if stage == HAD:
        draft.slots |= {"date": None, "venue": None}
        draft.steps.append("held before")
        draft.signals.append(EARLIER)
    elif stage == KEPT:
        draft.signals.append(AGAIN)
    if stage != WON:
        draft.rule = f"{draft.rule}.{stage}"
    return draft


EARLIER, AGAIN = "stage:earlier", "stage:again"
