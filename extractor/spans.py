"""Mentions: what stands where in the text of an article.

One frozen dataclass a kind. ``start`` and ``end`` are character offsets in :attr:`extractor.article.Article.text`,
``rule`` names the recogniser. A mention says what the text says at this place, never what follows from elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.normalize.marks import Mark


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A stretch of text: ``text == article.text[start:end]``."""

    start: int
    end: int
    text: str = field(compare=False)
    rule: str = field(compare=False)

    def overlaps(self, other: Mention) -> bool:
        """Whether both share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class MarkMention(Mention):
    """A time, distance, height or score. ``unit_stated`` where the text gives the unit or the form leaves no doubt
    (colons, ``6.63m``, ``9.79secs``, ``6,952 points``); a bare ``44.53`` has only a likely unit.
    ``wind`` in m/s as text where it follows in brackets (``(+1.3)``, ``(1.3m/s)``, ``(w)`` gives ``w``)."""

    mark: Mark = field(compare=False)
    unit_stated: bool = field(compare=False, default=True)
    wind: str | None = field(compare=False, default=None)


@dataclass(frozen=True, slots=True, order=True)
class DifferenceMention(Mention):
    """A margin or difference, not a result: ``0.19secs``, ``by 36cm``, ``two hundredths of a second``. Value in ``mark``."""

    mark: Mark = field(compare=False)


@dataclass(frozen=True, slots=True, order=True)
class DateMention(Mention):
    """A date as precise as the text: ``iso`` is YYYY, YYYY-MM or YYYY-MM-DD; ``anchored`` where it was resolved against the
    article's date (``on Saturday``, ``last year``) and not stated in full. ``ahead`` where it lies after the article."""

    iso: str = field(compare=False)
    anchored: bool = field(compare=False, default=False)
    ahead: bool = field(compare=False, default=False)


@dataclass(frozen=True, slots=True, order=True)
class DisciplineMention(Mention):
    """``key`` of the discipline table; ``sex`` where the words around say it (``women's 100m``); ``weak`` for a bare word
    (``hurdles``, ``two laps``) that names the discipline in context only."""

    key: str = field(compare=False)
    sex: str | None = field(compare=False, default=None)
    weak: bool = field(compare=False, default=False)


@dataclass(frozen=True, slots=True, order=True)
class CompetitionMention(Mention):
    """``key``: the series name; ``adjective`` where the words only make a title (``Olympic`` before champion)."""

    key: str = field(compare=False)
    adjective: bool = field(compare=False, default=False)
    year: str | None = field(compare=False, default=None)
    known: bool = field(compare=False, default=True)


@dataclass(frozen=True, slots=True, order=True)
class VenueMention(Mention):
    """``city`` as the format wants it; ``country`` its code where known."""

    city: str = field(compare=False)
    country: str | None = field(compare=False, default=None)


@dataclass(frozen=True, slots=True, order=True)
class CountryMention(Mention):
    """``code`` of World Athletics; ``form``: name (``Kenya``), possessive (``Kenya's``), adjective (``Kenyan``),
    noun (``the Kenyan``), plural (``Kenyans``), code (``KEN``, ``(U.S.)``)."""

    code: str = field(compare=False)
    form: str = field(compare=False, default="name")
    area: bool = field(compare=False, default=False)


@dataclass(frozen=True, slots=True, order=True)
class RecordMention(Mention):
    """``code``: WR OR CR AR NR MR WL PB SB; ``area``: country code (NR) or continent (AR); ``competition`` for CR/MR where
    named; ``status`` a hint of the words themselves: former (``previous``, ``old``), held (``holder``) or None."""

    code: str = field(compare=False)
    indoor: bool | None = field(compare=False, default=None)
    area: str | None = field(compare=False, default=None)
    competition: str | None = field(compare=False, default=None)
    status: str | None = field(compare=False, default=None)
    discipline: str | None = field(compare=False, default=None)


@dataclass(frozen=True, slots=True, order=True)
class RoundMention(Mention):
    """``key``: heat, qualification, quarter-final, semi-final or final."""

    key: str = field(compare=False)


@dataclass(frozen=True, slots=True, order=True)
class NameMention(Mention):
    """A person's name as written, without titles; particles and apostrophes included."""

    name: str = field(compare=False)


@dataclass(frozen=True, slots=True, order=True)
class PlaceMention(Mention):
    """A word that says a finishing place; ``kind``: win, ordinal, runner-up or medal."""

    place: int = field(compare=False)
    kind: str = field(compare=False)


@dataclass(frozen=True, slots=True, order=True)
class TitleMention(Mention):
    """A word that says a title; ``title`` gold, silver, bronze or champion; ``kind`` epithet (``champion``) or title (``title``)."""

    title: str = field(compare=False)
    kind: str = field(compare=False)
