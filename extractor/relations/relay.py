"""Honours of the runners who are named as having won a relay or a team race: those of their teams."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.linking.anchors import Link
from extractor.linking.items import Row
from extractor.linking.relays.events import is_relay
from extractor.linking.relays.links import Leg
from extractor.linking.relays.lists import team_items
from extractor.linking.relays.team_links import Teams
from extractor.linking.relays.team_prizes import CHANCE
from extractor.linking.relays.teams import BEATEN, person_at, rival_word
from extractor.linking.verdict import link_signals
from extractor.spans import TitleMention

NEAR = 2
"""How many sentences lie between the naming of the runners and that of the medal, at most."""
PASSED_ON = 0.9
SLOTS = ("discipline", "competition", "venue", "date")
MEDALS = {1: "gold", 2: "silver", 3: "bronze"}


def find_members(analysis: Analysis, legs: Sequence[Leg], honours: Sequence[Draft]) -> Iterator[Draft]:
    """The honours of runners, copied from those of the team in the same event, told in the same sentence or near it."""
    persons = analysis.people.persons
    done: set[tuple[int, int, str]] = set()
    told = {(leg.team, leg.event, leg.row) for leg in legs}
    for leg in legs:
        team = persons[leg.team].name
        mine = [h for h in honours if h.get("athlete") == team and h.get("discipline") == leg.event]
        only = len(mine) == 1 and sum(k[:2] == (leg.team, leg.event) for k in told) == 1 and leg.how in OF_LISTS
        found = nearest(analysis, leg, mine, far=only)
        if found is not None and (leg.runner, leg.team, leg.event) not in done and not persons[leg.runner].office:
            done.add((leg.runner, leg.team, leg.event))
            yield honour_of(found, persons[leg.runner].name, leg)
        elif found is None and leg.series is not None:
            yield of_words(analysis, leg)


def find_member_countries(analysis: Analysis, legs: Sequence[Leg]) -> Iterator[Draft]:
    """The nationality of runners: that of the one country whose team they ran for."""
    persons = analysis.people.persons
    for runner, team in sorted({(leg.runner, leg.team) for leg in legs}):
        countries = persons[team].countries
        first = min((leg for leg in legs if (leg.runner, leg.team) == (runner, team)), key=lambda k: k.row)
        row = analysis.rows[first.row]
        mine = next((i for i in row.of_kind("PER") if person_at(row, i) == runner), None)
        if len(countries) != 1 or mine is None or persons[runner].office:
            continue
        slots = {"athlete": persons[runner].name, "country": min(countries)}
        steps = [f"{persons[runner].name} ran for {persons[team].name} ({first.how})"]
        item = row.items[mine]
        signals = [f"leg:{first.how}"]
        yield Draft("nationality", slots, item.start, item.end, "nationality.member", PASSED_ON, steps, signals=signals)


def find_prizes(analysis: Analysis, links: Sequence[Link]) -> Iterator[Draft]:
    """The places of teams in team races."""
    persons = analysis.people.persons
    for link in links:
        row = analysis.rows[link.anchor.row]
        item = row.items[link.anchor.item]
        place = place_of(item.mention)
        name = persons[link.owner.person].name
        slots = {"athlete": name, "place": place, **{slot: link.value(slot) for slot in SLOTS}}
        steps = [f"{item.word!r} is the team's: {name}, place {place} ({MEDALS.get(place)})"]
        steps += [f"{slot}: {s.value} ({s.origin}, {s.chance:.2f})" for slot, s in link.slots.items() if s.value]
        signals = link_signals(analysis.reading, row, link)
        yield Draft("performance", slots, *quoted(row, link), "performance.team", CHANCE, steps, signals=signals)


def given_to_teams(analysis: Analysis, legs: Sequence[Leg], drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Performances and records with those of relays at their teams; what a runner is said to have done alone is none."""
    persons = analysis.people.persons
    teams = {p.name for p in persons if p.team}
    for draft in drafts:
        if not is_relay(draft.get("discipline")) or draft.get("athlete") in teams:
            yield draft
            continue
        row = analysis.reading.sentence_at(draft.start).number
        names = {persons[k.runner].name: persons[k.team] for k in legs if analysis.rows[k.row].sentence.number == row}
        team = names.get(str(draft.get("athlete")))
        if team is not None:
            area = {"area": min(team.countries)} if draft.get("record") == "NR" and team.countries else {}
            yield replace(draft, slots={**draft.slots, "athlete": team.name, **area})


def team_defeats(analysis: Analysis, teams: Teams) -> Iterator[Draft]:
    """``A, B, C and D clocked 38.07 ahead of the United States``: comparisons of a team that its runners stand for with another."""
    persons = analysis.people.persons
    for row_number, team in sorted({(leg.row, leg.team) for leg in teams.legs}):
        row = analysis.rows[row_number]
        link = next((k for k in teams.links if k.anchor.row == row_number and k.owner.person == team), None)
        for i in team_items(analysis, row) if link is not None else ():
            word, other = rival_word(row, i), person_at(row, i)
            if link is None or other == team or word not in BEHIND_WORDS | BEATEN:
                continue
            winner, loser = (other, team) if word in BEHIND_WORDS else (team, other)
            slots: dict[str, object] = {"winner": persons[winner].name, "loser": persons[loser].name}
            slots |= {slot: link.value(slot) for slot in SLOTS}
            low, high = sorted((link.anchor.item, i))
            steps = [f"{word!r}: {slots['winner']} beat {slots['loser']}"]
            signals = [f"word:{word}", f"sym:{row.items[link.anchor.item].symbol}"]
            yield Draft(
                "defeat",
                slots,
                row.items[low].start,
                row.items[high].end,
                "defeat.relay",
                LIKELY,
                steps,
                signals=signals,
            )


