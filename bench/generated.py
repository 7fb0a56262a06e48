"""A graph of made-up races in the shape of ``docs/graph.md``, the same one for the same number of races.

Eight athletes run each race, one time in ten in the event next to their own; who is better is better more often. Each
race is told by one article, which names the first three. Athletes, events and days are invented from numbers; nobody
is meant by any name.
"""

from __future__ import annotations

import io
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import IO

from graph.derived import code_version
from graph.literals import DEFAULT_BASE as BASE
from ontology.slugs import folded, slug
from ontology.vocab import PREFIXES

EVENTS = {
    "60m": 6.6,
    "100m": 10.1,
    "200m": 20.4,
    "300m": 32.0,
    "400m": 45.0,
    "600m": 75.0,
    "800m": 105.0,
    "1000m": 137.0,
    "1500m": 213.0,
    "mile": 231.0,
    "2000m": 295.0,
    "3000m": 455.0,
    "2 miles": 495.0,
    "5000m": 780.0,
    "10000m": 1625.0,
    "100m hurdles": 12.9,
    "110m hurdles": 13.4,
    "400m hurdles": 49.0,
    "3000m steeplechase": 490.0,
    "marathon": 7650.0,
}
"""The events with a good time in seconds."""
NAMES = tuple(EVENTS)
SEXES = ("men", "women")
RUNNERS = 8
TOLD = 3
RACES_EACH = 25
"""How many races an athlete runs on average."""
FIRST_DAY = date(1990, 1, 1)
DAYS = 35 * 365
ONSETS = "b d f g k l m n p r s t v z br dr kl st tr sh".split()
VOWELS = "a e i o u".split()
SECOND = "la ma na ra sa ta da ka va za".split()
LAST = "ndor rvik lsen mbe shi tti nko rez".split()


@dataclass(frozen=True, slots=True)
class Runner:
    """One athlete: the event and sex of the pool, and the rank in it, 0 the best."""

    event: int
    sex: int
    rank: int

    @property
    def name(self) -> str:
        """A name of two words that nobody else has."""
        number = (self.rank * len(EVENTS) + self.event) * len(SEXES) + self.sex
        number, vowel = divmod(number, len(VOWELS))
        number, onset = divmod(number, len(ONSETS))
        first = f"{ONSETS[onset]}{VOWELS[vowel]}{SECOND[number % 10]}".capitalize()
        number //= 10
        second, number = f"{SECOND[number % 10]}{LAST[number // 10 % 8]}", number // 80
        return f"{first} {syllables(number)}{second}".title()

    @property
    def node(self) -> str:
        """The IRI."""
        return f"{BASE}athlete/{slug(self.name)}"


