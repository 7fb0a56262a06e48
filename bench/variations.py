"""Articles made from the facts of the corpus by variation, with the truth of what each fact was made from."""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from extractor.article import Article
from extractor.facts import Defeat, Evidence, Nationality, Performance, Sex, from_json
from extractor.gazetteer import competitions, units
from graph.identity.events import team_code
from graph.identity.given import by_table
from graph.identity.names import is_full
from ontology.slugs import folded

CORPUS = Path(__file__).parents[1] / "corpus" / "facts"
WOMEN = Path(__file__).parent / "women.txt"
SEX_TOLD = 0.75
NAMESAKES = 12
OTHER_SPELLINGS = (("yeva", "eva"), ("ya", "ia"), ("y", "i"), ("kh", "h"), ("sch", "sh"), ("ou", "u"), ("w", "v"))
PUBLISHED = re.compile(r"^published: *'?([0-9-]+)", re.MULTILINE)
ONE_PERSON = {
    "francisco fernandez": "francisco javier fernandez",
    "gebre gebremariam": "gebregziabher gebremariam",
    "haile gebreselassie": "haile gebrselassie",
    "jessica ennis": "jessica ennis hill",
    "kenny bednarek": "kenneth bednarek",
    "ludmila petrova": "lyudmila petrova",
    "mohammed farah": "mo farah",
    "mondo duplantis": "armand duplantis",
    "mutaz barshim": "mutaz essa barshim",
    "natallia dobrynska": "nataliya dobrynska",
    "sergei bubka": "sergey bubka",
    "shelly ann fraser": "shelly ann fraser pryce",
    "veronica campbell": "veronica campbell brown",
    "worknesh kidane": "werknesh kidane",
    "yuri sedykh": "yuriy sedykh",
}
"""People whom the corpus itself calls by two full names."""
Told = Performance | Defeat | Nationality


@dataclass(frozen=True, slots=True)
class Base:
    """A fact of the corpus with the truth: who its people are and which race it tells of."""

    fact: Told
    people: tuple[str, ...]
    race: str
    published: str
    sex: Sex | None


@dataclass(frozen=True, slots=True)
class Made:
    """One article made of base facts; ``truth`` tells of each fact, in order, what it was made from."""

    article: Article
    facts: tuple[Told, ...]
    truth: tuple[Base, ...]


def base_facts(folder: Path) -> list[list[Base]]:
    """The facts of each file with the truth about them; people by full name, races by what the file says of them."""
    out: list[list[Base]] = []
    same: dict[tuple[str, ...], str] = {}
    for path in sorted(folder.glob("*.jsonl")):
        facts = [from_json(line, path.stem, units()) for line in path.read_text("utf-8").splitlines() if line.strip()]
        kept = [fact for fact in facts if isinstance(fact, Told) and all(is_full(name) for name in names(fact))]
        published = PUBLISHED.search((folder.parent / "articles" / f"{path.stem}.txt").read_text("utf-8"))
        out.append(list(with_truth(path.stem, kept, same, published[1] if published else "")))
    return out


def truth_of(name: str) -> str:
    """Who a full name of the corpus is."""
    return ONE_PERSON.get(folded(name), folded(name))


def names(fact: Told) -> tuple[str, ...]:
    """The athletes in a fact."""
    return (fact.winner, fact.loser) if isinstance(fact, Defeat) else (fact.athlete,)


def with_truth(article: str, facts: Sequence[Told], same: dict[tuple[str, ...], str], published: str) -> Iterator[Base]:
    """The truth about the facts of one file.

    A setting in which a place comes twice holds several races (heats, age groups), and counts for none.
    """
    places = Counter((setting_of(f), f.place) for f in facts if isinstance(f, Performance) and f.place)
    several = {key for (key, _), count in places.items() if count > 1}
    for fact in facts:
        race = ""
        if isinstance(fact, Performance) and is_known_race(fact) and setting_of(fact) not in several:
            race = f"{article} {setting_of(fact)}"
            for known in known_by(fact):
                race = same.setdefault(known, race)
            for known in known_by(fact):
                same[known] = race
        yield Base(fact, tuple(truth_of(name) for name in names(fact)), race, published, sex_of(fact))


