"""Occasions: a competition with its venue and date, as sentences name them together. The article's main occasion, those that a
sentence names, and those in hand from the sentences before.

What the edition table knows keeps them consistent: a championships is dated by a year in which it was held, and its venue is the
city that held it, where the article names that city at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from extractor.discourse.context import Main, titled
from extractor.gazetteer import Edition, competitions, edition_in, edition_of, editions
from extractor.linking.cues import clause_of, names_title
from extractor.linking.items import Row
from extractor.normalize.compare import same_date
from extractor.normalize.words import fold
from extractor.reading import Reading
from extractor.spans import CompetitionMention, DateMention, VenueMention

OLYMPIC = "Olympic Games"
CHAMPIONSHIPS_DAYS = 8


def day(iso: str) -> date:
    """The day of an ISO date."""
    return date.fromisoformat(iso)


@dataclass(frozen=True, slots=True)
class Occasion:
    """Any part may be None. ``low`` and ``high`` are the items of the row that name it (-1 where none does); ``here`` tells
    which parts the row itself names."""

    competition: str | None
    venue: str | None
    date: str | None
    low: int = -1
    high: int = -1
    ahead: bool = False
    here: str = ""

    def slots(self) -> tuple[str | None, str | None, str | None]:
        """Competition, venue and date."""
        return self.competition, self.venue, self.date


NOTHING = Occasion(None, None, None)


class Occasions:
    """All occasions of an article, by row."""

    def __init__(self, reading: Reading, rows: Sequence[Row], main: Main) -> None:
        self._reading = reading
        self._cities = {fold(v.city): v.city for v in reading.venues}
        self._published = reading.article.published or ""
        key = main.competition.key if main.competition else None
        self.main = self._consistent(Occasion(key, main.venue, main.date, ahead=main.ahead))
        self._seen: list[Occasion] = [self.main]
        self._rows: list[tuple[Occasion, ...]] = []
        self._hands: list[tuple[tuple[Occasion, str], ...]] = []
        before: list[tuple[int, Occasion]] = []
        for row in rows:
            paragraph = row.sentence.paragraph
            recent = [(o, "paragraph") for p, o in before if p == paragraph][-2:]
            recent = recent or [(o, "before") for p, o in before[-1:]]
            self._hands.append(numbered(recent))
            named = self._named(row)
            self._rows.append(named)
            before += [(paragraph, replace(o, low=-1, high=-1, here="")) for o in named]
            self._seen += [o for o in named if o not in self._seen]

    def of_row(self, number: int) -> tuple[Occasion, ...]:
        """The occasions that a row names, in order of place."""
        return self._rows[number]

    def in_hand(self, number: int) -> tuple[tuple[Occasion, str], ...]:
        """The last occasions named before a row with how they are in hand: of its paragraph or of one before, the latest first."""
        return self._hands[number]

    def _named(self, row: Row) -> tuple[Occasion, ...]:
        """One occasion for each clause that names a competition, venue or date; one for each competition of a clause."""
        marks = [i for kind in ("COMP", "VEN", "DATE") for i in row.of_kind(kind) if not names_title(row, i)]
        groups: dict[tuple[int, int], list[int]] = {}
        for i in sorted(marks):
            groups.setdefault(clause_of(row, i), []).append(i)
        out: list[Occasion] = []
        for items in groups.values():
            for part in split(row, items):
                out.append(self._complete(raw(row, part), row))
        return tuple(out)

    def _complete(self, o: Occasion, row: Row) -> Occasion:
        """What a partial naming means in this article."""
        main = self.main
        if o.competition is None and o.venue is None and o.date is not None:
            if main.date and not main.ahead and same_date(o.date, main.date):
                return self._consistent(
                    replace(o, competition=main.competition, venue=main.venue, date=longer(o.date, main.date))
                )
            if self._same_championships(o.date):
                return replace(o, competition=main.competition, venue=main.venue)
            return o
        if o.competition is None and o.venue is not None:
            return self._by_venue(o)
        if (
            o.competition == main.competition
            and (o.date is None or (main.date and same_date(o.date, main.date)))
            and o.venue in (None, main.venue)
        ):
            return self._consistent(
                replace(o, venue=main.venue, date=longer(o.date, main.date), ahead=o.ahead or main.ahead)
            )
        known = next(
            (
                s
                for s in reversed(self._seen)
                if s.competition == o.competition
                and (o.date is None or s.date is None or same_date(s.date, o.date))
                and s is not main
            ),
            None,
        )
        if known:
            o = replace(o, venue=o.venue or known.venue, date=o.date or known.date, ahead=o.ahead or known.ahead)
        return self._consistent(o)

    def _same_championships(self, iso: str) -> bool:
        """Whether a day is another day of the article's own championships: within its known days, or near the article's day."""
        main = self.main
        if main.ahead or not main.competition or not main.date or len(iso) < 10:
            return False
        edition = edition_of(main.competition, main.date[:4])
        if edition and edition.start and edition.end:
            return edition.start <= iso <= edition.end
        return (
            titled(main.competition)
            and len(main.date) == 10
            and abs((day(iso) - day(main.date)).days) <= CHAMPIONSHIPS_DAYS
        )

    def _by_venue(self, o: Occasion) -> Occasion:
        """``in Birmingham last week``: the occasion that the article knows there, the main one, or the games that the city held."""
        main = self.main
        same = [
            s
            for s in (main, *reversed(self._seen))
            if s.venue
            and fold(s.venue) == fold(o.venue or "")
            and (not o.date or not s.date or same_date(o.date, s.date))
        ]
        if same:
            first = same[0]
            return self._consistent(
                replace(o, competition=first.competition, date=longer(o.date, first.date), ahead=o.ahead or first.ahead)
            )
        for mention in self._reading.competitions:
            edition = edition_in(mention.key, o.venue or "", self._published or "9999")
            if edition and (o.date[:4] == edition.held if o.date else o.ahead or not self._later(edition)):
                return replace(o, competition=mention.key, date=o.date or edition.held)
        edition = edition_in(OLYMPIC, o.venue or "", self._published or "9999")
        if (
            edition
            and (o.date[:4] == edition.held if o.date else o.ahead or not self._later(edition))
            and int(edition.held) >= int(self._published[:4] or 0) - 8
        ):
            return replace(o, competition=OLYMPIC, date=o.date or edition.held)
        return o

    def _later(self, edition: Edition) -> bool:
        """Whether an edition was still to come when the article appeared."""
        return bool(self._published) and edition.held > self._published[:4]

    def _consistent(self, o: Occasion) -> Occasion:
        """Date and venue as the edition table allows."""
        series = o.competition or ""
        if series not in editions():
            known = competitions().get(series)
            if o.venue is None and known and known.kind == "road race" and known.city:
                return replace(o, venue=known.city)
            return o
        if o.date is None and o.venue is not None:
            found = edition_in(series, o.venue, self._published or "9999")
            return replace(o, date=found.held) if found else o
        if o.date is None:
            return o
        when = o.date
        edition = edition_of(series, when[:4])
        if edition is None:
            return replace(o, date=None) if "D" not in o.here else o
        city = self._cities.get(fold(edition.city))
        if o.venue is None or fold(o.venue) != fold(edition.city):
            o = replace(o, venue=city)
        if edition.held != when[:4]:
            return replace(o, date=edition.held)
        return replace(o, date=within_edition(when, edition.start, edition.end))


def numbered(recent: Sequence[tuple[Occasion, str]]) -> tuple[tuple[Occasion, str], ...]:
    """Each occasion once, the latest of its paragraph first."""
    inside = [r for r in reversed(recent) if r[1] == "paragraph"]
    outside = [r for r in recent if r[1] != "paragraph"]
    out: dict[Occasion, str] = {}
    for n, (occasion, how) in enumerate([*inside, *outside]):
        out.setdefault(occasion, f"{how}{n}")
    return tuple(out.items())


def within_edition(iso: str, start: str, end: str) -> str:
    """A date that lies outside the known days of a championships becomes the month of these, or the year."""
    if len(iso) < 7 or not start or start[:7] <= iso[:7] <= (end or start)[:7]:
        return iso
    return start[:7] if start[:7] == (end or start)[:7] else start[:4]


def split(row: Row, items: Sequence[int]) -> list[list[int]]:
    """The items of a clause by competition: each takes the venues and dates nearest to it; years in a row stand alone."""
    named = [i for i in items if row.items[i].kind == "COMP"]
    dates = [i for i in items if row.items[i].kind == "DATE"]
    if len(named) < 2 and len(dates) < 2:
        return [list(items)]
    heads = named if len(named) > 1 else dates
    parts: dict[int, list[int]] = {h: [] for h in heads}
    for i in items:
        parts[min(heads, key=lambda h: (abs(h - i), h))].append(i)
    if len(named) == 1:
        for part in parts.values():
            if named[0] not in part:
                part.append(named[0])
    return [sorted(part) for part in parts.values()]


def raw(row: Row, items: Sequence[int]) -> Occasion:
    """What the items themselves say."""
    competition = venue = when = None
    ahead, here = False, ""
    for i in items:
        mention = row.items[i].mention
        if isinstance(mention, CompetitionMention) and competition is None:
            competition, here = mention.key, here + "C"
            when = when or mention.year
        elif isinstance(mention, VenueMention) and venue is None:
            venue, here = mention.city, here + "V"
        elif isinstance(mention, DateMention) and (when is None or len(mention.iso) > len(when)):
            when, ahead, here = mention.iso, ahead or mention.ahead, here + "D"
    return Occasion(competition, venue, when, min(items), max(items), ahead, here)


def longer(a: str | None, b: str | None) -> str | None:
    """The more precise of two dates that agree, else the first."""
    if a is None or b is None:
        return a or b
    return b if b.startswith(a) else a
