"""Honours: epithets and titles, and what winning or a medal at a championships makes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.linking.anchors import Link, anchors, item_of
from extractor.linking.honours.doubt import denied
from extractor.linking.honours.hosts import as_held, honoured_at
from extractor.linking.honours.lists import listed_champions
from extractor.linking.honours.named import by_construction, of_named
from extractor.linking.honours.owners import Owned, agreement, of_beater, of_possessor, owners_of
from extractor.linking.honours.passing import passed
from extractor.linking.honours.results import MEDALS, no_final, of_performance, unwon
from extractor.linking.honours.settle import PENDING, could_be, one_medal_each, settle
from extractor.linking.honours.stage import HAD, WON, stage_of, staged, without_times
from extractor.linking.honours.wins import NOUNS, prize_of, series_before, series_of_win, win_words
from extractor.linking.road_titles import run_on_roads
from extractor.linking.titles.events import CROSS, event_of, own_events
from extractor.linking.titles.series import HELD_NOW, dated, own_championships, series_of
from extractor.linking.titles.words import Honoured, TitleWords, by_time, title_words
from extractor.linking.verdict import link_signals
from extractor.normalize.compare import agree
from extractor.spans import PlaceMention, TitleMention


def find_honours(analysis: Analysis, links: Sequence[Link], performances: Sequence[Draft], floor: float) -> list[Draft]:
    """Honours of epithets and titles, and those that follow from performances at championships."""
    out: list[Draft] = []
    known = {(k.anchor.row, k.anchor.item): k for k in links if k.anchor.task == "title" and k.owner.chance >= floor}
    for anchor in anchors(analysis):
        if anchor.task == "title":
            found = known.get((anchor.row, anchor.item)) or by_construction(analysis, anchor)
            row = analysis.rows[anchor.row]
            link = of_beater(row, of_named(row, found)) if found else None
            if link:
                out += of_title(analysis, link, performances)
    for link in links:
        place = item_of(analysis, link.anchor).mention
        if isinstance(place, PlaceMention) and link.owner.chance >= floor:
            beater = of_beater(analysis.rows[link.anchor.row], link)
            out += of_place(analysis, beater, place, performances) if beater else []
    for link in possessed(analysis, links):
        win = item_of(analysis, link.anchor).mention
        if isinstance(win, PlaceMention):
            out += of_win(analysis, link, win, performances)
    out += listed_champions(analysis)
    published = analysis.reading.article.published
    out = settle(out, published)
    own = own_championships(analysis)
    for draft in performances:
        text = analysis.reading.text
        results = [] if no_final(text, draft) or unwon(text, draft) else list(of_performance(draft, own, published))
        results = [won_now(undated(text, r), published) for r in results if could_be(r, published)]
        out += [result for result in results if not any(reads_otherwise(text, read, result) for read in out)]
    return one_medal_each(without_sums(out))


def undated(text: str, draft: Draft) -> Draft:
    """Without the year of somebody else: ``the first man since X in 1984 to win``."""
    year = str(draft.get("date") or "")[:4]
    before = text[max(0, draft.start - SINCE_REACH) : draft.end + SINCE_REACH].split("\n")[-1]
    if year and re.search(rf"\bfirst [^.;]{{0,30}}\bsince [^.;]{{0,40}}\b{year}\b", before):
        draft.slots |= {"date": None, "venue": None}
    return draft


SINCE_REACH = 60


def without_sums(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """The drafts without the count of ``double gold`` where the article tells in which events the golds were won."""
    for draft in drafts:
        if draft.get("count") and draft.rule in READ_FIRST | OBJECT and summed(draft, drafts):
            draft.slots["count"] = None
    return drafts


def summed(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether as many titles as a draft counts are told each with its event, at the same championships and time."""
    slots = ("athlete", "title", "competition", "venue")
    mates = [d for d in drafts if d is draft or (not d.get("count") and d.get("discipline"))]
    mates = [d for d in mates if agree("date", d.get("date"), draft.get("date")) is not False]
    events = {d.get("discipline") for d in mates if all(agree(s, d.get(s), draft.get(s)) is True for s in slots)}
    count = draft.get("count")
    return isinstance(count, int) and None not in events and len(events) >= count


def won_now(draft: Draft, published: str | None) -> Draft:
    """A title with the sign that it was won in the month of the article: that which somebody came to defend is another."""
    if published and str(draft.get("date") or "").startswith(published[: len("2003-08")]):
        draft.signals.append(NOW)
    return draft


def possessed(analysis: Analysis, links: Sequence[Link]) -> Iterator[Link]:
    """Nouns of winning with a series before them that were linked to nobody, by their possessors."""
    known = {(link.anchor.row, link.anchor.item) for link in links}
    for anchor in anchors(analysis):
        if anchor.task != "place" or (anchor.row, anchor.item) in known or item_of(analysis, anchor).word not in NOUNS:
            continue
        link = of_possessor(analysis, anchor.row, anchor.item)
        if link and series_before(analysis.rows[anchor.row], anchor.item):
            yield link


def of_place(analysis: Analysis, link: Link, place: PlaceMention, performances: Sequence[Draft]) -> Iterator[Draft]:
    """What the own words of a medal or a win say of its championships."""
    if place.kind == "medal":
        yield from of_medal(analysis, link, place, performances)
    elif place.kind == "win":
        yield from of_win(analysis, link, place, performances)


