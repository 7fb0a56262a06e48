"""What several sentences say of a person's country: compatriots, groups (``the Greek pair``) and teams."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.analysis import Analysis
from extractor.discourse.people import PersonMention
from extractor.linking.country_clues import Clue, coordinated, is_group, named, nations, next_name, person_of
from extractor.linking.items import Row
from extractor.spans import CountryMention

COMPATRIOTS = frozenset("compatriot compatriots countryman countrymen countrywoman countrywomen".split())
SIZES = {
    "duo": 2,
    "pair": 2,
    "two": 2,
    "both": 2,
    "twosome": 2,
    "trio": 3,
    "three": 3,
    "threesome": 3,
    "quartet": 4,
    "four": 4,
    "foursome": 4,
    "team": 4,
}
TEAMS = frozenset("team squad side selection vest colours relay quartet selectors".split())
PICKED = frozenset(
    "named picked selected place member captain join joins joined part included selection call-up chosen made represent".split()
)
MATES = frozenset("team-mate teammate team-mates teammates".split())
FIRSTS = frozenset("first second third fourth fifth only latest next maiden".split())
PRIZES = frozenset("medal medals gold silver bronze title titles champion winner victory win record success".split())
BACK = 8
ROLES = {"nsubj": "subject", "nsubjpass": "subject", "conj": "joined", "appos": "joined"}


@dataclass(frozen=True, slots=True)
class Tie:
    """Two persons of one country, whichever it is."""

    first: int
    second: int
    start: int
    end: int
    kind: str


def ties(analysis: Analysis) -> Iterator[Tie]:
    """Compatriots: ``his compatriot Y``, ``compatriots X, Y and Z``, ``Y, a compatriot of X``, ``her team-mate Y``."""
    for number, row in enumerate(analysis.rows):
        countries = None
        for place, item in enumerate(row.items):
            if item.word not in COMPATRIOTS and item.word not in MATES and item.word != "fellow":
                continue
            countries = {p for p, _ in nations(analysis, row)} if countries is None else countries
            mates = list(mates_of(analysis, row, place))
            kind = "mate" if item.word in MATES else "tie"
            own = item.word != "fellow" and (place - 1 in countries or place + 1 in countries)
            if item.word == "fellow" and place + 1 not in countries and row.items[place + 1 : place + 2]:
                continue
            anchor = None if own else anchor_of(analysis, number, place, {p for p, _ in mates})
            people = [p for p, _ in mates] + ([anchor] if anchor is not None else [])
            end = max([e for _, e in mates], default=item.end)
            yield from (Tie(a, b, item.start, max(end, item.end), kind) for a, b in pairwise(people) if a != b)


def fellow_clues(analysis: Analysis) -> Iterator[Clue]:
    """``his fellow American``: the country of him, and of the other person who is spoken of."""
    for number, row in enumerate(analysis.rows):
        if not any(i.word == "fellow" for i in row.items):
            continue
        for place, country in nations(analysis, row):
            if not place or row.items[place - 1].word != "fellow":
                continue
            mates = {p for p, _ in mates_of(analysis, row, place - 1)}
            anchor = anchor_of(analysis, number, place - 1, mates)
            if anchor is not None:
                yield Clue(anchor, country.code, "fellow:of", country.start, country.end)
            if not mates:
                others = [m for m in spoken(analysis, country.start) if m.person != anchor and m.form == "name"]
                if others:
                    yield Clue(others[-1].person, country.code, "fellow:other", others[-1].start, country.end)


def mates_of(analysis: Analysis, row: Row, place: int) -> Iterator[tuple[int, int]]:
    """The persons that the word for a compatriot describes, with where their names end."""
    stop = next_name(analysis, row, place)
    found = [stop, *coordinated(analysis, row, stop)] if stop is not None else []
    if found and row.items[place].word in ("compatriot", "countryman", "countrywoman"):
        found = found[:1]
    for i in found:
        person = named(analysis, row.items[i])
        if person is not None:
            yield person, row.items[i].end
    if not found:
        yield from described(analysis, row, place)


def described(analysis: Analysis, row: Row, place: int) -> Iterator[tuple[int, int]]:
    """``Y, her compatriot``: the name before a comma."""
    for i in range(place - 1, max(0, place - 6), -1):
        if row.items[i].word == "," and named(analysis, row.items[i - 1]) is not None:
            person = named(analysis, row.items[i - 1])
            if person is not None:
                yield person, row.items[place].end
            return
        if row.items[i].kind not in ("PER", "W") or row.items[i].word in ("by", "to", "from", "with", "of"):
            return


def anchor_of(analysis: Analysis, number: int, place: int, mates: set[int]) -> int | None:
    """The person whose compatriot is meant: a possessor, the nearest before, one after, the one spoken of before."""
    row = analysis.rows[number]
    following = row.items[place + 1 : place + 3]
    if following and following[0].word == "of":
        return person_of(analysis, following[1]) if len(following) > 1 else None
    people = [i for i in row.of_kind("PER") if person_of(analysis, row.items[i]) not in (None, *mates)]
    owners = [
        i
        for i in people
        if i < place and place - i <= 4 and (row.items[i].symbol == "HIS" or row.items[i + 1].word in ("'s", "’s"))
    ]
    for found in (owners[-1:], [i for i in people if i < place][-1:], [i for i in people if i > place][:1]):
        if found:
            return person_of(analysis, row.items[found[0]])
    before = [m for m in spoken(analysis, row.sentence.start) if m.person not in mates]
    return before[-1].person if before else None


def spoken(analysis: Analysis, offset: int, reach: int = 400) -> list[PersonMention]:
    """The mentions of persons in the text right before an offset, in order of place."""
    persons = analysis.people.persons
    return [m for m in analysis.people.mentions if offset - reach <= m.start < offset and not persons[m.person].team]


def lists(analysis: Analysis) -> list[tuple[int, tuple[int, ...]]]:
    """The coordinations of names, each with where it begins."""
    out = []
    for row in analysis.rows:
        done = -1
        for i in row.of_kind("PER"):
            if i > done and named(analysis, row.items[i]) is not None:
                places = [i, *coordinated(analysis, row, i)]
                done = places[-1]
                members = tuple(p for p in (named(analysis, row.items[k]) for k in places) if p is not None)
                if len(set(members)) > 1:
                    out.append((row.items[i].start, members))
    return out


def group_clues(analysis: Analysis) -> Iterator[Clue]:
    """``the Greek pair``, ``the Kenyans``, ``two Americans``: the coordination of names nearest before, else right after."""
    known = lists(analysis)
    if not known:
        return
    for row in analysis.rows:
        for place, country in nations(analysis, row):
            if country.form not in ("adjective", "plural", "possessive") or next_name(analysis, row, place) is not None:
                continue
            size = size_of(analysis, row, place, country)
            if size is None:
                continue
            title = row.sentence.start < analysis.reading.article.body_start
            found, where = nearest_list(known, country.start, SIZES.get(size, 0), title)
            for person in found:
                yield Clue(
                    person,
                    country.code,
                    f"group:{'sized' if size in SIZES else size}:{where}",
                    country.start,
                    row.items[place].end,
                )


def size_of(analysis: Analysis, row: Row, place: int, country: CountryMention) -> str | None:
    """What a plural description says: the word for a number, ``agents`` for ``sprinters``, ``people``; None where it is no plural."""
    items = row.items
    around = [i.word for i in items[max(0, place - 2) : place]] + [i.word for i in items[place + 1 : place + 4]]
    size = next((w for w in around if w in SIZES), None)
    if country.form == "plural":
        return size or "people"
    following = [i for i in items[place + 1 : place + 4] if i.kind in ("W", "TITLE", "DISC")][:2]
    if not following or following[0].start - country.end > 2:
        return None
    if any(i.word in SIZES for i in following):
        return size
    if any(i.word.endswith(("ers", "champions", "athletes", "stars", "medallists")) for i in following):
        return "agents"
    return "people" if any(is_group(analysis, i) for i in following) else None


def nearest_list(
    known: Sequence[tuple[int, tuple[int, ...]]], offset: int, size: int, title: bool
) -> tuple[tuple[int, ...], str]:
    """The last coordination before an offset of the size, or in a title the first after it."""
    fits = [(start, members) for start, members in known if not size or len(set(members)) == size]
    before = [f for f in fits if f[0] < offset and offset - f[0] < 900]
    if before:
        return before[-1][1], "near" if offset - before[-1][0] < 300 else "back"
    after = [f for f in fits if f[0] > offset and f[0] - offset < (500 if title else 160)]
    return (after[0][1], "title" if title else "ahead") if after else ((), "")


def team_clues(analysis: Analysis, used: frozenset[int]) -> Iterator[Clue]:
    """``named in the British team``, ``a place in Britain's squad``, ``running for Kenya``; ``used`` are the offsets of countries
    that stand at somebody's name."""
    for row in analysis.rows:
        people = [i for i in row.of_kind("PER") if person_of(analysis, row.items[i]) is not None]
        if not people or len(people) > BACK:
            continue
        for place, country in nations(analysis, row):
            kind = team_kind(row, place, country) if not used & {country.start, country.end} else None
            if kind:
                yield from of_team(analysis, row, place, country, kind, people)


