"""Reads an article's pieces in order: headings into the context, rows into facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractor.article import Article
from extractor.facts import Fact, Nationality, Performance
from extractor.normalize.marks import Mark
from extractor.relations.lists.blocks import of_countries, settled
from extractor.relations.lists.build import (
    Setting,
    champions,
    codes_of,
    mark_of,
    nationality_facts,
    row_facts,
    setting_of,
    title_facts,
)
from extractor.relations.lists.context import Context
from extractor.relations.lists.dates import date_in
from extractor.relations.lists.events import event_in
from extractor.relations.lists.fullnames import fullest
from extractor.relations.lists.headings import kind_of, read_heading, sex_of
from extractor.relations.lists.lead import article_scope
from extractor.relations.lists.legend import legend_of
from extractor.relations.lists.model import Heading, ListMentions, Piece, Row
from extractor.relations.lists.names import is_name
from extractor.relations.lists.pieces import pieces_of
from extractor.relations.lists.rows import parse_row
from extractor.relations.lists.tablerows import table_rows
from extractor.relations.lists.unplaced import loose_rows

#: A longer paragraph between headings and rows ends what the headings said.
NOTE_WORDS = 25


class ListReader:
    """The lists of one article; facts and ranges are made once."""

    def __init__(self, article: Article, mentions: ListMentions) -> None:
        self.article = article
        self.mentions = mentions
        self._facts: list[Fact] = []
        self._ranges: list[tuple[int, int]] = []
        self._pieces = pieces_of(article.text, article.body_start)
        self._legend: dict[str, tuple[str, ...]] = {}
        self._newspaper = of_countries(piece.text for piece in self._pieces if piece.role == "row")
        starts = [n for n, piece in enumerate(self._pieces) if piece.role == "row" or is_event(piece)]
        if starts:
            self._read(starts[0])

    def facts(self) -> list[Fact]:
        """The facts in the order of the text."""
        return self._facts

    def ranges(self) -> list[tuple[int, int]]:
        """The ranges of list text, in order, those that touch made one."""
        return self._ranges

    def _read(self, first: int) -> None:
        context = Context(article_scope(self.article, self.mentions, self._pieces[:first]))
        group: list[Piece] = []
        block: list[Piece] = []
        header: Piece | None = None
        for piece in [*self._pieces, Piece(len(self.article.text), len(self.article.text), "", "prose")]:
            if piece.role in ("heading", "prose") and self._is_loose(piece, context, group, block):
                block.append(piece)
            elif piece.role in ("heading", "prose"):
                if block:
                    self._block(context, header, group, block)
                    block, group, header = [], [], None
                group = self._gathered(group, piece)
            elif piece.role == "header":
                if block:
                    self._block(context, header, group, block)
                    block, group = [], []
                header = piece
            elif piece.role == "row":
                block.append(piece)

    def _gathered(self, group: list[Piece], piece: Piece) -> list[Piece]:
        """The headings above the next rows; prose that announces nothing ends the group."""
        legend = legend_of(piece.text)
        if legend:
            self._legend.update(legend)
            return group
        if piece.role == "heading":
            return [*group, piece]
        if piece.text.rstrip().endswith(":"):
            return [piece]
        return group if len(piece.text.split()) <= NOTE_WORDS else []

    def _is_loose(self, piece: Piece, context: Context, group: list[Piece], block: list[Piece]) -> bool:
        """Whether a line is a row without a place: among rows, or right under the heading of an event."""
        event = next((found[0] for p in reversed(group) if (found := event_in(p.text))), None)
        announced = any(kind_of(p.text) in ("winners", "alltime") for p in group)
        discipline = event or (context.discipline() if block or announced else None)
        if not block and discipline is None:
            return False
        return bool(loose_rows(piece, discipline, bool(block)))

    def _block(self, context: Context, header: Piece | None, group: list[Piece], block: list[Piece]) -> None:
        """Headings and the rows below them."""
        headings: list[Heading] = []
        for piece in group:
            heading = read_heading(piece, self.mentions, context.year() or self._year(headings), self.article.published)
            headings.append(heading)
        context.read([heading for heading in headings if not heading.plain])
        found = [row for piece in block for row in self._rows(piece, header, context.discipline())]
        rows = settled(found, self._newspaper)
        made = list(self._row_facts(context, rows))
        context.seen_rows()
        if made or (rows and context.kind != "results"):
            self._add(made)
            self._claim(group, header, block)

    def _year(self, headings: list[Heading]) -> str | None:
        """The year of a heading just read."""
        return next((h.year or (h.date or "")[:4] for h in reversed(headings) if h.year or h.date), None)

    def _rows(self, piece: Piece, header: Piece | None, discipline: str | None) -> Iterator[Row]:
        """The rows of a piece."""
        if piece.cells:
            yield from table_rows(piece, header, discipline)
            return
        if piece.role != "row":
            yield from loose_rows(piece, discipline, True)
            return
        row = parse_row(piece.text, piece.start, discipline, piece.layout, unplaced=piece.loose)
        if row:
            yield row

    def _row_facts(self, context: Context, rows: list[Row]) -> Iterator[Fact]:
        """The facts of a block."""
        setting = setting_of(context)
        nationality_only = context.kind in ("standings", "startlist") or context.combined
        named = setting.discipline or setting.competition or context.kind != "results" or any(row.event for row in rows)
        if context.kind in ("excluded", "other sport") or not named:
            return
        marked = any(mark_of(row, self._own_setting(setting, row, context).discipline) for row in rows)
        last: Mark | None = None
        for row in rows:
            own = self._own_setting(setting, row, context)
            mark = last if row.same_mark else mark_of(row, own.discipline)
            last = mark or last
            told = not nationality_only and not row.status
            if told and (mark is not None or (marked and not row.marks)):
                codes = codes_of(row, self._legend, own.competition)
                placed = self._placed(row, context, rows)
                yield from row_facts(self.article, placed, own, mark, codes)
                if placed.place == 1 and champions(self.article, row):
                    yield from title_facts(self.article, row, own)
            yield from nationality_facts(self.article, row, own.sex)

    def _placed(self, row: Row, context: Context, rows: list[Row]) -> Row:
        """The row with the place that its list gives it: none in lists of all time, the first in lists of winners."""
        if context.kind == "alltime":
            return replace(row, place=None)
        alone = row is rows[0] or row.event is not None or row.date is not None
        winner = context.kind == "winners" and row.place is None and alone
        return replace(row, place=1) if winner else row

    def _own_setting(self, setting: Setting, row: Row, context: Context) -> Setting:
        """The setting with what the row says itself: its event, round, place and day."""
        event = event_in(row.event) if row.event else None
        own = replace(
            setting,
            discipline=event[0] if event else setting.discipline,
            sex=(sex_of(row.event) if row.event else None) or setting.sex,
            round=setting.round or row.round,
        )
        if context.kind == "winners" and row.date:
            return replace(own, date=row.date, venue=None)
        if context.kind != "alltime":
            return own
        extra = " ".join(row.extra)
        date = row.date or date_in(extra, context.year(), None)
        venue = row.venue or self._city(row)
        return replace(own, competition=None, venue=venue, date=date, round=None)

    def _city(self, row: Row) -> str | None:
        """The first city named in the row."""
        known = next((m.city for m in self.mentions.venues if row.start <= m.start and m.end <= row.end), None)
        return known or next((text for text in row.extra if row.people and is_name(text)), None)

    def _add(self, made: list[Fact]) -> None:
        """Adds facts with full names; a nationality once per athlete, a result once."""
        known = {(f.athlete, f.country) for f in self._facts if isinstance(f, Nationality)}
        said = {result_key(f) for f in self._facts if isinstance(f, Performance)}
        for fact in made:
            full = replace(fact, athlete=fullest(fact.athlete, self.article.text))  # type: ignore[attr-defined,call-arg]
            if isinstance(full, Nationality):
                if any(country == full.country and same_person(full.athlete, name) for name, country in known):
                    continue
                known.add((full.athlete, full.country))
            if isinstance(full, Performance):
                if result_key(full) in said:
                    continue
                said.add(result_key(full))
            self._facts.append(full)

    def _claim(self, group: list[Piece], header: Piece | None, block: list[Piece]) -> None:
        """Marks headings, header and rows as list text; an introducing sentence stays prose."""
        pieces = [
            *(p for p in group if p.role == "heading" and len(p.text.split()) <= 12),
            *([header] if header else []),
            *block,
        ]
        for piece in sorted(pieces, key=lambda p: p.start):
            if (
                self._ranges
                and re.fullmatch(r"[\s=_*|:.,;#-]*", self.article.text[self._ranges[-1][1] : piece.start])
                and self._ranges[-1][1] <= piece.start
            ):
                self._ranges[-1] = (self._ranges[-1][0], piece.end)
            else:
                self._ranges.append((piece.start, piece.end))


def is_event(piece: Piece) -> bool:
    """Whether a piece is the heading of an event or of winners, below which rows may follow that only context shows."""
    announces = event_in(piece.text) is not None or kind_of(piece.text) in ("winners", "alltime")
    return piece.role == "heading" and announces


def same_person(name: str, other: str) -> bool:
    """Whether two names of an article are one person's: the same, or with a second surname (``Ennis``,
    ``Ennis-Hill``)."""
    return name == other or name.startswith(f"{other}-") or other.startswith(f"{name}-")


def result_key(fact: Performance) -> tuple[object, ...]:
    """What makes two lines the same result."""
    mark = fact.mark.text if fact.mark else None
    return fact.athlete, fact.discipline, mark, fact.place, fact.competition, fact.date, fact.round, fact.sex
