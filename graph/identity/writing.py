"""The derived nodes as triples: IPTC Sport Schema for athletes, races and competitions, ours beside it, never on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyoxigraph import Literal, NamedNode, Triple

from extractor.gazetteer import disciplines, edition_of
from graph.convert import ROUNDS, SEXES, UNITS
from graph.identity.events import team_code
from graph.identity.gather import Person
from graph.identity.groups import Group
from graph.identity.meetings import OPEN, TITLED, Meeting, wikidata
from graph.identity.nodes import Nodes, edition_key, meeting_of, race_label, sex_told
from graph.identity.results import Result
from graph.literals import DATE, date, decimal
from ontology.concepts import find
from ontology.slugs import folded, slug
from ontology.vocab import ATH, FACET, MEDTOP, OWL, PHASE, POD, PREFIXES, RDF, RDFS, SCHEMA, SPCT, SPFACET, SPORT, UNIT

Triples = Iterator[Triple]
RUN_OR_WALKED = frozenset(("track", "hurdles", "steeplechase", "relay", "road", "walk"))
TIMED = frozenset(("s",))


def athlete_triples(node: NamedNode, label: str, person: Person, sex: str, country: str, competes: bool) -> Triples:
    """An athlete with a summary, or a coach of whom nothing else is told."""
    yield Triple(node, RDF.type, SPORT.Athlete if competes else SPORT.Associate)
    yield Triple(node, RDFS.label, Literal(label))
    if country and competes:
        yield Triple(node, SPORT.nationality, Literal(country))
    summary = NamedNode(f"{node.value}/summary")
    yield from summary_head(summary, node)
    profile = person.profile
    for name in sorted({name for _, name in person.mentions}):
        yield Triple(summary, POD.name, Literal(name))
        yield Triple(summary, POD.nameKey, Literal(folded(name)))
    yield from context(summary, sex=sex)
    if country:
        yield Triple(summary, POD.countryCode, Literal(country))
    for discipline in sorted(profile.events):
        if concept := find("discipline", discipline):
            yield Triple(summary, POD.discipline, concept)
    if profile.first:
        yield Triple(summary, POD.firstYear, Literal(profile.first))
        yield Triple(summary, POD.lastYear, Literal(profile.last))


def summary_head(summary: NamedNode, node: NamedNode) -> Triples:
    """Type and subject of an athlete's or a team's summary."""
    yield Triple(summary, RDF.type, POD.AthleteSummary)
    yield Triple(summary, RDF.type, POD.Summary)
    yield Triple(summary, POD.athlete, node)


def team_triples(node: NamedNode, label: str) -> Triples:
    """A national team."""
    yield Triple(node, RDF.type, SPORT.Team)
    yield Triple(node, RDFS.label, Literal(label))
    summary = NamedNode(f"{node.value}/summary")
    yield from summary_head(summary, node)
    yield Triple(summary, POD.name, Literal(label))
    yield Triple(summary, POD.nameKey, Literal(folded(label)))
    if code := team_code(label):
        yield Triple(summary, POD.countryCode, Literal(code))


def context(node: NamedNode, *, discipline: str = "", sex: str = "", indoor: bool = False) -> Triples:
    """Discipline, sex and indoor of a result, race or summary."""
    if discipline:
        yield Triple(node, POD.disciplineName, Literal(discipline))
        if concept := find("discipline", discipline):
            yield Triple(node, POD.discipline, concept)
    if sex:
        yield Triple(node, POD.sex, SEXES[sex])
    if indoor:
        yield Triple(node, POD.indoor, Literal(True))


def days(node: NamedNode, first: str, last: str) -> Triples:
    """The first and last day that are possible, where known."""
    if first != OPEN[0]:
        yield Triple(node, POD.notBefore, Literal(first, datatype=DATE))
    if last != OPEN[1]:
        yield Triple(node, POD.notAfter, Literal(last, datatype=DATE))


def result_triples(node: NamedNode, result: Result, nodes: Nodes, races: Sequence[Group], sex: str) -> Triples:
    """Ours: the result, flat."""
    yield Triple(node, RDF.type, POD.Result)
    yield Triple(node, POD.athlete, nodes.athletes[result.athlete])
    yield from context(node, discipline=result.discipline, sex=sex, indoor=result.indoor)
    yield from measured(node, result)
    yield Triple(node, POD.support, Literal(len(result.claims)))
    for code in sorted({code for claim in result.claims for code in claim.records}):
        yield Triple(node, POD.recordCode, Literal(code))
    if result.claims:
        yield Triple(node, POD.confidence, decimal(max(claim.confidence for claim in result.claims)))
    if result.date:
        yield Triple(node, POD.date, date(result.date))
    if result.race is not None:
        yield Triple(node, POD.race, nodes.races[result.race])
        yield from days(node, races[result.race].first, races[result.race].last)
        yield from participation(node, result, nodes)


def measured(node: NamedNode, result: Result) -> Triples:
    """Place, mark and wind."""
    if result.place:
        yield Triple(node, POD.place, Literal(result.place))
    if result.mark is not None and result.mark.mark is not None:
        yield Triple(node, POD.markText, Literal(result.mark.mark_text))
        yield Triple(node, UNITS[result.mark.unit], decimal(result.mark.mark))
    if result.wind is not None:
        yield Triple(node, POD.wind, decimal(result.wind))


def participation(node: NamedNode, result: Result, nodes: Nodes) -> Triples:
    """IPTC's: the part in the race, with rank and score as strings."""
    part = NamedNode(f"{node.value}/participation")
    team = result.athlete.startswith("team:")
    assert result.race is not None
    yield Triple(node, POD.participation, part)
    yield Triple(nodes.races[result.race], SPORT.participation, part)
    yield Triple(part, RDF.type, SPORT.TeamParticipation if team else SPORT.IndividualParticipation)
    yield Triple(part, SPORT.participationBy, nodes.athletes[result.athlete])
    if result.place:
        yield Triple(part, SPORT.rank, Literal(str(result.place)))
    if result.mark is not None:
        yield Triple(part, SPORT.score, Literal(result.mark.mark_text))
        if result.mark.unit in TIMED and not team:
            yield Triple(part, SPORT.scoreUnits, UNIT.time_absolute)


