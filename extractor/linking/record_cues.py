"""Constructions that say whose a record is, whether it was set, is held or was held, and with which mark.

``broke the record with 13.24``, ``13.24, a national record``, ``her 71.66m was a Games record``, ``X's record of 13.24``, ``the
record held by X``, ``the world record holder X``. Near misses, attempts and hopes give nothing to the one who missed.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from extractor.linking.assertion import doubtful
from extractor.linking.cues import apposition, epithet_before, predicate
from extractor.linking.phrases import Line, head_person, subject
from extractor.spans import MarkMention

SETTING = frozenset(
    "set sets setting broke breaks breaking broken smashed smashing smash smashes shattered shattering improved improving improves lowered lowering lowers equalled equalling equaled equals matched matching tied bettered bettering eclipsed "
    "erased erasing obliterated demolished destroyed raised raising extended extending rewrote established establishing beat beating beats took taking takes ran running clocked posted produced claimed claiming surpassed threw jumped vaulted "
    "cleared recorded removed trimmed sliced slicing cut cutting clipped shaved shaving knocked knocking chopped carved lopped hacked added adding relieved wiped wipes wiping stormed powered won winning finished hurled "
    "heaved leapt soared deprived robbed stripped improve lower break score scored scoring totalled amassed tallied needed returned registered walked covered came sprinted romped run swam finishing ending ended got get".split()
)
BREAKING = frozenset(
    "broke breaks breaking broken smashed smashing smash smashes shattered shattering improved improving improves lowered lowering lowers bettered bettering eclipsed erased erasing obliterated demolished destroyed raised raising rewrote beat beating "
    "beats surpassed removed trimmed sliced slicing cut cutting clipped shaved shaving knocked knocking chopped carved lopped hacked took taking takes relieved wiped wipes wiping deprived robbed stripped improve lower break added adding extended extending equalled equalling equaled equals matched matching tied".split()
)
EQUALLING = frozenset("equalled equalling equaled equals matched matching tied".split())
HOLDING = frozenset("holds hold holding held owns own owned possesses has holder".split())
MISSING = frozenset(
    "missed misses missing miss outside short shy attempt attempts attempting bid bids chase chasing target targeting targets hoping hopes hope close closer threatened threaten threatening near within failed fails failing off denied chances chance "
    "eye eyeing assault tilt attack pursuit dream dreams shot stripped lost clean aside without forget no nobody never not n't ineligible annulled disallowed bonus bonuses mention speak talking talk under below thought".split()
)
POSSESSIVES = ("'s", "’s", "'", "’")
INDEFINITE = frozenset("a an another new two three both several worth for".split())
REACH = 11


@dataclass(frozen=True, slots=True)
class Claim:
    """What a construction says of the record at an item: the item of the owner (PRIOR: the one spoken of before; None: the owner of
    the mark), status, the item of the mark or None, the construction's name and how sure it is."""

    record: int
    owner: int | None
    status: str
    mark: int | None
    rule: str
    sure: float


def claims(line: Line, place: int) -> list[Claim]:
    """What is said of the record at an item; nothing where no construction applies."""
    holder = "holder" in line.word(place)
    if holder:
        return held_by_name(line, place)
    out = named_owner(line, place)
    set_here = setting(line, place, bool(out))
    return [*out, *set_here] if out or set_here else held_by_name(line, place)


