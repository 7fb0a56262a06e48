"""Performances: marks and places of one owner and one race, brought together sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from extractor.analysis import Analysis
from extractor.discourse.context import plausible_mark, titled
from extractor.draft import Draft
from extractor.gazetteer import competitions
from extractor.linking.anchors import Link, item_of
from extractor.linking.items import Row
from extractor.linking.mark_events import held_at, in_round_of_title, of_whole, round_near
from extractor.linking.mark_series import best_of_series, keep_apart, told_apart
from extractor.linking.places.events import agreed
from extractor.linking.places.followers import in_train
from extractor.linking.places.own import at_own_events
from extractor.linking.places.spread import indoor_at, told_for, told_of_others, told_of_tied, years_before
from extractor.linking.verdict import link_signals
from extractor.relations_support import indoor_event
from extractor.spans import MarkMention, PlaceMention, RecordMention

BESTS = ("PB", "SB", "WL")


def find_performances(analysis: Analysis, links: Sequence[Link], floor: float) -> list[Draft]:
    """All performances that the prose narrates; ``floor`` is the least chance of an owner."""
    wanted = [k for k in links if k.anchor.task in ("mark", "place", "record") and k.owner.chance >= floor]
    ordered = sorted(wanted, key=lambda k: (k.anchor.row, k.owner.person, k.anchor.item))
    out: list[Draft] = []
    marks: list[tuple[Draft, Link, Row]] = []
    for _, group in groupby(ordered, key=lambda k: (k.anchor.row, k.owner.person)):
        out += of_owner(analysis, list(group), marks)
    in_train(marks)
    passed = {id(draft) for draft in best_of_series(marks)}
    out = [draft for draft in out if id(draft) not in passed]
    at_own_events(out)
    in_round_of_title(analysis, out)
    for draft in out:
        draft.slots["discipline"] = held_at(draft.get("discipline"), str(draft.get("competition") or ""))
        draft.slots["discipline"] = of_whole(draft)
    return out


def of_owner(analysis: Analysis, links: list[Link], told: list[tuple[Draft, Link, Row]]) -> list[Draft]:
    """The performances of one person in one sentence; those of marks go to ``told``, too."""
    marks = [k for k in links if k.anchor.task == "mark"]
    places = distinct_places([k for k in links if k.anchor.task == "place"], analysis)
    records = [k for k in links if k.anchor.task == "record"]
    drafts = [draft_of(analysis, k) for k in marks]
    row = analysis.rows[links[0].anchor.row]
    told += [(draft, link, row) for draft, link in zip(drafts, marks, strict=True)]
    placed: list[tuple[Draft, Link]] = []
    keep_apart(row, list(zip(drafts, marks, strict=True)))
    for place in sorted(places, key=lambda k: (min((gap(k, m) for m in marks), default=0), k.anchor.item)):
        partner = partner_of(analysis, place, marks, drafts)
        if partner is not None:
            join_place(analysis, drafts[partner], place)
            drafts += told_of_tied(analysis, place, drafts[partner])
            drafts += years_before(analysis, place, drafts[partner])
            drafts += told_of_others(analysis, place, drafts[partner])
        else:
            draft = draft_of(analysis, place)
            placed.append((draft, place))
            drafts += [*told_for(analysis, place, draft), *told_of_others(analysis, place, draft)]
    keep_apart(row, placed)
    for record in records:
        add_record(analysis, record, marks, drafts)
    return drafts


def distinct_places(places: list[Link], analysis: Analysis) -> list[Link]:
    """One link for each place and discipline; the most likely."""
    best: dict[tuple[int, str | None, str | None], Link] = {}
    for link in places:
        mention = item_of(analysis, link.anchor).mention
        assert isinstance(mention, PlaceMention)
        key = (mention.place, link.value("discipline"), link.value("date"))
        if key not in best or link.owner.chance > best[key].owner.chance:
            best[key] = link
    return sorted(best.values(), key=lambda k: k.anchor.item)


def draft_of(analysis: Analysis, link: Link) -> Draft:
    """A performance of one anchor."""
    item = item_of(analysis, link.anchor)
    row = analysis.rows[link.anchor.row]
    slots: dict[str, object] = {"athlete": analysis.people.persons[link.owner.person].name}
    if isinstance(item.mention, MarkMention):
        slots["mark"] = item.mention.mark
    elif isinstance(item.mention, PlaceMention):
        slots["place"] = item.mention.place
    for slot in ("discipline", "competition", "venue", "date"):
        slots[slot] = link.value(slot)
    if slots["competition"] is None and getattr(item.mention, "kind", "") == "medal":
        slots["competition"] = own_championships(analysis)
    slots["round"] = round_near(row, link)
    slots["indoor"] = is_indoor(analysis, link, row.sentence.start, row.sentence.end)
    if isinstance(item.mention, PlaceMention):
        settle_event(analysis, link, slots)
    start, end = spread_range(link, item.start, item.end)
    steps = [f"{item.word!r} is {slots['athlete']}'s ({link.owner.chance:.2f})"]
    steps += [
        f"{name}: {slot.value} ({slot.origin}, {slot.chance:.2f})" for name, slot in link.slots.items() if slot.value
    ]
    return Draft(
        "performance",
        slots,
        start,
        end,
        f"performance.{link.anchor.task}",
        link.owner.chance,
        steps,
        signals=link_signals(analysis.reading, row, link),
    )


def settle_event(analysis: Analysis, link: Link, slots: dict[str, object]) -> None:
    """Event and competition of a place as they can be together."""
    here = {name: slot.origin == "here" for name, slot in link.slots.items()}
    had = link.value("competition") or slots["competition"]
    event, series = agreed(
        link.value("discipline"),
        str(had) if had else None,
        here["discipline"],
        here["competition"],
        analysis.people.persons[link.owner.person].sex,
    )
    if event != link.value("discipline"):
        slots["indoor"] = indoor_at(series, event)
    slots |= {"discipline": event, "competition": series}
    known = competitions().get(str(had))
    if series is None and known and known.city == slots["venue"]:
        slots["venue"] = None


def own_championships(analysis: Analysis) -> str | None:
    """The article's own championships: a medal said without more was won there."""
    main = analysis.main
    return main.competition.key if main.competition and not main.ahead and titled(main.competition.key) else None


