"""What an article says of each person beside the name: country, sex, age, office, trade, titles and records."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.discourse.persons import PRONOUN, PRONOUNS, Person, PersonMention
from extractor.reading import Reading

OFFICE_NEAR = re.compile(
    r"(?i)\b(?:president|chief|chairman|chairwoman|director|spokes(?:man|woman|person)|secretary|manager|lawyer|attorney|agent|minister|"
    r"organiser|promoter|commentator|reporter|official|doctor|physio|physiotherapist|head of|executive|performance director|selector|boss|founder)\b"
)
COACH_BEFORE = re.compile(
    r"(?i)\b(?:coach|trainer|father|mother|husband|wife|dad|mum|mentor)(?: and (?:coach|trainer|husband|father|wife))?"
    r"(?: (?:who|whom|that) [^,.;:\n]{3,60},|,)? $"
)
COACH_AFTER = re.compile(
    r"(?i),? \(?(?:his|her|the|their|[\w-]+['’]s?)(?: [a-z-]+){0,2} (?:coach|trainer|father|mother|husband|wife|manager|agent|dad)\b|"
    r", (?:father|coach|trainer|husband|mother|wife)\b|,? who (?:coaches|trains|coached|manages)\b"
)
COACH_IS = re.compile(
    r"(?:, [^,.;\n]{3,50},)? (?:(?:has |had )?(?:been|become|became|becomes|is|was|remains|remained|acts?|acted)|as)(?: also| now| still| then)? (?:as )?"
    r"(?:his|her|their|the [\w'’-]+|[A-Z][\w-]+['’]s?)(?: [a-z-]+){0,2} (?:coach|trainer|manager|agent|mentor|adviser)\b"
)
"""What follows a person who is somebody's coach: ``X became her coach``, ``X, the former champion, has been her coach``."""
FELLOW = re.compile(
    r"\b(?:fellow|compatriots?|country(?:man|men|woman|women)|(?:his|her|another) (?:country|team)[- ]?mates?)\b[^,.;:()]{0,40}$"
)
"""What stands before the name of somebody of one country with the person named before."""
COACHED_BY = re.compile(
    r"(?i)\b(?:coached|trained|guided|managed|mentored|looked after|under the (?:guidance|eye|tutelage)) (?:by|of) (?:[\w'’-]+ ){0,4}$"
)
FEMALE_WORDS = re.compile(
    r"\b(?:sportswoman|[A-Z][a-z]+woman|mother|woman|girl|schoolgirl|sister|wife|heptathlete|actress|lady|daughter|Miss|Mrs|Ms|Dame|Princess)\b"
)
MALE_WORDS = re.compile(
    r"\b(?:sportsman|Englishman|Frenchman|Dutchman|Irishman|Scotsman|Welshman|Ulsterman|Corkman|Yorkshireman|father|man|boy|schoolboy|brother|husband|decathlete|son|Mr|Sir)\b"
)
BEFORE_GAP = re.compile(
    r"(?: (?!and|or|but|beat|to|of|by|with|from|over)[a-z0-9-]+){0,3},? |"
    r" (?:(?:former|reigning|defending|double|twice|two-time|current|Olympic|[Ww]orld|European|Commonwealth|African|Asian|indoor|outdoor|junior|cross[- ]country|\d[\d,]*m|record|marathon|hurdles|mile|relay) )+"
    r"(?:champion|holder|record-holder|medall?ist|star),? "
)
AFTER_GAP = re.compile(
    r" \(| of (?:the )?|, of |, (?:the|a|an) (?:\d\d-year-old |[a-z]+ )?|, \d\d, (?:of |a |the )?|, from | from "
)
AGE_AFTER = re.compile(r"(?:, aged |, | \()(\d{2})(?=[,.;)])")
AGE_BEFORE = re.compile(r"\b(\d{2})-year-old\b(?: [\w'’-]+){0,5} $")
TRADE = re.compile(
    r"\b(teenager|youngster|veteran|sprinter|hurdler|vaulter|jumper|thrower|heptathlete|decathlete|miler|runner|marathoner|steeplechaser|walker|"
    r"newcomer|debutante?|student|policeman|policewoman|soldier|mother-of-two|Londoner|Dubliner|[A-Z][a-z]+(?:man|woman)|Scouser|Geordie|"
    r"[A-Z][a-z]+(?:ian|onian)|Harrier),? $"
)
HONOUR = re.compile(
    r"\b(?:champion|title-?holder|record[- ]?holder|medall?ist|runner-up|winner|favourite|debutante?)\b"
)
HONOUR_LEAD = re.compile(r"(?:(?:[\w,’'-]+|\d[\d,]*m) ){0,7}$")
AFTER_NAME = re.compile(
    r"(?:,? \(?\d\d\)?)?(?:, (?:the|a|an) |, who (?:is|was|became|remains) (?:the |a |an )?|,? (?:is|was|became|remains) (?:the |a |an )?|, )"
    r"(?P<mod>(?:[\w’'-]+ |\d[\d,]*m ){0,6}?)(?P<noun>champion|title-?holder|record[- ]?holder|medall?ist|runner-up|winner|favourite)\b"
)
BREAK = re.compile(r".*(?:[,;:.()\"“”] |\b(?:the|a|an|and|by|from|to|with|of|behind|beat|over|his|her|their) )")
SMALL = frozenset(
    "the a an of and in at by former new reigning defending current now then who is was as with over from to double triple twice two-time three-time".split()
)
FINITE = frozenset({"VBD", "MD"})
WON = re.compile(
    r"(?:,? (?:who )?(?:has |had |duly |then |also |again |eventually )*(?:won|took (?:the )?(?:gold|title|victory)|triumphed|claimed (?:the )?(?:gold|title|victory)))\b"
)