def held_by_name(line: Line, place: int) -> list[Claim]:
    """``the world record holder X``, ``X, holder of the record``, ``X holds the record``."""
    items = line.items
    former = any(items[i].symbol == "OLD" or items[i].word == "once" for i in range(max(0, place - 4), place)) or "former" in line.word(place)
    if "holder" in line.word(place):
        cue = epithet_before(items, place) or apposition(items, place) or predicate(items, place)
        if cue:
            new = any(items[i].word == "new" for i in range(max(0, place - 4), place)) or line.word(place).startswith("new")
            mark = bracket_mark(line, cue[0])
            return [Claim(place, cue[0], "set" if new else "former" if former else "held", mark if new else None, "holder", 0.88)]
        return []
    back = place - 1
    while back >= 0 and place - back <= 5 and items[back].kind in ("W", "DISC", "COMP", "NAT", "DATE") and line.word(back) not in HOLDING:
        back -= 1
    if back < 0 or line.word(back) not in HOLDING or items[back].symbol == "REL":
        return []
    if line.word(back) == "has" or line.word(back) == "holder":
        cue2 = apposition(items, back) if line.word(back) == "holder" else None
        return [Claim(place, cue2[0], "held", None, "holder", 0.85)] if cue2 else []
    verb = line.doc[items[back].token]
    if doubtful(line, verb, back) or line.word(back + 1) in ("on", "off", "out"):
        return []
    found = subject(line, verb, back)
    past = verb.tag_ in ("VBD", "VBN")
    previous = bool(before(line, place) & {"previous", "old"})
    mark = of_mark(line, place) or (place + 2 if line.word(place + 1) == "," and place + 2 < len(line.items) and line.items[place + 2].kind == "MARK" else None)
    return [Claim(place, found[0], "former" if past or previous else "held", mark, "holds", 0.85)] if found else []


def bracket_mark(line: Line, person: int) -> int | None:
    """The mark in brackets behind a person."""
    place = person + 1
    return place + 1 if line.word(place) == "(" and place + 1 < len(line.items) and line.items[place + 1].kind == "MARK" else None


def named_owner(line: Line, place: int) -> list[Claim]:
    """``X's record of 13.24``, ``the record held by X``, ``the record that X set in 1998``, ``the record of X``."""
    verb = breaking_verb(line, place)
    broken = verb is not None and not doubtful(line, line.doc[line.items[verb].token], verb)
    owner = possessor(line, place)
    if owner is not None and ordinal_before(line, place):
        return []
    if owner is not None:
        own = line.items[owner].symbol == "HIS"
        mark = of_mark(line, place) or (place - 1 if line.items[place - 1].kind == "MARK" and line.word(place - 2) in POSSESSIVES else None)
        if own:
            return [Claim(place, owner, "former", mark, "own", 0.8)] if broken and mark is not None and preposition(line, mark) == "of" else []
        if line.items[owner].symbol == "EPI" and line.items[owner].kind == "PER" and (broken or missed(line, place)) and nearest_name(line, owner) == line.person(owner):
            return []
        return [Claim(place, owner, "former" if broken or passed(line, place) or "previous" in before(line, place) or "old" in before(line, place) else "held", mark, "possessive", 0.86)]
    nxt = place + 1
    mark = of_mark(line, place)
    if mark is not None and mark < place + 4:
        nxt = mark + 1
    nxt += line.word(nxt) in (",", "(")
    while line.word(nxt) in ("that", "which", "was", "is", "had", "been", "still", "currently", "previously", "of") and not line.is_person(nxt):
        nxt += 1
    word = line.word(nxt)
    if (word in ("held", "set", "owned", "shared", "established", "run") and line.word(nxt + 1) == "by") or (word in ("belonged", "belongs") and line.word(nxt + 1) == "to"):
        owner = head_person(line, nxt + 2)
        mark = mark if mark is not None or owner is None else run_mark(line, owner)
        status = "former" if broken or "previous" in before(line, place) or "old" in before(line, place) else "held"
        return [Claim(place, owner, status, mark, "held-by", 0.9)] if owner is not None else []
    if line.word(nxt - 1) in ("that", "which", "of") or (line.is_person(nxt) and nxt == place + 1):
        owner = head_person(line, nxt)
        if owner is None:
            return []
        of = line.word(nxt - 1) == "of"
        following = [line.word(owner + n) for n in (1, 2, 3)]
        if of or {"set", "held", "ran", "run", "broke", "threw", "jumped"} & set(following):
            return [Claim(place, owner, "former" if broken or "previous" in before(line, place) or "old" in before(line, place) else "held", mark, "of-name", 0.8)]
    return []


