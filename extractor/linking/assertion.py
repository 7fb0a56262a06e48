"""Whether what a verb says has happened: no negation, hope, plan, condition or mere possibility; and whether a comparison is of
the finish, not of a stage of the race or of a table."""

from __future__ import annotations

from spacy.tokens import Token

from extractor.linking.phrases import Line

MODALS = frozenset("will 'll ’ll would 'd ’d could can may might shall should must ca wo".split())
HOPES = frozenset(
    "hope hopes hoped hoping want wants wanted aim aims aimed aiming try tries tried trying attempt attempts attempted attempting bid bidding plan plans planned expect expects expected expecting favourite favourites "
    "tipped fancied chance chances desperate eager keen confident determined looking look seeking seek seeks bound likely unlikely able unable hard difficult fail fails failed failing refuse refused threatened threatening "
    "threaten intend intends intended vowed dream dreams dreaming dreamed hopeful goal ambition needs need needed wish wishes chase favoured backed order enough way ready capable target opportunity motivation motivated going due set scheduled battle battling fight fighting struggle struggling".split()
)
NEGATIONS = frozenset("not n't n’t never without nobody none no-one neither nor hardly cannot".split())
STAGES = frozenset("halfway half-way bell midway overnight barrier".split())
TABLES = frozenset("standings rankings ranking list lists table world-list all-time leaderboard points".split())
BEING = frozenset("is was are were be been being it".split())


def doubtful(line: Line, verb: Token, place: int) -> bool:
    """Whether a verb is denied, hoped for, conditional or yet to come."""
    token, steps, through = verb, 0, True
    while steps < 6:
        for child in token.children:
            low = child.lower_
            if child.dep_ in ("aux", "auxpass") and low in MODALS and through and not only(token, low):
                return True
            if (child.dep_ == "neg" or low in NEGATIONS) and child.i < max(token.i, verb.i) and through:
                return True
            if child.dep_ == "mark" and low in ("if", "whether", "unless") and through:
                return True
        to_verb = any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)
        head = token.head
        if head.i == token.i:
            break
        if to_verb and head.lower_ in HOPES and not achieved(line, head, place):
            return True
        if (
            token.dep_ == "pcomp"
            and head.lower_ in ("without", "of", "at")
            and (head.lower_ == "without" or head.head.lower_ in HOPES)
        ):
            return True
        through = token.dep_ in (
            "xcomp",
            "conj",
            "prep",
            "pcomp",
            "dobj",
            "attr",
            "pobj",
            "acomp",
            "advmod",
            "npadvmod",
            "prt",
            "dative",
            "compound",
        ) or (to_verb and token.dep_ in ("advcl", "acl"))
        if token.dep_ in ("conj",) and token.tag_ in ("VBD",):
            through = False
        if not through and token.dep_ in ("relcl", "ccomp", "advcl", "parataxis"):
            if token.dep_ == "ccomp" and head.lower_ in HOPES:
                return True
            break
        token, steps = head, steps + 1
    return near_doubt(line, place)


def achieved(line: Line, head: Token, place: int) -> bool:
    """``set a record to beat X``, ``needed a record to beat X``, ``was good enough to beat X``: it was done."""
    if head.lower_ in ("set", "needed"):
        return head.tag_ in ("VBD", "VBG") and any(c.dep_ == "dobj" for c in head.children)
    return head.lower_ == "enough" and was_enough(line, place)


def was_enough(line: Line, place: int) -> bool:
    """Whether ``enough to`` right before an item tells of the past, with no denial."""
    before = range(max(0, place - 12), place)
    words = {line.word(i) for i in before}
    told = any(line.tag(i) == "VBD" for i in before if line.items[i].kind == "W" or line.items[i].kind == "PLC")
    return (
        told
        and not words & (NEGATIONS | MODALS | {"if", "wasn't", "n't"})
        and not any(w.startswith("hop") for w in words)
    )


def only(token: Token, modal: str) -> bool:
    """``could only finish second`` says that she did; ``would go on to beat``, too."""
    words = {c.lower_ for c in token.children}
    return (modal in ("could", "can") and "only" in words) or (modal == "would" and token.lower_ == "go")


def near_doubt(line: Line, place: int) -> bool:
    """Words right before the verb that make it no result, where the parse has missed them."""
    before = [line.word(i) if line.items[i].kind == "W" else "" for i in range(max(0, place - 4), place)]
    if (
        any(w in MODALS and w not in ("'d", "’d") for w in before[-3:])
        and not ("could" in before and "only" in before)
        and not ("would" in before and "go" in before)
    ):
        return True
    eager = HOPES - {"hard"} if not any(w in BEING for w in before) else HOPES
    eager = eager - {"enough"} if "enough" in before and was_enough(line, place) else eager
    if before[-1:] == ["to"] and any(w in eager for w in before[:-1][-2:]):
        return True
    return any(w in NEGATIONS or w == "if" for w in before[-3:])


def leads_only(line: Line, start: int, last: int) -> bool:
    """Whether the words behind a comparison name a stage of the race: ``ahead of X at halfway``, ``with a lap to go``."""
    rest = [line.word(i) for i in range(last + 1, min(last + 9, len(line.items)))]
    cut = next((n for n, w in enumerate(rest) if w in (";", ".", "but", "and")), len(rest))
    words = rest[:cut]
    text = " ".join(words)
    return (
        bool(set(words) & (STAGES | TABLES))
        or " to go" in f" {text}"
        or "to run" in text
        or (" left" in f" {text}" and "with" in words)
    )


def standing_only(line: Line, place: int) -> bool:
    """Whether the sentence speaks of a table or of a stage right before a comparison."""
    words = [line.word(i) for i in range(max(0, place - 6), place)]
    cut = max((n + 1 for n, w in enumerate(words) if w in ("and", "but", "won")), default=0)
    before = set(words[cut:])
    return bool(before & (TABLES | STAGES | {"ranked", "rank", "lies", "lying", "leading", "leads"}))
