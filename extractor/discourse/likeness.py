"""What speaks for a person as the one whom a pronoun or description means: the features of a candidate."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.discourse.anaphors import Anaphor
from extractor.discourse.clauses import Above, heads
from extractor.discourse.persons import Person
from extractor.discourse.salience import Role, Scene, Track
from extractor.normalize.name_origins import home_of
from extractor.reading import Reading, Sentence

REACH = 5
"""How many sentences back a person may have been mentioned last; the article's hero and those of its title may be any."""


def kind_of(item: Anaphor, role: Role) -> str:
    """The class of anaphors whose weights are shared."""
    if item.form == "epithet":
        return item.kind
    return "his" if item.possessive and role.name in "GN" else "subject" if role.name in "Ss" else "object"


def described(
    item: Anaphor,
    sentence: Sentence,
    role: Role,
    scene: Scene,
    person: Person,
    track: Track,
    rank: int,
    persons: Sequence[Person],
    reading: Reading,
    subjects: Sequence[Above],
) -> tuple[str, ...]:
    """The features of a candidate; ``subjects`` are those above the anaphor."""
    last = track.last
    assert last is not None
    distance = min(sentence.number - last.sentence, REACH + 1)
    hero = person.number == scene.hero
    most = max(t.count for t in scene.tracks.values())
    out = [
        f"d{distance}:{last.role.name}",
        f"d{distance}:{last.form}",
        f"d{distance}",
        f"rank{min(rank, 4)}",
        f"rank{min(rank, 2)}:{distance == 0}",
        f"count{min(track.count, 6)}",
        f"office:{person.office}",
        f"par:{last.paragraph == sentence.paragraph}:{distance > 0}",
        f"hero:{hero}",
        f"hero:{hero}:{last.paragraph == sentence.paragraph}:{distance > 1}",
        f"most:{track.count >= most}",
        f"most:{track.count >= most}:{min(distance, 3)}",
        f"office:{person.office}:{distance == 0}:{last.role.verb == role.verb}",
        f"titled:{person.number in scene.titled}",
        f"parallel:{role.name == last.role.name}:{min(distance, 2)}",
    ]
    if last.role.preposition and distance < 3:
        out.append(f"prep{distance}:{last.role.preposition}")
    introduced = min(sentence.number - track.first, 4)
    out += [f"new{introduced}", f"new{introduced}:{distance}", f"d{min(distance, 3)}:{last.role.name}:{last.form}"]
    if distance == 0:
        out.append(f"clause:{last.role.name}:{role.name}:{last.role.verb == role.verb}")
        out += above(sentence, role, track, subjects)
    before = scene.subjects.get(sentence.number - 1)
    if before is not None:
        out.append(f"topic:{before == person.number}:{distance == 0}")
    here = scene.subjects.get(sentence.number)
    if here is not None:
        out.append(f"here:{here == person.number}")
    if sum(s.sentence >= sentence.number - 2 for s in track.seen) > 1:
        out.append("often")
    if sentence.quoted:
        out.append(f"quoted:{distance}:{last.role.name in 'Ss'}")
    out += agreement(item, person, reading, sentence, track, hero, persons)
    kind = kind_of(item, role)
    return (*out, *(f"{kind}:{name}" for name in out))


def above(sentence: Sentence, role: Role, track: Track, subjects: Sequence[Above]) -> list[str]:
    """Whether the person is the subject of a clause that the anaphor's own hangs on: which one up, and how they are joined."""
    for level, (head, link) in enumerate(subjects):
        if heads(track, sentence, head):
            return ["above", f"above:{link}", f"above:{min(level, 2)}:{role.name}", f"above:{link}:{role.name}"]
    return ["above:no"]


def agreement(
    item: Anaphor,
    person: Person,
    reading: Reading,
    sentence: Sentence,
    track: Track,
    hero: bool,
    persons: Sequence[Person],
) -> list[str]:
    """How far what the anaphor says is what the text has said of a person."""
    out = []
    if item.sex:
        out.append(f"sex:{person.sex is not None}")
    if item.country:
        known = bool(person.countries)
        out += [
            f"home:{home_of(person.name, item.country)}",
            f"home:{home_of(person.name, item.country)}:{known}",
            f"country:{known}",
            f"country:{known}:{min(track.count, 3)}",
            f"country:{known}:{number_of_others(item, persons)}",
            f"country:{known}:{hero}",
        ]
    if item.age:
        out.append(f"age:{person.age is not None}")
    if item.words in person.trades or (item.words + "man") in person.trades:
        out.append("trade")
    if item.title:
        out.append(f"title:{title_match(item.title, person.titles)}")
    if item.form == "epithet" and not item.sex and person.sex:
        hand = sex_in_hand(reading, sentence)
        if hand:
            out.append(f"hand:{hand == person.sex}")
    return out


def number_of_others(item: Anaphor, persons: Sequence[Person]) -> int:
    """How many persons are known to be of the anaphor's country, at most two."""
    return min(2, sum(item.country in p.countries for p in persons))


TITLES = frozenset({"champion", "holder", "medallist", "medalist", "runner-up", "winner", "favourite"})


def title_match(wanted: frozenset[str], titles: Sequence[frozenset[str]]) -> str:
    """Whether a person has the title that a description gives: all of its words, its noun only, another, none."""
    noun = wanted & TITLES
    if not noun:
        return "plain"
    if any(wanted <= title for title in titles):
        return "whole"
    if any(noun & title and len(wanted & title) > 1 for title in titles):
        return "most"
    if any(noun & title for title in titles):
        return "noun"
    return "other" if titles else "none"


def sex_in_hand(reading: Reading, sentence: Sentence) -> str | None:
    """The sex of the last event named up to the end of a sentence."""
    found = None
    for d in reading.disciplines:
        if d.start >= sentence.end:
            break
        found = d.sex or found
    return found
