"""Planned starts and withdrawals at named competitions that lie ahead of the article."""

from __future__ import annotations

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.gazetteer import competitions
from extractor.linking.anchors import Hands
from extractor.linking.model import Weights
from extractor.linking.pairs import Pair, base_features, entry_pairs, judge, person_at
from extractor.mentions.competitions import settle_games
from extractor.spans import CompetitionMention, DateMention, DisciplineMention

ENTRIES = ("none", "planned", "withdrawn")


def find_entries(analysis: Analysis, weights: Weights, floor: float) -> list[Draft]:
    """Planned starts and withdrawals at competitions that lie ahead."""
    out = []
    hands = Hands(analysis)
    for pair in entry_pairs(analysis):
        row = analysis.rows[pair.row]
        mention = row.items[pair.second].mention
        assert isinstance(mention, CompetitionMention)
        label, chance = judge(weights, "entry", ENTRIES, entry_features(analysis, pair))
        if label == "none" or chance < floor:
            continue
        out.append(entry(analysis, pair, mention, label, chance, weights, hands))
    return out


def entry_features(analysis: Analysis, pair: Pair) -> list[str]:
    """The features of a person and a competition, and whether the competition lies ahead."""
    row = analysis.rows[pair.row]
    mention = row.items[pair.second].mention
    out = base_features(analysis.reading, row, pair)
    dates = [i.mention for i in row.items if isinstance(i.mention, DateMention)]
    out.append(f"ahead:{any(d.ahead for d in dates)}:{any(not d.ahead for d in dates)}")
    out.append(f"mainahead:{analysis.main.ahead}")
    out.append(f"adj:{getattr(mention, 'adjective', False)}")
    out.append(f"will:{any(i.symbol == 'WILL' for i in row.items)}:out:{any(i.symbol == 'OUT' for i in row.items)}")
    out.append(
        f"ahead_anywhere:{any(c.key == getattr(mention, 'key', '') and d.ahead for c in analysis.reading.competitions for d in analysis.reading.dates if abs(c.start - d.start) < 80)}"
    )
    return out


def entry(
    analysis: Analysis,
    pair: Pair,
    mention: CompetitionMention,
    label: str,
    chance: float,
    weights: Weights,
    hands: Hands,
) -> Draft:
    """One entry with what the sentence and the article settle of it."""
    row = analysis.rows[pair.row]
    person = person_at(row, pair.first)
    key, _, _ = settle_games(mention.key, analysis.reading.article.published)
    slots: dict[str, object] = {"athlete": analysis.people.persons[person].name, "competition": key, "status": label}
    ahead = [d for d in analysis.reading.dates if d.ahead and abs(d.start - mention.start) < 160]
    slots["date"] = min(ahead, key=lambda d: abs(d.start - mention.start)).iso if ahead else None
    disciplines = [i.mention for i in row.items if isinstance(i.mention, DisciplineMention) and not i.mention.weak]
    hand = hands.before(pair.row, person)
    slots["discipline"] = disciplines[0].key if len(disciplines) == 1 else road_event(key) or hand.owner_discipline
    venues = [v for v in analysis.reading.venues if abs(v.start - mention.start) < 60]
    known = competitions().get(key)
    slots["venue"] = (known.city if known and known.kind == "road race" else None) or (
        venues[0].city if venues else None
    )
    slots["indoor"] = bool(known and known.indoor)
    start, end = min(row.items[pair.first].start, mention.start), max(row.items[pair.first].end, mention.end)
    return Draft(
        "entry",
        slots,
        start,
        end,
        f"entry.{label}",
        chance,
        [f"{slots['athlete']} is {label} for {key} ({chance:.2f})"],
    )


def road_event(key: str) -> str | None:
    """The event that the name of a road race or cross country championships says."""
    name = key.lower()
    for words, event in (
        ("half marathon", "half marathon"),
        ("half-marathon", "half marathon"),
        ("marathon", "marathon"),
        ("cross", "cross country"),
        ("10k", "10km"),
        ("mile", "mile"),
    ):
        if words in name:
            return event
    return None
