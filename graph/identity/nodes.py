"""The names of derived nodes: readable, unique, and functions of their content alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from extractor.gazetteer import country_names
from graph.identity.gather import Person
from graph.identity.groups import Group
from graph.identity.meetings import TITLED, Meeting, city_of, setting
from graph.identity.people import People
from graph.identity.results import Result
from graph.identity.rows import ClaimRow
from ontology.slugs import short_hash, slug

OWN_WORDS = {"men": "Men's", "women": "Women's", "mixed": "Mixed"}


@dataclass(frozen=True, slots=True)
class Nodes:
    """IRIs and labels of athletes, races, competitions and sites under one base."""

    base: str
    athletes: Mapping[str, NamedNode]
    labels: Mapping[str, str]
    races: Sequence[NamedNode]
    race_slugs: Sequence[str]
    cities: Mapping[str, str] = field(default_factory=dict)
    meetings: Mapping[str, str] = field(default_factory=dict)

    def site(self, city: str) -> NamedNode:
        """A city or stadium by its folded name."""
        return NamedNode(f"{self.base}site/{slug(city)}")

    def meeting_label(self, meeting: Meeting) -> str:
        """One name for all meetings of one key."""
        return self.meetings.get(meeting.key, meeting.label)

    def edition_label(self, key: str, meeting: Meeting) -> str:
        """``Olympic Games 2004``."""
        return f"{self.meeting_label(meeting)} {key.rsplit('/', 1)[1]}"

    def series(self, meeting: Meeting) -> NamedNode:
        """A competition series."""
        return NamedNode(f"{self.base}competition/{slug(meeting.key)}")

    def edition(self, key: str) -> NamedNode:
        """An edition by its key, ``Olympic Games/2004``."""
        name, year = key.rsplit("/", 1)
        return NamedNode(f"{self.base}competition/{slug(name)}/{year}")

    def result(self, result: Result) -> NamedNode:
        """A result by race and athlete, or by athlete, discipline and mark."""
        athlete = self.athletes[result.athlete].value.removeprefix(self.base).replace("/", "-", 1)
        if result.race is not None:
            return NamedNode(f"{self.base}result/{self.race_slugs[result.race]}/{athlete}")
        mark = str(result.mark.mark.normalize()) if result.mark and result.mark.mark is not None else "none"
        what = slug(f"{result.discipline} {mark}{' indoor' if result.indoor else ''}")
        return NamedNode(f"{self.base}result/{athlete}/{what}")


def person_key(number: int) -> str:
    """The key of a person in all mappings of athletes."""
    return f"person:{number}"


def team_key(code: str) -> str:
    """The key of a national team."""
    return f"team:{code}"


def name_nodes(
    base: str, folk: People, teams: Iterable[str], groups: Sequence[Group], rows: Sequence[ClaimRow]
) -> Nodes:
    """Name everything. ``teams`` are codes of countries."""
    labels = {person_key(n): label(person) for n, person in enumerate(folk.persons)}
    keys = {person_key(n): "\n".join(person.key) for n, person in enumerate(folk.persons)}
    athletes = {
        key: NamedNode(f"{base}athlete/{name}")
        for key, name in unique({k: slug(v) for k, v in labels.items()}, keys).items()
    }
    for code in teams:
        labels[team_key(code)] = country_names().get(code, code)
        athletes[team_key(code)] = NamedNode(f"{base}team/{code.lower()}")
    numbers = {str(n): race_slug(group) for n, group in enumerate(groups)}
    slugs = unique(numbers, {str(n): group.key for n, group in enumerate(groups)})
    ordered = [slugs[str(n)] for n in range(len(groups))]
    return Nodes(
        base,
        athletes,
        labels,
        [NamedNode(f"{base}race/{s}") for s in ordered],
        ordered,
        city_names(rows),
        meeting_names(rows),
    )


def unique(names: Mapping[str, str], keys: Mapping[str, str]) -> dict[str, str]:
    """The names, those that several share with a short hash of their key behind."""
    count = Counter(names.values())
    return {k: name if count[name] == 1 else f"{name}-{short_hash(keys[k])}" for k, name in names.items()}


def label(person: Person) -> str:
    """The spelling that most articles use among the fullest, of two equals the longer."""
    votes = Counter(name for _, name in person.mentions)
    return min(votes, key=lambda n: (len(n.split()) < 2 or len(n.split()[0].strip(".")) < 2, -votes[n], -len(n), n))


def sex_told(group: Group) -> str:
    """The sex of a race, empty where nobody says or the discipline's name has it: ``mixed 4x400m relay``."""
    sex = min(group.sexes, default="")
    return "" if group.discipline.startswith("mixed") else sex


def race_slug(group: Group) -> str:
    """Year, competition or city, sex, discipline and round."""
    where = sorted(group.editions)[:1] or sorted(group.meetings)[:1] or sorted(group.cities)[:1]
    year = "" if group.editions else group.year
    parts = (year, *where, sex_told(group), group.discipline or "race", *sorted(group.rounds)[:1])
    return slug(" ".join(part for part in parts if part))


def race_label(group: Group, place: str) -> str:
    """``Women's mile final, Olympic Games 2004``."""
    sex = OWN_WORDS.get(sex_told(group), "")
    what = " ".join(part for part in (sex, group.discipline or "race", *sorted(group.rounds)[:1]) if part)
    return f"{what}, {place}" if place else what


def meeting_of(group: Group) -> Meeting | None:
    """The meeting that names the race: one that the tables know before another, one meeting before its circuit."""
    found = sorted(
        group.meetings.values(), key=lambda m: (m.kind == "circuit", not m.series, m.kind not in TITLED, m.key)
    )
    return found[0] if found else None


def edition_key(group: Group, meeting: Meeting) -> str:
    """The key of the meeting's edition, empty where the year is not known."""
    own = sorted(edition for edition in group.editions if edition.rsplit("/", 1)[0] == meeting.key)
    return own[0] if own else (f"{meeting.key}/{group.year}" if group.year else "")


def meeting_names(rows: Sequence[ClaimRow]) -> dict[str, str]:
    """The name of each meeting by key: that of the tables, else the most frequent one of the articles."""
    votes: dict[str, Counter[str]] = {}
    for row in rows:
        if found := setting(row.competition, row.venue, row.date, row.indoor, row.published).meeting:
            votes.setdefault(found.key, Counter())[found.label] += 1
    return {key: min(found, key=lambda v: (-found[v], v)) for key, found in votes.items()}


def city_names(rows: Sequence[ClaimRow]) -> dict[str, str]:
    """How the articles write each city, by folded name: the most frequent spelling."""
    votes: dict[str, Counter[str]] = {}
    for row in rows:
        if row.venue:
            votes.setdefault(city_of(row.venue), Counter())[row.venue] += 1
    return {city: min(found, key=lambda v: (-found[v], v)) for city, found in votes.items()}
