"""The kinds of questions: what the words of one look like when events, years and people are taken out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.ask.words import FILLERS, SAME

PERSON = "A"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of question.

    ``words`` are matched against the words that are left, in the forms of :data:`graph.ask.words.SAME`, people
    written as ``A``; ``people`` are the parameters that the people fill, in order; ``needs`` are slots that must
    have been said.
    """

    query: str
    words: str
    example: str
    people: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()

    def fits(self, words: str, people: int, said: Sequence[str]) -> bool:
        """Whether a question of these words, people and slots is of the kind."""
        return (
            people == len(self.people)
            and all(slot in said for slot in self.needs)
            and re.search(f"^(?:{self.words})$", words) is not None
        )


ONE, TWO = ("athlete",), ("first", "second")
ASKED = "(?:who|when|where|when and where|where and when)"
WHEN = "(?:(?: and)? (?:when|where))*"
KINDS: tuple[Kind, ...] = (
    Kind(
        "who-beat",
        f"who beat A{WHEN}|{ASKED} was A beat(?: by)?(?: who)?{WHEN}|A was beat by who{WHEN}|was A beat by who"
        f"|by who was A beat|{ASKED} A lose|A lose who",
        "Who beat Jakob Ingebrigtsen over 1500m since 2021?",
        ONE,
    ),
    Kind(
        "victories",
        f"{ASKED} A beat{WHEN}|who was beat by A{WHEN}|victory A|A (?:victory|win)",
        "Whom did Tefera beat?",
        ONE,
    ),
    Kind(
        "head-to-head",
        f"(?:{ASKED}|how often) A (?:beat|meet) A|(?:{ASKED}|how often) was A beat by A|A (?:versus|beat|meet) A"
        "|(?:how often |when |where )?A and A meet|head head A and A|head to head A and A|A and A",
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
        "rivals", "who A meet most(?: often)?|rival A|A rival|who rival A|who A rival", "Whom did Kerr meet most?", ONE
    ),
    Kind(
        "common-opponents",
        "who both A and A beat|who A and A both beat",
        "Whom have both Wightman and Tefera beaten?",
        TWO,
    ),
    Kind(
        "personal-bests",
        "(?:what )?(?:personal )?best A|(?:what )?A (?:personal )?best",
        "What are the personal bests of Jakob Ingebrigtsen?",
        ONE,
    ),
    Kind(
        "season-bests",
        "how (?:A improve|improve A)|season best A|A season best|improve A|A improve",
        "How did Jakob Ingebrigtsen improve over 1500m?",
        ONE,
        ("discipline",),
    ),
    Kind(
        "records",
        "(?:what |which )?record A(?: (?:set|hold))*|A record",
        "Which records has Isinbayeva set?",
        ONE,
    ),
    Kind(
        "honours",
        "what A win|(?:what |which |how )?(?:medal|title)(?: and (?:medal|title))? A(?: win)?|A (?:medal|title)",
        "What has Isinbayeva won?",
        ONE,
    ),
    Kind("coaches", "who coach A|who A coach|A coach|coach A|who A coach by", "Who coaches Jakob Ingebrigtsen?", ONE),
    Kind("results", "result A|A result|how A run|where A run|when A run|what A run", "How did Kerr run in 2021?", ONE),
    Kind("spellings", "how A spell|spell A", "How is the name of Isinbayeva spelt?", ONE),
    Kind(
        "record-history",
        "(?:who )?(?:hold |set )?record(?: hold| set)?(?: through)?|record history|history record|how record improve",
        "Who held the world record of the 1500m through time?",
        (),
        ("record", "discipline"),
    ),
    Kind(
        "records-of-year",
        "(?:what |which |who )?(?:set )?record(?: set)?",
        "Which world records were set in 2005?",
        (),
        ("year",),
    ),
    Kind("season-leads", "who lead(?: world)?|world lead|season lead", "Who led the world in 2022?", (), ("year",)),
    Kind(
        "better-than",
        "(?:who |how )?(?:run |jump |throw )?beyond",
        "Who ran under 3:30 in the 1500m?",
        (),
        ("mark", "discipline"),
    ),
    Kind(
        "top-list",
        "(?:who |what )?(?:run |jump |throw )?best(?: athlete)?",
        "Who ran the fastest 1500m of 2022?",
        (),
        ("discipline",),
    ),
    Kind(
        "medal-table",
        "medal table|(?:what |which )?country win(?: most)?(?: medal)?",
        "Which countries won most medals at the Olympic Games in 2004?",
        (),
        ("series",),
    ),
    Kind("medallists", "who (?:win )?medal|medal", "Who won medals at the Olympic Games?", (), ("series",)),
    Kind(
        "champions",
        "who win(?: title)?|winner|champion|title",
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
    Kind("venue-winners", "who win|winner", "Who won in Oslo in 2022?", (), ("venue",)),
    Kind(
        "undefeated",
        "who (?:stayed |remained )?unbeaten|unbeaten(?: athlete)?",
        "Who was unbeaten over 1500m in 2022?",
        (),
        ("discipline", "year"),
    ),
    Kind(
        "most-victories",
        "who (?:beat |win )most(?: rival| victory)?|most (?:victory|win)",
        "Who beat most opponents in the 1500m?",
        (),
        ("discipline",),
    ),
    Kind("who-beat-whom", "who beat who|victory", "Who beat whom in the pole vault in 2005?", (), ("discipline",)),
    Kind(
        "athletes-of-country",
        "(?:what |which |who )?(?:athlete )?(?:run|represent)|athlete|(?:which |who )athlete",
        "Which athletes compete for Russia?",
        (),
        ("country",),
    ),
    Kind(
        "calendar",
        "(?:when |where |what )?(?:will )?A (?:will )?(?:run|plan)(?: next| run)?|plan A",
        "Where will Jakob Ingebrigtsen run next?",
        ONE,
    ),
    Kind("calendar", "who (?:will |plan )?run|who plan|calendar", "Who will run the mile?", ()),
    Kind("withdrawals", "who withdraw|who pulled out", "Who withdrew from the Bislett Games?", (), ("series",)),
    Kind(
        "contradictions",
        "where article contradict(?: another| each)*|contradict",
        "Where do the articles contradict one another?",
        (),
    ),
)
"""In the order in which they are tried."""


def vocabulary() -> frozenset[str]:
    """Every word that a question may use besides names and slots."""
    words = {word for kind in KINDS for word in re.findall(r"[a-z]+", kind.words)}
    return frozenset(words | FILLERS | set(SAME))