def run_mark(line: Line, owner: int) -> int | None:
    """``held by X, who clocked 2:05:38``, ``by X with 2:05:38``: the mark of a holder."""
    for nxt in range(owner + 1, min(owner + 8, len(line.items))):
        item = line.items[nxt]
        if item.kind == "MARK":
            return nxt
        if item.kind == "PER" or not (item.word in (",", "(", "with", "at", "of", "in", "who") or item.kind in ("NAT", "DATE") or item.symbol in ("RUN", "SET")):
            return None
    return None


def former_marks(line: Line) -> list[Claim]:
    """``took half a second off the 13:11.13 run by X``, ``removed the 4:12.56 that X had run``: a record that was broken, by its mark."""
    out = []
    for place in line.row.of_kind("MARK"):
        if line.word(place - 1) != "the" or breaking_verb(line, place) is None:
            continue
        nxt = place + 1
        while line.word(nxt) in ("which", "that", "of", "run", "set", "held", "by", "recorded") and not line.is_person(nxt):
            nxt += 1
        owner = head_person(line, nxt) if nxt > place + 1 else None
        if owner is not None:
            out.append(Claim(place, owner, "former", place, "broken-mark", 0.8))
    return out


def bare(line: Line, place: int) -> bool:
    """Whether a word can mean a record whose kind was named before: ``the old mark``, ``X's record``, ``the 3,000 metres record``."""
    if line.items[place].kind != "W" or line.word(place) not in ("record", "mark") or line.tag(place) not in ("NN", "NNP"):
        return False
    lead = [line.word(i) for i in range(max(0, place - 4), place)]
    if place + 1 < len(line.items) and line.word(place + 1) in ("attempt", "holder", "books", "book", "breaking", "-", "time", "bonus"):
        return False
    old = {"previous", "old", "existing", "former", "own", "that", "this"} & set(lead[-2:])
    return bool(old or lead[-1:] == ["the"] or lead[-1:] and lead[-1] in POSSESSIVES or line.items[place - 1].symbol == "HIS" or line.items[place - 1].kind == "DISC")


def bare_claims(line: Line, place: int) -> list[Claim]:
    """What is said of a record named by ``record`` or ``mark`` alone: only with its holder."""
    return [c for c in [*named_owner(line, place), *held_by_name(line, place)] if c.owner is not None]


def before(line: Line, place: int) -> set[str]:
    """The words of a record and right before it."""
    return set(" ".join(line.word(i) for i in range(max(0, place - 4), place + 1)).split())


def nearest_name(line: Line, place: int) -> int | None:
    """The person who is named, or meant by a pronoun, last before an item of the row: one who hardly breaks or misses the own record."""
    found = [i for i in line.row.of_kind("PER") if i < place]
    return line.person(found[-1]) if found else None


def ordinal_before(line: Line, place: int) -> bool:
    """``the Russian's 12th world record``: one of several."""
    words = [line.word(i) for i in range(max(0, place - 3), place + 1)]
    return any(w[:1].isdigit() and w.endswith(("th", "st", "nd", "rd")) or w in ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "first") for w in " ".join(words).split())


def possessor(line: Line, place: int) -> int | None:
    """``El Guerrouj's 1998 world record``: whose the record is."""
    back = place - 1
    while back >= 0 and place - back <= 8:
        item = line.items[back]
        if item.symbol == "HIS":
            return back
        if item.word in POSSESSIVES and line.is_person(back - 1) and not line.copula(back):
            return back - 1
        if not (item.kind in ("DATE", "DISC", "COMP", "NAT", "MARK", "VEN") or (item.kind == "W" and line.tag(back) in ("JJ", "NN", "NNP", "CD", "HYPH", "VBG", "POS", "NNS", "JJS", "RB", "VBN") and item.word not in ("a", "the"))):
            return None
        back -= 1
    return None


