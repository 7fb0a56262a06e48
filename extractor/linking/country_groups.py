"""What several sentences say of a person's country: compatriots, groups (``the Greek pair``), teams, and descriptions
(``the Kenyan``) that stand for somebody spoken of before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractor.analysis import Analysis
from extractor.discourse.people import PersonMention
from extractor.linking.items import Row
from extractor.linking.country_clues import Clue, born, coordinated, is_group, named, nations, next_name, person_of
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
AGENT = re.compile(
    r".*(?:thrower|runner|jumper|vaulter|sprinter|hurdler|athlete|walker|putter|champion|holder|medall?ist|marathoner|miler|steeplechaser|heptathlete|decathlete|"
    r"star|teenager|veteran|youngster|woman|man|girl|boy|winner|debutante?|student|favourite|runner-up|athlete|old|pair)"
)
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
            yield from (
                Tie(a, b, item.start, max(end, item.end), kind)
                for a, b in zip(people, people[1:], strict=False)
                if a != b
            )


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


def epithet_clues(analysis: Analysis, strong: Mapping[int, str]) -> Iterator[Clue]:
    """``the Kenyan``: the person meant, and those who might be meant; who is known to be of another country is not."""
    meant = {m.start: m.person for m in analysis.people.mentions if m.form == "epithet"}
    for row in analysis.rows:
        for start, end, country in descriptions(analysis, row):
            first = next((p for s, p in meant.items() if start - 4 <= s <= end), None)
            yield from standing_for(analysis, start, end, country, first, strong)


def descriptions(analysis: Analysis, row: Row) -> Iterator[tuple[int, int, str]]:
    """``the Kenyan``, ``the 22-year-old Kenyan``, ``the American world champion``, ``Poland's hammer thrower``, with their ranges."""
    countries = [
        c for c in analysis.reading.countries if row.sentence.start <= c.start < row.sentence.end and not c.area
    ]
    for country in countries:
        found = next((n for n, item in enumerate(row.items) if item.start <= country.start < item.end), None)
        if found is None or row.items[found].symbol in ("COMP", "REC") or born(row, found):
            continue
        item = row.items[found]
        if item.symbol == "EPI":
            yield item.start, item.end, country.code
        elif country.form == "name" and comes_from(row, found):
            yield items_start(row, found), country.end, country.code
        elif country.form in ("adjective", "noun", "possessive") and stands_alone(analysis, row, found, country):
            yield country.start, country.end, country.code


def comes_from(row: Row, place: int) -> bool:
    """``the Olympic champion from Mozambique`` where no name stands before it."""
    items = row.items
    if (
        place < 3
        or items[place - 1].word != "from"
        or not (items[place - 2].symbol == "TITLE:epithet" or AGENT.fullmatch(items[place - 2].word))
    ):
        return False
    lead = next((n for n in range(place - 3, max(-1, place - 9), -1) if items[n].word == "the"), None)
    return lead is not None and (lead == 0 or items[lead - 1].word != ",")


def items_start(row: Row, place: int) -> int:
    """Where the noun phrase before ``from`` begins."""
    return next(
        (row.items[n].start for n in range(place - 3, max(-1, place - 9), -1) if row.items[n].word == "the"),
        row.items[place].start,
    )


def stands_alone(analysis: Analysis, row: Row, place: int, country: CountryMention) -> bool:
    """Whether a country's word with its noun describes somebody without a name beside it."""
    items = row.items
    lead = [i.word for i in items[max(0, place - 3) : place]]
    if country.form != "possessive" and not {"the", "that"} & set(lead):
        return False
    if next_name(analysis, row, place) is not None or (
        place > 1 and items[place - 1].word == "the" and items[place - 2].word == ","
    ):
        return False
    noun = head_noun(analysis, row, place)
    if noun == place:
        return country.form != "possessive"
    return items[noun].symbol == "TITLE:epithet" or bool(AGENT.fullmatch(items[noun].word))


def head_noun(analysis: Analysis, row: Row, place: int) -> int:
    """The place of the last word of the noun phrase that a country's word begins."""
    last = place
    while last + 1 < len(row.items) and last - place < 6:
        item = row.items[last + 1]
        plain = item.kind == "W" and analysis.reading.doc[item.token].tag_ in ("NN", "NNS", "JJ", "HYPH", "CD", "NNP")
        if not plain and item.kind not in ("DISC", "TITLE", "COMP"):
            break
        last += 1
    return last


def standing_for(
    analysis: Analysis, start: int, end: int, country: str, meant: int | None, strong: Mapping[int, str]
) -> Iterator[Clue]:
    """The person for whom a description by country most likely stands, and who else may be meant."""
    scores = candidates(analysis, start, country, meant, strong)
    order = sorted(scores, key=lambda p: (-scores[p], p))
    if not order:
        return
    if order[0] in strong:
        yield Clue(order[0], country, "epithet:known", start, end)
        return
    lead = scores[order[0]] - scores[order[1]] if len(order) > 1 else 9.0
    sure = "alone" if lead >= 9 else "clear" if lead >= 0.8 else "close"
    for n, person in enumerate(order[:2]):
        if person not in strong:
            yield Clue(
                person,
                country,
                f"epithet:{'other' if n else 'best'}:{sure}:{'meant' if person == meant else 'free'}",
                start,
                end,
            )


def candidates(
    analysis: Analysis, start: int, country: str, meant: int | None, strong: Mapping[int, str]
) -> dict[int, float]:
    """The persons whom a description at an offset may mean, with how near and how prominent they are; who is known to be of
    the country counts more, who is known to be of another not at all."""
    persons = analysis.people.persons
    here = analysis.reading.sentence_at(start).number
    out: dict[int, float] = {}
    for m in spoken(analysis, start, 700):
        other = strong.get(m.person)
        if m.form == "epithet" or (other is not None and other != country) or persons[m.person].office:
            continue
        distance = here - analysis.reading.sentence_at(m.start).number
        subject = analysis.reading.token_at(m.end - 1).dep_ in ("nsubj", "nsubjpass")
        score = (
            -1.0 * distance
            + 0.6 * subject
            + 1.3 * (other == country)
            - (start - m.start) / 2000
            + 0.5 * (m.person == meant)
        )
        score -= 0.7 * (distance == 0 and subject)
        out[m.person] = max(out.get(m.person, -99.0), score)
    return out
