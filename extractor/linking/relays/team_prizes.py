"""Team medals, titles and places that the words call such: ``team bronze for Britain``, ``won the women's team race``, ``third in the
team contest``. They are no runner's, whoever stands before them."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.analysis import Analysis
from extractor.discourse.context import titled
from extractor.linking.anchors import Anchor, Hands, Link, anchors, link_slots
from extractor.linking.cues import clause_of
from extractor.linking.features import doubt_features
from extractor.linking.items import Row
from extractor.linking.model import Weights
from extractor.linking.owners import Owner
from extractor.linking.relays.events import CROSS
from extractor.linking.relays.lists import team_items
from extractor.linking.relays.teams import home_of, person_at, rival, teams_of_countries
from extractor.linking.slots import Slot
from extractor.relations_support import road_event
from extractor.spans import CountryMention

RACES = frozenset(
    "race races contest contests competition competitions event events championship championships classification standings battle".split()
)
INSIDE = frozenset(
    "to men women men's women's men’s women’s 's ’s senior junior under-20 under-23 u20 u23 and the overall short long course".split()
)
HYPOTHETICAL = frozenset("fx:modal fx:aim fx:hope fx:if fx:near fx:neg0 fx:neg1".split())
BEFORE, BEHIND = 4, 7
CHANCE = 0.9
ROADS = frozenset({"half marathon", "marathon", "ekiden", "10km", "20km race walk", "35km race walk", "50km race walk"})


def team_prizes(analysis: Analysis, weights: Weights) -> Iterator[Link]:
    """A link for each medal, title or place that is a team's; its item may be a title, its task is that of a place."""
    hands: Hands | None = None
    for anchor in anchors(analysis):
        row = analysis.rows[anchor.row]
        if anchor.task not in ("place", "title") or not is_team_prize(row, anchor.item):
            continue
        if HYPOTHETICAL & set(doubt_features(analysis.reading.doc, row, anchor.item)):
            continue
        hands = hands or Hands(analysis)
        for team in prized(analysis, row, anchor.item):
            placed = Anchor(anchor.row, anchor.item, "place")
            slots = at_home(analysis, link_slots(analysis, weights, placed, team, hands))
            event = event_of(analysis, slots)
            if event is None:
                continue
            yield Link(
                placed, Owner(team, CHANCE, None, 1 - CHANCE), {**slots, "discipline": Slot(event, CHANCE, "team")}
            )


def at_home(analysis: Analysis, slots: dict[str, Slot]) -> dict[str, Slot]:
    """The race of a team prize: where it is open, the championships of which the article tells."""
    main = analysis.main
    if slots["competition"].value or main.competition is None or main.ahead or not titled(main.competition.key):
        return slots
    own = {"competition": main.competition.key, "venue": main.venue, "date": main.date}
    return {**slots, **{slot: Slot(value, slots[slot].chance, "main") for slot, value in own.items()}}


def is_team_prize(row: Row, place: int) -> bool:
    """Whether a medal, title or place is called the team's."""
    items = row.items
    if not any(item.word == "team" for item in items[max(0, place - BEFORE) : place + BEHIND]):
        return False
    if items[place].symbol in ("PLC:medal", "TITLE:title"):
        for i in range(place - 1, max(-1, place - BEFORE), -1):
            if items[i].word == "team":
                return items[i - 1].word not in ("as", "-") if i else True
            if items[i].word not in INSIDE:
                break
    return in_team_race(row, place)


def in_team_race(row: Row, place: int) -> bool:
    """``won the women's team race``, ``third in the team competition``: nothing but the race stands between."""
    items = row.items
    if items[place].kind != "PLC":
        return False
    for i in range(place + 1, min(len(items) - 1, place + BEHIND)):
        if items[i].word == "team":
            return items[i + 1].word in RACES or items[i + 1].kind == "TITLE"
        if items[i].word not in INSIDE | {"in", "of", "both"} and items[i].kind != "NAT":
            return False
    return False


def prized(analysis: Analysis, row: Row, place: int) -> list[int]:
    """The teams of a prize: for which it was won, who won it, the country of the runner who did, else the article's own; of titles
    that were shared all that follow."""
    items = row.items
    for i in range(place + 1, min(len(items), place + BEHIND)):
        team = team_at(analysis, row, i) if "for" in (items[i - 1].word, items[i - 2].word) else None
        if team is not None:
            return [team]
    low, _ = clause_of(row, place)
    teams = [i for i in team_items(analysis, row) if not rival(row, i)]
    before = [i for i in teams if low <= i < place]
    after = [i for i in teams if place < i]
    runners = teams_of_countries(
        analysis, [person_at(row, i) for i in row.of_kind("PER") if i < place and not rival(row, i)]
    )
    if before:
        return [person_at(row, before[-1])]
    if after:
        return [person_at(row, i) for i in (after if items[place].word == "titles" else after[:1])]
    if len(runners) != 1 and any(item.word == "home" for item in items[:place]):
        home = home_of(analysis)
        return [home] if home is not None else []
    return runners if len(runners) == 1 else []


def team_at(analysis: Analysis, row: Row, place: int) -> int | None:
    """The team of an item: a team itself, or a country by name."""
    if place in team_items(analysis, row):
        return person_at(row, place)
    mention = row.items[place].mention
    if not isinstance(mention, CountryMention):
        return None
    return next((p.number for p in analysis.people.persons if p.team and mention.code in p.countries), None)


def event_of(analysis: Analysis, slots: dict[str, Slot]) -> str | None:
    """The event of a team race: the one chosen where teams are placed in it, else that of the competition."""
    chosen, competition = slots["discipline"].value, slots["competition"].value or ""
    if chosen in CROSS or "Cross Country" in competition:
        return chosen if chosen in CROSS else "cross country"
    if chosen in ROADS:
        return chosen
    main = analysis.main.competition
    return road_event(competition) or (road_event(main.key) if main else None)
