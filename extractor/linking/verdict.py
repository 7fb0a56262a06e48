"""Whether a draft is a fact: a last judgement on the decisions behind it, learned on drafts of articles that the links had not seen."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.draft import Draft
from extractor.linking.anchors import Link
from extractor.linking.features import doubt_features, governor_features
from extractor.linking.items import Row
from extractor.linking.model import Weights, probabilities
from extractor.linking.phrases import Line
from extractor.linking.subject_cues import syntactic_owner
from extractor.reading import Reading

RIGHT = 1


def tenth(chance: float) -> str:
    """A probability in coarse steps, finer at the top."""
    if chance >= 0.98:
        return "99"
    if chance >= 0.93:
        return "95"
    return str(int(chance * 10))


def link_signals(reading: Reading, row: Row, link: Link) -> list[str]:
    """What of a link bears on its being right."""
    item = row.items[link.anchor.item]
    mention = link.owner.mention
    form = mention.form if mention else "before"
    out = [f"owner:{tenth(link.owner.chance)}", f"form:{form}", f"sym:{item.symbol}", f"quoted:{row.sentence.quoted}"]
    out.append(f"word:{item.word}")
    out.append(f"grammar:{by_grammar(reading, row, link)}")
    for name, slot in link.slots.items():
        out.append(f"{name}:{slot.origin}:{tenth(slot.chance)}")
        out.append(f"{name}:{slot.value is not None}")
    out += doubt_features(reading.doc, row, link.anchor.item)
    out += [f for f in governor_features(reading.doc, item) if f.startswith("gov0")]
    return out


def by_grammar(reading: Reading, row: Row, link: Link) -> str:
    """Whether the grammar of the sentence gives the anchor to the owner that was chosen, and by which construction."""
    found = syntactic_owner(Line(row, reading.doc), link.anchor.item)
    if found is None or found[0] < 0:
        return "open"
    same = getattr(row.items[found[0]].mention, "person", None) == link.owner.person
    return f"{found[1].split(':')[0]}:{same}"


def options(draft: Draft) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The two candidates: wrong has no features, right has those of the draft."""
    slots = sorted(name for name, value in draft.slots.items() if value not in (None, (), False))
    features = [
        "bias",
        f"rule:{draft.rule}",
        f"support:{min(draft.support, 3)}",
        f"has:{'+'.join(slots)}",
        *(f"slot:{s}" for s in slots),
    ]
    features += [f"chance:{tenth(draft.chance)}", *draft.signals]
    features += [
        f"rule:{draft.rule}:{s}"
        for s in draft.signals
        if s.startswith(("owner:", "fx:", "discipline:", "competition:", "date:"))
    ]
    return (), tuple(features)


def chance_of(weights: Weights, draft: Draft) -> float:
    """The probability that a draft is a fact; that of its decisions where no judgement has been learned."""
    table = weights.get(f"fact.{draft.kind}")
    return probabilities(table, options(draft))[RIGHT] if table else draft.chance


def judged(weights: Weights, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with their judged chances."""
    for draft in drafts:
        draft.chance = chance_of(weights, draft)
    return list(drafts)
