"""The derived graph's links: from claims to what they are about, from results to the results that they beat."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from pyoxigraph import Literal, NamedNode, Triple

from graph.identity.backing import countries_told, preferred
from graph.identity.clashing import contradictions
from graph.identity.meetings import Meeting, setting
from graph.identity.nodes import Nodes, edition_key, meeting_of, person_key
from graph.identity.results import Result, honoured
from graph.identity.rows import ClaimRow
from graph.identity.world import World
from graph.identity.writing import athlete_triples, competition_triples, team_triples
from ontology.vocab import POD, RDF, RDFS, SPORT

OTHERS = {"defeat": POD.loser, "head_to_head": POD.opponent, "coach": POD.coach}


def who_triples(world: World, nodes: Nodes) -> Iterator[Triple]:
    """Athletes, coaches and teams."""
    told = countries_told(world.rows)
    competing: set[str] = set()
    for row in world.rows:
        competing.update(world.who[row.article, name] for name in row.people)
    for number, person in enumerate(world.folk.persons):
        key = person_key(number)
        country = preferred(person.mentions, told)
        sex = world.sexes.get(key, "")
        yield from athlete_triples(nodes.athletes[key], nodes.labels[key], person, sex, country, key in competing)
    for key, node in nodes.athletes.items():
        if key.startswith("team:"):
            yield from team_triples(node, nodes.labels[key])


def defeat_triples(world: World, nodes: Nodes) -> Iterator[Triple]:
    """Who beat whom in each race: as said, and as the preferred places have it; one triple a pair."""
    by_race: dict[int, dict[str, Result]] = {}
    for result in world.results:
        if result.race is not None:
            by_race.setdefault(result.race, {})[result.athlete] = result
    for number, members in by_race.items():
        iris = {athlete: nodes.result(result) for athlete, result in members.items()}
        for winner, loser in world.races[number].beats:
            if winner != loser:
                yield Triple(iris[winner], POD.saidToBeat, iris[loser])
        placed = sorted((r.place, athlete) for athlete, r in members.items() if r.place)
        for (ahead, first), (behind, second) in combinations(placed, 2):
            if ahead < behind:
                yield Triple(iris[first], POD.aheadOf, iris[second])


def link_triples(world: World, nodes: Nodes) -> Iterator[Triple]:
    """From claims to athletes, races, results and competitions."""
    raced: dict[str, int] = {}
    for number, group in enumerate(world.races):
        raced.update((item.row.iri, number) for item in group.appearances)
    for result in world.results:
        for claim in result.claims:
            yield Triple(NamedNode(claim.iri), POD.about, nodes.result(result))
            if result.race is not None:
                raced[claim.iri] = result.race
    for iri, result in honoured(world.rows, world.results, world.races, world.who).items():
        yield Triple(NamedNode(iri), POD.about, nodes.result(result))
    for row in world.rows:
        yield from people_links(row, world, nodes)
        if row.iri in raced:
            yield Triple(NamedNode(row.iri), POD.race, nodes.races[raced[row.iri]])
        yield from competition_links(row, world, nodes, raced.get(row.iri))


def people_links(row: ClaimRow, world: World, nodes: Nodes) -> Iterator[Triple]:
    """The people of a claim."""
    claim = NamedNode(row.iri)
    athlete = nodes.athletes[world.who[row.article, row.athlete]]
    yield Triple(claim, POD.winner if row.kind == "defeat" else POD.athlete, athlete)
    if not row.other:
        return
    other = nodes.athletes[world.who[row.article, row.other]]
    yield Triple(claim, OTHERS[row.kind], other)
    if row.kind == "coach":
        tie = NamedNode(f"{other.value}/coaching/{athlete.value.rsplit('/', 1)[1]}")
        labels = (nodes.labels[world.who[row.article, name]] for name in (row.other, row.athlete))
        yield Triple(tie, RDF.type, SPORT.AssociateMembership)
        yield Triple(tie, RDFS.label, Literal(", coach of ".join(labels)))
        yield Triple(tie, SPORT.member, other)
        yield Triple(tie, SPORT.membershipOf, athlete)


def competition_links(row: ClaimRow, world: World, nodes: Nodes, race: int | None) -> Iterator[Triple]:
    """The edition of the race, or that which the claim names; the series where the year is not known."""
    meeting, edition = competition_of(row, world, race)
    if meeting is not None:
        yield from competition_triples(meeting, edition, nodes)
        node = nodes.edition(edition) if edition else nodes.series(meeting)
        yield Triple(NamedNode(row.iri), POD.competition, node)


def competition_of(row: ClaimRow, world: World, race: int | None) -> tuple[Meeting | None, str]:
    """Meeting and key of the edition."""
    if race is not None and (meeting := meeting_of(world.races[race])):
        return meeting, edition_key(world.races[race], meeting)
    where = setting(row.competition, row.venue, row.date, row.indoor, row.published)
    return where.meeting, where.edition


def contradiction_triples(world: World) -> Iterator[Triple]:
    """Claims that cannot both be true, in both directions."""
    for one, two in contradictions(world.rows, world.races, world.results, world.who):
        yield Triple(NamedNode(one), POD.contradicts, NamedNode(two))
        yield Triple(NamedNode(two), POD.contradicts, NamedNode(one))
