"""Files of every format give their articles; what cannot be read says where and what to do, and the others go on."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest
from readers_home import problem, read, write

from extractor.article import Article, ArticleError
from extractor.intake import MAX_BYTES, decode, decode_html, published, unwrapped
from extractor.sources import Sourced, Unreadable, how_many, read_paths

FRONT = """---
id: tok-1
title: "Ingebrigtsen: gold in Tokyo"
source: The Track Weekly
published: 2021-08-07
---

Jakob Ingebrigtsen won.
"""


def test_front_matter_gives_id_title_source_and_date(tmp_path: Path) -> None:
    assert read(write(tmp_path / "any.txt", FRONT)) == [
        Article(
            id="tok-1",
            title="Ingebrigtsen: gold in Tokyo",
            body="Jakob Ingebrigtsen won.",
            published="2021-08-07",
            source="The Track Weekly",
        )
    ]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2021-08-07", "2021-08-07"),
        ("2021-08", "2021-08"),
        ("2021", "2021"),
        ("2021-08-07T14:00:00Z", "2021-08-07"),
        ("'2021-08-07'", "2021-08-07"),
        ("", None),
    ],
)
def test_dates_are_as_precise_as_written(tmp_path: Path, written: str, expected: str | None) -> None:
    (article,) = read(write(tmp_path / "a.md", f"---\ntitle: T\npublished: {written}\n---\nB\n"))
    assert article.published == expected


def test_without_front_matter_the_first_line_is_the_title(tmp_path: Path) -> None:
    path = write(tmp_path / "zurich-3.md", "\n# Zurich meeting  \r\n\r\nFirst.\r\n\r\nSecond.\r\n")
    assert read(path) == [Article(id="zurich-3", title="Zurich meeting", body="First.\n\nSecond.")]


def test_missing_id_and_title_are_taken_from_file_name_and_first_line(tmp_path: Path) -> None:
    path = write(tmp_path / "oslo.txt", "---\nsource: S\n---\nBislett\n\nA mile.")
    assert read(path) == [Article(id="oslo", title="Bislett", body="A mile.", source="S")]


def test_byte_order_mark_and_missing_suffix_are_no_obstacle(tmp_path: Path) -> None:
    assert read(write(tmp_path / "note", b"\xef\xbb\xbfTitle\n\nBody \xc3\xa9")) == [Article("note", "Title", "Body é")]


PAGE = """<!doctype html><html><head><title>Ingebrigtsen wins | Track Weekly</title>
<meta property="article:published_time" content="2021-08-07T14:00:00Z">
<meta property="og:site_name" content="Track Weekly"></head>
<body><nav><a href="/">Home</a> <a href="/shop">Shop</a></nav><article><h1>Ingebrigtsen wins</h1>
<p>Jakob Ingebrigtsen won the 1500m final in Tokyo on Saturday, ahead of Timothy Cheruiyot of Kenya.</p>
<p>It was a record for the Games, and the second medal of the day for his country.</p>
<table><tr><td>1</td><td>Jakob Ingebrigtsen</td><td>3:28.32</td></tr>
<tr><td>2</td><td>Timothy Cheruiyot</td><td>3:29.01</td></tr></table>
</article><footer>Copyright 2024, all rights reserved</footer></body></html>"""


def test_html_gives_main_text_tables_title_and_date(tmp_path: Path) -> None:
    (article,) = read(write(tmp_path / "page.html", PAGE))
    assert (article.id, article.title, article.published) == ("page", "Ingebrigtsen wins", "2021-08-07")
    assert article.source == "Track Weekly"
    paragraphs = article.body.split("\n\n")
    assert paragraphs[0].startswith("Jakob Ingebrigtsen won the 1500m")
    assert paragraphs[1].startswith("It was a record")
    assert "| 1 | Jakob Ingebrigtsen | 3:28.32 |" in paragraphs[2].splitlines()[0]
    assert "Shop" not in article.body
    assert "Copyright" not in article.body


def test_html_without_a_date_in_its_markup_has_none(tmp_path: Path) -> None:
    page = "\n".join(line for line in PAGE.splitlines() if "published_time" not in line)
    assert read(write(tmp_path / "page.html", page))[0].published is None


def test_html_is_read_in_the_encoding_that_it_declares() -> None:
    page = '<meta charset="iso-8859-1"><p>Kövágó</p>'
    assert decode_html(page.encode("latin-1")) == page


def test_json_object_list_and_lines(tmp_path: Path) -> None:
    record = {"title": "T", "text": "B", "published": "2020-01", "source": "S", "url": "https://example.org/1"}
    expected = Article("x", "T", "B", "2020-01", "S", "https://example.org/1")
    assert read(write(tmp_path / "x.json", json.dumps(record))) == [expected]
    listed = read(write(tmp_path / "y.json", json.dumps([record, {**record, "id": "own"}])))
    assert [article.id for article in listed] == ["y-1", "own"]
    lines = read(write(tmp_path / "z.jsonl", json.dumps(record) + "\n\n" + json.dumps(record) + "\n"))
    assert [article.id for article in lines] == ["z-1", "z-3"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            FRONT.encode(),
            Article(
                "tok-1", "Ingebrigtsen: gold in Tokyo", "Jakob Ingebrigtsen won.", "2021-08-07", "The Track Weekly"
            ),
        ),
        (b"Only a headline", Article("stdin", "Only a headline", "")),
        (b'{"title": "T", "text": "B"}', Article("stdin", "T", "B")),
        (b'{"text": "T\\nB"}\n{"id": "second", "text": "U"}', Article("stdin-1", "T", "B")),
    ],
)
def test_standard_input_shows_its_format(given: bytes, expected: Article) -> None:
    assert read("-", stdin=given)[0] == expected


def test_folders_are_read_recursively_in_order_and_hidden_files_left_out(tmp_path: Path) -> None:
    for name in ("b/two.txt", "a/one.md", ".hidden/three.txt", "a/.four.txt", "a/picture.xyz"):
        write(tmp_path / name, name)
    assert [article.id for article in read(tmp_path)] == ["one", "two"]


def test_globs_and_repeated_paths_give_each_file_once(tmp_path: Path) -> None:
    one = write(tmp_path / "a/one.txt", "One")
    write(tmp_path / "b/two.txt", "Two")
    assert [article.id for article in read(f"{tmp_path}/**/*.txt", one, tmp_path)] == ["one", "two"]


MALFORMED = {
    "unclosed": (b"---\ntitle: T\n", "line 1: the front matter is opened by --- and never closed"),
    "colon": (b"---\nid: a\ntitle: Gold: again\n---\nB", "line 3: the front matter is no YAML"),
    "list": (b"---\n- a\n---\nB", "line 2: the front matter holds no keys"),
    "date": (b"---\nid: a\npublished: 30 Jan 2005\n---\nB", "line 3: published: '30 Jan 2005' is no ISO date"),
    "day": (b"---\nid: a\npublished: '2005-02-30'\n---\nB", "line 3: published: '2005-02-30' is no ISO date"),
    "yaml-day": (
        b"---\nid: a\npublished: 2005-02-30\n---\nB",
        "line 2: the front matter is no YAML (day is out of range",
    ),
    "title": (b"---\ntitle: [a, b]\n---\nB", "line 2: title: expected a text"),
    "no-body": (b"---\ntitle: T\n---\n\n", "line 4: no text follows the front matter"),
    "empty": (b"", "the file is empty"),
    "blank": (b" \n\n", "the file is empty"),
    "latin": (
        "Title\nZo\u00eb won".encode("latin-1"),
        "line 2: not UTF-8 (byte 0xeb); it may be WINDOWS-1252; convert it with: iconv -f WINDOWS-1252 -t UTF-8",
    ),
    "utf16": (
        "Title".encode("utf-16"),
        "line 1: not UTF-8 (byte 0xff); it may be UTF-16; convert it with: iconv -f UTF-16",
    ),
    "binary": (b"abc\0def", "this is a binary file"),
    "pdf": (b"%PDF-1.7 abc", "this is a PDF"),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_what_cannot_be_read_names_file_line_and_remedy(tmp_path: Path, name: str) -> None:
    content, message = MALFORMED[name]
    path = write(tmp_path / f"{name}.txt", content)
    assert problem(path).startswith(f"{path}: {message}")


def test_json_errors_name_their_line_and_the_other_articles_go_on(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", '{"text": "One"}\n{"text": \n{"titel": "T"}\n[1]\n{"text": "Two"}\n')
    messages = [str(reading) for reading in read_paths([str(path)], io.BytesIO()) if isinstance(reading, Unreadable)]
    assert [message.removeprefix(f"{path}: ").split(";")[0] for message in messages] == [
        "line 2, column 9: not JSON: Expecting value",
        "line 3: no text",
        "line 4: list is no article",
    ]
    articles = [r.article.id for r in read_paths([str(path)], io.BytesIO()) if isinstance(r, Sourced)]
    assert articles == ["a-1", "a-5"]


def test_facts_are_not_taken_for_articles(tmp_path: Path) -> None:
    path = write(tmp_path / "f.jsonl", '{"type": "coach", "athlete": "A", "coach": "B", "evidence": "q"}\n' * 3)
    assert problem(path) == f"{path}: these are facts, no articles; read them with: podium load"


def test_a_line_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", b'{"text": "One"}\n{"text": "Zo\xeb"}\n')
    assert str(list(read_paths([str(path)], io.BytesIO()))[1]).startswith(f"{path}: line 2: not UTF-8 (byte 0xeb)")


def test_a_file_of_fifty_megabytes_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert problem(path).startswith(f"{path}: 50 MB are too large for one article (at most 10 MB); split the file")
    assert problem("-", b"x" * (MAX_BYTES + 1)).startswith("standard input: 10 MB are too large")


def test_a_text_longer_than_a_parser_takes_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "long.txt", "Title\n\n" + "word " * 200_001)
    assert problem(path).startswith(f"{path}: long: 1,000,0")


def test_paths_that_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert problem(tmp_path / "none.txt").endswith("none.txt: no such file or folder")
    assert "no file here that podium reads" in problem(tmp_path / "empty")
    assert "no file matches" in problem(f"{tmp_path}/*.txt")
    assert problem("") == "'': an empty path names no file"
    assert "no reader for .docx files" in problem(write(tmp_path / "a.docx", "x"))


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
def test_a_file_without_permission_is_reported(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "x")
    path.chmod(0)
    assert "cannot be read: Permission denied" in problem(path)


def test_a_second_article_of_one_id_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "a/x.txt", "One")
    write(tmp_path / "b/x.txt", "Two")
    first, second = read_paths([str(tmp_path)], io.BytesIO())
    assert isinstance(first, Sourced)
    assert str(second).startswith(f"{tmp_path}/b/x.txt: the id 'x' is taken by {tmp_path}/a/x.txt")


@pytest.mark.parametrize("given", ["yesterday", "2005-13", "05-01-30", "2005-1-3"])
def test_no_date_is_guessed(given: str) -> None:
    with pytest.raises(ArticleError, match="is no ISO date; write YYYY-MM-DD, YYYY-MM or YYYY"):
        published(given)


def test_line_ends_are_unified() -> None:
    assert decode(b"a\r\nb\rc") == "a\nb\nc"


WRAPPED = """Jakob Ingebrigtsen of Norway won the Olympic 1500 metres
final in Tokyo on Saturday in 3:28.32, and Timothy Cheruiyot
of Kenya was second."""


def test_lines_broken_to_a_width_are_joined_without_moving_anything(tmp_path: Path) -> None:
    listed = "1. Jakob Ingebrigtsen (Norway) 3:28.32\n2. Timothy Cheruiyot (Kenya) 3:29.01"
    (article,) = read(write(tmp_path / "a.txt", f"Title\n\n{WRAPPED}\n\n{listed}\n"))
    assert article.body == WRAPPED.replace("\n", " ") + "\n\n" + listed
    (other,) = read(write(tmp_path / "b.json", json.dumps({"title": "T", "text": WRAPPED})))
    assert other.body == WRAPPED.replace("\n", " ")


@pytest.mark.parametrize(
    "text",
    [
        "Short lines\nof a poem\nthat stand as they are",
        WRAPPED.replace("of Kenya was second.", "Third was Josh Kerr.\nof Kenya was second."),
        "A long line of prose that is by no means broken, since a paragraph ends where its line ends.\nAnother one.",
    ],
)
def test_lines_that_end_by_themselves_stay(text: str) -> None:
    assert unwrapped(text) == text


def test_the_number_of_articles_is_told_where_files_tell_it(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "One")
    write(tmp_path / "b/c.md", "Two")
    assert how_many([str(tmp_path), str(tmp_path / "a.txt")]) == 2
    write(tmp_path / "many.jsonl", "{}")
    assert how_many([str(tmp_path)]) is None
    assert how_many(["-"]) is None
    assert how_many([str(tmp_path / "none.txt")]) == 0


def test_articles_of_one_id_may_all_be_wanted(tmp_path: Path) -> None:
    write(tmp_path / "a/x.txt", "One")
    write(tmp_path / "b/x.txt", "Two")
    assert len([r for r in read_paths([str(tmp_path)], io.BytesIO(), unique=False) if isinstance(r, Sourced)]) == 2
