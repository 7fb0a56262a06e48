"""How facts were found: the sentence with its mentions marked, the steps to each slot, and the article as a page."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from commands.reading import language

if TYPE_CHECKING:
    from extractor.analysis import Analysis
    from extractor.article import Article
    from extractor.facts import Fact

KINDS = {
    "disciplines": "EVENT",
    "competitions": "COMPETITION",
    "venues": "VENUE",
    "dates": "DATE",
    "marks": "MARK",
    "differences": "MARGIN",
    "records": "RECORD",
    "rounds": "ROUND",
    "countries": "COUNTRY",
}
"""The labels of mentions by the name of their list."""
COLOURS = {
    "PERSON": "#fde68a",
    "EVENT": "#bae6fd",
    "COMPETITION": "#c7d2fe",
    "VENUE": "#bbf7d0",
    "DATE": "#fecdd3",
    "MARK": "#fed7aa",
    "MARGIN": "#e7e5e4",
    "RECORD": "#f5d0fe",
    "ROUND": "#ddd6fe",
    "COUNTRY": "#a7f3d0",
    "PLACE": "#d9f99d",
    "TITLE": "#fef08a",
}
ORIGINS = {
    "here": "named in the sentence",
    "hand": "spoken of just before",
    "main": "what the article is about",
    "owner": "the athlete's event in this article",
    "loser": "the loser's event in this article",
    "likely": "likeliest in the sentence",
    "past": "named earlier",
    "host": "where it is always held",
    "edition": "by the table of editions",
    "competition": "what that competition is run over",
    "copy": "from the same race",
    "words": "by its words",
    "learned": "by the words around it",
}
"""What the steps call the places that a value can come from."""
CHANCE = re.compile(r" \((?:(?P<origin>[a-z]+)\d?)?(?:(?:(?<!\(), )?(?P<chance>[01]\.\d\d))?\)$")
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title><style>
body {{ font: 16px/1.5 Georgia, serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #1e293b }}
table {{ border-collapse: collapse; font: 13px/1.4 sans-serif; margin-top: 2em }}
td, th {{ border-bottom: 1px solid #cbd5e1; padding: .3em .6em; text-align: left; vertical-align: top }}
.steps {{ color: #64748b }}
</style></head><body>
<p class="steps">{head}</p>
{article}
<table><tr><th>#</th><th>fact</th><th>slots</th><th>evidence</th><th>confidence</th><th>rule and steps</th></tr>
{facts}
</table></body></html>
"""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A mention to be shown: its range in the article's text, and what it is."""

    start: int
    end: int
    label: str


def analysis_of(article: Article, model: str | None) -> Analysis:
    """The mentions of an article, as the rules see them."""
    from extractor.analysis import analyse

    return analyse(article, language(model))


def marks_of(analysis: Analysis) -> list[Mark]:
    """The mentions in order; where two overlap, the one that begins first, then the longer one."""
    reading = analysis.reading
    found = [Mark(person.start, person.end, "PERSON") for person in analysis.people.mentions]
    for name, label in KINDS.items():
        found += [Mark(mention.start, mention.end, label) for mention in getattr(reading, name)]
    found += [Mark(place.start, place.end, "PLACE") for place in analysis.places]
    found += [Mark(title.start, title.end, "TITLE") for title in analysis.titles]
    kept: list[Mark] = []
    for mark in sorted(found, key=lambda mark: (mark.start, -mark.end, mark.label)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def explain(article: Article, facts: Sequence[Fact], model: str | None) -> Iterator[str]:
    """Lines for people: each fact, its sentence with the mentions marked, and the steps to its slots."""
    analysis = analysis_of(article, model)
    marks = marks_of(analysis)
    yield f"{article.id}: {article.title}"
    for number, fact in enumerate(facts, 1):
        yield ""
        yield f"{number}. {fact.type}: {slots_of(fact)}"
        yield f"   {marked(article.text, sentence_of(analysis, fact), marks)}"
        yield f"   rule {fact.rule}, confidence {fact.confidence}"
        yield from (f"   - {in_words(step)}" for step in fact.steps)
    yield ""


def in_words(step: str) -> str:
    """A step with its origin and chance in words: ``(here, 0.58)`` is ``(named in the sentence, chance 0.58)``."""
    found = CHANCE.search(step)
    if not found:
        return step
    origin, chance = found["origin"], found["chance"]
    parts = [ORIGINS.get(origin, origin)] if origin else []
    parts += [f"chance {chance}"] if chance else []
    return f"{step[: found.start()]} ({', '.join(parts)})"


def slots_of(fact: Fact) -> str:
    """``athlete=..., mark=...``."""
    values = ((name, ",".join(value) if isinstance(value, tuple) else value) for name, value in fact.slots().items())
    return ", ".join(f"{name}={value}" for name, value in values)


def sentence_of(analysis: Analysis, fact: Fact) -> tuple[int, int]:
    """The range of the sentence that holds the evidence, or of the evidence where it goes beyond."""
    start, end = fact.evidence.start or 0, fact.evidence.end or 0
    sentences = [s for s in analysis.reading.sentences if s.start < end and start < s.end]
    return (min([start, *(s.start for s in sentences)]), max([end, *(s.end for s in sentences)]))


def marked(text: str, span: tuple[int, int], marks: Iterable[Mark]) -> str:
    """The words of a range, each mention as ``[words|LABEL]``."""
    out, place = [], span[0]
    for mark in marks:
        if span[0] <= mark.start and mark.end <= span[1]:
            out += [text[place : mark.start], f"[{text[mark.start : mark.end]}|{mark.label}]"]
            place = mark.end
    return " ".join("".join([*out, text[place : span[1]]]).split())


def page(article: Article, facts: Sequence[Fact], model: str | None) -> str:
    """The article as an HTML page: its mentions in colours by displaCy, its facts below."""
    from spacy import displacy

    ents = [{"start": m.start, "end": m.end, "label": m.label} for m in marks_of(analysis_of(article, model))]
    shown = displacy.render(
        {"text": article.text, "ents": ents, "title": None},
        style="ent",
        manual=True,
        jupyter=False,
        options={"colors": COLOURS},
    )
    head = ", ".join(part for part in (article.id, article.source, article.published) if part)
    rows = "\n".join(fact_row(number, fact) for number, fact in enumerate(facts, 1))
    return PAGE.format(title=html.escape(article.title), head=html.escape(head), article=shown, facts=rows)


def fact_row(number: int, fact: Fact) -> str:
    """One fact as a row of the page."""
    steps = "<br>".join(html.escape(in_words(step)) for step in fact.steps)
    cells = (
        str(number),
        fact.type,
        html.escape(slots_of(fact)),
        f"“{html.escape(fact.evidence.quote)}”",
        str(fact.confidence),
        f'{html.escape(fact.rule)}<div class="steps">{steps}</div>',
    )
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
