"""The words around a number that tell results, margins and look-alikes apart.

``*_BEFORE`` patterns are anchored at their end and searched in what stands before a number, ``*_AFTER`` patterns are
matched against what follows it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

FLAGS = re.IGNORECASE
_CLOCK = r"\d{1,2}(?:[.:]\d{2})?"

#: What begins like a mark at a digit and is none: prices, percentages, weights, road distances, speeds, dates, hours.
BLOCKED_AT = re.compile(
    rf"""
    (?:(?<=[£$€])|(?<=[£$€]\s))\d[\d.,]{{0,14}}(?:\s?(?:m|bn|k|million|billion)\b)?
    | \d[\d.,]{{0,14}}(?:
        \s?(?:%|°|(?:per\s?cent|degrees?|dollars|euros|pounds?|francs|yen|kgs?|kilos?|kilograms?|lbs?|st|stone|litres?|
            m/s|mps|m/sec|(?:met(?:re|er)s?|m)\s(?:a|per)\s(?:second|sec)|marks?\sin\sprize|
            (?:m|million|billion|bn)\s(?:pounds|dollars|euros|people|viewers|fans))\b)
        | [\s-]?(?:kms?|k|kilomet(?:re|er)s?|miles?|yards?|yds?|million|billion|bn|mph|kph|km/h|kmh|knots|hectares|
            acres)\b)
    | \d{{4}}-\d{{2}}-\d{{2}}\b | \d{{1,2}}[./]\d{{1,2}}[./](?:19|20)\d{{2}}\b | \d{{1,2}}/\d{{1,2}}/\d{{2}}\b
    | {_CLOCK}\s?(?:[ap]\.?m\b\.?|(?:hrs?\s)?(?:GMT|BST|CET|CEST|EST|EDT|ET|PT|UTC|local\stime|o'clock)\b)
    | (?<=\()\d{{1,2}}\.\d{{3}}\s?\)
    """,
    FLAGS | re.VERBOSE,
)
#: Words that make the number after them no mark: winds, age groups, spans of hours, chapters.
BLOCKED = re.compile(
    rf"""
    (?<!\w)(?=[fbuwthcvrsanp])(?:
    (?:from|between)\s{_CLOCK}\s?(?:-|to|and|until)\s?{_CLOCK}\s?(?:[ap]m|GMT|BST|hrs|local)\b
    | under-?\d+s?\b
    | (?:wind|tailwind|headwind|breeze)s?(?:\s(?:of|was|reading|gauge))*[:\s]*[+−-]?\d\.\d+\b
    | (?:chapter|version|rule|section|article|no\.|number|bib|page|vol\.?)\s?\d[\d.]*)
    """,
    FLAGS | re.VERBOSE,
)
#: A live blog stamps its paragraphs with the hour; a line that goes on for a sentence is one, a row of a list is not.
STAMP = re.compile(
    r"^[\[(]?(?:\*\*)?(?:[01]?\d|2[0-3])[.:][0-5]\d(?:\*\*)?[\])]?(?=\s*[:,–-]?\s)(?=.{60}|.*[.!?\"”]\s*$)",
    re.MULTILINE,
)
FILL = (
    r"(?:\s+(?:only|just|almost|nearly|about|some|around|roughly|exactly|fully|precisely|"
    r"barely|more|less|fewer|than|over|under|well|"
    r"a|an|full|mere|massive|huge|whopping|further|another|at|least|most|up|to|close|no|"
    r"as|much|little|what|was|whole|good|"
    r"single|slender|colossal|stunning|tiny|narrow|comfortable|approximately|within|remarkable|"
    r"clear|extraordinary))*\s*[(]?$"
)
DIFFERENCE_BEFORE = re.compile(
    r"(?:\bby|\b(?:margins?|gaps?|(?<!\bworld\s)(?<!u20\s)(?<!-20\s)(?<!junior\s)leads?|advantages?|deficits?|cushions?|improvements?)\s(?:of|"
    r"to|was|is|at)|\bwithin|"
    r"\b(?:beat|beating|lost|losing|won|winning|ahead|clear|behind|miss\w*|improv\w*)\b[^.;]{0,40}\bby)" + FILL,
    FLAGS,
)
TAKEN_OFF = re.compile(
    r"\b(?:cut|cutting|shav\w+|slic\w+|chopp\w+|knock\w+|tak(?:e|es|ing)|took|lopp\w+|clipp\w+|"
    r"slash\w+|carv\w+|hack\w+)" + FILL,
    FLAGS,
)
DIFFERENCE_AFTER = re.compile(
    r"\s*(?:of\sa\ssecond\s*)?(?:behind|ahead|outside|inside|off\b|short\b|shy\b|adrift|"
    r"clear\b|faster|slower|quicker|better|worse|"
    r"in\sfront|back\b|later|down\b|up\son|longer|further|farther|higher|lower|more\sthan|"
    r"less\sthan|over\sthe\s(?:rest|record)|"
    r"too\s(?:slow|short|late)|in\sarrears|in\shand|to\sspare|margin|lead\b|gap\b|advantage|"
    r"cushion|improvement|deficit|apart|"
    r"(?:above|below|beyond|under|over)\s(?:the|his|her|their|its)\b|separat\w+|"
    r"from\s(?:the\s(?:world|record|winner|medals?|gold|silver|bronze|leader)|his|her|a\b|gold|silver|bronze))",
    FLAGS,
)
#: A height that was not cleared, or only tried.
FAILED_BEFORE = re.compile(
    r"\b(?:fail(?:s|ed|ures?|ing)|miss(?:es|ed)?|knock(?:s|ed)?|(?:go|goes|going|gone|went|bowed|bowing|bows|departed|knocked)\sout|exit(?:ed|s|ing)?|exits?|departed|departing|no-heighted|"
    r"left|attempts?|tries|try|goes|shots?|cracks?)(?:\s(?:apiece|each|three|two|times|once|twice|in\svain))*\sat\s(?:the\s)?"
    r"(?:(?:(?:an?|his|her|what\swould\s(?:be|have\sbeen))\s)?(?:[\w’'-]+\s){0,4}?(?:records?|best|height)\s(?:(?:of|at)\s)?)?$|"
    r"\b(?:attempts?|tries|try|tilts?|shots?|cracks?|goes|assaults?)\s(?:at|on|over)\s(?:an?|the|his|her)\s(?:\w[\w\s’'-]{0,30}?\s)?(?:records?|best|height)\s(?:(?:of|at)\s)?$|"
    r"\b(?:attempt(?:ed|ing)|(?:to|will|then)\sattempt|tr(?:ied|ying)(?:\sfor)?)\s(?:an?\s|the\s)?(?:(?:[\w-]+\s|\w+['’]s\s){0,2}(?:record|best)\s(?:of\s)?)?$",
    FLAGS,
)
TRAINING_AFTER = re.compile(r"\s+(?:\w+\s)?in\s(?:training|practice|warm-?up)\b", FLAGS)
UNDER_BEFORE = re.compile(
    r"\b(?:under|below|inside|beneath|(?:less|faster|quicker)\sthan|brok(?:e|en)|break(?:ing|s)?)\s+(?:the\s)?$", FLAGS
)
BY_BEFORE = re.compile(r"\bby\s+$", FLAGS)
#: A second mark behind ``to``: the two are a score.
VERSUS_AFTER = re.compile(r"\s*(?:secs?|seconds?|metres?|meters?|m|points)?,?\s+to\s+(?:\d+:)?\d+[.:,]\d", FLAGS)
RESULT_BEFORE = re.compile(
    r"(?:\bin|\bwent|\bof|\bclock\w*|\bran|\brun(?:ning)?|\btimed?\s(?:at|in)|\brecord(?:ed|ing)|"
    r"\bpost(?:ed|ing)|\bwith|\bto|"
    r"\bthr[eo]wn?|\bthrowing|\bjump(?:ed|ing)|\bleap(?:t|ed|ing)|\bclear(?:ed|ing|s)|\bvault(?:ed|"
    r"ing)|\b(?:a|an|his|her|their|the))\s*$",
    FLAGS,
)
BARRIER_BEFORE = re.compile(
    r"(?:\b(?:sub|under|inside|below|beneath|over|above|beyond|past|break|breaking|breaks|"
    r"broke|near|nearer|towards?|around|"
    r"quicker\sthan|faster\sthan|better\sthan|further\sthan|farther\sthan|dip(?:ped|ping)?|"
    r"shy\sof|short\sof|close\sto|through)[\s-]+"
    r"(?:the\s)?(?:magic(?:al)?\s)?)$",
    FLAGS,
)
SUB_BEFORE = re.compile(r"\bsub[\s-]?$", FLAGS)
#: The bracket behind a name: ``Veronica Lind (22.28)``.
NAMED_BEFORE = re.compile(r"[A-Z][\w’'-]+ \($")
#: What a mark may follow where no event has been named: ``the record 9.84``, ``Bolt's 9.58 and 19.19``.
RECORD_BEFORE = re.compile(
    r"(?:\b(?:record|best|mark|time|winning|victory|from|at)|['’]s|\d\s(?:and|to))(?:\s(?:of|in|with|was|is))?\s*$",
    FLAGS,
)
BARRIER_AFTER = re.compile(r"[\s-]*(?:barriers?|wall|mark\sbarrier|-?second\sbarrier)\b", FLAGS)
CALIBRE_AFTER = re.compile(
    r"\s+(?:marathoner|marathon(?:\sman|\swoman|\srunner)?\b|milers?|half-milers?|man\b|"
    r"woman\b|runners?|sprinters?|jumpers?|throwers?|"
    r"hurdlers?|vaulters?|athletes?|guy|performers?|shape\b|pace\b|schedule|per\s(?:lap|mile|km|kilomet))",
    FLAGS,
)
CALIBRE_BEFORE = re.compile(r"\ban?\s(?:\w+\s)?$", FLAGS)
SPLIT_BEFORE = re.compile(
    r"(?:\b(?:half-?way|the\sbell)(?:\s\w+){0,2}?\s(?:in|at|\()|\b(?:through|passed|reached|passing|reaching)\s(?:the\s)?\d[\d,]*\s?(?:m|km|metres|meters|k)\s\(|\b(?:through|passed|reached|"
    r"passing|reaching)\s(?:the\s)?\d[\d,]*\s?(?:m|km|metres|meters|k)\b(?:\smark)?\s(?:in|"
    r"at)|"
    r"\b(?:last|final|closing|opening|first|second|third)\s(?:lap|quarter|half|\d[\d,]*\s?(?:m|"
    r"metres|meters|km))(?:\s(?:was|took))?\s?(?:in|of)?(?:\sa)?|"
    r"\bsplits?\s(?:time\s)?(?:of|was)(?:\s(?:about|around|roughly))?)\s*$",
    FLAGS,
)
SPLIT_AFTER = re.compile(
    r"[\s-]*(?:(?:last|final|closing|opening|first|second|third)\s)?(?:laps?|split|splits|"
    r"legs?|halfway)\b",
    FLAGS,
)
#: The next of several splits: ``passed 10km in 31:50 and 15km in 47:58``.
NEXT_SPLIT_BEFORE = re.compile(
    r"\b(?:through|passed|reached|passing|reaching)\s(?:the\s)?\d[\d,]*\s?(?:m|km|metres|meters|k|miles)\b[^.;]{0,14}?\d[\d:.]{2,7}"
    r"(?:,|,?\sand)\s(?:the\s)?(?:(?:half-?way|the\sbell)|\d[\d,]*\s?(?:m|km|metres|meters|k|miles))\s(?:in|at|\()\s*$",
    FLAGS,
)
CLOCK_BEFORE = re.compile(
    r"(?:\b(?:from|until|till|before|after|since|starts?|started|begins?|off|o'clock|between)|"
    r"(?<!timed\s)(?<!caught\s)(?<!clocked\s)(?<!hand\s)"
    r"(?<!measured\s)(?<!stopped\s)(?<!clock\s)(?<!clocks\s)(?<!watch\s)(?<!recorded\s)(?<!stands\s)(?<!stood\s)\bat)(?:\s(?:about|"
    r"around|exactly|just))?\s*$",
    FLAGS,
)
PERSON_BEFORE = re.compile(
    r"\b(?:stands?|standing|stood|tall(?:er)?|height|measures|weigh\w*)(?:\s\w+){0,2}\s*$", FLAGS
)
PERSON_AFTER = re.compile(
    r"[\s-]*(?:tall\b|frame\b|giant\b|and\s\d+\s?(?:kg|lb|st)|,?\s\d+\s?(?:kg|lb|st)|in\sheight|"
    r"above\ssea|high\s(?:barrier|hurdle|statue))",
    FLAGS,
)
CLEARED = re.compile(
    r"\b(?:clear(?:ed|ing|s|ance)?|jump(?:ed|ing|s)?|leap(?:t|ed|ing)?|leapt|vault(?:ed|"
    r"ing)?|throw(?:ing|s)?|threw|thrown|soar\w+|sail\w+|went|flew|"
    r"height|distance|best|mark|effort|record|sent|hurl\w+|reach(?:ed|ing))(?:\s(?:a|an|"
    r"of|the|to|at|with|over|out|height|leap|throw|jump|vault|"
    r"distance|mark|best|exactly|his|her|winning|personal|season's|was|is|stands|record|"
    r"spear|javelin|discus|hammer|shot|it))*\s*$",
    FLAGS,
)
HAND_BEFORE = re.compile(
    r"(?:\b(?:in|of|ran|run|clock\w*|timed?|with|at|to|an?|his|her|record(?:ed|ing)?|and|"
    r"or|hand|was|is)|[,:;(|\t]|\s{2,}|\)|\b[A-Z]{3})\s*$"
)
POINTS_BEFORE = re.compile(
    r"(?:\bpoints?\b[^.;]{0,40}|\b(?:score|scores|scored|scoring|total|totals?led|totals?ling|"
    r"tally|tallied|amassed|amassing)\b[^.;]{0,30}|"
    r"\b(?:best|record|with|mark)(?:\s(?:of|to|is|was|a|her|his|stands\sat))*\s+|\)\s*|"
    r"\b[A-Z]{3}\s+|\t|[a-z],?\s{2,}|[a-z]\s+(?=$))$"
)
CUES = re.compile(
    r"(?<!\w)(?=[ljvshtdcmrwfpoa\d,])(?:"
    r"(?P<m>(?:long|high|triple)[\s-]jump|jump(?:s|ed|ing|er|ers)?\b|vault\w*|lea?pt?\w*\b|"
    r"shot\b|discus\b|hammer\b|javelin\b|"
    r"thr[eo]w\w*|clear(?:ed|ances?|ing|s)\b|\d{1,3}\.\d+\s?(?:m|metres|meters)\b(?!/s)|heights?\b)|"
    r"(?P<h>(?:half[\s-])?marathon\w*|race\swalk\w*|(?:10|15|20|25|30|35|50|100)\s?-?(?:km|k|kilomet(?:re|er)s?)\b)|"
    r"(?P<t>[\d,]{2,6}\s?-?(?:m|metres?|meters?|yards)\b|4\s?x\s?\d{3,4}|sprint\w*|"
    r"hurdl\w+|miles?\b|steeplechas\w*|relays?\b|dash\b)|"
    r"(?P<s>ran\b|run(?:s|ning|ner|ners)?\b|clock\w*|sec(?:ond)?s?\b|\d+:\d\d|laps?\b|fast(?:er|est)\b|times?\b)|"
    r"(?P<p>(?:dec|hept|pent|oct)ath(?:lon|lete)s?\b|[2-9],?\d{3}\s?(?:points|pts)\b|"
    r"(?:totall?ed|amassed|tallied)\s(?=\d,?\d{3}\b)))",
    FLAGS,
)
REACTION_BEFORE = re.compile(r"\breact(?:ion|ed|ing)?\b[^.;]{0,30}$", FLAGS)
REACTION_AFTER = re.compile(r"\s+reaction", FLAGS)
FLAT_AFTER = re.compile(r"\s+(?:flat|dead|exactly|precisely)\b", FLAGS)
#: ``from 10.30 to 13.15`` is the time of day, unless somebody improves.
CLOCK_SPAN = re.compile(r"\b(?:from|between)\s\d{1,2}[.:]\d{2}\s?(?:to|and|until|till)\s*$", FLAGS)
IMPROVED = re.compile(
    r"\b(?:improv|lower|cut|reduc|brought|bring|took|take|taking|slash|progress|went|down|best|record|mark|time|pushed|moved|rais|add)\w*"
    r"(?:[^.;]|(?<=\d)\.(?=\d)){0,50}$",
    FLAGS,
)
#: What may follow ``by a second`` where it measures time.
SECOND_ENDS = re.compile(
    r"\s*(?:$|[.,;:!?)-]|(?:from|to|in|at|on|over|and|or|behind|ahead|faster|slower|quicker|"
    r"inside|outside|off|clear|adrift|better)\b)",
    FLAGS,
)
BEHIND_AFTER = re.compile(
    r"\s*(?:behind|ahead|adrift|clear\b|faster|slower|quicker|better|in\sfront|short\sof|"
    r"shy\sof|more\sthan|less\sthan|further|farther|higher|"
    r"outside|inside|off\s(?:the|his|her)|down\son|up\son|in\sarrears|too\sshort|too\sslow|to\sspare)\b",
    FLAGS,
)
#: A noun behind a whole number of metres makes it an event or a thing: ``by the 60m specialist``.
NOUN_AFTER = re.compile(
    r"\s+(?!(?:from|to|in|at|on|over|and|or|behind|ahead|clear|but|with|for|as|after|when|"
    r"while|who|which|short|further|off|up|despite|"
    r"on|under|by|margin|lead|gap|last|yesterday|today|was|is|of|better|adrift|then|that|"
    r"before|this|down|beyond)\b)\w",
    FLAGS,
)
MONEY_AFTER = re.compile(
    r"\s+(?:people|viewers|fans|pounds|dollars|euros|deal|contract|budget|sponsor\w*|tickets|"
    r"prize|followers|funding)\b",
    FLAGS,
)
MONEY_BEFORE = re.compile(
    r"\b(?:worth|cost(?:s|ing)?|budget|prize(?:\smoney)?|paid|pay(?:ing)?|deal|invest\w*|"
    r"audience|population)(?:\s(?:of|is|was|about|around|up|to|over|nearly))*\s*$",
    FLAGS,
)
METRIC_BEFORE = re.compile(
    r"\d\s?(?:m|metres?|meters?)?\b,?\s*[(\[/]\s*$|\d\s?(?:m|metres?|meters?),?\s(?:or|"
    r"about)?\s*$",
    FLAGS,
)
METRIC_AFTER = re.compile(r"[\s,]*[(\[/]?\s*(?:or\s)?\d+\.\d+\s?(?:m\b|met|\))", FLAGS)
COUNT_AFTER = re.compile(
    r"\s+(?:people|spectators|fans|crowd|athletes|runners|metres|meters|miles|euros|dollars|"
    r"pounds|volunteers|competitors|seats|tickets)\b",
    FLAGS,
)
WIND = re.compile(
    r"\s?[(\[](?:wind:?\s?)?(?P<v>[+−-]?\d\.\d)\s?(?:m/s|mps)?[)\]]|,?\s(?P<u>[+−-]\d\.\d)(?:\s?m/s)?(?![\d.])|"
    r"\s?[(\[](?P<w>w)(?:ind(?:-assisted)?)?[)\]]|(?P<x>w)\b",
    FLAGS,
)


class Cues:
    """Which kind of event the words speak of at a place: metres (``m``), seconds (``s``; ``t`` where an
    event is named), hours (``h``, roads and walks) or points (``p``)."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def found(self) -> tuple[list[int], list[str]]:
        """Places and kinds, read once where a number needs them."""
        found = [(match.start(), match.lastgroup or "s") for match in CUES.finditer(self.text)]
        return [start for start, _ in found], [kind for _, kind in found]

    @property
    def starts(self) -> list[int]:
        """The places of the cues."""
        return self.found[0]

    @property
    def kinds(self) -> list[str]:
        """The kinds of the cues."""
        return self.found[1]

    def before(self, place: int, kinds: str = "smhpt") -> str | None:
        """The last cue of these kinds before the place."""
        for index in range(bisect_right(self.starts, place - 1) - 1, -1, -1):
            if self.kinds[index] in kinds:
                return self.kinds[index]
        return None

    def near(self, place: int, kind: str, reach: int = 300) -> bool:
        """Whether a cue of the kind stands within so many characters before the place."""
        index = bisect_right(self.starts, place - 1) - 1
        while index >= 0 and self.starts[index] >= place - reach:
            if self.kinds[index] == kind:
                return True
            index -= 1
        return False

    def after(self, place: int, reach: int = 25, kinds: str = "smhpt") -> str | None:
        """The first cue of these kinds within so many characters after the place."""
        for index in range(bisect_right(self.starts, place), len(self.starts)):
            if self.starts[index] > place + reach:
                return None
            if self.kinds[index] in kinds:
                return self.kinds[index]
        return None
