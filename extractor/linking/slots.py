"""What race an anchor speaks of: the choice of discipline, competition, venue and date among what the sentence names, what
was in hand before it, what the article is about, and nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.discourse.context import Main, plausible_mark, titled, usual_mark
from extractor.gazetteer import competitions, disciplines
from extractor.linking.cues import discipline_cue, is_epithet, names_title, occasion_cue
from extractor.linking.features import anchor_features, pair_features, prefixed
from extractor.linking.items import Row
from extractor.linking.model import Weights, probabilities
from extractor.normalize.compare import same_date
from extractor.normalize.marks import Mark
from extractor.reading import Reading, within
from extractor.spans import CompetitionMention, DateMention, DisciplineMention, MarkMention, VenueMention

ITEM_KIND = {"discipline": "DISC", "competition": "COMP", "venue": "VEN", "date": "DATE"}


@dataclass(frozen=True, slots=True)
class Options:
    """The candidates of a slot: values (None: nothing), where each was found, and features."""

    values: tuple[str | None, ...]
    origins: tuple[str, ...]
    features: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """A chosen value with its probability and origin (``here``, ``hand``, ``main``, ``owner`` or ``none``)."""

    value: str | None
    chance: float
    origin: str


@dataclass(frozen=True, slots=True)
class Hand:
    """What was in hand before a sentence, and what the owner of the anchor last did."""

    discipline: str | None
    competition: str | None
    venue: str | None
    date: str | None
    owner_discipline: str | None
    headline: str | None
    sex: str | None
    earlier: tuple[tuple[str, str | None], ...] = ()
    owner_sex: str | None = None
    headline_sex: str | None = None


def slot_options(
    reading: Reading, row: Row, anchor: int, slot: str, hand: Hand, main: Main, known: dict[str, str | None]
) -> Options:
    """All candidates of a slot for an anchor; ``known`` holds slots already chosen."""
    values: list[str | None] = [None]
    origins = ["none"]
    near = context_features(reading, row, anchor, slot, main, known)
    features: list[tuple[str, ...]] = [prefixed("none", near)]
    named = values_here(reading, row, anchor, slot)
    here = list(named)
    cue = (
        discipline_cue(row, anchor, frozenset(here))
        if slot == "discipline"
        else occasion_cue(row, anchor, ITEM_KIND[slot])
    )
    near = [*near, f"cue:{cue[1] if cue else None}"]
    features[0] = prefixed("none", near)
    for i in here:
        values.append(named[i])
        origins.append("here")
        features.append(
            (
                *pair_features(reading.doc, row, anchor, i),
                *item_features(row, i, slot, main, known, hand),
                *cue_features(cue, i),
            )
        )
    for origin, value in carried(slot, hand, main, known):
        if (
            value is not None
            and allowed(slot, value, row, anchor)
            and usual(slot, value, row, anchor)
            and not (origin.startswith("past") and value in values)
        ):
            origin = "past" if origin.startswith("past") and origin != "past0" else origin
            values.append(value)
            origins.append(origin)
            same = [f"again:{value in values[1:-1]}"]
            features.append(prefixed(origin, [*near, *same, *carried_features(slot, value, origin, hand, main)]))
    return Options(tuple(values), tuple(origins), tuple(features))


def values_here(reading: Reading, row: Row, anchor: int, slot: str) -> dict[int, str]:
    """The items of the sentence that may fill the slot of an anchor, with their values; for a mark also the event that the name
    of a record holds (``his 800m record of 1:42.34``)."""
    out = {i: item_value(row.items[i].mention) for i in row.of_kind(ITEM_KIND[slot])}
    if slot == "discipline" and row.items[anchor].kind == "MARK":
        for i in row.of_kind("REC"):
            inside = within(reading.disciplines, row.items[i].start, row.items[i].end)
            out[i] = inside[0].key if inside else None
    return {i: v for i, v in sorted(out.items()) if v is not None and allowed(slot, v, row, anchor)}


def cue_features(cue: tuple[int, str] | None, i: int) -> list[str]:
    """Whether a construction points at a mention."""
    return [f"cue:{cue[0] == i}", f"cue:{cue[1]}:{cue[0] == i}"] if cue else ["cue:None"]


def item_value(mention: object) -> str | None:
    """The value that a mention gives to its slot."""
    if isinstance(mention, DisciplineMention | CompetitionMention):
        return mention.key
    if isinstance(mention, VenueMention):
        return mention.city
    return mention.iso if isinstance(mention, DateMention) else None


def allowed(slot: str, value: str, row: Row, anchor: int) -> bool:
    """A discipline must be one whose marks can be the anchor's."""
    if slot != "discipline":
        return True
    discipline = disciplines().get(value)
    if discipline is None or not discipline.in_facts:
        return False
    mention = row.items[anchor].mention
    return not isinstance(mention, MarkMention) or plausible_mark(mention.mark, value, stated=mention.unit_stated)


def usual(slot: str, value: str, row: Row, anchor: int) -> bool:
    """Whether a discipline from outside the sentence is one in which the anchor's mark is usual."""
    mark = mark_of(row, anchor) if slot == "discipline" else None
    return mark is None or usual_mark(mark, value)


def carried(slot: str, hand: Hand, main: Main, known: dict[str, str | None]) -> list[tuple[str, str | None]]:
    """Candidates from outside the sentence."""
    if slot == "discipline":
        older = [(f"past{n}", key) for n, (key, _) in enumerate(hand.earlier)]
        return [("hand", hand.discipline), ("owner", hand.owner_discipline), ("main", hand.headline), *older]
    if slot == "competition":
        return [("hand", hand.competition), ("main", main.competition.key if main.competition else None)]
    if slot == "venue":
        host = competitions().get(known.get("competition") or "")
        city = host.city if host and host.kind == "road race" else None
        return [("hand", hand.venue), ("main", main.venue), ("host", city or None)]
    year = [("edition", known["edition_year"])] if known.get("edition_year") else []
    return [("hand", hand.date), ("main", main.date), *year]


