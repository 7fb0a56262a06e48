"""Facts of rows in their context."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from extractor.article import Article
from extractor.facts import RECORD_TYPES, Evidence, Fact, Honour, Nationality, Performance, Record, Sex
from extractor.gazetteer import competition_named, competitions, disciplines
from extractor.normalize.marks import Mark
from extractor.relations.lists.context import Context
from extractor.relations.lists.flags import ordered
from extractor.relations.lists.legend import codes_in
from extractor.relations.lists.markcells import read_mark
from extractor.relations.lists.model import Person, Row
from extractor.relations.lists.nations import area_of

RULES: Mapping[str, tuple[str, Decimal]] = {
    "line": ("list.numbered", Decimal("0.97")),
    "run": ("list.run", Decimal("0.96")),
    "columns": ("list.columns", Decimal("0.97")),
    "tab": ("list.table", Decimal("0.98")),
    "pipe": ("list.table", Decimal("0.98")),
    "html": ("list.table", Decimal("0.97")),
}
LEAD = 40
UNPLACED = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Setting:
    """The slots that a context gives to every row below it."""

    discipline: str | None
    competition: str | None
    venue: str | None
    date: str | None
    round: str | None
    indoor: bool
    wind: Decimal | None
    sex: Sex | None
    steps: tuple[str, ...] = ()


def setting_of(context: Context) -> Setting:
    """The slots in force, with the steps that tell them."""
    setting = Setting(
        discipline=context.discipline(),
        competition=context.competition(),
        venue=context.venue(),
        date=context.date(),
        round=context.round(),
        indoor=context.indoor(),
        wind=context.wind(),
        sex=context.sex(),
    )
    told = ((name, getattr(setting, name)) for name in ("discipline", "competition", "venue", "date", "round"))
    return replace(setting, steps=tuple(f"{name} {value!r} from the headings above" for name, value in told if value))


def row_facts(
    article: Article, row: Row, setting: Setting, mark: Mark | None, codes: tuple[str, ...]
) -> Iterator[Fact]:
    """The performances and records of a row. ``mark`` is its mark as the event settles it, ``codes`` its records."""
    rule, confidence = RULES[row.layout]
    evidence = evidence_of(article, row)
    sure = confidence if row.place is not None else confidence - UNPLACED
    if setting.discipline is None or (mark is None and row.place is None):
        return
    for person in row.people:
        yield Performance(
            evidence=evidence,
            rule=rule,
            confidence=sure,
            steps=setting.steps,
            athlete=person.name,
            discipline=setting.discipline,
            mark=mark,
            place=row.place,
            competition=setting.competition,
            venue=setting.venue,
            date=setting.date,
            round=setting.round,
            indoor=setting.indoor,
            wind=row.wind if row.wind is not None else setting.wind if mark else None,
            records=codes,
            sex=setting.sex,
        )
        if mark is not None:
            yield from record_facts(evidence, rule, sure, person, setting, mark, codes)


def champions(article: Article, row: Row) -> bool:
    """Whether a row stands in a line of prose that opens with its champions: ``Other champions: 400m - A 44.56.``"""
    line = article.text.rfind("\n", 0, row.start) + 1
    head = article.text[line : row.start].split(":", 1)[0]
    return row.layout == "run" and len(head) < LEAD and "champions" in head.lower().split()


def title_facts(article: Article, row: Row, setting: Setting) -> Iterator[Fact]:
    """The titles of those who are listed as champions of a championships."""
    known = competition_named(setting.competition or "")
    if known is None or not known.titled or setting.discipline is None:
        return
    rule, confidence = RULES[row.layout]
    for person in row.people:
        yield Honour(
            evidence=evidence_of(article, row),
            rule=rule,
            confidence=confidence,
            steps=setting.steps,
            athlete=person.name,
            title="champion",
            competition=known.key,
            discipline=setting.discipline,
            venue=setting.venue,
            date=setting.date,
            indoor=setting.indoor,
        )


def record_facts(
    evidence: Evidence,
    rule: str,
    confidence: Decimal,
    person: Person,
    setting: Setting,
    mark: Mark,
    codes: tuple[str, ...],
) -> Iterator[Fact]:
    """A record fact for each record that the performance carries."""
    for code in codes:
        if code in RECORD_TYPES:
            area = person.country if code == "NR" else area_of(person.country) if code == "AR" else None
            yield Record(
                evidence=evidence,
                rule=rule,
                confidence=confidence,
                steps=setting.steps,
                athlete=person.name,
                record=code,
                discipline=setting.discipline,
                mark=mark,
                indoor=setting.indoor,
                date=setting.date,
                venue=setting.venue,
                competition=setting.competition if code == "CR" else None,
                area=area,
                status="set",
                sex=setting.sex,
            )


def nationality_facts(article: Article, row: Row, sex: Sex | None) -> Iterator[Fact]:
    """The countries that a row states for its athletes; teams have none."""
    rule, confidence = RULES[row.layout]
    for person in row.people:
        if person.country and not person.team:
            yield Nationality(
                evidence=evidence_of(article, row),
                rule=rule,
                confidence=confidence,
                athlete=person.name,
                country=person.country,
                sex=sex,
            )


def evidence_of(article: Article, row: Row) -> Evidence:
    """The row as it stands in the text."""
    return Evidence(article.id, article.text[row.start : row.end], row.start, row.end)


def mark_of(row: Row, discipline: str | None) -> Mark | None:
    """The mark of a row as its event settles it; of a series of attempts the best."""
    if discipline is None:
        return None
    found = [mark for raw in row.marks if (mark := read_mark(raw, discipline))]
    if len(found) > 2 and disciplines()[discipline].unit == "m":
        return max(found, key=lambda mark: mark.value)
    return found[0] if found else None


def codes_of(row: Row, legend: Mapping[str, tuple[str, ...]], competition: str | None) -> tuple[str, ...]:
    """The records of a row: its flags, the signs that the legend explains, and records in words."""
    found = [code for flag in row.flags for code in legend.get(flag, (flag,))]
    for sign, codes in legend.items():
        if sign in row.symbols:
            found += codes
    for text in row.extra:
        found += codes_in(" ".join(text.split()))
    known = competitions().get(competition or "")
    if known and known.kind == "road race":
        found = ["MR" if code == "CR" else code for code in found]
    return ordered(found)
