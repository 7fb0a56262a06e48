"""The kinds of questions that name athletes."""

from __future__ import annotations

from graph.ask.kind import ASKED, ONE, WHEN, WHO, Kind

ABOUT_PEOPLE: tuple[Kind, ...] = (
    Kind(
        "who-beat",
        f"{WHO} beat A{WHEN}|(?:{ASKED}|how often) was A beat(?: by)?(?: who)?{WHEN}|A was beat by who{WHEN}"
        f"|was A beat by who|by who was A beat|(?:how often |how |which |{ASKED} )?A lose(?: who)?"
        "|was A beat|A was beat|(?:what |which )?(?:defeat )A",
        "Who beat Jakob Ingebrigtsen over 1500m since 2021?",
        ONE,
    ),
    Kind(
        "results",
        "(?:which |when |where |how often |how )(?:victory )?A win|A win|A victory",
        "Which races did Wightman win in 2022?",
        ONE,
        given={"place": "1"},
    ),
    Kind(
        "victories",
        f"(?:how often |how |{ASKED} )?A beat(?: who)?{WHEN}|{WHO} (?:was beat by|lose) A{WHEN}|victory A",
        "Whom did Tefera beat?",
        ONE,
    ),
    Kind(
        "rivals",
        "who A meet(?: most)?(?: often)?|(?:who )?(?:was )?(?:best |main )?rival A"
        "|(?:who )?(?:was )?A (?:best |main )?rival|who (?:meet|run) A(?: most)?(?: often)?",
        "Whom did Kerr meet most?",
        ONE,
    ),
    Kind(
        "season-bests",
        "how (?:A improve|improve A)|season (?:best|fastest) A|A season (?:best|fastest)|improve A|A improve",
        "How did Jakob Ingebrigtsen improve over 1500m?",
        ONE,
        ("discipline",),
    ),
    Kind(
        "personal-bests",
        "(?:what |how )?(?:A )?(?:personal )?(?:best|fastest)(?: mark)?(?: A)?(?: (?:run|jump|throw))?",
        "What are the personal bests of Jakob Ingebrigtsen?",
        ONE,
    ),
    Kind(
        "records",
        "(?:what |which |how |when |where |how often )*(?:record A|A record|A (?:set|hold) record)(?: (?:set|hold))*",
        "Which records has Isinbayeva set?",
        ONE,
    ),
    Kind(
        "honours",
        "what (?:title )?A win|(?:what |which |how |how often |when |where )*(?:medal|title|champion)"
        "(?: and (?:medal|title))? A(?: (?:win|hold))?"
        "|(?:how often |when |where |what |which )*A (?:win )?(?:medal|title|champion)",
        "What has Isinbayeva won?",
        ONE,
    ),
    Kind(
        "coaches",
        "(?:who )?coach A|who A coach by|(?:who )?(?:was )?A coach|by who was A coach|who was A coach by",
        "Who coaches Jakob Ingebrigtsen?",
        ONE,
    ),
    Kind(
        "athletes-of-coach",
        "(?:which |what )?(?:athlete )?A coach who|(?:which|what) athlete A coach|who was coach by A|athlete A"
        "|who A coach athlete",
        "Which athletes does Gjert Ingebrigtsen coach?",
        ("coach",),
    ),
    Kind(
        "country-of",
        "(?:what |which |where )*(?:country A|A country|A represent|country A (?:run|represent)|country was A)"
        "(?: run)?|where was A",
        "Which country does Tefera run for?",
        ONE,
    ),
    Kind(
        "results",
        "(?:what |how )?(?:result|mark) A(?: (?:run|jump|throw))?|(?:what |how )?A (?:result|mark)|(?:how|what) A"
        "|(?:what |how |where |when |which |how often )+A (?:run|jump|throw|finish)|A (?:run|jump|throw|finish)",
        "How did Kerr run in 2021?",
        ONE,
    ),
    Kind(
        "articles-about",
        "(?:what |which |where |how |how often )*article (?:about |mention )*A(?: mention)?"
        "|(?:where |how often |which article )*A mention(?: article)?",
        "Which articles mention Isinbayeva?",
        ONE,
    ),
    Kind("spellings", "how A spell|spell A|how was A spell", "How is the name of Isinbayeva spelt?", ONE),
    Kind(
        "calendar",
        "(?:when |where |what )*(?:will )?A (?:will )?(?:run|plan)(?: next| run)*|plan A"
        "|(?:when |where |what )*(?:was )?(?:next (?:plan |result )?A|A next(?: plan)?)",
        "Where will Jakob Ingebrigtsen run next?",
        ONE,
    ),
    Kind("profile", "who A|who was A|(?:what )?(?:know |about )+A|about A|A", "What is known about Isinbayeva?", ONE),
)
"""In the order in which they are tried."""
