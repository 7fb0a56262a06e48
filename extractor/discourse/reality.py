"""Whether what a word tells has happened, by the grammar above it: asserted, denied, hoped for, supposed or yet to come.

The walk goes from the word up through the parse. A finite past clause asserts what stands in it; an infinitive or a noun
stands or falls with what it hangs on; a word of hope, ability, need or plan on the way, a modal, a condition or a negation
takes it out. After R. Sauri, J. Pustejovsky, FactBank: a corpus annotated with event factuality (2009): polarity and certainty
are carried along the chain of embedding predicates.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from spacy.tokens import Token

from extractor.gazetteer import rows

ASSERTED = "asserted"
DENIED = "denied"
MODAL = "modal"
WOULD = "would"
SUPPOSED = "supposed"
ASKED = "asked"

STEPS = 12
MODALS = frozenset("will 'll ’ll wo shall can ca may might should must could would 'd ’d".split())
NEGATIVE = frozenset("not n't n’t never without nobody none neither nor no hardly cannot seldom rarely".split())
CONDITIONS = frozenset("if unless whether provided should whoever".split())
GENERIC = frozenset("anyone anybody whoever those everyone somebody someone".split())


@lru_cache(maxsize=1)
def unreal_words() -> dict[str, str]:
    """Words that take what hangs on them out of reality (``hope``, ``chance``, ``fail``), to what they make of it."""
    return {word: row["standing"] for row in rows("unreal_words") for word in row["words"].split()}


def standing(token: Token) -> str:
    """How what a token tells stands to reality: ASSERTED, or what takes it out."""
    if asked(token):
        return ASKED
    if told_apart(token):
        return ASSERTED
    here, below = token, token
    for step in range(STEPS):
        if is_verb(here):
            found, goes_on = of_verb(here, below)
            if found != ASSERTED or not goes_on:
                return found
        elif step < 2 and (found := of_noun(here)) != ASSERTED:
            return found
        above = here.head
        if above.i == here.i or settled(here, above):
            return ASSERTED
        found = between(here, above)
        if found != ASSERTED:
            return found
        below, here = here, above
    return ASSERTED


def told_apart(token: Token) -> bool:
    """``the medal that he won``: a noun with a past relative clause is had, whatever is said of it."""
    return not is_verb(token) and any(
        c.dep_ == "relcl" and finite(c) and not modal(c) and not negated(c) for c in token.children
    )


def is_verb(token: Token) -> bool:
    """Whether a token is a verb or heads a clause."""
    return token.tag_.startswith("V") or token.tag_ == "MD" or any(c.dep_ in ("aux", "nsubj") for c in token.children)


def of_verb(verb: Token, below: Token) -> tuple[str, bool]:
    """What a verb's own modals, negation and conjunction make of its clause, and whether the clause hangs on the one above."""
    if any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in verb.children):
        return SUPPOSED, False
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is not None and subject.i != below.i:
        if subject.lower_ in NEGATIVE or any(
            c.lower_ in ("no", "neither") and c.dep_ == "det" for c in subject.children
        ):
            return DENIED, False
        if subject.lower_ in GENERIC:
            return SUPPOSED, False
    had = subject is not None and subject.i == below.i
    if not had and negated(verb) and verb.lower_ not in CONTENT:
        return DENIED, False
    if not had and modal(verb) and verb.lower_ not in CONTENT | HELD:
        return of_modal(verb)
    if verb.lower_ in CONTENT:
        return ASSERTED, False
    if finite(verb):
        return ASSERTED, verb.dep_ == "ccomp"
    return ASSERTED, True


def finite(verb: Token) -> bool:
    """Whether a verb has a tense."""
    if any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children):
        return False
    return verb.tag_ in ("VBD", "VBZ", "VBP") or any(
        c.dep_ in ("aux", "auxpass") and c.tag_ in ("VBD", "VBZ", "VBP") for c in verb.children
    )


def negated(verb: Token) -> bool:
    """``did not win``, ``never won``; not ``not only won``, ``had not won until``."""
    words = {c.lower_ for c in verb.children if c.dep_ in ("neg", "advmod", "det", "preconj")}
    return bool(words & NEGATIVE) and "only" not in words and not any(c.lower_ == "until" for c in verb.subtree)


def modal(verb: Token) -> bool:
    """Whether a verb has a modal of its own."""
    return any(c.dep_ == "aux" and c.lower_ in MODALS for c in verb.children)


def of_modal(verb: Token) -> tuple[str, bool]:
    """``could only finish third`` happened, ``would go on to win`` too; ``can win``, ``would win``, ``will win``,
    ``would have won`` did not."""
    words = {c.lower_ for c in verb.children}
    if any(c.dep_ == "aux" and c.lower_ in PERFECT for c in verb.children):
        return SUPPOSED, False
    if words & {"could", "can"} and "only" in words | {c.lower_ for child in verb.children for c in child.children}:
        return ASSERTED, False
    if words & {"could", "can"} and any(c.lower_ == "no" for c in verb.subtree if c.i > verb.i):
        return ASSERTED, False
    if words & {"would", "'d", "’d"}:
        return (ASSERTED if verb.lower_ == "go" or words & LATER else WOULD), False
    return MODAL, False


