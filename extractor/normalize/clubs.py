"""Clubs, schools and towns in brackets behind a name, as domestic reports write them: ``Ciara Byrne (Emerald)``."""

from __future__ import annotations

import re

CLUB = re.compile(r"[A-Z][\w.’'&/-]*(?: [\w.’'&/-]+){0,4}(?:,[^()\n]{0,40})?\)")
NAMED = re.compile(r"[A-ZÀ-Þ][\w’'.-]+ (?:[a-z]{1,3} ){0,2}[A-ZÀ-Þ][\w’'-]+ $")


def is_club(text: str, start: int) -> bool:
    """Whether a stretch of capitals opens the brackets behind a name: ``(Emerald)``, ``(Mid Sutton, 24.06)``."""
    if text[start - 1 : start] != "(":
        return False
    return bool(CLUB.match(text, start) and NAMED.search(text, max(0, start - 30), start - 1))