def preposition(line: Line, place: int) -> str:
    """The word right before an item."""
    return line.word(place - 1)


def of_mark(line: Line, place: int) -> int | None:
    """``record of 13.24``, ``record (13.24)``, ``record 13.24``, ``record for 400m of 44.58``."""
    for nxt in range(place + 1, min(place + 6, len(line.items))):
        item = line.items[nxt]
        if item.kind == "MARK":
            return nxt if line.word(nxt - 1) in ("of", "(", "at", "–", "-", ":") or nxt == place + 1 else None
        if item.kind not in ("DISC", "DATE", "VEN") and item.word not in ("of", "for", "the", "(", "at", "in", "over", "-", "–", ":", "time", "mark", "women", "men", "'s", "’s"):
            return None
    return None


def to_mark(line: Line, place: int) -> int | None:
    """``the record with 13.24``, ``by clocking 13.24``, ``to 13.24``, ``in 13.24``: the mark behind a record that was set, past the
    mark that the record stood at."""
    first = of_mark(line, place)
    for nxt in range(place + 1 if first is None else first + 1, min(place + REACH, len(line.items))):
        item = line.items[nxt]
        if item.kind == "MARK":
            lead = " ".join(line.word(i) for i in range(max(place + 1, nxt - 4), nxt))
            return nxt if any(w in lead.split() for w in ("with", "to", "in", "by", "when", "clocking", "clocked", "winning", "running", "throwing", "of", "as", "down", "up")) else None
        if item.word in (";", "held", "set", "by") and item.word != "by" or (item.kind == "PER" and item.symbol == "PER") or item.kind == "DIFF" and line.word(nxt - 1) != "by":
            return None
    return None


def breaking_verb(line: Line, place: int) -> int | None:
    """The verb before a record whose object it is (``took 0.3 off the record``)."""
    for back in range(place - 1, max(-1, place - REACH), -1):
        item = line.items[back]
        if item.word in BREAKING and line.tag(back).startswith("V"):
            return back
        if item.kind in ("MARK", "PLC", "REC") or item.word in (";", ".", ":", "(", "and", "but", "outside", "short", "behind", "inside") or (item.kind == "W" and line.tag(back) in ("VBD", "VBZ", "VBP", "MD")):
            return None
    return None


def passed(line: Line, place: int) -> bool:
    """Whether what follows says that a record fell: ``X's record fell``, ``the record was broken``."""
    return any(line.word(i) in ("fell", "gone", "went", "broken", "beaten", "erased", "shattered", "eclipsed", "survived") and line.word(i) != "survived" for i in range(place + 1, min(place + 9, len(line.items))))


def setting(line: Line, place: int, owned: bool) -> list[Claim]:
    """``set a record of 13.24``, ``broke X's record with 13.24``, ``13.24, a national record``, ``her 13.24 was a record``."""
    if missed(line, place):
        return []
    items = line.items
    mark = mark_before(line, place)
    if mark is not None and not owned:
        return [Claim(place, possessor(line, mark), "set", mark, "mark-is", 0.9)]
    verb = governing_verb(line, place)
    if verb is None:
        return []
    token = line.doc[items[verb].token]
    if doubtful(line, token, verb) or line.word(verb) in HOLDING - {"has"}:
        return []
    definite = line.word(verb) in BREAKING
    if not definite and not indefinite(line, place):
        return []
    after = to_mark(line, place)
    if after is None and not owned and indefinite(line, place):
        after = of_mark(line, place)
    mark = after if after is not None else mark_of_subject(line, verb)
    found = subject(line, token, verb)
    if found is None:
        return [Claim(place, None, "set", mark, "set", 0.8)] if mark is not None else []
    return [Claim(place, found[0], "set", mark, "set", 0.86 if mark is not None else 0.72)]


