"""What the article itself says about its lists: competition, place and date of title, dateline and leading
sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.article import Article
from extractor.relations.lists.dates import BARE_YEAR, common, date_in
from extractor.relations.lists.events import event_in, known
from extractor.relations.lists.headings import INDOOR, RESULTS, kind_of, shown_city, shown_name
from extractor.relations.lists.model import Kind, ListMentions, Piece
from extractor.relations.lists.scope import Scope
from extractor.spans import CompetitionMention, DateMention

DATELINE = re.compile(
    r"(?P<city>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]+)(?:,[^\n—–-]{0,40}?)?(?:\s\([^)]*\))?\s*(?:[-—–]|\d{4}-\d\d-\d\d|\n)"
)
FIRM_STANDINGS = re.compile(r"(?i)standings|after (?:the )?first day|overnight|medal table")
FINALS = re.compile(
    r"(?i)\b(?:selected|results?(?: (?:of|from|in))?|athletics|of the|summar(?:y|ies) of|leading|"
    r"all(?: the)?|placings in(?: the)?)\s(?:\w+\s){0,2}?finals\b"
)
MEETING_WORDS = re.compile(
    r"(?i)\s((?:(?:international|indoor|athletics|invitational|permit|evening|open|summer|spring|winter)\s)*"
    r"(?:meeting|meet|grand prix|games|gala|classic|international|invitational))\b"
)
#: The day on which a meeting of several days ended tells only the month of its results.
ENDED = re.compile(r"(?i)\b(?:ended|closed|concluded|came to an end|drew to a close|\w+ days of)\b")
BETWEEN = re.compile(r"(?i)\s*(?:and|to|,|-|–|&|/)\s*(?:on\s+)?")


def article_scope(article: Article, mentions: ListMentions, before: Sequence[Piece]) -> Scope:
    """The outermost scope. ``before`` are the pieces of the body above the first row."""
    stretches = leading_ranges(article, before)
    competition = lead_competition(mentions, stretches)
    date = lead_date(article, mentions, stretches)
    event = event_in(re.sub(r"(?i)\brelays\b", " ", article.title))
    title_years = BARE_YEAR.findall(article.title)
    head = article.title + " " + " ".join(article.text[a:b] for a, b in stretches[:2])
    return Scope(
        kind=title_kind(article.title),
        discipline=event[0] if event and known(event[0]) and one_event(article.title) else None,
        competition=shown_name(competition.key) if competition else city_meeting(article.title, mentions),
        venue=lead_venue(article, mentions, stretches),
        date=date,
        round="final" if FINALS.search(head) else None,
        year=title_years[0] if len(set(title_years)) == 1 else (date or "")[:4] or None,
        indoor=bool(INDOOR.search(head)) or None,
    )


def one_event(title: str) -> bool:
    """Whether the title names one event only."""
    first = event_in(title)
    return first is not None and event_in(title[: first[1]] + " ; " + title[first[2] :]) is None


def title_kind(title: str) -> Kind | None:
    """The kind of rows that the title announces, where it is not one of results."""
    if RESULTS.search(title):
        return None
    kind = kind_of(title)
    firm = kind in ("alltime", "startlist") or (kind == "standings" and FIRM_STANDINGS.search(title))
    return kind if firm else None


def leading_ranges(article: Article, before: Sequence[Piece]) -> list[tuple[int, int]]:
    """Ranges of the leading text, the most telling first: the sentence that introduces the lists, the title, the first
    paragraphs."""
    paragraphs = joined(
        article, [piece for piece in before if piece.role in ("prose", "heading") and piece.start >= article.body_start]
    )
    intro = [p for p in paragraphs if article.text[p[0] : p[1]].rstrip().endswith(":") and p[1] - p[0] > 24][-1:]
    return [*intro, (0, len(article.title)), *paragraphs[:3]]


def joined(article: Article, pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """Paragraphs of pieces: those that only a line break divides, inside a sentence, are one."""
    out: list[tuple[int, int]] = []
    for piece in pieces:
        gap = article.text[out[-1][1] : piece.start] if out else "\n\n"
        if out and gap.strip(" ") == "\n" and not article.text[: out[-1][1]].endswith((":", ".")):
            out[-1] = (out[-1][0], piece.end)
        else:
            out.append((piece.start, piece.end))
    return out


def lead_competition(mentions: ListMentions, stretches: Sequence[tuple[int, int]]) -> CompetitionMention | None:
    """The first competition of the most telling stretch; one of the tables before one told by its form only."""
    found = [m for a, b in stretches for m in mentions.competitions if a <= m.start and m.end <= b and not m.adjective]
    return next((m for m in found if m.known), None) or (found[0] if found else None)


def city_meeting(title: str, mentions: ListMentions) -> str | None:
    """A meeting that the title names by its city: ``Sheffield international meeting``."""
    for venue in mentions.venues:
        found = MEETING_WORDS.match(title, venue.end) if venue.end <= len(title) else None
        if found:
            return f"{shown_city(venue.city)} {found[1].lower() if found[1].isupper() else found[1]}"
    return None


def lead_venue(article: Article, mentions: ListMentions, stretches: Sequence[tuple[int, int]]) -> str | None:
    """The city of the sentence that introduces the lists, else of the dateline, else of the title."""
    start = article.body_start
    dateline = DATELINE.match(article.text, start)
    ranges = list(stretches)
    if dateline:
        ranges.insert(1 if stretches and stretches[0][0] >= start else 0, (start, dateline.end("city") + 1))
    for first, last in ranges[:3]:
        for mention in mentions.venues:
            if first <= mention.start and mention.end <= last:
                return shown_city(mention.city)
    return dateline["city"].strip().title() if dateline and re.search(r"\d|[-—–]", dateline.group()) else None


def lead_date(article: Article, mentions: ListMentions, stretches: Sequence[tuple[int, int]]) -> str | None:
    """The day of the sentence that introduces the lists, else of the first paragraph, else of the dateline, else of the
    title. Days joined by ``and`` give what they have in common."""
    body = [(a, b) for a, b in stretches if a >= article.body_start]
    for first, last in body[:2]:
        days = [m for m in mentions.dates if first <= m.start and m.end <= last and not m.ahead and len(m.iso) == 10]
        days = [m for m in days if recent(m.iso, article.published)]
        if days:
            day = common([m.iso for m in chained(article.text, days)])
            return day[:7] if day and ENDED.search(article.text[first:last]) else day
    head = article.text[article.body_start : article.body_start + 80].split("\n\n")[0]
    return date_in(head, None, article.published) or date_in(article.title, None, article.published)


def recent(iso: str, published: str | None) -> bool:
    """Whether a day lies within the month up to the publication: lists are news, other days are background."""
    if published is None or len(published) < 10:
        return True
    return iso <= published and (int(published[:4]) - int(iso[:4])) * 12 + int(published[5:7]) - int(iso[5:7]) <= 1


def chained(text: str, days: Sequence[DateMention]) -> list[DateMention]:
    """The first day and those joined to it by ``and``, ``to`` or a comma."""
    out = [days[0]]
    for day in days[1:]:
        if not BETWEEN.fullmatch(text[out[-1].end : day.start]):
            break
        out.append(day)
    return out
