"""What is only hoped, planned, denied or supposed: the words before an anchor that take the fact out of it.

A finite past form (``won``) asserts whatever stands before it; an infinitive, a participle or a noun (``to win``, ``winning``,
``victory``, ``gold``) asserts nothing behind a word of hope, ability, plan, denial or condition in its clause.
"""

from __future__ import annotations

from spacy.tokens import Doc

from extractor.linking.items import Item, Row

REACH = 9
UNREAL = frozenset(
    "can cannot may might will 'll ’ll must should shall hope hopes hoping hoped aim aims aiming aimed determined sights wants want wanted bid bidding target targets targeting "
    "plan plans planning planned chance chances favourite favourites contender contenders dream dreams dreaming expected expects expecting expect tipped eyeing eyes seeking seek seeks "
    "chasing try trying tries attempt attempts attempting failed fails fail failing unable if unless required needs need needed not n't n’t never without nobody "
    "confident hopeful ready keen capable going likely unlikely set-to ambition ambitions goal quest challenge challenging predicts predicted believes prospects prospect "
    "reckons intends intend intent would-be battle race pressure bookmakers odds whoever".split()
)
MARK_UNREAL = frozenset(
    "attempt attempts attempted attempting failed failing needs needed need required target standard asked tried training failures if".split()
)
BREAKS = frozenset({";", ".", "but", "while", "who", "which", "whose", "after", "when", ":", "having", "since", "and"})
REAL_PERFECT = frozenset({"have", "has", "had", "having"})


def unreal(doc: Doc, row: Row, anchor: int) -> bool:
    """Whether the words before an anchor keep it from being asserted."""
    item = row.items[anchor]
    if item.kind == "MARK":
        return any(i.word in MARK_UNREAL for i in row.items[max(0, anchor - 4) : anchor])
    tag = doc[item.token].tag_
    if tag in ("VBD", "VBZ", "VBP") or (tag == "VBN" and follows_perfect(row.items, anchor)):
        return negated(row.items, anchor)
    return behind_doubt(row.items, anchor)


def follows_perfect(items: tuple[Item, ...], anchor: int) -> bool:
    """``has won``, ``had never won`` apart."""
    return any(i.word in REAL_PERFECT for i in items[max(0, anchor - 3) : anchor])


def negated(items: tuple[Item, ...], anchor: int) -> bool:
    """``has never won``, ``did not win``."""
    return any(i.word in ("not", "n't", "n’t", "never", "nobody") for i in items[max(0, anchor - 3) : anchor])


def behind_doubt(items: tuple[Item, ...], anchor: int) -> bool:
    """Whether a word of doubt stands before an anchor in its clause."""
    for i in range(anchor - 1, max(-1, anchor - 1 - REACH), -1):
        item = items[i]
        if item.word in UNREAL:
            return True
        if item.word in ("could", "would"):
            return items[i + 1].word != "only" and item.word == "could"
        if item.word in BREAKS:
            return False
    return False
