"""A row without columns cut into its tokens: texts, marks and bracketed notes, in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from extractor.relations.lists.markcells import marks_in

GROUP = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
SEPARATOR = re.compile(
    r"\s*[;|\t•·]\s*|,\s*(?=\s|[A-Z][a-z])|\s{2,}|\s+[-–—]+\s+|\s*(?:\.{3,}|…)\s*|:\s+|\s+/\s+|(?<=[a-z])[–—](?=\s?\d)|\n"
)


@dataclass(frozen=True, slots=True)
class Token:
    """``kind`` text, mark or group; ``before`` is the separator that divides it from the token before it."""

    kind: Literal["text", "mark", "group"]
    text: str
    before: str = ""
    signs: str = ""


def tokens_of(body: str, discipline: str | None) -> list[Token]:
    """The tokens of a row's text after its place."""
    groups = list(GROUP.finditer(body))
    blank = body
    for group in groups:
        blank = blank[: group.start()] + "¦" * (group.end() - group.start()) + blank[group.end() :]
    cuts = [(m.start(), m.end(), Token("group", (m[1] or m[2] or "").strip())) for m in groups]
    cuts += [(start, end, Token("mark", raw, "", signs)) for start, end, raw, signs in marks_in(blank, discipline)]
    out: list[Token] = []
    place = 0
    for start, end, token in sorted(cuts, key=lambda cut: cut[0]):
        if start >= place:
            out += texts(body[place:start])
            out.append(token)
            place = end
    return out + texts(body[place:])


def texts(stretch: str) -> list[Token]:
    """The text tokens of a stretch without marks and brackets."""
    out: list[Token] = []
    place, before = 0, ""
    for found in [*SEPARATOR.finditer(stretch), None]:
        piece = stretch[place : found.start() if found else len(stretch)]
        if piece.strip(" \t\n.,;:–—-|"):
            out.append(Token("text", piece.strip(" \t\n,;:|–—"), before))
        if found:
            place, before = found.end(), found.group()
    return out