def setting_of(fact: Performance) -> tuple[Hashable, ...]:
    """What the facts of one race have in common in one file."""
    return (fact.discipline, fact.competition, fact.venue, fact.date, fact.indoor, kind_of(fact))


def is_known_race(fact: Performance) -> bool:
    """Whether the fact tells which race it is about; of heats, and where the sex is open, nobody can tell which."""
    told = fact.discipline and fact.date and (fact.competition or fact.venue)
    return bool(told) and fact.round in (None, "final") and kind_of(fact) != "open"


def known_by(fact: Performance) -> Iterator[tuple[str, ...]]:
    """By what one race is known again in another file: an athlete's mark of the year, or part in a competition."""
    athlete, year, discipline = folded(fact.athlete), (fact.date or "")[:4], fact.discipline or ""
    where, sex = fact.competition or fact.venue or "", sex_of(fact)
    if fact.mark and sum(c.isdigit() for c in fact.mark.text) > 3:
        yield athlete, discipline, fact.mark.text, year
    yield athlete, discipline, folded(where), year
    known = competitions().get(where)
    if fact.venue and not (known and known.kind == "trials"):
        yield athlete, discipline, folded(fact.venue), year, "there"
    if sex and fact.competition and not (known and known.kind == "circuit"):
        yield "race", discipline, folded(where), year, sex
    if sex and fact.venue and (not fact.competition or (known and known.titled and known.level != "national")):
        yield "race", discipline, folded(fact.venue), year, sex, "indoor" if fact.indoor else ""


def kind_of(fact: Told) -> str:
    """Men, women, a team, or not known."""
    return "team" if any(team_code(name) for name in names(fact)) else sex_of(fact) or "open"


