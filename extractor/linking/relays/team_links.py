"""All links of an article with those of relays and team races at their teams, and the runners who earned them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.analysis import Analysis
from extractor.linking.anchors import Link
from extractor.linking.model import Weights
from extractor.linking.relays.events import is_relay
from extractor.linking.relays.links import Leg, Relays
from extractor.linking.relays.lists import is_team, runner_lists
from extractor.linking.relays.team_prizes import team_prizes
from extractor.linking.relays.teams import person_at, rival, teams_of_countries, told_team

TASKS = frozenset({"mark", "place", "record"})


@dataclass(frozen=True, slots=True)
class Teams:
    """What an article tells of teams: all links with theirs among them, the prizes of team races, and the runners who earned them."""

    links: list[Link]
    prizes: list[Link]
    legs: list[Leg]


def team_links(analysis: Analysis, links: Sequence[Link], weights: Weights) -> Teams:
    """Links with those of relays and team races at their teams."""
    persons = analysis.people.persons
    if not any(p.team for p in persons) and not any(is_relay(d.key) for d in analysis.reading.disciplines):
        return Teams(list(links), [], [])
    relays = Relays(analysis, weights)
    prizes = list(team_prizes(analysis, weights))
    taken = {(p.anchor.row, p.anchor.item) for p in prizes}
    out: list[Link] = []
    for link in links:
        if (link.anchor.row, link.anchor.item) in taken:
            continue
        if link.anchor.task not in TASKS:
            out.append(link)
            continue
        owner = told_team(analysis, analysis.rows[link.anchor.row], link.anchor.item)
        told = link if owner is None else replace(link, owner=replace(link.owner, person=owner))
        told = relays.given(told)
        out += relays.of_team(told) if persons[told.owner.person].team else relays.of_runner(told)
    out = relays.of_epithets(out)
    relays.remember_squads()
    helped = [leg for prize in prizes for leg in helpers(analysis, prize)]
    return Teams(out, prizes, [*relays.legs, *helped])


def helpers(analysis: Analysis, prize: Link) -> Iterator[Leg]:
    """The runners who are named together before a prize of their team, or one who is said to have helped."""
    row = analysis.rows[prize.anchor.row]
    words = {item.word for item in row.items[: prize.anchor.item]}
    found = [i for runners in runner_lists(analysis, row) for i in runners if i < prize.anchor.item]
    if not found and words & HELPED:
        found = [i for i in row.of_kind("PER") if i < prize.anchor.item and not is_team(analysis, row, i)]
    own = set(teams_of_countries(analysis, [person_at(row, i) for i in found]))
    for i in found:
        if not rival(row, i) and own <= {prize.owner.person}:
            yield Leg(prize.anchor.row, prize.owner.person, person_at(row, i), str(prize.value("discipline")), "prize")


HELPED = frozenset(
    "helped helping help led leading inspired inspiring steered guided consolation secured clinched part member members".split()
)
