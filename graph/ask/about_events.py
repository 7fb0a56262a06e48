"""The kinds of questions that name nobody: about events, competitions, places, years."""

from __future__ import annotations

from graph.ask.kind import Kind

COUNTED = "(?: athlete)*(?: by)?(?: victory| win)?"
DONE = "(?:run|jump|throw|win|set)"
ABOUT_EVENTS: tuple[Kind, ...] = (
    Kind("season-leads", "who lead(?: world)?|world lead|season lead", "Who led the world in 2022?", (), ("year",)),
    Kind(
        "better-than",
        f"(?:who |how |which |what |athlete |how often |when |was )*{DONE}? ?beyond|mark beyond",
        "Who ran under 3:30 in the 1500m?",
        (),
        ("mark", "discipline"),
    ),
    Kind(
        "circles",
        "(?:what |which |was |who )*(?:beat )?(?:each )?(?:who )?(?:in )?circle(?: (?:victory|win|beat))*(?: each)?"
        "|who beat who circle",
        "Who beat whom in a circle in the javelin?",
        (),
        ("discipline",),
    ),
    Kind(
        "best-by-victories",
        f"(?:who |which |athlete )+(?:best|dominate){COUNTED}|best athlete{COUNTED}|(?:athlete )?rank{COUNTED}"
        "|(?:who |which |athlete )+(?:win most|most (?:victory|win))",
        "Who was the best 1500m runner of 2022?",
        (),
        ("discipline",),
    ),
    Kind(
        "top-list",
        f"(?:who |what |which |how |was |athlete )*{DONE}? ?(?:best|fastest)(?: (?:athlete|mark|{DONE}))*",
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
        "medallists",
        "(?:who |which |what |how |was )*(?:athlete )?(?:win )?(?:medal|medal win)",
        "How many medals did Kenya win?",
        (),
        ("country",),
    ),
    Kind(
        "medallists",
        "(?:who |which |what |how |was )*(?:athlete )?(?:win )?(?:title|title win)",
        "How many titles did Russia win?",
        (),
        ("country",),
        given={"title": "gold"},
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
        "(?:who |which |was )*(?:athlete )?(?:win|winner|champion)",
        "Who won the Bislett Games?",
        (),
        ("series",),
        given={"place": "1"},
    ),
    Kind(
        "venue-winners", "(?:who |which |was )*(?:athlete )?(?:win|winner)", "Who won in Oslo in 2022?", (), ("venue",)
    ),
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
        "(?:who |which |athlete )*(?:beat |win )?most rival|(?:who |which |athlete )+beat most",
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
    Kind(
        "calendar",
        "(?:who |which |athlete |what )*(?:(?:will |plan )+run(?: next)?|run next|plan(?: next)?|calendar)",
        "Who will run the mile?",
    ),
    Kind("withdrawals", "(?:who |which |athlete )*withdraw", "Who withdrew from the Bislett Games?", (), ("series",)),
    Kind(
        "race-result",
        "(?:what |how |was |which )*(?:result|happen|(?:result )?finish)",
        "What was the result of the 1500m at the Olympic Games in 2021?",
        (),
        ("series", "discipline"),
    ),
    Kind(
        "venue-results",
        "(?:what |how |was |which |who |athlete )*(?:result|happen)",
        "What happened in Oslo in 2022?",
        (),
        ("venue",),
    ),
    Kind(
        "contradictions",
        "where article contradict(?: another| each)*|contradict",
        "Where do the articles contradict one another?",
        (),
    ),
)
"""In the order in which they are tried."""
