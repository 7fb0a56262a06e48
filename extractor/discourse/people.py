"""Who is who in an article: names gathered into persons, and the pronouns and descriptions that stand for them.

A person is known by the fullest form of the name anywhere in the article; a surname alone means the last person before it
that bears it, or the next after it. Pronouns and descriptions go to the most salient person that sex, country and number allow.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from extractor.gazetteer import country_names, rows
from extractor.normalize.words import fold
from extractor.reading import Reading, Sentence
from extractor.spans import CountryMention, NameMention

Form = Literal["name", "pronoun", "possessive", "epithet"]
PRONOUNS = {"he": "men", "him": "men", "his": "men", "himself": "men", "she": "women", "her": "women", "hers": "women", "herself": "women"}
PRONOUN = re.compile(r"\b(?:[Hh]e|[Hh]im|[Hh]is|[Hh]imself|[Ss]he|[Hh]ers?|[Hh]erself)\b")
HERO = 1.0
"""How much more readily an anaphor means the person that the article is about."""
EPITHET = re.compile(
    r"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Aa]nother|[Hh]is|[Hh]er) (?P<mod>(?:(?:\d{2}|[a-z]+(?:-[a-z]+)*|[A-Z][a-z]+|\d[\d,]*m)[- ]){0,5}?)"
    r"(?P<noun>(?:\d{2}|[a-z]+(?:-[a-z]+)?)-year-old(?! [A-Za-z])|teenager|youngster|veteran|champion|title-?holder|record[- ]holder|medall?ist|sprinter|hurdler|vaulter|jumper|thrower|"
    r"heptathlete|decathlete|miler|runner|athlete|winner|favourite|marathoner|steeplechaser|star|newcomer|debutante?|[A-Z][a-z]+(?:ian|ier|gian|ander|onian|dener|ite|verian)|Londoner|Corkman|Yorkshireman|Yorkshirewoman|Scouser|Geordie|Mancunian|Glaswegian|student|policeman|soldier|mother-of-two|man|woman|girl|boy)\b(?!['’]s [A-Z])(?! [A-Z][a-z])"
)
COACH_NEAR = re.compile(r"(?i)\bcoach(?:es|ed)?\b|\btrainer\b|\bguidance of\b|\bguided by\b")
OFFICE_NEAR = re.compile(
    r"(?i)\b(?:president|chief|chairman|director|spokes(?:man|woman|person)|secretary|manager|lawyer|agent|minister|organiser|promoter|commentator|reporter|official|doctor|physio|head of|executive|performance director|selector)\b"
)
FEMALE_WORDS = re.compile(r"\b(?:sportswoman|Englishwoman|Frenchwoman|Dutchwoman|Irishwoman|Scotswoman|Welshwoman|mother|woman|girl|schoolgirl|sister|wife|heptathlete|actress|lady|daughter)\b")
MALE_WORDS = re.compile(r"\b(?:sportsman|Englishman|Frenchman|Dutchman|Irishman|Scotsman|Welshman|Ulsterman|father|man|boy|schoolboy|brother|husband|decathlete|son)\b")


@dataclass(slots=True)
class Person:
    """``number`` is the place in the list of persons; ``sex`` men, women or None; ``countries`` codes that the article states."""

    number: int
    name: str
    sex: str | None = None
    countries: set[str] = field(default_factory=set)
    disciplines: list[str] = field(default_factory=list)
    office: bool = False
    team: bool = False

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.rsplit(" ", 1)[-1]


@dataclass(frozen=True, slots=True, order=True)
class PersonMention:
    """A place that means a person; ``possessive`` where ``'s``, ``his`` or ``her`` follows or is it."""

    start: int
    end: int
    person: int
    form: Form = "name"
    possessive: bool = False
    country: str | None = None


@dataclass(frozen=True, slots=True)
class People:
    """The persons of an article and all mentions of them in order of place."""

    persons: tuple[Person, ...]
    mentions: tuple[PersonMention, ...]

    def within(self, start: int, end: int) -> list[PersonMention]:
        """The mentions in a range."""
        return [m for m in self.mentions if start <= m.start and m.end <= end]

    def name(self, mention: PersonMention) -> str:
        """The fullest form of the name of the person meant."""
        return self.persons[mention.person].name


