"""Athletes against one another: whom somebody beat, head to head, rivals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph import evidence
from graph.lookup import ResultInfo
from graph.network import Network, Pair
from graph.rows import ANYTHING, Athlete, Filters, RaceInfo, Source, Victory
from graph.store import Store
from graph.tallies import StatedTally, stated_tallies
from graph.terms import text

MET = """
SELECT ?race ?mine ?theirs WHERE {
  ?mine pod:athlete ?athlete ; pod:race ?race ; a pod:Result .
  ?theirs pod:race ?race ; pod:athlete ?opponent ; a pod:Result
}"""
OPPONENTS = """
SELECT ?race ?opponent WHERE {
  ?mine pod:athlete ?athlete ; pod:race ?race ; a pod:Result .
  ?theirs pod:race ?race ; pod:athlete ?opponent ; a pod:Result
  FILTER(?opponent != ?athlete)
}"""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One race in which both ran. ``winner`` is None where no article tells who was ahead; ``disputed`` where
    articles say both. ``margin`` is winner to loser in the unit of the marks, or as an article says it.
    """

    race: RaceInfo
    first: ResultInfo
    second: ResultInfo
    winner: Athlete | None
    stated: bool
    disputed: bool
    margin: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """Meetings of the first athlete with the second; ``open`` are those of which nobody tells who was ahead."""

    key: str
    meetings: int
    wins: int
    losses: int
    open: int


@dataclass(frozen=True, slots=True)
class HeadToHead:
    """All meetings in order of date, counted in all, by event and by season, beside what articles state."""

    first: Athlete
    second: Athlete
    meetings: tuple[Meeting, ...]
    total: Tally
    by_event: tuple[Tally, ...]
    by_season: tuple[Tally, ...]
    stated: tuple[StatedTally, ...]


@dataclass(frozen=True, slots=True)
class Rival:
    """Somebody whom the athlete met; ``open`` are meetings of which nobody tells who was ahead."""

    opponent: Athlete
    meetings: int
    wins: int
    losses: int
    open: int
    first: str | None
    last: str | None
    events: tuple[str, ...]


def beats(store: Store, athlete: Athlete, filters: Filters = ANYTHING) -> list[Victory]:
    """Whom an athlete beat, oldest first, with the sentences that say so."""
    network = Network(store)
    return told(store, map(network.victory, network.wins(athlete.iri, filters)))


def beaten_by(store: Store, athlete: Athlete, filters: Filters = ANYTHING) -> list[Victory]:
    """Who beat an athlete, oldest first, with the sentences that say so."""
    network = Network(store)
    return told(store, map(network.victory, network.losses(athlete.iri, filters)))


def told(store: Store, victories: Iterable[Victory]) -> list[Victory]:
    """Victories with their sentences in order of date, the undated last."""
    ordered = sorted(victories, key=by_date)
    return [evidence.of_victory(store, victory) for victory in ordered]


def by_date(victory: Victory) -> tuple[str, str, str, str]:
    """By date, then race and names."""
    return victory.date or "9", victory.race.iri, victory.winner.name, victory.loser.name


def head_to_head(store: Store, first: Athlete, second: Athlete, filters: Filters = ANYTHING) -> HeadToHead:
    """Every meeting of two athletes, and the tallies that articles state beside those of the graph."""
    network = Network(store)
    meetings = [
        meeting
        for race, mine, theirs in races_of_both(store, first, second)
        if filters.admits_race(network.lookup.race(race))
        for meeting in [read_meeting(network, race, (first, mine), (second, theirs))]
    ]
    meetings.sort(key=lambda meeting: (meeting.race.date or "9", meeting.race.iri))
    return HeadToHead(
        first=first,
        second=second,
        meetings=tuple(meetings),
        total=tally("all", first, meetings),
        by_event=tallies(first, meetings, lambda meeting: event_of(meeting.race)),
        by_season=tallies(first, meetings, lambda meeting: meeting.race.date[:4] if meeting.race.date else "undated"),
        stated=stated_tallies(store, first, second, [(m.race, m.winner, m.sources) for m in meetings]),
    )


def races_of_both(store: Store, first: Athlete, second: Athlete) -> list[tuple[str, str, str]]:
    """(race, result of the first, result of the second), one a race."""
    bound = {"athlete": NamedNode(first.iri), "opponent": NamedNode(second.iri)}
    rows = sorted((text(row["race"]), text(row["mine"]), text(row["theirs"])) for row in store.select(MET, bound))
    return list({race: (race, mine, theirs) for race, mine, theirs in reversed(rows)}.values())


