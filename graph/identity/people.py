"""Which names, across articles, are one person. A pure function of the claims and decisions.

Full names first, of one spelling and then of several; a surname alone joins a full name only where exactly one fits
well enough. Below the threshold nothing is merged: the pair becomes a :class:`Doubt`. Mentions that tell the same are
handled as one, and compared only within blocks of like surnames: the cost grows with the names, not with their square.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.identity.decisions import Decisions, Handle
from graph.identity.gather import Person, absorb, lead
from graph.identity.names import SHORT_FORMS, Likeness, core, is_full, likeness, skeleton, sound, surnames
from graph.identity.profiles import MARGIN, NEVER, THRESHOLD, Profile, evidence, merged, profiles
from graph.identity.reconciling import reconciled
from graph.identity.rows import ClaimRow
from graph.identity.told import Mention, Told, statements
from graph.identity.unions import Unions

MANY = 99.0
ONLY = 1.2
"""What it counts that nobody else of the surname is known; more for a long surname, which two seldom share."""
RULED_OUT = 3.0
"""By how much the others of the surname have to lie behind to be out of the question: another country, other events."""
EITHER = -4.5
"""What a surname counts that may be either of two."""
ALONE = 0.5
"""What it counts that no other full name fits nearly as well."""


@dataclass(frozen=True, slots=True, order=True)
class Doubt:
    """Two persons, by index, that may be one."""

    score: float
    left: int
    right: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class People:
    """The persons in order of their keys, who each mention is, the pairs that are left open, and what is told of each
    mention.
    """

    persons: tuple[Person, ...]
    who: Mapping[Mention, int]
    doubts: tuple[Doubt, ...]
    told: Told


def people(rows: Sequence[ClaimRow], decisions: Decisions) -> People:
    """Resolve the names of all claims that are no team's (see :func:`graph.identity.events.team_code`)."""
    told = statements(rows)
    known = profiles(rows, told, tags(decisions))
    full, short = group(known, full=True), group(known, full=False)
    persons = reconciled([person for members in full for person in lead(members, Likeness.EXACT.value)], told)
    persons = reconciled(join_spellings(persons), told)
    persons, left_over = place_surnames(persons, [p for members in short for p in members], known)
    persons += left_over
    persons = apply_same(persons, decisions)
    persons.sort(key=lambda person: person.key)
    who = {mention: number for number, person in enumerate(persons) for mention in person.mentions}
    return People(tuple(persons), who, tuple(doubts(persons)), told)


def tags(decisions: Decisions) -> dict[str, frozenset[tuple[int, str]]]:
    """The sides that decisions of ``different`` put names on."""
    out: dict[str, set[tuple[int, str]]] = {}
    for number, item in enumerate(decisions.items):
        if item.verdict == "different":
            for handle, side in ((item.left, "L"), (item.right, "R")):
                out.setdefault(handle_key(handle), set()).add((number, side))
    return {key: frozenset(sides) for key, sides in out.items()}


def handle_key(handle: Handle) -> str:
    """A name, or a name and an article."""
    return f"{handle.name}\t{handle.article}" if handle.article else handle.name


def group(known: Mapping[Mention, Profile], *, full: bool) -> list[list[Person]]:
    """Mentions of one full name (or of one surname alone), those that tell the same taken together."""
    groups: dict[tuple[str, ...], dict[Profile, Person]] = {}
    for mention in sorted(known):
        if is_full(mention[1]) != full:
            continue
        profile = known[mention]
        members = groups.setdefault(tuple(sorted(core(mention[1]))), {})
        members.setdefault(coarse(profile), Person(profile)).mentions.append(mention)
    for members in groups.values():
        for person in members.values():
            person.profile = merged(known[mention] for mention in person.mentions)
    return [list(groups[key].values()) for key in sorted(groups)]


def coarse(profile: Profile) -> Profile:
    """The profile with years in spans of five, without feats: what makes two mentions alike."""
    return Profile(
        frozenset(),
        profile.sexes,
        profile.countries,
        profile.events,
        profile.first // 5,
        profile.last // 5,
        frozenset(),
        profile.tags,
    )


def alike(one: Person, two: Person) -> float:
    """What the names of two persons count: the best of their pairs."""
    pairs = ((a, b) for a in sorted(one.profile.names) for b in sorted(two.profile.names))
    return max((likeness(a, b).value for a, b in pairs), default=NEVER)


def initials(name: str) -> Iterator[str]:
    """The classes of first letters that forms of the given name have."""
    given = core(name)[0]
    forms = {given}.union(*(forms for forms in SHORT_FORMS if given in forms))
    for letter in sorted({sound(form)[:1] for form in forms}):
        yield "_" if letter in "aeiou" else letter


def blocks(persons: Sequence[Person]) -> dict[str, list[int]]:
    """Persons with a like surname and a like initial, by number."""
    out: dict[str, set[int]] = {}
    for number, person in enumerate(persons):
        for name in person.profile.names:
            for surname in surnames(name):
                for letter in initials(name):
                    out.setdefault(f"{letter} {skeleton(surname)}", set()).add(number)
    return {key: sorted(found) for key, found in out.items() if len(found) > 1}


