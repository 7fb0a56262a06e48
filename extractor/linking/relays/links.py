"""Marks, places and records of relays given to the teams that ran them.

The learned choice of an owner sees runners and teams alike. What a relay is, it cannot see: no runner owns its mark or place, and
no team one of another event.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.analysis import Analysis
from extractor.linking.anchors import Anchor, Hands, Link, item_of, options_of
from extractor.linking.model import Weights
from extractor.linking.owners import Owner
from extractor.linking.relays.anchors import anchors_of
from extractor.linking.relays.events import CROSS, RelayEvents, as_held, is_relay
from extractor.linking.relays.given import taken_by
from extractor.linking.relays.lists import runner_lists, team_items
from extractor.linking.relays.races import can_be, in_event, of_leg, of_then
from extractor.linking.relays.squads import Squad, squads_of
from extractor.linking.relays.team_epithets import team_epithets
from extractor.linking.relays.teams import beaten, members, person_at, rival, runners_of, team_of
from extractor.linking.slots import Options, decide_slot
from extractor.spans import MarkMention

MANY = 3
"""How many runners in a row are a team without another word."""
HAND_TIMED = re.compile(r"(?:\d:)?\d\d\.\d")
TOLD = frozenset({"MARK", "PLC:medal"})
"""Anchors that are a relay team's though only a runner is named and no team near."""
KNOWN = {
    "tied": 1.0,
    "clause": 1.0,
    "sentence": 0.95,
    "given": 0.95,
    "anchored": 0.95,
    "members": 0.95,
    "next": 0.9,
    "own": 0.85,
    "before": 0.8,
    "home": 0.7,
}
"""What is left of an owner's chance where the team is known so."""
TEAM_RACES = CROSS | {
    "ekiden",
    "half marathon",
    "marathon",
    "10km",
    "20km race walk",
    "50km race walk",
    "35km race walk",
}
"""Events beside relays in which teams are placed."""


@dataclass(frozen=True, slots=True)
class Leg:
    """A runner of a team, as a row names them together: ``team`` and ``runner`` are numbers of persons; ``told_far`` where the victory
    may be told anywhere in the article, ``series`` the championships where the words themselves name them, ``start`` their offset."""

    row: int
    team: int
    runner: int
    event: str
    how: str
    told_far: bool = False
    series: str | None = None
    start: int = 0


