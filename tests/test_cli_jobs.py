"""Several processes find the facts: the same bytes in the same order, and the same words where something fails."""

from __future__ import annotations

from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli import app
from commands.console import Failure
from commands.workers import AHEAD, ahead, portable, waiting

STORIES = {
    "oslo": "Anna Ahlberg of Sweden won the 1500m in Oslo in 4:01.20. Berta Brandt was second in 4:01.95.",
    "paris": "Clara Conti beat Berta Brandt over 800m in Paris on Saturday. She ran 1:58.20.",
    "rome": "Dora Dahl won the women's high jump in Rome with 2.01m.",
}


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three articles and, between them, two files that are none."""
    folder = tmp_path_factory.mktemp("news")
    for name, text in STORIES.items():
        (folder / f"{name}.txt").write_text(f"---\ntitle: A race\npublished: 2021-06-20\n---\n{text}\n")
    (folder / "empty.txt").write_text("")
    (folder / "pad.txt").write_bytes(b"\x00\x01")
    return folder


def podium(*words: object) -> tuple[int, str, str]:
    """One command: status, standard output, standard error."""
    done = CliRunner().invoke(app, [str(word) for word in words])
    return done.exit_code, done.stdout, done.stderr


def test_extract_gives_the_same_bytes_with_several_processes(news: Path) -> None:
    one = podium("extract", news)
    assert one[0] == 1
    assert "empty.txt" in one[2]
    assert all(place in one[1] for place in ("Oslo", "Paris", "Rome"))
    assert podium("extract", news, "--jobs", 2) == one


def test_ingest_gives_the_same_graph_with_several_processes(news: Path, tmp_path: Path) -> None:
    one = podium("ingest", news, "--store", tmp_path / "one")
    two = podium("ingest", news, "--store", tmp_path / "two", "-j", 2)
    assert one == two
    assert one[0] == 1
    exports = [podium("export", "-", "--store", tmp_path / name)[1] for name in ("one", "two")]
    assert exports[0] == exports[1]
    assert "Anna Ahlberg" in exports[0]


class Stubborn(Exception):
    """An error that no other process can be sent."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first} {second}")


def test_an_error_comes_back_as_it_is_or_in_its_words() -> None:
    kept = portable(ValueError("no such day"))
    assert (type(kept), str(kept)) == (ValueError, "no such day")
    told = portable(Stubborn("no", "way"))
    assert (type(told), str(told)) == (RuntimeError, "Stubborn: no way")


def test_what_a_process_raised_is_raised_where_it_is_waited_for() -> None:
    future: Future[list[object] | Exception] = Future()
    future.set_result(ValueError("no such day"))
    with pytest.raises(ValueError, match="no such day"):
        waiting(future)()  # type: ignore[arg-type]
    gone: Future[list[object] | Exception] = Future()
    gone.set_exception(BrokenProcessPool("killed"))
    with pytest.raises(Failure, match="try --jobs 1"):
        waiting(gone)()  # type: ignore[arg-type]


def test_articles_are_read_ahead_and_only_so_far() -> None:
    taken: list[int] = []

    def source() -> object:
        for number in range(100):
            taken.append(number)
            yield number

    first = next(ahead(source(), 2))  # type: ignore[arg-type, var-annotated]
    assert (first, len(taken)) == (0, 2 * AHEAD + 1)
    taken.clear()
    assert next(ahead(source(), 1)) == 0  # type: ignore[arg-type]
    assert taken == [0]
    assert list(ahead(range(30), 3)) == list(range(30))
