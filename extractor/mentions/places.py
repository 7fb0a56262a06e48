"""Finishing places: ``won``, ``finished second``, ``runner-up``, ``took bronze``.

A place is what a word alone says; who was placed, where, and whether it happened is for relations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.gazetteer import rows
from extractor.normalize.win_forms import told_wins
from extractor.normalize.words import beginning
from extractor.spans import PlaceMention


def words(name: str) -> str:
    """The words of a class of the table as alternatives."""
    return "|".join(word for row in rows("place_words") if row["class"] == name for word in row["words"].split())


WITHIN = r"(?:[\w’'&,.-]+ ){0,7}?"
UNTITLED = r" of [\"“‘']?(?:the )?(?:world['’]s )?[\"“‘']?(?:fastest|greatest|best|king|queen)"
TITLE = rf"(?:(?:{words('title')})(?!-| (?:race|bid|hopes?|chances?|contenders?|favourites?|fight|defence|challenge|sponsors?)|{UNTITLED})|gold medals?)"
WIN = re.compile(
    r"(?i)\b(?:wins?|won|winning|winners?|victory|victories|victorious|victors?|triumph(?:s|ed|ing|ant)?|romp(?:ed|s|ing)? (?:home|away|to)|prevail(?:s|ed|ing)?|"
    r"(?:came|come|coming|comes|came out|finish(?:ed|es|ing)?) (?:out )?(?:on )?top|led (?:home|a clean sweep|them home)|leading home|leads home|"
    rf"(?:{words('take')})(?= {WITHIN}(?:(?:{words('race')}|\d[\d,]*(?:m|km|k)?)\b|{TITLE}\b))|"
    rf"(?:{words('keep')}|helped (?:him|her)self to|walked (?:off|away) with)(?= {WITHIN}{TITLE}\b)|"
    rf"(?:carr(?:y|ies|ied|ying) off|(?:ran|runs|made|went|romped|strolled|cantered|waltzed) (?:off|away) with)(?= {WITHIN}(?:(?:{words('race')}|\d[\d,]*(?:m|km|k)?)\b|{TITLE}\b))|"
    rf"(?:did|achieved|accomplished|pulled off|brought off|managed)(?= (?:[\w’'-]+ ){{1,6}}?double\b)|"
    r"no match for|too (?:strong|quick|fast|good) for|unbeaten|undefeated|(?:top|first) (?:spot|place|step)|top of the (?:podium|rostrum)|ahead of the field|crossed (?:the (?:finish )?line )?first|first (?:across|over|past) the line|first home|(?:broke|breasted|breaking) the tape|gun[- ]to[- ]tape|"
    r"led (?:an? |the )?(?:[\w-]+ )?(?:one-two(?:-three)?|1-2(?:-3)?))\b"
)
#: How what ``WIN`` finds begins.
WIN_HEADS = re.compile(
    rf"win|won|vict|triumph|romp|prevail|c[ao]m|finish|led |lead|{words('take')}|{words('keep')}|helped|walked|did|achieved|"
    r"accomplished|pulled|brought|managed|no match|too |carr|r[au]ns? |made |went |romped |strolled|canter|waltz|un(?:beat|defeat)|top |first |ahead of the|cross|br(?:oke|eak)|breast|gun"
)
GIVEN = re.compile(
    rf"(?i)\b(?:{words('given')}|\d[\d,]*(?:m|km))(?: (?!(?:he|she|they|i|it|who|and|then|that|before|after|when|but)\b)[\w’'-]+){{0,6}}? ((?:{words('giving')}) (?:to|with))\b(?! (?:waste|plan|a (?:photo|vote|jump)))"
)
MOVED = re.compile(
    rf"(?i)\b(?:{words('move')})(?: [\w’'.,-]+){{0,7}}? (to) (?=(?:the|an?|his|her|their|another|[A-Z])(?: [\w’'-]+){{0,6}}? ?{TITLE}\b)"
)
LOST = re.compile(
    r"(?i)\b((?:lost|surrendered|ceded|yielded|lose|losing) it to)(?= (?!(?:an?|injury|illness|me|himself|herself|her|his)\b))"
)
SWEPT = re.compile(
    r"(?i)\b(?:complet(?:e|es|ed|ing)|ma(?:de|king) it|rounded off|rounding off) (?:an?|the|another)(?: [\w’'-]+){0,3}? (clean sweep|one-two-three|1-2-3|one-two|1-2)\b"
)
KEPT = re.compile(
    r"(?i)\b(?:kept|retained|regained|defended|successfully defended) (?:it|them)\b(?= (?:in|at|again|back|for)\b)"
)
TITLED = re.compile(rf"(?i)\b{TITLE}\b")
ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "",
            "first 1st",
            "second 2nd",
            "third 3rd",
            "fourth 4th",
            "fifth 5th",
            "sixth 6th",
            "seventh 7th",
            "eighth 8th",
            "ninth 9th",
            "tenth 10th",
            "eleventh 11th",
            "twelfth 12th",
            "thirteenth 13th",
            "fourteenth 14th",
            "fifteenth 15th",
            "sixteenth 16th",
            "seventeenth 17th",
            "eighteenth 18th",
            "nineteenth 19th",
            "twentieth 20th",
        )
    )
    for word in words.split()
}
ORDINAL = re.compile(
    r"(?i)(?<![\w-])(" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + r"|[2-9]\d(?:st|nd|rd|th))(?![\w])"
)
NOT_PLACE = re.compile(
    r"(?i)^(?:[- ](?:time|times|fastest|quickest|best|highest|longest|woman|man|athlete|person|briton|american|kenyan|european|african|athletes?|runner|lap|laps|half|round|attempt|effort|throw|jump|"
    r"leap|vault|put|race|straight|successive|consecutive|year|season|title|gold|olympic|olympics|world|day|leg|hurdle|barrier|bend|turn|record|records|major|championships?|marathon|appearance|victory|win|defeat|meeting|event|"
    r"set|sub|child|son|daughter|stage|heat|semi|final|quarter|place finisher|games|international|medal|crown|in the (?:world|rankings|all-time)|on the (?:all-time|world|uk|list|british)|mile|kilometre|km|straight|ever|indoor|outdoor|of (?:the|his|her|their) (?:three|four|five|six|two|season|year|career)|"
    r"run|outing|trip|visit|choice|member|division|century|anniversary|trial|test|degree|hand|largest|most|and final|discipline|loss|start|one|period|option|time out|-choice|successful|personal|british|national|american|straight|division|grand|diamond|golden|olympic|major|world|edition|running|staging|round-of|fiddle)\b| (?:place|spot|position) (?:on|in) the (?:[\w-]+ ){0,4}(?:lists?|rankings?|standings|table|world|diamond race)\b|-?(?:year|month|week|time|class|rate|generation|hand|half|place (?:in the standings))\b| [a-z]+est\b)"
)
NOT_PLACE_BEFORE = re.compile(
    r"(?i)(?:\b(?:for the|at the|at|a split|split|a|one|every|per|thousandths? of a|hundredths? of a|tenths? of a|half a|the world's|world’s|for a|in a|quarter of a|of a|his|her|their|round|lap|attempt|the|its|this|my)) $"
)
STRONG_AFTER = re.compile(
    r"(?i)^(?: (?:place|spot|position|out of (?:\d|an?\b|the\b)|of \d+\b|in\b|behind|to\b|with|at\b|ahead|overall|over\b|equal|by\b|after\b|for\b|on\b|from\b|and\b|place[sd]?\b|going|across|home|as\b|but\b|when\b|there\b|here\b|again\b|too\b|once\b|this time\b|that day\b|yesterday\b|last (?:week|month|year|season|summer|winter|spring|autumn)\b)|[.,;:)!?]|-place\b|$| \()"
)
INVERTED = re.compile(r" (?:was|were|came|went to) ")
DETERMINED = re.compile(r"(?i)\b(?:the|an?|his|her|their|its|this|that|whose|my|our) $")
RUNNER_UP = re.compile(r"(?i)\brunners?[- ]up\b")
MEDAL = re.compile(
    r"(?i)\b(gold|silver|bronze)\b(?:[ -](?:medals?|place|medal position)\b)?(?![- ]?(?:medall?ists?|league|label|standard|rush|coast|medal favourite|medal hope))"
)


def find_places(text: str) -> list[PlaceMention]:
    """All words that say a place, in order; 1 for winning, 1 to 3 for medals."""
    found = [*wins(text), *ordinals(text), *runners_up(text), *medals(text)]
    found.sort(key=lambda m: (m.start, -m.end))
    out: list[PlaceMention] = []
    for place, mention in enumerate(found):
        if (not out or mention.start >= out[-1].end) and not (
            mention.kind == "win" and says_less(text, mention, found[place + 1 : place + 3])
        ):
            out.append(mention)
    return out


BATTLE = re.compile(
    r"(?i)^ (?:an? |the )?(?:[\w-]+ )?(?:battle|duel|vote|award|toss|case|appeal|prize|bet|argument|hearts?|fans?|friends?|praise|approval|place|selection|right|lottery)\b"
)


GOLD_MEDAL = re.compile(r"(?i)gold medals?$")


def says_less(text: str, win: PlaceMention, following: list[PlaceMention]) -> bool:
    """``won silver``, ``took third``: the place that follows a verb of winning is meant; a gold medal is a title, no place."""
    for other in following:
        if other.kind != "win" and other.start >= win.end:
            if GOLD_MEDAL.match(other.text):
                return False
            gap = text[win.end : other.start]
            return len(gap) < 50 and not re.search(r"[,.;:()]| and | but | as | while | from | ahead | with ", gap)
    return False


NO_WIN = re.compile(
    r"(?i)^ (?:(?:almost |nearly |more than |another |a further )?[\w.]+ (?:secs?|seconds?|minutes?|hundredths?|tenths?|centimetres?|cm)\b|that (?:he|she|they|it|the|his|her|there|drugs)\b|he\b|she\b|they\b|part|place|on\b|off\b|over\b|time\b|advantage|to the|legal|drugs|steps?|up\b|in\b|out\b|care|action|an? (?:break|year|rest|battle|long|short|bow|look|decision|vote|award|appeal|case)|the (?:toss|vote|case|award|appeal|line|lead|start|bend|pace|opportunity|decision|step|field|tape))"
)
THE_WINNER = re.compile(r"(?i)\b(?:behind|adrift of|short of|off|from|than|of) (?:the|that of the) (?:eventual )?$")
NAMED_AFTER = re.compile(r",? [A-Z]| (?:in|of) the ")
COMPLETED = re.compile(
    rf"(?i) (?:[\w’'&,.-]+ ){{0,6}}?(?:{TITLE}|double|treble|triple|hat-trick|set|win|victory|spoils)\b"
)
"""What is won where it is completed; a race is only run to its end."""
NO_WINNER = re.compile(
    r"(?i)\b(?:former|previous|past|potential|likely|future|possible|regular|frequent|often the|no|wheelchair race)(?: [\w’'-]+){0,3}? $"
)
TAKING = re.compile(rf"(?:{words('take')}|{words('keep')}|did|achieved|managed|unbeaten|undefeated)")
COUNTED = re.compile(
    r"(?i)(?:\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|my|his|her|their|our|recent|successive|consecutive|straight|many|several|of|more|career)) $"
)


def wins(text: str) -> Iterator[PlaceMention]:
    """Verbs and nouns of winning."""
    for m in beginning(WIN, WIN_HEADS, text):
        word = m.group().lower()
        if BATTLE.match(text[m.end() : m.end() + 40]) or (
            word.startswith("winner") and NO_WINNER.search(text[max(0, m.start() - 40) : m.start()])
        ):
            continue
        if (TAKING.fullmatch(word) and NO_WIN.match(text[m.end() : m.end() + 24])) or (
            word in ("wins", "victories") and COUNTED.search(text[max(0, m.start() - 14) : m.start()])
        ):
            continue
        if (
            word == "winner"
            and THE_WINNER.search(text[max(0, m.start() - 30) : m.start()])
            and not NAMED_AFTER.match(text, m.end())
        ):
            continue
        if idle(text, word, m.start(), m.end()) or (word.startswith("complet") and not COMPLETED.match(text, m.end())):
            continue
        yield PlaceMention(m.start(), m.end(), m.group(), "place.win", 1, "win")
    yield from kept(text)
    for start, end in told_wins(text):
        yield PlaceMention(start, end, text[start:end], "place.told", 1, "win")
    for pattern, rule in ((GIVEN, "place.given"), (MOVED, "place.moved")):
        for m in pattern.finditer(text):
            yield PlaceMention(m.start(1), m.end(1), m[1], rule, 1, "win")


MEDAL_WON = re.compile(r"(?i)\b(?:gold|silver|bronze)(?: medals?)? (?:was|were|is|had been|has been) $")
PODIUM = re.compile(r"(?i)['’]s? (?:podium|rostrum|circle|enclosure|cheque|purse|medals?|trophy|list|dais)\b")
RUN_OF_WINS = re.compile(
    r"(?i)(?: (?:in|over|at) (?:the |his |her )?(?:[\w-]+ ){1,3}?| )(?:all (?:year|season|summer|winter)|since|for (?:\w+ ){1,3}?(?:years?|months|seasons?)|"
    r"this (?:year|season|summer|winter)|so far|in (?:\w+ ){1,2}?(?:races?|starts?|finals?|competitions|meetings|outings))\b"
)


def idle(text: str, word: str, start: int, end: int) -> bool:
    """``her silver was won in Rome`` (the medal says the place), ``on the winner's podium``, ``unbeaten all season``: no win of its own."""
    if word == "won":
        return MEDAL_WON.search(text, max(0, start - 24), start) is not None
    if word.startswith("winner"):
        return PODIUM.match(text, end) is not None
    return word in ("unbeaten", "undefeated") and RUN_OF_WINS.match(text, end) is not None