def describe(reading: Reading, persons: list[Person], mentions: list[PersonMention]) -> None:
    """Learn all of it from the words around the names."""
    learn_countries(reading, persons, mentions)
    learn_sex(reading, persons, mentions)
    mark_offices(reading, persons, mentions)
    learn_titles(reading.text, persons, mentions)
    learn_trades(reading.text, persons, mentions)


def learn_countries(reading: Reading, persons: list[Person], mentions: list[PersonMention]) -> None:
    """Countries that stand right at a name: ``Ethiopia's X``, ``Kenyan X``, ``X of Ireland``, ``X (JAM)``."""
    text = reading.text
    first = 0
    for m in mentions:
        while first < len(reading.countries) and reading.countries[first].end < m.start - 60:
            first += 1
        for c in reading.countries[first:]:
            if c.start > m.end + 12:
                break
            gap = text[c.end : m.start] if c.end <= m.start else text[m.end : c.start]
            named = BEFORE_GAP.fullmatch(gap) and not acts(reading, c.end, m.start)
            if (c.end <= m.start and c.form in ("possessive", "adjective", "noun") and named) or (
                c.start >= m.end and AFTER_GAP.fullmatch(gap)
            ):
                persons[m.person].countries.add(c.code)
    share_countries(reading, persons, mentions)


def acts(reading: Reading, start: int, end: int) -> bool:
    """Whether a finite verb stands in a stretch: ``the Moroccan outkicked X`` says nothing of X's country."""
    first, last = reading.token_at(start).i, reading.token_at(end).i
    return any(t.tag_ in FINITE for t in reading.doc[first + 1 : last])


def share_countries(reading: Reading, persons: list[Person], mentions: Sequence[PersonMention]) -> None:
    """``X beat her fellow Ethiopian Y``: who is named alone before a fellow is of the fellow's country, and the other way round."""
    for place, m in enumerate(mentions):
        if not FELLOW.search(reading.text, max(0, m.start - 60), m.start):
            continue
        start = reading.sentence_at(m.start).start
        before = {o.person for o in mentions[max(0, place - 4) : place] if o.start >= start} - {m.person}
        if len(before) != 1:
            continue
        two = (persons[m.person], persons[before.pop()])
        for one, other in (two, two[::-1]):
            if not one.countries and len(other.countries) == 1:
                one.countries |= other.countries


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
    learn_sex_of_events(reading, persons, mentions)
    for number, tally in sorted(pronoun_votes(reading, persons, mentions).items()):
        persons[number].sex = max(sorted(tally), key=lambda s: tally[s])


