"""The kinds of questions that name athletes."""

from __future__ import annotations

from graph.ask.kind import ASKED, ONE, TWO, Kind

WHEN = "(?:(?: and)? (?:when|where))*"
ABOUT_PEOPLE: tuple[Kind, ...] = (
    Kind(
        "victory-over",
        "(?:what |which |who |how )?(?:was )?(?:best |there )?(?:chain (?:victory |win )?A (?:and )?A"
        "|A (?:and A )?chain(?: A)?)|A beat chain beat A|(?:how )?A beat A indirectly|A indirectly beat A"
        "|how A (?:and )?A chain|(?:who |chain )?A beat who beat A",
        "What is the chain of victories from Tefera to Cheruiyot?",
        TWO,
        chain=True,
    ),
    Kind(
        "beat-both",
        "who beat (?:both |each )?A and A|who beat A both A",
        "Who has beaten both Jakob Ingebrigtsen and Cheruiyot?",
        TWO,
    ),
    Kind(
        "who-beat",
        f"who beat A{WHEN}|{ASKED} was A beat(?: by)?(?: who)?{WHEN}|A was beat by who{WHEN}|was A beat by who"
        f"|by who was A beat|(?:how often |how |{ASKED} )?A lose(?: who)?|who finish before A|was A beat|A was beat"
        "|(?:what |which )?(?:defeat )A",
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
        f"(?:how often |how |{ASKED} )?A beat(?: who)?{WHEN}|who (?:was beat by|lose) A{WHEN}|victory A"
        "|who finish behind A",
        "Whom did Tefera beat?",
        ONE,
    ),
    Kind(
        "head-to-head",
        f"(?:{ASKED}|how often|how) A (?:beat|meet|lose) A|(?:{ASKED}|how often|how)? ?(?:was )?A (?:was )?beat by A"
        "|A (?:versus|beat|meet|lose) A|was A beat A|(?:how often |when |where |what )?A and A (?:meet|run)"
        "|head head A (?:and )?A|head to head A (?:and |versus )?A|A and A|(?:who was )?better A A|who better A A"
        "|A better A|meet A and A|victory A A|A victory A",
        "How often has Jakob Ingebrigtsen beaten Timothy Cheruiyot?",
        TWO,
    ),
    Kind(
        "stated-tallies",
        "what article say A and A|tally A and A",
        "What do the articles say of Jakob Ingebrigtsen and Cheruiyot?",
        TWO,
    ),
    Kind(
        "rivals",
        "who A meet(?: most)?(?: often)?|(?:who )?(?:was )?(?:best |main )?rival A"
        "|(?:who )?(?:was )?A (?:best |main )?rival|who (?:meet|run) A(?: most)?(?: often)?",
        "Whom did Kerr meet most?",
        ONE,
    ),
    Kind(
        "common-opponents",
        "who both A and A beat|who A and A both beat|who A and A beat",
        "Whom have both Wightman and Tefera beaten?",
        TWO,
    ),
    Kind(
        "season-bests",
        "how (?:A improve|improve A)|season best A|A season best|improve A|A improve",
        "How did Jakob Ingebrigtsen improve over 1500m?",
        ONE,
        ("discipline",),
    ),
    Kind(
        "personal-bests",
        "(?:what |how )?(?:A )?(?:personal )?best(?: mark)?(?: A)?(?: run)?",
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
        "(?:what |which |where )*(?:country A|A country|A finish|A represent|country A (?:run|represent)|country was A)"
        "(?: run)?|where was A",
        "Which country does Tefera run for?",
        ONE,
    ),
    Kind(
        "results",
        "(?:what |how )?(?:result|mark) A|A (?:result|mark)|(?:how|what) A"
        "|(?:what |how |where |when |which )+A (?:run|jump|throw|finish)|A (?:run|jump|throw|finish)",
        "How did Kerr run in 2021?",
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
