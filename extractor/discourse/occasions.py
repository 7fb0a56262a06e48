"""Occasions: a competition with its venue and date, as sentences name them together. The article's main occasion, those that a
sentence names, and those in hand from the sentences before.

What the edition table knows keeps them consistent: a championships is dated by a year in which it was held, and its venue is the
city that held it, where the article names that city at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from extractor.discourse.context import Main, titled
from extractor.discourse.dateline import dateline_end
from extractor.discourse.occasion_parts import Occasion as Occasion
from extractor.discourse.occasion_parts import carried, longer, numbered, raw, split, within_edition
from extractor.gazetteer import Edition, competition_named, edition_in, edition_of, editions
from extractor.linking.cues import clause_of, names_title
from extractor.linking.items import Row
from extractor.linking.occasion_reach import aside_of, told_before
from extractor.normalize.compare import same_date
from extractor.normalize.words import fold
from extractor.reading import Reading

OLYMPIC = "Olympic Games"
CHAMPIONSHIPS_DAYS = 8
RECENT = 8
GAMES_AHEAD = 4
"""How many years a city is known for the Olympic Games before other championships."""


def day(iso: str) -> date:
    """The day of an ISO date."""
    return date.fromisoformat(iso)


def fame(hosted: tuple[str, Edition]) -> int:
    """The year for which a city stands by an edition, as against others."""
    series, edition = hosted
    return int(edition.held) + GAMES_AHEAD * (series == OLYMPIC)


NOTHING = Occasion(None, None, None)


class Occasions:
    """All occasions of an article, by row."""

    def __init__(self, reading: Reading, rows: Sequence[Row], main: Main) -> None:
        self._reading = reading
        self._cities = {fold(v.city): v.city for v in reading.venues}
        self._published = reading.article.published or ""
        self._told = dateline_end(reading)
        self._placed: list[Occasion] = []
        key = main.competition.key if main.competition else None
        self.main = self._own(main, key)
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
            before += [(paragraph, replace(o, low=-1, high=-1, here="")) for o in named if not o.aside]
            self._seen += [o for o in named if o not in self._seen]
            self._placed = [o for o in named if o.venue] or self._placed

    def _own(self, main: Main, key: str | None) -> Occasion:
        """The article's own occasion; a championships that the city of the head held long ago is not held together with it."""
        found = self._consistent(Occasion(key, main.venue, main.date, ahead=main.ahead))
        if main.dated or key not in editions() or not found.venue or not self._published:
            return found
        edition = edition_in(str(key), found.venue, self._published)
        near = edition is not None and int(edition.held) >= int(self._published[:4]) - 1
        return found if near else Occasion(key, None, None, ahead=main.ahead)

    def of_row(self, number: int) -> tuple[Occasion, ...]:
        """The occasions that a row names, in order of place."""
        return self._rows[number]

    def in_hand(self, number: int) -> tuple[tuple[Occasion, str], ...]:
        """The last occasions named before a row with how they are in hand: of its paragraph or of one before, the latest first."""
        return self._hands[number]

    def _named(self, row: Row) -> tuple[Occasion, ...]:
        """One occasion for each clause that names a competition, venue or date; one for each competition of a clause."""
        marks = [i for kind in ("COMP", "VEN", "DATE") for i in row.of_kind(kind) if not names_title(row, i)]
        marks = [i for i in marks if row.items[i].kind != "DATE" or row.items[i].start >= self._told]
        groups: dict[tuple[tuple[int, int], int], list[int]] = {}
        doc = self._reading.doc
        for i in sorted(marks):
            aside = aside_of(row, doc[row.items[i].token])
            groups.setdefault((clause_of(row, i), aside), []).append(i)
        out: list[Occasion] = []
        for (clause, aside), items in groups.items():
            for part in split(row, items):
                last = next((done for done in reversed([*self._placed, *out]) if done.venue), None)
                found = carried(row, clause, raw(row, part), self.main, last)
                found = self._complete(found, row) if found.here != "D" or not found.venue else found
                behind = found.competition == self.main.competition and told_before(doc[row.items[part[0]].token])
                out.append(replace(found, aside=aside >= 0 or behind))
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
        known = competition_named(main.competition)
        several = titled(main.competition) or (known is not None and known.kind in ("trials", "championships"))
        return len(main.date) == 10 and abs((day(iso) - day(main.date)).days) <= (CHAMPIONSHIPS_DAYS if several else 1)

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
        return self._held_in(o)

    def _held_in(self, o: Occasion) -> Occasion:
        """What a city held that an article names by nothing else: an edition of the year told, a road race that the article names, the
        latest championships."""
        found = self._hosted(o.venue or "", o.ahead)
        if o.date:
            series = next((key for key, edition in found if edition.held == o.date[:4]), None)
            return replace(o, competition=series or self._raced_in(o.venue or ""))
        race = self._raced_in(o.venue or "")
        if race or not found:
            return replace(o, competition=race)
        series, edition = found[0] if o.ahead else max(found, key=fame)
        return replace(o, competition=series, date=edition.held)

    def _hosted(self, city: str, ahead: bool) -> list[tuple[str, Edition]]:
        """The editions in a city of the championships that the article names, and of the Olympic Games not long before it."""
        out = []
        for key in dict.fromkeys(mention.key for mention in self._reading.competitions):
            edition = edition_in(key, city, self._published or "9999")
            if edition and (ahead or not self._later(edition)):
                out.append((key, edition))
        games = edition_in(OLYMPIC, city, self._published or "9999")
        if games and self._recent(games):
            out.append((OLYMPIC, games))
        return out

    def _raced_in(self, city: str) -> str | None:
        """The road race of a city that the article names."""
        named = dict.fromkeys(m.key for m in self._reading.competitions if not m.adjective)
        races = [(key, competition_named(key)) for key in named]
        return next((k for k, c in races if c and c.kind == "road race" and fold(c.city) == fold(city)), None)

    def _home(self, series: str) -> str | None:
        """The city of a road race, and that of a meeting where the article names it."""
        known = competition_named(series)
        if known and known.kind == "road race" and known.city:
            return known.city
        if known and known.kind == "meeting" and fold(known.city) in self._cities:
            return self._cities[fold(known.city)]
        return next((city for name, city in self._cities.items() if series.lower().startswith(f"{name} ")), None)

    def _later(self, edition: Edition) -> bool:
        """Whether an edition was still to come when the article appeared."""
        return bool(self._published) and edition.held > self._published[:4]

    def _recent(self, edition: Edition) -> bool:
        """Whether an edition was held before the article appeared, within two Olympic cycles."""
        year = int(self._published[:4] or 0)
        return not year or year - RECENT <= int(edition.held) <= year

    def _consistent(self, o: Occasion) -> Occasion:
        """Date and venue as the edition table allows."""
        series = o.competition or ""
        if series not in editions():
            return replace(o, venue=self._home(series)) if o.venue is None and series else o
        if o.date is None and o.venue is not None:
            found = edition_in(series, o.venue, self._published or "9999")
            return replace(o, date=found.held) if found else o
        if o.date is None:
            return o
        when = o.date
        edition = edition_of(series, when[:4])
        if edition is None:
            return replace(o, date=None) if "D" not in o.here else o
        if o.venue is None or not edition.was_in(o.venue):
            named = (self._cities.get(fold(place)) for place in (edition.city, *edition.also))
            o = replace(o, venue=next(filter(None, named), None))
        if edition.held != when[:4]:
            return replace(o, date=edition.held)
        return replace(o, date=within_edition(when, edition.start, edition.end))