def pronoun_votes(reading: Reading, persons: list[Person], mentions: list[PersonMention]) -> dict[int, dict[str, int]]:
    """For persons of unknown sex how many pronouns of each sex can mean nobody else."""
    votes: dict[int, dict[str, int]] = {}
    if all(p.sex for p in persons):
        return votes
    for pronoun in PRONOUN.finditer(reading.text):
        sex = PRONOUNS[pronoun.group().lower()]
        near = [m for m in mentions if pronoun.start() - 220 < m.start < pronoun.start()]
        fitting = {m.person for m in near if persons[m.person].sex in (None, sex)}
        unknown = [p for p in fitting if persons[p].sex is None]
        if len(fitting) == 1 and unknown:
            tally = votes.setdefault(unknown[0], {})
            tally[sex] = tally.get(sex, 0) + 1
    return votes


def learn_sex_of_events(reading: Reading, persons: list[Person], mentions: list[PersonMention]) -> None:
    """The sex of an event named in the sentence of a person's first mention, where it names only one."""
    for m in mentions:
        person = persons[m.person]
        if person.sex is None:
            sentence = reading.sentence_at(m.start)
            sexes = {
                d.sex
                for d in reading.disciplines
                if sentence.start <= d.start < sentence.end and d.sex in ("men", "women")
            }
            if len(sexes) == 1:
                person.sex = sexes.pop()


def mark_offices(reading: Reading, persons: list[Person], mentions: list[PersonMention]) -> None:
    """Officials, coaches and kin, told by the words right before or after their mentions."""
    for m in mentions:
        lead = reading.text[max(0, m.start - 80) : m.start].rsplit(".", 1)[-1]
        before = lead.rsplit(",", 1)[-1]
        after = reading.text[m.end : m.end + 50]
        official = OFFICE_NEAR.search(before) or (
            after.startswith(", ") and OFFICE_NEAR.search(after.split(".")[0][:40])
        )
        coach = COACH_BEFORE.search(lead) or COACH_AFTER.match(after) or COACHED_BY.search(before)
        if official or coach or COACH_IS.match(reading.text, m.end):
            persons[m.person].office = True


def learn_titles(text: str, persons: list[Person], mentions: list[PersonMention]) -> None:
    """Titles and records that stand at a name: ``Olympic champion X``, ``X, the world record holder``; who won, as a winner."""
    starts = {m.start: m for m in mentions}
    for m in mentions:
        if WON.match(text, m.end):
            persons[m.person].titles.append(frozenset({"winner"}))
        said = AFTER_NAME.match(text, m.end)
        if said:
            persons[m.person].titles.append(title_words(said["mod"], said["noun"]))
    for h in HONOUR.finditer(text):
        owner = starts.get(h.end() + 1) or (starts.get(h.end() + 2) if text[h.end() : h.end() + 2] == ", " else None)
        if owner is not None and text[h.end() : owner.start] in (" ", ", "):
            persons[owner.person].titles.append(title_words(words_before(text, h.start()), h.group()))


def words_before(text: str, start: int) -> str:
    """What describes the noun that starts at an offset: the words before it in its phrase."""
    lead = HONOUR_LEAD.search(text[max(0, start - 60) : start])
    return BREAK.sub("", lead.group()) if lead else ""


def title_words(before: str, noun: str) -> frozenset[str]:
    """The telling words of a title, small: ``olympic 400m champion``."""
    kind = "holder" if noun.startswith("record") else "champion" if noun.startswith("title") else noun
    words = re.findall(r"[a-z\d][\w,-]*", re.sub(r"['’]s?\b", "", before.lower()))
    return frozenset([*(w for w in words if w not in SMALL), kind])


def learn_trades(text: str, persons: list[Person], mentions: Sequence[PersonMention]) -> None:
    """Ages, and what stands right before a name as an occupation or origin."""
    for m in mentions:
        before = text[max(0, m.start - 60) : m.start]
        age = AGE_AFTER.match(text, m.end) or AGE_BEFORE.search(before)
        if age:
            persons[m.person].age = int(age[1])
        trade = TRADE.search(before)
        if trade:
            persons[m.person].trades.add(trade[1].lower())
