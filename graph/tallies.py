"""Tallies that articles state ("never beaten him in 10 races") beside those that the graph counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph import evidence
from graph.claims import OF_ATHLETE, Claim, claims
from graph.literals import bounds
from graph.rows import Athlete, RaceInfo, Source
from graph.store import Store
from graph.terms import maybe
from ontology.vocab import POD

Met = tuple[RaceInfo, Athlete | None, tuple[Source, ...]]
PUBLISHED = (
    "SELECT ?published ?id WHERE { ?article dcterms:identifier ?id OPTIONAL { ?article pod:published ?published } }"
)


@dataclass(frozen=True, slots=True)
class StatedTally:
    """What an article states, from ``athlete``'s side, and what the graph counts of it up to the article's day.

    ``verdict`` is ``agrees`` (the graph counts the same), ``possible`` (it knows fewer meetings, none against the
    statement) or ``conflict``; ``reason`` tells it in words.
    """

    athlete: Athlete
    opponent: Athlete
    meetings: int | None
    wins: int | None
    losses: int | None
    discipline: str | None
    published: str | None
    counted: tuple[int, int, int]
    verdict: str
    reason: str
    sources: tuple[Source, ...]


def stated_tallies(store: Store, first: Athlete, second: Athlete, met: Sequence[Met]) -> tuple[StatedTally, ...]:
    """The tallies that any article states of the two, oldest first, each judged against the meetings of the graph."""
    found = []
    for athlete, opponent in ((first, second), (second, first)):
        for claim in claims(store, OF_ATHLETE, POD.HeadToHeadClaim, athlete=NamedNode(athlete.iri)):
            if claim.get("opponent") == opponent.iri:
                found.append(judged(store, claim, athlete, opponent, met))
    return tuple(sorted(found, key=lambda tally: (tally.published or "9", tally.athlete.name, tally.reason)))


def judged(store: Store, claim: Claim, athlete: Athlete, opponent: Athlete, met: Sequence[Met]) -> StatedTally:
    """One claim with the verdict on it."""
    published, article = article_of(store, claim)
    given = claim.whole("meetings"), claim.whole("wins"), claim.whole("losses")
    discipline = claim.get("disciplineName")
    before = [one for one in met if is_before(one[0], published) and discipline in (None, one[0].discipline)]
    verdict, reason = judge(given, counted(athlete, before))
    if verdict == "conflict":
        earlier = [one for one in before if article not in {source.article for source in one[2]}]
        verdict, reason = second_thought(given, counted(athlete, earlier), verdict, reason)
    return StatedTally(
        athlete=athlete,
        opponent=opponent,
        meetings=given[0],
        wins=given[1],
        losses=given[2],
        discipline=discipline,
        published=published,
        counted=counted(athlete, before),
        verdict=verdict,
        reason=reason,
        sources=evidence.of_claims(store, [claim.iri]),
    )


def article_of(store: Store, claim: Claim) -> tuple[str | None, str | None]:
    """Publication date and id of the article that makes a claim."""
    rows = list(store.select(PUBLISHED, {"article": NamedNode(claim.article)}))
    return (maybe(rows[0]["published"]), maybe(rows[0]["id"])) if rows else (None, None)


def is_before(race: RaceInfo, published: str | None) -> bool:
    """Whether the race was surely over when the article was published; all are where the article has no date."""
    return published is None or (race.date is not None and bounds(race.date)[1] <= bounds(published)[1])


def counted(athlete: Athlete, met: Sequence[Met]) -> tuple[int, int, int]:
    """Meetings, victories and defeats of the athlete among the races."""
    winners = [winner for _, winner, _ in met if winner is not None]
    wins = sum(winner == athlete for winner in winners)
    return len(met), wins, len(winners) - wins


def judge(given: tuple[int | None, int | None, int | None], known: tuple[int, int, int]) -> tuple[str, str]:
    """The verdict on a stated (meetings, wins, losses) where the graph knows of as many.

    The graph may know too few meetings, never too many: a count above the stated one is a conflict.

    >>> judge((10, 0, None), (2, 0, 2))
    ('possible', 'the graph knows 2 of the 10 meetings, and none of them against it')
    >>> judge((10, 0, None), (2, 1, 1))[0]
    'conflict'
    """
    meetings, wins, losses = complete(given)
    names = ("meetings", "victories", "defeats")
    for name, said, count in zip(names, (meetings, wins, losses), known, strict=True):
        if said is not None and count > said:
            return "conflict", f"the article counts {said} {name}, the graph knows {count}"
    if (meetings, wins, losses) == known:
        return "agrees", "the graph counts the same"
    if meetings is not None:
        return "possible", f"the graph knows {known[0]} of the {meetings} meetings, and none of them against it"
    return "possible", f"the graph knows {known[1]} victories and {known[2]} defeats, and none of them against it"


def complete(given: tuple[int | None, int | None, int | None]) -> tuple[int | None, int | None, int | None]:
    """The slot that follows from the two others: all meetings were won or lost."""
    meetings, wins, losses = given
    if meetings is None and wins is not None and losses is not None:
        meetings = wins + losses
    elif meetings is not None and wins is None and losses is not None:
        wins = meetings - losses
    elif meetings is not None and losses is None and wins is not None:
        losses = meetings - wins
    return meetings, wins, losses


def second_thought(
    given: tuple[int | None, int | None, int | None], earlier: tuple[int, int, int], verdict: str, reason: str
) -> tuple[str, str]:
    """A tally often stands as it was before the race that the article reports."""
    again, _ = judge(given, earlier)
    if again == "conflict":
        return verdict, reason
    return "possible", "true before the race that the article itself reports, and changed by it"
