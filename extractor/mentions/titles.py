"""Titles: ``Olympic champion``, ``silver medallist``, ``the 100m title``. Whose they are, and what of, is for relations."""

from __future__ import annotations

import re

from extractor.spans import TitleMention

TITLE = re.compile(
    r"(?i)\b(?:(?P<medal>gold|silver|bronze)[- ](?:medall?ists?|winners?)|(?P<champ>(?:co-)?champions?(?!hips?|['’] league)|title-?holders?|titlists?)|(?P<title>titles?|crowns?|gold medals?|championships? (?=win|victory|gold)))\b"
)
TITLE_AFTER_NOT = re.compile(
    r"(?i)^(?:['’]?s)?[- ](?:contenders?|hopes?|favourites?|challengers?|bid|chances?|sponsors?|race|coach|trainer|club|of champions)\b"
)


def find_titles(text: str) -> list[TitleMention]:
    """Epithets and titles: ``champion``, ``silver medallist``, ``title``."""
    out = []
    for m in TITLE.finditer(text):
        if TITLE_AFTER_NOT.match(text[m.end() : m.end() + 18]):
            continue
        title = (m["medal"] or "champion").lower()
        kind = "epithet" if m["medal"] or m["champ"] else "title"
        out.append(TitleMention(m.start(), m.end(), m.group(), f"title.{kind}", title, kind))
    return out