@lru_cache(maxsize=1)
def women() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Given names of women, whole names of women, of men, and names that are left open."""
    marks: dict[str, list[str]] = {"": [], "=": [], "!": [], "?": []}
    text = "".join(line for line in WOMEN.read_text("utf-8").splitlines(True) if not line.startswith("#"))
    for mark, names_of_mark in re.findall(r"([=!?]?)([^=!?]+)", text):
        marks[mark] += [names_of_mark.strip()] if mark else names_of_mark.split()
    whole = [frozenset(" ".join(name.split()) for name in marks[mark]) for mark in "=!?"]
    return frozenset(marks[""]), whole[0], whole[1], whole[2]


def sex_of(fact: Told) -> Sex | None:
    """The true sex of the athletes in a fact, where the list tells it."""
    found = {sex_of_name(name) for name in names(fact)}
    return cast("Sex", found.pop()) if len(found) == 1 and found <= {"men", "women"} else None


@lru_cache(maxsize=4096)
def sex_of_name(name: str) -> str:
    """By the list of this folder, else by the table of given names; empty where neither tells."""
    given, female, male, open_ = women()
    first = name.split()[0]
    if name in open_ or team_code(name) or len(first.strip(".")) < 2:
        return ""
    if name in female or (first in given and name not in male):
        return "women"
    return "men" if name in male else by_table().get(folded(first), "")


def namesakes(stories: Sequence[Sequence[Base]], chance: random.Random) -> list[list[Base]]:
    """For some athletes another person of the same name: throwers for runners, of another country, other years."""
    runners = sorted({p for story in stories for b in story for p in b.people if b.fact.type == "nationality"})
    spellings = {p: n for story in stories for b in story for p, n in zip(b.people, names(b.fact), strict=True)}
    out = []
    for person in chance.sample(runners, NAMESAKES):
        name, key = spellings[person], f"{person} (namesake)"
        evidence = Evidence("", "-")
        country = Nationality(athlete=name, country="ISL", evidence=evidence, rule="made")
        result = Performance(
            athlete=name,
            discipline="hammer throw",
            place=1 + chance.randrange(8),
            competition="Icelandic Championships",
            date=str(1960 + chance.randrange(6)),
            evidence=evidence,
            rule="made",
        )
        out.append([Base(country, (key,), "", "1965-12-31", None), Base(result, (key,), "", "1965-12-31", None)])
    return out


def variation(number: int, stories: Sequence[Sequence[Base]], chance: random.Random) -> Made:
    """One article: some facts of one story, retold."""
    story = chance.choice(stories)
    picked = chance.sample(story, min(len(story), 2 + chance.randrange(8)))
    people = {p for base in picked for p in base.people}
    told = [b for b in story if isinstance(b.fact, Nationality) and b.people[0] in people and b not in picked]
    picked += [base for base in told if chance.random() < 0.6]
    spelt = {p: respelt(n, chance) for b in picked for p, n in zip(b.people, names(b.fact), strict=True)}
    facts, sentences = [], []
    for base in picked:
        fact = retold(base, spelt, chance)
        sentence = f"Story {number}: {' '.join(str(value) for value in fact.slots().values())}."
        sentences.append(sentence)
        facts.append(replace(fact, evidence=Evidence("", sentence)))
    published = max(base.published for base in picked)
    article = Article(f"made-{number:04d}", f"Story {number}", "\n".join(sentences), published)
    return Made(article, tuple(facts), tuple(picked))


def respelt(name: str, chance: random.Random) -> str:
    """The name as another article has it: mostly whole, else surname alone, initial, no accents, another spelling."""
    roll = chance.random()
    if roll < 0.66 or team_code(name):
        return name
    if roll < 0.76:
        return " ".join(name.split()[1:])
    if roll < 0.82:
        return f"{name[0]}. {' '.join(name.split()[1:])}"
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    if roll < 0.90:
        return plain
    for old, new in OTHER_SPELLINGS:
        if old in plain:
            return plain.replace(old, new)
    return plain.upper() if roll < 0.97 else f"{' '.join(name.split()[1:])} {name.split()[0]}"


def retold(base: Base, spelt: dict[str, str], chance: random.Random) -> Told:
    """The fact with other names, another name of the meeting, a coarser date, fewer slots."""
    fact = base.fact
    if isinstance(fact, Nationality):
        return replace(fact, athlete=spelt[base.people[0]])
    changes: dict[str, Any] = {"sex": base.sex} if chance.random() < SEX_TOLD else {}
    if fact.competition and chance.random() < 0.5:
        changes["competition"] = other_name(fact.competition, fact.venue, chance)
    if fact.date and chance.random() < 0.4:
        changes["date"] = fact.date[: chance.choice((4, 7))] if len(fact.date) == 10 else fact.date[:4]
    if fact.venue and fact.competition and chance.random() < 0.2:
        changes["venue"] = None
    if isinstance(fact, Defeat):
        return replace(fact, winner=spelt[base.people[0]], loser=spelt[base.people[1]], **changes)
    if fact.mark and fact.place:
        roll = chance.random()
        changes |= {"mark": None} if roll < 0.2 else {"place": None} if roll < 0.4 else {}
    return replace(fact, athlete=spelt[base.people[0]], **changes)


def other_name(name: str, venue: str | None, chance: random.Random) -> str:
    """Another name of the competition out of the table, or the city's meeting."""
    row = competitions().get(name)
    if row is None or not row.aliases:
        return name
    if row.kind == "meeting" and venue and not row.indoor and chance.random() < 0.3:
        return f"{venue} meeting"
    return chance.choice(row.aliases)


def articles(number: int, seed: int) -> list[Made]:
    """The test set: each story and namesake about equally often."""
    chance = random.Random(seed)
    stories = [story for story in base_facts(CORPUS) if len(story) > 1]
    stories += namesakes(stories, chance)
    return [variation(n, stories, chance) for n in range(number)]