@lru_cache(maxsize=1)
def given_names() -> dict[str, str]:
    """Folded given names to men or women, where they are one sex's."""
    return {fold(row["name"]): row["sex"] for row in rows("given_names") if row["sex"] != "both"}


def find_people(reading: Reading) -> People:
    """Gather the names and resolve what stands for them."""
    persons, named = gather(reading.names)
    for person in persons:
        person.sex = given_names().get(fold(person.name.split(" ")[0].split("-")[0])) if " " in person.name else None
    mentions = [
        PersonMention(n.start, n.end, p, "name", follows_possessive(reading.text, n.end)) for n, p in zip(reading.names, named, strict=True)
    ]
    learn_countries(reading, persons, mentions)
    learn_sex(reading, persons, mentions)
    mark_offices(reading, persons, mentions)
    resolved = resolve(reading, persons, mentions)
    teams = find_teams(reading, persons)
    return People(tuple(persons), tuple(sorted([*mentions, *resolved, *teams])))


def follows_possessive(text: str, end: int) -> bool:
    """Whether ``'s`` (or a bare apostrophe after s) follows."""
    return bool(re.match(r"['’]s\b|(?<=s)['’](?=\s)", text[end : end + 3])) or (text[end - 1 : end] == "s" and text[end : end + 1] in "'’" and text[end : end + 1] != "")


def gather(names: Sequence[NameMention]) -> tuple[list[Person], list[int]]:
    """Persons in order of their first full mention, and for each name the number of its person."""
    persons: list[Person] = []
    owner: dict[tuple[str, ...], int] = {}
    keys = [tuple(fold(w.strip(".")) for w in n.name.split(" ")) for n in names]
    for n, key in zip(names, keys, strict=True):
        if len(key) > 1 and key not in owner and longer_of(key, keys) is None:
            owner[key] = len(persons)
            persons.append(Person(len(persons), n.name))
    out = []
    for place, (n, key) in enumerate(zip(names, keys, strict=True)):
        number = owner.get(key)
        if number is None:
            number = by_part(place, key, keys, owner)
        if number is None:
            number = owner[key] = len(persons)
            persons.append(Person(len(persons), n.name))
        out.append(number)
    return persons, out


def longer_of(key: tuple[str, ...], keys: Iterable[tuple[str, ...]]) -> tuple[str, ...] | None:
    """A longer name that a name of two or more words ends (``El Guerrouj``, ``Hicham El Guerrouj``)."""
    return next((k for k in keys if len(k) > len(key) and (k[-len(key) :] == key or (k[0] == key[0] and k[1 : len(key)] == key[1:]))), None)


def by_part(place: int, key: tuple[str, ...], keys: list[tuple[str, ...]], owner: dict[tuple[str, ...], int]) -> int | None:
    """The person whose name ends with the words, or begins with the one word; the last before, else the next after."""
    order = [*range(place - 1, -1, -1), *range(place + 1, len(keys))]
    for test in (lambda k: k[-len(key) :] == key, lambda k: k[: len(key)] == key, lambda k: len(key) == 1 and key[0] in k[1:]):
        for other in order:
            if len(keys[other]) > len(key) and keys[other] in owner and test(keys[other]):
                return owner[keys[other]]
    return None


def learn_countries(reading: Reading, persons: list[Person], mentions: list[PersonMention]) -> None:
    """Countries that stand right at a name: ``Ethiopia's X``, ``Kenyan X``, ``X of Ireland``, ``X (JAM)``."""
    text = reading.text
    for m in mentions:
        for c in reading.countries:
            if c.start > m.end + 12:
                break
            gap = text[c.end : m.start] if c.end <= m.start else text[m.end : c.start]
            if (c.end <= m.start and re.fullmatch(r"(?: [a-z0-9-]+){0,3} ", gap) and c.form in ("possessive", "adjective", "noun")) or (
                c.start >= m.end and re.fullmatch(r" \(| of (?:the )?|, of |, (?:the|a) ", gap)
            ):
                persons[m.person].countries.add(c.code)


