"""Result lists: the examples of layouts, and what context gives to the rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from examples_harness import Example, Found, load, problems

from extractor.article import Article
from extractor.facts import Fact, Nationality, Performance, Record
from extractor.mentions.competitions import find_competitions
from extractor.mentions.countries import find_countries
from extractor.mentions.dates import find_dates
from extractor.mentions.disciplines import find_disciplines
from extractor.mentions.records import find_records
from extractor.mentions.rounds import find_rounds
from extractor.mentions.venues import find_venues
from extractor.relations.lists import ListMentions, find_list_facts


def read(
    body: str, title: str = "Athletics results", published: str | None = "1996-09-08"
) -> tuple[list[Fact], list[str]]:
    """The list facts of an article and the texts of its list ranges."""
    article = Article(id="example", title=title, body=body, published=published)
    facts, ranges = find_list_facts(article, mentions_of(article))
    assert all(article.text[f.evidence.start : f.evidence.end] == f.evidence.quote for f in facts)
    assert ranges == sorted(ranges)
    return facts, [article.text[start:end] for start, end in ranges]


def mentions_of(article: Article) -> ListMentions:
    """The mentions that lists need."""
    text = article.text
    return ListMentions(
        disciplines=find_disciplines(text),
        competitions=find_competitions(text),
        venues=find_venues(text),
        countries=find_countries(text),
        records=find_records(text),
        dates=find_dates(text, article.published),
        rounds=find_rounds(text),
    )


def shown(fact: Fact) -> str:
    """A fact as the examples write it."""
    if isinstance(fact, Nationality):
        return f"{fact.athlete} = {fact.country}"
    if isinstance(fact, Record):
        return f"set {fact.athlete} {fact.record}"
    assert isinstance(fact, Performance)
    wind = f"{fact.wind:+}" if fact.wind is not None else None
    parts: list[Any] = [fact.place or "-", fact.athlete, fact.discipline, fact.mark.text if fact.mark else None, wind]
    return " ".join(str(part) for part in [*parts, *fact.records, fact.round] if part)


def rows_of(example: Example) -> Sequence[Found]:
    """The facts of an example, those of the kinds that it shows."""
    facts, _ = read(example.text, str(example.options.get("title", "Athletics results")))
    kinds = example.options.get("shown", ["performance", "nationality", "record"])
    rounds = any("final" in value.split() or "semi-final" in value for value in example.values)
    out = []
    for fact in facts:
        if fact.type in kinds:
            text = shown(fact)
            out.append(Found(text if rounds else text.removesuffix(" final")))
    return out


def test_examples_of_rows() -> None:
    assert problems(load("lists-rows"), rows_of, accepted=60, rejected=15) == []


def context_of(example: Example) -> Sequence[Found]:
    """Competition, venue, date and round of the performances of an example."""
    options = example.options
    facts, _ = read(example.text, str(options.get("title", "Results")), options.get("published"))
    performances = [fact for fact in facts if isinstance(fact, Performance)]
    slots = [(f.athlete, f.competition, f.venue, f.date, f.round) for f in performances]
    return [Found(" | ".join(value or "-" for value in row)) for row in slots]


def test_examples_of_context() -> None:
    assert problems(load("lists-context"), context_of, accepted=15, rejected=2) == []
