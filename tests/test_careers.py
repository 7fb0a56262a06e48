"""Portraits, lists by mark, progressions and records through time on the graph of questions_data."""

from __future__ import annotations

from decimal import Decimal

import pytest
from questions_data import Story, fill, record, result, shared

from graph.careers import progression, results, show, top
from graph.people import find_athlete
from graph.record_history import RecordRow, history, record_on
from graph.record_merging import merged
from graph.records import record_progression, records_of
from graph.rows import Athlete, Filters, QuestionError, Source
from graph.store import open_store


def test_a_portrait_tells_all_with_articles() -> None:
    store = shared()
    found = show(store, find_athlete(store, "Jakob Ingebrigtsen"))
    assert [(one.name, one.sources[0].article) for one in found.nationality] == [("NOR", "doha-1500")]
    assert (found.known.sex, found.known.disciplines, found.known.first, found.known.last) == (
        "men",
        ("1500m", "mile"),
        2019,
        2022,
    )
    assert [(m.colour, m.competition, m.discipline, m.year) for m in found.honours] == [
        ("gold", "Olympic Games", "1500m", "2020")
    ]
    assert [(r.record, r.mark, r.date, r.indoor, r.status) for r in found.records] == [
        ("OR", "3:28.32", "2021-08-07", False, "set"),
        ("WR", "3:30.60", "2022-02", True, "set"),
    ]
    assert [(r.date, r.result.discipline, r.result.place, r.result.mark, r.result.records) for r in found.results] == [
        ("2019-10-06", "1500m", 4, "3:31.70", ()),
        ("2021-08-07", "1500m", 1, "3:28.32", ("OR",)),
        ("2022-02", "1500m", None, "3:30.60", ("WR",)),
        ("2022-03-20", "1500m", 2, "3:33.02", ()),
        ("2022-06-16", "mile", 1, "3:46.46", ("PB",)),
        ("2022-07-19", "1500m", 2, "3:29.47", ()),
    ]
    for rows in (found.results, found.records, found.honours, found.beat, found.beaten_by):
        assert all(row.sources for row in rows)
    assert (len(found.beat), len(found.beaten_by)) == (6, 5)
    assert [(one.name, one.sources[0].article) for one in found.coaches] == [("Gjert Ingebrigtsen", "tokyo-1500")]
    assert [(entry.competition, entry.status) for entry in found.entries] == [("Bislett Games", "planned")]


def test_results_with_filters() -> None:
    store = shared()
    athlete = find_athlete(store, "Jakob Ingebrigtsen")
    assert [r.result.mark for r in results(store, athlete, Filters(indoor=True))] == ["3:30.60", "3:33.02"]
    assert [r.result.mark for r in results(store, athlete, Filters(level="invitational"))] == ["3:46.46"]


def test_top_list_one_mark_an_athlete() -> None:
    found = top(shared(), Filters(discipline="pole vault", sex="women"))
    assert [(row.place, row.performance.athlete.name, row.performance.result.mark) for row in found] == [
        (1, "Yelena Isinbayeva", "5.01"),
        (2, "Svetlana Feofanova", "4.75"),
        (3, "Anna Rogowska", "4.70"),
        (4, "Monika Pyrek", "4.60"),
        (5, "Pavla Hamackova", "4.50"),
    ]


def test_top_list_of_all_marks_times_ascending() -> None:
    found = top(shared(), Filters(discipline="1500m", since="2021", indoor=False), one_per_athlete=False, limit=4)
    assert [(row.place, row.performance.result.mark) for row in found] == [
        (1, "3:28.32"),
        (2, "3:29.01"),
        (3, "3:29.05"),
        (4, "3:29.23"),
    ]
    with pytest.raises(QuestionError, match="needs an event"):
        top(shared(), Filters())


def test_wind_and_ties_in_a_top_list() -> None:
    """19.85 with 2.1 m/s does not count; the two of 19.91 share second place, and the next is fourth."""
    sprint = {"discipline": "200m", "sex": "men", "venue": "Oslo", "date": "2022-06-16"}
    marks = [
        ("A Aa", "19.85", "2.1"),
        ("B Bb", "19.90", "2.0"),
        ("C Cc", "19.91", None),
        ("D Dd", "19.91", "-0.3"),
        ("E Ee", "19.99", None),
    ]
    told = [result(name, mark=mark, **sprint, **({"wind": wind} if wind else {})) for name, mark, wind in marks]
    story: Story = ("sprint", "A sprint", "2022-06-17", (("They ran 19.85, 19.90, 19.91, 19.91 and 19.99.", told),))
    with open_store() as store:
        fill(store, [story])
        legal = top(store, Filters(discipline="200m"))
        assert [(row.place, row.performance.athlete.name) for row in legal] == [
            (1, "B Bb"),
            (2, "C Cc"),
            (2, "D Dd"),
            (4, "E Ee"),
        ]
        every = top(store, Filters(discipline="200m"), wind_legal=False, limit=1)
        assert [(row.place, row.performance.athlete.name) for row in every] == [(1, "A Aa")]
        assert progression(store, find_athlete(store, "A Aa")) == []


