"""Records through time: what makes two tellings one record, and what speaks against one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from questions_data import Story, fill
from told_facts import record, result

from graph.catalog import run
from graph.record_history import RecordRow, history
from graph.record_merging import merged
from graph.records import record_progression
from graph.rows import Athlete, QuestionError, Source
from graph.store import open_store

ASKED = {"discipline": "1500m", "record": "WR"}


def row(mark: str | None = None, date: str | None = None, *articles: str, name: str = "A", **more: object) -> RecordRow:
    """A record of the pole vault."""
    told: dict[str, object] = {"status": "set", "sources": tuple(Source(article, "", "") for article in articles)}
    value = Decimal(mark) if mark else None
    return RecordRow(Athlete(name, name), "WR", "pole vault", mark, value, date, **{**told, **more})  # type: ignore[arg-type]


def test_news_without_a_mark_gives_no_day_to_one_of_several_marks() -> None:
    rows = [row("4.82", "2003-07-13", "x"), row("4.88", None, "y"), row(None, "2005-07-14", "z")]
    assert [(r.mark, r.date) for r in merged(rows)] == [("4.82", "2003-07-13"), (None, "2005-07-14"), ("4.88", None)]


def test_news_without_a_mark_dates_the_only_mark() -> None:
    rows = [row("4.88", None, "y"), row(None, "2005-07-14", "z")]
    assert [(r.mark, r.date, r.articles) for r in merged(rows)] == [("4.88", "2005-07-14", 2)]
    rows = [row("4.88", None, "y", venue="Oslo"), row(None, "2005-07-14", "z", venue="Rome")]
    assert len(merged(rows)) == 2


def test_news_of_the_day_after_in_the_same_town_is_of_the_same_record() -> None:
    rows = [row("4.82", "2003-07-13", "x", venue="Oslo"), row(None, "2003-07-14", "y", venue="Oslo")]
    assert [(r.mark, r.date, r.articles) for r in merged(rows)] == [("4.82", "2003-07-13", 2)]


def test_one_mark_in_one_town_is_one_record_dated_by_most() -> None:
    rows = [row("4.82", date, article, venue="Oslo") for date, article in (("1998", "x"), ("2003", "y"), ("2003", "z"))]
    assert [(r.date, r.articles) for r in merged(rows)] == [("2003", 3)]
    rows = [row("4.82", "2003-07-13", "x", venue="Oslo"), row("4.82", "2004-08-01", "y", venue="Rome")]
    assert len(merged(rows)) == 2


def test_a_holder_without_a_mark_is_known_by_the_mark_set_before() -> None:
    rows = [row("4.82", "2003-07-13", "x"), row(None, "2004-03", "y", status="held")]
    assert [(r.mark, r.date) for r in merged(rows)] == [("4.82", "2003-07-13")]
    assert len(merged([row("4.82", "2003-07-13", "x"), row(None, "2002-03", "y", status="former")])) == 2


def doubts(rows: list[RecordRow], elsewhere: list[RecordRow] | None = None) -> list[tuple[str, str | None, str]]:
    """Holder, mark and doubt of a history."""
    return [(r.athlete.name, r.mark, r.doubt) for r in history(rows, elsewhere or [], lower_is_better=False)]


def test_a_record_without_a_mark_on_the_day_of_anothers_is_in_doubt() -> None:
    rows = [row("4.82", "2003-07-13", "x"), row(None, "2003-07-13", "y", name="B")]
    assert sorted(doubts(rows), key=str) == [("A", "4.82", ""), ("B", None, "told of another, too")]


@pytest.mark.parametrize(
    ("told", "doubt"),
    [
        (row(None, None, "y", status="former"), "told indoors, too"),
        (row(None, "2004-02", "y"), "told indoors, too"),
        (row(None, "2003-07", "y"), ""),
        (row(None, None, "y", "z"), ""),  # told in more articles
    ],
)
def test_a_record_without_a_mark_may_be_that_indoors(told: RecordRow, doubt: str) -> None:
    assert doubts([told], [row("4.80", "2004-02-20", "x", indoor=True)]) == [("A", None, doubt)]


def test_a_mark_that_fell_there_that_day_was_not_set_there_then() -> None:
    fallen = row("4.85", "2004-03-06", "x", name="B", status="former", venue="Budapest")
    rows = [row("4.86", "2004-03-06", "x", venue="Budapest"), fallen]
    found = [(r.mark, r.date, r.venue) for r in history(rows, [], lower_is_better=False)]
    assert found == [("4.85", None, None), ("4.86", "2004-03-06", "Budapest")]


def test_articles_count_and_not_their_sentences() -> None:
    """One article that tells three times of a mark is no more than one."""
    often = row("4.70", "2004-01-01", "x", "x", "x", "x")
    rows = [row("4.80", "2003-01-01", "y"), row("4.85", "2003-02-01", "z"), often]
    assert doubts(rows) == [("A", "4.80", ""), ("A", "4.85", ""), ("A", "4.70", "does not fit the others")]


def story(*told: tuple[str, list[dict[str, object]]], name: str = "records") -> Story:
    """An article of sentences, each with its facts."""
    return name, "Records", "2010-08-01", told


def test_a_mark_that_is_anothers_result_there_is_in_doubt() -> None:
    slots = {"discipline": "1500m", "mark": "3:29.10", "date": "2009-08-17"}
    said = record("Jan Berg", "WR", venue="Rieti", status="set", sex="men", **slots)
    ran = result("Per Lund", place=1, venue="Rieti", **slots)
    with open_store() as store:
        fill(store, [story(("Lund won, in the record of Berg.", [said])), story(("He ran 3:29.10.", [ran]), name="b")])
        assert [r.doubt for r in record_progression(store, "1500m")] == ["told of another, too"]


@pytest.mark.parametrize(("records", "date"), [([], None), (["WR"], "2009-08-17")])
def test_only_what_is_told_as_a_record_dates_one(records: list[str], date: str | None) -> None:
    """The holder's mark, taken for one of the race of the day."""
    held = record("Jan Berg", "WR", discipline="1500m", mark="3:29.10", status="held", sex="men")
    ran = result("Jan Berg", discipline="1500m", mark="3:29.10", date="2009-08-17", venue="Rieti", records=records)
    with open_store() as store:
        fill(store, [story(("Berg holds it with 3:29.10.", [held]), ("He ran in Rieti.", [ran]))])
        (found,) = record_progression(store, "1500m")
        assert (found.mark, found.date) == ("3:29.10", date)


