"""Whose an anchor is by the grammar of its sentence: the subject of the verb that it hangs on, whom a verb sends to a place, whom
``with`` or ``for`` names beside it. Cues for the choice of an owner, by name, never the choice itself."""

from __future__ import annotations

from spacy.tokens import Token

from extractor.linking.phrases import Line
from extractor.linking.shared_out import shared_out
from extractor.linking.subjects import exactly, person_of, subject

SENDS = frozenset(
    "relegated relegating relegate relegates pushed pushing push pushes beat beats beating beaten forced forcing forces sent sending demoted consigned consigning reduced reducing dropped condemned dropping sentenced shunted bumped edged edging".split()
)
GOES = frozenset("went goes going fell falls belonged belongs passed awarded gone".split())
STOPS = frozenset({";", "(", ")", "than", "but"})
HEADS = frozenset({"and", ";", ",", "with", "while", "as", ":", "–", "—", "-"})
VERBAL = frozenset({"VBD", "VBZ", "VBP", "VB", "MD", "VBN", "VBG"})
PREMODIFIER_TAGS = frozenset({"JJ", "NN", "NNP", "NNS", "POS", "DT", "CD", "VBN", "HYPH", "PRP$", "JJS"})
BEFORE = frozenset(
    {"with", "and", ",", "as", "while", ";", "behind", "to", "from", "past", "over", "by", "after", "for", "of"}
)
"""What may stand before a person who is named right before an anchor, and tells whether the anchor is theirs."""
GAP = 9
AROUND = 4
LEVELS = 5


def syntactic_owner(line: Line, anchor: int) -> tuple[int, str] | None:
    """The item of the person to whom grammar gives an anchor (PRIOR: one spoken of before), and by which construction."""
    return (
        agented(line, anchor)
        or shared_out(line, anchor)
        or given(line, anchor)
        or beside(line, anchor)
        or sent(line, anchor)
        or named_after(line, anchor)
        or gapped(line, anchor)
        or of_verb(line, anchor)
    )


def beside(line: Line, anchor: int) -> tuple[int, str] | None:
    """``with X second``, ``and Y third``, ``X second and Y third``: the person right before a bare place or mark."""
    place = anchor - 1
    if line.word(place) == "in" or line.items[anchor].kind not in ("PLC", "MARK"):
        place -= 1
    skipped = over_origin(line, place)
    if skipped is None or not line.is_person(skipped) or line.possessive(skipped):
        return None
    verbal = line.items[anchor].kind == "PLC" and line.tag(anchor) in VERBAL
    if verbal and any(line.word(i) == "," for i in range(skipped, anchor)):
        return None
    before = line.word(skipped - 1)
    if line.items[skipped - 1].kind == "NAT" if skipped else False:
        before = line.word(skipped - 2) if skipped > 1 else ""
    return (skipped, f"beside:{before if before in BEFORE else '-'}")


def agented(line: Line, anchor: int) -> tuple[int, str] | None:
    """``a race won by X``, ``second place was taken by X``: who does what a participle with ``by`` says."""
    verb = line.doc[line.items[anchor].token]
    for _ in range(LEVELS):
        if verb.tag_.startswith("V") or verb.head.i == verb.i:
            break
        verb = verb.head
    by = next((c for c in verb.children if c.dep_ == "agent" or (c.lower_ == "by" and c.dep_ == "prep")), None)
    if verb.tag_ != "VBN" or by is None:
        return None
    doer = next((found for c in by.children if c.dep_ == "pobj" and (found := person_of(line, c)) is not None), None)
    if doer is None or line.possessive(doer):
        return None
    place = next((i for i, item in enumerate(line.items) if item.token == verb.i), anchor)
    what = "same" if place == anchor else line.items[place].symbol if line.items[place].symbol == "BEAT" else "up"
    return doer, f"agent:{what}"


def given(line: Line, anchor: int) -> tuple[int, str] | None:
    """``gold went to X, silver to Y``: who gets a medal behind ``to`` where another went to somebody before."""
    if line.items[anchor].symbol != "PLC:medal" or line.word(anchor + 1) != "to":
        return None
    went = any(item.word.split(" ")[0] in GOES and item.word.endswith((" to", " with")) for item in line.items[:anchor])
    return person_behind(line, anchor + 2, "to") if went else None


def over_origin(line: Line, place: int) -> int | None:
    """The place before ``of Kenya``, ``(Kenya)`` and a comma."""
    for _ in range(AROUND):
        if place < 0:
            return None
        if line.is_person(place):
            return place
        if line.items[place].kind in ("NAT", "VEN") or line.word(place) in ("of", "from", "(", ")", ","):
            place -= 1
            continue
        return None
    return None