def context_features(
    reading: Reading, row: Row, anchor: int, slot: str, main: Main, known: dict[str, str | None]
) -> list[str]:
    """What of the sentence bears on whether it speaks of the article's race or of another."""
    dates = [row.items[i].mention for i in row.of_kind("DATE")]
    comps = [row.items[i].mention for i in row.of_kind("COMP")]
    venues = [row.items[i].mention for i in row.of_kind("VEN")]
    out = ["bias", f"number:{min(row.sentence.number, 4)}", f"quoted:{row.sentence.quoted}"]
    out.append(f"mainahead:{main.ahead}")
    out.append(f"maindated:{main.dated}")
    other_date = any(isinstance(d, DateMention) and main.date and not same_date(d.iso, main.date) for d in dates)
    out.append(f"dates:{min(len(dates), 2)}:{other_date}")
    named = [c for c in comps if isinstance(c, CompetitionMention) and not c.adjective]
    other_comp = any(main.competition is None or c.key != main.competition.key for c in named)
    out.append(f"comps:{min(len(named), 2)}:{other_comp}")
    out.append(
        f"venues:{min(len(venues), 2)}:{any(isinstance(v, VenueMention) and v.city != main.venue for v in venues)}"
    )
    out.append(f"discs:{min(len(row.of_kind('DISC')), 2)}")
    for kind in ("competition", "venue", "date", "discipline"):
        if kind in known:
            out.append(f"known:{kind}:{known[kind + '_origin']}")
    out += [
        f
        for f in anchor_features(reading.doc, row, anchor)
        if f.startswith(("gov", "sym", "w:", "pre:", "n-1", "n-2", "n1", "n2"))
    ]
    return out


def item_features(row: Row, i: int, slot: str, main: Main, known: dict[str, str | None], hand: Hand) -> list[str]:
    """What of a mention itself bears on its choice."""
    item = row.items[i]
    after = row.items[i + 1].symbol if i + 1 < len(row.items) else "END"
    after2 = row.items[i + 2].symbol if i + 2 < len(row.items) else "END"
    before = row.items[i - 1].symbol if i else "START"
    out = [f"here:{slot}", f"in:{item.kind}", f"ia:{after}", f"ia2:{after}_{after2}", f"ib:{before}"]
    mention = item.mention
    if slot == "discipline":
        out.append(f"epithet:{is_epithet(row, i)}")
    else:
        out.append(f"epithet:{names_title(row, i)}")
    if isinstance(mention, DisciplineMention):
        out += [
            f"weak:{mention.weak}",
            f"sex:{sexes(mention.sex, hand.owner_sex)}",
            f"own:{mention.key == hand.owner_discipline}",
        ]
    if isinstance(mention, CompetitionMention):
        out += [
            f"adj:{mention.adjective}",
            f"known:{mention.known}",
            f"main:{main.competition is not None and main.competition.key == mention.key}",
            f"titled:{titled(mention.key)}",
        ]
    if isinstance(mention, DateMention):
        out += [
            f"ahead:{mention.ahead}",
            f"prec:{len(mention.iso)}",
            f"anch:{mention.anchored}",
            f"mainsame:{bool(main.date) and same_date(mention.iso, main.date or '')}",
        ]
    if isinstance(mention, VenueMention):
        out += [f"main:{mention.city == main.venue}"]
    return out


def sexes(a: str | None, b: str | None) -> str:
    """Whether an event's sex and a person's agree."""
    return "open" if a is None or b is None else "same" if a == b else "other"


def carried_features(slot: str, value: str, origin: str, hand: Hand, main: Main) -> list[str]:
    """What of a carried value bears on its choice."""
    out = [f"prec:{len(value)}"] if slot == "date" else []
    if slot == "competition":
        out.append(f"titled:{titled(value)}")
        out.append(f"handmain:{hand.competition == (main.competition.key if main.competition else None)}")
    if slot == "discipline":
        sex = {
            "hand": hand.sex,
            "main": hand.headline_sex,
            **{f"past{n}": s for n, (_, s) in enumerate(hand.earlier)},
        }.get(origin)
        out.append(f"sex:{sexes(sex, hand.owner_sex)}")
        out.append(f"agree:{hand.discipline == hand.owner_discipline}:{hand.discipline == hand.headline}")
    return out


def decide_slot(weights: Weights, task: str, options: Options) -> Slot:
    """The most likely value; candidates of one value add up."""
    chances = probabilities(weights.get(task, {}), options.features)
    sums: dict[str | None, float] = {}
    origin: dict[str | None, tuple[float, str]] = {}
    for value, where, chance in zip(options.values, options.origins, chances, strict=True):
        sums[value] = sums.get(value, 0.0) + chance
        if value not in origin or chance > origin[value][0]:
            origin[value] = (chance, where)
    best = max(sums, key=lambda v: (sums[v], v or ""))
    return Slot(best, sums[best], origin[best][1])


def best_of(candidates: Sequence[str | None]) -> str | None:
    """The first value that is there."""
    return next((c for c in candidates if c), None)


def mark_of(row: Row, anchor: int) -> Mark | None:
    """The mark of an anchor that is one."""
    mention = row.items[anchor].mention
    return mention.mark if isinstance(mention, MarkMention) else None
