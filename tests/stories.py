"""Articles with their facts for tests of the store: a season of races told again and again, in parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extractor.article import Article
from extractor.facts import Defeat, Evidence, Fact, Honour, Nationality, Performance, Record
from extractor.normalize.marks import Mark
from graph.ingest import Submission, submission

NAMES = ("Ana Alba", "Bea Bruno", "Cai Clark", "Dee Duval", "Eva Endo")
CITIES = ("Oslo", "Zurich", "Rome")


@dataclass(frozen=True, slots=True)
class Story:
    """An article with what a reader of it finds."""

    article: Article
    facts: tuple[Fact, ...]


def story(number: int, *, version: int = 1) -> Story:
    """The article ``s-<number>``: a race of three, one of whom it knows by her surname, and who won it before.

    Articles with the same remainder by 3 tell of the same race; another ``version`` corrects the winner's mark.
    """
    race, city = number % 3, CITIES[number % 3]
    day = f"2023-06-{10 + race:02d}"
    first, second, third = (NAMES[(race + step) % len(NAMES)] for step in range(3))
    mark = f"4:0{race}.{10 + version}"
    lines = [
        f"{first} won the 1500m in {mark} at the {city} meeting on {day}.",
        f"She beat {second}, of Spain.",
        f"{third} was third, her best at 4:1{race}.0.",
        f"{first} is the Olympic champion and holds the world record, 3:49.{10 + number}.",
    ]
    article = Article(
        id=f"s-{number}",
        title=f"{first} in {city}",
        body=" ".join(lines),
        published=f"2023-06-{20 + number % 8:02d}",
        source="podium tests",
    )

    def said(line: int) -> Evidence:
        start = article.text.index(lines[line])
        return Evidence(article.id, lines[line], start, start + len(lines[line]))

    here = {"discipline": "1500m", "competition": f"{city} meeting", "venue": city, "date": day}
    facts: tuple[Fact, ...] = (
        Performance(athlete=first, mark=Mark.parse(mark, "s"), place=1, evidence=said(0), rule="t", **here),  # type: ignore[arg-type]
        Defeat(winner=first, loser=second, evidence=said(1), rule="t", **here),  # type: ignore[arg-type]
        Nationality(athlete=second, country="ESP", evidence=said(1), rule="t"),
        Performance(
            athlete=third, mark=Mark.parse(f"4:1{race}.0", "s"), place=3, records=("PB",), evidence=said(2), rule="t",
            **here,  # type: ignore[arg-type]
        ),
        Honour(athlete=first, title="gold", competition="Olympic Games", discipline="1500m", evidence=said(3),
               rule="t"),
        Record(athlete=first, record="WR", discipline="1500m", status="held", evidence=said(3), rule="t"),
    )  # fmt: skip
    return Story(article, facts)


def submitted(stories: Sequence[Story], *, read: Callable[[Story], None] | None = None) -> list[Submission]:
    """The stories for ingest; ``read`` is told of each whose facts are asked for."""
    by_id = {told.article.id: told for told in stories}

    def extract(article: Article) -> Sequence[Fact]:
        told = by_id[article.id]
        if read is not None:
            read(told)
        return told.facts

    return [submission(told.article, extract) for told in stories]
