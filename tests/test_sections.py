"""Round-ups: each part is read by itself, at its own place and day."""

from __future__ import annotations

import pytest
from spacy.language import Language

from extractor.article import Article
from extractor.facts import Honour, Performance
from extractor.mentions.competitions import find_competitions
from extractor.pipeline import extract
from extractor.sections import parts_of, sections_of

ROUND_UP = (
    "OSLO (NOR, June 13): Marta Quist won the women's 800m in 1:57.02 at the Bislett Games.\n\n"
    "PARIS: Jan Brandt was second in the men's javelin with 84.10m behind the Pole Adam Wilk.\n\n"
    "LITTLE HARBOUR: Ida Holm of Denmark won the 10km road race in 31:40.\n\n"
    "DURBAN (RSA, Jun 12): Former World Indoor champion Petra Nkosi won the long jump with 6.91m. "
    "Quist will run there in July."
)


def article(body: str, title: str = "Briefs", published: str = "2019-06-15") -> Article:
    return Article("made", title, body, published)


def test_each_part_has_its_place_and_day(nlp: Language) -> None:
    facts = extract(article(ROUND_UP), nlp)
    told = {f.athlete: (f.discipline, f.venue, f.date) for f in facts if isinstance(f, Performance)}
    assert told["Marta Quist"] == ("800m", "Oslo", "2019-06-13")
    assert told["Petra Nkosi"] == ("long jump", "Durban", "2019-06-12")
    assert told["Jan Brandt"][:2] == ("javelin throw", "Paris")
    assert (told["Jan Brandt"][2] or "2019-06").startswith("2019-06")


def test_offsets_count_in_the_whole_text(nlp: Language) -> None:
    made = article(ROUND_UP)
    for fact in extract(made, nlp):
        assert made.text[fact.evidence.start : fact.evidence.end] == fact.evidence.quote


def test_parts_keep_every_offset() -> None:
    made = article(ROUND_UP)
    parts = parts_of(made)
    assert [s.published for s in sections_of(made)] == ["2019-06-13", None, None, "2019-06-12"]
    assert all(made.text[p.body_start : p.body_start + len(p.body)] == p.body for p in parts)


def test_a_surname_gets_the_name_of_another_part(nlp: Language) -> None:
    body = f"{ROUND_UP}\n\nROME: Quist ran 2:01.10 for third place in the 800m."
    assert {f.athlete for f in extract(article(body), nlp) if isinstance(f, Performance)} >= {"Marta Quist"}
    assert "Quist" not in {getattr(f, "athlete", None) for f in extract(article(body), nlp)}


def test_a_line_of_place_and_day_opens_a_part() -> None:
    body = (
        "The second half of the season, meeting by meeting, in short.\n\nParis, 4 July\n\n"
        "Marta Quist won the 800m there in 1:57.02, her best."
    )
    parts = parts_of(article(body, published="2019-10-20"))
    assert [p.published for p in parts] == ["2019-10-20", "2019-07-04"]


@pytest.mark.parametrize(
    "body",
    [
        "OSLO, June 13 - Marta Quist won the 800m in 1:57.02 at the Bislett Games on Thursday.",
        "OSLO, June 13\n\nMarta Quist won the 800m in 1:57.02 at the Bislett Games on Thursday.",
        "Marta Quist won the 800m.\n\nMEN: Jan Brandt was second in the javelin with 84.10m, as he had been before.",
        "WOMEN'S 800M: Marta Quist won in 1:57.02 from the Dane Ida Holm, who ran 1:57.90.\n\n"
        "MEN'S JAVELIN: Jan Brandt was second with 84.10m behind the Pole Adam Wilk, who won.",
        "World Indoor Championships, Birmingham, 3 March\n\nMarta Quist won the 800m in 1:59.02 from Ida Holm, a Dane.",
    ],
    ids=["one dateline", "a dateline on its line", "a sex", "events", "a competition"],
)
def test_what_is_no_round_up(body: str) -> None:
    made = article(body)
    assert parts_of(made) == [made]


def test_an_adjective_of_a_title_is_no_name_of_a_competition() -> None:
    (former,) = find_competitions("Former World Indoor champion Petra Nkosi won the long jump.")
    (games,) = find_competitions("Asian Games champion Li Na won.")
    assert former.adjective
    assert not games.adjective


def test_listed_champions_have_titles(nlp: Language) -> None:
    body = (
        "The UK Athletics Championships ended in Manchester on Sunday in the rain, and nobody minded.\n\n"
        "Other champions: 400m (men) - Carl Dobbs 44.56. 1500m - Ned Gower 3:37.67. Hammer - Jake Norwood 76.03m."
    )
    facts = extract(Article("made", "Athletics", body, "2024-07-01"), nlp)
    told = {(f.athlete, f.discipline) for f in facts if isinstance(f, Honour)}
    assert told == {("Carl Dobbs", "400m"), ("Ned Gower", "1500m"), ("Jake Norwood", "hammer throw")}
    winners = body.replace("Other champions", "Other winners").replace("UK Athletics Championships", "Bislett Games")
    assert not any(isinstance(f, Honour) for f in extract(Article("made", "Athletics", winners, "2024-07-01"), nlp))
