"""Features of a decision: what stands between an anchor and a candidate, how the parse joins them, what surrounds the anchor."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from extractor.discourse.factuality import unreal
from extractor.discourse.reality import standing
from extractor.linking.items import Item, Row, word_classes

BREAKS = frozenset({",", ";", "(", ")", "-", "–", "—", ":", '"'})
CLAUSE = frozenset({"WHILE", "AND", "BUT", "REL", ";"})
NEAR_HIDDEN = 12


def bucket(n: int) -> str:
    """Distances in steps."""
    return str(n) if n <= 3 else "4-5" if n <= 5 else "6-8" if n <= 8 else "9-14" if n <= 14 else "15+"


def pair_features(doc: Doc, row: Row, anchor: int, candidate: int) -> list[str]:
    """How an anchor and a candidate of one sentence stand to each other."""
    items = row.items
    low, high = min(anchor, candidate), max(anchor, candidate)
    between = items[low + 1 : high]
    side = "R" if anchor > candidate else "L"
    form = items[candidate].symbol
    out = [f"f:{form}", f"d:{side}:{bucket(len(between))}", f"d:{side}:{form}:{bucket(len(between))}"]
    symbols = [item.symbol for item in between]
    if len(symbols) <= 5:
        out.append(f"seq:{side}:{'_'.join(symbols)}")
    if len(symbols) <= NEAR_HIDDEN:
        out += [f"b:{side}:{s}" for s in sorted(set(symbols))]
    people = symbols_of(between, "PER")
    same = symbols_of(between, items[anchor].kind)
    out.append(f"np:{side}:{min(people, 3)}")
    out.append(f"na:{side}:{min(same, 3)}")
    out.append(f"npna:{side}:{min(people, 2)}:{min(same, 2)}")
    out.append(f"semi:{side}:{';' in symbols}")
    out.append(f"cl:{side}:{min(sum(s in CLAUSE for s in symbols), 3)}")
    out += rank_features(row, anchor, candidate, side)
    out += neighbour_features(items, anchor, candidate, side)
    out += parse_features(doc, items[anchor], items[candidate])
    return out


def symbols_of(items: tuple[Item, ...], kind: str) -> int:
    """How many items of a kind; possessive pronouns do not count as people."""
    return sum(item.kind == kind and item.symbol != "HIS" for item in items)


def rank_features(row: Row, anchor: int, candidate: int, side: str) -> list[str]:
    """Whether the candidate is the nearest on its side, and how the numbers of anchors and candidates agree."""
    people = [i for i in row.of_kind("PER") if row.items[i].symbol != "HIS"]
    anchors = row.of_kind(row.items[anchor].kind)
    before = [i for i in people if i < anchor]
    after = [i for i in people if i > anchor]
    out = []
    if before and before[-1] == candidate:
        out.append("nearest:before")
    if after and after[0] == candidate:
        out.append(f"nearest:after:{bool(before)}")
    if len(people) == 1:
        out.append("only")
    if candidate in people and len(people) == len(anchors) > 1:
        out.append(f"parity:{people.index(candidate) == anchors.index(anchor)}")
    first = people and people[0] == candidate
    out.append(f"first:{bool(first)}:{side}")
    rivals = [a for a in anchors if a != anchor and min(anchor, candidate) < a < max(anchor, candidate)]
    out.append(f"rival:{side}:{bool(rivals)}")
    return out


def neighbour_features(items: tuple[Item, ...], anchor: int, candidate: int, side: str) -> list[str]:
    """The items next to the candidate and next to the anchor."""
    after = items[candidate + 1].symbol if candidate + 1 < len(items) else "END"
    before = items[candidate - 1].symbol if candidate else "START"
    left = items[anchor - 1].symbol if anchor else "START"
    left2 = items[anchor - 2].symbol if anchor > 1 else "START"
    return [
        f"ca:{side}:{after}",
        f"cb:{side}:{before}",
        f"al:{side}:{left}",
        f"al2:{side}:{left2}_{left}",
        f"caal:{side}:{after}:{left}",
    ]


def parse_features(doc: Doc, anchor: Item, candidate: Item) -> list[str]:
    """The path through the parse from the anchor up to the candidate's level and down to it."""
    a, c = doc[anchor.token], doc[candidate.token]
    ups = climb(a)
    downs = climb(c)
    place = {t.i: n for n, t in enumerate(ups)}
    for n, token in enumerate(downs):
        if token.i in place:
            up = [t.dep_ for t in ups[: place[token.i]]]
            down = [t.dep_ for t in downs[:n]]
            meet = word_classes().get(token.lower_, token.pos_ or token.tag_[:2])
            path = f"{'>'.join(up[-4:])}^{'<'.join(reversed(down[-3:]))}"
            out = [
                f"len:{bucket(len(up) + len(down))}",
                f"top:{down[-1] if down else 'SELF'}",
                f"topmeet:{down[-1] if down else 'SELF'}:{meet}",
            ]
            if len(up) + len(down) <= 5:
                out.append(f"path:{path}")
            return out
    return ["path:none"]