def kept(text: str) -> Iterator[PlaceMention]:
    """``won the title in 2005 and kept it in Turin``, ``lost it to a rival``: titles won again or by another; ``completed a clean sweep``: the
    last of those who made it."""
    for m in beginning(KEPT, KEPT_HEADS, text):
        before = text[max(0, m.start() - KEPT_REACH) : m.start()].rpartition(". ")[2].rpartition("\n")[2]
        if TITLED.search(before):
            yield PlaceMention(m.start(), m.end(), m.group(), "place.kept", 1, "win")
    for m in beginning(SWEPT, SWEPT_HEADS, text):
        number = 2 if m[1].lower() in ("one-two", "1-2") else 3
        yield PlaceMention(m.start(1), m.end(1), m[1], "place.sweep", number, "ordinal")
    for m in beginning(LOST, LOST_HEADS, text):
        yield PlaceMention(m.start(1), m.end(1), m[1], "place.lost", 1, "win")


KEPT_REACH = 150
KEPT_HEADS = re.compile(r"kept|retained|regained|defended|successfully")
SWEPT_HEADS = re.compile(r"complet|ma(?:de|king) it|round(?:ed|ing) off")
LOST_HEADS = re.compile(r"los|surrendered|ceded|yielded")


def ordinals(text: str) -> Iterator[PlaceMention]:
    """``third``, ``in sixth spot``; not ``the third time``."""
    for m in ORDINAL.finditer(text):
        after = text[m.end() : m.end() + 30]
        if NOT_PLACE.match(after) or on_the_way(text, m.start(), m.end()) or counted(text, m.start(), m.end()):
            continue
        strong = STRONG_AFTER.match(after) or (
            INVERTED.match(after) and not DETERMINED.search(text[max(0, m.start() - 8) : m.start()])
        )
        if not strong or (
            m.group().lower() == "second"
            and NOT_PLACE_BEFORE.search(text[max(0, m.start() - 16) : m.start()])
            and not re.match(r"(?i) (?:place|spot|in\b|behind|\()", after)
        ):
            continue
        number = ORDINALS.get(m.group().lower()) or int(re.sub(r"\D", "", m.group()))
        yield PlaceMention(m.start(), m.end(), m.group(), "place.ordinal", number, "ordinal")


