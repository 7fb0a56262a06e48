"""What an occasion does not reach: one that an aside about a person names (``X, who won in Rome in May, ran 13:05``) says nothing
of what stands outside the aside, and the race told of says nothing of a best or record that somebody had before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from extractor.discourse.occasion_parts import Occasion
from extractor.linking.cues import clause_of
from extractor.linking.items import Item, Row

ASIDES = frozenset({"relcl", "appos"})
STEPS = 14
LEAST = 0.05
BEFORE = 9
POINTED = frozenset("night day race final occasion evening contest meeting competition".split())
LASTING = frozenset("best mark record records figures".split())
OLD = re.compile(
    r"(?:^| )(?:whose|his|her|PER ['’]s|old|previous|former|existing|outdoor) "
    r"(?!(?:in|with|to|and) )(?:\S+ ){0,3}?(?:REC|records?|best|mark|figures) (?:of |was |is |, |at )$"
)


def reaching(
    doc: Doc,
    row: Row,
    anchor: int,
    occasions: Sequence[Occasion],
    origins: Sequence[str],
    chances: Sequence[float],
    hand: Sequence[tuple[Occasion, str]],
) -> Sequence[float]:
    """The chances of the occasions that a result may speak of, less those that do not reach it."""
    if row.items[anchor].kind not in ("MARK", "PLC"):
        return chances
    before = old_mark(row, anchor)
    main = next((o for o, origin in zip(occasions, origins, strict=True) if origin == "main"), None)
    back = "hand" in origins and (points_back(row, anchor) or ("here" not in origins and another_day(main, hand)))
    kept = [
        0.0
        if c > LEAST and ((before and elsewhere(o)) or (back and origin == "main") or out_of_reach(doc, row, anchor, o))
        else c
        for o, origin, c in zip(occasions, origins, chances, strict=True)
    ]
    named = beside(row, anchor)
    if named is not None and any(o.low <= named <= o.high for o in occasions) and not chosen(occasions, kept, named):
        kept = [c if o.low <= named <= o.high else 0.0 for o, c in zip(occasions, kept, strict=True)]
    whole = sum(kept)
    return [c / whole for c in kept] if 0 < whole < 1 else chances


def chosen(occasions: Sequence[Occasion], chances: Sequence[float], named: int) -> bool:
    """Whether the likeliest occasion is one that an item names."""
    best = max(range(len(occasions)), key=lambda i: (chances[i], -i))
    return occasions[best].low <= named <= occasions[best].high


def beside(row: Row, anchor: int) -> int | None:
    """The competition that stands right beside a result: ``sixth in Friday's Wanamaker Mile``, ``the Dam Loop in 45:10``."""
    items = row.items
    if items[anchor].kind == "MARK" and anchor > 1 and items[anchor - 1].word == "in":
        return anchor - 2 if items[anchor - 2].symbol == "COMP" else None
    i = anchor + 1
    if items[anchor].kind != "PLC" or i >= len(items) or items[i].word not in ("in", "at"):
        return None
    i += 1
    while i < len(items) and i - anchor < BESIDE and (items[i].word in LIGHT or items[i].kind == "DATE"):
        i += 1
    return i if i < len(items) and items[i].symbol == "COMP" else None


BESIDE = 6
LIGHT = frozenset("the this that his her their last year 's ’s".split())


def elsewhere(occasion: Occasion) -> bool:
    """Whether an occasion comes from outside the row."""
    return occasion.low < 0 and occasion.slots() != (None, None, None)


def old_mark(row: Row, anchor: int) -> bool:
    """Whether a mark is one that somebody had already (``his best of 46.41``, ``the old mark of 50.53``): of no race told before."""
    if row.items[anchor].kind != "MARK" or not any(i.word in LASTING or i.kind == "REC" for i in near(row, anchor)):
        return False
    words = "".join(f"{word_of(i)} " for i in near(row, anchor))
    return OLD.search(words) is not None


