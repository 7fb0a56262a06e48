"""What sentences assert of two people or of a person and a competition: defeats, coaches, entries."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.analysis import Analysis
from extractor.mentions.competitions import settle_games
from extractor.draft import Draft
from extractor.gazetteer import competitions
from extractor.linking.anchors import Anchor, Hands, Link, link_slots
from extractor.linking.model import Weights
from extractor.linking.pairs import Pair, base_features, entry_pairs, judge, person_at, person_pairs
from extractor.spans import CompetitionMention, DateMention, DisciplineMention

DEFEATS = ("none", "first", "second")
COACHES = ("none", "first", "second")
ENTRIES = ("none", "planned", "withdrawn")


def find_defeats(analysis: Analysis, links: Sequence[Link], weights: Weights, floor: float) -> list[Draft]:
    """Comparisons of two persons in which one beat the other."""
    hands = Hands(analysis)
    out = []
    for pair in person_pairs(analysis):
        row = analysis.rows[pair.row]
        label, chance = judge(weights, "defeat", DEFEATS, base_features(analysis.reading, row, pair))
        if label == "none" or chance < floor:
            continue
        first, second = person_at(row, pair.first), person_at(row, pair.second)
        winner, loser = (first, second) if label == "first" else (second, first)
        out.append(defeat(analysis, pair, winner, loser, chance, links, weights, hands))
    return out


def defeat(analysis: Analysis, pair: Pair, winner: int, loser: int, chance: float, links: Sequence[Link], weights: Weights, hands: Hands) -> Draft:
    """One defeat; its race is that of an anchor of either of the two in the sentence, else chosen anew."""
    row = analysis.rows[pair.row]
    names = analysis.people.persons
    slots: dict[str, object] = {"winner": names[winner].name, "loser": names[loser].name}
    near = [k for k in links if k.anchor.row == pair.row and k.owner.person in (winner, loser) and k.anchor.task in ("mark", "place")]
    middle = (pair.first + pair.second) / 2
    race = min(near, key=lambda k: (abs(k.anchor.item - middle), k.anchor.item)).slots if near else link_slots(analysis, weights, Anchor(pair.row, pair.first, "defeat"), winner, hands)
    for slot, found in race.items():
        slots[slot] = found.value
    slots["indoor"] = indoor(analysis, slots)
    start, end = row.items[pair.first].start, row.items[pair.second].end
    return Draft("defeat", slots, start, end, "defeat.pair", chance, [f"{slots['winner']} beat {slots['loser']} ({chance:.2f})"])


def indoor(analysis: Analysis, slots: dict[str, object]) -> bool:
    """Whether the race was indoors."""
    known = competitions().get(str(slots.get("competition")))
    if known and known.indoor or slots.get("discipline") in ("60m", "60m hurdles"):
        return True
    main = analysis.main
    return main.indoor and main.competition is not None and slots.get("competition") == main.competition.key


def find_coaches(analysis: Analysis, weights: Weights, floor: float) -> list[Draft]:
    """Who trains whom, in sentences that speak of coaching."""
    out = []
    for pair in person_pairs(analysis):
        row = analysis.rows[pair.row]
        if not any(i.symbol == "COACH" for i in row.items):
            continue
        label, chance = judge(weights, "coach", COACHES, base_features(analysis.reading, row, pair))
        if label == "none" or chance < floor:
            continue
        first, second = person_at(row, pair.first), person_at(row, pair.second)
        coach, athlete = (first, second) if label == "first" else (second, first)
        names = analysis.people.persons
        slots = {"athlete": names[athlete].name, "coach": names[coach].name}
        out.append(Draft("coach", slots, row.items[pair.first].start, row.items[pair.second].end, "coach.pair", chance, [f"{slots['coach']} coaches {slots['athlete']} ({chance:.2f})"]))
    return out


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
    out.append(f"ahead_anywhere:{any(c.key == getattr(mention, 'key', '') and d.ahead for c in analysis.reading.competitions for d in analysis.reading.dates if abs(c.start - d.start) < 80)}")
    return out


def entry(analysis: Analysis, pair: Pair, mention: CompetitionMention, label: str, chance: float, weights: Weights, hands: Hands) -> Draft:
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
    slots["venue"] = (known.city if known and known.kind == "road race" else None) or (venues[0].city if venues else None)
    slots["indoor"] = bool(known and known.indoor)
    start, end = min(row.items[pair.first].start, mention.start), max(row.items[pair.first].end, mention.end)
    return Draft("entry", slots, start, end, f"entry.{label}", chance, [f"{slots['athlete']} is {label} for {key} ({chance:.2f})"])


def road_event(key: str) -> str | None:
    """The event that the name of a road race or cross country championships says."""
    name = key.lower()
    for words, event in (("half marathon", "half marathon"), ("half-marathon", "half marathon"), ("marathon", "marathon"), ("cross", "cross country"), ("10k", "10km"), ("mile", "mile")):
        if words in name:
            return event
    return None