def read_meeting(network: Network, race: str, one: tuple[Athlete, str], other: tuple[Athlete, str]) -> Meeting:
    """One race of both with who was ahead."""
    first, second = network.lookup.result(one[1]), network.lookup.result(other[1])
    victories = [
        network.victory(pair)
        for pair in (
            *network.between_two(one[0].iri, other[0].iri),
            *network.between_two(other[0].iri, one[0].iri),
        )
        if pair.race == race
    ]
    ahead = decided(victories)
    known = evidence.of_victory(network.store, ahead) if ahead else None
    quoted = known.sources if known else evidence.of_results(network.store, (first.iri, second.iri))
    return Meeting(
        race=network.lookup.race(race),
        first=first,
        second=second,
        winner=ahead.winner if ahead else None,
        stated=any(victory.stated for victory in victories),
        disputed=len({victory.winner for victory in victories}) > 1,
        margin=known.margin or margin(first, second) if known else None,
        sources=quoted,
    )


def decided(victories: list[Victory]) -> Victory | None:
    """The victory that counts: what the places say goes before a contrary statement, then the surer one."""
    ranked = sorted(victories, key=lambda victory: (not victory.derived, -victory.confidence, victory.id))
    return ranked[0] if ranked else None


def margin(first: ResultInfo, second: ResultInfo) -> str | None:
    """The difference of two marks: ``0.15 s``, ``0.05 m``, ``30 points``; None without two comparable marks."""
    if first.value is None or second.value is None or first.unit != second.unit:
        return None
    return f"{abs(first.value - second.value):f} {first.unit}"


def tally(key: str, first: Athlete, meetings: Iterable[Meeting]) -> Tally:
    """The meetings counted from the first athlete's side."""
    counts = Counter("open" if m.winner is None else "won" if m.winner == first else "lost" for m in meetings)
    return Tally(key, counts.total(), counts["won"], counts["lost"], counts["open"])


def tallies(first: Athlete, meetings: Iterable[Meeting], key: Callable[[Meeting], str]) -> tuple[Tally, ...]:
    """One tally a key, in order of the keys."""
    groups: dict[str, list[Meeting]] = {}
    for meeting in meetings:
        groups.setdefault(key(meeting), []).append(meeting)
    return tuple(tally(name, first, groups[name]) for name in sorted(groups))


def event_of(race: RaceInfo) -> str:
    """``1500m`` or ``1500m indoor``; ``unknown`` where no article tells."""
    return f"{race.discipline or 'unknown'}{' indoor' if race.indoor else ''}"


def rivals(store: Store, athlete: Athlete, filters: Filters = ANYTHING, *, limit: int | None = 20) -> list[Rival]:
    """Whom an athlete met most, then whom last."""
    network = Network(store)
    met: dict[str, set[str]] = {}
    for row in store.select(OPPONENTS, {"athlete": NamedNode(athlete.iri)}):
        if filters.admits_race(network.lookup.race(text(row["race"]))):
            met.setdefault(text(row["opponent"]), set()).add(text(row["race"]))
    ahead = winners(network, athlete.iri, filters)
    found = [rival(network, opponent, races, ahead) for opponent, races in met.items()]
    found.sort(key=lambda one: (one.opponent.name, one.opponent.iri))
    found.sort(key=lambda one: (one.meetings, one.last or ""), reverse=True)
    return found[:limit]


def winners(network: Network, athlete: str, filters: Filters) -> dict[tuple[str, str], str]:
    """(opponent, race) -> who was ahead, for each race in which the athlete met the opponent."""
    pairs: dict[tuple[str, str], list[Pair]] = {}
    for pair in (*network.wins(athlete, filters), *network.losses(athlete, filters)):
        other = pair.loser if pair.winner == athlete else pair.winner
        pairs.setdefault((other, pair.race), []).append(pair)
    return {key: clear(network, group) for key, group in pairs.items()}


def clear(network: Network, group: list[Pair]) -> str:
    """The winner of the pairs of one race; articles that say both are weighed as in a head to head."""
    if len(group) == 1:
        return group[0].winner
    ahead = decided([network.victory(pair) for pair in group])
    return ahead.winner.iri if ahead else group[0].winner


def rival(network: Network, opponent: str, races: set[str], ahead: Mapping[tuple[str, str], str]) -> Rival:
    """One opponent counted."""
    infos = [network.lookup.race(race) for race in sorted(races)]
    told = [ahead[opponent, race] for race in races if (opponent, race) in ahead]
    losses = sum(winner == opponent for winner in told)
    dates = sorted(info.date for info in infos if info.date)
    return Rival(
        opponent=network.lookup.athlete(opponent),
        meetings=len(races),
        wins=len(told) - losses,
        losses=losses,
        open=len(races) - len(told),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        events=tuple(sorted({event_of(info) for info in infos})),
    )
