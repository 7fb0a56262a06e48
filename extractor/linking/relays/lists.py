"""Names in a row as one list, what only describes the runners passed over: ``A, B, bronze medallist in the 200m, C and the champion D``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.analysis import Analysis
from extractor.discourse.people import PersonMention
from extractor.linking.items import Item, Row

FEWEST = 2
"""How many runners in a row make a team of its members."""
LONG = 3
"""How many names in a row are a team's without another word, and how many a list with descriptions has."""
PLAIN = frozenset({",", "and", "&", "then"})
GLUE = frozenset(
    "the a an 's ’s ' of in at over from to old new former reigning defending current double triple new twice once three time times men women men's women's men’s women’s "
    "his her indoor outdoor individual junior senior world olympic european national under-20 u20 winner finalist specialist runner hurdler sprinter star teenager "
    "teenage young veteran captain newcomer debutant and last final first second third fourth best this year season ever only".split()
)
NAMING = frozenset("NAT DISC COMP DATE TITLE REC VEN PLC ROUND".split())
JOINT = re.compile(r"(?:\([^()]{1,12}\))?(?:,d*D[dD]*)?(?:(?:,X{2,3})?,&?|(?:,X{2,3})?&|&X{2,3},)[dD]*")
"""``X`` are capitals: somebody whose name is not known as one."""
BETWEEN = 24
"""How many items lie between two names of a list, at most."""


def team_items(analysis: Analysis, row: Row) -> list[int]:
    """The items of a row that are teams."""
    return [i for i in row.of_kind("PER") if is_team(analysis, row, i)]


def is_team(analysis: Analysis, row: Row, place: int) -> bool:
    """Whether an item is a team."""
    mention = row.items[place].mention
    return isinstance(mention, PersonMention) and analysis.people.persons[mention.person].team


def runner_lists(analysis: Analysis, row: Row) -> list[list[int]]:
    """Names in a row that commas and ``and`` join, each list as its items: three at least where descriptions stand between."""
    out: list[list[int]] = []
    described: list[bool] = []
    for i in row.of_kind("PER"):
        if row.items[i].symbol != "PER" or is_team(analysis, row, i):
            continue
        between = row.items[out[-1][-1] + 1 : i] if out else ()
        plain = 0 < len(between) <= 2 and all(item.word in PLAIN for item in between)
        if plain or (between and joint(analysis.reading.text, between)):
            out[-1].append(i)
            described[-1] |= not plain
        else:
            out.append([i])
            described.append(False)
    return [found for found, loose in zip(out, described, strict=True) if len(found) >= (LONG if loose else FEWEST)]


def joint(text: str, between: Sequence[Item]) -> bool:
    """Whether nothing but the joint of a list stands between two names, with what describes the runner before or after it."""
    return (
        len(between) <= BETWEEN
        and JOINT.fullmatch("".join(capital(text, item) or letter(item) for item in between)) is not None
    )


def capital(text: str, item: Item) -> str:
    """``X`` for a word with a capital that is no mention."""
    return "X" if item.kind == "W" and text[item.start].isupper() else ""


def letter(item: Item) -> str:
    """An item as a letter: signs as they are, ``&`` for what joins, ``D`` for mentions that describe, ``d`` for their small words."""
    if item.word in (",", "(", ")"):
        return item.word
    if item.word in ("and", "&", "then"):
        return "&"
    if item.kind in NAMING:
        return "D"
    return "d" if item.word in GLUE else "x"
