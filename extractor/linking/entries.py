"""Who is said to start, or not to start, at a competition ahead: the words that point ahead and whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from extractor.analysis import Analysis
from extractor.linking.country_clues import coordinated
from extractor.linking.country_groups import lists
from extractor.linking.items import Row
from extractor.linking.skeleton import skeleton, who

ADVERB = r"(?:(?:also|now|then|only|again|both|all|first|instead|still|next|therefore|definitely|not just|once|again|almost|certainly|however|,) )*"
START = (
    r"(?:run|race|compete|contest|take part|take on|face|meet|line up|start|appear|return|make|begin|open|defend|join|tackle|throw|jump|vault|feature|"
    r"headline|clash|kick off|go|play|attack|enter|prepare for|finish =\d+ season|end =\d+ season|represent|double|renew|continue|travel|head|anchor|captain|resume|lead|do battle|step|test|bid|attempt|seek|see|have (?:a|another) (?:go|race|chance)|"
    r"be (?:also |both |back |again |a |the |one of |part of )*(?:in|on|at|among|there|back|competing|racing|running|defending|taking|up against|joined|hoping to|represented|bidding|aiming|going|starter|starters|favourite|seen|looking))"
)
SIGNS: tuple[tuple[str, str, str], ...] = (
    (
        "withdrawn",
        "out",
        r"(?:pulled out|pull out|pulls out|pulling out|withdrawn|withdrew|withdraws|withdrawing|(?:is|are|was|were|been|be|being) ruled out|ruled [~@]\d+ out|rules [~@]\d+ out|ruled out of|(?:will|'ll|to|would) (?:also |now )?miss|misses|missing|sidelined|scratched|forced out|opted out|opts out|is out|are out|be out|skips|skipping|will skip|to skip|dropped out of)",
    ),
    (
        "withdrawn",
        "not",
        r"(?:will not|wo n't|would not|'ll not|not to|is not|are not|has not|have not|nor will|no longer|decided against|decides against|unable to) (?:be |now be |been )?(?:planning to |going to )?(?:run|running|race|racing|compete|competing|taking part|take part|defend|defending|start|in (?:action|the field|the team|the squad)|coming|travel|travelling|entered|selected|appear|throw|throwing|jump|jumping|contest|contesting|there)",
    ),
    ("planned", "will", rf"(?:will|'ll|shall) {ADVERB}{START}"),
    (
        "planned",
        "due",
        rf"(?:is|are|was|were|be|been) {ADVERB}(?:due|set|scheduled|down|put down|booked|billed|confirmed|going|lined up|allowed|cleared|free)(?: (?:to|for) {ADVERB}(?:{START}|DISC|COMP|DATE|a|the|five|four|three|two))",
    ),
    (
        "planned",
        "named",
        r"(?:(?:has|have|had|is|are|was|were|been|be) (?:also |now |been |again )*)(?:qualified|named|selected|picked|chosen|included|entered|confirmed|drafted|called up|listed|signed up|added)(?= (?:in|for|to|as|on|by|,|\.|at|alongside|with|DISC|COMP)|[ ]*$)",
    ),
    (
        "planned",
        "agreed",
        r"(?:agreed|decided|committed|confirmed|announced|declared|chosen|elected|opted|signed up|signed|plans|planning|intends|"
        r"prepares|preparing|prepared) (?:(?!whether|not)[a-z]+ ){0,3}?(?:that )?"
        rf"(?:(?:[~@]\d+) (?:will|would|is|was) |to (?={START})|to (?=COMP|[a-z]+ COMP)|(?:[=~]\d+) (?:is )?fit enough to )(?=\S)",
    ),
    ("planned", "said", rf"(?:that|saying|says|said) [~@]\d+ (?:will|would|'d|'ll) {ADVERB}{START}"),
    (
        "planned",
        "named",
        r"(?:athletes?|[a-z]+ers?|man|woman|men|women|name) (?:selected|named|picked|chosen|entered) (?:so far )?(?:for|in)",
    ),
    (
        "planned",
        "named",
        r"(?:is|are) (?:also |both |now )*(?:among|on|in) (?:the |=\d+ )?(?:[a-z]+ ){0,3}?(?:entries|entrants|starters|start list|start - list|entry list|"
        r"line-up|line - up|field|entered)",
    ),
    (
        "planned",
        "doing",
        r"(?:is|are|be) (?:also |now |both |all |among those )?(?:taking part|running|competing|racing|defending|joining|returning|facing|making|doubling|starting|(?:back )?in action|in the (?:field|team|squad|line-up|line - up)|here for)",
    ),
    (
        "planned",
        "present",
        r"(?:competes|runs|races|faces|begins|opens|takes part|lines up|returns|goes head|goes on to|goes in|starts|joins|heads|headlines|defends|contests|meets|tackles|makes|takes on|goes to|leads a|clashes|also runs)",
    ),
    (
        "planned",
        "chosen",
        r"(?:(?:booked|sealed|secured|earned|clinched|claimed|won|confirmed|guaranteed) (?:[a-z=0-9-]+ ){0,3}(?:place|spot|berth|selection|ticket|seat)|made the (?:[A-Z]+ )?team|put =\d+ name down|gained selection|won selection)",
    ),
)
SIGN = tuple(
    (status, name, re.compile(r"(?<!\S)" + words + (r"" if words.endswith(r"(?=\S)") else r"(?!\w)")))
    for status, name, words in SIGNS
)
BOTH = frozenset("both pair two duo they quartet trio".split())
UNTIL = re.compile(r"^[^.;@]{0,20}\b(?:again |outdoors |indoors )?(?:until|till) ")
#: What brings in further starters behind it: ``will face X``, ``a field that includes X``, ``joined by X``.
OTHERS = re.compile(
    r"(?<!\S)(?:face|faces|facing|take on|takes on|taking on|meet|meets|race against|up against|head with|head to head with|head - to - head with|re-?match with|re - match with|"
    r"joins|join|joined (?:[a-zA-Z]+ ){0,6}?by|clash with|alongside|duel with|battle with|represented by|pits|see|sees|feature|features|featuring|includes|include|including|headed by|"
    r"led by|boasts|attracted|as (?:is|are|does|do|will)|against) (?:(?!and |but |who )[a-zA-Z'-]+ ){0,6}@(\d+)"
)
LINEUP = re.compile(
    r"(?<!\S)(?:field|line-up|line - up|lineup|entries|cast|list|squad|team|race|meeting|meet|event) (?:[a-zA-Z]+ ){0,5}(?:includes?|including|headed by|headlined by|features?|featuring|contains|boasts|will see|will feature|will be headed by|will include) (?:(?!and )[a-zA-Z'-]+ ){0,6}@(\d+)"
)
DOUBT = re.compile(
    r"(?<!\S)(?:hopes?|hoping|hoped|wants?|wanted|could|might|may|would like|consider\w*|possible|possibly|aims?|aiming|dream\w*|targets?|targeting|likely|unlikely|supposed|expect\w*|if|unless|"
    r"whether|probably|perhaps|should|wish\w*|keen|eyeing|doubtful|doubts?|undecided|yet to decide|wait\w*|tempted|thinking|thinks|believes?|would have|had)(?!\w)"
)
LATE_DOUBT = re.compile(
    r"^(?:[a-z]+ ){0,2}(?:if|since|like to|love to|unless|hope|hopes|only if|have to|need|be able|be (?:hoping|looking|bidding|"
    r"aiming|keen|happy|disappointed|the favourite|favourite|better|fit|remembered|difficult|hard))"
)
#: What shows that a word of withdrawing or starting is said of something else: ``out of action``, ``joins a sick list``.
ELSEWHERE = re.compile(
    r"^(?:from |of )?(?:action|form|contract|(?:the |=\d+ )?(?:DISC )?(?:ROUND|final|heats?) |(?:a|an|that|the last|=\d+ last) (?:[a-z]+ )?(?:race|meeting|event|final|heat|marathon|bus|"
    r"train)|(?:a |the )?(?:[a-z]+ )?(?:sick|injury) list|(?:the )?(?:[A-Z]+ |[a-z]+ ){0,2}(?:lists?|rankings?|standings?) )"
)
NEGATED = re.compile(r"(?:not|n't|no|never|yet to|whether)(?: [a-z]+)? $")


@dataclass(frozen=True, slots=True)
class Sign:
    """A person who is said to start or not to: the places of row, of the person's mention there (None: named before) and of the
    sign, the status and the kind of sign."""

    row: int
    item: int | None
    person: int
    place: int
    status: str
    name: str


def signs(analysis: Analysis) -> Iterator[Sign]:
    """All that points ahead in the sentences of the body, with the persons of whom it is said."""
    body = analysis.reading.article.body_start
    for number, row in enumerate(analysis.rows):
        if row.sentence.start < body or not row.of_kind("PER"):
            continue
        line = skeleton(analysis, row)
        seen: set[int] = set()
        for sign in of_row(analysis, number, row, line):
            if sign.person not in seen:
                seen.add(sign.person)
                yield sign


def of_row(analysis: Analysis, number: int, row: Row, line: str) -> Iterator[Sign]:
    """The signs of a sentence in the order of their strength: withdrawals first."""
    planned = False
    for status, name, pattern in SIGN:
        for hit in pattern.finditer(line):
            place = line[: hit.start()].count(" ")
            if in_doubt(line, hit) or (
                name == "present" and analysis.reading.doc[row.items[place].token].tag_ not in ("VBZ", "VBP")
            ):
                continue
            planned = planned or status == "planned"
            last = line[: hit.end()].count(" ")
            if name == "not" and UNTIL.match(line[hit.end() :].lstrip()):
                status = "planned"
            found = subjects(analysis, row, place, last)
            if not found:
                for person in pair_before(analysis, row, place):
                    yield Sign(number, None, person, place, status, name)
            for item in found:
                yield Sign(number, item, who(row, f"@{item}"), place, status, name)
    for pattern in (OTHERS, LINEUP):
        for hit in pattern.finditer(line) if planned or pattern is LINEUP else ():
            first = int(hit[1])
            for item in (first, *coordinated(analysis, row, first, mixed=True)):
                yield Sign(number, item, who(row, f"@{item}"), line[: hit.start()].count(" "), "planned", "other")


def in_doubt(line: str, hit: re.Match[str]) -> bool:
    """Whether a hope, a condition, a negation or a doubt governs a sign: before it in its clause, or right behind; or it is said
    of something else."""
    before = re.split(r" (?:and|but|;|while|, who) ", line[: hit.start()])[-1][-60:]
    rest = line[hit.end() :].lstrip()
    if "whether" in hit.group() or NEGATED.search(before):
        return True
    return bool(DOUBT.search(before) or LATE_DOUBT.search(rest) or ELSEWHERE.search(rest))


def subjects(analysis: Analysis, row: Row, place: int, last: int) -> list[int]:
    """The places of the persons who are the subject of the verb at a place, in the parse; else the person right before."""
    holders = holders_of(analysis, row)
    doc = analysis.reading.doc
    found = [
        holders[t.i] for t in people_tokens(doc[row.items[last if last < len(row.items) else place].token], holders)
    ]
    if not found:
        found = [holders[t.i] for t in people_tokens(doc[row.items[place].token], holders)]
    if not found and place:
        before = next((k for k in range(place - 1, max(-1, place - 4), -1) if row.items[k].kind == "PER"), None)
        found = [before] if before is not None and before in holders.values() else []
    mates = [k for i in found for k in (*coordinated(analysis, row, i), *joined_to(analysis, row, i)) if k < place]
    return list(dict.fromkeys([*found, *mates]))


def people_tokens(token: Token, holders: dict[int, int]) -> list[Token]:
    """The subjects of a verb that are persons; of ``X and Y are the only athletes who will run``, X and Y."""
    found = subject_tokens(token)
    if found and found[0].i not in holders and found[0].dep_ == "attr":
        found = [t for c in found[0].head.children if c.dep_ == "nsubj" for t in (c, *c.conjuncts)]
    return [t for t in found if t.i in holders]


def pair_before(analysis: Analysis, row: Row, place: int) -> tuple[int, ...]:
    """``Both will run``, ``the pair meet``: the persons last named together, else the last two spoken of."""
    tokens = subject_tokens(analysis.reading.doc[row.items[place].token])
    if not tokens or tokens[0].lower_ not in BOTH:
        return ()
    start = row.sentence.start
    near = [members for where, members in lists(analysis) if start - 400 < where < row.items[place].start]
    if near:
        return near[-1]
    persons = analysis.people.persons
    recent = [
        m.person for m in analysis.people.mentions if start - 300 < m.start < start and not persons[m.person].team
    ]
    return tuple(dict.fromkeys(reversed(recent)))[:2]


def holders_of(analysis: Analysis, row: Row) -> dict[int, int]:
    """The place of the person for each token of a person's mention; possessive pronouns and teams left out."""
    out: dict[int, int] = {}
    persons = analysis.people.persons
    for place in row.of_kind("PER"):
        item = row.items[place]
        if item.symbol != "HIS" and not persons[who(row, f"@{place}")].team:
            out.setdefault(item.token, place)
            first = analysis.reading.token_at(item.start).i
            for token in range(first, item.token):
                out.setdefault(token, place)
    return out


def joined_to(analysis: Analysis, row: Row, last: int) -> list[int]:
    """The names that end in a coordination with this one."""
    return [
        i
        for i in row.of_kind("PER")
        if i < last and row.items[i].symbol == "PER" and last in list(coordinated(analysis, row, i))
    ]


def subject_tokens(token: Token) -> list[Token]:
    """The subjects of the verb of a token, of the verbs that govern it, or the noun that its relative clause describes."""
    verb = token
    for _ in range(5):
        own = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
        if own and own[0].lower_ not in ("who", "which", "that", "whom"):
            return [own[0], *own[0].conjuncts]
        if own and verb.dep_ in ("relcl", "acl"):
            return [verb.head, *verb.head.conjuncts]
        if (
            verb.dep_
            not in (
                "aux",
                "auxpass",
                "conj",
                "xcomp",
                "advcl",
                "acl",
                "relcl",
                "prt",
                "acomp",
                "ccomp",
                "advmod",
                "prep",
                "pobj",
                "attr",
            )
            or verb.head.i == verb.i
        ):
            return []
        if verb.dep_ in ("acl", "relcl"):
            return [verb.head]
        verb = verb.head
    return []