def test_progression_by_season_event_and_indoors() -> None:
    store = shared()
    found = progression(store, find_athlete(store, "Jakob Ingebrigtsen"))
    assert [(b.season, b.discipline, b.indoor, b.performance.result.mark, b.personal, b.marks) for b in found] == [
        ("2019", "1500m", False, "3:31.70", True, 1),
        ("2021", "1500m", False, "3:28.32", True, 1),
        ("2022", "1500m", False, "3:29.47", False, 1),
        ("2022", "1500m", True, "3:30.60", True, 2),
        ("2022", "mile", False, "3:46.46", True, 1),
    ]


def test_the_record_of_an_event_through_time() -> None:
    found = record_progression(shared(), "1500 metres", sex="men")
    assert [(r.athlete.name, r.mark, r.date, r.venue, r.status) for r in found] == [
        ("Noureddine Morceli", "3:27.37", "1995", "Nice", "former"),
        ("Hicham El Guerrouj", "3:26.00", "1998-07-14", "Rome", "held"),
    ]
    indoors = record_progression(shared(), "1500m", indoor=True)
    assert [(r.athlete.name, r.mark, r.date) for r in indoors] == [
        ("Samuel Tefera", "3:31.04", "2019"),
        ("Jakob Ingebrigtsen", "3:30.60", "2022-02"),
    ]
    with pytest.raises(QuestionError, match="no article speaks of a AR of the men 1500m"):
        record_progression(shared(), "1500m", record="AR", sex="men")


@pytest.mark.parametrize(
    ("day", "mark"),
    [
        ("2005-07-21", "4.91"),
        ("2005-07-22", "5.00"),
        ("2005-08-11", "5.00"),
        ("2005-12-31", "5.01"),
        ("2004-01-01", None),
    ],
)
def test_the_record_on_a_given_day(day: str, mark: str | None) -> None:
    found = record_on(record_progression(shared(), "pole vault", sex="women"), day)
    assert (found.mark if found else None) == mark


def test_an_undated_record_stands_where_its_mark_puts_it() -> None:
    story: Story = (
        "old",
        "Old records",
        "2005-08-01",
        (
            (
                "Yelena Isinbayeva cleared 5.00m.",
                [
                    record(
                        "Yelena Isinbayeva",
                        "WR",
                        discipline="pole vault",
                        mark="5.00",
                        date="2005-07-22",
                        status="set",
                        sex="women",
                    )
                ],
            ),
            (
                "Stacy Dragila once held it with 4.83m.",
                [record("Stacy Dragila", "WR", discipline="pole vault", mark="4.83", status="former", sex="women")],
            ),
        ),
    )
    with open_store() as store:
        fill(store, [story])
        assert [(r.mark, r.status) for r in record_progression(store, "pole vault")] == [
            ("4.83", "former"),
            ("5.00", "set"),
        ]


def test_a_mark_that_breaks_the_sequence_is_doubtful_and_never_stood() -> None:
    """3:43.13, a mile, told once as a record of the 1500m, cannot have followed 3:26.00."""
    story: Story = (
        "mixed-up",
        "Records",
        "2002-08-01",
        (
            ("Steve Cram ran 3:29.67.", [old_record("Steve Cram", "3:29.67", "1985-07-16")]),
            ("Hicham El Guerrouj ran 3:26.00.", [old_record("Hicham El Guerrouj", "3:26.00", "1998-07-14")]),
            ("He ran 3:43.13 a year later.", [old_record("Hicham El Guerrouj", "3:43.13", "1999-07-07")]),
        ),
    )
    with open_store() as store:
        fill(store, [story])
        found = record_progression(store, "1500m", sex="men")
        assert [(r.mark, r.doubtful) for r in found] == [("3:29.67", False), ("3:26.00", False), ("3:43.13", True)]
        standing = record_on(found, "2001-01-01")
        assert standing is not None
        assert standing.mark == "3:26.00"


