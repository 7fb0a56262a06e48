"""Who is who: the examples, and what persons are known by."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from examples_harness import Example, Finder, Found, load, problems
from spacy.language import Language

from extractor.article import Article
from extractor.discourse import anaphora, likeness
from extractor.discourse.people import People, Person, PersonMention, find_people
from extractor.reading import read

KINDS = ("anaphors", "persons", "speakers", "teams")


def people_in(text: str, nlp: Language) -> People:
    """The people of a text; a first line in capitals is its title."""
    title, _, body = text.partition("\n") if text.split("\n")[0].isupper() else ("Athletics", "", text)
    return find_people(read(Article("made", title, body, "2024-07-01"), nlp))


def kind_of(mention: PersonMention, person: Person) -> str:
    """Which examples a mention is for."""
    if person.team:
        return "teams"
    return {"name": "persons", "speaker": "speakers"}.get(mention.form, "anaphors")


def finders(nlp: Language) -> dict[str, Finder]:
    """For each kind of examples the finder of its mentions."""

    def finder(kind: str) -> Finder:
        def find(example: Example) -> Sequence[Found]:
            people = people_in(example.text, nlp)
            shift = 1 if example.text.split("\n")[0].isupper() else -len("Athletics\n\n")
            spans = [(m.start, m.end) for m in people.mentions]
            places = [place(start, end, example.text, shift) for start, end in spans]
            return [
                Found(people.name(m), span)
                for m, span in zip(people.mentions, places, strict=True)
                if kind_of(m, people.persons[m.person]) == kind
            ]

        return find

    return {kind: finder(kind) for kind in KINDS}


def place(start: int, end: int, text: str, shift: int) -> tuple[int, int]:
    """A range of the article as a range of the example: the title is added or stands apart."""
    if shift < 0:
        return start + shift, end + shift
    title = len(text.split("\n")[0])
    return (start, end) if start < title else (start - shift, end - shift)


@pytest.mark.parametrize(
    ("kind", "accepted", "rejected"), [("anaphors", 36, 15), ("persons", 12, 0), ("speakers", 5, 3), ("teams", 5, 5)]
)
def test_examples(kind: str, accepted: int, rejected: int, nlp: Language) -> None:
    examples = [one for one in load("discourse-people") if one.options.get("what", "anaphors") == kind]
    assert problems(examples, finders(nlp)[kind], accepted, rejected) == []


def test_every_example_is_of_a_kind_that_runs() -> None:
    assert {one.options.get("what", "anaphors") for one in load("discourse-people")} == set(KINDS)


def test_what_a_text_says_of_a_person_is_kept(nlp: Language) -> None:
    text = "Sweden's Marta Quist, 24, the Olympic champion, won. Her coach, Peter Marsh, smiled."
    quist, marsh = people_in(text, nlp).persons
    assert (quist.name, quist.sex, quist.countries, quist.age, quist.office) == (
        "Marta Quist",
        "women",
        {"SWE"},
        24,
        False,
    )
    assert frozenset({"olympic", "champion"}) in quist.titles
    assert (marsh.name, marsh.sex, marsh.office) == ("Peter Marsh", "men", True)


def test_the_same_text_gives_the_same_people(nlp: Language) -> None:
    text = "Ann Doyle led from Marta Quist. She won, and the Swede was second; both ran 4:05."
    assert people_in(text, nlp) == people_in(text, nlp)


def test_shipped_weights_are_there() -> None:
    weights = anaphora.shipped()
    assert len(weights) > 500
    assert weights["d0"] > weights["d3"]


@pytest.mark.parametrize(
    ("titles", "match"),
    [
        ([{"olympic", "champion"}], "whole"),
        ([{"world", "champion"}], "noun"),
        ([{"olympic", "medallist"}], "other"),
        ([], "none"),
    ],
)
def test_titles_are_compared(titles: list[set[str]], match: str) -> None:
    wanted = frozenset({"olympic", "champion"})
    assert likeness.title_match(wanted, [frozenset(t) for t in titles]) == match