def learn_sex(reading: Reading, persons: list[Person], mentions: list[PersonMention]) -> None:
    """The sex of persons from words beside their names and from pronouns that can mean nobody else."""
    for m in mentions:
        person = persons[m.person]
        if person.sex is None:
            before = reading.text[max(0, m.start - 40) : m.start]
            for pattern, sex in ((FEMALE_WORDS, "women"), (MALE_WORDS, "men")):
                found = list(pattern.finditer(before))
                if found and re.fullmatch(r",? ", before[found[-1].end() :]):
                    person.sex = sex
    votes: dict[int, dict[str, int]] = {}
    for pronoun in PRONOUN.finditer(reading.text):
        near = [m for m in mentions if pronoun.start() - 220 < m.start < pronoun.start()]
        open_persons = {m.person for m in near if persons[m.person].sex in (None, PRONOUNS[pronoun.group().lower()])}
        unknown = [p for p in open_persons if persons[p].sex is None]
        if len(open_persons) == 1 and unknown:
            sex = PRONOUNS[pronoun.group().lower()]
            tally = votes.setdefault(unknown[0], {})
            tally[sex] = tally.get(sex, 0) + 1
    for number, tally in sorted(votes.items()):
        persons[number].sex = max(sorted(tally), key=lambda s: tally[s])
    learn_sex_of_events(reading, persons, mentions)


def learn_sex_of_events(reading: Reading, persons: list[Person], mentions: list[PersonMention]) -> None:
    """The sex of an event named in the sentence of a person's first mention, where it names only one."""
    for m in mentions:
        person = persons[m.person]
        if person.sex is None:
            sentence = reading.sentence_at(m.start)
            sexes = {d.sex for d in reading.disciplines if sentence.start <= d.start < sentence.end and d.sex in ("men", "women")}
            if len(sexes) == 1:
                person.sex = sexes.pop()


def mark_offices(reading: Reading, persons: list[Person], mentions: list[PersonMention]) -> None:
    """Officials and coaches, told by the words right before or after their first mentions."""
    for m in mentions:
        before = reading.text[max(0, m.start - 45) : m.start].rsplit(".", 1)[-1].rsplit(",", 1)[-1]
        after = reading.text[m.end : m.end + 50]
        if OFFICE_NEAR.search(before) or (after.startswith(", ") and OFFICE_NEAR.search(after.split(".")[0][:40])):
            persons[m.person].office = True
        if re.search(r"(?i)\b(?:coach|trainer) $", before) or re.match(r"(?i), (?:his|her|the)(?: [a-z]+)? coach\b", after):
            persons[m.person].office = True


@dataclass(slots=True)
class Salience:
    """Who was spoken of last: for each person the last place and whether as a subject."""

    last: dict[int, tuple[int, int, bool]] = field(default_factory=dict)
    hero: int | None = None

    def see(self, person: int, sentence: int, start: int, subject: bool) -> None:
        """A mention was read."""
        self.last[person] = (sentence, start, subject)


def resolve(reading: Reading, persons: list[Person], named: list[PersonMention]) -> list[PersonMention]:
    """Pronouns and descriptions, in order of place, each to the most salient person that fits."""
    out: list[PersonMention] = []
    salience = Salience(hero=most_named(named))
    subjects = subject_offsets(reading)
    anaphors = sorted(find_anaphors(reading, named), key=lambda a: a.start)
    items: list[tuple[int, PersonMention | Anaphor]] = [*((m.start, m) for m in named), *((a.start, a) for a in anaphors)]
    taken_until = -1
    for start, item in sorted(items, key=lambda i: i[0]):
        sentence = reading.sentence_at(start)
        if isinstance(item, PersonMention):
            salience.see(item.person, sentence.number, start, in_subject(item.start, item.end, subjects))
            taken_until = item.end
            continue
        if item.start < taken_until:
            continue
        number = choose(item, sentence, salience, persons, reading)
        if number is None:
            continue
        if item.country:
            persons[number].countries.add(item.country)
        mention = PersonMention(item.start, item.end, number, item.form, item.possessive, item.country)
        out.append(mention)
        taken_until = item.end
        salience.see(number, sentence.number, start, in_subject(item.start, item.end, subjects))
    return out


