"""Rows without a place: ``Tamirat Tola   ETH   DNF`` among others, ``Did not finish: A (KEN), B (ETH)``, and the
winner after
the event, ``100m: Carl Lewis (US) 9.92``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractor.relations.lists.events import event_in
from extractor.relations.lists.markcells import STATUS, read_mark
from extractor.relations.lists.model import Piece, Row
from extractor.relations.lists.rows import parse_row

EVENT_HEAD = re.compile(r"(?P<head>(?:[^:;–—\d]{2,40}:\s+){0,2}[^:;–—]{2,60}?)\s*(?::|\s[-–—]+)\s+")
DIVIDER = re.compile(r";\s+|(?:(?<=[\d)])|(?<=\d[ms])|(?<=sec))\.\s+(?=[A-Z\d])")
STATUS_HEAD = re.compile(rf"(?P<status>{STATUS.pattern})\s*[:–—-]\s*", re.IGNORECASE)
YEAR_HEAD = re.compile(r"[-*•]?\s*((?:18|19|20)\d\d)\s?(?:[:–—-]|\s)\s*(?=[^\W\d_])")
HEAD_WORDS = 8


def event_rows(line: str, start: int) -> list[Piece]:
    """Headings and rows of a line that names an event and, after a colon or dash, who won it with a mark; several
    are divided
    by semicolons or full stops. Empty where the line is not made so from end to end."""
    out: list[Piece] = []
    discipline: str | None = None
    for first, last in stretches(line):
        text = line[first:last]
        head = EVENT_HEAD.match(text)
        event = event_in(head["head"]) if head and len(head["head"].split()) <= HEAD_WORDS else None
        if head and event:
            discipline = event[0]
            out += head_pieces(head["head"], start + first)
            first, text = first + head.end(), text[head.end() :]
        row = parse_row(text, 0, discipline, "run", unplaced=True) if discipline else None
        if not row or not discipline or not plausible(row, discipline) or len(text.split()) > 14:
            return []
        out.append(Piece(start + first, start + first + len(text), text, "row", "run", loose=True))
    return out


def head_pieces(head: str, start: int) -> Iterator[Piece]:
    """The headings before a row, divided at colons: ``Other champions: 400m (men)``."""
    place = 0
    for part in re.split(r"(?<=:)\s+", head):
        begin = head.index(part, place)
        text = part.rstrip(": ")
        yield Piece(start + begin, start + begin + len(text), text, "heading", "run")
        place = begin + len(part)


def stretches(line: str) -> Iterator[tuple[int, int]]:
    """The ranges between the dividers of a line, without white space and closing points at the ends."""
    place = 0
    for stop, after in [*((m.start(), m.end()) for m in DIVIDER.finditer(line)), (len(line), len(line))]:
        text = line[place:stop]
        first, body = place + len(text) - len(text.lstrip(" -*•")), text.strip(" -*•\t").rstrip(" .;,")
        if body:
            yield first, first + len(body)
        place = after


def plausible(row: Row, discipline: str) -> bool:
    """Whether the row has a person and a mark of the event."""
    return bool(row.people) and any(read_mark(raw, discipline) for raw in row.marks)


def loose_rows(piece: Piece, discipline: str | None, among_rows: bool) -> list[Row]:
    """The rows that a line which has the form of a heading or of prose turns out to be, among other rows or right
    under the
    heading of an event; empty for most lines."""
    text = piece.text
    if len(text) != piece.end - piece.start or len(text.split()) > 24:
        return []
    status = STATUS_HEAD.match(text)
    if status and among_rows:
        return status_rows(piece, status)
    year = YEAR_HEAD.match(text)
    said = event_in(text[year.end() :] if year else text)
    if discipline is None or said or text.endswith(":") or len(text.split()) > 12:
        return []
    row = parse_row(text[year.end() if year else 0 :], piece.start, discipline, "line", unplaced=True)
    if row is None or len(row.people) != 1 or row.place is not None:
        return []
    if year:
        row = replace(row, start=piece.start, end=piece.end, date=year[1])
    person = row.people[0]
    marked = any(read_mark(raw, discipline) for raw in row.marks)
    sure = bool(person.country) and (marked or (bool(row.status) and among_rows))
    return (
        [row]
        if sure and (len(person.name.split()) > 1 or person.team) and len(row.extra) < (4 if text[0].isdigit() else 2)
        else []
    )


def status_rows(piece: Piece, found: re.Match[str]) -> list[Row]:
    """``Did not finish: A (KEN), B (ETH)``: those who have no result, with their countries."""
    out: list[Row] = []
    for m in re.finditer(r"[^,;()]+(?:\([^()]*\))?", piece.text[found.end() :]):
        row = parse_row(m.group(), piece.start + found.end() + m.start(), None, "line", unplaced=True)
        if row and len(row.people) == 1:
            out.append(replace(row, status=found["status"].lower()))
    return out
