"""Athletes against one another on the graph of questions_data, and stated tallies judged by hand."""

from __future__ import annotations

import pytest
from questions_data import OSLO, Story, defeat, fill, result, shared

from graph.entries import calendar
from graph.honours import MedalRow, honours, medal_table, medals
from graph.meetings import Tally, beaten_by, beats, head_to_head, rivals
from graph.people import find_athlete
from graph.races import race, races
from graph.rows import Filters, QuestionError
from graph.store import open_store
from graph.tallies import judge


def test_whom_an_athlete_beat_oldest_first_with_sentences() -> None:
    store = shared()
    found = beats(store, find_athlete(store, "Jakob Ingebrigtsen"))
    assert [(v.loser.name, v.date, v.race.label, v.stated, v.derived) for v in found] == [
        ("Josh Kerr", "2021-08-07", "Men's 1500m final, Olympic Games 2020", False, True),
        ("Timothy Cheruiyot", "2021-08-07", "Men's 1500m final, Olympic Games 2020", True, True),
        ("Abel Kipsang", "2022-03-20", "Men's 1500m, World Indoor Championships 2022", False, True),
        ("Oliver Hoare", "2022-06-16", "Men's mile, Bislett Games 2022", False, True),
        ("Mohamed Katir", "2022-07-19", "Men's 1500m final, World Championships 2022", False, True),
        ("Timothy Cheruiyot", "2022-07-19", "Men's 1500m final, World Championships 2022", False, True),
    ]
    assert [source.quote for source in found[2].sources] == [
        "Abel Kipsang came third in 3:33.36.",
        "Ingebrigtsen finished second in 3:33.02 in the 1500m.",
    ], "the two places stand in two articles"
    assert {source.article for source in found[2].sources} == {"belgrade-1500", "belgrade-notes"}


def test_every_quote_stands_at_its_offsets() -> None:
    from questions_data import STORIES, article_of

    text = {story[0]: article_of(story).text for story in STORIES}
    store = shared()
    for victory in beats(store, find_athlete(store, "Jakob Ingebrigtsen")):
        assert victory.sources
        for source in victory.sources:
            assert text[source.article][source.start : source.end] == source.quote


def test_who_beat_an_athlete_with_filters() -> None:
    store = shared()
    athlete = find_athlete(store, "Jakob Ingebrigtsen")
    assert [v.winner.name for v in beaten_by(store, athlete, Filters(since="2022", indoor=False))] == ["Jake Wightman"]
    assert [v.winner.name for v in beaten_by(store, athlete, Filters(stated=True))] == [
        "Samuel Tefera",
        "Jake Wightman",
    ]
    assert beaten_by(store, athlete, Filters(discipline="mile")) == []


def test_head_to_head_meets_and_counts() -> None:
    store = shared()
    found = head_to_head(store, find_athlete(store, "Jakob Ingebrigtsen"), find_athlete(store, "Cheruiyot"))
    assert [
        (m.race.date, m.first.place, m.first.mark, m.second.place, m.second.mark, m.winner and m.winner.name, m.margin)
        for m in found.meetings
    ] == [
        ("2019-10-06", 4, "3:31.70", 1, "3:29.26", "Timothy Cheruiyot", "2.44 s"),
        ("2021-08-07", 1, "3:28.32", 2, "3:29.01", "Jakob Ingebrigtsen", "0.69 s"),
        ("2022-07-19", 2, "3:29.47", 6, None, "Jakob Ingebrigtsen", None),
    ]
    assert found.total == Tally("all", 3, 2, 1, 0)
    assert found.by_season == (Tally("2019", 1, 0, 1, 0), Tally("2021", 1, 1, 0, 0), Tally("2022", 1, 1, 0, 0))
    assert found.by_event == (Tally("1500m", 3, 2, 1, 0),)


def test_a_stated_tally_stands_beside_the_count() -> None:
    """Never beaten him in 10 races: true before the race that the article reports."""
    store = shared()
    (stated,) = head_to_head(store, find_athlete(store, "Cheruiyot"), find_athlete(store, "Jakob Ingebrigtsen")).stated
    assert (stated.athlete.name, stated.meetings, stated.wins, stated.losses) == ("Jakob Ingebrigtsen", 10, 0, None)
    assert stated.counted == (2, 1, 1)
    assert (stated.verdict, stated.reason) == (
        "possible",
        "true before the race that the article itself reports, and changed by it",
    )
    assert (
        stated.sources[0].quote == "He beat Timothy Cheruiyot, second in 3:29.01, whom he had never beaten in 10 races."
    )


@pytest.mark.parametrize(
    ("given", "known", "verdict"),
    [
        ((10, 0, None), (2, 0, 2), "possible"),
        ((10, 0, None), (2, 1, 1), "conflict"),
        ((2, 1, 1), (2, 1, 1), "agrees"),
        ((2, 1, None), (2, 1, 1), "agrees"),
        ((2, None, None), (3, 0, 0), "conflict"),
        ((3, None, 0), (1, 0, 1), "conflict"),
        ((None, 3, 2), (5, 3, 2), "agrees"),
        ((None, 3, 2), (6, 3, 2), "conflict"),
        ((None, 3, None), (9, 2, 7), "possible"),
        ((None, None, 0), (1, 0, 1), "conflict"),
    ],
)
def test_a_tally_is_judged_by_hand(
    given: tuple[int | None, int | None, int | None], known: tuple[int, int, int], verdict: str
) -> None:
    assert judge(given, known)[0] == verdict


