"""How present each person is as a text goes on: where and in which role each was mentioned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from extractor.discourse.persons import Person, PersonMention
from extractor.reading import Reading, Sentence

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
OBJECTS = frozenset({"dobj", "dative", "attr", "oprd", "obj", "iobj"})
UP = frozenset({"compound", "appos", "nmod", "flat", "amod", "det", "nummod"})


@dataclass(frozen=True, slots=True)
class Role:
    """Of a mention: ``name`` S main subject, s other subject, O object, G possessor, A agent, P with another preposition, N
    neither; ``verb`` is the token number of the verb it belongs to, or -1; ``preposition`` the one before it, or empty; ``head`` the token number of its head."""

    name: str
    verb: int
    preposition: str = ""
    head: int = -1


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention that was read."""

    sentence: int
    paragraph: int
    start: int
    role: Role
    form: str


@dataclass(slots=True)
class Track:
    """What the text has said of a person so far."""

    count: int = 0
    last: Seen | None = None
    first: int = 0
    seen: list[Seen] = field(default_factory=list)


@dataclass(slots=True)
class Scene:
    """All tracks, the person most named, those of the title, and the main subject of each sentence."""

    tracks: dict[int, Track] = field(default_factory=dict)
    hero: int | None = None
    titled: frozenset[int] = frozenset()
    subjects: dict[int, int] = field(default_factory=dict)

    def see(self, person: int, sentence: Sentence, start: int, role: Role, form: str) -> None:
        """A mention was read."""
        track = self.tracks.setdefault(person, Track(first=sentence.number))
        track.count += 1
        track.last = Seen(sentence.number, sentence.paragraph, start, role, form)
        track.seen = [*track.seen[-3:], track.last]
        if role.name == "S":
            self.subjects.setdefault(sentence.number, person)


def role_of(reading: Reading, start: int, end: int) -> Role:
    """The role of a stretch of text in its clause."""
    token = reading.token_at(max(start, end - 1))
    token = noun_above(token, reading.token_at(start).i)
    return Role(*kind_of(token), token.i)


def noun_above(token: Token, first: int | None = None) -> Token:
    """The head of the whole noun phrase of a token: of the name, of what it is an apposition to, of a list; ``first`` is the
    number of the first token of the name."""
    while (first is not None and first <= token.head.i < token.i) or (
        token.dep_ in UP and token.head.i != token.i and token.head.tag_.startswith("N")
    ):
        token = token.head
    while token.dep_ == "conj" and token.head.i != token.i and token.head.tag_.startswith(("N", "P")):
        token = token.head
    return token


def kind_of(token: Token) -> tuple[str, int, str]:
    """The role of the head of a noun phrase, with its verb."""
    dep = token.dep_
    if dep in SUBJECTS:
        head = token.head
        main = head.dep_ == "ROOT" or (head.dep_ in ("conj", "ccomp") and head.head.dep_ == "ROOT")
        return ("S" if main else "s"), head.i, ""
    if dep in OBJECTS:
        return "O", token.head.i, ""
    if dep == "poss":
        return "G", verb_above(token), ""
    if dep == "pobj":
        return ("A" if token.head.lower_ == "by" else "P"), verb_above(token), token.head.lower_
    return "N", verb_above(token), ""


def verb_above(token: Token) -> int:
    """The verb of the clause of a token, or -1."""
    for _ in range(8):
        if token.head.i == token.i:
            break
        token = token.head
        if token.tag_.startswith("V"):
            return token.i
    return token.i if token.tag_.startswith("V") else -1


def scene_of(persons: Sequence[Person], named: Sequence[PersonMention], body: int) -> Scene:
    """The scene before the first word: hero and title are known from the start."""
    titled = frozenset(m.person for m in named if m.start < body)
    return Scene(hero=most_named(named), titled=titled)


def most_named(named: Sequence[PersonMention]) -> int | None:
    """The person whom an article is about: named at least three times and more often than anybody else."""
    counts: dict[int, int] = {}
    for m in named:
        counts[m.person] = counts.get(m.person, 0) + 1
    ranked = sorted(counts.items(), key=lambda c: (-c[1], c[0]))
    if not ranked or ranked[0][1] < 3 or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return ranked[0][0]