def behind_them(analysis: Analysis, teams: Teams) -> Iterator[Draft]:
    """``Jamaica came in behind them in 38.61``: a team's defeat by the one team of which the text before told the same relay."""
    relays = [
        k for k in teams.links if is_relay(k.value("discipline")) and analysis.people.persons[k.owner.person].team
    ]
    for number, row in enumerate(analysis.rows):
        places = [
            i for i, item in enumerate(row.items[:-1]) if (item.word, row.items[i + 1].word) == ("behind", "them")
        ]
        here = [k for k in relays if k.anchor.row == number] if places else []
        behind = min(here, key=lambda k: (abs(k.anchor.item - places[0]), k.anchor.item), default=None)
        if behind is None:
            continue
        winner = told_before(analysis, relays, behind)
        if winner is not None:
            yield beaten_by(analysis, row, behind, winner, places[0])


def told_before(analysis: Analysis, relays: Sequence[Link], link: Link) -> int | None:
    """The only team of the nearest sentence before that tells of a relay, where it is that of a link."""
    rows, number = analysis.rows, link.anchor.row
    before = [k for k in relays if k.anchor.row < number]
    last = [k for k in before if k.anchor.row == before[-1].anchor.row]
    if not last or rows[number].sentence.paragraph - rows[last[0].anchor.row].sentence.paragraph > NEAR:
        return None
    found = {k.owner.person for k in last if k.value("discipline") == link.value("discipline")}
    return found.pop() if len(found) == 1 and link.owner.person not in found else None


def beaten_by(analysis: Analysis, row: Row, behind: Link, winner: int, place: int) -> Draft:
    """The defeat of a link's team by another."""
    persons = analysis.people.persons
    slots: dict[str, object] = {"winner": persons[winner].name, "loser": persons[behind.owner.person].name}
    slots |= {slot: behind.value(slot) for slot in SLOTS}
    low, high = sorted((behind.anchor.item, place))
    steps = [f"'behind them': {slots['winner']} beat {slots['loser']}"]
    return Draft(
        "defeat", slots, row.items[low].start, row.items[high].end, "defeat.relay", LIKELY, steps, signals=["word:them"]
    )


def without_rivals(analysis: Analysis, legs: Sequence[Leg], nationalities: Iterable[Draft]) -> Iterator[Draft]:
    """Nationalities but those of another country than the one for which a runner ran."""
    persons = analysis.people.persons
    codes: dict[str, set[str]] = {}
    for leg in legs:
        codes.setdefault(persons[leg.runner].name, set()).update(persons[leg.team].countries)
    for draft in nationalities:
        own = codes.get(str(draft.get("athlete")), set())
        if draft.rule not in SPREAD or len(own) != 1 or draft.get("country") in own:
            yield draft


OF_LISTS = frozenset({"tied", "given", "sentence", "squad-tied", "squad-given", "squad-sentence"})
"""How runners are known who may have the only medal of their team wherever it is told: no other list of the team ran the event."""
SPREAD = frozenset({"nationality.team", "nationality.group"})
"""Rules of nationalities that speak of a group, which those who ran for a team go before."""
BEHIND_WORDS = frozenset({"behind"})
LIKELY = 0.8


def place_of(mention: object) -> int:
    """The place that a prize stands for: a medal's, a title's is the first."""
    if isinstance(mention, TitleMention):
        return next((n for n, medal in MEDALS.items() if medal == mention.title), 1)
    return int(getattr(mention, "place", 1))


def quoted(row: Row, link: Link) -> tuple[int, int]:
    """From the words that call a prize the team's to the prize, or on to them."""
    places = [i for i, item in enumerate(row.items) if item.word == "team"]
    nearest_word = min(places, key=lambda i: abs(i - link.anchor.item), default=link.anchor.item)
    low, high = sorted((nearest_word, link.anchor.item))
    return row.items[low].start, row.items[high].end


def of_words(analysis: Analysis, leg: Leg) -> Draft:
    """The honour of a member of a team that is called the champion of a series."""
    name = analysis.people.persons[leg.runner].name
    slots = {"athlete": name, "title": "gold", "competition": leg.series, "discipline": leg.event}
    steps = [f"{name} ran for the winning team"]
    signals = [f"member:{leg.how}"]
    end = analysis.rows[leg.row].sentence.end
    return Draft("honour", slots, leg.start, end, "honour.member-of", LIKELY, steps, signals=signals)


def nearest(analysis: Analysis, leg: Leg, honours: Sequence[Draft], *, far: bool) -> Draft | None:
    """The honour told nearest to the naming of a runner; ``far`` where it may stand anywhere."""
    here = analysis.rows[leg.row].sentence.number
    told = [
        (abs(analysis.reading.sentence_at(h.start).number - here), min(abs(k - leg.start) for k in (h.start, h.end)), n)
        for n, h in enumerate(honours)
    ]
    return honours[min(told)[2]] if told and (far or leg.told_far or min(told)[0] <= NEAR) else None


def honour_of(honour: Draft, runner: str, leg: Leg) -> Draft:
    """A team's honour as a runner's."""
    return replace(
        honour,
        slots={**honour.slots, "athlete": runner},
        rule="honour.member",
        chance=honour.chance * PASSED_ON,
        steps=[*honour.steps, f"{runner} ran for {honour.get('athlete')} ({leg.how})"],
        signals=[*honour.signals, f"member:{leg.how}"],
        support=1,
    )
