"""Honours that follow from results: a win at a championships, and a second or third place told as a medal."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.draft import Draft
from extractor.gazetteer import edition_of, editions
from extractor.linking.honours.hosts import as_held, honoured_at
from extractor.linking.titles.events import firm, possible, told
from extractor.linking.titles.series import Championships

MEDALS = {1: "gold", 2: "silver", 3: "bronze"}


def of_performance(draft: Draft, own: Championships | None, published: str | None = None) -> Iterable[Draft]:
    """A win at a championships is a title; a medal is one where the words are of medals."""
    place = draft.get("place")
    competition = str(draft.get("competition") or "")
    if unheld(draft, competition, published):
        return
    if own is not None and elsewhen(draft, competition, own):
        draft = Draft(
            draft.kind,
            {**draft.slots, "competition": None, "venue": None},
            draft.start,
            draft.end,
            draft.rule,
            draft.chance,
            draft.steps,
            signals=draft.signals,
        )
        competition = ""
    at_home = (
        own is not None
        and not honoured_at(competition)
        and (not competition or competition.endswith(" meeting"))
        and own.holds(draft.get("date"), draft.get("venue") if "here" in told(draft, "venue") else None)
    )
    if own is not None and at_home:
        competition = own.series
    if (
        place not in MEDALS
        or not honoured_at(competition)
        or draft.get("round") in ("heat", "semi-final", "quarter-final", "qualification")
    ):
        return
    if place > 1 and not any("medal" in s or "silver" in s or "bronze" in s for s in draft.steps):
        return
    event = as_held(draft.get("discipline"), competition)
    if DOUBTED & set(draft.signals) or (event and not possible(str(event), competition)):
        return
    if not firm(draft, "discipline"):
        event = None
    slots = {"athlete": draft.get("athlete"), "title": MEDALS[place], "competition": competition, "discipline": event}
    day = draft.get("date")
    slots |= {
        "date": day if day is None or any(x.startswith("date:here") for x in draft.signals) else str(day)[:4],
        "venue": draft.get("venue"),
    }
    slots["indoor"] = "Indoor" in competition
    signals = [*draft.signals, f"athome:{at_home}"]
    yield Draft(
        "honour",
        slots,
        draft.start,
        draft.end,
        "honour.result",
        draft.chance,
        [*draft.steps, f"place {place} at a championships"],
        signals=signals,
    )


def unheld(draft: Draft, competition: str, published: str | None) -> bool:
    """Whether a series from outside the sentence had no edition in the year of a result, or of the article where it has no date."""
    year = str(draft.get("date") or published or "")[:4]
    if not year or competition not in editions() or "here" in told(draft, "competition"):
        return False
    return edition_of(competition, year) is None


EARLIER_ROUND = re.compile(
    r"(?i)\b(?:(?:her|his|their|\d+\s?m|metres|hurdles|steeplechase|first|second|third|qualifying) heats?|semi-?\s?finals?|quarter-?\s?finals?|qualifying|qualification|preliminary round)\b"
)
ROUND_REACH = 40


def elsewhen(draft: Draft, competition: str, own: Championships) -> bool:
    """Whether a series from outside the sentence had no edition in the year of the championships that the article reports."""
    if "here" in told(draft, "competition") or competition not in editions() or competition == own.series:
        return False
    return edition_of(competition, own.start[:4]) is None


UNWON = re.compile(
    r"(?i)\b(?:would (?:surely |probably )?have|could have|belief that|in shape to|without a|not expected to|as though|as if|(?:been|was|were|is) denied|failed to|apart from the|within sight of)\b[^,;.:]*$"
    r"|\b(?:metres|yards|strides?|steps|seconds?|inches|points?) from (?:the )?gold$"
    r"|\b(?:of|behind|from|than) (?:the )?(?:eventual )?winner$"
    r"|\b(?:silver|bronze)(?: medal)?,? (?:that |which )?(?:s?he|they|[A-Z][\w'’-]+) (?:had )?won$"
)
THROWN_OUT = re.compile(
    r"^[^.;]{0,40}\b(?:was|were|but|being|is|later) (?:then |later |promptly )?(?:disqualified|shown the red card)\b"
)
ESCAPED = re.compile(r"(?i)\b(?:gold|silver|bronze|medal|title|crown) (?:\w+ )?(?:escaped|eluded|evaded)\b")
BEFORE = 70


def unwon(text: str, draft: Draft) -> bool:
    """Whether the words before a win or medal say that it was none: ``would have won``, ``in the belief that she had won``."""
    before, behind = text[max(0, draft.end - BEFORE) : draft.end], text[draft.end : draft.end + BEFORE]
    return bool(
        UNWON.search(before) or THROWN_OUT.search(behind) or ESCAPED.search(text, draft.start, draft.end + BEFORE)
    )


def no_final(text: str, draft: Draft) -> bool:
    """Whether the words of a result, to the end of its clause, name a round before the final."""
    rest = re.split(r"[.;,]", text[draft.end : draft.end + ROUND_REACH], maxsplit=1)[0]
    return bool(EARLIER_ROUND.search(text[draft.start : draft.end] + rest))


DOUBTED = frozenset("fx:modal fx:aim fx:if fx:neg0 fx:neg1".split())
