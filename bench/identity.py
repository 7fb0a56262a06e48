"""How well identity finds the same athletes and races again: ``python bench/identity.py [--articles N] [--seed S]``.

Articles are made from the facts of the corpus by variation: partial and otherwise spelt names, other names of the
meetings, dates less precise, slots left out, facts in another order; and namesakes of another country, event and era
are let loose. Truth is what each fact was made from. Pairs of mentions (of claims, for races) are counted: precision
is the share of the pairs put together that belong together, recall the share of the pairs that belong together that
are put together. Exit status 1 below the floors.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from variations import Base, Made, articles

from graph.convert import article_quads
from graph.identity import ClaimRow, Decisions, claim_rows
from graph.identity.world import World, resolve
from graph.literals import DEFAULT_BASE, article_iri

FLOORS = {"athletes": (0.98, 0.95), "races": (0.98, 0.95)}
SEEDS = (1, 2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class Score:
    """Pairs: put together, belonging together, both."""

    found: int
    true: int
    right: int

    @property
    def precision(self) -> float:
        """The share of the pairs found that are right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the true pairs that are found."""
        return self.right / self.true if self.true else 1.0


def pairs(labels: Iterable[tuple[Hashable, Hashable]]) -> Score:
    """Pairs of items, each with its true and its found label."""
    kept = list(labels)
    counts = (Counter(kept), Counter(true for true, _ in kept), Counter(found for _, found in kept))
    both, true, found = (sum(n * (n - 1) // 2 for n in count.values()) for count in counts)
    return Score(found, true, both)


def claims_of(made: Sequence[Made]) -> list[ClaimRow]:
    """The claims of all articles."""
    quads = [
        quad
        for m in made
        for quad in article_quads(m.article, m.facts, base=DEFAULT_BASE, content_hash="-", rules_version="-")
    ]
    return claim_rows(quads)


def matched(made: Sequence[Made], rows: Sequence[ClaimRow]) -> Iterator[tuple[Base, ClaimRow]]:
    """Each claim with the fact that it was made from, told apart by article and place in the text."""
    index: dict[tuple[str, int], list[ClaimRow]] = {}
    for row in rows:
        index.setdefault((row.article, row.start), []).append(row)
    for m in made:
        iri = article_iri(DEFAULT_BASE, m.article.id).value
        for base, fact in zip(m.truth, m.facts, strict=True):
            found = index.get((iri, m.article.text.find(fact.evidence.quote)), [])
            if len(found) == 1:
                yield base, found[0]


def scores(made: Sequence[Made]) -> dict[str, Score]:
    """The measures of one set of articles."""
    rows = claims_of(made)
    world = resolve(rows, Decisions())
    told = list(matched(made, rows))
    race_of = {item.row.iri: number for number, group in enumerate(world.races) for item in group.appearances}
    mentions = {(row.article, n): (p, world.who[row.article, n]) for b, row in told for p, n in who(b, row)}
    races = [(base.race, race_of[row.iri]) for base, row in told if base.race and row.iri in race_of]
    return {"athletes": pairs(mentions.values()), "races": pairs(races)}


def who(base: Base, row: ClaimRow) -> Iterator[tuple[str, str]]:
    """True person and name of the people of a claim."""
    return zip(base.people, (row.athlete, row.other), strict=False)


def wrong(made: Sequence[Made], kind: str) -> Iterator[str]:
    """The clusters that mix several truths, for a look."""
    rows = claims_of(made)
    world: World = resolve(rows, Decisions())
    seen: dict[Hashable, set[str]] = {}
    race_of = {item.row.iri: number for number, group in enumerate(world.races) for item in group.appearances}
    for base, row in matched(made, rows):
        if kind == "athletes":
            for person, name in who(base, row):
                seen.setdefault(world.who[row.article, name], set()).add(f"{person} <{name}>")
        elif base.race and row.iri in race_of:
            slots = (
                row.discipline,
                row.competition,
                row.venue,
                row.date,
                row.round,
                row.place,
                row.mark_text,
                row.athlete,
            )
            seen.setdefault(race_of[row.iri], set()).add(f"{base.race} {slots}")
    for label, found in seen.items():
        if len({text.split(" <")[0] if kind == "athletes" else text.split(" (")[0] for text in found}) > 1:
            yield f"{label}: {sorted(found)}"


def total(measured: Iterable[dict[str, Score]]) -> dict[str, Score]:
    """The pairs of several sets added up."""
    kept = list(measured)
    kinds = {kind: [one[kind] for one in kept] for kind in FLOORS}
    return {
        k: Score(sum(s.found for s in v), sum(s.true for s in v), sum(s.right for s in v)) for k, v in kinds.items()
    }


def main() -> int:
    """Measure, print, and compare with the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=240, help="how many articles to make (default 240)")
    parser.add_argument("--seed", type=int, help="one variation alone; by default five, their pairs added up")
    parser.add_argument("--wrong", choices=("athletes", "races"), help="print what was wrongly put together")
    given = parser.parse_args()
    sets = [articles(given.articles, seed) for seed in ((given.seed,) if given.seed else SEEDS)]
    if given.wrong:
        print("\n".join(line for made in sets for line in wrong(made, given.wrong)))
    failed = False
    for kind, score in total(map(scores, sets)).items():
        precision, recall = FLOORS[kind]
        failed = failed or score.precision < precision or score.recall < recall
        told = f"precision {score.precision:.4f} (floor {precision}), recall {score.recall:.4f} (floor {recall})"
        print(f"{kind}: {told}, {score.true} true pairs")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
