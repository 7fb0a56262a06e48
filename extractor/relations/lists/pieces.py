"""An article cut into pieces: rows, headings, headers of tables, prose. By form alone; what they mean comes later."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from extractor.relations.lists.columns import cells_of, is_header
from extractor.relations.lists.dates import ISO, SLASHED
from extractor.relations.lists.events import event_in
from extractor.relations.lists.headings import sex_of
from extractor.relations.lists.markcells import DECIMAL
from extractor.relations.lists.model import Cell, Layout, Piece
from extractor.relations.lists.names import person_name
from extractor.relations.lists.places import place_at
from extractor.relations.lists.runs import items, run_pieces
from extractor.relations.lists.unplaced import event_rows

RULE = re.compile(r"[\s=\-_*~+|:.–—]{3,}")
TABLE = re.compile(r"<table\b.*?</table\s*>", re.IGNORECASE | re.DOTALL)
HTML_ROW = re.compile(r"<tr\b[^>]*>(.*?)(?=<tr\b|</tr\s*>|</table)", re.IGNORECASE | re.DOTALL)
HTML_CELL = re.compile(r"<t([dh])\b([^>]*)>(.*?)(?=<t[dh]\b|</t[dh]\s*>|$)", re.IGNORECASE | re.DOTALL)
CAPTION = re.compile(r"<caption\b[^>]*>(.*?)</caption", re.IGNORECASE | re.DOTALL)
TAG = re.compile(r"<[^<>]+>")
SENTENCE = re.compile(r"[.!?][\"”’']?$")


def pieces_of(text: str, start: int) -> list[Piece]:
    """The pieces of a text from ``start`` on, in order; their ranges do not overlap."""
    out: list[Piece] = []
    place = start
    for table in TABLE.finditer(text, start):
        out += lines_pieces(text, place, table.start())
        out += html_pieces(text, table.start(), table.end())
        place = table.end()
    return out + lines_pieces(text, place, len(text))


def lines_pieces(text: str, start: int, end: int) -> list[Piece]:
    """The pieces of a stretch without HTML tables, line by line."""
    out: list[Piece] = []
    header: Piece | None = None
    for first, last in logical_lines(text, start, end):
        found = list(line_pieces(text, first, last, header))
        header = next_header(header, found)
        out += found
    return out


def next_header(header: Piece | None, found: list[Piece]) -> Piece | None:
    """The header in force after a line: a heading or prose ends it, a blank line or a rule does not."""
    for piece in found:
        if piece.role == "header":
            return piece
        if piece.role in ("heading", "prose"):
            return None
    return header


def logical_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Ranges of lines, rows that were broken at the margin joined: an open bracket, a bracket alone on the next line, a
    place alone, a run that goes on."""
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]*(?:\n|$)", text[start:end]) if m.end() > m.start()]
    index = 0
    while index < len(lines):
        first, last = lines[index][0] + start, lines[index][1] + start
        while index + 1 < len(lines) and broken(
            text[first:last], text[lines[index + 1][0] + start : lines[index + 1][1] + start]
        ):
            index += 1
            last = lines[index][1] + start
        yield first, last
        index += 1


def broken(line: str, following: str) -> bool:
    """Whether a row goes on in the next line."""
    body, after = line.strip(), following.strip()
    if not body or not after or "|" in body:
        return False
    place = place_at(body)
    if re.match(r"\d{1,3}\.?(?:\n|$)", body):
        return upright(body, after)
    if place is not None and place.firm and body[place.end :].strip(" .") == "":
        return True
    if len(items(body)) > 1 and not SENTENCE.search(body) and not body.endswith((":", ";")) and not place_at(after):
        return len(body) > 55 and not opens_event(after)
    if place is None:
        return False
    return body.count("(") > body.count(")") or (
        bool(re.fullmatch(r"\([^()]*\)\.?|\d[\d.:]*\s?(?:seconds|minutes)?", after)) and "\t" not in body
    )


def upright(body: str, after: str) -> bool:
    """Whether a line goes on a row whose fields stand one below the other: place, name, country, mark."""
    fields = body.split("\n")
    if len(fields) > 6 or len(after) > 40 or re.fullmatch(r"=?\d{1,3}[.=]?", after) or opens_event(after):
        return False
    return len(fields) > 1 or person_name(after) is not None


def opens_event(line: str) -> bool:
    """Whether a line begins with the heading of an event or of women's or men's events and a colon or dash."""
    head = re.split(r":\s|\s[-–—]+\s|[—–]", line, maxsplit=1)
    return len(head) > 1 and (event_in(head[0]) is not None or sex_of(head[0]) is not None)


def line_pieces(text: str, start: int, end: int, header: Piece | None) -> Iterator[Piece]:
    """The pieces of one line."""
    line = text[start:end].rstrip("\n")
    bare = line.strip()
    if not bare:
        yield Piece(start, end, line, "blank")
        return
    if RULE.fullmatch(line):
        yield Piece(start, end, line, "rule")
        return
    table = table_piece(line, start, header)
    if table:
        yield table
        return
    found = items(line)
    if found:
        yield from run_pieces(line, start, found)
        return
    named = event_rows(line, start)
    if named:
        yield from named
        return
    lead = len(line) - len(line.lstrip())
    role = "heading" if is_heading(bare) else "prose"
    yield Piece(start + lead, start + lead + len(bare), shown(bare), role)  # type: ignore[arg-type]


