"""Honours: epithets and titles, and what winning or a medal at a championships makes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extractor.analysis import Analysis
from extractor.discourse.context import titled
from extractor.discourse.people import PersonMention
from extractor.draft import Draft
from extractor.linking.anchors import Anchor, Link, anchors, item_of
from extractor.linking.cues import owner_cue
from extractor.linking.features import doubt_features
from extractor.linking.items import Row
from extractor.linking.owners import Owner
from extractor.linking.slots import Slot
from extractor.linking.title_series import (
    Championships,
    dated,
    event_of,
    own_championships,
    own_events,
    possible,
    series_of,
)
from extractor.linking.title_words import Honoured, TitleWords, by_time, listed_owners, title_words
from extractor.linking.verdict import link_signals
from extractor.spans import PlaceMention, TitleMention

MEDALS = {1: "gold", 2: "silver", 3: "bronze"}
NOT_YET = frozenset("future potential prospective would-be possible next likely no without".split())
LOST = NOT_YET | frozenset("never neither nor".split())
BECOMING = frozenset("become becoming crowned".split())
NEAR = 3
DEFENDING = frozenset(
    "defend defends defended defending retain lose lost losing relinquish relinquished surrendered holding surrender".split()
)
RETAINED = frozenset("retained retains retaining retain kept keeps keep keeping regained regains regaining".split())
DOUBTS = frozenset("fx:modal fx:aim fx:hope fx:if fx:near fx:neg0 fx:neg1 fx:neg2".split())
REACH = 7


def find_honours(analysis: Analysis, links: Sequence[Link], performances: Sequence[Draft], floor: float) -> list[Draft]:
    """Honours of epithets and titles, and those that follow from performances at championships."""
    out: list[Draft] = []
    known = {(k.anchor.row, k.anchor.item): k for k in links if k.anchor.task == "title" and k.owner.chance >= floor}
    for anchor in anchors(analysis):
        if anchor.task == "title":
            link = known.get((anchor.row, anchor.item)) or by_construction(analysis, anchor)
            if link:
                out += of_title(analysis, link, performances)
    for link in links:
        medal = item_of(analysis, link.anchor).mention
        if isinstance(medal, PlaceMention) and medal.kind == "medal" and link.owner.chance >= floor:
            out += of_medal(analysis, link, medal, performances)
    own = own_championships(analysis)
    for draft in performances:
        out += [] if no_final(analysis.reading.text, draft) else of_performance(draft, own)
    return out


def of_medal(analysis: Analysis, link: Link, medal: PlaceMention, performances: Sequence[Draft]) -> Iterator[Draft]:
    """``Olympic silver``, ``800m bronze in Sydney``: a medal whose own words name the championships."""
    words = title_words(analysis.rows[link.anchor.row], link.anchor.item)
    title = TitleMention(medal.start, medal.end, medal.text, "title.medal", MEDALS[medal.place], "title")
    if not (words.host or any(v for v, _ in words.times) or any(part.key for part in words.honoured)):
        return
    if denied(analysis, analysis.rows[link.anchor.row], link, title):
        return
    for owner in owners_of(analysis, analysis.rows[link.anchor.row], link, title):
        for part in words.honoured:
            for draft in of_part(analysis, link, title, words, part, owner, performances):
                draft.rule = "honour.medal"
                yield draft


CONSTRUCTED = 0.55
"""The chance of an owner that only the construction names."""
UNKNOWN = Slot(None, 0.0, "none")


def by_construction(analysis: Analysis, anchor: Anchor) -> Link | None:
    """The link of an epithet whose owner the construction itself names: ``X, the Olympic champion``, ``Olympic champion X``."""
    row = analysis.rows[anchor.row]
    cue = owner_cue(row, anchor.item)
    who = row.items[cue[0]].mention if cue else None
    if cue is None or cue[1] not in ("epithet", "apposition", "predicate") or not isinstance(who, PersonMention):
        return None
    if getattr(row.items[anchor.item].mention, "kind", "") != "epithet" or analysis.people.persons[who.person].office:
        return None
    slots = dict.fromkeys(("discipline", "competition", "venue", "date"), UNKNOWN)
    return Link(anchor, Owner(who.person, CONSTRUCTED, who, 1 - CONSTRUCTED), slots)


def of_title(analysis: Analysis, link: Link, performances: Sequence[Draft]) -> Iterator[Draft]:
    """One honour for each owner, competition, event and time that the words of a title name."""
    row = analysis.rows[link.anchor.row]
    mention = item_of(analysis, link.anchor).mention
    assert isinstance(mention, TitleMention)
    if denied(analysis, row, link, mention):
        return
    for words in by_time(title_words(row, link.anchor.item)):
        for owner in owners_of(analysis, row, link, mention):
            for part in words.honoured:
                yield from of_part(analysis, link, mention, words, part, owner, performances)


def denied(analysis: Analysis, row: Row, link: Link, mention: TitleMention) -> bool:
    """Whether the words before a title take it away or put it ahead: stripped, without, hoped for; one to defend is had."""
    before = row.items[max(0, link.anchor.item - REACH) : link.anchor.item]
    if any(i.word == "stripped" for i in row.items[: link.anchor.item]):
        return True
    if mention.kind == "epithet":
        doubtful = bool(DOUBTS & set(doubt_features(analysis.reading.doc, row, link.anchor.item)))
        return any(i.word in NOT_YET for i in before[-NEAR:]) or (doubtful and any(i.word in BECOMING for i in before))
    if any(i.word in LOST for i in before):
        return True
    if any(i.word in DEFENDING | RETAINED for i in before):
        return False
    return bool(DOUBTS & set(doubt_features(analysis.reading.doc, row, link.anchor.item)))


Owned = tuple[str, str | None, float, tuple[int, int]]


def owners_of(analysis: Analysis, row: Row, link: Link, mention: TitleMention) -> list[Owned]:
    """Whose a title is: name, event in brackets, chance and range; a plural epithet is of those listed behind it."""
    people = analysis.people.persons
    if mention.kind == "epithet" and mention.text.lower().endswith("s"):
        listed = listed_owners(row, link.anchor.item)
        out: list[Owned] = []
        for i, event in listed:
            who = row.items[i].mention
            if isinstance(who, PersonMention) and not people[who.person].office:
                out.append((people[who.person].name, event, link.owner.chance, (who.start, who.end)))
        if len(out) > 1:
            return out
    mine = link.owner.mention
    span = (mine.start, mine.end) if mine else (mention.start, mention.end)
    return [(people[link.owner.person].name, None, link.owner.chance, span)]


def of_part(
    analysis: Analysis,
    link: Link,
    mention: TitleMention,
    words: TitleWords,
    part: Honoured,
    owner: Owned,
    performances: Sequence[Draft],
) -> Iterator[Draft]:
    """The honours of one owner at one competition of a title."""
    name, bracketed, chance, span = owner
    named = (bracketed,) if bracketed else part.disciplines
    own = own_events(performances, name)
    series, sure = series_of(analysis, link, words, part, named, own)
    if series is None or not titled(series):
        return
    events: Sequence[str | None] = named or [event_of(analysis, link, series, words, own)]
    when = dated(analysis, link, words, part, series, mention.kind)
    count = words.count if words.count > 1 and len(events) == 1 and len(when) == 1 else None
    row = analysis.rows[link.anchor.row]
    signals = [
        *link_signals(analysis.reading, row, link),
        f"named:{sure}",
        f"events:{len(named)}",
        f"times:{len(when)}",
        f"plural:{mention.text[-1:] == 's'}",
        f"counted:{count is not None}",
        f"cue:{agreement(row, link)}",
    ]
    steps = [f"{mention.text!r} is {name}'s ({chance:.2f})", f"competition: {series} ({sure})"]
    for event in events:
        for venue, date in when:
            slots = {
                "athlete": name,
                "title": mention.title,
                "competition": series,
                "discipline": event,
                "date": date,
                "venue": venue,
                "indoor": "Indoor" in series,
                "count": count,
            }
            yield Draft(
                "honour",
                slots,
                min(words.first, span[0]),
                max(mention.end, span[1]),
                f"honour.{mention.kind}",
                chance,
                list(steps),
                signals=list(signals),
            )


def agreement(row: Row, link: Link) -> str:
    """Whether the construction around a title names the owner that was chosen."""
    cue = owner_cue(row, link.anchor.item)
    if cue is None:
        return "none"
    return f"{cue[1]}:{getattr(row.items[cue[0]].mention, 'person', None) == link.owner.person}"


def of_performance(draft: Draft, own: Championships | None) -> Iterable[Draft]:
    """A win at a championships is a title; a medal is one where the words are of medals."""
    place = draft.get("place")
    competition = str(draft.get("competition") or "")
    at_home = (
        own is not None
        and not titled(competition)
        and (not competition or competition.endswith(" meeting"))
        and own.holds(draft.get("date"), draft.get("venue"))
    )
    if own is not None and at_home:
        competition = own.series
    if (
        place not in MEDALS
        or not titled(competition)
        or draft.get("round") in ("heat", "semi-final", "quarter-final", "qualification")
    ):
        return
    if place > 1 and not any("medal" in s or "silver" in s or "bronze" in s for s in draft.steps):
        return
    event = draft.get("discipline")
    if DOUBTED & set(draft.signals) or (event and not possible(str(event), competition)):
        return
    if not sure_of(draft, "discipline"):
        event = None
    slots = {"athlete": draft.get("athlete"), "title": MEDALS[place], "competition": competition, "discipline": event}
    day = draft.get("date")
    slots |= {
        "date": day if day is None or any(x.startswith("date:here") for x in draft.signals) else str(day)[:4],
        "venue": draft.get("venue"),
    }
    slots["indoor"] = "Indoor" in competition
    signals = [*draft.signals, f"athome:{at_home}"]
    yield Draft(
        "honour",
        slots,
        draft.start,
        draft.end,
        "honour.result",
        draft.chance,
        [*draft.steps, f"place {place} at a championships"],
        signals=signals,
    )


EARLIER_ROUND = re.compile(
    r"(?i)\b(?:(?:her|his|their|\d+\s?m|metres|hurdles|steeplechase|first|second|third|qualifying) heats?|semi-?\s?finals?|quarter-?\s?finals?|qualifying|qualification|preliminary round)\b"
)
ROUND_REACH = 40


def no_final(text: str, draft: Draft) -> bool:
    """Whether the words of a result, to the end of its clause, name a round before the final."""
    rest = re.split(r"[.;,]", text[draft.end : draft.end + ROUND_REACH], maxsplit=1)[0]
    return bool(EARLIER_ROUND.search(text[draft.start : draft.end] + rest))


def sure_of(draft: Draft, slot: str) -> bool:
    """Whether a slot of a performance was decided with some certainty."""
    said = next((x for x in draft.signals if x.startswith(f"{slot}:") and x.count(":") == 2), None)
    return said is None or said.split(":")[1] == "here" or int(said.split(":")[2]) >= LEAST_TENTH


LEAST_TENTH = 6
DOUBTED = frozenset("fx:modal fx:aim fx:if fx:neg0 fx:neg1".split())
