"""All kinds of questions, in the order in which they are tried, and the words that they use."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.ask.about_events import ABOUT_EVENTS
from graph.ask.about_meetings import ABOUT_MEETINGS
from graph.ask.about_people import ABOUT_PEOPLE
from graph.ask.about_records import ABOUT_RECORDS
from graph.ask.kind import Kind
from graph.ask.words import FILLERS, SAME

KINDS: tuple[Kind, ...] = (*ABOUT_MEETINGS, *ABOUT_PEOPLE, *ABOUT_RECORDS, *ABOUT_EVENTS)


@lru_cache(maxsize=1)
def vocabulary() -> frozenset[str]:
    """Every word that a question may use besides names and slots."""
    words = {word for kind in KINDS for word in re.findall(r"[a-z]+", kind.words)}
    return frozenset(words | FILLERS | set(SAME))