class Relays:
    """The relays of an article; ``legs`` are the runners found."""

    def __init__(self, analysis: Analysis, weights: Weights) -> None:
        self._analysis = analysis
        self._weights = weights
        self._events = RelayEvents(analysis)
        self._hands: Hands | None = None
        self._squads: dict[int, list[Squad]] = {}
        self.legs: list[Leg] = []

    def squads(self, number: int) -> list[Squad]:
        """The lists of runners of a row with their teams."""
        if number not in self._squads:
            self._squads[number] = [*anchors_of(self._analysis, number), *squads_of(self._analysis, number)]
        return self._squads[number]

    def given(self, link: Link) -> Link:
        """A link of a relay as that of the team to which the words around its anchor give it."""
        number, place = link.anchor.row, link.anchor.item
        team = taken_by(self._analysis, self._analysis.rows[number], place)
        if team is None or team == link.owner.person or not self._spoken_of(link):
            return link
        owner = Owner(team, (1 - link.owner.nobody) * KNOWN["given"], link.owner.mention, link.owner.nobody)
        return replace(link, owner=owner)

    def _spoken_of(self, link: Link) -> bool:
        """Whether a link is of a relay, as learned or as the text says."""
        number, place = link.anchor.row, link.anchor.item
        learned = link.slots["discipline"]
        if learned.origin == "here" and not is_relay(learned.value):
            return False
        return (self._events.named_at(number, place) or self._events.in_hand(number)) is not None

    def remember_squads(self) -> None:
        """The runners of all lists that run a relay, whatever is told of them there."""
        if not any(is_relay(d.key) for d in self._analysis.reading.disciplines):
            return
        for number, row in enumerate(self._analysis.rows):
            for squad in self.squads(number) if row.of_kind("PER") else ():
                event = self._events.of_list(number, squad.first)
                for runner in squad.runners if event is not None else ():
                    self.legs.append(
                        Leg(
                            number,
                            squad.team,
                            runner,
                            str(event),
                            f"squad-{squad.how}",
                            start=row.items[squad.last].start,
                        )
                    )

    def _apart(self, link: Link, how: str) -> bool:
        """Whether the owner of a link stands in a list of runners that is not of the team named before it: a rival stands between."""
        row = self._analysis.rows[link.anchor.row]
        listed = members(self._analysis, row, link.owner.person)
        if len(listed) < MANY or how == "own" or self._squad_of(link) is not None:
            return False
        first = next(i for i in row.of_kind("PER") if person_at(row, i) in listed)
        return how == "sentence" or any(i < first and rival(row, i) for i in team_items(self._analysis, row))

    def _squad_of(self, link: Link) -> tuple[int, str] | None:
        """The team of the list in which the owner of a link stands."""
        for squad in self.squads(link.anchor.row):
            if link.owner.person in squad.runners:
                return squad.team, squad.how
        return None

    def of_team(self, link: Link) -> list[Link]:
        """A team's link under the relay of its place; nothing where the event is none of teams."""
        key = self._events.named_at(link.anchor.row, link.anchor.item)
        learned = link.value("discipline")
        if key is None and link.slots["discipline"].origin != "here":
            key = self._events.in_hand(link.anchor.row)
        if key is not None:
            out = [in_event(link, key, "named")] if can_be(self._analysis, link, key) else []
        else:
            out = [link] if learned is None or is_relay(learned) or learned in TEAM_RACES else []
        for kept in out:
            runners = runners_of(self._analysis, self._analysis.rows[kept.anchor.row], kept.owner.person)
            event = str(kept.value("discipline"))
            known = {leg.runner for leg in self.legs if leg.row == kept.anchor.row}
            known |= {runner for squad in self.squads(kept.anchor.row) for runner in squad.runners}
            self.legs += [Leg(kept.anchor.row, kept.owner.person, r, event, "team") for r in runners if r not in known]
        return out

    def of_runner(self, link: Link) -> list[Link]:
        """A runner's link: the team's where its event is a relay, nothing where no team is known or the mark is that of a leg; as it is,
        or under another event, where it is none."""
        learned = link.slots["discipline"]
        if link.anchor.task == "mark" and of_leg(self._analysis.rows[link.anchor.row], link.anchor.item):
            return []
        if link.anchor.task == "mark" and learned.origin != "here" and self._in_a_leg(link):
            return []
        key = self._relay_of(link)
        if key is None and self._nameless(link):
            return []
        if key is None:
            return [self._elsewhere(link) if is_relay(learned.value) else link]
        if not can_be(self._analysis, link, key):
            return []
        found = self._squad_of(link) or team_of(self._analysis, link.anchor.row, link.anchor.item, link.owner.person)
        if found is not None and self._apart(link, found[1]):
            found = None
        if found is None:
            return [in_event(link, key, "alone")] if link.anchor.task == "place" else []
        team, how = found
        row = self._analysis.rows[link.anchor.row]
        runners = members(self._analysis, row, link.owner.person)
        if (
            how in ("home", "before")
            and len(runners) < MANY
            and item_of(self._analysis, link.anchor).symbol not in TOLD
        ):
            return []
        event = as_held(key, link.value("competition"))
        link = of_then(row, link)
        start = row.items[link.anchor.item].start
        self.legs += [Leg(link.anchor.row, team, r, event, how, start=start) for r in runners if not beaten(row, r)]
        somebody = 1 - link.owner.nobody if len(runners) >= MANY else link.owner.chance
        owner = Owner(team, somebody * KNOWN[how], link.owner.mention, link.owner.nobody)
        return [in_event(replace(link, owner=owner), key, how)]

    def of_epithets(self, links: Sequence[Link]) -> list[Link]:
        """The links with what words like ``victorious`` say of a team: its place where its sentence gives its mark, else nothing of this
        race; the runners are remembered."""
        out = list(links)
        for epithet in team_epithets(self._analysis):
            place = Anchor(epithet.row, epithet.item, "place")
            out = [k for k in out if k.anchor != place]
            mark = next((k for k in links if k.anchor.row == epithet.row and marks(k, epithet.team)), None)
            if mark is not None:
                out.append(replace(mark, anchor=place))
            key = self._events.named_at(epithet.row, epithet.item) or self._events.last(epithet.row)
            start = self._analysis.rows[epithet.row].items[epithet.item].start
            for runner in epithet.runners if key is not None else ():
                self.legs.append(
                    Leg(epithet.row, epithet.team, runner, str(key), "epithet", True, epithet.series, start)
                )
        return out

    def _in_a_leg(self, link: Link) -> bool:
        """Whether a runner's mark timed by hand stands where a relay is in hand that it cannot be one of: that of a leg."""
        mention = item_of(self._analysis, link.anchor).mention
        if not isinstance(mention, MarkMention) or not HAND_TIMED.fullmatch(mention.mark.text):
            return False
        key = self._events.in_hand(link.anchor.row)
        return key is not None and not can_be(self._analysis, link, key)

    def _nameless(self, link: Link) -> bool:
        """``200m bronze and relay gold``: whether an anchor is the prize of a relay without its distance."""
        items, place = self._analysis.rows[link.anchor.row].items, link.anchor.item
        return place > 0 and items[place].kind == "PLC" and items[place - 1].word == "relay"

    def _relay_of(self, link: Link) -> str | None:
        """The relay in which a runner's mark or place was earned: named in its clause, or in hand where the mark or a list of runners
        says that it goes on; None where it is another event."""
        number, place = link.anchor.row, link.anchor.item
        learned = link.slots["discipline"]
        beside = self._events.beside(number, place)
        if beside is not None or (learned.origin == "here" and not is_relay(learned.value)):
            return beside
        if self._nameless(link):
            return self._events.last(number)
        if self._events.close_at(number, place):
            return self._events.named_at(number, place)
        many = len(members(self._analysis, self._analysis.rows[number], link.owner.person)) >= MANY
        if many and is_relay(learned.value):
            return self._events.named_at(number, place) or self._events.last(number)
        if not is_relay(learned.value) and not runner_lists(self._analysis, self._analysis.rows[number]):
            return None
        key = self._events.in_hand(number)
        return key if many or isinstance(item_of(self._analysis, link.anchor).mention, MarkMention) else None

    def _elsewhere(self, link: Link) -> Link:
        """A runner's link under the likeliest event that is no relay."""
        self._hands = self._hands or Hands(self._analysis)
        options = options_of(self._analysis, link.anchor, link.owner.person, "discipline", self._hands, {})
        kept = [i for i, value in enumerate(options.values) if not is_relay(value)]
        single = Options(
            tuple(options.values[i] for i in kept),
            tuple(options.origins[i] for i in kept),
            tuple(options.features[i] for i in kept),
        )
        chosen = decide_slot(self._weights, f"{link.anchor.task}.discipline", single)
        return replace(link, slots={**link.slots, "discipline": chosen})


def marks(link: Link, team: int) -> bool:
    """Whether a link is that of a team's mark."""
    return link.anchor.task == "mark" and link.owner.person == team
