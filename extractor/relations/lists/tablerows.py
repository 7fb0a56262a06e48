"""Rows of tables with titled columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractor.relations.lists.columns import in_columns, role_of
from extractor.relations.lists.dates import date_in
from extractor.relations.lists.events import COMBINED
from extractor.relations.lists.flags import flags_of, wind_cell
from extractor.relations.lists.markcells import STATUS, marks_in
from extractor.relations.lists.model import Person, Piece, Row
from extractor.relations.lists.names import person_name
from extractor.relations.lists.nations import country_in, country_of, split_tail, team_name
from extractor.relations.lists.places import place_cell
from extractor.relations.lists.rows import parse_row, shared

NOTE = re.compile(r"\s*[(\[](?P<note>[^()\[\]]*)[)\]]")
PODIUM = {"gold": 1, "silver": 2, "bronze": 3}


def table_rows(piece: Piece, header: Piece | None, discipline: str | None) -> Iterator[Row]:
    """The rows of one line of a table: one, or one a medal where the columns are medals. Without a header the cells
    are read
    as a row without columns."""
    if header is None or header.layout == "line":
        text = "  ".join(cell.text for cell in piece.cells if cell.text) if piece.cells else piece.text
        row = parse_row(text, 0, discipline, piece.layout, unplaced=bool(piece.cells))
        if row:
            yield replace(row, start=piece.start, end=piece.end)
        return
    fields = completed(in_columns(header.cells, piece.cells, header.layout != "columns"), header, piece)
    if not {"name", "club", "nat", "members"} & set(fields) and {"gold", "silver"} & set(fields):
        yield from podium_rows(piece, fields, discipline)
        return
    row = titled_row(piece, header, fields, discipline)
    if row:
        yield row


def completed(fields: dict[str, list[str]], header: Piece, piece: Piece) -> dict[str, list[str]]:
    """The fields with those of columns without a title: flags are notes, a country is the country."""
    titled = {cell.column for cell in header.cells if cell.text.strip()}
    for cell in piece.cells if header.layout != "columns" else ():
        if cell.column not in titled and cell.text:
            role = "notes" if flags_of(cell.text) is not None else "nat" if country_of(cell.text) else None
            if role:
                fields.setdefault(role, []).append(cell.text)
    return fields


def podium_rows(piece: Piece, fields: dict[str, list[str]], discipline: str | None) -> Iterator[Row]:
    """``Event | Gold | Silver | Bronze``: a row for each medal."""
    for role, place in PODIUM.items():
        for text in fields.get(role, ()):
            row = parse_row(text, 0, discipline, piece.layout, unplaced=True)
            if row and not row.status:
                event = fields.get("event", [None])[0]
                yield replace(row, start=piece.start, end=piece.end, place=place, event=event)


def titled_row(piece: Piece, header: Piece, fields: dict[str, list[str]], discipline: str | None) -> Row | None:
    """The row whose cells have the roles of the header."""
    relay = bool(discipline and "relay" in discipline) or "members" in fields
    people = people_of(fields, relay)
    if not people:
        return None
    place = next((found for text in place_texts(piece, header, fields) if (found := place_cell(text))), None)
    texts = mark_texts(fields, discipline)
    notes = fields.get("notes", [])
    said = " ".join([*fields.get("mark", []), *notes, *fields.get("place", [])])
    written = [mark for text in texts for mark in marks_in(text, discipline)]
    status = STATUS.search(said)
    winner = any(cell.text.strip().lower() in ("winner", "champion", "winners") for cell in header.cells)
    return Row(
        start=piece.start,
        end=piece.end,
        layout=piece.layout,
        people=people,
        place=place.number if place else 1 if winner else None,
        tied=bool(place and place.tied),
        marks=tuple(mark[2] for mark in written),
        symbols="".join(mark[3] for mark in written) + "".join(re.findall(r"(?<=[A-Z\d])[*!#§†‡]+", " ".join(texts))),
        wind=next((w for text in fields.get("wind", ()) if (w := wind_cell(text)) is not None), None),
        flags=tuple(flag for text in [*texts, *notes] for flag in flags_beside(text)),
        status=status.group().lower() if status else None,
        round="final" if any(cell.text.strip().lower() == "finals" for cell in header.cells) else None,
        event=next(iter(fields.get("event", ())), None),
        venue=next(iter(fields.get("venue", ())), None),
        date=next((d for text in fields.get("date", ()) if (d := date_in(text, None, None))), None),
    )


def place_texts(piece: Piece, header: Piece, fields: dict[str, list[str]]) -> list[str]:
    """The cells of the place: its column's, or the first cell where no column is titled so and it is no bib."""
    given = titles(header)
    return fields.get("place", []) if given & {"place", "skip"} else [cell.text for cell in piece.cells[:1]]


def mark_texts(fields: dict[str, list[str]], discipline: str | None) -> list[str]:
    """The cells of marks; in combined events the points are the mark."""
    if discipline in COMBINED:
        return [*fields.get("points", []), *fields.get("mark", [])]
    return fields.get("mark", [])


def flags_beside(text: str) -> tuple[str, ...]:
    """The flags of a cell, alone or after a mark (``44.75 CR``)."""
    words = [word for word in re.split(r"[\s,;/]+", NOTE.sub(lambda m: f" {m['note']}", text)) if word]
    found = [flags_of(word) for word in words]
    return tuple(flag for flags in found if flags for flag in flags)


def people_of(fields: dict[str, list[str]], relay: bool) -> tuple[Person, ...]:
    """The people of a row: a national team, or the athletes of the name column with their country."""
    nat = next((code for role in ("nat", "club") for text in fields.get(role, ()) if (code := country_in(text))), None)
    names = fields.get("name", [])
    if fields.get("given") and names:
        names = [f"{fields['given'][0]} {names[0]}"]
    team = next((text for role in ("nat", "club") for text in fields.get(role, ()) if country_of(text)), None)
    if relay and team and nat:
        return (Person(team_name(team, nat), nat, True),)
    if not names:
        return ()
    text = names[0]
    if country_of(text) and (relay or nat in (None, country_of(text))):
        code = country_of(text)
        return (Person(team_name(text, code), code, True),) if code else ()
    return named(text, nat)


def named(text: str, nat: str | None) -> tuple[Person, ...]:
    """The athletes of a name cell, which may hold the country too (``Noah Lyles (USA)``, ``Noah Lyles USA``)."""
    note = NOTE.search(text)
    code = nat or (country_in(note["note"]) if note else None)
    bare = NOTE.sub("", text).strip()
    tail = None if code else split_tail(bare)
    if tail:
        bare, code = tail[0], country_of(tail[1])
    parts = shared(bare) or [bare]
    people = [person_name(part) for part in parts]
    return tuple(Person(person, code) for person in people if person)


def titles(header: Piece) -> set[str]:
    """The roles of a header's columns."""
    return {role for cell in header.cells if (role := role_of(cell.text))}
