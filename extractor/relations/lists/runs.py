"""Rows that run on in a line: ``100m: 1 D Campbell 10.22sec, 2 D Chambers (Belgrave) 10.23. 200m: 1 ...``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.relations.lists.events import event_in
from extractor.relations.lists.headings import sex_of
from extractor.relations.lists.markcells import DIGITS, MIXED, STATUS
from extractor.relations.lists.model import Layout, Piece
from extractor.relations.lists.places import place_at

ITEM = re.compile(
    r"(?:(?<![^\s—–])|(?<=--)|(?<=[^\d\s]:))(?P<eq>=\s?|T(?=\d)|(?:equal|joint)\s)?(?P<n>\d{1,3})"
    r"(?P<tie>\s?=|(?:st|nd|rd|th)?\s(?:equal|eq\.?|tied?)(?=[\s,.:])|\s\((?:tied?|equal|eq\.?)\)|(?:st|nd|rd|th)(?=[\s,.:]))?"
    r"(?P<sep>[.,):]|\s[-–—](?=\s))?\s+(?=(?:\(?\d{1,4}\)?\s+)?(?P<next>[^\W\d_][\w'’.-]*))"
)
MONTH = re.compile(
    r"(?i)(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$"
)
UNIT_WORD = re.compile(
    r"(?i)(?:m|km|metres?|meters?|miles?|mile|laps?|seconds?|secs?|minutes?|mins?|points?|pts|yards?|k|hours?|years?|"
    r"events?|x|athletes|days?|"
    r"women|men|girls|boys|medals?|gold|silver|bronze|of|and|to|in|at|hurdles?|steeplechase|relay|"
    r"walk|race|finals?|heats?|edition|team|teams)$"
)
DASHED = re.compile(
    rf"\s*[,;]\s+[-–—]\s+(?=[A-Z])|\s*[,;.]\s+(?=(?:DN[FS]|DS?Q|NM|NH)[:\s]\s*[A-Z])|\s*[,;.]\s+(?=(?i:{STATUS.pattern}):\s)"
)
BOUNDARY = re.compile(
    r"(?<=[\w)%*!'’\"”])[.;]\s+(?!DN[FS]\b|DS?Q\b|NM\b)|[.;]?\n\s*|,\s+(?=[^,;]*:\s*$)|\s+[-–—]\s+(?=[^,;]*:\s*$)"
)


@dataclass(frozen=True, slots=True)
class Item:
    """A place in a line, with its offset."""

    start: int
    number: int
    end: int


def items(line: str) -> list[Item]:
    """The places in a line that head rows; empty where the line is no run and no numbered row."""
    found: list[Item] = []
    for m in ITEM.finditer(line):
        if no_name(m["next"], bool(m["sep"])) or not (m["sep"] or m["next"][0].isupper()):
            continue
        number = int(m["n"])
        before = line[: m.start()].rstrip()
        if (
            not before.strip("-*•· \t")
            or opens(before, number, found)
            or follows(line, before, number, found, bool(m["sep"] or m["tie"] or m["eq"]))
        ):
            found.append(Item(m.start(), number, m.end()))
    if not found:
        found = worded(line)
    return found if found and sure(line, found) else []


def worded(line: str) -> list[Item]:
    """A place in words at the head of a line (``Gold: ...``, ``equal second ...``), or a place before a mark
    (``1. 2:11.96 Noah Ngeny``)."""
    lead = len(line) - len(line.lstrip(" \t-*•"))
    place = place_at(line, lead)
    if place is None or len(line) > 120 or not place.firm:
        return []
    if line[lead].isdigit():
        marked = re.match(r"\s*\d[\d.:]*[.:]\d\d\S*\s+[A-Z]", line[place.end :])
        return [Item(lead, place.number, place.end)] if marked else []
    divided = line[lead : place.end].rstrip()[-1] in ":–—-" or place.tied
    return [Item(lead, place.number, place.end)] if divided and line[place.end :].strip()[:1].isupper() else []


def no_name(word: str, divided: bool) -> bool:
    """Whether the word after a number makes it a date, a distance or a count; after ``1.`` a month may be a given
    name."""
    month = bool(MONTH.match(word)) and not (divided and word.lower() in ("may", "june", "april", "august"))
    return (month or bool(UNIT_WORD.match(word))) and not re.fullmatch(r"[A-Z]\.?", word)


def opens(before: str, number: int, found: list[Item]) -> bool:
    """Whether a first place stands right after a heading: a colon, a dash, or the words of an event."""
    if number != 1:
        return False
    if before.endswith((":", "—", "–", "-", "):")) and not re.search(r"\d-$", before):
        return True
    tail = re.split(r"[.;]\s+", before)[-1]
    event = event_in(tail)
    return bool(event and event[2] >= len(tail) - 14 and len(tail) < 60)


def follows(line: str, before: str, number: int, found: list[Item], firm: bool) -> bool:
    """Whether a place continues a run: next in order, after a separator or a mark."""
    if (
        not found
        or not found[-1].number <= number <= found[-1].number + 30
        or (number == found[-1].number and not firm and "=" not in line)
    ):
        return False
    stretch = line[found[-1].end : len(before)]
    if len(stretch.strip()) < 3:
        return False
    spaced = line[len(before) : len(before) + 2] in ("  ", "\t")
    if before[-1] in ",;.)|/" or spaced:
        firmly = firm and (spaced or before[-1] in ";.")
        return number - found[-1].number <= 1 or firmly or bool(DIGITS.search(stretch))
    return number - found[-1].number <= 1 and bool(re.search(r"[\d)][\d.:]*(?:\s?[A-Za-z]{1,4})?$", before))


def sure(line: str, found: list[Item]) -> bool:
    """Whether the places are those of a list: a row at the head of the line, or a run with marks or brackets in it."""
    if not line[: found[0].start].strip("-*•· \t"):
        return len(line) < 250 or len(found) > 1
    head, content = line[: found[0].start], line[found[0].end :]
    marked = bool(DIGITS.search(content) or MIXED.search(content))
    if len(found) == 1:
        return marked and (event_in(head) is not None or (sex_of(head) is not None and len(head.split()) < 4))
    return marked or "(" in content or len(found) > 2


def run_pieces(line: str, start: int, found: list[Item]) -> Iterator[Piece]:
    """Headings and rows of a line, in order."""
    yield from headings(line, 0, found[0].start, start)
    single = len(found) == 1 and not line[: found[0].start].strip("-*•· \t")
    for index, item in enumerate(found):
        end = found[index + 1].start if index + 1 < len(found) else len(line)
        restart = index + 1 < len(found) and found[index + 1].number <= item.number
        last = index + 1 == len(found)
        cut = end if single else boundary(line, item.end, end, restart, last)
        body = line[item.start : cut].rstrip(" \t\n,;" if single else " \t\n,;.")
        yield from row_pieces(body, start + item.start, "line" if single else "run")
        if cut < end:
            yield from headings(line, cut, end, start)


def row_pieces(body: str, start: int, layout: Layout) -> Iterator[Piece]:
    """The row, and those without a place that run on behind it: ``..., - Ryan Scott GBR dsq``."""
    place = 0
    for stop, after in [*((m.start(), m.end()) for m in DASHED.finditer(body)), (len(body), len(body))]:
        yield Piece(start + place, start + stop, body[place:stop], "row", layout, loose=place > 0)
        place = after


def boundary(line: str, start: int, end: int, restart: bool, last: bool) -> int:
    """Where a row ends and the heading of the next rows begins; ``end`` where no heading follows."""
    stretch = line[start:end]
    if not restart and not last and not re.search(r"[;.]\s[^;.]*:\s*$", stretch):
        return end
    marks = [m for m in DIGITS.finditer(stretch) if not stretch.startswith("km", m.end())]
    for m in BOUNDARY.finditer(stretch):
        after = stretch[m.end() :]
        inside = stretch[: m.start()].count("(") > stretch[: m.start()].count(")")
        if inside or not after.strip() or (marks and m.start() < marks[0].start() and not last):
            continue
        initial = re.search(r"(?:^|[\s.])[A-Z]$", stretch[: m.start()])
        if not initial and (not last or after[0].isupper() or after[0].isdigit()):
            return start + m.end()
    return end


def headings(line: str, first: int, last: int, start: int) -> Iterator[Piece]:
    """The headings of a stretch, divided at colons and full stops."""
    place = first
    stops = [
        (m.start(), m.end())
        for m in re.finditer(
            r"--\s*$|(?<!wind)(?<!Wind)(?<!\bw):\s+|(?<=[a-z)\d]{2})[.;]\s+(?=[A-Z\d])|[—–]\s*$", line[first:last]
        )
    ]
    for stop, after in [*((first + a, first + b) for a, b in stops), (last, last)]:
        text = line[place:stop].strip(" \t\n:—–-")
        if text:
            begin = place + line[place:stop].index(text)
            role = "heading" if len(text.split()) <= 22 else "prose"
            yield Piece(start + begin, start + begin + len(text), text, role, "run")  # type: ignore[arg-type]
        place = after
