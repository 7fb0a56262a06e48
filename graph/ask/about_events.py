"""The kinds of questions that name nobody: about events, competitions, places, years."""

from __future__ import annotations

from graph.ask.kind import Kind

DONE = "(?:run|jump|throw|win|set)"
ABOUT_EVENTS: tuple[Kind, ...] = (
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
        "Which world records were set in 2005?",
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
    Kind("season-leads", "who lead(?: world)?|world lead|season lead", "Who led the world in 2022?", (), ("year",)),
    Kind(
        "better-than",
        f"(?:who |how |which |what |athlete |how often |when |was )*{DONE}? ?beyond|mark beyond",
        "Who ran under 3:30 in the 1500m?",
        (),
        ("mark", "discipline"),
    ),
    Kind(
        "top-list",
        f"(?:who |what |which |how |was )*{DONE}? ?best(?: (?:athlete|mark|{DONE}))*",
        "Who ran the fastest 1500m of 2022?",
        (),
        ("discipline",),
    ),
    Kind(
        "medal-table",
        "medal table|(?:what |which |how )?country (?:win )?(?:most )?(?:medal|title)?(?: table)?",
        "Which countries won most medals at the Olympic Games in 2004?",
        (),
        ("series",),
    ),
    Kind(
        "medallists",
        "(?:who |which |what |how |was )*(?:athlete )?(?:win )?(?:medal|medal win)",
        "Who won medals at the Olympic Games?",
        (),
        ("series",),
    ),
    Kind(
        "medallists",
        "(?:who |which |what |how |was )*(?:athlete )?(?:win )?(?:medal|medal win)",
        "Who won gold in Athens?",
        (),
        ("title",),
    ),
    Kind(
        "champions",
        "(?:who |was |which |what )*(?:athlete )?(?:win(?: title)?|winner|champion|title)",
        "Who won the 1500m at the World Championships?",
        (),
        ("series", "discipline"),
    ),
    Kind(
        "upsets",
        "(?:what |which )?champion (?:was )?(?:beat|lose)(?: afterwards| later)?",
        "Which champions of the Olympic Games were beaten afterwards?",
        (),
        ("series",),
    ),
    Kind(
        "doubles",
        "who win (?:two|double|twice|both)(?: events| title)?",
        "Who won two events at the World Championships?",
        (),
        ("series",),
    ),
    Kind(
        "placed",
        "(?:who |was |which |what )*(?:athlete )?finish",
        "Who finished second in the 1500m in 2022?",
        (),
        ("place",),
    ),
    Kind(
        "placed",
        "(?:who |was )*(?:win|winner|champion)",
        "Who won the Bislett Games?",
        (),
        ("series",),
        given={"place": "1"},
    ),
    Kind("venue-winners", "(?:who |was )*(?:win|winner)", "Who won in Oslo in 2022?", (), ("venue",)),
    Kind(
        "medallists",
        "(?:who |was )*champion",
        "Who were the champions in the pole vault?",
        (),
        ("discipline",),
        given={"title": "champion"},
    ),
    Kind(
        "placed",
        "(?:who |which |was )*(?:athlete )?(?:win|winner)",
        "Who won the pole vault in 2005?",
        (),
        ("discipline",),
        given={"place": "1"},
    ),
    Kind(
        "undefeated",
        "(?:who |was |which )*(?:athlete )?(?:stayed |remained )?unbeaten(?: athlete)?",
        "Who was unbeaten over 1500m in 2022?",
        (),
        ("discipline", "year"),
    ),
    Kind(
        "most-victories",
        "(?:who |which |athlete )*(?:beat |win )?most(?: (?:rival|victory|win))?",
        "Who beat most opponents in the 1500m?",
        (),
        ("discipline",),
    ),
    Kind("who-beat-whom", "who beat who|victory", "Who beat whom in the pole vault in 2005?", (), ("discipline",)),
    Kind(
        "athletes-of-country",
        "(?:what |which |who |was )*(?:athlete)?(?: ?(?:finish|run|represent))?",
        "Which athletes compete for Russia?",
        (),
        ("country",),
    ),
    Kind("calendar", "(?:who |was |what )*(?:will |plan )*(?:run|plan|calendar)(?: next)?", "Who will run the mile?"),
    Kind("withdrawals", "(?:who |which |athlete )*withdraw", "Who withdrew from the Bislett Games?", (), ("series",)),
    Kind(
        "race-result",
        "(?:what |how |was |which )*(?:result|(?:result )?finish)",
        "What was the result of the 1500m at the Olympic Games in 2021?",
        (),
        ("series", "discipline"),
    ),
    Kind(
        "contradictions",
        "where article contradict(?: another| each)*|contradict",
        "Where do the articles contradict one another?",
        (),
    ),
)
"""In the order in which they are tried."""