def race_triples(number: int, group: Group, nodes: Nodes) -> Triples:
    """The race, its phase and contest, and its summary."""
    node, meeting = nodes.races[number], meeting_of(group)
    edition = edition_key(group, meeting) if meeting else ""
    city = min(group.cities, default="")
    place = (
        nodes.edition_label(edition, meeting)
        if edition and meeting
        else nodes.meeting_label(meeting)
        if meeting
        else ""
    )
    place = place or " ".join(part for part in (nodes.cities.get(city, city.title()), group.year) if part)
    yield Triple(node, RDF.type, SPORT.Event)
    yield Triple(node, RDFS.label, Literal(race_label(group, place)))
    if city:
        yield Triple(node, SPORT.location, nodes.site(city))
        yield Triple(nodes.site(city), RDF.type, SPORT.Site)
        yield Triple(nodes.site(city), RDFS.label, Literal(nodes.cities.get(city, city.title())))
    yield from race_summary(node, group, nodes, meeting, edition)
    if group.discipline:
        yield from contest(node, group, nodes, meeting, edition, place)
    if meeting:
        yield from competition_triples(meeting, edition, nodes)


def race_summary(node: NamedNode, group: Group, nodes: Nodes, meeting: Meeting | None, edition: str) -> Triples:
    """Ours: all that identifies the race."""
    summary = NamedNode(f"{node.value}/summary")
    yield Triple(summary, RDF.type, POD.RaceSummary)
    yield Triple(summary, RDF.type, POD.Summary)
    yield Triple(summary, POD.race, node)
    sex = min(group.sexes, default="")
    yield from context(summary, discipline=group.discipline, sex=sex, indoor=group.indoor)
    yield from days(summary, group.first, group.last)
    for told in sorted({a.row.date for a in group.appearances if a.row.date}, key=lambda d: (-len(d), d))[:1]:
        yield Triple(summary, POD.date, date(told))
    for name in sorted(group.rounds)[:1]:
        yield Triple(summary, POD.round, ROUNDS[name])
    if meeting:
        yield Triple(summary, POD.competitionName, Literal(nodes.meeting_label(meeting)))
        yield Triple(summary, POD.competition, nodes.edition(edition) if edition else nodes.series(meeting))
        if concept := find("series", meeting.series):
            yield Triple(summary, POD.series, concept)
    if city := min(group.cities, default=""):
        yield Triple(summary, POD.venueName, Literal(nodes.cities.get(city, city.title())))