def spread_range(link: Link, start: int, end: int) -> tuple[int, int]:
    """From the owner's mention to the anchor, either way."""
    mention = link.owner.mention
    return (min(start, mention.start), max(end, mention.end)) if mention else (start, end)


def partner_of(analysis: Analysis, place: Link, marks: list[Link], drafts: list[Draft]) -> int | None:
    """The mark of the same race in the sentence, the nearest that has no place yet; rather one that is no aside to the place."""
    row = analysis.rows[place.anchor.row]
    fits = [
        (*told_apart(row, place.anchor.item, m.anchor.item, len(marks)), gap(place, m), n)
        for n, m in enumerate(marks)
        if drafts[n].get("place") is None and same_race(analysis, m, place)
    ]
    return min(fits)[-1] if fits else None


def gap(a: Link, b: Link) -> int:
    """How far two anchors stand apart."""
    return abs(a.anchor.item - b.anchor.item)


def same_race(analysis: Analysis, mark: Link, place: Link) -> bool:
    """Whether a mark and a place of one person in one sentence are of one race: they stand together, or no event and no date named for
    one alone differ."""
    if together(analysis, mark, place):
        return True
    for slot in ("discipline", "date"):
        a, b = mark.slots[slot], place.slots[slot]
        here = b.origin == "here" and (a.origin == "here" or slot == "date")
        if here and a.value and b.value and not (a.value.startswith(b.value) or b.value.startswith(a.value)):
            return False
    if not same_occasion(mark, place):
        return False
    items = analysis.rows[mark.anchor.row].items
    low, high = sorted((mark.anchor.item, place.anchor.item))
    return not any(i.word == ";" for i in items[low:high])


def together(analysis: Analysis, mark: Link, place: Link) -> bool:
    """``second in 9.92``, ``third (9.93)``: nothing but light words between the two."""
    low, high = sorted((mark.anchor.item, place.anchor.item))
    between = analysis.rows[mark.anchor.row].items[low + 1 : high]
    return place.anchor.item == low and all(i.word in TOGETHER for i in between)


TOGETHER = frozenset({"in", "(", "with", "a", "time", "of", "place"})


def possible_event(draft: Draft, key: str | None) -> bool:
    """Whether the mark of a performance can be one of an event."""
    mark = draft.get("mark")
    return key is None or mark is None or plausible_mark(mark, key, stated=False)


def join_place(analysis: Analysis, draft: Draft, place: Link) -> None:
    """A place said of a mark's performance."""
    item = item_of(analysis, place.anchor)
    mention = item.mention
    assert isinstance(mention, PlaceMention)
    draft.slots["place"] = mention.place
    for slot in ("discipline", "competition", "venue", "date"):
        if slot != "discipline" or possible_event(draft, place.value(slot)):
            draft.fill(slot, place.value(slot))
    start, end = spread_range(place, item.start, item.end)
    draft.start, draft.end = min(draft.start, start), max(draft.end, end)
    draft.steps.append(f"{item.word!r} is place {mention.place} ({place.owner.chance:.2f})")
    draft.support += 1
    row = analysis.rows[place.anchor.row]
    draft.signals += [
        f"place:{s}" for s in link_signals(analysis.reading, row, place) if s.startswith(("owner", "fx", "word"))
    ]


def same_occasion(a: Link, b: Link) -> bool:
    """Whether two anchors can be of one occasion: what one finds in the sentence, the other does not contradict."""
    for slot in ("competition", "venue"):
        first, second = a.slots[slot], b.slots[slot]
        if "here" in (first.origin, second.origin) and first.value and second.value and first.value != second.value:
            return False
    return True


def add_record(analysis: Analysis, record: Link, marks: list[Link], drafts: list[Draft]) -> None:
    """A best, lead or record said of a mark in the sentence goes to the nearest mark."""
    mention = item_of(analysis, record.anchor).mention
    if not isinstance(mention, RecordMention) or not marks or mention.code not in BESTS:
        return
    nearest = min(range(len(marks)), key=lambda n: (abs(marks[n].anchor.item - record.anchor.item), n))
    had = drafts[nearest].get("records") or ()
    if mention.code not in had:
        drafts[nearest].slots["records"] = (*had, mention.code)
    if mention.indoor:
        drafts[nearest].slots["indoor"] = True


def is_indoor(analysis: Analysis, link: Link, start: int, end: int) -> bool:
    """Whether the performance was indoors: its event or meeting is, the words say so, or the article's meeting is and it is the one."""
    key = link.value("discipline")
    if indoor_event(key):
        return True
    competition = link.value("competition")
    if competition:
        known = competitions().get(competition)
        if (known and known.indoor) or "Indoor" in competition:
            return True
        if known and (known.kind in ("games",) or (titled(competition) and not known.indoor)):
            return False
    main = analysis.main
    origins = {name: slot.origin for name, slot in link.slots.items()}
    same = (main.competition is not None and competition == main.competition.key) or (
        origins.get("date") == "main" and not competition
    )
    return main.indoor and (same or "indoor" in analysis.reading.text[start:end].lower())
