"""Noun phrases over the items of a row: whom the words behind a verb or preposition name, with their epithets and brackets."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from extractor.discourse.people import PersonMention
from extractor.linking.items import Item, Row

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
BEFORE_NAME = frozenset(
    {
        "DT",
        "JJ",
        "JJS",
        "JJR",
        "NN",
        "NNP",
        "NNS",
        "NNPS",
        "POS",
        "CD",
        "PRP$",
        "VBN",
        "VBG",
        "HYPH",
        "RB",
        "RBS",
        "``",
        "''",
        "PDT",
        "AFX",
    }
)
PREMODIFIERS = frozenset({"NAT", "COMP", "DISC", "DATE", "TITLE", "REC", "VEN"})
EFFORTS = frozenset(
    "burst challenge charge attack surge finish threat effort efforts attempt sprint run rush assault pursuit attention attentions resistance kick challenges comeback bid lunge dip".split()
)
AFTER_OBJECT = frozenset({"IN", "TO", "RP", ".", ",", ":", "CC", "RB", "VBN", "VBD", "VBZ", "-RRB-", "WRB", "DT"})
LONGEST = 14
#: What is beaten but is nobody.
THINGS = frozenset(
    "record mark time best total score figures target clock standard odds field deadline gun system".split()
)
#: In the place of an item: the person whom the text before the row speaks of.
PRIOR = -1


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its parse."""

    row: Row
    doc: Doc

    @property
    def items(self) -> tuple[Item, ...]:
        """The items of the row."""
        return self.row.items

    def tag(self, place: int) -> str:
        """The tag of the head token of an item."""
        return self.doc[self.items[place].token].tag_

    def word(self, place: int) -> str:
        """The word of an item in small letters; nothing beyond the ends."""
        return self.items[place].word if 0 <= place < len(self.items) else ""

    def is_person(self, place: int) -> bool:
        """A name, pronoun or description, no possessive pronoun (``her`` as an object is none)."""
        if not 0 <= place < len(self.items) or self.items[place].kind != "PER":
            return False
        return self.items[place].symbol != "HIS" or self.object_her(place)

    def object_her(self, place: int) -> bool:
        """Whether ``her`` stands as an object: no noun, adjective or mention follows that it could own."""
        if self.items[place].word != "her" or place + 1 >= len(self.items):
            return False
        after = self.items[place + 1]
        return after.kind in ("W", "PLC") and self.tag(place + 1) in AFTER_OBJECT

    def person(self, place: int) -> int:
        """The number of the person of an item."""
        mention = self.items[place].mention
        assert isinstance(mention, PersonMention)
        return mention.person

    def possessive(self, place: int) -> bool:
        """Whether a person's item stands in the possessive."""
        return (
            self.word(place + 1) in ("'s", "’s", "'", "’")
            and self.items[place].symbol not in ("PRON",)
            and not self.copula(place + 1)
        )

    def copula(self, place: int) -> bool:
        """Whether ``'s`` is a verb."""
        return self.tag(place) in ("VBZ", "VBD")


def persons_after(line: Line, start: int) -> list[int]:
    """The items of the persons whom a phrase that begins at an item names: ``France's A and B of Russia`` gives both."""
    head = head_person(line, start)
    if head is None or line.word(head) in ("he", "she"):
        return []
    out = [head]
    place = after_person(line, head)
    pending: list[int] = []
    while place < len(line.items):
        joint = line.word(place)
        following = place + 1 if joint in (",", "and", "&", "plus") else None
        if following is not None and joint == "," and line.word(following) in ("and", "then"):
            joint, following = "and", following + 1
        if following is None:
            break
        following += line.word(following) in ("of", "over", "to", "from", "behind")
        person = head_person(line, following)
        if person is None or is_subject(line, person):
            break
        if joint == ",":
            pending.append(person)
        else:
            out += [*pending, person]
            pending = []
        place = after_person(line, person)
    return out


def head_person(line: Line, start: int) -> int | None:
    """The person at the head of the noun phrase that begins at an item; None where it names nobody."""
    items = line.items
    place, named = start, False
    while place < len(items) and place - start <= LONGEST:
        item = items[place]
        if line.is_person(place):
            if not line.possessive(place):
                return place
            if effort_after(line, place + 2):
                return place
            place += 2
            named = False
            continue
        if item.symbol == "HIS" or (item.word in ("and", "/") and doubled(line, place)):
            place += 1
            continue
        if item.word == "," and named and place + 1 < len(items):
            return (
                place + 1
                if line.is_person(place + 1) and not line.possessive(place + 1) and not is_subject(line, place + 1)
                else None
            )
        if item.word in EFFORTS and line.word(place + 1) in ("from", "of", "by"):
            place, named = place + 2, False
            continue
        if item.word in THINGS or not premodifier(line, place):
            return None
        named = (
            named
            or item.kind in ("TITLE", "NAT")
            or (item.kind == "REC" and "holder" in item.word)
            or item.word
            in ("favourite", "winner", "rival", "compatriot", "countryman", "countrywoman", "team-mate", "teammate")
        )
        place += 1
    return None


