"""Champions listed with their years: ``five former Olympic 100m champions`` - ``X (1948), Y (1952) and Z (1968)``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.analysis import Analysis
from extractor.discourse.people import PersonMention
from extractor.draft import Draft
from extractor.gazetteer import edition_of
from extractor.linking.honours.hosts import as_held, honoured_at
from extractor.linking.items import Row
from extractor.linking.titles.words import Honoured, title_words
from extractor.spans import DateMention, TitleMention

BACK, YEAR, FEWEST = 2, 4, 2
CHANCE = 0.95
SIGNALS = (
    "listed",
    "owner:95",
    "form:name",
    "sym:TITLE:epithet",
    "named:words",
    "times:1",
    "plural:True",
    "counted:False",
)


def listed_champions(analysis: Analysis) -> Iterator[Draft]:
    """A title for each person of a list with years, of the series and event of the champions announced before it."""
    body = analysis.reading.article.body_start
    for number, row in enumerate(analysis.rows):
        found = pairs(row) if row.sentence.start >= body else []
        said = announced(analysis.rows, number) if len(found) >= FEWEST else None
        if said is None:
            continue
        mention, part = said
        if all(edition_of(str(part.key), year) for _, year in found):
            for person, year in found:
                yield of_person(analysis, person, year, mention, part)


def pairs(row: Row) -> list[tuple[PersonMention, str]]:
    """The persons of a row with a year in brackets right behind them."""
    out: list[tuple[PersonMention, str]] = []
    for i in row.of_kind("PER"):
        following = row.items[i + 1 : i + 4]
        if [x.word for x in following[::2]] != ["(", ")"]:
            continue
        who, when = row.items[i].mention, following[1].mention
        if isinstance(who, PersonMention) and isinstance(when, DateMention) and len(when.iso) == YEAR:
            out.append((who, when.iso))
    return out


def announced(rows: Sequence[Row], number: int) -> tuple[TitleMention, Honoured] | None:
    """The plural title of one series that the row itself or one of those before it announces, the last first."""
    for row in reversed(rows[max(0, number - BACK) : number + 1]):
        for i in reversed(row.of_kind("TITLE")):
            mention = row.items[i].mention
            if isinstance(mention, TitleMention) and mention.kind == "epithet" and mention.text.lower().endswith("s"):
                parts = title_words(row, i).honoured
                if len(parts) == 1 and parts[0].key and honoured_at(parts[0].key) and len(parts[0].disciplines) <= 1:
                    return mention, parts[0]
    return None


def of_person(analysis: Analysis, who: PersonMention, year: str, mention: TitleMention, part: Honoured) -> Draft:
    """The title of one of the list."""
    series = str(part.key)
    event = part.disciplines[0] if part.disciplines else None
    name = analysis.people.persons[who.person].name
    slots = {
        "athlete": name,
        "title": mention.title,
        "competition": series,
        "discipline": as_held(event, series),
        "date": year,
        "indoor": "Indoor" in series,
    }
    steps = [
        f"{name} stands in a list of {mention.text!r} with the year {year}",
        f"competition: {series} (of the list)",
    ]
    return Draft(
        "honour",
        slots,
        who.start,
        who.end,
        "honour.listed",
        CHANCE,
        steps,
        signals=[*SIGNALS, f"events:{len(part.disciplines)}"],
    )
