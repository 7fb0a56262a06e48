"""A stretch of text that has the form of a mark, and what the words around it say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from extractor.normalize import mark_cues as cue
from extractor.normalize.mark_forms import Form
from extractor.normalize.marks import Mark


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that has the form of a mark, with the words around it."""

    form: Form
    start: int
    end: int
    text: str
    mark: Mark
    before: str
    after: str
    cues: cue.Cues

    def preceded(self, pattern: re.Pattern[str]) -> bool:
        """Whether the words before end as the pattern says."""
        return bool(pattern.search(self.before))

    def followed(self, pattern: re.Pattern[str]) -> bool:
        """Whether the words after begin as the pattern says."""
        return bool(pattern.match(self.after))

    @property
    def decimal(self) -> bool:
        """Whether the number is written with a decimal point."""
        return "." in self.text.rstrip(".")

    @property
    def taken_off(self) -> bool:
        """``took 0.3 seconds off the record``."""
        return self.preceded(cue.TAKEN_OFF) and self.after.lstrip().startswith("off")

    @property
    def margin(self) -> bool:
        """Whether the words before or after make it a margin: ``by``, ``behind``, ``outside``."""
        return self.preceded(cue.DIFFERENCE_BEFORE) or self.taken_off or self.followed(cue.DIFFERENCE_AFTER)

    @property
    def barrier(self) -> bool:
        """A round number that was or was not broken: ``under 13:00``, ``the 10-second barrier``."""
        if self.followed(cue.BARRIER_AFTER) or self.preceded(cue.SUB_BEFORE):
            return True
        if self.mark.unit == "m" and self.preceded(cue.CLEARED):
            return False
        if self.mark.unit == "s" and not self.decimal and self.preceded(cue.UNDER_BEFORE):
            return self.mark.value < 3600 or self.mark.value % 60 == 0
        value, unit = self.mark.value, self.mark.unit
        if unit == "s" and value < 20 and self.preceded(cue.UNDER_BEFORE):
            return value * 10 % 1 == 0
        step = {"s": 1 if value < 60 else 10 if value < 600 else 60, "m": Decimal("0.5"), "points": 100}[unit]
        return value % step == 0 and self.preceded(cue.BARRIER_BEFORE)

    @property
    def split(self) -> bool:
        """A time on the way or of one lap."""
        return self.preceded(cue.SPLIT_BEFORE) or self.preceded(cue.NEXT_SPLIT_BEFORE) or self.followed(cue.SPLIT_AFTER)

    @property
    def calibre(self) -> bool:
        """``a 2:05 marathoner``."""
        return self.preceded(cue.CALIBRE_BEFORE) and self.followed(cue.CALIBRE_AFTER)
