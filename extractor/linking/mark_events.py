"""Event and round of a result as they can be: the name that a competition has for an event, the distance of the race rather than one on
its way, the round told with a mark."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.analysis import Analysis
from extractor.discourse.context import plausible_mark, usual_mark
from extractor.draft import Draft
from extractor.gazetteer import competitions, disciplines
from extractor.linking.anchors import Link
from extractor.linking.honours.hosts import ROAD_WALKS, as_held
from extractor.linking.items import Row
from extractor.normalize.compare import agree

ROUND_REACH = 9


def held_at(event: str | None, series: str) -> str | None:
    """An event under the name that its competition has for it: road distances that are walked, a mile in a race called one."""
    known = competitions().get(series)
    if known and known.kind == "meeting" and series.endswith(" Mile") and event in (None, "1500m"):
        return "mile"
    return as_held(event, series) if event in ROAD_WALKS else event


def of_whole(draft: Draft) -> str | None:
    """The distance of the race rather than one on its way: who won the Paris Marathon after 30km in front ran no 30km."""
    event: str | None = draft.get("discipline")
    series, mark = str(draft.get("competition") or ""), draft.get("mark")
    if event not in ON_THE_WAY or not series.endswith("Marathon"):
        return event
    whole = "half marathon" if series.endswith("Half Marathon") else "marathon"
    fits = plausible_mark(mark, whole, stated=False) and usual_mark(mark, whole) if mark is not None else True
    return whole if fits else event


ON_THE_WAY = frozenset({"5km", "10km", "15km", "20km", "25km", "30km"})


def round_near(row: Row, link: Link) -> str | None:
    """The round that the sentence names within reach of the anchor."""
    found = [i for i in row.of_kind("ROUND") if abs(i - link.anchor.item) <= ROUND_REACH and not reached(row, i)]
    if not found:
        return None
    nearest = min(found, key=lambda i: (not told_with(row, link.anchor.item, i), abs(i - link.anchor.item), i))
    key: str | None = getattr(row.items[nearest].mention, "key", None)
    event = disciplines().get(link.value("discipline") or "")
    return None if key == "heat" and event is not None and event.unit == "m" else key


def in_round_of_title(analysis: Analysis, drafts: Sequence[Draft]) -> None:
    """``Men's 1500m final: X keeps his crown``: the results of the event on the article's own occasion are of the round of its title."""
    title = analysis.reading.article.body_start
    rounds = [r for r in analysis.reading.rounds if r.end <= title]
    events = [d for d in analysis.reading.disciplines if d.end <= title]
    told = [(d.key, r.key) for r in rounds for d in events if 0 <= r.start - d.end <= 1]
    competition = analysis.main.competition
    if len(told) != 1 or competition is None:
        return
    for draft in drafts:
        here = (
            draft.get("competition") == competition.key and agree("date", draft.get("date"), analysis.main.date) is True
        )
        if here and draft.get("discipline") == told[0][0] and draft.get("round") is None:
            draft.slots["round"] = told[0][1]


def told_with(row: Row, anchor: int, place: int) -> bool:
    """``45.60 in the final``: whether a round follows right behind an anchor."""
    between = row.items[anchor + 1 : place]
    return 0 < len(between) <= ROUND_BEHIND and all(i.kind == "DISC" or i.word in TO_ROUND for i in between)


TO_ROUND = frozenset("in of at during the his her their a 's ’s men's women's men’s women’s".split())
ROUND_BEHIND = 4


def reached(row: Row, place: int) -> bool:
    """Whether a round is one for which somebody qualified: ``made the final``, ``qualified for the 200m final``."""
    i = place - 1
    while i > 0 and (row.items[i].kind == "DISC" or row.items[i].word in BEFORE_ROUND):
        i -= 1
    return i >= 0 and any(item.kind == "W" and item.word in QUALIFYING for item in row.items[max(0, i - 4) : i + 1])


BEFORE_ROUND = frozenset(
    "the a his her their sunday's tomorrow's tonight's ' 's ’s men's women's men’s women’s".split()
)
QUALIFYING = frozenset(
    "qualify qualified qualifies qualifying advance advanced advances advancing progress progressed progresses progressing reach reached reaches "
    "reaching make made making squeezed scraped qualifier".split()
)
