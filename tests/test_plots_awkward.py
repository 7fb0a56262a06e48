"""Pictures of awkward answers: long names and other alphabets, one point, forty rows, ties, vague dates, nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from matplotlib.figure import Figure
from picture_layout import check_layout, corners, dots, texts, words

from extractor.normalize.marks import Unit
from graph.careers import Best, Performance
from graph.lookup import ResultInfo
from graph.meetings import HeadToHead, Meeting, Tally
from graph.paths import victory_graph
from graph.plots import chains, figure, labels, letters, networks, progression, ranking, records, rivalry, victories
from graph.rankings import Ranking, Rating
from graph.record_history import RecordRow
from graph.rows import Athlete, Chain, Filters, QuestionError, RaceInfo, Source, Victory

NAMES = (
    "Wojciech Krzysztof Nowicki-Szczepański",
    "Đặng Thị Hồng Nhung Nguyễn",
    "José María de la Concepción Fernández y Gutiérrez",
    "Ng",
    "Владимир Куц",
    "Þórdís Eva Steinsdóttir",
    "Abderrahmane Ould Sidi Mohammed Benhassine El Khattabi",
)
QUOTE = "With $50_000_0 for the winner and $10,000 for the runner-up she took the lead early and won. "
DAYS = (None, "2004", "2004-05", "2004-05-01")


def athlete(number: int) -> Athlete:
    again = number // len(NAMES)
    return Athlete(f"a{number:03}", f"{NAMES[number % len(NAMES)]}{f' {again}' if again else ''}")


def victory(winner: int, loser: int, race: str, info: RaceInfo | None = None, quote: str = "") -> Victory:
    sources = (Source("pod-001", "", quote, sentence=quote),) if quote else ()
    said = winner % 2 == 0
    return Victory(
        f"r{winner}-{race}",
        f"r{loser}-{race}",
        athlete(winner),
        athlete(loser),
        info or RaceInfo(race),
        stated=said,
        derived=not said,
        sources=sources,
    )


def result(mark: str | None, value: float | None = None, unit: Unit = "s", **more: object) -> ResultInfo:
    told = None if value is None else Decimal(str(value))
    return ResultInfo("r", "a", mark=mark, value=told, unit=unit, **more)  # type: ignore[arg-type]


def best(season: int, event: str, mark: str, value: float, unit: Unit = "s", **more: object) -> Best:
    told = Performance(athlete(0), result(mark, value, unit, records=more.get("records", ())), None, ())
    return Best(str(season), event, bool(more.get("indoor")), told, bool(more.get("personal")), 1)


def meetings(number: int) -> HeadToHead:
    """They win in turn, one time in four nobody tells."""
    met = tuple(
        Meeting(
            RaceInfo(f"r{step}", f"Women's half marathon, International Meeting of Old Europe and Overseas {step}"),
            result("1:07:07", 4027, place=1) if step % 3 else result(None),
            result("DNF"),
            (athlete(0), athlete(6), athlete(0), None)[step % 4],
            True,
            False,
            "47 s" if step % 2 else None,
            (),
        )
        for step in range(number)
    )
    return HeadToHead(athlete(0), athlete(6), met, Tally("all", number, 0, 0, 0), (), (), ())


def record(number: int, date: str | None, value: float | None, **more: object) -> RecordRow:
    mark = None if value is None else f"{value:.2f}"
    exact = None if value is None else Decimal(str(value))
    return RecordRow(athlete(number), "WR", "pole vault", mark, exact, date, **more)  # type: ignore[arg-type]


def rating(number: int, of: int) -> Rating:
    return Rating(number // 2 + 1, athlete(number), 1900.0 - 9 * number, 1500.0, 2000.0, 3, 2, 1, 1, 1, of)


def ranked(number: int) -> Ranking:
    rows = tuple(rating(place, number) for place in range(number))
    return Ranking("plackett-luce", "points", Filters(), rows, number, number, 2, ("2 groups cannot be compared",))


def everybody(number: int, next_ones: int) -> list[Victory]:
    return [victory(i, (i + step) % number, f"{i}-{step}") for i in range(number) for step in range(1, next_ones + 1)]


def chain_of(links: int) -> Chain:
    info = RaceInfo(
        "r",
        discipline="3000m steeplechase",
        competition="Grand Prix Final of the Meetings of the Old Continent and of Overseas",
        venue="Villeneuve-Saint-Georges-sur-Mer",
        date="2021-08-07",
    )
    return Chain(tuple(victory(i, i + 1, str(i), info, QUOTE * (1 + i % 2 * 4)) for i in range(links)), 0.5)


def seasons(number: int) -> list[Best]:
    """Two lines that cross, indoors and out, and events with one season each."""
    rows = []
    for step in range(number):
        for indoor in (False, True):
            value = 12 + (step * (7 if indoor else 5)) % 11 / 20
            called, personal = ("NR", "CR") if step % 6 == 0 else (), step in (0, 7)
            mark = f"{value:.2f}"
            rows.append(best(1980 + step, "100m", mark, value, indoor=indoor, records=called, personal=personal))
    return [
        *rows,
        best(1999, "javelin throw", "98.48", 98.48, "m", personal=True, records=("WR",)),
        best(2000, "decathlon", "9026", 9026, "points", personal=True),
        best(2000, "marathon", "2:03:59", 7439),
    ]


HISTORY = [record(step, f"{1950 + step}", 4 + step / 100, sex=("men", "women", None)[step % 3]) for step in range(40)]
SAME_DAY = [
    record(0, "2005-07-22", 4.95),
    record(1, "2005-07-22", 4.96),
    record(2, "2005-07-22", 5.00),
    record(2, "2005", 5.01),
    record(6, "2005-08", 5.01, doubt="another is told to have set it"),
    record(6, None, 5.02),
]
AWKWARD: dict[str, Callable[[Path], Path]] = {
    "chain of ten": lambda path: chains.plot_chain(chain_of(10), path),
    "chain of one": lambda path: chains.plot_chain(chain_of(1), path),
    "forty meetings": lambda path: rivalry.plot_rivalry(meetings(40), path),
    "one meeting": lambda path: rivalry.plot_rivalry(meetings(1), path),
    "forty seasons": lambda path: progression.plot_progression(seasons(40), path, name=NAMES[2] * 3),
    "one season": lambda path: progression.plot_progression(seasons(0)[:1], path, name=NAMES[3]),
    "forty records": lambda path: records.plot_records(HISTORY, path, title=NAMES[6] * 4, unit="m"),
    "records of one day": lambda path: records.plot_records(SAME_DAY, path, title="World record", unit="m"),
    "one record": lambda path: records.plot_records(SAME_DAY[:1], path, title="World record", unit="m"),
    "sixty ranked": lambda path: ranking.plot_ranking(ranked(60), path, title=NAMES[6] * 4),
    "one ranked": lambda path: ranking.plot_ranking(ranked(1), path),
    "fifty in the network": lambda path: victories.plot_victories(victory_graph(everybody(50, 4)), path),
    "120 in the network": lambda path: victories.plot_victories(victory_graph(everybody(120, 1)), path, most=120),
    "two in the network": lambda path: victories.plot_victories(victory_graph([victory(0, 6, "a")]), path),
}
NOTHING: dict[str, Callable[[Path], Path]] = {
    "rivalry": lambda path: rivalry.plot_rivalry(meetings(0), path),
    "progression": lambda path: progression.plot_progression([], path, name=NAMES[0]),
    "records": lambda path: records.plot_records(SAME_DAY[4:], path, title="World record", unit="m"),
    "network": lambda path: victories.plot_victories(victory_graph([]), path),
}


@pytest.mark.parametrize("what", sorted(AWKWARD))
def test_nothing_overlaps_and_nothing_is_cut_off(tmp_path: Path, drawn: list[Figure], what: str) -> None:
    assert AWKWARD[what](tmp_path / "a.png").stat().st_size > 1000
    check_layout(drawn[0])


@pytest.mark.parametrize("what", sorted(NOTHING))
def test_where_there_is_nothing_to_draw_no_file_is_left(tmp_path: Path, what: str) -> None:
    with pytest.raises(QuestionError, match="nothing to draw"):
        NOTHING[what](tmp_path / "a.svg")
    assert not list(tmp_path.iterdir())


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(QuestionError, match=r"nowhere/a\.png: cannot be written: No such file"):
        AWKWARD["chain of one"](tmp_path / "nowhere" / "a.png")
    with pytest.raises(QuestionError, match="cannot be written"):
        networks.write_network(victory_graph(everybody(3, 1)), tmp_path / "nowhere" / "a.gexf")

    def full(self: Figure, path: Path, **more: object) -> None:
        path.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Figure, "savefig", full)
    with pytest.raises(QuestionError, match="No space left"):
        AWKWARD["chain of one"](tmp_path / "a.png")
    assert not list(tmp_path.iterdir())


def test_letters_that_no_font_has_are_left_to_the_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(letters, "families", lambda: [letters.OURS])
    one, other = Athlete("a", "苏炳添"), Athlete("b", "우상혁")
    found = Chain((Victory("x", "y", one, other, RaceInfo("r"), stated=True),), 0.5)
    with caplog.at_level(logging.WARNING):
        svg = chains.plot_chain(found, tmp_path / "a.svg").read_text()
        assert not caplog.messages
        chains.plot_chain(found, tmp_path / "a.png")
    assert ">苏炳添</text>" in svg
    assert [message for message in caplog.messages if "no font here has the letters" in message]
    assert letters.unknown("Đặng Þórdís Владимир") == ""
    assert "<text" not in chains.plot_chain(chain_of(1), tmp_path / "b.svg").read_text(), "drawn, not left to a font"


def test_long_names_keep_the_family_name() -> None:
    short = letters.name(NAMES[6], 2.0, 9)
    assert short.startswith("A. O. S.")
    assert short.endswith("El Khattabi")
    assert letters.width(short, 9) <= 2.0
    assert letters.name("Nowicki" * 20, 2.0, 9).endswith("…")


def test_marks_that_were_records_say_so(tmp_path: Path, drawn: list[Figure]) -> None:
    rows = [
        best(2003, "marathon", "2:04:55", 7495, records=("PB",), personal=True),
        best(2008, "marathon", "2:03:59", 7439, records=("WR", "PB"), personal=True),
    ]
    progression.plot_progression(rows, tmp_path / "a.svg", name="Ng")
    said = words(drawn[0])
    assert {"2:04:55", "2:03:59 WR", "outdoors", "best so far, of those that articles tell"} <= said
    assert "indoors" not in said
    assert any(said.startswith("2:0") and said.endswith("0") for said in said), "an axis as a clock has it"


def test_events_stand_as_in_a_programme() -> None:
    events = ["decathlon", "marathon", "javelin throw", "10000m", "110m hurdles", "100m", "long jump", "1500m"]
    in_order = "100m, 1500m, 10000m, 110m hurdles, marathon, long jump, javelin throw, decathlon"
    assert ", ".join(sorted(events, key=progression.programme)) == in_order


def test_a_record_of_a_year_stands_after_the_one_before_it(tmp_path: Path, drawn: list[Figure]) -> None:
    records.plot_records(SAME_DAY, tmp_path / "a.svg", title="World record", unit="m")
    steps = [x for x, _ in dots(drawn[0])]
    assert steps == sorted(steps), "time does not go back"
    assert any(said.startswith(records.SPAN) for said in words(drawn[0]))


def test_men_and_women_have_a_line_each(tmp_path: Path, drawn: list[Figure]) -> None:
    records.plot_records(HISTORY, tmp_path / "a.svg", title="World record", unit="m")
    colours = {line.get_color() for line in drawn[0].axes[0].lines if line.get_drawstyle().startswith("steps")}
    assert colours == {figure.BLUE, figure.RED, figure.GREY}
    assert any(said.startswith(records.SEXES) for said in words(drawn[0]))


def test_a_ranking_says_what_it_leaves_out(tmp_path: Path, drawn: list[Figure]) -> None:
    ranking.plot_ranking(ranked(60), tmp_path / "a.svg")
    said = " ".join(words(drawn[0]))
    for part in ("The first 50 of 60.", "2 groups cannot be compared.", "1–60", ranking.BAR, ranking.PLACES):
        assert part in said


def test_a_network_says_whom_it_leaves_out(tmp_path: Path, drawn: list[Figure]) -> None:
    victories.plot_victories(victory_graph(everybody(60, 2)), tmp_path / "a.svg", most=20)
    assert len(dots(drawn[0])) == 20, "as many as asked for"
    assert "Here are 20 of 60 athletes" in victories.told(20, 60)
    assert victories.told(60, 60) == victories.HINT


def test_arrows_there_and_back_are_apart_and_within_the_circle() -> None:
    for athletes in (3, 12, 50):
        circle = victories.Circle(athletes)
        for loser in range(1, athletes):
            there, back = circle.bend(0, loser), circle.bend(loser, 0)
            assert there + back > 0.1, "both to the right of their way: not one over the other"


def test_labels_of_points_at_one_place_stand_apart() -> None:
    picture, axes = figure.sheet(5, 4, "")
    axes.plot([1, 1, 1], [2, 2, 2], "o")
    axes.set_xlim(0, 2)
    axes.set_ylim(0, 4)
    labels.place(axes, [labels.Word(f"3:28.3{number}", 1, 2, figure.INK) for number in range(12)], [])
    found = [corners(picture, text) for text in texts(picture) if text.get_text().startswith("3:28")]
    assert len(found) == 12
    assert not any(box.contains(*place) for box in found for place in dots(picture))
    check_layout(picture)
