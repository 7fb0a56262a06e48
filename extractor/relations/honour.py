"""Honours: epithets and titles, and what winning or a medal at a championships makes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.analysis import Analysis
from extractor.discourse.context import titled
from extractor.mentions.competitions import settle_games
from extractor.relations_support import road_event
from extractor.draft import Draft
from extractor.linking.anchors import Link, item_of
from extractor.linking.items import Row
from extractor.linking.verdict import link_signals
from extractor.spans import CompetitionMention, DateMention, DisciplineMention, TitleMention

SURE, VERY_SURE = 0.6, 0.9
MEDALS = {1: "gold", 2: "silver", 3: "bronze"}
BEFORE = 9
LISTED_REACH = 16


def find_honours(analysis: Analysis, links: Sequence[Link], performances: Sequence[Draft], floor: float) -> list[Draft]:
    """Honours of epithets and titles, and those that follow from performances at championships."""
    out: list[Draft] = []
    for link in links:
        if link.anchor.task == "title" and link.owner.chance >= floor:
            out += of_title(analysis, link, performances)
    for draft in performances:
        out += of_performance(draft)
    return out


def event_of(link: Link, series: str, name: str, performances: Sequence[Draft]) -> str | None:
    """The event of a title that names none: the series', else the one in which the article has the athlete compete."""
    series_event = road_event(series)
    if series_event:
        return series_event
    chosen = link.slots["discipline"]
    if chosen.origin == "here" and chosen.chance >= SURE:
        return chosen.value
    own = list(dict.fromkeys(str(d.get("discipline")) for d in performances if d.get("athlete") == name and d.get("discipline")))
    if len(own) == 1:
        return own[0]
    if own:
        return chosen.value if chosen.value in own else None
    return chosen.value if chosen.chance >= VERY_SURE else None


def of_title(analysis: Analysis, link: Link, performances: Sequence[Draft]) -> Iterable[Draft]:
    """One honour for each competition and discipline that the words of a title name."""
    row = analysis.rows[link.anchor.row]
    mention = item_of(analysis, link.anchor).mention
    assert isinstance(mention, TitleMention)
    named, disciplines, year, first = title_words(row, link.anchor.item)
    keys: list[tuple[str | None, str | None]] = [(c.key, c.year) for c in named] or [(link.value("competition") or at_stake(analysis), None)]
    happened = listed_times(row, link.anchor.item)
    name = analysis.people.persons[link.owner.person].name
    for key, own_year in keys:
        if key is None:
            continue
        series, held, _ = settle_games(key, analysis.reading.article.published)
        if not titled(series):
            continue
        events: list[str | None] = [d.key for d in disciplines] or [event_of(link, series, name, performances)]
        for event in events:
            slots = {
                "athlete": name,
                "title": mention.title,
                "competition": series,
                "discipline": event,
                "date": own_year or year or held or (link.value("date") if link.slots["date"].origin == "here" else None),
                "venue": link.value("venue") if link.slots["venue"].origin == "here" else None,
                "indoor": "Indoor" in series,
            }
            if happened and len(keys) == 1:
                yield from each_time(slots, happened, (first, mention.end), f"honour.{mention.kind}.listed", link, analysis, row)
                continue
            start = min(first, link.owner.mention.start) if link.owner.mention else first
            end = max(mention.end, link.owner.mention.end) if link.owner.mention else mention.end
            steps = [f"{mention.text!r} is {slots['athlete']}'s ({link.owner.chance:.2f})", f"competition: {series}"]
            signals = [*link_signals(analysis.reading, row, link), f"named:{len(named)}", f"events:{len(disciplines)}"]
            yield Draft("honour", slots, start, end, f"honour.{mention.kind}", link.owner.chance, steps, signals=signals)


def at_stake(analysis: Analysis) -> str | None:
    """The article's own championships, where a title is said without its name (``the defending champion``)."""
    main = analysis.main
    return main.competition.key if main.competition and titled(main.competition.key) else None


def listed_times(row: Row, place: int) -> list[tuple[str | None, str | None]]:
    """``champion in 2017 and 2019``, ``gold in Victoria in 1994 and Kuala Lumpur in 1998``: venues and years, two or more."""
    out: list[tuple[str | None, str | None]] = []
    venue: str | None = None
    for item in row.items[place + 1 : place + 1 + LISTED_REACH]:
        if item.kind == "VEN":
            venue = getattr(item.mention, "city", None)
        elif isinstance(item.mention, DateMention):
            out.append((venue, item.mention.iso))
            venue = None
        elif item.kind in ("DISC", "COMP") or item.word in ("in", "and", ",", "at", "(", ")", "twice", "again", "the", "over", "both", "of", "outdoors", "then", "from"):
            continue
        else:
            break
    return out if len(out) > 1 else []


def each_time(slots: dict[str, object], happened: list[tuple[str | None, str | None]], span: tuple[int, int], rule: str, link: Link, analysis: Analysis, row: Row) -> Iterable[Draft]:
    """One honour for each year of a list."""
    start = min(span[0], link.owner.mention.start) if link.owner.mention else span[0]
    for venue, year in happened:
        own = {**slots, "venue": venue, "date": year}
        yield Draft("honour", own, start, span[1], rule, link.owner.chance, [f"listed: {venue or ''} {year}"], signals=[*link_signals(analysis.reading, row, link), "listed"])


def title_words(row: Row, place: int) -> tuple[list[CompetitionMention], list[DisciplineMention], str | None, int]:
    """The competitions, disciplines and year right before a title's noun, and where they begin."""
    named: list[CompetitionMention] = []
    disciplines: list[DisciplineMention] = []
    year: str | None = None
    first = row.items[place].start
    for i in range(place - 1, max(-1, place - BEFORE), -1):
        item = row.items[i]
        if isinstance(item.mention, CompetitionMention):
            named.append(item.mention)
        elif isinstance(item.mention, DisciplineMention):
            disciplines.append(item.mention)
        elif isinstance(item.mention, DateMention) and len(item.mention.iso) == 4 and item.mention.text.isdigit():
            year = item.mention.iso
        elif item.word not in GLUE and not item.word.endswith("-time"):
            break
        first = item.start
    return named[::-1], disciplines[::-1], year, first


GLUE = frozenset("and , / & the 's ’s men women men's women's men’s women’s indoor outdoor individual junior double triple reigning defending former current new short long course sprint x".split())


def of_performance(draft: Draft) -> Iterable[Draft]:
    """A win at a championships is a title; a medal is one where the words are of medals."""
    place, competition = draft.get("place"), draft.get("competition")
    if place not in MEDALS or not competition or not titled(str(competition)) or draft.get("round") in ("heat", "semi-final", "quarter-final", "qualification"):
        return
    if place > 1 and not any("medal" in s or "silver" in s or "bronze" in s for s in draft.steps):
        return
    slots = {k: draft.get(k) for k in ("athlete", "competition", "discipline", "date", "venue")}
    slots["title"] = MEDALS[place]
    slots["indoor"] = "Indoor" in str(competition)
    yield Draft("honour", slots, draft.start, draft.end, "honour.result", draft.chance, [*draft.steps, f"place {place} at a championships"], signals=list(draft.signals))