def test_news_of_a_record_on_the_day_of_another_event_is_in_doubt() -> None:
    day = {"date": "2009-08-17", "status": "set", "sex": "men"}
    marked = record("Jan Berg", "WR", discipline="5000m", mark="12:36.10", venue="Rieti", **day)
    bare = record("Jan Berg", "WR", discipline="3000m", **day)
    with open_store() as store:
        fill(store, [story(("A record, and a lap to tell of 3000m.", [marked, bare]))])
        assert [r.doubt for r in record_progression(store, "3000m")] == ["told of the 5000m, too"]
        assert [r.doubt for r in record_progression(store, "5000m")] == [""]


@pytest.mark.parametrize(("events", "doubt"), [(3, "nothing else tells of the event"), (2, "")])
def test_a_record_without_a_mark_in_an_event_that_nothing_else_tells_of(events: int, doubt: str) -> None:
    bare = record("Jan Berg", "WR", discipline="mile", status="held", sex="men")
    ran = [result("Jan Berg", discipline="800m", mark=f"1:43.1{n}", date="2009") for n in range(events)]
    with open_store() as store:
        fill(store, [story(("Berg, who holds the record, ran thrice.", [bare, *ran]))])
        assert [r.doubt for r in record_progression(store, "mile")] == [doubt]


def test_a_record_is_indoors_where_another_claim_of_the_mark_says_so() -> None:
    slots = {"discipline": "1500m", "mark": "3:31.40", "status": "set", "sex": "men"}
    silent = record("Jan Berg", "WR", venue="Stuttgart", **slots)
    told = record("Jan Berg", "WR", date="1999", indoor=True, **slots)
    with open_store() as store:
        fill(store, [story(("It fell in Stuttgart.", [silent])), story(("It fell indoors.", [told]), name="b")])
        (found,) = record_progression(store, "1500m", indoor=True)
        assert (found.mark, found.venue, found.date, found.articles) == ("3:31.40", "Stuttgart", "1999", 2)
        with pytest.raises(QuestionError):
            record_progression(store, "1500m")
        marks = [row["mark"].value for row in run(store, "record-history", {**ASKED, "indoor": "true"})]
        assert marks == ["3:31.40", "3:31.40"]
        assert list(run(store, "record-history", {**ASKED, "indoor": "false"})) == []


def test_men_and_women_are_judged_beside_their_own() -> None:
    told = [
        ("Jan Berg", "3:29.10", "2009", "men"),
        ("Ann Lee", "3:52.40", "2010", "women"),
        ("Per Lund", "3:28.00", "2011", "men"),
    ]
    facts = [
        record(name, "WR", discipline="1500m", mark=mark, date=date, status="set", sex=sex)
        for name, mark, date, sex in told
    ]
    with open_store() as store:
        fill(store, [story(*((f"A record, number {n}.", [fact]) for n, fact in enumerate(facts)))])
        found = record_progression(store, "1500m")
        assert [(r.athlete.name, r.doubt) for r in found] == [("Jan Berg", ""), ("Per Lund", ""), ("Ann Lee", "")]
