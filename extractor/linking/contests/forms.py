"""What a comparison of two is, and what its constructions share."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from extractor.linking.contests.words import BEAT, LEADING
from extractor.linking.phrases import PRIOR, Line


@dataclass(frozen=True, slots=True)
class Contest:
    """Items of the winner and the loser in a row, the item that says so, and the name of the construction. Either of the two may be
    PRIOR: the one whom the text before speaks of, of ``country`` where the words say it, ``freed`` the word that means this one."""

    trigger: int
    winner: int
    loser: int
    rule: str
    sure: float
    country: str | None = None
    freed: str = ""

    def people(self) -> list[int]:
        """The items of those of the two whom the row names."""
        return [place for place in (self.winner, self.loser) if place != PRIOR]


def verb_at(line: Line, place: int) -> Token | None:
    """The token of an item that the tagger takes for a verb."""
    token = line.doc[line.items[place].token]
    if line.items[place].kind == "PLC" and " " in line.items[place].word and not token.tag_.startswith("V"):
        token = next((t for t in line.doc[max(0, token.i - 2) : token.i] if t.tag_.startswith("V")), token)
    if token.tag_.startswith("V"):
        return token
    low = token.lower_
    plain = (
        token.tag_ == "NNS"
        or (token.tag_ == "NN" and line.word(place - 1) == "to")
        or low.endswith("ed")
        or (token.tag_ == "JJ" and line.items[place - 1].symbol == "BE")
    )
    return token if plain and low in BEAT and line.items[place].kind == "W" else None


def phrase_end(line: Line, place: int, phrases: tuple[tuple[str, ...], ...]) -> int | None:
    """The place behind a phrase that begins at an item; ``?`` in a step makes it optional, capitals mean a kind."""
    for phrase in phrases:
        end = match_phrase(line, place, phrase)
        if end is not None:
            return end
    return None


def match_phrase(line: Line, place: int, phrase: tuple[str, ...]) -> int | None:
    """The place behind one phrase, or None."""
    if line.word(place) not in phrase[0].split("|"):
        return None
    place += 1
    for step in phrase[1:]:
        words = step.split("|")
        if place < len(line.items) and (line.items[place].word in words or line.items[place].kind in words):
            place += 1
        elif "?" not in words:
            return None
    return place


def ends_in_win(line: Line, place: int) -> bool:
    """Whether a win or a place of the same subject follows within the clause."""
    for nxt in range(place + 1, min(place + 14, len(line.items))):
        item = line.items[nxt]
        if item.kind == "PLC" or item.word in ("gold", "title"):
            return True
        if item.word in (";", "but", "before", "who", "whom", "both") or (
            line.is_person(nxt) and item.symbol != "PRON"
        ):
            return False
    return False


def neutral(line: Line, place: int) -> bool:
    """Whether an item may stand between a place and the preposition that names the other."""
    item = line.items[place]
    if item.kind in ("MARK", "DIFF", "DISC", "COMP", "DATE", "VEN", "ROUND", "PLC", "NAT", "TITLE") or (
        item.kind == "REC"
    ):
        return True
    if item.symbol in ("HIS",):
        return True
    return item.kind == "W" and (
        line.tag(place)
        in (
            "DT",
            "IN",
            "JJ",
            "RB",
            "NN",
            "NNS",
            "CD",
            "HYPH",
            "NNP",
            "POS",
            "TO",
            "RP",
            "JJR",
            "RBR",
            "PDT",
            "``",
            "''",
            ",",
            "-LRB-",
            "-RRB-",
            "CC",
        )
        and item.word not in LEADING
        and item.word not in ("while", "as", "after", "before", "when", "if", "until", "although")
    )