def sent(line: Line, anchor: int) -> tuple[int, str] | None:
    """``relegated X to fourth``, ``beating X into second``: the object of a verb that sends somebody to a place."""
    if (
        line.items[anchor].kind != "PLC"
        or line.word(anchor - 1) not in ("to", "into", "in")
        or line.tag(anchor) == "VB"
    ):
        return None
    verb = next((i for i in range(anchor - 2, max(-1, anchor - 12), -1) if line.word(i) in SENDS), None)
    if verb is None:
        return None
    people = [i for i in range(verb + 1, anchor) if line.is_person(i) and not line.possessive(i)]
    if people:
        return people[-1], "sent"
    whom = next((i for i in range(verb - 1, max(0, verb - 8), -1) if line.word(i) == "whom"), None)
    if whom is not None:
        sufferer = over_origin(line, whom - 1)
        return (sufferer, "sent:whom") if sufferer is not None else None
    token = line.doc[line.items[verb].token]
    if token.tag_ == "VBN":
        found = subject(line, token, verb)
        return (found[0], "sent:passive") if found else None
    return None


def named_after(line: Line, anchor: int) -> tuple[int, str] | None:
    """``silver for X``, ``bronze went to X``, ``the winner was X``, ``second was X``, ``a win for X``."""
    place = anchor + 1
    if line.word(place) in GOES and line.word(place + 1) in ("to", "with"):
        return person_behind(line, place + 2, "goes")
    if line.word(place) == "for":
        return person_behind(line, place + 1, "for")
    if place < len(line.items) and (line.items[place].symbol == "BE" or line.word(place) in ("came", "comes", ",")):
        found = person_behind(line, place + 1, "is" if line.items[place].symbol == "BE" else line.word(place))
        head = line.doc[line.items[anchor].token]
        if found and (found[1] != "after:," or line.items[anchor].word in ("winner", "runner-up")):
            called = line.items[anchor].word in ("winner", "runner-up") and found[1] == "after:,"
            return found if called or head.dep_ in ("nsubj", "ROOT", "attr", "acomp", "advmod", "nsubjpass") else None
    return None


def gapped(line: Line, anchor: int) -> tuple[int, str] | None:
    """``..., and Y of Spain bronze with 14.87``, ``; Y, also on the plane, third in 12.59``: the person at the head of a clause
    without a verb."""
    place = anchor - 1
    while place >= 0 and anchor - place <= GAP:
        if line.is_person(place):
            head = clause_head(line, place)
            return None if head is None or line.possessive(place) else (place, f"gapped:{head}")
        if line.items[place].word in STOPS or (line.tag(place) in VERBAL and line.items[place].kind == "W"):
            return None
        place -= 1
    return None


def clause_head(line: Line, place: int) -> str | None:
    """The word that opens a clause right before a person, over countries and epithets."""
    for i in range(place - 1, max(-1, place - GAP), -1):
        if line.word(i) in HEADS:
            return line.word(i)
        if line.items[i].kind == "W" and line.tag(i) not in PREMODIFIER_TAGS:
            return None
    return "START" if place < GAP else None


def person_behind(line: Line, place: int, name: str) -> tuple[int, str] | None:
    """The person whom the phrase at a place names, over a country, an epithet or ``the``."""
    for i in range(place, min(place + AROUND, len(line.items))):
        if line.is_person(i):
            return i, f"after:{name}"
        if line.items[i].kind not in ("NAT", "TITLE", "COMP", "DISC", "REC", "VEN") and line.word(i) not in (
            "the",
            "'s",
            "’s",
            "a",
            "his",
            "her",
            "fellow",
            "of",
        ):
            return None
    return None


def of_verb(line: Line, anchor: int) -> tuple[int, str] | None:
    """The subject of the verb that an anchor is or hangs on; the owner of a noun on the way up."""
    token: Token = line.doc[line.items[anchor].token]
    for _ in range(LEVELS):
        if token.tag_.startswith(("V", "MD")):
            break
        owner = next((c for c in token.children if c.dep_ == "poss"), None)
        if owner is not None and (found := exactly(line, owner)) is not None:
            return found, "poss"
        if token.dep_ == "appos" and (found := person_of(line, token.head)) is not None:
            return found, "appos"
        if token.head.i == token.i:
            return None
        token = token.head
    if not token.tag_.startswith(("V", "MD")):
        return None
    place = next((i for i, item in enumerate(line.items) if item.token == token.i), None)
    doer = subject(line, token, anchor if place is None else place)
    if doer is None:
        return None
    return doer[0], f"verb:{doer[1]}:{'same' if place == anchor else 'up'}"
