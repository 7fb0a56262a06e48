"""The names of the ontology for Python, one class a namespace: a misspelt term does not exist.

Generated from podium.ttl and vocab/newscodes.ttl by ``python -m ontology.generate``; do not edit.
"""

# ruff: noqa: N815
from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode

PREFIXES: Final[dict[str, str]] = {
    "pod": "https://w3id.org/podium/ontology#",
    "sport": "https://sportschema.org/ontologies/main/",
    "spfacet": "https://sportschema.org/ontologies/sport-facets/",
    "ath": "http://purl.org/athletics#",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "schema": "https://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "phase": "http://cv.iptc.org/newscodes/sptournamentphase/",
    "facet": "http://cv.iptc.org/newscodes/asportfacetvalue/",
    "unit": "http://cv.iptc.org/newscodes/spscoreunits/",
    "spct": "http://cv.iptc.org/newscodes/spct/",
    "medtop": "http://cv.iptc.org/newscodes/mediatopic/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "sh": "http://www.w3.org/ns/shacl#",
    "wd": "http://www.wikidata.org/entity/",
    "discipline": "https://w3id.org/podium/vocab/discipline/",
    "record": "https://w3id.org/podium/vocab/record-type/",
    "series": "https://w3id.org/podium/vocab/series/",
    "venue": "https://w3id.org/podium/vocab/venue/",
    "country": "https://w3id.org/podium/vocab/country/",
}


