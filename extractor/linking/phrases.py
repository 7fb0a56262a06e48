"""Noun phrases and subjects over the items of a row: who stands behind a verb or preposition, and who does what a verb says.

Phrases are read from the items, so that recognised names and epithets are wholes; subjects are read from the parse, and from the
items where the parse has none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from extractor.discourse.people import PersonMention
from extractor.linking.items import Item, Row

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
BEFORE_NAME = frozenset({"DT", "JJ", "JJS", "JJR", "NN", "NNP", "NNS", "NNPS", "POS", "CD", "PRP$", "VBN", "VBG", "HYPH", "RB", "RBS", "``", "''", "PDT", "AFX"})
PREMODIFIERS = frozenset({"NAT", "COMP", "DISC", "DATE", "TITLE", "REC", "VEN"})
EFFORTS = frozenset(
    "burst challenge charge attack surge finish threat effort efforts attempt sprint run rush assault pursuit attention attentions resistance kick challenges comeback bid lunge dip".split()
)
RESULTS = frozenset("time mark effort throw jump run leap vault put clearance performance winning score total victory win display finish kick speed pace burst surge sprint".split())
AFTER_OBJECT = frozenset({"IN", "TO", "RP", ".", ",", ":", "CC", "RB", "VBN", "VBD", "VBZ", "-RRB-", "WRB", "DT"})
PERSON_NOUNS = frozenset("champion runner winner favourite holder medallist teenager veteran star athlete briton swede dane finn pole scot turk kenyan spaniard belgian pacemaker debutant newcomer youngster hurdler sprinter thrower jumper vaulter walker harrier".split())
NO_PERSONS = frozenset("number winter summer final other order quarter computer weather stadium runner-up meeting corner shoulder trainer coach manager father mother brother sister half".split())
RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})
LONGEST = 14
#: What is beaten but is nobody.
THINGS = frozenset("record mark time best total score figures target clock standard odds field deadline gun system".split())
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
        return self.word(place + 1) in ("'s", "’s", "'", "’") and self.items[place].symbol not in ("PRON",) and not self.copula(place + 1)

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
            return place + 1 if line.is_person(place + 1) and not line.possessive(place + 1) and not is_subject(line, place + 1) else None
        if item.word in EFFORTS and line.word(place + 1) in ("from", "of", "by"):
            place, named = place + 2, False
            continue
        if item.word in THINGS or not premodifier(line, place):
            return None
        named = named or item.kind in ("TITLE", "NAT") or (item.kind == "REC" and "holder" in item.word) or item.word in ("favourite", "winner", "rival", "compatriot", "countryman", "countrywoman", "team-mate", "teammate")
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
    return item.kind == "W" and (line.tag(place) in BEFORE_NAME or item.word in ("fellow", "of", "then", "&", "’s", "'s", "-", "only", "both")) and item.symbol not in ("BEAT", "WHILE")


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
            return nxt
    return nxt


def place_name(line: Line, place: int) -> int | None:
    """The place behind ``the United States`` or a city, else None."""
    place += line.word(place) == "the"
    return place + 1 if place < len(line.items) and line.items[place].kind in ("NAT", "VEN") else None


def apposition_end(line: Line, start: int) -> int | None:
    """Behind the comma that ends an apposition without people and verbs: ``, the 2004 Olympic champion ,``; None for anything else."""
    if line.word(start) == "of" or line.word(start) == "from":
        end = place_name(line, start + 1)
        return end + 1 if end is not None and line.word(end) == "," and not line.is_person(end + 1) else end
    if not (line.word(start) in ("the", "a", "an", "who") or line.items[start].kind in ("TITLE", "MARK", "NAT") if start < len(line.items) else False):
        return None
    for place in range(start, min(start + 12, len(line.items))):
        if line.word(place) == ",":
            return place
        if line.is_person(place) or line.items[place].word in (";", ".") or (line.items[place].kind == "W" and line.tag(place) in FINITE):
            return None
        if line.word(place) == "and" and place + 1 < len(line.items) and head_person(line, place + 1) is not None:
            return place
    return None


def is_subject(line: Line, person: int) -> bool:
    """Whether a finite verb or a place of its own follows a person, so that a new clause begins with it."""
    nxt = after_person(line, person)
    while nxt < len(line.items) and (line.tag(nxt) == "RB" or line.word(nxt) in ("who", ",")) and line.items[nxt].kind == "W":
        nxt += 1
    if nxt >= len(line.items):
        return False
    item = line.items[nxt]
    return (item.kind in ("W", "PLC") and line.tag(nxt) in FINITE) or (item.kind == "PLC" and item.symbol == "PLC:ordinal")


def person_of(line: Line, token: Token) -> int | None:
    """The item of the person whom a token means: its own, an apposition's, or the owner of a mark or effort."""
    for place in line.row.of_kind("PER"):
        mention = line.items[place].mention
        if isinstance(mention, PersonMention) and mention.start <= token.idx < mention.end and line.items[place].symbol != "HIS":
            return place
    return of_children(line, token)


