"""Titles: ``Olympic champion``, ``silver medallist``, ``the 100m title``. Whose they are, and what of, is for relations."""

from __future__ import annotations

import re

from extractor.spans import TitleMention

TITLE = re.compile(
    r"(?i)\b(?:(?P<medal>gold|silver|bronze)[- ](?:medall?ists?|winners?)|(?P<champ>(?:co-)?champ(?:ions?)?(?!hips?|s\b|['’] league)(?=\b)|title-?holders?|titlists?)|(?P<title>titles?|crowns?|gold medals?|championships? (?=win|victory|gold))|(?P<many>golds|silvers|bronzes|(?:silver|bronze) medals)|(?P<double>double(?= |[.,;]))"
    r"|(?:(?<=olympic )|(?<=world )|(?<=european )|(?<=commonwealth ))(?P<one>ones?)(?! (?:mile|hour|lap|day|year|more|hundred)))\b"
)
TITLE_AFTER_NOT = re.compile(
    r"(?i)^(?:['’]?s)?[- ](?:contenders?|hopes?|favourites?|challengers?|bid|chances?|sponsors?|race|coach|trainer|club|of champions|ambitions?|aspirations?|dreams?|showdown|decider|challenge|clash|quest|credentials)\b"
)


PRIZE_BEFORE = re.compile(r"(?i)\b(?:titles?|crowns?|gold|silver|bronze|medals?)\b[^.!?]*$")
MANY = {"gold": "gold", "silv": "silver", "bron": "bronze"}
NO_DOUBLE = re.compile(
    r"(?i)^ (?:olympic|world|european|commonwealth|gold|silver|bronze|champions?|medall?ists?|medals?|titles?|winners?|figures|bill|act|amputee|digits|the|a|act|header|life|standards?|sprint|record|attempt|bid|chance|hopes?)\b"
)
DOUBLE_BEFORE = re.compile(
    r"(?i)\b(?:did|does|completed?|completes|completing|achieved|achieves|achieving|won|wins|winning|took|takes|taking|claimed|secured|landed|pulled off|celebrated|golden|olympic|after (?:his|her|their))\b(?: [\w,’'-]+){0,8} $"
)


FAR = 120


def doubled(text: str, start: int, end: int) -> bool:
    """Whether ``double`` stands for two titles: ``completed the sprint double``, ``her golden double``."""
    if NO_DOUBLE.match(text[end : end + 14]) or text[max(0, start - 8) : start].endswith(
        ("same ", "another ", "that ")
    ):
        return False
    return bool(DOUBLE_BEFORE.search(text[max(0, start - 70) : start]))


def find_titles(text: str) -> list[TitleMention]:
    """Epithets and titles: ``champion``, ``silver medallist``, ``title``."""
    out = []
    for m in TITLE.finditer(text):
        if TITLE_AFTER_NOT.match(text[m.end() : m.end() + 18]):
            continue
        if m["double"] and not doubled(text, m.start(), m.end()):
            continue
        if m["one"] and not PRIZE_BEFORE.search(text[max(0, m.start() - FAR) : m.start()]):
            continue
        title = (m["medal"] or MANY.get((m["many"] or "")[:4].lower(), "champion")).lower()
        kind = "epithet" if m["medal"] or m["champ"] else "title"
        out.append(TitleMention(m.start(), m.end(), m.group(), f"title.{kind}", title, kind))
    return out