def contest(node: NamedNode, group: Group, nodes: Nodes, meeting: Meeting | None, edition: str, place: str) -> Triples:
    """IPTC's: contest and phase; a race of which no round is told is a final, unless a championships has several."""
    sex, stage = min(group.sexes, default=""), min(group.rounds, default="")
    what = slug(f"{sex_told(group)} {group.discipline}")
    slug_of_race = node.value.rsplit("/", 1)[1]
    own = NamedNode(f"{nodes.edition(edition).value}/{what}" if edition else f"{nodes.base}contest/{slug_of_race}")
    placed = any(entry.places for entry in group.entries.values())
    final = not stage and (placed or not (meeting and meeting.kind in TITLED))
    phase = NamedNode(f"{own.value}/{stage or ('final' if final else 'round')}")
    yield Triple(node, SPORT.eventInCompetitionPhase, phase)
    yield Triple(phase, RDF.type, SPORT.CompetitionPhase)
    yield Triple(phase, RDFS.label, Literal(f"{contest_label(group, place)}, {phase.value.rsplit('/', 1)[1]}"))
    yield Triple(phase, SPORT.phaseInCompetition, own)
    if stage or final:
        yield Triple(phase, SPORT.competitionPhaseType, ROUNDS[stage] if stage else PHASE.final)
    yield Triple(own, RDF.type, SPORT.Competition)
    yield Triple(own, RDFS.label, Literal(contest_label(group, place)))
    yield Triple(own, SPORT.competitionType, SPCT.competition)
    if concept := find("discipline", group.discipline):
        yield Triple(own, ATH.sportsDiscipline, concept)
    if sex:
        yield Triple(own, SPFACET.gender, FACET_OF[sex])
    row = disciplines().get(group.discipline)
    if row is not None and row.kind in RUN_OR_WALKED:
        yield Triple(own, SPFACET.distance, Literal(group.discipline))
    if meeting:
        yield Triple(own, SPORT.parent, nodes.edition(edition) if edition else nodes.series(meeting))


FACET_OF = {"men": FACET.men, "women": FACET.women, "mixed": FACET.mixed}


def contest_label(group: Group, place: str) -> str:
    """``Men's 800m, Olympic Games 2004``."""
    return race_label(Group(group.discipline, sexes=group.sexes), place)


def same_as(node: NamedNode, series: str, year: str) -> Triples:
    """The item of Wikidata, where the tables are sure of one; a circuit's meetings are not the circuit."""
    item = wikidata().get((series, year), "")
    if item and node.value.rsplit("/competition/", 1)[1].split("/")[0] == slug(series):
        yield Triple(node, OWL.sameAs, NamedNode(f"{PREFIXES['wd']}{item}"))


def competition_triples(meeting: Meeting, edition: str, nodes: Nodes) -> Triples:
    """IPTC's: series and edition."""
    series = nodes.series(meeting)
    yield Triple(series, RDF.type, SPORT.Competition)
    yield Triple(series, RDFS.label, Literal(nodes.meeting_label(meeting)))
    yield Triple(series, SPORT.competitionType, SPCT.recurring_competition)
    yield Triple(series, SPORT.sport, MEDTOP.n20000827)
    if concept := find("series", meeting.series):
        yield Triple(series, POD.series, concept)
    yield from same_as(series, meeting.series, "")
    if not edition:
        return
    node = nodes.edition(edition)
    yield from same_as(node, meeting.series, edition.rsplit("/", 1)[1])
    yield Triple(node, RDF.type, SPORT.Competition)
    yield Triple(node, RDFS.label, Literal(nodes.edition_label(edition, meeting)))
    yield Triple(node, SPORT.competitionType, SPCT.competition)
    yield Triple(node, SPORT.parent, series)
    known = edition_of(meeting.series, edition.rsplit("/", 1)[1])
    if known and known.start:
        yield Triple(node, SCHEMA.startDate, date(known.start))
        yield Triple(node, SCHEMA.endDate, date(known.end or known.start))