def old_record(athlete: str, mark: str, date: str) -> dict[str, object]:
    return record(athlete, "WR", discipline="1500m", mark=mark, date=date, status="set", sex="men")


def row(**more: object) -> RecordRow:
    return RecordRow(Athlete("a", "A"), "WR", "mile", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "rows"),
    [
        (row(mark="3:43.13", date="1999-07-07", status="set"), row(mark="3:43.13", date="1999"), 1),
        (row(mark="3:43.13", date="1999-07-07", status="set"), row(), 1),
        (row(mark="3:43.13", status="set"), row(mark="3:44.39", status="former"), 2),
        (row(mark="3:43.13", date="1999"), row(mark="3:43.13", date="1998"), 2),
        (row(mark="3:43.13"), row(mark="3:43.13", indoor=True), 2),
    ],
)
def test_a_record_told_twice_is_one(one: RecordRow, other: RecordRow, rows: int) -> None:
    assert merged([one, other]) == merged([other, one])
    assert len(merged([one, other])) == rows


def test_merging_keeps_the_finest_date_and_the_best_status() -> None:
    (found,) = merged(
        [
            row(mark="3:43.13", date="1999", status="held"),
            row(mark="3:43.13", date="1999-07-07", value=Decimal("223.13"), status="set"),
        ]
    )
    assert (found.date, found.status) == ("1999-07-07", "set")


def test_records_of_an_athlete() -> None:
    store = shared()
    found = records_of(store, find_athlete(store, "Isinbayeva"))
    assert [(r.record, r.mark, r.date) for r in found] == [
        ("WR", "4.91", "2004-08-24"),
        ("WR", "5.00", "2005-07-22"),
        ("WR", "5.01", "2005-08-12"),
    ]


def told(name: str, mark: str, date: str | None, *articles: str, indoor: bool = False) -> RecordRow:
    sources = tuple(Source(article, "", "") for article in articles)
    value = Decimal(mark)
    return RecordRow(Athlete(name, name), "WR", "100m", mark, value, date, indoor=indoor, status="set", sources=sources)


def doubts(rows: list[RecordRow], elsewhere: list[RecordRow] | None = None) -> list[tuple[str, str | None, str]]:
    found = history(rows, elsewhere or [], lower_is_better=True)
    return [(row.athlete.name, row.mark, row.doubt) for row in found]


def test_a_year_stands_within_its_days_where_the_mark_belongs() -> None:
    rows = [told("A", "9.9", "2005", "x"), told("B", "10.0", "2005-03-01", "x"), told("C", "9.8", "2005-09-01", "x")]
    assert doubts(rows) == [("B", "10.0", ""), ("A", "9.9", ""), ("C", "9.8", "")]


def test_one_mark_told_of_two_athletes_is_in_doubt_where_it_is_told_no_better() -> None:
    rows = [told("Gay", "9.58", "2009", "x"), told("Bolt", "9.58", "2009", "x")]
    assert {doubt for _, _, doubt in doubts(rows)} == {"told of another, too"}
    rows = [told("Gay", "9.58", "2009", "x"), told("Bolt", "9.58", "2009-08-16", "x", "y")]
    assert doubts(rows) == [("Bolt", "9.58", ""), ("Gay", "9.58", "told of another, too")]


def test_a_record_may_be_equalled_by_another_athlete_and_not_by_its_holder() -> None:
    rows = [told("A", "9.77", "2005", "x", "y"), told("B", "9.77", "2006", "x"), told("A", "9.77", "2007", "x")]
    assert doubts(rows) == [("A", "9.77", ""), ("B", "9.77", ""), ("A", "9.77", "")]
    rows = [told("A", "9.77", "2005", "x", "y"), told("A", "9.77", "2006", "x")]
    assert doubts(rows) == [("A", "9.77", ""), ("A", "9.77", "does not fit the others")]


def test_an_indoor_record_told_among_the_outdoor_ones_is_in_doubt() -> None:
    indoors = [told("A", "9.9", None, "x", indoor=True)]
    assert doubts([told("A", "9.9", "2005", "y")], indoors) == [("A", "9.9", "told indoors, too")]


def test_a_mark_nowhere_near_the_others_is_far() -> None:
    rows = [told("A", "9.9", "2005", "x", "y"), told("B", "9.8", "2006", "x"), told("C", "11.0", "2007", "x")]
    assert [row.far for row in history(rows, [], lower_is_better=True)] == [False, False, True]
    assert [row.far for row in history([rows[2]], [], lower_is_better=True)] == [False]
