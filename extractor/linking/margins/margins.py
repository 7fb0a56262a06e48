"""A second result from one that is told and a difference that is told with it: one step of arithmetic.

``won in 49.61, four hundredths clear of X`` gives X 49.65; ``0.02 outside her best`` behind 46.43 gives a best of 46.41.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.analysis import Analysis
from extractor.discourse.people import PersonMention
from extractor.linking.anchors import Link, item_of
from extractor.linking.items import Item, Row
from extractor.linking.margins.forms import Told, told
from extractor.linking.margins.sums import reckon, standing
from extractor.normalize.marks import Mark
from extractor.spans import MarkMention

#: Words that make a difference a rough one.
ROUGH = frozenset(
    "almost nearly about around some roughly than least most over under approximately within close barely less more up well every each".split()
)
DOUBT = frozenset({"HOPE", "WILL", "NOT", "if"})
MODAL = frozenset("could would might may can should must".split())
EFFORTS = frozenset("time effort clocking total tally score figures".split())
OWN = frozenset({"PB", "SB"})
PAST = frozenset({"had", "has", "needed", "managed", "ran", "recorded", "went"})
FINISHING = frozenset(
    "line finished finish finishing came home crossed arrived silver bronze second third runner-up got".split()
)


@dataclass(frozen=True, slots=True)
class Derived:
    """A result that arithmetic gives: whose it is, the link of the mark that it starts from, the row and the told difference, and
    ``kind``: ``rival`` of the same race, ``best`` (a record or best), ``past`` (another day), and whether the mark told is ``ahead`` of it."""

    base: Link
    row: int
    told: Told
    person: int
    mark: Mark
    kind: str
    direction: str


def derive(analysis: Analysis, links: Sequence[Link]) -> list[Derived]:
    """All results that differences of the text give."""
    marks = [k for k in links if k.anchor.task == "mark"]
    out: list[Derived] = []
    for number, row in enumerate(analysis.rows):
        if row.of_kind("DIFF") and not row.sentence.quoted:
            for one in told(row):
                out += derive_one(analysis, marks, number, one)
    return out


def derive_one(analysis: Analysis, marks: Sequence[Link], number: int, one: Told) -> Iterator[Derived]:
    """The results that one difference gives."""
    row = analysis.rows[number]
    if one.form.endswith(".given") or rough(row, one.diff) or doubted(row, one):
        return
    subject = subject_of(row, one)
    found = base_of(analysis, marks, number, one, subject)
    if found is None:
        return
    base, person, direction = found
    mark = reckon(mark_of(analysis, base), row, one.diff, direction)
    if mark is None:
        return
    owners = [person, *([person_at(row, one.also)] if one.also is not None else [])]
    for owner in owners:
        if not stated(analysis, marks, number, owner, base, one):
            yield Derived(base, number, one, owner, mark, kind_of(row, one), standing(mark_of(analysis, base), mark))


def rough(row: Row, diff: int) -> bool:
    """Whether a difference is only near: ``almost a second``, ``more than two metres``."""
    return any(i.word in ROUGH for i in row.items[max(0, diff - 2) : diff])


def doubted(row: Row, one: Told) -> bool:
    """Whether the words just before a difference or its verb hope, plan, deny or suppose."""
    return any(i.symbol in DOUBT or i.word in MODAL for end in (one.diff, one.doer) for i in just_before(row, end))


def just_before(row: Row, end: int) -> list[Item]:
    """The three items before one, back to a comma."""
    out: list[Item] = []
    for item in reversed(row.items[max(0, end - 3) : end]):
        if item.word == ",":
            break
        out.append(item)
    return out


def person_at(row: Row, place: int | None) -> int:
    """The person of an item, or -1."""
    mention = row.items[place].mention if place is not None else None
    return mention.person if isinstance(mention, PersonMention) else -1


def subject_of(row: Row, one: Told) -> int:
    """The last person named before the words of the difference, -1 where there is none."""
    end = min(one.diff, one.doer)
    before = [i for i in row.of_kind("PER") if i < end and row.items[i].symbol != "HIS" and i != one.target]
    return person_at(row, before[-1]) if before else -1


def base_of(
    analysis: Analysis, marks: Sequence[Link], number: int, one: Told, subject: int
) -> tuple[Link, int, str] | None:
    """The mark from which to reckon, whose the other is, and how the mark's owner stands to the other (``ahead`` ...)."""
    row = analysis.rows[number]
    if one.form == "alone":
        return alone(analysis, marks, number, one, subject)
    base = (
        own_behind(row, marks, number, one, subject)
        or nearest(row, marks, number, one)
        or earlier(marks, number, subject)
    )
    if base is None:
        return None
    owner = base.owner.person
    subject = owner if runs_for(analysis, owner, subject) else subject
    target = owner if own_best(row, one) else person_at(row, one.target)
    if target < 0:
        return None
    if is_best(one):
        if target == owner and described(row, one.target):
            return None
        return (base, target, one.direction) if subject in (-1, owner) or owner_between(row, base, one) else None
    if owner == target:
        return (base, subject, opposite(one.direction)) if subject not in (-1, target) else None
    return (base, target, one.direction) if subject in (-1, owner) else None


