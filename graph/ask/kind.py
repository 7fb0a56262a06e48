"""One kind of question: what its words look like when events, years and people are taken out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

PERSON = "A"
ONE, TWO = ("athlete",), ("first", "second")
ASKED = "(?:who|when|where|when and where|where and when)"
"""What most questions begin with."""
WHO = "(?:who|(?:which|what|how) athlete)"
WHEN = "(?:(?: and)? (?:when|where))*"
"""What follows in "who beat Kerr, when and where?"."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of question.

    ``words`` are matched against the words that are left, in the forms of :data:`graph.ask.words.SAME`, people
    written as ``A``; ``people`` are the parameters that the people fill, in order; ``needs`` are slots that must
    have been said; ``given`` are parameters that the words themselves say. The answer to a ``chain`` is the query for
    each link of the chain of victories between the two.
    """

    query: str
    words: str
    example: str
    people: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    given: Mapping[str, str] = field(default_factory=dict)
    chain: bool = False

    def fits(self, words: str, people: int, said: Sequence[str]) -> bool:
        """Whether a question of these words, people and slots is of the kind."""
        return (
            people == len(self.people)
            and all(slot in said for slot in self.needs)
            and re.search(f"^(?:{self.words})$", words) is not None
        )