class POD:
    """Terms of https://w3id.org/podium/ontology# that podium uses."""

    Article: Final = NamedNode("https://w3id.org/podium/ontology#Article")
    AthleteSummary: Final = NamedNode("https://w3id.org/podium/ontology#AthleteSummary")
    Bronze: Final = NamedNode("https://w3id.org/podium/ontology#Bronze")
    Candidate: Final = NamedNode("https://w3id.org/podium/ontology#Candidate")
    Champion: Final = NamedNode("https://w3id.org/podium/ontology#Champion")
    Claim: Final = NamedNode("https://w3id.org/podium/ontology#Claim")
    CoachClaim: Final = NamedNode("https://w3id.org/podium/ontology#CoachClaim")
    Decision: Final = NamedNode("https://w3id.org/podium/ontology#Decision")
    DefeatClaim: Final = NamedNode("https://w3id.org/podium/ontology#DefeatClaim")
    DerivedGraph: Final = NamedNode("https://w3id.org/podium/ontology#DerivedGraph")
    Different: Final = NamedNode("https://w3id.org/podium/ontology#Different")
    EntryClaim: Final = NamedNode("https://w3id.org/podium/ontology#EntryClaim")
    Former: Final = NamedNode("https://w3id.org/podium/ontology#Former")
    Gold: Final = NamedNode("https://w3id.org/podium/ontology#Gold")
    HeadToHeadClaim: Final = NamedNode("https://w3id.org/podium/ontology#HeadToHeadClaim")
    Held: Final = NamedNode("https://w3id.org/podium/ontology#Held")
    HonourClaim: Final = NamedNode("https://w3id.org/podium/ontology#HonourClaim")
    NationalityClaim: Final = NamedNode("https://w3id.org/podium/ontology#NationalityClaim")
    PerformanceClaim: Final = NamedNode("https://w3id.org/podium/ontology#PerformanceClaim")
    Planned: Final = NamedNode("https://w3id.org/podium/ontology#Planned")
    RaceSummary: Final = NamedNode("https://w3id.org/podium/ontology#RaceSummary")
    RecordClaim: Final = NamedNode("https://w3id.org/podium/ontology#RecordClaim")
    Result: Final = NamedNode("https://w3id.org/podium/ontology#Result")
    Run: Final = NamedNode("https://w3id.org/podium/ontology#Run")
    Same: Final = NamedNode("https://w3id.org/podium/ontology#Same")
    Set: Final = NamedNode("https://w3id.org/podium/ontology#Set")
    Silver: Final = NamedNode("https://w3id.org/podium/ontology#Silver")
    Statuses: Final = NamedNode("https://w3id.org/podium/ontology#Statuses")
    Summary: Final = NamedNode("https://w3id.org/podium/ontology#Summary")
    Titles: Final = NamedNode("https://w3id.org/podium/ontology#Titles")
    Verdicts: Final = NamedNode("https://w3id.org/podium/ontology#Verdicts")
    Withdrawn: Final = NamedNode("https://w3id.org/podium/ontology#Withdrawn")
    about: Final = NamedNode("https://w3id.org/podium/ontology#about")
    aheadOf: Final = NamedNode("https://w3id.org/podium/ontology#aheadOf")
    areaName: Final = NamedNode("https://w3id.org/podium/ontology#areaName")
    athlete: Final = NamedNode("https://w3id.org/podium/ontology#athlete")
    athleteName: Final = NamedNode("https://w3id.org/podium/ontology#athleteName")
    beat: Final = NamedNode("https://w3id.org/podium/ontology#beat")
    claimsFingerprint: Final = NamedNode("https://w3id.org/podium/ontology#claimsFingerprint")
    coach: Final = NamedNode("https://w3id.org/podium/ontology#coach")
    coachName: Final = NamedNode("https://w3id.org/podium/ontology#coachName")
    competition: Final = NamedNode("https://w3id.org/podium/ontology#competition")
    competitionName: Final = NamedNode("https://w3id.org/podium/ontology#competitionName")
    confidence: Final = NamedNode("https://w3id.org/podium/ontology#confidence")
    contentHash: Final = NamedNode("https://w3id.org/podium/ontology#contentHash")
    contradicts: Final = NamedNode("https://w3id.org/podium/ontology#contradicts")
    count: Final = NamedNode("https://w3id.org/podium/ontology#count")
    country: Final = NamedNode("https://w3id.org/podium/ontology#country")
    countryCode: Final = NamedNode("https://w3id.org/podium/ontology#countryCode")
    date: Final = NamedNode("https://w3id.org/podium/ontology#date")
    discipline: Final = NamedNode("https://w3id.org/podium/ontology#discipline")
    disciplineName: Final = NamedNode("https://w3id.org/podium/ontology#disciplineName")
    evidence: Final = NamedNode("https://w3id.org/podium/ontology#evidence")
    firstYear: Final = NamedNode("https://w3id.org/podium/ontology#firstYear")
    indoor: Final = NamedNode("https://w3id.org/podium/ontology#indoor")
    lastYear: Final = NamedNode("https://w3id.org/podium/ontology#lastYear")
    left: Final = NamedNode("https://w3id.org/podium/ontology#left")
    leftArticle: Final = NamedNode("https://w3id.org/podium/ontology#leftArticle")
    leftName: Final = NamedNode("https://w3id.org/podium/ontology#leftName")
    loser: Final = NamedNode("https://w3id.org/podium/ontology#loser")
    loserName: Final = NamedNode("https://w3id.org/podium/ontology#loserName")
    losses: Final = NamedNode("https://w3id.org/podium/ontology#losses")
    margin: Final = NamedNode("https://w3id.org/podium/ontology#margin")
    markText: Final = NamedNode("https://w3id.org/podium/ontology#markText")
    meetings: Final = NamedNode("https://w3id.org/podium/ontology#meetings")
    metres: Final = NamedNode("https://w3id.org/podium/ontology#metres")
    name: Final = NamedNode("https://w3id.org/podium/ontology#name")
    nameKey: Final = NamedNode("https://w3id.org/podium/ontology#nameKey")
    notAfter: Final = NamedNode("https://w3id.org/podium/ontology#notAfter")
    notBefore: Final = NamedNode("https://w3id.org/podium/ontology#notBefore")
    opponent: Final = NamedNode("https://w3id.org/podium/ontology#opponent")
    opponentName: Final = NamedNode("https://w3id.org/podium/ontology#opponentName")
    participation: Final = NamedNode("https://w3id.org/podium/ontology#participation")
    place: Final = NamedNode("https://w3id.org/podium/ontology#place")
    points: Final = NamedNode("https://w3id.org/podium/ontology#points")
    published: Final = NamedNode("https://w3id.org/podium/ontology#published")
    race: Final = NamedNode("https://w3id.org/podium/ontology#race")
    reason: Final = NamedNode("https://w3id.org/podium/ontology#reason")
    recordCode: Final = NamedNode("https://w3id.org/podium/ontology#recordCode")
    recordType: Final = NamedNode("https://w3id.org/podium/ontology#recordType")
    right: Final = NamedNode("https://w3id.org/podium/ontology#right")
    rightArticle: Final = NamedNode("https://w3id.org/podium/ontology#rightArticle")
    rightName: Final = NamedNode("https://w3id.org/podium/ontology#rightName")
    round: Final = NamedNode("https://w3id.org/podium/ontology#round")
    rule: Final = NamedNode("https://w3id.org/podium/ontology#rule")
    rulesVersion: Final = NamedNode("https://w3id.org/podium/ontology#rulesVersion")
    saidToBeat: Final = NamedNode("https://w3id.org/podium/ontology#saidToBeat")
    score: Final = NamedNode("https://w3id.org/podium/ontology#score")
    seconds: Final = NamedNode("https://w3id.org/podium/ontology#seconds")
    series: Final = NamedNode("https://w3id.org/podium/ontology#series")
    sex: Final = NamedNode("https://w3id.org/podium/ontology#sex")
    status: Final = NamedNode("https://w3id.org/podium/ontology#status")
    support: Final = NamedNode("https://w3id.org/podium/ontology#support")
    text: Final = NamedNode("https://w3id.org/podium/ontology#text")
    title: Final = NamedNode("https://w3id.org/podium/ontology#title")
    venue: Final = NamedNode("https://w3id.org/podium/ontology#venue")
    venueName: Final = NamedNode("https://w3id.org/podium/ontology#venueName")
    verdict: Final = NamedNode("https://w3id.org/podium/ontology#verdict")
    wind: Final = NamedNode("https://w3id.org/podium/ontology#wind")
    winner: Final = NamedNode("https://w3id.org/podium/ontology#winner")
    winnerName: Final = NamedNode("https://w3id.org/podium/ontology#winnerName")
    wins: Final = NamedNode("https://w3id.org/podium/ontology#wins")


