"""Tables: what a header row calls its columns, and which cell of a row stands in which column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.relations.lists.flags import flags_of
from extractor.relations.lists.markcells import STATUS
from extractor.relations.lists.model import Cell
from extractor.relations.lists.nations import country_in
from extractor.relations.lists.vocabulary import by_value


def role_of(text: str) -> str | None:
    """The role of a column by its title; ``""`` for an empty title, None for one that lists do not use."""
    bare = re.sub(r"[*_`]", "", text).strip().lower().rstrip(".:")
    if not bare:
        return ""
    roles = by_value("column")
    first = re.split(r"[\s(/]+", bare)[0].rstrip(".")
    return roles.get(bare) or roles.get(bare.replace(".", "")) or roles.get(first)


def is_header(cells: Sequence[Cell]) -> bool:
    """Whether the cells are titles of columns: most have a role, and a name, team, country or mark is among them."""
    filled = [role_of(cell.text) for cell in cells if cell.text.strip()]
    found = [role for role in filled if role]
    if len(filled) < 2 or len(found) < 2 or len(found) * 5 < len(filled) * 3:
        return False
    return bool({"name", "club", "nat", "members", "event"} & set(found)) and sum(
        c.text.strip().isdigit() for c in cells
    ) < len(found)


def cells_of(line: str) -> tuple[Cell, ...]:
    """The fields of a line in fixed width: divided by two spaces or more, or tabs."""
    return tuple(Cell(m.group(), m.start()) for m in re.finditer(r"\S+(?: \S+)*", line))


def in_columns(header: Sequence[Cell], cells: Sequence[Cell], by_number: bool) -> dict[str, list[str]]:
    """The texts of a row by role of their column. ``by_number`` where cells stand by number (tabs, bars, HTML)."""
    pairs = numbered(header, cells) if by_number else aligned(header, cells)
    out: dict[str, list[str]] = {}
    for title, text in pairs:
        role = role_of(title)
        if role and text.strip():
            out.setdefault(role, []).append(text.strip())
    return out


def numbered(header: Sequence[Cell], cells: Sequence[Cell]) -> list[tuple[str, str]]:
    """Title and text of cells with the same number."""
    titles = {cell.column: cell.text for cell in header}
    return [(titles.get(cell.column, ""), cell.text) for cell in cells]


def aligned(header: Sequence[Cell], cells: Sequence[Cell]) -> list[tuple[str, str]]:
    """Title and text of cells in fixed width: the cheapest assignment that keeps the order, where distance and unlike
    content cost (dynamic programming over cells and columns)."""
    best: dict[tuple[int, int], tuple[int, list[tuple[int, int]]]] = {(0, 0): (0, [])}
    for i in range(len(cells) + 1):
        for j in range(len(header) + 1):
            options = []
            if i and (i - 1, j) in best:
                cost, done = best[i - 1, j]
                options.append((cost + 25, done))
            if j and (i, j - 1) in best:
                options.append(best[i, j - 1])
            if i and j and (i - 1, j - 1) in best:
                cost, done = best[i - 1, j - 1]
                options.append((cost + distance(header[j - 1], cells[i - 1]), [*done, (i - 1, j - 1)]))
            if options:
                best[i, j] = min(options, key=lambda option: option[0])
    return [(header[j].text, cells[i].text) for i, j in best[len(cells), len(header)][1]]


def distance(title: Cell, cell: Cell) -> int:
    """How far a cell stands from a title, in characters, and how unlike its content is."""
    gap = max(0, title.column - (cell.column + len(cell.text)), cell.column - (title.column + len(title.text)))
    return gap + (0 if fits(role_of(title.text) or "", cell.text) else 40)


def fits(role: str, text: str) -> bool:
    """Whether a text can stand in a column of a role."""
    digits = bool(re.search(r"\d", text))
    if role in ("mark", "points"):
        return (
            (digits and not re.search(r"\d-\d", text))
            or bool(STATUS.fullmatch(text.strip(".")))
            or text.strip() in ("-", "–")
        )
    if role == "name":
        return not digits and not flags_of(text) if len(text) <= 3 else not re.match(r"\d", text)
    if role == "nat":
        return country_in(text) is not None
    if role in ("place", "wind"):
        return digits or text.strip() in ("-", "–", "=")
    return role == "skip" or role not in ("notes", "club", "members", "event", "given") or not re.match(r"\d", text)
