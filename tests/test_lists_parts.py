"""The parts of the list reader, each by exact values."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractor.relations.lists.columns import aligned, cells_of, is_header
from extractor.relations.lists.dates import common, date_in
from extractor.relations.lists.events import event_in
from extractor.relations.lists.flags import flags_of, wind_of, wind_said
from extractor.relations.lists.legend import legend_of
from extractor.relations.lists.markcells import marks_in, read_mark
from extractor.relations.lists.model import Cell
from extractor.relations.lists.names import person_name
from extractor.relations.lists.nations import abbreviated, country_in, country_of, split_tail, team_name
from extractor.relations.lists.places import place_at, place_cell
from extractor.relations.lists.runs import items


@pytest.mark.parametrize(
    ("written", "event", "mark"),
    [
        ("10.22", "100m", "10.22"),
        ("28.29.42", "10000m", "28:29.42"),
        ("2.04.15", "marathon", "2:04:15"),
        ("2:04.01", "marathon", "2:04:01"),
        ("0:59:52", "half marathon", "59:52"),
        ("three minutes 29.05 seconds", "1500m", "3:29.05"),
        ("1min 49.68sec", "800m", "1:49.68"),
        ("7'32\"64", "3000m", "7:32.64"),
        ("61.52", "400m hurdles", "61.52"),
        ("8,735", "decathlon", "8735"),
        ("66.60", "discus throw", "66.60"),
        ("8,12", "long jump", "8.12"),
    ],
)
def test_the_event_settles_the_mark(written: str, event: str, mark: str) -> None:
    found = read_mark(written, event)
    assert found is not None
    assert found.text == mark


@pytest.mark.parametrize(
    ("written", "event"),
    [("48:59", "half marathon"), ("49.02", "100m"), ("103", "decathlon"), ("4.32", "800m"), ("9.91", "high jump")],
)
def test_marks_outside_the_event_are_none(written: str, event: str) -> None:
    assert read_mark(written, event) is None


@pytest.mark.parametrize(
    ("heading", "event"),
    [
        ("Women's 100 metres hurdles", "100m hurdles"),
        ("10,000m walk", "10km race walk"),
        ("MEN 1500", "1500m"),
        ("400H", "400m hurdles"),
        ("3000SC", "3000m steeplechase"),
        ("Men's 4 x 100 m relay, final (9 August)", "4x100m relay"),
        ("Mixed 4x400m", "mixed 4x400m relay"),
        ("Event 2  Men 100 Meter Dash", "100m"),
        ("Shot", "shot put"),
        ("Short race, 4 km", "short course cross country"),
        ("LONDON MARATHON, 21 April 2024", "marathon"),
        ("100(0.0)", "100m"),
    ],
)
def test_events_of_headings(heading: str, event: str) -> None:
    found = event_in(heading)
    assert found is not None
    assert found[0] == event


@pytest.mark.parametrize(
    "heading",
    [
        "Rome, 26-27 June 1993",
        "Heat 1",
        "Final team standings 1994",
        "100 yards",
        "Results",
        "3000m walk",
        "4x110m hurdles",
    ],
)
def test_headings_without_an_event(heading: str) -> None:
    assert event_in(heading) is None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Linford CHRISTIE", "Linford Christie"),
        ("BOLT Usain", "Usain Bolt"),
        ("DE GRASSE Andre", "Andre De Grasse"),
        ("Bolt, Usain", "Usain Bolt"),
        ("Purrier St. Pierre, Elle", "Elle Purrier St. Pierre"),
        ("LEWIS-FRANCIS Mark", "Mark Lewis-Francis"),
        ("Tom MCKEAN", "Tom McKean"),
        ("Jonathan N'SENGA", "Jonathan N'Senga"),
        ("D Campbell", "D Campbell"),
        ("EJ Obiena", "EJ Obiena"),
        ("Almir dos Santos", "Almir dos Santos"),
        ("Mark Richardson*", "Mark Richardson"),
        ("June Griffith", "June Griffith"),
    ],
)
def test_names_in_reading_order(written: str, name: str) -> None:
    assert person_name(written) == name


@pytest.mark.parametrize(
    "text", ["Women's 100m", "Final", "Second round", "11 points", "world record", "Total points", ""]
)
def test_what_is_no_name(text: str) -> None:
    assert person_name(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("U.S.", "USA"),
        ("Britain", "GBR"),
        ("ENG", "GBR"),
        ("St Kitts and Nevis", "SKN"),
        ("S. Africa", "RSA"),
        ("TRI", "TTO"),
        ("URS", "URS"),
    ],
)
def test_countries(text: str, code: str) -> None:
    assert country_of(text) == code


def test_countries_beside_other_words() -> None:
    assert country_in("GBR (Leeds City)") == "GBR"
    assert split_tail("Usain Bolt JAM") == ("Usain Bolt", "JAM")
    assert split_tail("Michael Jordan") is None
    assert abbreviated("Nig") == "NGR"
    assert country_of("Belgrave") is None
    assert country_of("and") is None
    assert team_name("U.S.", "USA") == "United States"
    assert team_name("England", "GBR") == "England"


@pytest.mark.parametrize(
    ("text", "number", "tied"),
    [
        ("1. A", 1, False),
        ("2= A", 2, True),
        ("=3 A", 3, True),
        ("T4. A", 4, True),
        ("8 equal. A", 8, True),
        ("equal second A", 2, True),
        ("Gold: A", 1, False),
    ],
)
def test_places(text: str, number: int, tied: bool) -> None:
    found = place_at(text)
    assert found is not None
    assert (found.number, found.tied) == (number, tied)


def test_places_in_cells() -> None:
    assert place_cell("3rd place, bronze medalist(s)") is not None
    assert place_cell("DNF") is None
    assert place_cell("1 Bolt") is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Rome, 26-27 June 1993", "1993-06"),
        ("(Alexander Stadium, Birmingham, July 24-26)", "1998-07"),
        ("6/18/2021 to 6/27/2021", "2021-06"),
        ("Munich, 6-11 August 2002 (first three)", "2002-08"),
        ("30 July - 2 August 1998", "1998"),
        ("28.5.1994", "1994-05-28"),
        ("MILAN, Sept 7", "1998-09-07"),
        ("10-11 March '96", "1996-03"),
        ("3 December", "1997-12-03"),
        ("4/5/2001", "2001"),
    ],
)
def test_dates_of_headings(text: str, date: str) -> None:
    assert date_in(text, None, "1998-09-07") == date


def test_dates_that_are_none() -> None:
    assert date_in("Heat 2, wind 1.3", None, "1998-09-07") is None
    assert date_in("26 June", None, None) is None
    assert common(["2014-05-24", "2015-05-25"]) is None


def test_flags_and_winds() -> None:
    assert flags_of("PB, WL") == ("WL", "PB")
    assert flags_of("=CR") == ("CR",)
    assert flags_of("Q") == ()
    assert flags_of("Nike") is None
    assert wind_of("+0.8") == Decimal("0.8")
    assert wind_of("9.58") is None
    assert wind_said("100 METRES   (wind -0.4)") == Decimal("-0.4")
    assert wind_said("Men's 100m") is None


def test_legends() -> None:
    assert legend_of("* = meet record   ! = world record") == {"*": ("MR",), "!": ("WR",)}
    assert legend_of("Key: MR-meet record, AR-American record")["AR"] == ("NR",)
    assert legend_of("# Olympic Games, Paris 2024") == {}
    assert legend_of("1. Carl Lewis - 9.92") == {}


def test_columns_of_fixed_width() -> None:
    header = cells_of("    Name                      Team                    Finals  Wind")
    assert is_header(header)
    row = (Cell("1", 2), Cell("Otterdahl, Payton", 4), Cell("21.92m", 52), Cell("71-11.00", 61))
    assert ("Finals", "21.92m") in aligned(header, row)
    assert ("Name", "Otterdahl, Payton") in aligned(header, row)
    assert not is_header(cells_of("1   Linford CHRISTIE    GBR    10.22"))


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("100m: 1 D Campbell 10.22sec, 2 D Chambers (Belgrave) 10.23, 3 M Devonish 10.26.", [1, 2, 3]),
        ("100--1, A Riley, Illinois, 10.28. 2, H Adams, Auburn, 10.30.", [1, 2]),
        ("3. Mary Onyali (Nigeria) 11.09", [3]),
        ("20th edition, 28-29 May 1994", []),
        ("110 Hurdles -- 1, Anier Garcia, Cuba, 13.00.", [1]),
        ("She has 3 Olympic golds, 2 World titles and ran 3:54.10.", []),
        ("BIRMINGHAM, 12 August - The race was run.", []),
    ],
)
def test_places_in_a_line(line: str, numbers: list[int]) -> None:
    assert [item.number for item in items(line)] == numbers


def test_long_lines_cost_little() -> None:
    line = ", ".join(f"{number % 99 + 1} Ab Cdef (KEN) 10.{number % 90 + 10}" for number in range(500))
    assert len(items(f"Men's 100m: {line}")) > 90
    assert len(list(marks_in("100m: " * 3000, "100m"))) == 0