def of_noun(noun: Token) -> str:
    """What a noun's own words make of it: ``no medal``, ``any title``."""
    return DENIED if any(c.dep_ in ("det", "neg") and c.lower_ in ("no", "any") for c in noun.children) else ASSERTED


def between(below: Token, above: Token) -> str:
    """What the step from a token to its head makes of it: behind a verb, noun or adjective of hope; behind ``without``."""
    if above.lower_ == "without":
        return DENIED
    if below.lower_ == "for" and above.lower_ in GOING:
        return HOPED
    kind = unreal_words().get(above.lower_) or one_of(above)
    if kind is None or below.dep_ in ("nsubj", "nsubjpass", "poss", "appos"):
        return ASSERTED
    if above.lower_.startswith("need") and any(c.lower_ in SMALL for c in (*above.children, *below.subtree)):
        return ASSERTED
    if above.lower_ in TRIES and any(c.lower_ in NUMBERED for c in above.children):
        return ASSERTED
    if above.lower_ == "needed" and above.tag_ == "VBD" and had_means(above, below):
        return ASSERTED
    if below.dep_ == "prep":
        return kind if below.lower_ in (OF_VERB if is_verb(above) else OF_NOUN) else ASSERTED
    if below.dep_ == "advcl" and not finite(below) and below.tag_ == "VB":
        return kind
    return kind if below.dep_ in HANGS else ASSERTED


def had_means(verb: Token, below: Token) -> bool:
    """``needed a last lunge and 8.02 seconds to win``: what somebody needed for a win that is told, and no ``but`` behind it."""
    means = [c for c in verb.children if c.dep_ in ("dobj", "npadvmod") and c.i < below.i]
    return bool(means) and not any(t.lower_ in ("but", "however") for t in verb.sent if t.i > verb.i)


def one_of(token: Token) -> str | None:
    """``one of the favourites``: the standing that the group gives."""
    if token.lower_ not in ("one", "two", "three", "some", "many"):
        return None
    groups = (g for c in token.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj")
    return next((unreal_words()[g.lower_] for g in groups if g.lower_ in unreal_words()), None)


HANGS = frozenset({"relcl", "xcomp", "ccomp", "acl", "dobj", "pobj", "pcomp", "compound", "attr", "acomp", "dative"})
GOING = frozenset("go goes going gone went line course hunt contention compete competes competing competed".split())
"""Words that look ahead with ``for`` alone: ``goes for gold``, ``in line for the title``."""
HOPED = "hoped"
OF_NOUN = frozenset("of for at on to".split())
OF_VERB = frozenset("for of on".split())
CONTENT = frozenset("settle settled settling content make made making".split())
HELD = frozenset("defend defends defended defending lose keep look".split())
PERFECT = frozenset("have 've ’ve".split())
LATER = frozenset("later eventually subsequently duly".split())


def settled(below: Token, above: Token) -> bool:
    """Whether what is above no longer matters: relative clauses, appositions, possessives and what came ``after`` or ``since``."""
    if (
        below.dep_ in ("appos", "poss")
        or (below.dep_ == "relcl" and finite(below))
        or (below.dep_ == "acl" and below.tag_ in ("VBN", "VBG"))
    ):
        return True
    if below.dep_ in ("pcomp", "pobj") and above.lower_ in ("after", "since", "following", "despite"):
        return True
    return below.dep_ in ("advcl", "conj", "parataxis", "csubj") and finite(below)


def asked(token: Token) -> bool:
    """Whether a token stands in a question that begins with a verb (``Can he win ...?``)."""
    sentence = token.sent
    last = next((t for t in reversed(list(sentence[-QUOTED:])) if not silent(t)), None)
    if last is None or last.text != "?":
        return False
    first = next(t for t in sentence if not silent(t))
    return first.lower_ in ASKING


def silent(token: Token) -> bool:
    """A space or a quotation mark."""
    return token.is_space or token.text in "\"'“‘”"


QUOTED = 4
ASKING = MODALS | frozenset("is are was were has have had do does did so but and who".split())


def behind_hope(words: Sequence[str]) -> bool:
    """Whether words end in one of hope, ``to`` and a verb with a few words more (``determined to bag another``), whatever the parse."""
    near = list(words[-HOPE_REACH:])
    for place in range(len(near) - 2, 0, -1):
        if near[place] in (",", ";", "and", "but", "after", "who"):
            return False
        if near[place] == "to" and near[place - 1] in unreal_words():
            return near[place - 1] not in OF_OTHERS and not (near[place - 1] in TRIES and near[place - 2] in NUMBERED)
    return False


TRIES = frozenset({"try", "attempt", "effort"})
NUMBERED = frozenset("first second third fourth fifth sixth last final opening 1st 2nd 3rd".split())
"""A height is cleared on the second try to win."""
HOPE_REACH = 7
SMALL = frozenset("only just no little".split())
OF_OTHERS = frozenset("favourites favourite attempt attempts".split())