def join_spellings(persons: list[Person]) -> list[Person]:
    """Merge full names that are spellings of one, the best pairs first."""
    scored: dict[tuple[int, int], float] = {}
    for members in blocks(persons).values():
        for position, one in enumerate(members):
            for two in members[position + 1 :]:
                if (one, two) not in scored:
                    scored[one, two] = judge(persons[one], persons[two])
    unions = Unions(len(persons))
    groups = {number: Person(p.profile, list(p.mentions)) for number, p in enumerate(persons)}
    for (one, two), score in sorted(scored.items(), key=lambda item: (-item[1], item[0])):
        a, b = unions.root(one), unions.root(two)
        if score < THRESHOLD or a == b or judge(groups[a], groups[b]) < THRESHOLD:
            continue
        root = unions.join(a, b)
        absorb(groups[root], groups[a if root == b else b])
    return [groups[number] for number in range(len(persons)) if unions.root(number) == number]


def judge(one: Person, two: Person) -> float:
    """Names and evidence together; two of one exact name that were kept apart stay apart."""
    base = alike(one, two)
    if base in (NEVER, Likeness.EXACT.value):
        return NEVER
    return base + evidence(one.profile, two.profile)[0]


def place_surnames(
    persons: list[Person], lone: list[Person], known: Mapping[Mention, Profile]
) -> tuple[list[Person], list[Person]]:
    """Give each surname alone to the one full name that fits; returns the persons and those that found none."""
    index: dict[str, list[int]] = {}
    for number, person in enumerate(persons):
        for key in sorted({skeleton(s) for name in person.profile.names for s in surnames(name)}):
            index.setdefault(key, []).append(number)
    homes: dict[int, list[Person]] = {}
    rest: dict[tuple[str, ...], list[Person]] = {}
    for person in lone:
        home = best_home(person, persons, index)
        if home is None:
            rest.setdefault(core(person.key[1]), []).append(person)
        else:
            homes.setdefault(home, []).append(person)
    for number, found in homes.items():
        for person in found:
            absorb(persons[number], person)
    return persons, [p for key in sorted(rest) for p in among_themselves(rest[key], persons, index, known)]


def only(person: Person) -> float:
    """What it counts that a surname is that of one known person alone."""
    return ONLY + min(0.5, 0.1 * max(0, len(surnames(person.key[1])[-1]) - 5))


def among_themselves(
    members: list[Person],
    persons: Sequence[Person],
    index: Mapping[str, Sequence[int]],
    known: Mapping[Mention, Profile],
) -> list[Person]:
    """Gather those of a surname alone; of one that may be either of two, only those with a performance in common."""
    named = {number for word in core(members[0].key[1]) for number in index.get(skeleton(word), ())}
    bearers = [number for number in sorted(named) if alike(persons[number], members[0]) != NEVER]
    if len(bearers) < 2:
        return lead(members, 0.0)
    return lead([Person(known[m], [m]) for p in members for m in sorted(p.mentions)], EITHER)


def best_home(person: Person, persons: Sequence[Person], index: Mapping[str, Sequence[int]]) -> int | None:
    """The full name that a surname alone belongs to, None where none or more than one fits."""
    numbers = sorted({n for s in surnames(person.key[1]) for n in index.get(skeleton(s), ())})
    named = [(alike(persons[n], person), n) for n in numbers]
    named = [(base, n) for base, n in named if base != NEVER]
    scored = sorted(((base + evidence(persons[n].profile, person.profile)[0], -n) for base, n in named), reverse=True)
    lead_of_best = scored[0][0] - scored[1][0] if len(scored) > 1 else MANY
    bonus = only(person) if lead_of_best >= RULED_OUT else ALONE if lead_of_best >= THRESHOLD else 0.0
    if not scored or lead_of_best < MARGIN or scored[0][0] + bonus < THRESHOLD:
        return None
    return -scored[0][1]


def apply_same(persons: list[Person], decisions: Decisions) -> list[Person]:
    """Merge what people have decided to be one, unless another decision keeps them apart."""
    unions = Unions(len(persons))
    groups = dict(enumerate(persons))
    for item in decisions.items:
        if item.verdict == "same":
            found = [n for n, p in enumerate(persons) if any(meant(m, h) for m in p.mentions for h in item.pair)]
            for other in found[1:]:
                a, b = unions.root(found[0]), unions.root(other)
                if a != b and evidence(groups[a].profile, groups[b].profile)[1] != ("decided different",):
                    root = unions.join(a, b)
                    absorb(groups[root], groups[a if root == b else b])
    return [groups[number] for number in range(len(persons)) if unions.root(number) == number]


def meant(mention: Mention, handle: Handle) -> bool:
    """Whether a handle means a mention."""
    return mention[1] == handle.name and handle.article in ("", mention[0])


def doubts(persons: Sequence[Person]) -> Iterable[Doubt]:
    """The pairs of like names that are still two, with what speaks for and against; the likeliest first."""
    found: dict[tuple[int, int], Doubt] = {}
    index: dict[str, list[int]] = {}
    for number, person in enumerate(persons):
        for key in sorted({skeleton(s) for name in person.profile.names for s in surnames(name)}):
            index.setdefault(key, []).append(number)
    for members in index.values():
        for position, one in enumerate(members):
            for two in members[position + 1 :]:
                if (one, two) not in found and (doubt := doubt_of(one, two, persons)):
                    found[one, two] = doubt
    return sorted(found.values(), key=lambda d: (-d.score, d.left, d.right))


def doubt_of(one: int, two: int, persons: Sequence[Person]) -> Doubt | None:
    """A pair worth a look: the names agree and nothing rules it out."""
    base = alike(persons[one], persons[two])
    if base == NEVER:
        return None
    score, reasons = evidence(persons[one].profile, persons[two].profile)
    worth = base + score >= 0 or (base == Likeness.EXACT.value and score != NEVER)
    return Doubt(round(base + score, 2), one, two, reasons) if worth else None