def syllables(number: int) -> str:
    """A number as syllables, none for 0."""
    text = ""
    while number:
        number, digit = divmod(number, 100)
        text += ONSETS[digit % 20] + VOWELS[digit // 20]
    return text


def pool_size(races: int) -> int:
    """How many athletes an event of one sex has."""
    return max(2 * RUNNERS, races * RUNNERS // RACES_EACH // (len(EVENTS) * len(SEXES)))


def runners(race: int, size: int) -> list[Runner]:
    """Who runs a race, in order of finish."""
    chance = random.Random(race)
    event, sex = race % len(EVENTS), race // len(EVENTS) % len(SEXES)
    chosen = [
        Runner((event + (chance.random() < 0.1)) % len(EVENTS), sex, rank)
        for rank in chance.sample(range(size), RUNNERS)
    ]
    return sorted(chosen, key=lambda one: (one.rank / size + chance.gauss(0, 0.25), one.rank))


def header() -> str:
    """The prefixes, in Turtle and TriG alike."""
    return "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(PREFIXES.items()))


def derived(races: int) -> Iterator[str]:
    """The statements of the derived graph in Turtle, without prefixes: athletes first, then race by race."""
    size = pool_size(races)
    for event in range(len(EVENTS)):
        yield f'{term(event)} a skos:Concept ; skos:prefLabel "{NAMES[event]}" .\n'
        for sex in range(len(SEXES)):
            for rank in range(size):
                yield athlete(Runner(event, sex, rank))
    for race in range(races):
        yield race_text(race, runners(race, size))


def term(event: int) -> str:
    """The concept of an event as Turtle."""
    return f"<{PREFIXES['discipline']}{slug(NAMES[event])}>"


def athlete(one: Runner) -> str:
    """An athlete with the summary."""
    node, name = one.node, one.name
    return (
        f'<{node}> a sport:Athlete ; rdfs:label "{name}" ; sport:nationality "KEN" .\n'
        f"<{node}/summary> a pod:AthleteSummary , pod:Summary ; pod:athlete <{node}> ; "
        f'pod:name "{name}" ; pod:nameKey "{folded(name)}" ; pod:sex facet:{SEXES[one.sex]} ; '
        f'pod:countryCode "KEN" ; pod:discipline {term(one.event)} ; pod:firstYear 1990 ; pod:lastYear 2024 .\n'
    )


def race_node(race: int) -> str:
    """The IRI of a race."""
    return f"{BASE}race/meeting-{race}"


def when(race: int) -> str:
    """The slots of the day."""
    day = (FIRST_DAY + timedelta(days=race * 7919 % DAYS)).isoformat()
    return " ; ".join(f'pod:{slot} "{day}"^^xsd:date' for slot in ("date", "notBefore", "notAfter"))


def what(race: int) -> str:
    """The slots of event, sex and day that a result and a race have alike."""
    event, sex = race % len(EVENTS), race // len(EVENTS) % len(SEXES)
    told = f'pod:disciplineName "{NAMES[event]}" ; pod:discipline {term(event)} ; pod:sex facet:{SEXES[sex]}'
    return f"{told} ; {when(race)}"


def race_text(race: int, finish: list[Runner]) -> str:
    """A race: IPTC's event, our summary, the results, who was ahead of whom."""
    node, about = race_node(race), what(race)
    results = [f"<{BASE}result/meeting-{race}/{place}>" for place in range(1, len(finish) + 1)]
    parts = [
        f'<{node}> a sport:Event ; rdfs:label "Race {race}" ; sport:location <{BASE}site/oslo> .\n'
        f"<{node}/summary> a pod:RaceSummary , pod:Summary ; pod:race <{node}> ; {about} ; "
        f'pod:competition <{BASE}competition/meeting/{race // 20}> ; pod:competitionName "Meeting {race // 20}" ; '
        f'pod:series series:diamond-league ; pod:venueName "Oslo" .\n'
    ]
    for place, (result, one) in enumerate(zip(results, finish, strict=True), 1):
        seconds = mark(race, place)
        part = f"{result[:-1]}/participation>"
        parts.append(
            f"{result} a pod:Result ; pod:athlete <{one.node}> ; pod:race <{node}> ; {about} ; pod:place {place} ; "
            f'pod:markText "{seconds}" ; pod:seconds {seconds} ; pod:support 1 ; pod:confidence 0.9 ; '
            f"pod:participation {part} .\n"
            f"<{node}> sport:participation {part} .\n{part} a sport:IndividualParticipation ; "
            f'sport:participationBy <{one.node}> ; sport:rank "{place}" ; sport:score "{seconds}" .\n'
        )
    parts += [f"{better} pod:aheadOf {worse} .\n" for better, worse in combinations(results, 2)]
    parts += [
        f"{claim(race, place)} pod:about {results[place - 1]} ; pod:athlete <{finish[place - 1].node}> ; "
        f"pod:race <{node}> .\n"
        for place in range(1, TOLD + 1)
    ]
    return "".join(parts)


def mark(race: int, place: int) -> str:
    """The time of a place."""
    return f"{EVENTS[NAMES[race % len(EVENTS)]] * (1 + place / 200 + race % 97 / 5000):.2f}"


def claim(race: int, place: int) -> str:
    """The claim of a place as Turtle."""
    return f"<{BASE}article/report-{race}/claim/{place}>"


def article(race: int, finish: list[Runner]) -> str:
    """The article's graph: one sentence that names the first three, one claim each."""
    node = f"{BASE}article/report-{race}"
    target, event = f"<{node}/quote/0-99/target>", NAMES[race % len(EVENTS)]
    quote = f"{finish[0].name} won the {event} from {finish[1].name} and {finish[2].name}."
    parts = [
        f'<{node}> a pod:Article , prov:Entity ; dcterms:identifier "report-{race}" ; dcterms:title "Race {race}" ; '
        f'pod:contentHash "{race}" ; pod:text "{quote}" .\n'
        f'<{node}/run> a pod:Run , prov:Activity ; prov:used <{node}> ; pod:rulesVersion "generated" .\n'
        f"<{node}/quote/0-99> a oa:Annotation ; oa:hasTarget {target} .\n"
        f"{target} a oa:SpecificResource ; oa:hasSource <{node}> ; oa:hasSelector <{node}/quote/0-99/text> .\n"
        f'<{node}/quote/0-99/text> a oa:TextQuoteSelector ; oa:exact "{quote}" .\n'
    ]
    parts += [
        f'{claim(race, place)} a pod:PerformanceClaim , pod:Claim ; pod:athleteName "{finish[place - 1].name}" ; '
        f'pod:place {place} ; pod:rule "generated" ; pod:confidence 0.9 ; pod:evidence <{node}/quote/0-99> ; '
        f"prov:wasDerivedFrom <{node}> ; prov:wasGeneratedBy <{node}/run> .\n"
        for place in range(1, TOLD + 1)
    ]
    return f"<{node}> {{\n{''.join(parts)}}}\n"


def dataset(races: int) -> Iterator[str]:
    """The whole store in TriG: the derived graph, the log that calls it current, the articles."""
    yield header()
    graph, log, size = f"<{BASE}graph/derived>", f"<{BASE}graph/changes>", pool_size(races)
    yield f'{graph} {{ {graph} a pod:DerivedGraph ; pod:claimsFingerprint "generated-{races}" }}\n'
    yield f'{log} {{ {log} a prov:Activity ; dcterms:identifier "{code_version()}" }}\n'
    yield f"{graph} {{\n"
    yield from derived(races)
    yield "}\n"
    yield from (article(race, runners(race, size)) for race in range(races))


class Stream(io.RawIOBase):
    """Pieces of text as a file of bytes, made while it is read."""

    def __init__(self, pieces: Iterator[str]) -> None:
        """Nothing is made before it is read."""
        super().__init__()
        self.pieces = pieces
        self.left = b""

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer; 0 at the end."""
        while len(self.left) < len(buffer):
            piece = next(self.pieces, None)
            if piece is None:
                break
            self.left += piece.encode()
        given, self.left = self.left[: len(buffer)], self.left[len(buffer) :]
        buffer[: len(given)] = given
        return len(given)


def stream(pieces: Iterator[str]) -> IO[bytes]:
    """Pieces of text as a file of bytes."""
    return io.BufferedReader(Stream(pieces), 1 << 20)


def bulk_load(folder: str, races: int) -> int:
    """Load the generated graph in bulk, straight into Oxigraph; how many quads it is."""
    import pyoxigraph as ox

    store = ox.Store(folder)
    store.bulk_load(stream(dataset(races)), ox.RdfFormat.TRIG, lenient=True)
    store.flush()
    return len(store)
