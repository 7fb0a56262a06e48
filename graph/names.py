"""Which of many names a full or partial one means: pure, on folded spellings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ontology.slugs import folded

Kind = Literal["exact", "partial", "near"]
NEAR = 72.0
SUGGESTIONS = 5


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How a name was found: ``keys`` best first; ``near`` ones are only suggestions. ``scores`` run from 0 to 100."""

    kind: Kind
    keys: tuple[str, ...]
    scores: tuple[float, ...]


def match(text: str, spellings: Mapping[str, Sequence[str]]) -> NameMatch:
    """The athletes that ``text`` may mean, of their folded spellings by key.

    A spelling of two words or more that is the same, whatever their order, is exact; else all whose name contains
    every word (an initial or a beginning stands for a word where no whole word fits); else, as near matches, those
    that are written alike (Levenshtein's ratio).  O(names).

    >>> match("hassan", {"1": ["sifan hassan"], "2": ["hassan mourhit"], "3": ["mo farah"]}).keys
    ('1', '2')
    >>> match("Farrah", {"1": ["sifan hassan"], "3": ["mo farah", "farah"]})
    NameMatch(kind='near', keys=('3',), scores=(90.9,))
    """
    words = folded(text).split()
    if not words:
        return NameMatch("near", (), ())
    if len(words) > 1:
        same = [key for key, names in spellings.items() if any(sorted(name.split()) == sorted(words) for name in names)]
        if same:
            return found("exact", same)
    for fits in (whole_words, beginnings):
        holding = [key for key, names in spellings.items() if any(fits(words, name.split()) for name in names)]
        if holding:
            return found("partial", holding)
    return near(" ".join(words), spellings)


def found(kind: Kind, keys: Iterable[str]) -> NameMatch:
    """All alike good, in order of their keys."""
    ordered = tuple(sorted(keys))
    return NameMatch(kind, ordered, tuple(100.0 for _ in ordered))


def whole_words(words: Sequence[str], name: Sequence[str]) -> bool:
    """Whether every word asked for is one of the name."""
    return all(word in name for word in words)


def beginnings(words: Sequence[str], name: Sequence[str]) -> bool:
    """Whether every word asked for begins one of the name, each another one; a single initial says nothing."""
    left = list(name)
    for word in sorted(words, key=len, reverse=True):
        begun = next((part for part in left if part.startswith(word)), None)
        if begun is None:
            return False
        left.remove(begun)
    return any(len(word) > 1 for word in words)


def near(text: str, spellings: Mapping[str, Sequence[str]]) -> NameMatch:
    """Names that are written nearly alike, the most alike first; a single word is compared with single words as
    well.
    """
    from rapidfuzz import fuzz, process

    single = " " not in text
    choices: dict[str, str] = {}
    for key, names in spellings.items():
        for name in names:
            for part in [name, *name.split()] if single else [name]:
                choices.setdefault(f"{key}\0{part}", part)
    scored: dict[str, float] = {}
    for _, score, chosen in process.extract(text, choices, scorer=fuzz.ratio, score_cutoff=NEAR, limit=None):
        key = chosen.split("\0")[0]
        scored[key] = max(scored.get(key, 0.0), round(score, 1))
    best = sorted(scored.items(), key=lambda pair: (-pair[1], pair[0]))[:SUGGESTIONS]
    return NameMatch("near", tuple(key for key, _ in best), tuple(score for _, score in best))
