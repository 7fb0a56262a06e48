"""Of which relay a place in the text speaks: the one that its clause names, its sentence, or the text right before."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.analysis import Analysis
from extractor.discourse.context import plausible_mark
from extractor.gazetteer import disciplines
from extractor.linking.anchors import disciplines_of
from extractor.linking.cues import clause_of, is_epithet
from extractor.linking.items import Row
from extractor.linking.relays.lists import runner_lists
from extractor.spans import DisciplineMention, MarkMention

CROSS = frozenset({"cross country", "short course cross country"})
MIXED = "mixed 4x400m relay"
NAMELESS = re.compile(r"(?i)\b(?:relays?|baton|quartets?|foursome)\b")
"""Words of a relay whose distance was said before."""
CARRIES = 1
"""How many paragraphs after its own a relay is still spoken of."""
LISTED = 2
"""How many paragraphs after its own a relay is that of a list of runners."""
TEAM = 4
BESIDE = 6
WITHIN = frozenset("in the of at over a men women mixed men's women's men’s women’s 's ’s both medal".split())
Named = list[tuple[int, DisciplineMention]]


def is_relay(key: object) -> bool:
    """Whether a discipline of the format is run by teams with a baton."""
    return isinstance(key, str) and key in disciplines() and key.endswith(" relay")


class RelayEvents:
    """The relays of an article by row."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._named = [strong(analysis, row) for row in analysis.rows]
        keys = {d.key for d in analysis.reading.disciplines if is_relay(d.key)}
        self._only = next(iter(keys)) if len(keys) == 1 else None

    def named_at(self, number: int, place: int) -> str | None:
        """The relay that the sentence of an item names for it; None where it names another event or none."""
        row, named = self._analysis.rows[number], self._named[number]
        if not named:
            return self.last(number) if nameless(self._analysis, row) or teamed(self._analysis, row) else None
        low, high = clause_of(row, place)
        inside = [(i, d) for i, d in named if low <= i <= high]
        all_relays = all(is_relay(d.key) for _, d in named)
        chosen = nearest(fitting(row, inside), place) or (nearest(fitting(row, named), place) if all_relays else None)
        return chosen[1].key if chosen and is_relay(chosen[1].key) else None

    def beside(self, number: int, place: int) -> str | None:
        """The relay right at an item: ``4x100m relay gold``, ``won the women's 4x100m``, ``silver in the 4x400m relay``."""
        items = self._analysis.rows[number].items
        relays = {i: d.key for i, d in self._named[number] if is_relay(d.key)}
        if place - 1 in relays:
            return relays[place - 1]
        for i in range(place + 1, min(len(items), place + BESIDE)):
            if i in relays:
                return relays[i]
            if items[i].word not in WITHIN:
                return None
        return None

    def close_at(self, number: int, place: int) -> bool:
        """Whether the relay stands in the very clause of an item: no word that begins another lies between."""
        row = self._analysis.rows[number]
        chosen = nearest(self._named[number], place)
        if chosen is None:
            return nameless(self._analysis, row)
        low, high = sorted((chosen[0], place))
        return is_relay(chosen[1].key) and not any(i.word in OTHERS for i in row.items[low:high])

    def last(self, number: int) -> str | None:
        """The only relay of the article, else the last one named before a row in which its marks can be."""
        row = self._analysis.rows[number]
        before = [n for named in self._named[:number] for n in named if is_relay(n[1].key)]
        found = fitting(row, before)
        return self._only or (found[-1][1].key if found else None)

    def of_list(self, number: int, place: int) -> str | None:
        """The relay that a list of runners has run: the one nearest to it in its row, else the last named, some paragraphs before."""
        named = self._named[number]
        if named:
            relays = [n for n in named if is_relay(n[1].key)]
            chosen = nearest(relays, place)
            return chosen[1].key if chosen and len(relays) == len(named) else self.named_at(number, place)
        return self.in_hand(number, LISTED)

    def in_hand(self, number: int, carries: int = CARRIES) -> str | None:
        """The relay named before a row that names no event, in its paragraph or the one before: the last in which its marks can be."""
        rows = self._analysis.rows
        if self._named[number] or elsewhere(rows[number]):
            return None
        for back in range(number - 1, -1, -1):
            if rows[number].sentence.paragraph - rows[back].sentence.paragraph > carries:
                return None
            if self._named[back]:
                last = [n for n in fitting(rows[number], self._named[back]) if is_relay(n[1].key)]
                return last[-1][1].key if last and is_relay(self._named[back][-1][1].key) else None
        return None


def elsewhere(row: Row) -> bool:
    """Whether a row names a competition, so that it speaks of another race than the text before."""
    return any(row.items[i].symbol == "COMP" for i in row.of_kind("COMP"))


OTHERS = frozenset(
    {
        ";",
        "although",
        "though",
        "while",
        "whilst",
        "but",
        "who",
        "whose",
        "when",
        "after",
        "before",
        "since",
        "despite",
        "so",
        "because",
    }
)


def fitting(row: Row, named: Named) -> Named:
    """The events in which the marks of a row can be; all of them where it has none or none fits."""
    marks = [m for i in row.of_kind("MARK") if isinstance(m := row.items[i].mention, MarkMention)]
    out = [n for n in named if all(plausible_mark(m.mark, n[1].key, stated=m.unit_stated) for m in marks)]
    return out or named


def strong(analysis: Analysis, row: Row) -> Named:
    """The events of a row, those left out that only describe somebody; of relays none is (``the 4x100m quartet``)."""
    return [
        (i, d)
        for i, d in disciplines_of(analysis, row)
        if d.key in disciplines() and (is_relay(d.key) or not (d.weak or is_epithet(row, i) or of_winner(row, i)))
    ]


def of_winner(row: Row, place: int) -> bool:
    """Whether an event is only that of a winner who is named next: ``the 200m winner Christine Mboma``."""
    following = row.items[place + 1 : place + 3]
    return len(following) > 1 and following[0].word in WINNERS and following[1].kind == "PER"


WINNERS = frozenset({"winner", "runner-up", "victor", "finalist", "medallist"})


def nameless(analysis: Analysis, row: Row) -> bool:
    """Whether a row speaks of a relay without saying which."""
    return bool(NAMELESS.search(analysis.reading.text, row.sentence.start, row.sentence.end))


def teamed(analysis: Analysis, row: Row) -> bool:
    """Whether a row lists as many runners as a relay team has."""
    return any(len(found) >= TEAM for found in runner_lists(analysis, row))


def nearest(named: Iterable[tuple[int, DisciplineMention]], place: int) -> tuple[int, DisciplineMention] | None:
    """The event nearest to an item with its item, the one before it where two are as near."""
    return min(named, key=lambda n: (abs(n[0] - place), n[0] > place), default=None)


def as_held(key: str, competition: str | None) -> str:
    """A mixed relay over the country is a cross country race."""
    return "cross country" if key == MIXED and competition and "Cross Country" in competition else key
