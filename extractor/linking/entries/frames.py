"""How a line-up is told with its starters as objects: ``the 800m pits X against Y``, ``the Kenyan challenge is left to X``, ``a
calf injury has kept X away``; the words by which these are known, and whom each says to start or not to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

#: What may stand before a name, and the name; both as one group.
BEFORE = r"(?:(?!and |but |who |no |not |which |that )[a-zA-Z'-]+ ){0,6}"
FIELD = r"(?:field|line-up|line - up|lineup|entries|entry|entry list|start list|cast|squad|team)"
OWNER = r"@(?P<own>\d+) 's (?:[a-z]+ ){0,3}"
RACE = r"(?:race|outing|appearance|competition|start|event|meeting|outdoor race|indoor race)"


def first(name: str = "who") -> str:
    """The pattern of the first of those who are named at a place."""
    return rf"{BEFORE}@(?P<{name}>\d+)\b(?! ')"


#: The status of those whom the groups ``who`` and ``own`` name, the status of ``other``, the kind of sign, and the words.
FRAMES: tuple[tuple[str, str, str, str], ...] = (
    (
        "planned",
        "planned",
        "sent",
        rf"(?:names?|named|announced?|announces|picks?|picked|selects?|selected|unveils?|unveiled|chose) (?:a|an|the|its|their) (?:[^ .;]+ ){{0,3}}?(?:squad|team|party|delegation) (?:[^ .;]+ ){{0,14}}?(?:among (?:them|whom)|amongst (?:them|whom)|including|which includes|that includes|led by|headed by) {first()}",
    ),
    (
        "planned",
        "planned",
        "met",
        rf"(?:brings together|bring together|pits|unites|sets up|throws together) (?:a [a-z]+ between )?{first()}(?:[^.;]{{0,40}}? (?:against|with|and) {first('other')})?",
    ),
    (
        "planned",
        "planned",
        "met",
        rf"(?:is|be|sees|produces|promises|offers|serves up|features|in) (?:a|an|the|another) (?:[a-zA-Z-]+ ){{0,3}}(?:showdown|duel|clash|battle|match|match-up|rematch|re-match|contest|head - to - head) between {first()}",
    ),
    (
        "planned",
        "planned",
        "met",
        rf"{FIELD} (?:[^ .;]+ ){{0,14}}?(?:among (?:them|whom)|amongst (?:them|whom)|contains?|(?:is|will be) (?:led|headed|headlined|captained|spearheaded) by|as well as|boasting) {first()}",
    ),
    (
        "planned",
        "planned",
        "met",
        rf"(?:organisers|organizers|promoters|director|COMP|VEN)(?: (?:on|for|in|,) (?:DATE|VEN|COMP))*(?: ,)? (?:[^ .;@]+ )?(?:have|has|had) (?:also |now )?(?:signed(?: up)?|recruited|attracted|invited|lured|secured|landed)(?: the (?:services|signature|presence) of)? {first()}",
    ),
    ("planned", "planned", "met", rf"announced the (?:signing|signature|entry|participation|presence) of {first()}"),
    (
        "planned",
        "planned",
        "sent",
        rf"(?:will send|sends?|are sending|is sending|despatch|dispatch) {first()}(?= (?:[^.;]{{0,40}} )?to (?:the )?(?:COMP|VEN))",
    ),
    (
        "planned",
        "planned",
        "met",
        rf"(?:challenge|hopes|charge|interest|representation) (?:(?:is|will be|now|being) ){{0,2}}(?:left to|left in the hands of|led by|headed by|carried by|rests? (?:with|on)|falls? to|in the hands of) {first()}",
    ),
    (
        "planned",
        "planned",
        "met",
        rf"^(?:also |already |among those |those )?(?:confirmed|entered|selected|signed up|lined up)(?: (?:for|in|at|to|on|the|women 's|men 's|COMP|DISC|DATE|VEN|DIST|so far|are))*? (?:is|are|include|includes) {first()}",
    ),
    (
        "planned",
        "planned",
        "met",
        rf"^(?:up|lined up|ranged) against {first('other')} [^.;]*?(?:is|are|will be) {first()}",
    ),
    (
        "planned",
        "planned",
        "met",
        rf"{OWNER}(?:opponents?|rivals?|challengers?) (?:[^ .;@]+ ){{0,6}}?(?:will be|will include|include|includes|are) {first()}",
    ),
    (
        "planned",
        "planned",
        "met",
        rf"@(?P<own>\d+) (?:will|is to|is due to|is set to) have {first()} (?:for company|as (?:a |=\d+ )?(?:rivals?|opponents?|opposition|company)|to (?:beat|contend with|deal with))",
    ),
    (
        "planned",
        "planned",
        "met",
        rf"@(?P<own>\d+) (?:resumes?|renews?|will resume|will renew) (?:=\d+ )?(?:[a-z]+ )?(?:rivalry|duel|battle) with {first()}",
    ),
    (
        "planned",
        "planned",
        "sent",
        r"(?:books?|booked|earns?|earned|secures?|secured|guarantees?|guaranteed|gives?|gave|hands?|handed|wins?|won|assures?|assured) (?P<one>[@~]\d+) (?:of )?(?:a |an |the |=\d+ )?(?:[a-z]+ ){0,2}?(?:place|spot|ticket|berth|slot)(?= (?:in|at|for|to|on))",
    ),
    (
        "planned",
        "planned",
        "sent",
        r"(?:victory|win|time|run|result|mark|success|performance|jump|throw) (?:[^ .;@]+ ){0,3}?(?:sends|takes) (?P<one>[@~]\d+) (?:through )?to (?:the )?COMP",
    ),
    (
        "planned",
        "planned",
        "sent",
        rf"{OWNER}(?:participation|presence|appearance|entry|involvement|place) (?:[^ .;@]+ ){{0,5}}?(?:is|was|has been|has now been) (?:confirmed|secured|assured)",
    ),
    (
        "planned",
        "planned",
        "sent",
        rf"(?:@(?P<own>\d+) 's|(?P<one>=\d+)) (?:first|opening|second|third|last|final|only|comeback) {RACE} (?:(?:of|this|in) (?:the )?(?:[a-z]+|DATE) )?(?:is|will be|will come|comes)(?: (?:at|in|on))?(?= (?:the )?(?:COMP|VEN))",
    ),
    ("planned", "planned", "sent", rf"places? [^.;]*(?:goes|go|have gone|has gone|will go) to {first()}"),
    ("planned", "withdrawn", "sent", rf"(?:takes?|taken|will take) (?:over )?(?:the )?place of {first('other')}"),
    (
        "planned",
        "withdrawn",
        "met",
        rf"(?:replaces?|replacing|in place of|stands? in for|steps? in for|comes? in for) {first('other')}",
    ),
    (
        "withdrawn",
        "withdrawn",
        "away",
        r"(?:the )?injured (?:[A-Z]+ )?@(?P<who>\d+) (?:is|will be|has been) replaced by",
    ),
    (
        "withdrawn",
        "withdrawn",
        "away",
        r"(?:keeps?|kept|has kept) (?P<one>[@~]\d+) away from|(?:deprives?|deprived|robs?|robbed) (?:the )?(?:COMP|DISC|field|meeting|race|NAT|TEAM)(?: on DATE)? of (?:[a-zA-Z]+ ){0,4}@(?P<who>\d+)",
    ),
    (
        "withdrawn",
        "withdrawn",
        "away",
        r"(?:costs?|cost|has cost|have cost) (?P<one>[@~]\d+) =\d+ (?:place|spot|start|chance|appearance|debut)(?= (?:in|at|on|of))",
    ),
    (
        "planned",
        "planned",
        "sent",
        rf"COMP (?:(?:on|in) )?(?:DATE )?(?:is|will be) {OWNER}(?:first|opening|second|third|last|final|only|next|comeback) {RACE}",
    ),
    (
        "planned",
        "planned",
        "met",
        rf"{FIELD} (?:[^.;]{{0,90}} )?(?:and|which|that) (?:also )?(?:features?|includes?|boasts?) {first()}",
    ),
    (
        "planned",
        "planned",
        "met",
        rf"^(?:up|lined up|ranged) against (?:[~%=]\d+|them) [^.;]*?(?:is|are|will be) {first()}",
    ),
    (
        "planned",
        "planned",
        "met",
        rf"^(?:confirmed|entered|selected|signed up|lined up)(?: (?:for|in|at|to|on|the|women 's|men 's|COMP|DISC|DATE|VEN|so far))* : {first()}",
    ),
    (
        "planned",
        "planned",
        "met",
        rf"^joining {first('other')} (?:(?:in|at|on|for|the|VEN|DATE|COMP|DISC) )+(?:is|are|will be) {first()}",
    ),
    (
        "planned",
        "planned",
        "met",
        rf"(?:among|on|in) the (?:entries|entrants|starters|start list|field) (?:(?:in|at|on|for|the|women 's|men 's|VEN|DATE|COMP|DISC) )+(?:is|are|will be) {first()}",
    ),
    ("withdrawn", "withdrawn", "away", rf"(?:has|have) (?:now |also )?lost {first()} (?:to|through|because|with)"),
    (
        "withdrawn",
        "withdrawn",
        "away",
        rf"with {first()} (?:out|absent|missing|sidelined|injured|withdrawn)(?= (?:of|from|with|through|,|and|because))",
    ),
    (
        "withdrawn",
        "withdrawn",
        "away",
        r"(?:there (?:will be|is) no|it will be without|(?:must|will have to) do without|will be without) @(?P<who>\d+)",
    ),
    (
        "withdrawn",
        "withdrawn",
        "away",
        r"in (?:the absence of (?:[a-zA-Z]+ ){0,4}@(?P<who>\d+)|@(?P<own>\d+) 's absence)",
    ),
    (
        "withdrawn",
        "withdrawn",
        "away",
        rf"^(?:also |notably )?(?:missing|absent|not there|sidelined)(?: (?:from|in|at|this|the|time|year|women 's|men 's|COMP|DISC|field))* (?:is|are|will be) {first()}",
    ),
)
COMPILED = tuple((mine, others, kind, re.compile(r"(?<!\S)(?:" + words + ")")) for mine, others, kind, words in FRAMES)
#: One word at least of each of them, none that most sentences have, for a cheap look.
TELLING = frozenset(
    (
        "absence absent against among amongst announced announces appearance attracted away berth between boasting captained carried "
        "challengers chose comeback comes company confirmed contain contains contend deal deprived deprives entered falls hands headed "
        "headlined injured instead invited involvement landed led left lost lured missing name names opening opponent opponents "
        "opposition out outing participation picked picks pits place places presence race ranged recruited renew renews replaces "
        "replacing rest rests resume resumes rival rivals robbed robs secured selected selects send sending sends sets sidelined "
        "signed slot spearheaded spot squad stands start steps there throws ticket together unites unveiled unveils victory whom "
        "withdrawn without"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Told:
    """A person whom a frame names: the token of the person, where the frame begins and ends in the line, status and kind; ``many``
    where others may be joined to the name."""

    token: str
    start: int
    end: int
    status: str
    kind: str
    many: bool


def told(line: str) -> Iterator[Told]:
    """Who is told of by a frame in the line of a sentence."""
    for mine, others, kind, pattern in COMPILED:
        for hit in pattern.finditer(line):
            for name, token in sorted(hit.groupdict().items()):
                if token:
                    status = others if name == "other" else mine
                    text = token if name == "one" else f"@{token}"
                    yield Told(text, hit.start(), hit.end(), status, kind, name in ("who", "other"))