class SPORT:
    """Terms of https://sportschema.org/ontologies/main/ that podium uses."""

    Agent: Final = NamedNode("https://sportschema.org/ontologies/main/Agent")
    Associate: Final = NamedNode("https://sportschema.org/ontologies/main/Associate")
    AssociateMembership: Final = NamedNode("https://sportschema.org/ontologies/main/AssociateMembership")
    Athlete: Final = NamedNode("https://sportschema.org/ontologies/main/Athlete")
    Competition: Final = NamedNode("https://sportschema.org/ontologies/main/Competition")
    CompetitionPhase: Final = NamedNode("https://sportschema.org/ontologies/main/CompetitionPhase")
    CompetitorParticipation: Final = NamedNode("https://sportschema.org/ontologies/main/CompetitorParticipation")
    Event: Final = NamedNode("https://sportschema.org/ontologies/main/Event")
    IndividualParticipation: Final = NamedNode("https://sportschema.org/ontologies/main/IndividualParticipation")
    Site: Final = NamedNode("https://sportschema.org/ontologies/main/Site")
    Team: Final = NamedNode("https://sportschema.org/ontologies/main/Team")
    TeamParticipation: Final = NamedNode("https://sportschema.org/ontologies/main/TeamParticipation")
    competitionPhaseType: Final = NamedNode("https://sportschema.org/ontologies/main/competitionPhaseType")
    competitionType: Final = NamedNode("https://sportschema.org/ontologies/main/competitionType")
    eventInCompetitionPhase: Final = NamedNode("https://sportschema.org/ontologies/main/eventInCompetitionPhase")
    location: Final = NamedNode("https://sportschema.org/ontologies/main/location")
    member: Final = NamedNode("https://sportschema.org/ontologies/main/member")
    membershipOf: Final = NamedNode("https://sportschema.org/ontologies/main/membershipOf")
    nationality: Final = NamedNode("https://sportschema.org/ontologies/main/nationality")
    parent: Final = NamedNode("https://sportschema.org/ontologies/main/parent")
    participation: Final = NamedNode("https://sportschema.org/ontologies/main/participation")
    participationBy: Final = NamedNode("https://sportschema.org/ontologies/main/participationBy")
    phaseInCompetition: Final = NamedNode("https://sportschema.org/ontologies/main/phaseInCompetition")
    rank: Final = NamedNode("https://sportschema.org/ontologies/main/rank")
    score: Final = NamedNode("https://sportschema.org/ontologies/main/score")
    scoreUnits: Final = NamedNode("https://sportschema.org/ontologies/main/scoreUnits")
    sport: Final = NamedNode("https://sportschema.org/ontologies/main/sport")


class SPFACET:
    """Terms of https://sportschema.org/ontologies/sport-facets/ that podium uses."""

    distance: Final = NamedNode("https://sportschema.org/ontologies/sport-facets/distance")
    gender: Final = NamedNode("https://sportschema.org/ontologies/sport-facets/gender")