def table_piece(line: str, start: int, header: Piece | None) -> Piece | None:
    """A row or header whose cells the layout divides: bars, tabs, or fixed width under a header."""
    bare = line.strip()
    offset = start + len(line) - len(line.lstrip())
    if bare.count("|") >= 2:
        return made(bare, offset, barred(bare), "pipe")
    tabbed = tuple(Cell(cell.strip(), n) for n, cell in enumerate(line.rstrip("\n").split("\t")))
    if sum(bool(cell.text) for cell in tabbed) >= 2 and (
        len(tabbed) > 2 or (header is not None and header.layout == "tab")
    ):
        return made(bare, offset, tabbed, "tab")
    comma = separated(bare)
    if comma and (is_header(comma) or comma[0].text.isdigit() or (header is not None and header.layout == "tab")):
        return made(bare, offset, comma, "tab")
    spaced = cells_of(line)
    if is_header(spaced):
        return Piece(offset, offset + len(bare), bare, "header", "columns", spaced)
    words = bare.split()
    if (
        3 <= len(words) <= 8
        and is_header(tuple(Cell(word, n) for n, word in enumerate(words)))
        and words[0][0].isupper()
    ):
        return Piece(
            offset, offset + len(bare), bare, "header", "line", tuple(Cell(word, n) for n, word in enumerate(words))
        )
    if header is not None and header.layout == "columns" and len(spaced) >= 2 and not titled(bare):
        return Piece(offset, offset + len(bare), bare, "row", "columns", split_place(spaced))
    return None


def titled(bare: str) -> bool:
    """Whether a line under a table is the heading of the next one: it names an event and has no mark."""
    return event_in(bare) is not None and not DECIMAL.search(bare)


def made(bare: str, offset: int, cells: tuple[Cell, ...], layout: Layout) -> Piece:
    """A header where the cells are titles, else a row."""
    return Piece(offset, offset + len(bare), bare, "header" if is_header(cells) else "row", layout, cells)


def barred(bare: str) -> tuple[Cell, ...]:
    """The cells of a Markdown row, numbered; bars at both ends are no cells."""
    inner = bare[1:] if bare.startswith("|") else bare
    inner = inner[:-1] if inner.endswith("|") else inner
    return tuple(Cell(re.sub(r"\*\*|__|`", "", cell).strip(), n) for n, cell in enumerate(inner.split("|")))


def separated(bare: str) -> tuple[Cell, ...]:
    """The fields of a line of comma- or semicolon-separated values, where no space follows the separators; empty
    for others."""
    for mark in ",;":
        if bare.count(mark) >= 2 and f"{mark} " not in bare:
            return tuple(Cell(cell.strip(' "'), n) for n, cell in enumerate(bare.split(mark)))
    return ()


def split_place(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """``1 Bromell, Trayvon`` in one field as place and name."""
    head = cells[0]
    found = place_at(head.text)
    if not found or not head.text[found.end :].strip():
        return cells
    rest = head.text[found.end :]
    shift = found.end + len(rest) - len(rest.lstrip())
    return (Cell(head.text[: found.end].strip(), head.column), Cell(rest.strip(), head.column + shift), *cells[1:])


def html_pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """The caption, header and rows of an HTML table."""
    caption = CAPTION.search(text, start, end)
    if caption:
        yield Piece(caption.start(1), caption.end(1), shown(caption[1]), "heading", "html")
    for row in HTML_ROW.finditer(text, start, end):
        found = [(m[1].lower(), shown(m[3])) for m in HTML_CELL.finditer(row[1])]
        cells = tuple(Cell(cell, n) for n, (_, cell) in enumerate(found))
        if not any(cell.text for cell in cells):
            continue
        if len(cells) == 1:
            yield Piece(row.start(1), row.end(1), cells[0].text, "heading", "html")
        else:
            yield Piece(row.start(1), row.end(1), row[1], "header" if is_header(cells) else "row", "html", cells)


def shown(markup: str) -> str:
    """The text of a piece of HTML; any other text stays as it is."""
    if not TAG.search(markup) and "&" not in markup:
        return markup.strip()
    return " ".join(html.unescape(TAG.sub(" ", markup)).split())


def is_heading(bare: str) -> bool:
    """Whether a line has the form of a heading: marked as one, ended by a colon, or short and no sentence."""
    text = TAG.sub("", bare).strip("#*_= \t")
    words = text.split()
    if bare.startswith("#") or text.endswith(":"):
        return len(words) <= 40
    if re.search(r"(?i)\b(?:said|says|told|was|were|has|had|is|are)\b", text) and len(words) > 4:
        return False
    if (
        DECIMAL.search(re.sub(r"\([^()]*\)|^\d\d?[:.]\d\d(?=\s)", "", text))
        and not ISO.search(text)
        and not SLASHED.search(text)
    ):
        return False
    return len(words) <= 16 and (not SENTENCE.search(text) or len(words) <= 4)