ANOTHER = re.compile(r"(?i)(?<!for )(?<!as )(?<!to )\ban? $")
COUNTS = re.compile(r"\d+(?:th|st|nd|rd)$")


def counted(text: str, start: int, end: int) -> bool:
    """``wants a 12th in the 400m``: the next of many, no place."""
    another = COUNTS.match(text, start, end) and ANOTHER.search(text[max(0, start - 8) : start])
    return bool(another) and not BY_NAME.match(text, end)


ON_THE_WAY_BEFORE = re.compile(
    r"(?i)\b(?:(?:from|lying|lay|lies|sitting|sits|sat(?: (?:comfortably|patiently|nicely|easily|quietly|tucked|tight|happily|ominously))?|so often|seldom|rarely|seeded|ranked|ranks|rated|an? (?:full|whole|good))(?: in)?(?: the)?|"
    r"(?P<counting>(?:in|on|at|during|until|by|of) the|his|her|their|its|my)) $"
)
#: A place by name stays one behind words that lead to attempts, heats and counts: ``with his third place``.
BY_NAME = re.compile(r"(?i)[ -](?:place|spot|position)")
ON_THE_WAY = re.compile(
    r"(?i) (?:place )?(?:at (?:(?:the )?(?:halfway|half-way)|the (?:bell|break|half|turn|time|start|end of (?:the first day|day one))|th(?:is|at) (?:point|stage))|"
    r"with (?:an?|one|two|three|four|\d+k?m?|just|only)\b[\w ,-]{0,20}? (?:to go|left|to run|remaining)|into the (?:home |final |last )?(?:straight|bend|lap)|"
    r"off the (?:last |final |top |home )?bend|(?:over|at) the (?:last|final|first|second) (?:hurdle|barrier|water jump)|"
    r"(?:going|heading|coming) into\b|entering the (?:final|last|home)|after day (?:one|two|1|2)|after (?:the )?(?:first|opening|one|two|three|four|five|six|\d+) (?:events?|rounds?|laps?|day)|overnight|in (?:a row|succession)|on the trot)\b"
)
#: A sentence that begins with a point of the race: ``After five events Holm was``; nothing is told behind it of its end.
INTERIM = re.compile(
    r"(?:^|[.!?]\s|\n)(?:After (?:the )?(?:first|opening|one|two|three|four|five|six|seven|eight|nine) (?:events?|disciplines?|laps?|rounds?|day)|"
    r"At (?:halfway|half-way|the (?:halfway|half-way) (?:stage|mark|point)|the bell|the end of (?:the first day|day one))|Overnight|"
    r"With (?:just |only )?(?:one|two|three|\d+)(?:k?m| [a-z]+)? (?:to go|left|remaining)),? "
    r"(?:(?!\b(?:but|and|before|until|eventually|finish\w*|ended|went|came|won|took)\b)[^.;!?\n])*$"
)
INTERIM_REACH = 120
FIRST_TO = re.compile(r" to (?!finish|cross|reach|breast|break|arrive|the )[a-z]")


def on_the_way(text: str, start: int, end: int) -> bool:
    """``third at halfway``, ``came from seventh``, ``the first to shake his hand``: no finishing place."""
    if ON_THE_WAY.match(text, end) or INTERIM.search(text, max(0, start - INTERIM_REACH), start):
        return True
    led = ON_THE_WAY_BEFORE.search(text[max(0, start - 32) : start])
    if led is not None and not (led["counting"] and BY_NAME.match(text, end)):
        return True
    return text[start:end].lower() == "first" and FIRST_TO.match(text, end) is not None


def runners_up(text: str) -> Iterator[PlaceMention]:
    """``runner-up``."""
    for m in RUNNER_UP.finditer(text):
        yield PlaceMention(m.start(), m.end(), m.group(), "place.runner-up", 2, "runner-up")


def medals(text: str) -> Iterator[PlaceMention]:
    """Medals as such, not medallists."""
    for m in MEDAL.finditer(text):
        yield PlaceMention(
            m.start(), m.end(), m.group(), "place.medal", ("gold", "silver", "bronze").index(m[1].lower()) + 1, "medal"
        )
