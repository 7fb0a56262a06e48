"""Who does what a verb says: subjects as the parse has them, and as the items have them where the parse has none."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from extractor.discourse.people import PersonMention
from extractor.linking.phrases import FINITE, PRIOR, Line

RESULTS = frozenset(
    "time mark effort throw jump run leap vault put clearance performance winning score total victory win display finish kick speed pace burst surge sprint".split()
)
PERSON_NOUNS = frozenset(
    "champion runner winner favourite holder medallist teenager veteran star athlete briton swede dane finn pole scot turk kenyan spaniard belgian pacemaker debutant newcomer youngster hurdler sprinter thrower jumper vaulter walker harrier".split()
)
NO_PERSONS = frozenset(
    "number winter summer final other order quarter computer weather stadium runner-up meeting corner shoulder trainer coach manager father mother brother sister half".split()
)
RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})


def person_of(line: Line, token: Token) -> int | None:
    """The item of the person whom a token means: its own, an apposition's, or the owner of a mark or effort."""
    for place in line.row.of_kind("PER"):
        mention = line.items[place].mention
        if (
            isinstance(mention, PersonMention)
            and mention.start <= token.idx < mention.end
            and line.items[place].symbol != "HIS"
        ):
            return place
    return of_children(line, token)


def of_children(line: Line, token: Token) -> int | None:
    """The person of an apposition or compound of a token, or who owns the mark or effort that it is."""
    for child in token.children:
        if (
            child.dep_ in ("appos", "compound", "nmod")
            and (found := exactly(line, child)) is not None
            and line.items[found].symbol != "HIS"
        ):
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
        own = next(
            (c for c in token.children if c.dep_ in ("nsubj", "nsubjpass") and (c.i < token.i or token.i == verb.i)),
            None,
        )
        if own is not None and own.lower_ not in RELATIVES:
            yield own
            return
        if token.dep_ in ("relcl", "acl") or own is not None:
            noun = token.head
            yield noun
            if noun.dep_ not in ("attr", "oprd", "appos", "dobj", "pobj") or noun.i == token.i:
                return
        if token.head.i == token.i or (token.dep_ in ("ccomp", "parataxis") and own is None and token.i != verb.i):
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
    if seen is not None and (
        seen.tag_ == "PRP" or seen.tag_ in ("NNS", "NNPS") or (seen.dep_ == "nsubj" and seen.tag_ in ("NN", "NNP"))
    ):
        return (PRIOR, "prior") if definite(seen) else None
    near = nearest_before(line, trigger)
    if near is not None:
        return near, "near"
    before = {
        line.person(i): i
        for i in line.row.of_kind("PER")
        if i < trigger and line.items[i].symbol != "HIS" and not line.possessive(i)
    }
    return (next(iter(before.values())), "only") if len(before) == 1 and seen is None else None


def right_before(line: Line, trigger: int) -> int | None:
    """The person right before a finite verb, over adverbs and ``had``; no comma, no object of another verb."""
    place = trigger - 1
    while (
        place >= 0
        and line.items[place].kind == "W"
        and (line.tag(place) == "RB" or line.word(place) in ("had", "has", "have"))
    ):
        place -= 1
    if not line.is_person(place) or line.possessive(place) or line.items[place].symbol == "EPI":
        return None
    return place if line.doc[line.items[place].token].dep_ not in ("pobj",) else None


def definite(noun: Token) -> bool:
    """Whether a noun with ``the`` describes one person: ``the 31-year-old from Bath``, ``the American``, ``the champion``."""
    if noun.lower_ in NO_PERSONS or noun.tag_ in ("NNS", "NNPS"):
        return False
    marked = any(c.dep_ == "det" and c.lower_ == "the" for c in noun.children)
    return marked and (
        noun.lower_ in PERSON_NOUNS
        or noun.lower_.endswith(("ian", "an", "ese", "ish", "ite", "er", "ist", "old", "man", "ton", "ete"))
    )


def described(line: Line, trigger: int) -> tuple[bool, str | None]:
    """The country that the description before a verb names, where it names one."""
    for item in reversed(line.items[:trigger]):
        if (
            item.kind == "NAT"
            and line.doc[item.token].tag_ in ("NN", "NNP", "JJ", "NNPS")
            and not item.word.endswith("'s")
        ):
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
        if item.kind != "W" or not (
            (line.tag(place) in ("RB", "VBZ", "VBD") and item.symbol in ("BE", item.word))
            or item.word in ("who", ",", "had", "has", "have")
        ):
            return None
        place -= 1
    return None
