"""An article understood as far as mentions and discourse go: what every relation starts from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language

from extractor.article import Article
from extractor.discourse.context import Main, main_context
from extractor.discourse.people import People, find_people
from extractor.linking.items import Row, row_of
from extractor.mentions.places import find_places
from extractor.mentions.titles import find_titles
from extractor.reading import Found, Reading, read
from extractor.spans import PlaceMention, TitleMention


@dataclass(frozen=True, slots=True)
class Analysis:
    """The reading, its people, places and titles, a row of items for each sentence, the article's main context."""

    reading: Reading
    people: People
    places: tuple[PlaceMention, ...]
    titles: tuple[TitleMention, ...]
    rows: tuple[Row, ...]
    main: Main


def analyse(
    article: Article, nlp: Language, list_ranges: Sequence[tuple[int, int]] = (), found: Found | None = None
) -> Analysis:
    """Read an article and settle who is who; ``found`` are the mentions of :func:`find_all`, where they are known."""
    reading = read(article, nlp, list_ranges, found)
    people = find_people(reading)
    places = tuple(find_places(reading.text))
    titles = tuple(find_titles(reading.text))
    rows = tuple(row_of(reading, people, places, titles, s) for s in reading.sentences)
    return Analysis(reading, people, places, titles, rows, main_context(reading))
