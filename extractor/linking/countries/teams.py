"""National teams and who is in them: ``named in the British team``, ``running for Kenya``, ``gave Britain the gold``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.analysis import Analysis
from extractor.discourse.binding import clause_verb
from extractor.discourse.salience import role_of
from extractor.linking.coordination import person_of
from extractor.linking.countries.clues import Clue, nations
from extractor.linking.countries.predicates import joined_before
from extractor.linking.countries.selection import outside
from extractor.linking.items import Row
from extractor.spans import CountryMention

TEAMS = frozenset("team squad side selection vest colours relay quartet selectors".split())
PICKED = frozenset(
    "named picked selected place member captain join joins joined part included selection call-up chosen made represent".split()
)
FIRSTS = frozenset("first second third fourth fifth only latest next maiden".split())
PRIZES = frozenset("medal medals gold silver bronze title titles champion winner victory win record success".split())
GIVING = frozenset(
    "give gave giving gives given earn earned earning earns secure secured securing win won winning hand handed handing bring brought bringing deliver delivered".split()
)
BRINGING = frozenset("bring brought bringing brings carried anchored".split())
TAKING = frozenset("took takes take taken taking brought brings".split())
BEARING = frozenset("carried carry carries carrying bore bear bears bearing waved".split())
SWAYED = frozenset("ahead in clear level back out the on".split())
PARTS = frozenset("the a an their its another both two three something plenty reason cause".split())
LEADING = frozenset(
    "lead leads led leading head heads headed heading spearhead spearheads spearheaded spearheading top tops topped".split()
)
CHALLENGES = frozenset(
    "showing performance display challenge entry entries contingent charge hopes assault bid effort line-up delegation party interest".split()
)
#: What stands before somebody who is beaten or only compared.
BESIDE = frozenset("against over without than of by to past behind off".split())
#: What shows that somebody does not run for a country, or not yet.
UNREAL = frozenset(
    "want wants wanted hope hopes hoping hoped wish wishes could may might cannot not never clearance permission apply applied applying ineligible if awaiting asked".split()
)
#: Whose name stands behind a national team is no athlete of it.
OFFICES = frozenset("manager doctor physio coach official officials physiotherapist spokesman director".split())
BACK = 8
ROLES = {"nsubj": "subject", "nsubjpass": "subject", "conj": "joined", "appos": "joined"}


def team_clues(analysis: Analysis, used: frozenset[int]) -> Iterator[Clue]:
    """``named in the British team``, ``a place in Britain's squad``, ``running for Kenya``; ``used`` are the offsets of countries
    that stand at somebody's name."""
    for row in analysis.rows:
        people = [i for i in outside(row) if person_of(analysis, row.items[i]) is not None]
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
    chosen = chosen_of(analysis, row, place, kind, people)
    for i in chosen:
        side = "left" if i < place else "right"
        role = ROLES.get(analysis.reading.doc[row.items[i].token].dep_, "other")
        person = person_of(analysis, row.items[i])
        start, end = min(country.start, row.items[i].start), max(country.end, row.items[i].end)
        if person is not None and not (i and row.items[i - 1].word in BESIDE):
            near = "with" if together(analysis, row, place, i) else "apart"
            yield Clue(person, country.code, f"team:{kind}:{side}:{near}:{role}:{len(people) == 1}", start, end)


def chosen_of(analysis: Analysis, row: Row, place: int, kind: str, people: Sequence[int]) -> Sequence[int]:
    """The places of the persons whom a kind of team means."""
    left = [i for i in people if i < place]
    if kind in ("sweep", "challenge", "swayed"):
        return left if kind != "challenge" else [*(joined_before(analysis, row, left[-1]) if left else ()), *left[-1:]]
    if kind == "for" and left:
        return [*joined_before(analysis, row, left[-1]), left[-1]]
    if kind == "gave" and left:
        return givers(analysis, row, place, left)
    return left[:1] if kind == "medal" else people


def givers(analysis: Analysis, row: Row, place: int, left: Sequence[int]) -> list[int]:
    """Who is in the clause that gives a country something, else the person last named: ``A's 1:21:14 and B's 1:21:28 earned Japan``."""
    own = [i for i in left if together(analysis, row, place, i)]
    return own or [left[-1]]


def together(analysis: Analysis, row: Row, place: int, person: int) -> bool:
    """Whether a person does what the clause of a country says, or has a part in the subject."""
    reading = analysis.reading
    country, other = (role_of(reading, row.items[k].start, row.items[k].end) for k in (place, person))
    if country.verb < 0 or other.verb < 0 or other.name not in "SsGNA":
        return False
    return clause_verb(reading, country.verb) == clause_verb(reading, other.verb)


def team_kind(row: Row, place: int, country: CountryMention) -> str | None:
    """How a country is a team's here, or None: a squad, ``for Kenya``, ``gave Britain the gold``, ``Latvia's first medal``."""
    items = row.items
    following = [i.word for i in items[place + 1 : place + 5]]
    before = items[place - 1].word if place else ""
    if " ".join(following[:3]).startswith(("clean sweep", "one - two", "one-two", "1 - 2", "1-2")) or following[:1] == [
        "sweep"
    ]:
        return "sweep"
    if country.form == "name" and " ".join(following[:3]).startswith(
        ("swept the", "took the first", "filled the", "monopolised")
    ):
        return "swept"
    if OFFICES & set(following):
        return None
    if following[:1] == ["flag"] and BEARING & {i.word for i in items[max(0, place - 3) : place]}:
        return "medal"
    if country.text.startswith(("Team GB", "Team USA")) or TEAMS & set(following):
        return "picked" if {i.word for i in items} & PICKED else "squad"
    if CHALLENGES & set(following[:2]) and LEADING & {i.word for i in items[max(0, place - 4) : place]}:
        return "challenge"
    if country.form == "possessive" and following and (following[0] in FIRSTS) and PRIZES & set(following):
        return "medal"
    if before in GIVING and following and (following[0] in PARTS or following[0] in PRIZES or following[0] in FIRSTS):
        return "gave"
    if before in BRINGING and following[:1] == ["home"]:
        return "gave"
    if before == "to" and place > 1 and items[place - 2].word == "back" and TAKING & {i.word for i in items[:place]}:
        return "gave"
    if before in ("put", "cost", "kept") and following and following[0] in SWAYED:
        return "swayed"
    if before == "to" and BRINGING & {i.word for i in items[max(0, place - 6) : place]} and prize_near(row, place):
        return "gave"
    if country.form in ("name", "plural") and (
        before in ("for", "representing") or (before == "the" and place > 1 and items[place - 2].word == "for")
    ):
        unreal = UNREAL & {i.word for i in items[max(0, place - BACK) : place]}
        return None if unreal or (following and following[0] in ("'s", "’s")) else "for"
    return None


def prize_near(row: Row, place: int) -> bool:
    """Whether a medal or title is named shortly before a place."""
    return any(i.kind == "TITLE" or i.word in PRIZES for i in row.items[max(0, place - 5) : place])
