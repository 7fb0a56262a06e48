"""One finishing place told for several races: the events that ``and`` joins, the occasions in a row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.gazetteer import competitions
from extractor.linking.anchors import Link
from extractor.linking.pairs import person_at
from extractor.linking.phrases import Line
from extractor.linking.places.gaps import told_alike
from extractor.linking.places.occasions import Told, all_occasions
from extractor.linking.places.runs import run_of
from extractor.linking.places.sharers import sharers, tied
from extractor.linking.places.years import years_running
from extractor.linking.shared_out import places_of
from extractor.relations_support import indoor_event
from extractor.spans import DisciplineMention

GAPPED = "performance.place.gapped"
REACH = 300
"""How many characters behind a win another can be told with it."""
BEFORE_ROUND = frozenset("in his her the their both a its of".split())
JOINING = frozenset("and , & then his her the their in".split())


def told_for(analysis: Analysis, link: Link, draft: Draft) -> list[Draft]:
    """The draft of a place, once for each event, occasion and winner that it is told for."""
    return for_each(analysis, link, in_rounds(analysis, link, at_each(analysis, link, spread(analysis, link, draft))))


def told_of_tied(analysis: Analysis, link: Link, draft: Draft) -> list[Draft]:
    """``A and B shared first place at 4.61m``: the same for the others, place and mark."""
    row = analysis.rows[link.anchor.row]
    owner = next((i for i in row.of_kind("PER") if row.items[i].mention is link.owner.mention), -1)
    return for_each(analysis, link, [draft])[1:] if tied(row, link.anchor.item, owner) else []


def years_before(analysis: Analysis, link: Link, draft: Draft) -> list[Draft]:
    """``ran 2:18:47 to win for the second year in a row``: the wins of the years before one that is told with a mark."""
    row = analysis.rows[link.anchor.row]
    if not draft.get("date") or not years_running(row, link.anchor.item):
        return []
    bare = replace(draft, slots={k: v for k, v in draft.slots.items() if k not in ("mark", "records", "wind")})
    year = str(draft.get("date"))[:4]
    return [d for d in at_each(analysis, link, [bare]) if d is not bare and not str(d.get("date")).startswith(year)]


def in_rounds(analysis: Analysis, link: Link, drafts: list[Draft]) -> list[Draft]:
    """``won his heat and his semi-final``: one performance for each round that ``and`` joins behind a place."""
    row = analysis.rows[link.anchor.row]
    rounds = [i for i in row.of_kind("ROUND") if link.anchor.item < i]
    if len(rounds) < 2 or not all(i.word in BEFORE_ROUND for i in row.items[link.anchor.item + 1 : rounds[0]]):
        return drafts
    keys = [getattr(row.items[rounds[0]].mention, "key", None)]
    for a, b in pairwise(rounds):
        if not all(i.word in JOINING for i in row.items[a + 1 : b]):
            break
        keys.append(getattr(row.items[b].mention, "key", None))
    if len(keys) < 2 or len(drafts) > 1:
        return drafts
    return [replace(d, slots={**d.slots, "round": k}, signals=[*d.signals, "rounds"]) for d in drafts for k in keys]


def told_of_others(analysis: Analysis, link: Link, draft: Draft) -> list[Draft]:
    """``A won the 100m and B the 200m``: the places of those who share the word of winning, each in an event of their own."""
    row = analysis.rows[link.anchor.row]
    events = [i for i in row.of_kind("DISC") if getattr(row.items[i].mention, "key", None) == draft.get("discipline")]
    owner = next((i for i in row.of_kind("PER") if row.items[i].mention is link.owner.mention), -1)
    if not events or owner < 0:
        return []
    event = min(events, key=lambda i: abs(i - link.anchor.item))
    bare = {k: v for k, v in draft.slots.items() if k not in ("mark", "records", "wind", "round")}
    told = [
        replace(
            draft,
            slots={**bare, "athlete": analysis.people.persons[person_at(row, who)].name, "discipline": key},
            start=row.items[min(who, what)].start,
            end=row.items[max(who, what)].end,
            rule=GAPPED,
            steps=[*draft.steps, "told with another's win"],
            signals=[*draft.signals, "gapped"],
        )
        for who, what in told_alike(row, link.anchor.item, owner, event)
        if (key := getattr(row.items[what].mention, "key", None))
    ]
    if told:
        draft.signals.append("gapped")
    return told


def as_sure_as_told(drafts: list[Draft]) -> list[Draft]:
    """The drafts; a win with which others are told is as sure as the surest of theirs."""
    gapped = [d for d in drafts if "gapped" in d.signals]
    for draft in gapped:
        if draft.rule != GAPPED:
            draft.chance = max(
                [draft.chance, *(d.chance for d in gapped if d.rule == GAPPED and 0 <= d.start - draft.start < REACH)]
            )
    return drafts


def for_each(analysis: Analysis, link: Link, drafts: list[Draft]) -> list[Draft]:
    """``A and B claimed the titles``: the drafts of the owner and those of the others who won."""
    row = analysis.rows[link.anchor.row]
    owner = next((i for i in row.of_kind("PER") if row.items[i].mention is link.owner.mention), -1)
    out = list(drafts)
    for place in sharers(row, link.anchor.item, owner):
        name = analysis.people.persons[person_at(row, place)].name
        out += [
            replace(
                draft,
                slots={**draft.slots, "athlete": name},
                start=min(draft.start, row.items[place].start),
                end=max(draft.end, row.items[place].end),
                rule=draft.rule + ".shared",
                steps=[*draft.steps, f"{name} as well"],
                signals=[*draft.signals, "shared"],
            )
            for draft in drafts
            if draft.get("athlete") != name
        ]
    return out


def spread(analysis: Analysis, link: Link, draft: Draft) -> list[Draft]:
    """``won the 100m and 200m``: one performance for each discipline that ``and`` joins to the chosen one."""
    row = analysis.rows[link.anchor.row]
    out = [draft]
    chosen = [i for i in row.of_kind("DISC") if getattr(row.items[i].mention, "key", None) == draft.get("discipline")]
    for i in chosen[:1]:
        for j in joined(row.items, i):
            mention = row.items[j].mention
            if isinstance(mention, DisciplineMention) and mention.key != draft.get("discipline"):
                twin = Draft(
                    draft.kind,
                    {**draft.slots, "discipline": mention.key},
                    draft.start,
                    max(draft.end, row.items[j].end),
                    draft.rule + ".joined",
                    draft.chance,
                    list(draft.steps),
                    signals=[*draft.signals, "joined"],
                )
                out.append(twin)
    return out


def at_each(analysis: Analysis, link: Link, drafts: list[Draft]) -> list[Draft]:
    """``won in 1997 and 1999``, ``in the last two years``: one performance for each of the occasions that the place is said of."""
    row = analysis.rows[link.anchor.row]
    out: list[Draft] = []
    several = False
    for draft in drafts:
        base = Told(*(draft.get(slot) for slot in ("discipline", "competition", "venue", "date")))
        occasions = all_occasions(analysis, row, link.anchor.item, base)
        several = several or len(occasions) > 1
        out += [on_occasion(draft, told, len(occasions)) for told in in_turn(analysis, link, occasions)]
    return out if several else drafts


def in_turn(analysis: Analysis, link: Link, occasions: list[Told]) -> list[Told]:
    """``fifth and sixth in the last two years``: of as many occasions as places, the one of the same rank; the years in their order."""
    row = analysis.rows[link.anchor.row]
    places = places_of(Line(row, analysis.reading.doc), link.anchor.item)
    if len(places) < 2 or len(places) != len(occasions):
        return occasions
    years = not run_of(row, link.anchor.item)
    ordered = sorted(occasions, key=lambda t: str(t.date)) if years else occasions
    return [ordered[places.index(link.anchor.item)]]


def on_occasion(draft: Draft, told: Told, number: int) -> Draft:
    """The draft of a place on one of several occasions."""
    return replace(
        draft,
        slots={**draft.slots, **told.slots(), "indoor": indoor_at(told.competition, told.discipline)},
        rule=draft.rule + ".each",
        steps=[*draft.steps, f"one of {number} occasions"],
        signals=[*draft.signals, "each"],
    )


def indoor_at(competition: str | None, discipline: str | None) -> bool:
    """Whether a competition or event is indoors by name."""
    known = competitions().get(competition or "")
    return indoor_event(discipline) or (known is not None and known.indoor) or "Indoor" in (competition or "")


def joined(items: Sequence[object], place: int) -> Iterable[int]:
    """The disciplines that a comma, slash or ``and`` joins to one, both ways."""
    for step in (1, -1):
        j = place
        while 0 <= j + 2 * step < len(items):
            link = getattr(items[j + step], "word", "")
            nxt = j + 2 * step
            if link not in ("and", ",", "/", "&"):
                break
            if getattr(items[nxt], "word", "") == "the" and 0 <= nxt + step < len(items):
                nxt += step
            if getattr(items[nxt], "kind", "") != "DISC":
                break
            yield nxt
            j = nxt