class ATH:
    """Terms of http://purl.org/athletics# that podium uses."""

    CombinedDiscipline: Final = NamedNode("http://purl.org/athletics#CombinedDiscipline")
    CrossCountryDiscipline: Final = NamedNode("http://purl.org/athletics#CrossCountryDiscipline")
    DiscusThrowDiscipline: Final = NamedNode("http://purl.org/athletics#DiscusThrowDiscipline")
    DistanceDiscipline: Final = NamedNode("http://purl.org/athletics#DistanceDiscipline")
    DistancePerformance: Final = NamedNode("http://purl.org/athletics#DistancePerformance")
    HammerThrowDiscipline: Final = NamedNode("http://purl.org/athletics#HammerThrowDiscipline")
    HighJumpsDiscipline: Final = NamedNode("http://purl.org/athletics#HighJumpsDiscipline")
    HurdlesDiscipline: Final = NamedNode("http://purl.org/athletics#HurdlesDiscipline")
    JavelinThrowDiscipline: Final = NamedNode("http://purl.org/athletics#JavelinThrowDiscipline")
    LongJumpDiscipline: Final = NamedNode("http://purl.org/athletics#LongJumpDiscipline")
    MountainRunningDiscipline: Final = NamedNode("http://purl.org/athletics#MountainRunningDiscipline")
    PointsPerformance: Final = NamedNode("http://purl.org/athletics#PointsPerformance")
    PoleVaultDiscipline: Final = NamedNode("http://purl.org/athletics#PoleVaultDiscipline")
    RaceWalkingDiscipline: Final = NamedNode("http://purl.org/athletics#RaceWalkingDiscipline")
    RoadRunningDiscipline: Final = NamedNode("http://purl.org/athletics#RoadRunningDiscipline")
    ShotPutDiscipline: Final = NamedNode("http://purl.org/athletics#ShotPutDiscipline")
    SprintsDiscipline: Final = NamedNode("http://purl.org/athletics#SprintsDiscipline")
    Steeplechase: Final = NamedNode("http://purl.org/athletics#Steeplechase")
    TimePerformance: Final = NamedNode("http://purl.org/athletics#TimePerformance")
    TrackRelaysDiscipline: Final = NamedNode("http://purl.org/athletics#TrackRelaysDiscipline")
    TripleJumpDiscipline: Final = NamedNode("http://purl.org/athletics#TripleJumpDiscipline")
    UltraRunningDiscipline: Final = NamedNode("http://purl.org/athletics#UltraRunningDiscipline")
    WeightThrowDiscipline: Final = NamedNode("http://purl.org/athletics#WeightThrowDiscipline")
    performance: Final = NamedNode("http://purl.org/athletics#performance")
    recordOrBest: Final = NamedNode("http://purl.org/athletics#recordOrBest")
    sportsDiscipline: Final = NamedNode("http://purl.org/athletics#sportsDiscipline")
    windAssistance: Final = NamedNode("http://purl.org/athletics#windAssistance")


class OA:
    """Terms of http://www.w3.org/ns/oa# that podium uses."""

    Annotation: Final = NamedNode("http://www.w3.org/ns/oa#Annotation")
    SpecificResource: Final = NamedNode("http://www.w3.org/ns/oa#SpecificResource")
    TextPositionSelector: Final = NamedNode("http://www.w3.org/ns/oa#TextPositionSelector")
    TextQuoteSelector: Final = NamedNode("http://www.w3.org/ns/oa#TextQuoteSelector")
    end: Final = NamedNode("http://www.w3.org/ns/oa#end")
    exact: Final = NamedNode("http://www.w3.org/ns/oa#exact")
    hasBody: Final = NamedNode("http://www.w3.org/ns/oa#hasBody")
    hasSelector: Final = NamedNode("http://www.w3.org/ns/oa#hasSelector")
    hasSource: Final = NamedNode("http://www.w3.org/ns/oa#hasSource")
    hasTarget: Final = NamedNode("http://www.w3.org/ns/oa#hasTarget")
    start: Final = NamedNode("http://www.w3.org/ns/oa#start")


class PROV:
    """Terms of http://www.w3.org/ns/prov# that podium uses."""

    Activity: Final = NamedNode("http://www.w3.org/ns/prov#Activity")
    Entity: Final = NamedNode("http://www.w3.org/ns/prov#Entity")
    SoftwareAgent: Final = NamedNode("http://www.w3.org/ns/prov#SoftwareAgent")
    used: Final = NamedNode("http://www.w3.org/ns/prov#used")
    wasAssociatedWith: Final = NamedNode("http://www.w3.org/ns/prov#wasAssociatedWith")
    wasDerivedFrom: Final = NamedNode("http://www.w3.org/ns/prov#wasDerivedFrom")
    wasGeneratedBy: Final = NamedNode("http://www.w3.org/ns/prov#wasGeneratedBy")


