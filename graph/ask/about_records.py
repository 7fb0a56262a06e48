"""The kinds of questions about records that name nobody."""

from __future__ import annotations

from graph.ask.kind import Kind

SET = "(?:who |what |which |when |where |how often |how |athlete |was )*(?:set record|record set)"
ABOUT_RECORDS: tuple[Kind, ...] = (
    Kind("records-of-year", SET, "Who broke the world record of the 1500m in 2022?", (), ("year",)),
    Kind("records-of-year", SET, "Who has set a world record of the 1500m since 2015?", (), ("since",)),
    Kind(
        "records-of-year",
        "(?:when |where |how often |how |and )+(?:was )*(?:record set|set record)",
        "When was the world record of the pole vault broken?",
        (),
        ("record", "discipline"),
    ),
    Kind(
        "record-history",
        "(?:who |what |when |where |which )*(?:was )?(?:hold |set )?record(?: (?:hold|set|was|who))*(?: through)?"
        "|record history|history record|how record improve",
        "Who held the world record of the 1500m through time?",
        (),
        ("record", "discipline"),
    ),
    Kind(
        "records-of-year",
        "(?:what |which |who |where |how |was )*(?:set )?record(?: (?:was|set))*",
        "What were the world records of 2005?",
        (),
        ("year",),
    ),
    Kind(
        "records-of-year",
        "(?:what |which |who |where |how |when |was )*(?:set )?record(?: (?:was|set))*",
        "Which world records were set in Athens?",
        (),
        ("venue",),
    ),
)
"""In the order in which they are tried."""
