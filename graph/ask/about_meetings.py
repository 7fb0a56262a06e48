"""The kinds of questions about athletes who met: chains, victories, tallies, and who was where in one race."""

from __future__ import annotations

from graph.ask.kind import ASKED, ONE, TWO, WHEN, Kind

TURNED = ("second", "first")
"""The one who is named first was beaten."""
HOW = f"(?:{ASKED} |how often |how )?"
MORE = "(?:win|beat|finish before|win beat)?(?: who)? ?(?:oftener|most)"
ABOUT_MEETINGS: tuple[Kind, ...] = (
    Kind(
        "victory-over",
        "(?:what |which |who |how )?(?:was )?(?:best |fastest |there )?(?:chain (?:victory |win )?A (?:and )?A"
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
        "victory-over",
        f"{HOW}A (?:beat|(?:finish )?before) A{WHEN}|(?:was )?A beat A|victory A A|A victory A",
        "How often has Jakob Ingebrigtsen beaten Timothy Cheruiyot?",
        TWO,
    ),
    Kind(
        "victory-over",
        f"{HOW}A (?:lose|(?:finish )?behind) A{WHEN}|{HOW}(?:was )?A (?:was )?beat by A{WHEN}",
        "When did Jakob Ingebrigtsen last lose to Wightman?",
        TURNED,
    ),
    Kind(
        "tally",
        f"who (?:{MORE}|lead(?: head head)?) A (?:and )?A|A (?:and )?A who (?:{MORE}|lead)|A A {MORE}|A {MORE} A"
        "|(?:what |how )?score (?:head head )?A (?:and |versus )?A",
        "Who won more often, Jakob Ingebrigtsen or Timothy Cheruiyot?",
        TWO,
    ),
    Kind(
        "head-to-head",
        f"{HOW}A (?:meet|versus) A|(?:how often |when |where |what )?A and A (?:meet|run)"
        "|(?:how often|when|where) A and A|head head A (?:and |versus )?A|A and A|(?:who was )?better A A"
        "|who better A A|A better A|meet A (?:and )?A",
        "How often did Jakob Ingebrigtsen and Timothy Cheruiyot meet?",
        TWO,
    ),
    Kind(
        "stated-tallies",
        "what article say A and A|tally A and A",
        "What do the articles say of Jakob Ingebrigtsen and Cheruiyot?",
        TWO,
    ),
    Kind(
        "common-opponents",
        "who both A and A beat|who A and A both beat|who A and A beat",
        "Whom have both Wightman and Tefera beaten?",
        TWO,
    ),
    Kind(
        "finished-behind",
        "(?:who |which |athlete )+(?:finish |run )?next behind A",
        "Who finished right behind Wightman?",
        ONE,
        given={"by": "1"},
    ),
    Kind(
        "finished-behind",
        "(?:who |which |athlete )+(?:finish |run )?behind A",
        "Who finished second behind Isinbayeva?",
        ONE,
    ),
    Kind(
        "finished-ahead",
        "(?:who |which |athlete )+(?:finish |run )?next before A",
        "Who finished right ahead of Katir?",
        ONE,
        given={"by": "1"},
    ),
    Kind(
        "finished-ahead",
        "(?:who |which |athlete )+(?:finish |run )?before A|who A finish behind",
        "Who finished ahead of Kerr at the Olympic Games?",
        ONE,
    ),
)
"""In the order in which they are tried."""