def of_children(line: Line, token: Token) -> int | None:
    """The person of an apposition or compound of a token, or who owns the mark or effort that it is."""
    for child in token.children:
        if child.dep_ in ("appos", "compound", "nmod") and (found := exactly(line, child)) is not None and line.items[found].symbol != "HIS":
            return found
    item = next((i for i in line.items if i.token == token.i), None)
    if (item and item.kind in ("MARK", "PLC")) or token.lower_ in RESULTS:
        for child in token.children:
            if child.dep_ == "poss" and (found := exactly(line, child)) is not None:
                return found
    return None


def exactly(line: Line, token: Token) -> int | None:
    """The item of a person whose mention holds a token, possessive pronouns too."""
    for place in line.row.of_kind("PER"):
        mention = line.items[place].mention
        if isinstance(mention, PersonMention) and mention.start <= token.idx < mention.end:
            return place
    return None


def subject_tokens(verb: Token) -> Iterator[Token]:
    """What the parse makes the subject of a verb, the nearest first: its own, that of the verb that it hangs on, the noun that it describes."""
    token, steps = verb, 0
    while steps < 7:
        own = next((c for c in token.children if c.dep_ in ("nsubj", "nsubjpass") and (c.i < token.i or token.i == verb.i)), None)
        if own is not None and own.lower_ not in RELATIVES:
            yield own
            return
        if token.dep_ in ("relcl", "acl") or own is not None:
            noun = token.head
            yield noun
            if noun.dep_ not in ("attr", "oprd", "appos", "dobj", "pobj") or noun.i == token.i:
                return
        if token.head.i == token.i or token.dep_ in ("ccomp", "parataxis") and own is None and token.i != verb.i:
            return
        token, steps = token.head, steps + 1


def subject(line: Line, verb: Token, trigger: int) -> tuple[int, str] | None:
    """The item of the person who is a verb's subject, and how it was found: ``parse``, ``near``, ``only`` (nobody else stands before
    the verb) or ``prior`` (a description of somebody spoken of before; the item is PRIOR)."""
    seen: Token | None = None
    beside = right_before(line, trigger) if verb.tag_ in FINITE else None
    if beside is not None:
        return beside, "parse"
    for token in subject_tokens(verb):
        found = person_of(line, token)
        if found is not None:
            return found, "parse"
        seen = token
    if seen is not None and (seen.tag_ == "PRP" or seen.tag_ in ("NNS", "NNPS") or (seen.dep_ == "nsubj" and seen.tag_ in ("NN", "NNP"))):
        return (PRIOR, "prior") if definite(seen) else None
    near = nearest_before(line, trigger)
    if near is not None:
        return near, "near"
    before = {line.person(i): i for i in line.row.of_kind("PER") if i < trigger and line.items[i].symbol != "HIS" and not line.possessive(i)}
    return (next(iter(before.values())), "only") if len(before) == 1 and seen is None else None


def right_before(line: Line, trigger: int) -> int | None:
    """The person right before a finite verb, over adverbs and ``had``; no comma, no object of another verb."""
    place = trigger - 1
    while place >= 0 and line.items[place].kind == "W" and (line.tag(place) == "RB" or line.word(place) in ("had", "has", "have")):
        place -= 1
    if not line.is_person(place) or line.possessive(place) or line.items[place].symbol == "EPI":
        return None
    return place if line.doc[line.items[place].token].dep_ not in ("pobj",) else None


def definite(noun: Token) -> bool:
    """Whether a noun with ``the`` describes one person: ``the 31-year-old from Bath``, ``the American``, ``the champion``."""
    if noun.lower_ in NO_PERSONS or noun.tag_ in ("NNS", "NNPS"):
        return False
    marked = any(c.dep_ == "det" and c.lower_ == "the" for c in noun.children)
    return marked and (noun.lower_ in PERSON_NOUNS or noun.lower_.endswith(("ian", "an", "ese", "ish", "ite", "er", "ist", "old", "man", "ton", "ete")))


def described(line: Line, trigger: int) -> tuple[bool, str | None]:
    """The country that the description before a verb names, where it names one."""
    for item in reversed(line.items[:trigger]):
        if item.kind == "NAT" and line.doc[item.token].tag_ in ("NN", "NNP", "JJ", "NNPS") and not item.word.endswith("'s"):
            return True, getattr(item.mention, "code", None)
    return False, None


def nearest_before(line: Line, trigger: int) -> int | None:
    """The person right before a verb, over adverbs, auxiliaries, brackets, appositions and ``who``."""
    place = trigger - 1
    while place >= 0:
        item = line.items[place]
        if line.is_person(place):
            return place
        if item.word == ")":
            opening = next((i for i in range(place, max(-1, place - 12), -1) if line.items[i].word == "("), None)
            if opening is None:
                return None
            place = opening - 1
            continue
        if item.kind in ("NAT", "VEN") and line.word(place - 1) in ("of", "from"):
            place -= 2
            continue
        if item.kind != "W" or not (line.tag(place) in ("RB", "VBZ", "VBD") and item.symbol in ("BE", item.word) or item.word in ("who", ",", "had", "has", "have")):
            return None
        place -= 1
    return None
