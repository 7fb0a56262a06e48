"""Whom a pronoun or description means: the most likely of the persons that sex, country and age allow.

Each candidate has features: how far back and in which role the person was mentioned last, whether the titles, the trade, the
country of the description are the person's, how much the article is about the person. The weights of the features are
learned from the corpus (``extractor.discourse.learning``) and ship as ``data/anaphora.tsv``.
Sources of the features: S. Lappin, H. Leass, An Algorithm for Pronominal Anaphora Resolution (Computational Linguistics 20,
1994); R. Mitkov, Robust Pronoun Resolution with Limited Knowledge (COLING 1998).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractor.discourse.anaphors import Anaphor
from extractor.discourse.binding import excluded, named_after
from extractor.discourse.clauses import controlled, subjects_above
from extractor.discourse.likeness import REACH, described, kind_of
from extractor.discourse.persons import Person, PersonMention
from extractor.discourse.salience import Role, Scene, Track, role_of, scene_of
from extractor.gazetteer import rows
from extractor.normalize.name_origins import home_of
from extractor.reading import Reading, Sentence

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Options:
    """An anaphor with its candidates and their features."""

    item: Anaphor
    sentence: Sentence
    role: Role
    persons: tuple[int, ...]
    features: tuple[tuple[str, ...], ...]


Chooser = Callable[[Options], int | None]
"""Chooses the place of a candidate."""


@lru_cache(maxsize=1)
def shipped() -> dict[str, float]:
    """The weights that come with the package."""
    return {row["feature"]: float(row["weight"]) for row in rows("anaphora")}


def best(options: Options, weights: Weights | None = None) -> int | None:
    """The place of the likeliest candidate; the first named where two are alike."""
    found = sums(options, weights)
    return max(range(len(found)), key=lambda i: (round(found[i], 6), -i), default=None)


def sums(options: Options, weights: Weights | None = None) -> list[float]:
    """The sum of the weights of each candidate."""
    get = (shipped() if weights is None else weights).get
    return [sum(get(name, 0.0) for name in features) for features in options.features]


def resolve(
    reading: Reading,
    persons: list[Person],
    named: Sequence[PersonMention],
    anaphors: Sequence[Anaphor],
    choose: Chooser = best,
    *,
    learning: bool = True,
) -> list[PersonMention]:
    """Pronouns and descriptions in order of place, each to the person that ``choose`` takes; where ``learning``, a description by
    country tells that of its person."""
    out: list[PersonMention] = []
    scene = scene_of(persons, named, reading.article.body_start)
    items: list[tuple[int, int, PersonMention | Anaphor]] = [(m.start, 0, m) for m in named]
    items += [(a.start, 1, a) for a in anaphors]
    later = sorted(named)
    taken_until = -1
    for start, _, item in sorted(items, key=lambda i: i[:2]):
        sentence = reading.sentence_at(start)
        if start < taken_until:
            continue
        role = role_of(reading, item.start, item.end)
        if isinstance(item, PersonMention):
            scene.see(item.person, sentence, start, role, "name")
            note_win(reading, persons[item.person], role)
            taken_until = item.end
            continue
        if item.kind == "two":
            found = pair(item, scene, persons, sentence)
        else:
            options = options_for(item, sentence, role, scene, persons, reading, later)
            place = choose(options) if options.persons else None
            found = [] if place is None else [options.persons[place]]
        for number in found:
            learn(persons[number], item, learning)
            out.append(PersonMention(item.start, item.end, number, item.form, item.possessive, item.country))
            scene.see(number, sentence, start, role, item.form)
            note_win(reading, persons[number], role)
        taken_until = item.end if found else taken_until
    return out


WINNING = frozenset(
    "won wins win claimed took takes retained regained triumphed clinched secured struck romped stormed".split()
)
WINNER = frozenset({"winner"})


def note_win(reading: Reading, person: Person, role: Role) -> None:
    """Who is the subject of winning is a winner from there on."""
    if (
        role.name in "Ss"
        and role.verb >= 0
        and reading.doc[role.verb].lower_ in WINNING
        and WINNER not in person.titles
    ):
        person.titles.append(WINNER)


def learn(person: Person, item: Anaphor, learning: bool) -> None:
    """What a description adds to what is known of a person."""
    if learning and item.country and not person.countries:
        person.countries.add(item.country)
    if item.age and person.age is None:
        person.age = item.age
    if person.sex is None and item.sex:
        person.sex = item.sex


def pair(item: Anaphor, scene: Scene, persons: Sequence[Person], sentence: Sentence) -> list[int]:
    """The two persons mentioned last, in the order of their mention; of ``the former`` and ``the latter`` the one."""
    near = [
        (track.last.start, number)
        for number, track in scene.tracks.items()
        if track.last
        and sentence.number - track.last.sentence <= 1
        and fits(item, persons[number])
        and not persons[number].office
    ]
    if len(near) != 2:
        near = [n for n in near if same_sentence(scene, n[1], near)]
    if len(near) != 2:
        return []
    two = [number for _, number in sorted(near)]
    return {"latter": two[1:], "former": two[:1]}.get(item.words, two)


def same_sentence(scene: Scene, number: int, near: Sequence[tuple[int, int]]) -> bool:
    """Whether a person was mentioned last in the sentence of the latest mention of all."""
    latest = max(near)[1]
    a, b = scene.tracks[number].last, scene.tracks[latest].last
    return a is not None and b is not None and a.sentence == b.sentence


def options_for(
    item: Anaphor,
    sentence: Sentence,
    role: Role,
    scene: Scene,
    persons: Sequence[Person],
    reading: Reading,
    named: Sequence[PersonMention],
) -> Options:
    """The candidates of an anaphor: persons mentioned not long ago, the hero, and a name that follows in the sentence."""
    near: list[tuple[int, int, Track]] = []
    beside = named_after(item, sentence, role, named, reading)
    for number, track in scene.tracks.items():
        if (
            track.last is None
            or number in beside
            or not fits(item, persons[number])
            or excluded(item, sentence, role, track, reading)
        ):
            continue
        distance = sentence.number - track.last.sentence
        if (
            distance <= REACH
            or number == scene.hero
            or number in scene.titled
            or (item.form == "epithet" and distance <= 3 * REACH)
        ):
            near.append((-track.last.start, number, track))
    near = at_home(item, near, persons)
    near.sort()
    numbers, features = [], []
    subjects = subjects_above(reading, role) if near and here(near[0][2], sentence) else ()
    chosen = controlled(role, sentence, near, subjects) if item.form == "pronoun" else near
    for rank, (_, number, track) in enumerate(chosen):
        if (
            item.kind == "kin"
            and rank == 0
            and track.last
            and track.last.sentence == sentence.number
            and item.start - track.last.start < 14
        ):
            continue
        numbers.append(number)
        features.append(
            described(item, sentence, role, scene, persons[number], track, rank, persons, reading, subjects)
        )
    after = following(item, sentence, role, scene, persons, reading, named)
    if after is not None:
        numbers.append(after)
        features.append(
            tuple(
                f"{p}{f}"
                for p in ("", f"{kind_of(item, role)}:")
                for f in ("cata", f"cata:{bool(near)}", f"cata:{role.name}")
            )
        )
    return Options(item, sentence, role, tuple(numbers), tuple(features))


def at_home(
    item: Anaphor, near: list[tuple[int, int, Track]], persons: Sequence[Person]
) -> list[tuple[int, int, Track]]:
    """The candidates of a description by country without those whose names are at home in others only, where somebody is of the
    country or bears a name from there."""
    if not item.country or len(near) < 2:
        return near
    told = [(n, item.country in persons[n[1]].countries, home_of(persons[n[1]].name, item.country)) for n in near]
    if not any(known or home == "home" for _, known, home in told):
        return near
    return [n for n, known, home in told if known or home != "foreign"]


def here(track: Track, sentence: Sentence) -> bool:
    """Whether a person was mentioned last in a sentence."""
    return track.last is not None and track.last.sentence == sentence.number


def following(
    item: Anaphor,
    sentence: Sentence,
    role: Role,
    scene: Scene,
    persons: Sequence[Person],
    reading: Reading,
    named: Sequence[PersonMention],
) -> int | None:
    """The main subject named after a pronoun at the start of its sentence (``In his first race, Farah ...``), if new there."""
    if item.form == "epithet" or item.start - sentence.start > 50 or role.name in "S":
        return None
    after = next((m for m in named if m.start > item.end), None)
    if (
        after is None
        or after.start >= sentence.end
        or not fits(item, persons[after.person])
        or persons[after.person].office
    ):
        return None
    place = role_of(reading, after.start, after.end)
    if place.name != "S" or (place.verb == role.verb and not item.possessive):
        return None
    track = scene.tracks.get(after.person)
    recent = track is not None and track.last is not None and sentence.number - track.last.sentence <= REACH
    return None if recent else after.person


def fits(item: Anaphor, person: Person) -> bool:
    """Whether sex, country and age allow a person."""
    if item.sex and person.sex and item.sex != person.sex:
        return False
    if item.age and person.age and item.age != person.age:
        return False
    return not (item.country and person.countries and item.country not in person.countries)
