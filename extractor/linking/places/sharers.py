"""Several who each won: ``A and B claimed the individual titles``, ``A and B both won``, ``the titles went to A and B``."""

from __future__ import annotations

from extractor.linking.items import Item, Row

REACH = 9
BETWEEN = frozenset("both each also have had has then duly already , of from the".split())
JOINED = frozenset("and , the of from &".split())
PLURALS = frozenset("titles crowns golds honours".split())
GIVING = ("to", "with")


def sharers(row: Row, anchor: int, owner: int) -> tuple[int, ...]:
    """The items of the other persons who are said to have won, too, each a race of their own; empty where the owner won alone."""
    items = row.items
    if tied(row, anchor, owner):
        return tuple(i for i in joined(row, owner) if i < anchor)
    if items[anchor].symbol != "PLC:win" or not 0 <= owner < len(items):
        return ()
    given = items[anchor].word.endswith(GIVING)
    told = items[max(0, anchor - REACH) : anchor] if given else items[anchor + 1 : anchor + REACH]
    several = any(plural(i) for i in told)
    if not given:
        several = several or any(i.word == "both" for i in items[owner + 1 : anchor])
        if owner > anchor or not all(i.word in BETWEEN or i.kind == "NAT" for i in items[owner + 1 : anchor]):
            return ()
    return tuple(i for i in joined(row, owner) if (i > anchor) == given) if several else ()


def tied(row: Row, anchor: int, owner: int) -> bool:
    """``A and B shared first place``, ``dead-heated for third``, ``tied for second``: whether those joined have one place together."""
    between = row.items[owner + 1 : anchor]
    if not 0 <= owner < anchor or len(between) > REACH:
        return False
    ties = [n for n, i in enumerate(between) if i.word in TIES]
    return (
        bool(ties)
        and all(i.kind in ("W", "NAT") for i in between)
        and all(i.word in TO_PLACE for i in between[ties[-1] + 1 :])
    )


TIES = frozenset("shared share tied tie dead-heated dead-heat heated joint jointly equal".split())
TO_PLACE = frozenset("for the a in at on".split())


def plural(item: Item) -> bool:
    """Whether an item speaks of more than one title."""
    return any(word in PLURALS for word in item.word.split())


def joined(row: Row, owner: int) -> list[int]:
    """The persons that ``and`` joins to one, on either side."""
    out: list[int] = []
    for step in (-1, 1):
        i, linked = owner + step, False
        while 0 <= i < len(row.items):
            item = row.items[i]
            if item.kind == "PER" and item.symbol == "PER":
                if not linked and not (out and row.items[i - step].word == ","):
                    break
                out.append(i)
                linked = False
            elif item.word in ("and", "&"):
                linked = True
            elif item.word not in JOINED and item.kind != "NAT":
                break
            i += step
    return sorted(out)
