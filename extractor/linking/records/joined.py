"""Records told of a mark that stands in the sentence before: ``It was her sixth world record``, ``That, too, is a national record``,
``A championship record, a national record and ...``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.linking.phrases import PRIOR
from extractor.linking.records.claims import Claim
from extractor.linking.records.line import Spelled, number
from extractor.linking.records.marks import missed

BE = r"(?:was|is|'s|meant|made|gave ~\d+|became|brought ~\d+)"
TAKEN_UP = re.compile(
    rf"^ (?:(?:and|but|for @\d+ (?:\S+ ){{0,8}}?,) )?(?:it|that|this|the (?:time|mark|run|throw|jump|leap|vault|score|total|performance|result|clocking)|both|=\d+ (?:time|mark|run|throw|jump|total)) (?:, )?(?:too|also)?(?: ,)? ?{BE} (?:(?!M\d|one |not |n't |never |short |outside |just |only |within |close |near |[@%]\d)\S+ ){{0,12}}?(?P<r>R\d+) "
)
OWN_PRIZE = re.compile(rf"^ (?:it|that|this) {BE} (?:the |=\d+ )?(?:\S+ ){{0,3}}?(?P<r>R\d+) (?:of )?(?:[@%]\d+)")
IMPROVED = re.compile(
    r"^ (?:it|that|this) (?:\S+ )?(?:improved|improves|improving|beat|beats|broke|breaks|bettered|betters|erased|erases|smashed|shattered|lowered|lowers|added|adds|took|takes|equalled|equals|wiped|wipes|eclipsed|eclipses|removed|removes) (?:(?!M\d|not |[@%]\d)\S+ ){0,8}?(?P<r>R\d+|record) "
)
FRAGMENT = re.compile(r"^ (?:a|an|another|also a|also an|and a|the) (?:\S+ )?(?P<r>R\d+) (?:[.,!;]|and |for |by |too )")


AS_WAS = re.compile(
    r" (?P<r>R\d+) (?:(?!M\d|; )\S+ ){0,6}?, (?:as|so) (?:was|were|is|are) (?:the |=\d+ |[@%]\d+ 's? )?(?P<m>M\d+) "
)


def joined(sp: Spelled) -> Iterator[Claim]:
    """The records of a row that the mark before it is."""
    for also in sp.find(AS_WAS):
        yield Claim(number(also["r"]), None, "set", number(also["m"]), "as-was", 0.85)
    for pattern, rule in ((TAKEN_UP, "it-was"), (OWN_PRIZE, "it-was"), (IMPROVED, "it-broke"), (FRAGMENT, "fragment")):
        m = pattern.search(sp.text)
        if m is None:
            continue
        first = sp.place(m.start("r"))
        if any(i < first for i in sp.line.row.of_kind("MARK")) or missed(sp.line, first):
            return
        yield Claim(first, None, "set", PRIOR, rule, 0.8)
        for other in more(sp, first):
            yield Claim(other, None, "set", PRIOR, rule, 0.8)
        return


def more(sp: Spelled, first: int) -> Iterator[int]:
    """Records named beside another: ``a championship record, a national record and the best``."""
    for place in sp.line.row.of_kind("REC"):
        between = sp.text[sp.starts[first] : sp.starts[place]] if place > first else ""
        if between and re.fullmatch(r"R\d+ (?:(?:,|and|as well as|also|an?|the|=\d+|R\d+) )+", between):
            yield place
