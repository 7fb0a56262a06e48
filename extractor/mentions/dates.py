"""Dates in a text, each as precise as the words and the date of publication allow."""

from __future__ import annotations

import math
import re
from bisect import insort
from dataclasses import replace
from functools import cached_property

from extractor.normalize.date_context import BLOCKED, outlook, sentence
from extractor.normalize.date_following import FOLLOWING, FollowingForm
from extractor.normalize.date_forms import BY_HEAD, STARTS, DateForm
from extractor.normalize.date_readers import Setting
from extractor.normalize.dates import Moment
from extractor.spans import DateMention

#: How far back a date may stand that ``a year earlier`` counts from.
REFERENCE_REACH = 1500
#: Rules of dates that give no year.
YEARLESS = frozenset(
    ("dates.day", "dates.day-month-first", "dates.bare-month", "dates.range", "dates.range-month-first")
)
AMERICAN = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\s\d{1,2},\s(?:19|20)\d\d\b|(?<![\d/])\d{1,2}/(?:1[3-9]|2\d|3[01])/(?:19|"
    r"20)\d\d\b"
)
LATER = re.compile(r"\b(?:later|on|after|afterwards|next|following)\b", re.IGNORECASE)
IN_DAYS = re.compile(r"\b(?:days?|weeks?|fortnight|hours?)\b", re.IGNORECASE)
#: A sentence that opens with the year of all that it tells.
YEAR_OPENS = re.compile(r"\W*(?:(?:back\s)?in\s\d{4}|last\syear|the\sprevious\syear)\b(?!['’])", re.IGNORECASE)


def find_dates(text: str, published: str | None) -> list[DateMention]:
    """The dates of a text in order of place, not overlapping.

    ``published`` is the ISO day, month or year on which the article appeared; without it only dates that state their
    year are found. Raises ValueError where ``published`` is no ISO date.
    """
    moment = Moment.parse(published) if published else None
    taken = bytearray(len(text))
    for match in BLOCKED.finditer(text):
        taken[match.start() : match.end()] = b"\1" * len(match.group())
    return Reader(text, moment, taken).read()


