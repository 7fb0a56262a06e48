"""Marks and margins in a text: which stretches that have the form of a mark are results, which are differences,
and which are neither (prices, dates, clock times, distances run, barriers, winds, splits)."""

from __future__ import annotations

from dataclasses import replace

from extractor.normalize import mark_cues as cue
from extractor.normalize.mark_candidate import Candidate
from extractor.normalize.mark_forms import FORMS, STARTS, WORD_FORMS
from extractor.normalize.mark_judges import settled, verdict_of
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
    done = 0
    for place in STARTS.finditer(text):
        if place.start() < done or taken[place.start()]:
            continue
        done, mention = read_at(text, place.start(), taken, cues)
        if mention:
            found.append(mention)
    return found


def read_at(
    text: str, start: int, taken: bytearray, cues: cue.Cues
) -> tuple[int, MarkMention | DifferenceMention | None]:
    """What begins at the place, and up to where the text is read with it."""
    look_alike = cue.BLOCKED_AT.match(text, start)
    if look_alike:
        return look_alike.end(), None
    for form in WORD_FORMS if text[start].isalpha() else FORMS:
        match = form.pattern.match(text, start)
        mark = form.read(match) if match and taken.find(1, start, match.end()) < 0 else None
        if match and mark:
            end = match.end()
            around = text[max(0, start - BEFORE) : start], text[end : end + AFTER]
            mention = judged(Candidate(form, start, end, match.group(), mark, *around, cues))
            return end_with_wind(text, mention, end), with_wind(text, mention) if mention else None
    return start, None


def blocked(text: str) -> bytearray:
    """One byte a character: 1 where the text holds a wind, a rule's number, the stamp of a live blog."""
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
