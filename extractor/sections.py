"""Round-ups: articles in parts that each open with a dateline of their own (``DURBAN (RSA, Apr 9):``, a line ``Paris, 4 July``).

What one part reports from says nothing of the next, so each part is read as an article: the rest is blanked out, which leaves
every offset as it is, and the day of its dateline is the day on which it appeared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extractor.article import Article
from extractor.discourse.dateline import DAY, LINE, OPENING, is_place
from extractor.draft import Draft
from extractor.mentions.competitions import find_competitions
from extractor.mentions.dates import find_dates
from extractor.mentions.disciplines import find_disciplines

LEAST_WORDS = 8
CODED = re.compile(rf"[A-Z]{{3}}\b|{DAY}")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an article by its offsets; ``published`` is the day of its dateline, where this says one."""

    start: int
    end: int
    published: str | None


def parts_of(article: Article) -> list[Article]:
    """The parts of a round-up, each at its own place in a text of blanks; the article alone where it is none."""
    sections = sections_of(article)
    if not sections:
        return [article]
    head = sections[0].start
    parts = [cut(article, section) for section in sections]
    if article.body[: head - article.body_start].strip():
        parts.insert(0, replace(article, body=article.body[: head - article.body_start]))
    return parts


def cut(article: Article, section: Section) -> Article:
    """A part as an article: what stands before it becomes a blank title."""
    blank = " " * (section.start - 2)
    return replace(
        article,
        title=blank,
        body=article.text[section.start : section.end],
        published=section.published or article.published,
    )


def sections_of(article: Article) -> list[Section]:
    """The parts with datelines of their own: two at least, or one line of place and day behind an introduction."""
    heads = headings(article.body)
    ends = [*(head.start for head in heads[1:]), len(article.body)]
    told = [
        (h, end) for h, end in zip(heads, ends, strict=False) if len(article.body[h.end : end].split()) >= LEAST_WORDS
    ]
    introduced = bool(told) and told[0][0].line and bool(article.body[: told[0][0].start].strip())
    if len(told) < 2 and not introduced:
        return []
    shift = article.body_start
    return [Section(h.start + shift, end + shift, day_of(h.date, article.published)) for h, end in told]


@dataclass(frozen=True, slots=True)
class Heading:
    """A dateline by its offsets in the body, the day as it is written, and whether it stands alone on its line."""

    start: int
    end: int
    date: str
    line: bool


def headings(body: str) -> list[Heading]:
    """The datelines of a text in order of place; where two name a known place or a day, every other of their form is one."""
    openings = [m for m in OPENING.finditer(body) if not find_disciplines(m.group())]
    sure = [m for m in openings if m["date"] or CODED.search(m["inner"] or "") or is_place(m["city"])]
    kept = openings if len(sure) > 1 else sure
    out = [Heading(m.start(), m.end(), m["date"] or written_day(m["inner"]), False) for m in kept]
    lines = (m for m in LINE.finditer(body) if not find_disciplines(m.group()) and not find_competitions(m.group()))
    return sorted([*out, *(Heading(m.start(), m.end(), m["date"], True) for m in lines)], key=lambda h: h.start)


def written_day(inner: str | None) -> str:
    """The day within the brackets of a dateline (``RSA, Apr 9``), or nothing."""
    match = re.search(DAY, inner or "")
    return match.group() if match else ""


def day_of(written: str, published: str | None) -> str | None:
    """The ISO day of a dateline; None where it says none."""
    return next((d.iso for d in find_dates(written, published) if len(d.iso) == 10), None) if written else None


def with_full_names(drafts: Sequence[Draft]) -> None:
    """Give a person whom one part names by the surname alone the name by which another part introduces them."""
    names = {str(draft.slots[slot]) for draft in drafts for slot in people_slots(draft)}
    full = {name for name in names if " " in name}
    for draft in drafts:
        for slot in people_slots(draft):
            name = str(draft.slots[slot])
            fuller = [one for one in full if one.rsplit(" ", 1)[-1] == name]
            if " " not in name and len(fuller) == 1:
                draft.slots[slot] = fuller[0]


def people_slots(draft: Draft) -> Iterable[str]:
    """The slots of a draft that hold a person."""
    return [slot for slot in ("athlete", "winner", "loser", "coach", "opponent") if isinstance(draft.get(slot), str)]