def climb(token: Token) -> list[Token]:
    """A token and its ancestors."""
    out = [token]
    while token.head.i != token.i and len(out) < 12:
        token = token.head
        out.append(token)
    return out


def anchor_features(doc: Doc, row: Row, anchor: int) -> list[str]:
    """What surrounds an anchor: the features of its being nobody's; found once."""
    key = ("anchor", anchor)
    if key not in row.noted:
        row.noted[key] = found_around(doc, row, anchor)
    return row.noted[key].copy()


def found_around(doc: Doc, row: Row, anchor: int) -> list[str]:
    """The features of what surrounds an anchor."""
    items = row.items
    item = items[anchor]
    out = ["bias", f"sym:{item.symbol}", f"w:{item.word}", f"quoted:{row.sentence.quoted}"]
    around = [
        (offset, items[anchor + offset]) for offset in (-4, -3, -2, -1, 1, 2, 3) if 0 <= anchor + offset < len(items)
    ]
    for offset, other in around:
        out.append(f"n{offset}:{other.symbol}")
    near = {o: i.symbol for o, i in around}
    out.append(f"n-2-1:{near.get(-2, '^')}_{near.get(-1, '^')}")
    out.append(f"n+1+2:{near.get(1, '$')}_{near.get(2, '$')}")
    out.append(f"n-1+1:{near.get(-1, '^')}_{near.get(1, '$')}")
    for other in items[max(0, anchor - 8) : anchor]:
        if other.symbol in ("HOPE", "WILL", "NOT", "QUAL", "LEG", "OLD", "OUT", "if", "CMP"):
            out.append(f"pre:{other.symbol}")
    out += governor_features(doc, item)
    out += doubt_features(doc, row, anchor)
    out.append(f"people:{min(len(row.of_kind('PER')), 3)}")
    return out


MODALS = frozenset("can could may might would should must will 'll ’ll wo ca shall".split())


def doubt_features(doc: Doc, row: Row, anchor: int) -> list[str]:
    """Signs that an anchor is hoped, planned, denied or supposed; found once."""
    key = ("doubt", anchor)
    if key not in row.noted:
        row.noted[key] = found_doubts(doc, row, anchor)
    return row.noted[key].copy()


def found_doubts(doc: Doc, row: Row, anchor: int) -> list[str]:
    """Modals, negation, conditions and words of hope above an anchor, and how it stands to reality."""
    found: set[str] = set()
    classes = word_classes()
    for level, token in enumerate(climb(doc[row.items[anchor].token])[:6]):
        if level and classes.get(token.lower_) == "HOPE":
            found.add("hope")
        for child in token.children:
            word = child.lower_
            if child.dep_ == "aux" and word in MODALS:
                only = any(c.lower_ == "only" for c in token.children)
                found.add("only" if only else "would" if word == "would" else "modal")
            elif child.dep_ == "neg" or word in ("never", "nobody", "without"):
                found.add(f"neg{min(level, 2)}")
            elif child.dep_ == "mark" and word in ("if", "unless", "whether"):
                found.add("if")
            elif child.dep_ == "aux" and word == "to" and classes.get(token.head.lower_) in ("HOPE", "WILL"):
                found.add("aim")
    if unreal(doc, row, anchor):
        found.add("unreal")
    before = row.items[max(0, anchor - 9) : anchor]
    if any(i.symbol in ("HOPE", "WILL") for i in before):
        found.add("near")
    real = standing(doc[row.items[anchor].token])
    return (
        [f"real:{real}", f"real:{real}:{row.items[anchor].kind}"]
        + [f"fx:{name}" for name in sorted(found)]
        + [f"fx:{'|'.join(sorted(found))}"]
    )


def governor_features(doc: Doc, item: Item) -> list[str]:
    """The verbs above an anchor, with their tense, modals and negation."""
    out = []
    verbs = [t for t in climb(doc[item.token]) if t.tag_.startswith("V")][:2]
    for level, verb in enumerate(verbs):
        out.append(f"gov{level}:{word_classes().get(verb.lower_, verb.lower_)}")
        out.append(f"govtag{level}:{verb.tag_}")
        for child in verb.children:
            if child.dep_ in ("aux", "auxpass", "neg", "mark"):
                out.append(f"gov{level}-{child.dep_}:{child.lower_}")
    return out


def prefixed(prefix: str, features: list[str]) -> tuple[str, ...]:
    """Features of one class or of nobody."""
    return tuple(f"{prefix}|{name}" for name in features)