def most_named(named: list[PersonMention]) -> int | None:
    """The person whom an article is about: named at least three times and more often than anybody else."""
    counts: dict[int, int] = {}
    for m in named:
        counts[m.person] = counts.get(m.person, 0) + 1
    ranked = sorted(counts.items(), key=lambda c: (-c[1], c[0]))
    if not ranked or ranked[0][1] < 3 or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return ranked[0][0]


def subject_offsets(reading: Reading) -> frozenset[int]:
    """The offsets of tokens that are subjects."""
    return frozenset(t.idx for t in reading.doc if t.dep_ in ("nsubj", "nsubjpass"))


def in_subject(start: int, end: int, subjects: frozenset[int]) -> bool:
    """Whether a subject token lies in the range."""
    return any(offset in subjects for offset in range(start, end))


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A pronoun or description to be resolved."""

    start: int
    end: int
    form: Form
    sex: str | None
    country: str | None
    possessive: bool
    words: str


def find_anaphors(reading: Reading, named: list[PersonMention]) -> Iterable[Anaphor]:
    """Pronouns outside first-person speech, ``the Briton``, ``the 22-year-old``, ``the Olympic champion``."""
    text = reading.text
    for m in PRONOUN.finditer(text):
        word = m.group().lower()
        yield Anaphor(m.start(), m.end(), "possessive" if word in ("his", "her") else "pronoun", PRONOUNS[word], None, word in ("his", "her"), word)
    for c in reading.countries:
        yield from country_epithet(text, c, named)
    for m in EPITHET.finditer(text):
        noun, words = m["noun"], m.group().lower()
        if words.startswith(("his ", "her ", "another ")) or not epithet_stands(text, m, named):
            continue
        inner = [c for c in reading.countries if m.start() <= c.start < m.end()]
        sex = "women" if re.search(r"\b(?:woman|girl|mother|women's|debutante|heptathlete)\b", words) else "men" if re.search(r"\b(?:man|boy|policeman|decathlete|men's)\b", words) else None
        yield Anaphor(m.start(), m.end(), "epithet", sex, inner[0].code if inner else None, follows_possessive(text, m.end()), noun)


def country_epithet(text: str, c: CountryMention, named: list[PersonMention]) -> Iterable[Anaphor]:
    """``the Briton``, ``the 22-year-old Kenyan``; not ``the Kenyan runners`` nor before a name."""
    if c.form not in ("adjective", "noun"):
        return
    before = re.search(r"(?:\b(?:[Tt]he|[Tt]hat) )((?:(?:\d{2}|[a-z]+(?:-[a-z]+)?)-year-old |[a-z]+(?:-[a-z]+)? ){0,2})$", text[max(0, c.start - 40) : c.start])
    rest = text[c.end : c.end + 16]
    if not before or not re.match(r"(?:['’]s\b|[,.;:)\"”!?]|$| (?:who|was|is|had|has|took|won|ran|and|in|at|to|by|from|on|with|also|then|finished|clocked|set|broke|said|told|will|would|could|did|does|led|beat|with|as|for|added|went|came|moved|made|held|kept|never|still|now|again|has|pulled|crossed|produced|recorded|threw|jumped|cleared|overtook|got|could|may|can|but|only|just|[a-z]+ed)\b)", rest):
        return
    if any(m.start == c.end + 1 or m.start == c.end + 2 for m in named):
        return
    start = c.start - len(before.group())
    noun = c.text.lower()
    sex = "women" if noun.endswith("woman") else "men" if noun.endswith("man") and noun not in ("german", "oman", "roman") else None
    yield Anaphor(start, c.end, "epithet", sex, c.code, rest.startswith(("'s", "’s")), noun)


def epithet_stands(text: str, m: re.Match[str], named: list[PersonMention]) -> bool:
    """Whether a description stands for somebody and is no apposition of a name beside it, no predicate and no plural."""
    after = text[m.end() : m.end() + 2]
    if after.startswith((", ")) and any(n.start == m.end() + 2 for n in named):
        return False
    if re.match(r" (?:of|in|at|from|to|over|for) ", text[m.end() : m.end() + 6]) and m["noun"] in ("man", "woman", "winner", "favourite", "champion", "boy", "girl", "star"):
        return False
    before = text[max(0, m.start() - 14) : m.start()]
    if re.search(r"(?:\b(?:is|was|be|been|being|became|become|remains|as|like|into|still|crowned)|, ?)$", before.rstrip() if not before.endswith(", ") else before.rstrip()):
        return False
    return not any(n.end + 2 >= m.start() and n.end <= m.start() and text[n.end : m.start()].strip() in (",", "") for n in named)


def choose(item: Anaphor, sentence: Sentence, salience: Salience, persons: list[Person], reading: Reading) -> int | None:
    """The person that an anaphor means, or None where nobody fits."""
    best: tuple[float, int] | None = None
    for number, (seen, start, subject) in salience.last.items():
        person = persons[number]
        if not fits(item, person):
            continue
        distance = sentence.number - seen
        if distance > (3 if item.form != "epithet" else 6) + 2 * (number == salience.hero):
            continue
        score = -2.0 * distance + (1.6 if subject else 0.0) - 0.004 * (item.start - start) - (1.5 if person.office else 0.0)
        if item.country and item.country in person.countries:
            score += 4.0
        if distance == 0 and item.form == "epithet":
            score -= 1.5
        if item.sex and person.sex == item.sex:
            score += 0.5
        if number == salience.hero:
            score += HERO
        if best is None or (score, -number) > best:
            best = (score, -number)
    return -best[1] if best else None


def fits(item: Anaphor, person: Person) -> bool:
    """Whether sex and country allow a person."""
    if item.sex and person.sex and item.sex != person.sex:
        return False
    return not (item.country and person.countries and item.country not in person.countries)


TEAM_WORDS = re.compile(r"(?i)\b(?:relay|quartet|4 ?x ?\d+|team gold|team silver|team bronze|team title|squad|team (?:race|competition|event|prize))\b|\b(?:men|women)['’]s team\b")
"""Words of a sentence in which a country can be the one that is placed."""


def find_teams(reading: Reading, persons: list[Person]) -> list[PersonMention]:
    """Countries as relay or national teams, in sentences that speak of relays or teams or follow one that does."""
    out: list[PersonMention] = []
    numbers: dict[str, int] = {}
    relays = [d for d in reading.disciplines if not d.weak]
    for sentence in reading.sentences:
        spoken = bool(TEAM_WORDS.search(reading.text, sentence.start, sentence.end))
        last = next((d for d in reversed(relays) if d.start < sentence.end), None)
        in_hand = last is not None and "relay" in last.key and reading.sentence_at(last.start).paragraph == sentence.paragraph
        if not (spoken or in_hand):
            continue
        for c in reading.countries:
            if sentence.start <= c.start < sentence.end and is_team(reading, c):
                if c.code not in numbers:
                    numbers[c.code] = len(persons)
                    persons.append(Person(len(persons), country_names().get(c.code, c.text), None, set(), [], False, True))
                out.append(PersonMention(c.start, c.end, numbers[c.code], "name", c.form == "possessive"))
    return out


def is_team(reading: Reading, c: CountryMention) -> bool:
    """Whether a country's mention can be its team: a name, or the plural with an article; not before or after a person's name."""
    if c.form == "plural":
        return c.text.lower().startswith("the ") or reading.text[max(0, c.start - 4) : c.start].lower() == "the "
    if c.form not in ("name", "possessive") or any(m.start in (c.end, c.end + 1) for m in reading.names):
        return False
    return not re.search(r"(?:\bof (?:the )?|\()$", reading.text[max(0, c.start - 8) : c.start])
