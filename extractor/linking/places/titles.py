"""Titles that are told as won (``took the European title in Munich``, ``became world champion``, ``Olympic silver in Sydney``): each is
a finishing place, and its own words say best where and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.linking.items import Item, Row
from extractor.merge import same_performance

PLACES = {"gold": 1, "champion": 1, "silver": 2, "bronze": 3}
RULES = {"honour.title": "TITLE", "honour.title.kept": "TITLE", "honour.epithet": "TITLE", "honour.medal": "PLC"}
WIN = "honour.win"
BECOMING = frozenset("become became becoming becomes crowned".split())
MOVED = frozenset(
    "raced racing races stormed storming storms cruised cruising powered powering sprinted sprinting ran running runs romped swept "
    "sweeping strode striding jumped jumping leapt leaping threw throwing vaulted vaulting soared soaring sailed sailing sped "
    "charged surged kicked eased coasted".split()
)
REACH = 8
TELLING = ("named:words", "named:host")


def with_titles(analysis: Analysis, performances: Sequence[Draft], honours: Sequence[Draft]) -> list[Draft]:
    """The performances of an article with those that its titles tell; a place without a mark that reads the race of such a title
    otherwise gives way."""
    told = [t for honour in honours for t in told_as_won(analysis, honour)]
    return [d for d in performances if not gives_way(d, told)] + told


def told_as_won(analysis: Analysis, honour: Draft) -> Iterator[Draft]:
    """The performance of an honour whose words tell of the winning of it."""
    place = PLACES[str(honour.get("title"))]
    how = telling(analysis, honour) if honour.get("discipline") and not honour.get("count") else None
    if how is None:
        return
    slots = {slot: honour.get(slot) for slot in ("athlete", "discipline", "competition", "venue", "date", "indoor")}
    yield Draft(
        "performance",
        {**slots, "place": place},
        honour.start,
        honour.end,
        f"performance.title.{how}",
        honour.chance,
        [*honour.steps, f"told as won ({how})"],
        signals=[*honour.signals, f"dated:{honour.get('date') is not None}"],
    )


def telling(analysis: Analysis, honour: Draft) -> str | None:
    """How the words around a title tell that it was won; None where they only name it."""
    if honour.rule not in RULES:
        return "win" if honour.rule == WIN else None
    for row in analysis.rows:
        if row.sentence.start <= honour.start < row.sentence.end:
            place = item_of_title(row, honour)
            return None if place is None else manner(row, place)
    return None


def item_of_title(row: Row, honour: Draft) -> int | None:
    """The item that an honour hangs on: the last of its kind and title in its range."""
    kind, title = RULES[honour.rule], str(honour.get("title"))
    found = [
        i
        for i in row.of_kind(kind)
        if honour.start <= row.items[i].start < honour.end and worth(row, i) == PLACES[title]
    ]
    exact = [i for i in found if row.items[i].end == honour.end]
    return next(iter(reversed(exact or found)), None)


def worth(row: Row, i: int) -> int | None:
    """The place that a title or medal means."""
    mention = row.items[i].mention
    title = getattr(mention, "title", None)
    return PLACES[title] if title else getattr(mention, "place", None)


def manner(row: Row, place: int) -> str | None:
    """``medal``, ``become`` or ``won``; None for an epithet and a mere title."""
    item = row.items[place]
    before = row.items[max(0, place - REACH) : place]
    if item.kind == "PLC":
        return "medal" if item.symbol == "PLC:medal" else None
    if any(i.word in BECOMING for i in before):
        return "become"
    if item.symbol == "TITLE:title" and (
        any(i.symbol == "PLC:win" and i.word not in LINKING for i in before) or raced_to(before)
    ):
        return "won"
    return None


LINKING = frozenset({"for", "and"})
"""Words of winning that only join a mark to its title (``45.44 for his first national title``)."""


def raced_to(before: Sequence[Item]) -> bool:
    """``racing to a historic double``, ``stormed to the title``, ``on her way to the crown``."""
    words = [i.word for i in before]
    for n, word in enumerate(words[:-1]):
        moved = word in MOVED or words[n : n + 3] in (["on", "the", "way"], ["on", "his", "way"], ["on", "her", "way"])
        if moved and "to" in words[n + 1 : n + 4]:
            return True
    return False


def gives_way(draft: Draft, told: Sequence[Draft]) -> bool:
    """Whether a place without a mark is said by the words of a title that names its championships and year, and is another race."""
    if draft.get("mark") is not None or "each" in draft.signals:
        return False
    same = [
        t
        for t in told
        if t.get("athlete") == draft.get("athlete")
        and t.get("place") == draft.get("place")
        and t.start < draft.end
        and draft.start < t.end
    ]
    sure = [t for t in same if t.get("date") and any(s in TELLING for s in t.signals)]
    return bool(sure) and not any(same_performance(t, draft) for t in same)