def missed(line: Line, place: int) -> bool:
    """Whether the record was missed, hoped for or only spoken of."""
    for back in range(place - 1, max(-1, place - 7), -1):
        item = line.items[back]
        if item.word in MISSING and not (item.word == "off" and breaking_verb(line, place) is not None):
            return True
        if item.kind == "PER" or item.word in (";", ",", "(") or (item.word in SETTING and line.tag(back).startswith("V")):
            break
    return line.word(place + 1) in ("attempt", "attempts", "bid", "hopes", "bonus", "aside", "holder", "holders", "books", "pace", "schedule", "chances", "chance")


def doubted(line: Line, place: int) -> bool:
    """Whether the verb that a record belongs to is denied, hoped for or still to come."""
    verb = governing_verb(line, place)
    return verb is not None and doubtful(line, line.doc[line.items[verb].token], verb)


def indefinite(line: Line, place: int) -> bool:
    """``a national record``, ``another``, ``national records``, ``her third world record``."""
    words = [line.word(i) for i in range(max(0, place - 3), place)] + line.word(place).split()[:1]
    return bool(INDEFINITE & set(words)) or line.word(place).endswith("records") or any(line.items[i].symbol == "HIS" for i in range(max(0, place - 2), place))


def mark_before(line: Line, place: int) -> int | None:
    """The mark that is the record: ``13.24, a national record``, ``13.24 was a record``, ``in 13.24 for a record``, ``a record 13.24``."""
    if place + 1 < len(line.items) and line.items[place + 1].kind == "MARK" and line.word(place).endswith("record") and indefinite(line, place):
        return place + 1
    back = place - 1
    while back >= 0 and place - back <= 9:
        item = line.items[back]
        if item.kind == "MARK":
            between = [line.word(i) for i in range(back + 1, place)]
            link = {",", "(", "was", "is", "for", "which", "–", "-", "—", "both", "being", "also", "remains"} & set(between)
            return back if link and (indefinite(line, place) or "(" in between) else None
        if item.kind in ("REC",) or item.word in ("and", "but", "also"):
            back -= 1
            continue
        if item.kind in ("PER", "PLC", "DIFF") or item.word in (";", "of", "from", "with") or (item.kind == "W" and line.tag(back).startswith("V") and item.symbol != "BE" and item.word not in ("making", "giving")):
            return None
        back -= 1
    return None


def governing_verb(line: Line, place: int) -> int | None:
    """The verb of setting that a record belongs to, before it."""
    for back in range(place - 1, max(-1, place - REACH - 3), -1):
        item = line.items[back]
        if item.word in SETTING and line.tag(back).startswith("V"):
            return back
        if item.word in (";", ".", ":") or (item.kind == "PER" and item.symbol in ("PRON", "EPI") and item.word != "her") or (item.kind == "W" and line.tag(back) in ("VBD", "VBZ", "VBP", "MD")):
            return None
    return None


def mark_of_subject(line: Line, verb: int) -> int | None:
    """``her 13.24 broke the record``: the mark that is the subject, or that the verb has before the record."""
    token: Token = line.doc[line.items[verb].token]
    for child in token.children:
        if child.dep_ == "nsubj":
            found = next((i for i in line.row.of_kind("MARK") if line.items[i].token == child.i), None)
            if found is not None:
                return found
    near = [i for i in line.row.of_kind("MARK") if verb - 10 <= i < verb]
    if near and isinstance(line.items[near[-1]].mention, MarkMention) and not any(line.items[i].kind == "PER" and line.items[i].symbol == "PER" or line.word(i) in (";", "who") for i in range(near[-1], verb)):
        return near[-1]
    return None


def several(line: Line, place: int) -> list[int]:
    """``A (4:18.42) and B (4:18.65) both ran national records``: the marks of a plural record, where there are more than one."""
    if not line.word(place).endswith("records") or missed(line, place):
        return []
    marks = [i for i in line.row.of_kind("MARK") if line.word(i - 1) == "(" and abs(i - place) <= 26]
    return marks if len(marks) > 1 else []