def own_behind(row: Row, marks: Sequence[Link], number: int, one: Told, subject: int) -> Link | None:
    """``and X beat Y by 0.09 in the 100m, in 10.94``: the mark of the one spoken of, where it follows and the one before is another's."""
    here = [k for k in marks if k.anchor.row == number]
    before = [k for k in here if k.anchor.item < one.diff]
    after = [k for k in here if one.diff < k.anchor.item <= one.diff + FOLLOWS]
    if not before or not after or before[-1].owner.person == subject or after[0].owner.person != subject:
        return None
    return None if broken_off(row, one.diff, after[0].anchor.item) else after[0]


FOLLOWS = 8


def runs_for(analysis: Analysis, owner: int, subject: int) -> bool:
    """Whether a mark is a team's, and the one spoken of a runner."""
    persons = analysis.people.persons
    return subject >= 0 and persons[owner].team and not persons[subject].team


def own_best(row: Row, one: Told) -> bool:
    """``outside a personal best``: whose is not said, so it is that of the mark's owner."""
    best = row.items[one.best] if one.best is not None and one.target is None else None
    return best is not None and getattr(best.mention, "code", "") in OWN


def described(row: Row, place: int | None) -> bool:
    """Whether a description stands at an item: one that speaks of another than the owner just named."""
    return place is not None and getattr(row.items[place].mention, "form", "") == "epithet"


def owner_between(row: Row, base: Link, one: Told) -> bool:
    """Whether nobody stands between a mark of the row and the difference: the mark itself is compared."""
    return base.anchor.item < one.diff and not any(
        base.anchor.item < i < one.diff and row.items[i].symbol != "HIS" for i in row.of_kind("PER") if i != one.target
    )


def is_best(one: Told) -> bool:
    """Whether the comparison is with a best or record."""
    return one.form in ("off", "record", "improve")


def alone(
    analysis: Analysis, marks: Sequence[Link], number: int, one: Told, subject: int
) -> tuple[Link, int, str] | None:
    """``X was six seconds adrift``: of the mark told last, another's."""
    row = analysis.rows[number]
    if subject < 0 or not finishes(row, one):
        return None
    base = nearest(row, marks, number, one) or earlier(marks, number, -1)
    if base is None or base.owner.person == subject:
        return None
    return base, subject, "ahead"


def finishes(row: Row, one: Told) -> bool:
    """``later`` tells a finish only behind words of finishing."""
    after = row.items[one.diff + 1].word if one.diff + 1 < len(row.items) else ""
    return after != "later" or any(i.word in FINISHING for i in row.items[max(0, one.diff - 6) : one.diff])


def nearest(row: Row, marks: Sequence[Link], number: int, one: Told) -> Link | None:
    """The mark of the row that stands last before the difference, else the first behind it in its clause."""
    here = [k for k in marks if k.anchor.row == number]
    before = [k for k in here if k.anchor.item < one.diff]
    if before:
        return before[-1]
    if one.form == "alone" or compared(row, one):
        return None
    after = [k for k in here if k.anchor.item > one.diff and not broken_off(row, one.diff, k.anchor.item)]
    return after[0] if after else None


def compared(row: Row, one: Told) -> bool:
    """``58 centimetres more than``: a mark behind these words is that of the other."""
    return any(i.word == "than" for i in row.items[one.diff : one.diff + 5])


def broken_off(row: Row, low: int, high: int) -> bool:
    """Whether a semicolon or ``and`` stands between two items."""
    return any(i.word in (";", "and", "but") for i in row.items[low:high])


def earlier(marks: Sequence[Link], number: int, subject: int) -> Link | None:
    """The last mark of the sentence before, where its owner is the one spoken of (or nobody is named)."""
    found = [k for k in marks if k.anchor.row == number - 1]
    return found[-1] if found and subject in (-1, found[-1].owner.person) else None


def opposite(direction: str) -> str:
    """How the other stands to the one."""
    return {"ahead": "behind", "behind": "ahead", "more": "less", "less": "more"}[direction]


def mark_of(analysis: Analysis, link: Link) -> Mark:
    """The mark of a link."""
    mention = item_of(analysis, link.anchor).mention
    assert isinstance(mention, MarkMention)
    return mention.mark


def stated(analysis: Analysis, marks: Sequence[Link], number: int, person: int, base: Link, one: Told) -> bool:
    """Whether the row tells the other's mark itself."""
    if one.form not in ("rival", "beat", "lost", "from", "left", "alone"):
        return False
    return any(k.owner.person == person and k.anchor != base.anchor for k in marks if k.anchor.row == number)


def kind_of(row: Row, one: Told) -> str:
    """A best, a result of another day, or one of the same race."""
    if is_best(one) and not effort(row, one):
        return "best"
    after = row.items[one.end : one.end + 3]
    past = any(i.word in PAST for i in after) or any(i.kind == "DATE" for i in after)
    return "past" if (one.form == "rival" or is_best(one)) and past else "rival"


def effort(row: Row, one: Told) -> bool:
    """Whether the other mark is just a result: ``37cm short of the winner's effort``."""
    return one.form == "record" and one.best is not None and row.items[one.best].word in EFFORTS
