"""Marks and margins in a text: which stretches that have the form of a mark are results, which are differences,
and which are neither (prices, dates, clock times, distances run, barriers, winds, splits)."""

from __future__ import annotations

from dataclasses import replace

from extractor.normalize import mark_cues as cue
from extractor.normalize.mark_forms import FORMS
from extractor.normalize.mark_judges import Candidate, settled, verdict_of
from extractor.spans import DifferenceMention, MarkMention

BEFORE = 70
AFTER = 60


def find_marks(text: str) -> list[MarkMention | DifferenceMention]:
    """The marks and margins of a text in order of place, not overlapping.

    Times are in seconds, distances and heights in metres, scores in points. A bare decimal (``44.53``) gets the unit
    that the words near it make likely, and ``unit_stated`` is False.
    """
    taken = blocked(text)
    cues = cue.Cues(text)
    found: list[MarkMention | DifferenceMention] = []
    for form in FORMS:
        for match in form.pattern.finditer(text):
            start, end = match.span()
            if taken.find(1, start, end) >= 0:
                continue
            mark = form.read(match)
            if mark is None:
                continue
            around = text[max(0, start - BEFORE) : start], text[end : end + AFTER]
            candidate = Candidate(form, start, end, match.group(), mark, *around, cues)
            mention = judged(candidate)
            if mention or form.closes:
                end = end_with_wind(text, mention, end)
                taken[start:end] = b"\1" * (end - start)
            if mention:
                found.append(with_wind(text, mention))
    return sorted(found, key=lambda mention: (mention.start, mention.end))


def blocked(text: str) -> bytearray:
    """One byte a character: 1 where the text holds a price, a date, a clock time or another look-alike."""
    taken = bytearray(len(text))
    for pattern in (cue.BLOCKED, cue.STAMP):
        for match in pattern.finditer(text):
            taken[match.start() : match.end()] = b"\1" * len(match.group())
    return taken


def end_with_wind(text: str, mention: MarkMention | DifferenceMention | None, end: int) -> int:
    """The end of the mark together with the wind in brackets behind it."""
    wind = cue.WIND.match(text, end) if isinstance(mention, MarkMention) else None
    return wind.end() if wind else end


def with_wind(text: str, mention: MarkMention | DifferenceMention) -> MarkMention | DifferenceMention:
    """The mention with the wind that follows it: m/s as text, or ``w`` for wind-assisted."""
    wind = cue.WIND.match(text, mention.end) if isinstance(mention, MarkMention) else None
    if wind is None or not isinstance(mention, MarkMention):
        return mention
    speed = (wind["v"] or wind["u"] or "w").replace("−", "-")
    return replace(mention, wind=speed)


def judged(candidate: Candidate) -> MarkMention | DifferenceMention | None:
    """The mention that a candidate makes, if any."""
    verdict = verdict_of(candidate)
    if verdict is None:
        return None
    rule, span = f"marks.{candidate.form.name.replace(' ', '-')}", (candidate.start, candidate.end, candidate.text)
    if verdict == "difference":
        return DifferenceMention(*span, rule, candidate.mark)
    mark, stated = settled(candidate)
    return MarkMention(*span, rule, mark, stated)