class SKOS:
    """Terms of http://www.w3.org/2004/02/skos/core# that podium uses."""

    Concept: Final = NamedNode("http://www.w3.org/2004/02/skos/core#Concept")
    ConceptScheme: Final = NamedNode("http://www.w3.org/2004/02/skos/core#ConceptScheme")
    altLabel: Final = NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")
    broadMatch: Final = NamedNode("http://www.w3.org/2004/02/skos/core#broadMatch")
    broader: Final = NamedNode("http://www.w3.org/2004/02/skos/core#broader")
    closeMatch: Final = NamedNode("http://www.w3.org/2004/02/skos/core#closeMatch")
    definition: Final = NamedNode("http://www.w3.org/2004/02/skos/core#definition")
    exactMatch: Final = NamedNode("http://www.w3.org/2004/02/skos/core#exactMatch")
    hiddenLabel: Final = NamedNode("http://www.w3.org/2004/02/skos/core#hiddenLabel")
    inScheme: Final = NamedNode("http://www.w3.org/2004/02/skos/core#inScheme")
    notation: Final = NamedNode("http://www.w3.org/2004/02/skos/core#notation")
    prefLabel: Final = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    scopeNote: Final = NamedNode("http://www.w3.org/2004/02/skos/core#scopeNote")
    topConceptOf: Final = NamedNode("http://www.w3.org/2004/02/skos/core#topConceptOf")


class SCHEMA:
    """Terms of https://schema.org/ that podium uses."""

    NewsArticle: Final = NamedNode("https://schema.org/NewsArticle")
    articleBody: Final = NamedNode("https://schema.org/articleBody")
    datePublished: Final = NamedNode("https://schema.org/datePublished")
    endDate: Final = NamedNode("https://schema.org/endDate")
    startDate: Final = NamedNode("https://schema.org/startDate")
    url: Final = NamedNode("https://schema.org/url")


class DCTERMS:
    """Terms of http://purl.org/dc/terms/ that podium uses."""

    description: Final = NamedNode("http://purl.org/dc/terms/description")
    identifier: Final = NamedNode("http://purl.org/dc/terms/identifier")
    license: Final = NamedNode("http://purl.org/dc/terms/license")
    source: Final = NamedNode("http://purl.org/dc/terms/source")
    title: Final = NamedNode("http://purl.org/dc/terms/title")


class OWL:
    """Terms of http://www.w3.org/2002/07/owl# that podium uses."""

    sameAs: Final = NamedNode("http://www.w3.org/2002/07/owl#sameAs")


class RDF:
    """Terms of http://www.w3.org/1999/02/22-rdf-syntax-ns# that podium uses."""

    type: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


class RDFS:
    """Terms of http://www.w3.org/2000/01/rdf-schema# that podium uses."""

    label: Final = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")


class PHASE:
    """Terms of http://cv.iptc.org/newscodes/sptournamentphase/ that podium uses."""

    final: Final = NamedNode("http://cv.iptc.org/newscodes/sptournamentphase/final")
    heat: Final = NamedNode("http://cv.iptc.org/newscodes/sptournamentphase/heat")
    qualification: Final = NamedNode("http://cv.iptc.org/newscodes/sptournamentphase/qualification")
    quarter_final: Final = NamedNode("http://cv.iptc.org/newscodes/sptournamentphase/quarter-final")
    semi_final: Final = NamedNode("http://cv.iptc.org/newscodes/sptournamentphase/semi-final")


class FACET:
    """Terms of http://cv.iptc.org/newscodes/asportfacetvalue/ that podium uses."""

    men: Final = NamedNode("http://cv.iptc.org/newscodes/asportfacetvalue/men")
    mixed: Final = NamedNode("http://cv.iptc.org/newscodes/asportfacetvalue/mixed")
    women: Final = NamedNode("http://cv.iptc.org/newscodes/asportfacetvalue/women")


class UNIT:
    """Terms of http://cv.iptc.org/newscodes/spscoreunits/ that podium uses."""

    time_absolute: Final = NamedNode("http://cv.iptc.org/newscodes/spscoreunits/time-absolute")


class SPCT:
    """Terms of http://cv.iptc.org/newscodes/spct/ that podium uses."""

    competition: Final = NamedNode("http://cv.iptc.org/newscodes/spct/competition")
    recurring_competition: Final = NamedNode("http://cv.iptc.org/newscodes/spct/recurring-competition")


class MEDTOP:
    """Terms of http://cv.iptc.org/newscodes/mediatopic/ that podium uses."""

    n20000827: Final = NamedNode("http://cv.iptc.org/newscodes/mediatopic/20000827")
