"""The words of the question language: what says nothing, and what says the same."""

from __future__ import annotations

import re
from collections.abc import Mapping

FILLERS = frozenset(
    """a all also always an any anybody anyone are at away being between biggest   did different do does
    event ever far fast final finals for from game games give had has have he her hers high him his i in is it
    its list long many me much name of on one or other others our over people person please race races she
    show so some somebody someone still tell than that the their them then there these they this those to up
    us we you your athlete's""".split()
)
NO_NAMES = frozenset(
    """age almost bad banned big born cheat cheated crowd dead disqualified dope doped drop dropped drops early earn
    eat fail failed fall falls father fell friend good great happy hard height hero hurt husband ill injured late less
    lap laps little married may might money more mother must nearly never new nice no nobody none not nothing old
    older oldest only pace poor positive price prize rain retire retired rich second sharp short should sick slow
    slower slowest small speed star stop stopped strong summer tall taller tallest tested too true very weak
    weather weigh weight wife wind winter wise worse worst would young younger youngest""".split()
)
"""Ordinary words that some are called by: a question that has them in small letters speaks of nobody."""
SAME: Mapping[str, str] = {
    form: word
    for word, forms in {
        "who": "whom whose",
        "was": "were been",
        "beat": "beats beaten defeat defeated defeats beating outrun outran outkicked",
        "by": "",
        "win": "won wins winning",
        "winner": "winners",
        "lose": "lost loses losing",
        "meet": "met meets raced meeting meetings faced face faces",
        "run": "ran runs running compete competes competed start starts started starting racing competing",
        "jump": "jumped jumps jumping clear cleared clears vaulted",
        "throw": "threw throws thrown throwing",
        "hold": "held holds holder holders own owns owned",
        "set": "sets broke broken break breaks",
        "record": "records",
        "best": "bests pb pbs top leading",
        "fastest": "quickest longest highest farthest furthest",
        "mark": "marks time times performance performances",
        "season": "seasons season's season’s",
        "medal": "medals medallist medallists medalist medalists",
        "title": "titles honour honours honor honors",
        "coach": "coaches coached trains train trained trainer coaching",
        "champion": "champions",
        "victory": "victories",
        "rival": "rivals opponent opponents",
        "result": "results",
        "improve": "improved improves progressed progress progression",
        "spell": "spelt spelled spells spellings spelling written",
        "lead": "led leads leaders leader",
        "unbeaten": "undefeated",
        "contradict": "contradicts contradictions contradiction disagree conflict conflicts",
        "withdraw": "withdrew withdrawn withdrawals missed miss",
        "country": "countries nation nations nationality",
        "athlete": "athletes runner runners",
        "versus": "vs v against",
        "plan": "plans planned due entered enters enter",
        "article": "articles papers press",
        "say": "says said",
        "tally": "tallies",
        "represent": "represents represented",
        "finish": "finished finishes came come comes placed place took",
        "chain": "chains path paths link links linked connect connects connected connection route",
        "indirectly": "indirect",
        "better": "stronger faster quicker",
        "rank": "ranked ranks ranking rankings",
        "know": "knows known",
        "circle": "circles cycle cycles loop loops",
        "dominate": "dominated dominates",
        "mention": "mentions mentioned",
        "happen": "happened happens",
        "score": "scores",
    }.items()
    for form in (word, *forms.split())
}
"""Each form of a word -> the word that the patterns use."""
ORDINAL = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|\d(?:nd|rd|th)|runner-up)(?: place)?"
MEETS = "(?:races?|raced|racing|runs?|ran|running|competed?|competes|faced?|faces|meets?|met)"
PHRASES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b(?:{pattern})(?![\w'])", re.IGNORECASE), said)
    for pattern, said in (
        (r"(?:for|(?:was|is) )?\s*the (first|last) time", r" \1"),
        (r"through (?:all )?time", "through"),
        (r"(what|who|when|where)'s", r"\1 is"),
        (r"who (?:was|were|is) the (first|last)(?: (?:person|athlete|runner|one))? to(?= beat\b)", r"who \1"),
        (r"bec[ao]me", "is"),
        (r"WR", "world record"),
        (r"(?:took|takes?|won|wins?|got|was|is) (?:the )?silver(?: medals?)? behind", "came second behind"),
        (r"(?:took|takes?|won|wins?|got|was|is) (?:the )?bronze(?: medals?)? behind", "came third behind"),
        (rf"beaten into ({ORDINAL}) by", r"\1 behind"),
        (rf"({ORDINAL}) to(?! (?:run|jump|throw|win|beat|clear|set|break|finish|be|do|go)\b)", r"\1 behind"),
        (r"(?:right|directly|just|immediately|straight) (?:behind|after)", "next behind"),
        (r"(?:right|directly|just|immediately) (?:ahead of|in front of|before)", "next before"),
        (r"ahead of|in front of", "before"),
        (r"more (?:often|frequently|times|races|duels|meetings)", "oftener"),
        (rf"{MEETS}(?: against)? (?:each other|one another)|{MEETS} against", "meet"),
        (r"((?-i:[A-Z])[\w.'-]*) race(?= (?-i:[A-Z]))", r"\1 meet"),
        (r"(?:is|are) (?:going|about) to", "will"),
        (r"^(who|which \w+) (?:ran|raced|competed|took part|started)(?= (?:in|at) )", r"\1 happened"),
        (r"(?:had|has|have)(?= (?:the )?(?:best|fastest|longest|highest|quickest)\b)", "ran"),
        (r"(finish(?:ed|es)?|came|comes?) after(?! (?:19|20)\d\d)", r"\1 behind"),
        (r"(?:come|comes|came) from(?=\s*$)", "country"),
        (r"(?:is|was) (.+) from(?=\s*$)", r"\1 country"),
        (r"(?:can|could) (?:you|we|i)", " "),
        (r"(best|top|leading) (men|women|man|woman)(?= (?:in|over|at|of)\b)", r"\1 athlete \2"),
        (r"(countr(?:y|ies)|nations?)(.*) most golds?(?: medals?)?", r"\1\2 most medals"),
        (r"how many (?:times|races|meetings)", "how often"),
        (r"whom?\s+(?:does|do|did|has|have)(?=\s.*\b(?:coach(?:ed)?|train(?:ed)?)\b)", "which athlete"),
        (r"sub[- ](?:four|4)(?:[- ]minutes?)?|under four minutes", "under 4:00"),
        (r"(?:broke|broken|break|breaks)(?= \d)", "ran under"),
        (r"how (?:fast|far|high|quickly|long)", "how"),
        (r"(?:all[- ]?time|of all time|ever|in history)", " "),
        (r"(?:came|come|finished|placed) from behind", "beat"),
        (r"(?:lost|losing|loses|lose) (?:out )?to", "lose"),
        (r"head[- ]to[- ]head", "head to head"),
        (r"personal record", "personal best"),
        (r"(?:any|some)(?:one|body) (?:who|that) (?:has |have |had )?(?:beat|beaten|defeated)", "chain beat"),
        (r"(?:any|some)(?:one|body)(?: who| that)?", "who"),
        (r"(?:in )?(?:which|what) years?", "when"),
        (r"pull(?:ed|s|ing)? out", "withdrew"),
    )
)
"""Several words that say what one word says, looked for before single words."""


def plainer(text: str) -> str:
    """The text with each of the phrases in plain words."""
    for pattern, said in PHRASES:
        text = pattern.sub(said, text)
    return text
