"""Nationalities: a country right at a name, or a description by country that stands for the person."""

from __future__ import annotations

import re

from extractor.analysis import Analysis
from extractor.discourse.people import PersonMention
from extractor.draft import Draft
from extractor.spans import CountryMention

BETWEEN_BEFORE = re.compile(
    r"(?: (?!(?:in|at|on|of|to|for|from|with|by|and|who|which|was|is|as|when|than|against|said|over|before|after|because|while|but|that|had|has|will)\b)[a-z0-9][\w’'-]*| (?:Olympic|World|European|Commonwealth|and)| ,){0,6} $"
)
BETWEEN_AFTER = re.compile(r" ?\((?:aged? )?$| of (?:the )?$|, of (?:the )?$|, (?:from|of) $|, (?:the|an?) (?:\d\d-year-old )?$| from $|, (?:\d\d, )?(?:of|from) $")


def find_nationalities(analysis: Analysis) -> list[Draft]:
    """One draft for each statement; merging leaves one a person and country."""
    out: list[Draft] = []
    text = analysis.reading.text
    persons = analysis.people.persons
    names = [m for m in analysis.people.mentions if m.form == "name" and not persons[m.person].team and not persons[m.person].office]
    countries = [c for c in analysis.reading.countries if not c.area]
    for m in names:
        for c in countries:
            gap = adjacent(text, m, c)
            if gap:
                out.append(draft(analysis, m, c.code, min(m.start, c.start), max(m.end, c.end), gap))
    for m in analysis.people.mentions:
        if m.country and m.form == "epithet" and not persons[m.person].office:
            out.append(draft(analysis, m, m.country, m.start, m.end, "epithet"))
    return out


def adjacent(text: str, m: PersonMention, c: CountryMention) -> str | None:
    """How a country stands at a name, or None."""
    if c.end <= m.start <= c.end + 60 and c.form in ("possessive", "adjective", "noun"):
        gap = text[c.end : m.start]
        if BETWEEN_BEFORE.fullmatch(gap) and "." not in gap:
            return "before"
    if m.end <= c.start <= m.end + 14:
        gap = text[m.end : c.start]
        after = text[c.end : c.end + 1]
        if BETWEEN_AFTER.fullmatch(gap) and not ("(" in gap and after not in ")],;"):
            return "after" if c.form != "adjective" or gap.startswith(", ") is False else None
    return None


def draft(analysis: Analysis, m: PersonMention, code: str, start: int, end: int, how: str) -> Draft:
    """The nationality of one statement."""
    name = analysis.people.persons[m.person].name
    chance = {"before": 0.96, "after": 0.95, "epithet": 0.85}[how]
    return Draft("nationality", {"athlete": name, "country": code}, start, end, f"nationality.{how}", chance, [f"{analysis.reading.text[start:end]!r}"])
