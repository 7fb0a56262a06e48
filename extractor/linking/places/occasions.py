"""Competition, venue and date of each occasion in a row: what one phrase says for all of them, and what the edition table settles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.analysis import Analysis
from extractor.discourse.context import titled
from extractor.gazetteer import competitions, edition_in, edition_of, editions
from extractor.linking.honours.hosts import CAREER
from extractor.linking.items import Row
from extractor.linking.places.runs import Phrase, run_of
from extractor.linking.places.years import last_years, years_running
from extractor.linking.slots import item_value
from extractor.normalize.words import fold

OLYMPIC = "Olympic Games"


@dataclass(frozen=True, slots=True)
class Told:
    """One occasion with its event; a part is None where nothing settles it."""

    discipline: str | None
    competition: str | None
    venue: str | None
    date: str | None

    def slots(self) -> dict[str, str | None]:
        """The parts by slot."""
        return {"discipline": self.discipline, "competition": self.competition, "venue": self.venue, "date": self.date}


def all_occasions(analysis: Analysis, row: Row, anchor: int, base: Told) -> list[Told]:
    """The occasions that a place is told of, where they are several; ``base`` holds what it has beside them."""
    run = run_of(row, anchor)
    return occasions_in(analysis, row, run, base) if run else years_of(analysis, row, anchor, base)


def occasions_in(analysis: Analysis, row: Row, run: Sequence[Phrase], base: Told) -> list[Told]:
    """The occasions of a run; ``base`` holds what the place has beside it. Those that cannot be are left out."""
    raw = shared([told(row, phrase) for phrase in run])
    both = any(item.word == "both" for item in row.items[max(0, run[0].low - 3) : run[0].high])
    if raw[-1].date and not any(t.date for t in raw[:-1]) and both:
        raw = [t if t.competition else replace(t, date=raw[-1].date) for t in raw]
    out = [settled(analysis, completed(t, base)) for t in raw]
    return list(dict.fromkeys(o for o in out if o is not None))


def years_of(analysis: Analysis, row: Row, anchor: int, base: Told) -> list[Told]:
    """One occasion for each of the years that a place is told over: ``for the third year in a row``, ``in the last two years``."""
    running, last = years_running(row, anchor), last_years(row, anchor)
    published = analysis.reading.article.published or ""
    if running and base.date:
        year = int(base.date[:4])
        earlier = [replace(base, venue=own_city(base.competition), date=str(year - n)) for n in range(1, running)]
        found = [settled(analysis, t) for t in earlier]
        return [base, *(t for t in found if t is not None and t.competition == base.competition)]
    if last and published:
        year = int(published[:4])
        return [replace(base, venue=own_city(base.competition), date=str(year - n)) for n in range(1, last + 1)]
    return []


def own_city(competition: str | None) -> str | None:
    """The city of a competition that is always held there."""
    known = competitions().get(competition or "")
    return known.city or None if known and competition not in editions() else None


def told(row: Row, phrase: Phrase) -> Told:
    """What a phrase itself says."""
    named = {slot: item_value(row.items[i].mention) for slot, i in phrase.parts}
    years = [getattr(row.items[i].mention, "year", None) for slot, i in phrase.parts if slot == "competition"]
    return Told(
        named.get("discipline"),
        named.get("competition"),
        named.get("venue"),
        named.get("date") or next((y for y in years if y), None),
    )


def shared(run: list[Told]) -> list[Told]:
    """``the Atlanta and Sydney Olympics``, ``the 2002 and 2003 London races``: the last says it for all; an event or competition said
    first, too."""
    last, first = run[-1], run[0]
    out: list[Told] = []
    for t in run:
        alone = [t.competition, t.venue, t.date].count(None) == 2
        if alone and t is not last:
            before = out[-1].competition if out else None
            t = replace(t, competition=t.competition or before or last.competition)
            if t.date:
                t = replace(t, venue=last.venue)
        if t.competition is None and first.competition and t is not first:
            t = replace(t, competition=first.competition)
        out.append(replace(t, discipline=t.discipline or first.discipline))
    return out


def completed(t: Told, base: Told) -> Told:
    """The parts that no phrase says, from the place itself; its venue only where it is the competition's own city."""
    competition = t.competition or base.competition
    venue = t.venue
    if venue is None and competition == base.competition and (not competition or competition not in editions()):
        venue = base.venue
    return Told(t.discipline or base.discipline, competition, venue, t.date)


def settled(analysis: Analysis, t: Told) -> Told | None:
    """An occasion as the edition table has it; another series where that of the place was not held there and then."""
    published = analysis.reading.article.published or "9999"
    if t.date and t.date[:10] > published[:10]:
        return None
    if t.competition in editions():
        found = held(analysis, t, str(t.competition), published)
        return found or elsewhere(analysis, t, published)
    known = competitions().get(t.competition or "")
    if known and known.city and t.venue and fold(known.city) != fold(t.venue):
        return replace(t, competition=road_race(t.venue, t.discipline))
    return t


def held(analysis: Analysis, t: Told, series: str, published: str) -> Told | None:
    """An occasion as an edition of a series; None where there was none such."""
    if t.venue:
        edition = edition_in(series, t.venue, t.date or published)
        if (
            edition is None
            or too_old(edition.held, t.date, published)
            or (t.date and t.date[:4] not in (edition.held, edition.year))
        ):
            return None
        return replace(t, competition=series, date=longest(t.date, edition.held))
    edition = edition_of(series, t.date[:4]) if t.date else None
    if edition is None:
        return None
    cities = {fold(v.city): v.city for v in analysis.reading.venues}
    return replace(t, competition=series, venue=cities.get(fold(edition.city)), date=longest(t.date, edition.held))


def too_old(year: str, date: str | None, published: str) -> bool:
    """Whether an edition lies further back than a career, where the words give no year."""
    return date is None and published[:4].isdigit() and int(published[:4]) - int(year) > CAREER


def longest(date: str | None, year: str) -> str:
    """The date where it lies in the year, else the year."""
    return date if date and date.startswith(year) else year


def elsewhere(analysis: Analysis, t: Told, published: str) -> Told | None:
    """``silver in Atlanta, Athens and Sydney``: another championships that the article names, or the Olympic Games, were held there."""
    named = [c.key for c in analysis.reading.competitions if titled(c.key) and c.key != t.competition]
    for series in dict.fromkeys([*named, OLYMPIC]):
        found = held(analysis, t, series, published) if t.venue and series in editions() else None
        if found:
            return found
    return replace(t, competition=None) if t.venue and t.date else None


def road_race(city: str, discipline: str | None) -> str | None:
    """The race of a city over an event of the road, where the table has it."""
    if discipline not in ("marathon", "half marathon"):
        return None
    key = f"{city} {str(discipline).title()}"
    known = competitions().get(key) or competitions().get(f"{city} City {str(discipline).title()}")
    return known.key if known else None
