"""What occasion an anchor speaks of: none, those of its sentence, those in hand, the article's own; with what speaks for each."""

from __future__ import annotations

from extractor.discourse.context import Main, titled
from extractor.discourse.occasions import NOTHING, Occasion, Occasions
from extractor.linking.cues import clause_of
from extractor.linking.features import pair_features, prefixed
from extractor.linking.items import Row
from extractor.linking.slots import context_features
from extractor.reading import Reading


def occasion_options(
    reading: Reading, row: Row, anchor: int, occasions: Occasions, number: int, main: Main, known: dict[str, str | None]
) -> tuple[tuple[Occasion, ...], tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The occasions that an anchor may speak of: none, those of its sentence, those in hand, the main one; with features."""
    low, high = clause_of(row, anchor)
    here = occasions.of_row(number)
    inside = [o for o in here if low <= o.low <= high]
    cue = (
        min(inside, key=lambda o: (abs((o.low + o.high) / 2 - anchor), o.low))
        if inside
        else next((o for o in here if o.low <= 6), None)
    )
    near = context_features(reading, row, anchor, "occasion", main, known)
    near += [f"inside:{min(len(inside), 2)}", f"here:{min(len(here), 2)}", f"cue:{cue.here if cue else None}"]
    values: list[Occasion] = [NOTHING]
    origins = ["none"]
    features: list[tuple[str, ...]] = [prefixed("none", near)]
    for o in here:
        values.append(o)
        origins.append("here")
        place = o.low if abs(o.low - anchor) <= abs(o.high - anchor) else o.high
        same = [f"cue:{o is cue}", f"inside:{o in inside}", f"cueinside:{o is cue}:{o in inside}", f"lead:{o.low <= 6}"]
        features.append((*pair_features(reading.doc, row, anchor, place), *same, *occasion_features(o, occasions.main)))
    hand = occasions.in_hand(number)
    near.append(f"hands:{'+'.join(how for _, how in hand)}")
    for origin, o, how in [*(("hand", h, how) for h, how in hand), ("main", occasions.main, "main")]:
        if o.slots() in [v.slots() for v in values[1:]]:
            continue
        values.append(o)
        origins.append(origin)
        same = [f"how:{how}", f"day:{same_day(o, occasions.main)}", f"how:{how}:{same_day(o, occasions.main)}"]
        features.append(prefixed(origin, [*near, *same, *occasion_features(o, occasions.main)]))
    return tuple(values), tuple(origins), tuple(features)


def same_day(o: Occasion, main: Occasion) -> str:
    """How an occasion in hand stands to the article's own: the same, another day of it, another one."""
    if o.competition and o.competition == main.competition:
        return "main" if o.date == main.date else "day"
    return "other" if o.competition else "open"


def occasion_features(o: Occasion, main: Occasion) -> list[str]:
    """What of an occasion bears on its choice."""
    parts = f"{o.competition is not None}:{o.venue is not None}:{len(o.date or '')}"
    return [
        f"ahead:{o.ahead}",
        f"parts:{parts}",
        f"named:{o.here}",
        f"main:{o.slots() == main.slots()}",
        f"maincomp:{o.competition is not None and o.competition == main.competition}",
        f"titled:{o.competition is not None and titled(o.competition)}",
        f"mainahead:{main.ahead}",
    ]
