"""Constructions that settle a link by themselves, as cues for the choice: appositions, epithets before names, brackets, objects
of winning, events at the head of a sentence."""

from __future__ import annotations

from extractor.linking.items import Item, Row
from extractor.linking.mark_owners import is_person as is_person
from extractor.linking.mark_owners import setter, versus
from extractor.spans import CompetitionMention, DisciplineMention

GLUE_KINDS = frozenset({"COMP", "DISC", "DATE", "NAT", "REC"})
GLUE_WORDS = frozenset(
    "the a an and , / - & former reigning defending current double triple new two-time three-time four-time five-time six-time seven-time twice triple-time world olympic own 's ’s "
    "indoor outdoor individual junior senior women men women’s men’s long short course now then also already newly-crowned recently-crowned multiple only first second last year once still previously formerly longtime long-time erstwhile one-time".split()
)
STOPS = frozenset({";", ".", "(", ")", "–", "—", '"', ":"})


def owner_cue(row: Row, anchor: int) -> tuple[int, str] | None:
    """The item that a construction makes the owner of an anchor, and the name of the construction."""
    items = row.items
    kind = items[anchor].kind
    if kind in ("TITLE", "REC"):
        near = epithet_before(items, anchor) or apposition(items, anchor) or predicate(items, anchor)
        return near or epithet_of(items, anchor)
    if kind == "MARK":
        return versus(items, anchor) or bracket(items, anchor) or setter(items, anchor) or possessive(items, anchor)
    return bracket(items, anchor) or possessive(items, anchor)


def epithet_before(items: tuple[Item, ...], anchor: int) -> tuple[int, str] | None:
    """``Olympic champion X``, ``champion Briton X``, ``world record holder and pundit X``; a description's own person."""
    following = items[anchor + 1 : anchor + 6]
    for n, item in enumerate(following):
        if is_person(item):
            return anchor + 1 + n, "epithet"
        if item.kind == "NAT" or (n < 4 and item.word in ("and", "turned") and items[anchor].kind in ("TITLE", "REC")):
            continue
        if (
            n
            and items[anchor + 1].word in ("and",)
            and item.kind == "W"
            and item.word.isalpha()
            and item.symbol == item.word
        ):
            continue
        return None
    return None


def epithet_of(items: tuple[Item, ...], anchor: int) -> tuple[int, str] | None:
    """``the world champion over 800m, X``, ``last year's winner at the Relays, X``: past what the description is of."""
    if anchor + 1 >= len(items) or items[anchor + 1].word not in ("over", "at", "in", "from", "of", "for"):
        return None
    for i in range(anchor + 2, min(anchor + 8, len(items) - 1)):
        if items[i].word == "," and is_person(items[i + 1]):
            return (i + 1, "epithet") if i > anchor + 2 else None
        if items[i].kind not in ("DISC", "VEN", "COMP", "DATE") and items[i].word not in ("the", "in", "at"):
            return None
    return None


def apposition(items: tuple[Item, ...], anchor: int) -> tuple[int, str] | None:
    """``X, the Olympic champion``, ``X (the holder)``."""
    i = anchor - 1
    while i >= 0 and (
        items[i].kind in GLUE_KINDS or items[i].word in GLUE_WORDS or items[i].word.endswith(("-time", "-year-old"))
    ):
        if items[i].word == "," and i and is_person(items[i - 1]):
            return i - 1, "apposition"
        if items[i].word == "," and i > 1 and items[i - 1].word == ")":
            return None
        i -= 1
    if i > 0 and items[i].word in ("(", "–", "-", "—") and is_person(items[i - 1]):
        return i - 1, "apposition"
    if i > 1 and items[i].word == "who" and items[i - 1].word == ",":
        return (i - 2, "relative") if is_person(items[i - 2]) else None
    return None


def predicate(items: tuple[Item, ...], anchor: int) -> tuple[int, str] | None:
    """``X is the Olympic champion``, ``X became champion``, ``X, who holds the record``."""
    i = anchor - 1
    while i >= 0 and (items[i].kind in GLUE_KINDS or items[i].word in GLUE_WORDS) and items[i].word != ",":
        i -= 1
    if i <= 0 or not (items[i].symbol in ("BE", "HOLD") or items[i].word in ("became", "become", "remains", "as")):
        return None
    j = i - 1
    while j >= 0 and items[j].word in ("who", ",", "still", "also", "now", "already", "had", "has"):
        j -= 1
    return (j, "predicate") if j >= 0 and is_person(items[j]) else None


def bracket(items: tuple[Item, ...], anchor: int) -> tuple[int, str] | None:
    """``X (10.01)``, ``X of Kenya (1:44.05)``, ``X, 10.01,``."""
    if anchor == 0 or items[anchor - 1].word not in ("(", ","):
        return None
    i = anchor - 2
    while i >= 0 and (items[i].kind in ("NAT", "VEN") or items[i].word in ("of", "from", ",", "'s")):
        i -= 1
    if (
        i >= 0
        and is_person(items[i])
        and (items[anchor - 1].word == "(" or (anchor + 1 < len(items) and items[anchor + 1].word in (",", ";", ".")))
    ):
        return i, "bracket"
    return None


