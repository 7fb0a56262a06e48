"""The competition ahead that an article is about as a whole: of a preview, of a team that is named, of the trials for it."""

from __future__ import annotations

import re

from extractor.analysis import Analysis
from extractor.linking.ahead import about_to_come, coming_to, soon
from extractor.linking.ahead_names import Event, named_in, on_the_way, settled
from extractor.linking.entries.dates import coming, edition_ahead
from extractor.linking.items import Row
from extractor.spans import CompetitionMention, DateMention, VenueMention

#: How many sentences, the title counted, may say which team is named or when the race is.
HEAD = 5
#: What shows that the head of an article reports a race that is over.
OVER = frozenset("won beat finished ran clocked took defeated broke claimed victory win winning triumphed".split())
TEAMS = frozenset("team squad selection line-up contingent places place marathons marathon relays".split())
PICKING = re.compile(
    r"(?i)\b(?:nam(?:e|es|ed|ing)|pick(?:s|ed)?|select(?:s|ed|ors)?|chosen|choos(?:e|es)|chose|announc(?:e|es|ed)|unveil(?:s|ed)?|included|"
    r"(?:in|for|from|on|lead|leads|head|heads|miss|misses) [\w’' -]{0,24}(?:team|squad))\b"
    r"|(?:team|squad) for [^.:]{3,80}:"
)


def theme(analysis: Analysis) -> Event | None:
    """The competition ahead of which an article tells, or None."""
    return (
        about_to_come(analysis)
        or team_for(analysis)
        or tried_for(analysis)
        or previewed(analysis)
        or announced(analysis)
    )


def tried_for(analysis: Analysis) -> Event | None:
    """The Olympic Games of Olympic trials."""
    main, published = analysis.main.competition, analysis.reading.article.published or ""
    if main is None or "Olympic Trials" not in main.key or edition_ahead("Olympic Games", published) is None:
        return None
    return Event("Olympic Games", None, "main")


def team_for(analysis: Analysis) -> Event | None:
    """``Kenya names its team for Rio``, ``in the Athens squad``, ``named for this summer's Olympic marathons``."""
    for row in analysis.rows[:HEAD]:
        words = {i.word for i in row.items}
        if not TEAMS & words or not PICKING.search(analysis.reading.text[row.sentence.start : row.sentence.end]):
            continue
        found = aim_of(analysis, row)
        if found is not None:
            return found
    return None


def aim_of(analysis: Analysis, row: Row) -> Event | None:
    """The games or championships that a team in a sentence is meant for: by their adjective, their city or their name."""
    published = analysis.reading.article.published or ""
    for place, item in enumerate(row.items):
        mention = item.mention
        if item.word == "olympic" and row.items[place + 1 : place + 2] and row.items[place + 1].word in TEAMS:
            return Event("Olympic Games", None, "main") if edition_ahead("Olympic Games", published) else None
        following = row.items[place + 1 : place + 2]
        beside = bool(following) and (following[0].word in TEAMS or following[0].kind == "DISC")
        before = row.items[place - 1].word if place else ""
        if isinstance(mention, VenueMention) and (before == "for" or beside):
            key = coming_to(mention.city, published)
            if key is not None:
                return Event(key, None, "main")
        if isinstance(mention, CompetitionMention) and (beside or (before in ("for", "the") and not mention.adjective)):
            key = settled(analysis, mention.key)
            if edition_ahead(key, published) is not None:
                return Event(key, None, "main")
    return None


def previewed(analysis: Analysis) -> Event | None:
    """The competition that the title names, where the head says a day ahead and the competition is not told of as over."""
    main, published = analysis.main.competition, analysis.reading.article.published or ""
    if main is None or main.start >= analysis.reading.article.body_start or len(published) < 10:
        return None
    if (
        analysis.main.dated
        and (analysis.main.date or "")[: len(published)] < published[: len(analysis.main.date or "")]
    ):
        return None
    rows = analysis.rows[:HEAD]
    end = rows[-1].sentence.end if rows else 0
    days = [d for d in analysis.reading.dates if d.start < end and coming(analysis, d) and len(d.iso) == 10]
    return Event(settled(analysis, main.key), main, "main") if any(d.iso > published for d in days) else None


def announced(analysis: Analysis) -> Event | None:
    """The competition of which the head of an article says the day, some weeks ahead, and of which it tells nothing that is over:
    ``the Doha Diamond League opens the season on 5 May``."""
    published = analysis.reading.article.published or ""
    if len(published) < 10:
        return None
    for number, row in enumerate(analysis.rows[:HEAD]):
        if number and any(item.kind == "MARK" or item.word in OVER for item in row.items):
            return None
        event = told_ahead(analysis, row, published) if number else None
        if event is not None:
            return event
    return None


def told_ahead(analysis: Analysis, row: Row, published: str) -> Event | None:
    """The only competition of a sentence that says a day ahead of it, and that the sentence does not call another's aim."""
    days = [i.mention.iso for i in row.items if isinstance(i.mention, DateMention) and coming(analysis, i.mention)]
    named = [e for e in named_in(analysis, row, "main") if not on_the_way(analysis, e)]
    keys = {e.key for e in named}
    if len(keys) != 1 or not any(len(d) == 10 and published < d <= soon(published) for d in days):
        return None
    return named[0]