def another_day(main: Occasion | None, hand: Sequence[tuple[Occasion, str]]) -> bool:
    """Whether the paragraph tells of another day of what the article reports from."""
    if main is None or not hand or hand[0][1] != "paragraph0":
        return False
    told = hand[0][0]
    days = (told.date or "", main.date or "")
    same = told.competition is not None and told.competition == main.competition and days[0][:4] == days[1][:4]
    return same and not told.ahead and days[0] != days[1] and all(len(d) == len("2004-08-28") for d in days)


def points_back(row: Row, anchor: int) -> bool:
    """Whether the clause of an anchor points to the race told of last (``that night``, ``in that final``)."""
    low, high = clause_of(row, anchor)
    places = [i for i in range(low, high) if row.items[i].word == "that"]
    return any(row.items[i + 1].word in POINTED or row.items[i + 1].kind == "ROUND" for i in places)


def near(row: Row, anchor: int) -> tuple[Item, ...]:
    """The items before an anchor that can say what it is."""
    return row.items[max(0, anchor - BEFORE) : anchor]


def word_of(item: Item) -> str:
    """A word as it is, names and other mentions by their kind."""
    return item.word if item.kind == "W" or item.symbol in ("HIS", "PRON") else item.kind


def out_of_reach(doc: Doc, row: Row, anchor: int, occasion: Occasion) -> bool:
    """Whether a row names an occasion within an aside about a person in which the anchor does not stand."""
    if occasion.low < 0:
        return False
    here = doc[row.items[anchor].token]
    named = [i for i in range(occasion.low, occasion.high + 1) if row.items[i].kind in ("COMP", "VEN", "DATE")]
    return all(in_aside(row, doc[row.items[i].token], here) for i in named)


def in_aside(row: Row, token: Token, anchor: Token) -> bool:
    """Whether an aside about a person holds a token and not the anchor."""
    for _ in range(STEPS):
        if holds(token, anchor) or token.head.i == token.i:
            return False
        if token.dep_ in ASIDES and about_person(row, token) and not holds(anchor, token):
            return bounded(token) and apart(token, anchor)
        token = token.head
    return False


def aside_of(row: Row, token: Token) -> int:
    """The place of the head of the aside about a person that holds a token; -1 where none does."""
    for _ in range(STEPS):
        if token.head.i == token.i:
            return -1
        if token.dep_ in ASIDES and about_person(row, token) and bounded(token):
            return token.i
        token = token.head
    return -1


def told_before(token: Token) -> bool:
    """Whether the clause of a token is told as having come before (``had won on Monday``)."""
    for _ in range(STEPS):
        if token.tag_.startswith("V"):
            return token.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ == "had" for c in token.children)
        if token.head.i == token.i:
            return False
        token = token.head
    return False


def holds(token: Token, other: Token) -> bool:
    """Whether a token stands in what hangs on another."""
    return token.left_edge.i <= other.i <= token.right_edge.i


def about_person(row: Row, clause: Token) -> bool:
    """Whether a clause or apposition is said of a person."""
    item = item_at(row, clause.head)
    return item is not None and item.kind == "PER"


def apart(clause: Token, anchor: Token) -> bool:
    """Whether an anchor stands before an aside, or behind the verb with which the sentence goes on after it."""
    if anchor.i < clause.left_edge.i:
        return True
    above = clause.head
    while above.head.i != above.i and not above.tag_.startswith("V"):
        above = above.head
    return clause.right_edge.i < above.i <= anchor.i


def bounded(clause: Token) -> bool:
    """Whether a comma sets an aside apart, and where it is a clause, a pronoun of persons opens it."""
    first = clause.doc[clause.left_edge.i]
    if first.i == 0 or clause.doc[first.i - 1].text not in (",", "(", "-", "–", "—"):
        return False
    return clause.dep_ != "relcl" or any(t.lower_ in ("who", "whose", "whom") for t in clause.doc[first.i : clause.i])


def item_at(row: Row, token: Token) -> Item | None:
    """The item that holds a token."""
    return next((i for i in row.items if i.start <= token.idx < i.end), None)
