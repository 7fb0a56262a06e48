"""Whether the words around a title or medal keep it from having been won: stripped, hoped for, denied, or still ahead."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from extractor.discourse.factuality import UNREAL
from extractor.linking.features import MODALS, doubt_features
from extractor.linking.items import Item, Row, word_classes
from extractor.linking.titles.reach import glue
from extractor.linking.titles.words import title_words
from extractor.spans import TitleMention

NOT_YET = frozenset("future potential prospective would-be possible next likely no without".split())
LOST = NOT_YET | frozenset("never neither nor deprived robbed missed".split())
BECOMING = frozenset("become becoming crowned".split())
SUPPOSING = frozenset("would could might should".split())
BEING = frozenset("been become".split())
NEAR = 3
DEFENDING = frozenset(
    "defend defends defended defending retain lose lost losing relinquish relinquished surrendered holding surrender defence defense".split()
)
RETAINED = frozenset("retained retains retaining retain kept keeps keep keeping regained regains regaining".split())
DOUBTS = frozenset("fx:modal fx:aim fx:hope fx:if fx:near fx:neg0 fx:neg1 fx:neg2".split())
REACH = 7
LEVELS = 8
DENYING = frozenset("not n't n’t never neither nor nobody no-one none without cannot".split())
PERFECT = frozenset("have has had having".split())
FINITE = frozenset("VBD VBZ VBP".split())
SINCE = frozenset("since after despite following besides".split())
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NOBODY = frozenset("nobody none no-one neither".split())
NO = frozenset({"no", "neither"})
POSSESSIVE = frozenset("'s ’s ' ’".split())
YEAR = 4
IF = frozenset("if unless whether".split())


def denied(doc: Doc, row: Row, anchor: int, mention: TitleMention) -> bool:
    """Whether the words before a title take it away or put it ahead: stripped, without, hoped for; one to defend is had."""
    before = row.items[max(0, anchor - REACH) : anchor]
    if any(i.word == "stripped" for i in row.items[:anchor]) or short_of(row, anchor) or escaped(row, anchor):
        return True
    if mention.kind == "epithet":
        doubtful = bool(DOUBTS & set(doubt_features(doc, row, anchor)))
        coming = any(i.word in BECOMING for i in before) or any(i.word == "be" for i in before[-NEAR:])
        return not_yet(row, anchor) or (doubtful and coming) or supposed(row, anchor)
    if any(i.word in LOST for i in before):
        return True
    if any(i.word in DEFENDING | RETAINED for i in before):
        return False
    return hypothetical(doc, row, anchor) and not had(row, anchor)


def supposed(row: Row, anchor: int) -> bool:
    """``would have been champion``, ``could have become the champion``."""
    words = [i.word for i in row.items[max(0, anchor - REACH) : anchor]]
    perfects = [n for n, word in enumerate(words[:-1]) if word == "have" and words[n + 1] in BEING]
    return any(set(words[:n]) & SUPPOSING for n in perfects)


def not_yet(row: Row, anchor: int) -> bool:
    """``the next Olympic champion``, ``a would-be world champion``: nothing but the words of the title stands between."""
    for item in reversed(row.items[max(0, anchor - REACH) : anchor]):
        if item.word in NOT_YET:
            return True
        if item.kind not in ("COMP", "DISC", "NAT", "DATE") and not glue(item.word):
            return False
    return False


def short_of(row: Row, anchor: int) -> bool:
    """``within a hundredth of becoming champion``, ``short of a medal``, ``a few metres from gold``: near it only."""
    items = row.items
    for i in range(anchor - 1, max(-1, anchor - SHORT), -1):
        word = items[i].word
        if word in ENDS:
            return False
        if word == "within" or (word == "of" and items[i - 1].word in ("short", "sight")):
            return True
        if word == "from" and i and (items[i - 1].kind == "DIFF" or items[i - 1].word in LENGTHS):
            return not any(item.word == "that" or item.kind == "PER" for item in items[i + 1 : anchor])
    return False


def escaped(row: Row, anchor: int) -> bool:
    """``gold always escaped him``, ``a title to be won``, ``five gold medals is her aim``, ``a medal was taken away``."""
    items = row.items
    for i in range(anchor + 1, min(len(items), anchor + SHORT)):
        word = items[i].word
        following = items[i + 1].word if i + 1 < len(items) else ""
        if word in ELUDED or (word == "taken" and following in ("away", "from")):
            return True
        if word == "to" and following == "be" and items[i + 2].word in ("won", "decided", "awarded", "had"):
            return True
        if word in AIMS and any(x.symbol == "BE" for x in items[anchor + 1 : i]):
            return True
        if word in ENDS or items[i].symbol == "PLC:win":
            return False
    return False


SHORT = 8
ENDS = frozenset(", ; : . and but who which when where".split())
LENGTHS = frozenset(
    "metres meters yards strides steps seconds inches centimetres points metre second point stride away".split()
)
ELUDED = frozenset("escaped escapes eluded eludes evaded evades slipped beckoned beckons awaits".split())
AIMS = frozenset("aim goal target dream ambition objective plan hope".split())


def had(row: Row, anchor: int) -> bool:
    """``Quist's three titles at the 1988 Games``: what is somebody's, of a year gone by, was won whatever the verb above says."""
    words = title_words(row, anchor)
    before = [i for i in row.items[max(0, anchor - REACH) : anchor] if i.word in POSSESSIVE or i.symbol == "HIS"]
    return bool(before) and any(day and len(day) == YEAR for _, day in words.times)


def hypothetical(doc: Doc, row: Row, anchor: int) -> bool:
    """Whether something above an anchor, up to the verb that asserts its clause, is hoped, able, denied or supposed."""
    path = list(governors(doc[row.items[anchor].token]))
    since = any(item.word == "since" for item in row.items[anchor + 1 : anchor + REACH])
    return any(doubtful(token, level, since) for level, token in enumerate(path)) or possible_only(row.items, anchor)


def governors(token: Token) -> Iterator[Token]:
    """A token and those above it, up to the verb that asserts its clause."""
    for _ in range(LEVELS):
        yield token
        if asserts(token) or token.head.i == token.i:
            return
        token = token.head


def asserts(token: Token) -> bool:
    """A finite verb, a perfect, or what stands behind ``since`` and ``after``: words above it take nothing from its clause."""
    if token.tag_ in FINITE:
        return True
    if any(c.lower_ in PERFECT and c.dep_ in ("aux", "auxpass") for c in token.children):
        return True
    return token.head.lower_ in SINCE and token.head.i < token.i


def doubtful(token: Token, level: int, since: bool = False) -> bool:
    """Whether a governor is a word of doubt, or has a modal, a denial or a condition of its own, or nobody for a subject (but somebody
    ``since`` whom there is nobody)."""
    word = token.lower_
    if level and (word in UNREAL or word_classes().get(word) in ("HOPE", "NOT")):
        return True
    for child in token.children:
        lower = child.lower_
        if not since and child.dep_ in SUBJECTS and (lower in NOBODY or any(c.lower_ in NO for c in child.children)):
            return True
        if child.dep_ == "aux" and lower in MODALS:
            return not any(c.lower_ == "only" for c in token.children)
        if child.dep_ == "neg" or lower in DENYING or (child.dep_ == "mark" and lower in IF):
            return True
    return False


def possible_only(items: tuple[Item, ...], anchor: int) -> bool:
    """``in shape to win a medal``, ``a chance of gold``: a word of hope a few items before, with an infinitive or ``of`` between."""
    for i in range(anchor - 1, max(-1, anchor - REACH), -1):
        word = items[i].word
        if word == "after" and i and (items[i - 1].symbol == "BE" or items[i - 1].word == "be"):
            return items[i + 1].word in ("a", "an", "another")
        if word in (",", ";", "and", "but", "when", "who", "which", "after"):
            return False
        if word in UNREAL or word in ("shape", "position", "right", "allowed"):
            return any(x.word in ("to", "of", "for", "a", "at") for x in items[i + 1 : anchor])
    return False