class Reader:
    """Reads the forms in one text, each stretch once."""

    def __init__(self, text: str, published: Moment | None, taken: bytearray) -> None:
        self.text, self.published, self.taken = text, published, taken
        self.found: list[DateMention] = []
        self.steps: list[tuple[re.Match[str], FollowingForm]] = []

    def read(self) -> list[DateMention]:
        """All dates in order of place: first those that stand alone, then those that count from another."""
        done = 0
        for place in STARTS.finditer(self.text):
            if place.start() >= done and not self.taken[place.start()]:
                done = self.read_at(place.start(), place.lastgroup or "")
        return self.follow(self.aligned(self.found))

    def read_at(self, start: int, head: str) -> int:
        """Takes up the date that begins at the place; returns where it ends."""
        for form in BY_HEAD[head]:
            match = form.pattern.match(self.text, start)
            moment = self.settle(form, match) if match and self.free(match) else None
            if match and moment:
                anchored = form.anchored and not states_year(match)
                self.found.append(self.mention(start, match.end(), form.name, moment, anchored))
                return match.end()
        for step in FOLLOWING if head in "dnr" else ():
            match = step.pattern.match(self.text, start)
            if match and self.free(match):
                self.steps.append((match, step))
                return match.end()
        return start

    def free(self, match: re.Match[str]) -> bool:
        """Whether no look-alike stands in the match."""
        return self.taken.find(1, *match.span()) < 0

    @cached_property
    def american(self) -> bool:
        """Whether the text writes the month before the day."""
        return bool(AMERICAN.search(self.text))

    def follow(self, found: list[DateMention]) -> list[DateMention]:
        """The dates with those that count from another date before them."""
        for match, form in self.steps:
            moment = self.counted(found, match, form)
            if moment:
                insort(found, self.mention(*match.span(), f"following {form.name}", moment, True))
        return found

    def counted(self, found: list[DateMention], match: re.Match[str], form: FollowingForm) -> Moment | None:
        """The reading against the last date before it that is precise enough and, in a tale of the past, not beyond
        the day of publication; else against that day."""
        near = [Moment.parse(one.iso) for one in found if self.refers(one, match.start())]
        if form.name == "that":
            return form.read(match, self.pointed(near, match)) if near else None
        looks_ahead = outlook(self.text, *match.span()) > 0
        for reference in (*reversed(near), *self.today(match)):
            if vague(reference, match):
                return None
            moment = form.read(match, reference)
            if moment and (looks_ahead or not self.published or not moment.after(self.published)):
                return moment
        return None

    def pointed(self, near: list[Moment], match: re.Match[str]) -> Moment:
        """The last date before ``that summer``, ``that year``: one of another year than the article's, which would be this one."""
        if match["unit"].lower() not in ("year", "season", "summer", "spring", "autumn") or self.published is None:
            return near[-1]
        return next((one for one in reversed(near) if one.year != self.published.year), near[-1])

    def today(self, match: re.Match[str]) -> list[Moment]:
        """The date of publication, for what lies before it: ``later`` than the article nothing has happened yet."""
        later = LATER.search(match.group())
        return [] if later or self.published is None else [self.published]

    def refers(self, one: DateMention, place: int) -> bool:
        """Whether a later date may count from this one: near enough, no step aside (``the previous year``)."""
        aside = one.rule.startswith("dates.following") and "previous" in one.text
        return place - REFERENCE_REACH <= one.start < place and not aside

    def aligned(self, found: list[DateMention]) -> list[DateMention]:
        """Months and days without a year take the year that opens their sentence: ``Last year he won ..., in May``."""
        return [self.with_year(one, found) if one.rule in YEARLESS and one.anchored else one for one in found]

    def with_year(self, one: DateMention, found: list[DateMention]) -> DateMention:
        """The mention in the year that opens its sentence, if that lies behind."""
        before, _ = sentence(self.text, one.start, one.end)
        opening = YEAR_OPENS.match(before)
        if not opening or one.ahead or ";" in before:
            return one
        first = one.start - len(before)
        named = [other for other in found if first <= other.start < first + opening.end() and len(other.iso) == 4]
        return replace(one, iso=named[0].iso + one.iso[4:]) if named else one

    def mention(self, start: int, end: int, rule: str, moment: Moment, anchored: bool) -> DateMention:
        """A mention of the stretch."""
        ahead = self.published is not None and moment.after(self.published)
        name = "dates." + rule.replace(",", "").replace("'", "").replace(" ", "-")
        return DateMention(start, end, self.text[start:end], name, moment.iso, anchored, ahead)

    def settle(self, form: DateForm, match: re.Match[str]) -> Moment | None:
        """The reading of a form; of two possible ones the one that the words near it point to, else the nearer."""
        american = form.name == "figures" and self.american
        past = form.read(match, Setting(self.published, "past", american))
        if not form.anchored or self.published is None or past is None:
            return past
        ahead = form.read(match, Setting(self.published, "future"))
        if ahead is None or ahead == past:
            return past
        near = nearness(self.published, past, ahead, match.group().endswith(("'s", "’s")) and "m" in form.heads)
        return ahead if outlook(self.text, *match.span()) + near > 0 else past


def states_year(match: re.Match[str]) -> bool:
    """Whether the form gives its year in figures."""
    return bool(match.groupdict().get("y"))


def nearness(published: Moment, past: Moment, ahead: Moment, own: bool) -> float:
    """How far nearness in time speaks for the reading that lies ahead (above 0) or behind.

    A month of the year before, ten months back, would be told as ``last March``: there nearness outweighs a verb, as
    it does for ``January's meeting`` (``own``) told of in December.
    """
    back, forward = published.ordinal - past.ordinal, ahead.ordinal - published.ordinal
    limit = 3.2 if (past.year < published.year and back > 240) or (own and back > 300) else 2.5
    ratio = math.log2(max(back, 1) / max(forward, 1))
    return max(-3.2 if back < 45 and forward > 240 else -2.5, min(limit, ratio))


def vague(reference: Moment, match: re.Match[str]) -> bool:
    """Whether days or weeks would be counted from a month, or on from a year: then the date is open."""
    if reference.date or not IN_DAYS.search(match.group()):
        return False
    return reference.month is not None or bool(LATER.search(match.group()))