def possessive(items: tuple[Item, ...], anchor: int) -> tuple[int, str] | None:
    """``X's 4:12.33``, ``X's victory``, ``her 21.5 seconds``."""
    i = anchor - 1
    while i >= 0 and (
        items[i].kind in ("DATE", "DISC", "COMP", "REC")
        or items[i].word
        in ("time", "mark", "effort", "winning", "own", "of", "best", "a", "personal", "final", "surprise", "narrow")
    ):
        i -= 1
    if i >= 1 and items[i].word in ("'s", "’s", "'", "’") and is_person(items[i - 1]):
        return i - 1, "possessive"
    if i >= 0 and items[i].symbol == "HIS":
        return i, "his"
    return None


def clause_of(row: Row, place: int) -> tuple[int, int]:
    """The stretch of a row around an item between strong breaks, and before a new subject after ``while``, ``and``, ``but``."""
    items = row.items
    low = high = place
    while low > 0 and not breaks(items, low - 1):
        low -= 1
    while high + 1 < len(items) and not breaks(items, high + 1):
        high += 1
    return low, high


def breaks(items: tuple[Item, ...], place: int) -> bool:
    """Whether a clause ends at an item: a semicolon, or a conjunction or comma before a new person and verb."""
    word = items[place].word
    if word in STOPS - {"(", ")"}:
        return True
    if word not in ("while", "whilst", "and", "but", "as", "with", ","):
        return False
    following = items[place + 1 : place + 6]
    person = next((n for n, item in enumerate(following) if is_person(item)), None)
    if person is None or any(i.kind in ("MARK", "PLC", "COMP", "DISC") for i in following[:person]):
        return False
    after = following[person + 1 : person + 3]
    return any(
        i.kind in ("PLC", "MARK")
        or i.symbol in ("RUN", "FIN", "WIN", "TAKE", "BE", "BEAT", "SET", "REL")
        or i.word in ("(", "easily", "also", "then")
        for i in after
    )


def discipline_cue(row: Row, anchor: int, allowed: frozenset[int]) -> tuple[int, str] | None:
    """The discipline of the sentence that the anchor speaks of: in its clause, behind a verb of winning or before the anchor,
    else at the head of the sentence."""
    items = row.items
    low, high = clause_of(row, anchor)
    mine = [i for i in row.of_kind("DISC") if i in allowed and not is_epithet(row, i)]
    inside = [i for i in mine if low <= i <= high]
    if inside:
        after = [i for i in inside if i > anchor]
        before = [i for i in inside if i < anchor]
        if items[anchor].kind == "PLC" and after and not any(is_person(x) for x in items[anchor + 1 : after[0]]):
            return after[0], "object"
        if before:
            return before[-1], "before"
        return after[0], "after"
    lead = [i for i in mine if i <= 7 and items[0].word in ("in", "over", "at", "on")]
    return (lead[-1], "lead") if lead else None


def is_epithet(row: Row, place: int) -> bool:
    """Whether a discipline only describes somebody: ``the Olympic 1500m champion``, ``the 400m runner``, ``800m hope X``."""
    mention = row.items[place].mention
    if isinstance(mention, DisciplineMention) and mention.weak and not mention.text[:1].isdigit():
        return True
    following = row.items[place + 1 : place + 4]
    for n, item in enumerate(following):
        if item.kind == "TITLE":
            return getattr(item.mention, "kind", "") == "epithet"
        if item.kind == "REC":
            return "holder" in item.word
        if n == 0 and item.word in (
            "runner",
            "runners",
            "hope",
            "star",
            "specialist",
            "man",
            "woman",
            "team",
            "squad",
            "quartet",
            "legend",
            "ace",
            "athlete",
            "favourite",
        ):
            return True
        if item.kind not in ("DISC", "NAT") and item.word not in ("and", "/", ",", "world", "indoor"):
            return False
    return False


def occasion_cue(row: Row, anchor: int, kind: str) -> tuple[int, str] | None:
    """The competition, venue or date of the sentence that the anchor's clause names, else one at the head of the sentence."""
    low, high = clause_of(row, anchor)
    mine = [i for i in row.of_kind(kind) if not names_title(row, i)]
    inside = [i for i in mine if low <= i <= high]
    if inside:
        return min(inside, key=lambda i: (abs(i - anchor), i)), "clause"
    lead = [i for i in mine if i <= 6]
    return (lead[-1], "lead") if lead else None


def names_title(row: Row, place: int) -> bool:
    """Whether a competition or year is part of an epithet (``the 2003 world bronze medallist``)."""
    mention = row.items[place].mention
    adjective = isinstance(mention, CompetitionMention) and mention.adjective
    for item in row.items[place + 1 : place + 6]:
        if item.kind == "TITLE":
            return getattr(item.mention, "kind", "") == "epithet"
        if item.word in REACHED or item.word in ROUNDS:
            return True
        if item.kind not in GLUE_KINDS and item.word not in GLUE_WORDS:
            return adjective and False
    return False


REACHED = frozenset("semi-finalist semifinalist finalist quarter-finalist olympian semi-finalists finalists".split())
"""What somebody is called who came so far: ``the Rio finalist X``."""
ROUNDS = frozenset({"semi", "quarter"})