def test_places_go_before_a_contrary_statement_and_the_dispute_is_told() -> None:
    story: Story = (
        "mixed-up",
        "A mix-up",
        "2022-06-17",
        (
            (
                "A Aa won in 3:50.10, B Bb was second.",
                [result("A Aa", place=1, mark="3:50.10", **OSLO), result("B Bb", place=2, **OSLO)],
            ),
            ("B Bb beat A Aa.", [defeat("B Bb", "A Aa", **OSLO)]),
            ("C Cc also ran.", [result("C Cc", mark="3:59.00", **OSLO)]),
        ),
    )
    with open_store() as store:
        fill(store, [story])
        one, other, third = (find_athlete(store, name) for name in ("A Aa", "B Bb", "C Cc"))
        (meeting,) = head_to_head(store, one, other).meetings
        assert (meeting.winner, meeting.disputed) == (one, True)
        assert head_to_head(store, one, third).total.meetings == 1
        assert [(r.opponent.name, r.meetings, r.wins, r.losses, r.open) for r in rivals(store, one)] == [
            ("B Bb", 1, 1, 0, 0),
            ("C Cc", 1, 0, 0, 1),
        ]
        assert head_to_head(store, one, third).total == Tally("all", 1, 0, 0, 1)


def test_rivals_by_number_of_meetings() -> None:
    store = shared()
    found = rivals(store, find_athlete(store, "Jakob Ingebrigtsen"), limit=2)
    assert [(r.opponent.name, r.meetings, r.wins, r.losses, r.first, r.last, r.events) for r in found] == [
        ("Timothy Cheruiyot", 3, 2, 1, "2019-10-06", "2022-07-19", ("1500m",)),
        ("Jake Wightman", 1, 0, 1, "2022-07-19", "2022-07-19", ("1500m",)),
    ]
    assert rivals(store, find_athlete(store, "El Guerrouj")) == []


def test_a_race_as_all_articles_tell_it() -> None:
    """Belgrade stands in two articles; Eugene leaves places four and five open."""
    store = shared()
    found = races(store, Filters(discipline="1500m", since="2022"), competition="world")
    assert [one.label for one in found] == [
        "Men's 1500m final, World Championships 2022",
        "Men's 1500m, World Indoor Championships 2022",
    ]
    belgrade = race(store, found[1].iri)
    assert [(line.result.place, line.athlete.name, line.countries, line.result.mark) for line in belgrade.lines] == [
        (1, "Samuel Tefera", ("ETH",), "3:32.77"),
        (2, "Jakob Ingebrigtsen", ("NOR",), "3:33.02"),
        (3, "Abel Kipsang", (), "3:33.36"),
    ]
    assert {source.article for line in belgrade.lines for source in line.sources} == {"belgrade-1500", "belgrade-notes"}
    assert (belgrade.silent, race(store, found[0].iri).silent) == ((), (4, 5))
    assert [one.venue for one in races(store, Filters(), venue="oslo")] == ["Oslo"]
    with pytest.raises(QuestionError, match="no race"):
        race(store, "https://w3id.org/podium/data/race/none")


def test_what_is_only_said_of_two_stands_beside_the_result() -> None:
    store = shared()
    (osaka,) = races(store, Filters(discipline="5000m"))
    found = race(store, osaka.iri)
    assert [(line.athlete.name, line.result.place) for line in found.lines] == [
        ("Bernard Lagat", 1),
        ("Eliud Kipchoge", None),
    ]
    assert [(v.winner.name, v.loser.name, len(v.sources)) for v in found.said] == [
        ("Bernard Lagat", "Eliud Kipchoge", 1)
    ]


def test_medals_from_honours_and_places_each_once() -> None:
    found = medals(shared(), "Olympics", year="2004")
    assert [(m.athlete.name, m.colour, m.discipline, m.country) for m in found] == [
        ("Yelena Isinbayeva", "gold", "pole vault", "RUS"),
        ("Svetlana Feofanova", "silver", "pole vault", "RUS"),
        ("Anna Rogowska", "bronze", "pole vault", "POL"),
    ]
    assert medal_table(found) == [MedalRow(1, "RUS", 1, 1, 0), MedalRow(2, "POL", 0, 0, 1)]
    assert [m.year for m in medals(shared(), "Olympic Games") if m.discipline == "1500m"] == ["2020"] * 3
    with pytest.raises(QuestionError, match="no medal of Commonwealth Games 2006 is known"):
        medals(shared(), "Commonwealth Games", year="2006")


def test_honours_of_an_athlete_oldest_first() -> None:
    store = shared()
    found = honours(store, find_athlete(store, "Isinbayeva"))
    assert [(m.colour, m.competition, m.year, len(m.sources)) for m in found] == [
        ("gold", "Olympic Games", "2004", 1),
        ("gold", "World Championships", "2005", 1),
    ]


def test_the_calendar_tells_starts_and_withdrawals() -> None:
    store = shared()
    found = calendar(store, competition="bislett")
    assert [(e.athlete.name, e.discipline, e.date, e.status) for e in found] == [
        ("Jakob Ingebrigtsen", "mile", "2022-06", "planned"),
        ("Josh Kerr", "mile", "2022-06", "withdrawn"),
    ]
    assert calendar(store, athlete=find_athlete(store, "Kerr")) == found[1:]
    assert calendar(store, Filters(discipline="1500m")) == []
    assert calendar(store, Filters(since="2022-07")) == []


def test_a_filter_of_dates_and_events_narrows_the_meetings() -> None:
    store = shared()
    one, other = find_athlete(store, "Jakob Ingebrigtsen"), find_athlete(store, "Cheruiyot")
    assert head_to_head(store, one, other, Filters(since="2020", until="2021")).total == Tally("all", 1, 1, 0, 0)
    assert head_to_head(store, one, other, Filters(discipline="mile")).meetings == ()