def doubled(line: Line, place: int) -> bool:
    """Whether ``and`` joins two words of one description: ``world and Olympic champion``, ``1984 and 1988 champion``."""
    if place == 0 or place + 1 >= len(line.items):
        return False
    return line.items[place - 1].kind in PREMODIFIERS and line.items[place + 1].kind == line.items[place - 1].kind


def effort_after(line: Line, place: int) -> bool:
    """``Bailey's late burst``: the person's effort stands for the person."""
    for offset in range(4):
        if line.word(place + offset) in EFFORTS:
            return True
        if place + offset >= len(line.items) or not premodifier(line, place + offset):
            return False
    return False


def premodifier(line: Line, place: int) -> bool:
    """Whether an item may stand before the name in a noun phrase."""
    item = line.items[place]
    if item.kind in PREMODIFIERS:
        return item.kind != "REC" or "holder" in item.word
    if item.kind == "PLC":
        return item.symbol != "PLC:win" or item.word.startswith("winner")
    if item.kind == "ROUND" or item.kind == "MARK":
        return False
    return (
        item.kind == "W"
        and (
            line.tag(place) in BEFORE_NAME
            or item.word in ("fellow", "of", "then", "&", "’s", "'s", "-", "only", "both")
        )
        and item.symbol not in ("BEAT", "WHILE")
    )


def after_person(line: Line, place: int) -> int:
    """The place behind what describes a person: brackets, ``of Kenya``, an apposition between commas."""
    items = line.items
    nxt = place + (3 if line.possessive(place) else 1)
    while nxt < len(items):
        if items[nxt].word == "(":
            close = next((i for i in range(nxt, min(nxt + 12, len(items))) if items[i].word == ")"), None)
            if close is None:
                return nxt
            nxt = close + 1
        elif items[nxt].word in ("of", "from") and nxt + 1 < len(items) and place_name(line, nxt + 1) is not None:
            nxt = place_name(line, nxt + 1) or nxt
        elif items[nxt].word == "," and (end := apposition_end(line, nxt + 1)) is not None:
            nxt = end
        else:
            return joined_behind(line, nxt)
    return nxt


def joined_behind(line: Line, place: int) -> int:
    """Behind a clause on somebody that another goes on from: ``X, who ran 44.35, and Y``; the same place where none does."""
    if line.word(place) != "," or line.word(place + 1) not in ("who", "whose"):
        return place
    end = next(
        (i for i in range(place + 2, min(place + 16, len(line.items))) if line.word(i) in (",", ";", "and", "but")),
        None,
    )
    if end is None or line.word(end) != "," or line.word(end + 1) != "and":
        return place
    clause = range(place + 2, end)
    if any(line.is_person(i) and line.items[i].symbol == "PER" for i in clause):
        return place
    other = head_person(line, end + 2)
    return end if other is not None and line.items[other].symbol == "PER" and not is_subject(line, other) else place


def place_name(line: Line, place: int) -> int | None:
    """The place behind ``the United States`` or a city, else None."""
    place += line.word(place) == "the"
    return place + 1 if place < len(line.items) and line.items[place].kind in ("NAT", "VEN") else None


def apposition_end(line: Line, start: int) -> int | None:
    """Behind the comma that ends an apposition without people and verbs: ``, the 2004 Olympic champion ,``; None for anything else."""
    if line.word(start) == "of" or line.word(start) == "from":
        end = place_name(line, start + 1)
        return end + 1 if end is not None and line.word(end) == "," and not line.is_person(end + 1) else end
    if not (
        line.word(start) in ("the", "a", "an", "who") or line.items[start].kind in ("TITLE", "MARK", "NAT")
        if start < len(line.items)
        else False
    ):
        return None
    for place in range(start, min(start + 12, len(line.items))):
        if line.word(place) == ",":
            return place
        if (
            line.is_person(place)
            or line.items[place].word in (";", ".")
            or (line.items[place].kind == "W" and line.tag(place) in FINITE)
        ):
            return None
        if line.word(place) == "and" and place + 1 < len(line.items) and head_person(line, place + 1) is not None:
            return place
    return None


def clause_follows(line: Line, who: int) -> bool:
    """Whether a finite verb follows the comma that ends a clause on somebody: ``X, who was third, won``."""
    comma = next((i for i in range(who + 1, len(line.items)) if line.word(i) in (",", ";", "and")), None)
    return (
        comma is not None
        and line.word(comma) == ","
        and line.items[comma + 1].kind in ("W", "PLC")
        and line.tag(comma + 1) in FINITE
    )


def is_subject(line: Line, person: int) -> bool:
    """Whether a finite verb or a place of its own follows a person, so that a new clause begins with it."""
    nxt = after_person(line, person)
    while (
        nxt < len(line.items)
        and (line.tag(nxt) == "RB" or line.word(nxt) in ("who", ","))
        and line.items[nxt].kind == "W"
    ):
        if line.word(nxt) == "who":
            return clause_follows(line, nxt)
        nxt += 1
    if nxt >= len(line.items):
        return False
    item = line.items[nxt]
    return (item.kind in ("W", "PLC") and line.tag(nxt) in FINITE) or (
        item.kind == "PLC" and item.symbol == "PLC:ordinal"
    )
