"""Clubs, schools and towns in brackets behind a name, as domestic reports write them (``Ciara Byrne (Emerald)``), and teams of
several words that look like a name (``the Arkansas Razorbacks``)."""

from __future__ import annotations

import re

CLUB = re.compile(r"[A-Z][\w.’'&/-]*(?: [\w.’'&/-]+){0,4}(?:,[^()\n]{0,40})?\)")
NAMED = re.compile(r"[A-ZÀ-Þ][\w’'.-]+ (?:[a-z]{1,3} ){0,2}[A-ZÀ-Þ][\w’'-]+ $")


def is_club(text: str, start: int) -> bool:
    """Whether a stretch of capitals opens the brackets behind a name: ``(Emerald)``, ``(Mid Sutton, 24.06)``."""
    if text[start - 1 : start] != "(":
        return False
    return bool(CLUB.match(text, start) and NAMED.search(text, max(0, start - 30), start - 1))


TEAM_BEFORE = re.compile(r"\b[Tt]he (?:[A-Z][\w&.’'-]* ){0,3}$")
TEAM_REACH = 40


def is_team(text: str, name: str, start: int) -> bool:
    """Whether a name is a plural behind ``the``: ``the Texas Tech Red Raiders``."""
    return re.search(r"[a-rt-z]s$", name) is not None and bool(
        TEAM_BEFORE.search(text, max(0, start - TEAM_REACH), start) and not name.endswith(("is", "us"))
    )
