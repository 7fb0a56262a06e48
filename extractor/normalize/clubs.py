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


WORDS = frozenset(
    "ac aac tc rc athletic athletics academy association army beagles centre city club college county eagles elite fc group "
    "harriers hill hills international joggers lake league park police road runners running school sports squad state "
    "striders team town track trust united university valley village".split()
)
"""What clubs are called beside the name of a place or a person: ``Victoria Park Harriers``, ``Charlotte Eagles``."""


def has_club_word(name: str) -> bool:
    """Whether a name of several words is that of a club rather than of a person."""
    return any(word.strip(".").lower() in WORDS for word in name.split()[1:])


TEAM_BEFORE = re.compile(r"\b[Tt]he (?:[A-Z][\w&.’'-]* ){0,3}$")
TEAM_REACH = 40


def is_team(text: str, name: str, start: int) -> bool:
    """Whether a name is a plural behind ``the``: ``the Texas Tech Red Raiders``."""
    return re.search(r"[a-rt-z]s$", name) is not None and bool(
        TEAM_BEFORE.search(text, max(0, start - TEAM_REACH), start) and not name.endswith(("is", "us"))
    )