def of_win(analysis: Analysis, link: Link, win: PlaceMention, performances: Sequence[Draft]) -> Iterator[Draft]:
    """``won in 1997 and 1999``, ``the winner in Turin``: a title for each time that the words of a win name."""
    row = analysis.rows[link.anchor.row]
    whole, prize = win_words(row, link.anchor.item), prize_of(row, link.anchor.item)
    title = TitleMention(win.start, win.end, win.text, "title.win", prize, "title")
    if whole is None or denied(analysis.reading.doc, row, link.anchor.item, title):
        return
    for words in by_time(whole):
        series = series_of_win(analysis, link, words)
        for part in words.honoured if series else ():
            keyed = replace(part, key=series)
            for owner in owners_of(analysis, row, link, title):
                for draft in of_part(analysis, link, title, words, keyed, owner, performances):
                    draft.rule = "honour.win"
                    yield draft


DEFENDING, NOW = "stage:defending", "stage:now"
READ_FIRST = frozenset({"honour.win", "honour.medal"})
OBJECT = frozenset({"honour.title", "honour.title.kept"})
APART = re.compile(r"[,;]| and | to | for | from | after | with | as ")


def reads_otherwise(text: str, read: Draft, result: Draft) -> bool:
    """Whether a title read off its own words is the one of a result, but at another time or other championships."""
    if read.get("athlete") != result.get("athlete") or not one_telling(text, read, result):
        return False
    if agree("title", read.get("title"), result.get("title")) is not True:
        return False
    if read.get("count"):
        return agree("discipline", read.get("discipline"), result.get("discipline")) is True
    slots = ("competition", "date", "discipline")
    return any(agree(slot, read.get(slot), result.get(slot)) is False for slot in slots)


def one_telling(text: str, read: Draft, result: Draft) -> bool:
    """Whether both are of one anchor, or the title is what the win was: ``won the world title``."""
    if read.rule in READ_FIRST:
        return (result.start <= read.start and read.end <= result.end) or read.start <= result.start < read.end
    return (
        read.rule in OBJECT and read.start <= result.end <= read.end and not APART.search(text[result.end : read.end])
    )


def of_medal(analysis: Analysis, link: Link, medal: PlaceMention, performances: Sequence[Draft]) -> Iterator[Draft]:
    """``Olympic silver``, ``800m bronze in Sydney``: a medal whose own words name the championships."""
    words = title_words(analysis.rows[link.anchor.row], link.anchor.item)
    title = TitleMention(medal.start, medal.end, medal.text, "title.medal", MEDALS[medal.place], "title")
    told = words.host or any(v for v, _ in words.times) or any(part.key for part in words.honoured)
    if not told and not any(part.disciplines for part in words.honoured):
        return
    if denied(analysis.reading.doc, analysis.rows[link.anchor.row], link.anchor.item, title):
        return
    for owner in owners_of(analysis, analysis.rows[link.anchor.row], link, title):
        for part in words.honoured:
            for draft in of_part(analysis, link, title, words, part, owner, performances):
                draft.rule = "honour.medal"
                if told or PENDING in draft.signals:
                    yield draft


def of_title(analysis: Analysis, link: Link, performances: Sequence[Draft]) -> Iterator[Draft]:
    """One honour for each owner, competition, event and time that the words of a title name."""
    row = analysis.rows[link.anchor.row]
    mention = item_of(analysis, link.anchor).mention
    assert isinstance(mention, TitleMention)
    if denied(analysis.reading.doc, row, link.anchor.item, mention):
        return
    stage = stage_of(analysis.reading.doc, row, link.anchor.item) if mention.kind == "title" else WON
    found: list[Draft] = []
    for words in by_time(title_words(row, link.anchor.item)):
        said = without_times(words) if stage == HAD else words
        for owner in owners_of(analysis, row, link, mention):
            for part in () if run_on_roads(analysis, said) else said.honoured:
                drafts = of_part(analysis, link, mention, said, part, owner, performances)
                found += [staged(draft, stage) for draft in drafts]
    yield from found
    yield from passed(analysis, row, link.anchor.item, found) if mention.kind == "title" else ()


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
    if series is None and not (named and (mention.kind != "title" or mention.rule == "title.medal")):
        return
    if series is not None and not honoured_at(series):
        return
    double = mention.text.lower() == "double"
    events: Sequence[str | None] = named
    how = "named"
    if double:
        events = both_events(named, series or "")
    elif not named:
        event, how = event_of(analysis, link, series or "", words, own)
        events = [event]
    when = dated(analysis, link, words, part, series or "", mention.kind)
    said = 2 if double else words.count
    count = said if said > 1 and len(events) == 1 and len(when) == 1 else None
    row = analysis.rows[link.anchor.row]
    signals = [
        *link_signals(analysis.reading, row, link),
        f"named:{sure}",
        f"events:{len(named)}",
        f"event:{how}",
        f"times:{len(when)}",
        f"plural:{mention.text[-1:] == 's'}",
        f"counted:{count is not None}",
        f"cue:{agreement(row, link)}",
        *([PENDING] if series is None else []),
        *([DEFENDING] if words.words & HELD_NOW else []),
    ]
    steps = [f"{mention.text!r} is {name}'s ({chance:.2f})", f"competition: {series} ({sure})"]
    for event in events:
        for venue, date in when:
            slots = {
                "athlete": name,
                "title": mention.title,
                "competition": series,
                "discipline": as_held(event, series or ""),
                "date": date,
                "venue": venue,
                "indoor": "Indoor" in (series or ""),
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


def both_events(named: Sequence[str], series: str) -> Sequence[str | None]:
    """The two events of a double: those named, the two races over the country, else one title counted twice without an event."""
    if len(named) > 1:
        return named
    return sorted(CROSS) if "Cross Country" in series else [None]
