"""Tables in every form, with their evidence."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import pytest

from commands.layout import shrunk
from commands.tables import Format, Row, Table, render, table
from graph.rows import Source

SAYS = Source("tok-1", "Gold in Tokyo", "Ingebrigtsen beat\nCheruiyot", "2021-08-07", 10, 35, Decimal("0.9"))
AGAIN = Source("tok-1", "Gold in Tokyo", "first ahead of Cheruiyot", "2021-08-07", 50, 74)
GIVEN = Table(
    ("loser", "place", "mark", "indoor", "wind"),
    (
        Row(("Timothy Cheruiyot", 2, "3:29.01", False, None), (SAYS, AGAIN)),
        Row(("Josh Kerr", 10, None, True, None), (SAYS,)),
    ),
    title="Victories",
)


def test_for_the_eye_columns_are_aligned_and_empty_ones_left_out() -> None:
    assert render([GIVEN], Format.table) == (
        "Victories\n"
        "loser              place  mark     indoor  articles\n"
        "-----------------  -----  -------  ------  --------\n"
        "Timothy Cheruiyot      2  3:29.01  no      tok-1\n"
        "Josh Kerr             10           yes     tok-1\n"
    )


def test_evidence_stands_below_its_row() -> None:
    lines = render([GIVEN], Format.table, evidence=True).splitlines()
    assert lines[4:6] == [
        '    tok-1 (2021-08-07): "Ingebrigtsen beat Cheruiyot"',
        '    tok-1 (2021-08-07): "first ahead of Cheruiyot"',
    ]


@pytest.mark.parametrize("width", [40, 60, 100])
def test_a_table_fits_its_terminal_and_loses_nothing(width: int) -> None:
    long = table(("competition", "venue"), [("World Athletics Indoor Championships " * 2, "Belgrade " * 6)])
    lines = render([long], Format.table, width=width).splitlines()
    assert max(map(len, lines)) <= width
    words = " ".join(lines)
    assert (words.count("Championships"), words.count("Belgrade")) == (2, 6)


def test_the_widest_columns_give_way() -> None:
    assert shrunk([4, 30, 50], [4, 9, 9], 60, 2) == [4, 26, 26]
    assert shrunk([4, 30, 50], [4, 9, 28], 60, 2) == [4, 24, 28]
    assert shrunk([4, 3, 5], [4, 3, 5], 60, 2) == [4, 3, 5]
    assert shrunk([4, 3, 5], [4, 3, 5], None, 2) == [4, 3, 5]
    assert shrunk([40, 40], [40, 40], 60, 2) == []
    given = [table(("name", "n"), [("Anna Ahlberg", 12)])]
    lines = ["name      n", "-------  --", "Anna     12", "Ahlberg"]
    assert render(given, Format.table, width=11).splitlines() == lines


def test_where_no_columns_fit_each_row_is_a_block() -> None:
    lines = render([GIVEN], Format.table, evidence=True, width=20).splitlines()
    assert lines[:7] == [
        "Victories",
        "loser: Timothy",
        "    Cheruiyot",
        "place: 2",
        "mark: 3:29.01",
        "indoor: no",
        "articles: tok-1",
    ]
    assert max(map(len, lines)) <= 20
    assert "loser: Josh Kerr" in lines


def test_evidence_fits_the_terminal_too() -> None:
    lines = render([GIVEN], Format.table, evidence=True, width=40).splitlines()
    assert max(map(len, lines)) <= 40
    assert "Cheruiyot" in " ".join(lines)


def test_json_keeps_types_and_offsets() -> None:
    first, second = json.loads(render([GIVEN], Format.json, evidence=True))
    assert first["place"] == 2
    assert first["indoor"] is False
    assert second["mark"] is None
    assert first["evidence"][0] == {
        "article": "tok-1",
        "title": "Gold in Tokyo",
        "published": "2021-08-07",
        "quote": "Ingebrigtsen beat\nCheruiyot",
        "sentence": "Ingebrigtsen beat Cheruiyot",
        "start": 10,
        "end": 35,
        "confidence": 0.9,
    }
    assert json.loads(render([GIVEN], Format.json))[0]["articles"] == ["tok-1"]


def test_csv_is_read_back() -> None:
    rows = list(csv.reader(io.StringIO(render([GIVEN], Format.csv, evidence=True))))
    assert rows[0] == ["loser", "place", "mark", "indoor", "wind", "evidence"]
    assert rows[2][:5] == ["Josh Kerr", "10", "", "yes", ""]
    assert rows[1][5].count(" | ") == 1


def test_markdown_escapes_its_bars() -> None:
    text = render([table(("a", "b"), [("x|y", 1)], title="T", notes=["Note."])], Format.markdown)
    assert text == "### T\n\n| a | b |\n| --- | --- |\n| x\\|y | 1 |\n\nNote.\n"


def test_several_tables() -> None:
    other = table(("n",), [(1,)], title="Count")
    empty = table(("n",), [], title="Empty")
    assert list(json.loads(render([GIVEN, other, empty], Format.json))) == ["Victories", "Count", "Empty"]
    assert render([other, GIVEN], Format.csv).startswith("# Count\nn\n1\n\n# Victories\n")
    assert "Empty" not in render([other, empty], Format.table)


def test_nothing_found_is_said() -> None:
    assert render([table(("n",), [], title="Medals")], Format.table) == "Medals\nnothing found\n"
    assert render([table(("n",), [])], Format.json) == "[]\n"
    assert render([table(("n",), [], notes=["no chain"])], Format.table) == "no chain\n"


def test_a_quote_is_shown_once() -> None:
    within = Source(SAYS.article, SAYS.published, "beat Cheruiyot")
    twice = Table(GIVEN.columns, (Row(("Timothy Cheruiyot", 2, "3:29.01", False, None), (SAYS, within, SAYS)),))
    lines = render([twice], Format.table, evidence=True).splitlines()
    assert [line for line in lines if "tok-1 (" in line] == ['    tok-1 (2021-08-07): "Ingebrigtsen beat Cheruiyot"']


def test_notes_fit_the_terminal() -> None:
    given = Table(("a",), (Row(("1",)),), notes=("a note of many words that is longer than the terminal is wide",))
    shown = render([given], Format.table, width=30)
    assert max(map(len, shown.splitlines())) <= 30
    assert "a note of many words that is longer than the terminal is wide" in " ".join(shown.split())
