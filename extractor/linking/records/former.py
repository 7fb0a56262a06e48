"""Records by the marks at which they stood: ``two seconds quicker than the 3:52.47 that X had run``, ``X's 8:03.40 had stood for nine
years``, ``replaced X's 7:59.18``, ``nobody has been near X's 76.80m``. What kind of record it was, the text around says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.linking.phrases import Line
from extractor.linking.records.claims import Claim
from extractor.linking.records.line import Spelled, number, whom

PERSON = r"[@%]\d+"
MADE = "set run ran thrown threw jumped cleared achieved established made recorded clocked registered posted managed produced scored held owned shared walked vaulted hurled put reached done did had taken took became won".split()
VERB = r"(?:" + "|".join(sorted(MADE)) + r")"
LATELY = r"(?:[a-z-]*[a-z]\d* |DATE |VEN |COMP |DISC |NAT |, ){0,4}?"
ADJ = r"(?:(?:DATE|DISC|NAT|COMP|VEN|old|previous|existing|former|long|-|standing|venerable|ancient|outdoor|indoor|own|best|BEST|one|mark|time|record|R\d+|of|earlier|winning|world|famous|great|effort|run|leap|throw|jump|vault|,|:) )*?"
OFF = r"(?:NAT|VEN)"
ORIGIN = rf"(?:(?:, )?(?:of|from) (?:the )?(?:old |former )?{OFF} (?:, )?|\( {OFF} \) |, )?"
#: Marks with their holders.
HOLDINGS = (
    ("his", re.compile(rf" (?P<o>{PERSON}) 's? {ADJ}(?P<m>M\d+) ")),
    ("whose", re.compile(rf" (?P<o>{PERSON}) {ORIGIN}(?:, )?whose {ADJ}(?P<m>M\d+) ")),
    (
        "that",
        re.compile(
            rf" (?:the|a|an) {ADJ}(?P<m>M\d+) (?:, )?(?:(?:that|which|with which|at which) )?(?P<np>(?:(?!{VERB} |M\d|and |but )\S+ ){{0,5}}?)(?P<o>[@%~]\d+) {ORIGIN}(?:had |has |herself |himself |once |first )*{VERB} "
        ),
    ),
    (
        "by",
        re.compile(
            rf" (?P<m>M\d+) (?:, )?(?:(?:which|that) )?(?:was |had been )?(?:{VERB} {LATELY}by|by|belonged to|belonging to|had belonged to|belongs to) (?P<by>\S+) "
        ),
    ),
    (
        "own",
        re.compile(
            r" (?:previous|old|existing|former|earlier) (?:R\d+|record|mark|best) (?:of |, |\( )?(?P<m>M\d+) (?:, |\) )?(?:was|is|had been|being) (?:also )?(?P<o>=\d+) (?:own|too|as well) "
        ),
    ),
    (
        "own",
        re.compile(
            r" (?P<o>=\d+) (?:own )?(?:R\d+|(?:previous|old|existing|former|earlier) (?:R\d+|record)) (?:, (?:(?!M\d|; |@)\S+ ){1,7}, )?(?:was|had been) (?P<m>M\d+) "
        ),
    ),
    (
        "was",
        re.compile(
            rf" (?P<o>{PERSON}) 's? {ADJ}(?:R\d+|record) (?:for the DISC )?(?:, (?:(?!M\d|; |@)\S+ ){{1,6}}, |, )?(?:(?:which|that) )?(?:(?:had )?stood at|was|is|had been|stands at|remains) (?P<m>M\d+) "
        ),
    ),
    (
        "old",
        re.compile(
            r" (?:the|a) (?:\S+ ){0,2}?(?:previous|old|existing|former|earlier) (?:\S+ ){0,2}?(?:R\d+|record|mark|best) (?:, )?(?:by|of) (?P<by>\S+) (?:(?!M\d|; )\S+ ){0,6}?(?:was|had been|is) (?P<m>M\d+) "
        ),
    ),
    (
        "own",
        re.compile(
            r" (?P<o>=\d+) (?:NAT |COMP |DISC )*(?:previous|old|existing|former|earlier) (?:NAT |COMP |DISC )*(?:R\d+|record|mark) (?:of |, |\( )?(?P<m>M\d+) "
        ),
    ),
    (
        "old",
        re.compile(
            r" (?P<o>[@%~]\d+) (?:, (?:\S+ ){1,3}, )?(?:had |has |himself |herself )*(?:set|held|shared|owned|established|recorded|ran) (?:the|that) (?:NAT |COMP |DISC )*(?:previous|old|existing|former|earlier) (?:NAT |COMP |DISC )*(?:R\d+|record|mark|one|best|BEST) (?:of |, |at |: |\( )?(?P<m>M\d+) "
        ),
    ),
    ("of", re.compile(r" the (?:old |previous |existing )?(?P<m>M\d+) of (?P<by>\S+) ")),
)
#: What was called the previous one, up to its mark.
PREVIOUS = re.compile(
    r" (?:previous|old|former|earlier|existing) (?:(?:NAT|COMP|DISC|world|indoor|outdoor) ){0,3}(?:best|BEST|mark|one|record|time|R\d+|figures|standard) (?:of |, |at |: |\( )?(?:the )?$"
)
PREVIOUS_ONE = re.compile(r" (?:previous|old|former|earlier|existing) (?:\S+ ){0,3}?(?:mark|one|record|R\d+) ")
BETTER = r"(?:better|faster|quicker|further|farther|longer|higher|more|less|lower|improvement|superior)"
COMPARED = re.compile(
    rf" (?:{BETTER} (?:than|on|to)|(?:D\d+|a centimetre|a hundredth|one|half \S+|\d+[\d.]*(?:cm|m|s|sec)?) (?:\S+ )?(?:inside|under|beyond|below|past|over|clear of|ahead of|up on|above)|inside|beyond|in place of) (?:even )?$"
)
BROKEN = re.compile(
    r" (?:erasing|erased|erases|replaced|replaces|replacing|bettered|bettering|betters|beat|beating|beats|eclipsed|eclipsing|surpassed|surpassing|surpasses|obliterated|obliterating|demolished|demolishing|destroyed|removed|removing|removes|supplanted|supplanting|superseded|supersedes|superseding|smashed|smashing|shattered|shattering|broke|breaking|improved|improving|improves|toppled|toppling|overhauled|wiped|wiping|wipes|took|takes|taking|cut|cutting|knocked|knocking|sliced|slicing|clipped|clipping|shaved|shaving|chopped|chopping|trimmed|trimming|carved|lopped|hacked|added|adding|adds|passed|passing|topped|topping|overtook|overtaking|equalled|equalling|equals|equaled|matched|matching|matches)"
    r" (?:(?:down|out|off|from|on|upon|to|away|past) |D\d+ |(?:\S+ ){0,6}?(?:off|from|to) )?$"
)
SPAN = r"(?:(?!M\d|; |@|who |but |and then )\S+ ){0,9}?"
FELL = re.compile(
    rf"^(?:, )?{SPAN}(?:had (?:stood|survived|lasted|endured|been (?:the )?(?:\S+ ){{0,3}}?(?:R\d+|record|mark|best|standard))|(?:stood|lasted|survived|endured) (?:for|since|until|as|only|all|just|(?:almost|nearly|more|over|\d)\S*)|(?:was|were|is|has been|had been|being) (?:finally |at last |eventually |duly |also |then |itself )?(?:broken|beaten|erased|bettered|eclipsed|shattered|surpassed|smashed|removed|wiped|overtaken|gone|history)|fell |went |was (?:the )?(?:\S+ ){{0,3}}?(?:old|previous) )"
)
STANDS = re.compile(
    rf"^(?:, )?{SPAN}(?:dates |(?:still |also )?stands |remains |still remains |has (?:now )?(?:stood|survived|lasted|endured)|has (?:not|never|yet) (?:\S+ )?been|is from|survives|lives on|(?:is|looks|seems) (?:probably |quite |still )?(?:safe|out of reach|unbroken|intact))"
)
OLDER = re.compile(r"\b(?:previous|old|former|earlier|existing)\b|^ R\d")
PROPERTY = re.compile(r" had (?:been the property of|belonged to|been held by|been owned by) $")
UNBEATEN = re.compile(
    r" (?:has|have) (?:not|never|yet) (?:\S+ ){0,2}?been (?:bettered|beaten|broken|equalled|matched|approached|surpassed) "
)
MADE_AT = re.compile(r"^was (?:set|run|made|achieved|recorded) (?:in|at|on|here|DATE|VEN) ")
NOBODY = re.compile(r" (?:nobody|no_one|no one|no man|no woman|none|only) (?:\S+ ){0,7}$")
NEVER = re.compile(r" (?:never|nobody|no_one|no one|no man|no woman) (?:(?!; )\S+ ){0,9}$")
STOOD = re.compile(
    r" (?:the |of |'s? )(?:\S+ ){0,3}?(?:R\d+|record|mark) (?:(?:for|in|over) (?:the )?DISC |~\d+ \S+ )?(?:(?:which|that) )?(?P<was>(?:had )?stood at|was|is|had been|has been|stands at|remains|,) (?:[@%]\d+ 's? (?:own )?[:,] )?$"
)
YET = re.compile(
    r" (?:outside|short of|shy of|behind|off|adrift of|slower than|away from|within (?:\S+ ){1,4}of|close to|nearer|near|missed|missing|short) (?:\S+ ){0,3}$"
)


@dataclass(frozen=True, slots=True)
class Old:
    """A mark with its holder: the items of both, where the phrase begins and ends in the line, and the form."""

    owner: int
    mark: int
    start: int
    end: int
    form: str


def old_marks(sp: Spelled) -> Iterator[Old]:
    """The marks of a line that are told with their holders."""
    seen: set[int] = set()
    for form, pattern in HOLDINGS:
        for m in sp.find(pattern):
            mark = number(m["m"])
            owner = holder(sp, m)
            if owner is None or mark in seen:
                continue
            seen.add(mark)
            end = max(m.end("m"), sp.starts[owner] + len(f"@{owner}")) + 1
            yield Old(owner, mark, m.start() + 1, end, form)


def holder(sp: Spelled, m: re.Match[str]) -> int | None:
    """The item of the person of a match: named, or at the head of the phrase behind ``by``."""
    if "o" in m.groupdict():
        return number(m["o"])
    return whom(sp, sp.place(m.start("by")))


def role(sp: Spelled, old: Old) -> tuple[str, str] | None:
    """Whether an old mark was broken (former) or stands (held), with the name of the sign; None where neither is said."""
    left, right = sp.text[: old.start], sp.text[old.end :]
    if YET.search(left):
        return "held", "yet"
    if PROPERTY.search(left):
        return "former", "property"
    if NOBODY.search(left):
        return "held", "nobody"
    if COMPARED.search(left):
        return None if NEVER.search(left) else ("former", "compared")
    if BROKEN.search(left):
        return "former", "broken"
    if PREVIOUS.search(left) or (old.form == "his" and PREVIOUS_ONE.search(sp.text[old.start : old.end])):
        return "former", "old"
    if old.form in ("own", "old"):
        return "former", old.form
    if old.form == "was":
        return ("held" if re.search(r" (?:is|stands at|remains) $", left_of(sp, old)) else "former"), "was"
    stood = STOOD.search(left)
    if stood is not None:
        now = stood["was"] in ("is", "stands at", "remains", ",") and not older(sp, stood.group())
        return "held" if now else "former", "stood"
    if FELL.match(right):
        return "former", "fell"
    if old.form == "his" and MADE_AT.match(right):
        return "held", "made"
    return ("held", "stands") if STANDS.match(right) or UNBEATEN.search(right) else None


def older(sp: Spelled, phrase: str) -> bool:
    """Whether the words of a phrase, or those of a record in it, speak of one that is no more."""
    named = (sp.line.items[number(m)].mention for m in re.findall(r"R\d+", phrase))
    return bool(OLDER.search(phrase)) or any(getattr(m, "status", None) == "former" for m in named)


def left_of(sp: Spelled, old: Old) -> str:
    """What stands before a mark."""
    return sp.text[: sp.starts[old.mark]]


def former_marks(line: Line, sp: Spelled) -> Iterator[Claim]:
    """What the marks of other holders say of records."""
    for old in old_marks(sp):
        found = role(sp, old)
        if found is not None:
            yield Claim(old.mark, old.owner, found[0], old.mark, f"mark-{found[1]}", 0.8)