def of_team(
    analysis: Analysis, row: Row, place: int, country: CountryMention, kind: str, people: Sequence[int]
) -> Iterator[Clue]:
    """The persons of a sentence that speaks of a national team; whom ``for Kenya`` means is the last person before."""
    left = [i for i in people if i < place]
    chosen = (
        left if kind == "sweep" else left[-1:] if kind == "for" else left[:1] if kind in ("medal", "gave") else people
    )
    for i in chosen:
        side = "left" if i < place else "right"
        role = ROLES.get(analysis.reading.doc[row.items[i].token].dep_, "other")
        person = person_of(analysis, row.items[i])
        start, end = min(country.start, row.items[i].start), max(country.end, row.items[i].end)
        if person is not None and not (
            i and row.items[i - 1].word in ("against", "over", "without", "than", "of", "by")
        ):
            yield Clue(person, country.code, f"team:{kind}:{side}:{role}:{len(people) == 1}", start, end)


def team_kind(row: Row, place: int, country: CountryMention) -> str | None:
    """How a country is a team's here, or None: a squad, ``for Kenya``, ``gave Britain the gold``, ``Latvia's first medal``."""
    items = row.items
    following = [i.word for i in items[place + 1 : place + 5]]
    before = items[place - 1].word if place else ""
    if " ".join(following[:3]).startswith(("clean sweep", "one - two", "one-two")):
        return "sweep"
    if country.form == "name" and " ".join(following[:3]).startswith(
        ("swept the", "took the first", "filled the", "monopolised")
    ):
        return "swept"
    if country.text.startswith(("Team GB", "Team USA")) or TEAMS & set(following):
        return "picked" if {i.word for i in items} & PICKED else "squad"
    if country.form == "possessive" and following and (following[0] in FIRSTS) and PRIZES & set(following):
        return "medal"
    if (
        before in ("give", "gave", "giving", "gives", "earned", "earning")
        and following
        and following[0] in ("the", "a", "their", "its", "another")
    ):
        return "gave"
    if country.form in ("name", "plural") and (
        before == "for" or (before == "the" and place > 1 and items[place - 2].word == "for")
    ):
        return None if following and following[0] in ("'s", "’s") else "for"
    return None
