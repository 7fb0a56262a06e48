"""Marks that an article recalls under a day of its own."""

from __future__ import annotations

from identity_stories import article, perf, races, world

SET = {"discipline": "5000m", "mark": "12:39.74", "sex": "men"}
RECALLED = article("z", perf("Dan Koe", competition="Zurich meeting", date="2004-08-06", **SET))


def test_a_mark_that_more_articles_date_earlier_is_no_result_of_the_later_day() -> None:
    told = [article(name, perf("Dan Koe", venue="Brussels", date="1997-08-22", **SET)) for name in ("a", "b")]
    assert races(world(*told, RECALLED)) == [["0 Dan Koe"]]
    assert len(races(world(told[0], RECALLED))) == 2


def test_a_place_or_a_short_mark_may_come_again() -> None:
    again = article("z", perf("Dan Koe", place=1, competition="Zurich meeting", date="2004-08-06", **SET))
    told = [article(name, perf("Dan Koe", venue="Brussels", date="1997-08-22", **SET)) for name in ("a", "b")]
    assert len(races(world(*told, again))) == 2
    jump = {"discipline": "high jump", "mark": "2.30", "sex": "men"}
    told = [article(name, perf("Dan Koe", venue="Brussels", date="1997-08-22", **jump)) for name in ("a", "b")]
    assert len(races(world(*told, article("z", perf("Dan Koe", venue="Zurich", date="2004-08-06", **jump))))) == 2
